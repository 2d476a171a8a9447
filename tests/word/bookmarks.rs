//! Bookmarks: one for each anchor, with a name that Word takes, over all that the anchor stands for.

use std::collections::{BTreeMap, BTreeSet};

use cisgrid::document::{Block, List, Marker, Paragraph, Role};
use cisgrid::outputs::docx::bookmark;
use libtest_mimic::Trial;

use super::parts::{Element, text_of};
use super::sample::{body, cell, document, heading, item, row, to, upright};
use super::whole::{figures, whole};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("word::bookmark_names", names),
        trial("word::bookmarks_are_unique_and_end", unique),
        trial("word::links_lead_to_bookmarks", links_lead),
        trial("word::a_bookmark_covers_its_item", covers_its_item),
        trial("word::a_bookmark_behind_a_table", behind_a_table),
        trial("word::an_anchor_twice", twice),
        trial("word::a_table_without_title", table_without_title),
    ]
}

fn names() -> Outcome {
    for plain in ["a", "mood", "mood_rose_2", "page7", &"x".repeat(40)] {
        assert_eq!(bookmark::name(plain), plain);
    }
    let long = "x".repeat(41);
    let other = format!("{}y", "x".repeat(40));
    let anchors = [
        "",
        "-",
        "_",
        "1",
        "1a",
        "Mood",
        "mood",
        "MOOD",
        "mood-rose",
        "mood_rose",
        "mood:rose",
        "mood rose",
        "mood.rose",
        "ä",
        "ö",
        "настроение",
        "気分",
        "_GoBack",
        &long,
        &other,
        "evidence:mood-rose",
        "evidence:mood-rose-in-the-first-year-of-those-who-came",
        "evidence:mood-rose-in-the-first-year-of-those-who-left",
        "<w:p/>",
        "\"",
        "\u{202e}",
        "a\u{0}b",
        "mood_0123456789abcdef",
    ];
    let mut seen = BTreeMap::new();
    for anchor in anchors {
        let name = bookmark::name(anchor);
        assert_eq!(name, bookmark::name(anchor));
        assert!(name.len() <= 40, "{name}");
        assert!(
            name.starts_with(|first: char| first.is_ascii_lowercase()),
            "{name}"
        );
        let signs = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
        assert!(name.chars().all(signs), "{name}");
        assert_eq!(
            seen.insert(name, anchor),
            None,
            "{anchor} has the name of another"
        );
    }
    // What a name was given for stays findable by it in later versions.
    assert_eq!(
        bookmark::name("evidence:mood-rose"),
        "evidence_mood_rose_88289fbb96173abf"
    );
    let hashed = bookmark::name("mood-rose");
    assert_ne!(
        bookmark::name(&hashed),
        hashed,
        "the name of another anchor"
    );
    Ok(())
}

fn unique() -> Outcome {
    let text = text_of(&whole());
    let begins = text.all("w:bookmarkStart");
    let ends = text.all("w:bookmarkEnd");
    let ids: Vec<_> = begins.iter().map(|mark| mark.attribute("w:id")).collect();
    let names: BTreeSet<_> = begins.iter().map(|mark| mark.attribute("w:name")).collect();
    assert!(begins.len() > 50, "{}", begins.len());
    assert_eq!(names.len(), begins.len());
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), begins.len());
    let ended: BTreeSet<_> = ends.iter().map(|mark| mark.attribute("w:id")).collect();
    assert_eq!(ended, ids.into_iter().collect());
    assert_eq!(ends.len(), begins.len());
    assert!(names.contains(&*bookmark::name("page:grid")));
    assert!(names.contains("methods"), "the heading");
    Ok(())
}

fn links_lead() -> Outcome {
    let text = text_of(&whole());
    let names: BTreeSet<_> = text
        .all("w:bookmarkStart")
        .iter()
        .map(|mark| mark.attribute("w:name"))
        .collect();
    let links = text.all("w:hyperlink");
    let inner: Vec<_> = links
        .iter()
        .map(|link| link.attribute("w:anchor"))
        .filter(|anchor| !anchor.is_empty())
        .collect();
    assert!(inner.len() > 25, "{}", inner.len());
    for anchor in inner {
        assert!(names.contains(anchor), "{anchor}");
    }
    let lost = Block::Paragraph(Paragraph {
        role: Role::Body,
        text: vec![to("nowhere", "a link to nowhere")],
        anchor: None,
    });
    let text = text_of(&document(vec![upright(vec![lost])]));
    let links = text.all("w:hyperlink").into_iter();
    assert!(
        links
            .map(Element::words)
            .all(|words| words != "a link to nowhere")
    );
    assert!(text.words().contains("a link to nowhere"));
    Ok(())
}

