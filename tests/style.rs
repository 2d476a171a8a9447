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
