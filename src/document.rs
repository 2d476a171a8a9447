//! A document as paper has it: headings, paragraphs, lists, tables, notes, links and pictures.
//!
//! What it says is decided here, and in which order; how it looks is left to the formats that write it, such as
//! Word, Typst and LaTeX. It is plain data: a format needs nothing else.

mod appendix;
mod block;
mod figures;
mod grid;
mod inline;
mod letter;
mod made;
mod set;
mod shares;
mod stamp;
mod text;
pub(crate) mod tracked;
mod trail;
mod versions;
mod whole;

pub use block::{
    Align, Block, Column, Heads, Item, List, Marker, Paragraph, Role, Row, TableBlock, TableCell,
    TableKind,
};
pub use inline::{Inline, Target, Tracked};
pub use set::{statement_anchor, statement_at};
pub use stamp::stamp;
pub use text::SafeText;
pub use whole::{Byline, Chapter, Date, Document};
