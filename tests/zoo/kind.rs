//! A kind of analysis: what an author would write around the tables of its figures, and those tables.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use libtest_mimic::Failed;

use super::press::{Press, Print};
use crate::{entries, file_name, root};

/// A kind of analysis.
pub(super) struct Kind {
    /// The name of its file.
    pub(super) name: String,
    /// What it is, and which software made it.
    pub(super) about: String,
    /// What the harness is to do beside printing: the lines that begin with `#:`.
    pub(super) flags: Vec<String>,
    measure: String,
    /// The lines of the other measures.
    others: Vec<String>,
    results: String,
    /// Its tables, in the order of the results.
    pub(super) tables: Vec<Table>,
}

/// Whether it is said how the figures were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    Declared,
    Undeclared,
}

impl Run {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Undeclared => "undeclared",
        }
    }
}

/// A table as the software wrote it.
pub(super) struct Table {
    /// The name of its file.
    pub(super) file: String,
    /// Which kind of figure its rows are.
    pub(super) figure: &'static str,
    pub(super) headings: Vec<String>,
    /// Whether the column is passed over.
    pub(super) ignored: Vec<bool>,
    /// How each column is printed.
    pub(super) print: Vec<Print>,
    pub(super) rows: Vec<Row>,
}

/// One line of a table.
pub(super) struct Row {
    pub(super) set: usize,
    pub(super) cells: Vec<String>,
}

/// Words that name a reading as clearly as the word of `method` does.
const READINGS: [(&str, &str); 3] = [
    ("adjusted p", "adjusted for several comparisons"),
    ("one-sided p", "a p of one side"),
    ("covariate-adjusted", "adjusted for"),
];

/// The cells of each table as they are printed.
pub(super) type Printed = Vec<Vec<Vec<String>>>;

/// All kinds, by name.
pub(super) fn all() -> Result<Vec<Kind>, Failed> {
    let files = entries(&root().join("tests/zoo/kinds")).into_iter();
    files
        .map(|file| {
            let text = fs::read_to_string(&file)?;
            let name = file_name(&file).trim_end_matches(".yaml").to_owned();
            Kind::read(name, &text)
        })
        .collect()
}

impl Kind {
    fn read(name: String, text: &str) -> Result<Self, Failed> {
        let (head, results) = text.split_once("results:\n").ok_or("no results")?;
        let comments = head.lines().filter_map(|line| line.strip_prefix('#'));
        let (flags, about): (Vec<_>, Vec<_>) = comments.partition(|line| line.starts_with(':'));
        let flags: Vec<String> = flags
            .iter()
            .map(|flag| flag[1..].trim().to_owned())
            .collect();
        let about: Vec<_> = about.iter().map(|line| line.trim()).collect();
        let measure = head.lines().find(|line| line.contains("{id: m0,"));
        let others = head
            .lines()
            .filter(|line| line.contains("{id: ") && !line.contains("{id: m0,"));
        let tables = results.split("  - table: ").skip(1);
        let tables = tables.map(|entry| Table::read(entry, &flags));
        Ok(Self {
            name,
            about: about.join(" "),
            measure: measure.ok_or("no measure `m0`")?.to_owned(),
            others: others.map(str::to_owned).collect(),
            results: results.to_owned(),
            tables: tables.collect::<Result<_, _>>()?,
            flags,
        })
    }

    /// Keeps the first data sets only.
    pub(super) fn keep(&mut self, sets: usize) {
        let kept: BTreeSet<_> = self.sets().into_iter().take(sets).collect();
        for table in &mut self.tables {
            table.rows.retain(|row| kept.contains(&row.set));
        }
    }

    /// The numbers of the data sets that the last table, the one the kind is about, has rows of.
    pub(super) fn sets(&self) -> BTreeSet<usize> {
        let last = self.tables.last().map_or(&[][..], |table| &table.rows);
        last.iter().map(|row| row.set).collect()
    }

    /// How its figures were made, by the words of `method`.
    pub(super) fn methods(&self) -> Vec<&str> {
        let lines = self
            .results
            .lines()
            .filter_map(|line| line.trim().strip_prefix("method: "));
        let words = lines.flat_map(|line| line.trim_matches(['[', ']']).split(", "));
        let words: BTreeSet<&str> = words.collect();
        words.into_iter().collect()
    }

    /// What the right reading of its figures is called: a warning that has one of these words names it.
    pub(super) fn readings(&self) -> Vec<&str> {
        let mut words = self.methods();
        for (method, other) in READINGS {
            if words.contains(&method) {
                words.push(other);
            }
        }
        words
    }

    /// Its cells, printed.
    pub(super) fn printed(&self, press: &Press) -> Printed {
        let mut printed: Printed = self.tables.iter().map(|table| press.table(table)).collect();
        for flag in &self.flags {
            press.afterwards(flag, self, &mut printed);
        }
        printed
    }

