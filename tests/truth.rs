//! True data written as a synthesis are never found fault with: data sets are drawn, their figures computed
//! in full, printed rounded and assessed as any folder is. `CISGRID_SIMULATIONS=1000000 cargo test
//! --release truth` draws more of them.

mod coefficients;
mod data;
mod people;
mod written;

use std::collections::BTreeMap;

use libtest_mimic::Trial;

use crate::simulation::draw::{Draw, Ties, text};
use crate::{Outcome, trial};
use cisgrid::agreement::held::Agreement;
use cisgrid::diagnostic::{Diagnostic, Severity};
use cisgrid::examine::Assessed;
use cisgrid::statistics::distribution::{t_two_sided, t_two_tails};
use coefficients::coefficients;
use data::{counts, groups, paired, scores, tests};
use people::people;
use written::Synthesis;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "truth::true_data_is_never_flagged",
            true_data_is_never_flagged,
        ),
        trial(
            "truth::true_summaries_are_never_flagged",
            true_summaries_are_never_flagged,
        ),
        trial("truth::slips_are_found", slips_are_found),
        trial(
            "truth::slips_of_summaries_are_found",
            slips_of_summaries_are_found,
        ),
    ]
}

/// How many data sets are drawn where nothing else is asked for.
const DATA_SETS: u64 = 20_000;

/// How many of them are written into one synthesis.
const TOGETHER: u64 = 150;

/// Checks that these data sets are drawn for: each of them must have been tried.
const TRIED: [&str; 23] = [
    "CG310", "CG311", "CG312", "CG313", "CG314", "CG315", "CG316", "CG317", "CG318", "CG331",
    "CG332", "CG333", "CG334", "CG335", "CG336", "CG337", "CG338", "CG339", "CG340", "CG341",
    "CG342", "CG344", "CG345",
];

/// Checks that are advice by their nature: true data may well look odd to them.
const ADVICE: [&str; 9] = [
    "CG313", "CG318", "CG319", "CG321", "CG324", "CG330", "CG336", "CG341", "CG346",
];

/// The one of them to which plain summaries may look odd: it compares groups by a sign, not by arithmetic.
const ADVICE_ON_SUMMARIES: [&str; 0] = [];

#[expect(
    clippy::print_stdout,
    reason = "how much was tried is part of the result"
)]
fn true_data_is_never_flagged() -> Outcome {
    let sets = asked(DATA_SETS)?;
    let tally = drawn(sets, &ADVICE, |seed, draw, synthesis| match seed % 7 {
        0 | 1 => paired(draw, synthesis),
        2 => groups(draw, synthesis),
        3 => scores(draw, synthesis),
        4 => counts(draw, synthesis),
        5 => coefficients(draw, synthesis),
        _ => tests(draw, synthesis),
    });
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

fn true_summaries_are_never_flagged() -> Outcome {
    let sets = asked(DATA_SETS / 2)?;
    let tally = drawn(sets, &ADVICE_ON_SUMMARIES, |_, draw, synthesis| {
        people(draw, synthesis);
    });
    match tally.flags.is_empty() {
        true => Ok(()),
        false => Err(tally.flags.join("\n").into()),
    }
}

/// How many data sets are asked for, or else that many.
fn asked(otherwise: u64) -> Result<u64, std::num::ParseIntError> {
    let asked = std::env::var("CISGRID_SIMULATIONS").ok();
    asked.map_or(Ok(otherwise), |asked| asked.parse())
}

/// What is found of that many data sets, each written by `write`, until ten are found fault with.
fn drawn(sets: u64, advice: &[&str], write: impl Fn(u64, &mut Draw, &mut Synthesis)) -> Tally {
    let mut tally = Tally::default();
    let mut seed = 0;
    while seed < sets && tally.flags.len() < 10 {
        let mut synthesis = Synthesis::default();
        let end = (seed + TOGETHER).min(sets);
        for seed in seed..end {
            synthesis.next();
            write(seed, &mut Draw::new(seed), &mut synthesis);
        }
        let assessed = synthesis.assess();
        tally.add(&assessed, &synthesis, advice);
        let held = assessed.consistency.held().len() as u64;
        if held < end - seed {
            let words = format!("only {held} sets of figures were tried");
            tally.flags.push(words);
        }
        seed = end;
    }
    tally
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
    fn add(&mut self, assessed: &Assessed, synthesis: &Synthesis, advice: &[&str]) {
        for held in assessed.consistency.held() {
            match &held.agreement {
                Agreement::Agree => *self.agree.entry(held.check.code).or_default() += 1,
                Agreement::Open(_) => self.open += 1,
                Agreement::Disagree(_) if advice.contains(&held.check.code) => self.advice += 1,
                Agreement::Disagree(found) => self.flags.push(flag(found, synthesis)),
            }
        }
        for found in &assessed.diagnostics {
            let code = found.check.code;
            let of_figures = code > "CG3" && !advice.contains(&code);
            // How many digits are printed says nothing of whether they are true.
            let of_digits = found.check.name == "many-digits";
            let read = code < "CG2" && !of_digits;
            if of_figures || found.severity() == Severity::Error || read {
                self.flags.push(flag(found, synthesis));
            }
        }
        if !assessed.complete {
            self.flags
                .push("the synthesis was not understood whole".to_owned());
        }
    }
}

/// What is said of figures that are true, and the lines that they were printed in.
fn flag(found: &Diagnostic, synthesis: &Synthesis) -> String {
    let key = found.subjects.first().map_or("", String::as_str);
    let rows = synthesis.rows_of(key);
    let (name, message, notes) = (found.check.name, &found.message, found.notes.join("\n  "));
    format!("{name}: {message}\n  {notes}\n{rows}")
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

/// The same of summaries and counts: a digit is put before each figure of one kind, and the checks of such
/// figures fire.
fn slips_of_summaries_are_found() -> Outcome {
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
    let mut synthesis = Synthesis::default();
    for seed in 0..100 {
        synthesis.next();
        people(&mut Draw::new(seed), &mut synthesis);
    }
    for (word, digit, wanted) in slips {
        let slipped = synthesis
            .text()
            .replace(&format!(" {word}\""), &format!(" {word}\"{digit}"));
        let assessed = written::assess(slipped);
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
