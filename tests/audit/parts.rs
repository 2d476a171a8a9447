//! Percentages of a part of the people, of rows, and before their counts; numbers with blanks, points and commas between
//! thousands: what is not certain is left open.

use libtest_mimic::Trial;

use cisgrid::audit::{AuditReport, audit};

use super::{of_table, read, told};
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::parts_of_the_people", parts_of_the_people),
        trial("audit::parts_missing_data", missing_data),
        trial("audit::parts_of_rows", of_rows),
        trial("audit::parts_how_counts_are_said", how_counts_are_said),
        trial("audit::parts_thousands", thousands),
        trial("audit::parts_slopes", slopes),
        trial("audit::parts_of_variance", of_variance),
        trial("audit::parts_without_degrees", without_degrees),
    ]
}

/// A table with a caption before it and a note behind it.
fn around(caption: &str, rows: &str, note: &str) -> AuditReport {
    let page = format!(
        "<html><body><p>Table 1. {caption}</p><table>{rows}</table><p>{note}</p></body></html>"
    );
    audit("a.html", &read("a.html", page))
}

const HEADS: &str = "<tr><td>Who</td><td>Walking (n = 32)</td><td>Waiting (n = 30)</td></tr>";

/// 9 of 20 men are 45%; of all 32 they would be 28%.
fn parts_of_the_people() -> Outcome {
    let row = |name: &str, cell: &str| {
        format!("{HEADS}<tr><td>{name}</td><td>{cell}</td><td>8 (27%)</td></tr>")
    };
    let quiet = [
        around("Who walked", &row("Shaved*", "9 (45%)"), "* Of men only."),
        around(
            "Who walked",
            &row("Shaved", "9 (45%)<sup>a</sup>"),
            "<sup>a</sup> Among those with data.",
        ),
        around(
            "Who walked",
            &row("Shaved†", "9 (45%)"),
            "* p &lt; .05. † n = 20.",
        ),
        around(
            "Who walked",
            &row("Shaved (n=20)", "9 (45%)"),
            "Of two towns.",
        ),
        around(
            "Who walked",
            &row("Shaved, among men", "9 (45%)"),
            "Of two towns.",
        ),
    ];
    let mut complaints: Vec<String> = quiet
        .iter()
        .filter(|report| !report.findings.is_empty())
        .map(|report| format!("{:?}, {:?}", told(report), report.tables[0].columns))
        .collect();
    complaints.extend(quiet.iter().filter_map(|report| {
        let gaps = &report.tables[0].unread;
        let is_open = gaps
            .iter()
            .any(|gap| gap.words.contains("not judged (percent-of-n)"));
        (!is_open).then(|| format!("{gaps:?}"))
    }));
    // Without such words, or with a mark of something else, it is told.
    for (name, note) in [("Shaved", "Of two towns."), ("Shaved*", "* p &lt; .05.")] {
        let report = around("Who walked", &row(name, "9 (45%)"), note);
        if !told(&report).iter().any(|words| words.contains("9 of 32")) {
            complaints.push(format!("{name}: {:?}", told(&report)));
        }
    }
    outcome(complaints)
}

fn missing_data() -> Outcome {
    let rows = format!("{HEADS}<tr><td>Women</td><td>18 (60%)</td><td>17 (57%)</td></tr>");
    let notes = [
        "Note. Data missing for 2 participants.",
        "Note. Numbers may not add up because of missing data.",
        "Note. Percentages are of those with available data.",
    ];
    let unknown = format!("{rows}<tr><td>Unknown</td><td>2</td><td>0</td></tr>");
    let quiet = notes
        .iter()
        .map(|note| around("Who walked", &rows, note))
        .chain([around("Who walked", &unknown, "")]);
    let loud = quiet.filter(|report| !report.findings.is_empty());
    outcome(loud.map(|report| format!("{:?}", told(&report))).collect())?;
    assert!(
        !around("Who walked", &rows, "Note. Of two towns.")
            .findings
            .is_empty()
    );
    Ok(())
}

