//! Highlights and codebooks as Taguette wrote them.

use libtest_mimic::Trial;

use super::made::stored;
use super::{cell, examined, fixture, is_left, rows, take, told, wishes};
use crate::{Outcome, compare, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::highlights_of_taguette_come_in", highlights),
        trial("refi_qda::a_codebook_of_taguette_is_a_tree", codebook),
        trial("refi_qda::lines_of_highlights_that_are_none", odd_lines),
    ]
}

fn highlights() -> Outcome {
    let wishes = wishes(Some("{site}-{participant}-{at}"), None, &[]);
    let brought = take(&fixture("taguette.csv"), &wishes).map_err(|why| format!("{why:?}"))?;
    compare(&told(&brought), &fixture("taguette.expected.txt"))?;
    let errors = examined(&brought, "").diagnostics.into_iter();
    let errors =
        errors.filter(|found| found.check.severity == cisgrid::diagnostic::Severity::Error);
    outcome(
        errors
            .map(|found| found.message)
            .filter(|words| !words.contains("declares a proposition"))
            .collect(),
    )
}

fn codebook() -> Outcome {
    let brought = take(&fixture("taguette.qdc"), &wishes(None, None, &[]));
    let brought = brought.map_err(|why| format!("{why:?}"))?;
    let ids: Vec<&str> = brought.parts.iter().map(|part| part.id.as_str()).collect();
    let wanted = [
        "interesting",
        "company",
        "being-expected",
        "talk-on-the-way",
        "company.other",
        "body-and-mind",
        "sleep-rest",
        "effort",
        "body-and-mind.other",
        "endings",
    ];
    match ids == wanted {
        true => Ok(()),
        false => Err(format!("themes are {ids:?}").into()),
    }
}

fn odd_lines() -> Outcome {
    let text = "\u{feff}id,document,tag,content\r\n1,A,Food.Bread,\"crust,\r\nand more\"\r\n2,A,,no tag\r\n3,A\r\n4,B,Food.Salt,\"\"\"salt\"\"\"\r\n4,B,U.S. matters,\"\"\"salt\"\"\"\r\n";
    let (_folder, path) = stored("all_highlights.csv", text.as_bytes());
    let brought = take(&path, &wishes(None, None, &[])).map_err(|why| format!("{why:?}"))?;
    let mut complaints = Vec::new();
    let told = rows(&brought);
    let told: Vec<(&str, &str)> = told
        .iter()
        .map(|row| (cell(row, "code"), cell(row, "exact")))
        .collect();
    if told
        != [
            ("bread", "crust,\nand more"),
            ("salt; u-s-matters", "\"salt\""),
        ]
    {
        complaints.push(format!("passages are {told:?}"));
    }
    for words in [
        "the highlight `2` has no tag",
        "a line has 2 cells, not four",
        "1 theme was made of the first steps of names, as no code is called so: `Food`",
    ] {
        if !is_left(&brought, words) {
            complaints.push(format!("`{words}` is not told"));
        }
    }
    let (_folder, path) = stored("other.csv", b"id,document,tag,words\n1,A,B,C\n");
    if take(&path, &wishes(None, None, &[])).is_ok() {
        complaints.push("any table is taken for Taguette's".to_owned());
    }
    outcome(complaints)
}
