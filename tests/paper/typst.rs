//! The Typst source: what it looks like, and that no text becomes markup.

use libtest_mimic::Trial;

use super::everything::everything;
use super::filled::{HOSTILE, UNSEEN, filled};
use super::typst_of;
use crate::{Outcome, compare, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("paper::typst::source", source),
        trial("paper::typst::text_stays_text", text_stays_text),
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
    skeleton
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
