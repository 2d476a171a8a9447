//! Projects and codebooks of REFI-QDA, and highlights of Taguette: what comes in of what real programs wrote, how positions
//! are found out that are counted otherwise, and what is refused.

mod again;
mod command;
mod counting;
mod held;
mod hostile;
mod ids;
mod kinds;
mod letters;
mod made;
mod many;
mod mutation;
mod rules;
mod samples;
mod taguette;
mod walking;

use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use cisgrid::examine::{self, Assessed};
use cisgrid::imports::{Brought, BroughtPart, FORMATS, NotTaken, Offered, Wishes, Written};
use cisgrid::read::folder::Project;

use crate::root;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = walking::trials();
    trials.extend(again::trials());
    trials.extend(command::trials());
    trials.extend(counting::trials());
    trials.extend(held::trials());
    trials.extend(hostile::trials());
    trials.extend(ids::trials());
    trials.extend(kinds::trials());
    trials.extend(letters::trials());
    trials.extend(many::trials());
    trials.extend(mutation::trials());
    trials.extend(rules::trials());
    trials.extend(samples::trials());
    trials.extend(taguette::trials());
    trials
}

/// The folder of the fixtures.
fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures/refi-qda").join(name)
}

/// Takes a file in by the format that recognises it.
fn take(path: &Path, wishes: &Wishes) -> Result<Brought, NotTaken> {
    let offered = Offered::open(path)?;
    let mut formats = FORMATS.iter();
    let format = formats.find(|format| (format.recognises)(&offered));
    match format {
        Some(format) => (format.take)(&offered, wishes),
        None => Err(NotTaken::new("no format recognises it")),
    }
}

/// What a user states.
fn wishes(names: Option<&str>, cases: Option<&str>, variables: &[(&str, &str)]) -> Wishes {
    let variables = variables.iter();
    let mut wishes = nothing();
    wishes.names = names.map(str::to_owned);
    wishes.cases = cases.map(str::to_owned);
    wishes.variables = variables
        .map(|(name, part)| ((*name).to_owned(), (*part).to_owned()))
        .collect();
    wishes
}

/// What a user states who states nothing.
fn nothing() -> Wishes {
    Wishes::default()
}

fn scalar(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn value(written: &Written) -> String {
    match written {
        Written::Text(text) => scalar(text),
        Written::Bare(word) => word.clone(),
        Written::List(list) => {
            let list: Vec<String> = list.iter().map(value).collect();
            format!("[{}]", list.join(", "))
        }
        Written::Keys(keys) => {
            let keys = keys.iter();
            let keys: Vec<String> = keys
                .map(|(key, written)| format!("{key}: {}", value(written)))
                .collect();
            format!("{{{}}}", keys.join(", "))
        }
    }
}

fn fields(part: &BroughtPart, id: Option<&str>) -> String {
    let id = id.map(|key| format!("{key}: {}", scalar(&part.id)));
    let fields = part.fields.iter();
    let fields = fields.map(|(key, written)| format!("{key}: {}", value(written)));
    let all: Vec<String> = id.into_iter().chain(fields).collect();
    format!("{{{}}}", all.join(", "))
}

/// The entries as YAML, for tests: each on one line.
fn yaml(brought: &Brought) -> String {
    let mut text = String::from("synthesis:\n  title: Imported\n");
    let mut section = "";
    let below = |part: &&BroughtPart| part.section.starts_with("synthesis.");
    let (frame, lists): (Vec<_>, Vec<_>) = brought.parts.iter().partition(below);
    for part in frame {
        let key = part.section.trim_start_matches("synthesis.");
        if part.section != section {
            section = part.section;
            text.push_str(&format!("  {key}:\n"));
        }
        text.push_str(&match key {
            "interviews" => format!("    - {}\n", fields(part, None)),
            _ => format!("    {}: {}\n", scalar(&part.id), fields(part, None)),
        });
    }
    for part in lists {
        if part.section != section {
            section = part.section;
            text.push_str(&format!("{section}:\n"));
        }
        let id = match section {
            "segments" => Some("file"),
            "memos" => None,
            _ => Some("id"),
        };
        for line in &part.comment {
            text.push_str(&format!("  # {line}\n"));
        }
        text.push_str(&format!("  - {}\n", fields(part, id)));
    }
    text
}

/// What was taken, what was left, the entries and the names of the files, for people and to compare.
fn told(brought: &Brought) -> String {
    let mut text = format!("{}\n\ntaken:\n", brought.what);
    for words in &brought.taken {
        text.push_str(&format!("- {words}\n"));
    }
    text.push_str("\nleft:\n");
    for left in &brought.left {
        let mark = if left.doubtful { "!" } else { "-" };
        let place = left.place.as_deref().map(|place| format!(" [{place}]"));
        text.push_str(&format!(
            "{mark} {}{}\n",
            left.words,
            place.unwrap_or_default()
        ));
    }
    text.push('\n');
    text.push_str(&yaml(brought));
    for file in &brought.files {
        text.push_str(&format!("\n--- {}\n", file.path.display()));
        text.push_str(&String::from_utf8_lossy(&file.bytes));
    }
    text
}

/// The synthesis that comes of it, with more YAML behind, examined.
fn examined(brought: &Brought, more: &str) -> Assessed {
    let files = brought.files.iter();
    let files = files.map(|file| (file.path.clone(), file.bytes.clone()));
    let document = format!("{}{more}", yaml(brought)).into_bytes();
    let files = files.chain([(PathBuf::from("grid.yaml"), document)]);
    examine::assess(Project::of_texts(Path::new("s"), files), None)
}

/// The rows of the table of passages: cells by their headings.
fn rows(brought: &Brought) -> Vec<Vec<(String, String)>> {
    let mut files = brought.files.iter();
    let Some(table) = files.find(|file| file.id_column.is_some()) else {
        return Vec::new();
    };
    let mut rows = records(&String::from_utf8_lossy(&table.bytes)).into_iter();
    let head = rows.next().unwrap_or_default();
    rows.map(|row| head.iter().cloned().zip(row).collect())
        .collect()
}

fn cell<'a>(row: &'a [(String, String)], heading: &str) -> &'a str {
    let mut cells = row.iter();
    let found = cells.find(|(name, _)| name == heading);
    found.map_or("", |(_, cell)| cell)
}

/// The records of a CSV text.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut letters) = (false, text.chars().peekable());
    while let Some(one) = letters.next() {
        match one {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}

/// The text of a file that comes in, by its path.
fn file<'a>(brought: &'a Brought, path: &str) -> &'a str {
    let mut files = brought.files.iter();
    let found = files.find(|file| file.path == Path::new(path));
    found.map_or("", |file| {
        std::str::from_utf8(&file.bytes).unwrap_or("not UTF-8")
    })
}

/// Whether something left has these words in it.
fn is_left(brought: &Brought, words: &str) -> bool {
    brought.left.iter().any(|left| left.words.contains(words))
}
