//! Names of files that every file system takes, no two of them the same on any.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

/// The most bytes of a name without its ending: with a number behind it and the ending it stays below what any system
/// takes.
const LONGEST: usize = 120;
/// What Windows takes for a device, with whatever ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The names that are given.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: HashSet<String>,
}

impl Names {
    /// No name yet, but for some that others have.
    pub(super) fn without(others: &[&str]) -> Self {
        Self {
            given: others.iter().map(|name| folded(name)).collect(),
        }
    }

    /// The name of a file for that id: the id itself where no file has that name, else with a number behind it.
    pub(super) fn name(&mut self, id: &str, ending: &str) -> String {
        let base = base(id);
        let mut number = 1;
        loop {
            let name = match number {
                1 => format!("{base}{ending}"),
                number => format!("{base}-{number}{ending}"),
            };
            if self.given.insert(folded(&name)) {
                return name;
            }
            number += 1;
        }
    }
}

/// As file systems compare names that fold capitals and compose letters.
fn folded(name: &str) -> String {
    name.nfkc().collect::<String>().to_lowercase()
}

/// An id as the name of a file: composed letters, digits, hyphens, underscores and points, the last of which is none.
fn base(id: &str) -> String {
    let sound = |one: char| match one.is_alphanumeric() || "-_.".contains(one) {
        true => one,
        false => '-',
    };
    let mut base: String = id.nfc().map(sound).collect();
    let mut end = base.len().min(LONGEST);
    while !base.is_char_boundary(end) {
        end -= 1;
    }
    base.truncate(end);
    let bare = base.trim_start_matches('.').trim_end_matches('.');
    let stem = bare.split('.').next().unwrap_or_default().to_lowercase();
    let port = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    let is_port =
        port.is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(char::is_numeric));
    match bare.is_empty() || is_port || DEVICES.contains(&stem.as_str()) {
        true => format!("finding-{bare}"),
        false => bare.to_owned(),
    }
}
