//! What figures give of percentages, of numbers of people, and of differences.

use super::offer::{Named, Offer};
use super::offers::values;
use crate::model::{Cell, Count, Dimension, Figure, Placed};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::whole;
use crate::synthesis::sentence::Telling;

/// The most counts of which any two are held against each other; of more, those of one category.
pub(super) const FEW: usize = 6;
/// The most categories of which every sum is tried.
const MOST_CATEGORIES: usize = 8;

/// A whole number of people.
pub(super) fn people(cell: &Cell) -> Option<u64> {
    whole(cell.as_deref()?)
}

/// 100 · count / n.
pub(super) fn share(count: u64, n: u64) -> Interval {
    Interval::exact(100.0 * count as f64 / n as f64)
}

/// Whether two counts are of the same people: other categories of one measure, at one time, in one group.
fn are_of_the_same(one: &Figure, other: &Figure) -> bool {
    let place = |it: &Figure| (it.measure, it.at, it.group);
    place(one) == place(other) && one.category != other.category
}

/// Where a figure stands in each of the ways in which figures of one category are told apart.
fn places(figure: &Figure) -> [Option<usize>; 6] {
    let [study, model, site, subgroup] = Dimension::ALL.map(|one| figure.dimensions.get(one));
    [figure.at, figure.group, study, model, site, subgroup]
}

impl<'a> Named<'a> {
    /// The counts among the figures, without steps of a flow, which say all by their number.
    pub(super) fn counts(&self) -> Vec<(&'a Figure, &'a Count)> {
        let figures = self.figures.iter().filter(|figure| !self.is_step(figure));
        let counts = figures.filter_map(|figure| Some((*figure, figure.count()?)));
        counts.collect()
    }

    /// The percentage of a count, printed or from its number.
    pub(super) fn percent(count: &Count) -> Option<Interval> {
        let of_count = || {
            let (count, n) = people(&count.count).zip(people(&count.n))?;
            (n > 0).then(|| share(count, n))
        };
        values(&count.percent).or_else(of_count)
    }

    /// Every number of people that is printed.
    pub(super) fn numbers(&self) -> Vec<(&'a Figure, &'static str, &'a Placed<Printed>)> {
        let all = self.figures.iter().flat_map(|figure| {
            let cells: Vec<(&'static str, &Cell)> = match &figure.kind {
                crate::model::Kind::Summary(it) => vec![("n", &it.n)],
                crate::model::Kind::Count(it) if self.is_step(figure) => {
                    vec![("count", &it.count)]
                }
                crate::model::Kind::Count(it) => vec![("n", &it.n)],
                crate::model::Kind::Rate(it) => vec![("n", &it.n)],
                crate::model::Kind::Reliability(it) => vec![("n", &it.n)],
                crate::model::Kind::Contrast(it) => vec![("n", &it.n), ("n_versus", &it.n_versus)],
            };
            cells
                .into_iter()
                .filter_map(|(word, cell)| Some((*figure, word, cell.as_ref()?)))
        });
        all.collect()
    }

    /// The sums of percentages, and of counts with their n, of two or more categories of the same people.
    pub(super) fn sums<T: Copy>(
        &self,
        of: impl Fn(&Count) -> Option<T>,
        add: impl Fn(T, T) -> T,
    ) -> Vec<T> {
        let counts = self.counts();
        let mut sums = Vec::new();
        for (at, (figure, _)) in counts.iter().enumerate() {
            let earlier = counts[..at]
                .iter()
                .any(|(other, _)| are_of_the_same(figure, other));
            if earlier {
                continue;
            }
            let beside = counts.iter().filter(|(other, _)| {
                are_of_the_same(figure, other) || std::ptr::eq(*other, *figure)
            });
            let parts: Vec<_> = beside.filter_map(|(_, count)| of(count)).collect();
            if parts.len() > MOST_CATEGORIES {
                continue;
            }
            for set in 1_u32..1 << parts.len() {
                let chosen = parts.iter().enumerate();
                let mut chosen = chosen
                    .filter(|(at, _)| set >> at & 1 == 1)
                    .map(|(_, part)| *part);
                let Some(first) = chosen.next().filter(|_| set.count_ones() > 1) else {
                    continue;
                };
                sums.push(chosen.fold(first, &add));
            }
        }
        sums
    }

