//! What several checks ask of one contrast, worked out once, when the first of them asks.

use std::sync::OnceLock;

use super::recomputed::Recomputed;
use crate::model::{Figure, Handle};
use crate::statistics::estimate::Together;

/// What was worked out, contrast by contrast.
#[derive(Clone, Debug, Default)]
pub(crate) struct Founds(Vec<OnceLock<Box<Found>>>);

/// What was worked out of one contrast; nothing where its figures say nothing together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// Its figures held together by Student's t distribution.
    pub(super) student: OnceLock<Option<Together>>,
    /// The same by the normal distribution.
    pub(super) normal: OnceLock<Option<Together>>,
    /// The same with the t that is printed in place of p.
    pub(super) with_t: OnceLock<Option<Together>>,
    /// Its figures, where they do not agree so, by other degrees of freedom.
    pub(super) other_df: OnceLock<Option<Together>>,
    /// The same with the t that is printed in place of p.
    pub(super) other_df_with_t: OnceLock<Option<Together>>,
    /// Its effect size by the definition that is declared.
    pub(super) effect_size: OnceLock<Option<Recomputed>>,
}

impl Founds {
    /// Nothing yet, for so many figures.
    pub(super) fn none(figures: usize) -> Self {
        Self(vec![OnceLock::new(); figures])
    }

    /// What was worked out of a contrast; nothing for a figure of another synthesis.
    pub(super) fn of(&self, figure: Handle<Figure>) -> Option<&Found> {
        let found = self.0.get(figure.index())?;
        Some(found.get_or_init(Box::default))
    }
}
