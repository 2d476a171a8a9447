//! A plot as SVG.

use super::axis::{self, Tick};
use super::element::{Anchor, Drawing, Line, short};
use super::layout::{EDGE, GAP, INDENT, Layout, SIZE, lines, wide};
use super::legend::FAILS;
use super::plot::{Panel, Plot};
use super::plot_row::PlotRow;
use crate::language::Words;
use crate::outputs::plain::{plain, within};
use crate::view::{Head, PictureScale, PictureValues};

/// How high a line of letters is.
const LINE: f64 = 8.6;
/// How high a line of figures is beyond its letters.
const AIR: f64 = 3.4;
/// How long a tick is.
const TICK: f64 = 2.5;
/// What stands between an axis and the panel below it.
const BETWEEN: f64 = 6.0;
/// Half the height of the mark of an estimate, and of the end of an interval.
const MARK: f64 = 2.1;
const CAP: f64 = 2.0;
/// The widths of rules: those that part, those of axes, those of intervals.
const HAIR: f64 = 0.4;
const THIN: f64 = 0.5;
const BAR: f64 = 0.8;
/// How far the arrows reach that point to either side.
const ARROW: f64 = 12.0;
/// What a margin is shaded with, which is told from white in print as well.
const SHADE: &str = "#ddd";

/// The SVG of a plot; `legend` is what stands below it in print.
pub(super) fn draw(plot: &Plot<'_>, legend: &str, head: &Head<'_>) -> String {
    let layout = Layout::of(plot);
    let mut pen = Pen {
        drawing: Drawing::default(),
        layout: &layout,
        leftwards: head.direction.is_some(),
        y: EDGE,
    };
    pen.headings(plot);
    for (at, panel) in plot.panels.iter().enumerate() {
        if at > 0 {
            pen.y += BETWEEN;
        }
        let next = plot.panels.get(at + 1);
        pen.panel(plot, panel, next);
    }
    let height = pen.y + EDGE;
    let body = pen.drawing.finish();
    let mut whole = Drawing::default();
    let (millimetres, width) = (short(layout.millimetres), short(layout.width));
    let high = short(height * layout.millimetres / layout.width);
    let language = minijinja::HtmlEscape(head.language);
    whole.raw(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{millimetres}mm\" height=\"{high}mm\" viewBox=\"0 0 {width} {}\" \
         role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"{language}\" font-family=\"Arial, Helvetica, 'Liberation Sans', \
         sans-serif\" font-size=\"{SIZE}\" fill=\"#000\">\n",
        short(height)
    ));
    whole.words("title", "title", &plain(plot.statement));
    let rows = plot.rows().map(|row| format!("{}.", within(&row.words)));
    let described: Vec<_> = std::iter::once(within(legend)).chain(rows).collect();
    whole.words("desc", "desc", &described.join(" "));
    whole.raw(&format!(
        "<rect width=\"{width}\" height=\"{}\" fill=\"#fff\"/>\n",
        short(height)
    ));
    whole.raw(&body);
    whole.raw("</svg>\n");
    whole.finish()
}

/// Draws from above downwards.
struct Pen<'a> {
    drawing: Drawing,
    layout: &'a Layout,
    leftwards: bool,
    y: f64,
}

