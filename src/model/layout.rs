//! How a table is laid out, as far as the authors say.

use super::handle::Placed;
use super::vocabulary::{LayoutName, StatementOrder};
use crate::source::Span;

/// A layout.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Which one.
    pub name: LayoutName,
    /// The name of its files, without an ending.
    pub file: String,
    /// The title of the table, where it is another than that of the synthesis.
    pub caption: Option<Placed<String>>,
    /// The heading of the column in which the propositions stand; empty for none.
    pub first: Option<String>,
    /// The columns, where the authors choose them.
    pub columns: Vec<LayoutColumn>,
    /// Where they are chosen.
    pub columns_at: Option<Span>,
    /// Whether the rows are numbered.
    pub numbers: bool,
    /// In which order the statements of a cell stand.
    pub order: StatementOrder,
    /// Whether the headings of sections span the table.
    pub sections: bool,
}

/// A column that the authors choose.
#[derive(Clone, Debug)]
pub struct LayoutColumn {
    /// What stands in it.
    pub show: Show,
    /// Its heading, where it is another than the usual one.
    pub heading: Option<String>,
    /// How wide it is beside the others.
    pub width: Option<u8>,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// The proposition, with what belongs to it and has no column of its own.
    Proposition,
    /// The findings of a strand, by its position.
    Strand(usize),
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
    /// The certainty of the row's quantitative findings, and the confidence in its qualitative ones.
    Confidence,
}

impl Show {
    /// What a word of the format shows, where it is no strand.
    pub fn named(word: &str) -> Option<Self> {
        let mut known = Self::WORDS.iter();
        let known = known.find(|(name, _)| *name == word);
        known.map(|(_, show)| *show)
    }

    /// The words that are no strands.
    pub const WORDS: [(&'static str, Self); 9] = [
        ("proposition", Self::Proposition),
        ("interpretation", Self::Interpretation),
        ("fit", Self::Fit),
        ("convergence", Self::Convergence),
        ("response", Self::Response),
        ("note", Self::Note),
        ("measures", Self::Measures),
        ("themes", Self::Themes),
        ("confidence", Self::Confidence),
    ];
}

impl LayoutName {
    /// Whether its rows are propositions, of which authors may choose the columns.
    pub fn argues(self) -> bool {
        !matches!(
            self,
            Self::Soqf | Self::EvidenceProfile | Self::Gramms | Self::Mmat
        )
    }
}

impl Default for Layout {
    fn default() -> Self {
        Self::plain(LayoutName::Table5, "grid")
    }
}

impl Layout {
    /// A layout of which the authors say no more than its name.
    pub fn plain(name: LayoutName, file: &str) -> Self {
        Self {
            name,
            file: file.to_owned(),
            caption: None,
            first: None,
            columns: Vec::new(),
            columns_at: None,
            numbers: true,
            order: StatementOrder::Author,
            sections: true,
        }
    }
}
