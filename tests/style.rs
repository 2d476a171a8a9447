//! The same numbers in the styles of the journals.

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use cisgrid::number::{Printed, Style};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("style::p_values", p_values),
        trial("style::estimates", estimates),
        trial("style::numbers", numbers),
        trial("style::no_decimal_is_invented", no_decimal_is_invented),
        trial("style::no_p_value_changes_sides", no_p_value_changes_sides),
        trial("style::decimals_are_dropped", decimals_are_dropped),
        trial("style::limits_enclose_and_keep_sides", limits_enclose),
    ]
}

fn printed(text: &str) -> Printed {
    Printed::parse(text).unwrap_or_else(|why| panic!("`{text}`: {why:?}"))
}

/// Holds what each style makes of a text against a row: the text, then BMC, APA, AMA, BMJ, Lancet.
fn hold(rows: &[[&str; 6]], write: impl Fn(Style, &str) -> String) -> Outcome {
    let mut complaints = Vec::new();
    for [text, wanted @ ..] in rows {
        for ((name, style), wanted) in Style::ALL.iter().zip(wanted) {
            let written = write(*style, text);
            if written != *wanted {
                complaints.push(format!("{name}: `{text}` is `{written}`, not `{wanted}`"));
            }
        }
    }
    match complaints.is_empty() {
        true => Ok(()),
        false => Err(complaints.join("\n").into()),
    }
}

fn p_values() -> Outcome {
    let rows = [
        ["0.020", "0.020", ".020", ".02", "0.020", "0·020"],
        [".03", "0.03", ".03", ".03", "0.03", "0·03"],
        ["0.645", "0.645", ".645", ".65", "0.645", "0·65"],
        ["0.004", "0.004", ".004", ".004", "0.004", "0·004"],
        ["0.0043", "0.0043", ".004", ".004", "0.0043", "0·0043"],
        ["0.0004", "0.0004", "<.001", "<.001", "0.0004", "0·0004"],
        ["0.00004", "0.00004", "<.001", "<.001", "0.00004", "<0·0001"],
        ["<.001", "<0.001", "<.001", "<.001", "<0.001", "<0·001"],
        ["0.000", "<0.001", "<.001", "<.001", "<0.001", "<0·001"],
        ["0.00", "<0.01", "<.01", "<.01", "<0.01", "<0·01"],
        // Rounding would carry these over to, or onto, 0.05.
        ["0.047", "0.047", ".047", ".047", "0.047", "0·047"],
        ["0.052", "0.052", ".052", ".052", "0.052", "0·052"],
        ["0.0496", "0.0496", ".0496", ".0496", "0.0496", "0·0496"],
        ["0.05", "0.05", ".05", ".05", "0.05", "0·05"],
        ["1.00", "1.00", "1.00", "1.00", "1.00", "1·00"],
        ["n.s.", "n.s.", "n.s.", "n.s.", "n.s.", "n.s."],
    ];
    hold(&rows, |style, text| style.p(&printed(text)))
}

fn estimates() -> Outcome {
    let rows = [
        [
            "3.9 0.67 7.13",
            "3.9 (0.67, 7.13)",
            "3.9 [0.67, 7.13]",
            "3.9 (0.67-7.13)",
            "3.9 (0.67 to 7.13)",
            "3·9 (0·67–7·13)",
        ],
        [
            "-1.5 -2.60 -0.42",
            "−1.5 (−2.60, −0.42)",
            "−1.5 [−2.60, −0.42]",
            "−1.5 (−2.60 to −0.42)",
            "−1.5 (−2.60 to −0.42)",
            "−1·5 (−2·60 to −0·42)",
        ],
    ];
    hold(&rows, |style, text| {
        let parts: Vec<_> = text.split(' ').map(printed).collect();
        let limits = Some((&parts[1], &parts[2]));
        style.estimate(Some(&parts[0]), limits).unwrap_or_default()
    })
}

fn numbers() -> Outcome {
    let rows = [
        ["49.80", "49.80", "49.80", "49.80", "49.80", "49·80"],
        ["−.5", "−0.5", "−0.5", "−0.5", "−0.5", "−0·5"],
        ["1,682", "1,682", "1,682", "1,682", "1,682", "1,682"],
        ["1’682", "1,682", "1,682", "1,682", "1,682", "1,682"],
        ["1682", "1682", "1682", "1682", "1682", "1682"],
        [
            "12,345.60",
            "12,345.60",
            "12,345.60",
            "12,345.60",
            "12,345.60",
            "12,345·60",
        ],
        [
            "2.2e-16",
            "2.2e−16",
            "2.2e−16",
            "2.2e−16",
            "2.2e−16",
            "2.2e−16",
        ],
    ];
    hold(&rows, |style, text| style.number(&printed(text)))
}

