//! No check of figures fires on a synthesis whose figures are true: people are drawn, their summaries
//! and counts computed in full, printed rounded as YAML, and the whole synthesis assessed.
//! `CISGRID_SIMULATIONS=100000 cargo test --release true_figures` draws more of them.

use std::fmt::Write as _;
use std::path::Path;

use cisgrid::examine;
use cisgrid::read::folder::Project;
use cisgrid::statistics::distribution::t_two_sided;
use libtest_mimic::Trial;

use crate::simulation::draw::{Draw, Ties, summary, text};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "true_figures::no_check_of_figures_fires",
            no_check_of_figures_fires,
        ),
        trial("true_figures::slips_are_found", slips_are_found),
    ]
}

/// How many measures are drawn where nothing else is asked for.
const MEASURES: u64 = 10_000;

/// How many measures one synthesis has.
const TOGETHER: u64 = 100;

/// Compares groups by a sign, not by arithmetic: true data may look so.
const ADVISORY: &str = "CG321";

fn no_check_of_figures_fires() -> Outcome {
    let asked = std::env::var("CISGRID_SIMULATIONS").ok();
    let measures = asked.map_or(Ok(MEASURES), |asked| asked.parse())?;
    for first in (0..measures).step_by(TOGETHER as usize) {
        let mut page = Page::new();
        for seed in first..first + TOGETHER {
            page.measure(seed);
        }
        let texts = [("figures.yaml", page.text().into_bytes())];
        let assessed = examine::assess(Project::of_texts(Path::new(""), texts), None);
        let found = assessed.diagnostics.iter();
        let mut flags =
            found.filter(|found| found.check.code > "CG3" && found.check.code != ADVISORY);
        if let Some(flag) = flags.next() {
            let line = flag.span().map(|span| {
                let subject = &flag.subjects;
                format!("{subject:?} at byte {}", span.start)
            });
            let lines = page.of(flag.subjects.first().map_or("", String::as_str));
            return Err(format!("{}\n{:?}\n{line:?}\n{lines}", flag.message, flag.notes).into());
        }
        let error = assessed
            .diagnostics
            .iter()
            .find(|found| found.check.code < "CG2");
        if let Some(error) = error {
            return Err(format!("not understood: {}", error.message).into());
        }
        let held = assessed.consistency.held().len();
        if held < TOGETHER as usize {
            return Err(format!("only {held} sets of figures were tried").into());
        }
    }
    Ok(())
}

/// The same figures with a digit put before each of one kind: the checks do look at them.
fn slips_are_found() -> Outcome {
    let slips: [(&str, &str, &[&str]); 6] = [
        (
            "sd: ",
            "9",
            &["sd-out-of-bounds", "sd-off-grid", "binary-sd"],
        ),
        ("mean: ", "9", &["outside-scale", "mean-outside-range"]),
        ("at: T1, mean: ", "9", &["subgroups-disagree"]),
        (
            "percent: ",
            "1",
            &["percent-of-n", "categories-do-not-add-up"],
        ),
        (
            "count: ",
            "1",
            &["impossible-figure", "categories-do-not-add-up"],
        ),
        ("n: ", "3", &["mean-off-grid", "percent-of-n"]),
    ];
    let mut page = Page::new();
    for seed in 0..TOGETHER {
        page.measure(seed);
    }
    for (word, digit, wanted) in slips {
        let slipped = page
            .text()
            .replace(&format!(" {word}"), &format!(" {word}{digit}"));
        let texts = [("figures.yaml", slipped.into_bytes())];
        let assessed = examine::assess(Project::of_texts(Path::new(""), texts), None);
        for check in wanted {
            let found = assessed.diagnostics.iter();
            let fires = found.filter(|found| found.check.name == *check).count();
            if fires < 3 {
                return Err(format!("`{word}{digit}`: `{check}` fires {fires} times").into());
            }
        }
    }
    Ok(())
}

/// A synthesis as it grows.
struct Page {
    measures: String,
    results: String,
}

impl Page {
    fn new() -> Self {
        Self {
            measures: String::new(),
            results: String::new(),
        }
    }

    fn text(&self) -> String {
        format!(
            "synthesis: {{title: T, timepoints: {{T1: start}}, groups: {{a: A, b: B}}}}\n\
             evidence: [{{id: e, strand: qualitative, finding: People spoke.}}]\n\
             propositions: [{{id: p, statement: People speak., supported_by: e}}]\n\
             measures:\n{}results:\n{}",
            self.measures, self.results
        )
    }

