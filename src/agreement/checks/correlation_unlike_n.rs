//! A correlation does not agree with its n and what is printed beside it: p, t or the limits.
//!
//! ## Why it matters
//!
//! Of a correlation everything follows from r and the number of people: t, p and the interval. Where they do not
//! agree, one of them is misprinted, or belongs to another number of people, as after deletion pair by pair.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: mood, predictor: age, effect: r, n: 62, estimate: 0.32, p: 0.11}   # 0.32 of 62 people has a p of 0.011
//! ```
//!
//! ## How it is computed
//!
//! t = r·√((n − 2)/(1 − r²)) with n − 2 degrees of freedom, and limits by Fisher's z, atanh r ± z*/√(n − 3), turned
//! back. One unrounded correlation has to give all that is printed, whichever of several ways of rounding was taken.
//! Rank correlations are not looked at, nor those of a `model` that is adjusted for other variables: a partial
//! correlation has fewer degrees of freedom.
//!
//! ## Sources
//!
//! Student. Probable error of a correlation coefficient. Biometrika 1908;6:302–310. Fisher RA. On the “probable
//! error” of a coefficient of correlation deduced from a small sample. Metron 1921;1:3–32.
//!
//! ## What to do
//!
//! Look r, n and p up where they were computed. Where the correlation is a partial one, name its `model` and what it
//! is adjusted for.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Effect, TestStatistic};
use crate::statistics::correlation::{self, CorrelationFigures};
use crate::statistics::{Coherence, Outcome, Quantity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG370",
    name: "correlation-unlike-n",
    severity: Severity::Warning,
    source: include_str!("correlation_unlike_n.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[
    Frees::Df,
    Frees::Symmetry,
    Frees::Apart,
    Frees::Bare,
    Frees::Raised,
    Frees::OneSided,
    Frees::Difference,
    Frees::Sample,
];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

/// Whether it is a correlation from which nothing is partialled out, of people each counted once.
fn is_plain(it: &Compared<'_>) -> bool {
    let freed = [Frees::Df, Frees::Difference, Frees::Sample];
    let plain = !freed.into_iter().any(|one| it.frees(one)) && !it.is_adjusted();
    plain && it.contrast.effect == Some(Effect::R) && it.figure.predictor.is_some()
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    if !is_plain(it) {
        return None;
    }
    let r = printed(&contrast.change)?;
    let beside = [
        &contrast.p,
        &contrast.ci_low,
        &contrast.ci_high,
        &contrast.statistic,
    ];
    if beside.iter().all(|cell| cell.is_none()) {
        return None;
    }
    let Some(n) = people(&contrast.n) else {
        return Some(Agreement::Open(vec![Quantity::N]));
    };
    let limit =
        |cell| printed(cell).filter(|_| !it.frees(Frees::Symmetry) && !it.frees(Frees::Raised));
    let of_t = contrast.test == Some(TestStatistic::T);
    let outcome = correlation::check(&CorrelationFigures {
        r,
        n,
        p: printed(&contrast.p).filter(|_| it.has_plain_p()),
        tails: it.assumed.tails(),
        t: printed(&contrast.statistic).filter(|_| of_t),
        lower: limit(&contrast.ci_low),
        upper: limit(&contrast.ci_high),
        level: it.level()?,
        alpha: it.alpha(),
    })
    .ok()?;
    match outcome.verdict {
        Coherence::Undetermined(_) => None,
        _ => Some(it.agreement(&outcome.verdict, || finding(it, n, &outcome))),
    }
}

fn finding(it: &Compared<'_>, n: u64, outcome: &Outcome) -> Diagnostic {
    let (key, style, contrast) = (&it.figure.key, it.style(), it.contrast);
    let r = printed(&contrast.change).map_or_else(String::new, |r| style.number(r));
    let message =
        format!("a correlation of {r} of {n} people does not agree with what is printed beside it");
    let place = contrast
        .change
        .as_ref()
        .map_or(it.figure.span, |cell| cell.span);
    let mut found = Diagnostic::at(&CHECK, place, message).about(key);
    let beside = [
        ("`n`", &contrast.n),
        ("`p`", &contrast.p),
        ("t", &contrast.statistic),
        ("`ci_low`", &contrast.ci_low),
        ("`ci_high`", &contrast.ci_high),
    ];
    for (word, cell) in beside {
        if let Some(cell) = cell {
            found = found.also(cell.span, word);
        }
    }
    let found = remedy::told(found, &it.signed(outcome), style, |quantity, _| {
        it.suspect(quantity)
    });
    found.help("where something is partialled out, name the `model`, and `for` what it is adjusted")
}
