//! Figures in a text that runs from right to left: kept together, from left to right.

use std::fmt::Write as _;

use minijinja::{AutoEscape, Error, HtmlEscape, State, Value};

use crate::wording::figures::{is_mixed, stretches};

/// A text in which, where it has letters that run from right to left, each stretch of figures and signs is
/// told to run from left to right: `−0.5`, `3.4 (1.2)`, `0.8–5.4`. Markdown gets it as it is: marks of
/// direction, which nobody sees, would be in the way of who looks for words in it.
pub(super) fn kept(state: &State<'_, '_>, value: Value) -> Result<Value, Error> {
    let html = matches!(state.auto_escape(), AutoEscape::Html);
    let Some(text) = value.as_str().filter(|text| html && is_mixed(text)) else {
        return Ok(value);
    };
    let mut out = String::with_capacity(text.len() + 64);
    let mut written = 0;
    for stretch in stretches(text) {
        write!(out, "{}", HtmlEscape(&text[written..stretch.start]))?;
        write!(
            out,
            "<bdi dir=\"ltr\">{}</bdi>",
            HtmlEscape(&text[stretch.clone()])
        )?;
        written = stretch.end;
    }
    write!(out, "{}", HtmlEscape(&text[written..]))?;
    Ok(Value::from_safe_string(out))
}
