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
    /// The ids of lines that a hand changed, and the file has no more.
    pub(super) gone: Vec<String>,
    /// The ids of lines that a hand took out.
    pub(super) taken_out: Vec<String>,
    /// The ids of lines that both changed, with what stands there and what the file says.
    pub(super) clashes: Vec<RowClash>,
}

/// The id of a line, the cells in conflict that stand there, each with its heading, and those of the file.
type RowClash = (String, Vec<(String, String)>, Vec<(String, String)>);

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

    /// Where a column stands.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.head.iter().position(|head| head == name)
    }

    /// The lines by what stands in the column `id`; nothing where there is none.
    pub(super) fn by_own_id(&self) -> Option<BTreeMap<&str, &Vec<String>>> {
        Some(self.by_id(self.column("id")?))
    }

    /// The lines by their ids, as cells by headings.
    fn by_id(&self, id: usize) -> BTreeMap<&str, &Vec<String>> {
        let lines = self.lines.iter();
        lines
            .filter_map(|line| Some((line.get(id)?.as_str(), line)))
            .collect()
    }

    /// What a line says under the headings that are asked for: without cells in which nothing stands.
    fn said(&self, line: &[String], asked: impl Fn(&str) -> bool) -> String {
        let cells = self.head.iter().zip(line);
        let mut cells: Vec<String> = cells
            .filter(|(head, cell)| !cell.is_empty() && asked(head))
            .map(|(head, cell)| format!("{head}={cell}"))
            .collect();
        cells.sort();
        cells.join("\u{1f}")
    }

    /// Whether a hand changed a line or took it out; `rows` says what was brought, under the headings of `head`.
    pub(super) fn is_touched(
        &self,
        (id, line): (&str, Option<&[String]>),
        rows: &BTreeMap<String, String>,
        head: &[String],
    ) -> bool {
        let (Some(line), Some(old)) = (line, rows.get(id)) else {
            return rows.contains_key(id);
        };
        let known = Self {
            head: head.to_vec(),
            lines: Vec::new(),
        };
        let here = self.under(head, line);
        let now = known.hashes(&here).map(Some);
        known_parts(old, &known, [&here, &here]) != now
    }

    /// The cells of a line under other headings.
    fn under(&self, head: &[String], line: &[String]) -> Vec<String> {
        let cells = head.iter().map(|name| {
            let cell = self.column(name).and_then(|at| line.get(at));
            cell.cloned().unwrap_or_default()
        });
        cells.collect()
    }

    /// The hashes of a line, in its two parts.
    fn hashes(&self, line: &[String]) -> [String; PARTS] {
        [false, true].map(|is_place| {
            let said = self.said(line, |head| PLACE.contains(&head) == is_place);
            hash_of(said.as_bytes())
        })
    }
}

/// The columns that say which words a passage is, and where they stand. They are held apart from the others: a passage that
/// moves in its text takes along what a hand made of it.
const PLACE: [&str; 5] = ["exact", "prefix", "suffix", "start", "end"];

/// The parts of a line: what is said of it, and its words with their place.
const PARTS: usize = 2;

/// The part that a column belongs to.
fn part_of(head: &str) -> usize {
    usize::from(PLACE.contains(&head))
}

/// What a line said when it was last brought, by its parts; nothing of a part that is not known.
fn known_parts(base: &str, table: &TextTable, lines: [&[String]; 2]) -> [Option<String>; PARTS] {
    if let Some((said, place)) = base.split_once(' ') {
        return [Some(said.to_owned()), Some(place.to_owned())];
    }
    // A lock of before the parts were held apart has one hash of the line.
    let same = lines
        .into_iter()
        .find(|line| hash_of(table.said(line, |_| true).as_bytes()) == base);
    match same {
        Some(line) => table.hashes(line).map(Some),
        None => [None, None],
    }
}

/// What becomes of a part of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// Both say the same.
    Same,
    /// What the file says stands there from now on.
    Taken,
    /// What a hand wrote stays.
    OfHand,
    /// Both changed it.
    Clash,
}

