//! What is read of articles: tables as they stand, running text with its places.

use libtest_mimic::Trial;

use cisgrid::published::PublishedArticle;
use cisgrid::tables::FoundTable;

use super::{fixture, read};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::jats", jats),
        trial("audit::html", html),
        trial("audit::docx", docx),
        trial("audit::pdf", pdf),
        trial("audit::csv", csv),
        trial("audit::plain_text", plain_text),
        trial("audit::utf_16", utf_16),
        trial("audit::kinds_by_what_they_hold", kinds_by_what_they_hold),
    ]
}

/// The texts of a row.
fn row(table: &FoundTable, at: usize) -> Vec<&str> {
    table.rows[at]
        .iter()
        .map(|cell| cell.text.as_str())
        .collect()
}

/// Whether a paragraph holds some words.
fn says(article: &PublishedArticle, words: &str) -> bool {
    article.running.iter().any(|one| one.text.contains(words))
}

fn jats() -> Outcome {
    let article = fixture("article.xml");
    assert_eq!(
        article.title.as_deref(),
        Some("Walking and sleep in a made-up town")
    );
    let [table] = &article.tables[..] else {
        return Err(format!("{} tables", article.tables.len()).into());
    };
    assert_eq!((table.heads, table.rows.len()), (2, 6));
    assert_eq!(
        row(table, 0),
        ["Measure", "Time", "Time", "Paired t (df = 31)", "p-value"]
    );
    assert_eq!(
        row(table, 1),
        [
            "Measure",
            "Before",
            "After",
            "Paired t (df = 31)",
            "p-value"
        ]
    );
    assert_eq!(table.rows[0][0].marks, ["a"]);
    assert!(table.rows[0][2].across && table.rows[1][0].down);
    assert_eq!(
        row(table, 4),
        ["Sleep", "2.90 (1.10)", "2.70 (1.00)", "−1.05", ".302"]
    );
    assert_eq!(table.label.as_deref(), Some("Table 1"));
    assert_eq!(table.notes, ["a Scored from 1 to 7.", "b Of two sides."]);
    assert_eq!(table.place, "line 13");
    assert!(
        says(&article, "χ²(1, N = 64) = 4.02, p < .05"),
        "{:?}",
        article.running
    );
    // The journal's name, references and their raised numbers are none of the text.
    assert!(!says(&article, "9.99") && !says(&article, "p = .9") && says(&article, "p = .302 ."));
    assert!(
        article
            .unread
            .iter()
            .any(|part| part.words.contains("Table 2")),
        "{:?}",
        article.unread
    );
    Ok(())
}

fn html() -> Outcome {
    let article = fixture("article.html");
    let [table, inner] = &article.tables[..] else {
        return Err(format!("{} tables", article.tables.len()).into());
    };
    assert_eq!((table.heads, table.rows.len()), (2, 5));
    assert_eq!(
        row(table, 1),
        ["Characteristic", "Walking (n = 32)", "Waiting (n = 30)"]
    );
    assert_eq!(row(table, 3), ["Men", "14 (44%)", "13 (34%)"]);
    assert_eq!(table.caption.as_deref(), Some("Who walked"));
    assert_eq!(row(inner, 0), ["inner", "1"]);
    assert!(article.running.iter().any(|one| one.place == "line 7"));
    // What a script says is no text.
    assert!(!says(&article, ".99"), "{:?}", article.running);
    assert!(
        says(&article, "χ²(1) = 0.40, p = .53"),
        "{:?}",
        article.running
    );
    Ok(())
}

