//! What stands below a plot in print: what is drawn, how to read it, and what its short forms stand for.

use super::plot::Plot;
use crate::outputs::plain::plain;
use crate::view::{FigureTable, Head, KeyEntry};

/// The mark of a line that fails a check.
pub(super) const FAILS: &str = "‡";

/// The legend of a plot, in sentences, what the finding says first.
pub(super) fn legend(plot: &Plot<'_>, table: &FigureTable<'_>, head: &Head<'_>) -> String {
    let mut sentences = vec![sentence(plot.statement)];
    sentences.push(reading(plot));
    if plot.panels.len() > 1 {
        sentences.push("Each panel has an axis of its own.".to_owned());
    }
    let mut drawn = plot.rows().filter_map(|row| row.values);
    if drawn.any(|values| values.margin.is_some()) {
        let words = "Shaded: the margin within which a difference counts as none.";
        sentences.push(words.to_owned());
    }
    if plot.panels.iter().any(|panel| panel.runs_on()) {
        sentences.push("Arrows: what is drawn runs on beyond the plot.".to_owned());
    }
    if plot.rows().any(|row| row.fails) {
        sentences.push(format!("{FAILS} The figures of this line fail a check."));
    }
    for convention in &table.conventions {
        sentences.push(match convention.of.is_empty() {
            true => convention.words.clone(),
            false => format!("Of {}: {}", convention.of.join("; "), convention.words),
        });
    }
    sentences.extend(table.notes.iter().map(|note| sentence(note)));
    let norms = table.norms.iter().map(|norm| {
        let number = norm.n.as_ref().map(|n| format!(" (n {n})"));
        format!("{}{}", norm.population, number.unwrap_or_default())
    });
    let norms: Vec<_> = norms.collect();
    if !norms.is_empty() {
        let word = if norms.len() > 1 { "Norms" } else { "Norm" };
        sentences.push(format!("{word}: {}.", norms.join("; ")));
    }
    let key = head.key.iter().filter(|entry| is_used(entry, plot));
    let key: Vec<_> = key
        .map(|one| format!("{}, {}", one.short, one.long))
        .collect();
    if !key.is_empty() {
        sentences.push(format!("{}.", key.join("; ")));
    }
    plain(&sentences.join(" "))
}

/// What the signs of a plot are.
fn reading(plot: &Plot<'_>) -> String {
    let axes = |axis: &str| plot.panels.iter().any(|panel| panel.scale.axis == axis);
    if axes("norm") {
        return "Circles: means; lines through them: confidence intervals of their distance from the norm; vertical line: \
                the mean of the norm, whose SD the axis counts."
            .to_owned();
    }
    let mut estimated: Vec<_> = plot.panels.iter().map(|one| one.scale.estimated).collect();
    estimated.dedup();
    let estimated = match estimated[..] {
        [only] => only,
        _ => "estimates",
    };
    let line = match (axes("ratio"), axes("difference")) {
        (true, true) => "0, of a ratio 1, on a log scale",
        (true, false) => "a ratio of 1, on a log scale",
        (false, _) => "0",
    };
    let level = plot.headings.iter().find_map(|heading| {
        let (before, _) = heading.split_once("%\u{a0}CI")?;
        before.rsplit(['(', '[', '\u{a0}']).next()
    });
    let level = level.map_or(String::new(), |level| format!("{level}% "));
    format!(
        "Squares: {estimated}; lines through them: {level}confidence intervals; vertical line: {line}."
    )
}

/// Whether a short form stands in a plot.
fn is_used(entry: &KeyEntry<'_>, plot: &Plot<'_>) -> bool {
    let labels = plot
        .rows()
        .flat_map(|row| row.above.iter().chain([&row.label]));
    let mut texts = labels.chain(&plot.headings);
    let part = |one: char| !one.is_alphanumeric();
    texts.any(|text| text.split(part).any(|word| word == entry.short))
}

/// A text with a full stop behind it, unless it ends with a mark of its own.
fn sentence(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.ends_with(['.', '!', '?', '…', ':', ';']) {
        true => text,
        false => format!("{text}."),
    }
}
