//! Typst sources, which Tera renders: whatever stands in a value is text.
//!
//! A value that a template prints becomes a string of Typst's in a place of its own, `#"…";`. The semicolon ends it,
//! so that what stands behind it is never taken for a call or a field. Where Typst asks for code, the filter
//! `quoted` gives the string alone.

use std::fmt;
use std::io::{self, Write};

use serde::Serialize;
use tera::{Context, Error, ErrorKind, Kwargs, ReportError, State, Tera, Value};

use super::built_in;
use super::faults::template_fault;
use super::render_error::{RenderError, newest};
use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span};

/// The folder of these templates.
const FOLDER: &str = "typst/";

/// Whether a template of that name is rendered here.
pub(super) fn is_own(name: &str) -> bool {
    name.starts_with(FOLDER)
}

/// The templates, each of them understood.
pub(super) struct Typst {
    tera: Tera,
    /// The names of the user's templates that have components.
    with_components: Vec<String>,
}

impl fmt::Debug for Typst {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Typst").finish_non_exhaustive()
    }
}

impl Typst {
    /// The built-in templates and, before them, those of the user's, of which `sources` has the texts.
    pub(super) fn new<'a>(
        own: impl Iterator<Item = (&'a str, &'a str)>,
        sources: &Sources,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut tera = Tera::new();
        tera.autoescape_on([""]);
        tera.set_escape_fn(escape);
        tera.register_filter("quoted", quoted);
        // What the user has not replaced is found behind `std/`, its components one by one.
        let built_in = built_in::ALL.iter().filter(|(name, _)| is_own(name));
        let built_in = built_in.map(|(name, text)| (format!("std/{name}"), *text));
        let own: Vec<_> = own.map(|(name, text)| (name.to_owned(), text)).collect();
        let with_components = own.iter().filter(|(_, text)| text.contains("endcomponent"));
        let with_components = with_components.map(|(name, _)| name.clone()).collect();
        let all: Vec<_> = built_in.chain(own).collect();
        tera.set_fallback_prefixes(["std/"])
            .and_then(|()| tera.add_raw_templates(all))
            .map_err(|error| faults(&error, sources))?;
        Ok(Self {
            tera,
            with_components,
        })
    }

    /// Whether a component of the template of that name is asked for by its own name, in whatever template.
    pub(super) fn has_component_of(&self, name: &str) -> bool {
        self.with_components.iter().any(|one| one == name)
    }

    /// Writes what the template `name` makes of what it sees.
    pub(super) fn render(
        &self,
        name: &str,
        seen: &impl Serialize,
        sources: &Sources,
        out: &mut dyn Write,
    ) -> Result<(), RenderError> {
        let context = Context::from_serialize(seen);
        let written = context.and_then(|context| self.tera.render_to(name, &context, out));
        written.map_err(|error| match error.kind() {
            ErrorKind::Io(kind) => {
                let source = std::error::Error::source(&error);
                let words = source.map_or_else(|| error.to_string(), ToString::to_string);
                RenderError::Write(io::Error::new(*kind, words))
            }
            _ => RenderError::of_templates(sources, faults(&error, sources)),
        })
    }
}

/// A text as a string of Typst's in a line of markup.
fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"#")?;
    write_string(text, out)?;
    out.write_all(b";")
}

/// `"…"`: a text as a string where Typst asks for code.
fn quoted(text: &str, _: Kwargs, _: &State<'_>) -> Value {
    let mut string = Vec::with_capacity(text.len() + 2);
    // A vector takes everything, and what is written to it is UTF-8.
    let written = write_string(text, &mut string);
    let string = String::from_utf8(string).unwrap_or_default();
    debug_assert!(written.is_ok(), "a vector takes everything");
    Value::safe_string(&string)
}

fn write_string(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"\"")?;
    let mut rest = text;
    while let Some(at) = rest.find(needs_escape) {
        let (plain, from) = rest.split_at(at);
        out.write_all(plain.as_bytes())?;
        let mut characters = from.chars();
        match characters.next() {
            Some(sign @ ('"' | '\\')) => write!(out, "\\{sign}")?,
            Some('\n') => out.write_all(b"\\n")?,
            // PDF takes no mark of the order of bytes within a text, and no letter that is none.
            Some('\u{feff}' | '\u{fffe}' | '\u{ffff}') | None => {}
            Some(other) => write!(out, "\\u{{{:x}}}", u32::from(other))?,
        }
        rest = characters.as_str();
    }
    out.write_all(rest.as_bytes())?;
    out.write_all(b"\"")
}

/// What would end a string, end a line, or stand in the source without being seen there.
fn needs_escape(character: char) -> bool {
    let unseen = matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffe}'..='\u{ffff}');
    matches!(character, '"' | '\\') || character.is_control() || unseen
}

/// Faults of templates as findings with their places.
fn faults(error: &Error, sources: &Sources) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            vec![reported(report, error, sources)]
        }
        _ => listed(&error.to_string(), sources),
    }
}

fn reported(report: &ReportError, error: &Error, sources: &Sources) -> Diagnostic {
    let range = report.span().range.clone();
    let mut found = placed(report.filename(), report.message(), sources, |_| {
        (range.start, range.end)
    });
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let words = cause.to_string();
        let line = words.lines().next().unwrap_or_default();
        found = found.note(format!("because of: {line}"));
        source = cause.source();
    }
    found
}

/// What Tera found when it held the templates against each other is told as text: each as `error: …`, in the next
/// line `--> file:line:column`.
fn listed(words: &str, sources: &Sources) -> Vec<Diagnostic> {
    let mut lines = words.lines().peekable();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else {
            continue;
        };
        let place = lines
            .peek()
            .and_then(|next| next.trim().strip_prefix("--> "));
        let place = place.and_then(|place| {
            let mut parts = place.rsplitn(3, ':');
            let column: usize = parts.next()?.parse().ok()?;
            let line: usize = parts.next()?.parse().ok()?;
            Some((parts.next()?, line, column))
        });
        found.push(match place {
            Some((file, line, column)) => placed(file, message, sources, |text| {
                let before = text.split_inclusive('\n').take(line - 1).map(str::len);
                let start: usize = before.sum();
                let here = text[start..].lines().next().unwrap_or_default();
                let at = here.char_indices().nth(column - 1);
                (start + at.map_or(0, |(at, _)| at), start + here.len())
            }),
            None => template_fault::unplaced(FOLDER, message),
        });
    }
    if found.is_empty() {
        let first = words.lines().next().unwrap_or_default();
        found.push(template_fault::unplaced(FOLDER, first));
    }
    found
}

/// A finding in the template of that name, where `range` says of its text.
fn placed(
    name: &str,
    words: &str,
    sources: &Sources,
    range: impl FnOnce(&str) -> (usize, usize),
) -> Diagnostic {
    let words = words.trim_end_matches('.');
    let Some((id, file)) = newest(sources, name) else {
        return template_fault::unplaced(name, words);
    };
    let (start, end) = range(file.text());
    template_fault::finding(Span::new(id, start, end.max(start + 1)), words)
}
