//! Interviews: who was heard when, and what was read whole.

use super::handle::{Handle, Placed};
use super::participant::Participant;
use super::theme::Theme;
use super::vocabulary::VoiceWord;
use crate::source::Span;

/// An interview.
#[derive(Debug)]
pub struct Interview {
    /// Where it was declared.
    pub span: Span,
    /// Who was interviewed.
    pub participant: Handle<Participant>,
    /// The position of the timepoint.
    pub at: Option<usize>,
}

/// Interviews that were read whole for themes.
#[derive(Debug)]
pub struct Coded {
    /// Where it was declared.
    pub span: Span,
    /// The themes; nothing where it is all of them.
    pub themes: Option<Vec<Placed<Handle<Theme>>>>,
    /// The positions of the interviews.
    pub interviews: Vec<usize>,
}

/// What a word for how many means in this synthesis.
#[derive(Clone, Debug)]
pub struct VoiceMeaning {
    /// The word.
    pub word: VoiceWord,
    /// The bounds that it stands for; each has to hold.
    pub bounds: Vec<VoiceBound>,
    /// As it is written.
    pub said: Placed<String>,
}

/// A bound on how many voices there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoiceBound {
    /// True where there are so many at the least, false where at the most.
    pub least: bool,
    /// True where exactly so many are not enough, or too many.
    pub strict: bool,
    /// How many.
    pub many: VoiceCount,
}

/// How many voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceCount {
    /// So many.
    Count(usize),
    /// So many of so many, as in two of three.
    Share(u64, u64),
}

impl VoiceBound {
    /// Whether so many voices of so many keep to it.
    pub fn holds(self, voices: usize, all: usize) -> bool {
        let (one, other) = match self.many {
            VoiceCount::Count(count) => (voices as u128, count as u128),
            VoiceCount::Share(part, whole) => (
                voices as u128 * u128::from(whole),
                all as u128 * u128::from(part),
            ),
        };
        match (self.least, self.strict) {
            (true, false) => one >= other,
            (true, true) => one > other,
            (false, false) => one <= other,
            (false, true) => one < other,
        }
    }
}