/// Holds a table against what stands there and what the import last wrote; nothing where either cannot be told apart by
/// the ids of its lines.
pub(super) fn merged(
    theirs: &TextTable,
    ours: &TextTable,
    (base, stays): (&BTreeMap<String, String>, impl Fn(&str) -> bool),
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
    let known = TextTable {
        head: theirs.head.clone(),
        lines: Vec::new(),
    };
    // Only what the file has columns for is held against it.
    let comparable = |line: &[String]| ours.under(&theirs.head, line);
    for line in &theirs.lines {
        let id = line.get(at)?;
        if !seen.insert(id.as_str()) {
            return None;
        }
        let new = theirs.hashes(line);
        let old = base.get(id);
        match (standing.get(id.as_str()), old) {
            (None, Some(old)) => {
                all.taken_out.push(id.clone());
                all.owned.insert(id.clone(), old.clone());
            }
            (None, None) => {
                all.added.push(id.clone());
                lines.push(arranged(theirs, line, None));
                all.owned.insert(id.clone(), new.join(" "));
            }
            (Some(there), old) => {
                let here = comparable(there);
                let now = known.hashes(&here);
                let old = old.map_or([None, None], |old| known_parts(old, &known, [&here, line]));
                let fates: [Fate; PARTS] = std::array::from_fn(|part| {
                    let (now, new, old) = (&now[part], &new[part], old[part].as_ref());
                    match policy {
                        _ if now == new => Fate::Same,
                        _ if old == Some(now) => Fate::Taken,
                        _ if old == Some(new) => Fate::OfHand,
                        OnConflict::Replace => Fate::Taken,
                        OnConflict::Keep => Fate::OfHand,
                        OnConflict::Tell => Fate::Clash,
                    }
                });
                let mut cells = arranged(theirs, line, Some(*there));
                for (name, cell) in head.iter().zip(&mut cells) {
                    if matches!(fates[part_of(name)], Fate::OfHand | Fate::Clash) {
                        let kept = ours.column(name).and_then(|at| there.get(at));
                        *cell = kept.cloned().unwrap_or_default();
                    }
                }
                lines.push(cells);
                if fates.contains(&Fate::Taken) {
                    all.changed.push(id.clone());
                }
                if fates.contains(&Fate::OfHand) {
                    all.of_hand.push(id.clone());
                }
                if fates.contains(&Fate::Clash) {
                    let shown = |one: &[String], other: &[String]| {
                        let differ = theirs.head.iter().zip(one).zip(other);
                        let differ = differ.filter(|((name, one), other)| {
                            one != other && fates[part_of(name)] == Fate::Clash
                        });
                        differ
                            .map(|((name, cell), _)| (name.clone(), cell.clone()))
                            .collect()
                    };
                    let (here, there) = (shown(&here, line), shown(line, &here));
                    all.clashes.push((id.clone(), here, there));
                }
                let owned = fates.iter().zip(old).zip(new).map(|((fate, old), new)| {
                    // A part that is in conflict stays what it was; what that is may not be known.
                    let unsettled = *fate == Fate::Clash;
                    if unsettled {
                        old.unwrap_or_default()
                    } else {
                        new
                    }
                });
                let owned: Vec<String> = owned.collect();
                if owned.iter().any(|part| !part.is_empty()) {
                    all.owned.insert(id.clone(), owned.join(" "));
                }
            }
        }
    }
    // What the file has no more goes where a hand left it as it was; what a hand added stays.
    let kept = base.iter().filter(|(id, _)| stays(id));
    all.owned
        .extend(kept.map(|(id, old)| (id.clone(), old.clone())));
    for line in &ours.lines {
        let id = line.get(own)?;
        if seen.contains(id.as_str()) {
            continue;
        }
        if stays(id) {
            lines.push(arranged(ours, line, None));
            continue;
        }
        let here = comparable(line);
        let is_as_brought = |old: &String| {
            let now = known.hashes(&here).map(Some);
            known_parts(old, &known, [&here, &here]) == now
        };
        // A cell that a hand wrote beside those of the file is a hand's work.
        let mut beside = ours
            .head
            .iter()
            .zip(line)
            .filter(|(name, _)| !theirs.head.contains(name));
        let has_more = beside.any(|(_, cell)| !cell.is_empty());
        match base.get(id) {
            Some(old) if is_as_brought(old) && !has_more => all.removed.push(id.clone()),
            Some(old) => {
                all.gone.push(id.clone());
                all.owned.insert(id.clone(), old.clone());
                lines.push(arranged(ours, line, None));
            }
            None => lines.push(arranged(ours, line, None)),
        }
    }
    all.table = TextTable { head, lines };
    Some(all)
}
