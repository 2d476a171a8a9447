//! Quotations held against the text they come from.

mod layout;
pub mod manner;
pub mod nearest;
mod parted;
mod words;

use std::sync::OnceLock;

use crate::wording::spelling::{is_invisible, plain, small};
use parted::{Letters, PARTED};

/// A text such that the same words are the same: composed, in small letters, blanks as single spaces,
/// straight quotation marks, plain hyphens for dashes, ligatures as their letters, nothing that cannot be
/// seen; without marks of time and tags. Where a word goes on behind a hyphen and a line end, one mark stands for
/// both.
pub fn folded(text: &str) -> String {
    match layout::marks(text).as_slice() {
        [] => unmarked(text),
        marks => unmarked(&layout::without(text, marks)),
    }
}

/// The same with what looks like marks of time in it, as it may have been said.
fn untagged(text: &str) -> String {
    let mut marks = layout::marks(text);
    marks.retain(|mark| layout::is_tag(&text[mark.clone()]));
    unmarked(&layout::without(text, &marks))
}

/// How the last word before a blank ended.
#[derive(Clone, Copy, PartialEq)]
enum Ended {
    Whole,
    /// With a hyphen that is printed.
    Hyphen,
    /// With a hyphen that shows at line ends only.
    Soft,
}

fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut ended = Ended::Whole;
    let (mut blank, mut line_end) = (false, false);
    for one in text.chars() {
        if one == '\u{ad}' && !blank {
            ended = Ended::Soft;
        }
        if is_invisible(one) || one == PARTED {
            continue;
        }
        if one.is_whitespace() {
            blank = true;
            line_end |= matches!(one, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}');
            continue;
        }
        if blank {
            join(&mut out, ended, line_end && one.is_alphanumeric());
            (blank, line_end) = (false, false);
        }
        ended = match one {
            '-' | '‐' => Ended::Hyphen,
            _ => Ended::Whole,
        };
        plain(one, |one| out.push(one));
    }
    small(&out)
}

/// Puts what stands for a blank behind a text: where a line end parts a word, the mark of that.
fn join(out: &mut String, ended: Ended, parts: bool) {
    let within = match ended {
        Ended::Hyphen => out.strip_suffix('-'),
        Ended::Soft => Some(out.as_str()),
        Ended::Whole => None,
    };
    let within = within.filter(|word| parts && word.ends_with(char::is_alphanumeric));
    match within.map(str::len) {
        Some(length) => {
            out.truncate(length);
            out.push(PARTED);
        }
        None if out.is_empty() => {}
        None => out.push(' '),
    }
}

/// The pieces of a quotation between its omissions (`…`, `...`, `[…]`) and insertions (`[the name]`);
/// pieces without letters or digits are left out.
pub fn pieces(said: &str) -> Vec<String> {
    let mut open = String::with_capacity(said.len());
    let mut depth = 0_usize;
    for character in said.chars() {
        match character {
            '[' => depth += 1,
            ']' => {
                depth = depth.saturating_sub(1);
                open.push('…');
            }
            _ if depth > 0 => {}
            other => open.push(other),
        }
    }
    let open = open.replace("...", "…");
    let pieces = open.split('…').map(str::trim);
    let spoken = pieces.filter(|piece| piece.chars().any(char::is_alphanumeric));
    spoken.map(str::to_owned).collect()
}

/// A folded text in which the pieces of quotations are looked for.
#[derive(Debug)]
struct Folded {
    text: String,
    /// Its letters, taken out when a word parted at a line end is first asked for.
    letters: OnceLock<Letters>,
}

impl Folded {
    fn new(text: String) -> Self {
        Self {
            text,
            letters: OnceLock::new(),
        }
    }

    /// The first piece of a quotation that does not stand behind the piece before it; `fold` is what was
    /// made of the text.
    fn missing(&self, said: &str, fold: fn(&str) -> String) -> Option<String> {
        let mut from = 0;
        for piece in pieces(said) {
            let wanted = fold(&piece);
            let wanted = wanted.trim();
            let plain = self.text[from..].find(wanted);
            let end = plain.map(|at| from + at + wanted.len());
            match end.or_else(|| self.parted(from, wanted)) {
                Some(end) => from = end,
                None => return Some(piece),
            }
        }
        None
    }

    /// Where a piece ends in the text, words parted at line ends read in both ways.
    fn parted(&self, from: usize, piece: &str) -> Option<usize> {
        if !self.text.contains(PARTED) && !piece.contains(PARTED) {
            return None;
        }
        let letters = self.letters.get_or_init(|| Letters::of(&self.text));
        letters.find(&self.text, from, piece)
    }
}

/// A text in which quotations are looked for.
#[derive(Debug)]
pub struct Searched {
    /// The text as [`folded`].
    plain: Folded,
    /// The text with the marks of time in it, folded when a quotation that may have one is first asked for;
    /// nothing where it has no marks.
    with_marks: OnceLock<Option<Folded>>,
}

impl Searched {
    /// Makes `text` ready to be looked through.
    pub fn new(text: &str) -> Self {
        Self {
            plain: Folded::new(folded(text)),
            with_marks: OnceLock::new(),
        }
    }

    /// The first piece of a quotation that does not stand in the text behind the piece before it. `text` is
    /// the text that this was made of.
    pub fn first_missing(&self, said: &str, text: &str) -> Option<String> {
        let missing = self.plain.missing(said, folded)?;
        // A quotation may have taken over a time that stands in the text as if it were a mark.
        let whole = self.with_marks.get_or_init(|| {
            let marked = !layout::marks(text).is_empty();
            marked.then(|| Folded::new(untagged(text)))
        });
        let whole = whole.as_ref();
        let stands = whole.is_some_and(|whole| whole.missing(said, untagged).is_none());
        (!stands).then_some(missing)
    }
}
