//! Words of a foreign project as a synthesis may have them: names without controls, ids made of names, names of files.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

use crate::wording::spelling::{self, is_invisible};
use crate::wording::turning;

/// The longest name that is shown in a message, in characters.
const SHOWN: usize = 80;
/// The longest name of a code, a case or a text, in characters.
const NAME: usize = 200;
/// The longest part of an id that is made of a name, in characters.
const ID: usize = 48;
/// The longest name of a file, in bytes; systems end at 255.
const FILE: usize = 150;

/// Words that name no theme, source or participant: the format has them for something else.
const RESERVED: [&str; 4] = ["all", "transcripts", "texts", "pattern"];

/// Endings of names that say how a text was stored.
const ENDINGS: [&str; 14] = [
    "txt", "docx", "doc", "rtf", "odt", "pdf", "md", "html", "htm", "vtt", "srt", "mp4", "mp3",
    "m4a",
];

/// A name in one line: without controls and marks of direction that turn what stands around them.
pub(in super::super) fn line(name: &str) -> String {
    let kept = name
        .chars()
        .filter(|one| is_kept(*one) || one.is_whitespace());
    let line = spelling::spaced(&kept.nfc().collect::<String>());
    match line.char_indices().nth(NAME) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// A text of several lines, such as a memo, likewise.
pub(in super::super) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = text
        .chars()
        .filter(|one| is_kept(*one) || matches!(one, '\n' | '\t'));
    kept.collect::<String>().trim().to_owned()
}

fn is_kept(one: char) -> bool {
    !one.is_control() && !turning::is_control(one) && one != '\u{feff}'
}

/// A name as it stands in a message, between backticks.
pub(in super::super) fn shown(name: &str) -> String {
    let line = line(name).replace('`', "'");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("`{}…`", line[..end].trim_end()),
        None => format!("`{line}`"),
    }
}

/// Some names for a message: the first three, and how many more.
pub(in super::super) fn some<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let first: Vec<String> = names.by_ref().take(3).map(shown).collect();
    match names.count() {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

/// `1 code`, `2 codes`.
pub(in super::super) fn counted(number: usize, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// A name as a word of an id: small letters and digits of any script, in words that hyphens join. Empty where the name
/// has neither.
pub(in super::super) fn id_word(name: &str) -> String {
    let mut id = String::new();
    let small = name.nfc().flat_map(char::to_lowercase);
    for one in small.filter(|one| !is_invisible(*one) && *one != '\'' && *one != '’') {
        match one.is_alphanumeric() || one == '_' {
            true => id.push(one),
            false if id.is_empty() || id.ends_with('-') => {}
            false => id.push('-'),
        }
    }
    let id = id.trim_end_matches('-');
    let Some((end, _)) = id.char_indices().nth(ID) else {
        return id.to_owned();
    };
    // Cut between words where there is a place for it.
    let cut = &id[..end];
    cut.rsplit_once('-').map_or(cut, |(cut, _)| cut).to_owned()
}

/// The ids that are given to things, none of them twice.
#[derive(Debug, Default)]
pub(in super::super) struct Given {
    taken: HashSet<String>,
    /// The next number to try of what was wanted more than once.
    next: HashMap<String, usize>,
}

impl Given {
    /// Keeps an id that something else has.
    pub(in super::super) fn take(&mut self, id: &str) {
        self.taken.insert(id.to_owned());
    }

    /// The id itself, or with the first number that makes it one of its own.
    pub(in super::super) fn unique(&mut self, wanted: &str) -> String {
        self.numbered(wanted, |id| id.to_owned(), |id| RESERVED.contains(&id))
    }

    /// The same of the name of a file, of which capitals tell no two apart everywhere.
    pub(in super::super) fn unique_file(&mut self, wanted: &str) -> String {
        self.numbered(wanted, str::to_lowercase, |_| false)
    }

    fn numbered(
        &mut self,
        wanted: &str,
        form: impl Fn(&str) -> String,
        is_reserved: impl Fn(&str) -> bool,
    ) -> String {
        let mut number = self.next.get(wanted).copied().unwrap_or(1);
        let id = loop {
            let id = match number {
                1 => wanted.to_owned(),
                number => format!("{wanted}-{number}"),
            };
            number += 1;
            if !is_reserved(&id) && self.taken.insert(form(&id)) {
                break id;
            }
        };
        self.next.insert(wanted.to_owned(), number);
        id
    }
}

/// The name of a text without an ending that says how it was stored.
pub(in super::super) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, end)) if ENDINGS.iter().any(|one| one.eq_ignore_ascii_case(end)) => stem,
        _ => name,
    }
}

/// A name as that of a file, without its ending: nothing in it leads elsewhere or stops a system.
pub(in super::super) fn file_name(name: &str) -> String {
    let fits = |one: char| one.is_alphanumeric() || " -_.,()+&'’".contains(one);
    let put = |one: char| if fits(one) || is_part(one) { one } else { '_' };
    let name: String = line(name).chars().map(put).collect();
    let mut name = name.trim_matches(['.', ' ']).to_owned();
    while name.len() > FILE {
        name.pop();
    }
    let name = name.trim_end_matches(['.', ' ']);
    let device = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = device.strip_prefix("com").or(device.strip_prefix("lpt"));
    let numbered = numbered.is_some_and(|rest| rest.len() == 1 && rest != "0");
    match name {
        "" => "text".to_owned(),
        name if numbered || ["con", "prn", "aux", "nul"].contains(&&*device) => format!("_{name}"),
        name => name.to_owned(),
    }
}

/// Whether a character is a mark that belongs to the letter before it.
fn is_part(one: char) -> bool {
    unicode_normalization::char::is_combining_mark(one)
}
