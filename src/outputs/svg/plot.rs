//! What a plot shows: lines of figures with their numbers, in panels that have one axis each.

use super::axis;
use super::plot_row::PlotRow;
use crate::language::Words;
use crate::number::Style;
use crate::outputs::plain::within;
use crate::view::{EvidenceView, FigureRow, FigureTable, Picture, PictureScale, View};

/// A plot of one table of figures.
#[derive(Debug)]
pub(super) struct Plot<'a> {
    /// What the finding says.
    pub(super) statement: &'a str,
    /// How numbers are printed.
    pub(super) style: Style,
    /// The headings of the columns with numbers.
    pub(super) headings: Vec<String>,
    /// The words of the page.
    pub(super) words: Words,
    /// Its panels, from above; at least one.
    pub(super) panels: Vec<Panel>,
}

/// Lines that stand on one axis.
#[derive(Debug)]
pub(super) struct Panel {
    /// The axis.
    pub(super) scale: PictureScale,
    /// What lies left of the line; may be empty.
    pub(super) left: String,
    /// What lies right of it.
    pub(super) right: String,
    /// Its lines.
    pub(super) rows: Vec<PlotRow>,
}

impl<'a> Plot<'a> {
    /// The plot of a table of figures, if any of it is drawn.
    pub(super) fn of(item: EvidenceView<'a>, table: &FigureTable<'_>, view: &View) -> Option<Self> {
        table.drawn.as_ref()?;
        let columns = columns(table, view);
        let headings = columns.iter().map(|at| kept(&table.headings[*at]));
        Some(Self {
            statement: item.finding(),
            style: view.style(),
            headings: headings.collect(),
            panels: panels(table, &columns, view.words()),
            words: view.words().clone(),
        })
    }

    /// All lines, from above.
    pub(super) fn rows(&self) -> impl Iterator<Item = &PlotRow> {
        self.panels.iter().flat_map(|panel| &panel.rows)
    }
}

/// A heading whose interval in brackets stays on one line.
fn kept(heading: &str) -> String {
    let interval = [" (", " ["].iter().find_map(|start| heading.rfind(start));
    let end = interval.map_or(heading.len(), |at| at + 1);
    format!(
        "{}{}",
        &heading[..end],
        heading[end..].replace(' ', "\u{a0}")
    )
}

/// The columns that are printed beside the plot: n, what is estimated, and p.
fn columns(table: &FigureTable<'_>, view: &View) -> Vec<usize> {
    let at = |heading: &str| table.headings.iter().position(|one| one == heading);
    let n = at(view.words().of("heading_n"));
    // What is estimated stands behind n, or first.
    let estimate = Some(n.map_or(0, |at| at + 1)).filter(|at| *at < table.headings.len());
    let p = at(view.style().p_heading()).filter(|at| Some(*at) != estimate);
    [n, estimate, p].into_iter().flatten().collect()
}

fn panels(table: &FigureTable<'_>, columns: &[usize], words: &Words) -> Vec<Panel> {
    let grouped = table.rows.iter().any(|row| row.span > 1);
    let mut panels: Vec<Panel> = Vec::new();
    // Lines that are not drawn stand with those that follow, or with the last.
    let mut waiting = Vec::new();
    for row in &table.rows {
        let line = line(row, columns, grouped, words);
        let Some(picture) = &row.picture else {
            waiting.push(line);
            continue;
        };
        let lines = std::mem::take(&mut waiting).into_iter().chain([line]);
        match panels.last_mut().filter(|panel| panel.takes(picture)) {
            Some(panel) => panel.rows.extend(lines),
            None => {
                let mut rows: Vec<PlotRow> = lines.collect();
                if let Some(first) = rows.first_mut().filter(|first| first.indented) {
                    // What it is of is said anew where the line above has another axis.
                    first.above.get_or_insert_with(|| first.named.clone());
                }
                panels.push(Panel {
                    scale: picture.scale.clone(),
                    left: picture.left.clone(),
                    right: picture.right.clone(),
                    rows,
                });
            }
        }
    }
    if let Some(last) = panels.last_mut() {
        last.rows.extend(waiting);
    }
    // Panels that count the same are drawn to one scale.
    let reaches: Vec<f64> = panels
        .iter()
        .map(|panel| {
            let alike = panels.iter().filter(|other| other.counts(&panel.scale));
            axis::reach(alike.flat_map(|other| &other.rows))
        })
        .collect();
    for (panel, reach) in panels.iter_mut().zip(reaches) {
        panel.scale.reach = reach;
    }
    panels
}

impl Panel {
    /// Whether something that is drawn lies beyond the ends of the axis.
    pub(super) fn runs_on(&self) -> bool {
        let end = axis::end(&self.scale);
        let drawn = self.rows.iter().filter_map(|row| row.values);
        let mut drawn = drawn.flat_map(|values| {
            let (low, high) = values.interval.unzip();
            [values.estimate, low, high]
        });
        drawn.any(|value| value.is_some_and(|value| value.abs() > end))
    }

    /// Whether its axis counts the same as another.
    fn counts(&self, other: &PictureScale) -> bool {
        let what = |scale: &PictureScale| (scale.axis, scale.estimated.clone());
        let own = &self.scale;
        what(own) == what(other) && own.shared == other.shared && own.unit == other.unit
    }

    /// Whether a picture may stand on its axis: it counts the same, and the sides are the same.
    fn takes(&self, picture: &Picture) -> bool {
        let same = self.left == picture.left && self.right == picture.right;
        same && self.counts(&picture.scale)
    }
}

fn line(row: &FigureRow<'_>, columns: &[usize], grouped: bool, words: &Words) -> PlotRow {
    let norm = row.norm.as_ref();
    let norm = norm.map_or_else(String::new, |norm| {
        let norm = words.with("norm_value", &[("norm", norm)]);
        format!("{}{norm}", words.of("comma"))
    });
    let named = format!("{}{norm}", within(&row.label));
    let (above, label) = match (grouped, row.when.is_empty()) {
        (true, false) => ((row.span > 0).then(|| named.clone()), row.when.clone()),
        (_, true) => (None, named.clone()),
        (false, false) => (
            None,
            words.listed([within(&row.label), within(&row.when)]) + &norm,
        ),
    };
    let described = match &row.picture {
        Some(picture) => picture.words.clone(),
        None => {
            let cells: Vec<_> = columns.iter().map(|at| row.cells[*at].as_str()).collect();
            let (name, cells) = (format!("{} {}", row.label, row.when), words.listed(cells));
            words.with("named_value", &[("name", &name), ("value", &cells)])
        }
    };
    PlotRow {
        indented: grouped && !row.when.is_empty(),
        above,
        named,
        label,
        cells: columns.iter().map(|at| row.cells[*at].clone()).collect(),
        values: row.picture.as_ref().map(|picture| picture.values),
        fails: !row.fails.is_empty(),
        words: described,
    }
}
