//! Two codings of the same interviews: the unit is an interview and a code.

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::{agreement, folder, near, told};
use crate::cli::{cisgrid, printed};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("analysts::codes_of_declared_files", codes_of_declared_files),
        trial("analysts::codes_of_two_files", codes_of_two_files),
        trial("analysts::codes_wait_for_all", codes_wait_for_all),
        trial(
            "analysts::codes_without_interviews",
            codes_without_interviews,
        ),
        trial("analysts::codes_of_who_withdrew", codes_of_who_withdrew),
        trial("analysts::codes_as_csv", codes_as_csv),
    ]
}

const FIRST: &str = "code,participant,exact\ncompany,P01,nobody called\ncompany,P02,x\ncompany,P02,y\ncompany,P03,z\npace,P01,w\n";
const SECOND: &str = "code;participant;my memo\ncompany;P01;a\ncompany;P02;b\ncompany;P04;c\npace;P01;d\npace;P03;e\npace;;f\n";

fn study(analysts: &str, participants: &str, interviews: &str) -> TempDir {
    let yaml = format!(
        "synthesis:\n  title: Walking groups\n  analysts: {{{analysts}}}\n{participants}{interviews}\
         themes:\n  - {{id: company, label: Company}}\n  - {{id: pace, label: Pace}}\n\
         evidence:\n  - {{id: mood-rose, strand: quantitative, finding: Mood rose.}}\n\
         propositions:\n  - {{id: P1, statement: Company counts., supported_by: [mood-rose]}}\n"
    );
    folder(&[
        ("a.yaml", &yaml),
        ("coding/AB.csv", FIRST),
        ("coding/CD.csv", SECOND),
    ])
}

const BOTH: &str =
    "AB: {label: A. B., segments: coding/AB.csv}, CD: {label: C. D., segments: coding/CD.csv}";
const FOUR: &str = "  interviews: [P01, P02, P03, P04]\n";

/// Company: two both, one each alone, none neither. Pace: one both, one alone, two neither.
fn hold(codes: &serde_json::Value) {
    let agreement = &codes["agreement"];
    assert_eq!(agreement["interviews"], 4);
    let [company, pace] = [0, 1].map(|at| &agreement["codes"][at]);
    assert_eq!(company["code"], "Company");
    assert_eq!(company["given"][0], 3);
    near(&company["table"]["percent"], 50.0);
    near(&company["table"]["beyond_chance"][0]["value"], -1.0 / 3.0);
    near(&pace["table"]["beyond_chance"][0]["value"], 0.5);
    let pooled = &agreement["pooled"];
    assert_eq!(pooled["judged_by_all"], 8);
    near(&pooled["beyond_chance"][0]["value"], 0.25);
    assert!(pooled["beyond_chance"][0]["interval"].is_null());
    assert_eq!(agreement["passages"][1]["count"], 6);
    assert_eq!(agreement["passages"][1]["without_interview"], 1);
    assert_eq!(company["differ"][0][0], "P03");
}

fn codes_of_declared_files() -> Outcome {
    let folder = study(BOTH, "", FOUR);
    hold(&agreement(folder.path(), &[])["codes"]);
    let told = told(folder.path());
    assert!(told.contains("never characters"), "{told}");
    assert!(told.contains("Cohen’s kappa: −0.33"), "{told}");
    assert!(told.contains("P03: given by A. B. alone"), "{told}");
    assert!(!told.contains("nobody called"), "{told}");
    let check = printed(&cisgrid(folder.path(), &["check", "."]));
    assert!(
        !check.contains("no table under `results` names it"),
        "{check}"
    );
    Ok(())
}

fn codes_of_two_files() -> Outcome {
    let folder = study("", "", FOUR);
    let files = ["--codes", "coding/AB.csv", "--codes", "coding/CD.csv"];
    hold(&agreement(folder.path(), &files)["codes"]);
    let one = cisgrid(
        folder.path(),
        &["agreement", ".", "--codes", "coding/AB.csv"],
    );
    assert_eq!(one.status.code(), Some(2));
    let lost = cisgrid(
        folder.path(),
        &[
            "agreement",
            ".",
            "--codes",
            "coding/AB.csv",
            "--codes",
            "x.csv",
        ],
    );
    assert_eq!(lost.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&lost.stderr).contains("cannot read `x.csv`"));
    Ok(())
}

fn codes_wait_for_all() -> Outcome {
    let folder = study(
        "AB: {label: A. B., segments: coding/AB.csv}, CD: C. D.",
        "",
        FOUR,
    );
    let codes = &agreement(folder.path(), &[])["codes"];
    assert_eq!(codes["all_in"], false);
    assert_eq!(codes["missing"][0], "C. D.");
    assert!(codes["agreement"].is_null());
    Ok(())
}

fn codes_without_interviews() -> Outcome {
    let folder = study(BOTH, "", "");
    let told = told(folder.path());
    assert!(told.contains("no interviews are declared"), "{told}");
    Ok(())
}

/// What is left of who withdrew is an error, counts nowhere, and its words are not printed.
fn codes_of_who_withdrew() -> Outcome {
    let gone = "  participants: {P01: {withdrawn: 2026-03-14}, P02: {}, P03: {}, P04: {}}\n";
    let folder = study(BOTH, gone, "  interviews: [P02, P03, P04]\n");
    let output = cisgrid(folder.path(), &["agreement", ".", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(errors.contains("CG423"), "{errors}");
    assert!(!errors.contains("nobody called"), "{errors}");
    let all: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(all["codes"]["agreement"]["interviews"], 3);
    assert_eq!(all["codes"]["agreement"]["passages"][0]["count"], 3);
    assert!(!all.to_string().contains("P01"), "{all}");
    Ok(())
}

fn codes_as_csv() -> Outcome {
    let folder = study(BOTH, "", FOUR);
    let csv = printed(&cisgrid(
        folder.path(),
        &["agreement", ".", "--of", "code", "--csv"],
    ));
    assert!(
        csv.contains("Company,4,3,3,2,50,Cohen’s kappa,-0.333"),
        "{csv}"
    );
    Ok(())
}
