//! The table that a document is about, with its key and notes.

use super::block::{
    Align, Block, Column, Heads, List, Marker, Paragraph, Role, Row, TableBlock, TableCell,
    TableKind,
};
use super::inline::Inline;
use super::set::{Setting, heading, item, led, paragraph, statement_anchor, strong, text, words};
use super::shares::shares;
use crate::view::{
    Head, KeyEntry, LaidCell, LaidRow, LaidTable, ParagraphView, SilenceView, StatementView,
};
use crate::wording::{opened, sentence};

/// The tables, each with what is counted below it.
pub(super) fn tables(set: &Setting<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for table in set.view.tables() {
        blocks.push(Block::Table(Box::new(laid(set, table))));
        let totals = table.totals();
        if !totals.is_empty() {
            let counts = totals
                .iter()
                .map(|total| format!("{} {}", total.code, total.count));
            let counts = set.words().parted(counts);
            let lead = strong(&set.words().heading("total"));
            let line = vec![lead, text(&format!(" {counts}."))];
            blocks.push(paragraph(Role::Key, line));
        }
        if let Some(counted) = table.counted() {
            blocks.push(paragraph(Role::Key, vec![text(&counted)]));
        }
    }
    blocks
}

fn laid(set: &Setting<'_>, table: LaidTable<'_>) -> TableBlock {
    let columns = table.columns();
    let headings = columns.iter();
    let headings = headings.map(|column| words(&column.heading, Some(Heads::Column)));
    let mut body = Vec::new();
    for row in table.rows() {
        if let Some(section) = row.section() {
            let mut head = words(section, Some(Heads::Section));
            head.columns = columns.len();
            body.push(Row {
                cells: vec![head],
                ends: true,
            });
        }
        body.extend(lines(set, row));
    }
    TableBlock {
        kind: TableKind::Grid,
        caption: vec![text(table.caption())],
        summary: summary(set, table),
        anchor: None,
        columns: shares(&columns)
            .into_iter()
            .map(|share| Column {
                share,
                align: Align::Start,
            })
            .collect(),
        head: vec![Row {
            cells: headings.collect(),
            ends: true,
        }],
        body,
    }
}

/// What the table shows, for who does not see it: its columns.
fn summary(set: &Setting<'_>, table: LaidTable<'_>) -> String {
    let columns = table.columns().into_iter();
    let headings = columns.map(|column| column.heading);
    let headings: Vec<_> = headings.filter(|heading| !heading.is_empty()).collect();
    set.words().with(
        "table_summary",
        &[
            ("rows", &table.rows().count().to_string()),
            ("columns", &set.words().parted(headings)),
        ],
    )
}

fn lines(set: &Setting<'_>, row: LaidRow<'_>) -> Vec<Row> {
    let lines = row.lines().into_iter();
    lines
        .map(|line| Row {
            cells: line
                .cells()
                .into_iter()
                .map(|cell| laid_cell(set, row, cell))
                .collect(),
            ends: line.last(),
        })
        .collect()
}

fn laid_cell(set: &Setting<'_>, row: LaidRow<'_>, laid: LaidCell<'_>) -> TableCell {
    let mut blocks = Vec::new();
    if let Some(proposition) = laid.row() {
        let mut line = numbered(laid);
        line.push(text(proposition.statement()));
        blocks.push(anchored(Role::Statement, line, row.id()));
        blocks.extend(points(&proposition.points()));
    } else if let Some(item) = laid.item() {
        let mut line = numbered(laid);
        line.extend(lead(item.lead()));
        line.push(text(item.finding()));
        line.push(set.rests_on(item.id()));
        blocks.push(anchored(
            Role::Statement,
            line,
            &statement_anchor("", item.id()),
        ));
        blocks.extend(points(&item.points()));
    } else if let Some(number) = laid.number() {
        blocks.push(paragraph(Role::Body, vec![text(&number.to_string())]));
    }
    blocks.extend(statements(set, row, &laid.statements()));
    for silence in laid.silences() {
        blocks.push(paragraph(Role::Aside, silent(set, &silence)));
    }
    for said in laid.paragraphs() {
        blocks.push(paragraph(Role::Aside, told(set, &said)));
    }
    if let Some(nothing) = laid.nothing() {
        blocks.push(paragraph(Role::Aside, vec![text(nothing)]));
    }
    TableCell {
        blocks,
        columns: 1,
        rows: laid.span(),
        heads: laid.heading().then_some(Heads::Row),
    }
}

fn anchored(role: Role, text: Vec<Inline>, anchor: &str) -> Block {
    Block::Paragraph(Paragraph {
        role,
        text,
        anchor: Some(anchor.to_owned()),
    })
}

fn numbered(laid: LaidCell<'_>) -> Vec<Inline> {
    let number = laid.number().map(|number| text(&format!("{number}. ")));
    number.into_iter().collect()
}

