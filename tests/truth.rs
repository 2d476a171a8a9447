//! True data written as a synthesis are never found fault with: data sets are drawn, their figures computed
//! in full, printed rounded and assessed as any folder is. `CISGRID_SIMULATIONS=1000000 cargo test
//! --release truth` draws more of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use cisgrid::assess::{self, Assessed};
use cisgrid::consistency::Agreement;
use cisgrid::diagnostic::Severity;
use cisgrid::project::Project;
use cisgrid::statistics::distribution::{normal_quantile, normal_tail, t_two_sided, t_two_tails};
use cisgrid::statistics::p_value::{self, Alpha, Tails, Test};
use cisgrid::statistics::{contingency, effect_size};
use libtest_mimic::Trial;

use crate::simulation::draw::{Draw, Shape, Summary, Ties, print_p, summary, text};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "truth::true_data_is_never_flagged",
            true_data_is_never_flagged,
        ),
        trial("truth::slips_are_found", slips_are_found),
    ]
}

/// How many data sets are drawn where nothing else is asked for.
const DATA_SETS: u64 = 2_400;

/// How many of them are written into one synthesis.
const TOGETHER: u64 = 150;

/// Checks that these data sets are drawn for: each of them must have been tried.
const TRIED: [&str; 9] = [
    "CG310", "CG311", "CG312", "CG313", "CG314", "CG315", "CG316", "CG317", "CG318",
];

/// Checks that are advice by their nature: true data may well look odd to them.
const ADVICE: [&str; 4] = ["CG313", "CG318", "CG319", "CG321"];

#[expect(
    clippy::print_stdout,
    reason = "how much was tried is part of the result"
)]
fn true_data_is_never_flagged() -> Outcome {
    let asked = std::env::var("CISGRID_SIMULATIONS").ok();
    let sets = asked.map_or(Ok(DATA_SETS), |asked| asked.parse())?;
    let mut tally = Tally::default();
    let mut seed = 0;
    while seed < sets && tally.flags.len() < 10 {
        let mut synthesis = Synthesis::default();
        for seed in seed..(seed + TOGETHER).min(sets) {
            let mut draw = Draw::new(seed);
            synthesis.next();
            match seed % 6 {
                0 | 1 => paired(&mut draw, &mut synthesis),
                2 => groups(&mut draw, &mut synthesis),
                3 => scores(&mut draw, &mut synthesis),
                4 => counts(&mut draw, &mut synthesis),
                _ => tests(&mut draw, &mut synthesis),
            }
        }
        tally.add(&synthesis.assess(), &synthesis);
        seed += TOGETHER;
    }
    let Tally {
        agree,
        open,
        advice,
        flags,
    } = tally;
    println!("{sets} data sets: agreed {agree:?}, {open} open, {advice} with advice");
    let untried = TRIED.iter().find(|code| !agree.contains_key(**code));
    match (flags.is_empty(), untried) {
        (true, None) => Ok(()),
        (true, Some(code)) => {
            Err(format!("no figures were held against each other by {code}").into())
        }
        (false, _) => Err(flags.join("\n").into()),
    }
}

/// What has been found so far.
#[derive(Default)]
struct Tally {
    /// By the code of the check.
    agree: BTreeMap<&'static str, u64>,
    open: u64,
    advice: u64,
    flags: Vec<String>,
}

impl Tally {
    fn add(&mut self, assessed: &Assessed, synthesis: &Synthesis) {
        for held in assessed.consistency.held() {
            match &held.agreement {
                Agreement::Agree => *self.agree.entry(held.check.code).or_default() += 1,
                Agreement::Open(_) => self.open += 1,
                Agreement::Disagree(_) if ADVICE.contains(&held.check.code) => self.advice += 1,
                Agreement::Disagree(found) => {
                    let key = found.subjects.first().map_or("", String::as_str);
                    let rows = synthesis.rows_of(key);
                    let (message, notes) = (&found.message, found.notes.join("\n  "));
                    let flag = format!("{:?}: {message}\n  {notes}\n{rows}", found.check);
                    self.flags.push(flag);
                }
            }
        }
        let errors = assessed.diagnostics.iter();
        let errors = errors.filter(|found| found.severity() == Severity::Error);
        self.flags.extend(errors.map(|found| found.message.clone()));
        if !assessed.complete {
            self.flags
                .push("the synthesis was not understood whole".to_owned());
        }
    }
}

