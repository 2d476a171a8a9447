//! Pages: turned and upright parts, their foot, the head of the document, and texts from right to left.

use cisgrid::document::{Block, Byline, Chapter, Document, Inline, Role, SafeText};
use libtest_mimic::Trial;

use super::parts::{Element, part, text_of};
use super::sample::{body, document, heading, paragraph, text, upright};
use super::whole::{figures, whole};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("word::turned_pages", turned_pages),
        trial("word::a_part_that_ends_with_a_table", ends_with_a_table),
        trial("word::page_numbers", page_numbers),
        trial("word::front", front),
        trial("word::from_right_to_left", from_right_to_left),
        trial("word::a_word_from_right_to_left", a_word),
        trial("word::signs_and_numbers", signs_and_numbers),
        trial("word::own_words", own_words),
    ]
}

fn turned_pages() -> Outcome {
    let turned = Chapter {
        landscape: true,
        blocks: vec![heading(1, "turned", "turned")],
    };
    let parts = vec![
        upright(vec![body("upright")]),
        turned,
        upright(vec![body("again")]),
    ];
    let text = text_of(&document(parts));
    let pages = text.all("w:sectPr");
    assert_eq!(pages.len(), 3);
    let told: Vec<_> = pages
        .iter()
        .map(|pages| {
            let size = pages.children("w:pgSz")[0];
            let said = |key: &str| size.attribute(key).to_owned();
            (said("w:w"), said("w:h"), said("w:orient"))
        })
        .collect();
    let size =
        |width: &str, height: &str, turned: &str| (width.into(), height.into(), turned.into());
    assert_eq!(told[0], size("11906", "16838", ""));
    assert_eq!(told[1], size("16838", "11906", "landscape"));
    assert_eq!(told[2], told[0]);
    // The pages of a part end within its last paragraph; those of the last part with the text.
    let body = text.children("w:body")[0];
    assert_eq!(body.inner.last().map(|last| &*last.name), Some("w:sectPr"));
    let ending = body
        .inner
        .iter()
        .filter(|block| block.name == "w:p" && block.has("w:sectPr"));
    let words: Vec<_> = ending.map(Element::words).collect();
    assert_eq!(words, ["upright", "turned"]);
    Ok(())
}

fn ends_with_a_table() -> Outcome {
    let table = || Block::Table(Box::new(figures()));
    let parts = vec![upright(vec![table()]), upright(vec![body("x"), table()])];
    let text = text_of(&document(parts));
    let body = text.children("w:body")[0];
    let names: Vec<_> = body.inner.iter().map(|block| &*block.name).collect();
    assert_eq!(names[names.len() - 3..], ["w:tbl", "w:p", "w:sectPr"]);
    let first = names
        .iter()
        .position(|name| *name == "w:tbl")
        .ok_or("a table")?;
    assert!(
        body.inner[first + 1].has("w:sectPr"),
        "the paragraph behind the table ends the pages"
    );
    Ok(())
}

fn page_numbers() -> Outcome {
    let document = whole();
    let footer = part(&document, "word/footer1.xml");
    let fields: Vec<_> = footer
        .all("w:fldSimple")
        .iter()
        .map(|field| field.attribute("w:instr").to_owned())
        .collect();
    assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
    assert_eq!(footer.words(), "1 / 1");
    for pages in text_of(&document).all("w:sectPr") {
        assert_eq!(pages.children("w:footerReference").len(), 1);
    }
    Ok(())
}

fn front() -> Outcome {
    let text = text_of(&whole());
    let all = text.all("w:p");
    let front: Vec<_> = all[..5]
        .iter()
        .map(|line| (line.value("w:pStyle").to_owned(), line.words()))
        .collect();
    let line = |style: &str, words: &str| (style.to_owned(), words.to_owned());
    assert_eq!(
        front[1],
        line(
            "Subtitle",
            "A synthesis of a trial and of interviews with those who walked"
        )
    );
    assert_eq!(front[2], line("Author", "Ada Okafor1, Jörg Ñandú-O’Brien2"));
    assert_eq!(
        front[3],
        line(
            "Affiliation",
            "1 School of Nursing, University of Exampleton"
        )
    );
    assert_eq!(
        front[4],
        line("Affiliation", "2 Institute for Walking, Musterstadt")
    );
    assert_eq!(all[2].all("w:hyperlink").len(), 1, "the ORCID record");
    let author = |name: &str| Byline {
        name: SafeText::new(name),
        orcid: Some("0000/../x".to_owned()),
        affiliation: Some(SafeText::new("One place")),
    };
    let document = Document {
        authors: vec![author("A"), author("B")],
        ..whole()
    };
    let text = text_of(&document);
    let all = text.all("w:p");
    assert_eq!(
        (all[2].words(), all[3].words()),
        ("A, B".to_owned(), "One place".to_owned())
    );
    assert!(!all[2].has("w:hyperlink"), "an iD that is none");
    Ok(())
}

