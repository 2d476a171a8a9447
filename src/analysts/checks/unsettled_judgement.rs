//! Analysts judged a case differently, and nothing says what they settled on.
//!
//! ## Why it matters
//!
//! The triangulation protocol (Farmer et al. 2006) and every way of coding by two has a step in which the analysts
//! compare what they judged independently, and talk about where they differ. What the synthesis says of such a case is
//! somebody's word against somebody else's until it is said what was agreed on, and why. This is told once all who judge
//! are in, and not before.
//!
//! ## Example
//!
//! ```text
//! judgements/AB.csv       P1,fit,confirmation,
//! judgements/CD.csv       P1,fit,expansion,Only one strand speaks of the first month.
//! ```
//!
//! ## What to do
//!
//! Talk about it, and say what came of it, with the reason:
//! `consensus: [{at: P1, of: fit, judgement: expansion, because: …}]`. The sheets stay as they are.

use crate::analysts::judged::{JudgedCase, OfKind};
use crate::analysts::judgements::Judgements;
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG260",
    name: "unsettled-judgement",
    severity: Severity::Warning,
    source: include_str!("unsettled_judgement.rs"),
};

pub(super) fn run(judgements: &Judgements, _: bool, found: &mut Vec<Diagnostic>) {
    for of in &judgements.kinds {
        let cases = of.revealed().unwrap_or_default().iter();
        let open = cases.filter(|case| case.differ() && case.settled.is_none());
        found.extend(open.filter_map(|case| finding(judgements, of, case)));
    }
}

fn finding(judgements: &Judgements, of: &OfKind, case: &JudgedCase) -> Option<Diagnostic> {
    let said = judgements.who(of).zip(&case.first);
    let said = said.filter_map(|(who, first)| Some((who, first.as_ref()?)));
    let said: Vec<_> = said.collect();
    let ((_, first), others) = said.split_first()?;
    let words = said
        .iter()
        .map(|(who, one)| format!("{who} {}", one.said.word()));
    let words = words.collect::<Vec<_>>().join(", ");
    let (kind, at) = (of.kind.word(), &case.at);
    let message =
        format!("the {kind} of `{at}` was judged differently, and nothing is settled: {words}");
    let mut found = Diagnostic::at(&CHECK, first.span, message).about(at);
    for (who, one) in others {
        found = found.also(one.span, format!("{who} here"));
    }
    Some(found.help(format!(
        "say what came of talking about it: `consensus: [{{at: {at}, of: {kind}, judgement: …, because: …}}]`; the sheets stay as they are"
    )))
}
