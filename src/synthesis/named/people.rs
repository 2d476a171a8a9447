//! What figures give of numbers of people, and of how many of how many.

use std::collections::HashSet;

use super::counted::people;
use super::offer::{Named, Offer, Print};
use super::offers::{is_beside, values};
use crate::model::{Cell, Figure, Kind};
use crate::statistics::interval::Interval;
use crate::statistics::whole;
use crate::synthesis::sentence::Telling;

impl<'a> Named<'a> {
    /// The numbers of people; nothing where one is not printed, or what a text tells stands beside none of the
    /// figures' numbers, so that it may be that of other people.
    pub(super) fn numbers_beside(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        telling.beside.as_ref()?;
        let beside = |figure: &&&Figure| {
            let cells: [&Cell; 3] = match &figure.kind {
                Kind::Summary(it) => [&it.mean, &it.median, &it.mean],
                Kind::Count(it) => [&it.percent, &it.count, &it.percent],
                Kind::Rate(it) => [&it.rate, &it.events, &it.person_time],
                Kind::Reliability(it) => [&it.value, &it.agreement, &it.value],
                Kind::Contrast(it) => [&it.change, &it.statistic, &it.effect_size],
            };
            cells
                .into_iter()
                .any(|cell| cell.is_some() && is_beside(telling, cell))
        };
        self.figures.iter().find(beside)?;
        let numbers = self.numbers();
        let keys: HashSet<&str> = numbers.iter().map(|(its, ..)| its.key.as_str()).collect();
        let printed = |figure: &Figure| keys.contains(figure.key.as_str());
        if !self.figures.iter().all(|figure| printed(figure)) {
            return None;
        }
        let offers = numbers.iter().filter_map(|(figure, word, cell)| {
            Some(Offer {
                print: Some(Print {
                    figure,
                    word,
                    cell,
                    second: None,
                }),
                ..Offer::derived(Interval::of(cell)?)
            })
        });
        Some(offers.collect())
    }

    /// The numbers of people, and their sums and differences.
    pub(super) fn people(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let mut offers = self.numbers_beside(telling)?;
        let counts = self.counts();
        let counted = counts.iter().filter_map(|(_, it)| values(&it.count));
        let all: Vec<_> = offers
            .iter()
            .map(|offer| offer.values)
            .chain(counted)
            .collect();
        let total = all.iter().copied().reduce(|one, two| one + two);
        let of_n = offers.iter().map(|offer| offer.values);
        let people = of_n.reduce(|one, two| one + two);
        for (at, one) in all.iter().enumerate() {
            offers.push(Offer::derived(*one));
            for two in &all[at + 1..] {
                offers.push(Offer::derived(*one + *two));
                offers.push(Offer::derived((*one - *two).magnitude()));
            }
        }
        offers.extend([total, people].into_iter().flatten().map(Offer::derived));
        Some(offers)
    }

    /// How many of how many, and how many not; nothing where no count is among the figures, or one is not whole, or
    /// neither number of what the text tells is one of theirs.
    pub(super) fn pairs(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let [told, of] = telling.both()?;
        let counts = self.counts();
        let mut offers = self.steps_of_steps();
        let known = self.people_of_steps();
        let mut known = known.iter().map(|n| *n as f64);
        let mut anchored = known.any(|n| told.contains(n) || of.contains(n));
        for (figure, it) in &counts {
            let (count_cell, n_cell) = (it.count.as_ref()?, it.n.as_ref()?);
            let (count, n) = people(&it.count).zip(people(&it.n))?;
            anchored |= told.contains(count as f64) || of.contains(n as f64);
            offers.push(Offer {
                print: Some(Print {
                    figure,
                    word: "count",
                    cell: count_cell,
                    second: Some(n_cell),
                }),
                ..Self::pair(count, n)
            });
            offers.push(Self::pair(n.checked_sub(count)?, n));
        }
        (anchored && !offers.is_empty()).then_some(offers)
    }

    /// The same, and what follows simply from them.
    pub(super) fn counts_of(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let mut offers = self.pairs(telling)?;
        offers.extend(self.pairs_of_flow());
        let counts = self.counts();
        let numbers = self.numbers();
        let all: Vec<u64> = numbers.iter().filter_map(|(_, _, n)| whole(n)).collect();
        let counted = counts.iter().filter_map(|(_, it)| people(&it.count));
        let sums = self.sums(|it| people(&it.count), u64::saturating_add);
        let sum: u64 = all.iter().fold(0, |sum, n| sum.saturating_add(*n));
        // Those that are counted, as of whom something else is said: `69 of the 132 who recovered`.
        let wide = self.with_others();
        let of_whom = wide.counts();
        let of_whom = of_whom.iter().filter_map(|(_, it)| people(&it.count));
        let of_whom: Vec<u64> = of_whom
            .chain(wide.together().into_iter().map(|(count, _)| count))
            .collect();
        let over: u64 = counted.clone().fold(0, u64::saturating_add);
        let parts: Vec<u64> = counted
            .chain(all.iter().copied())
            .chain(sums)
            .chain([over])
            .collect();
        for part in parts {
            let of = all.iter().chain([&sum]).chain(&of_whom).copied();
            let of = of.filter(|n| *n >= part);
            for n in of {
                offers.push(Self::pair(part, n));
                offers.push(Self::pair(n - part, n));
            }
        }
        Some(offers)
    }

    fn pair(one: u64, two: u64) -> Offer<'a> {
        Offer::derived_pair(Interval::exact(one as f64), Interval::exact(two as f64))
    }
}
