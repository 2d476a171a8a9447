//! True data of every design: pairs, groups, scores of items, counts and tests.

use cisgrid::statistics::distribution::{normal_quantile, normal_tail, t_two_sided, t_two_tails};
use cisgrid::statistics::p_value::{self, Alpha, Tails, Test};
use cisgrid::statistics::{contingency, effect_size};

use super::written::{Press, Synthesis};
use crate::simulation::draw::{Draw, Shape, error_of_difference, summary};

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
pub(super) fn paired(draw: &mut Draw, synthesis: &mut Synthesis) {
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
            cells.push(("df", press.often(0.7, n as f64 - 1.0, 0)));
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
    let said = press.draw.chance(0.9);
    let meaning = Some(meaning.to_owned()).filter(|_| said);
    cells.push(("effect_size_means", meaning));
}

/// Two groups of different people; their difference may be adjusted for something.
pub(super) fn groups(draw: &mut Draw, synthesis: &mut Synthesis) {
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
    let pooled = n1 as f64 + n2 as f64 - 2.0;
    let welch = press.draw.chance(0.5);
    let (se, df) = error_of_difference(one, two, welch);
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
        cells.push(("df", press.often(0.8, df, fine)));
    }
    let pooled_sd = effect_size::pooled_sd(one.sd, n1 as u64, two.sd, n2 as u64);
    let sds = [
        ("difference / pooled sd", pooled_sd.unwrap_or(f64::NAN)),
        ("difference / versus sd", two.sd),
        ("hedges g", hedges(one.sd, n1, two.sd, n2, pooled)),
    ];
    effect(&mut press, &mut cells, plain, &sds);
    cells.push(("change_means", Some("group minus versus".to_owned())));
    let place = match press.draw.chance(0.85) {
        true => "at: T2, group: one, versus: two, design: two groups",
        false => "at: T2, group: one, versus: two",
    };
    synthesis.row(place, &cells);
}

/// Scores of whole items, of everybody and of two parts of them.
pub(super) fn scores(draw: &mut Draw, synthesis: &mut Synthesis) {
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
pub(super) fn counts(draw: &mut Draw, synthesis: &mut Synthesis) {
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
    let found = contingency::check(&rows, None, Tails::Two, Alpha::default());
    let place = "category: a, at: T2, group: one, versus: two";
    let Ok(found) = found else { return };
    let ps = [Some(found.p), found.p_yates, found.p_fisher];
    let p = press.draw.one_of(&ps);
    let shares = [a, b, c, d].map(|count| 1.0 / count as f64);
    let error = shares.iter().sum::<f64>().sqrt();
    let odds = (shares[1] * shares[2] / (shares[0] * shares[3])).ln();
    let away = normal_quantile(0.025).expect("a quantile") * error;
    let fine = press.draw.decimals();
    let all = (a + b + c + d) as f64;
    let chi2 = press.draw.one_of(&[
        Some(found.chi2),
        found.chi2_yates,
        Some(found.chi2 * (all - 1.0) / all),
    ]);
    let mut cells = vec![("change_means", Some("group over versus".to_owned()))];
    let scaled = press.draw.chance(0.5);
    cells.push(("scale", Some("ratio".to_owned()).filter(|_| scaled)));
    let tested = press.draw.chance(0.3);
    if let Some(chi2) = chi2.filter(|_| tested) {
        cells.push(("test", Some("chi2".to_owned())));
        cells.push(("statistic", press.always(chi2, 2)));
    }
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
pub(super) fn tests(draw: &mut Draw, synthesis: &mut Synthesis) {
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
