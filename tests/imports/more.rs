//! What is taken out or gone, ids that are taken, lines of tables, and what cannot be written.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use cisgrid::imports::{Brought, BroughtFile, ImportManner};

use super::{Study, differ, of, part, tell, themes};
use crate::{Outcome, outcome};

pub(super) fn taken_out() -> Outcome {
    let study = Study::new(&[])?;
    let mut brought = themes();
    brought.files.push(BroughtFile {
        path: PathBuf::from("transcripts/P01.txt"),
        bytes: b"I come to talk.\n".to_vec(),
        id_column: None,
    });
    study.take(&brought, tell())?;
    study.change(
        "walk.yaml",
        "  - {id: talk, label: Talk, in: company}\n",
        "",
    )?;
    fs::remove_file(study.path().join("transcripts/P01.txt"))?;
    brought.files[0].bytes = b"I come to talk, and to walk.\n".to_vec();
    let before = study.read("walk.yaml");
    let plan = study.take(&brought, tell())?;
    let mut complaints = Vec::new();
    differ(
        &mut complaints,
        "walk.yaml",
        &study.read("walk.yaml"),
        &before,
    );
    // Somebody may have withdrawn.
    differ(
        &mut complaints,
        "the transcript",
        &study.read("transcripts/P01.txt"),
        "",
    );
    if plan.told.taken_out != ["themes/talk", "transcripts/P01.txt"] {
        complaints.push(format!("told is {:?}", plan.told.taken_out));
    }
    outcome(complaints)
}

pub(super) fn gone() -> Outcome {
    let study = Study::new(&[])?;
    study.take(&themes(), tell())?;
    let before = study.read("walk.yaml");
    let mut later = themes();
    later.parts.pop();
    let plan = study.take(&later, tell())?;
    let mut complaints = Vec::new();
    differ(
        &mut complaints,
        "walk.yaml",
        &study.read("walk.yaml"),
        &before,
    );
    if plan.told.gone.len() != 1 || !plan.told.gone[0].ends_with("walk.yaml:9)") {
        complaints.push(format!("told is {:?}", plan.told.gone));
    }
    let prune = ImportManner {
        prune: true,
        ..tell()
    };
    study.change(
        "walk.yaml",
        "in: company}",
        "in: company, definition: mine}",
    )?;
    let kept = study.read("walk.yaml");
    study.take(&later, prune)?;
    differ(
        &mut complaints,
        "what a hand changed",
        &study.read("walk.yaml"),
        &kept,
    );
    study.change("walk.yaml", ", definition: mine}", "}")?;
    study.take(&later, prune)?;
    let wanted = before.replace("  - {id: talk, label: Talk, in: company}\n", "");
    differ(
        &mut complaints,
        "what is taken out",
        &study.read("walk.yaml"),
        &wanted,
    );
    outcome(complaints)
}

pub(super) fn id_taken() -> Outcome {
    let mine = "themes:\n  - {id: talk, label: What was said}   # mine\n";
    let study = Study::new(&[("mine.yaml", mine)])?;
    let plan = study.take(&themes(), tell())?;
    let mut complaints = Vec::new();
    differ(&mut complaints, "mine.yaml", &study.read("mine.yaml"), mine);
    if plan.told.clashes.len() != 1 || plan.told.clashes[0].of != "themes/talk" {
        complaints.push(format!("told is {:?}", plan.told.clashes));
    }
    // The same words are the same thing, and what the file knows more is added.
    study.write(
        "mine.yaml",
        "themes:\n  - {id: talk, label: Talk}   # mine\n",
    )?;
    study.take(&themes(), tell())?;
    let wanted = "themes:\n  - {id: talk, label: Talk, in: company}   # mine\n";
    differ(
        &mut complaints,
        "mine.yaml",
        &study.read("mine.yaml"),
        wanted,
    );
    outcome(complaints)
}

pub(super) fn one_synthesis() -> Outcome {
    let mine = "synthesis:\n  title: Walking   # ours\n  participants:\n    P01: {role: walker}\nevidence: []\n";
    let study = Study::new(&[("mine.yaml", mine)])?;
    let brought = of(vec![
        part("synthesis.participants", "P01", &[("site", "S1")]),
        part("synthesis.participants", "P02", &[("site", "S2")]),
        part("synthesis.sites", "S1", &[("", "South")]),
    ]);
    study.take(&brought, tell())?;
    let wanted = "synthesis:\n  title: Walking   # ours\n  participants:\n    P01: {role: walker, site: S1}\n    P02: {site: S2}\n  sites: {S1: South}\nevidence: []\n";
    let mut complaints = Vec::new();
    differ(
        &mut complaints,
        "mine.yaml",
        &study.read("mine.yaml"),
        wanted,
    );
    let again = study.plan(&brought, tell()).map_err(|why| why.words)?;
    if !again.files.is_empty() {
        complaints.push(format!("the second time it writes {:?}", again.files));
    }
    outcome(complaints)
}

