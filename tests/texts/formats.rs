//! Texts of all kinds: what is read of each, and hostile ones, which are told or read as far as they go.

use std::io::{Cursor, Write};
use std::path::Path;

use libtest_mimic::Trial;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{Outcome, outcome, trial};
use cisgrid::examine;
use cisgrid::read::folder::Project;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::formats::pages", pages),
        trial("texts::formats::hostile_pages", hostile_pages),
        trial("texts::formats::word", word),
        trial("texts::formats::hostile_word", hostile_word),
        trial("texts::formats::plain", plain),
    ]
}

/// The text that is read of a file, or the names of the checks that tell why there is none.
fn text(name: &str, bytes: Vec<u8>) -> Result<String, String> {
    let yaml = format!(
        "sources:\n  - {{id: study, citation: A study. 2024., text: {name}}}\n\
         evidence:\n  - {{id: a, strand: qualitative, finding: Balance came., cite: study}}\n"
    );
    let files = [("a.yaml", yaml.into_bytes()), (name, bytes)];
    let assessed = examine::assess(Project::of_texts(Path::new(""), files), None);
    match assessed.sources.find(Path::new(name)) {
        Some(file) => Ok(assessed.sources.file(file).text().to_owned()),
        None => {
            let found = assessed.diagnostics.iter();
            let found = found.filter(|found| found.check.name != "nothing-declared");
            let told = found.map(|found| format!("{}: {}", found.check.name, found.message));
            Err(told.collect::<Vec<_>>().join("; "))
        }
    }
}

fn hold(name: &str, rows: &[(Vec<u8>, &str)]) -> Outcome {
    let mut complaints = Vec::new();
    for (bytes, wanted) in rows {
        let read = text(name, bytes.clone());
        if read.as_deref() != Ok(*wanted) {
            let shown = String::from_utf8_lossy(bytes);
            let shown: String = shown.chars().take(200).collect();
            complaints.push(format!("{shown}: {read:?}, not {wanted:?}"));
        }
    }
    outcome(complaints)
}

fn pages() -> Outcome {
    let rows: [(&[u8], &str); 13] = [
        (b"<p>P03: I come to <b>talk</b>.</p><p>INT: Do you?</p>", "P03: I come to talk.\nINT: Do you?\n"),
        (b"<html><head><title>Interview 3</title><style>p {}</style></head><body>\n  <p>I\n   come</p>\n</body></html>", "I come\n"),
        (b"one<br>two<br/>three", "one\ntwo\nthree"),
        (b"<table><tr><td>P03</td><td>I come</td></tr><tr><th>P07</th><td>to talk</td></tr></table>", "P03\nI come\nP07\nto talk\n"),
        (b"fish &amp; chips &ndash; caf&eacute;&nbsp;x &#8230;", "fish & chips \u{2013} caf\u{e9}\u{a0}x \u{2026}"),
        (b"<script>if (a < b) { '</p>' }</script>said<!-- not <p>this --> it", "said it"),
        (b"<pre>one\n  two</pre>three   four", "one\n  two\nthree four"),
        (b"\xef\xbb\xbf<p>caf\xc3\xa9</p>", "caf\u{e9}
"),
        (b"<meta charset=\"iso-8859-2\"><p>\xb3\xf3d\xbc</p>", "\u{142}\u{f3}d\u{17a}
"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>\x93so\x94", "\u{201c}so\u{201d}"),
        (b"<p>r\xe9sum\xe9, d\xe9j\xe0 vu \xe0 la carte</p>", "r\u{e9}sum\u{e9}, d\u{e9}j\u{e0} vu \u{e0} la carte
"),
        (b"\xff\xfe<\0p\0>\0I\0<\0/\0p\0>\0", "I\n"),
        (b"a\x00b<textarea>no</textarea><template><p>nor this</p></template> c", "ab c"),
    ];
    let rows = rows.map(|(page, wanted)| (page.to_vec(), wanted));
    hold("t.html", &rows)
}

/// Depth, and what is never closed, cost no more than length.
fn hostile_pages() -> Outcome {
    let deep = "<div>".repeat(400_000) + "said";
    let open = "<b title='".repeat(200_000);
    let comments = "<!--".repeat(200_000);
    let entities = "&amp".repeat(200_000);
    for page in [deep, open, comments, entities] {
        text("t.htm", page.into_bytes())?;
    }
    Ok(())
}

/// A Word file with that body.
fn docx(body: &str) -> Vec<u8> {
    archive(&[
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ),
        (
            "word/document.xml",
            &format!(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>"
            ),
        ),
        ("word/comments.xml", "<x>a comment</x>"),
    ])
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let started = archive.start_file(*name, SimpleFileOptions::default());
        started.expect("a part starts");
        archive
            .write_all(text.as_bytes())
            .expect("a part is written");
    }
    archive.finish().expect("an archive ends").into_inner()
}

