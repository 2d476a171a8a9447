//! The degrees of freedom are not those that n gives.
//!
//! ## Why it matters
//!
//! A paired t has n − 1 degrees of freedom, one between two groups n₁ + n₂ − 2 (by Welch fewer), and a correlation
//! n − 2. Where they are others, one of the numbers is misprinted, people were left out, or a model with more
//! than these people's change was fitted; the text should say which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - measure: wellbeing
//!     from: T1
//!     to: T2
//!     design: paired
//!     n: 20
//!     test: t
//!     statistic: 2.53
//!     df: 17                 # of 18 pairs?
//!     p: 0.022
//! ```
//!
//! ## How it is computed
//!
//! Whole degrees of freedom of t and r are compared with those of the plain tests. Between two groups all from
//! the smaller n less 1 up to n₁ + n₂ − 2 are passed over, as Welch's may be; of pairs all multiples of n − 1, as
//! they are where there were more than two times; of correlations and slopes all fewer than n − 2, where something is
//! partialled out or there are several predictors. So are those with decimals, which models have. This is advice.
//!
//! ## What to do
//!
//! Say how many people the test is of, or which model gave it.

use crate::agreement::contrast::{Compared, people};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Design, Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG334",
    name: "df-unlike-n",
    severity: Severity::Note,
    source: include_str!("df_unlike_n.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Df];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| judge(figures, it)));
}

fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let cell = contrast.df.as_ref().filter(|_| it.has_plain_people())?;
    let df = whole(&cell.value).filter(|_| cell.value.decimals() == 0)?;
    let n = people(&contrast.n).filter(|n| *n > 0)?;
    let other = people(&contrast.n_versus);
    let (agrees, plain) = match (contrast.test?, contrast.design) {
        (TestStatistic::R, _) => (df <= n.checked_sub(2)?, n.checked_sub(2)?),
        (TestStatistic::T, _) if it.figure.predictor.is_some() => {
            let most = n.checked_sub(2)?;
            (df <= most, most)
        }
        (TestStatistic::T, Some(Design::Paired) | None) if it.figure.versus.is_none() => {
            let plain = n.checked_sub(1).filter(|df| *df > 0)?;
            (df > 0 && df % plain == 0, plain)
        }
        (TestStatistic::T, Some(Design::TwoGroups)) => {
            let plain = n.checked_add(other?)?.checked_sub(2)?;
            let fewest = n.min(other?).checked_sub(1)?;
            ((fewest..=plain).contains(&df), plain)
        }
        _ => return None,
    };
    Some(match agrees {
        true => Agreement::Agree,
        false => Agreement::Disagree(Box::new(finding(figures, it, cell, plain))),
    })
}

fn finding(
    figures: &Figures<'_>,
    it: &Compared<'_>,
    cell: &Placed<Printed>,
    plain: u64,
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let of = match (it.contrast.test, it.contrast.design) {
        (Some(TestStatistic::R), _) => "a correlation has n − 2",
        _ if it.plain().is_some() && it.figure.predictor.is_some() => "a correlation has n − 2",
        _ if it.figure.predictor.is_some() => "a slope has at most n − 2",
        (_, Some(Design::TwoGroups)) => "two groups have n₁ + n₂ − 2",
        _ => "pairs have n − 1",
    };
    let message = format!(
        "`df` of `{key}` is {}, where {of}: {}",
        style.number(&cell.value),
        style.computed(plain as f64, 0)
    );
    let mut told = Diagnostic::at(&CHECK, cell.span, message).about(key);
    for n in [&it.contrast.n, &it.contrast.n_versus]
        .into_iter()
        .flatten()
    {
        told = told.also(n.span, format!("{} people", style.number(&n.value)));
    }
    let table = it.figure.table;
    let table = table.map_or_else(String::new, |at| {
        figures.model.tables[at].path.value.clone()
    });
    told.help("say how many people the test is of, or which model gave it")
        .grouped(table)
}
