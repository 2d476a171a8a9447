//! Works of several lists in one synthesis: one work twice is told, and two works of one id are two.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::{Outcome, outcome};

fn run(folder: &Path, arguments: &[&str]) -> Result<(Option<i32>, String), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    let output = command.args(arguments).current_dir(folder).output();
    let output = output.map_err(|error| error.to_string())?;
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok((output.status.code(), said))
}

fn record(id: &str, title: &str, year: u16, more: &str) -> String {
    format!("TY  - JOUR\nID  - {id}\nAU  - Reed, Ben\nTI  - {title}\nPY  - {year}\n{more}ER  - \n")
}

const MINE: &str = "synthesis: {title: T}\nsources:\n  - {id: walks, citation: \"Reed B. Who walks in the mornings? Walk. 2019;1:2.\"}\n  - id: talk2020\n    title: Talk\n    year: 2020\n    doi: 10.1000/TALK\n";

pub(super) fn twice() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    fs::create_dir(folder.join("s"))?;
    fs::write(folder.join("s/mine.yaml"), MINE)?;
    let list = [
        record("a1", "Who Walks in the Mornings?", 2019, ""),
        record(
            "a2",
            "Talk, reprinted",
            2021,
            "DO  - https://doi.org/10.1000/talk\n",
        ),
        record("a3", "Who walks in the evenings?", 2019, ""),
    ];
    fs::write(folder.join("one.ris"), list.concat())?;
    let mut complaints = Vec::new();
    let (ended, said) = run(folder, &["import", "one.ris", "--into", "s"])?;
    let told = [
        "`a1` may be `walks`, which stands here: they have the same title and year; it was taken, and neither was changed (s/mine.yaml:3)",
        "`a2` may be `talk2020`, which stands here: they have the same DOI; it was taken, and neither was changed (s/mine.yaml:4)",
    ];
    for words in told {
        if !said.contains(words) {
            complaints.push(format!("`{words}` is not told"));
        }
    }
    if ended != Some(0) || said.contains("`a3`") {
        complaints.push(format!("{ended:?}: {said}"));
    }
    // Another list has one of the same again, by its title.
    fs::write(
        folder.join("two.ris"),
        record("b1", "WHO walks, in the evenings", 2019, ""),
    )?;
    let (_, said) = run(folder, &["import", "two.ris", "--into", "s"])?;
    if !said.contains("`b1` may be `a3`") {
        complaints.push(said);
    }
    let yaml = fs::read_to_string(folder.join("s/two.yaml"))?;
    if !yaml.contains("# The same title and year as `a3`: one work twice?") {
        complaints.push(yaml);
    }
    if fs::read_to_string(folder.join("s/mine.yaml"))? != MINE {
        complaints.push("what a hand wrote was changed".to_owned());
    }
    outcome(complaints)
}

pub(super) fn one_id() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    fs::write(
        folder.join("one.ris"),
        record("reed2021", "Walking", 2021, ""),
    )?;
    fs::write(
        folder.join("two.ris"),
        record("reed2021", "Swimming", 2021, ""),
    )?;
    let mut complaints = Vec::new();
    run(folder, &["import", "one.ris", "--into", "s"])?;
    let (ended, said) = run(folder, &["import", "two.ris", "--into", "s"])?;
    let words =
        "`reed2021` is the id of another work that stands here: the one of the file is `reed2021b`";
    if ended != Some(0) || !said.contains(words) {
        complaints.push(format!("{ended:?}: {said}"));
    }
    let (one, two) = (
        fs::read_to_string(folder.join("s/one.yaml"))?,
        fs::read_to_string(folder.join("s/two.yaml"))?,
    );
    if !one.contains("title: Walking")
        || !two.contains("id: reed2021b")
        || !two.contains("Swimming")
    {
        complaints.push(format!("{one}\n{two}"));
    }
    // It keeps that id.
    fs::write(
        folder.join("two.ris"),
        record("reed2021", "Swimming", 2021, "PB  - Press\n"),
    )?;
    let (_, said) = run(folder, &["import", "two.ris", "--into", "s"])?;
    if !said.contains("changed: sources/reed2021b: publisher") {
        complaints.push(said);
    }
    outcome(complaints)
}

/// Of a citation that is written out nobody can say which work it is: it is asked, and nothing is lost in either case.
pub(super) fn unclear() -> Outcome {
    let mine = "synthesis: {title: T}\nsources:\n  - {id: reed2021, citation: \"Reed B. My thesis. 2021.\"}\n";
    let mut complaints = Vec::new();
    for (policy, status, wanted) in [
        ("tell", 1, ""),
        ("keep", 0, ""),
        ("replace", 0, "id: reed2021b"),
    ] {
        let place = TempDir::new()?;
        let folder = place.path();
        fs::create_dir(folder.join("s"))?;
        fs::write(folder.join("s/mine.yaml"), mine)?;
        fs::write(
            folder.join("one.ris"),
            record("reed2021", "Swimming", 2021, ""),
        )?;
        let import = ["import", "one.ris", "--into", "s", "--on-conflict", policy];
        let (ended, said) = run(folder, &import)?;
        let yaml = fs::read_to_string(folder.join("s/one.yaml")).unwrap_or_default();
        if ended != Some(status) || !yaml.contains(wanted) {
            complaints.push(format!("{policy}: {ended:?}: {said}\n{yaml}"));
        }
        if fs::read_to_string(folder.join("s/mine.yaml"))? != mine {
            complaints.push(format!("{policy}: what a hand wrote was changed"));
        }
        // What was settled is not asked again.
        let (ended, said) = run(folder, &import[..4])?;
        if ended != Some(status) {
            complaints.push(format!("{policy}, again: {ended:?}: {said}"));
        }
    }
    outcome(complaints)
}
