//! `docs/zoo.md`, made of what was measured.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use libtest_mimic::Failed;

use super::{kind, misprint};
use crate::root;

const HEAD: &str = "# The zoo of true analyses\n\n\
    Figures that R and Python computed of data sets that were drawn (`tests/zoo/`), each printed with one to four \
    decimals, read as the software writes them and assessed as any folder is. *Called false* is a data set, as it was \
    printed once, with a warning or an error about its figures; *reading named* one whose warnings all say by which \
    word of `method` the figures agree; *noted* one with notes. All are shares in a \
    hundred of what was printed, but for the second column. *Declared* is with the `method` that the kind names, \
    *undeclared* without; *before* is undeclared, as measured when the zoo was built.\n\n\
    `CISGRID_ZOO=1 cargo test -- zoo --nocapture` prints the same of the first data sets, as they are tried with all \
    other tests. The tables are of the first 150 of each kind, those of before of all: `CISGRID_ZOO_SETS=150 cargo \
    test --release -- zoo` holds to them, and with `CISGRID_BLESS=1` writes them; `CISGRID_ZOO_SETS=1000` tries all.\n";

const MISPRINTS: &str = "\n## Misprints\n\n\
    The other direction, so that quiet is not bought by blindness: one misprint put into each data set, of each sort that \
    it has a figure for. A cell says how many in a hundred are found, by a warning and, after the plus, only by a note; \
    what was found of the figures already before the misprint counts for nothing. Many misprints leave figures that \
    are as possible as the true ones: nobody finds those by arithmetic.\n";

/// The lines of a table that was kept, each by its headings.
type Lines = Vec<BTreeMap<String, String>>;

/// The page.
pub(super) fn page() -> Result<String, Failed> {
    let mut page = String::from(HEAD);
    truths(&mut page)?;
    page += MISPRINTS;
    let [before, now] = [
        lines("before/misprints.csv")?,
        lines("measured/misprints.csv")?,
    ];
    let figures = "kind of figure";
    shares(
        &mut page,
        "Before",
        &before,
        figures,
        "figure",
        "undeclared",
    );
    shares(
        &mut page,
        "Undeclared",
        &now,
        figures,
        "figure",
        "undeclared",
    );
    shares(&mut page, "Declared", &now, figures, "figure", "declared");
    shares(
        &mut page,
        "Declared, by kind of analysis",
        &now,
        "analysis",
        "kind",
        "declared",
    );
    Ok(page)
}

fn lines(file: &str) -> Result<Lines, Failed> {
    let path = root().join("tests/zoo").join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
    let mut rows = text.lines().map(|line| line.split(',').map(str::to_owned));
    let headings: Vec<String> = rows.next().ok_or("an empty table")?.collect();
    Ok(rows
        .map(|row| headings.iter().cloned().zip(row).collect())
        .collect())
}

/// How many in a hundred of what was printed.
fn part(line: &BTreeMap<String, String>, key: &str) -> String {
    let number = |key: &str| line[key].parse::<f64>().unwrap_or(0.0);
    let (some, all) = (number(key), number("printed"));
    match some == 0.0 {
        true => "0".to_owned(),
        false => format!("{:.1}", 100.0 * some / all),
    }
}

fn truths(page: &mut String) -> Result<(), Failed> {
    let [before, now] = [lines("before/truths.csv")?, lines("measured/truths.csv")?];
    let kinds: BTreeMap<_, _> = kind::all()?
        .into_iter()
        .map(|kind| (kind.name.clone(), kind))
        .collect();
    *page += "\n## True figures\n\n\
        | Kind | Printed | Before: called false | Undeclared: called false | reading named | noted | Declared: called false | noted |\n\
        | :-- | --: | --: | --: | --: | --: | --: | --: |\n";
    for line in &now {
        let name = &line["kind"];
        let old = before.iter().find(|old| old["kind"] == *name);
        let old = old.map_or_else(String::new, |old| part(old, "false undeclared"));
        let now = [
            "false undeclared",
            "named undeclared",
            "notes undeclared",
            "false declared",
            "notes declared",
        ];
        let now = now.map(|key| part(line, key)).join(" | ");
        let _ = writeln!(page, "| {name} | {} | {old} | {now} |", line["printed"]);
    }
    *page += "\n### The kinds\n\n| Kind | What it is | `method` |\n| :-- | :-- | :-- |\n";
    for kind in kinds.values() {
        let words = kind.methods().join(", ");
        let _ = writeln!(page, "| {} | {} | {words} |", kind.name, kind.about);
    }
    Ok(())
}

/// How many in a hundred are found, by what the column says and by sort of misprint.
fn shares(page: &mut String, title: &str, all: &Lines, heading: &str, by: &str, run: &str) {
    let _ = write!(page, "\n### {title}\n\n| {heading} | all |");
    for sort in misprint::ALL {
        let _ = write!(page, " {} |", sort.word());
    }
    *page += "\n| :-- |";
    *page += &" --: |".repeat(misprint::ALL.len() + 1);
    *page += "\n";
    let rows: BTreeSet<&String> = all.iter().map(|line| &line[by]).collect();
    for row in rows {
        let of_row = |sort: Option<&str>| {
            let lines = all.iter().filter(|line| line[by] == *row);
            let lines = lines.filter(|line| sort.is_none_or(|sort| line["misprint"] == sort));
            let mut sums = [0_usize; 3];
            for line in lines {
                let keys = [
                    "tried".to_owned(),
                    format!("warned {run}"),
                    format!("noted {run}"),
                ];
                for (sum, key) in sums.iter_mut().zip(&keys) {
                    *sum += line[key].parse::<usize>().unwrap_or(0);
                }
            }
            let [tried, warned, noted] = sums;
            match (tried, noted * 100 / tried.max(1)) {
                (0, _) => String::new(),
                (_, 0) => (warned * 100 / tried).to_string(),
                (_, noted) => format!("{} + {noted}", warned * 100 / tried),
            }
        };
        let _ = write!(page, "| {row} | {} |", of_row(None));
        for sort in misprint::ALL {
            let _ = write!(page, " {} |", of_row(Some(sort.word())));
        }
        *page += "\n";
    }
}
