//! What figures give of each kind of number. Nothing where one of them may have the number and does not print it.

use super::offer::{Named, Offer};
use crate::model::{
    Cell, Contrast, Effect, Figure, Kind, Norm, Placed, Scale, Summary, TestStatistic,
};
use crate::number::{Printed, PrintedValue};
use crate::statistics::interval::Interval;
use crate::synthesis::sentence::{Telling, Told};

/// The values of a cell.
pub(super) fn values(cell: &Cell) -> Option<Interval> {
    Interval::of(cell.as_deref()?)
}

/// Whether a printed estimate is the number that stands beside what a text tells, in one of the ways in which it may
/// be told; any is where none stands there.
pub(super) fn is_beside(telling: &Telling, estimate: &Cell) -> bool {
    let Some(beside) = telling.beside.as_ref().and_then(Interval::of) else {
        return true;
    };
    let Some(value) = values(estimate) else {
        return false;
    };
    let turned = Interval::exact(1.0).over(value);
    let turned = turned.low.is_finite().then_some(turned);
    let percent = Some(value * 100.0);
    let one = Interval::exact(1.0);
    let change = |ratio: Interval| (ratio - one) * 100.0;
    let ways = [
        Some(value),
        percent,
        Some(value * 0.01),
        turned,
        Some(change(value)),
        turned.map(change),
    ];
    let mut ways = ways.into_iter().flatten();
    ways.any(|way| way.magnitude().meets(beside.magnitude()))
}

/// Whether a contrast is a ratio.
fn is_ratio(contrast: &Contrast) -> bool {
    contrast.scale == Some(Scale::Ratio)
        || contrast.change_means.is_some_and(|means| means.is_ratio())
}

impl<'a> Named<'a> {
    /// The summaries among the figures.
    pub(super) fn summaries(&self) -> impl Iterator<Item = (&'a Figure, &'a Summary)> {
        let figures = self.figures.iter();
        figures.filter_map(|figure| Some((*figure, figure.summary()?)))
    }

