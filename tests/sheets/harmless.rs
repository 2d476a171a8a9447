//! What people write that programs take for something else, in every field: formulas, controls, marks of direction,
//! markup, links that run.

use std::io::{Cursor, Read};

use calamine::{Data, Reader};
use libtest_mimic::Trial;

use super::{Book, book, cells, files, of_text, text_of, unguarded};
use crate::{Outcome, trial};
use cisgrid::number::Printed;
use cisgrid::view::View;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("sheets::texts_are_texts", texts_are_texts),
        trial("sheets::only_harmless_links", only_harmless_links),
        trial("sheets::guards_can_be_undone", guards_can_be_undone),
    ]
}

/// Texts that some program would take for something else, and what is left of each on a line of its own.
const HOSTILE: [(&str, &str); 18] = [
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    ("+1", "+1"),
    ("@SUM(A1:A9)", "@SUM(A1:A9)"),
    ("-2+3", "-2+3"),
    ("'=1+1", "'=1+1"),
    ("＝1+1", "＝1+1"),
    ("\t=1+1", " =1+1"),
    ("a\u{0}b\u{1}c", "abc"),
    ("\u{202e}gnp.exe", "gnp.exe"),
    ("\u{2069}loose\u{202c}", "loose"),
    ("javascript:alert(1)", "javascript:alert(1)"),
    (
        "</t><script>alert(1)</script>&amp;]]>",
        "</t><script>alert(1)</script>&amp;]]>",
    ),
    ("_x000D_ _x0041_", "_x000D_ _x0041_"),
    ("1-2", "1-2"),
    ("0.020", "0.020"),
    ("MARCH1", "MARCH1"),
    ("TRUE", "TRUE"),
    ("a, \"b\"; c|d", "a, \"b\"; c|d"),
];

/// A synthesis that says it everywhere.
fn everywhere(text: &str) -> View {
    let quoted = serde_json::to_string(text).expect("JSON");
    let yaml = r#"
synthesis:
  title: X
  subtitle: X
  caption: X
  approach: X
  questions: [X]
  notes: [X]
  timepoints: {T1: {label: X}, T2: {label: X 2}}
  groups: {walk: X, wait: X 2}
  sites: {S1: {label: X}}
  abbreviations: {AB: X}
sources:
  - {id: study, citation: X, url: X, licence: X, doi: X}
measures:
  - {id: mood, label: X, unit: X, instrument: X, domain: X, note: X, better: higher, norm: {mean: 50.0, sd: 10.0, n: 100, population: X, cite: study}}
  - {id: told, label: Y, categories: {yes: X, no: X 2}}
results:
  - {measure: mood, at: T1, n: 20, mean: 45.0, sd: 9.0, note: X, cite: {source: study, table: X}}
  - {measure: mood, from: T1, to: T2, n: 20, change: -3.0, ci_low: -5.0, ci_high: -1.0, change_means: later minus earlier, design: paired, note: X}
  - {measure: told, category: yes, at: T1, n: 20, count: 5, percent: 25.0}
evidence:
  - id: scores
    strand: quantitative
    finding: X
    note: X
    figures: [mood@T1, mood@T1..T2, told=yes@T1]
    claims: [{changed: {figures: mood@T1..T2, direction: worse}}]
    cite: {source: study, section: X}
    certainty: {level: low, because: X}
  - id: voices
    strand: qualitative
    finding: X
    theme: X
    quotes: [{said: X, by: X, role: X, at: T1, cite: {source: study, page: X}}]
    cite: study
    confidence: {level: moderate, because: X, adequacy: {concern: minor, because: X}}
propositions:
  - id: row
    statement: X
    note: X
    supported_by: [{evidence: scores, because: X}]
    contradicted_by: [{evidence: voices, because: X}]
    response: X
    meta_inference: X
    fit: {label: expansion, because: X}
  - id: silent
    statement: X
    silence: {quantitative: X, qualitative: X}
constructs: [{id: one, label: X, definition: X, in: [row]}]
"#;
    let yaml = yaml.replace(
        "X 2",
        &serde_json::to_string(&format!("{text} 2")).expect("JSON"),
    );
    of_text(
        &yaml
            .replace(": X", &format!(": {quoted}"))
            .replace("[X]", &format!("[{quoted}]")),
    )
}

