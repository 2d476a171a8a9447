//! What the figures that a text rests on give of each kind of number, printed or simply worked out, and whether
//! a number that the text tells is among it.

mod beside;
mod counted;
mod flow;
mod names;
mod offer;
mod offers;
mod people;
mod second;
mod shares;

pub(crate) use offer::{Named, Offer, Print, Shelf};

use std::collections::BTreeSet;

use super::sentence::{Nearness, Telling, Told};
use crate::model::{Figure, Handle, TestStatistic};
use crate::number::Printed;
use crate::statistics::interval::Interval;

/// More figures than these give nearly every number by one way or another.
const MOST: usize = 48;

/// A number of a text that the figures that it rests on do not give.
#[derive(Clone, Debug)]
pub(crate) struct Stray<'a> {
    /// The number as the text tells it.
    pub(crate) telling: Telling,
    /// What is nearest to it.
    pub(crate) nearest: Offer<'a>,
    /// The figure of the same measures that prints it, though the text does not name it.
    pub(crate) other: Option<Print<'a>>,
}

impl<'a> Named<'a> {
    /// The figures of those handles, each once, to be held against what a text tells; nothing where there are none,
    /// or more than a text can be held against.
    pub(crate) fn of(
        shelf: &'a Shelf<'a>,
        figures: impl IntoIterator<Item = Handle<Figure>>,
    ) -> Option<Self> {
        let handles: BTreeSet<usize> = figures.into_iter().map(Handle::index).collect();
        if !(1..=MOST).contains(&handles.len()) {
            return None;
        }
        let handles = handles.into_iter();
        let figures = handles.map(|at| &shelf.model.figures[Handle::new(at)]);
        Some(Self {
            shelf,
            figures: figures.collect(),
        })
    }

    /// The figures of the same measures that are not among them.
    fn others(&self) -> Self {
        let shelf = self.shelf;
        let measures: BTreeSet<_> = self.figures.iter().map(|one| one.measure.index()).collect();
        let of_measures = measures.into_iter().map(Handle::new);
        let handles = of_measures.flat_map(|measure| shelf.lookup.of(measure));
        let all = handles.map(|at| &shelf.model.figures[*at]);
        let named = |one: &&Figure| self.figures.iter().any(|other| other.key == one.key);
        Self {
            shelf,
            figures: all.filter(|one| !named(one)).collect(),
        }
    }

    /// The figures, with the others of the same measures where they are not too many.
    fn with_others(&self) -> Self {
        let others = self.others().figures.into_iter();
        let others = others.take(MOST + 1).collect::<Vec<_>>();
        let few = others.len() <= MOST;
        let beside = others.into_iter().filter(|_| few);
        Self {
            shelf: self.shelf,
            figures: self.figures.iter().copied().chain(beside).collect(),
        }
    }

    /// Whether one of the figures is called so, in small letters.
    pub(crate) fn is_called(&self, word: &str) -> bool {
        self.shelf.names().has(&self.figures, word)
    }

    /// The numbers of a text that none of the figures gives, where something that they print is not told in it:
    /// what is told in its place.
    pub(crate) fn strays(&self, tellings: Vec<Telling>) -> Vec<Stray<'a>> {
        let offered: Vec<_> = tellings
            .iter()
            .map(|telling| self.offers(telling).unwrap_or_default())
            .collect();
        let told = |offer: &Offer<'a>| {
            let mut others = tellings.iter();
            others.any(|telling| telling.nearness == Nearness::Exactly && offer.is_told(telling))
        };
        let (mut strays, mut others) = (Vec::new(), None);
        for (telling, offers) in tellings.iter().zip(&offered) {
            let explained = offers.iter().any(|offer| offer.is_told(telling));
            if offers.is_empty() || explained || is_share_told(telling, &tellings) {
                continue;
            }
            let left = offers.iter().filter(|offer| !told(offer));
            let shown = left.filter(|offer| offer.print.is_some() || offer.computed.is_some());
            let Some(nearest) = nearest(telling, shown) else {
                continue;
            };
            let others = others.get_or_insert_with(|| self.others());
            // Nearly any change is one of those between so many.
            if is_of_two(telling) && others.figures.len() > MOST {
                continue;
            }
            let of_others = others.offers_beside(telling, self);
            let meant = of_others
                .iter()
                .find(|offer| offer.is_told(telling) && offer.is_sharp(telling));
            // A zero too many or too few is a slip in the number, and no figure that is not named.
            let meant = meant.filter(|_| !offers.iter().any(|offer| offer.lacks_a_zero(telling)));
            if meant.is_some_and(|offer| offer.print.is_none()) {
                continue;
            }
            strays.push(Stray {
                telling: telling.clone(),
                nearest: nearest.clone(),
                other: meant.and_then(|offer| offer.print),
            });
        }
        strays
    }
}

