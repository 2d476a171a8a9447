//! The pairs of an estimate and a half-width that figures leave open: polygons given by their corners.

use super::interval::Interval;

/// The pairs (x, y) with `a`·x + `b`·y at most `c`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HalfPlane {
    pub(crate) a: f64,
    pub(crate) b: f64,
    pub(crate) c: f64,
}

/// The half-planes that hold `a`·x + `b`·y within an interval; none for its infinite ends.
pub(crate) fn within(a: f64, b: f64, interval: Interval) -> impl Iterator<Item = HalfPlane> {
    let above = HalfPlane {
        a,
        b,
        c: interval.high,
    };
    let below = HalfPlane {
        a: -a,
        b: -b,
        c: -interval.low,
    };
    [above, below].into_iter().filter(|one| one.c.is_finite())
}

/// A region of pairs (estimate, half-width): one polygon, or two with its estimates from 0 up and from
/// 0 down. Any linear expression has its least and its greatest value at a corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    corners: Vec<(f64, f64)>,
    /// Beyond this, nothing bounds the region.
    reach: f64,
}

/// How far a region without bounds is followed, in multiples of the largest figure.
const REACH: f64 = 1e9;

impl Region {
    /// The pairs in all of the half-planes, with half-widths from 0 up; nothing where there is none.
    pub(crate) fn of(planes: &[HalfPlane]) -> Option<Self> {
        let size = |plane: &HalfPlane| plane.c.abs() / plane.a.abs().max(plane.b.abs());
        let sizes = planes.iter().map(size).filter(|size| *size > 0.0);
        let reach = REACH * sizes.reduce(f64::max).unwrap_or(1.0);
        let mut planes = planes.to_vec();
        planes.extend(within(1.0, 0.0, Interval::new(-reach, reach)?));
        planes.extend(within(0.0, 1.0, Interval::new(0.0, reach)?));
        let mut corners = Vec::new();
        for (position, one) in planes.iter().enumerate() {
            for two in &planes[position + 1..] {
                corners.extend(crossing(one, two).filter(|corner| inside(&planes, *corner)));
            }
        }
        (!corners.is_empty()).then_some(Self { corners, reach })
    }

    /// Both regions together.
    pub(crate) fn join(one: Option<Self>, two: Option<Self>) -> Option<Self> {
        match (one, two) {
            (Some(mut one), Some(two)) => {
                one.corners.extend(two.corners);
                one.reach = one.reach.min(two.reach);
                Some(one)
            }
            (one, two) => one.or(two),
        }
    }

    /// The values of `a`·estimate + `b`·half-width.
    pub fn values(&self, a: f64, b: f64) -> Interval {
        let values = self.corners.iter().map(|(x, y)| a * x + b * y);
        let range = Interval::spanning(values).unwrap_or(Interval::EVERYTHING);
        // Only a corner that stands at the reach gives values of its order.
        let far = self.reach * 1e-6 * a.abs().max(b.abs());
        Interval {
            low: match range.low < -far {
                true => f64::NEG_INFINITY,
                false => range.low,
            },
            high: match range.high > far {
                true => f64::INFINITY,
                false => range.high,
            },
        }
    }

    /// The values of |estimate| / half-width, infinite where the half-width may be 0; everything from 0
    /// up where both may only be 0. Holds where no polygon of the region crosses an estimate of 0.
    pub(crate) fn ratio(&self) -> Interval {
        // Adding 0 takes the sign from a 0.
        let ratios = self
            .corners
            .iter()
            .filter_map(|(x, y)| match y.max(0.0) + 0.0 {
                0.0 if *x == 0.0 => None,
                y => Some(x.abs() / y),
            });
        Interval::spanning(ratios).unwrap_or(Interval::POSITIVE)
    }
}

/// Where the edges of two half-planes cross, if they do.
fn crossing(one: &HalfPlane, two: &HalfPlane) -> Option<(f64, f64)> {
    let determinant = one.a * two.b - one.b * two.a;
    let size = (one.a * two.b).abs() + (one.b * two.a).abs();
    if determinant.abs() <= 1e-14 * size {
        return None;
    }
    let x = (one.c * two.b - one.b * two.c) / determinant;
    let y = (one.a * two.c - one.c * two.a) / determinant;
    (x.is_finite() && y.is_finite()).then_some((x, y))
}

/// Whether a corner is in all half-planes, up to the machine's rounding.
fn inside(planes: &[HalfPlane], (x, y): (f64, f64)) -> bool {
    planes.iter().all(|plane| {
        let (first, second) = (plane.a * x, plane.b * y);
        let slack = 1e-12 * (first.abs() + second.abs() + plane.c.abs());
        first + second <= plane.c + slack
    })
}
