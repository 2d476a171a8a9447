//! Those who speak in a text, by its labels.

use super::loose::is_code;

/// Who speaks in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, as the first of its labels has it.
    pub name: String,
    /// What is known of the name.
    pub standing: Standing,
    /// How many labels have it.
    pub turns: usize,
}

/// What is known of the name in a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It is an interviewer's.
    Interviewer,
    /// It is a participant's.
    Participant,
    /// It is nobody's who is known.
    Unknown,
}

impl Speaker {
    /// Whether the name of a label that is nobody's can be nothing but a name, and no start of a sentence: it heads
    /// several turns, or is a word that has digits.
    pub fn is_surely_one(&self) -> bool {
        let digits = self.name.contains(|one: char| one.is_ascii_digit());
        is_code(&self.name) && (digits || self.turns > 1) || self.turns > 2
    }
}
