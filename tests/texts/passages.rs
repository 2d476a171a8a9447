//! The passage that comes nearest, and where it parts from the quotation.

use std::time::{Duration, Instant};

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::quotation::nearest::{Lexicon, Parting, passage};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::passages::partings", partings),
        trial("texts::passages::one_word_changed", one_word_changed),
        trial("texts::passages::nothing_near", nothing_near),
        trial("texts::passages::look_alikes", look_alikes),
        trial(
            "texts::passages::marks_that_are_words",
            marks_that_are_words,
        ),
        trial("texts::passages::long", long),
    ]
}

const TEXT: &str = "INT: How was it?\nP07: It was diﬃcult at first, and then the talk-\ning got me out. \
                    I had never walked like that before.\n[00:12:31]\nP07: Now I walk every week.\n";

/// Where a quotation and [`TEXT`] part: what is said, what is printed.
fn parts(said: &str) -> Option<Vec<(String, String)>> {
    let found = passage(said, TEXT, &Lexicon::new(TEXT))?;
    let parts = found.parts.into_iter();
    Some(
        parts
            .map(|Parting { said, printed, .. }| (said, printed))
            .collect(),
    )
}

fn partings() -> Outcome {
    let rows: [(&str, &[(&str, &str)]); 7] = [
        (
            "it was hard at first, and then the talking got me out",
            &[("hard", "diﬃcult")],
        ),
        (
            "it was at first, and then the talking got me out",
            &[("", "diﬃcult")],
        ),
        (
            "it was so very difficult at first, and then the talking",
            &[("so very", "")],
        ),
        (
            "difficult at first and then the talking",
            &[("first", "first,")],
        ),
        (
            "I had ever walked like this before",
            &[("ever", "never"), ("this", "that")],
        ),
        (
            "had never walked like that before now I walk",
            &[("", "P07:")],
        ),
        ("never walked like that before", &[]),
    ];
    let mut complaints = Vec::new();
    for (said, wanted) in rows {
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(said, printed)| ((*said).to_owned(), (*printed).to_owned()))
            .collect();
        let found = parts(said);
        if found.as_ref() != Some(&wanted) {
            complaints.push(format!("{said:?}: {found:?}, not {wanted:?}"));
        }
    }
    outcome(complaints)
}

/// Whatever word of a passage is changed, the passage is found, and that word alone is told.
fn one_word_changed() -> Outcome {
    let words: Vec<&str> = TEXT.split_whitespace().collect();
    let mut complaints = Vec::new();
    for window in words
        .windows(7)
        .filter(|window| window[0] != "ing" && !window.concat().contains(['-', ':']))
    {
        for at in 1..6 {
            let mut said = window.to_vec();
            said[at] = "xylophone";
            let found = parts(&said.join(" "));
            let wanted = vec![("xylophone".to_owned(), window[at].to_owned())];
            if found.as_ref() != Some(&wanted) {
                complaints.push(format!("{said:?}: {found:?}"));
            }
        }
    }
    outcome(complaints)
}

fn nothing_near() -> Outcome {
    let far = [
        "",
        "…",
        "xylophone",
        "It",
        "the dog needs its run in the evening",
        "a b c d e f",
    ];
    let near = far.iter().filter(|said| parts(said).is_some());
    outcome(near.map(|said| format!("{said:?}")).collect())
}

/// Where a quotation and some text part, by their words.
fn apart(said: &str, text: &str) -> Vec<(String, String)> {
    let found = passage(said, text, &Lexicon::new(text));
    let parts = found.map_or_else(Vec::new, |found| found.parts);
    let parts = parts.into_iter();
    parts.map(|one| (one.said, one.printed)).collect()
}

/// Words that look alike come near, whichever of the two has the other script.
fn look_alikes() -> Outcome {
    let rows = [
        ("р\u{430}y me", "they pay me", "р\u{430}y", "pay"),
        ("pay me", "they р\u{430}y me", "pay", "р\u{430}y"),
        ("р\u{430}y", "they pay me", "р\u{430}y", "pay"),
        ("Н\u{43e}w so", "How so", "Н\u{43e}w", "How"),
    ];
    let wrong = rows.iter().filter(|(said, text, one, other)| {
        apart(said, text) != [((*one).to_owned(), (*other).to_owned())]
    });
    outcome(
        wrong
            .map(|row| format!("{row:?}: {:?}", apart(row.0, row.1)))
            .collect(),
    )
}

/// What looks like a mark of time is not said to be added where the text has it.
fn marks_that_are_words() -> Outcome {
    let rows = [
        ("John 3:16 helps", "John (3:16) helps", "3:16", "(3:16)"),
        ("John 3:17 helps", "John (3:16) helps", "3:17", "(3:16)"),
        ("so John knew", "so Jon [00:12:31] knew", "John", "Jon"),
    ];
    let wrong = rows.iter().filter(|(said, text, one, other)| {
        apart(said, text) != [((*one).to_owned(), (*other).to_owned())]
    });
    outcome(
        wrong
            .map(|row| format!("{row:?}: {:?}", apart(row.0, row.1)))
            .collect(),
    )
}

/// A hundred thousand words, and a quotation from near their end.
fn long() -> Outcome {
    let mut text = String::new();
    for number in 0..12_500_u32 {
        text += &format!("word{} and so it went on for year {number}\n", number % 977);
    }
    let started = Instant::now();
    let lexicon = Lexicon::new(&text);
    let said = "and so it went on for many a year 12000 word277 and so it did";
    let found = passage(said, &text, &lexicon).ok_or("nothing found")?;
    let line = text[..found.place.start].matches('\n').count();
    match (line, started.elapsed()) {
        (12_000, took) if took < Duration::from_secs(20) => Ok(()),
        (line, took) => Err(format!("line {line}, {took:?}").into()),
    }
}
