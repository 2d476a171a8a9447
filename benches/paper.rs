//! Documents for paper, timed: of a synthesis in a folder, or of a table with as many rows as are asked for.
//!
//! `cargo run --release --features pdf --example paper -- propositions OUT`, or `-- 500 OUT`.

use std::error::Error;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use cisgrid::document::{
    Align, Block, Chapter, Column, Date, Document, Heads, Inline, Item, List, Marker, Paragraph,
    Role, Row, SafeText, TableBlock, TableCell, TableKind, Target,
};
use cisgrid::examine;
use cisgrid::outputs::{latex, pdf, typst};
use cisgrid::templates::Templates;
use cisgrid::view::View;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let what = arguments.next().unwrap_or_else(|| "500".to_owned());
    let to = arguments.next().unwrap_or_else(|| ".".to_owned());
    let document = match what.parse() {
        Ok(rows) => table_of(rows),
        Err(_) => synthesis(Path::new(&what))?,
    };
    let before = Instant::now();
    let templates = Templates::new(Vec::new()).map_err(|faults| format!("{faults:?}"))?;
    told("templates", before, 0);
    let mut file = Vec::new();
    let before = Instant::now();
    typst::write(&document, &templates, &mut file).map_err(|error| format!("{error:?}"))?;
    told("typst", before, file.len());
    fs::write(Path::new(&to).join("paper.typ"), &file)?;
    file.clear();
    let before = Instant::now();
    latex::write(&document, &templates, &mut file).map_err(|error| format!("{error:?}"))?;
    told("latex", before, file.len());
    fs::write(Path::new(&to).join("paper.tex"), &file)?;
    file.clear();
    let before = Instant::now();
    pdf::write(&document, &templates, &[], &mut file)?;
    told("pdf", before, file.len());
    fs::write(Path::new(&to).join("paper.pdf"), &file)?;
    Ok(())
}

#[allow(clippy::print_stdout, reason = "an example tells what it measures")]
fn told(what: &str, since: Instant, bytes: usize) {
    println!("{what}: {:?}, {bytes} bytes", since.elapsed());
}

fn synthesis(folder: &Path) -> Result<Document, Box<dyn Error>> {
    let assessed = examine::folder(folder, None).map_err(|error| format!("{error:?}"))?;
    let synthesis = assessed.renderable();
    let synthesis = synthesis.map_err(|assessed| format!("{:#?}", assessed.diagnostics))?;
    Ok(Document::new(&View::new(synthesis)))
}

fn text(words: &str) -> Inline {
    Inline::Text(SafeText::new(words))
}

fn paragraph(role: Role, anchor: Option<String>, text: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph { role, text, anchor })
}

fn to(anchor: String, words: &str) -> Inline {
    Inline::Link {
        to: Target::Anchor(anchor),
        text: vec![text(words)],
    }
}

/// A grid of so many rows, each with four findings linked to a list of evidence and back.
fn table_of(rows: usize) -> Document {
    let words = "What was found here is told in about ninety letters, and none of them is there for nothing";
    let cell = |blocks: Vec<Block>| TableCell {
        blocks,
        columns: 1,
        rows: 1,
        heads: None,
    };
    let item = |row: usize, at: usize| Item {
        marker: Marker::ALL[2 + (row + at) % 4],
        anchor: Some(format!("s{row}-{at}")),
        blocks: vec![paragraph(
            Role::Body,
            None,
            vec![
                text(words),
                text(" "),
                to(format!("e{row}-{at}"), &format!("({row}.{at})")),
            ],
        )],
    };
    let row = |row: usize| Row {
        cells: vec![
            TableCell {
                heads: Some(Heads::Row),
                ..cell(vec![paragraph(
                    Role::Statement,
                    Some(format!("p{row}")),
                    vec![
                        Inline::Strong(vec![text(&row.to_string())]),
                        text(" "),
                        text(words),
                    ],
                )])
            },
            cell(vec![Block::List(List {
                items: (0..2).map(|at| item(row, at)).collect(),
            })]),
            cell(vec![Block::List(List {
                items: (2..4).map(|at| item(row, at)).collect(),
            })]),
        ],
        ends: true,
    };
    let head = ["Statement", "Quantitative", "Qualitative"].map(|words| TableCell {
        heads: Some(Heads::Column),
        ..cell(vec![paragraph(Role::Body, None, vec![text(words)])])
    });
    let table = TableBlock {
        kind: TableKind::Grid,
        caption: vec![text("A long table")],
        summary: "Statements and what they rest on.".to_owned(),
        anchor: Some("grid".to_owned()),
        columns: [0.28, 0.36, 0.36]
            .map(|share| Column {
                share,
                align: Align::Start,
            })
            .into(),
        head: vec![Row {
            cells: head.into(),
            ends: true,
        }],
        body: (1..=rows).map(row).collect(),
    };
    let evidence = (1..=rows).flat_map(|row| {
        (0..4).map(move |at| {
            let back = to(format!("s{row}-{at}"), &format!("Row {row}"));
            let anchor = Some(format!("e{row}-{at}"));
            paragraph(Role::Small, anchor, vec![text(words), text(". "), back])
        })
    });
    let mut behind = vec![Block::Heading {
        level: 1,
        text: vec![text("Evidence")],
        anchor: None,
    }];
    behind.extend(evidence);
    Document {
        title: SafeText::new("A long table"),
        subtitle: None,
        language: "en".to_owned(),
        right_to_left: false,
        authors: Vec::new(),
        date: Some(Date {
            year: 2026,
            month: 11,
            day: 26,
        }),
        stamp: "long".to_owned(),
        parts: vec![
            Chapter {
                landscape: true,
                blocks: vec![Block::Table(Box::new(table))],
            },
            Chapter {
                landscape: false,
                blocks: behind,
            },
        ],
    }
}
