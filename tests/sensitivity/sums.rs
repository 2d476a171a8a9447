//! What rests on a part, by what path, and that what is said to fall with it is what the list says.

use libtest_mimic::Trial;

use super::{assessed, sensitivity};
use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, compare, outcome, root, trial};
use cisgrid::compare::impact::impact;
use cisgrid::compare::part::{DropKind, GroundPart, Named, all, find};
use cisgrid::examine;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("impact::says_what_sensitivity_says", sums),
        trial("impact::tells_paths", paths),
        trial("impact::a_circle_does_no_harm", circle),
        trial("impact::quotations_are_named", quotations),
        trial("impact::words_stay_where_they_are", words),
        trial("impact::whoever_withdrew_carries_nothing", withdrawn),
    ]
}

const STUDY: &str = "tests/voices/walking";

fn sums() -> Outcome {
    let mut complaints = Vec::new();
    for folder in ["propositions", STUDY] {
        let assessed = examine::folder(&root().join(folder), None).map_err(|_| "a folder")?;
        for kind in DropKind::ALL {
            let list = sensitivity(&assessed, kind);
            for (part, fall) in kind.parts(&assessed.model).into_iter().zip(&list.without) {
                let name = format!("{}:{}", kind.words().0, fall.id);
                if find(&assessed.model, &name) != Named::One(part) {
                    complaints.push(format!("{folder}: `{name}` names another part"));
                }
                let one = impact(&assessed, part);
                if one.without != *fall {
                    complaints.push(format!("{folder}: {name} differs"));
                }
                // What falls rests on it; where nothing rests, nothing falls.
                let rests = |kind: &str, id: &str| {
                    one.rests.iter().any(|one| one.kind == kind && one.id == id)
                };
                for finding in &fall.findings {
                    if !rests("finding", &finding.id) {
                        complaints.push(format!(
                            "{folder}: {name}: {} does not rest on it",
                            finding.id
                        ));
                    }
                }
                for row in fall
                    .propositions
                    .iter()
                    .filter(|row| row.loses_last_support)
                {
                    if !rests("proposition", &row.id) {
                        complaints
                            .push(format!("{folder}: {name}: {} does not rest on it", row.id));
                    }
                }
            }
        }
        // Every name leads to a part, and no part brings the program down.
        for (_, part) in all(&assessed.model) {
            let one = impact(&assessed, part);
            if one.rests.is_empty() && !one.without.propositions.is_empty() {
                complaints.push(format!(
                    "{folder}: {} carries nothing, and something falls",
                    one.id
                ));
            }
        }
    }
    outcome(complaints)
}

fn paths() -> Outcome {
    let output = cisgrid(root(), &["impact", "interviews", STUDY, "--format", "json"]);
    ends(&output, 0);
    compare(
        &printed(&output),
        &root().join("tests/sensitivity/impact-interviews.json"),
    )?;
    let read: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let rests = read["rests"].as_array().ok_or("nothing rests")?;
    let row = rests
        .iter()
        .find(|one| one["id"] == "ends-well")
        .ok_or("no row")?;
    let steps: Vec<_> = row["path"].as_array().into_iter().flatten().collect();
    assert_eq!(steps[0]["id"], "ends-hurt");
    assert_eq!(steps[0]["link"], "is cited from it");
    assert_eq!(steps[1]["link"], "is supported by it");
    let text = printed(&cisgrid(root(), &["impact", "mood@T1..T2", STUDY]));
    holds(
        &text,
        "claim           `mood-fell`: change for the worse, of Mood (contradicted)",
    );
    holds(&text, "by finding `mood-rose`: is supported by it");
    holds(&text, "falls           `mood-rose`");
    holds(&text, "`company-first`: loses its quantitative strand");
    Ok(())
}

