//! What a check is: its code, its name, what it weighs and what it means, as plain data. Where and how it
//! looks is told by the list of the stage that it belongs to.

use std::fmt;

use super::explanation;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// A weakness that a reviewer would raise.
    Warning,
    /// The grid cannot be rendered truthfully.
    Error,
}

impl Severity {
    /// All severities, the heaviest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// The word printed for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One check: what it is called, what it weighs and what it means.
pub struct Check {
    /// Its code, which never changes.
    pub code: &'static str,
    /// Its name in kebab-case: that of its file.
    pub name: &'static str,
    /// What its findings weigh.
    pub severity: Severity,
    /// The text of its file, whose opening comment explains it.
    pub source: &'static str,
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

impl Check {
    /// Whether `word` is its code or name, in whatever case.
    pub(crate) fn is_called(&self, word: &str) -> bool {
        let letters = word.chars().flat_map(char::to_lowercase);
        let word = letters.map(|letter| match letter {
            '_' | ' ' => '-',
            other => other,
        });
        let code = self.code.chars().flat_map(char::to_lowercase);
        word.clone().eq(self.name.chars()) || word.eq(code)
    }

    /// The explanation in Markdown: the opening comment of the check's file.
    pub fn explanation(&self) -> String {
        explanation::of(self.source)
    }

    /// The first sentence of the explanation: what the check finds.
    pub fn summary(&self) -> String {
        explanation::summary(self.source)
    }
}
