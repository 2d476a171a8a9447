//! Arrows with corners: the line, and the heads at its ends.

/// How long a head is, and half its width.
const HEAD: (f64, f64) = (4.2, 1.7);

/// A line with corners and a head, for a relation.
#[derive(Debug)]
pub(super) struct Arrow {
    pub(super) points: Vec<(f64, f64)>,
    /// Whether it has a head at its start, at its end.
    pub(super) heads: [bool; 2],
}

impl Arrow {
    /// The line, which ends within its heads, not at their tips.
    pub(super) fn way(&self) -> Vec<(f64, f64)> {
        let mut points = self.points.clone();
        for has in self.heads {
            if has {
                shorten(&mut points);
            }
            points.reverse();
        }
        points
    }

    /// The corners of its heads, the tip first.
    pub(super) fn tips(&self) -> Vec<[(f64, f64); 3]> {
        let mut points = self.points.clone();
        let mut tips = Vec::new();
        for has in self.heads {
            if let ([tip, next, ..], true) = (points.as_slice(), has) {
                tips.push(head(*tip, *next));
            }
            points.reverse();
        }
        tips
    }
}

/// A head whose tip is the end of a line that comes from `next`.
fn head(tip: (f64, f64), next: (f64, f64)) -> [(f64, f64); 3] {
    let (x, y) = (next.0 - tip.0, next.1 - tip.1);
    let far = x.hypot(y).max(0.1);
    let (x, y) = (x / far, y / far);
    let (long, half) = HEAD;
    let back = (tip.0 + x * long, tip.1 + y * long);
    [
        tip,
        (back.0 + y * half, back.1 - x * half),
        (back.0 - y * half, back.1 + x * half),
    ]
}

/// Takes from a line at its start what a head covers.
fn shorten(points: &mut [(f64, f64)]) {
    if let [first, next, ..] = points {
        let (x, y) = (next.0 - first.0, next.1 - first.1);
        let far = x.hypot(y).max(0.1);
        let by = (HEAD.0 - 0.6).min(far) / far;
        *first = (first.0 + x * by, first.1 + y * by);
    }
}
