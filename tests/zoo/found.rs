//! What is found of the figures of a kind, by data set.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use cisgrid::diagnostic::{Diagnostic, Severity};
use cisgrid::examine::{self, Assessed};
use cisgrid::read::folder::Project;
use cisgrid::source::Span;

use super::kind::{Kind, Printed, Run};

/// Everything that was found.
pub(super) struct Found {
    pub(super) all: Vec<Told>,
}

/// One thing that was found.
pub(super) struct Told {
    /// The data set, where it is about one.
    pub(super) set: Option<usize>,
    pub(super) check: &'static str,
    code: &'static str,
    severity: Severity,
    key: String,
    message: String,
    beside: Vec<String>,
}

impl Found {
    /// What is found of a kind that is printed so.
    pub(super) fn of(kind: &Kind, printed: &Printed, run: Run) -> Self {
        let texts = kind.texts(printed, run);
        let assessed = examine::assess(Project::of_texts(Path::new("p"), texts), None);
        let mut all = Vec::new();
        for found in &assessed.diagnostics {
            all.extend(told(found, &assessed));
        }
        Self { all }
    }

    /// How heavily the figures of each data set are found fault with.
    pub(super) fn heaviest(&self, of: impl Fn(&Told) -> bool) -> BTreeMap<usize, Severity> {
        let mut heaviest = BTreeMap::new();
        for told in self
            .all
            .iter()
            .filter(|told| told.is_of_figures() && of(told))
        {
            let Some(set) = told.set else { continue };
            let one = heaviest.entry(set).or_insert(told.severity);
            *one = told.severity.max(*one);
        }
        heaviest
    }

    /// How heavy the heaviest finding about each data set is that was not found before.
    pub(super) fn new_since(&self, before: &Self) -> BTreeMap<usize, Severity> {
        let same = |told: &Told| (told.set, told.code, told.severity, told.key.clone());
        let known: BTreeSet<_> = before.all.iter().map(same).collect();
        self.heaviest(|told| !known.contains(&same(told)))
    }
}

impl Told {
    /// True of what is said of printed figures, or of a cell that could not be read.
    fn is_of_figures(&self) -> bool {
        self.code.starts_with("CG3") || self.severity == Severity::Error
    }

    /// True where a figure is called false.
    pub(super) fn doubts(&self) -> bool {
        self.is_of_figures() && self.severity >= Severity::Warning
    }

    /// True where one of these words stands in what is said.
    pub(super) fn names(&self, readings: &[&str]) -> bool {
        let said = self.beside.iter().chain([&self.message]);
        let mut said = said.flat_map(|line| readings.iter().map(move |word| line.contains(word)));
        said.any(|named| named)
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, check, key) = (self.severity.word(), self.check, &self.key);
        write!(f, "{word} {check} at {key}: {}", self.message)?;
        self.beside
            .iter()
            .try_for_each(|line| write!(f, "\n    {line}"))
    }
}

/// A finding and those that are told together with it, each by itself.
fn told(found: &Diagnostic, assessed: &Assessed) -> Vec<Told> {
    let beside: Vec<String> = found.notes.iter().chain(&found.help).cloned().collect();
    let one = |message: &str, subjects: &[String], span: Option<Span>| {
        let named = subjects.iter().find_map(|subject| set_of(subject));
        Told {
            set: named.or_else(|| set_of(line(span?, assessed))),
            check: found.check.name,
            code: found.check.code,
            severity: found.severity(),
            key: subjects.first().cloned().unwrap_or_default(),
            message: message.to_owned(),
            beside: beside.clone(),
        }
    };
    let members = found.members.iter();
    let members = members.map(|member| one(&member.message, &member.subjects, member.span));
    let head = one(&found.message, &found.subjects, found.span());
    std::iter::once(head).chain(members).collect()
}

/// The data set that a key, or a line of a table, is of.
fn set_of(text: &str) -> Option<usize> {
    let number = text.strip_prefix('m')?;
    let end = number.find(|one: char| !one.is_ascii_digit());
    number[..end.unwrap_or(number.len())].parse().ok()
}

/// The line in which a place is.
fn line(span: Span, assessed: &Assessed) -> &str {
    let text = assessed.sources.file(span.file).text();
    let start = text[..span.start as usize]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    text[start..].lines().next().unwrap_or("")
}
