//! The house stays in order: what a check must have, and where things are written down.

use std::collections::HashSet;
use std::fs;

use cisgrid::{checks, claims};
use libtest_mimic::Trial;

use crate::{Outcome, entries, file_name, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "tidy::every_check_file_is_registered",
            every_check_file_is_registered,
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
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            if text.contains("#[test]") || text.contains("cfg(test)") {
                complaints.push(format!(
                    "{} has a test: put it under tests/",
                    path.display()
                ));
            }
        }
    }
    outcome(complaints)
}

/// Fails with every complaint at once.
fn outcome(complaints: Vec<String>) -> Outcome {
    match complaints.is_empty() {
        true => Ok(()),
        false => Err(complaints.join("\n").into()),
    }
}

fn every_check_file_is_registered() -> Outcome {
    let known: HashSet<_> = checks::ALL.iter().map(|check| check.name).collect();
    let files = entries(&root().join("src/checks")).into_iter();
    let names = files.map(|file| file_name(&file).trim_end_matches(".rs").replace('_', "-"));
    outcome(
        names
            .filter(|name| !known.contains(name.as_str()))
            .map(|name| {
                format!(
                    "src/checks/{}.rs is not in `ALL` of src/checks.rs under its own name",
                    name.replace('-', "_")
                )
            })
            .collect(),
    )
}

fn codes_and_names_are_used_once() -> Outcome {
    let mut seen = HashSet::new();
    let words = checks::ALL
        .iter()
        .flat_map(|check| [check.code, check.name]);
    let twice: Vec<_> = words.filter(|word| !seen.insert(*word)).collect();
    let sorted = checks::ALL.is_sorted_by_key(|check| check.code);
    let mut complaints: Vec<_> = twice
        .iter()
        .map(|word| format!("`{word}` is used twice"))
        .collect();
    if !sorted {
        complaints.push("`ALL` of src/checks.rs is not in the order of codes".to_owned());
    }
    outcome(complaints)
}

fn every_check_explains_itself() -> Outcome {
    let parts = ["## Why it matters", "## Example", "## What to do"];
    let mut complaints = Vec::new();
    for check in checks::ALL {
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
        let file = root().join(format!("src/checks/{}.rs", check.name.replace('-', "_")));
        if fs::read_to_string(&file).ok().as_deref() != Some(check.source) {
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
    for claim in claims::ALL {
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
    for check in checks::ALL {
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
            .filter(|name| !checks::ALL.iter().any(|check| check.name == *name))
            .map(|name| format!("tests/checks/{name} belongs to no check"))
            .collect(),
    )
}
