//! The grid as a plain table: rows of cells, each of lines of text, under headings that may span.

use crate::outputs::plain::{plain, within};
use crate::view::{CellView, Head, RowView, View};

/// The grid.
pub(in crate::outputs) struct Grid {
    /// Its title, which stands above it.
    pub(in crate::outputs) title: String,
    /// The headings of its columns.
    pub(in crate::outputs) headings: Vec<String>,
    /// Its rows.
    pub(in crate::outputs) rows: Vec<GridRow>,
    /// Its key and its notes, which stand below it, a line each.
    pub(in crate::outputs) below: Vec<String>,
}

/// A row of the grid.
pub(in crate::outputs) struct GridRow {
    /// The heading that spans all columns above it, where one begins with it.
    pub(in crate::outputs) section: Option<String>,
    /// The id of the proposition.
    pub(in crate::outputs) id: String,
    /// Its cells, one for each column.
    pub(in crate::outputs) cells: Vec<GridCell>,
}

/// A line of the grid as it is printed, below its headings.
pub(in crate::outputs) enum Band<'a> {
    /// A heading that spans all columns.
    Section(&'a str),
    /// A row.
    Row(&'a GridRow),
}

impl Grid {
    /// Its rows and the headings between them, from the top.
    pub(in crate::outputs) fn bands(&self) -> impl Iterator<Item = Band<'_>> {
        let rows = self.rows.iter();
        rows.flat_map(|row| {
            let section = row.section.as_deref().map(Band::Section);
            section.into_iter().chain([Band::Row(row)])
        })
    }
}

/// A cell of the grid: lines that stand below each other.
#[derive(Default)]
pub(in crate::outputs) struct GridCell(pub(in crate::outputs) Vec<GridLine>);

/// A line of a cell.
pub(in crate::outputs) struct GridLine {
    /// What stands before the text, such as the sign and the word of a stance; may be empty.
    pub(in crate::outputs) lead: String,
    /// The text.
    pub(in crate::outputs) text: String,
    /// How it is set.
    pub(in crate::outputs) weight: Weight,
}

/// How a line is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::outputs) enum Weight {
    /// As running text.
    Plain,
    /// As what the row is about.
    Strong,
}

impl GridLine {
    fn plain(lead: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            lead: lead.into(),
            text: text.into(),
            weight: Weight::Plain,
        }
    }

    /// What stands in it, without how it is set.
    pub(in crate::outputs) fn words(&self) -> String {
        match self.lead.is_empty() {
            true => self.text.clone(),
            false => format!("{} {}", self.lead, self.text),
        }
    }
}

impl GridCell {
    /// What stands in it, on lines of their own, without how it is set.
    pub(in crate::outputs) fn words(&self) -> String {
        let lines = self.0.iter().map(GridLine::words);
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The grid of a view.
pub(in crate::outputs) fn grid(view: &View) -> Grid {
    let head = view.head();
    let columns = head.columns.iter().map(|column| plain(column.label));
    let row = |row: RowView<'_>| {
        let cells = row.cells().into_iter().map(cell);
        GridRow {
            section: None,
            id: row.id().to_owned(),
            cells: std::iter::once(first(row)).chain(cells).collect(),
        }
    };
    Grid {
        title: plain(head.caption),
        headings: std::iter::once("Proposition".to_owned())
            .chain(columns)
            .collect(),
        rows: view.rows().map(row).collect(),
        below: below(&head),
    }
}

/// The cell that a row begins with: the statement, and what the authors say below it.
fn first(row: RowView<'_>) -> GridCell {
    let statement = GridLine {
        lead: format!("{}.", row.number()),
        text: within(row.statement()),
        weight: Weight::Strong,
    };
    let note = row.note().map(|note| GridLine::plain("", plain(note)));
    let verdicts = [row.fit(), row.convergence()].into_iter().flatten();
    let verdicts = verdicts.map(|fit| {
        let because = fit.because.map(|because| sentence(&within(because)));
        let suggested = fit
            .suggested
            .map(|word| format!("The links suggest {word}."));
        let parts: Vec<_> = because.into_iter().chain(suggested).collect();
        GridLine::plain(format!("{}.", opened(fit.label)), parts.join(" "))
    });
    let others = [
        ("Meta-inference.", row.meta_inference()),
        ("On the contradiction.", row.response()),
    ];
    let others = others
        .into_iter()
        .filter_map(|(lead, text)| Some(GridLine::plain(lead, within(text?))));
    let lines = std::iter::once(statement).chain(note);
    GridCell(lines.chain(verdicts).chain(others).collect())
}

/// The cell of a strand: a line for each statement, with the sign and the word of its stance, or why there is none.
fn cell(cell: CellView<'_>) -> GridCell {
    let statements = cell.statements().into_iter();
    let mut lines: Vec<_> = statements
        .map(|one| {
            let lead = format!("{} {}:", one.symbol(), one.stance());
            GridLine::plain(lead, within(one.finding()))
        })
        .collect();
    match cell.silence() {
        Some(because) => {
            let because = sentence(&within(because));
            lines.push(GridLine::plain("Silence.", because));
        }
        None if lines.is_empty() => lines.push(GridLine::plain("", "No finding.")),
        None => {}
    }
    GridCell(lines)
}

/// The key and the notes below the grid.
fn below(head: &Head<'_>) -> Vec<String> {
    let stances = head.stances.iter();
    let stances = stances.map(|one| format!("{} {}", one.symbol, one.word));
    let entries = head.key.iter();
    let entries = entries.map(|one| format!("{}, {}", within(one.short), within(one.long)));
    let key: Vec<_> = stances.chain(entries).collect();
    let key = (!key.is_empty()).then(|| format!("Key: {}.", key.join("; ")));
    let notes = head.notes.iter().map(|note| plain(note));
    key.into_iter().chain(notes).collect()
}

/// A text with its first letter as a capital.
fn opened(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A text that begins with a capital and ends with a full stop, unless it ends with a mark of its own.
fn sentence(text: &str) -> String {
    let text = opened(text.trim_end());
    let bare = text.trim_end_matches('\u{2069}');
    match bare.ends_with(['.', '!', '?', '…', ':', ';']) {
        true => text,
        false => format!("{text}."),
    }
}
