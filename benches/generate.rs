//! Makes synthesis folders of any size: evidence items, a tenth as many propositions, ten links each.
//!
//! `cargo run --release --example generate -- FOLDER ITEMS [ITEMS_PER_FILE]`

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

#[allow(dead_code, reason = "the benchmark takes this file as a module")]
fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "generated".to_owned());
    let items = number(arguments.next(), 1_000);
    let per_file = number(arguments.next(), usize::MAX);
    write(Path::new(&folder), items, per_file)
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
        let strand = ["quantitative", "qualitative"][item % 2];
        let _ = write!(
            out,
            "  - id: item-{item}\n    strand: {strand}\n    finding: >-\n      \
             Finding number {item} says what participants of the study reported or scored, in a \
             sentence of about the length\n      that a cell of a grid has.\n    \
             theme: Theme {}\n    cite: {{source: source, page: {}}}\n",
            item % 50,
            item % 400 + 1,
        );
        if item % 2 == 1 {
            let _ = writeln!(
                out,
                "    quotes:\n      - {{said: quotation number {item} in a few words, by: P{:02}, at: T1}}",
                item % 40,
            );
        }
    }
    out += "propositions:\n";
    for item in (start..end).filter(|item| item % 10 == 0) {
        let row = item / 10;
        let _ = write!(
            out,
            "  - id: proposition-{row}\n    statement: Proposition number {row} draws together what ten findings say.\n    \
             supported_by: ["
        );
        for link in 0..8 {
            let comma = if link == 0 { "" } else { ", " };
            let _ = write!(out, "{comma}item-{}", linked(item, link, items));
        }
        let _ = writeln!(
            out,
            "]\n    qualified_by: [item-{}, {{evidence: item-{}, because: it adds a condition}}]",
            linked(item, 8, items),
            linked(item, 9, items),
        );
        if row > 0 {
            let _ = writeln!(out, "    builds_on: [proposition-{}]", row - 1);
        }
    }
    out
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