/// A synthesis in writing: one measure for each data set.
#[derive(Default)]
struct Synthesis {
    measures: String,
    rows: Vec<(u64, String)>,
    set: u64,
    measured: bool,
}

impl Synthesis {
    /// Begins the next data set.
    fn next(&mut self) {
        self.set += 1;
        self.measured = false;
    }

    /// Declares the measure of the data set, with what else is said of it.
    fn measure(&mut self, more: &str) {
        let set = self.set;
        let _ = writeln!(
            self.measures,
            "  - {{id: m{set}, label: Measure {set}{more}}}"
        );
        self.measured = true;
    }

    /// Adds a line of figures: where it stands, and the numbers that are printed of it.
    fn row(&mut self, place: &str, cells: &[(&str, Option<String>)]) {
        let mut row = format!("{{measure: m{}, {place}", self.set);
        let contrast = place.contains("to:") || place.contains("versus:");
        let mut any = false;
        for (key, value) in cells {
            if let Some(value) = value {
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
    fn rows_of(&self, key: &str) -> String {
        let id = key.trim_start_matches('m').split(['@', '/', '=']).next();
        let set = id.and_then(|id| id.parse().ok()).unwrap_or(0);
        let rows = self.rows.iter().filter(|(of, _)| *of == set);
        let measure = self.measures.lines();
        let named = format!("id: m{set},");
        let measure = measure.filter(|line| line.contains(&named));
        measure.chain(rows.map(|(_, row)| row.as_str())).collect()
    }

    fn assess(&self) -> Assessed {
        let mut yaml = String::from(
            "synthesis:\n  title: True data\n  timepoints: {T1: before, T2: after}\n  groups: {one: One, two: Two}\n\
             evidence:\n  - {id: e, strand: qualitative, finding: The first months were hard.}\n\
             propositions:\n  - {id: p, statement: The first months are hard., supported_by: e}\nmeasures:\n",
        );
        yaml += &self.measures;
        yaml += "results:\n";
        yaml.extend(self.rows.iter().map(|(_, row)| row.as_str()));
        let texts = [("a.yaml", yaml.into_bytes())];
        assess::assess(Project::of_texts(Path::new("p"), texts), None)
    }
}

/// How the figures of a data set are printed, and which of them.
struct Press<'a> {
    draw: &'a mut Draw,
    ties: Ties,
}

impl<'a> Press<'a> {
    fn new(draw: &'a mut Draw) -> Self {
        let ties = draw.one_of(&[Ties::Up, Ties::Even, Ties::Down]);
        Self { draw, ties }
    }

    /// A number with that many decimals.
    fn always(&self, value: f64, decimals: u32) -> Option<String> {
        value.is_finite().then(|| text(value, decimals, self.ties))
    }

    /// The same, in that share of cases.
    fn often(&mut self, share: f64, value: f64, decimals: u32) -> Option<String> {
        let printed = self.always(value, decimals);
        printed.filter(|_| self.draw.chance(share))
    }

    fn p(&mut self, p: Option<f64>) -> Option<String> {
        let printed = print_p(p?, self.draw, self.ties).text().to_owned();
        Some(printed).filter(|_| self.draw.chance(0.8))
    }

    /// The line of a summary.
    fn summary(&mut self, synthesis: &mut Synthesis, place: &str, one: Summary) {
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

/// A change or difference with its error, and how its limits and p are made.
struct Estimate {
    value: f64,
    se: f64,
    /// Infinite for the normal distribution.
    df: f64,
}

impl Estimate {
    /// The cells of the change, its limits and its p.
    fn cells(&self, press: &mut Press<'_>) -> Vec<(&'static str, Option<String>)> {
        let level = press.draw.one_of(&[0.9, 0.95, 0.95, 0.95, 0.99]);
        let critical = t_two_sided(1.0 - level, self.df).expect("a quantile");
        let decimals = press.draw.decimals();
        let fine = decimals + press.draw.between(0, 1) as u32;
        let limits = press.draw.chance(0.8);
        let limit = |sign: f64| press.always(self.value + sign * critical * self.se, fine);
        let (low, high) = (limit(-1.0), limit(1.0));
        let printed_level = match (level == 0.95, press.draw.chance(0.5)) {
            (true, true) => None,
            (_, true) => press.always(level * 100.0, 0),
            (_, false) => press.always(level, 2),
        };
        let p = t_two_tails(self.value / self.se, self.df);
        vec![
            ("change", press.often(0.85, self.value, decimals)),
            ("ci_low", low.filter(|_| limits)),
            ("ci_high", high.filter(|_| limits)),
            ("level", printed_level),
            ("se", press.often(0.3, self.se, fine)),
            ("p", press.p(p)),
        ]
    }
}

/// The same people twice, where others may have been there only once.
fn paired(draw: &mut Draw, synthesis: &mut Synthesis) {
    let shape = Shape::new(draw);
    let n = draw.people();
    let (once, later) = match draw.chance(0.5) {
        true => (0, 0),
        false => (draw.between(0, 9) as usize, draw.between(0, 9) as usize),
    };
    let (shift, shared) = (draw.normal() * 0.5, draw.share());
    let before: Vec<f64> = (0..n + once).map(|_| shape.value(draw, 0.0)).collect();
    let kept = before.iter().take(n);
    let mut after: Vec<f64> = kept
        .map(|before| {
            let fresh = shape.value(draw, shift);
            if draw.chance(shared) { *before } else { fresh }
        })
        .collect();
    let earlier_first = draw.chance(0.5);
    let sign = if earlier_first { 1.0 } else { -1.0 };
    let pairs = before.iter().zip(&after);
    let changes: Vec<f64> = pairs.map(|(one, two)| sign * (one - two)).collect();
    let (first, second) = (summary(&before[..n]), summary(&after));
    after.extend((0..later).map(|_| shape.value(draw, shift)));
    let change = summary(&changes);
    let whole = shape.kind == 4;
    synthesis.measure(if whole {
        ", range: [1, 5], items: 1, score: sum"
    } else {
        ""
    });
    let mut press = Press::new(draw);
    let (all_before, all_after) = (summary(&before), summary(&after));
    press.summary(synthesis, "at: T1", all_before);
    press.summary(synthesis, "at: T2", all_after);
    if change.sd <= 1e-9 * first.mean.abs().max(1.0) {
        return;
    }
    let root = (n as f64).sqrt();
    let normal = press.draw.chance(0.1);
    let estimate = Estimate {
        value: change.mean,
        se: change.sd / root,
        df: if normal {
            f64::INFINITY
        } else {
            n as f64 - 1.0
        },
    };
    let mut cells = estimate.cells(&mut press);
    let decimals = press.draw.decimals();
    cells.push(("n", press.often(0.85, n as f64, 0)));
    if !normal {
        cells.push(("sd_change", press.often(0.3, change.sd, decimals)));
        if press.draw.chance(0.4) {
            cells.push(("test", Some("t".to_owned())));
            cells.push((
                "statistic",
                press.always(change.mean / estimate.se, decimals),
            ));
            cells.push(("df", press.always(n as f64 - 1.0, 0)));
        }
    }
    // Some divide by the SD of all who were there at a time, others by that of the pairs.
    let (one, two) = match press.draw.chance(0.5) {
        true => (first.sd, second.sd),
        false => (all_before.sd, all_after.sd),
    };
    let df = 2.0 * n as f64 - 2.0;
    let sds = [
        ("change / baseline sd", one),
        ("change / change sd", change.sd),
        (
            "change / average sd",
            effect_size::average_sd(first.sd, second.sd),
        ),
        ("change / average sd", (first.sd + second.sd) / 2.0),
        ("difference / versus sd", two),
        ("hedges g", hedges(first.sd, n, second.sd, n, df)),
    ];
    effect(&mut press, &mut cells, change.mean, &sds);
    let meaning = match earlier_first {
        true => "earlier minus later",
        false => "later minus earlier",
    };
    cells.push(("change_means", Some(meaning.to_owned())));
    let design = if press.draw.chance(0.85) {
        ", design: paired"
    } else {
        ""
    };
    synthesis.row(&format!("from: T1, to: T2{design}"), &cells);
}

/// The pooled SD over Hedges's correction.
fn hedges(one: f64, n1: usize, two: f64, n2: usize, df: f64) -> f64 {
    let pooled = effect_size::pooled_sd(one, n1 as u64, two, n2 as u64);
    let correction = effect_size::hedges_exact(df);
    pooled.zip(correction).map_or(f64::NAN, |(sd, j)| sd / j)
}

/// Adds an effect size by one of the definitions.
fn effect(
    press: &mut Press<'_>,
    cells: &mut Vec<(&'static str, Option<String>)>,
    change: f64,
    sds: &[(&str, f64)],
) {
    let (meaning, sd) = press.draw.one_of(sds);
    let value = change / sd;
    if !value.is_finite() || value.abs() > 1e4 || press.draw.chance(0.3) {
        return;
    }
    let value = if press.draw.chance(0.2) {
        value.abs()
    } else {
        value
    };
    let decimals = press.draw.decimals();
    cells.push(("effect_size", press.always(value, decimals)));
    cells.push(("effect_size_means", Some(meaning.to_owned())));
}

/// Two groups of different people; their difference may be adjusted for something.
fn groups(draw: &mut Draw, synthesis: &mut Synthesis) {
    let shape = Shape::new(draw);
    let (n1, n2) = (draw.people(), draw.people());
    let shift = draw.normal();
    let first: Vec<f64> = (0..n1).map(|_| shape.value(draw, shift)).collect();
    let second: Vec<f64> = (0..n2).map(|_| shape.value(draw, 0.0)).collect();
    let (one, two) = (summary(&first), summary(&second));
    synthesis.measure("");
    let mut press = Press::new(draw);
    press.summary(synthesis, "at: T2, group: one", one);
    press.summary(synthesis, "at: T2, group: two", two);
    let (v1, v2) = (one.sd * one.sd / n1 as f64, two.sd * two.sd / n2 as f64);
    let pooled = n1 as f64 + n2 as f64 - 2.0;
    let welch = press.draw.chance(0.5);
    let (se, df) = match welch {
        true => {
            let parts = v1 * v1 / (n1 as f64 - 1.0) + v2 * v2 / (n2 as f64 - 1.0);
            ((v1 + v2).sqrt(), (v1 + v2).powi(2) / parts)
        }
        false => {
            let squares = one.sd * one.sd * (n1 as f64 - 1.0) + two.sd * two.sd * (n2 as f64 - 1.0);
            let inverse = 1.0 / n1 as f64 + 1.0 / n2 as f64;
            ((squares / pooled * inverse).sqrt(), pooled)
        }
    };
    if se.is_nan() || se <= 1e-9 * one.mean.abs().max(1.0) {
        return;
    }
    let adjusted = n1 + n2 > 6 && press.draw.chance(0.25);
    let plain = one.mean - two.mean;
    let estimate = match adjusted {
        true => Estimate {
            value: plain + se * press.draw.normal(),
            se: se * (0.5 + press.draw.share()),
            df: pooled - 1.0,
        },
        false => Estimate {
            value: plain,
            se,
            df,
        },
    };
    let mut cells = estimate.cells(&mut press);
    let decimals = press.draw.decimals();
    let both = press.draw.chance(0.85);
    cells.push(("n", press.always(n1 as f64, 0)));
    cells.push(("n_versus", press.always(n2 as f64, 0).filter(|_| both)));
    if !adjusted && press.draw.chance(0.5) {
        let fine = if welch { 1 + decimals } else { 0 };
        cells.push(("test", Some("t".to_owned())));
        cells.push(("statistic", press.always(plain / se, decimals)));
        cells.push(("df", press.always(df, fine)));
    }
    let pooled_sd = effect_size::pooled_sd(one.sd, n1 as u64, two.sd, n2 as u64);
    let sds = [
        ("difference / pooled sd", pooled_sd.unwrap_or(f64::NAN)),
        ("difference / versus sd", two.sd),
        ("hedges g", hedges(one.sd, n1, two.sd, n2, pooled)),
    ];
    effect(&mut press, &mut cells, plain, &sds);
    cells.push(("change_means", Some("group minus versus".to_owned())));
    let place = "at: T2, group: one, versus: two, design: two groups";
    synthesis.row(place, &cells);
}

/// Scores of whole items, of everybody and of two parts of them.
fn scores(draw: &mut Draw, synthesis: &mut Synthesis) {
    let n = draw.people();
    let items = draw.one_of(&[1, 2, 5, 14]);
    let (min, max) = draw.one_of(&[(0_i64, 1_i64), (1, 5), (0, 6)]);
    let (lean, wide) = (
        draw.one_of(&[0.1, 0.5, 0.9]),
        draw.one_of(&[0.05, 0.2, 0.6]),
    );
    let mean_of_items = draw.chance(0.5);
    let range = (max - min) as f64;
    let mut values = Vec::new();
    for _ in 0..n {
        let answers = (0..items).map(|_| {
            let answer = min as f64 + range * (lean + wide * draw.normal());
            answer.round().clamp(min as f64, max as f64)
        });
        let total: f64 = answers.sum();
        values.push(if mean_of_items {
            total / items as f64
        } else {
            total
        });
    }
    let (score, times) = match mean_of_items {
        true => ("mean", 1),
        false => ("sum", items),
    };
    let (low, high) = (min * times, max * times);
    synthesis.measure(&format!(
        ", range: [{low}, {high}], items: {items}, score: {score}"
    ));
    let cut = draw.between(1, n as u64 - 1) as usize;
    let (one, two) = values.split_at(cut);
    let mut press = Press::new(draw);
    press.summary(synthesis, "at: T1", summary(&values));
    for (group, part) in [("one", one), ("two", two)] {
        if part.len() > 1 {
            let place = format!("at: T1, group: {group}");
            press.summary(synthesis, &place, summary(part));
        }
    }
}

/// Counts in categories, of one group and of two that are compared, with a ratio of their odds.
fn counts(draw: &mut Draw, synthesis: &mut Synthesis) {
    let n = draw.people() as u64;
    let mut counted = [0_u64; 3];
    for _ in 0..n {
        counted[draw.between(0, 2) as usize] += 1;
    }
    synthesis.measure(", exhaustive: true, categories: {a: A, b: B, c: C}");
    let mut press = Press::new(draw);
    let decimals = press.draw.between(0, 2) as u32;
    for (category, count) in ["a", "b", "c"].iter().zip(counted) {
        let cells = [
            ("count", press.often(0.9, count as f64, 0)),
            ("n", press.often(0.9, n as f64, 0)),
            (
                "percent",
                press.always(100.0 * count as f64 / n as f64, decimals),
            ),
        ];
        synthesis.row(&format!("category: {category}, at: T1"), &cells);
    }
    let table = [0; 4].map(|_| press.draw.between(1, 60));
    let [a, b, c, d] = table;
    for (group, counted, n) in [("one", a, a + b), ("two", c, c + d)] {
        let cells = [
            ("count", press.always(counted as f64, 0)),
            ("n", press.always(n as f64, 0)),
        ];
        synthesis.row(&format!("category: a, at: T2, group: {group}"), &cells);
    }
    let rows: [&[u64]; 2] = [&[a, b], &[c, d]];
    let found = contingency::check(&rows, None, Alpha::default());
    let place = "category: a, at: T2, group: one, versus: two";
    let Ok(found) = found else { return };
    let ps = [Some(found.p), found.p_yates, found.p_fisher];
    let p = press.draw.one_of(&ps);
    let shares = [a, b, c, d].map(|count| 1.0 / count as f64);
    let error = shares.iter().sum::<f64>().sqrt();
    let odds = (shares[1] * shares[2] / (shares[0] * shares[3])).ln();
    let away = normal_quantile(0.025).expect("a quantile") * error;
    let fine = press.draw.decimals();
    let mut cells = vec![("change_means", Some("group over versus".to_owned()))];
    let scaled = press.draw.chance(0.5);
    cells.push(("scale", Some("ratio".to_owned()).filter(|_| scaled)));
    cells.push(("change", press.always(odds.exp(), fine)));
    cells.push(("ci_low", press.always((odds - away).exp(), fine)));
    cells.push(("ci_high", press.always((odds + away).exp(), fine)));
    cells.push((
        "p",
        match scaled {
            true => press.p(Some((2.0 * normal_tail((odds / error).abs())).min(1.0))),
            false => press.p(p),
        },
    ));
    synthesis.row(place, &cells);
}

/// Tests of all kinds.
fn tests(draw: &mut Draw, synthesis: &mut Synthesis) {
    synthesis.measure("");
    let mut press = Press::new(draw);
    let kinds = [
        ("t", Test::T, 3.0),
        ("F", Test::F, 6.0),
        ("z", Test::Z, 3.0),
        ("r", Test::R, 1.0),
        ("chi2", Test::Chi2, 12.0),
        ("Q", Test::Q, 12.0),
    ];
    let (word, test, most) = press.draw.one_of(&kinds);
    let sign = if press.draw.chance(0.5) { 1.0 } else { -1.0 };
    let signed = matches!(test, Test::T | Test::Z | Test::R);
    let value = most * press.draw.share() * if signed { sign } else { 1.0 };
    let df = press.draw.between(1, 80) as f64;
    let df2 = press.draw.between(1, 200) as f64 + press.draw.one_of(&[0.0, 0.37]);
    let p = p_value::of(test, value, Some(df), Some(df2), Tails::Two);
    let decimals = press.draw.decimals();
    let cells = [
        ("test", Some(word.to_owned())),
        ("statistic", press.always(value, decimals)),
        ("df", press.always(df, 0)),
        (
            "df2",
            press.always(df2, if df2.fract() == 0.0 { 0 } else { 1 }),
        ),
        ("p", press.p(p)),
    ];
    synthesis.row("from: T1, to: T2", &cells);
}

/// The other direction: a figure that slipped is found, as a rule, and its figure is in doubt.
#[expect(
    clippy::print_stdout,
    reason = "how much was found is part of the result"
)]
fn slips_are_found() -> Outcome {
    const SETS: u64 = 40;
    let kinds = [
        "nothing",
        "p",
        "ci_high",
        "change",
        "effect_size",
        "n",
        "statistic",
    ];
    let mut found = [0_u64; 7];
    for (kind, found) in kinds.iter().zip(&mut found) {
        let mut synthesis = Synthesis::default();
        for seed in 0..SETS {
            synthesis.next();
            slipped(&mut Draw::new(seed), &mut synthesis, kind);
        }
        let assessed = synthesis.assess();
        let figures = assessed.model.figures.entries();
        let contrasts = figures.filter(|(_, figure)| figure.to.is_some());
        *found = contrasts
            .filter(|(handle, _)| assessed.consistency.is_tainted(*handle))
            .count() as u64;
    }
    println!("of {SETS} slips each in {kinds:?}, {found:?} were found");
    let [nothing, slips @ ..] = found;
    match nothing == 0 && slips.iter().all(|count| count * 10 > SETS * 8) {
        true => Ok(()),
        false => Err(format!("of {SETS} slips each in {kinds:?}, {found:?} were found").into()),
    }
}

/// A true change of pairs of whom one figure slipped.
fn slipped(draw: &mut Draw, synthesis: &mut Synthesis, kind: &str) {
    let n = draw.between(8, 60) as f64;
    let (mean, sd, before) = (1.0 + draw.share(), 2.0 + draw.share(), 3.0 + draw.share());
    let se = sd / n.sqrt();
    let away = t_two_sided(0.05, n - 1.0).expect("a quantile") * se;
    let figure = |value: f64| Some(text(value, 2, Ties::Even));
    let off = |name: &str, value: f64, slip: f64| if kind == name { slip } else { value };
    synthesis.measure("");
    let count = |n: f64| Some(text(n, 0, Ties::Even));
    let summary = [
        ("n", count(n)),
        ("mean", figure(9.0)),
        ("sd", figure(before)),
    ];
    synthesis.row("at: T1", &summary);
    let t = mean / se;
    let p = t_two_tails(t, n - 1.0).expect("a p");
    let p = match off("p", p, (10.0 * p).clamp(0.01, 0.99)) {
        p if p < 0.001 => "<0.001".to_owned(),
        p => text(p, 3, Ties::Even),
    };
    let cells = [
        ("n", count(off("n", n, 10.0 * n))),
        ("change", figure(off("change", mean, mean + 1.0))),
        ("ci_low", figure(mean - away)),
        (
            "ci_high",
            figure(off("ci_high", mean + away, mean + away + 1.0)),
        ),
        ("p", Some(p)),
        ("test", Some("t".to_owned())),
        ("statistic", figure(off("statistic", t, t + 1.0))),
        ("df", count(n - 1.0)),
        (
            "effect_size",
            figure(off("effect_size", mean / before, mean / before + 0.2)),
        ),
        ("effect_size_means", Some("change / baseline sd".to_owned())),
        ("change_means", Some("later minus earlier".to_owned())),
    ];
    synthesis.row("from: T1, to: T2, design: paired", &cells);
}
