//! What is found wrong or worth knowing: a check's finding, its places and its remedy.

mod check;
pub(crate) mod explanation;
pub(crate) mod gather;
pub mod json;
pub mod text;

use std::path::PathBuf;

pub use check::{Check, Severity};

use crate::source::{Sources, Span};
use crate::wording::{spelling, twins};

/// A place and what is to be said there; the text may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// The words beside the caret.
    pub text: String,
}

/// Where a finding is: in a text, or at a path that is no readable text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In a text.
    Text(Label),
    /// At a file or folder.
    Path(PathBuf),
}

/// One finding of one check.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The check that found it; code, name and severity come from there.
    pub check: &'static Check,
    /// What is the case, in lower case, without a full stop.
    pub message: String,
    /// The place it is about.
    pub origin: Origin,
    /// Other places that matter to it.
    pub related: Vec<Label>,
    /// What to do, a line each.
    pub help: Vec<String>,
    /// What else to know, a line each.
    pub notes: Vec<String>,
    /// The ids or figure keys it is about: what an acknowledgement names, and beside what the page
    /// shows it.
    pub subjects: Vec<String>,
    /// Findings of one check with the same group are told as one.
    pub group: Option<String>,
    /// The findings that are told together with this one.
    pub members: Vec<Member>,
    /// Whether its places are named and not shown, as the lines hold what must not be printed.
    pub bare: bool,
    /// Whether it is found on machines alone that have what stays on them, such as confidential texts: it is told there,
    /// and is no part of what is made of the synthesis, which is the same everywhere.
    pub of_this_machine: bool,
}

/// A finding that is told together with another of the same check and group.
#[derive(Clone, Debug)]
pub struct Member {
    /// What is the case.
    pub message: String,
    /// The ids or figure keys it is about.
    pub subjects: Vec<String>,
    /// Its place, if it is in a text.
    pub span: Option<Span>,
}

impl Diagnostic {
    /// A finding of `check` at `span`.
    pub fn at(check: &'static Check, span: Span, message: impl Into<String>) -> Self {
        let text = String::new();
        Self::new(check, Origin::Text(Label { span, text }), message)
    }

    /// A finding of `check` about the file or folder at `path`.
    pub fn on_path(
        check: &'static Check,
        path: impl Into<PathBuf>,
        message: impl Into<String>,
    ) -> Self {
        Self::new(check, Origin::Path(path.into()), message)
    }

    fn new(check: &'static Check, origin: Origin, message: impl Into<String>) -> Self {
        Self {
            check,
            message: message.into(),
            origin,
            related: Vec::new(),
            help: Vec::new(),
            notes: Vec::new(),
            subjects: Vec::new(),
            group: None,
            members: Vec::new(),
            bare: false,
            of_this_machine: false,
        }
    }

    /// Puts words beside the caret of the first place.
    #[must_use]
    pub fn label(mut self, words: impl Into<String>) -> Self {
        if let Origin::Text(label) = &mut self.origin {
            label.text = words.into();
        }
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn also(mut self, span: Span, words: impl Into<String>) -> Self {
        let text = words.into();
        add(&mut self.related, Label { span, text });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, words: impl Into<String>) -> Self {
        add(&mut self.help, words.into());
        self
    }

    /// Adds another place that matters, where it is known.
    #[must_use]
    pub fn maybe_also(self, span: Option<Span>, words: &str) -> Self {
        match span {
            Some(span) => self.also(span, words),
            None => self,
        }
    }

    /// Says what to do, where there is something to say.
    #[must_use]
    pub fn maybe_help(self, words: Option<String>) -> Self {
        match words {
            Some(words) => self.help(words),
            None => self,
        }
    }

    /// Says what else to know.
    #[must_use]
    pub fn note(mut self, words: impl Into<String>) -> Self {
        add(&mut self.notes, words.into());
        self
    }

    /// Names the id or figure key that it is about.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        add(&mut self.subjects, subject.into());
        self
    }

