//! What readers of all formats gather: running text, and tables within tables.

use super::article::{PublishedArticle, RunningText, UnreadPart};
use super::cells::{RawCell, add, end_line, put, raised_text};
use super::laid::{RawRow, laid};
use super::sheet::{caption_before, notes_behind};
use crate::tables::FoundTable;

/// The most tables of an article.
const TABLES: usize = 2_000;
/// The most cells of all tables.
const CELLS: usize = 1_000_000;
/// The longest paragraph, in bytes.
const PARAGRAPH: usize = 1 << 20;
/// The most that is told of what was not read.
const TOLD: usize = 200;

/// Where text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sink {
    /// Into the running text.
    Running,
    /// Into the cell that is open.
    Cell,
    /// Raised, into whatever is around it.
    Raised,
    /// Into the label of the table.
    Label,
    /// Into its caption.
    Caption,
    /// Into its notes.
    Note,
    /// Into the title of the article.
    Title,
    /// Nowhere.
    Dropped,
}

/// A table that is open.
#[derive(Debug, Default)]
struct Open {
    table: FoundTable,
    order: usize,
    rows: Vec<RawRow>,
    cell: Option<RawCell>,
    caption: String,
    label: String,
    note: String,
    /// How many paragraphs of running text stood before it; nothing of a table within a cell.
    before: Option<usize>,
}

/// A table that was read whole.
#[derive(Debug)]
struct Done {
    order: usize,
    table: FoundTable,
    /// How many paragraphs of running text stood before it; nothing of a table within a cell.
    before: Option<usize>,
}

/// What was gathered.
#[derive(Debug, Default)]
pub(super) struct Gatherer {
    article: PublishedArticle,
    sinks: Vec<Sink>,
    raised: String,
    title: String,
    text: String,
    place: String,
    open: Vec<Open>,
    done: Vec<Done>,
    begun: usize,
    cells: usize,
    /// Whether blanks of the source count.
    pub(super) keeps_tabs: bool,
}

impl Gatherer {
    pub(super) fn new(kind: &'static str) -> Self {
        let mut gatherer = Self::default();
        gatherer.article.kind = kind;
        gatherer
    }

    fn sink(&self) -> Sink {
        self.sinks.last().copied().unwrap_or(Sink::Running)
    }

    /// Lets text go elsewhere until [`Self::leave`].
    pub(super) fn enter(&mut self, sink: Sink) {
        if sink == Sink::Raised {
            self.raised.clear();
        }
        let is_own = matches!(sink, Sink::Cell | Sink::Caption | Sink::Title);
        let sink = match self.sink() {
            Sink::Dropped if !is_own => Sink::Dropped,
            _ => sink,
        };
        self.sinks.push(sink);
    }

    /// Ends what [`Self::enter`] began.
    pub(super) fn leave(&mut self) {
        match self.sinks.pop() {
            Some(Sink::Raised) => {
                let raised = std::mem::take(&mut self.raised);
                self.put_raised(&raised);
            }
            Some(Sink::Note) => self.end_note(),
            _ => {}
        }
    }

    /// Puts raised text where it belongs.
    pub(super) fn put_raised(&mut self, raised: &str) {
        match (self.sink(), self.open.last_mut()) {
            (
                Sink::Cell,
                Some(Open {
                    cell: Some(cell), ..
                }),
            ) => cell.raise(raised),
            _ => self.add(&raised_text(raised)),
        }
    }

    /// Puts text where it belongs.
    pub(super) fn add(&mut self, text: &str) {
        let tabless: String;
        let text = match self.keeps_tabs {
            true => text,
            false => {
                tabless = text.replace('\t', " ");
                &tabless
            }
        };
        let sink = self.sink();
        match (sink, self.open.last_mut()) {
            (Sink::Dropped, _) => {}
            (Sink::Running, _) => {
                // A paragraph that is longer than paragraphs are goes on as another one.
                if self.text.len() > PARAGRAPH {
                    self.end_running(self.place.clone());
                }
                put(&mut self.text, text);
            }
            (Sink::Raised, _) => add(&mut self.raised, text),
            (Sink::Title, _) => add(&mut self.title, text),
            (Sink::Cell, Some(open)) => {
                if let Some(cell) = &mut open.cell {
                    cell.add(text);
                }
            }
            (Sink::Label, Some(open)) => add(&mut open.label, text),
            (Sink::Caption, Some(open)) => add(&mut open.caption, text),
            (Sink::Note, Some(open)) => add(&mut open.note, text),
            (Sink::Cell | Sink::Label | Sink::Caption | Sink::Note, None) => {}
        }
    }

    /// Ends a line, where a paragraph, an item or a break stands.
    pub(super) fn line(&mut self, place: impl FnOnce() -> String) {
        match (self.sink(), self.open.last_mut()) {
            (Sink::Running, _) => self.end_running(place()),
            (
                Sink::Cell,
                Some(Open {
                    cell: Some(cell), ..
                }),
            ) => end_line(&mut cell.cell.text),
            (Sink::Note, _) => self.end_note(),
            (Sink::Caption, Some(open)) => add(&mut open.caption, " "),
            (Sink::Title, _) => add(&mut self.title, " "),
            _ => {}
        }
    }