pub(super) fn lines() -> Outcome {
    let table = |text: &str| {
        let mut brought = of(Vec::new());
        brought.files.push(BroughtFile {
            path: PathBuf::from("coding.csv"),
            bytes: text.as_bytes().to_vec(),
            id_column: Some("id"),
        });
        brought
    };
    let study = Study::new(&[])?;
    study.take(
        &table("id,code,exact\n1,talk,\"a, b\"\n2,talk,c\n3,pace,d\n4,pace,e\n5,rest,f\n"),
        tell(),
    )?;
    // A hand changes two lines, takes one out, and adds one line and a column.
    study.write(
        "coding.csv",
        "id,code,exact,note\n1,talk,\"a, b\",mine\n2,company,c,\n4,rest,e,\n5,rest,f,\n6,rest,g,\n",
    )?;
    let plan = study.take(
        &table("id,code,exact\n1,talk,\"a, b!\"\n2,talk,c\n3,pace,d\n4,talk,e\n7,talk,h\n"),
        tell(),
    )?;
    let wanted = "id,code,exact,note\n1,talk,\"a, b!\",mine\n2,company,c,\n4,rest,e,\n7,talk,h,\n6,rest,g,\n";
    let mut complaints = Vec::new();
    differ(
        &mut complaints,
        "coding.csv",
        &study.read("coding.csv"),
        wanted,
    );
    let told = &plan.told;
    let all = (
        told.of_hand.as_slice(),
        told.taken_out.as_slice(),
        told.changes[0].removed.as_slice(),
        told.clashes.len(),
    );
    let (yours, out, removed) = (
        ["coding.csv: 2".to_owned()],
        ["coding.csv: 3".to_owned()],
        ["5".to_owned()],
    );
    if all != (&yours[..], &out[..], &removed[..], 1) {
        complaints.push(format!("told is {all:?}"));
    }
    outcome(complaints)
}

pub(super) fn all_lines() -> Outcome {
    let file = |lines: &[String]| {
        let mut brought = themes();
        brought.files.push(BroughtFile {
            path: PathBuf::from("transcripts/P01.txt"),
            bytes: lines.concat().into_bytes(),
            id_column: None,
        });
        brought
    };
    let numbered = |word: &str| {
        (1..=40)
            .map(|number| format!("{word} {number}\n"))
            .collect()
    };
    let mut lines: Vec<String> = numbered("line");
    let study = Study::new(&[])?;
    study.take(&file(&lines), tell())?;
    study.change("transcripts/P01.txt", "line 3\n", "mine 3\n")?;
    study.change("transcripts/P01.txt", "line 30\n", "mine 30\n")?;
    lines[6] = "theirs 7\n".to_owned();
    lines[39] = "theirs 40\n".to_owned();
    let plan = study.take(&file(&lines), tell())?;
    let mut complaints = Vec::new();
    let clash = plan.told.clashes.first().ok_or("no conflict")?;
    differ(
        &mut complaints,
        "what stands here",
        &clash.here,
        "3: mine 3\n7: line 7\n30: mine 30\n40: line 40",
    );
    differ(
        &mut complaints,
        "what the file says",
        &clash.there,
        "3: line 3\n7: theirs 7\n30: line 30\n40: theirs 40",
    );
    // Of many no more are shown than anybody reads.
    let all: Vec<String> = numbered("other");
    let plan = study.take(&file(&all), tell())?;
    let clash = plan.told.clashes.first().ok_or("no conflict")?;
    if !clash.there.ends_with("12: other 12\nand 28 more lines") {
        complaints.push(format!("the conflict is {clash:?}"));
    }
    outcome(complaints)
}

/// A title that a hand took out with its section is not written again.
pub(super) fn no_section() -> Outcome {
    let study = Study::new(&[])?;
    study.take(&themes(), tell())?;
    study.change("walk.yaml", "synthesis:\n  title: walk\n", "")?;
    let before = study.read("walk.yaml");
    study.take(&themes(), tell())?;
    let mut complaints = Vec::new();
    differ(
        &mut complaints,
        "walk.yaml",
        &study.read("walk.yaml"),
        &before,
    );
    outcome(complaints)
}

pub(super) fn bad() -> Outcome {
    let mut complaints = Vec::new();
    let mut cases: BTreeMap<&str, (Study, Brought)> = BTreeMap::new();
    let mistake = Study::new(&[("mine.yaml", "themes:\n  - {id: talk\nevidence: []\n")])?;
    cases.insert("mine.yaml` has a mistake in line 2", (mistake, themes()));
    let lock = Study::new(&[("imports.lock", "{}\n")])?;
    cases.insert("imports.lock` was changed by hand", (lock, themes()));
    let escape = |path: &str| {
        let mut brought = of(Vec::new());
        brought.files.push(BroughtFile {
            path: PathBuf::from(path),
            bytes: Vec::new(),
            id_column: None,
        });
        brought
    };
    cases.insert(
        "../a.txt`, which is outside",
        (Study::new(&[])?, escape("../a.txt")),
    );
    cases.insert(
        "/a.txt`, which is outside",
        (Study::new(&[])?, escape("/a.txt")),
    );
    let scalar = Study::new(&[("mine.yaml", "synthesis: a word\n")])?;
    let person = of(vec![part(
        "synthesis.participants",
        "P01",
        &[("site", "S1")],
    )]);
    cases.insert("cannot be changed in it", (scalar, person));
    for (wanted, (study, brought)) in cases {
        match study.plan(&brought, tell()) {
            Ok(plan) => complaints.push(format!("`{wanted}` is not told: {:?}", plan.files)),
            Err(why) if why.words.contains(wanted) => {}
            Err(why) => complaints.push(format!("`{wanted}` is told as {why:?}")),
        }
    }
    outcome(complaints)
}
