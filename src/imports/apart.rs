//! Projects side by side in one synthesis: the second one is told from the first by a word in the names of its texts, its
//! passages and their table.

use std::path::Path;

use super::holding::Holding;
use super::lock::OwnedLine;
use super::refi_qda::plain::id_word;

/// What an owned line is of that tells that a file brought coded passages or their texts.
fn is_of_project(line: &OwnedLine) -> bool {
    let starts = ["segments/", "sources/transcripts", "sources/texts"];
    starts.iter().any(|start| line.of.starts_with(start))
}

/// The word for a project that is taken in for the first time, where another one was taken in before it: the name of its
/// file.
pub fn apart(holding: &Holding, name: &str) -> Option<String> {
    let mut lines = holding.owned.iter();
    let is_known = lines.any(|line| line.from == name && line.of == "import");
    let mut others = holding.owned.iter().filter(|line| line.from != name);
    if is_known || !others.any(is_of_project) {
        return None;
    }
    let stem = Path::new(name).file_stem().unwrap_or_default();
    let stem = match id_word(&stem.to_string_lossy()) {
        stem if stem.is_empty() => "project".to_owned(),
        stem => stem,
    };
    let words = (1_u32..).map(|number| match number {
        1 => stem.clone(),
        number => format!("{stem}-{number}"),
    });
    let is_free = |word: &String| {
        let ends = [
            format!("sources/transcripts-{word}"),
            format!("sources/texts-{word}"),
        ];
        let tables = format!("-{word}.csv");
        let mut lines = holding.owned.iter();
        !lines.any(|line| {
            ends.contains(&line.of)
                || line.of.starts_with("segments/") && line.of.ends_with(&tables)
        })
    };
    words.into_iter().find(is_free)
}

/// A name of a project as it is where it has the synthesis for itself, and with the word behind it where it has not.
pub(super) fn told_apart(name: &str, word: Option<&str>) -> String {
    match word {
        Some(word) => format!("{name}-{word}"),
        None => name.to_owned(),
    }
}
