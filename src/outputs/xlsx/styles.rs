//! How cells look: black on white, rules between rows, text that is wrapped; and how high they are.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline, Workbook, XlsxError};

use crate::wording::letters;

/// The font, which there is or has a twin on every system.
const FONT: &str = "Arial";
/// Its size, in points.
const SIZE: f64 = 10.0;
/// How high a line is, in points.
const LINE: f64 = 12.75;
/// The highest that a row can be, in points.
const HIGHEST: f64 = 409.0;
/// How far texts stand from the edge of their column, and how many letters that takes.
const INDENT: u8 = 1;
const INDENTED: usize = 2;
/// How wide a letter is that the width of a column counts, in sizes of the font.
const LETTER: f64 = 0.525;
/// How much wider bold text is.
const BOLD: f64 = 1.08;
/// The height of a row and the width of a column of which nothing is said, in pixels.
const PIXELS: (u32, u32) = (17, 64);

/// As spreadsheet programs call text that runs from right to left.
const LEFTWARDS: u8 = 2;

/// The formats of a workbook.
pub(super) struct Styles {
    /// A title above a table.
    pub(super) title: Format,
    /// A heading of a column.
    pub(super) heading: Format,
    /// A heading that spans the rows below it.
    pub(super) section: Format,
    /// A line below a table.
    pub(super) below: Format,
    /// A text.
    pub(super) text: Faces,
    /// A text that leads somewhere.
    pub(super) link: Faces,
    /// A bound or a word among numbers.
    pub(super) bound: Format,
    number: Format,
    /// A stretch of text as it is, within a cell.
    pub(super) running: Format,
    /// A stretch of text in bold.
    pub(super) strong: Format,
    /// A stretch of text in italics.
    pub(super) lead: Format,
}

impl Styles {
    /// The formats; `leftwards` where texts run from right to left.
    pub(super) fn new(leftwards: bool) -> Self {
        let font = Format::new().set_font_name(FONT).set_font_size(SIZE);
        let plain = match leftwards {
            true => font.clone().set_reading_direction(LEFTWARDS),
            false => font.clone(),
        };
        // A program indents only what it knows the side of.
        let side = match leftwards {
            true => FormatAlign::Right,
            false => FormatAlign::Left,
        };
        let wrapped = plain.set_text_wrap().set_align(FormatAlign::Top);
        let number = wrapped.clone().set_align(FormatAlign::Right);
        let number = number.set_border_bottom(FormatBorder::Hair);
        let text = wrapped.set_align(side).set_indent(INDENT);
        let ruled = text.clone().set_border_bottom(FormatBorder::Hair);
        let heading = text
            .clone()
            .set_bold()
            .set_border_top(FormatBorder::Thin)
            .set_border_bottom(FormatBorder::Thin);
        Self {
            title: text.clone().set_bold(),
            section: ruled.clone().set_bold(),
            heading,
            bound: number.clone().set_num_format("@"),
            number,
            link: Faces::of(&ruled.clone().set_underline(FormatUnderline::Single)),
            text: Faces::of(&ruled),
            below: text,
            running: font.clone(),
            strong: font.clone().set_bold(),
            lead: font.set_italic(),
        }
    }

    /// Makes the font that of the workbook, before it has a sheet.
    pub(super) fn dress(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        let (height, width) = PIXELS;
        let dressed = workbook.set_default_format(&self.running, height, width);
        dressed.map(drop)
    }

    /// The format of a number that is shown as `shown` says.
    pub(super) fn number(&self, shown: &str) -> Format {
        self.number.clone().set_num_format(shown)
    }
}

/// One look for texts of every kind.
pub(super) struct Faces {
    plain: Format,
    data: Format,
    quoted: Format,
}

impl Faces {
    fn of(format: &Format) -> Self {
        Self {
            plain: format.clone(),
            data: format.clone().set_num_format("@"),
            quoted: format.clone().set_quote_prefix(),
        }
    }

    /// The format of a text: one that a program would take for a formula once somebody edits the cell is marked so that
    /// it is not, and what looks like a number or a date stays text.
    pub(super) fn face(&self, text: &str) -> &Format {
        let starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
        match text.starts_with(starts) {
            true => &self.quoted,
            false if looks_like_data(text) => &self.data,
            false => &self.plain,
        }
    }
}

/// How many lines a text takes in a column of that width, in letters.
pub(super) fn lines(text: &str, width: usize, bold: bool) -> usize {
    let room = width.saturating_sub(INDENTED) as f64 * LETTER / if bold { BOLD } else { 1.0 };
    let lines = text
        .split('\n')
        .map(|line| letters::lines(line, room).len());
    lines.sum()
}

/// The height of a row of so many lines, in points. A program counts it anew only where somebody asks for it.
pub(super) fn height(lines: usize) -> f64 {
    (lines.max(1) as f64 * LINE + 1.5).min(HIGHEST)
}

/// Whether a row of so many lines is shown whole.
pub(super) fn is_shown(lines: usize) -> bool {
    lines as f64 * LINE < HIGHEST
}

/// The most letters of what a program may take for a number, a date, a time or a truth value.
const SHORT: usize = 32;

/// Whether a program may take a text for something else once somebody edits its cell.
fn looks_like_data(text: &str) -> bool {
    let short = text.len() <= SHORT && !text.contains('\n');
    let words = ["true", "false"];
    let digits = text.contains(|one: char| one.is_numeric());
    short && (digits || words.iter().any(|word| text.eq_ignore_ascii_case(word)))
}
