//! One participant has more than half of the quotations, of four or more.
//!
//! ## Why it matters
//!
//! Some people put things well, and are quoted for it. A reader takes what is quoted for what the people of a study said:
//! where one of them has most of it, the others are hardly heard. COREQ asks for quotations to be identified (item 29)
//! so that this can be seen. It is asked of each theme and each row, and of the whole where that is so; where all
//! quotations are from one, `single-voice` and `theme-of-one` say it.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: company
//!     strand: qualitative
//!     theme: Company
//!     finding: People came for the company.
//!     quotes:
//!       - {said: I come to talk, by: P03}
//!       - {said: we laugh, by: P03}
//!       - {said: nobody asks me to walk fast, by: P03}
//!       - {said: it is Tuesday for me, by: P07}
//! ```
//!
//! ## What to do
//!
//! Quote others as well, or say in the finding whose case it is.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Handle, Model, Participant, Quote};
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::voices::heard::speaker;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG414",
    name: "over-quoted-voice",
    severity: Severity::Note,
    source: include_str!("over_quoted_voice.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let all = model.evidence.iter().flat_map(|one| &one.quotes);
    let whole = over_quoted(model, all);
    if let Some((at, own, count)) = whole {
        let participant = &model.participants[at];
        let words = format!("`{}` has {own} of all {count} quotations", participant.name);
        found.push(told(participant, participant.span, words));
    }
    let whole = whole.map(|(at, ..)| at);
    for (theme, one) in model.themes.entries() {
        let items = model.evidence.iter().filter(|item| {
            let mut named = item.themes.iter().chain(&item.codes);
            named.any(|named| model.themes.is_within(named.value, theme))
        });
        let quotes = items.flat_map(|item| &item.quotes);
        if let Some((at, own, count)) =
            over_quoted(model, quotes).filter(|(at, ..)| Some(*at) != whole)
        {
            let participant = &model.participants[at];
            let (name, label) = (&participant.name, &one.label);
            let words =
                format!("`{name}` has {own} of the {count} quotations under the theme `{label}`");
            found.push(told(participant, one.span, words).about(one.name()));
        }
    }
    for row in model.propositions.iter() {
        let mut items: Vec<_> = row.links.iter().map(|link| link.evidence).collect();
        items.sort_unstable();
        items.dedup();
        let quotes = items.iter().flat_map(|at| &model.evidence[*at].quotes);
        if let Some((at, own, count)) =
            over_quoted(model, quotes).filter(|(at, ..)| Some(*at) != whole)
        {
            let participant = &model.participants[at];
            let (name, id) = (&participant.name, &row.id.value);
            let words = format!("`{name}` has {own} of the {count} quotations on `{id}`");
            found.push(told(participant, row.id.span, words).about(id));
        }
    }
}

fn told(participant: &Participant, place: Span, words: String) -> Diagnostic {
    Diagnostic::at(&CHECK, place, words)
        .help("quote others as well, or say in the finding whose case it is")
        .about(&participant.name)
}

/// Who has more than half of four quotations or more, but not all of them: how many, and of how many.
fn over_quoted<'a>(
    model: &Model,
    quotes: impl Iterator<Item = &'a Quote>,
) -> Option<(Handle<Participant>, usize, usize)> {
    const LEAST: usize = 4;
    let mut count = 0;
    let mut of: BTreeMap<usize, usize> = BTreeMap::new();
    for quote in quotes {
        count += 1;
        if let Some(at) = speaker(model, quote) {
            *of.entry(at.index()).or_default() += 1;
        }
    }
    let (at, own) = of.into_iter().max_by_key(|(_, own)| *own)?;
    let is_most = count >= LEAST && own * 2 > count && own < count;
    is_most.then(|| (Handle::new(at), own, count))
}
