//! A quotation stands in more than one place of its texts.
//!
//! ## Why it matters
//!
//! A reader who follows it to the transcript finds one of several passages, and what was said before and after, which tells what was
//! meant, may be another's answer to another question.
//!
//! ## Example
//!
//! ```yaml
//! quotes:
//!   - {said: it helped, by: P03}      # said in lines 4 and 31
//! ```
//!
//! ## What to do
//!
//! Quote more words, or say which place is meant: `where: {line: 31}`, `where: {time: "00:12:31"}`, or the words before it with
//! `where: {prefix: in the end}`. Where `verified.lock` names the place, and the words before it or behind it are the same, that
//! place is meant.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::verify::held::Anchored;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG245",
    name: "several-places",
    severity: Severity::Note,
    source: include_str!("several_places.rs"),
};

/// More places are not shown.
const SHOWN: usize = 3;

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for (held, first, places) in context.quotations.standing() {
        if places.len() < 2 || !first.meant {
            continue;
        }
        let id = &model.evidence[held.asked.of].id.value;
        let words = format!("a quotation of `{id}` stands in {} places", places.len());
        let finding = Diagnostic::at(&CHECK, held.asked.span(), words)
            .help("quote more words, or say which place is meant: `where: {line: …}`")
            .about(id);
        let finding = match held.anchored {
            Some(Anchored::Lost(line)) => finding.note(format!(
                "it was checked in line {line}; nothing tells which of these places that is now"
            )),
            _ => finding,
        };
        let shown = places.iter().take(SHOWN).filter_map(|one| one.span(model));
        found.push(shown.fold(finding, |finding, place| finding.also(place, "here")));
    }
}