fn decimals(text: &str) -> usize {
    text.split(['.', '·']).nth(1).map_or(0, str::len)
}

/// Every p value of one to four decimals, in every style.
fn each_p(judge: impl Fn(&str, Style, &str) -> bool) -> Outcome {
    for places in 1..=4_u32 {
        for number in 0..=10_u32.pow(places) {
            let text = format!(
                "{:.*}",
                places as usize,
                f64::from(number) / 10_f64.powi(places as i32)
            );
            for (name, style) in Style::ALL {
                let written = style.p(&printed(&text));
                if !judge(&text, style, &written) {
                    return Err(format!("{name}: `{text}` is `{written}`").into());
                }
            }
        }
    }
    Ok(())
}

fn no_decimal_is_invented() -> Outcome {
    each_p(|text, _, written| decimals(written) <= decimals(text))
}

fn no_p_value_changes_sides() -> Outcome {
    each_p(|text, _, written| {
        let value = |text: &str| text.replace('·', ".").parse::<f64>();
        let (Ok(before), Some(Ok(after))) =
            (value(text), Some(value(written.trim_start_matches('<'))))
        else {
            return false;
        };
        (before < 0.05) == (after < 0.05) && (before > 0.05) == (after > 0.05)
            || written.starts_with('<')
    })
}

/// A number of which so many decimals are shown.
fn with_decimals(text: &str, decimals: u8) -> Printed {
    let mut number = printed(text);
    number.show(decimals);
    number
}

/// Decimals that are said to be dropped are, and nothing else: no sign is left before a zero, no bound is moved, no
/// decimal is added, and what the number stands for stays.
fn decimals_are_dropped() -> Outcome {
    for (text, decimals, bmc) in [
        ("2.27777777777778", 2, "2.28"),
        ("-0.004", 2, "0.00"),
        ("−0.04", 1, "0.0"),
        ("-0.06", 1, "−0.1"),
        ("0.25", 1, "0.3"),
        ("-0.25", 1, "−0.3"),
        ("12", 2, "12"),
        ("12.5", 2, "12.5"),
        ("1,234.567", 1, "1,234.6"),
        ("9.615203177188e-05", 3, "0.000"),
        ("2.5e-5", 6, "2.5e−5"),
        ("99.95", 1, "100.0"),
        ("<0.0004", 2, "<0.0004"),
        ("3.5", 0, "4"),
    ] {
        let number = with_decimals(text, decimals);
        assert_eq!(Style::Bmc.number(&number), bmc, "{text}");
        assert_eq!(number.reading(), printed(text).reading(), "{text}");
        assert_eq!(number.text(), text);
    }
    for (text, bmc, apa) in [
        ("0.0276129779232285", "0.028", ".028"),
        ("0.04999", "0.04999", ".04999"),
        ("0.05001", "0.05001", ".05001"),
        ("0.00019587235239881", "<0.001", "<.001"),
        ("0.03", "0.03", ".03"),
        ("0.661", "0.661", ".661"),
    ] {
        let number = with_decimals(text, 2);
        assert_eq!(Style::Bmc.p(&number), bmc, "{text}");
        assert_eq!(Style::Apa.p(&number), apa, "{text}");
    }
    let tiny = Printed::parse_p("4.88235438002824e-177").map_err(|why| format!("{why:?}"))?;
    assert_eq!(Style::Bmc.p(&tiny), "<0.001");
    assert_eq!(Style::Apa.p(&tiny), "<.001");
    Ok(())
}

/// A limit that is not 0 or 1 is never printed so, and the estimate lies between its limits as they are printed.
fn limits_enclose() -> Outcome {
    for (estimate, low, high, bmc) in [
        ("2.27777", "0.26610", "4.28945", "2.28 (0.27, 4.29)"),
        ("0.4321", "0.00577", "0.85842", "0.43 (0.01, 0.86)"),
        (
            "-0.0003",
            "-0.00058",
            "-0.00002",
            "−0.0003 (−0.00058, −0.00002)",
        ),
        ("1.25", "1.0041", "1.556", "1.25 (1.004, 1.556)"),
        ("0.0045", "0.0041", "0.0062", "0.005 (0.004, 0.006)"),
        ("3.9", "0.67", "7.13", "3.9 (0.67, 7.13)"),
    ] {
        let [one, low, high] = [estimate, low, high].map(|text| with_decimals(text, 2));
        let written = Style::Bmc.estimate(Some(&one), Some((&low, &high)));
        assert_eq!(written.as_deref(), Some(bmc));
        let written = Style::Bmc.within(&one, &low, &high);
        assert!(bmc.starts_with(&format!("{written} (")), "{written}");
    }
    Ok(())
}
