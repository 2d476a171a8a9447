//! Tables of figures: what a finding rests on, every number as it was printed, and drawn.

use super::block::{Align, Block, Column, Heads, Role, Row, TableBlock, TableCell, TableKind};
use super::inline::Inline;
use super::set::{Setting, cell, paragraph, text, words};
use crate::view::{FigureRow, FigureTable};
use crate::wording::sentence;

/// The sign of figures that fail a check.
const FAILS: &str = "‡";
/// The letters by which a column is wider than the longest of its texts.
const GAP: usize = 4;
/// How many letters of what is measured, or of when and of whom, stand in a line at most.
const LABEL: usize = 22;
/// The room of a picture with its words, in letters.
const DRAWN: usize = 38;

/// A table of figures.
pub(super) fn table(set: &Setting<'_>, table: &FigureTable<'_>) -> Block {
    let timed = table.timed;
    let mut headings = vec![table.subject.to_owned()];
    if timed {
        headings.push(set.words().of("when").to_owned());
    }
    headings.extend(table.headings.iter().map(ToString::to_string));
    if table.normed {
        headings.push(set.words().of("norm_mean_sd").to_owned());
    }
    headings.extend(table.drawn.clone());
    let widths = widths(table, &headings);
    let first_number = 1 + usize::from(timed);
    let numbers = table.headings.len() + usize::from(table.normed);
    let whole = widths.iter().sum::<usize>() as f64;
    let columns = widths.iter().enumerate().map(|(at, width)| Column {
        share: *width as f64 / whole,
        align: match (first_number..first_number + numbers).contains(&at) {
            true => Align::End,
            false => Align::Start,
        },
    });
    let mut body: Vec<Row> = table.rows.iter().map(|row| line(table, row)).collect();
    close(&mut body);
    let head = headings
        .iter()
        .map(|heading| words(heading, Some(Heads::Column)));
    Block::Table(Box::new(TableBlock {
        kind: TableKind::Figures,
        caption: Vec::new(),
        summary: set.words().parted(&headings),
        anchor: None,
        columns: columns.collect(),
        head: vec![Row {
            cells: head.collect(),
            ends: true,
        }],
        body,
    }))
}

/// The widths of the columns, in letters: numbers stand in one line, names may be broken.
fn widths(table: &FigureTable<'_>, headings: &[String]) -> Vec<usize> {
    let letters = |text: &str| text.chars().count();
    let longest = |texts: &mut dyn Iterator<Item = &str>| texts.map(letters).max().unwrap_or(0);
    let rows = &table.rows;
    let mut room = vec![longest(&mut rows.iter().map(|row| row.label.as_str())).min(LABEL)];
    if table.timed {
        room.push(longest(&mut rows.iter().map(|row| row.when.as_str())).min(LABEL));
    }
    for at in 0..table.headings.len() {
        let cells = rows.iter().filter_map(|row| row.cells.get(at));
        room.push(longest(&mut cells.map(|cell| cell.as_ref())));
    }
    if table.normed {
        let norms = rows.iter().filter_map(|row| row.norm.as_deref());
        room.push(longest(&mut norms.into_iter()));
    }
    if table.drawn.is_some() {
        room.push(DRAWN);
    }
    let room = room.into_iter().zip(headings).map(|(room, heading)| {
        let word = longest(&mut heading.split_whitespace());
        // Headings stand in bold.
        room.max(word + word / 4 + 1) + GAP
    });
    room.collect()
}

/// Lets a rule stand below the last row.
pub(super) fn close(rows: &mut [Row]) {
    if let Some(last) = rows.last_mut() {
        last.ends = true;
    }
}

fn line(table: &FigureTable<'_>, row: &FigureRow<'_>) -> Row {
    let mut cells = Vec::new();
    if row.span > 0 {
        let own = !table.timed && row.span == 1;
        let label = match own {
            true => marked(&row.label, row),
            false => row.label.clone(),
        };
        let mut label = words(&label, Some(Heads::Row));
        label.rows = row.span;
        cells.push(label);
    }
    if table.timed {
        cells.push(words(&marked(&row.when, row), None));
    }
    for (at, number) in row.cells.iter().enumerate() {
        cells.push(match at == 0 && !table.timed && row.span != 1 {
            true => words(&marked(number, row), None),
            false => words(number, None),
        });
    }
    if table.normed {
        cells.push(words(row.norm.as_deref().unwrap_or_default(), None));
    }
    if table.drawn.is_some() {
        cells.push(drawn(row));
    }
    Row { cells, ends: false }
}

