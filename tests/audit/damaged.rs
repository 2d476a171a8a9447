//! Word files of which a part is not what was written: its checksum tells, and nothing of it is read; and long articles,
//! which take the time of their length.

use std::io::{Cursor, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use cisgrid::audit::audit;
use cisgrid::published::article;

use super::read;
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::a_wrong_checksum_is_refused", wrong_checksum),
        trial("audit::many_in_one_paragraph", many_in_one_paragraph),
        trial("audit::long_sheets", long_sheets),
    ]
}

/// A Word file whose text says that, its parts stored as they are.
fn stored(text: &str) -> Vec<u8> {
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let document = format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"#
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in [("_rels/.rels", relations), ("word/document.xml", &document)] {
        zip.start_file(name, options).expect("a part begins");
        zip.write_all(bytes.as_bytes()).expect("a part is written");
    }
    zip.finish().expect("the archive is whole").into_inner()
}

/// A digit that is another than was written makes a sound text, and only the checksum tells.
fn wrong_checksum() -> Outcome {
    let mut bytes = stored("It rose, t(40) = 2.31, p = .026.");
    assert_eq!(
        audit("a.docx", &read("a.docx", bytes.clone()))
            .statistics
            .len(),
        1
    );
    let at = bytes
        .windows(4)
        .position(|window| window == b".026")
        .ok_or("no p")?;
    bytes[at + 1] = b'9';
    let none = article(Path::new("a.docx"), bytes)
        .err()
        .ok_or("it is read")?;
    assert!(
        none.words.contains("`word/document.xml` is damaged")
            && none.words.to_lowercase().contains("checksum"),
        "{}",
        none.words
    );
    assert!(!none.help.is_empty());
    Ok(())
}

/// Twice as many statistics in one paragraph take no more than about twice the time.
fn many_in_one_paragraph() -> Outcome {
    let took = |times: usize| {
        let text = "OR 1.84, 95% CI 1.10 to 3.07, p = .02, t(40) = 2.31, p = .026, and 12 of 38 (32%) stayed. ".repeat(times);
        let page = format!("<html><body><p>{text}</p></body></html>");
        let article = read("a.html", page);
        let started = Instant::now();
        let report = audit("a.html", &article);
        assert_eq!(report.statistics.len(), 3 * times);
        started.elapsed()
    };
    took(10);
    let (one, eight) = (took(1_000), took(8_000));
    assert!(
        eight < one * 24 + Duration::from_secs(1),
        "{one:?}, {eight:?}"
    );
    Ok(())
}

/// A sheet that is larger than tables are is read, and it is told that it was not checked.
fn long_sheets() -> Outcome {
    let rows = "Mood,2.31,40,0.026\n".repeat(6_000);
    let article = read("a.csv", format!("Scale,t,df,p\n{rows}"));
    let report = audit("a.csv", &article);
    let table = &report.tables[0];
    assert_eq!(table.cells_read, 18_000);
    let mut told = table.unread.iter();
    assert!(
        told.any(|gap| gap.words.contains("not checked, and not drafted")),
        "{:?}",
        table.unread
    );
    assert!(report.draft.is_empty());
    Ok(())
}