/// 18 of the 35 women walk, 51%.
fn of_rows() -> Outcome {
    let table = |head: &str, cell: &str| {
        around(
            "Who walked",
            &format!(
                "<tr><td>Who</td><td>Walking (n = 32){head}</td><td>Waiting (n = 30){head}</td><td>Total</td></tr>\
                 <tr><td>Women</td><td>{cell}</td><td>17 (49%)</td><td>35 (100%)</td></tr>"
            ),
            "",
        )
    };
    let right = [table("", "18 (51%)"), table(", n (row %)", "18 (51%)")];
    let loud = right.iter().filter(|report| !report.findings.is_empty());
    outcome(loud.map(|report| format!("{:?}", told(report))).collect())?;
    let wrong = table(", n (row %)", "18 (66%)");
    assert!(
        told(&wrong)
            .iter()
            .any(|words| words.contains("18 of the 35 of its row are not 66%")),
        "{:?}",
        told(&wrong)
    );
    Ok(())
}

fn how_counts_are_said() -> Outcome {
    let holds = |caption: &str, head: &str, row: &str, cell: &str| {
        let rows =
            format!("<tr><td>Who</td><td>{head}</td></tr><tr><td>{row}</td><td>{cell}</td></tr>");
        let report = around(caption, &rows, "");
        let column = &report.tables[0].columns[1];
        (column.holds.join("; "), column.guessed, told(&report).len())
    };
    let counts = "a count with its percentage".to_owned();
    let unless = "Values are numbers (percentages) unless stated otherwise";
    assert_eq!(
        holds(unless, "Walking (n = 32)", "Women", "18 (56)"),
        (counts.clone(), false, 0)
    );
    assert_eq!(
        holds(unless, "Walking (n = 32)", "Women", "18 (66)"),
        (counts.clone(), false, 1)
    );
    // What is measured is said otherwise, or guessed.
    assert_eq!(
        holds(unless, "Walking (n = 32)", "Age, mean (SD)", "48 (9)").0,
        "the mean with the SD"
    );
    assert_eq!(
        holds(unless, "Walking (n = 32)", "Age, years", "48 (9)"),
        ("the mean with the SD".to_owned(), true, 0)
    );
    assert_eq!(
        holds("Who walked", "n (row %)", "Women", "18 (56)"),
        (counts.clone(), false, 0)
    );
    assert_eq!(
        holds("Who walked", "% (n), N = 32", "Women", "56 (18)"),
        ("its percentage with a count".to_owned(), false, 0)
    );
    assert_eq!(
        holds("Who walked", "% (n), N = 32", "Women", "66 (18)").2,
        1
    );
    Ok(())
}

fn thousands() -> Outcome {
    let read = |rows: &str| {
        let report = of_table(rows);
        let table = &report.tables[0];
        (
            table.cells_read,
            told(&report),
            table
                .unread
                .iter()
                .map(|gap| gap.words.clone())
                .collect::<Vec<_>>(),
        )
    };
    // A blank between thousands, where the heading says how many numbers there are.
    let blank = |percent: &str| {
        read(&format!(
            "<tr><td>Who</td><td>n (%), N = 20 408</td></tr><tr><td>Women</td><td>10 204 ({percent})</td></tr>"
        ))
    };
    assert_eq!(blank("50.0"), (1, Vec::new(), Vec::new()));
    assert!(
        blank("60.0").1[0].contains("10204 of 20408"),
        "{:?}",
        blank("60.0")
    );
    let steps = read(
        "<tr><td>Who</td><td>Mean (SD)</td></tr><tr><td>Steps</td><td>10 204 (3 100)</td></tr>",
    );
    assert_eq!(steps, (1, Vec::new(), Vec::new()));
    let open =
        read("<tr><td>Who</td><td>Before</td></tr><tr><td>Steps</td><td>10 204 (3 100)</td></tr>");
    assert_eq!(open.0, 0);
    assert!(open.2[0].contains("a blank between digits"), "{open:?}");
    // A point between thousands, where other cells have decimals by comma: 602 of 1.204 are 50,0%.
    let german = |percent: &str| {
        read(&format!(
            "<tr><td>Wer</td><td>Anzahl (%), n = 2.408</td></tr><tr><td>Frauen</td><td>1.204 ({percent})</td></tr><tr><td>Ledig</td><td>602 (25,0)</td></tr>"
        ))
    };
    assert_eq!(german("50,0"), (2, Vec::new(), Vec::new()));
    assert!(
        german("60,0").1[0].contains("1204 of 2408"),
        "{:?}",
        german("60,0")
    );
    // Where both are written, a point before three digits is open.
    let both = read(
        "<tr><td>Wer</td><td>Mean (SD)</td></tr><tr><td>A</td><td>1.204 (3.100)</td></tr><tr><td>B</td><td>3,4 (1,2)</td></tr><tr><td>C</td><td>3.4 (1.2)</td></tr>",
    );
    assert_eq!(both.0, 2, "{both:?}");
    let swiss = read(
        "<tr><td>Who</td><td>n (%), N = 2408</td></tr><tr><td>Women</td><td>1’204 (50.0)</td></tr>",
    );
    assert_eq!(swiss, (1, Vec::new(), Vec::new()));
    Ok(())
}

