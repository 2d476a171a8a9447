//! The Typst source: what it looks like, and that no text becomes markup.

use cisgrid::document::{Inline, Role, SafeText};
use libtest_mimic::Trial;

use super::documents::{body, code, document, paragraph, portrait, text};
use super::everything::everything;
use super::filled::{HOSTILE, UNSEEN, filled};
use super::{latex_of, typst_of};
use crate::{Outcome, compare, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("paper::typst::source", source),
        trial("paper::typst::text_stays_text", text_stays_text),
        trial("paper::typst::marks_are_isolated", marks_are_isolated),
        trial("paper::typst::long_words", long_words),
        trial(
            "paper::typst::no_footnote_in_a_table",
            no_footnote_in_a_table,
        ),
    ]
}

fn source() -> Outcome {
    let expected = root().join("tests/paper/everything.typ");
    let made = typst_of(&everything());
    assert_eq!(made, typst_of(&everything()), "the same bytes twice");
    compare(&made, &expected)
}

/// A source without what stands in its strings, in which every text stands.
pub(super) fn skeleton(source: &str) -> String {
    let mut skeleton = String::new();
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        skeleton.push(character);
        if character == '"' {
            while let Some(inner) = characters.next() {
                match inner {
                    '\\' => drop(characters.next()),
                    '"' => break,
                    _ => {}
                }
            }
            skeleton.push('"');
        }
    }
    // A long word is several strings.
    let whole = skeleton.replace("#h(0.01pt);", "");
    let whole = whole
        .replace("#text(hyphenate: false)[", "")
        .replace("\";];", "\";");
    let mut parts = whole.split("#\"\";").peekable();
    let mut skeleton = String::new();
    while let Some(part) = parts.next() {
        skeleton.push_str(part);
        if parts.peek().is_some() && !skeleton.ends_with("#\"\";") {
            skeleton.push_str("#\"\";");
        }
    }
    skeleton
}

fn of(inlines: Vec<Inline>, right_to_left: bool) -> String {
    let mut document = document("T", vec![portrait(vec![paragraph(Role::Body, inlines)])]);
    document.right_to_left = right_to_left;
    let source = typst_of(&document);
    let line = source.lines().rfind(|line| line.starts_with("#paragraph("));
    line.unwrap_or_default().to_owned()
}

/// In a line from right to left a mark such as `E2` is kept from turning what stands behind it.
fn marks_are_isolated() -> Outcome {
    let line = || {
        let mark = Inline::Superscript(SafeText::new("E2"));
        vec![text("شعر"), mark, code("mood-rose"), text("2")]
    };
    let turned = of(line(), true);
    for marked in [
        "#super[#\"\\u{2068}E2\\u{2069}\";]",
        "\\u{2068}mood-rose\\u{2069}",
    ] {
        assert!(turned.contains(marked), "{turned}");
    }
    let plain = of(line(), false);
    assert!(plain.contains("#super[#\"E2\";]"), "{plain}");
    Ok(())
}

/// A line may end within an address or a word that fits nowhere, but not within a decimal; other words stay whole.
fn long_words() -> Outcome {
    let parts = |words: &str| of(vec![text(words)], false).matches("#h(0.01pt);").count();
    assert_eq!(
        parts("see https://example.org/the_whole-way/10.1136/x.pdf."),
        7
    );
    assert_eq!(parts(&"a".repeat(60)), 59);
    for words in [
        "Donaudampfschifffahrtsgesellschaft",
        "inclusive/exclusive and well-being",
        "(0.123456789;0.987654321)",
        &"ا".repeat(60),
        &"字".repeat(60),
    ] {
        let expected = usize::from(words.contains(';'));
        assert_eq!(parts(words), expected, "{words}");
    }
    let source = latex_of(&document(
        "T",
        vec![portrait(vec![body(
            "https://example.org/the_whole_way/of_it",
        )])],
    ));
    assert!(
        source.contains("https://\\allowbreak{}example.\\allowbreak{}org/"),
        "{source}"
    );
    Ok(())
}

/// Whatever stands in the text: the source is the same but for what stands in its strings.
fn text_stays_text() -> Outcome {
    let plain = skeleton(&typst_of(&filled("plain words", "name")));
    for words in HOSTILE.iter().chain(&[UNSEEN]) {
        let name = words.replace('\u{feff}', "");
        let source = typst_of(&filled(words, &format!("{name}-")));
        if skeleton(&source) != plain {
            return Err(format!("more than text of: {words}\n{source}").into());
        }
        let unseen =
            |one: char| one.is_control() && one != '\n' || ('\u{200b}'..='\u{206f}').contains(&one);
        let left = source.chars().filter(|one| unseen(*one));
        let left: Vec<char> = left
            .filter(|one| !('\u{2010}'..='\u{2027}').contains(one))
            .collect();
        assert!(left.is_empty(), "not to be seen in the source: {left:?}");
    }
    Ok(())
}

/// Footnotes in a long table would take Typst minutes.
fn no_footnote_in_a_table() -> Outcome {
    let source = typst_of(&everything());
    let mut tables = source.split("\n#tabular(").skip(1);
    assert!(tables.all(|table| {
        let table = table.split("\n)\n").next().unwrap_or_default();
        !table.contains("#footnote")
    }));
    assert!(source.contains("#footnote["), "there is one in the text");
    assert!(
        source.contains("#below(\"a\", "),
        "there is one below the table"
    );
    Ok(())
}
