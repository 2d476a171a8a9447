//! What a file of another program brings, held against what stands in a synthesis: nothing of a hand is lost.

mod at_the_prompt;
mod more;
mod property;
mod works;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cisgrid::imports::{
    Brought, BroughtFile, BroughtPart, Holding, ImportManner, ImportOrigin, NotTaken, OnConflict,
    Plan, Written, plan,
};
use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("imports::as_it_is_typed", at_the_prompt::shown_first),
        trial(
            "imports::an_interrupt_leaves_all_whole",
            at_the_prompt::interrupted,
        ),
        trial(
            "imports::rules_are_remembered",
            at_the_prompt::rules_are_remembered,
        ),
        trial(
            "imports::works_keep_their_ids",
            at_the_prompt::works_keep_their_ids,
        ),
        trial("imports::into_nothing", into_nothing),
        trial("imports::what_only_the_file_changed", only_the_file),
        trial("imports::what_a_hand_changed_stays", of_hand),
        trial("imports::what_both_changed_is_shown", both),
        trial("imports::what_is_taken_out", more::taken_out),
        trial("imports::what_is_gone", more::gone),
        trial("imports::an_id_that_is_taken", more::id_taken),
        trial("imports::into_the_one_synthesis", more::one_synthesis),
        trial("imports::lines_of_a_table", more::lines),
        trial("imports::what_cannot_be_written", more::bad),
        trial("imports::one_work_in_two_lists", works::twice),
        trial("imports::two_works_of_one_id", works::one_id),
        trial("imports::a_work_that_may_be_another", works::unclear),
        trial(
            "imports::another_work_in_the_place_of_one",
            works::in_the_place,
        ),
        trial("imports::dois_in_two_ways", works::dois),
        trial("imports::what_is_cited_is_not_taken_out", works::pruned),
        trial("imports::all_lines_of_a_conflict", more::all_lines),
        trial("imports::a_section_that_is_taken_out", more::no_section),
    ];
    trials.extend(property::trials());
    trials
}

/// A folder that a test takes files into.
struct Study(TempDir);

impl Study {
    fn new(files: &[(&str, &str)]) -> Result<Self, String> {
        let study = Self(TempDir::new().map_err(|error| error.to_string())?);
        for (name, text) in files {
            study.write(name, text)?;
        }
        Ok(study)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) -> Result<(), String> {
        let path = self.path().join(name);
        let folder = path.parent().unwrap_or(self.path());
        fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        fs::write(path, text).map_err(|error| error.to_string())
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap_or_default()
    }

    /// Changes a file as a hand does.
    fn change(&self, name: &str, old: &str, new: &str) -> Result<(), String> {
        let before = self.read(name);
        let after = before.replacen(old, new, 1);
        if before == after {
            return Err(format!("`{old}` is not in {name}:\n{before}"));
        }
        self.write(name, &after)
    }

    fn plan(&self, brought: &Brought, manner: ImportManner) -> Result<Plan, NotTaken> {
        let mut holding = Holding::of(self.path())?;
        let origin = ImportOrigin {
            name: "walk.qdpx".to_owned(),
            hash: "0".to_owned(),
            way: None,
            place: None,
            rules: BTreeMap::new(),
        };
        plan(&mut holding, &origin, brought.clone(), manner)
    }

    /// Takes in, and writes.
    fn take(&self, brought: &Brought, manner: ImportManner) -> Result<Plan, String> {
        let plan = self.plan(brought, manner).map_err(|why| why.words)?;
        for file in &plan.files {
            let text = String::from_utf8_lossy(&file.after).into_owned();
            self.write(&file.path.display().to_string(), &text)?;
        }
        Ok(plan)
    }
}

fn text(text: &str) -> Written {
    Written::Text(text.to_owned())
}

fn part(section: &'static str, id: &str, fields: &[(&str, &str)]) -> BroughtPart {
    let fields = fields.iter();
    BroughtPart {
        section,
        id: id.to_owned(),
        fields: fields
            .map(|(key, value)| ((*key).to_owned(), text(value)))
            .collect(),
        comment: Vec::new(),
    }
}

fn of(parts: Vec<BroughtPart>) -> Brought {
    Brought {
        what: "a project".to_owned(),
        parts,
        ..Brought::default()
    }
}

fn themes() -> Brought {
    of(vec![
        part(
            "themes",
            "company",
            &[("label", "Company"), ("definition", "Being with others.")],
        ),
        part("themes", "talk", &[("label", "Talk"), ("in", "company")]),
    ])
}

fn tell() -> ImportManner {
    ImportManner::default()
}

/// What is to be and is not.
fn differ(complaints: &mut Vec<String>, what: &str, now: &str, wanted: &str) {
    if now != wanted {
        complaints.push(format!("{what} is\n{now}\nnot\n{wanted}"));
    }
}

const HEAD: &str = "# Taken in from walk.qdpx (a project) by `cisgrid import`.\n\
                    # It is yours to change: when the file is taken in again, what you changed stays.\n\n\
                    synthesis:\n  title: walk\n";

