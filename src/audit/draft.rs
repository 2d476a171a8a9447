//! A table as a synthesis to start from: its entry in YAML, and its cells as CSV. The draft is what is checked.

use std::collections::HashSet;
use std::fmt::Write;

use super::cell_use::CellUse;
use super::conditions::{Condition, Conditions};
use super::draft_csv::{DraftCell, csv, has_digits};
use super::draft_entry::{Entry, Likeness};
use super::draft_text::{id_of, quoted};
use super::heading::ColumnKind;
use super::understood::UnderstoodTable;

/// A table as a draft.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftTable {
    /// The name of its files, without an ending.
    pub(super) name: String,
    pub(super) yaml: String,
    pub(super) csv: String,
    /// The cells of the CSV.
    pub(super) cells: Vec<DraftCell>,
    /// Each measure's id, and the row that it is.
    pub(super) measures: Vec<(String, usize)>,
    pub(super) conditions: Vec<Condition>,
}

/// Makes the draft of a table; nothing where nothing in it was understood.
pub(super) fn of(
    table: &UnderstoodTable<'_>,
    name: &str,
    conditions: Conditions,
    prefix: &str,
) -> Option<DraftTable> {
    let mut draft = DraftTable {
        name: name.to_owned(),
        ..DraftTable::default()
    };
    let headings = headings(table);
    let names = names(table);
    let mut likenesses: Vec<(Likeness, Vec<usize>)> = Vec::new();
    for (number, row) in table.rows.iter().enumerate() {
        for comma in [false, true] {
            let held = row
                .cells
                .iter()
                .enumerate()
                .filter_map(|(at, cell)| match cell {
                    CellUse::Figures(held) if held.comma == comma => {
                        Some((at, held.words.join(" ")))
                    }
                    _ => None,
                });
            let held: Vec<_> = held.collect();
            if held.is_empty() {
                continue;
            }
            let likeness = Likeness { comma, held };
            match likenesses.iter_mut().find(|(known, _)| *known == likeness) {
                Some((_, rows)) => rows.push(number),
                None => likenesses.push((likeness, vec![number])),
            }
        }
    }
    let df = conditions.contrasts.iter().filter_map(|one| one.df.clone());
    let df: Vec<(usize, Vec<String>)> = df.collect();
    (draft.csv, draft.cells) = csv(table, &headings, &names, &df);
    let shown = table.columns.iter().zip(headings.iter().skip(1));
    let shown = shown.filter(|(column, _)| column.kind != ColumnKind::Stub);
    let shown: Vec<String> = shown.map(|(_, heading)| quoted(heading)).collect();
    let counted = counted(table);
    let mut ids: Vec<String> = Vec::new();
    let mut known: HashSet<String> = HashSet::new();
    for name in &names {
        let base = match id_of(name) {
            id if id.is_empty() => format!("{prefix}row"),
            id => format!("{prefix}{id}"),
        };
        let mut id = base.clone();
        let mut again = 2;
        while !known.insert(id.clone()) {
            id = format!("{base}-{again}");
            again += 1;
        }
        ids.push(id);
    }
    let write = |empty: &[String]| {
        let entry = Entry {
            headings: &headings,
            names: &names,
            ids: &ids,
            counted: &counted,
            conditions: &conditions,
            shown: &shown,
            empty,
            file: format!("{name}.csv"),
        };
        let mut results = String::new();
        let mut read = vec![false; names.len()];
        for (likeness, rows) in &likenesses {
            if entry.write(&mut results, likeness, rows) {
                rows.iter().for_each(|row| read[*row] = true);
            }
        }
        (results, read)
    };
    // Rows of which nothing is read are put aside, which is known when all is written.
    let (_, read) = write(&[]);
    let empty = table.rows.iter().zip(&names).zip(&read);
    let empty = empty.filter(|((row, _), read)| !**read && has_digits(table, row));
    let empty: Vec<String> = empty.map(|((_, name), _)| quoted(name)).collect();
    let (results, _) = write(&empty);
    if results.is_empty() {
        return None;
    }
    let mut yaml = String::new();
    yaml.push_str("measures:\n");
    for (number, read) in read.iter().enumerate() {
        if !read {
            continue;
        }
        let label = quoted(&names[number]);
        let categories = match counted[number] {
            true => format!(", categories: {{yes: {label}}}"),
            false => String::new(),
        };
        let _ = writeln!(
            yaml,
            "  - {{id: {}, label: {label}{categories}}}",
            ids[number]
        );
        draft.measures.push((ids[number].clone(), number));
    }
    yaml.push_str("results:\n");
    yaml.push_str(&results);
    draft.yaml = yaml;
    draft.conditions = conditions.conditions;
    draft.conditions.extend(conditions.further);
    Some(draft)
}

/// The headings of the columns, each once; the first is that of the names of rows.
fn headings(table: &UnderstoodTable<'_>) -> Vec<String> {
    let mut headings: Vec<String> = vec!["Row".to_owned()];
    for (at, column) in table.columns.iter().enumerate() {
        let base = match column.heading.is_empty() {
            true => format!("Column {}", at + 1),
            false => column.heading.clone(),
        };
        let mut heading = base.clone();
        let mut again = 2;
        while headings.contains(&heading) {
            heading = format!("{base} ({again})");
            again += 1;
        }
        headings.push(heading);
    }
    headings
}

/// The names of the rows, each once.
fn names(table: &UnderstoodTable<'_>) -> Vec<String> {
    let mut known: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let names = table.rows.iter().map(|row| {
        let times = known.entry(row.name.to_lowercase()).or_insert(0);
        *times += 1;
        match *times {
            1 => row.name.clone(),
            again => format!("{} ({again})", row.name),
        }
    });
    names.collect()
}

/// Whether rows hold counts.
fn counted(table: &UnderstoodTable<'_>) -> Vec<bool> {
    let rows = table.rows.iter().map(|row| {
        let mut cells = row.cells.iter();
        cells.any(|cell| matches!(cell, CellUse::Figures(held) if held.words.contains(&"count") || held.words == ["percent"]))
    });
    rows.collect()
}

/// The frame of a draft: its title, times and groups.
pub(super) fn frame(title: &str, tables: &[&DraftTable]) -> String {
    let mut yaml = String::from("synthesis:\n");
    let _ = writeln!(yaml, "  title: {}", quoted(title));
    let conditions = || tables.iter().flat_map(|table| &table.conditions);
    yaml.push_str("  timepoints:\n    printed: as printed\n");
    for one in conditions().filter(|one| one.is_time) {
        let _ = writeln!(yaml, "    {}: {}", one.id, quoted(&one.label));
    }
    if conditions().any(|one| !one.is_time) {
        yaml.push_str("  groups:\n");
        for one in conditions().filter(|one| !one.is_time) {
            let _ = writeln!(yaml, "    {}: {}", one.id, quoted(&one.label));
        }
    }
    yaml
}
