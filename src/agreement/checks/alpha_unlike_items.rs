//! α is not what the number of items and their mean correlation give.
//!
//! ## Why it matters
//!
//! With k items that go together by a mean correlation of r, the standardised α is settled. The plain one comes near it
//! where the items vary alike. Where the two are far apart, one of the three is misprinted, or of another scale.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: mood, label: Mood, items: 8}
//! results:
//!   - {measure: mood, cronbach_alpha: 0.68, inter_item_r: 0.41, n: 120}   # 0.85
//! ```
//!
//! ## How it is computed
//!
//! Standardised α = k·r/(1 + (k − 1)·r), over all values that round to r. The items are those of the figure, else of the
//! measure. The plain α goes by covariances: where items vary differently it is another, mostly somewhat lower. This is
//! advice.
//!
//! ## Sources
//!
//! Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951;16:297–334.
//!
//! ## What to do
//!
//! Look the three up where they were computed, and how many items were in the scale.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Coefficient, Placed, Reliability};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, reliability, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG358",
    name: "alpha-unlike-items",
    severity: Severity::Note,
    source: include_str!("alpha_unlike_items.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.reliabilities().filter_map(|one| hold(&one, style)));
}

fn hold(one: &Subject<'_, Reliability>, style: Style) -> Option<Held> {
    let numbers = one.numbers;
    if numbers.coefficient != Coefficient::Alpha {
        return None;
    }
    let (alpha, r) = (numbers.value.as_ref()?, numbers.inter_item_r.as_ref()?);
    let own = numbers.items.as_deref().and_then(whole);
    let Some(items) = own.or(one.measure.items.map(u64::from)) else {
        return Some(Held::open(&CHECK, vec![one.at], vec![Quantity::Items]));
    };
    let outcome = reliability::alpha(Interval::of(alpha)?, items, Interval::of(r)?)?;
    Some(Held::of(&CHECK, vec![one.at], &outcome, || {
        finding(one, (alpha, r), items, &outcome, style)
    }))
}

fn finding(
    one: &Subject<'_, Reliability>,
    (alpha, r): (&Placed<Printed>, &Placed<Printed>),
    items: u64,
    outcome: &Outcome,
    style: Style,
) -> Diagnostic {
    let key = one.key();
    let message = format!(
        "`cronbach_alpha` of `{key}` is {}, which {items} items with a mean correlation of {} hardly give",
        style.number(alpha),
        style.number(r)
    );
    let told = Diagnostic::at(&CHECK, alpha.span, message)
        .also(r.span, "the mean correlation between two items")
        .note("items that vary very differently may give another α than the standardised one")
        .about(key);
    remedy::told(told, outcome, style, |quantity, _| match quantity {
        Quantity::Coefficient => Some(("cronbach_alpha".to_owned(), &alpha.value)),
        Quantity::InterItemR => Some(("inter_item_r".to_owned(), &r.value)),
        Quantity::Items => Some(("items".to_owned(), one.numbers.items.as_deref()?)),
        _ => None,
    })
}
