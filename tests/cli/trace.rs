//! `cisgrid trace`: both ways, with verdicts, and for ids that are not there.

use libtest_mimic::Trial;

use super::{changed, cisgrid, complained, ends, holds, printed, started};
use crate::{Outcome, root, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("cli::trace_goes_both_ways", trace_goes_both_ways),
        trial("cli::trace_tells_verdicts", trace_tells_verdicts),
        trial(
            "cli::trace_gathers_what_people_said",
            trace_gathers_what_people_said,
        ),
        trial("cli::trace_gathers_figures", trace_gathers_figures),
        trial("cli::trace_tells_associations", trace_tells_associations),
        trial(
            "cli::trace_tells_what_an_error_hides",
            trace_tells_what_an_error_hides,
        ),
        trial(
            "cli::trace_suggests_the_nearest_id",
            trace_suggests_the_nearest_id,
        ),
    ]
}

/// A predictor leads to its associations, and a key that is that of several figures to the keys of each.
fn trace_tells_associations() -> Outcome {
    let study = "tests/studies/cross-sectional";
    let of_predictor = cisgrid(root(), &["trace", "years", study]);
    ends(&of_predictor, 0);
    holds(&printed(&of_predictor), "leave~years;model=step-1");
    let several = cisgrid(root(), &["trace", "leave~years", study]);
    ends(&several, 2);
    let words = "the key is that of several figures: `leave~years;model=step-1`, `leave~years;model=step-2`";
    holds(&complained(&several), words);
    Ok(())
}

fn trace_goes_both_ways() -> Outcome {
    let folder = started();
    let down = cisgrid(folder.path(), &["trace", "company-keeps-people-walking"]);
    ends(&down, 0);
    for part in [
        "supports",
        "qualifies",
        "wellbeing@T1..T2",
        "3.1 (0.80, 5.40)",
        "(P03, at six months)",
    ] {
        holds(&printed(&down), part);
    }
    let up = cisgrid(
        folder.path(),
        &["trace", "wellbeing@T1..T2", "--format", "json"],
    );
    ends(&up, 0);
    let trace: serde_json::Value = serde_json::from_slice(&up.stdout)?;
    assert_eq!(trace["of"]["kind"], "figure");
    let carried = &trace["carries"][0];
    assert_eq!(carried["id"], "wellbeing-rose");
    assert_eq!(carried["steps"][0]["id"], "company-keeps-people-walking");
    assert_eq!(carried["steps"][0]["link"], "supports");
    Ok(())
}

/// A finding and a proposition are traced with the verdicts on what they claim, a figure with the claims
/// that are tried on it, of findings and propositions, and with the checks that it fails.
fn trace_tells_verdicts() -> Outcome {
    let finding = printed(&cisgrid(root(), &["trace", "wellbeing-near-public"]));
    holds(
        &finding,
        "like the norm, of Wellbeing (T1, T2, T3) (undetermined)",
    );
    holds(&finding, "wellbeing@T2 fails sd-out-of-bounds");
    let row = printed(&cisgrid(root(), &["trace", "adjustment"]));
    holds(
        &row,
        "change for the worse, of at least one measure of burnout, T1–T2 (supported)",
    );
    holds(&row, "all 3 measures support it");
    let figure = printed(&cisgrid(root(), &["trace", "wellbeing@T2"]));
    holds(&figure, "\nfails sd-out-of-bounds\n");
    holds(&figure, "─ finding wellbeing-near-public: like the norm");
    let change = cisgrid(root(), &["trace", "wellbeing@T1..T2", "--format", "json"]);
    let trace: serde_json::Value = serde_json::from_slice(&change.stdout)?;
    let claims = trace["claims"].as_array().ok_or("no claims")?;
    for claim in claims {
        let because = claim["because"].as_array().ok_or("no reasons")?;
        assert!(!because.is_empty(), "{claim}");
        for reason in because {
            holds(reason.as_str().unwrap_or_default(), "wellbeing@T1..T2");
        }
    }
    for kind in ["finding", "proposition"] {
        assert!(claims.iter().any(|one| one["kind"] == kind), "no {kind}");
    }
    let source = printed(&cisgrid(root(), &["trace", "gillard2022"]));
    assert!(!source.contains("\nclaims\n"), "{source}");
    Ok(())
}

