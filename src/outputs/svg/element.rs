//! Elements of SVG as text: numbers short, whatever people wrote escaped.

use std::fmt::Write as _;

use minijinja::HtmlEscape;

use crate::outputs::plain::plain;

/// What stands before letters where a point lies between their start and their end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Letters begin at the point.
    Start,
    /// They stand around it.
    Middle,
    /// They end at it.
    End,
}

/// A line of letters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Where it stands, from the left.
    pub(super) x: f64,
    /// Where its letters stand on, from above.
    pub(super) y: f64,
    /// What `x` is of it.
    pub(super) anchor: Anchor,
    /// Whether it is set in bold.
    pub(super) bold: bool,
    /// Whether it runs from right to left.
    pub(super) leftwards: bool,
    /// What it says.
    pub(super) text: &'a str,
}

/// An SVG in the making.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    out: String,
}

impl Drawing {
    /// Adds a piece as it is.
    pub(super) fn raw(&mut self, piece: &str) {
        self.out.push_str(piece);
    }

    /// Adds an element that holds text alone.
    pub(super) fn words(&mut self, name: &str, id: &str, text: &str) {
        let text = HtmlEscape(text);
        let _ = writeln!(self.out, "<{name} id=\"{id}\">{text}</{name}>");
    }

    /// Adds a line of letters, cleaned; nothing where there are none.
    pub(super) fn line(&mut self, line: Line<'_>) {
        let text = plain(line.text);
        if text.is_empty() {
            return;
        }
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\"",
            short(line.x),
            short(line.y)
        );
        self.raw(match line.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        });
        if line.bold {
            self.raw(" font-weight=\"bold\"");
        }
        if line.leftwards {
            self.raw(" direction=\"rtl\"");
        }
        let _ = writeln!(self.out, ">{}</text>", HtmlEscape(&text));
    }

    /// Adds a rule of that width between two points.
    pub(super) fn rule(&mut self, from: (f64, f64), to: (f64, f64), width: f64) {
        let [x1, y1, x2, y2, width] = [from.0, from.1, to.0, to.1, width].map(short);
        let _ = writeln!(
            self.out,
            "<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"#000\" stroke-width=\"{width}\"/>"
        );
    }

    /// Adds a filled shape through those points.
    pub(super) fn shape(&mut self, points: &[(f64, f64)], fill: &str) {
        let points = points.iter();
        let points = points.map(|(x, y)| format!("{} {}", short(*x), short(*y)));
        let points = points.collect::<Vec<_>>().join("L");
        let _ = writeln!(self.out, "<path d=\"M{points}z\" fill=\"{fill}\"/>");
    }

    /// Adds a filled disc.
    pub(super) fn disc(&mut self, (x, y): (f64, f64), radius: f64) {
        let [x, y, radius] = [x, y, radius].map(short);
        let _ = writeln!(self.out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
    }

    /// The whole text.
    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// A length to a hundredth, without zeros that say nothing.
pub(super) fn short(length: f64) -> String {
    // Adding 0 makes of a negative 0 a plain one.
    let rounded = (length * 100.0).round() / 100.0 + 0.0;
    rounded.to_string()
}