    /// Ends the running text that is open; what follows stands at that place.
    pub(super) fn end_running(&mut self, place: String) {
        let text = std::mem::take(&mut self.text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let place = std::mem::replace(&mut self.place, place);
        if !text.is_empty() {
            self.article.running.push(RunningText {
                text,
                place,
                lines: Vec::new(),
            });
        }
    }

    fn end_note(&mut self) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let note = std::mem::take(&mut open.note);
        let note = note.trim();
        if !note.is_empty() {
            open.table.notes.push(note.to_owned());
        }
    }

    pub(super) fn begin_table(&mut self, place: String) {
        let order = self.begun;
        self.begun += 1;
        self.open.push(Open {
            table: FoundTable {
                place,
                ..FoundTable::default()
            },
            order,
            before: self.open.is_empty().then_some(self.article.running.len()),
            ..Open::default()
        });
    }

    /// Whether a table is open.
    pub(super) fn in_table(&self) -> bool {
        !self.open.is_empty()
    }

    /// How many tables were begun so far.
    pub(super) fn tables(&self) -> usize {
        self.begun
    }

    pub(super) fn begin_row(&mut self, heads: bool) {
        self.end_cell();
        if let Some(open) = self.open.last_mut() {
            let cells = Vec::new();
            open.rows.push(RawRow { cells, heads });
        }
    }

    /// The row that is open says that it heads the table, or does not.
    pub(super) fn row_heads(&mut self, heads: bool) {
        let row = self.open.last_mut().and_then(|open| open.rows.last_mut());
        if let Some(row) = row {
            row.heads = heads;
        }
    }

    pub(super) fn begin_cell(&mut self, across: usize, down: usize, place: Option<String>) {
        self.end_cell();
        if let Some(open) = self.open.last_mut() {
            let mut cell = RawCell {
                across,
                down,
                ..RawCell::default()
            };
            cell.cell.place = place;
            if open.rows.is_empty() {
                open.rows.push(RawRow::default());
            }
            open.cell = Some(cell);
        }
    }

    /// The cell that is open, to be told how far it reaches.
    pub(super) fn cell(&mut self) -> Option<&mut RawCell> {
        self.open.last_mut()?.cell.as_mut()
    }

    pub(super) fn end_cell(&mut self) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        if let (Some(cell), Some(row)) = (open.cell.take(), open.rows.last_mut()) {
            self.cells += 1;
            if self.cells <= CELLS {
                row.cells.push(cell.finished());
            }
        }
    }

    pub(super) fn end_table(&mut self) {
        self.end_cell();
        self.end_note();
        let Some(open) = self.open.pop() else {
            return;
        };
        let mut table = open.table;
        let whole = laid(open.rows);
        let place = table.place.clone();
        (table.rows, table.heads) = (whole.rows, whole.heads);
        table.label = Some(open.label.trim().to_owned()).filter(|label| !label.is_empty());
        table.caption = Some(open.caption.trim().to_owned()).filter(|words| !words.is_empty());
        if whole.cut || self.cells > CELLS {
            self.unread(
                place.clone(),
                "the table is larger than tables are: the rest of it was left out",
            );
        }
        if table.rows.is_empty() {
            let words = match table.label.as_deref() {
                Some(label) => format!("{label} has no rows: it may be a picture"),
                None => return,
            };
            return self.unread(place, words);
        }
        if self.done.len() >= TABLES {
            return self.unread(place, "more tables than articles have: left out");
        }
        self.done.push(Done {
            order: open.order,
            table,
            before: open.before,
        });
    }

    /// Tells of something that was not read.
    pub(super) fn unread(&mut self, place: impl Into<String>, words: impl Into<String>) {
        let (place, words) = (place.into(), words.into());
        if self.article.unread.len() < TOLD {
            self.article.unread.push(UnreadPart { place, words });
        }
    }

    /// All that was gathered.
    pub(super) fn finished(mut self) -> PublishedArticle {
        while self.in_table() {
            self.end_table();
        }
        self.end_running(String::new());
        self.done.sort_by_key(|done| done.order);
        let running = &self.article.running;
        let tables = self.done.into_iter().map(|done| {
            let mut table = done.table;
            let Some(before) = done.before.filter(|before| *before <= running.len()) else {
                return table;
            };
            if table.caption.is_none() && table.label.is_none() {
                (table.label, table.caption) = caption_before(&running[..before]).unzip();
            }
            if table.notes.is_empty() {
                table.notes = notes_behind(&running[before..]);
            }
            table
        });
        self.article.tables = tables.collect();
        let title = self.title.trim();
        self.article.title = Some(title.to_owned()).filter(|title| !title.is_empty());
        // Notes and captions may hold statistics as sentences do.
        let told = self.article.tables.iter().flat_map(|table| {
            let words = table.caption.iter().chain(&table.notes);
            words.map(|text| RunningText {
                text: text.clone(),
                place: table.place.clone(),
                lines: Vec::new(),
            })
        });
        let told: Vec<RunningText> = told.collect();
        let known: std::collections::HashSet<&str> = self
            .article
            .running
            .iter()
            .map(|one| one.text.as_str())
            .collect();
        let told: Vec<RunningText> = told
            .into_iter()
            .filter(|one| !known.contains(one.text.as_str()))
            .collect();
        self.article.running.extend(told);
        self.article
    }
}
