//! Documents made by hand: one that has everything, as authors would hand it in.

use cisgrid::document::{
    Align, Block, Byline, Chapter, Column, Date, Document, Heads, Inline, Item, Marker, Paragraph,
    Role, Row, SafeText, TableCell, Target,
};
use cisgrid::view::{Picture, PictureScale, PictureValues};

pub(super) fn text(words: &str) -> Inline {
    Inline::Text(SafeText::new(words))
}

pub(super) fn paragraph(role: Role, text: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph {
        role,
        text,
        anchor: None,
    })
}

pub(super) fn body(words: &str) -> Block {
    paragraph(Role::Body, vec![text(words)])
}

pub(super) fn heading(level: u8, words: &str, anchor: &str) -> Block {
    Block::Heading {
        level,
        text: vec![text(words)],
        anchor: Some(anchor.to_owned()),
    }
}

pub(super) fn to(anchor: &str, words: &str) -> Inline {
    Inline::Link {
        to: Target::Anchor(anchor.to_owned()),
        text: vec![text(words)],
    }
}

pub(super) fn item(marker: Marker, anchor: Option<&str>, blocks: Vec<Block>) -> Item {
    Item {
        marker,
        anchor: anchor.map(str::to_owned),
        blocks,
    }
}

pub(super) fn cell(blocks: Vec<Block>) -> TableCell {
    TableCell {
        blocks,
        columns: 1,
        rows: 1,
        heads: None,
    }
}

pub(super) fn head(words: &str, columns: usize, rows: usize) -> TableCell {
    let blocks = match words {
        "" => Vec::new(),
        words => vec![body(words)],
    };
    TableCell {
        blocks,
        columns,
        rows,
        heads: Some(Heads::Column),
    }
}

pub(super) fn row(ends: bool, cells: Vec<TableCell>) -> Row {
    Row { cells, ends }
}

pub(super) fn columns(columns: &[(f64, Align)]) -> Vec<Column> {
    let columns = columns.iter();
    columns
        .map(|(share, align)| Column {
            share: *share,
            align: *align,
        })
        .collect()
}

/// A picture of a change, with its interval from `low` to `high`.
pub(super) fn picture(low: f64, estimate: f64, high: f64) -> Picture {
    Picture {
        against: "0".to_owned(),
        line: 50.0,
        estimate: Some(estimate),
        rounding: None,
        interval: Some((low.max(0.0), high.min(100.0))),
        beyond_left: low < 0.0,
        beyond_right: high > 100.0,
        margin: Some((45.0, 55.0)),
        ticks: vec![20.0, 80.0],
        left: "worse".to_owned(),
        right: "better".to_owned(),
        long: false,
        words: String::new(),
        brief: String::new(),
        scale: PictureScale {
            axis: "difference",
            reach: 1.0,
            estimated: "change".to_owned(),
            unit: String::new(),
            shared: String::new(),
        },
        values: PictureValues {
            estimate: None,
            interval: None,
            margin: None,
        },
    }
}

pub(super) fn document(parts: Vec<Chapter>) -> Document {
    Document {
        title: SafeText::new(
            "Walking groups after a stroke: what helps, for whom, and at what price",
        ),
        subtitle: Some(SafeText::new(
            "A synthesis of a trial and of interviews with those who walked",
        )),
        language: "en-GB".to_owned(),
        right_to_left: false,
        authors: vec![
            Byline {
                name: SafeText::new("Ada Okafor"),
                orcid: Some("0000-0002-1825-0097".to_owned()),
                affiliation: Some(SafeText::new("School of Nursing, University of Exampleton")),
            },
            Byline {
                name: SafeText::new("Jörg Ñandú-O’Brien"),
                orcid: None,
                affiliation: Some(SafeText::new("Institute for Walking, Musterstadt")),
            },
        ],
        date: Some(Date {
            year: 2026,
            month: 2,
            day: 28,
        }),
        stamp: "b7e23ec29af22b0b".to_owned(),
        parts,
    }
}

/// A part of upright pages.
pub(super) fn upright(blocks: Vec<Block>) -> Chapter {
    Chapter {
        landscape: false,
        blocks,
    }
}
