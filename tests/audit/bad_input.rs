//! Files that are cut, of another kind, or made to do harm: a clear word, nothing half told, memory bounded.

use std::io::{Cursor, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use zip::write::SimpleFileOptions;

use cisgrid::audit::audit;
use cisgrid::published::{NoArticle, article};

use super::{fixture, read};
use crate::{Outcome, outcome, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::other_kinds_are_refused", other_kinds_are_refused),
        trial(
            "audit::entities_are_not_followed",
            entities_are_not_followed,
        ),
        trial("audit::cut_files", cut_files),
        trial("audit::archives_that_expand", archives_that_expand),
        trial("audit::deep_files", deep_files),
        trial("audit::wide_files", wide_files),
        trial("audit::large_attributes", large_attributes),
        trial("audit::pdf_without_text", pdf_without_text),
        trial("audit::controls_are_left_out", controls_are_left_out),
        trial("audit::odd_tables", odd_tables),
        trial("audit::odd_sentences", odd_sentences),
        trial("audit::many_sentences", many_sentences),
    ]
}

fn refused(name: &str, bytes: impl Into<Vec<u8>>) -> Option<NoArticle> {
    article(Path::new(name), bytes.into()).err()
}

/// A Word file with that text document.
pub(super) fn docx(document: &[u8]) -> Vec<u8> {
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, bytes) in [
        ("_rels/.rels", relations.as_bytes()),
        ("word/document.xml", document),
    ] {
        zip.start_file(name, options).expect("a part begins");
        zip.write_all(bytes).expect("a part is written");
    }
    zip.finish().expect("the archive is whole").into_inner()
}

pub(super) const WORD: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;

fn other_kinds_are_refused() -> Outcome {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("project.qde", SimpleFileOptions::default())?;
    zip.write_all(b"<Project/>")?;
    let archive = zip.finish()?.into_inner();
    let cases: [(&str, Vec<u8>, &str); 9] = [
        ("a.docx", archive, "no Word file"),
        (
            "a.docx",
            b"PK\x03\x04 and nothing".to_vec(),
            "cannot be unpacked",
        ),
        ("a.txt", Vec::new(), "is empty"),
        ("a.txt", b"  \n \n".to_vec(), "has nothing in it"),
        (
            "a.xml",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            "XML of another kind",
        ),
        ("a.rtf", b"{\\rtf1 t(40) = 2.31}".to_vec(), "Rich Text"),
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old".to_vec(),
            "old Office file",
        ),
        (
            "a.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xfe\x80".to_vec(),
            "no text",
        ),
        ("a.pdf", b"%PDF-1.7 and nothing".to_vec(), "PDF"),
    ];
    let complaints = cases.into_iter().filter_map(|(name, bytes, words)| {
        let none = refused(name, bytes);
        let fits = none
            .as_ref()
            .is_some_and(|none| none.words.contains(words) && !none.help.is_empty());
        (!fits).then(|| format!("{name}, “{words}”: {none:?}"))
    });
    outcome(complaints.collect())
}

/// Entities that grow, and one that names a file: told and left, never read.
fn entities_are_not_followed() -> Outcome {
    let path = root().join("Cargo.toml");
    let laughs: String = (1..12)
        .map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10)))
        .collect();
    let xml = format!(
        "<!DOCTYPE article [<!ENTITY e0 \"ha\">{laughs}<!ENTITY x SYSTEM \"file://{}\">]><article><body><p>&e11; &x; and \
         t(40) = 2.31, p &lt; &minus;.05, t(40) = 2.31, p = .026</p></body></article>",
        path.display()
    );
    let article = read("a.xml", xml);
    let text = &article.running[0].text;
    assert!(
        text.len() < 200 && !text.contains("haha") && !text.contains("package"),
        "{text}"
    );
    let told: Vec<_> = article
        .unread
        .iter()
        .map(|part| part.words.as_str())
        .collect();
    assert_eq!(
        told,
        [
            "the entity `&e11;` is not followed",
            "the entity `&x;` is not followed"
        ]
    );
    // Nor are they in a Word file, which has none.
    let word = format!(
        "<!DOCTYPE w [<!ENTITY e0 \"ha\">]>{WORD}<w:p><w:r><w:t>&e0;</w:t></w:r></w:p></w:body></w:document>"
    );
    assert!(refused("a.docx", docx(word.as_bytes())).is_some());
    Ok(())
}

