//! How a text is to be read: who speaks in it, what of it nobody said, and what a clean transcript leaves out.

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
}

/// How a label is written: what stands before the name, and what stands behind it.
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
    /// It has nothing but `{name}`, and fits every line.
    OnlyName,
    /// It has a brace that is not closed, or a word in braces that is neither `name` nor `time`.
    UnknownPart,
}

impl LabelPattern {
    /// Reads a pattern such as `{name}:` or `[{time}] {name}:`.
    ///
    /// # Errors
    ///
    /// Where it has not exactly one `{name}`, nothing beside it, or another word in braces than `time`.
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
        let says = |part: &LabelPart| match part {
            LabelPart::Written(text) => !text.trim().is_empty(),
            LabelPart::Time => true,
            LabelPart::Name => false,
        };
        match parts.iter().any(says) {
            true => Ok(Self { parts }),
            false => Err(BadLabelPattern::OnlyName),
        }
    }
}
