//! Printed numbers stay as they were printed, and nothing that is no number becomes one.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use cisgrid::examine::catalogue;
use cisgrid::examine::{self, Assessed};
use cisgrid::model::Kind;
use cisgrid::number::{NoNumber, Operator, Printed, PrintedValue, Style};
use cisgrid::read::folder::Project;
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::{self, distribution};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("figure::numbers_keep_their_form", numbers_keep_their_form),
        trial("figure::operators_are_read", operators_are_read),
        trial(
            "figure::not_significant_is_no_number_but_a_p_value",
            not_significant,
        ),
        trial(
            "figure::what_is_no_number_says_why",
            what_is_no_number_says_why,
        ),
        trial(
            "figure::yaml_keeps_what_is_written",
            yaml_keeps_what_is_written,
        ),
        trial(
            "figure::csv_keeps_what_is_written",
            csv_keeps_what_is_written,
        ),
        trial(
            "figure::degrees_of_freedom_may_be_without_end",
            degrees_without_end,
        ),
        trial("figure::shares_become_percentages", shares),
        trial("figure::decimal_commas_become_points_alone", decimal_commas),
        trial(
            "figure::words_like_numbers_and_dates_stay_text",
            words_stay_text,
        ),
    ]
}

/// What is printed, its value, and its decimals.
const NUMBERS: [(&str, &str, u32); 38] = [
    ("0.020", "0.020", 3),
    (".03", "0.03", 2),
    ("3.9", "3.9", 1),
    ("3.90", "3.90", 2),
    ("010", "10", 0),
    ("007.50", "7.50", 2),
    ("0", "0", 0),
    ("0.00", "0.00", 2),
    ("−0.5", "-0.5", 1),
    ("− 0.5", "-0.5", 1),
    ("‐0.5", "-0.5", 1),
    ("‑0.5", "-0.5", 1),
    ("﹣0.5", "-0.5", 1),
    ("－0.5", "-0.5", 1),
    ("–0.5", "-0.5", 1),
    ("-0.5", "-0.5", 1),
    ("-.5", "-0.5", 1),
    ("+0.5", "0.5", 1),
    ("1,682", "1682", 0),
    ("1,682.50", "1682.50", 2),
    ("−1,682", "-1682", 0),
    ("12,345,678", "12345678", 0),
    ("9017", "9017", 0),
    ("1’204", "1204", 0),
    ("1'204.50", "1204.50", 2),
    ("3·40", "3.40", 2),
    ("·03", "0.03", 2),
    ("−1·20", "-1.20", 2),
    ("1,204·5", "1204.5", 1),
    ("1682", "1682", 0),
    ("2.2e-16", "0.00000000000000022", 17),
    ("1.5E3", "1500", 0),
    ("1e-28", "0.0000000000000000000000000001", 28),
    ("< .001", "0.001", 3),
    ("<.001", "0.001", 3),
    (">.99", "0.99", 2),
    ("=0.05", "0.05", 2),
    ("  49.80 ", "49.80", 2),
];

fn numbers_keep_their_form() -> Outcome {
    for (text, value, decimals) in NUMBERS {
        let printed = Printed::parse(text).map_err(|why| format!("`{text}`: {why:?}"))?;
        let found = printed.value().map(|value| value.to_string());
        if printed.text() != text.trim() || printed.to_string() != text.trim() {
            return Err(format!("`{text}` became `{printed}`").into());
        }
        if found.as_deref() != Some(value) || printed.decimals() != decimals {
            return Err(format!("`{text}`: {found:?}, {} decimals", printed.decimals()).into());
        }
    }
    Ok(())
}

fn operators_are_read() -> Outcome {
    let cases = [
        ("<.001", Operator::Less),
        ("< 0.05", Operator::Less),
        (">.99", Operator::Greater),
        ("=.03", Operator::Equal),
        (".03", Operator::Equal),
    ];
    for (text, wanted) in cases {
        match Printed::parse(text).map(|printed| printed.reading()) {
            Ok(PrintedValue::Number(operator, _)) if operator == wanted => {}
            other => return Err(format!("`{text}`: {other:?}").into()),
        }
    }
    Ok(())
}

fn not_significant() -> Outcome {
    for text in ["n.s.", "ns", "NS", "n. s.", "N.S."] {
        let printed = Printed::parse(text).map_err(|why| format!("`{text}`: {why:?}"))?;
        let is_word = printed.reading() == PrintedValue::NotSignificant;
        if !is_word
            || printed.value().is_some()
            || printed.decimals() != 0
            || printed.text() != text
        {
            return Err(format!("`{text}`: {printed:?}").into());
        }
    }
    Ok(())
}

