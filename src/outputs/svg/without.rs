//! What falls with each part that is left out, as a picture: a line for each part, a column for each proposition. Each mark
//! has a shape of its own, so that it is told from the others without any colour.

use std::collections::HashSet;

use minijinja::HtmlEscape;

use super::element::{Anchor, Drawing, Line, short};
use super::layout::{EDGE, MILLIMETRE, SIZE, WIDTHS, lines, wide};
use crate::compare::fall::{Fall, LosingRow};
use crate::compare::sensitivity::{ListedRow, Sensitivity};
use crate::outputs::plain::{plain, within};

/// How wide and how high a cell is.
const CELL: f64 = 17.0;
/// How high a line of letters is.
const LINE: f64 = 8.6;
/// The widest that the names of parts are, and the longest that the ids of propositions are.
const NAMES: f64 = 150.0;
const IDS: f64 = 100.0;
/// What stands between names and cells.
const AIR: f64 = 5.0;
/// The most lines, as a page is no longer, and columns: of more, those where something falls, and of these the first.
const MOST_PARTS: usize = 40;
const MOST_ROWS: usize = 24;
/// The widths of rules.
const HAIR: f64 = 0.3;
const BAR: f64 = 0.8;

/// What a proposition loses with a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cell {
    support: bool,
    strand: bool,
    verdict: bool,
}

/// What is drawn, and how much is not.
struct Drawn<'a> {
    parts: Vec<&'a Fall>,
    rows: Vec<&'a ListedRow>,
    notes: Vec<String>,
}

/// A picture of what falls with each part that is left out.
pub fn sensitivity_as_svg(found: &Sensitivity) -> String {
    let drawn = Drawn::of(found);
    let names: Vec<Vec<String>> = drawn
        .parts
        .iter()
        .map(|fall| lines(&plain(name(fall)), NAMES, false))
        .collect();
    let widest = |texts: &mut dyn Iterator<Item = &str>| {
        texts.map(|text| wide(text, false)).fold(0.0, f64::max)
    };
    let names_wide = widest(&mut names.iter().flatten().map(String::as_str));
    let left = EDGE + names_wide + AIR;
    let ids: Vec<String> = drawn.rows.iter().map(|row| cut(&plain(&row.id))).collect();
    let ids_high = widest(&mut ids.iter().map(String::as_str)) + AIR;
    let needed = left + CELL * drawn.rows.len() as f64 + EDGE;
    let millimetres = match needed <= WIDTHS[0] * MILLIMETRE {
        true => WIDTHS[0],
        false => WIDTHS[1],
    };
    let width = millimetres * MILLIMETRE;
    let mut pen = Pen {
        drawing: Drawing::default(),
        y: EDGE,
        width,
    };
    let title = format!("What falls without one {}", found.drop);
    pen.letters(&title, true);
    pen.y += 3.0 + ids_high;
    pen.head(&ids, left);
    for (fall, names) in drawn.parts.iter().zip(&names) {
        let cells = drawn.rows.iter().map(|row| cell(fall, &row.id));
        pen.part(names, left, &cells.collect::<Vec<_>>());
    }
    pen.y += 4.0;
    pen.key();
    pen.y += 2.0;
    for note in drawn.notes.iter().map(String::as_str).chain([found.falls]) {
        pen.letters(note, false);
        pen.y += 2.0;
    }
    let (height, body) = (pen.y + EDGE, pen.drawing.finish());
    let mut whole = Drawing::default();
    let (wide, high) = (short(width), short(height));
    whole.raw(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {wide} {high}\" role=\"img\" \
         aria-labelledby=\"title desc\" xml:lang=\"en\" font-family=\"Arial, Helvetica, 'Liberation Sans', sans-serif\" \
         font-size=\"{SIZE}\" fill=\"#000\">\n",
        short(millimetres),
        short(height / MILLIMETRE)
    ));
    whole.words("title", "title", &title);
    whole.words("desc", "desc", &described(found, &drawn));
    whole.raw(&format!(
        "<rect width=\"{wide}\" height=\"{high}\" fill=\"#fff\"/>\n"
    ));
    whole.raw(&body);
    whole.raw("</svg>\n");
    whole.finish()
}

