//! R², its adjusted value and F of a linear model do not agree.
//!
//! ## Why it matters
//!
//! With the degrees of freedom, each of the three gives the others. Where they do not, one is misprinted, or they
//! are of two models, such as one step of a hierarchical regression and the whole.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - {measure: mood, predictor: ., test: F, statistic: 1.32, df: 4, df2: 45, r2: 0.165, p: 0.278}   # F gives 0.105
//! ```
//!
//! ## How it is computed
//!
//! F = (R²/k)/((1 − R²)/(n − k − 1)), and the adjusted R² is 1 − (1 − R²)·(n − 1)/(n − k − 1), where the first
//! degrees of freedom are the k predictors and the second the n − k − 1 that are left. One unrounded R² has to give
//! all that is printed. Without second degrees of freedom, n and the first give them.
//!
//! ## Sources
//!
//! Ezekiel M. Methods of correlation analysis. Wiley, 1930.
//!
//! ## What to do
//!
//! Look the three up where they were computed. The F of a step, of a model of mixed effects or of weighted people is
//! another: say so as `method`, or give it a figure of its own.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::TestStatistic;
use crate::number::Printed;
use crate::statistics::explained::{self, ExplainedFigures};
use crate::statistics::{Coherence, Outcome, Quantity};
use rust_decimal::prelude::ToPrimitive;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG371",
    name: "r2-unlike-f",
    severity: Severity::Warning,
    source: include_str!("r2_unlike_f.rs"),
};

/// What it assumes.
const ASSUMED: [Frees; 3] = [Frees::Df, Frees::Sample, Frees::Apart];

/// Of that, what may explain that R² and F part: neither rests on p.
const READS: &[Frees] = &[Frees::Df];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let of_f = contrast.test == Some(TestStatistic::F);
    let f = printed(&contrast.statistic).filter(|_| of_f);
    let parts = [printed(&contrast.r2), printed(&contrast.adj_r2), f];
    let whole = it.figure.predictor.map(|at| it.is_whole_model(at));
    if whole != Some(true)
        || parts[..2].iter().all(Option::is_none)
        || ASSUMED.iter().any(|one| it.frees(*one))
    {
        return None;
    }
    let number = |cell| printed(cell).and_then(Printed::value)?.to_f64();
    let Some(df) = number(&contrast.df) else {
        return Some(Agreement::Open(vec![Quantity::Df]));
    };
    let left = || people(&contrast.n).map(|n| n as f64 - df - 1.0);
    let Some(df2) = number(&contrast.df2).or_else(left) else {
        return Some(Agreement::Open(vec![Quantity::Df2]));
    };
    let [r2, adj_r2, f] = parts;
    let outcome = explained::check(&ExplainedFigures {
        r2,
        adj_r2,
        f,
        df,
        df2,
    })
    .ok()?;
    match &outcome.verdict {
        Coherence::Undetermined(missing) => Some(Agreement::Open(missing.clone())),
        verdict => Some(it.agreement(verdict, || finding(it, &outcome))),
    }
}

fn finding(it: &Compared<'_>, outcome: &Outcome) -> Diagnostic {
    let (key, style, contrast) = (&it.figure.key, it.style(), it.contrast);
    let shown = [
        ("an R² of", &contrast.r2),
        ("an adjusted R² of", &contrast.adj_r2),
        ("an F of", &contrast.statistic),
    ];
    let shown = shown.into_iter().filter_map(|(word, cell)| {
        let cell = cell.as_ref()?;
        Some((format!("{word} {}", style.number(&cell.value)), cell.span))
    });
    let shown: Vec<_> = shown.collect();
    let words: Vec<_> = shown.iter().map(|(words, _)| words.as_str()).collect();
    let message = format!("{} of `{key}` do not agree", words.join(" and "));
    let mut places = shown.iter().map(|(_, place)| *place);
    let place = places.next().unwrap_or(it.figure.span);
    let mut found = Diagnostic::at(&CHECK, place, message).about(key);
    for other in places {
        found = found.also(other, "beside it");
    }
    remedy::told(found, outcome, style, |quantity, _| it.suspect(quantity))
}
