//! The faults that can be told by a few files: what must be said of each.

use libtest_mimic::Trial;

use super::{OK, Place, item, table};

pub(super) fn trials() -> Vec<Trial> {
    cases().into_iter().map(Case::trial).collect()
}

/// Files beside a synthesis without faults, and what must be said of them.
struct Case {
    name: &'static str,
    files: Vec<(&'static str, Vec<u8>)>,
    status: i32,
    wanted: Vec<&'static str>,
}

impl Case {
    fn trial(self) -> Trial {
        let name = format!("bad_input::{}", self.name);
        Trial::test(name, move || {
            let place = Place::with(&[("ok.yaml", OK.as_bytes())])?;
            for (name, bytes) in &self.files {
                place.write(name, bytes)?;
            }
            place.check()?.hold(self.status, &self.wanted)
        })
    }
}

/// A case of one YAML file that makes the exit status 1.
fn yaml(name: &'static str, text: impl Into<Vec<u8>>, wanted: &[&'static str]) -> Case {
    Case {
        name,
        files: vec![("x.yaml", text.into())],
        status: 1,
        wanted: wanted.to_vec(),
    }
}

/// A case of one CSV table that makes the exit status 1.
fn csv(name: &'static str, more: &str, text: impl Into<Vec<u8>>, wanted: &[&'static str]) -> Case {
    Case {
        name,
        files: vec![("m.yaml", table(more)), ("t.csv", text.into())],
        status: 1,
        wanted: wanted.to_vec(),
    }
}

