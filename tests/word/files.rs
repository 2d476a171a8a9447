//! The file as a whole: the same bytes each time, whole and without a clock; its properties and its styles.

use std::collections::BTreeSet;
use std::io::Cursor;

use cisgrid::document::{Date, Document, Marker, Role, SafeText, TableKind};
use libtest_mimic::Trial;

use super::parts::{bytes, files, part, text_of, tree};
use super::sample::{body, document, item, paragraph, text, upright};
use super::whole::whole;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("word::same_bytes_twice", same_bytes_twice),
        trial("word::no_clock", no_clock),
        trial("word::every_part_is_told", every_part_is_told),
        trial("word::properties", properties),
        trial("word::a_day_that_is_none", a_day_that_is_none),
        trial("word::language", language),
        trial("word::every_style_is_there", every_style_is_there),
        trial("word::one_style_for_each", one_style_for_each),
        trial("word::as_journals_ask", as_journals_ask),
        trial("word::a_document_of_nothing", a_document_of_nothing),
    ]
}

fn same_bytes_twice() -> Outcome {
    let document = whole();
    assert!(bytes(&document) == bytes(&document), "the bytes differ");
    Ok(())
}

fn no_clock() -> Outcome {
    let bytes = bytes(&whole());
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes))?;
    for at in 0..archive.len() {
        let file = archive.by_index(at)?;
        let time = file.last_modified().map(|time| time.to_string());
        assert_eq!(time.as_deref(), Some("1980-01-01 00:00:00"));
    }
    let first = archive.by_index(0)?;
    assert_eq!(first.name()?, "[Content_Types].xml");
    Ok(())
}

/// Each part has a kind, each relation leads to a part, and each part but those of the archive itself is led to.
fn every_part_is_told() -> Outcome {
    let files = files(&bytes(&whole()));
    let content = |name: &str| String::from_utf8(files[name].clone());
    let types = tree(&content("[Content_Types].xml")?);
    let kinds = types.children("Override").into_iter();
    let told: BTreeSet<_> = kinds
        .map(|kind| kind.attribute("PartName").to_owned())
        .collect();
    let mut led: BTreeSet<String> = BTreeSet::new();
    for (name, folder) in [
        ("_rels/.rels", ""),
        ("word/_rels/document.xml.rels", "word/"),
        ("word/_rels/footnotes.xml.rels", "word/"),
    ] {
        let Some(content) = files.get(name) else {
            continue;
        };
        for relation in tree(std::str::from_utf8(content)?).children("Relationship") {
            if relation.attribute("TargetMode") != "External" {
                led.insert(format!("{folder}{}", relation.attribute("Target")));
            }
        }
    }
    for name in files
        .keys()
        .filter(|name| !name.contains("[Content") && !name.ends_with(".rels"))
    {
        let kind = told.contains(&format!("/{name}")) || name.ends_with(".png");
        assert!(kind, "{name} has no kind");
        assert!(led.contains(name), "nothing leads to {name}");
    }
    for name in &led {
        assert!(files.contains_key(name), "{name} is not there");
    }
    Ok(())
}

fn properties() -> Outcome {
    let document = whole();
    let core = part(&document, "docProps/core.xml");
    let said = |name: &str| core.children(name)[0].text.clone();
    assert_eq!(said("dc:title"), document.title.as_str());
    assert_eq!(said("dc:creator"), "Ada Okafor; Jörg Ñandú-O’Brien");
    assert_eq!(said("dc:language"), "en-GB");
    assert_eq!(said("dcterms:created"), "2026-02-28T00:00:00Z");
    let own = part(&document, "docProps/custom.xml");
    let stamp = own.children("property")[0];
    assert_eq!(stamp.attribute("name"), "cisgrid-synthesis");
    assert_eq!(stamp.children("vt:lpwstr")[0].text, document.stamp);
    Ok(())
}

fn a_day_that_is_none() -> Outcome {
    let days = [
        (2025, 2, 29),
        (2025, 13, 1),
        (0, 1, 1),
        (2025, 4, 31),
        (2025, 1, 0),
    ];
    for (year, month, day) in days {
        let date = Some(Date { year, month, day });
        let document = Document { date, ..whole() };
        let core = part(&document, "docProps/core.xml");
        assert!(!core.has("dcterms:created"), "{year}-{month}-{day}");
    }
    let leap = Some(Date {
        year: 2024,
        month: 2,
        day: 29,
    });
    let core = part(
        &Document {
            date: leap,
            ..whole()
        },
        "docProps/core.xml",
    );
    assert!(core.has("dcterms:created"), "a leap day");
    Ok(())
}

fn language() -> Outcome {
    let lang = |language: &str, right_to_left: bool| {
        let language = language.to_owned();
        let document = Document {
            language,
            right_to_left,
            ..whole()
        };
        let styles = part(&document, "word/styles.xml");
        let lang = styles.all("w:docDefaults")[0].all("w:lang")[0];
        let core = part(&document, "docProps/core.xml");
        let told = core
            .children("dc:language")
            .first()
            .map(|said| said.text.clone());
        let said = |key: &str| lang.attribute(key).to_owned();
        (said("w:val"), said("w:bidi"), told)
    };
    let told = |language: &str| Some(language.to_owned());
    assert_eq!(
        lang("fr-CA", false),
        ("fr-CA".into(), "ar-SA".into(), told("fr-CA"))
    );
    assert_eq!(lang("he", true), ("en-GB".into(), "he".into(), told("he")));
    assert_eq!(
        lang("\"/><x", false),
        ("en-GB".into(), "ar-SA".into(), None)
    );
    Ok(())
}