/// Only degrees of freedom are without end, and are printed so.
fn degrees_without_end() -> Outcome {
    for text in ["Inf", "inf", "∞", "+Inf", "Infinity"] {
        let printed = Printed::parse_degrees(text).map_err(|why| format!("`{text}`: {why:?}"))?;
        assert_eq!(printed.reading(), PrintedValue::Infinite, "{text}");
        assert_eq!((printed.text(), printed.value()), (text, None));
        assert_eq!(Style::Bmc.number(&printed), "∞");
        assert_eq!(Printed::parse(text), Err(NoNumber::Other), "{text}");
        let degrees = statistics::degrees(&printed).ok_or("no degrees of freedom")?;
        let tail = distribution::t_two_tails(1.96, degrees.low).ok_or("no tail")?;
        assert!((tail - 0.05).abs() < 1e-4, "{tail}");
        let of_f = distribution::f_tail(2.0, 3.0, degrees.low).ok_or("no tail")?;
        let of_chi2 = distribution::chi2_tail(6.0, 3.0).ok_or("no tail")?;
        assert!((of_f - of_chi2).abs() < 1e-12, "{of_f}");
    }
    assert_eq!(Printed::parse_degrees("57.8"), Printed::parse("57.8"));
    Ok(())
}

/// A share of 1 becomes the percentage that it is, and no more exact than it was.
fn shares() -> Outcome {
    let cases = [
        ("0.5625", 0, "56.25", 56.245, 56.255),
        ("0.50", 0, "50", 49.5, 50.5),
        (".5", 4, "50", 49.5, 50.5),
        ("0.6", 1, "60", 55.0, 65.0),
        ("1", 4, "100", 99.5, 100.5),
        ("0.000", 3, "0.0", -0.05, 0.05),
    ];
    for (share, least, shown, low, high) in cases {
        let share = Printed::parse(share).map_err(|why| format!("{why:?}"))?;
        let percent = share.percent_of_share(least).ok_or("no percentage")?;
        let values = Interval::of(&percent).ok_or("no values")?;
        assert_eq!(Style::Bmc.number(&percent), shown, "{share}");
        assert!(
            (values.low - low).abs() < 1e-9 && (values.high - high).abs() < 1e-9,
            "{share}: {values:?}"
        );
    }
    let bound = Printed::parse("<0.01").map_err(|why| format!("{why:?}"))?;
    let bound = bound.percent_of_share(0).ok_or("no percentage")?;
    assert_eq!(bound.text(), "<1");
    Ok(())
}

fn what_is_no_number_says_why() -> Outcome {
    let comma = |better: &str| NoNumber::Comma(better.to_owned());
    let blank = |better: &str| NoNumber::Blank(better.to_owned());
    let beside = |better: &str| NoNumber::Beside(better.to_owned());
    let long = "1234567890123456789012345678901234567890";
    let cases = [
        ("49,8", comma("49.8")),
        ("0,020", comma("0.020")),
        ("1,68", comma("1.68")),
        ("0,123", comma("0.123")),
        ("1 682", blank("1682")),
        ("1\u{a0}682.5", blank("1682.5")),
        ("1\u{2009}682", blank("1682")),
        ("12.5%", beside("12.5")),
        ("-12.5 %", beside("-12.5")),
        ("0.03*", beside("0.03")),
        ("0.56†", beside("0.56")),
        ("(0.72)", beside("0.72")),
        ("p<.001", beside("<.001")),
        ("p < .001", beside("< .001")),
        ("p = .03", beside(".03")),
        ("N=32", beside("32")),
        (long, NoNumber::TooLong),
        ("1e400", NoNumber::TooLong),
        ("no", NoNumber::Other),
        ("yes", NoNumber::Other),
        ("null", NoNumber::Other),
        ("2022-01-01", NoNumber::Other),
        ("12:30", NoNumber::Other),
        ("1_000", NoNumber::Other),
        ("0x10", NoNumber::Other),
        ("0o10", NoNumber::Other),
        (".inf", NoNumber::Other),
        (".NaN", NoNumber::Other),
        ("NaN", NoNumber::Other),
        ("inf", NoNumber::Other),
        ("", NoNumber::Other),
        (".", NoNumber::Other),
        ("-", NoNumber::Other),
        ("<", NoNumber::Other),
        ("5.", NoNumber::Other),
        ("1.2.3", NoNumber::Other),
        ("1.682,50", NoNumber::Other),
        ("12,34,56", NoNumber::Other),
        ("1,,682", NoNumber::Other),
        (",5,", NoNumber::Other),
        ("--5", NoNumber::Other),
        ("28-70", NoNumber::Other),
        ("28 to 70", NoNumber::Other),
        ("4.10 (0.72)", NoNumber::Other),
        ("e5", NoNumber::Other),
        ("5e", NoNumber::Other),
        ("5e+", NoNumber::Other),
        ("1e-40", NoNumber::TooLong),
        ("1.234e-27", NoNumber::TooLong),
        ("0.1234567890123456789012345678901", NoNumber::TooLong),
        ("٣", NoNumber::Other),
        ("½", NoNumber::Other),
    ];
    let mut complaints = Vec::new();
    for (text, wanted) in cases {
        let found = Printed::parse(text);
        if found != Err(wanted.clone()) {
            complaints.push(format!("`{text}`: {found:?} and not {wanted:?}"));
        }
    }
    match complaints.is_empty() {
        true => Ok(()),
        false => Err(complaints.join("\n").into()),
    }
}

