//! A text in brackets seems to be parted at its comma.
//!
//! ## Why it matters
//!
//! In YAML, a comma inside brackets ends an item of the list. A question with a comma in it becomes two, of which
//! neither is a sentence, and the page prints both.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A community fridge
//!   questions: [Who uses the fridge, and what do people say of it?]
//! ```
//!
//! ## What to do
//!
//! Put quotes around the whole text, `questions: ["Who uses the fridge, and what do people say of it?"]`, or
//! give each text a line and a dash. Where these are two texts, start the second with a capital letter.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Placed;
use crate::source::{Sources, Span};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG236",
    name: "split-text",
    severity: Severity::Note,
    source: include_str!("split_text.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let frame = &context.model.synthesis;
    for (kind, texts) in [("question", &frame.questions), ("note", &frame.notes)] {
        for pair in texts.windows(2) {
            let [one, other] = pair else { continue };
            if is_parted(one, other, context.sources) {
                let words = format!("`{}` is read as a {kind} of its own", other.value);
                found.push(
                    Diagnostic::at(&CHECK, other.span, words)
                        .label("behind the comma")
                        .help(
                            "put quotes around the whole text if it is one with the text before it",
                        )
                        .about("synthesis"),
                );
            }
        }
    }
}

/// Whether a comma alone stands between two texts without quotes, of which the second goes on in small letters.
fn is_parted(one: &Placed<String>, other: &Placed<String>, sources: &Sources) -> bool {
    let small = |text: &str| text.chars().next().is_some_and(char::is_lowercase);
    let bare = |text: &Placed<String>| !sources.slice(text.span).starts_with(['"', '\'']);
    let ends = one.value.ends_with(['.', '?', '!', '…']);
    if one.span.file != other.span.file || one.span.end > other.span.start {
        return false;
    }
    let between = sources.slice(Span {
        start: one.span.end,
        end: other.span.start,
        ..one.span
    });
    !ends
        && between.trim() == ","
        && bare(one)
        && bare(other)
        && small(&other.value)
        && !small(&one.value)
}
