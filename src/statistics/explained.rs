//! The share of the variance that a linear model explains, held to its F and to its adjusted value.
//!
//! F = (R²/k)/((1 − R²)/(n − k − 1)), and the adjusted R² is 1 − (1 − R²)(n − 1)/(n − k − 1) for k predictors of n
//! people (Wherry 1931, in the form of Ezekiel 1930).

use super::interval::{Interval, Rounding};
use super::{Coherence, Outcome, Quantity, Refusal};
use crate::number::Printed;

/// What is printed of a linear model.
#[derive(Clone, Copy, Debug)]
pub struct ExplainedFigures<'a> {
    /// R².
    pub r2: Option<&'a Printed>,
    /// The adjusted R².
    pub adj_r2: Option<&'a Printed>,
    /// F of the model.
    pub f: Option<&'a Printed>,
    /// The number of predictors, above 0.
    pub df: f64,
    /// The degrees of freedom that are left, n − k − 1, above 0.
    pub df2: f64,
}

/// R² of an F.
pub fn of_f(f: f64, df: f64, df2: f64) -> f64 {
    match f.is_finite() {
        true => f * df / (f * df + df2),
        false => 1.0,
    }
}

/// F of an R².
pub fn f_of(r2: f64, df: f64, df2: f64) -> f64 {
    match r2 < 1.0 {
        true => (r2 / df) / ((1.0 - r2) / df2),
        false => f64::INFINITY,
    }
}

/// The adjusted R² of an R².
pub fn adjusted(r2: f64, df: f64, df2: f64) -> f64 {
    1.0 - (1.0 - r2) * (df + df2) / df2
}

/// R² of an adjusted one.
pub fn of_adjusted(adjusted: f64, df: f64, df2: f64) -> f64 {
    1.0 - (1.0 - adjusted) * df2 / (df + df2)
}

/// Holds what is printed of a model together: one R² has to give all of it.
///
/// # Errors
///
/// Refuses degrees of freedom that are not above 0.
pub fn check(figures: &ExplainedFigures<'_>) -> Result<Outcome, Refusal> {
    let (df, df2) = (figures.df, figures.df2);
    for (value, quantity) in [(df, Quantity::Df), (df2, Quantity::Df2)] {
        if value.is_nan() || value <= 0.0 || !value.is_finite() {
            return Err(Refusal::Impossible(quantity));
        }
    }
    let said = said(figures, Rounding::Nearest);
    if said.len() < 2 {
        let lacks = match figures.r2 {
            Some(_) => Quantity::Statistic,
            None => Quantity::R2,
        };
        return Ok(Outcome::new(Coherence::Undetermined(vec![lacks])));
    }
    let mut outcome = Outcome::new(common(&said).is_some().into());
    if outcome.is_inconsistent() {
        for (quantity, _) in &said {
            let rest = said.iter().filter(|(other, _)| other != quantity);
            let rest: Vec<_> = rest.copied().collect();
            let range = common(&rest).and_then(|range| match quantity {
                Quantity::R2 => Some(range),
                Quantity::AdjR2 => range.rising(|r2| adjusted(r2, df, df2)),
                _ => range.rising(|r2| f_of(r2, df, df2)),
            });
            outcome.repair(*quantity, 0, range);
        }
        outcome.truncation = common(&self::said(figures, Rounding::Truncation)).is_some();
    }
    Ok(outcome)
}

/// What each printed part says of R².
fn said(figures: &ExplainedFigures<'_>, rounding: Rounding) -> Vec<(Quantity, Interval)> {
    let (df, df2) = (figures.df, figures.df2);
    let read = |printed: Option<&Printed>| Interval::read(printed?, rounding);
    let parts = [
        (Quantity::R2, read(figures.r2)),
        (
            Quantity::AdjR2,
            read(figures.adj_r2).and_then(|one| one.rising(|value| of_adjusted(value, df, df2))),
        ),
        (
            Quantity::Statistic,
            read(figures.f).and_then(|one| one.rising(|value| of_f(value.max(0.0), df, df2))),
        ),
    ];
    let parts = parts.into_iter();
    parts
        .filter_map(|(quantity, range)| Some((quantity, range?)))
        .collect()
}

fn common(said: &[(Quantity, Interval)]) -> Option<Interval> {
    let whole = Some(
        Interval {
            low: 0.0,
            high: 1.0,
        }
        .widened(),
    );
    said.iter()
        .fold(whole, |left, (_, one)| left?.intersection(one.widened()))
}
