//! Small pictures of figures, in the numbers that are drawn.

use serde::Serialize;

use crate::view::Picture;

/// What is drawn, in places from 0 to 100.
#[derive(Debug, Serialize)]
pub(super) struct Drawing<'a> {
    line: f64,
    estimate: Option<f64>,
    interval: Option<Interval>,
    margin: Option<Stretch>,
    ticks: &'a [f64],
    beyond_left: bool,
    beyond_right: bool,
}

/// From one place to another.
#[derive(Debug, Serialize)]
struct Stretch {
    from: f64,
    to: f64,
    width: f64,
}

/// A confidence interval; an end of it may lie beyond the picture.
#[derive(Debug, Serialize)]
struct Interval {
    from: f64,
    to: f64,
    width: f64,
    left_end: bool,
    right_end: bool,
}

impl Stretch {
    fn of((from, to): (f64, f64)) -> Self {
        Self {
            from,
            to,
            width: width(from, to),
        }
    }
}

impl<'a> Drawing<'a> {
    /// What there is to draw of `picture`; nothing where a place is no number.
    pub(super) fn of(picture: &'a Picture) -> Option<Self> {
        let pairs = [picture.interval, picture.margin];
        let pairs = pairs
            .into_iter()
            .flatten()
            .flat_map(|(from, to)| [from, to]);
        let ticks = picture.ticks.iter().copied();
        let mut places = pairs
            .chain(ticks)
            .chain(picture.estimate)
            .chain([picture.line]);
        if !places.all(|place| (0.0..=100.0).contains(&place)) {
            return None;
        }
        Some(Self {
            line: picture.line,
            estimate: picture.estimate,
            interval: picture.interval.map(|(from, to)| Interval {
                from,
                to,
                width: width(from, to),
                left_end: !picture.beyond_left,
                right_end: !picture.beyond_right,
            }),
            margin: picture.margin.map(Stretch::of),
            ticks: &picture.ticks,
            beyond_left: picture.beyond_left,
            beyond_right: picture.beyond_right,
        })
    }
}

/// How wide a stretch is, to a tenth.
fn width(from: f64, to: f64) -> f64 {
    ((to - from) * 10.0).round() / 10.0
}
