//! True data are never flagged: data sets are drawn, their figures computed in full and printed rounded,
//! and every check held against them. `CISGRID_SIMULATIONS=1000000 cargo test --release simulation`
//! draws more of them.

pub(crate) mod draw;

use std::cell::RefCell;
use std::fmt::Debug;

use cisgrid::number::Printed;
use cisgrid::statistics::distribution::{normal_quantile, normal_tail, t_two_sided, t_two_tails};
use cisgrid::statistics::effect_size::{self, Definition};
use cisgrid::statistics::estimate::{self, Design, Together};
use cisgrid::statistics::grim::{self, Mean};
use cisgrid::statistics::grimmer::{self, Spread};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::p_value::{self, Alpha, Reported, Tails, Test};
use cisgrid::statistics::sd_bounds::{self, Extremes};
use cisgrid::statistics::subgroups::{self, Part};
use cisgrid::statistics::symmetry::{self, Scale};
use cisgrid::statistics::two_groups::{self, GroupSummary};
use cisgrid::statistics::{
    Coherence, Outcome, Quantity, Refusal, change_sd, ci_p, contingency, debit, degrees, paired_n,
    percent, range,
};
use libtest_mimic::Trial;

use crate::{Outcome as Tried, trial};
use draw::{Draw, Shape, Summary, Ties, error_of_difference, parse, print, print_p, summary};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "simulation::true_data_is_never_flagged",
            true_data_is_never_flagged,
        ),
        trial("simulation::slips_are_found", slips_are_found),
    ]
}

/// How many data sets are drawn where nothing else is asked for.
const DATA_SETS: u64 = 20_000;

#[expect(
    clippy::print_stdout,
    reason = "how much was tried is part of the result"
)]
fn true_data_is_never_flagged() -> Tried {
    let asked = std::env::var("CISGRID_SIMULATIONS").ok();
    let sets = asked.map_or(Ok(DATA_SETS), |asked| asked.parse())?;
    let tally = Tally::default();
    for seed in 0..sets {
        let mut draw = Draw::new(seed);
        let set = Set {
            seed,
            tally: &tally,
        };
        match seed % 4 {
            0 => paired(&mut draw, &set),
            1 => groups(&mut draw, &set),
            2 => items(&mut draw, &set),
            _ => proportions(&mut draw, &set),
        }
        if tally.flags.borrow().len() > 20 {
            break;
        }
    }
    let [consistent, undetermined] = *tally.verdicts.borrow();
    let flags = tally.flags.borrow();
    println!("{sets} data sets, {consistent} verdicts consistent, {undetermined} undetermined");
    match flags.is_empty() {
        true if consistent < 5 * sets => Err("hardly any verdict was reached".into()),
        true => Ok(()),
        false => Err(flags.join("\n").into()),
    }
}

/// What has been found so far.
#[derive(Default)]
struct Tally {
    /// Consistent and undetermined ones.
    verdicts: RefCell<[u64; 2]>,
    flags: RefCell<Vec<String>>,
}

/// A data set that is held against the checks.
struct Set<'a> {
    seed: u64,
    tally: &'a Tally,
}

impl Set<'_> {
    fn flag(&self, check: &str, figures: &dyn Debug) {
        let flag = format!("data set {}: {check}: {figures:?}", self.seed);
        self.tally.flags.borrow_mut().push(flag);
    }

    fn judge(&self, check: &str, outcome: &Outcome, figures: &dyn Debug) {
        match &outcome.verdict {
            Coherence::Consistent => self.tally.verdicts.borrow_mut()[0] += 1,
            Coherence::Undetermined(_) => self.tally.verdicts.borrow_mut()[1] += 1,
            Coherence::Inconsistent => self.flag(check, figures),
        }
    }

    /// The finding of a check, once its outcome is judged; a refusal of true data is a flag too.
    fn take<T>(
        &self,
        check: &str,
        found: Result<T, Refusal>,
        outcome: impl Fn(&T) -> &Outcome,
        figures: &dyn Debug,
    ) -> Option<T> {
        match found {
            Ok(found) => {
                self.judge(check, outcome(&found), figures);
                Some(found)
            }
            Err(refusal) => {
                self.flag(&format!("{check}: {refusal}"), figures);
                None
            }
        }
    }

    /// A value that must lie in what was said to be possible.
    fn within(&self, check: &str, possible: Option<Interval>, value: f64, figures: &dyn Debug) {
        if !possible.is_some_and(|possible| possible.contains(value)) {
            self.flag(&format!("{check}: {value} outside {possible:?}"), figures);
        }
    }
}

