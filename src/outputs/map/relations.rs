//! The ways of relations between the boxes of propositions that stand below each other.
//!
//! Between neighbours an arrow goes straight, its words in its middle. Else it leaves its box on the side of the other,
//! turns to the edge of the column, passes the boxes between there and comes back. What lies across stands in the room
//! between two boxes, where no line of a finding comes; only the upright part crosses such lines, at a right angle. The
//! words stand on the first part that lies across.

use std::cmp::Reverse;

use super::arrow::Arrow;
use super::scene::{Boxed, Hold, LEAD, Letters, SMALL, beginning};
use crate::language::Words;
use crate::view::{Argument, Relates};

/// What is free between two boxes where nothing goes between them.
const FREE: f64 = 10.0;
/// From one part that lies across to the next.
const LEVEL: f64 = 8.6;
/// From a box to the first part that lies across: below it, with words between; above it.
const BELOW: f64 = 9.4;
const ABOVE: f64 = 6.0;
/// The room of a straight arrow with its words.
const STRAIGHT: f64 = 24.0;
/// From the edge of the column to the first upright part, behind the signs of the findings' lines, and to the next.
const TRACK: f64 = 9.5;
const TRACKS: f64 = 6.0;
/// The most upright parts beside each other; more stand upon each other.
const MOST_TRACKS: usize = 6;
/// From the edge of a box to where arrows leave and reach it.
const SLOT: f64 = 43.0;
/// From one straight arrow to the next.
const BESIDE: f64 = 42.0;

/// The ways of all relations.
#[derive(Debug)]
pub(super) struct Ways {
    ways: Vec<Way>,
    rooms: Vec<Room>,
}

/// The way of a relation; boxes are named by their places from above.
#[derive(Debug)]
struct Way {
    relation: Relates,
    upper: usize,
    lower: usize,
    /// Whether it begins at the upper one.
    downwards: bool,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// Between neighbours: its place among those of the same two.
    Straight(usize),
    /// Around what lies between: on that side, on that track, and the levels below the upper and above the lower box.
    Around {
        side: usize,
        track: usize,
        levels: [usize; 2],
    },
}

/// What stands between a box and the next.
#[derive(Clone, Debug, Default)]
struct Room {
    /// Levels below the upper box, by side.
    below: [usize; 2],
    /// Levels above the lower box, by side.
    above: [usize; 2],
    straight: usize,
}

impl Ways {
    /// The ways between boxes of which each has its place from above in `ranks`, and as many lines on either side as
    /// `lines` says of its place.
    pub(super) fn of(argument: &Argument<'_>, ranks: &[usize], lines: &[[usize; 2]]) -> Self {
        let mut rooms = vec![Room::default(); ranks.len().saturating_sub(1)];
        let relations = argument.relations.iter();
        let mut ways: Vec<Way> = relations
            .map(|relation| {
                let (from, to) = (ranks[relation.from], ranks[relation.to]);
                Way {
                    relation: *relation,
                    upper: from.min(to),
                    lower: from.max(to),
                    downwards: from < to,
                    kind: Kind::Straight(0),
                }
            })
            .collect();
        // The shortest first, so that they stand innermost.
        ways.sort_by_key(|way| (way.lower - way.upper, way.upper));
        let mut taken: Vec<(usize, usize, usize, usize)> = Vec::new();
        for way in &mut ways {
            if way.lower == way.upper + 1 {
                let room = &mut rooms[way.upper];
                way.kind = Kind::Straight(room.straight);
                room.straight += 1;
                continue;
            }
            let reach = (way.upper, way.lower - 1);
            let free = |side: usize| {
                let mut tracks = 0..MOST_TRACKS;
                let is_free = |track: &usize| {
                    let mut others = taken.iter();
                    !others.any(|(other, on, first, last)| {
                        *other == side && on == track && *first <= reach.1 && *last >= reach.0
                    })
                };
                tracks.find(is_free).unwrap_or(MOST_TRACKS - 1)
            };
            let cost = |side: usize| {
                let passed = &lines[way.upper + 1..way.lower];
                let passed: usize = passed.iter().map(|lines| lines[side]).sum();
                (passed + 2 * free(side), side)
            };
            let (_, side) = cost(0).min(cost(1));
            let track = free(side);
            taken.push((side, track, reach.0, reach.1));
            way.kind = Kind::Around {
                side,
                track,
                levels: [0; 2],
            };
        }
        let mut ways = Self { ways, rooms };
        ways.level();
        ways
    }

    /// Gives a level to every part that lies across: the outermost are nearest to their box, so that they cross nothing.
    fn level(&mut self) {
        let mut order: Vec<usize> = (0..self.ways.len()).collect();
        let track = |way: &Way| match way.kind {
            Kind::Straight(_) => 0,
            Kind::Around { track, .. } => track,
        };
        order.sort_by_key(|at| Reverse(track(&self.ways[*at])));
        for at in order {
            let way = &mut self.ways[at];
            let (upper, lower) = (way.upper, way.lower);
            if let Kind::Around { side, levels, .. } = &mut way.kind {
                let below = &mut self.rooms[upper].below[*side];
                levels[0] = *below;
                *below += 1;
                let above = &mut self.rooms[lower - 1].above[*side];
                levels[1] = *above;
                *above += 1;
            }
        }
    }

