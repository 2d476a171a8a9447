//! Cells with several numbers, and with marks of footnotes: read where there is one way to read them, and told
//! where there is none or more.

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use cisgrid::number::{NoNumbers, Printed, several, swapped, without_marks};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("several::numbers_of_a_cell_are_read", read),
        trial("several::what_may_be_read_twice_is_told", doubts),
        trial("several::what_is_something_else_is_told", others),
        trial("several::any_text_is_read_or_told", any_text),
        trial("several::marks_are_taken_off_where_certain", marks),
    ]
}

/// A cell, whether it has decimal commas, its numbers, and what stands between them.
const READ: [(&str, bool, &[&str], &str); 43] = [
    (
        "2.1 (1.0 to 3.2), p<.001",
        false,
        &["2.1", "1.0", "3.2", "<.001"],
        "0 (0, 0), p 0",
    ),
    (
        "2.1 (1.0 to 3.2; P = 0.03)",
        false,
        &["2.1", "1.0", "3.2", "0.03"],
        "0 (0, 0, p 0)",
    ),
    (
        "2.1 (1.0, 3.2) p=.03",
        false,
        &["2.1", "1.0", "3.2", ".03"],
        "0 (0, 0) p 0",
    ),
    ("-0.11*** (0.03)", false, &["-0.11", "0.03"], "0 (0)"),
    ("1.15† (0.68)", false, &["1.15", "0.68"], "0 (0)"),
    ("12* (30%)", false, &["12", "30"], "0 (0)"),
    (
        "-0.11** [-0.17, -0.05]",
        false,
        &["-0.11", "-0.17", "-0.05"],
        "0 [0, 0]",
    ),
    ("0.45** (0.15)", false, &["0.45", "0.15"], "0 (0)"),
    (
        "42.5ᵃ [40.1, 44.9]†",
        false,
        &["42.5", "40.1", "44.9"],
        "0 [0, 0]",
    ),
    ("12 (38%)", false, &["12", "38"], "0 (0)"),
    ("18 (56.3 %)", false, &["18", "56.3"], "0 (0)"),
    ("3.4 ± 1.2", false, &["3.4", "1.2"], "0 ± 0"),
    ("3.4±1.2", false, &["3.4", "1.2"], "0 ± 0"),
    ("3.4 +/- 1.2", false, &["3.4", "1.2"], "0 ± 0"),
    ("8.6(9.27)", false, &["8.6", "9.27"], "0 (0)"),
    (
        "-0.3 [-0.9, 0.2]",
        false,
        &["-0.3", "-0.9", "0.2"],
        "0 [0, 0]",
    ),
    (
        "−0.3 (−0.9 to −0.2)",
        false,
        &["−0.3", "−0.9", "−0.2"],
        "0 (0, 0)",
    ),
    (
        "0.50 (95% CI 0.20 to 0.80)",
        false,
        &["0.50", "0.20", "0.80"],
        "0 (0, 0)",
    ),
    (
        "0.50 (95% CI: 0.20, 0.80)",
        false,
        &["0.50", "0.20", "0.80"],
        "0 (0, 0)",
    ),
    (
        "0.50, CI 95%: −0.20 to 0.80",
        false,
        &["0.50", "−0.20", "0.80"],
        "0, 0, 0",
    ),
    (
        "− 0.3 (− 0.9, − 0.1)",
        false,
        &["− 0.3", "− 0.9", "− 0.1"],
        "0 (0, 0)",
    ),
    (
        "‑0.3 (﹣0.9, －0.1)",
        false,
        &["‑0.3", "﹣0.9", "－0.1"],
        "0 (0, 0)",
    ),
    ("3.4 (SD 1.2)", false, &["3.4", "1.2"], "0 (SD 0)"),
    ("12 (IQR 8–20)", false, &["12", "8", "20"], "0 (IQR 0, 0)"),
    ("-0.9 to -0.1", false, &["-0.9", "-0.1"], "0, 0"),
    ("(−0.9, −0.1)", false, &["−0.9", "−0.1"], "(0, 0)"),
    ("-0.9--0.1", false, &["-0.9", "-0.1"], "0, 0"),
    ("−0.9–−0.1", false, &["−0.9", "−0.1"], "0, 0"),
    ("-0.9 - -0.1", false, &["-0.9", "-0.1"], "0, 0"),
    ("12 (8–20)", false, &["12", "8", "20"], "0 (0, 0)"),
    ("12 (8-20)", false, &["12", "8", "20"], "0 (0, 0)"),
    ("27.000 - 59.000", false, &["27.000", "59.000"], "0, 0"),
    ("12/32", false, &["12", "32"], "0/0"),
    ("12 of 32", false, &["12", "32"], "0/0"),
    (
        "0.41 (0.14; 1.11)",
        false,
        &["0.41", "0.14", "1.11"],
        "0 (0, 0)",
    ),
    (
        "0,41 (0,14; 1,11)",
        true,
        &["0,41", "0,14", "1,11"],
        "0 (0, 0)",
    ),
    (
        "0,41 (0,14, 1,11)",
        true,
        &["0,41", "0,14", "1,11"],
        "0 (0, 0)",
    ),
    (
        "0.41 (0.14,1.11)",
        false,
        &["0.41", "0.14", "1.11"],
        "0 (0, 0)",
    ),
    ("1,682 (12.5%)", false, &["1,682", "12.5"], "0 (0)"),
    ("50 (44, 55)", false, &["50", "44", "55"], "0 (0, 0)"),
    ("3 (<1%)", false, &["3", "<1"], "0 (0)"),
    ("4.1e-5 (2e-6)", false, &["4.1e-5", "2e-6"], "0 (0)"),
    ("3·40 (1·20)", false, &["3·40", "1·20"], "0 (0)"),
];

