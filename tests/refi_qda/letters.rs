//! Letters: files stored in any encoding, names with what cannot be seen in them, names of texts that no file may have.

use libtest_mimic::Trial;

use super::hostile::with;
use super::made::{CODES, Making, TEXTS, project, stored, xml, zipped};
use super::{file, is_left, rows, take, told, wishes};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::xml_in_other_encodings", encodings),
        trial("refi_qda::texts_in_other_encodings", texts),
        trial("refi_qda::what_names_hide_is_not_shown", names),
        trial("refi_qda::names_of_texts_lead_nowhere_else", files),
    ]
}

fn encodings() -> Outcome {
    let text = xml(CODES, "", "").replace("The water", "Das Wasser — 🌊");
    let utf_16 = text.replace("utf-8", "utf-16");
    let little: Vec<u8> = utf_16.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = utf_16.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let western = text.replace("utf-8", "iso-8859-1").replace("— 🌊", "ä");
    let western: Vec<u8> = western
        .chars()
        .map(|one| u8::try_from(u32::from(one)).unwrap_or(b'?'))
        .collect();
    let cases = [
        (
            "UTF-16 with a mark",
            [b"\xff\xfe".to_vec(), little.clone()].concat(),
            "🌊",
        ),
        ("UTF-16 without", little, "🌊"),
        (
            "big-endian",
            [b"\xfe\xff".to_vec(), big.clone()].concat(),
            "🌊",
        ),
        ("big-endian without a mark", big, "🌊"),
        (
            "UTF-8 with a mark",
            [b"\xef\xbb\xbf".to_vec(), text.into_bytes()].concat(),
            "🌊",
        ),
        ("Latin-1, declared", western, "ä"),
    ];
    let mut complaints = Vec::new();
    for (about, bytes, letter) in cases {
        let (_folder, path) = stored(
            "p.qdpx",
            &zipped(&[("project.qde".to_owned(), bytes.clone())]),
        );
        let (_bare, bare) = stored("p.qde", &bytes);
        for path in [path, bare] {
            let told = take(&path, &wishes(None, None, &[])).map(|brought| told(&brought));
            if !told.as_ref().is_ok_and(|told| {
                told.contains(&format!(
                    "Das Wasser {}",
                    if letter == "ä" { "ä" } else { "— 🌊" }
                ))
            }) {
                complaints.push(format!("{about}: {told:?}"));
            }
        }
    }
    outcome(complaints)
}

fn names() -> Outcome {
    let huge = "a".repeat(1 << 20);
    let mut complaints = Vec::new();
    for (name, label) in [
        (
            "&lt;script&gt;&#10;&quot;x&quot;&#x202E;drawer&#27;[31m",
            "<script> \\\"x\\\"drawer[31m",
        ),
        (huge.as_str(), "aaaaaaaa…"),
    ] {
        let (_folder, path) = project(&with("name=\"Sea\"", &format!("name=\"{name}\"")));
        let brought = match take(&path, &wishes(None, None, &[])) {
            Ok(brought) => brought,
            Err(why) => {
                complaints.push(format!("{:.40}: {why:?}", name));
                continue;
            }
        };
        let told = told(&brought);
        if !told.contains(label) || !is_left(&brought, "was cleaned of what cannot be seen, or cut")
        {
            complaints.push(format!("{:.40}: {:.2000}", name, told));
        }
        if told.contains(['\u{202e}', '\u{1b}']) || told.len() > 50_000 {
            complaints.push(format!("{:.40}: what cannot be seen is shown", name));
        }
    }
    outcome(complaints)
}

fn texts() -> Outcome {
    let of = |bytes: Vec<u8>| {
        let mut files = Making::default().files();
        files[2].1 = bytes;
        let (_folder, path) = project(&files);
        take(&path, &wishes(None, None, &[])).map_err(|why| format!("{why:?}"))
    };
    let western = |one: char| u8::try_from(u32::from(one)).unwrap_or(b'?');
    let latin: Vec<u8> = TEXTS[1].1.chars().map(western).collect();
    let mut complaints = Vec::new();
    let brought = of(latin)?;
    let read = file(&brought, "transcripts/Harbour-P02-T1.txt").contains("señora");
    if !read
        || !is_left(
            &brought,
            "the text `Harbour-P02-T1` is stored as Windows-1252",
        )
    {
        complaints.push(format!("Latin-1: {:?}", brought.left));
    }
    let brought = of(b"P02: so \x81\x8d it \xff was".to_vec())?;
    let absent = file(&brought, "transcripts/Harbour-P02-T1.txt").is_empty();
    if !absent
        || !is_left(
            &brought,
            "how it is stored cannot be told for certain: it was not read",
        )
    {
        complaints.push(format!("no encoding: {:?}", brought.left));
    }
    // What was coded in it stays, with the words that the project repeats.
    let rows = rows(&brought);
    let kept = rows
        .iter()
        .find(|row| super::cell(row, "exact") == "Nobody asked me why.");
    if rows.len() != 5 || kept.is_none_or(|row| !super::cell(row, "start").is_empty()) {
        complaints.push("what was coded in a text that cannot be read is lost".to_owned());
    }
    outcome(complaints)
}

fn files() -> Outcome {
    let cases = [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("/etc/passwd", "_etc_passwd"),
        ("CON", "_CON"),
        ("nul.docx", "_nul"),
        ("a:b*?", "a_b__"),
        (".hidden.", "hidden"),
        ("...", "text"),
        ("Zöe &amp; Anaïs (2).docx", "Zöe & Anaïs (2)"),
        ("harbour-p02-t1", "harbour-p02-t1"),
    ];
    let mut complaints = Vec::new();
    for (name, wanted) in cases {
        let (_folder, path) = project(&with(
            "name=\"Harbour-P01-T1\"",
            &format!("name=\"{name}\""),
        ));
        let brought = take(&path, &wishes(None, None, &[])).map_err(|why| format!("{why:?}"))?;
        if file(&brought, &format!("transcripts/{wanted}.txt")) != TEXTS[0].1 {
            let paths: Vec<_> = brought.files.iter().map(|file| &file.path).collect();
            complaints.push(format!("{name}: {paths:?}"));
        }
        // The second text is called as the first on systems that know no capitals.
        let twin = !file(&brought, "transcripts/Harbour-P02-T1-2.txt").is_empty();
        if twin != (name == "harbour-p02-t1") {
            complaints.push(format!("{name}: the other text is called otherwise"));
        }
    }
    outcome(complaints)
}