    /// The percentages, printed or of their counts; nothing where a count gives none.
    pub(super) fn shares(&self) -> Option<Vec<Offer<'a>>> {
        let counts = self.counts().into_iter();
        let shares = counts.map(|(figure, count)| {
            let percent = Self::percent(count)?;
            let printed = Offer::printed(figure, "percent", &count.percent);
            Some(printed.unwrap_or_else(|| Offer {
                computed: Some(format!("`{}` gives", figure.key)),
                ..Offer::derived(percent)
            }))
        });
        shares.collect()
    }

    /// The percentages, and what follows simply from them and from counts; nothing where no count is among the
    /// figures, or one gives no percentage.
    pub(super) fn percentages(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let counts = self.counts();
        let mut offers = self.shares()?;
        if offers.is_empty() {
            return None;
        }
        let shares: Vec<_> = offers.iter().map(|offer| offer.values).collect();
        let all = Interval::exact(100.0);
        let sums = self.sums(Self::percent, |one, two| one + two);
        let parts = shares.iter().chain(&sums);
        offers.extend(parts.map(|share| Offer::derived(all - *share)));
        offers.extend(sums.into_iter().map(Offer::derived));
        let limits = counts
            .iter()
            .flat_map(|(_, it)| [values(&it.ci_low), values(&it.ci_high)]);
        offers.extend(limits.flatten().map(Offer::derived));
        offers.extend(self.of_other_people());
        offers.extend(self.shares_of_flow());
        // What else the figures print may be in percent too.
        let others = self
            .figures
            .iter()
            .filter(|figure| figure.count().is_none());
        let others = others.flat_map(|figure| figure.printed());
        let others: Vec<_> = others.filter_map(|cell| Interval::of(cell)).collect();
        offers.extend(others.into_iter().map(Offer::derived));
        offers.extend(self.relative_changes());
        offers.extend(self.parts_of_counts(telling));
        match telling.sentence.of_difference {
            true => offers.extend(self.differences_of_shares()),
            false => offers.extend(self.difference_of_two()),
        }
        Some(offers)
    }

    /// Where a number of people stands beside a percentage, its share of those that are counted: `of the 38 in
    /// remission, 12 (32%) relapsed`.
    fn parts_of_counts(&self, telling: &Telling) -> Vec<Offer<'a>> {
        let Some(part) = telling.beside.as_ref().and_then(whole) else {
            return Vec::new();
        };
        let wide = self.with_others();
        let counts = wide.counts();
        let counts = counts.iter().filter_map(|(_, it)| people(&it.count));
        let sums = wide.together().into_iter().map(|(count, _)| count);
        let all = counts.chain(sums).filter(|of| *of > part);
        let shares = all.flat_map(|of| [share(part, of), share(of - part, of)]);
        shares.map(Offer::derived).collect()
    }

    /// Counts and numbers of people as percentages of any number of people.
    fn of_other_people(&self) -> Vec<Offer<'a>> {
        let numbers = self.numbers();
        let all: Vec<u64> = numbers.iter().filter_map(|(_, _, n)| whole(n)).collect();
        let sum: u64 = all.iter().fold(0, |sum, n| sum.saturating_add(*n));
        let counts = self.counts();
        let parts: Vec<u64> = counts
            .iter()
            .filter_map(|(_, it)| people(&it.count))
            .collect();
        let mut offers = Vec::new();
        for part in parts.iter().chain(&all) {
            for n in all.iter().chain([&sum]).filter(|n| **n > *part) {
                offers.push(Offer::derived(share(*part, *n)));
                offers.push(Offer::derived(share(*n - *part, *n)));
            }
        }
        let few = counts.len() <= FEW;
        for (count, n) in self.together() {
            // What part of all who are counted is of one group.
            let parts = parts.iter().filter(|part| few && **part < count);
            offers.extend(parts.map(|part| Offer::derived(share(*part, count))));
            offers.push(Offer::derived(share(count, n)));
            offers.push(Offer::derived(share(n.saturating_sub(count), n)));
        }
        offers
    }

    /// The counts of several groups, times, sites, subgroups or studies of one category together, each with the n
    /// that it is of.
    pub(super) fn together(&self) -> Vec<(u64, u64)> {
        let counts = self.counts();
        let mut sums = Vec::new();
        let mut add = |parts: &mut dyn Iterator<Item = &(&Figure, &Count)>| {
            let mut sum = (0_u64, 0_u64);
            for (_, it) in parts {
                let Some((count, n)) = people(&it.count).zip(people(&it.n)) else {
                    break;
                };
                sum = (sum.0.saturating_add(count), sum.1.saturating_add(n));
                sums.push(sum);
            }
        };
        for (at, (one, _)) in counts.iter().enumerate() {
            let of_one = |it: &Figure| (it.measure, it.category) == (one.measure, one.category);
            add(&mut counts[at..].iter().filter(|(it, _)| of_one(it)));
            let place = places(one);
            for which in 0..place.len() {
                let along = |it: &Figure| {
                    let both = place.iter().zip(places(it)).enumerate();
                    of_one(it)
                        && both
                            .into_iter()
                            .all(|(at, (one, two))| at == which || *one == two)
                };
                add(&mut counts.iter().filter(|(it, _)| along(it)));
            }
        }
        sums.retain(|(_, n)| *n > 0);
        sums
    }

    /// By how many percent the figures differ: points, and parts of one another. Nothing where something else
    /// than percentages and ratios is among them.
    pub(super) fn percent_changes(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let counts = self.counts();
        let mut offers = self.percentages(telling).unwrap_or_default();
        let ratio = |figure: &Figure| {
            let contrast = figure.contrast();
            contrast.is_some_and(|it| it.change_means.is_some_and(|means| means.is_ratio()))
        };
        let known = self
            .figures
            .iter()
            .all(|it| it.count().is_some() || ratio(it));
        if !known || counts.len() != 2 || self.figures.len() != 2 {
            return None;
        }
        for offer in &mut offers {
            // A change is not told by the level that it ends at.
            (offer.print, offer.computed) = (None, None);
        }
        let [(one, first), (other, second)] = counts.as_slice() else {
            return None;
        };
        let (a, b) = Self::percent(first).zip(Self::percent(second))?;
        offers.push(Offer {
            computed: Some(format!(
                "between `{}` and `{}` there are",
                one.key, other.key
            )),
            ..Offer::derived((a - b).magnitude())
        });
        offers.extend(self.relative_changes());
        offers.extend(self.differences_of_shares());
        offers.extend(self.ratios_of_counts().into_iter().map(|offer| {
            Offer::derived((Interval::exact(100.0) - offer.values * 100.0).magnitude())
        }));
        Some(offers)
    }

    /// By how many percent of one another means, percentages and changes of a measure differ.
    pub(super) fn relative_changes(&self) -> impl Iterator<Item = Offer<'a>> + use<'a> {
        let level = |figure: &Figure| match &figure.kind {
            crate::model::Kind::Summary(it) => values(&it.mean).or(values(&it.median)),
            crate::model::Kind::Count(it) => Self::percent(it),
            crate::model::Kind::Rate(it) => values(&it.rate),
            crate::model::Kind::Contrast(_) | crate::model::Kind::Reliability(_) => None,
        };
        let levels: Vec<_> = self
            .figures
            .iter()
            .filter_map(|figure| Some((figure.measure, level(figure)?)))
            .collect();
        let mut found = Vec::new();
        let relative = |part: Interval, whole: Interval| part.magnitude().over(whole) * 100.0;
        let mut add = |values: Interval| {
            if values.low.is_finite() && values.high.is_finite() {
                found.push(Offer::derived(values.magnitude()));
            }
        };
        for (measure, one) in &levels {
            let same = levels.iter().filter(|(other, _)| other == measure);
            for (_, two) in same {
                add((one.over(*two) - Interval::exact(1.0)) * 100.0);
            }
            let of_measure = self
                .contrasts()
                .filter(|(figure, _)| figure.measure == *measure);
            for change in of_measure.filter_map(|(_, it)| values(&it.change)) {
                add(relative(change, *one));
            }
        }
        for (_, contrast) in self.contrasts() {
            if let Some(change) = values(&contrast.change) {
                add(change);
                add(change * 100.0);
                add((change - Interval::exact(1.0)) * 100.0);
                add((Interval::exact(1.0).over(change) - Interval::exact(1.0)) * 100.0);
            }
        }
        found.into_iter()
    }

    /// The differences of any two means, medians, percentages or counts, and from the norms.
    pub(super) fn differences(&self) -> Vec<Offer<'a>> {
        let mut offers = Vec::new();
        let summaries: Vec<_> = self.summaries().collect();
        for (at, (one, first)) in summaries.iter().enumerate() {
            let norm = self.shelf.model.measures[one.measure].norm.as_ref();
            let norm = norm.and_then(|norm| Interval::of(&norm.mean));
            let of_norm = values(&first.mean).zip(norm);
            offers.extend(of_norm.map(|(mean, norm)| Offer::derived(mean - norm)));
            for (other, second) in &summaries[at + 1..] {
                let means = values(&first.mean).zip(values(&second.mean));
                let medians = values(&first.median).zip(values(&second.median));
                let same = one.measure == other.measure && summaries.len() == 2;
                offers.extend(
                    means.map(|(a, b)| Offer {
                        computed: same.then(|| {
                            format!("between `{}` and `{}` there are", one.key, other.key)
                        }),
                        ..Offer::derived((a - b).magnitude())
                    }),
                );
                offers.extend(medians.map(|(a, b)| Offer::derived((a - b).magnitude())));
            }
        }
        let counts = self.counts();
        for (at, (_, first)) in counts.iter().enumerate() {
            for (_, second) in &counts[at + 1..] {
                let percents = Self::percent(first).zip(Self::percent(second));
                let numbers = values(&first.count).zip(values(&second.count));
                let both = [percents, numbers].into_iter().flatten();
                offers.extend(both.map(|(a, b)| Offer::derived((a - b).magnitude())));
            }
        }
        offers
    }
}