/// The words between the beginning and the end of a bookmark.
fn covered(text: &Element, name: &str) -> String {
    fn walk(element: &Element, id: &str, inside: &mut bool, words: &mut String) {
        match &*element.name {
            "w:bookmarkStart" if element.attribute("w:id") == id => *inside = true,
            "w:bookmarkEnd" if element.attribute("w:id") == id => *inside = false,
            "w:t" if *inside => words.push_str(&element.text),
            _ => {}
        }
        for inner in &element.inner {
            walk(inner, id, inside, words);
        }
    }
    let marks = text.all("w:bookmarkStart");
    let mark = marks.iter().find(|mark| mark.attribute("w:name") == name);
    let id = mark
        .map(|mark| mark.attribute("w:id"))
        .unwrap_or_else(|| panic!("no bookmark {name}"));
    let mut words = String::new();
    walk(text, id, &mut false, &mut words);
    words
}

fn covers_its_item() -> Outcome {
    let text = text_of(&whole());
    let tired = covered(&text, &bookmark::name("p1:tired-1"));
    assert_eq!(
        tired,
        "Two left because they were too tired to enjoy anything after it.a [evidence]Because the interval excludes no change."
    );
    let statement = covered(&text, &bookmark::name("proposition-2"));
    assert_eq!(
        statement,
        "2. What keeps people coming is being missed when they do not"
    );
    assert_eq!(
        covered(&text, &bookmark::name("page:grid")),
        "Table 1. Synthesising propositions with what speaks for and against each"
    );
    Ok(())
}

/// Items within items, and one whose last block is a table.
fn behind_a_table() -> Outcome {
    let inner = Block::List(List {
        items: vec![item(
            Marker::Bullet,
            Some("inner"),
            vec![body("inner "), body("last")],
        )],
    });
    let outer = item(Marker::Supports, Some("outer"), vec![body("first "), inner]);
    let tabled = item(
        Marker::Supports,
        Some("tabled"),
        vec![body("before "), Block::Table(Box::new(figures()))],
    );
    let list = Block::List(List {
        items: vec![outer, tabled],
    });
    let text = text_of(&document(vec![upright(vec![list, body("behind")])]));
    assert_eq!(covered(&text, "outer"), "first inner last");
    assert_eq!(covered(&text, "inner"), "inner last");
    let tabled = covered(&text, "tabled");
    assert!(
        tabled.starts_with("before Mood (0 to 60") && tabled.ends_with("0.88"),
        "{tabled}"
    );
    Ok(())
}

fn twice() -> Outcome {
    let blocks = vec![
        heading(1, "one", "same"),
        heading(1, "two", "same"),
        body("end"),
    ];
    let text = text_of(&document(vec![upright(blocks)]));
    assert_eq!(text.all("w:bookmarkStart").len(), 1);
    assert_eq!(covered(&text, "same"), "one");
    Ok(())
}

/// Two tables without titles stay two, and each can be led to.
fn table_without_title() -> Outcome {
    let table = |anchor: &str| {
        let mut table = figures();
        table.caption.clear();
        table.anchor = Some(anchor.to_owned());
        Block::Table(Box::new(table))
    };
    let mut nested = figures();
    nested.head.clear();
    nested.body = vec![row(true, vec![cell(vec![table("third"), table("fourth")])])];
    let nested = Block::Table(Box::new(nested));
    let blocks = vec![body("x"), table("first"), table("second"), nested];
    let text = text_of(&document(vec![upright(blocks)]));
    let marks = text.all("w:bookmarkStart");
    let names: Vec<_> = marks.iter().map(|mark| mark.attribute("w:name")).collect();
    assert_eq!(names, ["first", "second", "third", "fourth"]);
    fn apart(element: &Element) {
        let blocks = element
            .inner
            .iter()
            .filter(|block| block.name != "w:bookmarkStart" && block.name != "w:bookmarkEnd");
        let names: Vec<_> = blocks.map(|block| &*block.name).collect();
        assert!(
            !names.windows(2).any(|pair| pair == ["w:tbl", "w:tbl"]),
            "{names:?}"
        );
        if element.name == "w:tc" {
            assert_eq!(names.last(), Some(&"w:p"), "a cell ends with a paragraph");
        }
        element.inner.iter().for_each(apart);
    }
    apart(&text);
    Ok(())
}
