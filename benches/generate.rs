//! Makes synthesis folders of any size: evidence items, a tenth as many propositions, ten links each.
//!
//! `cargo run --release --example generate -- FOLDER ITEMS [ITEMS_PER_FILE] [--as sara]`; with
//! `--as sara` the same synthesis as documents for the program sara, beside which this one is measured.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

mod sara;

#[allow(dead_code, reason = "the benchmark takes this file as a module")]
fn main() -> io::Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let for_sara = arguments.ends_with(&["--as".to_owned(), "sara".to_owned()]);
    if for_sara {
        arguments.truncate(arguments.len() - 2);
    }
    let mut arguments = arguments.into_iter();
    let folder = arguments.next().unwrap_or_else(|| "generated".to_owned());
    let items = number(arguments.next(), 1_000);
    let per_file = number(arguments.next(), usize::MAX);
    if for_sara {
        sara::write(Path::new(&folder), items, per_file)
    } else {
        write(Path::new(&folder), items, per_file)
    }
}

fn number(argument: Option<String>, otherwise: usize) -> usize {
    argument
        .and_then(|text| text.parse().ok())
        .unwrap_or(otherwise)
}

/// Writes a synthesis of `items` evidence items into `folder`, at most `per_file` items in a file, the
/// propositions that they serve beside them.
pub(crate) fn write(folder: &Path, items: usize, per_file: usize) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("synthesis.yaml"), frame())?;
    let per_file = per_file.max(1);
    let mut start = 0;
    while start < items {
        let end = items.min(start.saturating_add(per_file));
        let name = format!("items-{:06}.yaml", start / per_file);
        fs::write(folder.join(name), part(start, end, items))?;
        start = end;
    }
    Ok(())
}

fn frame() -> String {
    "synthesis:\n  title: A generated synthesis\n  timepoints:\n    T1: {label: at baseline, months: 0}\n\
     sources:\n  - {id: source, citation: A generated source.}\n"
        .to_owned()
}

/// The evidence items from `start` to `end`, and the propositions among them: every tenth item has one.
fn part(start: usize, end: usize, items: usize) -> String {
    let mut out = String::from("evidence:\n");
    for item in start..end {
        let _ = write!(
            out,
            "  - id: item-{item}\n    strand: {}\n    finding: >-\n      {}\n      {}\n    \
             theme: {}\n    cite: {{source: source, page: {}}}\n",
            strand(item),
            finding(item),
            FINDING_ENDS,
            theme(item),
            page(item),
        );
        if let Some((said, by)) = quotation(item) {
            let _ = writeln!(
                out,
                "    quotes:\n      - {{said: {said}, by: {by}, at: T1}}"
            );
        }
    }
    out += "propositions:\n";
    for item in (start..end).filter(|item| item % 10 == 0) {
        let row = item / 10;
        let _ = write!(
            out,
            "  - id: proposition-{row}\n    statement: {}\n    supported_by: [",
            statement(row),
        );
        for link in 0..8 {
            let comma = if link == 0 { "" } else { ", " };
            let _ = write!(out, "{comma}item-{}", linked(item, link, items));
        }
        let _ = writeln!(
            out,
            "]\n    qualified_by: [item-{}, {{evidence: item-{}, because: {BECAUSE}}}]",
            linked(item, 8, items),
            linked(item, 9, items),
        );
        if row > 0 {
            let _ = writeln!(out, "    builds_on: [proposition-{}]", row - 1);
        }
    }
    out
}

const FINDING_ENDS: &str = "that a cell of a grid has.";
const BECAUSE: &str = "it adds a condition";

fn strand(item: usize) -> &'static str {
    ["quantitative", "qualitative"][item % 2]
}

/// The first of the two lines of a finding; the second is `FINDING_ENDS`.
fn finding(item: usize) -> String {
    format!(
        "Finding number {item} says what participants of the study reported or scored, in a \
         sentence of about the length"
    )
}

fn theme(item: usize) -> String {
    format!("Theme {}", item % 50)
}

fn page(item: usize) -> usize {
    item % 400 + 1
}

/// What was said and by whom: every other item quotes somebody.
fn quotation(item: usize) -> Option<(String, String)> {
    (item % 2 == 1).then(|| {
        (
            format!("quotation number {item} in a few words"),
            format!("P{:02}", item % 40),
        )
    })
}

fn statement(row: usize) -> String {
    format!("Proposition number {row} draws together what ten findings say.")
}

/// The item at the end of a link: mostly near the proposition, the last two far off; ten different
/// ones for each proposition.
fn linked(item: usize, link: usize, items: usize) -> usize {
    match link {
        0..8 => (item + link) % items,
        8 => (item + 8 + items / 3 / 10 * 10) % items,
        _ => (item + 9 + items / 2 / 10 * 10) % items,
    }
}
