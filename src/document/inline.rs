//! What stands in a line: text, emphasis, links, notes, small pictures.

use serde::Serialize;

use super::text::SafeText;
use crate::view::Picture;

/// A piece of a line.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Text as it is.
    Text(SafeText),
    /// What carries a line, such as the word for how the strands meet.
    Strong(Vec<Self>),
    /// What stands out a little.
    Emphasis(Vec<Self>),
    /// An id, a figure's key, the name of a check.
    Code(SafeText),
    /// A mark set high.
    Superscript(SafeText),
    /// A link.
    Link {
        /// Where it leads.
        to: Target,
        /// What it says.
        text: Vec<Self>,
    },
    /// A footnote, called here.
    Note(Vec<Self>),
    /// A picture of a figure: a change with its interval, or a mean beside a norm.
    Plot {
        /// What is drawn.
        picture: Box<Picture>,
        /// The same in words, for who does not see it.
        words: SafeText,
    },
    /// The end of a line within a paragraph.
    Break,
    /// What is said to stand there no longer.
    Struck(Vec<Self>),
    /// What came or went between two versions.
    Tracked {
        /// Which of the two.
        became: Tracked,
        /// What it says.
        text: Vec<Self>,
    },
}

/// Whether something came or went between two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tracked {
    /// It stands in the newer version alone.
    Added,
    /// It stands in the older version alone.
    Removed,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// To an anchor of the same document.
    Anchor(String),
    /// To an address, which begins with `https://`, `http://` or `mailto:`.
    Address(String),
}
