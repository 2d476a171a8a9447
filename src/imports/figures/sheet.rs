//! A table of a workbook as the CSV file that it becomes: what is shown in its cells, below one heading for each column.

use super::given::{CellDoubt, Given};
use crate::imports::sheets::letters;
use crate::tables::heads::{is_figure, one_line, unfolded};
use crate::tables::{FoundCell, FoundTable};

/// The table as it will stand in the folder.
pub(super) fn given(name: &str, table: &FoundTable) -> Given {
    let mut header: Vec<String> = unfolded(table);
    let body = || table.rows.iter().skip(table.heads);
    let bare: Vec<usize> = (0..header.len())
        .filter(|at| header[*at].is_empty())
        .collect();
    // One column of names may be without a heading; others are called by their letters.
    for at in bare.iter().skip(1) {
        header[*at] = format!("column {}", letter(body(), *at));
    }
    // Two columns of one heading could not be told apart.
    for at in 1..header.len() {
        if header[..at].contains(&header[at]) && !header[at].is_empty() {
            header[at] = format!("{} ({})", header[at], letter(body(), at));
        }
    }
    // A number that was merged over several rows or columns is one number; words hold for all of them.
    let is_copy = |cell: &FoundCell| {
        (cell.across || cell.down)
            && cell.text.contains(|one: char| one.is_ascii_digit())
            && is_figure(&cell.text)
    };
    let copies = body().flatten().filter(|cell| is_copy(cell)).count();
    let text = |cell: &FoundCell| match is_copy(cell) {
        true => String::new(),
        false => one_line(&cell.text),
    };
    let rows = body().map(|row| row.iter().map(text).collect()).collect();
    let mut given = Given::of_rows(name, header, rows);
    let doubts = table.rows.iter().flatten().filter_map(|cell| {
        let doubt = cell.doubt.as_ref()?;
        Some(CellDoubt {
            place: cell.place.clone(),
            words: doubt.clone(),
            text: cell.text.clone(),
        })
    });
    given.doubts = doubts.collect();
    if copies > 0 {
        given.changed.push(format!(
            "numbers that were merged over several cells of the table at {}: each stands in its first cell alone",
            table.place
        ));
    }
    given.words.extend(table.caption.clone());
    given.words.extend(table.notes.iter().cloned());
    given
}

/// The letter of a column, by the places of its cells.
fn letter<'a>(mut rows: impl Iterator<Item = &'a Vec<FoundCell>>, at: usize) -> String {
    let place = rows.find_map(|row| row.get(at)?.place.clone());
    let letters_of = |place: String| {
        let cell = place.rsplit('!').next().unwrap_or_default().to_owned();
        cell.chars()
            .take_while(char::is_ascii_alphabetic)
            .collect::<String>()
    };
    place
        .map(letters_of)
        .unwrap_or_else(|| letters(u32::try_from(at).unwrap_or(0)))
}