fn into_nothing() -> Outcome {
    let study = Study::new(&[])?;
    let mut brought = themes();
    brought.parts.push(BroughtPart {
        comment: vec!["Which scale is it?".to_owned()],
        ..part("measures", "mood", &[("label", "Mood: today")])
    });
    brought.files.push(BroughtFile {
        path: PathBuf::from("transcripts/P01.txt"),
        bytes: b"P01: I come to talk.\n".to_vec(),
        id_column: None,
    });
    study.take(&brought, tell())?;
    let mut complaints = Vec::new();
    let wanted = format!(
        "{HEAD}\nthemes:\n  - {{id: company, label: Company, definition: Being with others.}}\n  - {{id: talk, label: Talk, in: company}}\n\nmeasures:\n  # Which scale is it?\n  - {{id: mood, label: \"Mood: today\"}}\n"
    );
    differ(
        &mut complaints,
        "walk.yaml",
        &study.read("walk.yaml"),
        &wanted,
    );
    differ(
        &mut complaints,
        "the transcript",
        &study.read("transcripts/P01.txt"),
        "P01: I come to talk.\n",
    );
    let again = study.plan(&brought, tell()).map_err(|why| why.words)?;
    if !again.files.is_empty() {
        complaints.push(format!("the second time it writes {:?}", again.files));
    }
    outcome(complaints)
}

fn only_the_file() -> Outcome {
    let study = Study::new(&[])?;
    study.take(&themes(), tell())?;
    study.change("walk.yaml", "themes:", "# from the first reading\nthemes:")?;
    let mut later = themes();
    later.parts[0] = part("themes", "company", &[("label", "The company")]);
    later
        .parts
        .push(part("themes", "pace", &[("label", "Pace")]));
    let plan = study.take(&later, tell())?;
    let wanted = format!(
        "{HEAD}\n# from the first reading\nthemes:\n  - {{id: company, label: The company}}\n  - {{id: talk, label: Talk, in: company}}\n  - {{id: pace, label: Pace}}\n"
    );
    let mut complaints = Vec::new();
    differ(
        &mut complaints,
        "walk.yaml",
        &study.read("walk.yaml"),
        &wanted,
    );
    let changed: Vec<&String> = plan
        .told
        .changes
        .iter()
        .flat_map(|change| &change.changed)
        .collect();
    if changed != ["themes/company: label, definition"] || plan.told.changes[0].added != 1 {
        complaints.push(format!("told is {:?}", plan.told.changes));
    }
    outcome(complaints)
}

fn of_hand() -> Outcome {
    let study = Study::new(&[])?;
    study.take(&themes(), tell())?;
    study.change("walk.yaml", "label: Talk", "label: Talking, colour: blue")?;
    let mut later = themes();
    later.parts[1] = part(
        "themes",
        "talk",
        &[
            ("label", "Talk"),
            ("in", "company"),
            ("definition", "Words."),
        ],
    );
    // Entries may be moved to another file.
    let moved = study.read("walk.yaml");
    study.write("mine.yaml", &moved)?;
    study.write("walk.yaml", "# nothing left here\n")?;
    let plan = study.take(&later, tell())?;
    let mut complaints = Vec::new();
    let wanted = moved.replace("in: company}", "in: company, definition: Words.}");
    differ(
        &mut complaints,
        "mine.yaml",
        &study.read("mine.yaml"),
        &wanted,
    );
    differ(
        &mut complaints,
        "walk.yaml",
        &study.read("walk.yaml"),
        "# nothing left here\n",
    );
    if plan.told.of_hand != ["themes/talk: label"] || !plan.told.clashes.is_empty() {
        complaints.push(format!("told is {:?}", plan.told));
    }
    outcome(complaints)
}

fn both() -> Outcome {
    let mut complaints = Vec::new();
    let policies = [
        (OnConflict::Tell, "Talking", 1, 1),
        (OnConflict::Keep, "Talking", 0, 0),
        (OnConflict::Replace, "The talk", 0, 0),
    ];
    for (on_conflict, label, first, second) in policies {
        let study = Study::new(&[])?;
        study.take(&themes(), tell())?;
        study.change("walk.yaml", "label: Talk", "label: Talking")?;
        let mut later = themes();
        later.parts[1] = part(
            "themes",
            "talk",
            &[("label", "The talk"), ("in", "company")],
        );
        let manner = ImportManner {
            on_conflict,
            prune: false,
        };
        let plan = study.take(&later, manner)?;
        let now = study.read("walk.yaml");
        if !now.contains(&format!("label: {label},")) {
            complaints.push(format!("{on_conflict:?} gives\n{now}"));
        }
        // A conflict that was settled is told no more.
        let again = study.take(&later, tell())?;
        let counts = (plan.told.clashes.len(), again.told.clashes.len());
        if counts != (first, second) {
            complaints.push(format!("{on_conflict:?} tells {counts:?}"));
        }
        if let Some(clash) = plan.told.clashes.first()
            && (
                clash.here.as_str(),
                clash.there.as_str(),
                clash.place.ends_with("walk.yaml:9"),
            ) != ("Talking", "The talk", true)
        {
            complaints.push(format!("the conflict is {clash:?}"));
        }
    }
    outcome(complaints)
}
