//! What falls without a part of the synthesis: each kind of part, once with something that falls and once without; claims
//! tried anew, held to the same synthesis written without the part; and what rests on one part, which is the same.

mod anew;
mod bad;
mod picture;
mod sums;

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, compare, outcome, root, trial};
use cisgrid::compare::fall::Fall;
use cisgrid::compare::part::DropKind;
use cisgrid::compare::sensitivity::{Sensitivity, sensitivity};
use cisgrid::diagnostic::Severity;
use cisgrid::examine::{self, Assessed};
use cisgrid::read::folder::Project;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("sensitivity::sources", sources),
        trial("sensitivity::participants", participants),
        trial("sensitivity::sites", sites),
        trial("sensitivity::timepoints", timepoints),
        trial("sensitivity::measures", measures),
        trial("sensitivity::themes", themes),
        trial("sensitivity::studies", studies),
        trial("sensitivity::norms_go_with_their_source", norms),
        trial("sensitivity::lists_are_read_back", lists_are_read_back),
    ];
    trials.extend(anew::trials());
    trials.extend(bad::trials());
    trials.extend(picture::trials());
    trials.extend(sums::trials());
    trials
}

/// The synthesis of these files, whatever is found in it.
fn read(yaml: &str, segments: &str) -> Assessed {
    let texts = [
        ("a.yaml", yaml.as_bytes().to_vec()),
        ("coding.csv", segments.as_bytes().to_vec()),
    ];
    examine::assess(Project::of_texts(Path::new(""), texts), None)
}

/// The same; an error in it is a mistake of ours.
fn assessed(yaml: &str, segments: &str) -> Assessed {
    let assessed = read(yaml, segments);
    let errors = assessed.diagnostics.iter();
    let errors = errors.filter(|found| found.severity() == Severity::Error);
    let errors: Vec<_> = errors.map(|found| found.message.clone()).collect();
    assert!(errors.is_empty(), "{errors:?}\n{yaml}\n{segments}");
    assessed
}

/// What falls with a part, each thing in a line; nothing where nothing does.
fn told(fall: &Fall) -> Vec<String> {
    let mut lines = Vec::new();
    for one in &fall.findings {
        let line = format!("{} {} {}", one.id, one.outcome, one.loses.in_words());
        lines.push(line.trim().to_owned());
    }
    for one in &fall.propositions {
        if one.loses_last_support {
            lines.push(format!("{} loses its last support", one.id));
        }
        let strands = one.loses_strands.iter();
        lines.extend(strands.map(|strand| format!("{} loses {strand}", one.id)));
    }
    for one in &fall.verdicts {
        lines.push(format!("{}: {} to {}", one.id, one.from, one.to));
    }
    lines
}

/// What falls with each part of that kind, held to what is wanted.
fn held(yaml: &str, segments: &str, kind: DropKind, wanted: &[(&str, &[&str])]) -> Outcome {
    let found = sensitivity(&assessed(yaml, segments), kind);
    let mut complaints = Vec::new();
    let ids: Vec<_> = found.without.iter().map(|fall| fall.id.as_str()).collect();
    let named: Vec<_> = wanted.iter().map(|(id, _)| *id).collect();
    if ids != named {
        complaints.push(format!("left out in turn are {ids:?}, not {named:?}"));
    }
    for (fall, (id, wanted)) in found.without.iter().zip(wanted) {
        let told = told(fall);
        if told != *wanted {
            complaints.push(format!("without {id}: {told:#?}, not {wanted:#?}"));
        }
    }
    outcome(complaints)
}

const SOURCES: &str = "
sources:
  - {id: one, citation: One.}
  - {id: two, citation: Two.}
  - {id: idle, citation: Idle.}
measures:
  - {id: mood, label: Mood, better: higher}
  - {id: sleep, label: Sleep, better: higher}
results:
  - {measure: mood, from: T1, to: T2, change: 1.2, ci_low: 0.4, ci_high: 2.0, p: .004, change_means: later minus earlier, cite: one}
  - {measure: sleep, from: T1, to: T2, change: 1.2, ci_low: 0.4, ci_high: 2.0, p: .004, change_means: later minus earlier, cite: two}