/// What the text asks for in styles is there, and of the right sort.
fn every_style_is_there() -> Outcome {
    let document = whole();
    let styles = part(&document, "word/styles.xml");
    let known = |sort: &str, id: &str| {
        let mut styles = styles.children("w:style").into_iter();
        styles.any(|style| style.attribute("w:type") == sort && style.attribute("w:styleId") == id)
    };
    for name in [
        "word/document.xml",
        "word/footnotes.xml",
        "word/footer1.xml",
    ] {
        let text = part(&document, name);
        for (element, sort) in [
            ("w:pStyle", "paragraph"),
            ("w:rStyle", "character"),
            ("w:tblStyle", "table"),
        ] {
            for style in text.all(element) {
                let id = style.attribute("w:val");
                assert!(known(sort, id), "{name} has no {sort} style {id}");
            }
        }
    }
    for style in styles.children("w:style") {
        let based = style.value("w:basedOn");
        let sort = style.attribute("w:type");
        assert!(based.is_empty() || known(sort, based), "{based}");
    }
    Ok(())
}

/// Each role and each marker has a style of its own, in running text as in cells.
fn one_style_for_each() -> Outcome {
    let mut blocks: Vec<_> = Role::ALL
        .into_iter()
        .map(|role| paragraph(role, vec![text("x")]))
        .collect();
    let items = Marker::ALL.into_iter();
    let items = items
        .map(|marker| item(marker, None, vec![body("x")]))
        .collect();
    blocks.push(cisgrid::document::Block::List(cisgrid::document::List {
        items,
    }));
    let mut without_front = document(vec![upright(blocks)]);
    without_front.title = SafeText::default();
    without_front.subtitle = None;
    without_front.authors.clear();
    let text = text_of(&without_front);
    let paragraphs = text.all("w:p");
    let styles: BTreeSet<_> = paragraphs
        .iter()
        .map(|paragraph| paragraph.value("w:pStyle"))
        .collect();
    assert_eq!(paragraphs.len(), Role::ALL.len() + Marker::ALL.len());
    assert_eq!(styles.len(), paragraphs.len(), "{styles:?}");
    Ok(())
}

/// No colour, no shading, no upright rules; no break or tab to fake a cell; the title above, key and note below.
fn as_journals_ask() -> Outcome {
    let document = whole();
    for name in ["word/document.xml", "word/styles.xml", "word/numbering.xml"] {
        let tree = part(&document, name);
        for colour in tree.all("w:color") {
            assert_eq!(colour.attribute("w:val"), "auto");
        }
        for shade in ["w:shd", "w:highlight", "w:insideV", "w:tl2br", "w:tr2bl"] {
            assert!(!tree.has(shade), "{name} has {shade}");
        }
        for borders in ["w:tblBorders", "w:tcBorders"] {
            for borders in tree.all(borders) {
                for side in &borders.inner {
                    let lies = ["w:top", "w:bottom", "w:insideH"].contains(&&*side.name);
                    assert!(lies, "{name} has a rule {}", side.name);
                    assert!(["", "auto"].contains(&side.attribute("w:color")));
                }
            }
        }
    }
    let text = text_of(&document);
    let body = text.children("w:body")[0];
    let table = body.inner.iter().position(|block| block.name == "w:tbl");
    let table = table.ok_or("a table")?;
    let style = |at: usize| body.inner[at].value("w:pStyle").to_owned();
    assert_eq!(style(table - 1), "Caption");
    assert_eq!(style(table + 1), "TableKey");
    assert_eq!(style(table + 2), "TableNote");
    for table in text.all("w:tbl") {
        assert!(!table.has("w:br") && !table.has("w:tab"), "a faked cell");
        assert_eq!(table.all("w:tblStyle").len(), 1);
    }
    let kinds: BTreeSet<_> = text
        .all("w:tbl")
        .iter()
        .map(|table| table.value("w:tblStyle"))
        .collect();
    assert_eq!(kinds.len(), [TableKind::Grid, TableKind::Figures].len());
    Ok(())
}

fn a_document_of_nothing() -> Outcome {
    let nothing = Document {
        title: SafeText::default(),
        subtitle: None,
        language: String::new(),
        right_to_left: false,
        authors: Vec::new(),
        date: None,
        stamp: String::new(),
        parts: Vec::new(),
    };
    let text = text_of(&nothing);
    let body = text.children("w:body")[0];
    let names: Vec<_> = body.inner.iter().map(|block| &*block.name).collect();
    assert_eq!(names, ["w:p", "w:sectPr"]);
    let empty_parts = Document {
        parts: vec![upright(Vec::new()), upright(Vec::new())],
        ..nothing
    };
    let text = text_of(&empty_parts);
    assert_eq!(text.all("w:sectPr").len(), 2);
    Ok(())
}
