//! The same people twice: their change, its limits, p and effect sizes, and how the two times correlate.

use cisgrid::statistics::distribution::{normal_quantile, t_two_sided, t_two_tails};
use cisgrid::statistics::estimate::{self, Design};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::p_value::{Alpha, Test};
use cisgrid::statistics::symmetry::{self, Scale};
use cisgrid::statistics::{change_sd, effect_size, paired_n};

use super::Set;
use super::draw::{Draw, Shape, Summary, Ties, print, print_p, summary};
use super::held::{hold, hold_effect_sizes, hold_test};
use super::scores::{hold_parts, hold_summary};

/// The same people twice.
pub(super) fn paired(draw: &mut Draw, set: &Set<'_>) {
    let ties = draw.one_of(&[Ties::Up, Ties::Even, Ties::Down]);
    let n = draw.people();
    let shape = Shape::new(draw);
    let (shift, shared) = (draw.normal() * 0.5, draw.share());
    let before: Vec<f64> = (0..n).map(|_| shape.value(draw, 0.0)).collect();
    let after: Vec<f64> = before
        .iter()
        .map(|before| {
            let fresh = shape.value(draw, shift);
            if draw.chance(shared) { *before } else { fresh }
        })
        .collect();
    let changes: Vec<f64> = before
        .iter()
        .zip(&after)
        .map(|(one, two)| two - one)
        .collect();
    let (first, second, change) = (summary(&before), summary(&after), summary(&changes));
    let df = n as f64 - 1.0;
    let se = change.sd / (n as f64).sqrt();
    let spread = change.sd > 1e-12 * change.max.abs().max(first.max.abs());
    let se = if spread { se } else { 0.0 };
    let t = change.mean / se;
    let p = t_two_tails(t, df).filter(|_| spread);
    let level = draw.one_of(&[0.9, 0.95, 0.99]);
    let critical = t_two_sided(1.0 - level, df).expect("a quantile");
    let decimals = draw.decimals();
    let figure = |value: f64, decimals: u32| print(value, decimals, ties);
    let printed = [
        figure(change.mean, decimals),
        figure(change.mean - critical * se, decimals),
        figure(change.mean + critical * se, decimals),
        figure(se, decimals),
        figure(change.sd.max(0.0), decimals),
    ];
    let t_printed = spread.then(|| figure(t, decimals));
    let p_printed = p.map(|p| print_p(p, draw, ties));
    let kept: Vec<bool> = (0..7).map(|_| draw.chance(0.7)).collect();
    let keep = |position: usize| kept[position].then_some(&printed[position]);
    let design = match draw.between(0, 5) {
        0 => Design::Unknown,
        _ => Design::Paired(n as u64),
    };
    let figures = estimate::EstimateFigures {
        estimate: keep(0),
        lower: keep(1),
        upper: keep(2),
        level: Some(level),
        se: keep(3),
        sd_change: keep(4),
        t: t_printed.as_ref().filter(|_| kept[5]),
        p: p_printed.as_ref().filter(|_| kept[6]),
        alpha: Alpha::default(),
        ..estimate::EstimateFigures::none(design)
    };
    let together = set.take(
        "estimate",
        estimate::check(&figures),
        |it| &it.outcome,
        &figures,
    );
    let mut known = (Interval::of(&printed[0]), None);
    if let Some(together) = together {
        hold(set, &together, (change.mean, se, p), design, df, &figures);
        if figures.estimate.is_some() {
            known.0 = together.estimates();
        }
        known.1 = together
            .statistics()
            .filter(|_| spread && design != Design::Unknown);
    }
    let found = symmetry::check(&printed[0], &printed[1], &printed[2], Scale::Linear);
    set.take("symmetry", found, |it| &it.outcome, &printed);
    let sd_decimals = draw.decimals();
    let sds = [first.sd, second.sd, change.sd].map(|sd| print(sd, sd_decimals, ties));
    let found = change_sd::check(&sds[0], &sds[1], &sds[2]);
    set.take("change_sd", found, |it| &it.outcome, &sds);
    let sizes = effect_size::EffectSizeFigures {
        change: known.0,
        t: known.1,
        sd_first: Interval::of(&sds[0]),
        sd_second: Interval::of(&sds[1]),
        sd_change: Interval::of(&sds[2]).filter(|_| draw.chance(0.5)),
        n_first: Some(n as u64),
        n_second: None,
    };
    let sd = (first.sd, second.sd, change.sd);
    hold_effect_sizes(draw, set, ties, &sizes, change.mean, sd, 2.0 * df);
    for one in [first, second] {
        hold_summary(draw, set, ties, one, shape.kind == 4);
    }
    if spread {
        hold_test(draw, set, ties, Test::T, t, (df, 0.0));
        hold_test(draw, set, ties, Test::F, t * t, (1.0, df));
        let slope = correlation(&before, &after, first, second);
        if n > 2 && slope.is_finite() {
            hold_test(draw, set, ties, Test::R, slope, (n as f64 - 2.0, 0.0));
            hold_fisher(draw, set, ties, slope, n, level);
        }
    }
    let cut = draw.between(1, n as u64 - 1) as usize;
    hold_parts(draw, set, ties, &after, cut);
    let (more, fewer) = (draw.between(0, 9), draw.between(0, 9));
    let (first, second) = (n as u64 + more, n as u64 + fewer);
    let people = Some(n as u64 + more + fewer);
    let outcome = paired_n::check(n as u64, first, second, people);
    set.judge("paired_n", &outcome, &(n, first, second, people));
}

fn correlation(one: &[f64], two: &[f64], first: Summary, second: Summary) -> f64 {
    let products = one.iter().zip(two);
    let sum: f64 = products
        .map(|(x, y)| (x - first.mean) * (y - second.mean))
        .sum();
    let r = sum / ((first.n as f64 - 1.0) * first.sd * second.sd);
    r.clamp(-1.0, 1.0)
}

/// Holds a correlation against its limits by Fisher's z.
fn hold_fisher(draw: &mut Draw, set: &Set<'_>, ties: Ties, r: f64, n: usize, level: f64) {
    if n < 4 || r.abs() > 0.999_999 {
        return;
    }
    let away = normal_quantile((1.0 - level) / 2.0).expect("a quantile") / (n as f64 - 3.0).sqrt();
    let decimals = draw.decimals().max(1);
    let figures = [r, (r.atanh() - away).tanh(), (r.atanh() + away).tanh()];
    let figures = figures.map(|figure| print(figure, decimals, ties));
    let found = symmetry::check(&figures[0], &figures[1], &figures[2], Scale::Correlation);
    set.take("symmetry of r", found, |it| &it.outcome, &figures);
}
