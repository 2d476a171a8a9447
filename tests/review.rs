//! `cisgrid review` and its lock: what is signed off, what makes it stale, and what is done where the lock is damaged or two sign
//! at once.

mod at_once;
mod bad;
mod property;
mod voices;

use libtest_mimic::Trial;

use crate::verify::Study;
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("review::what_has_changed_is_told", what_has_changed),
        trial("review::another_id_keeps_its_sign_offs", renamed),
        trial("review::of_what_is_gone", gone),
        trial("review::one_line_a_sign_off", lines),
        trial("review::listed", listed),
    ];
    trials.extend(at_once::trials());
    trials.extend(bad::trials());
    trials.extend(property::trials());
    trials.extend(voices::trials());
    trials
}

/// A study that somebody reads.
pub(crate) const READ: &str = "synthesis:
  title: A walking group
  alpha: 0.05
  timepoints: {T1: at the start, T2: at six months}
  participants: {P03: {role: walker}, P07: {role: leader}}
measures:
  - {id: mood, label: Mood, better: higher, range: [0, 30]}
sources:
  - {id: trial, citation: The report of the trial. 2024.}
  - {id: talks, citation: Our interviews. 2024.}
themes:
  - {id: company, label: Company, definition: being with others}
results:
  - {measure: mood, at: T1, n: 40, mean: 14.2, sd: 3.1, cite: trial}
  - {measure: mood, at: T2, n: 38, mean: 16.9, sd: 3.3, cite: trial}
evidence:
  - id: mood-rises
    strand: quantitative
    finding: Mood was better at six months.
    figures: [mood@T1, mood@T2]
    cite: trial
    claims:
      - higher_than: {figures: mood@T2, than: mood@T1}
  - id: talk
    strand: qualitative
    finding: People came to talk.
    theme: company
    cite: talks
    quotes:
      - {said: I come to talk, by: P03, at: T1}
      - {said: it gets me out, by: P07}
propositions:
  - id: walking-lifts
    statement: Walking together lifts mood.
    supported_by: [mood-rises, talk]
    fit: confirmation
  - id: talk-matters
    statement: Talking matters.
    supported_by: talk
    silence: {quantitative: not measured}
";

/// The study in a folder.
pub(crate) fn study() -> Result<Study, Box<dyn std::error::Error>> {
    let study = Study::new()?;
    study.take_away("transcripts");
    study.write("a.yaml", READ);
    Ok(study)
}

/// The same, the first row read by AB, its link to `talk` by CD.
pub(crate) fn signed() -> Result<Study, Box<dyn std::error::Error>> {
    let study = study()?;
    for (id, by) in [("walking-lifts", "AB"), ("walking-lifts/talk", "CD")] {
        let (said, fine) = study.run(&["review", id, "--as", by, "--in", "s"]);
        assert!(fine, "{said}");
    }
    Ok(study)
}

/// What `check` says of sign-offs: each finding in one line.
pub(crate) fn told(study: &Study) -> Vec<String> {
    let (said, _) = study.run(&["check", "s", "--format", "json"]);
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let found = said["findings"].as_array().expect("findings").iter();
    let found = found.filter(|one| {
        let name = one["check"].as_str().unwrap_or_default();
        name.contains("review")
    });
    found
        .map(|one| one["message"].as_str().unwrap_or_default().to_owned())
        .collect()
}

