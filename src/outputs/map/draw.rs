//! A map as SVG: as a part of a page, where its colours are the page's and boxes are links, or as a file of its own, black
//! on white. Nothing in it is a style that a page would have to allow.

use std::fmt::Write as _;

use minijinja::HtmlEscape;

use super::arrow::Arrow;
use super::scene::{Boxed, EDGE, Hold, LEAD, Letters, Line, PADDING, SIZE, Scene, tenth, wide};
use super::signs::{AWAY, SIGN, cross, half, ring, style};
use crate::model::Stance;
use crate::outputs::plain::plain;

/// How far a row of the key is from what is above it, and how long its lines are.
const KEY: f64 = 13.0;
const SAMPLE: f64 = 20.0;

/// How a map is drawn.
#[derive(Debug)]
pub(super) struct Look<'a> {
    /// Where it stands.
    pub(super) place: Place,
    /// What it is called.
    pub(super) title: String,
    /// What it shows, in a sentence.
    pub(super) desc: Option<String>,
    /// The stances that are used, each with its word, where a key is drawn.
    pub(super) key: Vec<(Stance, &'a str)>,
    /// Whether the page, and what the authors wrote, run from right to left.
    pub(super) leftwards: [bool; 2],
    pub(super) language: &'a str,
}

/// Where a map stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a page, by itself: with ids of its own.
    Page,
    /// In a row of a page.
    Row,
    /// In a file.
    File,
}

/// The SVG of a scene.
pub(super) fn draw(scene: &Scene, look: &Look<'_>) -> String {
    let mut pen = Pen {
        out: String::with_capacity(4096),
        look,
        width: scene.width,
    };
    let rows = pen.key_rows();
    let height = scene.height + rows.len() as f64 * KEY;
    pen.open(scene, height);
    pen.lines(&scene.lines);
    pen.arrows(&scene.arrows);
    for made in &scene.boxes {
        pen.boxed(made);
    }
    pen.signs(&scene.lines);
    for letters in &scene.letters {
        pen.letters(letters);
    }
    for (at, row) in rows.iter().enumerate() {
        pen.key(row, scene.height + KEY * (at as f64 + 0.65));
    }
    pen.out.push_str("</svg>\n");
    pen.out
}

struct Pen<'a> {
    out: String,
    look: &'a Look<'a>,
    width: f64,
}

