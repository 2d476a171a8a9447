//! Figures held against each other, and what they leave open against the truth.

use std::fmt::Debug;

use cisgrid::statistics::degrees;
use cisgrid::statistics::distribution::t_two_sided;
use cisgrid::statistics::effect_size::{self, Definition};
use cisgrid::statistics::estimate::{Design, Together};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::p_value::{self, Alpha, Reported, Tails, Test};

use super::Set;
use super::draw::{Draw, Ties, print, print_p};

/// Holds what figures together leave open against the truth.
pub(super) fn hold(
    set: &Set<'_>,
    together: &Together,
    (mean, se, p): (f64, f64, Option<f64>),
    design: Design,
    df: f64,
    figures: &dyn Debug,
) {
    set.within("estimates", together.estimates(), mean, figures);
    if let (Some(p), Some(possible)) = (p, together.outcome.possible) {
        set.within("possible p", Some(possible), p, figures);
    }
    if design == Design::Unknown || se == 0.0 {
        return;
    }
    set.within("standard errors", together.standard_errors(), se, figures);
    set.within(
        "statistics",
        together.statistics(),
        (mean / se).abs(),
        figures,
    );
    for level in [0.8, 0.9] {
        let away = t_two_sided(1.0 - level, df).expect("a quantile") * se;
        let limits = together.limits_at(level);
        set.within("lower at", limits.map(|it| it.0), mean - away, figures);
        set.within("upper at", limits.map(|it| it.1), mean + away, figures);
    }
}

/// Holds a test statistic against its p.
pub(super) fn hold_test(
    draw: &mut Draw,
    set: &Set<'_>,
    ties: Ties,
    test: Test,
    value: f64,
    df: (f64, f64),
) {
    let tails = draw.one_of(&[Tails::One, Tails::Two]);
    let p = p_value::of(test, value, Some(df.0), Some(df.1), tails).expect("a p");
    // A hypothesis of one tail may have been wrong.
    let wrong = tails == Tails::One && matches!(test, Test::T | Test::R) && draw.chance(0.2);
    let p = if wrong { 1.0 - p } else { p };
    let statistic = print(value, draw.decimals(), ties);
    let p = print_p(p, draw, ties);
    let df_printed = |df: f64, decimals: u32| match df.fract() == 0.0 {
        true => Some(Interval::exact(df)),
        false => degrees(&print(df, decimals, ties)),
    };
    let decimals = draw.between(1, 3) as u32;
    let reported = Reported {
        test,
        statistic: Some(&statistic),
        df: df_printed(df.0, decimals),
        df2: df_printed(df.1, decimals),
        p: Some(&p),
        tails,
        alpha: Alpha::default(),
    };
    let found = p_value::check(&reported);
    set.take("p_value", found, |it| &it.outcome, &reported);
}

/// Holds effect sizes of all definitions against the figures behind them.
pub(super) fn hold_effect_sizes(
    draw: &mut Draw,
    set: &Set<'_>,
    ties: Ties,
    figures: &effect_size::EffectSizeFigures,
    change: f64,
    (first, second, of_changes): (f64, f64, f64),
    df: f64,
) {
    let pooled = match figures.n_first.zip(figures.n_second.or(figures.n_first)) {
        Some((n1, n2)) => effect_size::pooled_sd(first, n1, second, n2).unwrap_or(0.0),
        None => 0.0,
    };
    let exact = effect_size::hedges_exact(df).unwrap_or(f64::NAN);
    let approximate = effect_size::hedges_approximate(df).unwrap_or(f64::NAN);
    let divisors = [
        (Definition::BaselineSd, first),
        (Definition::ChangeSd, of_changes),
        (
            Definition::AverageSd,
            ((first * first + second * second) / 2.0).sqrt(),
        ),
        (Definition::AverageSd, (first + second) / 2.0),
        (Definition::PooledSd, pooled),
        (Definition::HedgesG, pooled / exact),
        (Definition::HedgesG, pooled / approximate),
        (Definition::VersusSd, second),
    ];
    for (definition, sd) in divisors {
        let value = change / sd;
        if !value.is_finite() || value.abs() > 1e6 {
            continue;
        }
        let value = if draw.chance(0.2) { value.abs() } else { value };
        let printed = print(value, draw.decimals(), ties);
        let found = effect_size::check(&printed, definition, figures);
        set.take(
            "effect_size",
            found,
            |it| &it.outcome,
            &(definition, &printed, figures),
        );
    }
}
