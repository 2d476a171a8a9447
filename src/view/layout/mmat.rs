//! The items for mixed methods studies of the Mixed Methods Appraisal Tool, MMAT (Hong et al. 2018), filled in from what
//! the synthesis declares. The judgement itself is for who appraises the study.

use super::aspect::Aspect;
use super::column::of_checklist;
use super::declared::Declared;
use super::form::Form;
use super::plan::{Plan, Subject};
use crate::model::{AssessmentKind, LayoutName};

/// The layout.
pub(super) static FORM: Form = Form {
    name: LayoutName::Mmat,
    about: "the items for mixed methods studies of the Mixed Methods Appraisal Tool, filled in from what is declared, gaps listed",
    tables: |view| {
        vec![Plan {
            caption: "caption_mmat",
            rows: Subject::items(LayoutName::Mmat),
            columns: of_checklist(view),
            totals: false,
        }]
    },
};

/// What an item asks, with what is declared on each part of it.
pub(super) fn aspects<'a>(number: &str, item: &str, from: Declared<'a>) -> Vec<Aspect<'a>> {
    let want = |message| from.wanting(message, item);
    match number {
        "5.1" => vec![
            Aspect::answered_by(from.as_said_elsewhere(item), want("want_rationale"))
                .with_more(from.questions()),
        ],
        "5.2" => vec![
            Aspect::answered_by(from.mixed(), want("want_mixed")).with_more(from.not_mixed()),
            Aspect::answered_by(
                from.approach().into_iter().chain(from.meeting()),
                want("want_meeting"),
            ),
        ],
        "5.3" => vec![Aspect::answered_by(
            from.interpreted().into_iter().chain(from.constructs()),
            want("want_interpretation"),
        )],
        "5.4" => {
            let told = from
                .contradicted()
                .chain(from.apart())
                .chain(from.nowhere_apart());
            let divergence = Aspect::answered_by(told, want("want_divergence"));
            let unanswered = from.unanswered();
            let unanswered = unanswered.map(|wanting| Aspect::beside(None, wanting));
            std::iter::once(divergence).chain(unanswered).collect()
        }
        _ => {
            let kinds = [
                (AssessmentKind::Certainty, "want_certainty"),
                (AssessmentKind::Confidence, "want_confidence"),
            ];
            let assessed = kinds.map(|(kind, message)| match from.assessed(kind) {
                Some((told, true)) => Aspect::answered_by([told], want(message)),
                told => Aspect::beside(told.map(|(told, _)| told), want(message)),
            });
            let [quantitative, qualitative] = assessed;
            vec![quantitative.with_more(from.instruments()), qualitative]
        }
    }
}
