//! A coded passage does not stand in its text, or not as the words of the one who is said to speak.
//!
//! ## Why it matters
//!
//! Claims about voices count coded passages. One that nobody said, or that the interviewer said, is counted all the same. Offsets of
//! programs slip when a transcript is edited after it was coded, and then every passage behind the change is another.
//!
//! ## Example
//!
//! ```text
//! coding.csv:           code,participant,source,exact
//!                       company,P03,interviews,the walking got me out
//! transcripts/P03.txt:  P03: Then the talking got me out.
//! ```
//!
//! ## What to do
//!
//! Export the passages anew from the program that they were coded in, with the texts as they are now; or take the words from the text.
//! A passage may hold an exchange of several speakers.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::verify::segments::CodedStand;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG254",
    name: "segment-not-found",
    severity: Severity::Warning,
    source: include_str!("segment_not_found.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for (at, coded) in context.segments {
        let segment = &model.segments[*at];
        let what = match coded {
            CodedStand::Stands => continue,
            CodedStand::NotTheirs => "stands in its text as the words of another",
            CodedStand::Missing => "does not stand in its text",
        };
        let by = segment.participant.as_ref();
        let by = by.map(|by| format!(" of `{}`", model.participants[by.value].name));
        let words = format!("a coded passage{} {what}", by.unwrap_or_default());
        // The passage itself may be long, and need not be shown to be found.
        let place = segment
            .source
            .as_ref()
            .map_or(segment.span, |source| source.span);
        let finding = Diagnostic::at(&CHECK, place, words)
            .help("export the passages anew with the texts as they are now, or take the words from the text");
        let subject = segment
            .source
            .as_ref()
            .map(|source| &model.sources[source.value].id.value);
        found.push(match subject {
            Some(subject) => finding.about(subject).grouped(format!("{subject} {what}")),
            None => finding,
        });
    }
}
