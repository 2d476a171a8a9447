//! Faults of the writing itself: YAML that is none, and bytes that are no text.

use super::{Case, csv, yaml};
use crate::bad_input::{item, table};

pub(super) fn syntax() -> Vec<Case> {
    vec![
        yaml(
            "tab",
            "evidence:\n  - id: more\n\tstrand: qualitative\n",
            &[
                "a tab stands where only spaces may",
                "s/x.yaml:3:1",
                "Found 1 error,",
            ],
        ),
        yaml(
            "tab_in_a_text",
            item("    finding: some\n\tmore\n"),
            &["a tab stands where only spaces may", "s/x.yaml:5:1"],
        ),
        yaml(
            "indentation_too_small",
            item("   finding: F\n"),
            &[
                "this line is not indented like",
                "s/x.yaml:4:4",
                "Found 1 error,",
            ],
        ),
        yaml(
            "indentation_too_large",
            item("      finding: F\n"),
            &[
                "this key is indented further than",
                "s/x.yaml:4:7",
                "Found 1 error,",
            ],
        ),
        yaml(
            "quote_never_closed",
            item("    finding: \"F\n  - id: next\n    strand: qualitative\n    finding: G\n"),
            &[
                "a quotation mark is opened and never closed",
                "s/x.yaml:4:14",
            ],
        ),
        yaml(
            "quote_never_closed_up_to_the_end",
            item("    finding: 'F\n      more\n      and more\n"),
            &[
                "a quotation mark is opened and never closed",
                "s/x.yaml:4:14",
            ],
        ),
        yaml(
            "quote_that_swallows_lines",
            item(&format!(
                "    finding: F\n    quotes:\n      - {{said: \"open}}\n{}      - {{said: \"shut\"}}\n",
                "      - {said: swallowed}\n".repeat(40)
            )),
            &[
                "a quotation mark is opened and not closed in time",
                "s/x.yaml:6:16",
                "the text runs on to this mark",
                "47 |",
            ],
        ),
        yaml(
            "bracket_never_closed",
            item("    finding: F\n    theme: [one, two\n    note: N\n"),
            &[
                "a bracket is opened and never closed",
                "s/x.yaml:5:12",
                "opened here",
            ],
        ),
        yaml(
            "two_commas",
            item("    finding: F\n    theme: [one,, two]\n"),
            &["a comma with nothing before it", "s/x.yaml:5:17"],
        ),
        yaml(
            "dashes_in_brackets",
            item("    finding: F\n    theme: [\n      - one\n    ]\n"),
            &[
                "a dash that starts no item here",
                "s/x.yaml:6:7",
                "inside this bracket",
            ],
        ),
        yaml(
            "two_documents",
            "evidence: []\n---\nevidence: []\n",
            &[
                "a second document starts here",
                "s/x.yaml:2:1",
                "Found 1 error,",
            ],
        ),
        yaml(
            "refines_itself",
            "propositions: [{id: two, statement: S, supported_by: [scores, voices], refines: two}]\n",
            &["`two` refines itself", "s/x.yaml:1:81", "Found 1 error,"],
        ),
        yaml(
            "timepoint_out_of_order",
            "synthesis: {title: T, timepoints: {T1: {label: a, months: 4}, T2: {label: b, months: 4}}}",
            &["the timepoint `T2` is not later", "s/x.yaml:1:86"],
        ),
    ]
}

pub(super) fn bytes() -> Vec<Case> {
    let latin = |text: &str| text.chars().map(|one| one as u8).collect::<Vec<u8>>();
    let wide = |text: &str| {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    vec![
        yaml(
            "latin_1",
            latin("evidence:\n  - id: more\n    finding: café\n"),
            &["this file is not UTF-8 text", "s/x.yaml:3:17"],
        ),
        yaml(
            "latin_1_behind_a_mark",
            [b"\xef\xbb\xbf".to_vec(), latin("evidence:\n  - id: é\n")].concat(),
            &["this file is not UTF-8 text", "s/x.yaml:2:9"],
        ),
        yaml(
            "utf_16",
            wide("evidence: []\n"),
            &["this file is not UTF-8 text", "s/x.yaml:1:1"],
        ),
        csv(
            "csv_in_latin_1",
            "",
            latin("measure,at,n\nBien-être,T1,3\n"),
            &["this file is not UTF-8 text", "s/t.csv:2:6"],
        ),
        yaml(
            "nul",
            item("    finding: a\0b\n"),
            &[
                "an invisible character, U+0000",
                "s/x.yaml:4:15",
                "Found 1 error,",
            ],
        ),
        yaml(
            "nul_alone",
            "\0",
            &["an invisible character, U+0000", "s/x.yaml:1:1"],
        ),
        csv(
            "nul_in_a_table",
            "",
            "measure,at,n\nWell\0being,T1,3\n",
            &["an invisible character, U+0000", "s/t.csv:2:5", "!\0"],
        ),
        yaml(
            "escape_sequences_are_not_printed",
            "evidence: [{id: \"\\e[31mred\", strand: qualitative, finding: F}]\n",
            &["is not written as an id", "s/x.yaml:1:17", "!\u{1b}"],
        ),
        Case {
            name: "empty_file",
            files: vec![
                ("x.yaml", Vec::new()),
                ("y.yaml", b"# later\n".to_vec()),
                ("z.yaml", b"---\n".to_vec()),
            ],
            status: 0,
            wanted: vec![
                "this file says nothing",
                "s/x.yaml:1:1",
                "s/y.yaml:1:1",
                "s/z.yaml:1:1",
                "Found 0 errors,",
            ],
        },
        Case {
            name: "empty_tables",
            files: vec![
                ("m.yaml", table("}\n  - {table: u.csv")),
                ("t.csv", Vec::new()),
                ("u.csv", b"measure,n\n".to_vec()),
            ],
            status: 1,
            wanted: vec![
                "this table says nothing",
                "s/t.csv:1:1",
                "this table has no rows",
                "s/u.csv:1:1",
            ],
        },
    ]
}
