//! A test statistic with the distribution of which its p is the tail.

use super::contrast::{Compared, printed};
use super::making::Frees;
use crate::model::TestStatistic;
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::p_value::{self, Reported, Test};

/// The test of which p is the tail of the statistic; nothing for sums of ranks, whose p hangs on ties and
/// numbers of people as well.
fn distributed(test: TestStatistic) -> Option<Test> {
    Some(match test {
        TestStatistic::T => Test::T,
        TestStatistic::F => Test::F,
        TestStatistic::Z => Test::Z,
        TestStatistic::R => Test::R,
        TestStatistic::Chi2 | TestStatistic::H => Test::Chi2,
        TestStatistic::Q => Test::Q,
        TestStatistic::U | TestStatistic::W | TestStatistic::V | TestStatistic::Fisher => {
            return None;
        }
    })
}

impl<'a> Compared<'a> {
    /// Its statistic with its degrees of freedom, and the p beside it or held to it; nothing where no statistic is
    /// printed of which p is the tail, or more was done to it.
    pub(crate) fn reported<'b>(&self, p: Option<&'b Printed>) -> Option<Reported<'b>>
    where
        'a: 'b,
    {
        let (test, statistic) = self.contrast.test.zip(printed(&self.contrast.statistic))?;
        let test = distributed(test).filter(|_| !self.frees(Frees::Bare))?;
        Some(Reported {
            test,
            statistic: Some(statistic),
            df: self.degrees_of_freedom(),
            df2: self.second_degrees(),
            p,
            tails: self.assumed.tails(),
            alpha: self.alpha(),
        })
    }

    /// The p values that its statistic and degrees of freedom leave possible.
    pub(crate) fn p_of_statistic(&self) -> Option<Interval> {
        let found = p_value::check(&self.reported(None)?).ok()?;
        found.outcome.possible
    }
}
