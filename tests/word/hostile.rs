//! Hostile texts in every field stay text: the file has the same elements as with harmless ones.

use cisgrid::document::{Block, Byline, Document, Inline, SafeText, Target};
use libtest_mimic::Trial;

use super::parts::{Element, bytes, files, tree};
use super::whole::whole;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("word::hostile_texts_stay_text", stay_text),
        trial("word::deep_lines", deep_lines),
    ]
}

/// What could be taken for something else.
pub(super) const TEXTS: [&str; 14] = [
    "</w:t></w:r><w:r><w:t>x",
    "<w:fldSimple w:instr=\"DDEAUTO c:\\\\x\"/>",
    "\" w:val=\"x\" y='",
    "]]><![CDATA[ & &amp; &#x3c; &lt;",
    "{ INCLUDETEXT \"file:///etc/passwd\" }",
    "=cmd|' /C calc'!A0",
    "javascript:alert(1)",
    "a\u{0}b\u{1}c\u{b}d\u{1f}e\u{7f}f\u{85}g\u{ffff}h\u{fffe}i",
    "\u{202e}evil\u{2066}never closed",
    "tab\tline\nreturn\rend",
    "_x000D_ _x0000_",
    "\u{feff}bom \u{200b} \u{ad} 🩹 \u{10ffff}",
    "שלום \u{202d}<b>עולם</b>",
    "%n%s{{ x }}{% y %}\\input{/etc/passwd}",
];

/// A document with that text in every field.
pub(super) fn document(hostile: &str) -> Document {
    let mut document = whole();
    document.title = SafeText::new(hostile);
    document.subtitle = Some(SafeText::new(hostile));
    document.language = hostile.to_owned();
    document.stamp = hostile.to_owned();
    for author in &mut document.authors {
        *author = Byline {
            name: SafeText::new(hostile),
            orcid: Some(hostile.to_owned()),
            affiliation: Some(SafeText::new(hostile)),
        };
    }
    for part in &mut document.parts {
        part.blocks
            .iter_mut()
            .for_each(|block| spoil(block, hostile));
    }
    document
}

fn spoil(block: &mut Block, hostile: &str) {
    let anchor = |anchor: &mut Option<String>| {
        if let Some(anchor) = anchor {
            anchor.push_str(hostile);
        }
    };
    match block {
        Block::Heading {
            text, anchor: own, ..
        } => {
            spoil_line(text, hostile);
            anchor(own);
        }
        Block::Paragraph(paragraph) => {
            spoil_line(&mut paragraph.text, hostile);
            anchor(&mut paragraph.anchor);
        }
        Block::List(list) => {
            for item in &mut list.items {
                anchor(&mut item.anchor);
                item.blocks
                    .iter_mut()
                    .for_each(|block| spoil(block, hostile));
            }
        }
        Block::Table(table) => {
            hostile.clone_into(&mut table.summary);
            spoil_line(&mut table.caption, hostile);
            anchor(&mut table.anchor);
            let rows = table.head.iter_mut().chain(&mut table.body);
            let cells = rows.flat_map(|row| &mut row.cells);
            cells
                .flat_map(|cell| &mut cell.blocks)
                .for_each(|block| spoil(block, hostile));
        }
    }
}

fn spoil_line(line: &mut [Inline], hostile: &str) {
    for inline in line {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Superscript(text) => {
                *text = SafeText::new(hostile);
            }
            Inline::Strong(line)
            | Inline::Emphasis(line)
            | Inline::Note(line)
            | Inline::Struck(line)
            | Inline::Tracked { text: line, .. } => {
                spoil_line(line, hostile);
            }
            Inline::Link { to, text } => {
                match to {
                    Target::Anchor(anchor) => anchor.push_str(hostile),
                    Target::Address(address) => address.push_str(hostile),
                }
                spoil_line(text, hostile);
            }
            Inline::Plot { picture, words } => {
                hostile.clone_into(&mut picture.words);
                *words = SafeText::new(hostile);
            }
            Inline::Break => {}
        }
    }
}

/// The names of all elements, in order, but those that tell how a text is cut up or how long it is.
fn shape(element: &Element, names: &mut Vec<String>) {
    let in_pieces = [
        "w:r",
        "w:rPr",
        "w:t",
        "w:rtl",
        "w:rStyle",
        "w:b",
        "w:bCs",
        "w:vertAlign",
        "w:trPr",
        "w:cantSplit",
        "dc:language",
        "dc:creator",
    ];
    if !in_pieces.contains(&&*element.name) {
        names.push(element.name.clone());
    }
    element.inner.iter().for_each(|inner| shape(inner, names));
}

fn shape_of(document: &Document) -> Vec<String> {
    let files = files(&bytes(document));
    let mut names = Vec::new();
    for (name, content) in files.iter().filter(|(name, _)| !name.ends_with(".png")) {
        names.push(name.clone());
        shape(
            &tree(std::str::from_utf8(content).expect("UTF-8")),
            &mut names,
        );
    }
    names
}

fn stay_text() -> Outcome {
    let mut harmless = document("harmless");
    // An iD that is none is no link.
    harmless
        .authors
        .iter_mut()
        .for_each(|author| author.orcid = None);
    let wanted = shape_of(&harmless);
    for hostile in TEXTS {
        let document = document(hostile);
        let found = shape_of(&document);
        let differs = wanted
            .iter()
            .zip(&found)
            .position(|(one, other)| one != other);
        assert!(
            differs.is_none() && wanted.len() == found.len(),
            "{hostile:?}: {differs:?}"
        );
        let files = files(&bytes(&document));
        let text = tree(std::str::from_utf8(&files["word/document.xml"])?);
        let kept = unmarked(SafeText::new(hostile).as_str());
        assert!(
            unmarked(&text.words()).contains(&kept),
            "{hostile:?} is lost"
        );
    }
    Ok(())
}

/// A text without marks of direction.
pub(crate) fn unmarked(text: &str) -> String {
    text.replace(
        |one| matches!(one, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
        "",
    )
}

fn deep_lines() -> Outcome {
    let mut line = super::sample::text("the deepest");
    for turn in 0..300 {
        line = match turn % 3 {
            0 => Inline::Strong(vec![line]),
            1 => Inline::Emphasis(vec![line]),
            _ => Inline::Note(vec![line]),
        };
    }
    let blocks = vec![super::sample::paragraph(
        cisgrid::document::Role::Body,
        vec![line],
    )];
    let document = super::sample::document(vec![super::sample::upright(blocks)]);
    let files = files(&bytes(&document));
    let notes = tree(std::str::from_utf8(&files["word/footnotes.xml"])?);
    assert!(notes.words().contains("the deepest"));
    Ok(())
}
