//! Values of the wrong kind, and those that are too large, too many or too deep.

use super::{Case, yaml};
use crate::bad_input::item;

pub(super) fn types() -> Vec<Case> {
    vec![
        yaml(
            "unknown_key",
            item("    finding: F\n    findng: G\n"),
            &[
                "no key `findng` here",
                "s/x.yaml:5:5",
                "did you mean `finding`?",
            ],
        ),
        yaml(
            "wrong_type",
            item("    finding: [F]\n"),
            &[
                "expected text, found a list",
                "s/x.yaml:4:14",
                "Found 1 error,",
            ],
        ),
        yaml(
            "duplicate_key",
            item("    finding: F\n    finding: G\n"),
            &[
                "the key `finding` stands twice",
                "s/x.yaml:5:5",
                "4 |",
                "the first",
                "the second",
            ],
        ),
        yaml(
            "duplicate_timepoint",
            "synthesis:\n  title: T\n  timepoints:\n    T1: a\n    T1: b\n",
            &["the key `T1` stands twice", "s/x.yaml:5:5", "4 |"],
        ),
        yaml(
            "section_of_another_name",
            "evidnce:\n  - {id: c, strand: qualitative, finding: F}\npropositions: [{id: two, statement: S, supported_by: [c, scores]}]\n",
            &[
                "no key `evidnce` here",
                "did you mean `evidence`?",
                "s/x.yaml:1:1",
                "Names and links could not all be checked",
                "!there is no",
                "Found 1 error,", "!CG202",
            ],
        ),
        yaml(
            "section_twice",
            "evidence: [{id: c, strand: qualitative, finding: F}]\nevidence: [{id: d, strand: qualitative, finding: F}]\npropositions: [{id: two, statement: S, supported_by: [c, d, scores]}]\n",
            &[
                "the key `evidence` stands twice",
                "s/x.yaml:2:1",
                "!there is no",
                "Found 1 error,", "!CG202",
            ],
        ),
        yaml(
            "section_without_dashes",
            "evidence: {c: F}\npropositions: [{id: two, statement: S, supported_by: [c, scores]}]\n",
            &[
                "expected a list, found keys and values",
                "s/x.yaml:1:11",
                "!there is no",
                "Found 1 error,", "!CG202",
            ],
        ),
        yaml(
            "timepoints_as_a_list",
            "synthesis: {title: T, timepoints: [T1]}\nmeasures: [{id: m, label: M}]\nresults: [{measure: m, at: T1, n: 3}]\n",
            &[
                "expected keys and values, found a list",
                "s/x.yaml:1:35",
                "!there is no",
                "Found 1 error,", "!CG202",
            ],
        ),
        yaml(
            "id_that_cannot_be_read",
            "evidence: [{id: [c], strand: qualitative, finding: F}]\npropositions: [{id: two, statement: S, supported_by: [c, scores]}]\n",
            &[
                "expected text, found a list",
                "s/x.yaml:1:17",
                "!there is no",
                "Found 1 error,", "!CG202",
            ],
        ),
        yaml(
            "finding_without_its_statement",
            "evidence: [{id: c, strand: qualitative}]\npropositions: [{id: two, statement: S, supported_by: [c, scores]}]\n",
            &[
                "the key `finding` is missing",
                "s/x.yaml:1:12",
                "!there is no",
                "Found 1 error,", "!CG202",
            ],
        ),
        yaml(
            "misspelt_link_alone",
            "propositions: [{id: two, statement: S, supported_by: [voice]}]\n",
            &[
                "there is no evidence item `voice`",
                "s/x.yaml:1:55",
                "did you mean `voices`?",
                "Found 1 error,", "!CG202",
            ],
        ),
        Case {
            name: "second_synthesis_with_timepoints",
            files: vec![
                ("x.yaml", b"synthesis: {title: T}\n".to_vec()),
                ("y.yaml", b"synthesis: {title: T, timepoints: {T1: a}}\nmeasures: [{id: m, label: M}]\nresults: [{measure: m, at: T1, n: 3}]\n".to_vec()),
            ],
            status: 1,
            wanted: vec!["a second `synthesis` section", "s/y.yaml:1:12", "!there is no", "Found 1 error,", "!CG202"],
        },
    ]
}

pub(super) fn sizes() -> Vec<Case> {
    let aliases = |level: usize| vec![format!("*a{level}"); 10].join(", ");
    let bomb: String = (1..=12)
        .map(|level| format!("a{level}: &a{level} [{}]\n", aliases(level - 1)))
        .collect();
    let huge = format!(
        "a: &h \"{}\"\nb:\n{}",
        "x".repeat(200_000),
        "  - *h\n".repeat(40_000)
    );
    let stairs: String = (0..10_000)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect();
    vec![
        yaml(
            "aliases_of_aliases",
            format!("a0: &a0 x\n{bomb}"),
            &[
                "`*a0` is a YAML alias",
                "s/x.yaml:2:10",
                "`&a0` is a YAML anchor",
                "s/x.yaml:1:5",
                "more places",
            ],
        ),
        yaml(
            "a_huge_text_aliased",
            huge,
            &[
                "`*h` is a YAML alias",
                "s/x.yaml:3:5",
                "and at 39997 more places",
            ],
        ),
        yaml(
            "deep_brackets",
            "[".repeat(10_000),
            &["nested too deeply", "s/x.yaml:1:65"],
        ),
        yaml(
            "deep_braces",
            "{a: ".repeat(10_000),
            &["nested too deeply", "s/x.yaml:1:257"],
        ),
        yaml(
            "deep_and_closed",
            format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)),
            &["nested too deeply", "s/x.yaml:1:65", "Found 1 error,"],
        ),
        yaml(
            "deep_indentation",
            stairs,
            &["nested too deeply", "s/x.yaml:65:65"],
        ),
        yaml(
            "deep_dashes",
            format!("{}x\n", "- ".repeat(10_000)),
            &["nested too deeply", "s/x.yaml:1:129"],
        ),
        yaml(
            "deeper_dashes",
            "- ".repeat(100_000),
            &["nested too deeply", "s/x.yaml:1:129", "Found 1 error,"],
        ),
        yaml(
            "many_faults",
            format!(
                "evidence:\n{}",
                "  - {id: c, strand: q, finding: F, foo: y}\n".repeat(5_000)
            ),
            &[
                "no key `foo` here",
                "s/x.yaml:5001:36",
                "Found 14999 errors",
            ],
        ),
        yaml(
            "a_long_line",
            item(&format!(
                "    finding: {}\n    foo: 1\n    theme: [{}[x]]\n",
                "word ".repeat(50_000),
                "a, ".repeat(50_000)
            )),
            &[
                "no key `foo` here",
                "s/x.yaml:5:5",
                "expected text, found a list",
            ],
        ),
    ]
}