/// Every beginning of a file is refused or read as far as it says something, and none makes a panic.
fn cut_files() -> Outcome {
    for name in ["article.xml", "article.html", "article.docx", "table.csv"] {
        let bytes = std::fs::read(root().join("tests/fixtures/audit").join(name))?;
        let step = (bytes.len() / 60).max(1);
        for end in (1..bytes.len()).step_by(step) {
            if let Ok(article) = article(Path::new(name), bytes[..end].to_vec()) {
                audit(name, &article);
            }
        }
    }
    let xml = std::fs::read(root().join("tests/fixtures/audit/article.xml"))?;
    let none = refused("article.xml", &xml[..1500]).ok_or("a cut article is read")?;
    assert!(none.words.contains("line"), "{}", none.words);
    // One whose bytes were damaged on the way.
    let mut docx = std::fs::read(root().join("tests/fixtures/audit/article.docx"))?;
    let middle = docx.len() / 2;
    docx[200..middle].iter_mut().for_each(|byte| *byte ^= 0x55);
    assert!(refused("article.docx", docx).is_some());
    Ok(())
}

/// A text document that unpacks to more than a text is.
fn archives_that_expand() -> Outcome {
    let document = [
        WORD.as_bytes(),
        &vec![b' '; 70 << 20],
        b"</w:body></w:document>",
    ]
    .concat();
    let bytes = docx(&document);
    assert!(bytes.len() < 1 << 20, "{} bytes", bytes.len());
    let none = refused("a.docx", bytes).ok_or("it is unpacked")?;
    assert!(none.words.contains("larger than"), "{}", none.words);
    Ok(())
}

/// Elements in one another: refused beyond what documents have, or read in time that goes with their length.
fn deep_files() -> Outcome {
    let started = Instant::now();
    let deep = |open: &str, close: &str, times: usize, inner: &str| {
        format!("{}{inner}{}", open.repeat(times), close.repeat(times))
    };
    let page = format!(
        "<html><body>{}</body></html>",
        deep("<div>", "</div>", 100_000, "t(40) = 2.31, p = .26")
    );
    let report = audit("a.html", &read("a.html", page));
    assert_eq!(report.findings.len(), 1);
    let tables = deep("<table><tr><td>", "</td></tr></table>", 20_000, "x 1");
    let article = read("a.html", format!("<html><body>{tables}</body></html>"));
    assert!(
        article
            .unread
            .iter()
            .any(|part| part.words.contains("too deep"))
    );
    let xml = format!(
        "<article><body>{}</body></article>",
        deep("<sec>", "</sec>", 10_000, "")
    );
    let none = refused("a.xml", xml).ok_or("10,000 sections in one another are read")?;
    assert!(none.words.contains("deep"), "{}", none.words);
    let nested = deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 2_000, "");
    assert!(
        refused(
            "a.docx",
            docx(format!("{WORD}{nested}</w:body></w:document>").as_bytes())
        )
        .is_some()
    );
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "{:?}",
        started.elapsed()
    );
    Ok(())
}

/// Cells that say they cover more than there is.
fn wide_files() -> Outcome {
    let started = Instant::now();
    let rows = "<tr><td colspan=1000 rowspan=65534>1</td></tr>".repeat(2_000);
    let article = read(
        "a.html",
        format!("<html><body><table>{rows}</table></body></html>"),
    );
    let cells: usize = article
        .tables
        .iter()
        .flat_map(|table| &table.rows)
        .map(Vec::len)
        .sum();
    assert!(cells <= 200_000, "{cells}");
    assert!(!article.unread.is_empty());
    let many = "<table><tr><td>a</td><td>1</td></tr></table>".repeat(5_000);
    let article = read("a.html", format!("<html><body>{many}</body></html>"));
    assert!(
        article.tables.len() <= 2_000 && !article.unread.is_empty(),
        "{}",
        article.tables.len()
    );
    for said in ["-3", "99999999999999999999", "x", ""] {
        let page = format!(
            "<html><body><table><tr><td colspan='{said}' rowspan='{said}'>a</td></tr></table></body></html>"
        );
        assert!(read("a.html", page).tables[0].rows[0].len() <= 1_000);
    }
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "{:?}",
        started.elapsed()
    );
    Ok(())
}

