//! A quotation stands in its text, but not where `where` says.
//!
//! ## Why it matters
//!
//! Transcripts are corrected and de-identified after they were coded, and every line and position behind the change moves. A place
//! that is no longer right sends a reader to other words.
//!
//! ## Example
//!
//! ```yaml
//! quotes:
//!   - {said: the talking got me out, by: P03, where: {line: 12}}      # it stands in line 14
//! ```
//!
//! ## What to do
//!
//! Write the place that the message names, or take `where` out. A time may be written without parts of a second; positions may
//! have the quotation marks with them. The words right before and behind, under `prefix` and `suffix`, find the place again
//! whatever is changed elsewhere.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::PlaceInText;
use crate::quotation::anchor;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG244",
    name: "moved-quotation",
    severity: Severity::Note,
    source: include_str!("moved_quotation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for (held, first, places) in context.quotations.standing() {
        let (Some(meant), false) = (&held.asked.quote.place, first.meant) else {
            continue;
        };
        let here = first.span(model);
        let text = here.map_or("", |here| context.sources.file(here.file).text());
        let id = &model.evidence[held.asked.of].id.value;
        let place = &first.occurrence.place;
        let words = format!("a quotation of `{id}` does not stand where `where` says");
        let finding = Diagnostic::at(&CHECK, meant.span, words)
            .maybe_also(here, "it stands here")
            .about(id);
        let write = match meant.place.filter(|_| here.is_some()) {
            Some(PlaceInText::Positions { .. }) => {
                let [start, end] = [place.start, place.end].map(|at| anchor::position(text, at));
                Some(format!("write `where: {{start: {start}, end: {end}}}`"))
            }
            Some(PlaceInText::Line(_)) => Some(format!(
                "write `where: {{line: {}}}`",
                anchor::line(text, place.start)
            )),
            Some(PlaceInText::Time(_)) | None => None,
        };
        found.push(match (write, places.len()) {
            (Some(write), 1) => finding.help(write),
            (_, 1) => finding.help("correct `where`, or take it out"),
            (_, count) => finding
                .note(format!(
                    "it stands in {count} places, and none of them is the one"
                ))
                .help("correct `where`"),
        });
    }
}
