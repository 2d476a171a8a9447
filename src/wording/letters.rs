//! How wide text is in Arial, and in Helvetica and Liberation Sans, which are as wide, where nothing measures it.

use unicode_normalization::char::is_combining_mark;

/// The widths of the letters from a blank to `~`, in thousandths of the size of the font.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // blank to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// The width of a text, in sizes of the font.
pub fn width(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

/// The width of a letter, in sizes of the font; of scripts that the font lacks, about that of another font.
fn letter(letter: char) -> f64 {
    let code = u32::from(letter);
    let thousandths = match code {
        0x20..=0x7e => ASCII[code as usize - 0x20],
        // What nobody sees: controls, and marks of direction.
        0..=0x1f | 0x7f..=0x9f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff => 0,
        0x2018 | 0x2019 => 222,
        0x201c | 0x201d => 333,
        0x2014 | 0x2026 => 1000,
        0xa0 | 0x2009 | 0x202f => 278,
        _ if is_whole(letter) => 1000,
        _ if is_combining_mark(letter) => 0,
        _ if letter.is_uppercase() => 722,
        _ => 600,
    };
    f64::from(thousandths) / 1000.0
}

/// Whether a letter fills a square, as those of Chinese, Japanese and Korean do. A line may end behind it.
fn is_whole(letter: char) -> bool {
    matches!(u32::from(letter), 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f | 0xff00..=0xff60 | 0x1_f300..=0x1_faff | 0x2_0000..=0x3_fffd)
}

/// A text in lines that are no wider than `most`, in sizes of the font: parted at blanks, and within a word only where
/// that is wider itself.
pub(crate) fn lines(text: &str, most: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut wide) = (String::new(), 0.0);
    for word in pieces(text) {
        let needed = width(word.trim_end());
        if wide + needed > most && !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
            wide = 0.0;
        }
        if needed <= most {
            line.push_str(word);
            wide += width(word);
            continue;
        }
        for one in word.chars() {
            let own = letter(one);
            if wide + own > most && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                wide = 0.0;
            }
            line.push(one);
            wide += own;
        }
    }
    let last = line.trim_end();
    if !last.is_empty() || lines.is_empty() {
        lines.push(last.to_owned());
    }
    lines
}

/// The words of a text, each with the blanks behind it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|one: char| one == ' ' || is_whole(one))
}
