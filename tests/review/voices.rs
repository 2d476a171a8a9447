//! Sign-offs of claims of voices.

use libtest_mimic::Trial;

use super::told;
use crate::verify::Study;
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![trial("review::voices::rest_on_all_who_could_speak", voices)]
}

/// What claims of voices rest on: all who could have spoken, and all that belongs to the theme.
fn voices() -> Outcome {
    let rows: [(&str, &str, &str, bool); 7] = [
        ("a.yaml", "P04: {site: S}", "P04: {site: N}", true),
        (
            "a.yaml",
            "{participant: [P03, P04], at: T1}",
            "{participant: [P03, P04, P05], at: T1}",
            true,
        ),
        (
            "coding.csv",
            "s2,laughter,P04,T1,talks,we laugh\n",
            "",
            true,
        ),
        (
            "a.yaml",
            "{id: laughter, label: Laughter, in: company}",
            "{id: laughter, label: Laughter}",
            true,
        ),
        (
            "a.yaml",
            "voices: {few: at most 2}",
            "voices: {few: at most 1}",
            true,
        ),
        ("a.yaml", "alpha: 0.05", "alpha: 0.01", false),
        ("a.yaml", "company’s", "company's", false),
    ];
    let yaml = "synthesis:
  title: A walking group
  alpha: 0.05
  voices: {few: at most 2}
  timepoints: {T1: at the start}
  sites: {N: North, S: South}
  participants: {P03: {site: N}, P04: {site: S}, P05: {site: S}}
  interviews:
    - {participant: [P03, P04], at: T1}
  coded:
    - {theme: company, interviews: all}
sources:
  - {id: talks, citation: Our interviews. 2024.}
segments: coding.csv
themes:
  - {id: company, label: Company}
  - {id: laughter, label: Laughter, in: company}
evidence:
  - id: talk
    strand: qualitative
    finding: It was company’s worth to most.
    theme: company
    cite: talks
    claims:
      - voiced: {theme: company, by: few}
propositions:
  - id: talk-matters
    statement: Talking matters.
    supported_by: talk
    silence: {quantitative: not measured}
";
    let mut complaints = Vec::new();
    for (file, from, to, stale) in rows {
        let study = Study::new()?;
        study.take_away("transcripts");
        study.write("a.yaml", yaml);
        study.write(
            "coding.csv",
            "id,code,participant,time,source,exact\ns1,company,P03,T1,talks,we talk\ns2,laughter,P04,T1,talks,we laugh\n",
        );
        let (said, fine) = study.run(&["review", "talk", "--as", "AB", "--in", "s"]);
        assert!(fine, "{said}");
        study.change(file, from, to);
        let told = told(&study);
        if told.is_empty() == stale {
            complaints.push(format!("{from} → {to}: {told:?}"));
        }
    }
    outcome(complaints)
}
