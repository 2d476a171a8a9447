//! Claims on simulated figures: the unrounded values are known, the printed ones are rounded from them,
//! and no verdict may be other than the rule gives on the unrounded values.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::Trial;

use crate::simulation::draw::Draw;
use crate::{Outcome, trial};
use cisgrid::claims::verdict::Verdict;
use cisgrid::examine::{self, Assessed};
use cisgrid::read::folder::Project;
use cisgrid::statistics::distribution::{t_two_sided, t_two_tails};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("verdicts::changes", changes),
        trial("verdicts::two_groups", two_groups),
        trial("verdicts::norms", norms),
        trial("verdicts::changes_over_time", changes_over_time),
        trial("verdicts::effect_sizes", effect_sizes),
        trial("verdicts::another_scale", another_scale),
    ]
}

/// A number from `low` to below `high`.
fn within(draw: &mut Draw, low: f64, high: f64) -> f64 {
    low + (high - low) * draw.share()
}

/// What a rule says of unrounded values: that it holds, that it fails, or neither.
fn truth(holds: bool, fails: bool) -> Verdict {
    match (holds, fails) {
        (true, _) => Verdict::Supported,
        (_, true) => Verdict::Contradicted,
        _ => Verdict::Undetermined,
    }
}

/// Synthesis text with a claim for each of the figures, and what is true of each.
#[derive(Default)]
struct Bench {
    measures: String,
    results: String,
    claims: String,
    truths: Vec<(String, Verdict)>,
    count: usize,
}

impl Bench {
    fn measure(&mut self, rest: &str) -> String {
        self.count += 1;
        let id = format!("m{}", self.count);
        let _ = writeln!(self.measures, "  - {{id: {id}, label: {id}{rest}}}");
        id
    }

    fn result(&mut self, line: &str) {
        let _ = writeln!(self.results, "  - {{{line}}}");
    }

    fn claim(&mut self, line: String, truth: Verdict) {
        let _ = writeln!(self.claims, "      - {line}");
        self.truths.push((line, truth));
    }

    fn text(&self) -> String {
        format!(
            "synthesis:\n  title: Simulated\n  timepoints: {{T1: first, T2: second, T3: third}}\n  \
             groups: {{one: one, two: two}}\nmeasures:\n{}results:\n{}propositions:\n  - id: row\n    \
             statement: What is claimed.\n    claims:\n{}",
            self.measures, self.results, self.claims
        )
    }

    fn verdicts(&self) -> Result<Vec<Verdict>, String> {
        let texts = [("simulated.yaml", self.text().into_bytes())];
        let assessed: Assessed = examine::assess(Project::of_texts(Path::new(""), texts), None);
        let rows = assessed.model.propositions.entries();
        let rows = rows.flat_map(|(at, _)| assessed.trials.of_proposition(at));
        let verdicts: Vec<_> = rows.map(|trial| trial.verdict).collect();
        match verdicts.len() == self.truths.len() {
            true => Ok(verdicts),
            false => Err(format!("{:?}", assessed.diagnostics.first())),
        }
    }

    /// Fails where a verdict is not undetermined and not the true one, or where too few are determined
    /// for the test to say anything.
    fn hold(&self, least: f64) -> Outcome {
        let verdicts = self.verdicts()?;
        let mut determined = 0;
        let mut could = 0;
        for ((claim, truth), verdict) in self.truths.iter().zip(verdicts) {
            could += usize::from(*truth != Verdict::Undetermined);
            determined += usize::from(verdict != Verdict::Undetermined);
            if verdict != Verdict::Undetermined && verdict != *truth {
                let id = claim
                    .split([':', '@', '[', '}', ','])
                    .find(|word| word.trim().starts_with('m'));
                let id = id.unwrap_or_default().trim();
                let lines = self
                    .results
                    .lines()
                    .filter(|line| line.contains(&format!("measure: {id},")));
                let lines = lines.collect::<Vec<_>>().join("\n");
                let words = format!("{claim} is {truth:?}, and was found {verdict:?}\n{lines}");
                return Err(words.into());
            }
        }
        match determined as f64 >= least * could as f64 {
            true => Ok(()),
            false => Err(format!("only {determined} of {could} are determined").into()),
        }
    }
}

