//! The pattern for the labels of speakers fits no line of a text, or every line.
//!
//! ## Why it matters
//!
//! Where no label is found, nobody can tell the participant's words from the interviewer's. Where every line is taken to start with one,
//! the first words of lines are taken for names.
//!
//! ## Example
//!
//! ```yaml
//! sources:
//!   - {id: interviews, citation: Our interviews. 2024., text: transcripts/, speakers: {pattern: "[{name}]"}}
//! ```
//!
//! The transcripts have *P03: I felt alone*.
//!
//! ## What to do
//!
//! Write the pattern as the labels are: `"{name}:"`, `"[{time}] {name}:"`. A source whose texts have no labels needs no
//! `speakers`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation::transcript::Standing;
use crate::synthesis::context::ArgumentContext;
use crate::verify::held::file;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG248",
    name: "labels-that-do-not-fit",
    severity: Severity::Warning,
    source: include_str!("labels_that_do_not_fit.rs"),
};

/// A text of fewer lines may have one in each.
const FEW: usize = 12;

/// So many who speak in one text are no speakers.
const MANY: usize = 30;

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for (at, source) in model.sources.entries() {
        let Some(text) = source.text.as_deref() else {
            continue;
        };
        let read = context
            .quotations
            .read
            .iter()
            .filter(|read| read.text.source == at);
        let speakers = read.flat_map(|read| {
            let withheld = file(model, read.text).withheld;
            read.speakers.iter().map(move |one| (one, withheld))
        });
        let asks = &text.manner.interviewers;
        let mut names: Vec<&str> = Vec::new();
        let mut any = false;
        let mut known = false;
        for (one, withheld) in speakers {
            // What looks like a label may be words of a text that is not shown.
            if !withheld {
                names.push(&one.name);
            }
            any |= one.standing == Standing::Unknown;
            known |= one.standing == Standing::Interviewer;
        }
        if any && !asks.is_empty() && !known {
            names.sort_unstable();
            names.dedup();
            names.truncate(6);
            let words = format!(
                "no label of the texts of `{}` is one of the `interviewers`",
                source.id.value
            );
            let finding = Diagnostic::at(&CHECK, text.span, words);
            let finding = match names.is_empty() {
                true => finding,
                false => finding.note(format!("the labels are {}", names.join(", "))),
            };
            let finding = finding.help(
                "name those who ask as the labels have them, so that their words are nobody's",
            );
            found.push(finding.about(&source.id.value));
        }
    }
    for read in &context.quotations.read {
        let source = &model.sources[read.text.source];
        let (Some(labels), Some(text)) = (read.labels, &source.text) else {
            continue;
        };
        let path = &file(model, read.text).path;
        let every =
            read.lines >= FEW && read.speakers.len() > MANY && read.speakers.len() * 2 > labels;
        let words = match labels {
            0 if read.lines > 0 => {
                format!("no line of `{path}` starts with a label as `speakers` has it")
            }
            _ if every => format!(
                "{} names are read out of the labels of `{path}`",
                read.speakers.len()
            ),
            _ => continue,
        };
        let finding = Diagnostic::at(&CHECK, text.span, words);
        found.push(
            finding
                .help("write `pattern` as the labels are, such as `\"{name}:\"`")
                .about(&source.id.value)
                .grouped(source.id.value.clone()),
        );
    }
}
