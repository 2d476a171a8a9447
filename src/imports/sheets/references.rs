//! The places of cells that the parts of a workbook of Excel name: `B3`, `A1:F6`. One that no sheet can have, or a region
//! whose end stands before its start, says that the file is damaged, and what is worked out from it would be anything.

use std::fs::File;
use std::io::BufReader;

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::layout::value;
use crate::imports::offered::NotTaken;

/// More letters or digits than these no place has: `XFD1048576` is the last.
const MOST_LETTERS: usize = 3;
const MOST_DIGITS: usize = 7;

/// Looks through the places that are named in an archive.
///
/// # Errors
///
/// Where one is none.
pub(super) fn look_through(archive: &mut ZipArchive<File>) -> Result<(), NotTaken> {
    for at in 0..archive.len() {
        let name = archive.name_for_index(at).and_then(Result::ok);
        let name = name.unwrap_or_default().into_owned();
        let small = name.to_lowercase();
        let is_other = ["sharedstrings", "styles", "theme"]
            .iter()
            .any(|other| small.contains(other));
        if !small.ends_with(".xml") || is_other {
            continue;
        }
        let Ok(part) = archive.by_index(at) else {
            continue;
        };
        if let Some(wrong) = wrong(Reader::from_reader(BufReader::new(part))) {
            let words = format!(
                "its part `{name}` is damaged: `{}` is no place in a sheet",
                shortened(&wrong)
            );
            return Err(NotTaken::new(words).help(
                "open it in the program that it is from, save it once more, and import that",
            ));
        }
    }
    Ok(())
}

/// The first place of a part that is none. What is no XML is told by whoever reads it.
fn wrong(mut reader: Reader<impl std::io::BufRead>) -> Option<String> {
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                let key = match element.local_name().as_ref() {
                    "c" | "row" => "r",
                    "dimension" | "mergeCell" | "f" | "table" => "ref",
                    _ => continue,
                };
                let place = value(&element, key);
                if let Some(place) = place.filter(|place| !is_sound(place)) {
                    return Some(place);
                }
            }
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

/// Whether a text is short enough for a place, and of a region begins where it should.
fn is_sound(place: &str) -> bool {
    let parts: Vec<Option<(u32, u32)>> = place.split(':').map(parsed).collect();
    match parts.as_slice() {
        [Some(_)] => true,
        [Some(start), Some(end)] => start.0 <= end.0 && start.1 <= end.1,
        _ => false,
    }
}

/// The column and the row of a place, the column 0 where it names none.
fn parsed(place: &str) -> Option<(u32, u32)> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = place.split_at(letters);
    if letters.len() > MOST_LETTERS || digits.len() > MOST_DIGITS {
        return None;
    }
    let column = letters.bytes().fold(0, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    Some((column, digits.parse().ok()?))
}

fn shortened(place: &str) -> String {
    place.chars().take(30).collect()
}
