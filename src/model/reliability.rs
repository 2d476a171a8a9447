//! Coefficients of reliability and of agreement: how consistent the items of a scale are, and how far raters agree.

use super::cell::Cell;

/// Which coefficient a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coefficient {
    /// Cronbach's α.
    Alpha,
    /// McDonald's ω.
    Omega,
    /// κ of two or more raters, such as Cohen's or Fleiss's.
    Kappa,
    /// κ with weights for how far ratings are apart.
    WeightedKappa,
    /// An intraclass correlation.
    Icc,
    /// The percentage of ratings that agree.
    Agreement,
}

impl Coefficient {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Alpha,
        Self::Omega,
        Self::Kappa,
        Self::WeightedKappa,
        Self::Icc,
        Self::Agreement,
    ];

    /// The word of the format for it, which ends the key of its figure.
    pub fn word(self) -> &'static str {
        match self {
            Self::Alpha => "cronbach_alpha",
            Self::Omega => "omega",
            Self::Kappa => "kappa",
            Self::WeightedKappa => "weighted_kappa",
            Self::Icc => "icc",
            Self::Agreement => "agreement",
        }
    }

    /// The coefficient of that word.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// What it is called in print.
    pub fn label(self) -> &'static str {
        match self {
            Self::Alpha => "Cronbach’s α",
            Self::Omega => "ω",
            Self::Kappa => "κ",
            Self::WeightedKappa => "weighted κ",
            Self::Icc => "intraclass correlation",
            Self::Agreement => "agreement, %",
        }
    }

    /// Whether it is about raters, not about items.
    pub fn is_of_raters(self) -> bool {
        !matches!(self, Self::Alpha | Self::Omega)
    }
}

/// A coefficient of reliability or of agreement, with what stands beside it.
#[derive(Debug)]
pub struct Reliability {
    /// Which it is.
    pub coefficient: Coefficient,
    /// It: a number up to 1, and of agreement a percentage.
    pub value: Cell,
    /// The lower limit of its confidence interval.
    pub ci_low: Cell,
    /// The upper limit of its confidence interval.
    pub ci_high: Cell,
    /// The level of the interval, as printed.
    pub level: Cell,
    /// The number of people, or of what was rated.
    pub n: Cell,
    /// How many items the scale has.
    pub items: Cell,
    /// How many raters there were.
    pub raters: Cell,
    /// The mean correlation between two items.
    pub inter_item_r: Cell,
    /// The percentage of ratings that agree, beside κ.
    pub agreement: Cell,
}