/// What a part is called in the picture: its label, where that is short, else its id.
fn name(fall: &Fall) -> &str {
    let labelled = ["theme", "site", "timepoint", "measure"].contains(&fall.kind);
    match labelled && !fall.label.is_empty() {
        true => &fall.label,
        false => &fall.id,
    }
}

/// An id that is no longer than there is room for.
fn cut(id: &str) -> String {
    let mut text = id.to_owned();
    while wide(&text, false) > IDS && text.pop().is_some() {
        if wide(&text, false) + wide("…", false) <= IDS {
            text.push('…');
            break;
        }
    }
    text
}

/// What a proposition loses with a part.
fn cell(fall: &Fall, row: &str) -> Cell {
    let losing = fall.propositions.iter().find(|one| one.id == row);
    losing.map_or_else(Cell::default, |losing| Cell {
        support: losing.loses_last_support,
        strand: !losing.loses_strands.is_empty(),
        verdict: !losing.verdicts.is_empty(),
    })
}

impl<'a> Drawn<'a> {
    fn of(found: &'a Sensitivity) -> Self {
        let mut parts: Vec<&Fall> = found.without.iter().collect();
        let mut rows: Vec<&ListedRow> = found.propositions.iter().collect();
        let mut notes = Vec::new();
        if parts.len() > MOST_PARTS {
            let all = parts.len();
            parts.retain(|fall| fall.is_felt());
            notes.push(format!(
                "Of {all} left out in turn, those without which no proposition loses anything are not drawn."
            ));
        }
        if rows.len() > MOST_ROWS {
            let all = rows.len();
            let losing = found.without.iter().flat_map(|fall| &fall.propositions);
            let losing: HashSet<&str> = losing.map(|one| one.id.as_str()).collect();
            rows.retain(|row| losing.contains(row.id.as_str()));
            notes.push(format!(
                "Of {all} propositions, those that lose nothing are not drawn."
            ));
        }
        for (many, most, what) in [
            (parts.len(), MOST_PARTS, "lines"),
            (rows.len(), MOST_ROWS, "propositions"),
        ] {
            if many > most {
                notes.push(format!(
                    "Drawn are the first {most} of {many} {what}; the list has them all."
                ));
            }
        }
        parts.truncate(MOST_PARTS);
        rows.truncate(MOST_ROWS);
        if parts.is_empty() {
            notes.push("There is nothing to draw.".to_owned());
        }
        Self { parts, rows, notes }
    }
}

/// What the picture shows, in words.
fn described(found: &Sensitivity, drawn: &Drawn<'_>) -> String {
    let mut said = Vec::new();
    for fall in &drawn.parts {
        let losing = fall.propositions.iter();
        let losing: Vec<_> = losing.map(|row| within(&losses(row))).collect();
        said.push(match losing.is_empty() {
            true => format!("Without {}: nothing.", within(&fall.id)),
            false => format!("Without {}: {}.", within(&fall.id), losing.join("; ")),
        });
    }
    said.extend(drawn.notes.iter().cloned());
    said.push(found.falls.to_owned());
    said.join(" ")
}

fn losses(row: &LosingRow) -> String {
    let lost = row.lost();
    let verdicts = row.verdicts.iter();
    let verdicts = verdicts.map(|one| {
        format!(
            "a claim of {} {} goes from {} to {}",
            one.kind, one.id, one.from, one.to
        )
    });
    let lost = (!lost.is_empty()).then(|| format!("loses {}", lost.join(" and ")));
    let all: Vec<_> = lost.into_iter().chain(verdicts).collect();
    format!("{} {}", row.id, all.join(", "))
}

/// Draws from above downwards.
struct Pen {
    drawing: Drawing,
    y: f64,
    width: f64,
}

impl Pen {
    /// Lines of letters over the whole width.
    fn letters(&mut self, text: &str, bold: bool) {
        for part in lines(text, self.width - 2.0 * EDGE, bold) {
            self.y += LINE;
            self.text(EDGE, self.y - 1.6, Anchor::Start, bold, &part);
        }
    }

    fn text(&mut self, x: f64, y: f64, anchor: Anchor, bold: bool, text: &str) {
        self.drawing.line(Line {
            x,
            y,
            anchor,
            bold,
            leftwards: false,
            text,
        });
    }

