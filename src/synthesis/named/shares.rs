//! What two shares give together: differences, ratios, and by how many percent one is above or below the other; of
//! those who are counted, and of all the others.

use super::counted::{FEW, people, share};
use super::offer::{Named, Offer};
use crate::model::lookup::Coordinates;
use crate::model::{Count, Dimension, Figure};
use crate::statistics::interval::Interval;

/// Everybody, in percent.
const ALL: Interval = Interval::exact(100.0);

impl<'a> Named<'a> {
    /// The counts among the figures, and those of the groups or times that their contrasts compare.
    fn compared(&self) -> Vec<(&'a Figure, &'a Count)> {
        let shelf = self.shelf;
        let mut counts = self.counts();
        for (figure, _) in self.contrasts() {
            let Some((one, two)) = Coordinates::of(figure).ends() else {
                continue;
            };
            for place in [one, two] {
                let plain = Coordinates {
                    dimensions: place.dimensions.with(Dimension::Model, None),
                    ..place
                };
                let at = shelf.lookup.at(place).or_else(|| shelf.lookup.at(plain));
                let end = at.map(|at| &shelf.model.figures[at]);
                let end = end.and_then(|end| Some((end, end.count()?)));
                let new = |end: &Figure| counts.iter().all(|(its, _)| !std::ptr::eq(*its, end));
                if let Some((end, count)) = end.filter(|(end, _)| new(end)) {
                    counts.push((end, count));
                }
            }
        }
        counts
    }

    /// The shares of any two counts that may be held against each other, in percent.
    fn pairs_of_shares(&self, of: impl Fn(&Count) -> Option<Interval>) -> Vec<[Interval; 2]> {
        let counts = self.compared();
        let few = counts.len() <= FEW;
        let alike = |one: &Figure, two: &Figure| {
            few || (one.measure, one.category) == (two.measure, two.category)
        };
        let mut pairs = Vec::new();
        for (at, (one, first)) in counts.iter().enumerate() {
            for (_, second) in counts[at + 1..].iter().filter(|(two, _)| alike(one, two)) {
                pairs.extend(of(first).zip(of(second)).map(|(one, two)| [one, two]));
            }
        }
        pairs
    }

    /// Where two counts are all that there is, by how many points their shares differ.
    pub(super) fn difference_of_two(&self) -> Vec<Offer<'a>> {
        match self.pairs_of_shares(Self::percent).as_slice() {
            [[one, two]] => vec![Offer::derived((*one - *two).magnitude())],
            _ => Vec::new(),
        }
    }

    /// The differences of two shares in points, and by how many percent one is above or below the other; the same of
    /// those who are not counted.
    pub(super) fn differences_of_shares(&self) -> Vec<Offer<'a>> {
        let mut found = Vec::new();
        for [one, two] in self.pairs_of_shares(Self::percent) {
            found.push(one - two);
            for [one, two] in [[one, two], [ALL - one, ALL - two]] {
                found.push((one.over(two) - Interval::exact(1.0)) * 100.0);
                found.push((two.over(one) - Interval::exact(1.0)) * 100.0);
            }
        }
        offers(found.into_iter().map(Interval::magnitude))
    }

    /// Odds and risk ratios of any two counts, either way, and the risk ratios of those who are not counted; where
    /// numbers of people are not printed, of the percentages.
    pub(super) fn ratios_of_counts(&self) -> Vec<Offer<'a>> {
        let of = |it: &Count| {
            let both = people(&it.count).zip(people(&it.n)).filter(|(_, n)| *n > 0);
            let exact = both.map(|(count, n)| share(count, n));
            exact.or_else(|| Self::percent(it))
        };
        let mut found = Vec::new();
        for [one, two] in self.pairs_of_shares(of) {
            let odds = |share: Interval| share.over(ALL - share);
            let ratios = [
                one.over(two),
                (ALL - one).over(ALL - two),
                odds(one).over(odds(two)),
            ];
            found.extend(ratios);
            found.extend(ratios.map(|ratio| Interval::exact(1.0).over(ratio)));
        }
        offers(found.into_iter())
    }
}

/// What was worked out and has ends.
fn offers<'a>(found: impl Iterator<Item = Interval>) -> Vec<Offer<'a>> {
    let finite = found.filter(|it| it.low.is_finite() && it.high.is_finite());
    finite.map(Offer::derived).collect()
}
