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
        trial("texts::formats::printed", printed),
        trial("texts::formats::hostile_printed", hostile_printed),
        trial("texts::formats::made_by_others", made_by_others),
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

/// A PDF of one page with that content, in a font that every reader has.
fn pdf(content: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        // A form that draws itself twice.
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 9>>stream\n/X Do /X \nendstream".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (number, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let start = file.len();
    file += &format!(
        "xref\n0 {count}\n0000000000 65535 f \n{places}trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF",
        count = objects.len() + 1
    );
    file.chars().map(|one| one as u8).collect()
}

fn printed() -> Outcome {
    let rows = [
        (
            "BT /F1 12 Tf 20 150 Td (P03: I come to talk \u{e9}) Tj 0 -20 Td (INT: Yes?) Tj ET",
            "P03: I come to talk \u{e9}\nINT: Yes?\n",
        ),
        (
            "BT /F1 12 Tf 20 150 Td [(with)-400(a)-400(ga)20(p)] TJ ET",
            "with a gap\n",
        ),
        (
            "BT /F1 12 Tf 20 150 Td (said) Tj ET /Artifact BMC BT /F1 9 Tf 20 20 Td (page 7) Tj ET EMC",
            "said\n",
        ),
        (
            "BT /F1 12 Tf 20 150 Td (note) Tj 6 Ts /F1 7 Tf (1) Tj 0 Ts /F1 12 Tf ( more) Tj ET",
            "note1 more\n",
        ),
        ("BT /F1 12 Tf 2 Tr 20 150 Td (once) Tj ET", "once\n"),
        (
            "BT /F1 12 Tf 3 Tr 20 150 Td (read by OCR) Tj ET",
            "read by OCR\n",
        ),
    ];
    let rows = rows.map(|(content, wanted)| (pdf(content), wanted));
    hold("t.pdf", &rows)
}

fn hostile_printed() -> Outcome {
    let sound = pdf("BT /F1 12 Tf 20 150 Td (sparrowgrass) Tj ET");
    let protected = crate::root().join("tests/fixtures/texts/protected.pdf");
    let rows: [(Vec<u8>, &str); 6] = [
        (Vec::new(), "is no PDF"),
        (b"said plainly".to_vec(), "is no PDF"),
        (b"%PDF-1.7\n%%EOF".to_vec(), "is damaged"),
        (pdf("0 0 100 100 re f"), "has pages and no letters"),
        (std::fs::read(protected)?, "is protected by a password"),
        (pdf("/X Do"), "has pages and no letters"),
    ];
    let mut complaints = Vec::new();
    for (at, (bytes, wanted)) in rows.into_iter().enumerate() {
        match text("t.pdf", bytes) {
            Err(told) if told.contains(wanted) => {
                let name = match wanted.contains("no letters") {
                    true => "text-of-pictures:",
                    false => "unreadable-text:",
                };
                if !told.contains(name) {
                    complaints.push(format!("case {at} is told as {told}"));
                }
            }
            other => complaints.push(format!("case {at}: {other:?}, not {wanted}")),
        }
    }
    // Cut off anywhere, and with a byte changed anywhere, it ends no program, and no message has its words.
    for at in (0..sound.len()).step_by(3) {
        let mut changed = sound.clone();
        changed[at] ^= 0x55;
        for bytes in [changed, sound[..at].to_vec()] {
            if let Err(told) = text("t.pdf", bytes)
                && told.contains("sparrow")
            {
                complaints.push(told);
            }
        }
    }
    outcome(complaints)
}

/// One text as LibreOffice saves it: as a PDF, a Word file and a web page.
fn made_by_others() -> Outcome {
    let mut complaints = Vec::new();
    for (name, page) in [
        ("libreoffice.pdf", "\u{c}"),
        ("libreoffice.docx", ""),
        ("libreoffice.html", ""),
    ] {
        let bytes = std::fs::read(crate::root().join("tests/fixtures/texts").join(name))?;
        let read = text(name, bytes)?;
        let folded = read.split([' ', '\n']).filter(|word| !word.is_empty());
        let folded = folded.collect::<Vec<_>>().join(" ").replace('\u{c}', "");
        let wanted = "P03: I come to talk \u{2013} \u{201c}efficient\u{201d}, na\u{ef}ve, at the caf\u{e9}. \
             INT: And then? It was a long afternoon and nobody said anything that anybody would have remembered the next \
             day, so we went on. P07: On the second page. \u{645}\u{631}\u{62d}\u{628}\u{627} \
             \u{628}\u{627}\u{644}\u{639}\u{627}\u{644}\u{645}";
        if folded != wanted || !read.contains(page) {
            complaints.push(format!("{name}: {read:?}"));
        }
    }
    outcome(complaints)
}
