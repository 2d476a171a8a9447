//! The house stays in order: what a check must have, and where things are written down.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::PathBuf;

use libtest_mimic::Trial;

use crate::{Outcome, entries, file_name, files, outcome, root, shown, trial};
use cisgrid::claims::kinds;
use cisgrid::examine::catalogue;
use cisgrid::outputs;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "tidy::every_check_file_is_registered",
            every_check_file_is_registered,
        ),
        trial(
            "tidy::every_kind_and_format_is_registered",
            every_kind_and_format_is_registered,
        ),
        trial(
            "tidy::codes_and_names_are_used_once",
            codes_and_names_are_used_once,
        ),
        trial(
            "tidy::every_check_explains_itself",
            every_check_explains_itself,
        ),
        trial("tidy::every_check_has_cases", every_check_has_cases),
        trial("tidy::every_claim_is_explained", every_claim_is_explained),
        trial("tidy::every_case_has_a_check", every_case_has_a_check),
        trial(
            "tidy::no_test_stands_beside_the_code",
            no_test_stands_beside_the_code,
        ),
    ]
}

/// Tests beside the code would not be run: the library and the program have none of their own.
fn no_test_stands_beside_the_code() -> Outcome {
    let mut complaints = Vec::new();
    for path in files("src") {
        let text = fs::read_to_string(&path).unwrap_or_default();
        if text.contains("#[test]") || text.contains("cfg(test)") {
            complaints.push(format!("{} has a test: put it under tests/", shown(&path)));
        }
    }
    outcome(complaints)
}

/// The folders of `src/` that hold one check a file.
fn rooms_of_checks() -> Vec<PathBuf> {
    let all = files("src").into_iter().filter_map(|file| {
        let folder = file.parent()?;
        let path = folder.strip_prefix(root().join("src")).ok()?;
        let mut parts = path.components().map(|part| part.as_os_str());
        let holds = parts.any(|part| part == "checks" || part == "faults");
        holds.then(|| folder.to_owned())
    });
    all.collect::<BTreeSet<_>>().into_iter().collect()
}

fn every_check_file_is_registered() -> Outcome {
    let listed: HashSet<_> = catalogue::all().iter().map(|check| check.source).collect();
    let files = rooms_of_checks().into_iter();
    let files = files.flat_map(|folder| entries(&folder));
    let files = files.filter(|file| file.is_file() && !file.with_extension("").is_dir());
    let unlisted = files.filter(|file| {
        let text = fs::read_to_string(file).unwrap_or_default();
        !listed.contains(text.as_str())
    });
    let complaints = unlisted.map(|file| {
        let list = file.parent().unwrap_or(&file).with_extension("rs");
        let (file, list) = (shown(&file), shown(&list));
        format!("{file} is no check that is listed: name its `CHECK` in {list}")
    });
    outcome(complaints.collect())
}

/// A kind of claim and an output format are a file and a line in the list of their room.
fn every_kind_and_format_is_registered() -> Outcome {
    let claims = kinds::ALL.iter().map(|claim| claim.word);
    let formats = outputs::ALL.iter().map(|output| output.name);
    // What formats share, and the one that not every program is built with.
    let shared = [
        "changes", "format", "letter", "letters", "map", "page", "pdf", "plain", "seen", "sheets",
        "typeset",
    ];
    let rooms: [(&str, Vec<&str>); 2] = [
        ("src/claims/kinds", claims.collect()),
        ("src/outputs", formats.chain(shared).collect()),
    ];
    let mut complaints = Vec::new();
    for (folder, known) in rooms {
        for file in entries(&root().join(folder)) {
            let name = file_name(&file).trim_end_matches(".rs").to_owned();
            let hyphened = name.replace('_', "-");
            if ![&name, &hyphened]
                .into_iter()
                .any(|one| known.contains(&one.as_str()))
            {
                complaints.push(format!("{} is not in `ALL` of {folder}.rs", shown(&file)));
            }
        }
    }
    outcome(complaints)
}

fn codes_and_names_are_used_once() -> Outcome {
    let mut seen = HashSet::new();
    let words = catalogue::all()
        .iter()
        .flat_map(|check| [check.code, check.name]);
    let twice: Vec<_> = words.filter(|word| !seen.insert(*word)).collect();
    let complaints: Vec<_> = twice
        .iter()
        .map(|word| format!("`{word}` is used twice"))
        .collect();
    outcome(complaints)
}

fn every_check_explains_itself() -> Outcome {
    let parts = ["## Why it matters", "## Example", "## What to do"];
    let mut complaints = Vec::new();
    for check in catalogue::all() {
        let text = check.explanation();
        for part in parts.iter().filter(|part| !text.contains(**part)) {
            complaints.push(format!(
                "the explanation of `{}` has no part `{part}`",
                check.name
            ));
        }
        if !check.summary().ends_with('.') {
            complaints.push(format!(
                "the explanation of `{}` does not open with a sentence",
                check.name
            ));
        }
        let file = format!("{}.rs", check.name.replace('-', "_"));
        let files = rooms_of_checks().into_iter();
        let mut files = files.map(|folder| folder.join(&file));
        if !files.any(|file| fs::read_to_string(file).ok().as_deref() == Some(check.source)) {
            complaints.push(format!(
                "the source of `{}` is not its own file",
                check.name
            ));
        }
    }
    outcome(complaints)
}

fn every_claim_is_explained() -> Outcome {
    let parts = [
        "## Rule",
        "| supported |",
        "| contradicted |",
        "| undetermined |",
        "## Sources",
    ];
    let mut complaints = Vec::new();
    for claim in kinds::ALL {
        let text = claim.explanation();
        for part in parts.iter().filter(|part| !text.contains(**part)) {
            let word = claim.word;
            complaints.push(format!("the explanation of `{word}` has no `{part}`"));
        }
        let cases = root().join("tests/claims").join(claim.word);
        for verdict in ["supported", "contradicted", "undetermined"] {
            let shown = format!("\n  {verdict}\n");
            let mut cases = entries(&cases).into_iter();
            if !cases.any(|case| fs::read_to_string(case).is_ok_and(|text| text.contains(&shown))) {
                complaints.push(format!("no case of `{}` is {verdict}", claim.word));
            }
        }
    }
    outcome(complaints)
}

fn every_check_has_cases() -> Outcome {
    let mut complaints = Vec::new();
    for check in catalogue::all() {
        for kind in ["fires", "quiet"] {
            let folder = root().join("tests/checks").join(check.name).join(kind);
            if !folder.is_dir() {
                complaints.push(format!(
                    "`{}` has no case tests/checks/{}/{kind}/",
                    check.name, check.name
                ));
            }
        }
    }
    outcome(complaints)
}

fn every_case_has_a_check() -> Outcome {
    let folders = entries(&root().join("tests/checks")).into_iter();
    let names = folders.map(|folder| file_name(&folder));
    outcome(
        names
            .filter(|name| !catalogue::all().iter().any(|check| check.name == *name))
            .map(|name| format!("tests/checks/{name} belongs to no check"))
            .collect(),
    )
}
