//! True data are never flagged: data sets are drawn, their figures computed in full and printed rounded,
//! and every check held against them. `CISGRID_SIMULATIONS=1000000 cargo test --release simulation`
//! draws more of them.

pub(crate) mod draw;
mod groups;
mod held;
mod pairs;
mod proportions;
mod scores;

use std::cell::RefCell;
use std::fmt::Debug;

use libtest_mimic::Trial;

use crate::{Outcome as Tried, trial};
use cisgrid::statistics::distribution::{t_two_sided, t_two_tails};
use cisgrid::statistics::estimate::{self, Design};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::{Coherence, Outcome, Refusal};
use draw::{Draw, Ties, parse, print};
use groups::groups;
use pairs::paired;
use proportions::proportions;
use scores::items;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "simulation::true_data_is_never_flagged",
            true_data_is_never_flagged,
        ),
        trial("simulation::slips_are_found", slips_are_found),
    ]
}

/// How many data sets are drawn where nothing else is asked for.
const DATA_SETS: u64 = 20_000;

#[expect(
    clippy::print_stdout,
    reason = "how much was tried is part of the result"
)]
fn true_data_is_never_flagged() -> Tried {
    let asked = std::env::var("CISGRID_SIMULATIONS").ok();
    let sets = asked.map_or(Ok(DATA_SETS), |asked| asked.parse())?;
    let tally = Tally::default();
    for seed in 0..sets {
        let mut draw = Draw::new(seed);
        let set = Set {
            seed,
            tally: &tally,
        };
        match seed % 4 {
            0 => paired(&mut draw, &set),
            1 => groups(&mut draw, &set),
            2 => items(&mut draw, &set),
            _ => proportions(&mut draw, &set),
        }
        if tally.flags.borrow().len() > 20 {
            break;
        }
    }
    let [consistent, undetermined] = *tally.verdicts.borrow();
    let flags = tally.flags.borrow();
    println!("{sets} data sets, {consistent} verdicts consistent, {undetermined} undetermined");
    match flags.is_empty() {
        true if consistent < 5 * sets => Err("hardly any verdict was reached".into()),
        true => Ok(()),
        false => Err(flags.join("\n").into()),
    }
}

/// What has been found so far.
#[derive(Default)]
struct Tally {
    /// Consistent and undetermined ones.
    verdicts: RefCell<[u64; 2]>,
    flags: RefCell<Vec<String>>,
}

/// A data set that is held against the checks.
struct Set<'a> {
    seed: u64,
    tally: &'a Tally,
}

impl Set<'_> {
    fn flag(&self, check: &str, figures: &dyn Debug) {
        let flag = format!("data set {}: {check}: {figures:?}", self.seed);
        self.tally.flags.borrow_mut().push(flag);
    }

    fn judge(&self, check: &str, outcome: &Outcome, figures: &dyn Debug) {
        match &outcome.verdict {
            Coherence::Consistent => self.tally.verdicts.borrow_mut()[0] += 1,
            Coherence::Undetermined(_) => self.tally.verdicts.borrow_mut()[1] += 1,
            Coherence::Inconsistent => self.flag(check, figures),
        }
    }

    /// The finding of a check, once its outcome is judged; a refusal of true data is a flag too.
    fn take<T>(
        &self,
        check: &str,
        found: Result<T, Refusal>,
        outcome: impl Fn(&T) -> &Outcome,
        figures: &dyn Debug,
    ) -> Option<T> {
        match found {
            Ok(found) => {
                self.judge(check, outcome(&found), figures);
                Some(found)
            }
            Err(refusal) => {
                self.flag(&format!("{check}: {refusal}"), figures);
                None
            }
        }
    }

    /// A value that must lie in what was said to be possible.
    fn within(&self, check: &str, possible: Option<Interval>, value: f64, figures: &dyn Debug) {
        if !possible.is_some_and(|possible| possible.contains(value)) {
            self.flag(&format!("{check}: {value} outside {possible:?}"), figures);
        }
    }
}

/// The other direction: figures with a digit that slipped are flagged, as a rule.
fn slips_are_found() -> Tried {
    let mut found = [0_u32; 3];
    let sets = 300;
    for seed in 0..sets {
        let mut draw = Draw::new(seed);
        let n = draw.between(8, 60);
        let (df, root) = (n as f64 - 1.0, (n as f64).sqrt());
        let (mean, sd) = (1.0 + draw.share(), 2.0 + draw.share());
        let p = t_two_tails(mean / sd * root, df).expect("a p");
        let away = t_two_sided(0.05, df).expect("a quantile") * sd / root;
        let figure = |value: f64| print(value, 2, Ties::Even);
        let (estimate, lower, upper) = (figure(mean), figure(mean - away), figure(mean + away));
        let p = print(p.max(0.002), 3, Ties::Even);
        // A p with its point slipped, a limit one off, two digits changed about in the mean.
        let slipped = parse(&p.text().replacen("0.", "0.0", 1));
        let off = figure(mean + away + 0.1);
        let figures = estimate::EstimateFigures {
            estimate: Some(&estimate),
            lower: Some(&lower),
            upper: Some(&upper),
            p: Some(&p),
            ..estimate::EstimateFigures::none(Design::Paired(n))
        };
        let slips = [
            estimate::EstimateFigures {
                p: Some(&slipped),
                ..figures
            },
            estimate::EstimateFigures {
                upper: Some(&off),
                ..figures
            },
            estimate::EstimateFigures {
                estimate: Some(&off),
                ..figures
            },
        ];
        for (count, slip) in found.iter_mut().zip(&slips) {
            let together = estimate::check(slip).map_err(|refusal| refusal.to_string())?;
            *count += u32::from(together.outcome.is_inconsistent());
        }
    }
    match found.iter().all(|count| u64::from(*count) * 10 > sets * 9) {
        true => Ok(()),
        false => Err(format!("of {sets} slips each, {found:?} were found").into()),
    }
}
