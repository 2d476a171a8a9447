//! The rows of all sheets, from what stands in the files of a synthesis.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::cell::CellShown;
use super::columns::SheetKind;
use super::links::links;
use super::tables::{CsvSheet, table_paths};
use crate::imports::{Holding, NotTaken, stays_within};
use crate::read::edit::{Meant, WayStep};

/// Everything that the workbook shows.
#[derive(Debug, Default)]
pub struct SynthesisSheets {
    /// The title of the synthesis.
    pub title: String,
    /// A sheet for each kind of entry.
    pub sheets: Vec<SheetRows>,
    /// A sheet for each table of figures.
    pub(super) tables: Vec<CsvSheet>,
    /// What could not be shown, and why.
    pub left: Vec<String>,
}

/// The rows of a sheet.
#[derive(Debug)]
pub struct SheetRows {
    /// What they are.
    pub kind: SheetKind,
    /// The rows, in the order of the files.
    pub(super) rows: Vec<SheetRow>,
}

/// A row: an entry of the synthesis.
#[derive(Clone, Debug)]
pub(super) struct SheetRow {
    /// By what it is known: an id, or the file and the place.
    pub(super) key: String,
    /// The file.
    pub(super) document: PathBuf,
    /// The way to the entry.
    pub(super) at: Vec<WayStep>,
    /// What it says.
    pub(super) said: Meant,
    /// Its cells.
    pub(super) cells: Vec<CellShown>,
}

impl SheetRows {
    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }
}

/// Gathers the rows of a synthesis.
///
/// # Errors
///
/// Where a table of it cannot be read.
pub fn gather(holding: &mut Holding) -> Result<SynthesisSheets, NotTaken> {
    let mut all = SynthesisSheets::default();
    let frame = holding.documents.values().find_map(|held| {
        let title = held.meant.get("synthesis")?.get("title")?.text();
        title.map(str::to_owned)
    });
    all.title = frame.unwrap_or_default();
    for kind in SheetKind::ALL {
        let rows = rows(holding, kind);
        all.sheets.push(SheetRows { kind, rows });
    }
    let mut seen = BTreeSet::new();
    for path in table_paths(holding) {
        if !seen.insert(path.clone()) {
            continue;
        }
        if !stays_within(Path::new(&path)) {
            all.left
                .push(format!("`{path}`, which is not in the folder"));
            continue;
        }
        match holding.bytes(Path::new(&path))? {
            None => all.left.push(format!("`{path}`, which is not there")),
            Some(bytes) => match CsvSheet::read(&path, bytes) {
                Ok(sheet) => all.tables.push(sheet),
                Err(why) => all.left.push(format!("`{path}`: {why}")),
            },
        }
    }
    Ok(all)
}

/// The rows of a sheet.
pub(super) fn rows(holding: &Holding, kind: SheetKind) -> Vec<SheetRow> {
    let mut all = Vec::new();
    for (path, held) in &holding.documents {
        let section = vec![WayStep::Key(kind.section().to_owned())];
        let Some(Meant::List(entries)) = held.meant.at(&section) else {
            continue;
        };
        for (nth, entry) in entries.iter().enumerate() {
            let at = [section.as_slice(), &[WayStep::Nth(nth)]].concat();
            of_entry(kind, (path, &at, nth), entry, &mut all);
        }
    }
    // What is declared twice is told apart by its place.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in &mut all {
        let times = seen.entry(row.key.clone()).or_default();
        *times += 1;
        if *times > 1 {
            row.key = format!("{} ({times})", row.key);
        }
    }
    all
}

fn of_entry(
    kind: SheetKind,
    (path, at, nth): (&Path, &[WayStep], usize),
    entry: &Meant,
    all: &mut Vec<SheetRow>,
) {
    let mut add = |key: String, at: Vec<WayStep>, said: &Meant, cells: Vec<CellShown>| {
        all.push(SheetRow {
            key,
            document: path.to_owned(),
            at,
            said: said.clone(),
            cells,
        });
    };
    let own = |entry: &Meant| {
        kind.columns()
            .iter()
            .map(|column| column.shown(entry))
            .collect()
    };
    let id = entry.get("id").and_then(Meant::text);
    match kind {
        SheetKind::Figures => {
            if entry
                .get("table")
                .is_none_or(|table| entry.get("measure").is_some() && table.text().is_some())
                && entry.get("flow").is_none()
            {
                let key = format!("{}#{}", path.display(), nth + 1);
                add(key, at.to_vec(), entry, own(entry));
            }
        }
        SheetKind::Links => {
            let Some(id) = id else { return };
            for link in links(entry) {
                let open = |text: &str| CellShown::Open(text.to_owned());
                let cells = vec![
                    open(id),
                    open(&link.evidence),
                    open(&link.stance),
                    open(link.because.as_deref().unwrap_or_default()),
                ];
                let key = format!("{id}/{}", link.evidence);
                add(key, at.to_vec(), entry, cells);
            }
        }
        SheetKind::Quotations => {
            let (Some(id), Some(quotes)) = (id, entry.get("quotes")) else {
                return;
            };
            let quotes: Vec<(Vec<WayStep>, &Meant)> = match quotes {
                Meant::List(quotes) => {
                    let quotes = quotes.iter().enumerate();
                    let step = |nth| vec![WayStep::Key("quotes".to_owned()), WayStep::Nth(nth)];
                    quotes.map(|(nth, quote)| (step(nth), quote)).collect()
                }
                Meant::Nothing => Vec::new(),
                one => vec![(vec![WayStep::Key("quotes".to_owned())], one)],
            };
            for (number, (step, quote)) in quotes.into_iter().enumerate() {
                let said = whole(quote);
                let mut cells = vec![CellShown::Open(id.to_owned())];
                let columns = kind.columns().iter().skip(1);
                cells.extend(columns.map(|column| column.shown(&said)));
                let key = format!("{id}#{}", number + 1);
                add(key, [at, step.as_slice()].concat(), quote, cells);
            }
        }
        _ => {
            if let Some(id) = id {
                add(id.to_owned(), at.to_vec(), entry, own(entry));
            }
        }
    }
}

/// A quotation that is its words alone, with their key.
pub(super) fn whole(quote: &Meant) -> Meant {
    match quote {
        Meant::Text(_) => Meant::Keys(vec![("said".to_owned(), quote.clone())]),
        other => other.clone(),
    }
}