/// The same people twice.
fn paired(draw: &mut Draw, set: &Set<'_>) {
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
        design,
        alpha: Alpha::default(),
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

/// Holds what figures together leave open against the truth.
fn hold(
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

fn correlation(one: &[f64], two: &[f64], first: Summary, second: Summary) -> f64 {
    let products = one.iter().zip(two);
    let sum: f64 = products
        .map(|(x, y)| (x - first.mean) * (y - second.mean))
        .sum();
    let r = sum / ((first.n as f64 - 1.0) * first.sd * second.sd);
    r.clamp(-1.0, 1.0)
}

/// Holds a test statistic against its p.
fn hold_test(draw: &mut Draw, set: &Set<'_>, ties: Ties, test: Test, value: f64, df: (f64, f64)) {
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

/// Holds a mean and an SD against the extremes and, where they are those of whole numbers, each other.
fn hold_summary(draw: &mut Draw, set: &Set<'_>, ties: Ties, one: Summary, whole: bool) {
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
    let spread = Spread { mean, sd, n, items };
    set.take(
        "grimmer",
        grimmer::check(&spread),
        |it| &it.outcome,
        &spread,
    );
}

/// Holds the mean of all against the means of two parts.
fn hold_parts(draw: &mut Draw, set: &Set<'_>, ties: Ties, values: &[f64], cut: usize) {
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

/// Holds effect sizes of all definitions against the figures behind them.
fn hold_effect_sizes(
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

/// Two groups of different people.
fn groups(draw: &mut Draw, set: &Set<'_>) {
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
    };
    let (group1, group2) = (group(n1, &m1, &sd1), group(n2, &m2, &sd2));
    let found = two_groups::check(&group1, &group2, p_printed.as_ref(), Alpha::default());
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

/// Scores of whole items, with floors and ceilings.
fn items(draw: &mut Draw, set: &Set<'_>) {
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
        let found = debit::check(&mean, &sd, n);
        set.take("debit", found, |it| &it.outcome, &(&mean, &sd, n));
    }
}

/// Counts and percentages.
fn proportions(draw: &mut Draw, set: &Set<'_>) {
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
        let found = percent::check(*count, n, share);
        let found = set.take("percent", found, |it| &it.outcome, &(count, n, share));
        if let Some((least, greatest)) = found.and_then(|found| found.denominators) {
            let range = Interval::new(least as f64, greatest as f64);
            set.within("denominators", range, n as f64, &(count, n, share));
        }
    }
    let found = subgroups::counts(&counts, n);
    set.take("counts", found, |it| it, &(&counts, n));
    let all: Vec<_> = shares.iter().collect();
    set.take("percentages", subgroups::percentages(&all), |it| it, &all);
    let share = counts[0] as f64 / n as f64;
    let sd = (n as f64 / (n as f64 - 1.0) * share * (1.0 - share)).sqrt();
    let [mean, sd] = [share, sd].map(|figure| print(figure, draw.decimals(), ties));
    set.take(
        "debit",
        debit::check(&mean, &sd, n),
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
    let found = contingency::check(&rows, None, Alpha::default());
    let Some(found) = set.take("contingency", found, |it| &it.outcome, &rows) else {
        return;
    };
    for p in [Some(found.p), found.p_yates, found.p_fisher]
        .into_iter()
        .flatten()
    {
        let p = print_p(p, draw, ties);
        let found = contingency::check(&rows, Some(&p), Alpha::default());
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
            low,
            high,
            level,
            scale,
            Some(&p),
            Alpha::default(),
        );
        set.take("ci_p", found, |it| &it.outcome, &(&figures, &p, scale));
    }
}

/// The other direction: figures with a digit that slipped are flagged, as a rule.
fn slips_are_found() -> Tried {
    let mut found = [0_u32; 3];
    let sets = 300;
    for seed in 0..sets {
        let mut draw = Draw::new(seed);
        let n = draw.between(8, 60);
        let (df, root) = (n as f64 - 1.0, (n as f64).sqrt());
        let (mean, sd) = (1.0 + draw.share(), 2.0 + draw.share());
        let p = t_two_tails(mean / sd * root, df).expect("a p");
        let away = t_two_sided(0.05, df).expect("a quantile") * sd / root;
        let figure = |value: f64| print(value, 2, Ties::Even);
        let (estimate, lower, upper) = (figure(mean), figure(mean - away), figure(mean + away));
        let p = print(p.max(0.002), 3, Ties::Even);
        // A p with its point slipped, a limit one off, two digits changed about in the mean.
        let slipped = parse(&p.text().replacen("0.", "0.0", 1));
        let off = figure(mean + away + 0.1);
        let figures = estimate::EstimateFigures {
            estimate: Some(&estimate),
            lower: Some(&lower),
            upper: Some(&upper),
            p: Some(&p),
            ..estimate::EstimateFigures::none(Design::Paired(n))
        };
        let slips = [
            estimate::EstimateFigures {
                p: Some(&slipped),
                ..figures
            },
            estimate::EstimateFigures {
                upper: Some(&off),
                ..figures
            },
            estimate::EstimateFigures {
                estimate: Some(&off),
                ..figures
            },
        ];
        for (count, slip) in found.iter_mut().zip(&slips) {
            let together = estimate::check(slip).map_err(|refusal| refusal.to_string())?;
            *count += u32::from(together.outcome.is_inconsistent());
        }
    }
    match found.iter().all(|count| u64::from(*count) * 10 > sets * 9) {
        true => Ok(()),
        false => Err(format!("of {sets} slips each, {found:?} were found").into()),
    }
}
