//! The texts of the trail that are printed.

use super::text::{Text, part, prose};
use crate::model::{Model, Placed, TrailEntry, TrailKind};

/// All of it but what is for the authors alone.
pub(super) fn all(model: &Model) -> impl Iterator<Item = Text<'_>> {
    let printed = model.trail.iter().filter(|entry| entry.is_printed());
    printed.flat_map(entry)
}

fn entry(entry: &TrailEntry) -> impl Iterator<Item = Text<'_>> {
    let of = entry.first_name();
    let texts: Vec<Option<Text<'_>>> = match &entry.kind {
        TrailKind::Memo { text, .. } => vec![own("memo", text)],
        TrailKind::Decision { decision, because } => {
            vec![own("decision", decision), own("reason", because)]
        }
        TrailKind::MemberCheck(check) => vec![
            part("description of those asked", "", &check.asked),
            part("report of a member check", "", &check.because),
            part("response", "", &check.response),
        ],
    };
    let texts = texts.into_iter().flatten();
    texts.map(move |text| Text { of, ..text })
}

fn own<'a>(what: &'static str, text: &'a Placed<String>) -> Option<Text<'a>> {
    Some(prose(what, "", &text.value, text.span))
}
