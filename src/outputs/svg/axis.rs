//! The ticks of an axis, at round numbers.

use super::plot_row::PlotRow;
use crate::number::Style;
use crate::view::PictureScale;
use crate::wording::letters;

/// How much further than what is drawn an axis goes.
const ROOM: f64 = 1.08;
/// How many times further than the middle line one goes that runs on.
const MOST: f64 = 8.0;
/// What is left free between two numbers, in sizes of their letters.
const APART: f64 = 0.9;
/// Below this ratio the ticks of a ratio stand at equal differences, above it at equal ratios.
const NARROW: f64 = 1.9;

/// A tick.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    /// Where it stands, from the line, in the units of the axis.
    pub(super) at: f64,
    /// The number at it.
    pub(super) number: String,
}

/// How far an axis goes to either side of its line.
pub(super) fn end(scale: &PictureScale) -> f64 {
    scale.reach * ROOM
}

/// How far the axis of lines reaches to either side. What goes further than so many times the middle line runs on beyond
/// the plot, so that the others can still be told apart; a line that fails a check sets no scale where others can.
pub(super) fn reach<'a>(rows: impl Iterator<Item = &'a PlotRow>) -> f64 {
    let rows: Vec<_> = rows.collect();
    let reach = |row: &PlotRow| {
        let values = row.values?;
        let (low, high) = values.interval.unzip();
        let drawn = [values.estimate, low, high].into_iter().flatten();
        Some(drawn.map(f64::abs).fold(0.0, f64::max))
    };
    let of = |sound: bool| {
        let rows = rows.iter().filter(|row| !sound || !row.fails);
        let mut reaches: Vec<f64> = rows.filter_map(|row| reach(row)).collect();
        reaches.retain(|reach| *reach > 0.0 && reach.is_finite());
        reaches.sort_by(f64::total_cmp);
        reaches
    };
    let sound = of(true);
    let reaches = if sound.is_empty() { of(false) } else { sound };
    let middle = reaches.get(reaches.len().saturating_sub(1) / 2);
    let most = middle.map_or(1.0, |middle| middle * MOST);
    let within = reaches.iter().rfind(|reach| **reach <= most);
    within.copied().unwrap_or(1.0)
}

/// The ticks of an axis that is `width` wide, in sizes of the letters: as many as have room for their numbers.
pub(super) fn ticks(scale: &PictureScale, width: f64, style: Style) -> Vec<Tick> {
    let end = end(scale);
    let sets = match scale.axis {
        "ratio" if end.exp() >= NARROW => ratios(end, style),
        "ratio" => near_ratios(end, style),
        _ => {
            let sets = steps(end).map(|step| (step, whole_steps(step, end, style)));
            let round = sets.filter(|(step, ticks)| is_round(ticks, *step));
            round.map(|(_, ticks)| ticks).collect()
        }
    };
    let fits = |ticks: &Vec<Tick>| has_room(ticks, end, width);
    let last = sets.last().cloned().unwrap_or_default();
    sets.into_iter().find(fits).unwrap_or(last)
}

/// Round steps, from one that gives very many ticks on an axis to one that gives three or fewer.
fn steps(end: f64) -> impl Iterator<Item = f64> {
    let smallest = end.log10().floor() as i32 - 1;
    let powers = smallest..smallest + 4;
    powers.flat_map(|power| [1.0, 2.0, 3.0, 4.0, 5.0].map(|step| step * 10_f64.powi(power)))
}

/// Whether ticks say what the scale is, and at round numbers: threes and fours are counted only once to either side.
fn is_round(ticks: &[Tick], step: f64) -> bool {
    let first = step / 10_f64.powf(step.log10().floor());
    let odd = (2.5..4.5).contains(&first);
    ticks.len() == 3 || ticks.len() > 3 && !odd
}

/// How many decimals a step has.
fn decimals(step: f64) -> u32 {
    // A step such as 0.1 is a little more or less than that.
    let decimals = (-step.log10() - 1e-9).ceil();
    decimals.max(0.0) as u32
}

/// A tick at each multiple of a step.
fn whole_steps(step: f64, end: f64, style: Style) -> Vec<Tick> {
    let most = (end / step).floor() as i64;
    let ticks = (-most..=most).map(|number| {
        let at = number as f64 * step;
        let decimals = if number == 0 { 0 } else { decimals(step) };
        let number = style.computed(at, decimals);
        Tick { at, number }
    });
    ticks.collect()
}

/// Sets of ticks at equal ratios, the fullest first.
fn ratios(end: f64, style: Style) -> Vec<Vec<Tick>> {
    let set = |within: &[f64], base: f64| {
        let most = (end / base.ln()).ceil() as i32 + 1;
        let powers = -most..=most;
        let ratios = powers.flat_map(|power| within.iter().map(move |one| one * base.powi(power)));
        let ticks = ratios.map(|ratio| Tick {
            at: ratio.ln(),
            number: style.computed(ratio, ratio_decimals(ratio)),
        });
        ticks.filter(|tick| tick.at.abs() <= end).collect()
    };
    vec![
        set(&[1.0, 2.0, 5.0], 10.0),
        set(&[1.0], 2.0),
        set(&[1.0], 4.0),
        set(&[1.0], 10.0),
        set(&[1.0], 100.0),
        set(&[1.0], 10_000.0),
    ]
    .into_iter()
    // Fewer than three say nothing of the scale.
    .filter(|ticks: &Vec<Tick>| ticks.len() > 2)
    .collect()
}

/// The decimals that a ratio such as 0.25 or 0.002 needs.
fn ratio_decimals(ratio: f64) -> u32 {
    let shown = |decimals: &u32| {
        let scaled = ratio * 10_f64.powi(*decimals as i32);
        (scaled - scaled.round()).abs() < scaled * 1e-9
    };
    (0..20).find(shown).unwrap_or(0)
}

/// Sets of ticks at equal differences around a ratio of 1, the fullest first.
fn near_ratios(end: f64, style: Style) -> Vec<Vec<Tick>> {
    let above = end.exp() - 1.0;
    let set = |step: f64| {
        let most = (above / step).ceil() as i64;
        let ratios = (-most..=most).map(|number| 1.0 + number as f64 * step);
        let ratios = ratios.filter(|ratio| *ratio > 0.0 && ratio.ln().abs() <= end);
        let ticks = ratios.map(|ratio| Tick {
            at: ratio.ln(),
            number: style.computed(ratio, decimals(step)),
        });
        ticks.collect::<Vec<_>>()
    };
    let sets = steps(above).map(|step| (step, set(step)));
    let round = sets.filter(|(step, ticks)| is_round(ticks, *step));
    round.map(|(_, ticks)| ticks).collect()
}

/// Whether no two numbers run together, on an axis that is `width` wide.
fn has_room(ticks: &[Tick], end: f64, width: f64) -> bool {
    let half = |tick: &Tick| letters::width(&tick.number) / 2.0;
    ticks.windows(2).all(|two| {
        let apart = (two[1].at - two[0].at) / end * width / 2.0;
        apart >= half(&two[0]) + half(&two[1]) + APART
    })
}
