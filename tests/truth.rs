//! True data written as a synthesis are never found fault with: data sets are drawn, their figures computed
//! in full, printed rounded and assessed as any folder is. `CISGRID_SIMULATIONS=1000000 cargo test
//! --release truth` draws more of them.

mod data;
mod written;

use std::collections::BTreeMap;

use cisgrid::agreement::held::Agreement;
use cisgrid::diagnostic::Severity;
use cisgrid::examine::Assessed;
use cisgrid::statistics::distribution::{t_two_sided, t_two_tails};
use libtest_mimic::Trial;

use crate::simulation::draw::{Draw, Ties, text};
use crate::{Outcome, trial};
use data::{counts, groups, paired, scores, tests};
use written::Synthesis;

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
const DATA_SETS: u64 = 20_000;

/// How many of them are written into one synthesis.
const TOGETHER: u64 = 150;

/// Checks that these data sets are drawn for: each of them must have been tried.
const TRIED: [&str; 9] = [
    "CG310", "CG311", "CG312", "CG313", "CG314", "CG315", "CG316", "CG317", "CG318",
];

/// Checks that are advice by their nature: true data may well look odd to them.
const ADVICE: [&str; 5] = ["CG313", "CG318", "CG319", "CG321", "CG324"];

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
