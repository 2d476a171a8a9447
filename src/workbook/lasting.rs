//! What `imports.lock` remembers of rows that were brought back: so that a row that was added is known when the workbook comes
//! again, and what a hand has changed since is no change of the workbook.

use std::collections::BTreeMap;

use super::columns::SheetKind;
use super::gathered::{SheetRow, rows};
use super::located::located;
use super::remembered::RememberedRow;
use crate::imports::{Holding, ImportOrigin, OwnedLine};

/// What is to be remembered of a row from now on.
#[derive(Clone, Debug)]
pub(super) struct Lasting {
    /// The row.
    pub(super) row: RememberedRow,
    /// Whether no hand had changed its entry: what it is from now on was then made by this import.
    is_as_it_was: bool,
}

impl Lasting {
    /// A row that is in the workbook and in the synthesis.
    pub(super) fn of(row: &RememberedRow, at: usize, standing: Option<&SheetRow>) -> Self {
        let mut lasting = Self::as_it_was(row);
        lasting.row.of_this_file = true;
        lasting.row.added_at = row.added_at.map(|_| at);
        lasting.is_as_it_was = standing.is_some_and(|entry| entry.said.hash() == row.whole);
        lasting
    }

    /// A row that stays as it is remembered.
    pub(super) fn as_it_was(row: &RememberedRow) -> Self {
        Self {
            row: row.clone(),
            is_as_it_was: false,
        }
    }

    /// A row that is new.
    pub(super) fn new(row: RememberedRow) -> Self {
        Self {
            row,
            is_as_it_was: true,
        }
    }
}

/// What is remembered of the rows of a workbook, by their sheets: what was exported, what has come back of it since, and the
/// rows that were added, those of this file first.
pub(super) fn overlaid(
    exported: &[RememberedRow],
    export: &str,
    (owned, name): (&[OwnedLine], &str),
) -> BTreeMap<String, Vec<RememberedRow>> {
    let mut all: BTreeMap<String, Vec<RememberedRow>> = BTreeMap::new();
    let lines = owned
        .iter()
        .filter_map(|line| Some((line, row_of(line, export)?)));
    let (own, others): (Vec<_>, Vec<_>) = lines.partition(|(line, _)| line.from == name);
    let own: Vec<RememberedRow> = own.into_iter().map(|(_, row)| row).collect();
    let mut back: BTreeMap<(&str, &str), &RememberedRow> = BTreeMap::new();
    for row in own.iter().filter(|row| row.added_at.is_none()) {
        back.insert((&row.sheet, &row.key), row);
    }
    for row in exported {
        let mut new = row.clone();
        if let Some(back) = back.get(&(row.sheet.as_str(), row.key.as_str()))
            && back.marks.len() == row.marks.len()
        {
            new.whole.clone_from(&back.whole);
            new.marks.clone_from(&back.marks);
        }
        all.entry(row.sheet.clone()).or_default().push(new);
    }
    let mut seen: Vec<(String, String)> = Vec::new();
    let others = others.into_iter().map(|(_, row)| RememberedRow {
        of_this_file: false,
        ..row
    });
    for row in own.into_iter().chain(others) {
        let entry = (row.sheet.clone(), row.key.clone());
        // One entry is that of one row.
        if row.added_at.is_some() && !seen.contains(&entry) {
            seen.push(entry);
            all.entry(row.sheet.clone()).or_default().push(row);
        }
    }
    all
}

fn row_of(line: &OwnedLine, export: &str) -> Option<RememberedRow> {
    let said = |key: &str| line.over.get(key).cloned();
    let of_row = line.of.starts_with("row ") && said("export").as_deref() == Some(export);
    let added_at = said("row").and_then(|row| row.parse().ok());
    of_row.then_some(RememberedRow {
        sheet: said("sheet")?,
        key: said("key")?,
        document: said("in")?,
        whole: said("whole")?,
        marks: said("cells")?.split(',').map(str::to_owned).collect(),
        added_at,
        of_this_file: true,
    })
}

/// Brings what is remembered of rows to what their entries say now.
pub(super) fn settle(holding: &Holding, kind: SheetKind, all: &mut [Lasting]) {
    let standing = rows(holding, kind);
    let memory: Vec<RememberedRow> = all.iter().map(|one| one.row.clone()).collect();
    let found = located(kind, &standing, &memory, &BTreeMap::new());
    for (lasting, found) in all.iter_mut().zip(found) {
        let Some(entry) = found.map(|at| &standing[at]) else {
            continue;
        };
        if lasting.row.added_at.is_some() {
            lasting.row.key.clone_from(&entry.key);
            lasting.row.document = entry.document.display().to_string();
        }
        if lasting.is_as_it_was {
            lasting.row.whole = entry.said.hash();
        }
    }
}

/// The lines of the lock for the rows that are other than they were exported; nothing where none is, and none was.
pub(super) fn lines(
    exported: &[RememberedRow],
    export: &str,
    (origin, owned): (&ImportOrigin, &[OwnedLine]),
    all: Vec<Lasting>,
) -> Option<Vec<OwnedLine>> {
    let was: BTreeMap<(&str, &str), &RememberedRow> = exported
        .iter()
        .map(|row| ((row.sheet.as_str(), row.key.as_str()), row))
        .collect();
    let is_other = |row: &RememberedRow| {
        let old = was.get(&(row.sheet.as_str(), row.key.as_str()));
        let is_linked = row.sheet == SheetKind::Links.name();
        let is_same =
            old.is_some_and(|old| old.marks == row.marks && (is_linked || old.whole == row.whole));
        row.of_this_file && (row.added_at.is_some() || !is_same)
    };
    let others = all.into_iter().map(|lasting| lasting.row).filter(is_other);
    let mut new: Vec<OwnedLine> = others.map(|row| line(row, export, &origin.name)).collect();
    let mut mine = owned.iter().filter(|line| line.from == origin.name);
    if new.is_empty() && !mine.any(|line| row_of(line, export).is_some()) {
        return None;
    }
    let mut about = BTreeMap::from([("hash".to_owned(), origin.hash.clone())]);
    about.extend(origin.way.clone().map(|way| ("way".to_owned(), way)));
    new.push(OwnedLine {
        from: origin.name.clone(),
        of: "import".to_owned(),
        over: about,
    });
    Some(new)
}

fn line(row: RememberedRow, export: &str, from: &str) -> OwnedLine {
    let of = match row.added_at {
        Some(at) => format!("row {} +{at}", row.sheet),
        None => format!("row {} {}", row.sheet, row.key),
    };
    let said = [
        ("export", export.to_owned()),
        ("sheet", row.sheet),
        ("key", row.key),
        ("in", row.document),
        ("whole", row.whole),
        ("cells", row.marks.join(",")),
    ];
    let row = row.added_at.map(|at| ("row", at.to_string()));
    let over = said.into_iter().chain(row);
    OwnedLine {
        from: from.to_owned(),
        of,
        over: over.map(|(key, value)| (key.to_owned(), value)).collect(),
    }
}
