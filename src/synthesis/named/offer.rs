//! Figures behind a text, and what they give.

use std::sync::OnceLock;

use super::names::Names;
use crate::model::lookup::Lookup;
use crate::model::{Cell, Figure, Model, Placed};
use crate::number::Printed;
use crate::statistics::interval::Interval;

/// Where the figures of a synthesis are found, and the words by which they are called.
#[derive(Debug)]
pub(crate) struct Shelf<'a> {
    pub(super) model: &'a Model,
    pub(super) lookup: &'a Lookup,
    names: OnceLock<Names>,
}

impl<'a> Shelf<'a> {
    pub(crate) fn new(model: &'a Model, lookup: &'a Lookup) -> Self {
        let names = OnceLock::new();
        Self {
            model,
            lookup,
            names,
        }
    }

    /// The words by which figures are called, gathered once one asks.
    pub(super) fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(self.model))
    }
}

/// The figures that a text rests on.
#[derive(Debug)]
pub(crate) struct Named<'a> {
    pub(super) shelf: &'a Shelf<'a>,
    pub(super) figures: Vec<&'a Figure>,
}

/// What figures give, printed or worked out.
#[derive(Clone, Debug)]
pub(crate) struct Offer<'a> {
    /// The values that it stands for; of two numbers, the first's.
    pub(crate) values: Interval,
    /// Those of the second of two numbers.
    pub(crate) second: Option<Interval>,
    /// Where it is printed.
    pub(crate) print: Option<Print<'a>>,
    /// What was worked out, in words, where that is what the text most likely tells.
    pub(crate) computed: Option<String>,
}

/// A printed number of a figure, or two that belong together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Print<'a> {
    pub(crate) figure: &'a Figure,
    /// The word of the format for it.
    pub(crate) word: &'static str,
    pub(crate) cell: &'a Placed<Printed>,
    pub(crate) second: Option<&'a Placed<Printed>>,
}

impl<'a> Offer<'a> {
    /// A printed number; nothing where it is no number.
    pub(super) fn printed(figure: &'a Figure, word: &'static str, cell: &'a Cell) -> Option<Self> {
        let cell = cell.as_ref()?;
        Some(Self {
            print: Some(Print {
                figure,
                word,
                cell,
                second: None,
            }),
            ..Self::derived(Interval::of(cell)?)
        })
    }

    /// Two printed numbers that belong together.
    pub(super) fn pair(
        figure: &'a Figure,
        word: &'static str,
        one: &'a Cell,
        two: &'a Cell,
    ) -> Option<Self> {
        let offer = Self::printed(figure, word, one)?;
        let second = two.as_ref()?;
        Some(Self {
            second: Some(Interval::of(second)?),
            print: offer.print.map(|print| Print {
                second: Some(second),
                ..print
            }),
            ..offer
        })
    }

    /// What was worked out.
    pub(super) fn derived(values: Interval) -> Self {
        Self {
            values,
            second: None,
            print: None,
            computed: None,
        }
    }

    /// Two numbers that were worked out.
    pub(super) fn derived_pair(one: Interval, two: Interval) -> Self {
        Self {
            second: Some(two),
            ..Self::derived(one)
        }
    }
}
