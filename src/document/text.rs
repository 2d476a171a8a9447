//! Text that is safe to set anywhere: no controls, and no mark of direction that reaches beyond it.

use std::fmt;

use serde::Serialize;

/// A text without control characters, in which every mark of direction that is opened is closed.
///
/// White space that breaks lines has become a blank. A text with letters or marks that run from right to left is
/// isolated (U+2068 … U+2069) from what stands around it, so that it turns nothing but itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct SafeText(String);

/// First strong isolate, and the end of an isolate.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];
/// Right-to-left isolate.
const TURNED: char = '\u{2067}';
/// The end of an embedding or override.
const POP: char = '\u{202c}';

impl SafeText {
    /// The text, cleaned.
    pub fn new(raw: &str) -> Self {
        if raw.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            return Self(raw.to_owned());
        }
        let mut clean = String::with_capacity(raw.len() + 8);
        let mut open: Vec<char> = Vec::new();
        let mut turns = false;
        for character in raw.chars() {
            match character {
                '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    clean.push(' ');
                }
                control if control.is_control() || is_no_text(control) => {}
                '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => {
                    open.push(POP);
                    turns = true;
                    clean.push(character);
                }
                '\u{2066}' | '\u{2067}' | '\u{2068}' => {
                    open.push(ISOLATE[1]);
                    turns = true;
                    clean.push(character);
                }
                // What closes nothing is dropped: it would close what stands around the text.
                POP | '\u{2069}' => {
                    if open.last() == Some(&character) {
                        open.pop();
                        clean.push(character);
                    }
                }
                other => {
                    turns |= runs_leftwards(other);
                    clean.push(other);
                }
            }
        }
        clean.extend(open.into_iter().rev());
        match turns {
            true => Self(format!("{}{clean}{}", ISOLATE[0], ISOLATE[1])),
            false => Self(clean),
        }
    }

    /// Words of the program's own in a document that runs from right to left, with what is filled into them: if letters
    /// in them run so, all of them do, whatever they begin with.
    pub fn turned(raw: &str) -> Self {
        let text = Self::new(raw);
        match text.0.strip_prefix(ISOLATE[0]) {
            Some(rest) => Self(format!("{TURNED}{rest}")),
            None => text,
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&str> for SafeText {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl From<String> for SafeText {
    fn from(raw: String) -> Self {
        Self::new(&raw)
    }
}

impl fmt::Display for SafeText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Code points that are no characters, which XML does not take.
fn is_no_text(character: char) -> bool {
    let code = u32::from(character);
    code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

/// Whether a letter belongs to a script that is written from right to left, or is a mark that says so.
fn runs_leftwards(character: char) -> bool {
    matches!(
        u32::from(character),
        0x590..=0x8ff | 0x200f | 0xfb1d..=0xfdff | 0xfe70..=0xfefe | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff
    )
}