    /// Takes some words out of all that it says, and shows no line.
    pub(crate) fn hush(&mut self, words: &str) {
        let texts = std::iter::once(&mut self.message).chain(&mut self.help);
        for text in texts.chain(&mut self.notes).chain(&mut self.subjects) {
            *text = text.replace(words, "…");
        }
        for label in &mut self.related {
            label.text = label.text.replace(words, "…");
        }
        if let Origin::Text(label) = &mut self.origin {
            label.text = label.text.replace(words, "…");
        }
        self.group = None;
        self.bare = true;
    }

    /// Lets its places be named without the lines that stand there.
    #[must_use]
    pub(crate) fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Says that it is found on this machine, and may not be on others.
    #[must_use]
    pub(crate) fn of_this_machine(mut self) -> Self {
        self.of_this_machine = true;
        self
    }

    /// Lets it be told together with the findings of the same check and group.
    #[must_use]
    pub fn grouped(mut self, group: impl Into<String>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// Whether another finding says the same of the same place.
    pub(crate) fn is_again(&self, other: &Self) -> bool {
        std::ptr::eq(self.check, other.check) && self.origin == other.origin
    }

    /// The severity of its check.
    pub fn severity(&self) -> Severity {
        self.check.severity
    }

    /// The span of its first place, if it is in a text.
    pub fn span(&self) -> Option<Span> {
        match &self.origin {
            Origin::Text(label) => Some(label.span),
            Origin::Path(_) => None,
        }
    }
}

/// Adds to a list that rarely holds more than one: many thousand findings may wait to be told as one, and
/// `push` alone would make room for four.
fn add<T>(list: &mut Vec<T>, one: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(one);
}

/// Puts findings in the order in which they are told: by file, place, code and words.
pub fn sort(diagnostics: &mut [Diagnostic], sources: &Sources) {
    diagnostics.sort_by_cached_key(|found| {
        let (path, offset) = match &found.origin {
            Origin::Text(label) => {
                let file = sources.file(label.span.file);
                (file.name().to_owned(), label.span.start)
            }
            Origin::Path(path) => (path.clone(), 0),
        };
        (path, offset, found.check.code, found.message.clone())
    });
}

/// The candidate nearest to `wanted`, if one is near enough to be meant.
pub fn nearest<'a>(wanted: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let among: Vec<&str> = among.into_iter().collect();
    if let Some(twin) = twin(wanted, among.iter().copied()) {
        return Some(twin);
    }
    let plain = |word: &str| spelling::label(word).replace(['_', ' '], "-");
    let wanted = plain(wanted);
    let scored = among.into_iter().map(|candidate| {
        let likeness = strsim::jaro_winkler(&wanted, &plain(candidate));
        let edits = strsim::damerau_levenshtein(&wanted, &plain(candidate));
        (likeness, edits, candidate)
    });
    scored
        .filter(|(likeness, edits, candidate)| {
            let length = wanted.chars().count().max(candidate.chars().count());
            *edits <= (length / 3).max(1) && *likeness > 0.7 || *likeness > 0.9
        })
        .max_by(|one, other| one.0.total_cmp(&other.0).then(other.2.cmp(one.2)))
        .map(|(_, _, candidate)| candidate)
}

/// `did you mean …?` for the candidate nearest to `wanted`, if one is near enough.
pub fn did_you_mean<'a>(wanted: &str, among: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(wanted, among).map(|candidate| meant(wanted, candidate))
}

/// The question whether `candidate` is meant; where the two look the same, it says where they differ.
pub(crate) fn meant(wanted: &str, candidate: &str) -> String {
    let asked = format!("did you mean `{candidate}`?");
    match twins::difference(wanted, candidate) {
        Some(difference) => format!("{asked} {difference}"),
        None => asked,
    }
}

/// The candidate that looks like `wanted` without being it, by letters of another script.
pub(crate) fn twin<'a>(wanted: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut among = among.into_iter();
    among.find(|candidate| {
        // Letters of ASCII can be told apart by who looks.
        let other = !wanted.is_ascii() || !candidate.is_ascii();
        other && twins::look_alike(wanted, candidate)
    })
}
