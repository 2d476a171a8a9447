//! Faults of ids and names, and several faults at once.

use super::{Case, yaml};
use crate::bad_input::{item, table};

pub(super) fn ids() -> Vec<Case> {
    let one = |name, id: &str, wanted: &[&'static str]| {
        let text = format!("evidence: [{{id: {id}, strand: qualitative, finding: F}}]\n");
        let wanted: Vec<_> = wanted
            .iter()
            .chain(&["s/x.yaml:1:17", "Found 1 error,"])
            .copied()
            .collect();
        yaml(name, text, &wanted)
    };
    vec![
        one(
            "id_that_climbs_out",
            "../x",
            &["`../x` is not written as an id", "such as `x`"],
        ),
        one(
            "id_with_a_blank",
            "a b",
            &["`a b` is not written as an id", "such as `a-b`"],
        ),
        one(
            "id_with_markup",
            "<script>",
            &["`<script>` is not written as an id", "such as `script`"],
        ),
        one(
            "id_without_end",
            &"x".repeat(5_000),
            &["an id of 5000 characters, and 80 are the most"],
        ),
        one("id_of_nothing", "\"\"", &["an id is empty"]),
        one(
            "id_with_a_sign_of_keys",
            "WEMWBS@T1",
            &["`WEMWBS@T1` is not written as an id", "such as `WEMWBS-T1`"],
        ),
        one(
            "id_with_two_points",
            "a..b",
            &["`a..b` is not written as an id", "such as `a.b`"],
        ),
        one(
            "id_with_a_mark_of_direction",
            "\"שינה\u{200f}1\"",
            &["is not written as an id", "such as `שינה-1`"],
        ),
        one("id_of_signs", "\"…\"", &["`…` is not written as an id"]),
        yaml(
            "ids_that_differ_in_case_only",
            "measures: [{id: Pay, label: A}, {id: PAY, label: B}, {id: pay, label: C}]\n",
            &[
                "the ids `PAY` and `Pay` differ in case only",
                "s/x.yaml:1:38",
                "the ids `pay` and `Pay` differ in case only",
                "s/x.yaml:1:59",
            ],
        ),
    ]
}

pub(super) fn several() -> Vec<Case> {
    vec![
        Case {
            name: "faults_of_several_files_in_one_run",
            files: vec![
                ("a.yaml", item("    finding: F\n    foo: 1\n")),
                ("b/b.yaml", b"measures: [{id: m, label: M, items: ten}]\n".to_vec()),
                ("m.yaml", table("")),
                ("t.csv", b"measure,at,n\nWellbeing,T3,x\n".to_vec()),
            ],
            status: 1,
            wanted: vec![
                "no key `foo` here",
                "s/a.yaml:5:5",
                "expected a whole number, found `ten`",
                "s/b/b.yaml:1:37",
                "there is no timepoint `T3`",
                "s/t.csv:2:11",
            ],
        },
        Case {
            name: "a_fault_of_syntax_hides_no_fault_elsewhere",
            files: vec![
                ("a.yaml", item("    finding: F\n    foo: 1\n    theme: [\n  - id: hidden\n")),
                ("b.yaml", b"measures: [{id: m, label: M, items: ten}]\npropositions: [{id: two, statement: S, supported_by: [hidden, lost], supports: x}]\n".to_vec()),
            ],
            status: 1,
            wanted: vec![
                "a bracket is opened and never closed",
                "s/a.yaml:6:12",
                "no key `foo` here",
                "s/a.yaml:5:5",
                "expected a whole number, found `ten`",
                "s/b.yaml:1:37",
                "no key `supports` here",
                "s/b.yaml:2:70",
                "!there is no",
                "!CG1",
                "!CG202",
                "Names and links could not all be checked",
            ],
        },
        Case {
            name: "warnings_wait_for_what_is_doubtful_only",
            files: vec![(
                "a.yaml",
                b"propositions:\n  - {id: two, statement: S, supported_by: [voice]}\n  - {id: three, statement: S}\n".to_vec(),
            )],
            status: 1,
            wanted: vec![
                "there is no evidence item `voice`",
                "no finding is linked to the proposition `three`",
                "!proposition `two`",
            ],
        },
    ]
}