    /// The lines on the measure of a figure.
    fn of(&self, key: &str) -> String {
        let id = key.split(['=', '@', '/']).next().unwrap_or_default();
        let lines = self.measures.lines().chain(self.results.lines());
        let lines = lines.filter(|line| line.contains(&format!(" {id},")));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn measure(&mut self, seed: u64) {
        let mut draw = Draw::new(seed);
        match draw.between(0, 4) {
            0 => self.categories(seed, &mut draw),
            _ => self.scores(seed, &mut draw),
        }
    }

    /// Scores of two groups and of all, of items or not.
    fn scores(&mut self, seed: u64, draw: &mut Draw) {
        let id = format!("m{seed}");
        let low = draw.between(0, 1);
        let high = low + draw.one_of(&[1, 1, 2, 4, 6, 10]);
        let items = draw.one_of(&[1, 1, 4, 5, 9]);
        let kind = draw.between(0, 2);
        let middle = draw.share();
        let answer = |draw: &mut Draw| {
            let share = match draw.chance(0.3) {
                true => middle,
                false => draw.share(),
            };
            let width = (high - low) as f64;
            low as f64 + (share * (width + 1.0)).floor().min(width)
        };
        let score = |draw: &mut Draw| {
            let total: f64 = (0..items).map(|_| answer(draw)).sum();
            match kind {
                0 => total,
                1 => total / items as f64,
                _ => low as f64 + draw.share() * (high - low) as f64,
            }
        };
        let groups = [draw.people(), draw.people()];
        let groups = groups.map(|n| (0..n).map(|_| score(draw)).collect::<Vec<_>>());
        let declared = match kind {
            0 => format!(
                "range: [{}, {}], items: {items}, score: sum",
                low * items,
                high * items
            ),
            1 => format!("range: [{low}, {high}], items: {items}, score: mean"),
            _ => format!("range: [{low}, {high}]"),
        };
        let _ = writeln!(self.measures, "  - {{id: {id}, label: {id}, {declared}}}");
        let all: Vec<_> = groups.iter().flatten().copied().collect();
        let [a, b] = groups;
        let lines = [("", all), (", group: a", a), (", group: b", b)];
        let decimals = draw.decimals();
        for (group, values) in lines {
            let line = self::figures(&values, decimals, draw);
            let _ = writeln!(self.results, "  - {{measure: {id}, at: T1{group}, {line}}}");
        }
    }

    /// Categories of which everybody falls into exactly one, in two groups and in all.
    fn categories(&mut self, seed: u64, draw: &mut Draw) {
        let id = format!("m{seed}");
        let kinds = draw.between(2, 6);
        let names: Vec<_> = (0..kinds).map(|at| format!("c{at}: C{at}")).collect();
        let names = names.join(", ");
        let _ = writeln!(
            self.measures,
            "  - {{id: {id}, label: {id}, exhaustive: true, categories: {{{names}}}}}"
        );
        let count = |draw: &mut Draw| {
            let people = draw.people();
            let mut counts = vec![0_u64; kinds as usize];
            for _ in 0..people {
                counts[draw.between(0, kinds - 1) as usize] += 1;
            }
            counts
        };
        let (a, b) = (count(draw), count(draw));
        let all = a.iter().zip(&b).map(|(one, two)| one + two).collect();
        let decimals = draw.decimals();
        let form = draw.between(0, 3);
        for (group, counts) in [("", all), (", group: a", a), (", group: b", b)] {
            let n: u64 = counts.iter().sum();
            for (at, count) in counts.iter().enumerate() {
                let percent = printed(100.0 * *count as f64 / n as f64, decimals, draw);
                let line = match form {
                    0 => format!("percent: {percent}"),
                    1 => format!("count: {count}, n: {n}"),
                    _ => format!("count: {count}, n: {n}, percent: {percent}"),
                };
                let place = format!("measure: {id}, category: c{at}, at: T1{group}");
                let _ = writeln!(self.results, "  - {{{place}, {line}}}");
            }
        }
    }
}

/// A number as it is printed, or now and then as a machine shows it.
fn printed(value: f64, decimals: u32, draw: &mut Draw) -> String {
    let ties = draw.one_of(&[Ties::Up, Ties::Even, Ties::Down]);
    match draw.chance(0.05) {
        true => format!("{value}"),
        false => text(value, decimals, ties),
    }
}

/// The figures of some people, now and then without some of them.
fn figures(values: &[f64], decimals: u32, draw: &mut Draw) -> String {
    let found = summary(values);
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let quartile = |share: f64| {
        let place = share * (sorted.len() - 1) as f64;
        let (below, rest) = (place.floor() as usize, place.fract());
        let above = (below + 1).min(sorted.len() - 1);
        sorted[below] + rest * (sorted[above] - sorted[below])
    };
    let n = found.n as f64;
    let error = found.sd / n.sqrt();
    let level = draw.one_of(&["", "95", "0.95", "90"]);
    let alpha = if level == "90" { 0.1 } else { 0.05 };
    let reach = match draw.chance(0.3) {
        true => t_two_sided(alpha, f64::INFINITY),
        false => t_two_sided(alpha, n - 1.0),
    };
    let reach = reach.unwrap_or(f64::NAN) * error;
    let mut cells = vec![("mean", found.mean), ("sd", found.sd)];
    if draw.chance(0.6) {
        cells.extend([("min", found.min), ("max", found.max)]);
    }
    if draw.chance(0.3) {
        let quartiles = [("q1", 0.25), ("median", 0.5), ("q3", 0.75)];
        cells.extend(quartiles.map(|(word, share)| (word, quartile(share))));
    }
    if draw.chance(0.4) {
        cells.push(("se", error));
    }
    if draw.chance(0.4) {
        let (low, high) = (found.mean - reach, found.mean + reach);
        cells.extend([("ci_low", low), ("ci_high", high)]);
    }
    let cells = cells.into_iter().map(|(word, value)| {
        let more = draw.between(0, 1) as u32;
        format!("{word}: {}", printed(value, decimals + more, draw))
    });
    let mut cells: Vec<_> = cells.collect();
    if !level.is_empty() {
        cells.push(format!("level: {level}"));
    }
    if draw.chance(0.95) {
        cells.push(format!("n: {}", found.n));
    }
    cells.join(", ")
}
