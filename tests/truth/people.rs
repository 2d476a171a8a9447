//! True summaries and counts of two groups and of all, with all that is printed of such: quartiles, standard
//! errors, limits.

use cisgrid::statistics::distribution::t_two_sided;

use super::written::Synthesis;
use crate::simulation::draw::{Draw, Ties, summary, text};

/// Where the figures of everybody and of the two groups stand.
const PLACES: [&str; 3] = ["at: T1", "at: T1, group: one", "at: T1, group: two"];

/// What is printed in a line.
type Cells = Vec<(&'static str, Option<String>)>;

/// Scores, or categories now and then.
pub(super) fn people(draw: &mut Draw, synthesis: &mut Synthesis) {
    match draw.between(0, 4) {
        0 => categories(draw, synthesis),
        _ => scores(draw, synthesis),
    }
}

/// Scores of two groups and of all, of items or not.
fn scores(draw: &mut Draw, synthesis: &mut Synthesis) {
    let low = draw.between(0, 1);
    let high = low + draw.one_of(&[1, 1, 2, 4, 6, 10]);
    let items = draw.one_of(&[1, 1, 4, 5, 9]);
    let kind = draw.between(0, 2);
    let middle = draw.share();
    let answer = |draw: &mut Draw| {
        let share = match draw.chance(0.3) {
            true => middle,
            false => draw.share(),
        };
        let width = (high - low) as f64;
        low as f64 + (share * (width + 1.0)).floor().min(width)
    };
    let score = |draw: &mut Draw| {
        let total: f64 = (0..items).map(|_| answer(draw)).sum();
        match kind {
            0 => total,
            1 => total / items as f64,
            _ => low as f64 + draw.share() * (high - low) as f64,
        }
    };
    let groups = [draw.people(), draw.people()];
    let groups = groups.map(|n| (0..n).map(|_| score(draw)).collect::<Vec<_>>());
    let declared = match kind {
        0 => format!(
            "range: [{}, {}], items: {items}, score: sum",
            low * items,
            high * items
        ),
        1 => format!("range: [{low}, {high}], items: {items}, score: mean"),
        _ => format!("range: [{low}, {high}]"),
    };
    synthesis.measure(&format!(", {declared}"));
    let all: Vec<_> = groups.iter().flatten().copied().collect();
    let [a, b] = groups;
    let decimals = draw.decimals();
    for (place, values) in PLACES.into_iter().zip([all, a, b]) {
        let cells = figures(&values, decimals, draw);
        synthesis.row(place, &cells);
    }
}

/// Categories of which everybody falls into exactly one, in two groups and in all.
fn categories(draw: &mut Draw, synthesis: &mut Synthesis) {
    let kinds = draw.between(2, 6);
    let names: Vec<_> = (0..kinds).map(|at| format!("c{at}: C{at}")).collect();
    let names = names.join(", ");
    synthesis.measure(&format!(", exhaustive: true, categories: {{{names}}}"));
    let count = |draw: &mut Draw| {
        let people = draw.people();
        let mut counts = vec![0_u64; kinds as usize];
        for _ in 0..people {
            counts[draw.between(0, kinds - 1) as usize] += 1;
        }
        counts
    };
    let (a, b) = (count(draw), count(draw));
    let all = a.iter().zip(&b).map(|(one, two)| one + two).collect();
    let decimals = draw.decimals();
    let form = draw.between(0, 3);
    for (place, counts) in PLACES.into_iter().zip([all, a, b]) {
        let n: u64 = counts.iter().sum();
        for (at, count) in counts.iter().enumerate() {
            let percent = printed(100.0 * *count as f64 / n as f64, decimals, draw);
            let mut cells = Vec::new();
            if form != 0 {
                cells.push(("count", Some(count.to_string())));
                cells.push(("n", Some(n.to_string())));
            }
            if form != 1 {
                cells.push(("percent", Some(percent)));
            }
            synthesis.row(&format!("category: c{at}, {place}"), &cells);
        }
    }
}

/// A number as it is printed, or now and then as a machine shows it.
fn printed(value: f64, decimals: u32, draw: &mut Draw) -> String {
    let ties = draw.one_of(&[Ties::Up, Ties::Even, Ties::Down]);
    match draw.chance(0.05) {
        true => format!("{value}"),
        false => text(value, decimals, ties),
    }
}

/// The figures of some people, now and then without some of them.
fn figures(values: &[f64], decimals: u32, draw: &mut Draw) -> Cells {
    let found = summary(values);
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let quartile = |share: f64| {
        let place = share * (sorted.len() - 1) as f64;
        let (below, rest) = (place.floor() as usize, place.fract());
        let above = (below + 1).min(sorted.len() - 1);
        sorted[below] + rest * (sorted[above] - sorted[below])
    };
    let n = found.n as f64;
    let error = found.sd / n.sqrt();
    let level = draw.one_of(&["", "95", "0.95", "90"]);
    let alpha = if level == "90" { 0.1 } else { 0.05 };
    let reach = match draw.chance(0.3) {
        true => t_two_sided(alpha, f64::INFINITY),
        false => t_two_sided(alpha, n - 1.0),
    };
    let reach = reach.unwrap_or(f64::NAN) * error;
    let mut cells = vec![("mean", found.mean), ("sd", found.sd)];
    if draw.chance(0.6) {
        cells.extend([("min", found.min), ("max", found.max)]);
    }
    if draw.chance(0.3) {
        let quartiles = [("q1", 0.25), ("median", 0.5), ("q3", 0.75)];
        cells.extend(quartiles.map(|(word, share)| (word, quartile(share))));
    }
    if draw.chance(0.4) {
        cells.push(("se", error));
    }
    if draw.chance(0.4) {
        let (low, high) = (found.mean - reach, found.mean + reach);
        cells.extend([("ci_low", low), ("ci_high", high)]);
    }
    let cells = cells.into_iter().map(|(word, value)| {
        let more = draw.between(0, 1) as u32;
        (word, Some(printed(value, decimals + more, draw)))
    });
    let mut cells: Cells = cells.collect();
    if !level.is_empty() {
        cells.push(("level", Some(level.to_owned())));
    }
    if draw.chance(0.95) {
        cells.push(("n", Some(found.n.to_string())));
    }
    cells
}
