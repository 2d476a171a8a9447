//! How the people of contrasts belong together is neither said nor shown, so that they are hardly checked.
//!
//! ## Why it matters
//!
//! Whether a change, its limits and its p agree depends on whether the same people were measured twice or two
//! groups compared. Where it is not known, most checks of changes have nothing to go by. That nothing is found
//! then says nothing of the figures.
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
//!     n: 20
//!     change: 3.9
//!     change_means: earlier minus later
//!     ci_low: 0.67
//!     ci_high: 7.13
//!     p: 0.020
//! ```
//!
//! ## How it is computed
//!
//! A design is taken without being declared where the figures show it: an SD of the changes; a t with n − 1, or
//! n₁ + n₂ − 2, degrees of freedom; an effect size over the SD of the changes or that before; an n for each of two
//! groups; an n below that of one of the two times. `cisgrid figures` says where it is taken and by what. What is
//! left is told once for each table, and for all figures in place together.
//!
//! ## What to do
//!
//! Say `design: paired` where the same people were measured twice, and `design: two groups` where groups are
//! compared: beside the table, or beside the figure.

use std::collections::HashMap;

use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Handle, Table, TestStatistic};
use crate::statistics::Quantity;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG330",
    name: "design-not-said",
    severity: Severity::Note,
    source: include_str!("design_not_said.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>, found: &mut Vec<Diagnostic>) {
    let mut tables: Vec<(Option<Handle<Table>>, Vec<Compared<'_>>)> = Vec::new();
    let mut known: HashMap<Option<Handle<Table>>, usize> = HashMap::new();
    for it in figures.contrasts().filter(is_open) {
        let lacking = Agreement::Open(vec![Quantity::Design]);
        held.push(it.held(&CHECK, lacking));
        let table = it.figure.table;
        let index = *known.entry(table).or_insert(tables.len());
        if index == tables.len() {
            tables.push((table, Vec::new()));
        }
        tables[index].1.push(it);
    }
    let told = tables
        .iter()
        .map(|(table, open)| tell(figures, *table, open));
    found.extend(told.flatten());
}

/// Whether a contrast of scores prints what could be held together if the design were known.
fn is_open(it: &Compared<'_>) -> bool {
    let contrast = it.contrast;
    // An association has no design: whatever the people, it is of two variables of theirs.
    if it.figure.predictor.is_some() {
        return false;
    }
    if it.has_declared_design() || it.scale().is_some() || it.is_ratio() || it.is_counted() {
        return false;
    }
    // A t with its degrees of freedom, or a z, and the error hold all others without it.
    let df = contrast.df.is_some() || contrast.test == Some(TestStatistic::Z);
    let held = contrast.se.is_some() && contrast.statistic.is_some() && df;
    let kinds = [
        printed(&contrast.change),
        printed(&contrast.ci_low).or(printed(&contrast.ci_high)),
        printed(&contrast.se),
        printed(&contrast.p).filter(|_| it.is_t_test()),
        it.t(),
    ];
    let kinds = kinds.iter().flatten().count();
    let alone = it.t().is_some() && printed(&contrast.p).is_some();
    !held && (kinds > 2 || kinds == 2 && !alone)
}

fn tell(
    figures: &Figures<'_>,
    table: Option<Handle<Table>>,
    open: &[Compared<'_>],
) -> Option<Diagnostic> {
    let first = open.first()?;
    let table = table.map(|at| &figures.model.tables[at].path);
    let of = match (open, table) {
        ([only], None) => format!("of `{}`", only.figure.key),
        (_, None) => format!("of {} contrasts", open.len()),
        ([_], Some(path)) => format!("of a contrast of `{}`", path.value),
        (_, Some(path)) => format!("of {} contrasts of `{}`", open.len(), path.value),
    };
    let message = format!("the `design` {of} is not said, so that they are hardly checked");
    let message = match open {
        [_] => message.replace("they are", "it is"),
        _ => message,
    };
    let place = table.map_or(first.figure.span, |path| path.span);
    let keys = open.iter().map(|it| it.figure.key.as_str());
    let mut told = Diagnostic::at(&CHECK, place, message);
    let numbers = [&first.contrast.n, &first.contrast.n_versus];
    for n in numbers.into_iter().flatten() {
        told = told.also(n.span, format!("{} people", figures.style().number(n)));
    }
    let told = told
        .help("say `design: paired` where the same people were measured twice, `design: two groups` where groups are compared");
    Some(keys.fold(told, |told, key| told.about(key)))
}
