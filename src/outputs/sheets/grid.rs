//! The grid as a plain table: rows of cells, each of lines of text, under headings that may span.

use crate::outputs::plain::{plain, within};
use crate::view::{LaidCell, LaidTable, RowReference, View};
use crate::wording::{opened, sentence};

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

    fn strong(lead: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Strong,
            ..Self::plain(lead, text)
        }
    }

    /// What stands in it, without how it is set.
    pub(in crate::outputs) fn words(&self) -> String {
        match self.lead.is_empty() {
            true => self.text.clone(),
            false if self.text.is_empty() => self.lead.clone(),
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

/// The tables of a view, in its layout; the key and the notes stand below the last.
pub(in crate::outputs) fn grids(view: &View) -> Vec<Grid> {
    let tables = view.tables();
    let mut grids: Vec<Grid> = tables.map(|table| grid(view, table)).collect();
    if let Some(last) = grids.last_mut() {
        last.below.extend(below(view));
    }
    grids
}

fn grid(view: &View, table: LaidTable<'_>) -> Grid {
    let columns = table.columns();
    let rows = table.rows().flat_map(|row| {
        let lines = row.lines().into_iter();
        lines.map(move |line| {
            let mut cells: Vec<GridCell> = Vec::new();
            cells.resize_with(table.columns().len(), GridCell::default);
            for laid in line.cells() {
                cells[laid.column()] = cell(view, laid);
            }
            GridRow {
                section: row.section().filter(|_| line.first()).map(plain),
                id: row.id().to_owned(),
                cells,
            }
        })
    });
    let totals = table.totals().into_iter();
    let totals = totals.map(|total| format!("{} {}", total.code, total.count));
    let totals: Vec<_> = totals.collect();
    let words = view.words();
    let total = words.heading("total");
    Grid {
        title: plain(table.caption()),
        headings: columns
            .iter()
            .map(|column| plain(&column.heading))
            .collect(),
        rows: rows.collect(),
        below: match totals.is_empty() {
            true => Vec::new(),
            false => vec![format!("{total} {}.", words.parted(totals))],
        },
    }
}

/// A cell: a line for each statement, with the sign and the word of its stance, and for each paragraph.
fn cell(view: &View, laid: LaidCell<'_>) -> GridCell {
    let words = view.words();
    let mut lines = Vec::new();
    let number = laid.number().map(|number| format!("{number}."));
    let number = number.unwrap_or_default();
    let points = |points: Vec<&str>| {
        let points = points.into_iter();
        points
            .map(|point| GridLine::plain("–", within(point)))
            .collect::<Vec<_>>()
    };
    if let Some(row) = laid.row() {
        lines.push(GridLine::strong(number, within(row.statement())));
        lines.extend(points(row.points()));
    } else if let Some(item) = laid.item() {
        let lead = [number.as_str(), item.lead().unwrap_or_default()].join(" ");
        lines.push(GridLine::strong(lead.trim(), within(item.finding())));
        lines.extend(points(item.points()));
    } else if !number.is_empty() {
        lines.push(GridLine::plain("", number.trim_end_matches('.')));
    }
    for one in laid.statements() {
        let stance = match one.signed() {
            true => format!("{} {}", one.symbol(), words.heading(one.stance())),
            false => String::new(),
        };
        let lead = [stance.as_str(), one.lead().unwrap_or_default()].join(" ");
        let said = [within(one.finding()), see(view, &one.see())].concat();
        lines.push(GridLine::plain(lead.trim(), said));
        lines.extend(points(one.points()));
        for quote in one.quotes() {
            let by = quote.by().map(|by| format!(" ({})", within(by)));
            let (open, close) = (words.of("quote_open"), words.of("quote_close"));
            let (said, by) = (within(quote.said()), by.unwrap_or_default());
            lines.push(GridLine::plain("", format!("{open}{said}{close}{by}")));
        }
    }
    for silence in laid.silences() {
        let lead = sentence(&opened(words.of("silence")));
        let because = match silence.because {
            "" => String::new(),
            because => sentence(&opened(&within(because))),
        };
        lines.push(GridLine::plain(
            lead,
            [because, see(view, &silence.see)].concat(),
        ));
    }
    for said in laid.paragraphs() {
        let lead = match said.lead.as_str() {
            "" => String::new(),
            lead => sentence(&opened(lead)),
        };
        let text = match (lead.is_empty(), said.text.as_ref()) {
            (_, "") => String::new(),
            (true, text) => within(text),
            (false, text) => sentence(&opened(&within(text))),
        };
        lines.push(GridLine::plain(lead, text));
    }
    lines.extend(laid.nothing().map(|nothing| GridLine::plain("", nothing)));
    GridCell(lines)
}

/// Other rows to which a cell refers the reader, behind what it says.
fn see(view: &View, rows: &[RowReference<'_>]) -> String {
    let numbers: Vec<_> = rows.iter().map(|row| within(&row.called)).collect();
    let words = view.words();
    match numbers.is_empty() {
        true => String::new(),
        false => format!(" ({} {})", words.of("see"), words.listed(numbers)),
    }
}

/// The key and the notes below the grid.
fn below(view: &View) -> Vec<String> {
    let (head, words) = (view.head(), view.words());
    let stances = head.stances.iter();
    let stances = stances.map(|one| format!("{} {}", one.symbol, words.of(one.word)));
    let entries = head.key.iter();
    let entries = entries.map(|one| words.listed([within(one.short), within(one.long)]));
    let key: Vec<_> = stances.chain(entries).collect();
    let key = (!key.is_empty()).then(|| format!("{} {}.", words.heading("key"), words.parted(key)));
    let notes = head.notes.iter().map(|note| plain(note));
    key.into_iter().chain(notes).collect()
}
