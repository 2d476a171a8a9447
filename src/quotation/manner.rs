//! How a text is to be read: who speaks in it, what of it nobody said, and what a clean transcript leaves out.

use std::ops::Range;

use crate::wording::spelling;

/// How a text is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// How the labels of speakers are written; a text without labels is read as the words of one.
    pub labels: Option<LabelPattern>,
    /// The names of those who ask, as they stand in labels.
    pub interviewers: Vec<String>,
    /// What the text holds beside speech.
    pub not_speech: Vec<NotSpeech>,
    /// What a clean transcript leaves out.
    pub left_out: LeftOut,
}

/// Something that a text holds beside speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSpeech {
    /// Numbers at the starts of lines.
    LineNumbers,
    /// Times, wherever they stand in brackets, between number signs, or on a line of their own.
    TimeMarks,
    /// The timings and names of subtitles.
    Cues,
    /// Tags, and the marks of Markdown.
    Markup,
    /// A mark as it is written, such as `(laughs)` or `(.)`.
    Mark(String),
}

/// What a clean transcript leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Words, such as `um`.
    pub words: Vec<String>,
    /// Whether a word that is said again at once is written once.
    pub repeated: bool,
    /// The tags of the languages in which words that turn a sentence stay; where none is said, all that are known.
    pub languages: Vec<String>,
}

/// How a label is written: what stands before the name, and what stands behind it; or that nothing does, and a name has a
/// line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelPattern {
    parts: Vec<LabelPart>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum LabelPart {
    /// The name of the speaker.
    Name,
    /// A time.
    Time,
    /// A stretch as it is written; a blank stands for any number of blanks.
    Written(String),
}

/// Why a pattern for labels cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLabelPattern {
    /// It has no `{name}`.
    NoName,
    /// It has `{name}` twice.
    TwoNames,
    /// It has a brace that is not closed, or a word in braces that is neither `name` nor `time`.
    UnknownPart,
}

impl LabelPattern {
    /// Reads a pattern such as `{name}:`, `[{time}] {name}:`, or `{name}` of names on lines of their own.
    ///
    /// # Errors
    ///
    /// Where it has not exactly one `{name}`, or another word in braces than `time`.
    pub fn parse(pattern: &str) -> Result<Self, BadLabelPattern> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some(at) = rest.find('{') {
            if at > 0 {
                parts.push(LabelPart::Written(rest[..at].to_owned()));
            }
            let (word, behind) = rest[at + 1..]
                .split_once('}')
                .ok_or(BadLabelPattern::UnknownPart)?;
            parts.push(match spelling::word(word).as_str() {
                "name" => LabelPart::Name,
                "time" => LabelPart::Time,
                _ => return Err(BadLabelPattern::UnknownPart),
            });
            rest = behind;
        }
        if !rest.is_empty() {
            parts.push(LabelPart::Written(rest.to_owned()));
        }
        let names = parts.iter().filter(|part| **part == LabelPart::Name);
        match names.count() {
            0 => return Err(BadLabelPattern::NoName),
            1 => {}
            _ => return Err(BadLabelPattern::TwoNames),
        }
        Ok(Self { parts })
    }

    /// Whether nothing stands beside the name: then it has a line of its own.
    pub(super) fn is_name_alone(&self) -> bool {
        let says = |part: &LabelPart| match part {
            LabelPart::Written(text) => !text.trim().is_empty(),
            LabelPart::Time => true,
            LabelPart::Name => false,
        };
        !self.parts.iter().any(says)
    }
}

/// A label that stands at the start of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Where it starts.
    pub(super) start: usize,
    /// The name of the speaker, in bytes of the line.
    pub(super) name: Range<usize>,
    /// Where the label ends.
    pub(super) end: usize,
}

/// A longer name is a sentence.
pub(super) const LONGEST_NAME: usize = 48;

impl LabelPattern {
    /// Whether labels have times.
    pub(super) fn has_time(&self) -> bool {
        self.parts.contains(&LabelPart::Time)
    }