impl Pen<'_> {
    fn on_page(&self) -> bool {
        self.look.place != Place::File
    }

    /// What is drawn with: the page's own colour where there is one.
    fn ink(&self) -> &'static str {
        if self.on_page() {
            "currentColor"
        } else {
            "#000"
        }
    }

    /// Of what runs from right to left, the columns stand the other way round.
    fn mirrored(&self, x: f64) -> f64 {
        match self.look.leftwards[0] {
            true => self.width - x,
            false => x,
        }
    }

    fn open(&mut self, scene: &Scene, height: f64) {
        let (width, millimetres) = (scene.width, scene.millimetres);
        let (w, h) = (tenth(width), tenth(height));
        let look = self.look;
        let title = HtmlEscape(&look.title).to_string();
        let desc = look.desc.as_deref().unwrap_or_default();
        let desc = HtmlEscape(desc).to_string();
        let direction = if look.leftwards[0] {
            " direction=\"ltr\""
        } else {
            ""
        };
        let _ = match look.place {
            Place::Page => write!(
                self.out,
                "<svg class=\"argument\" viewBox=\"0 0 {w} {h}\" role=\"group\" aria-labelledby=\"page:map-title\" \
                 aria-describedby=\"page:map-desc\"{direction}>\n<title id=\"page:map-title\">{title}</title>\n\
                 <desc id=\"page:map-desc\">{desc}</desc>\n"
            ),
            Place::Row => writeln!(
                self.out,
                "<svg class=\"argument\" viewBox=\"0 0 {w} {h}\" role=\"group\"{direction}><title>{title}</title>"
            ),
            Place::File => write!(
                self.out,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {w} {h}\" \
                 role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"{}\" font-family=\"Arial, Helvetica, \
                 'Liberation Sans', sans-serif\" font-size=\"{SIZE}\" fill=\"#000\">\n<title id=\"title\">{title}</title>\n\
                 <desc id=\"desc\">{desc}</desc>\n<rect width=\"{w}\" height=\"{h}\" fill=\"#fff\"/>\n",
                tenth(millimetres),
                tenth(height / width * millimetres),
                HtmlEscape(look.language),
            ),
        };
    }

    /// The lines of each stance as one path.
    fn lines(&mut self, lines: &[Line]) {
        for stance in Stance::ALL {
            let of = lines.iter().filter(|line| line.stance == stance);
            let drawn: String = of.map(|line| self.curve(line)).collect();
            self.stroke(&drawn, style(stance));
        }
    }

    fn curve(&self, line: &Line) -> String {
        let inwards = (line.to.0 - line.from.0).signum();
        let end = line.to.0 - inwards * (AWAY + SIGN);
        let far = end - line.from.0;
        let x = [line.from.0, line.from.0 + far * 0.42, end - far * 0.5, end];
        let [start, first, second, end] = x.map(|x| tenth(self.mirrored(x)));
        let (from, to) = (tenth(line.from.1), tenth(line.to.1));
        match from == to {
            true => format!("M{start} {from}H{end}"),
            false => format!("M{start} {from}C{first} {from} {second} {to} {end} {to}"),
        }
    }

    fn stroke(&mut self, path: &str, style: &str) {
        if !path.is_empty() {
            let ink = self.ink();
            let _ = writeln!(
                self.out,
                "<path d=\"{path}\" fill=\"none\" stroke=\"{ink}\" {style}/>"
            );
        }
    }

    fn fill(&mut self, path: &str) {
        if !path.is_empty() {
            let ink = self.ink();
            let _ = writeln!(self.out, "<path d=\"{path}\" fill=\"{ink}\"/>");
        }
    }

    /// The signs at the ends of lines.
    fn signs(&mut self, lines: &[Line]) {
        let signs: Vec<_> = lines
            .iter()
            .map(|line| {
                let inwards = (line.to.0 - line.from.0).signum();
                let x = self.mirrored(line.to.0 - inwards * AWAY);
                (line.stance, (x, line.to.1))
            })
            .collect();
        self.signs_at(&signs);
    }

    fn signs_at(&mut self, signs: &[(Stance, (f64, f64))]) {
        let of = |wanted: &[Stance], shape: fn((f64, f64)) -> String| -> String {
            let signs = signs.iter().filter(|(stance, _)| wanted.contains(stance));
            signs.map(|(_, at)| shape(*at)).collect()
        };
        // A line of hardly any length whose ends are round is a disc.
        let discs = of(&[Stance::Supports], |(x, y)| {
            format!("M{} {}h.01", tenth(x), tenth(y))
        });
        let halves = of(&[Stance::Qualifies], half);
        let rings = of(&[Stance::Qualifies, Stance::Informs], |at| {
            ring(at, SIGN - 0.3)
        });
        let crosses = of(&[Stance::Contradicts], cross);
        let disc = format!("stroke-width=\"{}\" stroke-linecap=\"round\"", 2.0 * SIGN);
        self.stroke(&discs, &disc);
        self.fill(&halves);
        self.stroke(&rings, "stroke-width=\".6\"");
        self.stroke(&crosses, "stroke-width=\"1.1\"");
    }

    /// The arrows, each on a band of paper, so that lines are seen to pass below it.
    fn arrows(&mut self, arrows: &[Arrow]) {
        if arrows.is_empty() {
            return;
        }
        let lines = arrows.iter().map(|arrow| self.path(&arrow.way(), ""));
        let lines: String = lines.collect();
        let heads = arrows.iter().flat_map(Arrow::tips);
        let heads: String = heads.map(|head| self.path(&head, "z")).collect();
        let _ = match self.look.place {
            Place::Page => writeln!(self.out, "<path class=\"band\" d=\"{lines}\"/>"),
            // In a row, nothing lies below them.
            Place::Row => Ok(()),
            Place::File => writeln!(
                self.out,
                "<path d=\"{lines}\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.8\"/>"
            ),
        };
        self.stroke(&lines, "stroke-width=\".9\"");
        self.fill(&heads);
    }

    /// A path through points, closed or not.
    fn path(&self, points: &[(f64, f64)], end: &str) -> String {
        let mut path = String::new();
        let mut last = None;
        for (x, y) in points {
            let (x, y) = (tenth(self.mirrored(*x)), tenth(*y));
            let _ = match &last {
                None => write!(path, "M{x} {y}"),
                Some((same, _)) if *same == x => write!(path, "V{y}"),
                Some((_, same)) if *same == y => write!(path, "H{x}"),
                Some(_) => write!(path, "L{x} {y}"),
            };
            last = Some((x, y));
        }
        path + end
    }

    fn boxed(&mut self, made: &Boxed) {
        let left = match self.look.leftwards[0] {
            true => self.width - made.x - made.width,
            false => made.x,
        };
        if self.on_page() {
            let class = if made.argued { " class=\"argued\"" } else { "" };
            let _ = write!(self.out, "<a href=\"#{}\"{class}>", HtmlEscape(&made.id));
            if let (Some(whole), Place::Page) = (&made.whole, self.look.place) {
                let _ = write!(self.out, "<title>{}</title>", HtmlEscape(whole));
            }
        }
        let [x, y, width, height] = [left, made.y, made.width, made.height].map(tenth);
        let rect = format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
        self.out.push_str(&rect);
        self.out.push_str(match (self.on_page(), made.argued) {
            (true, _) => "/>",
            (false, true) => " rx=\"1.5\" fill=\"#fff\" stroke=\"#000\" stroke-width=\".9\"/>",
            (false, false) => " rx=\"1.5\" fill=\"#fff\" stroke=\"#000\" stroke-width=\".4\"/>",
        });
        let leftwards = self.look.leftwards[usize::from(!made.said)];
        let start = |in_by: f64| match leftwards {
            true => left + made.width - PADDING - in_by,
            false => left + PADDING + in_by,
        };
        let first = made.baselines().next().unwrap_or_default();
        if let Some(number) = &made.number {
            self.text(
                (start(0.0), first),
                Hold::Start,
                leftwards,
                " font-weight=\"bold\"",
                number,
            );
        }
        for (line, y) in made.lines.iter().zip(made.baselines()) {
            let (x, hold) = match made.said {
                true => (left + made.width / 2.0, Hold::Middle),
                false => (start(made.indent()), Hold::Start),
            };
            self.text((x, y), hold, leftwards, "", line);
        }
        self.out
            .push_str(if self.on_page() { "</a>\n" } else { "\n" });
    }

    fn text(&mut self, (x, y): (f64, f64), hold: Hold, leftwards: bool, more: &str, text: &str) {
        let text = plain(text);
        if text.trim().is_empty() {
            return;
        }
        let hold = match hold {
            Hold::Start => "",
            Hold::Middle => " text-anchor=\"middle\"",
            Hold::End => " text-anchor=\"end\"",
        };
        let direction = if leftwards { " direction=\"rtl\"" } else { "" };
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\"{hold}{direction}{more}>{}</text>",
            tenth(x),
            tenth(y),
            HtmlEscape(&text)
        );
    }

    fn letters(&mut self, letters: &Letters) {
        let mut more = String::new();
        if letters.size < SIZE {
            let _ = write!(more, " font-size=\"{}\"", letters.size);
        }
        if letters.bold {
            more.push_str(" font-weight=\"bold\"");
        }
        let at = (self.mirrored(letters.x), letters.y);
        self.text(
            at,
            letters.hold,
            self.look.leftwards[0],
            &more,
            &letters.text,
        );
        self.out.push('\n');
    }

    /// The key in rows, each stance with where it begins.
    fn key_rows(&self) -> Vec<Vec<(f64, Stance, String)>> {
        let mut rows: Vec<Vec<_>> = Vec::new();
        let mut x = self.width;
        for (stance, word) in &self.look.key {
            let needed = SAMPLE + 4.0 + wide(word, SIZE, false) + 14.0;
            if rows.is_empty() || x + needed > self.width {
                rows.push(Vec::new());
                x = EDGE;
            }
            if let Some(row) = rows.last_mut() {
                row.push((x, *stance, (*word).to_owned()));
            }
            x += needed;
        }
        rows
    }

    fn key(&mut self, row: &[(f64, Stance, String)], y: f64) {
        let mut signs = Vec::new();
        for (x, stance, word) in row {
            let end = x + SAMPLE;
            let [from, to] = [*x, end - 2.0 * SIGN].map(|x| tenth(self.mirrored(x)));
            self.stroke(&format!("M{from} {}H{to}", tenth(y)), style(*stance));
            signs.push((*stance, (self.mirrored(end - SIGN), y)));
            let at = (self.mirrored(end + 4.0), y + LEAD * 0.3);
            self.text(at, Hold::Start, self.look.leftwards[0], "", word);
            self.out.push('\n');
        }
        self.signs_at(&signs);
    }
}
