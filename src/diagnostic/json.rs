//! Findings as JSON, with the same content as the text.

use serde::Serialize;

use super::{Diagnostic, Origin};
use crate::source::{Sources, Span};

/// A finding for machines.
#[derive(Debug, Serialize)]
pub struct Finding<'a> {
    code: &'a str,
    check: &'a str,
    severity: &'a str,
    message: &'a str,
    subjects: &'a [String],
    /// The places, the first one first; a path without a readable text has no line.
    places: Vec<Spot<'a>>,
    help: &'a [String],
    notes: &'a [String],
    /// The findings told together with this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    likewise: Vec<Other<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    acknowledged: Option<&'a str>,
    /// At how many figures of which measure or table, where that was named in place of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    acknowledged_at: Option<String>,
}

/// A finding told together with another.
#[derive(Debug, Serialize)]
struct Other<'a> {
    message: &'a str,
    subjects: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Spot<'a>>,
}

/// A place for machines: lines and columns from 1, columns in characters, the end behind the last
/// character.
#[derive(Debug, Serialize)]
struct Spot<'a> {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
}

impl<'a> Finding<'a> {
    /// The finding `found`.
    pub fn new(found: &'a Diagnostic, sources: &Sources) -> Self {
        let first = match &found.origin {
            Origin::Text(label) => Spot::new(label.span, &label.text, sources),
            Origin::Path(path) => Spot {
                file: path.display().to_string(),
                line: None,
                column: None,
                end_line: None,
                end_column: None,
                label: "",
            },
        };
        let related = found
            .related
            .iter()
            .map(|label| Spot::new(label.span, &label.text, sources));
        Self {
            code: found.check.code,
            check: found.check.name,
            severity: found.severity().word(),
            message: &found.message,
            subjects: &found.subjects,
            places: std::iter::once(first).chain(related).collect(),
            help: &found.help,
            notes: &found.notes,
            likewise: found
                .members
                .iter()
                .map(|member| Other {
                    message: &member.message,
                    subjects: &member.subjects,
                    place: member.span.map(|span| Spot::new(span, "", sources)),
                })
                .collect(),
            acknowledged: None,
            acknowledged_at: None,
        }
    }

    /// The same with the authors' reason, and where that holds if it is at more than one place.
    #[must_use]
    pub fn acknowledged(mut self, because: &'a str, whereabouts: Option<String>) -> Self {
        self.acknowledged = Some(because);
        self.acknowledged_at = whereabouts;
        self
    }
}

impl<'a> Spot<'a> {
    fn new(span: Span, label: &'a str, sources: &Sources) -> Self {
        let file = sources.file(span.file);
        let start = file.place(span.start as usize);
        let end = file.place(span.end as usize);
        Self {
            file: file.name().display().to_string(),
            line: Some(start.line),
            column: Some(start.column),
            end_line: Some(end.line),
            end_column: Some(end.column),
            label,
        }
    }
}
