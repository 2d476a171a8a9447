//! Sheets as people leave them: none stops the program, none loses a line, and none is counted for what it is not.

use libtest_mimic::Trial;

use super::{TWO, agreement, fits, folder, synthesis, told};
use crate::cli::{cisgrid, printed};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("analysts::bad::named_wrong", named_wrong),
        trial("analysts::empty_cells_are_missing", empty_cells_are_missing),
        trial(
            "analysts::judged_twice_is_not_judged",
            judged_twice_is_not_judged,
        ),
        trial("analysts::nobody_to_agree_with", nobody_to_agree_with),
        trial(
            "analysts::cells_left_out_at_the_end",
            cells_left_out_at_the_end,
        ),
        trial(
            "analysts::broken_sheets_show_nothing",
            broken_sheets_show_nothing,
        ),
        trial("analysts::reasons_with_names", reasons_with_names),
    ]
}

/// An empty cell is neither agreement nor disagreement: the kind waits for it, and it is named.
fn empty_cells_are_missing() -> Outcome {
    let folder = folder(&[
        ("a.yaml", &synthesis(TWO, 3, "")),
        (
            "judgements/AB.csv",
            &fits(["confirmation", "expansion", "silence"]),
        ),
        ("judgements/CD.csv", &fits(["confirmation", "", "  "])),
    ]);
    let kind = &agreement(folder.path(), &[])["kinds"][0];
    assert_eq!(kind["all_in"], false);
    assert_eq!(kind["analysts"][1]["judged"], 1);
    assert_eq!(kind["analysts"][1]["missing"][0], "P2");
    assert!(kind["agreement"].is_null());
    assert!(told(folder.path()).contains("1 of 3 judged; missing: P2, P3"));
    Ok(())
}

fn judged_twice_is_not_judged() -> Outcome {
    let twice = |word: &str| {
        let second = format!("{}P1,fit,{word},\n", fits(["confirmation"]));
        let folder = folder(&[
            ("a.yaml", &synthesis(TWO, 1, "")),
            ("judgements/AB.csv", &fits(["confirmation"])),
            ("judgements/CD.csv", &second),
        ]);
        agreement(folder.path(), &[])["kinds"][0]["all_in"].clone()
    };
    assert_eq!(twice("confirmation"), true);
    assert_eq!(twice("expansion"), false);
    Ok(())
}

fn nobody_to_agree_with() -> Outcome {
    let alone = folder(&[
        ("a.yaml", &synthesis("AB: A. B.", 1, "")),
        ("judgements/AB.csv", &fits(["confirmation"])),
    ]);
    let said = told(alone.path());
    assert!(
        said.contains("agreement takes two analysts or more"),
        "{said}"
    );
    let none = folder(&[("a.yaml", &synthesis("", 1, ""))]);
    let output = cisgrid(none.path(), &["agreement", "."]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no analysts are declared"));
    let blank = folder(&[("a.yaml", &synthesis(TWO, 1, ""))]);
    assert!(told(blank.path()).contains("There is no sheet of this that can be read"));
    Ok(())
}

/// What is easily named wrong: an analyst by what they are called, one file twice, a sheet saved as a spreadsheet.
fn named_wrong() -> Outcome {
    let sheets = folder(&[
        ("a.yaml", &synthesis(TWO, 1, "")),
        ("judgements/AB.csv", &fits(["confirmation"])),
        ("judgements/CD.xlsx", "no table"),
        ("coding.csv", "id,code,participant\n"),
    ]);
    let rows: [(&[&str], &str); 3] = [
        (&["judge", ".", "--as", "A. B."], "the id of A. B. is `AB`"),
        (
            &[
                "agreement",
                ".",
                "--codes",
                "coding.csv",
                "--codes",
                "coding.csv",
            ],
            "`coding.csv` is named twice",
        ),
        (
            &["agreement", "."],
            "CD.xlsx was passed over (files in `.xlsx` are not read): save it as CSV.",
        ),
    ];
    let wrong = rows.iter().filter_map(|(arguments, wanted)| {
        let output = cisgrid(sheets.path(), arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        (!said.contains(wanted)).then(|| format!("{arguments:?}: {said}"))
    });
    crate::outcome(wrong.collect())
}

/// Programs leave out the empty cells at the end of a line, and put a mark before the first.
fn cells_left_out_at_the_end() -> Outcome {
    let folder = folder(&[
        ("a.yaml", &synthesis(TWO, 2, "")),
        (
            "judgements/AB.csv",
            "\u{feff}at,of,judgement,because\nP1,fit,confirmation\nP2,fit\n",
        ),
        ("judgements/CD.csv", &fits(["confirmation", "confirmation"])),
    ]);
    let kind = &agreement(folder.path(), &[])["kinds"][0];
    assert_eq!(kind["analysts"][0]["judged"], 1);
    assert_eq!(kind["analysts"][0]["missing"][0], "P2");
    Ok(())
}

/// A reason with commas that nobody quoted, a quotation mark that is never closed, headings that are none.
fn broken_sheets_show_nothing() -> Outcome {
    let sheets = [
        "at,of,judgement,because\nP1,fit,expansion,ZANZIBAR, and more, ZANZIBAR\n",
        "at,of,judgement,because\nP1,fit,expansion,\"ZANZIBAR\nP2,fit,expansion,\n",
        "P1,fit,expansion,ZANZIBAR\n",
        "of,at,judgement,because\nP1,ZANZIBAR again,expansion,\nexpansion,P1,ZANZIBAR,\n",
        "",
    ];
    for sheet in sheets {
        let folder = folder(&[
            ("a.yaml", &synthesis(TWO, 2, "")),
            ("judgements/AB.csv", sheet),
        ]);
        for more in [&[][..], &["--format", "json"]] {
            let output = cisgrid(folder.path(), &[&["check", "."], more].concat());
            let said = [output.stdout, output.stderr].concat();
            let said = String::from_utf8_lossy(&said).into_owned();
            assert!(said.contains("AB.csv"), "{sheet}\n{said}");
            assert!(!said.contains("ZANZIBAR"), "{sheet}\n{said}");
            assert!(
                !said.contains("expansion\n") && !said.contains(",expansion"),
                "{sheet}\n{said}"
            );
        }
    }
    Ok(())
}

/// A reason is printed in the end, and is looked through for names that must not be.
fn reasons_with_names() -> Outcome {
    let yaml = synthesis(TWO, 1, "").replace("  analysts", "  identifiers: names.txt\n  analysts");
    let folder = folder(&[
        ("a.yaml", &yaml),
        ("names.txt", "Brimblecombe\n"),
        (
            "judgements/AB.csv",
            "at,of,judgement,because\nP1,fit,expansion,Mrs Brimblecombe says so.\n",
        ),
    ]);
    let said = printed(&cisgrid(folder.path(), &["check", "."]));
    assert!(
        said.contains("the reason of a judgement has an identifier in it"),
        "{said}"
    );
    assert!(!said.contains("Brimblecombe"), "{said}");
    Ok(())
}
