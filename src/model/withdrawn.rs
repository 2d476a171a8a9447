//! What is still there of somebody who withdrew.

use std::collections::HashSet;
use std::fmt;

use super::handle::Handle;
use super::participant::Participant;
use crate::source::Span;

/// A quotation of a participant who withdrew: it is told, and is no part of the model.
#[derive(Debug)]
pub struct StillThere {
    /// The participant.
    pub participant: Handle<Participant>,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub what: StillThereAs,
    /// The words, to be looked for in what was made earlier.
    pub words: Unprinted,
}

/// What is still there of a participant who withdrew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StillThereAs {
    /// A quotation of the finding of that id.
    Quotation(String),
    /// A coded segment.
    Segment,
    /// The name of who was asked in a member check.
    Asked,
    /// What was said in a member check.
    MemberCheck,
}

/// Words that must not be printed.
#[derive(Clone)]
pub struct Unprinted(Box<str>);

impl Unprinted {
    /// Keeps words from being printed.
    pub fn new(words: String) -> Self {
        Self(words.into_boxed_str())
    }

    /// Whether the words stand among `letters`, which are those of a text.
    pub fn stand_in(&self, letters: &Letters) -> bool {
        let own = Letters::of(&self.0);
        // What is too short stands in any text.
        own.0.chars().count() >= LEAST && letters.0.contains(&own.0)
    }
}

/// Fewer letters are no trace of anybody's words.
const LEAST: usize = 8;

/// The letters and digits of a text, small, without what stands between them: what programs put around words does not
/// hide them.
pub struct Letters(String);

impl Letters {
    /// Those of `text`.
    pub fn of(text: &str) -> Self {
        let letters = text.chars().filter(|one| one.is_alphanumeric());
        Self(letters.flat_map(char::to_lowercase).collect())
    }
}

impl fmt::Debug for Unprinted {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Unprinted")
    }
}

/// Runs of words that must not be printed, however they are taken from what somebody said: four in a row, or all of what is
/// shorter.
#[derive(Default)]
pub struct UnprintedRuns(HashSet<String>);

/// So many words in a row are somebody's own.
const RUN: usize = 4;

impl UnprintedRuns {
    /// Adds those of what somebody said.
    pub fn add(&mut self, said: &Unprinted) {
        let words = words(&said.0);
        let least = words.len().min(RUN);
        let runs = words.windows(least.max(1)).map(|run| run.join(" "));
        // One word alone is nobody's own, nor are two that are short.
        let enough = |run: &String| least == RUN || least > 1 && run.len() > 6;
        self.0.extend(runs.filter(enough));
    }

    /// Whether any stands in a text, whatever stands between its words.
    pub fn stand_in(&self, text: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let words = words(text);
        (2..=RUN).any(|length| {
            let mut runs = words.windows(length);
            runs.any(|run| self.0.contains(&run.join(" ")))
        })
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|one: char| !one.is_alphanumeric() && one != '’' && one != '\'');
    let words = words.filter(|word| !word.is_empty());
    words
        .map(|word| word.to_lowercase().replace('’', "'"))
        .collect()
}

impl fmt::Debug for UnprintedRuns {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} runs of words", self.0.len())
    }
}
