//! The text layer of a PDF: its letters by where they stand, line by line and page by page. What a tagged PDF calls an
//! artifact, such as a running head, is left out.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use kurbo::{Affine, BezPath, Point, Rect, Vec2};
use unicode_bidi::{BidiClass, bidi_class};

use super::no_text::NoText;

/// A book takes a second; a file that takes longer was made to take for ever.
const PATIENCE: Duration = Duration::from_secs(60);

/// Room for forms within forms, as deep as they are followed.
const STACK: usize = 64 << 20;

/// More is no text of anybody.
const MOST: usize = 256 << 20;

/// The text of a file; pages are parted by form feeds.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, NoText> {
    let (send, receive) = mpsc::channel();
    let reader = thread::Builder::new().stack_size(STACK);
    let started = reader.spawn(move || {
        // Who waits no longer needs no answer.
        let _ = send.send(read(bytes));
    });
    let started = started.map_err(|_| NoText::of("cannot be read here".to_owned()))?;
    match receive.recv_timeout(PATIENCE) {
        Ok(read) => read,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(NoText::of(
            "takes more than a minute to read, as no text does".to_owned(),
        )),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            drop(started.join());
            Err(damaged())
        }
    }
}

fn damaged() -> NoText {
    NoText::of("is no PDF, breaks off or is damaged".to_owned())
}

fn read(bytes: Vec<u8>) -> Result<String, NoText> {
    if !bytes.starts_with(b"%PDF") && !bytes.windows(5).take(1024).any(|one| one == b"%PDF-") {
        return Err(NoText::of("is no PDF".to_owned()));
    }
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            NoText::of("is protected by a password".to_owned())
        }
        LoadPdfError::Decryption(_) => {
            NoText::of("is encrypted in a way that cannot be undone".to_owned())
        }
        LoadPdfError::Invalid => damaged(),
    })?;
    let settings = InterpreterSettings::default();
    let cache = InterpreterCache::new();
    let mut letters = Letters::default();
    let pages = pdf.pages();
    for (number, page) in pages.iter().enumerate() {
        if number > 0 {
            letters.end_page();
        }
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, width.into(), height.into());
        let settings = settings.clone();
        let mut context = Context::new(upright, bounds, &cache, page.xref(), settings);
        interpret_page(page, &mut context, &mut letters);
    }
    letters.end_line();
    match letters {
        Letters { known: 0, .. } if pages.is_empty() => Err(damaged()),
        Letters {
            known: 0,
            unknown: 0,
            ..
        } => Err(NoText::of_pictures(
            "has pages and no letters: they are pictures",
        )),
        Letters { known, unknown, .. } if known < unknown => Err(NoText::of_pictures(
            "has letters of which it does not say which they are",
        )),
        Letters { full: true, .. } => Err(NoText::of("is larger than any text is".to_owned())),
        Letters { text, .. } => Ok(text),
    }
}

/// The letters of a file, as far as they were met.
#[derive(Default)]
struct Letters {
    text: String,
    /// How many of them are known, and how many are shapes of which nobody said what they mean.
    known: usize,
    unknown: usize,
    /// Whether there were more than are kept.
    full: bool,
    last: Option<Met>,
    /// Where the line begins that is not ended yet.
    line: usize,
    /// On it, how many letters that are read from right to left stand right, and how many left, of the one before.
    rightward: usize,
    leftward: usize,
    /// The marked stretches that are open, and whether each is an artifact.
    marked: Vec<bool>,
}

/// A letter that was met.
struct Met {
    letter: String,
    /// Where it stands, and where the next one would.
    place: Point,
    end: Point,
    /// Along its line.
    along: Vec2,
    size: f64,
}

impl Letters {
    fn end_page(&mut self) {
        self.end_line();
        self.text.push('\u{c}');
        self.line = self.text.len();
        self.last = None;
    }

    /// Ends the line, if something stands on it; what runs from right to left is put in the order in which it is read.
    fn end_line(&mut self) {
        let line = self.text[self.line..].trim_end_matches(' ');
        let line = match self.rightward > self.leftward {
            true => in_order(line),
            false => line.to_owned(),
        };
        self.text.truncate(self.line);
        if !line.is_empty() {
            self.text.push_str(&line);
            self.text.push('\n');
        }
        self.line = self.text.len();
        (self.rightward, self.leftward) = (0, 0);
    }

    /// Counts in which direction letters that are read from right to left follow one another.
    fn count(&mut self, met: &Met) {
        let Some(last) = &self.last else {
            return;
        };
        if is_leftward(&met.letter) && is_leftward(&last.letter) {
            match (met.place - last.place).dot(last.along) > 0.0 {
                true => self.rightward += 1,
                false => self.leftward += 1,
            }
        }
    }

