//! Counts, percentages and tables of two by two.

use cisgrid::statistics::distribution::{normal_quantile, normal_tail};
use cisgrid::statistics::interval::{Interval, Rounding};
use cisgrid::statistics::p_value::{Alpha, Tails, Test};
use cisgrid::statistics::symmetry::{self, Scale};
use cisgrid::statistics::{Divisor, ci_p, contingency, debit, percent, subgroups};

use super::Set;
use super::draw::{Draw, Ties, print, print_p};
use super::held::hold_test;

/// Counts and percentages.
pub(super) fn proportions(draw: &mut Draw, set: &Set<'_>) {
    let ties = draw.one_of(&[Ties::Up, Ties::Even, Ties::Down]);
    let n = draw.people() as u64;
    let categories = draw.between(2, 5);
    let lean = 1.0 + 3.0 * draw.share();
    let mut counts = vec![0_u64; categories as usize];
    for _ in 0..n {
        let category = (draw.share().powf(lean) * categories as f64) as usize;
        counts[category] += 1;
    }
    let decimals = draw.decimals().min(2);
    let shares = counts.iter().map(|count| 100.0 * *count as f64 / n as f64);
    let shares: Vec<_> = shares.map(|share| print(share, decimals, ties)).collect();
    for (count, share) in counts.iter().zip(&shares) {
        let found = percent::check(*count, n, share, Rounding::Nearest);
        let found = set.take("percent", found, |it| &it.outcome, &(count, n, share));
        if let Some((least, greatest)) = found.and_then(|found| found.denominators) {
            let range = Interval::new(least as f64, greatest as f64);
            set.within("denominators", range, n as f64, &(count, n, share));
        }
    }
    let found = subgroups::counts(&counts, n);
    set.take("counts", found, |it| it, &(&counts, n));
    let all: Vec<_> = shares.iter().collect();
    set.take(
        "percentages",
        subgroups::percentages(&all, Rounding::Nearest),
        |it| it,
        &all,
    );
    let share = counts[0] as f64 / n as f64;
    let sd = (n as f64 / (n as f64 - 1.0) * share * (1.0 - share)).sqrt();
    let [mean, sd] = [share, sd].map(|figure| print(figure, draw.decimals(), ties));
    set.take(
        "debit",
        debit::check(&mean, &sd, n, Divisor::LessOne),
        |it| &it.outcome,
        &(&mean, &sd, n),
    );
    let table = [0; 4].map(|_| draw.between(0, 60));
    hold_table(draw, set, ties, table);
}

/// Holds a table of two by two against its tests, and the odds ratio against its limits.
fn hold_table(draw: &mut Draw, set: &Set<'_>, ties: Ties, [a, b, c, d]: [u64; 4]) {
    if a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0 {
        return;
    }
    let rows: [&[u64]; 2] = [&[a, b], &[c, d]];
    let found = contingency::check(&rows, None, Tails::Two, Alpha::default());
    let Some(found) = set.take("contingency", found, |it| &it.outcome, &rows) else {
        return;
    };
    for p in [Some(found.p), found.p_yates, found.p_fisher]
        .into_iter()
        .flatten()
    {
        let p = print_p(p, draw, ties);
        let found = contingency::check(&rows, Some(&p), Tails::Two, Alpha::default());
        set.take("contingency", found, |it| &it.outcome, &(&rows, &p));
    }
    hold_test(draw, set, ties, Test::Chi2, found.chi2, (1.0, 0.0));
    if a * b * c * d == 0 {
        return;
    }
    let [a, b, c, d] = [a, b, c, d].map(|count| count as f64);
    let level = draw.one_of(&[0.9, 0.95, 0.99]);
    let away = normal_quantile((1.0 - level) / 2.0).expect("a quantile");
    let (log, se) = (
        (a * d / (b * c)).ln(),
        (1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d).sqrt(),
    );
    let (share1, share2) = (a / (a + b), c / (c + d));
    let difference = share1 - share2;
    let error = (share1 * (1.0 - share1) / (a + b) + share2 * (1.0 - share2) / (c + d)).sqrt();
    for (estimate, se, scale) in [(log, se, Scale::Ratio), (difference, error, Scale::Linear)] {
        let decimals = draw.decimals();
        let figures = [estimate, estimate - away * se, estimate + away * se];
        let figures = figures.map(|figure| print(scale.back(figure), decimals, ties));
        let p = print_p(
            (2.0 * normal_tail((estimate / se).abs())).min(1.0),
            draw,
            ties,
        );
        let [estimate, low, high] = &figures;
        let symmetrical = symmetry::check(estimate, low, high, scale);
        set.take(
            "symmetry of ratios",
            symmetrical,
            |it| &it.outcome,
            &(&figures, scale),
        );
        let found = ci_p::check(
            estimate,
            (low, high),
            level,
            scale,
            Some(&p),
            Tails::Two,
            Alpha::default(),
        );
        set.take("ci_p", found, |it| &it.outcome, &(&figures, &p, scale));
    }
}
