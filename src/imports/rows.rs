//! A table that an import owns line by line: what only the file changed is changed, what only a hand changed stays.

use std::collections::{BTreeMap, BTreeSet};

use super::lock::hash_of;
use super::merge::OnConflict;
use crate::read::csv::spots::spots;
use crate::read::csv::written_cell;

/// A table as text: its headings and its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TextTable {
    /// The headings.
    pub(super) head: Vec<String>,
    /// The lines.
    pub(super) lines: Vec<Vec<String>>,
}

/// What becomes of a table.
#[derive(Debug, Default)]
pub(super) struct MergedRows {
    /// The table.
    pub(super) table: TextTable,
    /// The hashes that the import owns from now on, by the ids of lines.
    pub(super) owned: BTreeMap<String, String>,
    /// The ids of lines that are new.
    pub(super) added: Vec<String>,
    /// The ids of lines that are changed.
    pub(super) changed: Vec<String>,
    /// The ids of lines that are taken out, as the file has them no more.
    pub(super) removed: Vec<String>,
    /// The ids of lines that a hand changed, and the file did not.
    pub(super) of_hand: Vec<String>,
    /// The ids of lines that a hand took out.
    pub(super) taken_out: Vec<String>,
    /// The ids of lines that both changed, with what stands there and what the file says.
    pub(super) clashes: Vec<(String, String, String)>,
}

impl TextTable {
    /// Reads a table; nothing where it is not UTF-8 or has no headings.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).ok()?;
        let records = spots(text, b',').into_iter();
        let records = records.map(|line| line.into_iter().map(|cell| cell.text).collect());
        let mut records = records;
        let head = records.next()?;
        Some(Self {
            head,
            lines: records.collect(),
        })
    }

    /// The table as it is written.
    pub(super) fn written(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for line in [&self.head].into_iter().chain(&self.lines) {
            for (number, cell) in line.iter().enumerate() {
                if number > 0 {
                    bytes.push(b',');
                }
                bytes.extend(written_cell(cell, b',').into_bytes());
            }
            bytes.push(b'\n');
        }
        bytes
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.head.iter().position(|head| head == name)
    }

    /// The lines by their ids, as cells by headings.
    fn by_id(&self, id: usize) -> BTreeMap<&str, &Vec<String>> {
        let lines = self.lines.iter();
        lines
            .filter_map(|line| Some((line.get(id)?.as_str(), line)))
            .collect()
    }

    /// What a line says, by its headings: without cells in which nothing stands.
    fn said(&self, line: &[String]) -> String {
        let cells = self.head.iter().zip(line);
        let mut cells: Vec<String> = cells
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(head, cell)| format!("{head}={cell}"))
            .collect();
        cells.sort();
        cells.join("\u{1f}")
    }
}

/// Holds a table against what stands there and what the import last wrote; nothing where either cannot be told apart by
/// the ids of its lines.
pub(super) fn merged(
    theirs: &TextTable,
    ours: &TextTable,
    base: &BTreeMap<String, String>,
    (id, policy): (&str, OnConflict),
) -> Option<MergedRows> {
    let (at, own) = (theirs.column(id)?, ours.column(id)?);
    let standing = ours.by_id(own);
    let mut all = MergedRows::default();
    // Columns that a hand added stand behind those of the file.
    let mut head = theirs.head.clone();
    head.extend(
        ours.head
            .iter()
            .filter(|name| !theirs.head.contains(name))
            .cloned(),
    );
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    let arranged = |table: &TextTable, line: &[String], beside: Option<&Vec<String>>| {
        let cells = head.iter().map(|name| {
            let cell = table.column(name).and_then(|at| line.get(at));
            let kept = || ours.column(name).and_then(|at| beside?.get(at));
            cell.or_else(kept).cloned().unwrap_or_default()
        });
        cells.collect::<Vec<String>>()
    };
    for line in &theirs.lines {
        let id = line.get(at)?;
        if !seen.insert(id.as_str()) {
            return None;
        }
        let new = hash_of(theirs.said(line).as_bytes());
        let old = base.get(id);
        let mut own_new = Some(new.clone());
        match standing.get(id.as_str()) {
            None if old.is_some() => {
                all.taken_out.push(id.clone());
                own_new = old.cloned();
            }
            None => {
                all.added.push(id.clone());
                lines.push(arranged(theirs, line, None));
            }
            Some(there) => {
                // Only what the file has columns for is held against it.
                let known = TextTable {
                    head: theirs.head.clone(),
                    lines: Vec::new(),
                };
                let comparable: Vec<String> = theirs
                    .head
                    .iter()
                    .map(|name| ours.column(name).and_then(|at| there.get(at)).cloned())
                    .map(Option::unwrap_or_default)
                    .collect();
                let now = hash_of(known.said(&comparable).as_bytes());
                let takes = now == new
                    || old == Some(&now)
                    || policy == OnConflict::Replace && old != Some(&new);
                if takes {
                    if now != new {
                        all.changed.push(id.clone());
                    }
                    lines.push(arranged(theirs, line, Some(*there)));
                } else {
                    if old == Some(&new) || policy == OnConflict::Keep {
                        all.of_hand.push(id.clone());
                    } else {
                        let shown = |line: &[String]| line.join(", ");
                        all.clashes
                            .push((id.clone(), shown(&comparable), shown(line)));
                        own_new = old.cloned();
                    }
                    lines.push(arranged(ours, there, None));
                }
            }
        }
        if let Some(own) = own_new {
            all.owned.insert(id.clone(), own);
        }
    }
    // What the file has no more goes where a hand left it as it was; what a hand added stays.
    for line in &ours.lines {
        let id = line.get(own)?;
        if seen.contains(id.as_str()) {
            continue;
        }
        let known: Vec<String> = theirs
            .head
            .iter()
            .map(|name| ours.column(name).and_then(|at| line.get(at)).cloned())
            .map(Option::unwrap_or_default)
            .collect();
        let now = hash_of(theirs.said(&known).as_bytes());
        // A cell that a hand wrote beside those of the file is a hand's work.
        let mut beside = ours
            .head
            .iter()
            .zip(line)
            .filter(|(name, _)| !theirs.head.contains(name));
        let has_more = beside.any(|(_, cell)| !cell.is_empty());
        match base.get(id) {
            Some(old) if *old == now && !has_more => all.removed.push(id.clone()),
            Some(old) => {
                all.of_hand.push(id.clone());
                all.owned.insert(id.clone(), old.clone());
                lines.push(arranged(ours, line, None));
            }
            None => lines.push(arranged(ours, line, None)),
        }
    }
    all.table = TextTable { head, lines };
    Some(all)
}