/// A participant and a site are traced to what was said, and to where it is used.
fn trace_gathers_what_people_said() -> Outcome {
    let people = "tests/render/participants";
    let one = printed(&cisgrid(root(), &["trace", "S2-PW07", people]));
    holds(&one, "participant S2-PW07\npeer worker, South\n");
    holds(&one, "“I come to talk” (peer worker, South, at six months)");
    holds(&one, "is used by evidence item company\n");
    holds(&one, "supports proposition company-first\n");
    assert!(!one.contains("it gets me out"), "{one}");
    let site = cisgrid(root(), &["trace", "S1", people, "--format", "json"]);
    let trace: serde_json::Value = serde_json::from_slice(&site.stdout)?;
    assert_eq!(trace["of"]["kind"], "site");
    assert_eq!(trace["of"]["text"], "North");
    let told = trace["carries"].as_array().ok_or("nothing is carried")?;
    let ids: Vec<_> = told.iter().map(|step| step["id"].as_str()).collect();
    assert_eq!(ids, [Some("P04"), Some("P05"), None], "{trace}");
    let said = &told[1]["steps"][0];
    holds(
        said["text"].as_str().unwrap_or_default(),
        "and then we walk",
    );
    assert_eq!(said["steps"][0]["id"], "company");
    holds(told[2]["text"].as_str().unwrap_or_default(), "we walk");
    let near = cisgrid(root(), &["trace", "s2-pw7", people]);
    ends(&near, 2);
    holds(&complained(&near), "did you mean `S2-PW07`?");
    let ids = printed(&cisgrid(root(), &["list", "ids", people]));
    for part in [
        "P05            participant ",
        "S2             site ",
        "T1             timepoint ",
    ] {
        holds(&ids, part);
    }
    Ok(())
}

/// A table, a measure, a group and a timepoint are traced to their figures, and to what rests on them.
fn trace_gathers_figures() -> Outcome {
    let table = printed(&cisgrid(root(), &["trace", "results/table-4-change.csv"]));
    holds(&table, "table results/table-4-change.csv\n");
    holds(&table, "─ figure wellbeing@T1..T2\n");
    holds(&table, "─ is used by evidence item fall-at-four-months\n");
    assert!(!table.contains("figure wellbeing@T1\n"), "{table}");
    let time = printed(&cisgrid(root(), &["trace", "T2"]));
    for part in [
        "timepoint T2\nfour months in post\n",
        "─ figure wellbeing@T2\n",
        "─ figure wellbeing@T1..T2\n",
        "“I was so exhausted because I was getting so involved” (S2-PW07, four months in post)",
    ] {
        holds(&time, part);
    }
    assert!(!time.contains("figure wellbeing@T1\n"), "{time}");
    let measure = printed(&cisgrid(root(), &["trace", "wellbeing"]));
    holds(&measure, "─ figure wellbeing@T1\n");
    let group = "tests/checks/unknown-figure/quiet-labels";
    let group = printed(&cisgrid(root(), &["trace", "walk", group]));
    holds(&group, "group walk\nWalking group\n");
    holds(&group, "─ figure mood@T1..T2/walk\n");
    assert!(!group.contains("figure sex"), "{group}");
    Ok(())
}

/// What an error took from a part is said to be missing.
fn trace_tells_what_an_error_hides() -> Outcome {
    let folder = changed("propositions.yaml", "[bad-weather]", "[zz]");
    let id = "company-keeps-people-walking";
    let broken = printed(&cisgrid(folder.path(), &["trace", id]));
    holds(&broken, "An error stands in its declaration");
    let sound = printed(&cisgrid(folder.path(), &["trace", "wellbeing-rose"]));
    assert!(!sound.contains("An error"), "{sound}");
    Ok(())
}

fn trace_suggests_the_nearest_id() -> Outcome {
    let folder = started();
    let trace = cisgrid(folder.path(), &["trace", "welbeing-rose"]);
    ends(&trace, 2);
    holds(&complained(&trace), "did you mean `wellbeing-rose`?");
    Ok(())
}
