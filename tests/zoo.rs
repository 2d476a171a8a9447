//! A zoo of true analyses: figures that R and Python computed of data sets that were drawn, printed rounded,
//! read as the software writes them and assessed as any folder is. Each kind is a file under `zoo/kinds/`;
//! the first lines of `zoo/README.md` say how one is added. `CISGRID_ZOO_SETS=1000 cargo test --release zoo`
//! takes all data sets in place of the first ones; with 150 of them, `CISGRID_BLESS=1` writes what was
//! measured and `docs/zoo.md`. `CISGRID_ZOO_KINDS=rates` takes only the kinds whose names begin so.

mod found;
mod kind;
mod measured;
mod misprint;
mod page;
mod press;

use std::collections::BTreeMap;
use std::rc::Rc;

use libtest_mimic::{Failed, Trial};

use crate::{Outcome, compare, outcome, root, trial};
use found::{Found, Told};
use kind::{Kind, Printed, Run};
use measured::{Misprints, Truths};
use press::Press;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("zoo::true_figures_are_never_called_false", true_figures),
        trial("zoo::misprints_are_found", misprints),
        trial("zoo::the_page_tells_what_was_measured", the_page),
        trial("zoo::every_kind_is_whole", every_kind_is_whole),
    ]
}

/// How many data sets of each kind are taken where nothing else is asked for.
const SETS: usize = 8;

/// How many data sets of each kind the tables of `tests/zoo/measured` are of: with so many they are held to.
const KEPT: usize = 150;

/// Of so many at the most a misprint is made: enough to tell shares by.
const MISPRINTED: usize = 250;

/// The decimals with which each data set is printed.
const DECIMALS: [usize; 4] = [1, 2, 3, 4];

/// How many data sets of each kind are taken.
fn asked() -> Result<usize, Failed> {
    let asked = std::env::var("CISGRID_ZOO_SETS").ok();
    Ok(asked.map_or(Ok(SETS), |asked| asked.parse())?)
}

/// What asks for some kinds only.
const KINDS: &str = "CISGRID_ZOO_KINDS";

/// The kinds that are taken: all, or those whose names begin with what is asked for.
fn taken() -> Result<Vec<Kind>, Failed> {
    let mut kinds = kind::all()?;
    if let Ok(asked) = std::env::var(KINDS) {
        kinds.retain(|kind| kind.name.starts_with(&asked));
    }
    Ok(kinds)
}

/// Declared, no figure is called false; undeclared, at most with the right reading beside it.
#[expect(clippy::print_stdout, reason = "the table is asked for")]
fn true_figures() -> Outcome {
    let sets = asked()?;
    let mut complaints = BTreeMap::new();
    let mut all = BTreeMap::new();
    for mut kind in taken()? {
        kind.keep(sets);
        let mut truths = Truths::of(&kind);
        for decimals in DECIMALS {
            let printed = kind.printed(&Press::with(decimals));
            for (found, run) in runs(&kind, &printed) {
                truths.add(&kind, &found, run);
                complain(&mut complaints, &kind, &printed, &found, run);
            }
        }
        all.insert(kind.name.clone(), truths);
    }
    let table = measured::truths(&all);
    if std::env::var_os("CISGRID_ZOO").is_some() {
        println!("{table}");
    }
    if sets == KEPT {
        compare(&table, &root().join("tests/zoo/measured/truths.csv"))?;
    }
    outcome(complaints.into_values().collect())
}

/// What is found with and without what is said of how the figures were made.
fn runs(kind: &Kind, printed: &Printed) -> [(Rc<Found>, Run); 2] {
    let declared = Rc::new(Found::of(kind, printed, Run::Declared));
    let undeclared = match kind.methods().is_empty() {
        true => Rc::clone(&declared),
        false => Rc::new(Found::of(kind, printed, Run::Undeclared)),
    };
    [(declared, Run::Declared), (undeclared, Run::Undeclared)]
}

/// Adds what is wrong with what was found of true figures, the first time of each check.
fn complain(
    complaints: &mut BTreeMap<String, String>,
    kind: &Kind,
    printed: &Printed,
    found: &Found,
    run: Run,
) {
    for told in &found.all {
        let named = run == Run::Undeclared && told.names(&kind.readings());
        if told.doubts() && !named {
            let line = format!("{},{},{}", kind.name, run.word(), told.check);
            let rows = kind.lines(printed, told.set);
            complaints
                .entry(line)
                .or_insert_with_key(|line| format!("{line}: {told}\n{rows}"));
        }
    }
}

/// At least that share of misprints in each kind of figure is found, in hundredths.
const LEAST: [(&str, usize); 9] = [
    ("association", 55),
    ("count", 95),
    ("paired row", 60),
    ("rate", 90),
    ("ratio", 55),
    ("share with limits", 75),
    ("summary", 50),
    ("test alone", 65),
    ("two-group row", 55),
];

/// The other direction: one misprint in each data set, of each sort.
#[expect(clippy::print_stdout, reason = "the table is asked for")]
fn misprints() -> Outcome {
    let sets = asked()?;
    let mut all = Misprints::default();
    for mut kind in taken()? {
        kind.keep(sets.div_ceil(3).min(MISPRINTED));
        let printed = kind.printed(&Press::in_turn());
        let before = runs(&kind, &printed);
        for sort in misprint::ALL {
            let (slipped, slips) = misprint::put(&kind, &printed, sort);
            let after = runs(&kind, &slipped);
            for ((before, run), (after, _)) in before.iter().zip(&after) {
                let new = after.new_since(before);
                for slip in &slips {
                    let found = new.get(&slip.set).copied();
                    all.add(&kind.name, slip.figure, sort, *run, found);
                }
            }
        }
    }
    let table = measured::misprints(&all);
    if std::env::var_os("CISGRID_ZOO").is_some() {
        println!("{table}");
    }
    if sets == KEPT {
        compare(&table, &root().join("tests/zoo/measured/misprints.csv"))?;
    }
    let shares = all.by_figure();
    let poor = LEAST.iter().filter_map(|(figure, least)| {
        let share = shares.get(*figure).copied().unwrap_or(0);
        let all = std::env::var_os(KINDS).is_none();
        (all && share < *least).then(|| format!("of misprints in a {figure}, {share} % are found"))
    });
    outcome(poor.collect())
}

/// `docs/zoo.md` is made of what was measured.
fn the_page() -> Outcome {
    compare(&page::page()?, &root().join("docs/zoo.md"))
}

/// Each kind has its data, and each file of data a kind.
fn every_kind_is_whole() -> Outcome {
    let mut complaints = Vec::new();
    let kinds = kind::all()?;
    let mut used: Vec<&str> = Vec::new();
    for kind in &kinds {
        used.extend(kind.tables.iter().map(|table| table.file.as_str()));
        if kind
            .tables
            .last()
            .is_none_or(|table| table.rows.len() < 250)
        {
            complaints.push(format!("{} has too few figures", kind.name));
        }
    }
    for file in crate::entries(&root().join("tests/zoo/data")) {
        let name = crate::file_name(&file);
        if !used.contains(&name.as_str()) {
            complaints.push(format!("no kind reads {name}"));
        }
    }
    let told = format!("on {} kinds", kinds.len());
    if !std::fs::read_to_string(root().join("README.md"))?.contains(&told) {
        complaints.push(format!("README.md does not say that it is measured {told}"));
    }
    outcome(complaints)
}
