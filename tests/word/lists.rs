//! Lists: real ones, with the sign of each marker, numbers that begin anew, and blocks within items.

use cisgrid::document::{Align, Block, List, Marker, Role, TableBlock, TableKind};
use libtest_mimic::Trial;

use super::parts::{Element, part, text_of};
use super::sample::{body, cell, columns, document, item, paragraph, row, text, upright};
use super::whole::whole;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("word::each_marker_has_its_sign", each_marker),
        trial("word::numbers_begin_anew", numbers_begin_anew),
        trial("word::very_many_numbers", very_many_numbers),
        trial("word::blocks_within_items", blocks_within_items),
        trial("word::signs_from_right_to_left", from_right_to_left),
        trial("word::deep_lists", deep_lists),
        trial("word::items_of_nothing", items_of_nothing),
    ]
}

/// The level of the numbering that a paragraph has.
fn level<'e>(numbering: &'e Element, paragraph: &Element) -> &'e Element {
    let id = paragraph.value("w:numId");
    let at = paragraph.value("w:ilvl");
    let numbers = numbering.children("w:num");
    let number = numbers
        .iter()
        .find(|number| number.attribute("w:numId") == id);
    let made_by = number.expect("a numbering").value("w:abstractNumId");
    let all = numbering.children("w:abstractNum");
    let made = all
        .iter()
        .find(|made| made.attribute("w:abstractNumId") == made_by);
    let levels = made.expect("what it is made by").children("w:lvl");
    let level = levels
        .into_iter()
        .find(|level| level.attribute("w:ilvl") == at);
    level.expect("its level")
}

fn list(items: &[Marker]) -> Block {
    let items = items.iter();
    Block::List(List {
        items: items
            .map(|marker| item(*marker, None, vec![body("words")]))
            .collect(),
    })
}

fn tabled(blocks: Vec<Block>) -> Block {
    Block::Table(Box::new(TableBlock {
        kind: TableKind::Grid,
        caption: vec![text("Title")],
        summary: String::new(),
        anchor: None,
        columns: columns(&[(1.0, Align::Start)]),
        head: Vec::new(),
        body: vec![row(true, vec![cell(blocks)])],
    }))
}

fn each_marker() -> Outcome {
    for blocks in [
        vec![list(&Marker::ALL)],
        vec![tabled(vec![list(&Marker::ALL)])],
    ] {
        let document = document(vec![upright(blocks)]);
        let text = text_of(&document);
        let numbering = part(&document, "word/numbering.xml");
        let styles = part(&document, "word/styles.xml");
        let items = text
            .all("w:p")
            .into_iter()
            .filter(|paragraph| paragraph.has("w:numPr"));
        let items: Vec<_> = items.collect();
        assert_eq!(items.len(), Marker::ALL.len());
        for (paragraph, marker) in items.into_iter().zip(Marker::ALL) {
            let level = level(&numbering, paragraph);
            match marker.sign() {
                Some(sign) => {
                    assert_eq!(level.value("w:lvlText"), sign);
                    assert_eq!(level.value("w:numFmt"), "bullet");
                }
                None => assert_eq!(level.value("w:numFmt"), "decimal"),
            }
            // The style says the same, so that who sets it by hand gets the sign with it.
            let id = paragraph.value("w:pStyle");
            assert_eq!(level.value("w:pStyle"), id);
            let styles = styles.children("w:style");
            let style = styles
                .iter()
                .find(|style| style.attribute("w:styleId") == id);
            let own = style.ok_or("a style")?.value("w:numId");
            let made_by = |id: &str| {
                let numbers = numbering.children("w:num");
                let number = numbers
                    .iter()
                    .find(|number| number.attribute("w:numId") == id);
                number.map(|number| number.value("w:abstractNumId").to_owned())
            };
            assert_eq!(made_by(own), made_by(paragraph.value("w:numId")));
        }
    }
    Ok(())
}

fn numbers_begin_anew() -> Outcome {
    let two = [Marker::Number, Marker::Number];
    let document = document(vec![upright(vec![list(&two), body("between"), list(&two)])]);
    let text = text_of(&document);
    let ids: Vec<_> = text
        .all("w:numId")
        .iter()
        .map(|id| id.attribute("w:val").to_owned())
        .collect();
    assert_eq!(ids.len(), 4);
    assert!(
        ids[0] == ids[1] && ids[2] == ids[3] && ids[0] != ids[2],
        "{ids:?}"
    );
    let numbering = part(&document, "word/numbering.xml");
    for id in [&ids[0], &ids[2]] {
        let numbers = numbering.children("w:num");
        let number = numbers
            .iter()
            .find(|number| number.attribute("w:numId") == id);
        assert_eq!(number.ok_or("a count")?.value("w:startOverride"), "1");
    }
    Ok(())
}