/// A synthesis of these texts, assessed.
fn assessed(files: &[(&str, &str)]) -> Assessed {
    let files = files
        .iter()
        .map(|(name, text)| (name, text.as_bytes().to_vec()));
    examine::assess(Project::of_texts(Path::new(""), files), None)
}

const FRAME: &str = "
synthesis: {title: T, timepoints: {T1: one, T2: two}}
measures: [{id: m, label: M}]
evidence:
  - {id: a, strand: quantitative, finding: A}
  - {id: b, strand: qualitative, finding: B}
propositions: [{id: p, statement: S, supported_by: [a, b]}]
";

/// The texts of the contrast's change, p value and effect size.
fn contrast_texts(assessed: &Assessed) -> Vec<String> {
    let figures = assessed.model.figures.iter();
    let cells = figures.flat_map(|figure| match &figure.kind {
        Kind::Contrast(contrast) => vec![&contrast.change, &contrast.p, &contrast.effect_size],
        _ => Vec::new(),
    });
    let texts = cells.flatten().map(|cell| cell.value.text().to_owned());
    texts.collect()
}

fn same(found: &[String], wanted: &[&str], assessed: &Assessed) -> Outcome {
    // What the rules say of so small a synthesis is not asked here: only that all of it was understood.
    let mut read = assessed.diagnostics.iter();
    let understood = read.all(|found| catalogue::judges(found.check));
    match found == wanted && understood {
        true => Ok(()),
        false => Err(format!("{found:?}\n{:?}", assessed.diagnostics).into()),
    }
}

fn yaml_keeps_what_is_written() -> Outcome {
    let results = "results:
  - {measure: m, from: T1, to: T2, change: 0.020, p: <.001, effect_size: −0.50, change_means: earlier minus later}
  - {measure: m, to: T2, from: T1, group: g, change: 010, p: n.s., effect_size: \"1,682\", change_means: later minus earlier}
";
    let frame = FRAME.replace("T2: two}", "T2: two}, groups: {g: G}");
    let assessed = assessed(&[("a.yaml", &frame), ("b.yaml", results)]);
    let found = contrast_texts(&assessed);
    let wanted = ["0.020", "<.001", "−0.50", "010", "n.s.", "1,682"];
    same(&found, &wanted, &assessed)
}

fn csv_keeps_what_is_written() -> Outcome {
    let results = "results: [{table: t.csv, change: earlier minus later}]";
    let table = "measure,from,to,change,p,effect_size\nm,T1,T2,\"1,682\",.03, 3.90 \n";
    let files = [("a.yaml", FRAME), ("b.yaml", results), ("t.csv", table)];
    let assessed = assessed(&files);
    same(
        &contrast_texts(&assessed),
        &["1,682", ".03", "3.90"],
        &assessed,
    )
}

fn decimal_commas() -> Outcome {
    let results = "results: [{table: t.csv, change: earlier minus later, separator: semicolon, decimal: comma}]";
    let table = "measure;from;to;change;p;effect_size\nm;T1;T2;1.682,50;<,001;−0,90\n";
    let files = [("a.yaml", FRAME), ("b.yaml", results), ("t.csv", table)];
    let assessed = assessed(&files);
    same(
        &contrast_texts(&assessed),
        &["1,682.50", "<.001", "−0.90"],
        &assessed,
    )
}

fn words_stay_text() -> Outcome {
    let words = [
        "no",
        "on",
        "NO",
        "2022-01-01",
        "12:30",
        "1_000",
        "010",
        "1e3",
        "0x1F",
        ".5",
        "3.90",
    ];
    let list = words.join(", ");
    let evidence =
        format!("evidence: [{{id: c, strand: qualitative, finding: F, theme: [{list}]}}]");
    let assessed = assessed(&[("a.yaml", FRAME), ("b.yaml", &evidence)]);
    let themes = assessed.model.themes.iter();
    let found: Vec<_> = themes.map(|theme| theme.label.clone()).collect();
    same(&found, &words, &assessed)
}
