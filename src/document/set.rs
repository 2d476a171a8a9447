//! Small pieces that documents are set from: texts, paragraphs, items, links, cells.

use std::collections::HashMap;

use super::block::{Block, Heads, Item, Marker, Paragraph, Role, TableCell};
use super::inline::{Inline, Target};
use super::text::SafeText;
use crate::language::Words;
use crate::view::{CiteView, RowReference, SourceView, View};
use crate::wording::{opened, sentence};

/// What parts the id of a row from that of a finding in the anchor of a statement; no id has it.
const WITHIN: &str = "::";

/// What a document is set from.
pub(super) struct Setting<'a> {
    /// The synthesis in its layout.
    pub(super) view: &'a View,
    /// The number behind the table of each finding, by its id, from 1.
    numbers: HashMap<&'a str, usize>,
    /// Whether the document runs from right to left.
    right_to_left: bool,
}

impl<'a> Setting<'a> {
    pub(super) fn new(view: &'a View) -> Self {
        let ids = view.evidence().map(|item| item.id());
        let numbers = ids.zip(1..);
        Self {
            view,
            numbers: numbers.collect(),
            right_to_left: view.head().direction.is_some(),
        }
    }

    /// Words of the program's own, with what is filled into them: they run as the document does, whatever they begin
    /// with.
    pub(super) fn own(&self, words: &str) -> Inline {
        Inline::Text(match self.right_to_left {
            true => SafeText::turned(words),
            false => words.into(),
        })
    }

    /// The words of table, key and notes.
    pub(super) fn words(&self) -> &'a Words {
        self.view.words()
    }

    /// What a finding is called behind the table, such as `E4`.
    pub(super) fn number(&self, finding: &str) -> String {
        format!(
            "E{}",
            self.numbers.get(finding).copied().unwrap_or_default()
        )
    }

    /// That number behind a statement, as a link to what it rests on.
    pub(super) fn rests_on(&self, finding: &str) -> Inline {
        Inline::Link {
            to: Target::Anchor(finding.to_owned()),
            text: vec![Inline::Superscript(self.number(finding).into())],
        }
    }

    /// What was said, between quotation marks.
    pub(super) fn quoted(&self, said: &str) -> Vec<Inline> {
        let words = self.words();
        let (open, close) = (words.of("quote_open"), words.of("quote_close"));
        vec![text(open), text(said), text(close)]
    }

    /// A number of people in brackets, where one is printed.
    pub(super) fn people(&self, n: Option<&str>) -> String {
        let n = n.map(|n| format!(" ({})", self.words().with("told_n", &[("n", n)])));
        n.unwrap_or_default()
    }

    /// Other rows to which a cell refers the reader, in brackets behind what it says.
    pub(super) fn see(&self, rows: &[RowReference<'_>]) -> Vec<Inline> {
        if rows.is_empty() {
            return Vec::new();
        }
        let mut line = vec![text(&format!(" ({} ", self.words().of("see")))];
        line.extend(self.rows(rows));
        line.push(text(")"));
        line
    }

    /// Links to rows, with commas between.
    pub(super) fn rows(&self, rows: &[RowReference<'_>]) -> Vec<Inline> {
        let mut line = Vec::new();
        for row in rows {
            if !line.is_empty() {
                line.push(text(self.words().of("comma")));
            }
            line.push(link(row.id, &row.called));
        }
        line
    }

    /// Places in sources as links to these, with semicolons between.
    pub(super) fn cites(&self, cites: &[CiteView<'_>]) -> Vec<Inline> {
        let mut line = Vec::new();
        for cite in cites {
            if !line.is_empty() {
                line.push(text(self.words().of("semicolon")));
            }
            line.push(link(cite.source, cite.source));
            if !cite.locus.is_empty() {
                line.push(text(&format!(", {}", cite.locus)));
            }
        }
        line
    }
}

/// A heading of the document.
pub(super) fn heading(level: u8, words: &str) -> Block {
    Block::Heading {
        level,
        text: vec![text(words)],
        anchor: None,
    }
}

/// Text as it is.
pub(super) fn text(words: &str) -> Inline {
    Inline::Text(words.into())
}

/// Words that carry a line.
pub(super) fn strong(words: &str) -> Inline {
    Inline::Strong(vec![text(words)])
}

/// A paragraph without an anchor.
pub(super) fn paragraph(role: Role, text: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph {
        role,
        text,
        anchor: None,
    })
}

/// An item of a list.
pub(super) fn item(marker: Marker, anchor: Option<String>, blocks: Vec<Block>) -> Item {
    Item {
        marker,
        anchor,
        blocks,
    }
}

/// Words set off at the start, and what follows them, each as a sentence; either may be empty.
pub(super) fn led(lead: &str, said: &str) -> Vec<Inline> {
    match (lead.is_empty(), said.is_empty()) {
        (true, _) => vec![text(said)],
        (false, true) => vec![strong(&sentence(&opened(lead)))],
        (false, false) => vec![
            strong(&sentence(&opened(lead))),
            text(" "),
            text(&sentence(&opened(said))),
        ],
    }
}

/// The anchor of the statement of a finding in a row, as it stands in a cell.
pub fn statement_anchor(row: &str, finding: &str) -> String {
    format!("{row}{WITHIN}{finding}")
}

/// The row and the finding of such an anchor.
pub fn statement_at(anchor: &str) -> Option<(&str, &str)> {
    anchor.split_once(WITHIN)
}

/// A link to an anchor.
pub(super) fn link(anchor: &str, words: &str) -> Inline {
    Inline::Link {
        to: Target::Anchor(anchor.to_owned()),
        text: vec![text(words)],
    }
}

/// A cell of one column and row.
pub(super) fn cell(blocks: Vec<Block>, heads: Option<Heads>) -> TableCell {
    TableCell {
        blocks,
        columns: 1,
        rows: 1,
        heads,
    }
}

/// A cell with one paragraph of text, or an empty one.
pub(super) fn words(words: &str, heads: Option<Heads>) -> TableCell {
    let line = vec![text(words)];
    match words.is_empty() {
        true => cell(Vec::new(), heads),
        false => cell(vec![paragraph(Role::Body, line)], heads),
    }
}

/// A work that is reported, with where it can be read.
pub(super) fn report_of(source: &SourceView<'_>) -> Vec<Inline> {
    let pieces = source.pieces.iter().map(|piece| match piece.italic {
        true => Inline::Emphasis(vec![text(piece.text)]),
        false => text(piece.text),
    });
    let mut line: Vec<Inline> = pieces.collect();
    if let Some(url) = &source.url {
        let before = source.before_address.map(|words| format!(" {words}"));
        line.push(text(&format!("{} ", before.unwrap_or_default())));
        line.push(Inline::Link {
            to: Target::Address(url.clone()),
            text: vec![text(source.doi.unwrap_or(url))],
        });
    }
    if let Some(licence) = source.licence {
        line.push(text(&format!(" ({licence})")));
    }
    line
}
