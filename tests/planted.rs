//! Faults that the printed figures can tell, each planted in a small synthesis of true figures: the check that
//! is to find it does, and of the true figures no check says anything. And what is not said of contrasts is
//! taken where the figures show it: the worked example says the same without it.

mod associations;
mod changes;
mod counts;
mod groups;
mod pairs;
mod rates;
mod reliability;
mod sentences;
mod summaries;
mod true_sentences;

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, entries, file_name, outcome, root, trial};
use cisgrid::diagnostic::Severity;
use cisgrid::examine::{self, Assessed};
use cisgrid::read::folder::Project;

/// A fault in one figure.
struct Planted {
    /// What is wrong, in short.
    fault: &'static str,
    /// What is said of the measure.
    measure: &'static str,
    /// The true figures.
    rows: &'static [&'static str],
    /// A part of them, which is misprinted.
    right: &'static str,
    /// The misprint.
    wrong: &'static str,
    /// The check that finds it.
    check: &'static str,
}

pub(crate) fn trials() -> Vec<Trial> {
    let all = [
        summaries::ALL,
        pairs::ALL,
        groups::ALL,
        associations::ALL,
        counts::ALL,
        rates::ALL,
        reliability::ALL,
        changes::ALL,
    ];
    let planted = all.into_iter().flatten();
    let mut trials: Vec<Trial> = planted
        .map(|one| {
            let name = format!("planted::{}", one.fault.replace(' ', "_"));
            Trial::test(name, move || found(one))
        })
        .collect();
    trials.extend(sentences::trials());
    trials.push(true_sentences::trial());
    trials.push(trial(
        "planted::at_least_forty_four_faults",
        at_least_forty_four,
    ));
    trials.push(trial(
        "planted::the_worked_example_without_its_design",
        without_design,
    ));
    trials
}

fn at_least_forty_four() -> Outcome {
    let all = [
        summaries::ALL,
        pairs::ALL,
        groups::ALL,
        associations::ALL,
        counts::ALL,
        rates::ALL,
        reliability::ALL,
        changes::ALL,
    ];
    match all.iter().map(|some| some.len()).sum::<usize>() {
        44.. => Ok(()),
        number => Err(format!("only {number} faults are planted").into()),
    }
}

/// The misprint is found, and the true figures are let be. That the design of a contrast is not said may be
/// told of both.
fn found(planted: &Planted) -> Outcome {
    let rows = planted.rows.concat();
    let slipped = rows.replacen(planted.right, planted.wrong, 1);
    if slipped == rows {
        return Err(format!("`{}` is not in the rows", planted.right).into());
    }
    let mut complaints = said(&assess(planted, &rows));
    complaints.retain(|one| !one.contains("[design-not-said]"));
    for one in &mut complaints {
        one.insert_str(0, "of the true figures: ");
    }
    let told = said(&assess(planted, &slipped));
    let wanted = format!("[{}]", planted.check);
    if !told.iter().any(|one| one.contains(&wanted)) {
        complaints.push(format!("`{}` is silent; said is {told:#?}", planted.check));
    }
    outcome(complaints)
}

fn assess(planted: &Planted, rows: &str) -> Assessed {
    let measure = planted.measure;
    let yaml = format!(
        "synthesis:\n  title: Planted faults\n  timepoints: {{T1: before, T2: after}}\n  \
         groups: {{one: One, two: Two}}\n\
         evidence:\n  - {{id: e, strand: qualitative, finding: The first months were hard.}}\n\
         propositions:\n  - {{id: p, statement: The first months are hard., supported_by: e}}\n\
         measures:\n  - {{id: m, label: Measure{measure}}}\nresults:\n{rows}"
    );
    let texts = [("a.yaml", yaml.into_bytes())];
    examine::assess(Project::of_texts(Path::new("p"), texts), None)
}

/// What is said of figures, and all errors: the message and the name of the check.
fn said(assessed: &Assessed) -> Vec<String> {
    let found = assessed.diagnostics.iter();
    let found = found
        .filter(|found| found.check.code.starts_with("CG3") || found.severity() == Severity::Error);
    found
        .map(|found| format!("{} [{}]", found.message, found.check.name))
        .collect()
}

fn without_design() -> Outcome {
    let mut files = Vec::new();
    let mut declared = 0;
    for path in entries(&root().join("propositions")) {
        let inside = match path.is_dir() {
            true => entries(&path),
            false => vec![path.clone()],
        };
        for file in inside {
            let name = match path.is_dir() {
                true => format!("{}/{}", file_name(&path), file_name(&file)),
                false => file_name(&file),
            };
            let text = std::fs::read_to_string(&file)?;
            let lines = text.lines();
            let kept: Vec<_> = lines
                .filter(|line| !line.trim_start().starts_with("design:"))
                .collect();
            declared += text.lines().count() - kept.len();
            files.push((name, kept.join("\n").into_bytes()));
        }
    }
    if declared == 0 {
        return Err("the worked example declares no design".into());
    }
    let bare = folder_of(&files)?;
    let shown = examine::folder(&root().join("propositions"), None);
    let shown = shown.map_err(|failed| format!("{failed:?}"))?;
    let (bare, shown) = (said(&bare), said(&shown));
    match bare == shown {
        true => Ok(()),
        false => Err(format!("without its design {bare:#?}, with it {shown:#?}").into()),
    }
}

/// What is said of files, written into a folder of their own.
fn folder_of(files: &[(String, Vec<u8>)]) -> Result<Assessed, libtest_mimic::Failed> {
    let folder = tempfile::tempdir()?;
    for (name, bytes) in files {
        let path = folder.path().join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, bytes)?;
    }
    Ok(examine::folder(folder.path(), None).map_err(|failed| format!("{failed:?}"))?)
}
