//! Where things stand in a plot, in points: how wide it is, and how its width is shared.

use super::plot::Plot;
use crate::wording::letters;

/// Points in a millimetre.
pub(super) const MILLIMETRE: f64 = 72.0 / 25.4;
/// The widths of a journal's column and of its page, in millimetres.
pub(super) const WIDTHS: [f64; 2] = [85.0, 170.0];
/// The size of the letters.
pub(super) const SIZE: f64 = 7.0;
/// How much wider bold letters are.
const BOLD: f64 = 1.08;
/// What is left free at the edges.
pub(super) const EDGE: f64 = 2.0;
/// What is left free between columns.
pub(super) const GAP: f64 = 8.0;
/// How far lines below a heading of their own stand in.
pub(super) const INDENT: f64 = 6.0;
/// The narrowest plots in a journal's column and on its page, and the widest.
const NARROWEST: [f64; 2] = [78.0, 110.0];
const WIDEST: f64 = 230.0;
/// The widest that the heading of a column of numbers is made for its own sake.
const HEADING: f64 = 58.0;
/// The narrowest that labels are made, where they are parted into lines.
const LABELS: f64 = 62.0;
/// The most lines of a label in a journal's column.
const LINES: usize = 2;

/// How the width is shared.
#[derive(Debug)]
pub(super) struct Layout {
    /// The width of the whole, in millimetres and in points.
    pub(super) millimetres: f64,
    pub(super) width: f64,
    /// How wide the labels are.
    pub(super) labels: f64,
    /// Where the axis begins and ends, from the left.
    pub(super) axis: (f64, f64),
    /// Where each column of numbers ends, and how wide it is.
    pub(super) columns: Vec<(f64, f64)>,
}

/// The width of a text, in points.
pub(super) fn wide(text: &str, bold: bool) -> f64 {
    letters::width(text) * SIZE * if bold { BOLD } else { 1.0 }
}

/// The lines of a text that may be so wide.
pub(super) fn lines(text: &str, most: f64, bold: bool) -> Vec<String> {
    letters::lines(text, most / SIZE / if bold { BOLD } else { 1.0 })
}

impl Layout {
    /// The narrower width where it is enough for the labels, the numbers and the plot, else the wider.
    pub(super) fn of(plot: &Plot<'_>) -> Self {
        let columns: Vec<f64> = (0..plot.headings.len())
            .map(|at| column(plot, at))
            .collect();
        let numbers: f64 = columns.iter().map(|column| column + GAP).sum();
        let indent = |indented: bool| if indented { INDENT } else { 0.0 };
        let mark = |fails: bool| if fails { wide(" ‡", false) } else { 0.0 };
        let needs = plot
            .rows()
            .map(|row| wide(&row.label, false) + indent(row.indented) + mark(row.fails));
        let needed = needs.fold(0.0, f64::max) + 1.0;
        let room = |at: usize| WIDTHS[at] * MILLIMETRE - 2.0 * EDGE - numbers - GAP;
        let few = |most: f64| {
            let mut rows = plot.rows();
            rows.all(|row| {
                lines(
                    &row.label,
                    most - indent(row.indented) - mark(row.fails),
                    false,
                )
                .len()
                    <= LINES
            })
        };
        let narrow = room(0) - NARROWEST[0];
        let fits = needed <= narrow || narrow >= LABELS && few(narrow);
        let at = usize::from(!fits);
        let most = (room(at) - NARROWEST[at]).max(LABELS);
        let labels = needed.min(most);
        Self::shared(WIDTHS[at], labels, room(at), columns)
    }

    fn shared(millimetres: f64, labels: f64, room: f64, columns: Vec<f64>) -> Self {
        let width = millimetres * MILLIMETRE;
        let drawn = (room - labels).clamp(NARROWEST[0], WIDEST);
        // What is left over is the labels'.
        let labels = labels.max(room - drawn);
        let start = EDGE + labels + GAP;
        let mut end = start + drawn;
        let columns = columns.into_iter().map(|column| {
            end += GAP + column;
            (end, column)
        });
        Self {
            millimetres,
            width,
            labels,
            columns: columns.collect(),
            axis: (start, start + drawn),
        }
    }
}

/// How wide a column of numbers is: its widest cell, or its heading where that is not long.
fn column(plot: &Plot<'_>, at: usize) -> f64 {
    let cells = plot.rows().map(|row| wide(&row.cells[at], false));
    let widest = cells.fold(0.0, f64::max);
    let heading = wide(&plot.headings[at], true);
    let words = plot.headings[at].split(' ').map(|word| wide(word, true));
    let longest = words.fold(0.0, f64::max);
    widest.max(longest).max(heading.min(HEADING))
}