synthesis: {title: Sources, timepoints: {T1: before, T2: after}}
evidence:
  - {id: rose, strand: quantitative, finding: Mood rose., figures: mood@T1..T2}
  - {id: both-rose, strand: quantitative, finding: Both rose., figures: [mood@T1..T2, sleep@T1..T2]}
  - {id: elsewhere, strand: quantitative, finding: Mood rose., figures: mood@T1..T2, cite: two}
  - {id: said, strand: qualitative, finding: They said so., quotes: [{said: the days got longer, by: P1, cite: one}]}
  - {id: nowhere, strand: qualitative, finding: They said so., quotes: [{said: the nights got shorter, by: P1}]}
propositions:
  - id: row
    statement: It helps.
    supported_by: [rose, said]
    claims:
      - changed: {figures: mood@T1..T2, direction: better}
      - changed: {measure: [mood, sleep], direction: better}
      - changed: {figures: sleep@T1..T2, direction: better}
  - {id: other, statement: It helps., supported_by: [both-rose, elsewhere, nowhere]}
";

fn sources() -> Outcome {
    // The claim on both measures is tried on the one that is left, and holds.
    let one: &[&str] = &[
        "rose falls",
        "both-rose weakened figure `mood@T1..T2`",
        "elsewhere weakened figure `mood@T1..T2`",
        "said falls",
        "row loses its last support",
        "row loses quantitative",
        "row loses qualitative",
        "row: supported to undetermined",
    ];
    let two: &[&str] = &[
        "both-rose weakened figure `sleep@T1..T2`",
        "elsewhere weakened a place where it can be read",
        "row: supported to undetermined",
    ];
    let wanted = [("one", one), ("two", two), ("idle", &[])];
    held(SOURCES, "code\n", DropKind::Source, &wanted)
}

fn studies() -> Outcome {
    let yaml = SOURCES
        .replace(
            "{T1: before, T2: after}}",
            "{T1: before, T2: after}, studies: {trial: The trial}}",
        )
        .replace("citation: One.", "citation: One., study: trial")
        .replace("citation: Two.", "citation: Two., study: trial");
    assert_ne!(yaml, SOURCES);
    // Both sources report it, so that nothing is left that is cited from either.
    let trial: &[&str] = &[
        "rose falls",
        "both-rose falls",
        "elsewhere falls",
        "said falls",
        "row loses its last support",
        "row loses quantitative",
        "row loses qualitative",
        "other loses quantitative",
        "row: supported to undetermined",
        "row: supported to undetermined",
        "row: supported to undetermined",
    ];
    let wanted = [("trial", trial), ("idle", &[])];
    held(&yaml, "code\n", DropKind::Study, &wanted)
}

const VOICES: &str = "
synthesis:
  title: Voices
  timepoints: {T1: before, T2: after}
  sites: {N: North, S: South, E: East}
  participants: {P1: {site: N}, P2: {site: N}, P3: {site: S}, P4: {site: S}}
  interviews: [{participant: [P1, P2, P3, P4], at: T1}]
  coded: [{theme: company, interviews: all}, {theme: talk, interviews: all}]
themes:
  - {id: company, label: Company}
  - {id: talk, label: Talk}
  - {id: idle, label: Idle}
segments: coding.csv
evidence:
  - {id: alone, strand: qualitative, finding: They come for company., theme: company, quotes: [{said: it is the company, by: P1, at: T1}]}
  - {id: two-say, strand: qualitative, finding: They come for company., theme: company, quotes: [{said: it is the others, by: P1, at: T1}, {said: we are many, by: P3, at: T1}]}
  - {id: coded-only, strand: qualitative, finding: They talk., theme: talk}
propositions:
  - id: row
    statement: Company counts.
    supported_by: alone
    claims: [voiced: {theme: company, by: most}]
  - {id: other, statement: Company counts., supported_by: [two-say, coded-only]}
";

const CODING: &str =
    "code,participant,time\ncompany,P1,T1\ncompany,P2,T1\ncompany,P3,T1\ntalk,P4,T1\n";

fn participants() -> Outcome {
    let first: &[&str] = &[
        "alone falls",
        "two-say weakened quotation `two-say#1`",
        "row loses its last support",
        "row loses qualitative",
    ];
    // Of the three who are left two voice it, which is most of them still; without P4 all do.
    let third: &[&str] = &["two-say weakened quotation `two-say#2`"];
    // The passage of P4 is all that the finding of talk has.
    let wanted = [
        ("P1", first),
        ("P2", &[][..]),
        ("P3", third),
        ("P4", &["coded-only falls"]),
    ];
    held(VOICES, CODING, DropKind::Participant, &wanted)
}

