//! What a file for Word says.

use std::collections::BTreeMap;

use super::{Rests, Said, numbers, plain, unnumbered, whole};
use crate::word::parts::{Element, files, tree};

/// What the document says: its grid, and the appendix of findings.
pub(super) fn read(file: &[u8]) -> Said {
    let files = files(file);
    let part = |name: &str| tree(std::str::from_utf8(&files[name]).expect("UTF-8"));
    let document = part("word/document.xml");
    let signs = signs(&part("word/numbering.xml"));
    let mut said = Said::default();
    let body = &document.inner[0];
    let mut grids = body.children("w:tbl").into_iter();
    let grid = grids.find(|table| table.value("w:tblStyle") == "SynthesisGrid");
    let rows = grid.expect("a grid").children("w:tr");
    for row in rows.iter().filter(|row| !row.has("w:tblHeader")) {
        let cells = row.children("w:tc");
        if cells.len() == 1 {
            // A heading over rows.
            continue;
        }
        for cell in cells {
            of_cell(cell, &signs, &mut said);
        }
    }
    appendix(body, &mut said);
    said
}

/// The sign before the items of each list.
fn signs(numbering: &Element) -> BTreeMap<String, String> {
    let levels = numbering.children("w:abstractNum").into_iter();
    let levels = levels.map(|list| {
        let sign = list.children("w:lvl")[0].value("w:lvlText");
        (list.attribute("w:abstractNumId"), sign)
    });
    let levels: BTreeMap<_, _> = levels.collect();
    let lists = numbering.children("w:num").into_iter();
    let lists = lists.map(|list| {
        let sign = levels[list.value("w:abstractNumId")];
        (list.attribute("w:numId").to_owned(), sign.to_owned())
    });
    lists.collect()
}

/// The words of a paragraph but those that lead elsewhere.
fn own(element: &Element) -> String {
    let inner = element.inner.iter().map(|inner| match inner.name.as_str() {
        "w:hyperlink" | "w:drawing" => String::new(),
        // The marks of notes.
        "w:r" if inner.value("w:vertAlign") == "superscript" => String::new(),
        "w:t" => inner.text.clone(),
        "w:noBreakHyphen" => "-".to_owned(),
        _ => own(inner),
    });
    inner.collect()
}

fn style(paragraph: &Element) -> &str {
    paragraph.value("w:pStyle")
}

/// The points below a paragraph: the bullets that follow it.
fn points(below: &[&Element]) -> Vec<String> {
    let bullets = below.iter();
    let bullets = bullets.take_while(|one| one.name == "w:p" && style(one).ends_with("Bullet"));
    bullets.map(|bullet| own(bullet)).collect()
}

fn of_cell(cell: &Element, signs: &BTreeMap<String, String>, said: &mut Said) {
    let paragraphs = cell.children("w:p");
    let mut points_end = 0;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let points = points(&paragraphs[at + 1..]);
        // A bullet below nothing is a finding that takes no side, by itself.
        if style(paragraph) == "TableBullet" && at >= points_end {
            said.link("informs", &plain(&own(paragraph)));
        }
        match style(paragraph) {
            "Statement" => {
                points_end = at + 1 + points.len();
                let words = plain(&own(paragraph));
                said.row(whole(None, unnumbered(&words), &points));
            }
            // The style is named after the stance; the sign before it is held against it.
            stance @ ("Supports" | "Qualifies" | "Contradicts" | "Informs") => {
                points_end = at + 1 + points.len();
                let list = paragraph.value("w:numId");
                let sign = match stance {
                    "Supports" => "●",
                    "Qualifies" => "◐",
                    "Contradicts" => "✕",
                    _ => "○",
                };
                if list != "0" && !list.is_empty() {
                    assert_eq!(signs[list], sign, "the sign of {stance}");
                }
                let words = plain(&own(paragraph));
                let words = words.split(" (see ").next().expect("words");
                let words = words.strip_suffix(" (see)").unwrap_or(words);
                said.link(&stance.to_lowercase(), &whole(None, words, &points));
            }
            _ => {}
        }
    }
}

/// Every finding with its figures and quotations, up to the next heading of the first level.
fn appendix(body: &Element, said: &mut Said) {
    let blocks: Vec<&Element> = body.inner.iter().collect();
    let mut open: Option<String> = None;
    for (at, block) in blocks.iter().enumerate() {
        if block.name == "w:tbl" {
            if let Some(finding) = &open {
                let rests = said.findings.get_mut(finding).expect("a finding");
                rests.figures.extend(figures(block));
            }
            continue;
        }
        match style(block) {
            "Heading1" => open = None,
            "Finding" => {
                let words = own(block);
                // Its number in the appendix stands before it.
                let (_, words) = words.split_once(' ').expect("a number");
                let finding = whole(None, words, &points(&blocks[at + 1..]));
                said.findings.insert(finding.clone(), Rests::default());
                open = Some(finding);
            }
            "Quote" => {
                let finding = open.as_ref().expect("a finding before its quotations");
                let words = plain(&own(block));
                let (_, words) = words.split_once('“').expect("a mark that opens");
                let (words, _) = words.rsplit_once('”').expect("a mark that closes");
                let rests = said.findings.get_mut(finding).expect("a finding");
                rests.quotations.push(words.to_owned());
            }
            _ => {}
        }
    }
}

/// The numbers of a table of figures: of its columns but those that say what and when, the norm's, and the pictures.
fn figures(table: &Element) -> Vec<Vec<String>> {
    let rows = table.children("w:tr");
    let (heads, lines): (Vec<&Element>, Vec<&Element>) =
        rows.into_iter().partition(|row| row.has("w:tblHeader"));
    let heads = heads.last().expect("headings").children("w:tc");
    let drawn = |at: usize| {
        lines
            .iter()
            .any(|line| line.children("w:tc")[at].has("w:drawing"))
    };
    let own = heads.iter().enumerate().map(|(at, head)| {
        let head = plain(&head.words());
        at > 0 && head != "When" && !head.starts_with("Norm") && !drawn(at)
    });
    let own: Vec<bool> = own.collect();
    let lines = lines.into_iter().map(|line| {
        let cells = line.children("w:tc");
        let cells = cells.into_iter().zip(&own).filter(|(_, own)| **own);
        numbers(cells.map(|(cell, _)| self::own(cell)))
    });
    lines.filter(|line| !line.is_empty()).collect()
}