fn word() -> Outcome {
    let rows = [
        (
            "<w:p><w:r><w:t>P03: I come </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>to talk.</w:t></w:r></w:p><w:p><w:r><w:t>INT: Yes?</w:t></w:r></w:p>",
            "P03: I come to talk.\nINT: Yes?\n",
        ),
        (
            "<w:p><w:ins><w:r><w:t>I really </w:t></w:r></w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>come</w:t></w:r></w:p>",
            "I really come\n",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo></w:p>",
            "here\n",
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>P03</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>I come</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "P03\nI come\n",
        ),
        (
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>P03</w:t><w:tab/><w:t>I</w:t><w:br/><w:t>come</w:t><w:noBreakHyphen/><w:t>in</w:t></w:r></w:p>",
            "P03\tI\ncome\u{2011}in\n",
        ),
        (
            "<w:p><w:r><w:t>one</w:t><w:br w:type=\"page\"/><w:t>two</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
            "one\u{c}two\n",
        ),
        (
            "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>once</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>once</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>",
            "once\n",
        ),
        (
            "<w:p><w:r><w:instrText>HYPERLINK x</w:instrText><w:t xml:space=\"preserve\"> caf\u{e9} &amp; tea&#8230;</w:t></w:r></w:p>",
            " caf\u{e9} & tea\u{2026}\n",
        ),
    ];
    let rows = rows.map(|(body, wanted)| (docx(body), wanted));
    hold("t.docx", &rows)
}

fn hostile_word() -> Outcome {
    let sound = docx("<w:p><w:r><w:t>said</w:t></w:r></w:p>");
    let bomb = {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let body = "<w:t>".to_owned() + &" ".repeat(80 << 20);
        for (name, text) in [
            (
                "_rels/.rels",
                "<Relationships><Relationship Type=\"officeDocument\" Target=\"d.xml\"/></Relationships>",
            ),
            ("d.xml", &body),
        ] {
            let options = SimpleFileOptions::default();
            archive.start_file(name, options)?;
            archive.write_all(text.as_bytes())?;
        }
        archive.finish()?.into_inner()
    };
    let nested = archive(&[("inner.docx", "PK\u{3}\u{4} and so on")]);
    let rows: [(Vec<u8>, &str); 11] = [
        (Vec::new(), "is empty"),
        (b"%PDF-1.7".to_vec(), "is a PDF"),
        (b"{\\rtf1 said}".to_vec(), "is Rich Text"),
        (b"said plainly".to_vec(), "is no Word file"),
        (
            sound[..sound.len() / 2].to_vec(),
            "breaks off or is damaged",
        ),
        (nested, "an archive of other files"),
        (bomb, "larger than any text"),
        (docx("<w:p><w:r><w:t>sparrowgrass</w:p>"), "is damaged"),
        (docx(&"<w:p>".repeat(100_000)), "is damaged"),
        (
            docx("<!DOCTYPE x [<!ENTITY a \"b\">]><w:p>&a;</w:p>"),
            "is damaged",
        ),
        (
            docx("<w:p><w:r><w:t>&unknown;</w:t></w:r></w:p>"),
            "is damaged",
        ),
    ];
    let mut complaints = Vec::new();
    for (at, (bytes, wanted)) in rows.into_iter().enumerate() {
        match text("t.docx", bytes) {
            Err(told) if told.contains("unreadable-text") && told.contains(wanted) => {
                if told.contains("sparrowgrass") {
                    complaints.push(format!("case {at} tells of the text: {told}"));
                }
            }
            other => complaints.push(format!("case {at}: {other:?}, not {wanted}")),
        }
    }
    // A byte changed anywhere ends no program.
    for at in 0..sound.len() {
        let mut changed = sound.clone();
        changed[at] ^= 0x55;
        let _ = text("t.docx", changed);
    }
    outcome(complaints)
}

fn plain() -> Outcome {
    let rows: [(&[u8], &str); 3] = [
        (
            b"\xef\xbb\xbfP03: I come\r\nto talk.\r\n",
            "P03: I come\nto talk.\n",
        ),
        (b"P03: I come\rto talk.\r", "P03: I come\nto talk.\n"),
        (b"", ""),
    ];
    let rows = rows.map(|(bytes, wanted)| (bytes.to_vec(), wanted));
    hold("t.txt", &rows)
}
