//! A p is printed as 0, as in `.000`.
//!
//! ## Why it matters
//!
//! No test gives a p of 0. `.000` (or `,000`) is what programs such as SPSS print for a p below 0.0005, and journals
//! ask for `<0.001` in its place.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: pay, label: Pay}
//! results:
//!   - {measure: pay, from: T1, to: T2, p: .000}      # below 0.0005: print <.001
//! ```
//!
//! ## How it is computed
//!
//! A p that is printed as 0 is read as what rounds to it: `.000` as one below 0.0005. Claims and checks go by that. This
//! is advice, and casts no doubt on the figures; where a test statistic gives a larger p, `p-from-statistic` speaks.
//!
//! ## What to do
//!
//! Write `<.001` (for `.00`, `<.01`; of a bare `0`, all its decimals) where it is your own table; a table that is printed so elsewhere may stay as it is.

use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Placed;
use crate::number::Printed;
use crate::statistics::p_value;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG388",
    name: "p-printed-as-zero",
    severity: Severity::Note,
    source: include_str!("p_printed_as_zero.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[], |it| judge(figures, it)));
}

fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    // One below 0 is impossible altogether, of which another check speaks.
    let is_zero = |p: &&Placed<Printed>| {
        p.value().is_some_and(|value| value.is_zero()) && p_value::is_zero(p)
    };
    let p = it.contrast.p.as_ref().filter(is_zero)?;
    Some(Agreement::Disagree(Box::new(finding(figures, it, p))))
}

fn finding(figures: &Figures<'_>, it: &Compared<'_>, p: &Placed<Printed>) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let shown = style.number(p);
    let decimals = p.decimals().min(28);
    let least = 10_f64.powf(-f64::from(decimals));
    let half = style.computed(least / 2.0, decimals + 1);
    let remedy = match decimals {
        0 => "without decimals, it says next to nothing: write p with the decimals that it was computed with, if the table is your own".to_owned(),
        _ => {
            let least = style.computed(least, decimals);
            format!("write `<{least}`, if the table is your own")
        }
    };
    let message = format!("`p` of `{key}` is printed as {shown}, and no test gives a p of 0");
    let table = it.figure.table;
    let table = table.map_or_else(String::new, |at| {
        figures.model.tables[at].path.value.clone()
    });
    Diagnostic::at(&CHECK, p.span, message)
        .about(key)
        .note(format!("it is read as a p below {half}"))
        .help(remedy)
        .grouped(table)
}
