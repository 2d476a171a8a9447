//! What a workbook of Excel says of its sheets beside their values: which are hidden, which of their rows and columns
//! are, and which formulas have no value.

use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::io::BufReader;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::guard;

/// What is said of one sheet.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Its hidden rows, from zero.
    pub(super) hidden_rows: BTreeSet<u32>,
    /// Stretches of hidden columns, from zero, the last with them.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// Cells with a formula of which no value was kept.
    pub(super) bare_formulas: BTreeSet<(u32, u32)>,
    /// How many cells have a formula.
    pub(super) formulas: usize,
}

impl Layout {
    /// Whether a column is hidden.
    pub(super) fn hides(&self, column: u32) -> bool {
        let mut stretches = self.hidden_columns.iter();
        stretches.any(|(first, last)| (*first..=*last).contains(&column))
    }
}

/// The part of an archive that lists the sheets, with the names of the sheets and by what their parts are known.
fn book(archive: &mut ZipArchive<File>) -> Option<(String, Vec<(String, String)>)> {
    let book = {
        let mut names = archive.file_names().flatten();
        let book = names.find(|name| name.to_lowercase().ends_with("xl/workbook.xml"))?;
        book.into_owned()
    };
    let text = guard::text(archive, &book)?;
    let sheets = elements(&text, "sheet", &["name", "id"]);
    Some((book, sheets.into_iter().filter_map(pair).collect()))
}

/// The names of the sheets.
pub(super) fn names(archive: &mut ZipArchive<File>) -> Option<Vec<String>> {
    let (_, sheets) = book(archive)?;
    Some(sheets.into_iter().map(|(name, _)| name).collect())
}

/// The layouts of the sheets, by their names; those that cannot be read are missing.
pub(super) fn layouts(archive: &mut ZipArchive<File>) -> HashMap<String, Layout> {
    let Some((book, sheets)) = book(archive) else {
        return HashMap::new();
    };
    let folder = book.rsplit_once('/').map_or("", |(folder, _)| folder);
    let relations = guard::text(archive, &format!("{folder}/_rels/workbook.xml.rels"));
    let targets = relations.map(|text| elements(&text, "Relationship", &["Id", "Target"]));
    let targets: HashMap<String, String> = targets.into_iter().flatten().filter_map(pair).collect();
    let mut all = HashMap::new();
    for (name, id) in sheets {
        let Some(target) = targets.get(&id) else {
            continue;
        };
        let path = match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("{folder}/{target}"),
        };
        if let Some(layout) = layout(archive, &path) {
            all.insert(name, layout);
        }
    }
    all
}

fn pair(values: Vec<String>) -> Option<(String, String)> {
    let [one, other] = <[String; 2]>::try_from(values).ok()?;
    Some((one, other))
}

/// Those attributes of all elements of a name, by their names without prefixes.
fn elements(text: &str, name: &str, attributes: &[&str]) -> Vec<Vec<String>> {
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if element.local_name().as_ref() == name {
                    let values = attributes
                        .iter()
                        .map(|key| value(&element, key).unwrap_or_default());
                    found.push(values.collect());
                }
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

/// An attribute by its name without the prefix.
pub(super) fn value(element: &BytesStart<'_>, key: &str) -> Option<String> {
    let mut all = element.attributes().flatten();
    let found = all.find(|one| one.key.local_name().as_ref() == key)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    matches!(value(element, "hidden").as_deref(), Some("1" | "true"))
}

fn layout(archive: &mut ZipArchive<File>, path: &str) -> Option<Layout> {
    let part = archive.by_name(path).ok()?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut all = Layout::default();
    let (mut row, mut column) = (0u32, 0u32);
    let mut formula = false;
    let mut kept = false;
    let mut in_value = false;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).ok()?;
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                let is_empty = matches!(event, Event::Empty(_));
                match element.local_name().as_ref() {
                    "col" if is_hidden(element) => all.hidden_columns.extend(stretch(element)),
                    "row" => {
                        let number = value(element, "r").and_then(|text| text.parse::<u32>().ok());
                        row = number
                            .and_then(|number| number.checked_sub(1))
                            .unwrap_or(row);
                        column = 0;
                        if is_hidden(element) {
                            all.hidden_rows.insert(row);
                        }
                        if is_empty {
                            row += 1;
                        }
                    }
                    "c" => {
                        let named = value(element, "r").and_then(|text| column_of(&text));
                        column = named.unwrap_or(column);
                        (formula, kept) = (false, false);
                        if is_empty {
                            column += 1;
                        }
                    }
                    "f" => formula = true,
                    "v" => in_value = !is_empty,
                    _ => {}
                }
            }
            Event::Text(text) if in_value => kept |= !text.is_empty(),
            Event::End(element) => match element.local_name().as_ref() {
                "row" => row = row.saturating_add(1),
                "v" => in_value = false,
                "c" => {
                    all.formulas += usize::from(formula);
                    if formula && !kept {
                        all.bare_formulas.insert((row, column));
                    }
                    column = column.saturating_add(1);
                }
                _ => {}
            },
            Event::Eof => return Some(all),
            _ => {}
        }
    }
}

fn stretch(element: &BytesStart<'_>) -> Option<(u32, u32)> {
    let number = |key: &str| value(element, key)?.parse::<u32>().ok()?.checked_sub(1);
    Some((number("min")?, number("max")?))
}

/// The column of a cell's name, `B3`, from zero.
fn column_of(name: &str) -> Option<u32> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let mut number = 0u32;
    for letter in letters {
        let letter = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        number = number.checked_mul(26)?.checked_add(letter)?;
    }
    number.checked_sub(1)
}
