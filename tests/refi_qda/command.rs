//! The way from a project to a grid, as README has it: taken in, checked, printed, traced, and taken in once more.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::fixture;
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::from_a_project_to_a_grid", to_a_grid),
        trial("refi_qda::a_variable_is_said_with_what_it_is", variables),
    ]
}

fn run(folder: &Path, arguments: &[&str]) -> Result<Output, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    command.args(arguments).current_dir(folder);
    command.output().map_err(|error| error.to_string())
}

fn said(output: &Output) -> String {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    String::from_utf8_lossy(&text).into_owned()
}

/// What somebody types to take the project in.
const IMPORT: [&str; 8] = [
    "import",
    "walking.qdpx",
    "--into",
    "walking",
    "--names",
    "{site}-{participant}-{at}",
    "--variable",
    "role=role",
];

fn to_a_grid() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let synthesis = folder.join("walking");
    fs::create_dir(&synthesis)?;
    fs::write(
        synthesis.join("grid.yaml"),
        "synthesis:\n  title: Staying in a walking group\n",
    )?;
    fs::copy(fixture("walking.qdpx"), folder.join("walking.qdpx"))?;
    let mut complaints = Vec::new();
    let mut expect = |arguments: &[&str], status: i32, words: &str| -> Outcome {
        let output = run(folder, arguments)?;
        let said = said(&output);
        if output.status.code() != Some(status) || !said.contains(words) {
            complaints.push(format!(
                "{arguments:?} ends with {:?} and says\n{said}",
                output.status
            ));
        }
        Ok(())
    };
    expect(&IMPORT, 0, "11 coded passages with 12 codings")?;
    let drafts = fs::read_to_string(synthesis.join("coding/walking-drafts.txt"))?;
    fs::write(synthesis.join("evidence.yaml"), &drafts)?;
    expect(&["check", "walking"], 1, "finding")?;
    let (before, _) = drafts
        .split_once("  # Company › Talk")
        .ok_or("the drafts are in their order")?;
    let one = before.replacen(
        "finding:    #",
        "finding: People came back to those who expected them. #",
        1,
    );
    let both = one.replace(
        "finding:    #",
        "finding: When somebody leaves, the place stays empty. #",
    );
    let row = "propositions:\n  - id: expected\n    statement: Being expected keeps people in the group.\n    supported_by: being-expected.finding\n    qualified_by: endings.finding\n    silence: {quantitative: not measured}\n";
    fs::write(synthesis.join("evidence.yaml"), format!("{both}\n{row}"))?;
    expect(&["check", "walking"], 0, "Found 0 errors, 0 warnings")?;
    expect(
        &["voices", "walking"],
        0,
        "heard in        4 coded passages",
    )?;
    expect(&["render", "walking"], 0, "Wrote output/grid.html")?;
    expect(
        &["trace", "South-P01-T1.57-122", "walking"],
        0,
        "is of theme endings",
    )?;
    // Another run of QualCoder brings nothing new; what a hand changed stays.
    let yaml = synthesis.join("walking.yaml");
    let changed = fs::read_to_string(&yaml)?.replace("label: Endings", "label: Partings");
    fs::write(&yaml, &changed)?;
    fs::copy(fixture("walking-again.qdpx"), folder.join("walking.qdpx"))?;
    expect(&IMPORT, 0, "11 coded passages with 12 codings")?;
    if fs::read_to_string(&yaml)? != changed {
        complaints.push("a second import changes what a hand wrote".to_owned());
    }
    outcome(complaints)
}

fn variables() -> Outcome {
    let place = TempDir::new()?;
    fs::copy(fixture("walking.qdpx"), place.path().join("walking.qdpx"))?;
    let tried = [
        (["--variable", "role"], "as in `Ward=site`"),
        (
            ["--variable", "role=colour"],
            "nothing of a synthesis is called `colour`",
        ),
        (
            ["--cases", "Case {participant}"],
            "no case is named as `--cases` says",
        ),
    ];
    let mut complaints = Vec::new();
    for (arguments, words) in tried {
        let all = [["import", "walking.qdpx"].as_slice(), &arguments].concat();
        let output = run(place.path(), &all)?;
        let said = said(&output);
        if output.status.success()
            || !said.contains(words)
            || place.path().join("propositions").exists()
        {
            complaints.push(format!("{arguments:?} says\n{said}"));
        }
    }
    outcome(complaints)
}