/// A slope over its standard error is t.
fn slopes() -> Outcome {
    let rows = |t: &str| {
        of_table(&format!(
            "<tr><td>Predictor</td><td>b (SE)</td><td>t</td><td>p</td></tr>\
             <tr><td>Age</td><td>0.30 (0.10)</td><td>{t}</td><td>.004</td></tr>"
        ))
    };
    assert!(
        rows("3.00").findings.is_empty(),
        "{:?}",
        told(&rows("3.00"))
    );
    assert!(
        told(&rows("5.00"))
            .iter()
            .any(|words| words.starts_with("note: t is printed as 5.00")),
        "{:?}",
        told(&rows("5.00"))
    );
    Ok(())
}

/// A p that no degrees of freedom give beside a t.
fn without_degrees() -> Outcome {
    let rows = |p: &str| {
        of_table(&format!(
            "<tr><td>Predictor</td><td>t</td><td>p</td></tr><tr><td>Age</td><td>2.20</td><td>{p}</td></tr>"
        ))
    };
    for p in [".028", ".036", ".10", ".015", "&lt;.05"] {
        assert!(rows(p).findings.is_empty(), "{p}: {:?}", told(&rows(p)));
    }
    for p in [".010", ".60", "&lt;.001"] {
        assert!(
            told(&rows(p))
                .iter()
                .any(|words| words.starts_with("note: p is printed as")),
            "{p}: {:?}",
            told(&rows(p))
        );
    }
    Ok(())
}

/// A mean square over that of the error is F.
fn of_variance() -> Outcome {
    let rows = |f: &str, more: &str| {
        of_table(&format!(
            "<tr><td>Source</td><td>SS</td><td>df</td><td>MS</td><td>F</td><td>p</td></tr>\
             <tr><td>Town</td><td>12.4</td><td>2</td><td>6.20</td><td>{f}</td><td></td></tr>\
             <tr><td>Error</td><td>122.0</td><td>61</td><td>2.00</td><td></td><td></td></tr>{more}"
        ))
    };
    assert!(
        rows("3.10", "").findings.is_empty(),
        "{:?}",
        told(&rows("3.10", ""))
    );
    assert!(
        told(&rows("5.10", ""))
            .iter()
            .any(|words| words.starts_with("note: F is printed as 5.10")),
        "{:?}",
        told(&rows("5.10", ""))
    );
    // Of several errors each may be that of an F.
    let two = "<tr><td>Residual</td><td>90.0</td><td>61</td><td>1.22</td><td></td><td></td></tr>";
    assert!(
        rows("5.10", two).findings.is_empty(),
        "{:?}",
        told(&rows("5.10", two))
    );
    Ok(())
}