fn what_has_changed() -> Outcome {
    let both = "2 sign-offs are out of date, as something below them has changed: ";
    let row = "`walking-lifts` has changed since AB read it on 2026-03-02: ";
    let rows: [(&str, &str, &[String]); 15] = [
        (
            "mean: 14.2",
            "mean: 14.3",
            &[format!("{row}the figure `mood@T1`: mean")],
        ),
        (
            "n: 38, ",
            "",
            &[format!("{row}the figure `mood@T2`: n (taken out)")],
        ),
        (
            "lifts mood",
            "lifts the mood",
            &[format!("{both}its statement")],
        ),
        (
            "fit: confirmation",
            "fit: expansion",
            &[format!("{row}its fit")],
        ),
        (
            "[mood-rises, talk]",
            "talk",
            &[format!("{row}its link to `mood-rises` (taken out)")],
        ),
        (
            "mood-rises, talk]\n",
            "mood-rises]\n    qualified_by: talk\n",
            &[format!("{both}its link to `talk`")],
        ),
        (
            "People came",
            "They came",
            &[format!("{both}the finding `talk`: finding")],
        ),
        (
            "I come to talk",
            "I came to talk",
            &[format!("{both}the finding `talk`: quotations")],
        ),
        (
            "by: P07",
            "by: P03",
            &[format!(
                "{both}the finding `talk`: quotations; the participant `P07` is no longer below it"
            )],
        ),
        (
            "being with others",
            "being among others",
            &[format!("{both}the theme `company`: definition")],
        ),
        (
            "Our interviews",
            "Interviews of ours",
            &[format!("{both}the source `talks`: citation")],
        ),
        (
            "P03: {role: walker}",
            "P03: {role: guest}",
            &[format!("{both}the participant `P03`: role")],
        ),
        (
            "than: mood@T1}",
            "than: mood@T1, by: {points: 2}}",
            &[format!("{row}the finding `mood-rises`: claims")],
        ),
        (
            "alpha: 0.05",
            "alpha: 0.01",
            &[format!("{row}what holds for the whole synthesis: alpha")],
        ),
        ("Talking matters", "Talking helps", &[]),
    ];
    let mut complaints = Vec::new();
    for (from, to, wanted) in rows {
        let study = signed()?;
        assert_eq!(told(&study), [""; 0]);
        study.change("a.yaml", from, to);
        let told = told(&study);
        let same = told.iter().zip(wanted).all(|(told, wanted)| {
            // Of two things at once each is told with its own name.
            let wanted = wanted.replace(": its ", ": the proposition `walking-lifts`: ");
            *told == wanted
                || told.replace(": its ", ": the proposition `walking-lifts`: ") == wanted
        });
        if !same || told.len() != wanted.len() {
            complaints.push(format!("{from} → {to}: {told:?}, not {wanted:?}"));
        }
        // What was signed is what stood there before.
        study.write("a.yaml", READ);
        let told = self::told(&study);
        if !told.is_empty() {
            complaints.push(format!("{from} → {to} and back: {told:?}"));
        }
    }
    outcome(complaints)
}

fn renamed() -> Outcome {
    let mut complaints = Vec::new();
    let rows: [(&str, &[(&str, &str)]); 7] = [
        ("the row", &[("id: walking-lifts", "id: lifts")]),
        (
            "a finding",
            &[
                ("id: talk\n", "id: talking\n"),
                ("mood-rises, talk]", "mood-rises, talking]"),
                ("supported_by: talk\n", "supported_by: talking\n"),
            ],
        ),
        (
            "row and finding",
            &[
                ("id: walking-lifts", "id: lifts"),
                ("id: talk\n", "id: talking\n"),
                ("mood-rises, talk]", "mood-rises, talking]"),
                ("supported_by: talk\n", "supported_by: talking\n"),
            ],
        ),
        (
            "a source",
            &[
                ("id: talks", "id: interviews"),
                ("cite: talks", "cite: interviews"),
            ],
        ),
        (
            "the source of figures",
            &[
                ("id: trial", "id: report"),
                ("cite: trial", "cite: report"),
                ("cite: trial", "cite: report"),
                ("cite: trial", "cite: report"),
            ],
        ),
        (
            "a timepoint",
            &[
                ("{T1: at", "{start: at"),
                ("at: T1", "at: start"),
                ("at: T1", "at: start"),
                ("[mood@T1", "[mood@start"),
                ("than: mood@T1", "than: mood@start"),
            ],
        ),
        (
            "a theme",
            &[
                ("id: company", "id: with-others"),
                ("theme: company", "theme: with-others"),
            ],
        ),
    ];
    for (what, changes) in rows {
        let study = signed()?;
        for (from, to) in changes {
            study.change("a.yaml", from, to);
        }
        let told = told(&study);
        if !told.is_empty() {
            complaints.push(format!("{what}: {told:?}"));
        }
    }
    // Another participant of the same role is somebody else.
    let study = signed()?;
    study.change("a.yaml", "P03: {role: walker}", "P09: {role: walker}");
    study.change("a.yaml", "by: P03", "by: P09");
    let told = told(&study);
    if told.len() != 1 || !told[0].contains("quotations") {
        complaints.push(format!("somebody else: {told:?}"));
    }
    outcome(complaints)
}

