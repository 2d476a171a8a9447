//! A translation has a negation or a number that its original has not, or the other way round.
//!
//! ## Why it matters
//!
//! The original is what is held against the transcript, and the translation is what is read. *I felt safe* for *Ich habe mich nicht
//! sicher gefühlt* passes every check of the words that were said.
//!
//! ## Example
//!
//! ```yaml
//! quotes:
//!   - {said: I felt safe, original: Ich habe mich nicht sicher gefühlt, lang: de, by: P03}
//! ```
//!
//! ## What to do
//!
//! Correct the translation. Languages negate in different ways (*not bad* is *ganz gut*): where both say the same, acknowledge it with the
//! reason. Looked at is whether there is any negation, and which numbers there are, as far as the two languages are known: Arabic, English,
//! French, German, Spanish.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation::meaning::{self, Turning};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG257",
    name: "unlike-original",
    severity: Severity::Note,
    source: include_str!("unlike_original.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let own = model.synthesis.language.as_str();
    for (_, item) in model.evidence.entries() {
        for quote in &item.quotes {
            let Some(original) = quote.original.as_deref() else {
                continue;
            };
            let (Some(words), Some(lang)) = (&original.words, &original.lang) else {
                continue;
            };
            let differs = meaning::across((&quote.said.value, own), (&words.value, &lang.value));
            let what = match differs {
                Some(Turning::Negation) => "one of them negates, and the other does not",
                Some(Turning::Number) => "they have other numbers",
                None => continue,
            };
            let id = &item.id.value;
            let words = format!("a translation in `{id}` and its original differ: {what}");
            let finding = Diagnostic::at(&CHECK, quote.said.span, words).about(id);
            found.push(finding.help("hold the translation against the original"));
        }
    }
}
