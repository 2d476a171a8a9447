//! Filters that set marks of the format around a text: code, links, what stands behind a dot.

use std::fmt::{self, Write};

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Error, HtmlEscape, State, Value};

use super::format::{LATEX, MARKDOWN};
use super::{latex, markdown};

/// The room for what a filter usually makes, in bytes.
const USUAL: usize = 128;

/// Writes a text, escaped for the format of the template.
fn escape(out: &mut String, state: &State<'_, '_>, text: &str) -> fmt::Result {
    match state.auto_escape() {
        AutoEscape::Custom(format) if *format == MARKDOWN => markdown::write(out, text),
        AutoEscape::Custom(format) if *format == LATEX => latex::write(out, text),
        AutoEscape::Html if !is_plain(text) => write!(out, "{}", HtmlEscape(text)),
        _ => out.write_str(text),
    }
}

/// Whether a short text is seen at once to stand in HTML as it is, as most do.
pub(super) fn is_plain(text: &str) -> bool {
    let is_mark = |byte| matches!(byte, b'"' | b'&' | b'\'' | b'/' | b'<' | b'>');
    text.len() < 32 && !text.bytes().any(is_mark)
}

/// A message in which what stands between backticks is set as code.
pub(super) fn coded(state: &State<'_, '_>, text: &str) -> Result<Value, Error> {
    let format = match state.auto_escape() {
        AutoEscape::Custom(format) => format,
        _ => "html",
    };
    let mut out = String::with_capacity(text.len() + 32);
    for (at, part) in text.split('`').enumerate() {
        match (at % 2 == 1, format) {
            (true, MARKDOWN) => write!(out, "`{}`", part.replace('|', "\\|"))?,
            (true, LATEX) => {
                out.push_str("\\texttt{");
                latex::write(&mut out, part)?;
                out.push('}');
            }
            (true, _) => write!(out, "<code>{}</code>", HtmlEscape(part))?,
            (false, MARKDOWN) => markdown::write(&mut out, part)?,
            (false, LATEX) => latex::write(&mut out, part)?,
            (false, _) => write!(out, "{}", HtmlEscape(part))?,
        }
    }
    Ok(Value::from_safe_string(out))
}

/// Every text of a list behind a middle dot, in HTML such that its words stay together.
pub(super) fn dotted(state: &State<'_, '_>, texts: &Value) -> Result<Value, Error> {
    let (before, after) = match state.auto_escape() {
        AutoEscape::Html => (" · <bdi class=\"part\">", "</bdi>"),
        _ => (" · ", ""),
    };
    let mut out = String::with_capacity(USUAL);
    for text in texts.try_iter()? {
        out.push_str(before);
        escape(&mut out, state, text.as_str().unwrap_or_default())?;
        out.push_str(after);
    }
    Ok(Value::from_safe_string(out))
}

/// A place in a source, or every one of a list, as a link to the source with the place behind it;
/// `before` and `after` stand around each.
pub(super) fn linked(
    state: &State<'_, '_>,
    cites: &Value,
    before: Option<&str>,
    after: Option<&str>,
) -> Result<Value, Error> {
    let mut out = String::with_capacity(USUAL);
    let mut link = |cite: &Value| {
        out.push_str(before.unwrap_or_default());
        link(&mut out, state, cite)?;
        out.push_str(after.unwrap_or_default());
        Ok::<_, Error>(())
    };
    match cites.kind() {
        ValueKind::Map => link(cites)?,
        _ => cites.try_iter()?.try_for_each(|cite| link(&cite))?,
    }
    Ok(Value::from_safe_string(out))
}

fn link(out: &mut String, state: &State<'_, '_>, cite: &Value) -> Result<(), Error> {
    let source = cite.get_attr("source")?;
    let source = source.as_str().unwrap_or_default();
    match state.auto_escape() {
        AutoEscape::Custom(format) if *format == LATEX => {
            write!(out, "\\hyperlink{{{}}}{{", latex::destination(source))?;
            escape(out, state, source)?;
            out.push('}');
        }
        html_or_markdown => {
            let marks = match html_or_markdown {
                AutoEscape::Html => ["<a href=\"#", "\">", "</a>"],
                _ => ["[", "](#", ")"],
            };
            out.push_str(marks[0]);
            escape(out, state, source)?;
            out.push_str(marks[1]);
            escape(out, state, source)?;
            out.push_str(marks[2]);
        }
    }
    let locus = cite.get_attr("locus")?;
    if let Some(locus) = locus.as_str().filter(|locus| !locus.is_empty()) {
        out.push_str(", ");
        escape(out, state, locus)?;
    }
    Ok(())
}
