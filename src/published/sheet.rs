//! A table as CSV; and captions and notes of tables that stand in the text around them.

use super::article::{NoArticle, PublishedArticle, RunningText, UnreadPart};
use super::cells::RawCell;
use super::laid::{RawRow, laid};
use crate::read::csv::{CsvCell, records, separator};
use crate::source::Sources;
use crate::tables::{FoundCell, FoundTable};

/// Reads a CSV table.
pub(super) fn article(text: &str) -> Result<PublishedArticle, NoArticle> {
    let mut sources = Sources::of("");
    let file = sources.add("table.csv", text.to_owned());
    let mut faults = Vec::new();
    let records = records(text, file, separator::of(text), &mut faults);
    let mut table = FoundTable {
        place: "line 1".to_owned(),
        ..FoundTable::default()
    };
    let open = unclosed(&records, text, &sources);
    let width = records.iter().map(Vec::len).max().unwrap_or(0);
    let mut rows = Vec::new();
    for record in records {
        let filled: Vec<&str> = record
            .iter()
            .map(|cell| cell.text.as_str())
            .filter(|text| !text.is_empty())
            .collect();
        // Titles above the headings, notes below the rows.
        if let [only] = filled[..]
            && width > 1
            && !record[0].text.is_empty()
            && (rows.is_empty() || is_note(only))
        {
            match rows.is_empty() {
                true => table.caption = Some(only.to_owned()),
                false => table.notes.push(only.to_owned()),
            }
            continue;
        }
        let cells = record.into_iter().map(|cell| RawCell {
            cell: FoundCell {
                text: cell.text,
                place: Some(format!("line {}", sources.place(cell.span).line)),
                ..FoundCell::default()
            },
            across: 1,
            down: 1,
            continues: false,
        });
        let cells = cells.collect();
        rows.push(RawRow {
            cells,
            heads: false,
        });
    }
    let whole = laid(rows);
    (table.rows, table.heads) = (whole.rows, whole.heads);
    let article = PublishedArticle {
        kind: "CSV table",
        tables: vec![table],
        unread: open.into_iter().collect(),
        ..PublishedArticle::default()
    };
    Ok(with_captions(article))
}

/// The cell whose quotation mark is never closed, so that all that stands behind it is part of it.
fn unclosed(records: &[Vec<CsvCell>], text: &str, sources: &Sources) -> Option<UnreadPart> {
    let cell = records.last()?.last()?;
    let written = text.get(cell.span.start as usize..cell.span.end as usize)?;
    let is_open = written.starts_with('"') && written.matches('"').count() % 2 == 1;
    is_open.then(|| UnreadPart {
        place: format!("line {}", sources.place(cell.span).line),
        words: "the quotation mark that opens here is never closed, so that all that stands behind it is read as one cell: close it"
            .to_owned(),
    })
}

/// Words with which the caption of a table begins.
const TABLE: [&str; 6] = ["table", "tabelle", "tableau", "tabla", "tab.", "tab"];
/// Words with which its notes do.
const NOTE: [&str; 8] = [
    "note",
    "notes",
    "key",
    "abbreviations",
    "values are",
    "anmerkung",
    "source",
    "legend",
];

/// Whether a text is a note below a table.
fn is_note(text: &str) -> bool {
    let small = text.to_lowercase();
    let mut letters = text.chars();
    let first = letters.next().unwrap_or_default();
    // A small letter that stands alone is the mark of a note.
    let is_letter = ('a'..='h').contains(&first)
        && letters.next() == Some(' ')
        && letters.next().is_some_and(char::is_uppercase);
    is_letter || NOTE.iter().any(|word| small.starts_with(word)) || "*†‡§¶#ᵃᵇᶜᵈ".contains(first)
}

/// The label and the caption of a text that begins as captions do: “Table 3”, and what stands behind it.
fn caption(text: &str) -> Option<(String, String)> {
    let mut words = text.split_whitespace();
    let first = words.next()?;
    let is_table = TABLE.contains(&first.to_lowercase().as_str());
    let number = words.next().filter(|_| is_table)?;
    let bare = number.trim_end_matches(['.', ':', ')']);
    let numbered = bare.chars().any(|one| one.is_ascii_digit()) || bare.len() <= 4;
    let rest = words.collect::<Vec<_>>().join(" ");
    numbered.then(|| (format!("{first} {bare}"), rest))
}

/// The article with the captions that stand in paragraphs before its tables or in their own, parted from their labels.
pub(super) fn with_captions(mut article: PublishedArticle) -> PublishedArticle {
    for table in &mut article.tables {
        if table.label.is_none()
            && let Some((label, words)) = table.caption.as_deref().and_then(caption)
        {
            table.label = Some(label);
            table.caption = Some(words).filter(|words| !words.is_empty());
        }
    }
    article
}

/// The caption of a table by the paragraph before it: its label and its words.
pub(super) fn caption_before(running: &[RunningText]) -> Option<(String, String)> {
    caption(&running.last()?.text)
}

/// The notes of a table by the paragraphs behind it.
pub(super) fn notes_behind(running: &[RunningText]) -> Vec<String> {
    let notes = running.iter().take(8).take_while(|one| is_note(&one.text));
    notes.map(|one| one.text.clone()).collect()
}