    /// What stands between a letter and the one before it: nothing where it is that one drawn again.
    fn between(&self, met: &Met) -> Option<&'static str> {
        let Some(last) = &self.last else {
            return Some("");
        };
        let size = last.size.max(met.size).max(f64::MIN_POSITIVE);
        let again = (met.place - last.place).hypot() < size * 0.05 && met.letter == last.letter;
        if again {
            return None;
        }
        let gap = met.place - last.end;
        let (forward, aside) = (gap.dot(last.along), gap.cross(last.along).abs());
        let turned = last.along.dot(met.along) < 0.9;
        // Numbers of notes stand a little higher.
        if turned || aside > size * 0.6 || forward < -size * 1.5 {
            return Some("\n");
        }
        let blank =
            met.letter.starts_with(char::is_whitespace) || self.text.ends_with(char::is_whitespace);
        Some(if forward > size * 0.17 && !blank {
            " "
        } else {
            ""
        })
    }

    fn add(&mut self, met: Met) {
        if self.text.len() > MOST {
            self.full = true;
            return;
        }
        let Some(between) = self.between(&met) else {
            return;
        };
        match between {
            "\n" => self.end_line(),
            between => {
                self.count(&met);
                self.text.push_str(between);
            }
        }
        self.text.push_str(&met.letter);
        self.last = Some(met);
    }
}

/// Whether a letter is read from right to left.
fn is_leftward(letter: &str) -> bool {
    let mut letters = letter.chars();
    letters.any(|one| matches!(bidi_class(one), BidiClass::R | BidiClass::AL))
}

/// A line whose letters stand as they are seen, from left to right, in the order in which they are read.
fn in_order(line: &str) -> String {
    let of = |one: char| match bidi_class(one) {
        BidiClass::R | BidiClass::AL | BidiClass::NSM => Some(true),
        BidiClass::L | BidiClass::EN | BidiClass::AN => Some(false),
        _ => None,
    };
    let mut letters: Vec<(char, Option<bool>)> = line.chars().map(|one| (one, of(one))).collect();
    let leftward = letters.iter().filter(|(_, way)| *way == Some(true)).count();
    let other = letters
        .iter()
        .filter(|(_, way)| *way == Some(false))
        .count();
    // What most of a line is, the rest stands in.
    let whole = leftward > other;
    if whole {
        letters.reverse();
    }
    let turned = Some(!whole);
    let mut at = 0;
    while at < letters.len() {
        if letters[at].1 != turned {
            at += 1;
            continue;
        }
        // As far as nothing runs the other way; what runs in neither belongs to it where it goes on behind.
        let stretch = letters[at..]
            .iter()
            .take_while(|(_, way)| *way != Some(whole));
        let last = letters[at..at + stretch.count()]
            .iter()
            .rposition(|(_, way)| *way == turned);
        let end = at + last.unwrap_or(0) + 1;
        letters[at..end].reverse();
        at = end;
    }
    letters.into_iter().map(|(one, _)| one).collect()
}

/// Where a letter stands on the page: its first point, the one behind it, along its line, and its size; nothing where these
/// are no numbers.
fn place(transform: Affine, advance: f64) -> Option<(Point, Point, Vec2, f64)> {
    let origin = transform * Point::ORIGIN;
    let along = (transform * Point::new(1000.0, 0.0)) - origin;
    let up = (transform * Point::new(0.0, 1000.0)) - origin;
    let end = transform * Point::new(advance, 0.0);
    let size = up.hypot();
    let sound = origin.is_finite() && end.is_finite() && size.is_finite() && along.hypot() > 0.0;
    sound.then(|| (origin, end, along.normalize(), size))
}

impl<'a> Device<'a> for Letters {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        if self.marked.contains(&true) {
            return;
        }
        let letter = match glyph.as_unicode() {
            Some(BfString::Char(one)) => one.to_string(),
            Some(BfString::String(several)) => several,
            None => '\u{fffd}'.to_string(),
        };
        match letter.as_str() {
            "\u{fffd}" => self.unknown += 1,
            letter if letter.trim().is_empty() => {}
            _ => self.known += 1,
        }
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        // About as wide as letters are.
        let advance = advance.filter(|one| one.is_finite()).unwrap_or(500.0);
        let placed = place(transform * glyph_transform, advance);
        if let Some((place, end, along, size)) = placed {
            self.add(Met {
                letter,
                place,
                end,
                along,
                size,
            });
        }
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<i32>) {
        self.marked.push(tag == b"Artifact");
    }

    fn end_marked_content(&mut self) {
        self.marked.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
