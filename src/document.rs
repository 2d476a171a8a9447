//! A document as paper has it: headings, paragraphs, lists, tables, notes, links and pictures.
//!
//! What it says is decided here, and in which order; how it looks is left to the formats that write it, such as
//! Word, Typst and LaTeX. It is plain data: a format needs nothing else.

mod appendix;
mod block;
mod figures;
mod grid;
mod inline;
mod made;
mod set;
mod stamp;
mod table;
mod text;
mod whole;

pub use block::{Block, Item, List, Marker, Paragraph, Role};
pub use inline::{Inline, Target};
pub use set::{statement_anchor, statement_at};
pub use table::{Align, Column, Heads, Row, TableBlock, TableCell, TableKind};
pub use text::Text;
pub use whole::{Byline, Date, Document, Part};
