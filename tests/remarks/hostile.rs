//! Files that are no Word files, or no whole ones: told in words, and never a panic.

use std::io::{Cursor, Write};

use libtest_mimic::Trial;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::docx::{Comment, Docx, commented, remarks, run, synthesis, view};
use crate::cli::{cisgrid, complained, ends, holds};
use crate::{Outcome, root, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::what_is_no_word_file_is_told", no_word_file),
        trial("remarks::what_is_no_file_is_told", no_file),
        trial("remarks::parts_that_are_broken_are_told", broken_parts),
        trial("remarks::a_file_cut_off_anywhere", cut_off),
        trial("remarks::a_file_with_any_byte_changed", any_byte),
        trial("remarks::a_part_cut_off_anywhere", part_cut_off),
    ]
}

/// Why bytes are no Word file.
#[track_caller]
fn refused(bytes: Vec<u8>) -> String {
    let refused = remarks(bytes, &view(&synthesis()));
    refused.expect_err("no Word file").words
}

/// An archive of some parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default();
        archive.start_file(*name, options).expect("a part");
        archive.write_all(content.as_bytes()).expect("its content");
    }
    archive.finish().expect("an archive").into_inner()
}

fn old_office(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend([0; 512]);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn relations(kind: &str, target: &str) -> String {
    format!(
        "<Relationships><Relationship Id=\"a\" Type=\"http://example.org/{kind}\" Target=\"{target}\"/></Relationships>"
    )
}

fn no_word_file() -> Outcome {
    let odt = "application/vnd.oasis.opendocument.text";
    let to_book = relations("officeDocument", "xl/workbook.xml");
    let book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";
    let to_nothing = relations("officeDocument", "word/document.xml");
    let cases: [(Vec<u8>, &str); 14] = [
        (Vec::new(), "is empty"),
        (b"%PDF-1.7 ...".to_vec(), "is a PDF"),
        (b"{\\rtf1 }".to_vec(), "is Rich Text (RTF)"),
        (b"<html></html>".to_vec(), "is a web page or other XML"),
        (
            b"\xef\xbb\xbf<?xml?>".to_vec(),
            "is a web page or other XML",
        ),
        (b"statement: what".to_vec(), "is no Word file"),
        (old_office("EncryptedPackage"), "is protected by a password"),
        (
            old_office("WordDocument"),
            "is a file of Word 97 to 2003 (DOC)",
        ),
        (
            old_office("Workbook"),
            "is an old Office file of another kind",
        ),
        (
            b"PK\x03\x04 and no more".to_vec(),
            "cannot be unpacked, so it breaks off or is damaged",
        ),
        (
            archive(&[("mimetype", odt)]),
            "is an OpenDocument text (ODT)",
        ),
        (
            archive(&[("a.txt", "b")]),
            "is no Word file, but an archive of other files",
        ),
        (
            archive(&[("_rels/.rels", &to_book), ("xl/workbook.xml", book)]),
            "is no Word file: its main part is a workbook",
        ),
        (
            archive(&[("_rels/.rels", &to_nothing)]),
            "holds no text that can be read: the part `word/document.xml` is missing",
        ),
    ];
    for (bytes, words) in cases {
        holds(&refused(bytes), words);
    }
    Ok(())
}

fn no_file() -> Outcome {
    let synthesis = "tests/remarks/synthesis";
    let missing = cisgrid(root(), &["remarks", "nowhere.docx", synthesis]);
    ends(&missing, 2);
    holds(&complained(&missing), "cannot read `nowhere.docx`");
    let folder = cisgrid(root(), &["remarks", synthesis]);
    ends(&folder, 2);
    holds(&complained(&folder), "the file that came back stands first");
    let yaml = cisgrid(
        root(),
        &["remarks", "tests/remarks/synthesis/walking.yaml", synthesis],
    );
    ends(&yaml, 2);
    holds(
        &complained(&yaml),
        "`tests/remarks/synthesis/walking.yaml` is no Word file, and no file of notes",
    );
    holds(&complained(&yaml), "help: ask for the Word file itself");
    // The file is the nearer fault where the folder is no synthesis either.
    let neither = cisgrid(root(), &["remarks", "README.md", "nowhere"]);
    ends(&neither, 2);
    holds(&complained(&neither), "`README.md` is no Word file");
    Ok(())
}

/// A file with a comment and a change.
fn marked() -> Docx {
    let mood = "Mood was higher after six months of walking.";
    Docx::rendered()
        .runs(mood, &commented(1, &run(mood)))
        .comments(&[Comment::new(1, "Ada", &["Which scale?"])])
}

fn broken_parts() -> Outcome {
    let view = view(&synthesis());
    let text = "word/document.xml";
    let said = "word/comments.xml";
    let cases = [
        (text, "</w:body>", "<w:p></w:body>", "is no sound XML"),
        (
            said,
            "<w:comments",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><w:comments",
            "holds a document type",
        ),
        (
            said,
            "Which scale?",
            "Which &scale;?",
            "uses an entity that XML has not",
        ),
        (said, "</w:comments>", "", "breaks off in the middle"),
        (
            "word/commentsExtended.xml",
            "w15:done=",
            "w15:done",
            "is no sound XML",
        ),
        (
            "word/_rels/document.xml.rels",
            "</Relationships>",
            "</Relation>",
            "comments and notes may be missing",
        ),
        (
            "word/_rels/document.xml.rels",
            "\"comments.xml\"",
            "\"gone.xml\"",
            "`word/gone.xml` is missing",
        ),
        (
            "docProps/custom.xml",
            "<property",
            "<<property",
            "`docProps/custom.xml` is no sound XML",
        ),
    ];
    for (part, from, to, words) in cases {
        let file = marked().with(part, from, to);
        let listed = remarks(file.bytes(), &view);
        let listed = listed.unwrap_or_else(|refused| panic!("{part}: {refused:?}"));
        let told = listed.unread.join("\n");
        holds(&told, words);
    }
    Ok(())
}

/// A listing or words, whatever the bytes.
fn survives(bytes: Vec<u8>, view: &cisgrid::view::View) {
    match remarks(bytes, view) {
        Ok(listed) => assert!(listed.remarks.len() < 1_000),
        Err(refused) => assert!(!refused.words.is_empty()),
    }
}

fn cut_off() -> Outcome {
    let view = view(&synthesis());
    let bytes = marked().bytes();
    for length in (0..bytes.len()).step_by(211) {
        survives(bytes[..length].to_vec(), &view);
    }
    Ok(())
}

fn any_byte() -> Outcome {
    let view = view(&synthesis());
    let bytes = marked().bytes();
    for at in (0..bytes.len()).step_by(173) {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        survives(changed, &view);
    }
    Ok(())
}

/// The text itself, which an archive keeps from such harm: cut off, and with signs changed, what can be read is.
fn part_cut_off() -> Outcome {
    let view = view(&synthesis());
    for part in [
        "word/document.xml",
        "word/comments.xml",
        "word/commentsExtended.xml",
    ] {
        let file = marked();
        let content = &file.parts[part];
        let step = (content.len() / 60).max(1);
        for at in (0..content.len()).step_by(step) {
            let mut cut = file.clone();
            cut.parts.insert(part.to_owned(), content[..at].to_vec());
            survives(cut.bytes(), &view);
            let mut changed = file.clone();
            let mut signs = content.clone();
            signs[at] = b"<>/\"&x\xff "[at % 8];
            changed.parts.insert(part.to_owned(), signs);
            survives(changed.bytes(), &view);
        }
    }
    Ok(())
}
