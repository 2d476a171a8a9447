//! Two groups of different people: their difference, its limits, p and effect sizes.

use cisgrid::statistics::Divisor;
use cisgrid::statistics::distribution::{t_two_sided, t_two_tails};
use cisgrid::statistics::effect_size;
use cisgrid::statistics::estimate::{self, Design};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::p_value::{Alpha, Tails, Test};
use cisgrid::statistics::two_groups::{self, GroupSummary};

use super::Set;
use super::draw::{Draw, Shape, Ties, error_of_difference, print, print_p, summary};
use super::held::{hold, hold_effect_sizes, hold_test};
use super::scores::{hold_parts, hold_summary};

/// Two groups of different people.
pub(super) fn groups(draw: &mut Draw, set: &Set<'_>) {
    let ties = draw.one_of(&[Ties::Up, Ties::Even, Ties::Down]);
    let (n1, n2) = (draw.people(), draw.people());
    let shape = Shape::new(draw);
    let (shift, wider) = (draw.normal(), 0.5 + 2.0 * draw.share());
    let other = Shape {
        spread: shape.spread * wider,
        ..shape
    };
    let first: Vec<f64> = (0..n1).map(|_| shape.value(draw, shift)).collect();
    let second: Vec<f64> = (0..n2).map(|_| other.value(draw, 0.0)).collect();
    let (one, two) = (summary(&first), summary(&second));
    for group in [one, two] {
        hold_summary(draw, set, ties, group, shape.kind == 4);
    }
    let pooled = n1 as f64 + n2 as f64 - 2.0;
    let welch = draw.chance(0.5);
    let (se, df) = error_of_difference(one, two, welch);
    let difference = one.mean - two.mean;
    let decimals = draw.decimals();
    let [m1, m2] = [one.mean, two.mean].map(|mean| print(mean, decimals, ties));
    let decimals = draw.decimals();
    let [sd1, sd2] = [one.sd, two.sd].map(|sd| print(sd, decimals, ties));
    let spread = se > 1e-9 * one.mean.abs().max(1.0);
    let p = t_two_tails(difference / se, df).filter(|_| spread);
    let p_printed = p.map(|p| print_p(p, draw, ties));
    let group = |n: usize, mean, sd| GroupSummary {
        n: n as u64,
        mean,
        sd,
        divisor: Divisor::LessOne,
    };
    let (group1, group2) = (group(n1, &m1, &sd1), group(n2, &m2, &sd2));
    let found = two_groups::check(
        &group1,
        &group2,
        p_printed.as_ref(),
        Tails::Two,
        Alpha::default(),
    );
    let figures = (&group1, &group2, &p_printed, welch, p);
    let found = set.take("two_groups", found, |it| &it.outcome, &figures);
    if let (Some(found), Some(p)) = (&found, p) {
        set.within("difference", Some(found.difference), difference, &figures);
        let test = if welch {
            found.welch
        } else {
            Some(found.student)
        };
        set.within("p of a test", test.map(|test| test.possible), p, &figures);
    }
    let level = draw.one_of(&[0.9, 0.95, 0.99]);
    if spread {
        let critical = t_two_sided(1.0 - level, df).expect("a quantile");
        let decimals = draw.decimals();
        let (low, high) = (difference - critical * se, difference + critical * se);
        let printed = [difference, low, high, se, difference / se];
        let printed = printed.map(|figure| print(figure, decimals, ties));
        let kept: Vec<bool> = (0..6).map(|_| draw.chance(0.7)).collect();
        let keep = |position: usize| kept[position].then_some(&printed[position]);
        let design = match (welch, draw.between(0, 2)) {
            (false, 0) => Design::Pooled(n1 as u64, n2 as u64),
            (_, 1) => Design::Df(df),
            _ => Design::TwoGroups(n1 as u64, n2 as u64),
        };
        let figures = estimate::EstimateFigures {
            estimate: keep(0),
            lower: keep(1),
            upper: keep(2),
            se: keep(3),
            t: keep(4),
            p: p_printed.as_ref().filter(|_| kept[5]),
            level: Some(level),
            ..estimate::EstimateFigures::none(design)
        };
        let found = estimate::check(&figures);
        let found = set.take("estimate of groups", found, |it| &it.outcome, &figures);
        if let Some(together) = found {
            hold(set, &together, (difference, se, p), design, df, &figures);
        }
        hold_test(draw, set, ties, Test::T, difference / se, (df, 0.0));
    }
    let sizes = effect_size::EffectSizeFigures {
        change: found.map(|found| found.difference),
        sd_first: Interval::of(&sd1),
        sd_second: Interval::of(&sd2),
        n_first: Some(n1 as u64),
        n_second: Some(n2 as u64),
        ..effect_size::EffectSizeFigures::default()
    };
    let sd = (one.sd, two.sd, f64::NAN);
    hold_effect_sizes(draw, set, ties, &sizes, difference, sd, pooled);
    let all: Vec<f64> = first.iter().chain(&second).copied().collect();
    hold_parts(draw, set, ties, &all, n1);
}
