//! Documents made by hand, through the public types alone.

use cisgrid::document::{
    Align, Block, Chapter, Column, Date, Document, Heads, Inline, Item, List, Marker, Paragraph,
    Role, Row, SafeText, TableBlock, TableCell, TableKind, Target,
};
use cisgrid::view::{Picture, PictureScale, PictureValues};

pub(super) fn text(words: &str) -> Inline {
    Inline::Text(SafeText::new(words))
}

pub(super) fn strong(words: &str) -> Inline {
    Inline::Strong(vec![text(words)])
}

pub(super) fn code(words: &str) -> Inline {
    Inline::Code(SafeText::new(words))
}

pub(super) fn to(anchor: &str, words: &str) -> Inline {
    Inline::Link {
        to: Target::Anchor(anchor.to_owned()),
        text: vec![text(words)],
    }
}

pub(super) fn web(address: &str, words: &str) -> Inline {
    Inline::Link {
        to: Target::Address(address.to_owned()),
        text: vec![text(words)],
    }
}

pub(super) fn note(words: &str) -> Inline {
    Inline::Note(vec![text(words)])
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

pub(super) fn heading(level: u8, words: &str, anchor: Option<&str>) -> Block {
    Block::Heading {
        level,
        text: vec![text(words)],
        anchor: anchor.map(str::to_owned),
    }
}

pub(super) fn item(marker: Marker, anchor: Option<&str>, text: Vec<Inline>) -> Item {
    Item {
        marker,
        anchor: anchor.map(str::to_owned),
        blocks: vec![paragraph(Role::Body, text)],
    }
}

pub(super) fn list(items: Vec<Item>) -> Block {
    Block::List(List { items })
}

pub(super) fn cell(blocks: Vec<Block>) -> TableCell {
    TableCell {
        blocks,
        columns: 1,
        rows: 1,
        heads: None,
    }
}

pub(super) fn head(words: &str, columns: usize) -> TableCell {
    TableCell {
        columns,
        heads: Some(Heads::Column),
        ..cell(vec![body(words)])
    }
}

pub(super) fn row(cells: Vec<TableCell>) -> Row {
    Row { cells, ends: true }
}

pub(super) fn columns(all: &[(f64, Align)]) -> Vec<Column> {
    let column = |(share, align): &(f64, Align)| Column {
        share: *share,
        align: *align,
    };
    all.iter().map(column).collect()
}

pub(super) fn picture(estimate: f64, interval: (f64, f64), beyond: bool) -> Picture {
    Picture {
        against: "0".to_owned(),
        line: 50.0,
        estimate: Some(estimate),
        rounding: None,
        interval: Some(interval),
        beyond_left: false,
        beyond_right: beyond,
        margin: Some((42.3, 57.7)),
        ticks: vec![27.0, 73.0],
        left: "worse".to_owned(),
        right: "better".to_owned(),
        long: false,
        words: "Mood T1–T2: change 3.0, 95% CI 0.55 to 5.45, does not include 0".to_owned(),
        brief: "on the better side".to_owned(),
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

pub(super) fn plot(estimate: f64, interval: (f64, f64), beyond: bool) -> Inline {
    Inline::Plot {
        picture: Box::new(picture(estimate, interval, beyond)),
        words: SafeText::new("Change 3.0, 95% CI 0.55 to 5.45: on the better side"),
    }
}

pub(super) fn document(title: &str, parts: Vec<Chapter>) -> Document {
    Document {
        title: SafeText::new(title),
        subtitle: None,
        language: "en".to_owned(),
        right_to_left: false,
        authors: Vec::new(),
        date: Some(Date {
            year: 2026,
            month: 11,
            day: 26,
        }),
        stamp: "cisgrid:5f2c".to_owned(),
        parts,
    }
}

pub(super) fn portrait(blocks: Vec<Block>) -> Chapter {
    Chapter {
        landscape: false,
        blocks,
    }
}

/// A table of two columns with one row, whose cells hold these blocks.
pub(super) fn two_columns(cells: Vec<Vec<Block>>) -> Block {
    table(
        &[(0.5, Align::Start), (0.5, Align::Start)],
        vec![row(cells.into_iter().map(cell).collect())],
    )
}

/// A table without a head.
pub(super) fn table(shares: &[(f64, Align)], body: Vec<Row>) -> Block {
    Block::Table(Box::new(TableBlock {
        kind: TableKind::Grid,
        caption: Vec::new(),
        summary: String::new(),
        anchor: None,
        columns: columns(shares),
        head: Vec::new(),
        body,
    }))
}