    /// The printed lines of a data set, below their headings.
    pub(super) fn lines(&self, printed: &Printed, set: Option<usize>) -> String {
        let mut lines = String::new();
        for (table, rows) in self.tables.iter().zip(printed) {
            let of_set = table
                .rows
                .iter()
                .zip(rows)
                .filter(|(row, _)| Some(row.set) == set);
            let _ = writeln!(lines, "  {}", table.headings.join(","));
            lines.extend(of_set.map(|(_, cells)| format!("  {}\n", cells.join(","))));
        }
        lines
    }

    /// The texts of the synthesis, with or without what is said of how the figures were made.
    pub(super) fn texts(&self, printed: &Printed, run: Run) -> Vec<(String, Vec<u8>)> {
        let mut yaml = String::from(
            "synthesis:\n  title: True figures\n  timepoints: {T1: before, T2: after, T3: later}\n  \
             groups: {one: One, two: Two, three: Three, others: all others}\n  \
             studies: {s1: First, s2: Second, s3: Third, s4: Fourth, s5: Fifth, pooled: Pooled}\n\
             evidence:\n  - {id: e, strand: qualitative, finding: The first months were hard.}\n\
             propositions:\n  - {id: p, statement: The first months are hard., supported_by: e}\nmeasures:\n",
        );
        for set in self.sets() {
            let line = self.measure.replace("m0", &format!("m{set}"));
            let _ = writeln!(
                yaml,
                "{}",
                line.replace("Measure 0", &format!("Measure {set}"))
            );
        }
        yaml.extend(self.others.iter().map(|line| format!("{line}\n")));
        yaml += "results:\n";
        let lines = self.results.lines();
        let lines =
            lines.filter(|line| run == Run::Declared || !line.trim().starts_with("method:"));
        yaml.extend(lines.map(|line| format!("{line}\n")));
        let mut texts = vec![("a.yaml".to_owned(), yaml.into_bytes())];
        for (table, rows) in self.tables.iter().zip(printed) {
            let lines = std::iter::once(&table.headings).chain(rows);
            let text: String = lines.map(|cells| cells.join(",") + "\n").collect();
            texts.push((table.file.clone(), text.into_bytes()));
        }
        texts
    }
}

impl Table {
    fn read(entry: &str, flags: &[String]) -> Result<Self, Failed> {
        let file = entry.lines().next().ok_or("no file")?.to_owned();
        let path = root().join("tests/zoo/data").join(&file);
        let text = fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
        let mut lines = text.lines();
        let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        let mut headings = cells(lines.next().ok_or("no headings")?);
        let mut rows = Vec::new();
        for line in lines {
            let mut cells = cells(line);
            let set = cells[0].parse()?;
            cells[0].insert(0, 'm');
            rows.push(Row { set, cells });
        }
        // What the software leaves out, an author adds.
        for category in flags
            .iter()
            .filter_map(|flag| flag.strip_prefix("category "))
        {
            headings.push("category".to_owned());
            rows.iter_mut()
                .for_each(|row| row.cells.push(category.to_owned()));
        }
        let ignored = entry
            .lines()
            .find_map(|line| line.trim().strip_prefix("ignore: "));
        let ignored = ignored.unwrap_or("").trim_matches(['[', ']']).split(", ");
        let ignored: Vec<_> = ignored.map(|name| name.trim_matches('"')).collect();
        let print = headings.iter().enumerate();
        let print = print
            .map(|(at, heading)| Print::of(heading, rows.iter().map(|row| row.cells[at].as_str())));
        Ok(Self {
            figure: figure(entry, &headings),
            ignored: headings
                .iter()
                .map(|name| ignored.contains(&name.as_str()))
                .collect(),
            print: print.collect(),
            file,
            headings,
            rows,
        })
    }
}

/// Which kind of figure the rows of a table are, by what is said beside it.
fn figure(entry: &str, headings: &[String]) -> &'static str {
    let has = |words: &str| entry.lines().any(|line| line.trim() == words);
    let says = |key: &str| entry.lines().any(|line| line.trim().starts_with(key));
    let headed = |heading: &str| headings.iter().any(|one| one == heading);
    match () {
        () if has("scale: ratio") || has("change: group over versus") => "ratio",
        () if says("effect: ") && !says("versus: ") || has("predictor: .") => "association",
        () if says("change: ") && has("design: paired") => "paired row",
        () if says("change: ") => "two-group row",
        () if says("test: ") || says("versus: ") => "test alone",
        () if headed("events") => "rate",
        () if headed("percent") && (headed("ci_low") || headed("low")) => "share with limits",
        () if headed("count") => "count",
        () => "summary",
    }
}
