//! What a table is to be made of: its rows, its columns, and what stands in each.

use crate::model::{ChecklistItem, Evidence, Handle, Proposition};

/// What a table is to be made of.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// The name of its title among the words, which is printed where the authors give none.
    pub(crate) caption: &'static str,
    /// What its rows are.
    pub(crate) rows: Vec<Subject>,
    /// Its columns, from where a line begins.
    pub(crate) columns: Vec<Column>,
    /// True where how often each convergence code is given stands below it.
    pub(crate) totals: bool,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    Proposition(Handle<Proposition>),
    Evidence(Handle<Evidence>),
    Item(&'static ChecklistItem),
}

impl Subject {
    /// The proposition that it is.
    pub(crate) fn proposition(self) -> Option<Handle<Proposition>> {
        match self {
            Self::Proposition(at) => Some(at),
            Self::Evidence(_) | Self::Item(_) => None,
        }
    }
}

/// Where a finding stands in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The row.
    pub(crate) row: Subject,
    /// The place among the links of the row of that which brings it there; 0 where it is a row of its own.
    pub(crate) link: usize,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// What stands in it.
    pub(crate) part: Part,
    /// Its heading; may be empty.
    pub(crate) heading: String,
    /// How wide it is beside the others, from 1.
    pub(crate) width: u8,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The proposition, with what belongs to it and has no column of its own.
    Proposition,
    /// The findings of a strand; with their themes and quotations where so asked.
    Strand { strand: usize, quoted: bool },
    /// The interpretation.
    Interpretation,
    /// How the strands meet, in the words of joint displays.
    Fit,
    /// How the strands meet, in the words of the triangulation protocol.
    Convergence,
    /// How a contradiction is accounted for.
    Response,
    /// The note.
    Note,
    /// What the figures of the row's findings measure.
    Measures,
    /// The themes that the row's findings come from.
    Themes,
    /// The certainty of, and confidence in, the row's findings.
    Confidence,
    /// The number of the row.
    Number,
    /// A finding that is a row of its own.
    Finding,
    /// The overall level of confidence in it, or of its certainty.
    Level,
    /// The component of the assessment of that name.
    Component(&'static str),
    /// Why the level is as it is, component by component.
    Explanation,
    /// Where the finding can be read.
    References,
    /// How many studies its figures come from.
    Studies,
    /// How many people its figures are of.
    People,
    /// Its estimates of that kind.
    Effect(EffectKind),
    /// The number of an item of a checklist.
    Item,
    /// What the item asks.
    Asks,
    /// What the synthesis says on it.
    Answer,
    /// Where that is reported.
    Place,
}

/// What an estimate says, by which it stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EffectKind {
    /// How many times as much, between groups or times.
    Relative,
    /// How much more or less, between groups or times.
    Absolute,
    /// How one thing goes with another, which compares neither groups nor times.
    Association,
}

impl Part {
    /// The word for what stands in it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Proposition => "proposition",
            Self::Strand { .. } => "strand",
            Self::Interpretation => "interpretation",
            Self::Fit => "fit",
            Self::Convergence => "convergence",
            Self::Response => "response",
            Self::Note => "note",
            Self::Measures => "measures",
            Self::Themes => "themes",
            Self::Confidence => "confidence",
            Self::Number => "number",
            Self::Finding => "finding",
            Self::Level => "level",
            Self::Component(_) => "component",
            Self::Explanation => "explanation",
            Self::References => "references",
            Self::Studies => "studies",
            Self::People => "people",
            Self::Effect(EffectKind::Relative) => "relative",
            Self::Effect(EffectKind::Absolute) => "absolute",
            Self::Effect(EffectKind::Association) => "association",
            Self::Item => "item",
            Self::Asks => "asks",
            Self::Answer => "answer",
            Self::Place => "reported",
        }
    }

    /// Whether what stands in it belongs to the findings side by side in a line, and not to the row as a whole.
    pub(crate) fn is_of_line(self) -> bool {
        matches!(
            self,
            Self::Strand { .. } | Self::Measures | Self::Themes | Self::Confidence
        )
    }
}

/// The width of a column with paragraphs in it.
pub(crate) const WIDEST: u8 = 10;
/// That of one with whole sentences.
pub(crate) const WIDE: u8 = 7;
/// That of one with a few.
pub(crate) const MIDDLE: u8 = 5;
/// That of one with a long word.
pub(crate) const LONG_WORD: u8 = 6;
/// That of one with a word or two.
pub(crate) const NARROW: u8 = 3;
