//! What the authors know of is found by its name, however that is stored.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use cisgrid::examine::{self, Assessed};
use cisgrid::read::folder::Project;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::acknowledged::in_one_form", in_one_form),
        trial(
            "texts::acknowledged::told_as_it_is_written",
            told_as_it_is_written,
        ),
    ]
}

/// Figures that nothing uses, in a table and beside it, and what is known of them.
fn assessed(acknowledged: &str) -> Assessed {
    let text = format!(
        "synthesis: {{title: T, timepoints: {{T1: before, T2: after}}}}
sources: [{{id: report, citation: The report.}}]
measures:
  - {{id: süß, label: Sweet, better: higher}}
  - {{id: größe, label: Size, better: higher}}
results:
  - {{measure: süß, at: T1, n: 30, mean: 2.0, sd: 1.0}}
  - {{table: été.csv}}
propositions: [{{id: one, statement: One.}}]
acknowledged:
{acknowledged}"
    );
    let table = "measure,at,n,mean,sd\ngröße,T1,30,2.0,1.0\ngröße,T2,30,2.0,1.0\n";
    let files = [("a.yaml", text), ("été.csv", table.to_owned())];
    let files = files.map(|(name, text)| (name, text.into_bytes()));
    examine::assess(Project::of_texts(Path::new(""), files), None)
}

/// What is found by one of two checks.
fn found(assessed: &Assessed) -> Vec<String> {
    let found = assessed.diagnostics.iter();
    let found = found
        .filter(|found| ["unused-figure", "stale-acknowledgement"].contains(&found.check.name));
    found
        .map(|found| format!("{}; {:?}", found.message, found.help))
        .collect()
}

/// Letters with their marks beside them are the same letters.
fn in_one_form() -> Outcome {
    let names = ["su\u{308}ß@T1", "e\u{301}te\u{301}.csv"];
    let known = names
        .map(|at| format!("  - {{check: unused-figure, at: {at}, because: of another paper}}\n"));
    let assessed = assessed(&known.concat());
    assert_eq!(found(&assessed), [""; 0]);
    let whereabouts = assessed
        .acknowledged
        .iter()
        .map(|known| known.whereabouts());
    assert_eq!(
        whereabouts.collect::<Vec<_>>(),
        [None, Some(format!("at 2 figures of `{}`", names[1]))]
    );
    let measure =
        "  - {check: unused-figure, at: [gro\u{308}ße, süß@T1], because: of another paper}\n";
    assert_eq!(found(&self::assessed(measure)), [""; 0]);
    Ok(())
}

/// What is there and has nothing found of it is not said to be missing; what is not is set right by a name
/// as it is written.
fn told_as_it_is_written() -> Outcome {
    let stale = |at: &str| {
        let known =
            "  - {check: unused-figure, at: [süß@T1, été.csv], because: of another paper}\n";
        let stale = format!("{known}  - {{check: single-strand, at: {at}, because: so}}\n");
        found(&assessed(&stale)).join("\n")
    };
    let there = stale("su\u{308}ß@T1");
    assert!(
        there.starts_with("`single-strand` finds nothing at"),
        "{there}"
    );
    let near = stale("su\u{308}ß@T3");
    assert!(near.starts_with("nothing is called"), "{near}");
    assert!(near.contains("did you mean `süß@T1`?"), "{near}");
    Ok(())
}
