//! What stands below a plot in print: what is drawn, how to read it, and what its short forms stand for.

use super::plot::Plot;
use crate::outputs::plain::plain;
use crate::view::{FigureTable, Head, KeyEntry};
use crate::wording::spelling;

/// The mark of a line that fails a check.
pub(super) const FAILS: &str = "‡";

/// The legend of a plot, in sentences, what the finding says first.
pub(super) fn legend(plot: &Plot<'_>, table: &FigureTable<'_>, head: &Head<'_>) -> String {
    let words = &plot.words;
    let said = |name: &str| words.of(name).to_owned();
    let mut sentences = vec![sentence(plot.statement)];
    sentences.push(reading(plot));
    if plot.panels.len() > 1 {
        sentences.push(said("plot_panels"));
    }
    let mut drawn = plot.rows().filter_map(|row| row.values);
    if drawn.any(|values| values.margin.is_some()) {
        sentences.push(said("plot_shaded"));
    }
    if plot.panels.iter().any(|panel| panel.runs_on()) {
        sentences.push(said("plot_arrows"));
    }
    if plot.rows().any(|row| row.fails) {
        sentences.push(format!("{FAILS} {}", words.of("plot_fails")));
    }
    for convention in &table.conventions {
        sentences.push(match convention.of.is_empty() {
            true => convention.words.clone(),
            false => {
                let of = words.parted(&convention.of);
                let of = format!("{} {of}", words.of("of_rows"));
                let parts = [("name", of.as_str()), ("value", &convention.words)];
                words.with("named_value", &parts)
            }
        });
    }
    sentences.extend(table.notes.iter().map(|note| sentence(note)));
    let norms = table.norms.iter().map(|norm| {
        let number = norm.n.as_ref();
        let number = number.map(|n| format!(" ({})", words.with("told_n", &[("n", n)])));
        format!("{}{}", norm.population, number.unwrap_or_default())
    });
    let norms: Vec<_> = norms.collect();
    if !norms.is_empty() {
        let name = if norms.len() > 1 { "norms" } else { "norm" };
        sentences.push(format!("{} {}.", words.heading(name), words.parted(norms)));
    }
    let key = head.key.iter().filter(|entry| is_used(entry, plot));
    let key: Vec<_> = key.map(|one| words.listed([one.short, one.long])).collect();
    if !key.is_empty() {
        sentences.push(format!("{}.", words.parted(key)));
    }
    plain(&sentences.join(" "))
}

/// What the signs of a plot are.
fn reading(plot: &Plot<'_>) -> String {
    let axes = |axis: &str| plot.panels.iter().any(|panel| panel.scale.axis == axis);
    let words = &plot.words;
    if axes("norm") {
        return words.of("plot_of_norms").to_owned();
    }
    let panels = plot.panels.iter();
    let mut estimated: Vec<_> = panels.map(|one| one.scale.estimated.as_str()).collect();
    estimated.dedup();
    let estimated = match estimated[..] {
        [only] => only,
        _ => words.of("effect_estimates"),
    };
    let line = match (axes("ratio"), axes("difference")) {
        (true, true) => words.of("plot_line_of_both"),
        (true, false) => words.of("plot_line_of_ratio"),
        (false, _) => "0",
    };
    let parts = [("estimated", estimated), ("line", line)];
    match plot.headings.iter().find_map(|heading| level(heading)) {
        Some(level) => {
            let parts = parts.into_iter().chain([("level", level)]);
            words.with("plot_of_estimates_at", &parts.collect::<Vec<_>>())
        }
        None => words.with("plot_of_estimates", &parts),
    }
}

/// The level of the interval in a heading, such as `95%`, wherever a language puts it.
fn level(heading: &str) -> Option<&str> {
    let is_between = |one: char| one.is_whitespace() || "()[]".contains(one);
    let mut parts = heading.split(is_between);
    parts.find(|part| part.len() > 1 && part.ends_with('%'))
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
    let text = spelling::spaced(text);
    match text.ends_with(['.', '!', '?', '…', ':', ';']) {
        true => text,
        false => format!("{text}."),
    }
}