fn lead(lead: Option<&str>) -> Vec<Inline> {
    match lead {
        Some(lead) => vec![strong(lead), text(" ")],
        None => Vec::new(),
    }
}

/// Parts of a statement, as a list below it.
pub(super) fn points(points: &[&str]) -> Option<Block> {
    let items = points.iter().map(|point| {
        let line = paragraph(Role::Body, vec![text(point)]);
        item(Marker::Bullet, None, vec![line])
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then_some(Block::List(List { items }))
}

fn statements(
    set: &Setting<'_>,
    row: LaidRow<'_>,
    statements: &[StatementView<'_>],
) -> Option<Block> {
    let items = statements.iter().map(|statement| {
        let mut line = lead(statement.lead());
        line.push(text(statement.finding()));
        line.push(set.rests_on(statement.id()));
        line.extend(set.see(&statement.see()));
        if let Some(because) = statement.because() {
            // The number of a finding and that of a note would read as one.
            line.push(Inline::Superscript(set.words().of("comma").into()));
            line.push(Inline::Note(vec![text(because)]));
        }
        let mut blocks = vec![paragraph(Role::Body, line)];
        blocks.extend(points(&statement.points()));
        for quote in statement.quotes() {
            let mut said = set.quoted(quote.said());
            if let Some(by) = quote.by() {
                said.extend([text(" ("), text(by), text(")")]);
            }
            blocks.push(paragraph(Role::Quotation, said));
        }
        let marker = match statement.signed() {
            true => marker(statement.stance()),
            false => Marker::Bullet,
        };
        let anchor = statement_anchor(row.id(), statement.id());
        item(marker, Some(anchor), blocks)
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then_some(Block::List(List { items }))
}

fn silent(set: &Setting<'_>, silence: &SilenceView<'_>) -> Vec<Inline> {
    let mut line = led(set.words().of("silence"), silence.because);
    line.extend(set.see(&silence.see));
    line
}

/// What a paragraph of a cell says, with links to the rows that it tells of.
fn told(set: &Setting<'_>, said: &ParagraphView<'_>) -> Vec<Inline> {
    let lead = sentence(&opened(&said.lead));
    let lead = || Inline::Strong(vec![set.own(&lead)]);
    let mut line = match (said.lead.is_empty(), said.rows.is_empty()) {
        (true, true) => return vec![text(&said.text)],
        (false, true) if said.text.is_empty() => return vec![lead()],
        (false, true) => return vec![lead(), text(" "), text(&sentence(&opened(&said.text)))],
        (true, false) => Vec::new(),
        (false, false) => vec![lead(), text(" ")],
    };
    line.push(text(&opened(&said.text)));
    line.push(text(" ("));
    line.extend(set.rows(&said.rows));
    line.push(text(")."));
    line
}

/// The marker of a stance.
pub(super) fn marker(stance: &str) -> Marker {
    match stance {
        "supports" => Marker::Supports,
        "qualifies" => Marker::Qualifies,
        "contradicts" => Marker::Contradicts,
        _ => Marker::Informs,
    }
}

/// Short forms with what they stand for.
pub(super) fn entries<'a>(
    set: &Setting<'a>,
    key: &[KeyEntry<'_>],
) -> impl Iterator<Item = Vec<Inline>> {
    // Either may run in a direction of its own.
    let comma = text(set.words().of("comma"));
    let entries = key.iter().map(|one| (text(one.short), text(one.long)));
    let entries: Vec<_> = entries.collect();
    entries
        .into_iter()
        .map(move |(short, long)| vec![short, comma.clone(), long])
}

/// The parts of a key with semicolons between.
pub(super) fn listed(set: &Setting<'_>, parts: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut line = parts.join(&text(set.words().of("semicolon")));
    line.push(text("."));
    line
}

/// The key and the notes below the tables, and the rows where the tables are not of rows.
pub(super) fn legend(set: &Setting<'_>, head: &Head<'_>) -> Vec<Block> {
    let names = set.words();
    let mut blocks = Vec::new();
    let stances = head.stances.iter();
    let stances = stances.map(|one| vec![text(&format!("{} {}", one.symbol, names.of(one.word)))]);
    let key: Vec<Vec<Inline>> = stances.chain(entries(set, &head.key)).collect();
    if !key.is_empty() {
        let mut line = vec![strong(&names.heading("key")), text(" ")];
        line.extend(listed(set, key));
        blocks.push(paragraph(Role::Key, line));
    }
    let notes = head.notes.iter();
    blocks.extend(notes.map(|note| paragraph(Role::Note, vec![text(note)])));
    if !set.view.tables().all(|table| table.argues()) {
        blocks.push(heading(1, names.of("propositions")));
        let items = set.view.rows().map(|row| {
            let line = anchored(Role::Body, vec![text(row.statement())], row.id());
            item(Marker::Number, None, vec![line])
        });
        blocks.push(Block::List(List {
            items: items.collect(),
        }));
    }
    blocks
}