fn circle() -> Outcome {
    let yaml = "
synthesis: {title: A circle}
evidence: [{id: e, strand: qualitative, finding: So., quotes: [{said: round and round we go, by: P1}]}]
propositions:
  - {id: one, statement: One., supported_by: e, builds_on: two}
  - {id: two, statement: Two., builds_on: [three, two]}
  - {id: three, statement: Three., refines: one}
constructs: [{id: ring, label: Ring, in: [two]}]
";
    let assessed = super::read(yaml, "code\n");
    let Named::One(part) = find(&assessed.model, "P1") else {
        return Err("no participant".into());
    };
    let one = impact(&assessed, part);
    let ids: Vec<_> = one.rests.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["e#1", "e", "one", "three", "two", "ring"]);
    let last = one.rests.last().ok_or("nothing")?;
    let path: Vec<_> = last.path.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(path, ["e#1", "e", "one", "three", "two", "ring"]);
    Ok(())
}

fn quotations() -> Outcome {
    let yaml = "
synthesis: {title: Names}
evidence:
  - {id: e, strand: qualitative, finding: So., quotes: [{said: “It is the company”, by: P1}, {said: the company of others, by: P2}]}
propositions: [{id: row, statement: It helps., supported_by: e}]
";
    let assessed = assessed(yaml, "code\n");
    let (model, e) = (&assessed.model, |place| match find(&assessed.model, "e") {
        Named::One(GroundPart::Evidence(at)) => Named::One(GroundPart::Quotation(at, place)),
        _ => Named::Nothing,
    });
    assert_eq!(find(model, "e#2"), e(1));
    assert_eq!(find(model, "quotation:e#1"), e(0));
    assert_eq!(find(model, "it is the Company"), e(0));
    let both = Named::Several(vec!["e#1".to_owned(), "e#2".to_owned()]);
    assert_eq!(find(model, "the company"), both);
    assert_eq!(find(model, "the"), Named::Nothing);
    assert_eq!(find(model, "e#3"), Named::Nothing);
    let several = cisgrid(root(), &["impact", "the company", STUDY]);
    ends(&several, 2);
    assert!(!complained(&several).is_empty());
    Ok(())
}

/// No word of a confidential text is in an answer, however it is asked for.
fn words() -> Outcome {
    for id in [
        "interviews",
        "P01",
        "company",
        "talk",
        "company-matters#1",
        "nobody hurries me",
        "T1",
        "N",
    ] {
        for format in ["text", "json"] {
            let output = cisgrid(root(), &["impact", id, STUDY, "--format", format]);
            ends(&output, 0);
            for words in [
                "hurries",
                "laugh all",
                "talk about everything",
                "nobody called",
                "group stopped",
            ] {
                assert!(!printed(&output).contains(words), "{id}: {words}");
            }
        }
    }
    Ok(())
}

fn withdrawn() -> Outcome {
    let yaml = "
synthesis:
  title: Withdrawn
  participants: {P1: {role: walker}, P7: {role: walker, withdrawn: 2026-03-14}}
segments: coding.csv
themes: [{id: company, label: Company}]
evidence:
  - {id: e, strand: qualitative, finding: So., theme: company, quotes: [{said: the walking helps me, by: P1}, {said: the quillfeather keeps me, by: P7}]}
  - {id: coded, strand: qualitative, finding: So., theme: company}
propositions: [{id: row, statement: It helps., supported_by: [e, coded]}]
";
    let segments =
        "code,participant,exact\ncompany,P7,the quillfeather again\ncompany,P1,we walk\n";
    let assessed = super::read(yaml, segments);
    let list = sensitivity(&assessed, DropKind::Participant);
    let ids: Vec<_> = list.without.iter().map(|fall| fall.id.as_str()).collect();
    assert_eq!(ids, ["P1"]);
    // What somebody said who withdrew carries nothing any more.
    let falls: Vec<_> = list.without[0]
        .of_outcome("falls")
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(falls, ["coded"]);
    // A quotation of theirs that is still there is an error; beside it, it is not known whether the finding falls.
    let weakened: Vec<_> = list.without[0].of_outcome("weakened").collect();
    assert_eq!(weakened.len(), 1);
    for id in ["P7", "e", "company", "P1"] {
        let Named::One(part) = find(&assessed.model, id) else {
            return Err(format!("no {id}").into());
        };
        let said = format!("{:?}", impact(&assessed, part));
        assert!(!said.contains("quillfeather"), "{said}");
    }
    Ok(())
}