    /// The norms of the figures' measures, one for each figure.
    pub(super) fn norms(&self) -> impl Iterator<Item = &'a Norm> {
        let measures = &self.shelf.model.measures;
        let figures = self.figures.iter();
        figures.filter_map(|figure| measures[figure.measure].norm.as_ref())
    }

    /// The contrasts among the figures.
    pub(super) fn contrasts(&self) -> impl Iterator<Item = (&'a Figure, &'a Contrast)> {
        let figures = self.figures.iter();
        figures.filter_map(|figure| Some((*figure, figure.contrast()?)))
    }

    /// What the figures give of what a text tells; nothing where one may have it and does not print it.
    pub(super) fn usual_offers(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        match telling.told {
            Told::Percent => self.percentages(telling),
            Told::PercentChange => self.percent_changes(telling),
            Told::P => self.all_of_contrasts(|figure, contrast| {
                let cell = contrast.p.as_ref()?;
                match cell.reading() {
                    PrintedValue::NotSignificant => Some(Offer::derived(Interval::new(0.01, 1.0)?)),
                    _ => Offer::printed(figure, "p", &contrast.p),
                }
            }),
            Told::Limits => self.limits(telling),
            Told::Mean => self.means(),
            Told::Median => self.all_of_summaries(|figure, summary| {
                Offer::printed(figure, "median", &summary.median)
            }),
            Told::Quartiles => {
                let offers = self.beside_middle(telling, |figure, summary| {
                    Offer::pair(figure, "q1", &summary.q1, &summary.q3)
                });
                Some(with_widths(offers?, telling))
            }
            Told::Extremes => {
                let mut offers = self.beside_middle(telling, |figure, summary| {
                    Offer::pair(figure, "min", &summary.min, &summary.max)
                })?;
                offers.extend(self.scales());
                Some(offers)
            }
            Told::Sd => self.sds(telling, false),
            Told::Spread => self.sds(telling, true),
            Told::N => self.people(telling),
            Told::Of => self.counts_of(telling),
            Told::Ratio => self.ratios(telling),
            Told::EffectSize => self.all_of_contrasts(|figure, contrast| {
                Offer::printed(figure, "effect_size", &contrast.effect_size)
            }),
            Told::Statistic(test) => self.all_of_contrasts(|figure, contrast| {
                let correlation = contrast.effect.is_some_and(Effect::is_correlation);
                if test == TestStatistic::R && correlation {
                    return Offer::printed(figure, "estimate", &contrast.change);
                }
                let may_be = contrast.test.is_none_or(|its| its == test);
                Offer::printed(figure, "statistic", &contrast.statistic).filter(|_| may_be)
            }),
            Told::Change => self.changes(),
            Told::Level => self.levels(),
            Told::MeanOf => self.means_of(telling),
            Told::Against => self.beside_one(telling),
            Told::Rate => self.rates(telling),
            Told::Slope => self.slopes(),
            Told::Se => self.errors(telling),
        }
    }

    /// The same of figures beside those named: only what they print, and what follows from both together.
    pub(super) fn offers_beside(&self, telling: &Telling, named: &Self) -> Vec<Offer<'a>> {
        let together = || {
            let figures = named.figures.iter().chain(&self.figures);
            Named {
                shelf: self.shelf,
                figures: figures.copied().collect(),
            }
        };
        match telling.told {
            Told::PercentChange | Told::Change => {
                let both = together();
                let relative = both.relative_changes();
                let differences = both.differences().into_iter();
                let plain = differences.map(|offer| Offer::derived(offer.values));
                let shares = both.differences_of_shares().into_iter();
                relative.chain(plain).chain(shares).collect()
            }
            Told::Rate => together().offers(telling).unwrap_or_default(),
            Told::Percent if telling.sentence.of_difference => {
                let shares = self.shares().unwrap_or_default().into_iter();
                let printed = shares.filter(|offer| offer.print.is_some());
                printed.chain(together().differences_of_shares()).collect()
            }
            _ => {
                let printed = match telling.told {
                    Told::Percent => self.shares(),
                    Told::N => self.numbers_beside(telling),
                    Told::Of => self.pairs(telling),
                    _ => self.offers(telling),
                };
                let offers = printed.unwrap_or_default().into_iter();
                offers.filter(|offer| offer.print.is_some()).collect()
            }
        }
    }

    /// What each contrast gives; nothing where one does not.
    fn all_of_contrasts(
        &self,
        of: impl Fn(&'a Figure, &'a Contrast) -> Option<Offer<'a>>,
    ) -> Option<Vec<Offer<'a>>> {
        let offers = self
            .contrasts()
            .map(|(figure, contrast)| of(figure, contrast));
        offers.collect()
    }

    /// What each summary gives; nothing where one does not.
    fn all_of_summaries(
        &self,
        of: impl Fn(&'a Figure, &'a Summary) -> Option<Offer<'a>>,
    ) -> Option<Vec<Offer<'a>>> {
        let offers = self
            .summaries()
            .map(|(figure, summary)| of(figure, summary));
        offers.collect()
    }

    /// What each summary gives whose mean or median stands beside what a text tells, where something does;
    /// nothing where one does not give it.
    fn beside_middle(
        &self,
        telling: &Telling,
        of: impl Fn(&'a Figure, &'a Summary) -> Option<Offer<'a>>,
    ) -> Option<Vec<Offer<'a>>> {
        let beside = |it: &Summary| is_beside(telling, &it.mean) || is_beside(telling, &it.median);
        let summaries = self.summaries().filter(|(_, it)| beside(it));
        summaries.map(|(figure, it)| of(figure, it)).collect()
    }

    /// The ranges of the scales.
    fn scales(&self) -> Vec<Offer<'a>> {
        let ranges = self.figures.iter().filter_map(|figure| {
            let (low, high) = &self.shelf.model.measures[figure.measure]
                .range
                .as_ref()?
                .value;
            Some(Offer::derived_pair(Interval::of(low)?, Interval::of(high)?))
        });
        ranges.collect()
    }

    fn limits(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let mut offers = Vec::new();
        for figure in &self.figures {
            let (low, high, estimate) = match &figure.kind {
                Kind::Contrast(it) => (&it.ci_low, &it.ci_high, &it.change),
                Kind::Summary(it) => (&it.ci_low, &it.ci_high, &it.mean),
                Kind::Count(it) => (&it.ci_low, &it.ci_high, &it.percent),
                Kind::Rate(it) => (&it.ci_low, &it.ci_high, &it.rate),
                Kind::Reliability(it) => (&it.ci_low, &it.ci_high, &it.value),
            };
            // Else they are those of another figure; they may be those of this one, which does not print them.
            if is_beside(telling, estimate) {
                offers.push(Offer::pair(figure, "ci_low", low, high)?);
            }
        }
        if telling.sentence.of_change && self.contrasts().next().is_none() {
            return None;
        }
        let one = Interval::exact(1.0);
        let turned = offers.iter().filter_map(|offer| {
            let (low, high) = (offer.values, offer.second?);
            let mut others = vec![
                Offer::derived_pair(-high, -low),
                Offer::derived_pair(low * 100.0, high * 100.0),
                Offer::derived_pair(low * 0.01, high * 0.01),
            ];
            if telling.sentence.of_change && low.low < 0.0 {
                // In the order of a fall: `declined 3.9 points (−1.4 to −6.4)`.
                others.push(Offer::derived_pair(high, low));
            }
            if low.low > 0.0 {
                others.push(Offer::derived_pair(one.over(high), one.over(low)));
                // By how many percent a ratio is above 1, or below it.
                let percent = |ratio: Interval| (ratio - one) * 100.0;
                let (above, turned) = ([low, high], [one.over(high), one.over(low)]);
                for [low, high] in [above.map(percent), turned.map(percent)] {
                    others.push(Offer::derived_pair(low, high));
                    others.push(Offer::derived_pair(-high, -low));
                    others.push(Offer::derived_pair(high, low));
                }
            }
            let logarithm = high.high < 20.0;
            let exp = |it: Interval| it.rising(f64::exp).filter(|_| logarithm);
            others.extend(
                exp(low)
                    .zip(exp(high))
                    .map(|(low, high)| Offer::derived_pair(low, high)),
            );
            Some(others)
        });
        let turned: Vec<_> = turned.flatten().collect();
        offers.extend(turned);
        Some(offers)
    }

    fn means(&self) -> Option<Vec<Offer<'a>>> {
        let mut offers = Vec::new();
        for (figure, summary) in self.summaries() {
            match Offer::printed(figure, "mean", &summary.mean) {
                Some(mean) => offers.push(mean),
                None if summary.median.is_some() => {}
                None => return None,
            }
        }
        if offers.is_empty() {
            return None;
        }
        let norms = self.norms();
        let norms = norms.filter_map(|norm| Some(Offer::derived(Interval::of(&norm.mean)?)));
        let norms: Vec<_> = norms.collect();
        let changes = self.contrasts();
        let changes: Vec<_> = changes.filter_map(|(_, it)| values(&it.change)).collect();
        let means: Vec<_> = offers.iter().map(|offer| offer.values).collect();
        for mean in &means {
            for change in &changes {
                offers.push(Offer::derived(*mean + *change));
                offers.push(Offer::derived(*mean - *change));
            }
        }
        // Those of several groups together lie between theirs, as far as nobody is left out.
        let weighted = self.summaries().filter_map(|(_, it)| {
            let n = values(&it.n)?.middle();
            Some((n, values(&it.mean)?))
        });
        let weighted: Vec<_> = weighted.collect();
        let people: f64 = weighted.iter().map(|(n, _)| n).sum();
        if people > 0.0 && weighted.len() > 1 {
            let sum = weighted.iter().map(|(n, mean)| *mean * (n / people));
            offers.extend(sum.reduce(|one, two| one + two).map(Offer::derived));
        }
        offers.extend(norms);
        Some(offers)
    }

    fn ratios(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let mut offers = Vec::new();
        for (figure, contrast) in self.contrasts() {
            let change = Offer::printed(figure, "change", &contrast.change)?;
            let values = change.values;
            match is_ratio(contrast) {
                true => {
                    offers.push(change);
                    offers.push(Offer::derived(Interval::exact(1.0).over(values)));
                    let positive = telling.sentence.of_logarithm && values.low > 0.0;
                    let logarithm = values.rising(f64::ln).filter(|_| positive);
                    let both = logarithm.into_iter().flat_map(|it| [it, -it]);
                    offers.extend(both.map(Offer::derived));
                }
                false if telling.sentence.of_logarithm => {
                    offers.extend([values, -values].map(Offer::derived));
                }
                false => offers.extend(values.rising(f64::exp).map(Offer::derived)),
            }
        }
        offers.extend(self.ratios_of_counts());
        Some(offers)
    }

    fn changes(&self) -> Option<Vec<Offer<'a>>> {
        let mut offers = Vec::new();
        for (figure, contrast) in self.contrasts() {
            let change = Offer::printed(figure, "change", &contrast.change)?;
            let values = change.values;
            match is_ratio(contrast) {
                true => offers.push(Offer::derived(change.values)),
                false => offers.push(change),
            }
            if contrast.effect == Some(Effect::RiskDifference) {
                offers.extend([values * 100.0, values * 0.01].map(Offer::derived));
            }
        }
        let printed: Vec<_> = offers.iter().map(|offer| offer.values).collect();
        for (at, one) in printed.iter().enumerate() {
            let later = printed.iter().skip(at + 1);
            offers.extend(later.map(|two| Offer::derived(*one - *two)));
        }
        let alone = offers.is_empty();
        let differences = self.differences().into_iter();
        offers.extend(differences.map(|offer| Offer {
            // What is printed is the nearest to tell where there is some.
            computed: offer.computed.filter(|_| alone),
            ..offer
        }));
        Some(offers)
    }

    fn levels(&self) -> Option<Vec<Offer<'a>>> {
        let mut offers = Vec::new();
        for (figure, summary) in self.summaries() {
            let mean = Offer::printed(figure, "mean", &summary.mean);
            let median = Offer::printed(figure, "median", &summary.median);
            offers.push(mean.or(median)?);
        }
        if offers.len() < 2 {
            return None;
        }
        let all = self.figures.iter().flat_map(|figure| figure.printed());
        let direct: Vec<_> = offers
            .iter()
            .filter_map(|offer| Some(offer.print?.cell))
            .collect();
        let others = all.filter(|cell| !direct.iter().any(|other| std::ptr::eq(*other, *cell)));
        let others = others.filter_map(|cell: &Placed<Printed>| Interval::of(cell));
        offers.extend(others.map(Offer::derived));
        offers.extend(self.means().into_iter().flatten());
        Some(offers)
    }
}

/// Of one number that is said to be an interquartile range, the widths.
fn with_widths<'a>(offers: Vec<Offer<'a>>, telling: &Telling) -> Vec<Offer<'a>> {
    if telling.both().is_some() {
        return offers;
    }
    let widths = offers.into_iter().filter_map(|offer| {
        let width = offer.second? - offer.values;
        let key = offer.print.map_or("", |print| print.figure.key.as_str());
        Some(Offer {
            computed: Some(format!("the quartiles of `{key}` are apart by")),
            ..Offer::derived(width)
        })
    });
    widths.collect()
}
