//! How much more of the variance a step of a hierarchical regression explains, and its F.
//!
//! F = (ΔR²/m)/((1 − R²)/(n − k − 1)) for the m predictors of the step, where R² and the n − k − 1 that are left are those
//! of the model with them (Cohen, Cohen, West and Aiken 2003).

use super::interval::Interval;

/// The F of a step.
fn f(change: f64, r2: f64, df: f64, df2: f64) -> f64 {
    match r2 < 1.0 {
        true => (change / df) / ((1.0 - r2) / df2),
        false => f64::INFINITY,
    }
}

/// The F that a ΔR² gives beside the R² of the model with the step; nothing where degrees of freedom are not above 0. It
/// rises with both.
pub fn f_change(change: Interval, r2: Interval, df: f64, df2: f64) -> Option<Interval> {
    let whole = Interval::new(0.0, 1.0)?;
    let (change, r2) = (change.intersection(whole)?, r2.intersection(whole)?);
    if !(df > 0.0 && df2 > 0.0 && df2.is_finite()) {
        return None;
    }
    Interval::new(
        f(change.low, r2.low, df, df2),
        f(change.high, r2.high, df, df2),
    )
}

/// Whether ΔR² is what two models explain: R² of the second less that of the first.
pub fn is_between(change: Interval, first: Interval, second: Interval) -> bool {
    change.meets_beside(second - first, 1.0)
}
