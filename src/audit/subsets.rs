//! Why a percentage of a table may be of fewer people than its heading says: a note to its row, column or cell that speaks
//! of a part of them, the name of its row, or people without data; and percentages of a row in place of a column.

use regex::Regex;

use super::cell_use::CellUse;
use super::context::says_missing;
use super::heading;
use super::pattern::SaidPattern;
use super::shape::ShapedCell;
use super::understood::{UnderstoodTable, line};
use super::written_number::people;
use crate::number::{Printed, swapped};
use crate::statistics::interval::Rounding;
use crate::statistics::percent;
use crate::tables::FoundCell;

/// What a note to a part of the people says.
static PART: SaidPattern = SaidPattern::new(|| {
    let words = r"(?i)\bonly\b|\bamong\b|\bthose\b|\bn ?= ?\d|\bof (?:the )?(?:women|men|girls|boys|patients|participants|respondents|people|\d)|\bexclud|\bbased on\b|\brespond|\bsub-?(?:set|group|sample)|\bin \d|\bfor \d|\bdata (?:for|from|on|of)\b|\bdenominator|\bapplicable|\bnur\b|\bunter den\b|\bparmi\b|\bseulement\b";
    Regex::new(words).ok()
});
/// The name of a row that is of a part.
static PART_ROW: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)\bn ?= ?\d|\bamong\b|\bof (?:those|these|whom|the \d)|\b(?:wo)?men only\b|\bonly\b|\bif (?:yes|any)\b").ok()
});
static OF_ROW: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)\brow ?(?:%|per ?cent)|\b(?:%|percentages?|per ?cent)[^.;]{0,20}\b(?:of|by|in|across|within) (?:the |each )?rows?\b|\brow-?wise|zeilenprozent").ok()
});
/// That percentages are of what happened, and not of people.
static OF_EVENTS: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)\b(?:percentages?|per ?cent|%|prozent\w*|pourcentages?)[^.;]{0,30} (?:of|on|von|des|der) (?:all |the |total |reported |alle[rn] )*(?:adverse )?(?:events?|episodes?|reports?|visits?|admissions?|falls|reactions?|ereignisse\w*|événements)\b").ok()
});
/// The heading of a column of all people.
static ALL: SaidPattern =
    SaidPattern::new(|| Regex::new(r"(?i)^(?:total|all|overall|gesamt|ensemble|insgesamt)\b").ok());

/// The marks of footnotes that stand for nothing else.
const MARKS: &str = "*†‡§¶#‖∗⁎ᵃᵇᶜᵈᵉᶠᵍ";

/// The marks of a cell: those that stood raised, and those at the end of its text.
fn marks(cell: &FoundCell) -> Vec<String> {
    let text = line(cell);
    let bare = text.trim_end_matches(|one| MARKS.contains(one));
    let mut marks = cell.marks.clone();
    marks.extend(Some(text[bare.len()..].to_owned()).filter(|mark| !mark.is_empty()));
    marks
}

/// What notes say of a mark: from it to the next mark or the end.
fn said<'a>(notes: &'a [String], mark: &str) -> Option<&'a str> {
    notes.iter().find_map(|note| {
        let mut places = note.match_indices(mark).filter(|(at, _)| {
            let before = note[..*at].trim_end();
            let begins = before.is_empty() || before.ends_with(['.', ';', ')', ',']);
            let behind = note[at + mark.len()..].chars().next();
            let is_letter = mark.chars().all(char::is_alphanumeric);
            begins && (!is_letter || behind.is_none_or(|one| !one.is_alphanumeric()))
        });
        let (at, _) = places.next()?;
        let rest = &note[at + mark.len()..];
        let is_sign = MARKS.contains(mark.chars().next()?);
        let end = rest
            .find(|one| is_sign && MARKS.contains(one))
            .unwrap_or(rest.len());
        Some(rest[..end].trim())
    })
}