fn read() -> Outcome {
    for (cell, comma, numbers, shape) in READ {
        let read = several(cell, comma).map_err(|why| format!("{cell}: {why:?}"))?;
        let found: Vec<_> = read
            .pieces
            .iter()
            .map(|piece| piece.text.clone().unwrap_or_default())
            .collect();
        assert_eq!(found, numbers, "{cell}");
        assert_eq!(read.shape, shape, "{cell}");
        for piece in &read.pieces {
            let text = piece.text.as_deref().unwrap_or_default();
            assert_eq!(&cell[piece.place.clone()], text, "{cell}");
        }
    }
    let nothing = several("5.0 (NA)", false).map_err(|why| format!("{why:?}"))?;
    assert_eq!(nothing.pieces[1].text, None);
    let percent = several("12 (38%)", false).map_err(|why| format!("{why:?}"))?;
    assert!(percent.pieces[1].percent && !percent.pieces[0].percent);
    Ok(())
}

/// A minus sign is never taken for a dash, nor a comma for another, where there are two ways.
fn doubts() -> Outcome {
    for (cell, comma) in [
        ("0.4 [0.2 -0.6]", false),
        ("0.4 (0.2 –0.6)", false),
        ("8 −20", false),
        ("3,4 (1,2)", false),
        ("(12,18)", false),
        ("1 204 (38%)", false),
        ("0,41 (0,14,1,11)", true),
        ("3.4 1.2", false),
    ] {
        let found = several(cell, comma);
        let is_told = matches!(found, Err(NoNumbers::Doubt(_) | NoNumbers::Other));
        assert!(is_told, "{cell}: {found:?}");
    }
    Ok(())
}

fn others() -> Outcome {
    for cell in [
        "",
        "few",
        "3.4 (SDs 1.2)",
        "3.4 (1.2",
        "3.4)",
        "(3.4 (1.2)",
        "3.4 (1.2%%)",
        "3.4 x 1.2",
        "12 (38%) *x",
        "% 12",
        "3.4 (",
        "()",
        "±",
        "3.4 ±",
        "12/",
        "T1",
        "1.2.3 (4)",
        "2024-01-05x",
    ] {
        let found = several(cell, false);
        assert!(found.is_err(), "{cell}: {found:?}");
    }
    Ok(())
}

fn marks() -> Outcome {
    for (cell, own, rest) in [
        ("0.03*", &[][..], "0.03"),
        (".012**", &[], ".012"),
        ("12ᵃ", &[], "12"),
        ("12ᵃ,ᵇ", &[], "12"),
        ("3.4†", &[], "3.4"),
        ("0.03 *", &[], "0.03"),
        ("3.4¹", &[], "3.4"),
        ("12 (38%)²", &[], "12 (38%)"),
        // Twelve squared, or twelve and a footnote: nobody knows.
        ("12²", &[], "12²"),
        ("10⁻³", &[], "10⁻³"),
        ("0.03 a", &[], "0.03 a"),
        ("0.03 a", &["a"], "0.03"),
        ("0.03a", &["a"], "0.03"),
        ("alpha", &["a"], "alpha"),
        ("*", &[], "*"),
        ("3.4", &[], "3.4"),
        ("<.001***", &[], "<.001"),
    ] {
        assert_eq!(without_marks(cell, own), rest, "{cell}");
    }
    Ok(())
}

/// Whatever stands in a cell: each number that is found stands where it is said to stand, is a number, and no digit
/// of the cell is left out.
fn any_text() -> Outcome {
    let letters: Vec<char> = "0123456789..,,--−–±()[]%/ ; to NA<e’·".chars().collect();
    let mut state = 20_261_121_u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut read = 0;
    for _ in 0..60_000 {
        let length = 1 + next(14);
        let cell: String = (0..length).map(|_| letters[next(letters.len())]).collect();
        for comma in [false, true] {
            let Ok(found) = several(&cell, comma) else {
                continue;
            };
            read += 1;
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
            let mut counted = 0;
            let mut end = 0;
            for piece in &found.pieces {
                assert!(piece.place.start >= end, "{cell}: {found:?}");
                end = piece.place.end;
                let Some(text) = &piece.text else { continue };
                assert_eq!(&cell[piece.place.clone()], text, "{cell}: {found:?}");
                let number = if comma { swapped(text) } else { text.clone() };
                assert!(Printed::parse(&number).is_ok(), "{cell}: {found:?}");
                counted += digits(text);
            }
            assert_eq!(counted, digits(&cell), "{cell}: {found:?}");
            assert_eq!(
                found.shape.matches('0').count(),
                found.pieces.len(),
                "{cell}"
            );
        }
        let rest = without_marks(&cell, &["A", "e"]);
        assert!(cell.starts_with(rest), "{cell}");
    }
    assert!(read > 1_000, "{read}");
    Ok(())
}
