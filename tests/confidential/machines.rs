//! What holds for one machine: where texts lie, and that the page is the same where they are and where they are not.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{place, run};
use crate::{Outcome, outcome};
use cisgrid::diagnostic::Diagnostic;
use cisgrid::examine::{self, Assessed};

fn assessed(place: &TempDir) -> Result<Assessed, String> {
    examine::folder(&place.path().join("s"), None).map_err(|error| format!("{error:?}"))
}

fn names(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|found| found.check.name).collect()
}

/// Texts lie where the setting says, by folder and by file; a place that is not there is told.
pub(super) fn texts_elsewhere() -> Outcome {
    let place = tempfile::tempdir()?;
    let base = |confidential: &str| {
        format!(
            "sources:\n  - {{id: study, citation: A study., text: \"texts/{{participant}}.txt\"{confidential}}}\n\
             evidence:\n  - id: a\n    strand: qualitative\n    finding: They came.\n    cite: study\n    \
             quotes: [{{said: I come to talk, by: P03}}]\n\
             propositions:\n  - {{id: p, statement: It helps., supported_by: a, silence: {{quantitative: not measured}}}}\n"
        )
    };
    let write = |name: &str, text: &str| {
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        fs::write(path, text)
    };
    write("elsewhere/P03.txt", "P03: I come to talk.\n")?;
    let absolute = place.path().join("elsewhere");
    let absolute = absolute.display().to_string();
    let mut complaints = Vec::new();
    for (confidential, path, wanted) in [
        ("", "../elsewhere", None),
        ("", absolute.as_str(), None),
        ("", "../elsewhere/P03.txt", None),
        ("", "../nowhere", Some("bad-local-setting")),
        ("", "../s", Some("bad-local-setting")),
        (", confidential: true", "../elsewhere", None),
        (
            ", confidential: true",
            "../nowhere",
            Some("texts-not-there"),
        ),
    ] {
        write("s/a.yaml", &base(confidential))?;
        write(
            "s/cisgrid.local.yaml",
            &format!("texts: {{study: {path:?}}}\n"),
        )?;
        let assessed = assessed(&place)?;
        let told = names(&assessed.diagnostics);
        if told.as_slice() != wanted.as_slice() {
            complaints.push(format!("{confidential} {path}: {told:?}"));
        }
        let text = assessed
            .model
            .sources
            .first()
            .and_then(|one| one.text.as_ref());
        let files = text.map(|text| {
            text.files
                .iter()
                .map(|file| file.path.as_str())
                .collect::<Vec<_>>()
        });
        if wanted.is_none() && files != Some(vec!["texts/P03.txt"]) {
            complaints.push(format!("{confidential} {path}: the files are {files:?}"));
        }
    }
    // Without `text`, the source's own id stands for the folder.
    write(
        "s/a.yaml",
        &base(", confidential: true").replace(", text: \"texts/{participant}.txt\"", ""),
    )?;
    write("s/cisgrid.local.yaml", "texts: {study: ../elsewhere}\n")?;
    let found = assessed(&place)?;
    let paths: Vec<_> = found.confidential.paths().collect();
    if paths != ["study/P03.txt"] {
        complaints.push(format!("without `text`: {paths:?}"));
    }
    write("s/cisgrid.local.yaml", "texts: {stduy: ../elsewhere}\n")?;
    let told = names(&assessed(&place)?.diagnostics);
    if told != ["bad-local-setting"] {
        complaints.push(format!("an unknown source: {told:?}"));
    }
    write("s/cisgrid.local.yaml", "text: {study: ../elsewhere}\n")?;
    let told = names(&assessed(&place)?.diagnostics);
    if !told.contains(&"unknown-key") {
        complaints.push(format!("an unknown key: {told:?}"));
    }
    outcome(complaints)
}

/// Where the texts are not, nothing is said of it, and the page is made.
pub(super) fn absent_is_no_fault() -> Outcome {
    let place = place()?;
    fs::remove_dir_all(place.path().join("s/transcripts"))?;
    fs::remove_dir_all(place.path().join("elsewhere"))?;
    fs::remove_file(place.path().join("s/cisgrid.local.yaml"))?;
    let path = place.path().join("s/a.yaml");
    let text = fs::read_to_string(&path)?.replace(
        "  - {id: again, citation: The same once more. 2024., text: transcripts/P03.txt}\n",
        "",
    );
    fs::write(&path, text.replace("again, ", ""))?;
    let found = assessed(&place)?;
    let errors = found.count(cisgrid::diagnostic::Severity::Error);
    match (errors, names(&found.diagnostics).contains(&"missing-file")) {
        (0, false) => Ok(()),
        _ => Err(format!("{:?}", found.diagnostics).into()),
    }
}

/// The page is the same where the texts are, with what is wrong with them, and where they are not.
pub(super) fn the_page_is_the_same() -> Outcome {
    let place = place()?;
    let path = place.path().join("s/a.yaml");
    let text = fs::read_to_string(&path)?.replace(", text: transcripts/P03.txt", "");
    fs::write(&path, text)?;
    fs::write(
        place.path().join("s/transcripts/P03.md"),
        "a second text of one participant\n",
    )?;
    let with = names(&assessed(&place)?.diagnostics);
    run(
        place.path(),
        &["render", "s", "--to", "html", "md", "json", "-o", "with"],
    )?;
    fs::remove_dir_all(place.path().join("s/transcripts"))?;
    fs::remove_dir_all(place.path().join("elsewhere/diaries"))?;
    let without = names(&assessed(&place)?.diagnostics);
    run(
        place.path(),
        &["render", "s", "--to", "html", "md", "json", "-o", "without"],
    )?;
    let mut complaints = Vec::new();
    if !with.contains(&"two-texts") || !without.contains(&"texts-not-there") {
        complaints.push(format!("{with:?}, {without:?}"));
    }
    for page in ["grid.html", "grid.md", "grid.json"] {
        let one = fs::read(place.path().join("with").join(page))?;
        let other = fs::read(place.path().join("without").join(page))?;
        if one != other {
            complaints.push(format!("{page} differs"));
        }
    }
    outcome(complaints)
}
