//! An effect size is not what the printed SD gives, but that SD is of other people than the change.
//!
//! ## Why it matters
//!
//! A change is that of the people who were measured twice, while the SD in the table before is often that
//! of everybody who was there the first time. Divided by one or the other, the same change is another
//! effect. Nothing shows that the effect size is wrong; a reader who computes it again gets another
//! number, and should be told why.
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
//!   - {measure: wellbeing, at: T1, n: 32, mean: 49.8, sd: 9.07}   # of all 32
//!   - measure: wellbeing
//!     from: T1
//!     to: T2
//!     design: paired
//!     n: 20                                                       # of 20 of them
//!     change: 3.9
//!     change_means: earlier minus later
//!     effect_size: 0.56
//!     effect_size_means: change / baseline sd
//! ```
//!
//! ## How it is computed
//!
//! As in `effect-size-differs`, with the SDs as they are printed, where their n is not that of the change.
//! This is advice, and casts no doubt on the figures.
//!
//! ## What to do
//!
//! Say in a note which SD the change was divided by, or print the SD of the people whose change it is.

use crate::agreement::contrast::Compared;
use crate::agreement::effect::{self, Sized};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::recomputed::Standing;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::statistics::Quantity;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG319",
    name: "effect-size-of-others",
    severity: Severity::Note,
    source: include_str!("effect_size_of_others.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[], |it| {
        let found = it.effect_size()?;
        let others = matches!(found.found.standing, Standing::OtherPeople);
        others.then(|| Agreement::Disagree(Box::new(finding(figures, it, &found))))
    }));
}

fn finding(figures: &Figures<'_>, it: &Compared<'_>, found: &Sized<'_>) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let decimals = found.printed.decimals().max(2);
    let shown = style.number(&found.printed.value);
    let sds = effect::sds(&found.ends);
    let computed = found.found.direct.outcome.computed.unwrap_or_default();
    let message = format!(
        "`effect_size` of `{key}` is {shown}; with {sds} it is {}",
        style.computed(computed, decimals)
    );
    let mut told = Diagnostic::at(&CHECK, found.printed.span, message).about(key);
    for sd in found.ends.iter().filter_map(|end| end.numbers.sd.as_ref()) {
        told = told.also(sd.span, format!("the SD is {}", style.number(&sd.value)));
    }
    let repairs = found.found.direct.outcome.repairs.iter();
    let mut sds = repairs.filter(|repair| repair.quantity == Quantity::Sd);
    if let (Some(repair), [end]) = (sds.next(), found.ends.as_slice()) {
        let decimals = end.numbers.sd.as_ref().map_or(0, |sd| sd.decimals());
        let range = remedy::span(repair.range, decimals, style);
        let whose = it.contrast.n.as_ref().map_or_else(
            || "the people".to_owned(),
            |n| format!("the {} people", style.number(&n.value)),
        );
        let word = it.word();
        told = told.note(format!(
            "the SD of {whose} whose {word} it is, which is not printed, would have to be {range}"
        ));
    }
    let table = it.figure.table;
    let table = table.map_or_else(String::new, |table| {
        figures.model.tables[table].path.value.clone()
    });
    told.help("say in a note which SD the change was divided by")
        .grouped(table)
}
