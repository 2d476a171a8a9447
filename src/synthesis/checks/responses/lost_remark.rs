//! A remark stood at something that is no longer there, and its answer does not say what was changed.
//!
//! ## Why it matters
//!
//! A reviewer who looks for the statement does not find it. Where it was taken out or joined with another because of the
//! remark, that is the answer; where its id was changed, the letter cannot say where it stands now.
//!
//! ## Example
//!
//! ```yaml
//! responses:
//!   - {to: r3f2a91c0, remark: {by: Rea, at: mood-rose, words: Which scale?}, answer: It was taken out.}   # no `changed`
//! ```
//!
//! ## What to do
//!
//! Say in `changed` what became of it. Where it has another id now, write that one under `remark`, in `at`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG291",
    name: "lost-remark",
    severity: Severity::Warning,
    source: include_str!("lost_remark.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    // What cannot be read may be what the remark stood at.
    let answers = model.responses.iter().filter(|_| context.resolved);
    for answer in answers.filter(|answer| answer.changed.is_none()) {
        let names = answer.remark.at.iter().map(String::as_str);
        let gone: Vec<&str> = names
            .filter(|name| model.place_named(name).is_none())
            .collect();
        if gone.is_empty() {
            continue;
        }
        let what = match gone.len() {
            1 => "which is no longer there",
            _ => "which are no longer there",
        };
        let words = format!(
            "the remark `{}` stood at {}, {what}",
            answer.to.value,
            listed(&gone)
        );
        found.push(
            Diagnostic::at(&CHECK, answer.to.span, words)
                .help("say in `changed` what became of it; where it has another id now, write that one under `remark`, in `at`")
                .of_this_machine(),
        );
    }
}