/// Every text of every sheet of a workbook.
fn texts(book: &mut Book) -> Vec<String> {
    let mut texts = Vec::new();
    for name in book.sheet_names() {
        assert!(
            book.worksheet_formula(&name).expect("a sheet").is_empty(),
            "{name} has a formula"
        );
        let range = book.worksheet_range(&name).expect("a sheet");
        for row in range.rows() {
            texts.extend(row.iter().filter_map(|cell| match cell {
                Data::String(text) => Some(text.clone()),
                Data::Empty | Data::Float(_) | Data::Int(_) => None,
                other => panic!("{name}: a cell that is {other:?}"),
            }));
        }
    }
    texts
}

fn texts_are_texts() -> Outcome {
    for (text, clean) in HOSTILE {
        let view = everywhere(text);
        let texts = texts(&mut book(&view));
        let own = texts.iter().filter(|cell| *cell == clean).count();
        assert!(
            own > 12,
            "{text:?} stands {own} times in the workbook: {texts:#?}"
        );
        let files = files("csv", &view);
        let mut seen = 0;
        for file in &files {
            for cell in cells(text_of(&files, &file.path)).into_iter().flatten() {
                seen += usize::from(unguarded(&cell) == clean);
                let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(
                    !starts || !cell.starts_with('=') && Printed::parse(&cell).is_ok(),
                    "{}: {cell:?}",
                    file.path
                );
                let controls = cell.chars().filter(|one| one.is_control() && *one != '\n');
                assert_eq!(controls.count(), 0, "{}: {cell:?}", file.path);
            }
        }
        assert!(seen > 12, "{text:?} stands {seen} times in the CSV files");
        for file in super::files("svg", &view) {
            let text = String::from_utf8(file.bytes)?;
            let is_words = file.path.ends_with(".txt");
            let runs = text.contains("<script") || text.contains("href");
            assert!(is_words || !runs, "{text}");
            assert!(
                text.chars().all(|one| !one.is_control() || one == '\n'),
                "{text:?}"
            );
        }
    }
    Ok(())
}

/// The parts of an archive by their names. What is deflated is not looked into.
fn parts(bytes: &[u8]) -> Result<Vec<(String, String)>, Box<dyn std::error::Error>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at)?;
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        parts.push((part.name()?.into_owned(), text));
    }
    Ok(parts)
}

/// Links lead to the web, to a mail address or to a place in the workbook, and nowhere else.
fn only_harmless_links() -> Outcome {
    let addresses = [
        ("https://example.org/a?b=1&c=2", true),
        ("http://example.org", true),
        ("javascript:alert(1)", false),
        ("javascript://example.org/%0aalert(1)", false),
        ("file:///etc/passwd", false),
        ("data:text/html,x", false),
        ("https://example.org/\u{7}x", false),
    ];
    for (address, linked) in addresses {
        let quoted = serde_json::to_string(address)?;
        let view = of_text(&format!(
            "sources: [{{id: study, citation: A study., url: {quoted}}}]
evidence: [{{id: heard, strand: qualitative, finding: F., cite: study}}]
propositions: [{{id: p, statement: S., supported_by: heard, silence: {{quantitative: none}}}}]
"
        ));
        let mut made = files("xlsx", &view);
        let parts =
            parts(&made.pop().ok_or("no file")?.bytes).map_err(|error| error.to_string())?;
        let outside = parts
            .iter()
            .filter(|(name, _)| name.contains("worksheets/_rels"));
        let outside: Vec<_> = outside
            .flat_map(|(_, text)| text.split("<Relationship ").skip(1))
            .filter(|one| one.contains("hyperlink"))
            .collect();
        assert_eq!(outside.len(), usize::from(linked), "{address}: {outside:?}");
        let inside = parts
            .iter()
            .filter(|(name, _)| name.starts_with("xl/worksheets/sheet"));
        let inside = inside
            .map(|(_, text)| text.matches("<hyperlink ").count())
            .sum::<usize>();
        assert!(inside > 3, "{inside} links");
        assert!(
            parts.iter().all(|(_, text)| !text.contains("<f>")),
            "a formula"
        );
    }
    Ok(())
}

/// What an apostrophe was put before can be had as it was; numbers have none.
fn guards_can_be_undone() -> Outcome {
    for (text, clean) in HOSTILE {
        let files = files("csv", &everywhere(text));
        let evidence = cells(text_of(&files, "csv/evidence.csv"));
        let at = evidence[0]
            .iter()
            .position(|heading| heading == "finding")
            .ok_or("no column")?;
        for row in &evidence[1..] {
            assert_eq!(unguarded(&row[at]), clean);
        }
        let figures = cells(text_of(&files, "csv/figures.csv"));
        let at = figures[0]
            .iter()
            .position(|heading| heading == "change")
            .ok_or("no column")?;
        assert!(figures.iter().any(|row| row[at] == "-3.0"));
    }
    Ok(())
}