/// Word counts some 2,000 lists; the others have their numbers as text.
fn very_many_numbers() -> Outcome {
    let lists = (0..2_100).map(|_| list(&[Marker::Number, Marker::Number]));
    let document = document(vec![upright(lists.collect())]);
    let numbering = part(&document, "word/numbering.xml");
    assert!(numbering.children("w:num").len() < 2_000);
    let text = text_of(&document);
    let all = text.all("w:p");
    let last = all
        .iter()
        .rev()
        .find(|paragraph| paragraph.has("w:numPr"))
        .ok_or("an item")?;
    assert_eq!(last.value("w:numId"), "0");
    assert_eq!(last.words(), "2.words");
    let indent = last.all("w:ind")[0];
    assert_eq!(indent.attribute("w:hanging"), "340");
    assert!(last.has("w:tab"), "its text stands behind a tab");
    Ok(())
}

fn blocks_within_items() -> Outcome {
    let text = text_of(&whole());
    let all = text.all("w:p");
    let starting = |words: &str| {
        let found = all
            .iter()
            .find(|paragraph| paragraph.words().starts_with(words));
        found.unwrap_or_else(|| panic!("no paragraph {words}"))
    };
    let indent = |paragraph: &Element| {
        let ind = paragraph.all("w:ind");
        ind.first()
            .map_or("", |ind| ind.attribute("w:left"))
            .to_owned()
    };
    assert_eq!(starting("alone,").value("w:ilvl"), "1");
    let behind = starting("What they disagreed on");
    assert_eq!(behind.value("w:pStyle"), "BodyText");
    assert_eq!(
        indent(behind),
        "340",
        "as far from the edge as the item around it"
    );
    assert_eq!(indent(starting("Because the interval")), "255");
    Ok(())
}

/// The middle of a sign is at a place, which is the same for who takes `left` for where a line begins and for who does
/// not; where lines run from left to right, its left is.
fn from_right_to_left() -> Outcome {
    for right_to_left in [false, true] {
        let mut document = document(vec![upright(vec![list(&Marker::ALL)])]);
        document.right_to_left = right_to_left;
        let numbering = part(&document, "word/numbering.xml");
        for level in numbering.all("w:lvl") {
            let indent = level.all("w:ind")[0];
            let of = |key: &str| indent.attribute(key).parse::<i32>();
            let before = of("w:left")? - of("w:hanging")?;
            let place = level.value("w:lvlJc");
            match right_to_left {
                true => assert!(place == "center" && before > 0, "{place}, {before}"),
                false => assert!(place == "left", "{place}"),
            }
        }
        let first = numbering.all("w:ind")[0];
        let hanging = if right_to_left { "221" } else { "340" };
        assert_eq!(first.attribute("w:hanging"), hanging);
        assert_eq!(first.attribute("w:left"), "340");
    }
    Ok(())
}

fn deep_lists() -> Outcome {
    let mut block = body("the deepest");
    for _ in 0..300 {
        let blocks = vec![paragraph(Role::Body, vec![text("x")]), block];
        block = Block::List(List {
            items: vec![item(Marker::Number, None, blocks)],
        });
    }
    let document = document(vec![upright(vec![block])]);
    let text = text_of(&document);
    assert!(text.words().contains("the deepest"));
    for level in text.all("w:ilvl") {
        let level: u32 = level.attribute("w:val").parse()?;
        assert!(level < 9, "{level}");
    }
    Ok(())
}

fn items_of_nothing() -> Outcome {
    let nothing = || item(Marker::Supports, Some("nothing"), Vec::new());
    let only_list = item(Marker::Bullet, Some("list"), vec![list(&[Marker::Bullet])]);
    let empty = Block::List(List { items: Vec::new() });
    let blocks = vec![
        Block::List(List {
            items: vec![nothing(), only_list],
        }),
        empty.clone(),
        tabled(vec![empty]),
        tabled(vec![Block::List(List {
            items: vec![nothing()],
        })]),
    ];
    let text = text_of(&document(vec![upright(blocks)]));
    assert_eq!(
        text.all("w:bookmarkStart").len(),
        text.all("w:bookmarkEnd").len()
    );
    for cell in text.all("w:tc") {
        assert_eq!(cell.inner.last().map(|last| &*last.name), Some("w:p"));
    }
    Ok(())
}
