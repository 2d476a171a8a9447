//! Data sets written as a synthesis, their figures printed rounded.

use std::fmt::Write as _;
use std::path::Path;

use cisgrid::examine::{self, Assessed};
use cisgrid::read::folder::Project;

use crate::simulation::draw::{Draw, Summary, Ties, print_p, text};

/// A synthesis in writing: one measure for each data set.
#[derive(Default)]
pub(super) struct Synthesis {
    measures: String,
    rows: Vec<(u64, String)>,
    set: u64,
    measured: bool,
}

impl Synthesis {
    /// Begins the next data set.
    pub(super) fn next(&mut self) {
        self.set += 1;
        self.measured = false;
    }

    /// Declares the measure of the data set, with what else is said of it.
    pub(super) fn measure(&mut self, more: &str) {
        let set = self.set;
        let _ = writeln!(
            self.measures,
            "  - {{id: m{set}, label: Measure {set}{more}}}"
        );
        self.measured = true;
    }

    /// Adds a line of figures: where it stands, and the numbers that are printed of it.
    pub(super) fn row(&mut self, place: &str, cells: &[(&str, Option<String>)]) {
        let mut row = format!("{{measure: m{}, {place}", self.set);
        let contrast = place.contains("to:") || place.contains("versus:");
        let limits = cells
            .iter()
            .any(|(key, value)| key.starts_with("ci_") && value.is_some());
        let mut any = false;
        for (key, value) in cells {
            // A level is that of limits.
            if let Some(value) = value.as_ref().filter(|_| limits || *key != "level") {
                any |= match *key {
                    "test" | "change_means" | "effect_size_means" | "level" | "scale" => false,
                    "n" | "n_versus" | "df" | "df2" | "sd_change" => !contrast,
                    _ => true,
                };
                let _ = write!(row, ", {key}: \"{value}\"");
            }
        }
        if any {
            self.rows.push((self.set, format!("  - {row}}}\n")));
        }
    }

    /// The lines of the data set whose figure has that key.
    pub(super) fn rows_of(&self, key: &str) -> String {
        let id = key.trim_start_matches('m').split(['@', '/', '=']).next();
        let set = id.and_then(|id| id.parse().ok()).unwrap_or(0);
        let rows = self.rows.iter().filter(|(of, _)| *of == set);
        let measure = self.measures.lines();
        let named = format!("id: m{set},");
        let measure = measure.filter(|line| line.contains(&named));
        measure.chain(rows.map(|(_, row)| row.as_str())).collect()
    }

    /// The synthesis as YAML.
    pub(super) fn text(&self) -> String {
        let mut yaml = String::from(
            "synthesis:\n  title: True data\n  timepoints: {T1: before, T2: after}\n  groups: {one: One, two: Two}\n\
             evidence:\n  - {id: e, strand: qualitative, finding: The first months were hard.}\n\
             propositions:\n  - {id: p, statement: The first months are hard., supported_by: e}\nmeasures:\n",
        );
        yaml += &self.measures;
        yaml += "results:\n";
        yaml.extend(self.rows.iter().map(|(_, row)| row.as_str()));
        yaml
    }

    pub(super) fn assess(&self) -> Assessed {
        assess(self.text())
    }
}

/// What is said of a synthesis in writing.
pub(super) fn assess(yaml: String) -> Assessed {
    let texts = [("a.yaml", yaml.into_bytes())];
    examine::assess(Project::of_texts(Path::new("p"), texts), None)
}

/// How the figures of a data set are printed, and which of them.
pub(super) struct Press<'a> {
    pub(super) draw: &'a mut Draw,
    pub(super) ties: Ties,
}

impl<'a> Press<'a> {
    pub(super) fn new(draw: &'a mut Draw) -> Self {
        let ties = draw.one_of(&[Ties::Up, Ties::Even, Ties::Down]);
        Self { draw, ties }
    }

    /// A number with that many decimals.
    pub(super) fn always(&self, value: f64, decimals: u32) -> Option<String> {
        value.is_finite().then(|| text(value, decimals, self.ties))
    }

    /// The same, in that share of cases.
    pub(super) fn often(&mut self, share: f64, value: f64, decimals: u32) -> Option<String> {
        let printed = self.always(value, decimals);
        printed.filter(|_| self.draw.chance(share))
    }

    pub(super) fn p(&mut self, p: Option<f64>) -> Option<String> {
        let printed = print_p(p?, self.draw, self.ties).text().to_owned();
        Some(printed).filter(|_| self.draw.chance(0.8))
    }

    /// The line of a summary.
    pub(super) fn summary(&mut self, synthesis: &mut Synthesis, place: &str, one: Summary) {
        let (decimals, fine) = (self.draw.decimals(), self.draw.decimals());
        let cells = [
            ("n", self.often(0.9, one.n as f64, 0)),
            ("mean", self.always(one.mean, decimals)),
            ("sd", self.often(0.9, one.sd, fine)),
            ("min", self.often(0.5, one.min, decimals)),
            ("max", self.often(0.5, one.max, decimals)),
        ];
        synthesis.row(place, &cells);
    }
}
