//! Drafts: what is written is a synthesis that reads, and says nothing that the report does not.

use libtest_mimic::Trial;

use cisgrid::audit::audit;
use cisgrid::diagnostic::Severity;
use cisgrid::examine;
use cisgrid::read::folder::Project;

use super::{fixture, of_table};
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::drafts_are_read", drafts_are_read),
        trial(
            "audit::drafts_say_what_was_guessed",
            drafts_say_what_was_guessed,
        ),
        trial(
            "audit::nothing_understood_no_draft",
            nothing_understood_no_draft,
        ),
    ]
}

/// The drafts of all fixtures are read without an error, but that propositions are still to be written.
fn drafts_are_read() -> Outcome {
    let mut complaints = Vec::new();
    for name in ["article.xml", "article.html", "article.docx", "table.csv"] {
        let report = audit(name, &fixture(name));
        let texts = report
            .draft
            .iter()
            .map(|(name, text)| (name.as_str(), text.clone().into_bytes()));
        assert!(report.draft.len() >= 3, "{name}");
        let assessed = examine::assess(Project::of_texts(std::path::Path::new(""), texts), None);
        let errors = assessed
            .diagnostics
            .iter()
            .filter(|found| found.severity() == Severity::Error);
        let errors = errors.filter(|found| found.check.name != "nothing-declared");
        complaints.extend(errors.map(|found| format!("{name}: {}", found.message)));
    }
    outcome(complaints)
}

fn drafts_say_what_was_guessed() -> Outcome {
    let report = audit("table.csv", &fixture("table.csv"));
    let (_, yaml) = report
        .draft
        .iter()
        .find(|(name, _)| name == "table-1.yaml")
        .ok_or("no YAML")?;
    assert!(yaml.contains("a guess by"), "{yaml}");
    assert!(yaml.contains("decimal: comma"), "{yaml}");
    let (_, csv) = report
        .draft
        .iter()
        .find(|(name, _)| name == "table-1.csv")
        .ok_or("no CSV")?;
    assert!(
        csv.contains("Mood,\"3,4 (1,2)\",\"3,9 (1,1)\",\"0,035\""),
        "{csv}"
    );
    Ok(())
}

fn nothing_understood_no_draft() -> Outcome {
    let report =
        of_table("<tr><td>Place</td><td>What</td></tr><tr><td>Town</td><td>A long walk</td></tr>");
    assert!(report.draft.is_empty());
    Ok(())
}
