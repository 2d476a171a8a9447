//! Somebody is quoted of whom a folder of transcripts has no text.
//!
//! ## Why it matters
//!
//! Whose words stand in which file is said by its name. Where nobody's file is called after a participant, the quotation
//! is checked nowhere: the name is misspelt, here or there, or a transcript was lost. Capitals and zeros in front do not
//! matter: `P3.txt` is of `P03`, unless both are participants.
//!
//! ## Example
//!
//! ```text
//! transcripts/          named by `text: transcripts/`
//!   P03.txt
//!   P07.txt
//!
//! evidence.yaml:
//! quotes: [{said: I come to talk, by: P04}]
//! ```
//!
//! ## What to do
//!
//! Name participant and file alike, or add the transcript. Of confidential texts nothing is told: they need not be there.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Model, Quote, Source, WhoseWords};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG426",
    name: "no-text-of-participant",
    severity: Severity::Warning,
    source: include_str!("no_text_of_participant.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    if !context.resolved || model.sources.iter().all(|source| source.text.is_none()) {
        return;
    }
    for item in model.evidence.iter() {
        for quote in &item.quotes {
            // A quotation's own places come before those of its finding.
            let sources = item.cites_of(quote).iter();
            let sources = sources.map(|cite| &model.sources[cite.source]);
            let lacks: Option<Vec<_>> = sources
                .map(|source| lacking(model, source, quote))
                .collect();
            if let (Some([source, ..]), Some(by)) = (lacks.as_deref(), &quote.by) {
                let when = quote.at.map(|at| &model.synthesis.timepoints[at].id);
                let when = when.map_or_else(String::new, |at| format!(" at `{at}`"));
                let id = &source.id.value;
                let words = format!("`{id}` has no text of `{}`{when}", by.value);
                let finding = Diagnostic::at(&CHECK, by.span, words)
                    .help("name the participant and the file alike, or add the transcript")
                    .about(&item.id.value)
                    .grouped(format!("{id} {}{when}", by.value));
                found.push(finding);
            }
        }
    }
}

/// A source whose transcripts are named by participants, and none by the one quoted.
fn lacking<'a>(model: &Model, source: &'a Source, quote: &Quote) -> Option<&'a Source> {
    let text = source.text.as_ref()?;
    let asked = quote.words == WhoseWords::Participant && quote.speaker.is_some();
    let may_lack = asked && text.is_of_participants() && !text.confidential;
    let has = text.files_for(model.said(quote)).next().is_some();
    (may_lack && !has).then_some(source)
}
