//! Means and SDs held against the extremes, whole numbers and the means of parts.

use cisgrid::number::Printed;
use cisgrid::statistics::grim::{self, Mean};
use cisgrid::statistics::grimmer::{self, Spread};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::sd_bounds::{self, Extremes};
use cisgrid::statistics::subgroups::{self, Part};
use cisgrid::statistics::{Divisor, Quantity, debit, range};

use super::Set;
use super::draw::{Draw, Summary, Ties, print, summary};

/// Holds a mean and an SD against the extremes and, where they are those of whole numbers, each other.
pub(super) fn hold_summary(draw: &mut Draw, set: &Set<'_>, ties: Ties, one: Summary, whole: bool) {
    let figures = [one.mean, one.sd, one.min, one.max];
    let figures = figures.map(|figure| print(figure, draw.decimals(), ties));
    let end = |position: usize| Interval::of(&figures[position]).expect("an interval");
    let extremes = Extremes {
        min: end(2),
        max: end(3),
        attained: true,
    };
    let n = one.n as u64;
    let found = sd_bounds::check(n, &figures[0], &figures[1], extremes);
    set.take("sd_bounds", found, |it| &it.outcome, &(n, &figures));
    let outcome = range::check(Quantity::Mean, end(0), end(2), end(3));
    set.judge("range", &outcome, &figures);
    set.judge("order", &range::ordered(end(2), end(3)), &figures);
    if whole {
        let extremes = Extremes {
            min: Interval::exact(1.0),
            max: Interval::exact(5.0),
            attained: false,
        };
        let found = sd_bounds::check(n, &figures[0], &figures[1], extremes);
        set.take(
            "sd_bounds of a scale",
            found,
            |it| &it.outcome,
            &(n, &figures),
        );
        hold_whole(set, &figures[0], &figures[1], n, 1);
    }
}

/// Holds the mean and the SD of whole numbers against each other.
fn hold_whole(set: &Set<'_>, mean: &Printed, sd: &Printed, n: u64, items: u64) {
    let one = Mean {
        mean,
        n,
        items,
        percent: false,
    };
    set.take("grim", grim::check(&one), |it| &it.outcome, &one);
    let spread = Spread {
        mean,
        sd,
        n,
        items,
        divisor: Divisor::LessOne,
    };
    set.take(
        "grimmer",
        grimmer::check(&spread),
        |it| &it.outcome,
        &spread,
    );
}

/// Holds the mean of all against the means of two parts.
pub(super) fn hold_parts(draw: &mut Draw, set: &Set<'_>, ties: Ties, values: &[f64], cut: usize) {
    let (one, two) = values.split_at(cut);
    let decimals = draw.decimals();
    let [one_mean, two_mean, overall] =
        [one, two, values].map(|part| print(mean(part), decimals, ties));
    let part = |values: &[f64], mean| Part {
        n: values.len() as u64,
        mean,
    };
    let parts = [part(one, &one_mean), part(two, &two_mean)];
    let found = subgroups::mean(&parts, &overall);
    set.take("subgroups", found, |it| it, &(&parts, &overall));
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Scores of whole items, with floors and ceilings.
pub(super) fn items(draw: &mut Draw, set: &Set<'_>) {
    let ties = draw.one_of(&[Ties::Up, Ties::Even, Ties::Down]);
    let n = draw.people();
    let items = draw.one_of(&[1, 1, 2, 3, 7, 14]);
    let (min, max) = draw.one_of(&[(0_i64, 1_i64), (1, 5), (1, 7), (-3, 3), (0, 100)]);
    let lean = draw.one_of(&[0.02, 0.3, 0.5, 0.97]);
    let wide = draw.one_of(&[0.02, 0.2, 0.6]);
    let width = (max - min) as f64;
    let answer = |draw: &mut Draw| {
        let value = min as f64 + width * (lean + wide * draw.normal());
        value.round().clamp(min as f64, max as f64) as i64
    };
    let totals: Vec<i64> = (0..n)
        .map(|_| (0..items).map(|_| answer(draw)).sum())
        .collect();
    let scores: Vec<f64> = totals
        .iter()
        .map(|total| *total as f64 / items as f64)
        .collect();
    let one = summary(&scores);
    let total: i64 = totals.iter().sum();
    let [mean, sd] = [one.mean, one.sd].map(|figure| print(figure, draw.decimals(), ties));
    let (n, items) = (n as u64, items as u64);
    hold_whole(set, &mean, &sd, n, items);
    let limits = sd_bounds::sd_limits_integer_scale(n, items, i128::from(total), min, max);
    set.within(
        "sd_limits_integer_scale",
        limits,
        one.sd,
        &(n, items, total, min, max),
    );
    let whole = sd_bounds::sd_max_range(n, min as f64, max as f64);
    let whole = whole.and_then(|most| Interval::new(0.0, most));
    set.within("sd_max_range", whole, one.sd, &(n, min, max));
    hold_summary(draw, set, ties, one, false);
    if items == 1 {
        let percent = Mean {
            mean: &print(100.0 * one.mean, draw.decimals(), ties),
            n,
            items,
            percent: true,
        };
        set.take(
            "grim in percent",
            grim::check(&percent),
            |it| &it.outcome,
            &percent,
        );
    }
    if (min, max, items) == (0, 1, 1) {
        let found = debit::check(&mean, &sd, n, Divisor::LessOne);
        set.take("debit", found, |it| &it.outcome, &(&mean, &sd, n));
    }
}
