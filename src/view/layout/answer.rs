//! What a synthesis says on an item of a checklist.

use std::borrow::Cow;

use super::declared::Declared;
use super::row::ParagraphView;
use super::{gramms, mmat};
use crate::model::{ChecklistItem, LayoutName};

/// How far an item is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// By the authors, or in all its parts by what is declared.
    Answered,
    /// In some of its parts.
    InPart,
    /// In none.
    Open,
}

/// What a synthesis says on an item of a checklist.
pub(super) struct Answer<'a> {
    pub(super) standing: Standing,
    /// What the authors say, what is told from the rest of the synthesis, and what is not said.
    pub(super) paragraphs: Vec<ParagraphView<'a>>,
    /// Where it is reported.
    pub(super) place: Option<&'a str>,
}

impl<'a> Answer<'a> {
    pub(super) fn to(item: &ChecklistItem, from: Declared<'a>) -> Self {
        let aspects = match item.checklist {
            LayoutName::Gramms => gramms::aspects(item.number, item.name, from),
            _ => mmat::aspects(item.number, item.name, from),
        };
        let said = from.reported(item.name);
        let answered = aspects.iter().filter(|one| one.wanting.is_none()).count();
        let wanted = aspects.len();
        let mut told = Vec::new();
        let mut gaps = Vec::new();
        for aspect in aspects {
            told.extend(aspect.told);
            gaps.extend(aspect.wanting.filter(|_| said.is_none()));
        }
        let standing = match (said, answered) {
            (Some(_), _) => Standing::Answered,
            (None, 0) if told.is_empty() => Standing::Open,
            (None, some) if some < wanted => Standing::InPart,
            (None, _) => Standing::Answered,
        };
        if let Some(first) = gaps.first_mut() {
            let lead = match standing {
                Standing::Open => "undeclared",
                _ => "not_said",
            };
            from.words().of(lead).clone_into(&mut first.lead);
        }
        let own = said.map(|said| ParagraphView {
            kind: "answer",
            lead: from.words().of("the_authors").to_owned(),
            text: Cow::Borrowed(said.answer.value.as_str()),
            ..ParagraphView::default()
        });
        Self {
            standing,
            paragraphs: own.into_iter().chain(told).chain(gaps).collect(),
            place: said
                .or_else(|| from.reported_elsewhere(item.name))
                .and_then(|said| said.at.as_deref()),
        }
    }
}
