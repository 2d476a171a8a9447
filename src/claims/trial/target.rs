//! What a claim is tried on at once: a figure, or several that belong together.

use super::bench::Bench;
use crate::model::lookup::Coordinates;
use crate::model::{Figure, Handle, Span2};

/// What a claim is tried on at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    /// One figure.
    Figure(Handle<Figure>),
    /// A comparison of two groups, of which the claim names them in the other order.
    Reversed(Handle<Figure>),
    /// Two figures between which no change or difference is declared: those at two timepoints, the
    /// earlier first, or those of two groups, that of the claim's first.
    Ends(Handle<Figure>, Handle<Figure>),
    /// The figures of two groups, that of the claim's first, each at an earlier and a later time, where neither their
    /// changes nor the difference of these is declared.
    Four([Handle<Figure>; 2], [Handle<Figure>; 2]),
    /// Two figures that the claim holds against each other.
    Against(Handle<Figure>, Handle<Figure>),
    /// An early and a late change, by what the early one is about and by their timepoints.
    Pair(Coordinates, Span2, Span2),
    /// A figure that is named and is not of the kind that the claim is about.
    Stranger(Handle<Figure>),
}

impl Target {
    /// What it is about; of two figures, what the change or difference between them would be about.
    pub(crate) fn place(self, bench: Bench<'_>) -> Coordinates {
        let place = |at: Handle<Figure>| Coordinates::of(&bench.model.figures[at]);
        match self {
            Self::Figure(at) | Self::Reversed(at) | Self::Stranger(at) | Self::Against(at, _) => {
                place(at)
            }
            Self::Pair(place, ..) => place,
            Self::Ends(first, second) => change_of(place(first), place(second)),
            Self::Four([start, end], [other, _]) => Coordinates {
                to: place(end).at,
                versus: place(other).group,
                ..place(start)
            },
        }
    }
}

/// The place with those two timepoints.
pub(crate) fn between(place: Coordinates, (from, to): Span2) -> Coordinates {
    Coordinates {
        at: Some(from),
        to: Some(to),
        ..place
    }
}

/// What the change or difference between two figures would be about.
fn change_of(first: Coordinates, second: Coordinates) -> Coordinates {
    match first.at == second.at {
        false => Coordinates {
            to: second.at,
            ..first
        },
        true => Coordinates {
            versus: second.group,
            ..first
        },
    }
}