/// Limits at a level.
fn limits(estimate: f64, error: f64, df: f64, level: f64) -> (f64, f64) {
    let half = t_two_sided(1.0 - level, df).unwrap_or(f64::NAN) * error;
    (estimate - half, estimate + half)
}

fn inside((low, high): (f64, f64), margin: f64) -> bool {
    low > -margin && high < margin
}

fn beyond((low, high): (f64, f64), margin: f64) -> bool {
    low > margin || high < -margin
}

/// No more than a margin, at an alpha of 0.05: it holds where the 90% limits are inside, and fails where those
/// of 95% are beyond.
fn equivalent(limits: impl Fn(f64) -> (f64, f64), margin: f64) -> Verdict {
    truth(inside(limits(0.90), margin), beyond(limits(0.95), margin))
}

fn p(estimate: f64, error: f64, df: f64) -> f64 {
    t_two_tails(estimate / error, df).unwrap_or(f64::NAN)
}

const RUNS: usize = 200;

fn changes() -> Outcome {
    let mut draw = Draw::new(1);
    let mut bench = Bench::default();
    for _ in 0..RUNS {
        let n = draw.between(4, 60);
        let df = (n - 1) as f64;
        let error = within(&mut draw, 0.2, 2.0);
        let estimate = within(&mut draw, -3.5, 3.5) * error;
        let (low, high) = limits(estimate, error, df, 0.95);
        let p = p(estimate, error, df);
        let decimals = draw.between(1, 2) as usize;
        let id = bench.measure(", better: lower");
        let shown = match draw.between(0, 3) {
            0 => format!("p: {p:.3}"),
            1 => format!("ci_low: {low:.decimals$}, ci_high: {high:.decimals$}"),
            2 => format!("ci_low: {low:.decimals$}, ci_high: {high:.decimals$}, p: {p:.2}"),
            _ => format!("se: {error:.decimals$}"),
        };
        bench.result(&format!(
            "measure: {id}, from: T1, to: T2, n: {n}, change: {estimate:.decimals$}, {shown}, change_means: earlier minus later, design: paired"
        ));
        let key = format!("{id}@T1..T2");
        let significant = p < 0.05;
        bench.claim(
            format!("changed: {{figures: [{key}], direction: better}}"),
            truth(estimate > 0.0, estimate <= 0.0),
        );
        bench.claim(
            format!("changed: {{figures: [{key}], direction: higher, significant: true}}"),
            truth(
                significant && estimate < 0.0,
                !significant || estimate >= 0.0,
            ),
        );
        bench.claim(
            format!("not_significant: {{figures: [{key}]}}"),
            truth(!significant, significant),
        );
        let strict = p < 0.01;
        bench.claim(
            format!("not_significant: {{figures: [{key}], alpha: 0.01}}"),
            truth(!strict, strict),
        );
        let margin = 2.0;
        bench.claim(
            format!("unchanged: {{figures: [{key}], margin: {{points: {margin}}}}}"),
            equivalent(|level| limits(estimate, error, df, level), margin),
        );
    }
    bench.hold(0.8)
}

