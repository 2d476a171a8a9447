//! True coefficients of models, whose design is not said: their t or z, limits and p by any degrees of freedom,
//! and ratios whose error is printed in one way or the other; and correlations with Fisher's limits.

use cisgrid::statistics::distribution::{t_two_sided, t_two_tails};

use super::written::{Press, Synthesis};
use crate::simulation::draw::Draw;

/// A coefficient or a correlation.
pub(super) fn coefficients(draw: &mut Draw, synthesis: &mut Synthesis) {
    synthesis.measure("");
    let mut press = Press::new(draw);
    match press.draw.between(0, 2) {
        0 => correlation(&mut press, synthesis),
        1 => coefficient(&mut press, synthesis, true),
        _ => coefficient(&mut press, synthesis, false),
    }
}

fn coefficient(press: &mut Press<'_>, synthesis: &mut Synthesis, ratio: bool) {
    let n = press.draw.between(10, 400) as f64;
    let se = press.draw.one_of(&[0.03, 0.2, 1.3, 12.0]) * (0.5 + press.draw.share());
    let se = if ratio { se.min(1.3) } else { se };
    let value = se * 2.0 * press.draw.normal();
    let df = match (ratio, press.draw.between(0, 2)) {
        (true, _) | (_, 0) => f64::INFINITY,
        (_, 1) => n - 1.0,
        _ => n * (1.0 + press.draw.share()),
    };
    let critical = t_two_sided(0.05, df).expect("a quantile");
    let decimals = press.draw.between(1, 4) as u32;
    let back = |value: f64| if ratio { value.exp() } else { value };
    let by_delta = ratio && press.draw.chance(0.5);
    let error = if by_delta { se * value.exp() } else { se };
    let limits = press.draw.chance(0.6);
    let (low, high) = (back(value - critical * se), back(value + critical * se));
    let by_z = df.is_infinite();
    let fine = if df.fract() == 0.0 { 0 } else { 1 };
    let tested = press.draw.chance(0.6);
    let statistic = press.always(value / se, decimals);
    let test = if by_z { "z" } else { "t" };
    let printed_df = press.often(0.8, df, fine);
    let p = t_two_tails(value / se, df);
    let means = match ratio {
        true => "group over versus",
        false => "group minus versus",
    };
    let cells = [
        ("n", press.often(0.5, n, 0)),
        ("n_versus", press.often(0.3, n + 3.0, 0)),
        ("change", press.always(back(value), decimals)),
        ("se", press.often(0.8, error, decimals)),
        ("ci_low", press.always(low, decimals).filter(|_| limits)),
        ("ci_high", press.always(high, decimals).filter(|_| limits)),
        ("test", Some(test.to_owned()).filter(|_| tested)),
        ("statistic", statistic.filter(|_| tested)),
        ("df", printed_df.filter(|_| tested && !by_z)),
        ("p", press.p(p)),
        ("change_means", Some(means.to_owned())),
    ];
    synthesis.row("at: T2, group: one, versus: two", &cells);
}

fn correlation(press: &mut Press<'_>, synthesis: &mut Synthesis) {
    let n = press.draw.between(6, 300) as f64;
    let controls = press.draw.between(0, 2) as f64;
    let r = (press.draw.share() * 1.8 - 0.9) * 0.99;
    let df = n - 2.0 - controls;
    let t = r * (df / (1.0 - r * r)).sqrt();
    let error = 1.0 / (n - 3.0 - controls).sqrt();
    let limit = |sign: f64| (r.atanh() + sign * 1.959_963_984_540_054 * error).tanh();
    let decimals = press.draw.between(2, 4) as u32;
    let plain = controls == 0.0;
    let df = press.often(0.5, df, 0);
    let cells = [
        ("n", press.always(n, 0)),
        ("test", Some("r".to_owned())),
        ("statistic", press.always(r, decimals)),
        ("df", df),
        ("p", press.p(t_two_tails(t, n - 2.0 - controls))),
        ("scale", Some("correlation".to_owned())),
        ("change", press.always(r, decimals)),
        (
            "ci_low",
            press.always(limit(-1.0), decimals).filter(|_| plain),
        ),
        (
            "ci_high",
            press.always(limit(1.0), decimals).filter(|_| plain),
        ),
        ("change_means", Some("later minus earlier".to_owned())),
    ];
    synthesis.row("from: T1, to: T2", &cells);
}
