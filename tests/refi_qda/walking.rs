//! A made-up study as QualCoder wrote it: all that comes in, the same from every run of the program, and it stands.

use libtest_mimic::Trial;

use super::{cell, examined, file, fixture, is_left, rows, take, told, wishes};
use crate::{Outcome, compare, outcome, trial};
use cisgrid::imports::Brought;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::a_project_of_qualcoder_comes_in", comes_in),
        trial(
            "refi_qda::another_run_of_the_program_changes_nothing",
            another_run,
        ),
        trial("refi_qda::what_came_in_is_checked", is_checked),
        trial("refi_qda::a_codebook_of_qualcoder_comes_in", codebook),
        trial(
            "refi_qda::drafts_are_findings_once_somebody_says_what",
            drafts,
        ),
    ]
}

/// The rule by which the texts of the study are named.
const RULE: &str = "{site}-{participant}-{at}";

fn walking(name: &str) -> Result<Brought, String> {
    let wishes = wishes(Some(RULE), None, &[("role", "role")]);
    take(&fixture(name), &wishes).map_err(|why| format!("{why:?}"))
}

fn comes_in() -> Outcome {
    compare(
        &told(&walking("walking.qdpx")?),
        &fixture("walking.expected.txt"),
    )
}

fn another_run() -> Outcome {
    let once = walking("walking.qdpx")?;
    let mut complaints = Vec::new();
    if walking("walking-again.qdpx")? != once {
        complaints.push("a second export of the same project gives something else".to_owned());
    }
    let crlf = walking("walking-crlf.qdpx")?;
    if (&crlf.parts, &crlf.files) != (&once.parts, &once.files) {
        complaints.push("line ends of another kind give something else".to_owned());
    }
    outcome(complaints)
}

fn is_checked() -> Outcome {
    let brought = walking("walking.qdpx")?;
    let assessed = examined(&brought, "");
    let mut complaints: Vec<String> = assessed
        .diagnostics
        .iter()
        .map(|found| format!("{} {}", found.check.name, found.message))
        .filter(|found| !found.starts_with("unused") && !found.contains("nothing"))
        .collect();
    for row in rows(&brought) {
        let source = cell(&row, "source");
        let id = cell(&row, "id");
        let (name, _) = id.split_once('.').unwrap_or_default();
        let text: Vec<char> = file(&brought, &format!("{source}/{name}.txt"))
            .chars()
            .collect();
        let at = |heading: &str| cell(&row, heading).parse::<usize>();
        let words: String = text[at("start")?..at("end")?].iter().collect();
        if words != cell(&row, "exact") {
            complaints.push(format!("{id}: `{words}` stands at its place"));
        }
    }
    outcome(complaints)
}

fn codebook() -> Outcome {
    let brought = take(&fixture("walking.qdc"), &wishes(None, None, &[]));
    let brought = brought.map_err(|why| format!("{why:?}"))?;
    let project = walking("walking.qdpx")?;
    let themes = |brought: &Brought| {
        let parts = brought.parts.iter().filter(|part| part.section == "themes");
        parts.cloned().collect::<Vec<_>>()
    };
    let mut complaints = Vec::new();
    if themes(&brought) != themes(&project) {
        complaints.push("the codebook has other themes than the project".to_owned());
    }
    if is_left(&brought, "not in the file") {
        complaints.push("a codebook is told to lack texts".to_owned());
    }
    outcome(complaints)
}

fn drafts() -> Outcome {
    let brought = walking("walking.qdpx")?;
    let drafts = file(&brought, "coding/walking-drafts.txt");
    let empty = examined(&brought, drafts);
    let said = drafts.replace("finding:    #", "finding: They said so. #");
    let assessed = examined(&brought, &said);
    let errors = |assessed: &cisgrid::examine::Assessed| {
        let all = assessed.diagnostics.iter();
        let all = all.filter(|found| found.check.severity == cisgrid::diagnostic::Severity::Error);
        all.map(|found| format!("{} {}", found.check.name, found.message))
            .collect::<Vec<_>>()
    };
    let mut complaints = errors(&assessed);
    if errors(&empty).is_empty() {
        complaints.push("drafts without a finding pass".to_owned());
    }
    complaints.retain(|found| !found.starts_with("nothing-declared"));
    let missing = assessed.diagnostics.iter();
    let missing = missing.filter(|found| found.check.name.contains("not-found"));
    complaints.extend(missing.map(|found| format!("{} {}", found.check.name, found.message)));
    outcome(complaints)
}
