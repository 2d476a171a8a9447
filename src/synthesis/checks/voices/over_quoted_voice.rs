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

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Participant;
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::voices::heard::Ears;
use crate::voices::known::items_by_theme;
use crate::voices::speakers::OverQuoted;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG414",
    name: "over-quoted-voice",
    severity: Severity::Note,
    source: include_str!("over_quoted_voice.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let ears = Ears::of(model);
    let all = model.evidence.iter().flat_map(|one| &one.quotes);
    let whole = OverQuoted::of(&ears, all);
    if let Some(OverQuoted {
        participant,
        own,
        all,
    }) = whole
    {
        let participant = &model.participants[participant];
        let words = format!("`{}` has {own} of all {all} quotations", participant.name);
        found.push(told(participant, participant.span, words));
    }
    // What is said of the whole is not said again of its parts.
    let is_new = |one: &OverQuoted| whole.is_none_or(|whole| whole.participant != one.participant);
    let items = items_by_theme(model);
    for (theme, one) in model.themes.entries() {
        let items = items[theme.index()].iter();
        let quotes = items.flat_map(|at| &model.evidence[*at].quotes);
        if let Some(most) = OverQuoted::of(&ears, quotes).filter(is_new) {
            let participant = &model.participants[most.participant];
            let words = format!(
                "`{}` has {} of the {} quotations under the theme `{}`",
                participant.name, most.own, most.all, one.label
            );
            found.push(told(participant, one.span, words).about(one.name()));
        }
    }
    for row in model.propositions.iter() {
        let mut items: Vec<_> = row.links.iter().map(|link| link.evidence).collect();
        items.sort_unstable();
        items.dedup();
        let quotes = items.iter().flat_map(|at| &model.evidence[*at].quotes);
        if let Some(most) = OverQuoted::of(&ears, quotes).filter(is_new) {
            let participant = &model.participants[most.participant];
            let id = &row.id.value;
            let words = format!(
                "`{}` has {} of the {} quotations on `{id}`",
                participant.name, most.own, most.all
            );
            found.push(told(participant, row.id.span, words).about(id));
        }
    }
}

fn told(participant: &Participant, place: Span, words: String) -> Diagnostic {
    Diagnostic::at(&CHECK, place, words)
        .help("quote others as well, or say in the finding whose case it is")
        .about(&participant.name)
}