fn gone() -> Outcome {
    let study = signed()?;
    study.change(
        "a.yaml",
        "    supported_by: [mood-rises, talk]\n",
        "    supported_by: mood-rises\n    silence: {qualitative: not asked}\n",
    );
    let found = told(&study);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found.contains(
            &"CD read the link `walking-lifts/talk` on 2026-03-02, and it is no longer there"
                .to_owned()
        ),
        "{found:?}"
    );
    let before = study.read("reviews.lock");
    // Nothing goes unless it is asked for.
    study.run(&["review", "talk-matters", "--as", "AB", "--in", "s"]);
    assert_eq!(
        study.read("reviews.lock").lines().count(),
        before.lines().count() + 1
    );
    let (said, fine) = study.run(&["review", "--prune", "--in", "s"]);
    assert!(fine && said.contains("1 sign-off was taken out"), "{said}");
    assert!(!study.read("reviews.lock").contains("walking-lifts/talk"));
    let found = told(&study);
    assert_eq!(found.len(), 1, "{found:?}");
    Ok(())
}

/// Lines are in order, one of two people is joined with those of the other, and what is signed twice is one.
fn lines() -> Outcome {
    let study = signed()?;
    let yaml = study.read("a.yaml");
    let lock = study.read("reviews.lock");
    let (said, fine) = study.run(&["review", "walking-lifts", "--as", "AB", "--in", "s"]);
    assert!(
        fine && said.contains("already") && said.contains("left as it is"),
        "{said}"
    );
    assert_eq!(study.read("reviews.lock"), lock);
    // A note is something new, and so is another version.
    study.run(&[
        "review",
        "walking-lifts",
        "--as",
        "AB",
        "--note",
        "strong",
        "--in",
        "s",
    ]);
    assert_eq!(study.read("reviews.lock").lines().count(), 4);
    study.change("a.yaml", "mean: 14.2", "mean: 14.3");
    study.run(&["review", "walking-lifts", "--as", "AB", "--in", "s"]);
    let lock = study.read("reviews.lock");
    assert_eq!(lock.lines().count(), 5);
    let places = lock.lines().skip(1).map(|line| {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line");
        ["at", "by", "on"].map(|key| line[key].to_string())
    });
    assert!(places.is_sorted(), "{lock}");
    assert_eq!(told(&study), [""; 0]);
    // The version that was read first has a sign-off as well.
    study.write("a.yaml", &yaml);
    assert_eq!(told(&study), [""; 0]);
    // What a merge joins: in any order, and twice.
    let (head, rest) = lock.split_once('\n').expect("a head");
    let mut lines: Vec<_> = rest.lines().collect();
    lines.reverse();
    lines.push(lines[0]);
    study.write("reviews.lock", &format!("{head}\n{}\n", lines.join("\n")));
    assert_eq!(told(&study), [""; 0]);
    // No word of anybody stands in the lock.
    assert!(
        !lock.contains("come to talk") && !lock.contains("lifts mood"),
        "{lock}"
    );
    Ok(())
}

fn listed() -> Outcome {
    let study = signed()?;
    study.change("a.yaml", "mean: 14.2", "mean: 14.3");
    let (said, _) = study.run(&["review", "--in", "s"]);
    let wanted = [
        "proposition walking-lifts",
        "AB              2026-03-02 (changed since: the figure `mood@T1`: mean)",
        "link walking-lifts/talk",
        "CD              2026-03-02 (as it stands)",
        "2 sign-offs: 1 as it stands, 1 of what has changed since.",
        "4 propositions and findings are not signed off as they stand",
    ];
    let missing = wanted.iter().filter(|words| !said.contains(**words));
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "{missing:?}\n{said}");
    let (said, _) = study.run(&["review", "--unsigned", "--in", "s"]);
    assert!(
        said.contains("finding talk") && said.contains("4 are not signed off"),
        "{said}"
    );
    let (said, _) = study.run(&["review", "--in", "s", "--as", "CD", "--format", "json"]);
    let listed: serde_json::Value = serde_json::from_str(&said)?;
    assert_eq!(listed["signed"].as_array().map(Vec::len), Some(1));
    assert_eq!(listed["signed"][0]["at"], "walking-lifts/talk");
    assert_eq!(listed["signed"][0]["standing"], "current");
    Ok(())
}