    /// The label that a line starts with, if it does. Marks of lists and of emphasis may stand before it. A remark in
    /// brackets behind a name, as in `P03 (laughing)`, is no part of it.
    pub(super) fn at(&self, line: &str) -> Option<Label> {
        let dash = |one: char| matches!(one, '-' | '–' | '—' | '•');
        let first = self.parts.first();
        let dashed =
            matches!(first, Some(LabelPart::Written(text)) if text.trim_start().starts_with(dash));
        let is_mark = |one: char| {
            one.is_whitespace()
                || matches!(one, '*' | '_' | '#' | '>' | '\u{feff}')
                || !dashed && dash(one)
        };
        let start = line.len() - line.trim_start_matches(is_mark).len();
        if self.is_name_alone() {
            let end = line.len();
            let name = named(line, start..end)?;
            return Some(Label {
                start: 0,
                name,
                end,
            });
        }
        let which = self
            .parts
            .iter()
            .position(|part| *part == LabelPart::Name)?;
        let (before, after) = (&self.parts[..which], &self.parts[which + 1..]);
        let start = follow(line, start, before)?;
        let rest = line.get(start..)?;
        let ends = rest.char_indices().map(|(at, one)| at + one.len_utf8());
        // The shortest name that fits is meant.
        let mut ends = ends.take_while(|end| *end <= LONGEST_NAME + 16);
        ends.find_map(|end| {
            let behind = follow(line, start + end, after)?;
            let name = named(line, start..start + end)?;
            let rest = line.get(behind..)?;
            let end = line.len() - rest.trim_start_matches(['*', '_']).len();
            Some(Label {
                start: 0,
                name,
                end,
            })
        })
    }
}

/// Where some parts of a label end that stand at `at` one after the other.
fn follow(line: &str, at: usize, parts: &[LabelPart]) -> Option<usize> {
    parts.iter().try_fold(at, |at, part| match part {
        LabelPart::Time => time(line, at),
        LabelPart::Written(text) => written(line, at, text),
        LabelPart::Name => None,
    })
}

/// The name in a stretch of a label, without what stands around it and remarks behind it.
fn named(line: &str, stretch: Range<usize>) -> Option<Range<usize>> {
    let blank = |one: char| one.is_whitespace() || matches!(one, '*' | '_');
    let shown = line.get(stretch.clone())?;
    let start = stretch.start + (shown.len() - shown.trim_start_matches(blank).len());
    let mut inner = shown.trim_matches(blank);
    for (open, close) in [('(', ')'), ('[', ']')] {
        if inner.ends_with(close)
            && let Some(at) = inner.rfind(open).filter(|at| *at > 0)
        {
            inner = inner[..at].trim_end_matches(blank);
        }
    }
    // Marks of time and the like belong to no name.
    let odd = inner.contains(['[', ']', '(', ')', '<', '>', '{', '}', '#', '"', '?', '!']);
    let is_name = !inner.is_empty() && inner.len() <= LONGEST_NAME && !odd;
    is_name.then(|| start..start + inner.len())
}

/// Where a stretch that is written so ends, if it stands at `at`; its first and last blanks need not be there.
fn written(line: &str, at: usize, text: &str) -> Option<usize> {
    let skip = |at: usize| {
        let rest = line.get(at..)?;
        Some(line.len() - rest.trim_start().len())
    };
    let from = at;
    let mut at = skip(at)?;
    // A blank alone must be there.
    if text.trim().is_empty() {
        return (at > from).then_some(at);
    }
    for word in text.split_whitespace() {
        at = skip(at)?;
        let rest = line.get(at..)?;
        at += rest.strip_prefix(word).map(|_| word.len())?;
    }
    Some(at)
}

/// Where a time ends that stands at `at`: digits, with colons, points and commas between them.
fn time(line: &str, at: usize) -> Option<usize> {
    let rest = line.get(at..)?;
    let start = at + (rest.len() - rest.trim_start().len());
    let rest = line.get(start..)?;
    let of_time = |one: char| one.is_ascii_digit() || matches!(one, ':' | '.' | ',' | '-');
    let length = rest.find(|one| !of_time(one)).unwrap_or(rest.len());
    let shown = &rest[..length];
    let digits = shown.chars().filter(char::is_ascii_digit).count();
    (digits >= 2 && shown.contains(':')).then_some(start + length)
}
