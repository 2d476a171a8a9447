//! What kind of figures a claim is about.

use crate::model::{Figure, Kind, Span2};

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// Changes between times and differences between groups.
    Contrasts,
    /// Differences between groups.
    Differences,
    /// Associations of two variables.
    Associations,
    /// Means and the like at one time.
    Summaries,
    /// Numbers of people.
    Counts,
    /// Events by person-time.
    Rates,
    /// Figures of whatever kind that have a value.
    Values,
    /// An early and a late change, by their timepoints.
    Pairs(Span2, Span2),
}

impl Aim {
    /// It in words, more than one.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Contrasts => "changes or differences",
            Self::Differences => "differences between groups",
            Self::Associations => "associations of two variables",
            Self::Summaries => "means and ranges at one time",
            Self::Counts => "counts",
            Self::Rates => "rates of events",
            Self::Values => "means, shares, rates, changes or differences",
            Self::Pairs(..) => "an early and a late change",
        }
    }

    /// One of it in words.
    pub(crate) fn one(self) -> &'static str {
        match self {
            Self::Contrasts | Self::Pairs(..) => "the change or difference itself",
            Self::Differences => "the difference between the groups itself",
            Self::Associations => "the association itself",
            Self::Summaries => "the summary at one time",
            Self::Counts => "the count",
            Self::Rates => "the rate",
            Self::Values => "a figure with a value",
        }
    }

    /// Whether a figure is of the kind.
    pub(crate) fn holds(self, figure: &Figure) -> bool {
        match figure.kind {
            Kind::Reliability(_) => false,
            _ if self == Self::Values => true,
            _ if figure.predictor.is_some() => self == Self::Associations,
            Kind::Contrast(_) if self == Self::Differences => figure.versus.is_some(),
            Kind::Contrast(_) => matches!(self, Self::Contrasts | Self::Pairs(..)),
            Kind::Summary(_) => self == Self::Summaries,
            Kind::Count(_) => self == Self::Counts,
            Kind::Rate(_) => self == Self::Rates,
        }
    }
}