fn from_right_to_left() -> Outcome {
    let document = Document {
        right_to_left: true,
        language: "he".to_owned(),
        ..document(vec![upright(vec![
            body("שלום עולם"),
            body("Latin letters"),
            body("3.9 (0.67, 7.13)"),
            Block::Table(Box::new(figures())),
        ])])
    };
    let text = text_of(&document);
    for paragraph in text.all("w:p") {
        assert!(
            paragraph.children("w:pPr")[0].has("w:bidi"),
            "{}",
            paragraph.words()
        );
    }
    for table in text.all("w:tblPr") {
        assert!(table.has("w:bidiVisual"));
    }
    assert!(text.all("w:sectPr").iter().all(|pages| pages.has("w:bidi")));
    let runs = text.all("w:r");
    let run = |words: &str| runs.iter().find(|run| run.words().contains(words));
    assert!(run("שלום עולם").ok_or("Hebrew")?.has("w:rtl"));
    assert!(!run("Latin letters").ok_or("Latin")?.has("w:rtl"));
    assert!(
        !run("3.9 (0.67, 7.13)").ok_or("figures")?.has("w:rtl"),
        "figures stand as they are printed"
    );
    let footer = part(&document, "word/footer1.xml");
    assert!(footer.has("w:bidi"));
    Ok(())
}

/// In a text from right to left a minus stays before its number, and the point behind the number of a row behind it.
fn signs_and_numbers() -> Outcome {
    let line = paragraph(
        Role::Body,
        vec![text("1. "), text("انخفض المزاج بمقدار −0.6 (5 إلى 7).")],
    );
    let mut document = document(vec![upright(vec![line])]);
    document.right_to_left = true;
    let text = text_of(&document);
    let all = text.all("w:p");
    let last = all.last().ok_or("a paragraph")?;
    let runs = last.all("w:r").into_iter();
    let pieces: Vec<_> = runs.map(|run| (run.words(), run.has("w:rtl"))).collect();
    let minus = pieces.iter().find(|(words, _)| words.contains("−0.6"));
    assert!(!minus.ok_or("the number")?.1, "{pieces:?}");
    assert_eq!(
        (pieces[0].0.as_str(), pieces[0].1),
        ("1", false),
        "{pieces:?}"
    );
    // As it stands on the page, from left to right.
    let words = last.words();
    let bidi = unicode_bidi::BidiInfo::new(&words, Some(unicode_bidi::Level::rtl()));
    let seen = bidi.reorder_line(&bidi.paragraphs[0], 0..words.len());
    assert!(seen.contains("−0.6") && seen.ends_with(".1"), "{seen}");
    Ok(())
}

/// The program's own words run as the document does, whatever they begin with; a text of the authors' as it begins.
fn own_words() -> Outcome {
    let words = "GRADE: متوسطة";
    let embedded = |one: SafeText| {
        let line = paragraph(Role::Body, vec![Inline::Text(one)]);
        let mut document = document(vec![upright(vec![line])]);
        document.right_to_left = true;
        let text = text_of(&document);
        let words = text.all("w:p").last().map(|last| last.words());
        words.unwrap_or_default().starts_with('\u{202a}')
    };
    assert!(!embedded(SafeText::turned(words)));
    assert!(embedded(SafeText::new(words)));
    assert_eq!(SafeText::turned("GRADE"), SafeText::new("GRADE"));
    Ok(())
}

/// A text that runs from right to left among others turns only itself: it is embedded, and its own marks are gone.
fn a_word() -> Outcome {
    let line = paragraph(
        Role::Quotation,
        vec![
            text("She said "),
            text("שלום ABC, 12 עולם!"),
            text(" and left. "),
            text("x\u{202e}evil"),
        ],
    );
    let text = text_of(&document(vec![upright(vec![line])]));
    let all = text.all("w:p");
    let last = all.last().ok_or("a paragraph")?;
    assert_eq!(
        last.words(),
        "She said \u{202b}שלום ABC, 12 עולם!\u{202c}\u{200e} and left. xevil"
    );
    let runs = last.all("w:r").into_iter();
    let pieces: Vec<_> = runs.map(|run| (run.words(), run.has("w:rtl"))).collect();
    let piece = |words: &str, leftwards| (words.to_owned(), leftwards);
    assert_eq!(
        pieces,
        [
            piece("She said ", false),
            piece("\u{202b}שלום ", true),
            piece("ABC, 12", false),
            piece(" עולם!\u{202c}\u{200e}", true),
            piece(" and left. ", false),
            piece("xevil", false),
        ]
    );
    let text = text_of(&document(vec![upright(vec![body("plain")])]));
    assert!(!text.has("w:rtl") && !text.has("w:bidi"));
    Ok(())
}
