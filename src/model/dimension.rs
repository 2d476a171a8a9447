//! What tells figures apart beside measure, category, time and group: the dimensions that tables have.

use super::handle::Handle;
use super::source::Source;
use crate::source::Span;

/// A dimension of figures that is named in their keys only where it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// The study that a figure comes from.
    Study,
    /// The statistical model that an estimate comes from.
    Model,
    /// The site.
    Site,
    /// A part of the people, such as the women.
    Subgroup,
}

impl Dimension {
    /// All of them, in the order in which keys name them.
    pub const ALL: [Self; 4] = [Self::Study, Self::Model, Self::Site, Self::Subgroup];

    /// The word of the format for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Study => "study",
            Self::Model => "model",
            Self::Site => "site",
            Self::Subgroup => "subgroup",
        }
    }

    /// The section of the synthesis in which its parts are declared.
    pub fn section(self) -> &'static str {
        match self {
            Self::Study => "studies",
            Self::Model => "models",
            Self::Site => "sites",
            Self::Subgroup => "subgroups",
        }
    }

    /// The dimension of that word.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Where a figure stands in each dimension: positions among the synthesis's studies, models, sites and
/// subgroups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Dimensions([Option<usize>; 4]);

impl Dimensions {
    /// Where it stands in one of them, if it does.
    pub fn get(self, dimension: Dimension) -> Option<usize> {
        self.0[dimension as usize]
    }

    /// The same with another position in one of them.
    #[must_use]
    pub fn with(mut self, dimension: Dimension, at: Option<usize>) -> Self {
        self.0[dimension as usize] = at;
        self
    }
}

/// A study: what one or several sources report.
#[derive(Debug)]
pub struct Study {
    /// Its id, as keys name it.
    pub id: String,
    /// Where it was declared.
    pub span: Span,
    /// What it is called in print.
    pub label: String,
    /// The sources that report it.
    pub sources: Vec<Handle<Source>>,
}

/// A statistical model, such as the crude and the adjusted one of a table.
#[derive(Debug)]
pub struct AnalysisModel {
    /// Its id, as keys name it.
    pub id: String,
    /// Where it was declared.
    pub span: Span,
    /// What it is called in print.
    pub label: String,
    /// What it is adjusted for, where that is said; nothing at all of a crude one.
    pub adjusted_for: Option<Vec<String>>,
}

/// A site at which people took part.
#[derive(Debug)]
pub struct Site {
    /// Its id, as keys name it.
    pub id: String,
    /// Where it was declared.
    pub span: Span,
    /// What it is called in print.
    pub label: String,
}

/// A part of the people of whom figures may be.
#[derive(Debug)]
pub struct Subgroup {
    /// Its id, as keys name it.
    pub id: String,
    /// Where it was declared.
    pub span: Span,
    /// What it is called in print.
    pub label: String,
}
