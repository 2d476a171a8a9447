//! Aspects of what an item of a checklist asks.

use super::row::ParagraphView;

/// One of the things that an item asks.
pub(super) struct Aspect<'a> {
    /// What the synthesis declares that bears on it.
    pub(super) told: Vec<ParagraphView<'a>>,
    /// What to declare, and under which key, where that is no answer to it; none where it is one.
    pub(super) wanting: Option<ParagraphView<'a>>,
}

impl<'a> Aspect<'a> {
    /// An aspect that is answered by what is told of it, if anything is.
    pub(super) fn answered_by(
        told: impl IntoIterator<Item = ParagraphView<'a>>,
        wanting: ParagraphView<'a>,
    ) -> Self {
        let told: Vec<_> = told.into_iter().collect();
        Self {
            wanting: told.is_empty().then_some(wanting),
            told,
        }
    }

    /// An aspect that only the authors can speak of, with what bears on it.
    pub(super) fn beside(
        told: impl IntoIterator<Item = ParagraphView<'a>>,
        wanting: ParagraphView<'a>,
    ) -> Self {
        Self {
            told: told.into_iter().collect(),
            wanting: Some(wanting),
        }
    }

    /// The same with what bears on it and is no answer.
    pub(super) fn with_more(mut self, told: impl IntoIterator<Item = ParagraphView<'a>>) -> Self {
        self.told.extend(told);
        self
    }
}