fn large_attributes() -> Outcome {
    let long = "x".repeat(2 << 20);
    let xml = format!(
        "<article id='{long}'><body><p id='{long}'>t(40) = 2.31, p = .26</p></body></article>"
    );
    assert_eq!(audit("a.xml", &read("a.xml", xml)).findings.len(), 1);
    let page = format!(
        "<html><body class='{long}'><p>t(40) = 2.31, p = .26</p><table><tr><td>{long}</td></tr></table></body></html>"
    );
    let article = read("a.html", page);
    assert!(article.tables[0].rows[0][0].text.len() < 30_000);
    Ok(())
}

/// A page that is a picture has no text.
fn pdf_without_text() -> Outcome {
    let pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n\
        4 0 obj<</Length 24>>stream\n0 0 50 50 re f\nendstream\nendobj\n\
        trailer<</Root 1 0 R>>\n%%EOF\n";
    let none = refused("a.pdf", *pdf).ok_or("it has text")?;
    assert!(none.words.contains("no letters"), "{}", none.words);
    Ok(())
}

/// What commands a terminal or turns a line is in no report.
fn controls_are_left_out() -> Outcome {
    let text = "Mood\u{1b}[31m rose \u{202e}, t(40) = 2.31, p = .26\u{7}.\n";
    let article = read("a.txt", text);
    let report = audit("a.txt", &article);
    let shown = cisgrid::audit::told::told(&report, cisgrid::diagnostic::text::Colour::Never);
    assert!(
        !shown.contains(['\u{1b}', '\u{202e}', '\u{7}']),
        "{shown:?}"
    );
    assert!(
        article
            .unread
            .iter()
            .any(|part| part.words.starts_with("3 characters")),
        "{:?}",
        article.unread
    );
    let page = cisgrid::audit::page::page(&[audit(
        "<b>",
        &read(
            "a.html",
            "<html><body><p>&lt;script&gt;t(40) = 2.31, p = .26</p></body></html>",
        ),
    )]);
    let page = String::from_utf8(page.map_err(|error| format!("{error:?}"))?)?;
    assert!(
        !page.contains("<script>") && !page.contains("<b>"),
        "{page}"
    );
    Ok(())
}

/// Tables without rows, without heads, of one column, of one cell, of rows of many lengths.
fn odd_tables() -> Outcome {
    let rows = [
        "",
        "<tr></tr>",
        "<tr><td></td></tr>",
        "<tr><td>1 (2)</td></tr>",
        "<tr><td>p</td></tr><tr><td>.05</td></tr>",
        "<tr><td>1</td></tr><tr><td>1</td><td>2</td><td>3 (4)</td></tr><tr></tr>",
        "<tr><th>t (df = 3)</th></tr>",
        "<tr><td>Scale</td><td>t (df = 3)</td><td>t (df = 4)</td><td>p</td><td>p</td></tr><tr><td>a</td><td>1</td><td>2</td><td>.3</td><td>.4</td></tr>",
        "<tr><td>A</td><td>A</td><td>A</td></tr><tr><td>\"; {x: [</td><td>1 (2)</td><td>#3</td></tr><tr><td>\"; {x: [</td><td>1 (2)</td><td>=3</td></tr>",
        "<tr><td>null</td><td>yes</td></tr><tr><td>~</td><td>3 (40%)</td></tr><tr><td>'</td><td>4 (40%)</td></tr>",
    ];
    for rows in rows {
        let report = super::of_table(rows);
        assert!(
            report.findings.iter().all(|found| !found.place.is_empty()),
            "{rows}"
        );
    }
    Ok(())
}

/// Pieces of statistics in any order make no panic and no warning.
fn odd_sentences() -> Outcome {
    let pieces = [
        "t(",
        "28",
        ")",
        "=",
        "2.20",
        ", p ",
        "= .",
        "036",
        "−",
        " χ²",
        "%",
        "(",
        "12 of ",
        "95% CI ",
        "[",
        "]",
        "ä",
        "\u{2009}",
        "e-999",
        "99999999999999999999999999999999",
    ];
    let mut seed = 7_u64;
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        super::audited(&format!("x {text}"));
    }
    Ok(())
}

/// A long article takes the time of its length.
fn many_sentences() -> Outcome {
    let text = "Mood rose, t(40) = 2.31, p = .026, and 12 of 38 (32%) stayed (M = 3.90, 95% CI [0.67, 7.13]).\n\n".repeat(4_000);
    let started = Instant::now();
    let report = super::audited(&text);
    assert_eq!(report.statistics.len(), 12_000);
    assert!(report.findings.is_empty());
    assert!(
        started.elapsed() < Duration::from_secs(60),
        "{:?}",
        started.elapsed()
    );
    let _ = fixture("article.xml");
    Ok(())
}
