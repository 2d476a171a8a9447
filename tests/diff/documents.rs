//! Word files with tracked changes: with all taken over the tables are those of the newer version, with all turned down those of
//! the older.

use std::io::{Cursor, Read};

use libtest_mimic::Trial;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::versions;
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("diff::documents::taken_over_and_turned_down", both_ways),
        trial("diff::documents::the_page", page),
    ]
}

/// The parts of a Word file that have text.
pub(super) fn text(docx: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("an archive");
    let names = ["word/document.xml", "word/footnotes.xml"];
    let parts = names.map(|name| {
        let mut text = String::new();
        let mut part = archive.by_name(name).expect("a part");
        part.read_to_string(&mut text).expect("text");
        text
    });
    parts.concat()
}

/// What the paragraphs of the tables say with the changes taken over, or turned down. A paragraph that came or went as a whole
/// is there once.
fn said(docx: &[u8], taken_over: bool) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("an archive");
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").expect("a part");
    part.read_to_string(&mut xml).expect("text");
    let mut reader = Reader::from_str(&xml);
    let (mut paragraphs, mut paragraph) = (Vec::new(), String::new());
    let (mut tables, mut out, mut in_text) = (0, 0, false);
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) => match tag.name().as_ref() {
                "w:tbl" => tables += 1,
                "w:ins" if !taken_over => out += 1,
                "w:del" if taken_over => out += 1,
                "w:t" | "w:delText" => in_text = true,
                "w:p" => paragraph.clear(),
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "w:tbl" => tables -= 1,
                "w:ins" if !taken_over => out -= 1,
                "w:del" if taken_over => out -= 1,
                "w:t" | "w:delText" => in_text = false,
                "w:p" if tables > 0 && !paragraph.is_empty() => paragraphs.push(paragraph.clone()),
                _ => {}
            },
            Event::Text(text) if in_text && out == 0 => paragraph += &text.xml10_content(),
            Event::Eof => return paragraphs,
            _ => {}
        }
    }
}

/// Edits of all kinds, a few at a time.
const EDITS: [&[(&str, &str)]; 7] = [
    &[("lifts mood", "lifts the mood a little")],
    &[("Walking together lifts mood.", "Nobody knows.")],
    &[(
        "mood-rises, talk]\n",
        "mood-rises]\n    qualified_by: talk\n",
    )],
    &[
        ("id: walking-lifts", "id: lifts"),
        ("fit: confirmation", "fit: expansion"),
    ],
    &[
        ("[mood-rises, talk]", "mood-rises"),
        (
            "    fit: confirmation\n",
            "    silence: {qualitative: not asked}\n",
        ),
    ],
    &[(
        "  - id: talk-matters\n",
        "  - id: rain\n    statement: Rain keeps people in.\n    supported_by: talk\n    silence: {quantitative: not measured}\n  - id: talk-matters\n",
    )],
    &[
        (
            "Mood was better at six months.",
            "At six months mood was much better.",
        ),
        ("People came to talk.", "People came to walk and to talk."),
        ("not measured", "not asked for"),
    ],
];

fn both_ways() -> Outcome {
    let mut complaints = Vec::new();
    for edits in EDITS {
        for (old, new) in [("s", "t"), ("t", "s")] {
            let study = versions(edits)?;
            let document = |old: &str, new: &str, name: &str| {
                let (said, fine) = study.run(&["diff", old, new, "-o", name]);
                assert!(fine, "{said}");
                std::fs::read(study.path().join(name)).expect("a file")
            };
            let changed = document(old, new, "c.docx");
            for (whole, taken_over) in [(new, true), (old, false)] {
                // A version held against itself is that version.
                let wanted = said(&document(whole, whole, "w.docx"), true);
                let found = said(&changed, taken_over);
                if found != wanted {
                    complaints.push(format!(
                        "{edits:?} {old}→{new} {taken_over}:\n{found:?}\n{wanted:?}"
                    ));
                }
            }
        }
    }
    outcome(complaints)
}

fn page() -> Outcome {
    let study = versions(EDITS[2])?;
    let (said, fine) = study.run(&["diff", "s", "t", "-o", "c.html"]);
    assert!(fine, "{said}");
    let page = std::fs::read_to_string(study.path().join("c.html"))?;
    let page = scraper::Html::parse_document(&page);
    let of = |selector: &str| {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        let found = page.select(&selector);
        found
            .map(|one| one.text().collect::<String>())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("li.supports del"),
        [
            "People came to talk.",
            "“I come to talk” (P03, at the start)",
            "“it gets me out” (P07)"
        ][..of("li.supports del").len()]
    );
    assert!(
        of("li.qualifies ins")
            .iter()
            .any(|said| said.contains("People came to talk."))
    );
    assert!(of("table ins, table del").len() >= 2 && of("thead ins, thead del").is_empty());
    assert!(
        of(".told li")
            .iter()
            .any(|said| said.contains("Stance turned: talk"))
    );
    Ok(())
}
