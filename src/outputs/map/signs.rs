//! The signs and lines of the stances, which tell them apart without colour: the signs are those of the grid's key.

use super::scene::tenth;
use crate::model::Stance;

/// Half the width of a sign, and how far its middle is from the box that its line ends at.
pub(super) const SIGN: f64 = 2.1;
pub(super) const AWAY: f64 = 3.1;

/// How the line of a stance is drawn, so that it is told from the others without colour.
pub(super) fn style(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "stroke-width=\".7\"",
        Stance::Qualifies => "stroke-width=\".7\" stroke-dasharray=\"3.2 1.8\"",
        Stance::Contradicts => "stroke-width=\"1.3\" stroke-dasharray=\"1.3 1.5\"",
        Stance::Informs => "stroke-width=\".35\"",
    }
}

/// A circle.
pub(super) fn ring((x, y): (f64, f64), radius: f64) -> String {
    let [start, y, radius, across] = [x - radius, y, radius, radius * 2.0].map(tenth);
    format!("M{start} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0")
}

/// The left half of a disc.
pub(super) fn half((x, y): (f64, f64)) -> String {
    let [x, top, radius, across] = [x, y - SIGN, SIGN, SIGN * 2.0].map(tenth);
    format!("M{x} {top}a{radius} {radius} 0 0 0 0 {across}z")
}

/// Two strokes across each other.
pub(super) fn cross((x, y): (f64, f64)) -> String {
    let arm = SIGN * 0.85;
    let [left, right, top, bottom] = [x - arm, x + arm, y - arm, y + arm].map(tenth);
    format!("M{left} {top}L{right} {bottom}M{right} {top}L{left} {bottom}")
}