fn two_groups() -> Outcome {
    let mut draw = Draw::new(2);
    let mut bench = Bench::default();
    for _ in 0..RUNS {
        let (n1, n2) = (draw.between(5, 40), draw.between(5, 40));
        let df = (n1 + n2 - 2) as f64;
        let error = within(&mut draw, 0.2, 2.0);
        let estimate = within(&mut draw, -3.0, 3.0) * error;
        let (low, high) = limits(estimate, error, df, 0.95);
        let id = bench.measure("");
        bench.result(&format!(
            "measure: {id}, group: one, versus: two, n: {n1}, n_versus: {n2}, change: {estimate:.2}, ci_low: {low:.2}, ci_high: {high:.2}, change_means: versus minus group, design: two groups"
        ));
        let key = format!("{id}/one..two");
        bench.claim(
            format!("changed: {{figures: [{key}], direction: lower}}"),
            truth(estimate > 0.0, estimate <= 0.0),
        );
        bench.claim(
            format!("unchanged: {{figures: [{key}], margin: {{points: 1.5}}}}"),
            equivalent(|level| limits(estimate, error, df, level), 1.5),
        );
    }
    bench.hold(0.8)
}

fn norms() -> Outcome {
    let mut draw = Draw::new(3);
    let mut bench = Bench::default();
    for _ in 0..RUNS {
        let (n, others) = (draw.between(5, 60), draw.between(5, 900));
        let (sd, norm_sd) = (within(&mut draw, 2.0, 9.0), within(&mut draw, 2.0, 9.0));
        let norm = within(&mut draw, 20.0, 60.0);
        let distance = within(&mut draw, -1.6, 1.6) * norm_sd;
        let mean = norm + distance;
        let decimals = draw.between(0, 2) as usize;
        let id = bench.measure(&format!(
            ", norm: {{mean: {norm:.decimals$}, sd: {norm_sd:.2}, n: {others}}}"
        ));
        bench.result(&format!(
            "measure: {id}, at: T1, n: {n}, mean: {mean:.decimals$}, sd: {sd:.2}"
        ));
        let key = format!("{id}@T1");
        bench.claim(
            format!("above: {{figures: [{key}]}}"),
            truth(distance > 0.0, distance <= 0.0),
        );
        let far = -distance >= 0.5 * norm_sd;
        bench.claim(
            format!("below: {{figures: [{key}], by: {{sd: 0.5, of: norm}}}}"),
            truth(far, !far),
        );
        let both = distance >= sd.max(norm_sd);
        let neither = distance < sd.min(norm_sd);
        bench.claim(
            format!("above: {{figures: [{key}], by: {{sd: 1}}}}"),
            truth(both, neither),
        );
        let (e1, e2) = (sd * sd / n as f64, norm_sd * norm_sd / others as f64);
        let error = (e1 + e2).sqrt();
        let df = (e1 + e2).powi(2) / (e1 * e1 / (n - 1) as f64 + e2 * e2 / (others - 1) as f64);
        let margin = 0.8 * sd;
        bench.claim(
            format!("comparable: {{figures: [{key}], margin: {{sd: 0.8, of: sample}}}}"),
            equivalent(|level| limits(distance, error, df, level), margin),
        );
    }
    bench.hold(0.8)
}

fn changes_over_time() -> Outcome {
    let mut draw = Draw::new(4);
    let mut bench = Bench::default();
    for _ in 0..RUNS {
        let id = bench.measure("");
        let mut one = |to: &str, scale: f64| {
            let n = draw.between(10, 60);
            let df = (n - 1) as f64;
            let error = within(&mut draw, 0.3, 1.5);
            let estimate = within(&mut draw, -scale, scale) * error;
            let p = p(estimate, error, df);
            let (low, high) = limits(estimate, error, df, 0.95);
            bench.result(&format!(
                "measure: {id}, from: T1, to: {to}, n: {n}, change: {estimate:.2}, ci_low: {low:.2}, ci_high: {high:.2}, p: {p:.3}, change_means: later minus earlier, design: paired"
            ));
            (
                estimate,
                p < 0.05,
                (low, high),
                limits(estimate, error, df, 0.90),
            )
        };
        let (early, early_found, ..) = one("T2", 5.0);
        let (late, late_found, (low, high), inner) = one("T3", 3.0);
        let same = early * late > 0.0;
        let less = if early > 0.0 {
            high < early
        } else {
            low > early
        };
        let still = late_found && same;
        let times = "early: T1..T2, late: T1..T3";
        bench.claim(
            format!("persists: {{measure: {id}, {times}}}"),
            truth(early_found && still, !still && less || late_found && !same),
        );
        let gone = less || inside(inner, 1.0);
        bench.claim(
            format!("not_maintained: {{measure: {id}, {times}, margin: {{points: 1}}}}"),
            truth(early_found && gone && !still, still && !gone),
        );
    }
    bench.hold(0.8)
}

