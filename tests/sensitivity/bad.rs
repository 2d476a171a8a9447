//! Bad input: what is not there, what is empty, what has errors.

use std::fs;

use libtest_mimic::Trial;

use super::{read, sensitivity, told};
use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, root, trial};
use cisgrid::compare::part::DropKind;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("impact::suggests_the_nearest_id", nearest),
        trial("sensitivity::of_what_is_not_there", empty),
        trial("sensitivity::beside_errors", errors),
    ]
}

fn nearest() -> Outcome {
    let study = "tests/voices/walking";
    let output = cisgrid(root(), &["impact", "interveiws", study]);
    ends(&output, 2);
    holds(
        &complained(&output),
        "there is nothing of the id `interveiws`",
    );
    holds(&complained(&output), "did you mean `interviews`?");
    let far = cisgrid(root(), &["impact", "zzz", study]);
    ends(&far, 2);
    holds(&complained(&far), "`cisgrid list ids` names them all");
    for id in [
        "",
        "#",
        "company-matters#0",
        "company-matters#9",
        "study:",
        ":",
        "𝔄:b",
    ] {
        ends(&cisgrid(root(), &["impact", id, study]), 2);
    }
    let folder = cisgrid(root(), &["impact", "tests/voices/walking", "nowhere"]);
    ends(&folder, 2);
    holds(&complained(&folder), "the id stands first");
    let kind = cisgrid(root(), &["sensitivity", "--drop", "colour", study]);
    ends(&kind, 2);
    ends(&cisgrid(root(), &["sensitivity", study]), 2);
    Ok(())
}

fn empty() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = folder.path();
    fs::write(at.join("a.yaml"), "")?;
    let output = cisgrid(at, &["sensitivity", "--drop", "source", "."]);
    ends(&output, 1);
    holds(&printed(&output), "There is no source to leave out.");
    let bare = "synthesis: {title: Bare}\nevidence: [{id: e, strand: qualitative, finding: So.}]\npropositions: [{id: row, statement: It helps., supported_by: e}]\n";
    fs::write(at.join("a.yaml"), bare)?;
    for kind in DropKind::ALL {
        let (one, _) = kind.words();
        let output = cisgrid(at, &["sensitivity", "--drop", one, "."]);
        ends(&output, 0);
        holds(
            &printed(&output),
            &format!("There is no {one} to leave out."),
        );
        let picture = cisgrid(at, &["sensitivity", "--drop", one, ".", "--format", "svg"]);
        ends(&picture, 0);
        holds(&printed(&picture), "There is nothing to draw.");
    }
    let output = cisgrid(at, &["impact", "row", "."]);
    ends(&output, 0);
    holds(&printed(&output), "Nothing rests on it.");
    holds(&printed(&output), "nothing falls, and no verdict changes");
    Ok(())
}

/// What a finding rests on beside an error is not known: it is not said to fall.
fn errors() -> Outcome {
    let yaml = "
synthesis: {title: Errors}
sources: [{id: one, citation: One.}]
evidence:
  - {id: e, strand: qualitative, finding: So., figures: moood, quotes: [{said: it is the company, by: P1, cite: one}]}
  - {id: whole, strand: qualitative, finding: So., quotes: [{said: it is the others, by: P1, cite: one}]}
propositions:
  - {id: row, statement: It helps., supported_by: [whole, nothing-so-called]}
  - {id: other, statement: It helps., supported_by: e}
";
    let list = sensitivity(&read(yaml, "code\n"), DropKind::Source);
    let lines = told(&list.without[0]);
    assert_eq!(lines, ["e weakened", "whole falls"]);
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.yaml"), yaml)?;
    let output = cisgrid(folder.path(), &["sensitivity", "--drop", "source", "."]);
    ends(&output, 1);
    holds(&complained(&output), "this answers for what is sound");
    holds(
        &printed(&output),
        "`e`, as far as can be known beside errors",
    );
    let output = cisgrid(folder.path(), &["impact", "e", "."]);
    ends(&output, 1);
    holds(&printed(&output), "An error stands in its declaration");
    Ok(())
}