/// What tells a line of figures apart, with the sign of one that fails a check.
fn marked(text: &str, row: &FigureRow<'_>) -> String {
    match row.fails.is_empty() {
        true => text.to_owned(),
        false => format!("{text}\u{a0}{FAILS}").trim_start().to_owned(),
    }
}

/// The picture of a line of figures, with a few words below it.
fn drawn(row: &FigureRow<'_>) -> TableCell {
    let Some(picture) = &row.picture else {
        return cell(Vec::new(), None);
    };
    let plot = Inline::Plot {
        picture: Box::new(picture.clone()),
        words: picture.words.as_str().into(),
    };
    let line = vec![plot, Inline::Break, text(&picture.brief)];
    cell(vec![paragraph(Role::Small, line)], None)
}

/// What signs and pictures beside figures mean, of those that stand in these tables.
pub(super) fn key(set: &Setting<'_>, tables: &[FigureTable<'_>]) -> Vec<Vec<Inline>> {
    let names = set.words();
    let mut rows = tables.iter().flat_map(|table| &table.rows);
    let fails = rows.clone().any(|row| !row.fails.is_empty());
    let shaded = rows.clone().filter_map(|row| row.picture.as_ref()?.margin);
    let mut said: Vec<String> = Vec::new();
    if fails {
        said.push(format!("{FAILS}\u{a0}{}", names.of("failing_means")));
    }
    let shaded = shaded.count() > 0;
    if rows.any(|row| row.picture.is_some()) {
        said.push(names.of("pictures_mean").to_owned());
    }
    if shaded {
        said.push(names.of("plot_shaded").to_owned());
    }
    said.iter().map(|words| vec![text(words)]).collect()
}

/// What is said below a table of figures: which of them fail which checks, notes of its rows, how figures were made, norms, where it is from.
pub(super) fn under(set: &Setting<'_>, table: &FigureTable<'_>) -> Vec<Inline> {
    let names = set.words();
    let mut said: Vec<Vec<Inline>> = Vec::new();
    let about = |row: &FigureRow<'_>| match row.when.is_empty() {
        true => row.label.clone(),
        false => names.listed([&row.label, &row.when]),
    };
    for row in table.rows.iter().filter(|row| !row.fails.is_empty()) {
        let checks = names.listed(row.fails.iter().map(|fails| fails.check));
        let fails = format!("{} {checks}", names.of("fails"));
        let parts = [("name", about(row)), ("value", fails)];
        let parts = parts
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let told = names.with("named_value", &parts);
        said.push(vec![text(&sentence(&format!("{FAILS}\u{a0}{told}")))]);
    }
    for row in &table.rows {
        if let Some(note) = row.note {
            let about = about(row);
            let parts = [("name", about.as_str()), ("value", note)];
            said.push(vec![text(&sentence(&names.with("named_value", &parts)))]);
        }
    }
    for convention in &table.conventions {
        said.push(vec![text(&match convention.of.is_empty() {
            true => convention.words.clone(),
            false => {
                let of = names.parted(&convention.of);
                let parts = [("name", of.as_str()), ("value", &convention.words)];
                names.with("named_value", &parts)
            }
        })]);
    }
    let notes = table.notes.iter();
    said.extend(notes.map(|note| vec![text(&sentence(note))]));
    for norm in &table.norms {
        let name = names.heading("norm");
        let n = set.people(norm.n.as_deref());
        let mut line = vec![text(&format!("{name} {}{n}", norm.population))];
        let cited = set.cites(&norm.cites);
        if !cited.is_empty() {
            line.push(text(names.of("comma")));
            line.extend(cited);
        }
        line.push(text("."));
        said.push(line);
    }
    if !table.cites.is_empty() {
        let mut line = vec![text(&format!("{} ", set.words().of("from")))];
        line.extend(set.cites(&table.cites));
        line.push(text("."));
        said.push(line);
    }
    said.join(&text(" "))
}
