//! A difference and its p, computed again from the means, SDs and n of the two things compared.

use super::contrast::{Compared, people, printed};
use super::figures::Subject;
use super::making::Frees;
use crate::model::{ChangeMeaning, Design, Summary, TestStatistic};
use crate::statistics::interval::Interval;
use crate::statistics::two_groups::{self, GroupSummary, TwoGroups};
use crate::statistics::{Outcome, difference};

/// Whether a contrast compares the plain means, as far as is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// It does: the same people twice, or two groups by a t test.
    Plain,
    /// It may be adjusted, or made by another test.
    Open,
}

/// The summaries at both ends of a contrast, in the order in which one is taken from the other.
pub(crate) type Ends<'a> = [Subject<'a, Summary>; 2];

/// What the means, SDs and n at both ends of a contrast give.
pub(crate) struct BySummaries<'a> {
    /// Both summaries.
    pub ends: Ends<'a>,
    /// The difference of the means held against the one printed.
    pub difference: Option<Outcome>,
    /// The p of t tests between two groups held against the one printed; nothing where another test gives it.
    pub test: Option<TwoGroups>,
}

impl<'a> Compared<'a> {
    /// Both summaries, in the order in which the change takes one from the other.
    pub(crate) fn in_order(&self) -> Option<Ends<'a>> {
        let [first, second] = self.summaries();
        let swapped = matches!(
            self.contrast.change_means,
            Some(ChangeMeaning::LaterMinusEarlier | ChangeMeaning::VersusMinusGroup)
        );
        Some(match swapped {
            true => [second?, first?],
            false => [first?, second?],
        })
    }

    /// The contrast computed again from the summaries at both ends, where it is such a comparison; nothing
    /// where they are not of the same numbers of people.
    pub(crate) fn by_summaries(&self, wanted: Comparison) -> Option<BySummaries<'a>> {
        let contrast = self.contrast;
        let [first, second] = self.summaries();
        let (first, second) = (first?, second?);
        let grouped = self.figure.versus.is_some();
        let n = people(&contrast.n);
        let other = match grouped {
            true => people(&contrast.n_versus),
            false => n,
        };
        if contrast.n.is_none() && contrast.n_versus.is_none() {
            return self.without_n(wanted, [&first, &second]);
        }
        let n = n.zip(other).filter(|(one, two)| *one > 0 && *two > 0)?;
        let of_ends = people(&first.numbers.n).zip(people(&second.numbers.n))?;
        let modelled = self.frees(Frees::Difference);
        let modelled = modelled || [&first, &second].iter().any(|end| end.frees(Frees::Means));
        if n != of_ends || self.is_ratio() || modelled {
            return None;
        }
        let comparison = match (contrast.design, grouped) {
            (Some(Design::Paired), false) if self.has_declared_design() => Comparison::Plain,
            (Some(Design::Paired), false) => Comparison::Open,
            (Some(Design::TwoGroups), true) if contrast.test == Some(TestStatistic::T) => {
                match self.has_declared_design() {
                    true => Comparison::Plain,
                    false => Comparison::Open,
                }
            }
            (Some(Design::TwoGroups) | None, true) if contrast.test.is_none() => Comparison::Open,
            _ => return None,
        };
        if comparison != wanted {
            return None;
        }
        let ends = self.in_order()?;
        let difference = self.difference_of(&ends);
        Some(BySummaries {
            ends,
            difference,
            test: self.p_of_t([&first, &second], wanted),
        })
    }

    /// The p of t tests between two groups held against the one printed, by the n, means and SDs of both; nothing
    /// where it is not said to be that of a t test, and is that of the normal distribution.
    fn p_of_t(&self, ends: [&Subject<'a, Summary>; 2], wanted: Comparison) -> Option<TwoGroups> {
        let apart = self.frees(Frees::Apart) || self.frees(Frees::Sample);
        if self.figure.versus.is_none() || apart {
            return None;
        }
        let group = |end: &Subject<'a, Summary>| {
            Some(GroupSummary {
                n: people(&end.numbers.n).filter(|n| *n > 0)?,
                mean: printed(&end.numbers.mean)?,
                sd: printed(&end.numbers.sd)?,
                divisor: self.divisor_of(end),
            })
        };
        let [one, two] = ends.map(group);
        let (one, two) = one.zip(two)?;
        let p = printed(&self.contrast.p)?;
        let (tails, alpha) = (self.assumed.tails(), self.alpha());
        let found = two_groups::check(&one, &two, Some(p), tails, alpha).ok()?;
        let open = wanted == Comparison::Open && self.contrast.test.is_none();
        let normal = || two_groups::by_normal(&one, &two, p, tails, alpha) == Some(true);
        let another = open && found.outcome.is_inconsistent() && normal();
        (!another).then_some(found)
    }

    /// The difference of the means at both ends held against the one printed.
    fn difference_of(&self, ends: &Ends<'a>) -> Option<Outcome> {
        let [one, two] = ends.each_ref().map(|end| printed(&end.numbers.mean));
        difference::check(one?, two?, printed(&self.contrast.change)?).ok()
    }

    /// The same where the contrast prints no n, so that it may be of others than the means: of two groups the
    /// means still tell which difference and which p to expect; of two times, only a change of the other sign is
    /// worth asking about.
    fn without_n(
        &self,
        wanted: Comparison,
        both: [&Subject<'a, Summary>; 2],
    ) -> Option<BySummaries<'a>> {
        let ends = self.in_order()?;
        let modelled = self.frees(Frees::Difference);
        let modelled = modelled || ends.iter().any(|end| end.frees(Frees::Means));
        if wanted != Comparison::Open || self.is_ratio() || modelled {
            return None;
        }
        let contrast = self.contrast;
        let apart = matches!(contrast.design, Some(Design::TwoGroups) | None);
        let by_t = matches!(contrast.test, Some(TestStatistic::T) | None);
        let test = (apart && by_t).then(|| self.p_of_t(both, wanted)).flatten();
        let difference = self.difference_without_n(&ends);
        let any = difference.is_some() || test.is_some();
        any.then_some(BySummaries {
            ends,
            difference,
            test,
        })
    }

    /// The difference held against the means where it may be of others: of two times it says nothing but where the
    /// means give it, or its opposite.
    fn difference_without_n(&self, ends: &Ends<'a>) -> Option<Outcome> {
        let outcome = self.difference_of(ends)?;
        let change = printed(&self.contrast.change).and_then(Interval::of)?;
        let turned = outcome.possible.is_some_and(|means| (-change).meets(means));
        let asked = self.figure.versus.is_some() || turned || !outcome.is_inconsistent();
        asked.then_some(outcome)
    }
}

impl BySummaries<'_> {
    /// Whether the printed difference is not that of the means.
    pub(crate) fn means_differ(&self) -> bool {
        self.difference
            .as_ref()
            .is_some_and(Outcome::is_inconsistent)
    }

    /// Whether the printed p is that of neither t test.
    pub(crate) fn p_differs(&self) -> bool {
        self.test
            .as_ref()
            .is_some_and(|test| test.outcome.is_inconsistent())
    }
}