impl Offer<'_> {
    /// Whether a text that tells so may mean this, by rounding.
    fn is_told(&self, telling: &Telling) -> bool {
        if telling.nearness == Nearness::Exactly && self.is_other_print(telling) {
            return false;
        }
        match (telling.both(), self.second) {
            (Some([one, two]), Some(second)) => {
                let bounded = telling.nearness != Nearness::Exactly;
                let first = telling.values().filter(|_| bounded).unwrap_or(one);
                let first = match self.print {
                    None if bounded => telling.near().intersection(first).unwrap_or(one),
                    _ => first,
                };
                self.values.meets(first) && second.meets(two)
            }
            (None, None) => {
                let turned = match telling.told {
                    Told::Statistic(TestStatistic::R) | Told::Slope => telling.sentence.is_inverse,
                    Told::Change
                    | Told::PercentChange
                    | Told::EffectSize
                    | Told::Rate
                    | Told::Statistic(_) => true,
                    _ => false,
                };
                let values = telling.values().unwrap_or(Interval::EVERYTHING);
                // What is worked out in one of many ways is near by chance where it is not near.
                let values = match self.print {
                    Some(_) => values,
                    None => telling.near().intersection(values).unwrap_or(values),
                };
                self.values.meets(values)
                    || turned && self.values.magnitude().meets(values.magnitude())
            }
            _ => false,
        }
    }
}

impl Offer<'_> {
    /// Whether it is printed with as many decimals as it is told with, and is another number.
    fn is_other_print(&self, telling: &Telling) -> bool {
        let Some(print) = self.print else {
            return false;
        };
        let cells = [Some(print.cell), print.second];
        let pairs = cells.into_iter().flatten().zip(&telling.numbers);
        let mut pairs = pairs.filter_map(|(cell, told)| Some((cell.value.plain()?, told.plain()?)));
        pairs.any(|(printed, told)| printed.scale() == told.scale() && printed.abs() != told.abs())
    }

    /// Whether it is no change whose ends are printed so roughly that nearly any number of that size would be told by
    /// it.
    fn is_sharp(&self, telling: &Telling) -> bool {
        let width = |of: Interval| of.high - of.low;
        let told = telling.values().filter(|_| telling.told == Told::Change);
        told.is_none_or(|told| {
            let near = told.magnitude().contains(self.values.magnitude().middle());
            self.print.is_some() || near || width(self.values) <= 10.0 * width(told)
        })
    }

    /// Whether it is printed with the same digits, and zeros more or fewer behind the point: .003 for .03.
    fn lacks_a_zero(&self, telling: &Telling) -> bool {
        let printed = self.print.and_then(|print| print.cell.value.plain());
        let told = telling.numbers.first().and_then(Printed::plain);
        let pair = printed.zip(told).filter(|_| telling.told == Told::P);
        pair.is_some_and(|(printed, told)| {
            let (printed, told) = (printed.normalize(), told.normalize());
            printed != told && printed.mantissa() == told.mantissa()
        })
    }
}

/// Whether a number is told of two figures together.
fn is_of_two(telling: &Telling) -> bool {
    matches!(telling.told, Told::Change | Told::PercentChange)
}

/// Whether a percentage is that of how many of how many in the same text, as in `44% (4 of 9)`.
fn is_share_told(telling: &Telling, tellings: &[Telling]) -> bool {
    let of = tellings.iter().filter(|other| other.told == Told::Of);
    let mut shares = of.filter_map(|other| {
        let [one, all] = other.both()?.map(Interval::middle);
        (all > 0.0).then(|| 100.0 * one / all)
    });
    let told = telling.values().filter(|_| telling.told == Told::Percent);
    told.is_some_and(|told| shares.any(|it| told.contains(it) || told.contains(100.0 - it)))
}

/// What is nearest to a number that a text tells.
fn nearest<'o, 'a: 'o>(
    telling: &Telling,
    offers: impl Iterator<Item = &'o Offer<'a>>,
) -> Option<&'o Offer<'a>> {
    let told: Vec<f64> = telling
        .numbers
        .iter()
        .filter_map(|number| number.value()?.try_into().ok())
        .collect();
    let away = |offer: &Offer<'a>| {
        let ends = [Some(offer.values), offer.second];
        let ends = ends.into_iter().flatten().zip(&told);
        let apart = ends.map(|(values, told)| {
            let signed = (values.nearest(*told) - told).abs();
            let turned = (values.magnitude().nearest(told.abs()) - told.abs()).abs();
            signed.min(turned)
        });
        apart.fold(0.0, |sum: f64, one| sum + one)
    };
    offers.min_by(|one, two| away(one).total_cmp(&away(two)))
}
