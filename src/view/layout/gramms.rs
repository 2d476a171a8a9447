//! The checklist for good reporting of a mixed methods study, GRAMMS (O'Cathain, Murphy and Nicholl 2008), filled in
//! from what the synthesis declares.

use super::aspect::Aspect;
use super::column::of_checklist;
use super::declared::Declared;
use super::form::Form;
use super::plan::{Plan, Subject};
use crate::model::LayoutName;

/// The layout.
pub(super) static FORM: Form = Form {
    name: LayoutName::Gramms,
    about: "the GRAMMS checklist for good reporting of a mixed methods study, filled in from what is declared, gaps listed",
    tables: |view| {
        vec![Plan {
            caption: "caption_gramms",
            rows: Subject::items(LayoutName::Gramms),
            columns: of_checklist(view),
            totals: false,
        }]
    },
};

/// What an item asks, with what is declared on each part of it.
pub(super) fn aspects<'a>(number: &str, item: &str, from: Declared<'a>) -> Vec<Aspect<'a>> {
    let want = |message| from.wanting(message, item);
    match number {
        "1" => vec![
            Aspect::answered_by(from.as_said_elsewhere(item), want("want_rationale"))
                .with_more(from.questions()),
        ],
        "2" => vec![
            Aspect::answered_by(from.approach(), want("want_design")),
            Aspect::beside(None, want("want_purpose")),
        ],
        "3" => vec![
            Aspect::answered_by(from.strands(), want("want_findings")).with_more(from.flow()),
            Aspect::beside(None, want("want_methods")),
        ],
        "4" => vec![
            Aspect::answered_by(from.mixed(), want("want_mixed")),
            Aspect::answered_by(
                from.approach().into_iter().chain(from.meeting()),
                want("want_meeting"),
            ),
            Aspect::answered_by(from.authors(), want("want_authors")),
        ],
        "5" => vec![Aspect::beside(None, want("want_limitation"))],
        _ => vec![Aspect::answered_by(
            from.interpreted().into_iter().chain(from.constructs()),
            want("want_interpretation"),
        )],
    }
}