fn docx() -> Outcome {
    let article = fixture("article.docx");
    let [table, outer, inner] = &article.tables[..] else {
        return Err(format!("{} tables", article.tables.len()).into());
    };
    assert_eq!(table.heads, 2);
    assert_eq!(
        row(table, 0),
        ["Measure", "Before", "Before", "After", "After", "p"]
    );
    assert_eq!(
        row(table, 1),
        ["Measure", "n", "Mean (SD)", "n", "Mean (SD)", "p"]
    );
    assert_eq!(table.rows[2][0].text, "Mood");
    assert_eq!(table.rows[2][0].marks, ["a"]);
    // What was taken out with tracking on is not there, what was put in is.
    assert_eq!(table.rows[4][5].text, ".10");
    assert_eq!(table.label.as_deref(), Some("Table 1"));
    assert_eq!(table.notes, ["Note. a Scored from 1 to 7."]);
    assert_eq!(outer.label.as_deref(), Some("Table 2"));
    assert_eq!(
        (row(inner, 0), inner.label.as_deref()),
        (vec!["one", "2"], None)
    );
    assert!(says(&article, "χ²(1, N = 64)"), "{:?}", article.running);
    assert!(
        article
            .unread
            .iter()
            .any(|part| part.words.contains("tracked"))
    );
    Ok(())
}

/// Of a PDF the text, with page and line.
fn pdf() -> Outcome {
    let article = fixture("article.pdf");
    assert!(article.tables.is_empty());
    let told = article
        .unread
        .iter()
        .any(|part| part.words.contains("tables of a PDF"));
    assert!(
        told && says(&article, "t(31) = 0.49, p = .063"),
        "{:?}",
        article.running
    );
    let report = cisgrid::audit::audit("article.pdf", &article);
    let found = report.findings.first().ok_or("nothing is found")?;
    assert!(found.place.starts_with("page 1, line "), "{}", found.place);
    assert_ne!(found.place, "page 1, line 1");
    Ok(())
}

fn csv() -> Outcome {
    let article = fixture("table.csv");
    let table = &article.tables[0];
    assert_eq!(table.label.as_deref(), Some("Tabelle 2"));
    assert_eq!(table.caption.as_deref(), Some("Veränderungen"));
    assert_eq!((table.heads, table.rows.len()), (1, 3));
    assert_eq!(row(table, 1), ["Mood", "3,4 (1,2)", "3,9 (1,1)", "0,035"]);
    assert_eq!(table.notes, ["Anmerkung: Mittelwert"]);
    assert_eq!(table.rows[2][3].place.as_deref(), Some("line 4"));
    Ok(())
}

fn plain_text() -> Outcome {
    let article = read("a.txt", "One line\nof two.\n\nAnother.\n");
    let texts: Vec<_> = article
        .running
        .iter()
        .map(|one| (one.text.as_str(), one.place.as_str()))
        .collect();
    assert_eq!(
        texts,
        [("One line of two.", "line 1"), ("Another.", "line 4")]
    );
    Ok(())
}

/// With a mark and without, in both orders.
fn utf_16() -> Outcome {
    let text = "Die Stimmung stieg, t(40) = 2,31; p = ,026, sagt der Text hier.\n";
    let units: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let marked = |mark: [u8; 2], bytes: &[u8]| [&mark[..], bytes].concat();
    for bytes in [
        little.clone(),
        big.clone(),
        marked([0xff, 0xfe], &little),
        marked([0xfe, 0xff], &big),
    ] {
        let article = read("a.txt", bytes);
        assert!(says(&article, "2,31; p = ,026"), "{:?}", article.running);
    }
    let page = "<!DOCTYPE html><html><body><p>Mood rose, t(40) = 2.31, p = .026 or so it says.</body></html>";
    let units = page.encode_utf16().flat_map(u16::to_le_bytes);
    let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    assert_eq!(read("a.html", bytes).kind, "HTML article");
    Ok(())
}

/// A file is what it holds, whatever it is called.
fn kinds_by_what_they_hold() -> Outcome {
    let xml = std::fs::read(crate::root().join("tests/fixtures/audit/article.xml"))?;
    assert_eq!(read("article.docx", xml).kind, "JATS article");
    let docx = std::fs::read(crate::root().join("tests/fixtures/audit/article.docx"))?;
    assert_eq!(read("article.xml", docx).kind, "Word file");
    assert_eq!(read("a.csv", "A,B\n1,2\n").kind, "CSV table");
    assert_eq!(read("a.md", "A, B\n").kind, "plain text");
    Ok(())
}