impl Pen<'_> {
    /// Letters where a text begins: at the left, or at the right of what runs from right to left.
    fn start(&mut self, x: f64, y: f64, text: &str, bold: bool) {
        let (leftwards, x) = (self.leftwards, self.mirrored(x));
        self.drawing.line(Line {
            x,
            y,
            anchor: Anchor::Start,
            bold,
            leftwards,
            text,
        });
    }

    /// Numbers, which run from left to right, ending where their column does.
    fn number(&mut self, x: f64, y: f64, text: &str, bold: bool) {
        let anchor = match self.leftwards {
            true => Anchor::Start,
            false => Anchor::End,
        };
        let x = self.mirrored(x);
        self.drawing.line(Line {
            x,
            y,
            anchor,
            bold,
            leftwards: false,
            text,
        });
    }

    /// The columns of what runs from right to left stand the other way round.
    fn mirrored(&self, x: f64) -> f64 {
        match self.leftwards {
            true => self.layout.width - x,
            false => x,
        }
    }

    /// Where the axis begins and ends: it runs from left to right in every language.
    fn axis(&self) -> (f64, f64) {
        let (start, end) = self.layout.axis;
        match self.leftwards {
            true => (self.layout.width - end, self.layout.width - start),
            false => (start, end),
        }
    }

    /// The headings of the numbers, and a rule below them.
    fn headings(&mut self, plot: &Plot<'_>) {
        let columns = self.layout.columns.iter().zip(&plot.headings);
        let parted: Vec<_> = columns
            .map(|((end, width), heading)| (*end, lines(heading, width + 0.5, true)))
            .collect();
        let most = parted.iter().map(|(_, lines)| lines.len()).max();
        let most = most.unwrap_or(0);
        for (end, parts) in parted {
            // The last lines of all headings stand side by side.
            let first = most - parts.len();
            for (at, part) in parts.iter().enumerate() {
                let y = self.y + LINE * (first + at + 1) as f64 - 1.6;
                self.number(end, y, part, true);
            }
        }
        self.y += LINE * most as f64 + 1.5;
        let (from, to) = (EDGE, self.layout.width - EDGE);
        self.drawing.rule((from, self.y), (to, self.y), THIN);
        self.y += 2.0;
    }

    fn panel(&mut self, plot: &Plot<'_>, panel: &Panel, next: Option<&Panel>) {
        let mut from = self.y;
        for row in &panel.rows {
            if let Some(above) = &row.above {
                // The line of no difference does not run through letters.
                self.line(from, panel);
                let parts = lines(above, self.layout.width - 2.0 * EDGE, true);
                for part in parts {
                    let y = self.y + LINE - 1.0;
                    self.start(EDGE, y, &part, true);
                    self.y += LINE;
                }
                self.y += AIR / 2.0;
                from = self.y;
            }
            self.row(row, panel);
        }
        self.line(from, panel);
        let (start, end) = self.axis();
        self.drawing.rule((start, self.y), (end, self.y), THIN);
        let ticks = axis::ticks(&panel.scale, (end - start) / SIZE, plot.style);
        for tick in &ticks {
            self.tick(tick, &panel.scale);
        }
        self.y += TICK + LINE;
        self.sides(panel);
        let title = title(panel, &plot.words);
        let repeated = next.is_some_and(|next| self::title(next, &plot.words) == title);
        if !repeated {
            self.y += LINE;
            let middle = f64::midpoint(start, end);
            self.middle(middle, &title);
        }
        self.y += 1.5;
    }

    /// The line of no difference, from above to where the pen is.
    fn line(&mut self, from: f64, panel: &Panel) {
        if self.y > from {
            let x = self.place(0.0, &panel.scale);
            self.drawing.rule((x, from), (x, self.y), HAIR);
        }
    }

    /// Where a value stands on an axis; what lies beyond its ends, at the end.
    fn place(&self, value: f64, scale: &PictureScale) -> f64 {
        let (start, end) = self.axis();
        let share = value / axis::end(scale) / 2.0 + 0.5;
        start + (end - start) * share.clamp(0.0, 1.0)
    }

    fn row(&mut self, row: &PlotRow, panel: &Panel) {
        let indent = if row.indented { INDENT } else { 0.0 };
        let label = match row.fails {
            true => format!("{} {FAILS}", row.label),
            false => row.label.clone(),
        };
        let parts = lines(&label, self.layout.labels - indent + 0.5, false);
        let height = LINE * parts.len() as f64 + AIR;
        let middle = self.y + height / 2.0;
        if let Some(values) = &row.values {
            self.values(values, panel, (self.y, height));
        }
        let first = middle - LINE * parts.len() as f64 / 2.0 + LINE - 2.1;
        for (at, part) in parts.iter().enumerate() {
            self.start(EDGE + indent, first + LINE * at as f64, part, false);
        }
        let columns: Vec<f64> = self.layout.columns.iter().map(|(end, _)| *end).collect();
        for (end, cell) in columns.into_iter().zip(&row.cells) {
            let cell = if cell.is_empty() { "–" } else { cell };
            self.number(end, middle + LINE / 2.0 - 2.1, cell, false);
        }
        self.y += height;
    }

    fn values(&mut self, values: &PictureValues, panel: &Panel, (top, height): (f64, f64)) {
        let scale = &panel.scale;
        let middle = top + height / 2.0;
        let (start, end) = self.axis();
        if let Some(margin) = values.margin {
            let (low, high) = (self.place(-margin, scale), self.place(margin, scale));
            let bottom = top + height;
            let corners = [(low, top), (high, top), (high, bottom), (low, bottom)];
            self.drawing.shape(&corners, SHADE);
        }
        let beyond = |value: f64| value.abs() > axis::end(scale);
        if let Some((low, high)) = values.interval {
            let (from, to) = (self.place(low, scale), self.place(high, scale));
            self.drawing.rule((from, middle), (to, middle), BAR);
            for (value, at, inwards) in [(low, from, 1.0), (high, to, -1.0)] {
                match beyond(value) {
                    true if value > 0.0 => self.arrow(end, middle, -1.0),
                    true => self.arrow(start, middle, 1.0),
                    false => {
                        let at = at + inwards * BAR / 2.0;
                        self.drawing
                            .rule((at, middle - CAP), (at, middle + CAP), BAR);
                    }
                }
            }
        }
        let Some(estimate) = values.estimate else {
            return;
        };
        let at = self.place(estimate, scale);
        match (beyond(estimate), scale.axis) {
            (true, _) if estimate > 0.0 => self.arrow(end, middle, -1.0),
            (true, _) => self.arrow(start, middle, 1.0),
            (false, "norm") => self.drawing.disc((at, middle), MARK),
            (false, _) => {
                let corners = [(-MARK, -MARK), (MARK, -MARK), (MARK, MARK), (-MARK, MARK)];
                let corners = corners.map(|(x, y)| (at + x, middle + y));
                self.drawing.shape(&corners, "#000");
            }
        }
    }

    /// The head of an arrow whose point is at the end of the axis.
    fn arrow(&mut self, at: f64, middle: f64, inwards: f64) {
        let back = at + inwards * 4.2;
        let points = [
            (at, middle),
            (back, middle - CAP - 0.3),
            (back, middle + CAP + 0.3),
        ];
        self.drawing.shape(&points, "#000");
    }

    fn tick(&mut self, tick: &Tick, scale: &PictureScale) {
        let x = self.place(tick.at, scale);
        self.drawing.rule((x, self.y), (x, self.y + TICK), THIN);
        self.drawing.line(Line {
            x,
            y: self.y + TICK + LINE - 1.6,
            anchor: Anchor::Middle,
            bold: false,
            leftwards: false,
            text: &tick.number,
        });
    }

    /// What lies on either side of the line, below the numbers of the axis, with an arrow that points there.
    fn sides(&mut self, panel: &Panel) {
        if panel.left.is_empty() && panel.right.is_empty() {
            return;
        }
        let x = self.place(0.0, &panel.scale);
        let room = [x - GAP - EDGE, self.layout.width - EDGE - x - GAP];
        let sides = [
            (&panel.left, Anchor::End, -1.0),
            (&panel.right, Anchor::Start, 1.0),
        ];
        let mut most = 0;
        for ((words, anchor, outwards), room) in sides.into_iter().zip(room) {
            if words.is_empty() {
                continue;
            }
            let parts = lines(words, room - ARROW, false);
            most = most.max(parts.len());
            for (at, part) in parts.iter().enumerate() {
                let y = self.y + LINE * (at + 1) as f64 - 1.0;
                let start = x + outwards * (ARROW + 2.5);
                self.drawing.line(Line {
                    x: start,
                    y,
                    anchor,
                    bold: false,
                    leftwards: false,
                    text: part,
                });
            }
            let y = self.y + LINE / 2.0 + 0.8;
            let (from, tip) = (x + outwards * 2.0, x + outwards * ARROW);
            self.drawing
                .rule((from, y), (tip - outwards * 2.0, y), THIN);
            let back = tip - outwards * 2.6;
            self.drawing
                .shape(&[(tip, y), (back, y - 1.4), (back, y + 1.4)], "#000");
        }
        self.y += LINE * most as f64;
    }

    /// A line of letters around a place on the axis, moved inwards where it would run over the edge.
    fn middle(&mut self, x: f64, text: &str) {
        let half = wide(text, false) / 2.0;
        let x = x.max(EDGE + half).min(self.layout.width - EDGE - half);
        let y = self.y - 1.0;
        self.drawing.line(Line {
            x,
            y,
            anchor: Anchor::Middle,
            bold: false,
            leftwards: false,
            text,
        });
    }
}

/// What an axis counts, with its unit.
fn title(panel: &Panel, words: &Words) -> String {
    let scale = &panel.scale;
    match (scale.axis, scale.unit.as_str()) {
        ("norm", _) => words.of("plot_axis_of_norm").to_owned(),
        ("ratio", _) => words.with("plot_axis_of_ratio", &[("estimated", &scale.estimated)]),
        (_, "") => scale.estimated.clone(),
        (_, unit) => format!("{} ({unit})", scale.estimated),
    }
}
