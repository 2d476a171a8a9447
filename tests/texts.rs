//! Texts in one form: what looks the same is the same, what differs stays different, and a passage is found
//! that comes near.

mod acknowledged;
mod encodings;
mod fillers;
mod formats;
mod found;
mod labels;
mod left_out;
mod loose;
mod noise;
mod on_disk;
mod passages;
mod signs;
mod spoken;
mod told;
mod turned;

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::quotation::folded;
use cisgrid::wording::spelling::{is_invisible, label, name, same_label, same_name};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("texts::same", same),
        trial("texts::different", different),
        trial("texts::capitals", capitals),
        trial("texts::once_is_enough", once_is_enough),
        trial("texts::what_cannot_be_seen", what_cannot_be_seen),
    ];
    trials.extend(formats::trials());
    trials.extend(found::trials());
    trials.extend(fillers::trials());
    trials.extend(left_out::trials());
    trials.extend(loose::trials());
    trials.extend(on_disk::trials());
    trials.extend(passages::trials());
    trials.extend(encodings::trials());
    trials.extend(acknowledged::trials());
    trials.extend(labels::trials());
    trials.extend(signs::trials());
    trials.extend(spoken::trials());
    trials.extend(noise::trials());
    trials.extend(told::trials());
    trials.extend(turned::trials());
    trials
}

/// Pairs that look the same.
const SAME: [(&str, &str); 14] = [
    ("müde", "mu\u{308}de"),
    ("é", "e\u{301}"),
    ("ở", "o\u{31b}\u{309}"),
    ("difficult", "di\u{fb03}cult"),
    ("first", "\u{fb01}rst"),
    ("سلام", "\u{feb3}\u{fefc}\u{fee1}"),
    ("95% CI low", "95%\u{a0}CI  low"),
    ("Mean (score)", " Mean\n(score)\u{3000}"),
    ("P03", "\u{200e}P03\u{200f}"),
    ("T1", "\u{ff34}\u{ff11}"),
    ("pre-test", "pre\u{2011}test"),
    ("people’s", "people's"),
    ("“so”", "\"so\""),
    ("5 µg", "5 μg"),
];

/// Pairs that differ, however near they come.
const DIFFERENT: [(&str, &str); 12] = [
    ("m²", "m2"),
    ("1½", "11/2"),
    ("½", "1⁄2"),
    ("x₁", "x1"),
    ("mood", "mооd"),
    ("müde", "mude"),
    ("2ª", "2a"),
    ("T1", "T 1"),
    ("well-being", "wellbeing"),
    ("ⅳ", "iv"),
    ("①", "1"),
    ("5™", "5tm"),
];

fn same() -> Outcome {
    let apart = SAME.iter().filter(|(one, other)| {
        !same_name(one, other) || !same_label(one, other) || folded(one) != folded(other)
    });
    outcome(apart.map(|pair| format!("{pair:?} differ")).collect())
}

fn different() -> Outcome {
    let alike = DIFFERENT.iter().filter(|(one, other)| {
        same_name(one, other) || same_label(one, other) || folded(one) == folded(other)
    });
    outcome(alike.map(|pair| format!("{pair:?} are the same")).collect())
}

fn capitals() -> Outcome {
    let pairs = [
        ("Mood", "mood"),
        ("MÜDE", "mu\u{308}de"),
        ("İ", "i\u{307}"),
        ("ΟΔΟΣ", "οδοσ"),
    ];
    let wrong = pairs
        .iter()
        .filter(|(one, other)| same_name(one, other) || !same_label(one, other));
    outcome(wrong.map(|pair| format!("{pair:?}")).collect())
}

/// Every character that has another form, or may be the other form of one, alone and among others: not the
/// ideographs and syllables of East Asia, nor what has no meaning.
fn each(mut complain: impl FnMut(char, &str) -> Option<String>) -> Outcome {
    let plain = [
        '\u{3400}'..='\u{9fff}',
        '\u{ac80}'..='\u{d7a3}',
        '\u{e000}'..='\u{f8ff}',
    ];
    let first = '\0'..='\u{ffff}';
    let beyond = ('\u{10000}'..='\u{1ffff}').step_by(3);
    let marks = '\u{e0000}'..='\u{e01ff}';
    let all = first.chain(beyond).chain(marks);
    let mut complaints = Vec::new();
    for one in all.filter(|one| !plain.iter().any(|range| range.contains(one))) {
        for text in [format!("a{one}b"), format!("{one}\u{301}{one}")] {
            complaints.extend(complain(one, &text));
        }
    }
    complaints.truncate(20);
    outcome(complaints)
}

fn once_is_enough() -> Outcome {
    each(|one, text| {
        let kept = name(&name(text)) == name(text)
            && label(&label(text)) == label(text)
            && label(&name(text)) == label(text)
            && folded(&folded(text)) == folded(text);
        (!kept).then(|| format!("U+{:04X} in {text:?}", u32::from(one)))
    })
}

/// Marks that cannot be seen are put between all letters of texts of all kinds.
fn what_cannot_be_seen() -> Outcome {
    let marks: Vec<char> = ('\0'..=char::MAX)
        .filter(|one| is_invisible(*one))
        .collect();
    let words = SAME
        .iter()
        .chain(&DIFFERENT)
        .flat_map(|(one, other)| [*one, *other]);
    let long = [
        "P07: it was\u{a0}difﬁcult, e\u{301}t",
        "[00:12:31] well- known",
        "a-\nb",
    ];
    let texts: Vec<&str> = words.chain(long).collect();
    let mut complaints = Vec::new();
    for (at, mark) in marks
        .iter()
        .enumerate()
        .filter(|(at, _)| at % 7 == 0 || *at < 64)
    {
        for text in &texts {
            let mut put = String::new();
            for (place, letter) in text.chars().enumerate() {
                put.push(letter);
                // A soft hyphen before a line end shows, and parts a word.
                if (place + at) % 3 != 0 && *mark != '\u{ad}' {
                    put.push(*mark);
                }
            }
            if name(&put) != name(text)
                || label(&put) != label(text)
                || folded(&put) != folded(text)
            {
                complaints.push(format!("U+{:04X} in {text:?}", u32::from(*mark)));
            }
        }
    }
    complaints.truncate(20);
    outcome(complaints)
}
