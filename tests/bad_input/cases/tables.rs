//! Faults of CSV tables.

use super::{Case, csv};
use crate::bad_input::table;

pub(super) fn tables() -> Vec<Case> {
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
            "measure,at,n,mean,note\nWellbeing,T1,32,49.8,\"two\nlines\"\n\"Pay\",T1,few,4.1,\n",
            &["`few` is no number", "s/t.csv:4:10", "Found 1 error,"],
        ),
        Case {
            name: "a_number_at_fault_hides_no_figure",
            files: vec![
                ("m.yaml", table("")),
                ("t.csv", b"measure,at,n,mean\nWellbeing,T1,few,49.8\nPay,T1,32,4.1\n".to_vec()),
                ("e.yaml", b"evidence: [{id: c, strand: quantitative, finding: F, figures: [wellbeing@T1, pay@T1]}]\npropositions: [{id: two, statement: S, supported_by: [c, voices]}]\n".to_vec()),
            ],
            status: 1,
            wanted: vec!["`few` is no number", "s/t.csv:2:14", "!there is no", "Found 1 error,", "!CG202"],
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
