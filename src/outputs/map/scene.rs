//! What a map shows, each thing at its place, in points; as it stands where a text begins at the left.

use super::arrow::Arrow;
use crate::model::Stance;
use crate::outputs::plain::plain;
use crate::wording::letters;
use crate::wording::spelling;

/// Points in a millimetre.
pub(super) const MILLIMETRE: f64 = 72.0 / 25.4;
/// The size of the letters.
pub(super) const SIZE: f64 = 6.4;
/// The size of the words of relations.
pub(super) const SMALL: f64 = 5.7;
/// From one line of letters to the next.
pub(super) const LEAD: f64 = 7.5;
/// What is left free at the edges, for half the width of a rule.
pub(super) const EDGE: f64 = 0.5;
/// What is left free between a box and its letters.
pub(super) const PADDING: f64 = 3.2;
/// How much wider bold letters are.
const BOLD: f64 = 1.08;
/// From the middle of one sign to that of the next where lines end at a box.
pub(super) const PORT: f64 = 5.4;

/// A whole map.
#[derive(Debug, Default)]
pub(super) struct Scene {
    pub(super) width: f64,
    pub(super) height: f64,
    /// How wide it is in print.
    pub(super) millimetres: f64,
    pub(super) boxes: Vec<Boxed>,
    pub(super) lines: Vec<Line>,
    pub(super) arrows: Vec<Arrow>,
    pub(super) letters: Vec<Letters>,
}

/// A box with words in it, which stands for a proposition or a finding.
#[derive(Debug)]
pub(super) struct Boxed {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    /// The id that it leads to.
    pub(super) id: String,
    /// All of its words, where only the beginning stands in it.
    pub(super) whole: Option<String>,
    /// The number before its words.
    pub(super) number: Option<String>,
    pub(super) lines: Vec<String>,
    /// Whether it is a proposition.
    pub(super) argued: bool,
    /// Whether its words are those of the page rather than the authors', and stand in its middle.
    pub(super) said: bool,
}

/// A line from a finding to the edge of a proposition, where its sign stands.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) stance: Stance,
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
}

/// Where a text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    /// It begins there.
    Start,
    /// It stands around it.
    Middle,
    /// It ends there.
    End,
}

/// Letters outside of boxes.
#[derive(Debug)]
pub(super) struct Letters {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) hold: Hold,
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) text: String,
}

impl Boxed {
    /// A box with as much of a text as has room on that many lines, as high as it needs.
    pub(super) fn of(text: &str, number: Option<String>, width: f64, most: usize) -> Self {
        let text = plain(text);
        let text = spelling::spaced(&text);
        let indent = indent(number.as_deref());
        let room = width - 2.0 * PADDING - indent;
        let (lines, is_cut) = beginning(&text, room, SIZE, most);
        let height = lines.len() as f64 * LEAD + 2.0 * PADDING - 1.0;
        Self {
            x: 0.0,
            y: 0.0,
            width,
            height,
            id: String::new(),
            whole: is_cut.then_some(text),
            number,
            lines,
            argued: false,
            said: false,
        }
    }

    /// The height of its middle.
    pub(super) fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }

    /// Where its lines of letters stand.
    pub(super) fn baselines(&self) -> impl Iterator<Item = f64> {
        let count = self.lines.len().max(1) as f64;
        let first = self.middle() - count * LEAD / 2.0 + LEAD * 0.76;
        (0..self.lines.len()).map(move |at| first + LEAD * at as f64)
    }

    /// How far its words stand in, behind its number.
    pub(super) fn indent(&self) -> f64 {
        indent(self.number.as_deref())
    }
}

fn indent(number: Option<&str>) -> f64 {
    number.map_or(0.0, |number| wide(number, SIZE, true) + 3.0)
}

/// How wide a text is.
pub(super) fn wide(text: &str, size: f64, bold: bool) -> f64 {
    letters::width(text) * size * if bold { BOLD } else { 1.0 }
}

/// The first lines of a text that are no wider than `room`, and whether more follows.
pub(super) fn beginning(text: &str, room: f64, size: f64, most: usize) -> (Vec<String>, bool) {
    /// No line of a map has more letters, whatever they are.
    const LONGEST: usize = 120;
    let end = text.char_indices().nth(most * LONGEST);
    let text = end.map_or(text, |(end, _)| &text[..end]);
    // Another font that takes the place of the first is a little wider.
    let room = room * 0.97;
    let mut lines = letters::lines(text, room / size);
    let is_cut = end.is_some() || lines.len() > most;
    lines.truncate(most);
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        shorten(last, room - wide("…", size, false), size);
        last.push('…');
    }
    (lines, is_cut)
}

/// Takes words away from the end of a line until it is no wider than `room`; letters where there is but one word.
fn shorten(line: &mut String, room: f64, size: f64) {
    let is_end = |one: char| one.is_whitespace() || ",;:.(–—-".contains(one);
    line.truncate(line.trim_end_matches(is_end).len());
    while !line.is_empty() && wide(line, size, false) > room {
        match line.trim_end().rfind(' ') {
            Some(end) => line.truncate(end),
            None => drop(line.pop()),
        }
        line.truncate(line.trim_end_matches(is_end).len());
    }
}

/// Where lines end at an edge around `middle`, from above, as far apart as `room` lets them, and at most by `far`.
pub(super) fn ports(count: usize, middle: f64, room: f64, far: f64) -> impl Iterator<Item = f64> {
    let between = count.saturating_sub(1) as f64;
    let apart = far.min((room - PORT) / between.max(1.0)).max(0.0);
    (0..count).map(move |at| middle + (at as f64 - between / 2.0) * apart)
}

/// A length to a tenth of a point, in few letters.
pub(super) fn tenth(length: f64) -> String {
    // Adding 0 makes of a negative 0 a plain one.
    let text = ((length * 10.0).round() / 10.0 + 0.0).to_string();
    match text.strip_prefix("0.") {
        Some(rest) => format!(".{rest}"),
        None => text.replacen("-0.", "-.", 1),
    }
}