    /// The ids of propositions, upright, each above its column.
    fn head(&mut self, ids: &[String], left: f64) {
        for (at, id) in ids.iter().enumerate() {
            let x = left + CELL * (at as f64 + 0.5) + SIZE * 0.35;
            let [x, y] = [x, self.y - 3.0].map(short);
            let id = HtmlEscape(id);
            self.drawing.raw(&format!(
                "<text x=\"{x}\" y=\"{y}\" transform=\"rotate(-90 {x} {y})\">{id}</text>\n"
            ));
        }
        self.rule(left, CELL * ids.len() as f64);
    }

    fn rule(&mut self, left: f64, long: f64) {
        let to = (left + long, self.y);
        self.drawing.rule((EDGE, self.y), to, HAIR);
    }

    /// A part with what falls without it.
    fn part(&mut self, names: &[String], left: f64, cells: &[Cell]) {
        let height = CELL.max(LINE * names.len() as f64 + 3.0);
        let middle = self.y + height / 2.0;
        let first = middle - LINE * names.len() as f64 / 2.0 + LINE - 2.1;
        for (at, name) in names.iter().enumerate() {
            self.text(
                left - AIR,
                first + LINE * at as f64,
                Anchor::End,
                false,
                name,
            );
        }
        for (at, cell) in cells.iter().enumerate() {
            self.cell((left + CELL * (at as f64 + 0.5), middle), *cell);
        }
        self.y += height;
        self.rule(left, CELL * cells.len() as f64);
    }

    /// What is lost stands on the left of a cell, a verdict that changes on the right; a point where there is neither.
    fn cell(&mut self, (x, y): (f64, f64), cell: Cell) {
        let Cell {
            support,
            strand,
            verdict,
        } = cell;
        let aside = if verdict { 4.0 } else { 0.0 };
        match (support, strand) {
            (true, _) => self.square((x - aside, y), true),
            (false, true) => self.square((x - aside, y), false),
            (false, false) if verdict => {}
            (false, false) => self.drawing.disc((x, y), 0.7),
        }
        if verdict {
            let aside = if support || strand { 4.0 } else { 0.0 };
            self.diamond((x + aside, y));
        }
    }

    /// The mark of a last support that is lost, filled; of a strand, half of it filled.
    fn square(&mut self, (x, y): (f64, f64), whole: bool) {
        const HALF: f64 = 2.8;
        let (left, right, top, bottom) = (x - HALF, x + HALF, y - HALF, y + HALF);
        let end = if whole { right } else { x };
        let corners = [(left, top), (end, top), (end, bottom), (left, bottom)];
        self.drawing.shape(&corners, "#000");
        for (from, to) in [
            ((left, top), (right, top)),
            ((right, top), (right, bottom)),
            ((right, bottom), (left, bottom)),
            ((left, bottom), (left, top)),
        ] {
            self.drawing.rule(from, to, BAR);
        }
    }

    /// The mark of a verdict that changes.
    fn diamond(&mut self, (x, y): (f64, f64)) {
        const HALF: f64 = 3.4;
        let points = [(x, y - HALF), (x + HALF, y), (x, y + HALF), (x - HALF, y)];
        for (at, from) in points.iter().enumerate() {
            self.drawing
                .rule(*from, points[(at + 1) % points.len()], BAR);
        }
    }

    /// What each mark says.
    fn key(&mut self) {
        let said = [
            (
                Cell {
                    support: true,
                    ..Cell::default()
                },
                "loses its last support",
            ),
            (
                Cell {
                    strand: true,
                    ..Cell::default()
                },
                "loses a strand, and is still supported",
            ),
            (
                Cell {
                    verdict: true,
                    ..Cell::default()
                },
                "a claim of it, or of a finding in it, comes to another verdict",
            ),
            (Cell::default(), "loses none of these"),
        ];
        for (cell, words) in said {
            let middle = self.y + LINE / 2.0;
            self.cell((EDGE + 5.0, middle), cell);
            self.text(
                EDGE + 13.0,
                middle + LINE / 2.0 - 2.1,
                Anchor::Start,
                false,
                words,
            );
            self.y += LINE;
        }
    }
}
