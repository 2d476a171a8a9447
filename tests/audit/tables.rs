//! Tables: true ones are quiet, each error is found, and a guess is never called a fault.

use libtest_mimic::Trial;

use cisgrid::audit::AuditReport;
use cisgrid::diagnostic::Severity;

use super::{of_table, told};
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::true_tables_are_quiet", true_tables_are_quiet),
        trial(
            "audit::errors_in_tables_are_found",
            errors_in_tables_are_found,
        ),
        trial("audit::guesses_are_shown", guesses_are_shown),
        trial(
            "audit::notes_say_what_figures_are",
            notes_say_what_figures_are,
        ),
        trial(
            "audit::what_was_not_read_is_listed",
            what_was_not_read_is_listed,
        ),
        trial("audit::text_beside_tables", text_beside_tables),
        trial("audit::wide_heads", wide_heads),
        trial("audit::reported_twice", reported_twice),
    ]
}

/// A row of cells.
fn row(cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| format!("<td>{cell}</td>"))
        .collect();
    format!("<tr>{cells}</tr>")
}

fn table(rows: &[&[&str]]) -> String {
    rows.iter().map(|cells| row(cells)).collect()
}

/// The rows of a table, what is right and what is wrong in one cell of it, words of what is told, and what it weighs.
type Pair = (
    &'static [&'static [&'static str]],
    [&'static str; 2],
    &'static str,
    Severity,
);

/// Tables with an error in the cell that holds `{}`, and what that is where it is right and where it is wrong; what is told
/// of the latter, and whether as a warning.
const PAIRS: [Pair; 13] = [
    (
        &[
            &["Scale", "Related t (df = 40)", "p"],
            &["Mood", "2.31", "{}"],
            &["Sleep", "−1.31", ".198"],
        ],
        [".026", ".26"],
        "t(40) = 2.31 gives 0.026",
        Severity::Warning,
    ),
    (
        &[
            &["Scale", "t-value", "df", "p-value"],
            &["Mood", "2.31", "40", "{}"],
        ],
        ["0.026", "0.26"],
        "t(40) = 2.31 gives 0.026",
        Severity::Warning,
    ),
    (
        &[&["Scale", "F (3, 52)", "p"], &["Mood", "4.10", "{}"]],
        ["0.011", "0.11"],
        "F(3, 52) = 4.10 gives 0.011",
        Severity::Warning,
    ),
    (
        &[&["Scale", "χ² (2)", "p"], &["Mood", "7.10", "{}"]],
        [".029", ".29"],
        "(2) = 7.10 gives 0.029",
        Severity::Warning,
    ),
    (
        &[&["Scale", "z", "p"], &["Mood", "2.50", "{}"]],
        ["0.012", "0.12"],
        "z = 2.50 gives 0.012",
        Severity::Warning,
    ),
    (
        &[
            &["Scale", "Difference (95% CI)", "p"],
            &["Mood", "{} (0.67 to 7.13)", ".020"],
        ],
        ["3.90", "9.30"],
        "the 95% CI (",
        Severity::Warning,
    ),
    (
        &[&["Predictor", "OR (95% CI)"], &["Age", "{} (0.80–2.45)"]],
        ["1.40", "4.10"],
        "the 95% CI (",
        Severity::Warning,
    ),
    (
        &[&["Scale", "Mean (range)"], &["Mood", "{} (1.0–7.0)"]],
        ["3.40", "9.30"],
        "9.30",
        Severity::Warning,
    ),
    (
        &[
            &["Who", "Walking (n = 32)", "Waiting (N = 30)"],
            &["Women", "{}", "17 (57%)"],
        ],
        ["18 (56%)", "18 (66%)"],
        "18 of 32 are 56%",
        Severity::Note,
    ),
    (
        &[
            &["Who", "Walking (n = 1 204)", "Waiting (n = 1.180)"],
            &["Women", "{}", "590 (50%)"],
        ],
        ["602 (50%)", "602 (60%)"],
        "602 of 1204 are 50%",
        Severity::Note,
    ),
    (
        &[
            &["Test", "Result"],
            &["Town by time", "F(3, 52) = 4.10, p = {}"],
        ],
        [".011", ".11"],
        "F(3, 52) = 4.10 gives 0.01",
        Severity::Warning,
    ),
    (
        &[
            &["Skala", "t (df = 40)", "p-Wert"],
            &["Stimmung", "2,31", "{}"],
        ],
        ["0,026", "0,26"],
        "t(40) = 2.31 gives 0.02",
        Severity::Warning,
    ),
    (
        &[
            &["Scale", "n", "Mean (SD)"],
            &["Mood", "20", "47.7 (9.02) 32.0–69.0"],
            &["Sleep", "20", "4.2 ({}) 3.3–5.0"],
        ],
        ["0.51", "5.10"],
        "can have",
        Severity::Note,
    ),
];

/// A table with one of its cells filled in.
fn filled(rows: &[&[&str]], with: &str) -> AuditReport {
    of_table(&table(rows).replace("{}", with))
}

fn true_tables_are_quiet() -> Outcome {
    let complaints = PAIRS.iter().filter_map(|(rows, [right, _], ..)| {
        let report = filled(rows, right);
        let read = report.tables[0].cells_read + report.statistics.len();
        (read == 0 || !report.findings.is_empty()).then(|| format!("{rows:?}: {:?}", told(&report)))
    });
    outcome(complaints.collect())
}

fn errors_in_tables_are_found() -> Outcome {
    let complaints = PAIRS
        .iter()
        .filter_map(|(rows, [_, wrong], words, severity)| {
            let report = filled(rows, wrong);
            let found = report
                .findings
                .iter()
                .find(|found| found.message.contains(words));
            let fits =
                found.is_some_and(|found| found.severity == *severity && !found.place.is_empty());
            (!fits).then(|| {
                format!(
                    "{rows:?} with {wrong}: {:?}; {:?}",
                    told(&report),
                    report.tables[0].unread
                )
            })
        });
    outcome(complaints.collect())
}

/// What nothing says is guessed, and what rests on it is a note that says so.
fn guesses_are_shown() -> Outcome {
    let rows: &[&[&str]] = &[
        &["Scale", "n", "Before"],
        &["Mood", "20", "47.7 (9017) 32.0–69.0"],
        &["Sleep", "20", "4.2 (0.51) 3.3–5.0"],
    ];
    let report = of_table(&table(rows));
    let guessed: Vec<_> = report.tables[0]
        .columns
        .iter()
        .filter(|column| column.guessed)
        .collect();
    assert_eq!(guessed.len(), 2, "{:?}", report.tables[0].columns);
    for found in &report.findings {
        assert_eq!(found.severity, Severity::Note, "{}", found.message);
        assert!(
            found.guesses.iter().all(|guess| guess.starts_with("if ")),
            "{:?}",
            found.guesses
        );
        assert!(!found.guesses.is_empty(), "{}", found.message);
    }
    Ok(())
}

/// `±` is what a note says it is, and a guess where none does.
fn notes_say_what_figures_are() -> Outcome {
    let rows: &[&[&str]] = &[
        &["Scale", "Before", "After"],
        &["Mood", "125 ± 20", "112 ± 18*†"],
    ];
    let held = |note: &str| {
        let page = format!(
            "<html><body><table>{}</table><p>{note}</p></body></html>",
            table(rows)
        );
        let report = cisgrid::audit::audit("a.html", &super::read("a.html", page));
        let column = &report.tables[0].columns[1];
        (column.holds.join("; "), column.guessed)
    };
    assert_eq!(
        held("Note. Values are means ± SE."),
        ("the mean with the SE".to_owned(), false)
    );
    assert_eq!(
        held("Values are means ± SD."),
        ("the mean with the SD".to_owned(), false)
    );
    assert_eq!(
        held("Note. Of two towns."),
        ("the mean with the SD".to_owned(), true)
    );
    Ok(())
}

fn what_was_not_read_is_listed() -> Outcome {
    let rows: &[&[&str]] = &[
        &["Scale", "Walking (n = 32)", "p"],
        &["Weeks, mean (range)", "25 (8–&gt;44) n = 10", ".02"],
        &["Other", "7", ""],
    ];
    let report = of_table(&table(rows));
    let unread = &report.tables[0].unread;
    assert_eq!(unread.len(), 2, "{unread:?}");
    assert!(
        unread[0].place.contains("Weeks") && unread[0].words.contains("25 (8–>44) n = 10"),
        "{unread:?}"
    );
    Ok(())
}

/// The text and a table say one test: p is the same, or it is told.
fn text_beside_tables() -> Outcome {
    let held = |p: &str| {
        let rows: &[&[&str]] = &[
            &["Scale", "Paired t (df = 40)", "p"],
            &["Mood", "2.31", ".026"],
        ];
        let page = format!(
            "<html><body><p>Mood rose, t(40) = 2.31, p = {p}.</p><table>{}</table></body></html>",
            table(rows)
        );
        told(&cisgrid::audit::audit(
            "a.html",
            &super::read("a.html", page),
        ))
    };
    assert!(
        held(".026").is_empty() && held(".03").is_empty(),
        "{:?}",
        held(".026")
    );
    assert!(
        held(".26")
            .iter()
            .any(|words| words.contains("and the table as .026")),
        "{:?}",
        held(".26")
    );
    Ok(())
}

/// Heads over several columns say of what group or time figures are.
fn wide_heads() -> Outcome {
    let rows = "<thead><tr><th rowspan=2>Scale</th><th colspan=3>T1 – T2</th><th colspan=3>T1 – T3</th></tr>\
                <tr><th>n</th><th>Change (95% CI)</th><th>p</th><th>n</th><th>Change (95% CI)</th><th>p</th></tr></thead>\
                <tr><td>Mood</td><td>20</td><td>3.9 (0.67, 7.13)</td><td>0.020</td><td>21</td><td>{} (−3.46, 5.46)</td><td>0.645</td></tr>";
    let right = of_table(&rows.replace("{}", "1.00"));
    assert!(right.findings.is_empty(), "{:?}", told(&right));
    assert_eq!(right.tables[0].cells_read, 6);
    let wrong = of_table(&rows.replace("{}", "10.0"));
    assert!(
        told(&wrong)
            .iter()
            .any(|words| words.contains("is outside the 95% CI")),
        "{:?}",
        told(&wrong)
    );
    assert!(
        wrong.findings[0].place.contains("T1 – T3"),
        "{}",
        wrong.findings[0].place
    );
    Ok(())
}

/// The same file gives the same report.
fn reported_twice() -> Outcome {
    let report = || {
        let article = super::fixture("article.xml");
        serde_json::to_string(&cisgrid::audit::audit("article.xml", &article))
    };
    assert_eq!(report()?, report()?);
    Ok(())
}
