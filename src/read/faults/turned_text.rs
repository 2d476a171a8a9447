//! A text holds a control of direction that turns the letters and figures around it.
//!
//! ## Why it matters
//!
//! Unicode has characters that cannot be seen and say in which direction what stands behind them runs. An override turns
//! every letter and digit: `12.5` is shown as `5.21`, in one program and not in the next. An embedding, or an isolate
//! that does not end, reaches further than the words it was meant for. Such characters come along when text is copied
//! from a web page, an address book or a PDF. They are left out, in every format alike, so that a figure reads as it
//! is written.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - {id: mood-fell, strand: quantitative, finding: "Mood fell by \u202E12.5\u202C points."}
//! ```
//!
//! ## What to do
//!
//! Take the character out: letters run in the direction of their script by themselves. Where a name or a number is to be
//! set apart from what stands around it, as in Arabic and Hebrew, put U+2068 before it and U+2069 behind it, or a mark
//! (U+200E, U+200F, U+061C) beside it: these are kept.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::turning;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG139",
    name: "turned-text",
    severity: Severity::Warning,
    source: include_str!("turned_text.rs"),
};

/// Controls of one text that turn what stands around them, each with its place; nothing where there are none.
pub(crate) fn finding(controls: &[(char, Span)]) -> Option<Diagnostic> {
    let ((control, place), rest) = controls.split_first()?;
    let called =
        |control: char| format!("U+{:04X} ({})", u32::from(control), turning::name(control));
    let what = match control {
        '\u{2066}'..='\u{2068}' => {
            "has no end in its line, so that it turns all that stands behind it"
        }
        '\u{202c}' | '\u{2069}' => "ends what did not begin here",
        _ => "turns the letters and figures behind it",
    };
    let words = format!("{} {what}, and is left out", called(*control));
    let mut found = Diagnostic::at(&CHECK, *place, words);
    for (control, place) in rest {
        found = found.also(*place, format!("{} is left out too", called(*control)));
    }
    Some(found.help(
        "take it out: letters run in the direction of their script by themselves; where a name or a number is to be set apart, put U+2068 before it and U+2069 behind it",
    ))
}