fn sites() -> Outcome {
    // At S one of two voices it, which is not most of them; at N both do.
    let north: &[&str] = &[
        "alone falls",
        "two-say weakened quotation `two-say#1`",
        "row loses its last support",
        "row loses qualitative",
        "row: supported to contradicted",
    ];
    let south: &[&str] = &["two-say weakened quotation `two-say#2`", "coded-only falls"];
    let wanted = [("N", north), ("S", south), ("E", &[])];
    held(VOICES, CODING, DropKind::Site, &wanted)
}

fn timepoints() -> Outcome {
    let before: &[&str] = &[
        "alone falls",
        "two-say falls",
        "coded-only falls",
        "row loses its last support",
        "row loses qualitative",
        "other loses its last support",
        "other loses qualitative",
        "row: supported to undetermined",
    ];
    let wanted = [("T1", before), ("T2", &[])];
    held(VOICES, CODING, DropKind::Timepoint, &wanted)
}

fn themes() -> Outcome {
    // A theme that is left out is not one that nobody voices.
    let company: &[&str] = &[
        "alone falls",
        "two-say falls",
        "row loses its last support",
        "row loses qualitative",
        "row: supported to undetermined",
    ];
    let wanted = [
        ("company", company),
        ("talk", &["coded-only falls"]),
        ("idle", &[]),
    ];
    held(VOICES, CODING, DropKind::Theme, &wanted)
}

fn measures() -> Outcome {
    // Where a finding can be read carries nothing of what it says of a measure.
    let mood: &[&str] = &[
        "rose falls",
        "both-rose weakened figure `mood@T1..T2`",
        "elsewhere falls",
        "row loses quantitative",
        "row: supported to undetermined",
    ];
    let sleep: &[&str] = &[
        "both-rose weakened figure `sleep@T1..T2`",
        "row: supported to undetermined",
    ];
    let wanted = [("mood", mood), ("sleep", sleep)];
    held(SOURCES, "code\n", DropKind::Measure, &wanted)
}

fn norms() -> Outcome {
    let yaml = "
sources: [{id: ours, citation: Ours.}, {id: survey, citation: The survey.}]
measures:
  - {id: mood, label: Mood, better: higher, norm: {mean: 5.0, sd: 1.0, n: 2000, cite: survey}}
results: [{measure: mood, n: 40, mean: 7.0, sd: 1.1, cite: ours}]
evidence:
  - {id: high, strand: quantitative, finding: Mood was high., figures: mood, claims: [above: {measure: mood}]}
propositions: [{id: row, statement: It helps., supported_by: high}]
synthesis: {title: Norms}
";
    let ours: &[&str] = &[
        "high falls",
        "row loses its last support",
        "row loses quantitative",
    ];
    let wanted = [
        ("ours", ours),
        ("survey", &["high: supported to undetermined"]),
    ];
    held(yaml, "code\n", DropKind::Source, &wanted)
}

/// What falls with each part of that kind of a folder.
fn of_folder(folder: &str, kind: DropKind) -> Sensitivity {
    let assessed = examine::folder(&root().join(folder), None).expect("a folder");
    sensitivity(&assessed, kind)
}

/// The lists of a made-up study, as machines read them.
fn lists_are_read_back() -> Outcome {
    for kind in DropKind::ALL {
        let (one, _) = kind.words();
        let arguments = ["sensitivity", "--drop", one, "tests/voices/walking"];
        let output = crate::cli::cisgrid(root(), &[&arguments[..], &["--format", "json"]].concat());
        crate::cli::ends(&output, 0);
        let printed = crate::cli::printed(&output);
        compare(
            &printed,
            &root().join(format!("tests/sensitivity/{one}.json")),
        )?;
        let read: serde_json::Value = serde_json::from_str(&printed)?;
        let found = of_folder("tests/voices/walking", kind);
        let parts = read["without"].as_array().ok_or("no parts")?;
        assert_eq!(parts.len(), found.without.len(), "{one}");
        for (part, fall) in parts.iter().zip(&found.without) {
            assert_eq!(part["id"], fall.id.as_str());
            let falls = part["findings"].as_array().ok_or("no findings")?;
            let falls = falls.iter().filter(|one| one["outcome"] == "falls");
            assert_eq!(falls.count(), fall.of_outcome("falls").count(), "{one}");
        }
        let csv = crate::cli::cisgrid(root(), &[&arguments[..], &["--csv"]].concat());
        crate::cli::ends(&csv, 0);
        compare(
            &crate::cli::printed(&csv),
            &root().join(format!("tests/sensitivity/{one}.csv")),
        )?;
    }
    Ok(())
}