/// Why the percentage of a cell may be of fewer people than its heading says; nothing where nothing says so.
pub(super) fn why_fewer(table: &UnderstoodTable<'_>, row: usize, column: usize) -> Option<String> {
    let found = table.table;
    let cells = found.rows.get(row)?;
    let stubs = table.stubs();
    let mut marked: Vec<String> = cells.iter().take(stubs).flat_map(marks).collect();
    marked.extend(cells.get(column).map(marks).unwrap_or_default());
    for head in found.rows.iter().take(found.heads) {
        marked.extend(head.get(column).map(marks).unwrap_or_default());
    }
    // The row that heads the rows below it.
    let above = found.rows.get(found.heads..row)?.iter().rev();
    let heading = above.into_iter().find(|row| {
        row.iter()
            .skip(stubs)
            .all(|cell| cell.text.is_empty() || cell.across)
    });
    if let Some(heading) = heading {
        marked.extend(heading.iter().take(stubs.max(1)).flat_map(marks));
    }
    let name = table.row(row).map(|one| one.name.as_str());
    if let Some(name) = name.filter(|name| PART_ROW.fits(name)) {
        return Some(format!("its row is called “{name}”"));
    }
    for mark in &marked {
        if let Some(words) = said(&found.notes, mark)
            && (PART.fits(words) || says_missing(words))
        {
            return Some(format!("of the mark {mark} a note says “{words}”"));
        }
    }
    let texts = found.caption.iter().chain(&found.notes);
    if let Some(text) = texts.clone().find(|text| says_missing(text)) {
        return Some(format!("the table says “{}”", shortened(text)));
    }
    let unknown = table.not_known.as_ref();
    unknown.map(|name| format!("the table has a row “{name}”"))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(120) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether the table says that percentages of a column are of its rows.
pub(super) fn says_of_row(table: &UnderstoodTable<'_>, column: usize) -> bool {
    let heading = table.columns.get(column).map(|one| one.heading.as_str());
    let texts = table.table.caption.iter().chain(&table.table.notes);
    let mut texts = heading.into_iter().chain(texts.map(String::as_str));
    texts.any(|text| OF_ROW.fits(text))
}

/// Whether the table says that its percentages are of events.
pub(super) fn says_of_events(table: &UnderstoodTable<'_>) -> bool {
    let mut texts = table.table.caption.iter().chain(&table.table.notes);
    texts.any(|text| OF_EVENTS.fits(text))
}

/// The row above a cell of which the percentages of its row are: the nearest that gives each of them. Where the row has
/// one percentage, only one with decimals tells such a row from another.
pub(super) fn base_row<'t>(
    table: &'t UnderstoodTable<'_>,
    row: usize,
    column: usize,
) -> Option<&'t str> {
    let columns = 0..table.columns.len();
    let shares: Vec<(usize, u64, Printed)> = columns
        .filter_map(|at| {
            let found = counted(table, row, at)?;
            Some((at, found.count, found.percent?))
        })
        .collect();
    let own = shares.iter().find(|(at, ..)| *at == column)?;
    if shares.len() < 2 && own.2.decimals() == 0 {
        return None;
    }
    let above = table.rows.iter().rev().filter(|one| one.at < row);
    above
        .filter(|base| {
            shares.iter().all(|(at, count, percent)| {
                let first = table.numbers(base.at, *at);
                let first = first.and_then(|shaped| people(&text_of(&shaped, 0)?));
                let found = first.map(|n| percent::check(*count, n, percent, Rounding::Nearest));
                matches!(found, Some(Ok(found)) if !found.outcome.is_inconsistent() && !found.exceeds)
            })
        })
        .map(|base| base.name.as_str())
        .next()
}

/// A count with its percentage.
pub(super) struct CountedCell {
    pub(super) count: u64,
    pub(super) percent: Option<Printed>,
}

/// The count of a cell, and its percentage.
pub(super) fn counted(
    table: &UnderstoodTable<'_>,
    row: usize,
    column: usize,
) -> Option<CountedCell> {
    let used = table.row(row)?.cells.get(column)?;
    let CellUse::Figures(held) = used else {
        return None;
    };
    let shaped = table.numbers(row, column)?;
    let of = |word: &str| held.words.iter().position(|one| *one == word);
    let count = of("count").or_else(|| of("n").filter(|_| held.words.len() == 1))?;
    Some(CountedCell {
        count: people(&text_of(&shaped, count)?)?,
        percent: of("percent")
            .and_then(|at| text_of(&shaped, at))
            .and_then(|text| Printed::parse(&text).ok()),
    })
}

/// One of the numbers of a cell, with a decimal point.
pub(super) fn text_of(shaped: &ShapedCell, at: usize) -> Option<String> {
    let text = shaped.numbers.pieces.get(at)?.text.as_deref()?;
    Some(match shaped.comma {
        true => swapped(text),
        false => text.to_owned(),
    })
}

/// The number of people of a row that its percentages may be of: that of a column of all, and what its counts come to.
pub(super) fn row_totals(table: &UnderstoodTable<'_>, row: usize) -> Vec<u64> {
    let mut counts = Vec::new();
    let mut totals = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let Some(found) = counted(table, row, at) else {
            continue;
        };
        let name = heading::without_n(&column.heading);
        match ALL.fits(name.trim()) || ALL.fits(column.block.trim()) {
            true => totals.push(found.count),
            false => counts.push(found.count),
        }
    }
    // Where no column is said to be of all, one that is the sum of the others is.
    let sum = counts
        .iter()
        .fold(0_u64, |sum, count| sum.saturating_add(*count));
    let most = counts.iter().copied().max().unwrap_or_default();
    let is_whole = totals.is_empty() && counts.len() > 2 && sum == most.saturating_mul(2);
    let whole = if is_whole { most } else { sum };
    totals.extend(Some(whole).filter(|whole| *whole > 0 && !totals.contains(whole)));
    totals
}

/// Whether the percentage of a cell is that of its row.
pub(super) fn fits_row(table: &UnderstoodTable<'_>, row: usize, column: usize) -> bool {
    let Some(CountedCell {
        count,
        percent: Some(percent),
    }) = counted(table, row, column)
    else {
        return false;
    };
    row_totals(table, row).into_iter().any(|total| {
        let found = percent::check(count, total, &percent, Rounding::Nearest);
        found.is_ok_and(|found| !found.outcome.is_inconsistent() && !found.exceeds)
    })
}