fn effect_sizes() -> Outcome {
    let mut draw = Draw::new(5);
    let mut bench = Bench::default();
    for _ in 0..RUNS {
        let size = within(&mut draw, -1.1, 1.1);
        let decimals = draw.between(1, 3) as usize;
        let id = bench.measure("");
        bench.result(&format!(
            "measure: {id}, from: T1, to: T2, effect_size: {size:.decimals$}, effect_size_means: change / change sd"
        ));
        for (label, low, high) in [
            ("small", 0.2, 0.5),
            ("medium", 0.5, 0.8),
            ("large", 0.8, f64::INFINITY),
            ("small to medium", 0.2, 0.8),
        ] {
            let within = size.abs() >= low && size.abs() < high;
            bench.claim(
                format!("size: {{figures: [{id}@T1..T2], label: {label}}}"),
                truth(within, !within),
            );
        }
    }
    bench.hold(0.8)
}

/// The same scores in tenths: every verdict stays.
fn another_scale() -> Outcome {
    let verdicts = |tenths: bool| {
        let factor = if tenths { 0.1 } else { 1.0 };
        let (one, two) = if tenths { (2, 3) } else { (1, 2) };
        let mut draw = Draw::new(6);
        let mut bench = Bench::default();
        for _ in 0..RUNS {
            let n = draw.between(4, 60);
            let error = within(&mut draw, 0.2, 2.0);
            let estimate = within(&mut draw, -3.0, 3.0) * error;
            let (low, high) = limits(estimate, error, (n - 1) as f64, 0.95);
            let [estimate, low, high] =
                [estimate, low, high].map(|value| (value * 100.0).round() / 100.0 * factor);
            let mean = (within(&mut draw, 10.0, 20.0) * 10.0).round() / 10.0 * factor;
            let id = bench.measure(&format!(
                ", norm: {{mean: {:.one$}, sd: {:.two$}, n: 200}}",
                15.0 * factor,
                4.0 * factor
            ));
            bench.result(&format!("measure: {id}, from: T1, to: T2, n: {n}, change: {estimate:.two$}, ci_low: {low:.two$}, ci_high: {high:.two$}, change_means: later minus earlier, design: paired"));
            bench.result(&format!(
                "measure: {id}, at: T1, n: {n}, mean: {mean:.one$}, sd: {:.two$}",
                3.5 * factor
            ));
            let margin = 2.0 * factor;
            for claim in [
                format!(
                    "changed: {{figures: [{id}@T1..T2], direction: higher, significant: true}}"
                ),
                format!(
                    "unchanged: {{figures: [{id}@T1..T2], margin: {{points: {margin:.two$}}}}}"
                ),
                format!("above: {{figures: [{id}@T1], by: {{points: {margin:.two$}}}}}"),
                format!("below: {{figures: [{id}@T1], by: {{sd: 0.5}}}}"),
                format!("comparable: {{figures: [{id}@T1], margin: {{points: {margin:.two$}}}}}"),
            ] {
                bench.claim(claim, Verdict::Undetermined);
            }
        }
        bench.verdicts()
    };
    let (whole, tenths) = (verdicts(false)?, verdicts(true)?);
    match whole.iter().zip(&tenths).position(|(one, two)| one != two) {
        None => Ok(()),
        Some(at) => Err(format!("claim {at}: {:?} and {:?}", whole[at], tenths[at]).into()),
    }
}