    /// What is needed between a box and the next.
    pub(super) fn between(&self, upper: usize) -> f64 {
        let room = &self.rooms[upper];
        let levels = |first: f64, of: [usize; 2]| match of[0].max(of[1]) {
            0 => 3.0,
            levels => first + (levels - 1) as f64 * LEVEL + LEVEL / 2.0,
        };
        let straight = if room.straight > 0 { STRAIGHT } else { 0.0 };
        (levels(BELOW, room.below) + levels(ABOVE, room.above) + straight).max(FREE)
    }

    /// The arrows and their words, where the boxes stand; `boxes` are in their order from above.
    pub(super) fn drawn(&self, boxes: &[&Boxed], words: &Words) -> (Vec<Arrow>, Vec<Letters>) {
        let ways = self.ways.iter();
        let drawn = ways.map(|way| match &way.kind {
            Kind::Straight(at) => self.straight(way, *at, boxes, words),
            Kind::Around {
                side,
                track,
                levels,
            } => self.around(way, (*side, *track, *levels), boxes, words),
        });
        let (arrows, letters): (Vec<_>, Vec<_>) = drawn.unzip();
        (arrows.into_iter().flatten().collect(), letters)
    }

    fn straight(
        &self,
        way: &Way,
        at: usize,
        boxes: &[&Boxed],
        words: &Words,
    ) -> (Vec<Arrow>, Letters) {
        let (upper, lower) = (boxes[way.upper], boxes[way.lower]);
        let room = &self.rooms[way.upper];
        let apart = BESIDE.min(84.0 / room.straight as f64);
        let aside = at as f64 - (room.straight - 1) as f64 / 2.0;
        let x = upper.x + upper.width / 2.0 + aside * apart;
        let (top, bottom) = (upper.y + upper.height, lower.y);
        // In the middle of what the levels of others leave free.
        let levels = |of: [usize; 2]| of[0].max(of[1]) as f64 * LEVEL;
        let middle = f64::midpoint(top + levels(room.below), bottom - levels(room.above));
        let mutual = way.relation.is_mutual();
        let (first, second) = match way.downwards {
            true => ([mutual, false], [false, true]),
            false => ([true, false], [false, mutual]),
        };
        let half = LEAD / 2.0;
        let arrows = vec![
            Arrow {
                points: vec![(x, top), (x, middle - half)],
                heads: first,
            },
            Arrow {
                points: vec![(x, middle + half), (x, bottom)],
                heads: second,
            },
        ];
        let said = said(way.relation, words, apart.max(BESIDE) - 2.0);
        (
            arrows,
            written(x, middle + SMALL * 0.34, Hold::Middle, said),
        )
    }

    fn around(
        &self,
        way: &Way,
        (side, track, levels): (usize, usize, [usize; 2]),
        boxes: &[&Boxed],
        words: &Words,
    ) -> (Vec<Arrow>, Letters) {
        let (upper, lower) = (boxes[way.upper], boxes[way.lower]);
        let (top, bottom) = (upper.y + upper.height, lower.y);
        let (start, end) = (upper.x, upper.x + upper.width);
        let (edge, inwards) = if side == 0 { (start, 1.0) } else { (end, -1.0) };
        let lane = edge - inwards * (TRACK + TRACKS * track as f64);
        let slot = |level: usize, of: usize| {
            let apart = 6.0_f64.min(16.0 / of.saturating_sub(1).max(1) as f64);
            edge + inwards * (SLOT + apart * level as f64)
        };
        let leaves = slot(levels[0], self.rooms[way.upper].below[side]);
        let arrives = slot(levels[1], self.rooms[way.lower - 1].above[side]);
        let high = top + BELOW + LEVEL * levels[0] as f64;
        let low = bottom - ABOVE - LEVEL * levels[1] as f64;
        let points = vec![
            (leaves, top),
            (leaves, high),
            (lane, high),
            (lane, low),
            (arrives, low),
            (arrives, bottom),
        ];
        let mutual = way.relation.is_mutual();
        let heads = [!way.downwards || mutual, way.downwards || mutual];
        let y = if way.downwards { high } else { low } - 1.6;
        let hold = if side == 0 { Hold::Start } else { Hold::End };
        let said = said(way.relation, words, SLOT - 4.0);
        let letters = written(edge + inwards * 2.0, y, hold, said);
        (vec![Arrow { points, heads }], letters)
    }
}

/// The words of a relation, as far as there is room.
fn said(relation: Relates, words: &Words, room: f64) -> String {
    let said = words.of(relation.kind.words());
    let (lines, _) = beginning(said, room / 0.97, SMALL, 1);
    lines.concat()
}

fn written(x: f64, y: f64, hold: Hold, text: String) -> Letters {
    Letters {
        x,
        y,
        hold,
        size: SMALL,
        bold: false,
        text,
    }
}
