//! What the checks may assume of a figure, given how it is said to be made.

use super::making::{Frees, Making};
use super::methods;
use crate::model::{Figure, TestStatistic};
use crate::statistics::Divisor;
use crate::statistics::interval::Rounding;
use crate::statistics::p_value::Tails;

/// What may not be assumed of a figure; nothing at all where nothing is said of how it was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Assumed(u16);

impl Assumed {
    /// What is said of a figure: by its methods, and by a statistic that is one of ranks.
    pub(crate) fn of(figure: &Figure) -> Self {
        let methods = figure.methods.iter();
        let said = methods.filter_map(|method| methods::of(*method));
        let said = said.fold(Self::default(), Self::with);
        let test = figure.contrast().and_then(|contrast| contrast.test);
        let ranks = matches!(
            test,
            Some(TestStatistic::U | TestStatistic::W | TestStatistic::V | TestStatistic::H)
        );
        match ranks {
            true => said
                .without(Frees::Symmetry)
                .without(Frees::Apart)
                .without(Frees::Difference),
            false => said,
        }
    }

    /// The same where the figure was made in that way as well.
    pub(crate) fn with(self, making: &Making) -> Self {
        let frees = making.frees.iter();
        frees.fold(self, |assumed, one| assumed.without(*one))
    }

    /// The same without one assumption.
    pub(crate) fn without(self, one: Frees) -> Self {
        Self(self.0 | 1 << one as u16)
    }

    /// What SDs have below the line.
    pub(crate) fn divisor(self) -> Divisor {
        match self.frees(Frees::OverN) {
            true => Divisor::All,
            false => Divisor::LessOne,
        }
    }

    /// How p counts the tails of a distribution.
    pub(crate) fn tails(self) -> Tails {
        match (self.frees(Frees::Raised), self.frees(Frees::OneSided)) {
            // A p of one side that was raised may be anything from half of the plain one up.
            (true, true) => Tails::AtLeastOne,
            (true, false) => Tails::AtLeastTwo,
            (false, true) => Tails::One,
            (false, false) => Tails::Two,
        }
    }

    /// How percentages are rounded.
    pub(crate) fn rounding(self) -> Rounding {
        match (
            self.frees(Frees::SummedShares),
            self.frees(Frees::CutShares),
        ) {
            (true, _) => Rounding::EitherWay,
            (false, true) => Rounding::Truncation,
            (false, false) => Rounding::Nearest,
        }
    }

    /// Whether something may not be assumed.
    pub(crate) fn frees(self, one: Frees) -> bool {
        self.0 & 1 << one as u16 != 0
    }
}