fn cases() -> Vec<Case> {
    [
        syntax(),
        types(),
        sizes(),
        bytes(),
        tables(),
        ids(),
        several(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn syntax() -> Vec<Case> {
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

fn types() -> Vec<Case> {
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

fn sizes() -> Vec<Case> {
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

fn bytes() -> Vec<Case> {
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
            status: 0,
            wanted: vec![
                "this table says nothing",
                "s/t.csv:1:1",
                "this table has no rows",
                "s/u.csv:1:1",
            ],
        },
    ]
}

fn tables() -> Vec<Case> {
    vec![
        csv(
            "row_too_short",
            "",
            "measure,at,n,mean\nWellbeing,T1,32\n",
            &["this row has 3 cells, the header 4", "s/t.csv:2:1", "Found 1 error,"],
        ),
        csv(
            "row_too_long",
            "",
            "measure,at,n,mean\nPay, all,T1,32,4.1\n",
            &["this row has 5 cells, the header 4", "s/t.csv:2:1", "put quotes around"],
        ),
        csv(
            "many_rows_too_short_are_told_once",
            "",
            format!("measure,at,n,mean\n{}", "Wellbeing,T1,32\n".repeat(300)),
            &["this row has 3 cells", "and at 297 more places", "Found 1 error,"],
        ),
        csv(
            "wrong_heading",
            "",
            "measure,at,n,meen\nWellbeing,T1,32,49.8\n",
            &["the column `meen` is none", "s/t.csv:1:14", "did you mean `mean`?"],
        ),
        csv(
            "no_headings",
            "",
            "Wellbeing,T1,32,49.8\n",
            &["names no column that the format knows", "s/t.csv:1:1", "Found 1 error,"],
        ),
        csv(
            "csv_quote_never_closed",
            "",
            "measure,at,n\nWellbeing,T1,32\n\"Pay,T1,3\nPay,T2,3\n",
            &["a quotation mark is opened and never closed", "s/t.csv:3:1", "Found 1 error,"],
        ),
        csv(
            "csv_text_behind_a_quote",
            "",
            "measure,at,n\n\"Well\"being,T1,32\n",
            &["text follows a closing quotation mark", "s/t.csv:2:7"],
        ),
        csv(
            "semicolons",
            "",
            "measure;at;n;mean\nWellbeing;T1;32;49,8\n",
            &["parted by semicolons", "s/t.csv:1:1", "`separator: semicolon`", "Found 1 error,"],
        ),
        csv(
            "tabs",
            "",
            "measure\tat\tn\nWellbeing\tT1\t32\n",
            &["parted by tabs", "s/t.csv:1:1", "`separator: tab`"],
        ),
        Case {
            status: 0,
            ..csv(
                "semicolons_and_decimal_commas_that_are_said",
                ", separator: semicolon, decimal: comma",
                "measure;at;n;mean\nWellbeing;T1;1.682;49,8\nPay;T2;32;4,10\n",
                &["2 lines of figures", "Found 0 errors,"],
            )
        },
        Case {
            status: 0,
            ..csv(
                "tabs_that_are_said",
                ", separator: tab",
                "measure\tat\tn\nWellbeing\tT1\t32\n",
                &["1 line of figures", "Found 0 errors,"],
            )
        },
        csv(
            "decimal_points_under_decimal_comma",
            ", separator: semicolon, decimal: comma",
            "measure;at;n;mean\nWellbeing;T1;32;49.8\n",
            &["`49.8` is no number", "s/t.csv:2:17", "as `49,8`"],
        ),
        csv(
            "no_number",
            "",
            "measure,at,n,mean,note\nWellbeing,T1,32,49.8,\"two\nlines\"\n\"Pay\",T1,n/a,4.1,\n",
            &["`n/a` is no number", "s/t.csv:4:10", "Found 1 error,"],
        ),
        Case {
            name: "a_number_at_fault_hides_no_figure",
            files: vec![
                ("m.yaml", table("")),
                ("t.csv", b"measure,at,n,mean\nWellbeing,T1,n/a,49.8\nPay,T1,32,4.1\n".to_vec()),
                ("e.yaml", b"evidence: [{id: c, strand: quantitative, finding: F, figures: [wellbeing@T1, pay@T1]}]\npropositions: [{id: two, statement: S, supported_by: [c, voices]}]\n".to_vec()),
            ],
            status: 1,
            wanted: vec!["`n/a` is no number", "s/t.csv:2:14", "!there is no", "Found 1 error,", "!CG202"],
        },
        Case {
            name: "a_table_at_fault_hides_its_figures",
            files: vec![
                ("m.yaml", table("")),
                ("t.csv", b"measure;at;n\nWellbeing;T1;32\n".to_vec()),
                ("e.yaml", b"evidence: [{id: c, strand: quantitative, finding: F, figures: [wellbeing@T1]}]\npropositions: [{id: two, statement: S, supported_by: [c, voices]}]\n".to_vec()),
            ],
            status: 1,
            wanted: vec!["parted by semicolons", "!there is no", "Found 1 error,", "!CG202"],
        },
        Case {
            name: "an_empty_table_hides_nothing",
            files: vec![
                ("m.yaml", table("")),
                ("t.csv", Vec::new()),
                ("e.yaml", b"evidence: [{id: c, strand: quantitative, finding: F, figures: [wellbeing@T1]}]\npropositions: [{id: two, statement: S, supported_by: [c, voices]}]\n".to_vec()),
            ],
            status: 1,
            wanted: vec!["this table says nothing", "there is no figure `wellbeing@T1`", "s/e.yaml:1:64"],
        },
        Case {
            name: "a_table_outside_the_folder",
            files: vec![("m.yaml", table("")), ("../t.csv", b"measure,at,n\n".to_vec())],
            status: 1,
            wanted: vec!["there is no table `t.csv`", "s/m.yaml:6:13"],
        },
    ]
}

fn ids() -> Vec<Case> {
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
            "id_beyond_ascii",
            "bien-être",
            &["`bien-être` is not written as an id"],
        ),
        one(
            "id_with_capitals",
            "WEMWBS",
            &["`WEMWBS` is not written as an id", "such as `wemwbs`"],
        ),
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

fn several() -> Vec<Case> {
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
