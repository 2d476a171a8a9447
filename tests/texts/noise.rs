//! Quotations cut out of made-up transcripts: with typesetting noise they are found at their place with their
//! speaker; with a changed word, a lost negation or another's words they are not.

use std::ops::Range;

use libtest_mimic::Trial;

use super::spoken::{manner, spoken};
use crate::{Outcome, outcome, trial};
use cisgrid::quotation::manner::{LeftOut, Manner, NotSpeech};
use cisgrid::quotation::meaning::Turning;
use cisgrid::quotation::search::{Occurrence, Search};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::noise::found_at_its_place", found_at_its_place),
        trial("texts::noise::changed_word", changed_word),
        trial("texts::noise::lost_negation", lost_negation),
        trial("texts::noise::two_speakers", two_speakers),
    ]
}

/// Numbers that look like chance and are the same on every run.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `most`.
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

const WORDS: [&str; 40] = [
    "we",
    "walked",
    "to",
    "the",
    "river",
    "and",
    "back",
    "müde",
    "café",
    "difficult",
    "first",
    "office",
    "she",
    "said",
    "it",
    "helped",
    "people",
    "didn't",
    "come",
    "because",
    "weather",
    "was",
    "naïve",
    "always",
    "against",
    "self-help",
    "groups",
    "exercise",
    "medication",
    "staff",
    "talking",
    "nobody",
    "never",
    "alone",
    "Ångström",
    "well",
    "then",
    "week",
    "often",
    "сердце",
];

/// A transcript: its words with their places and speakers.
struct Made {
    text: String,
    words: Vec<(String, Range<usize>, usize)>,
}

const NAMES: [&str; 3] = ["INT", "P03", "P04"];

fn made(dice: &mut Dice) -> Made {
    let mut made = Made {
        text: String::new(),
        words: Vec::new(),
    };
    let mut line = 0;
    let mut speaker = 0;
    for _ in 0..6 + dice.below(6) {
        let step = 1 + dice.below(2);
        speaker = (speaker + step) % 3;
        made.text += &format!("{}: ", NAMES[speaker]);
        for at in 0..5 + dice.below(25) {
            let word = WORDS[dice.below(WORDS.len())];
            let start = made.text.len();
            set(word, dice, &mut made.text);
            made.words
                .push((word.to_owned(), start..made.text.len(), speaker));
            if at > 0 && dice.once_in(9) {
                made.text += [",", ".", "?"][dice.below(3)];
            }
            match dice.below(24) {
                0 => made.text += " um ",
                1 => made.text += " (laughs) ",
                2 => made.text += " [00:12:31] ",
                3 => made.text += "\n",
                4 => {
                    line += 1;
                    made.text += &format!("\n[00:{line:02}:07]\n");
                }
                5 => made.text += "\u{a0}",
                6 => made.text += "   ",
                _ => made.text += " ",
            }
        }
        made.text += "\n";
    }
    made
}

/// A word as a program may set it: ligatures, decomposed letters, soft hyphens, marks of direction, a line end within.
fn set(word: &str, dice: &mut Dice, out: &mut String) {
    let long = word.chars().count() >= 6 && !word.contains(['-', '\'']);
    match dice.below(8) {
        0 => out.push_str(&word.replace("ffi", "\u{fb03}").replace("fi", "\u{fb01}")),
        1 => out.push_str(
            &word
                .replace('ü', "u\u{308}")
                .replace('é', "e\u{301}")
                .replace('ï', "i\u{308}"),
        ),
        2 if long => {
            let at = word.char_indices().nth(3).map_or(0, |(at, _)| at);
            let (start, end) = word.split_at(at);
            out.push_str(&format!(
                "{start}{}\n{end}",
                ["-", "\u{ad}", "\u{2010}"][dice.below(3)]
            ));
        }
        3 => {
            let at = word.char_indices().nth(1).map_or(0, |(at, _)| at);
            let (start, end) = word.split_at(at);
            out.push_str(&format!("{start}\u{200e}{end}"));
        }
        4 => out.push_str(&word.replace('\'', "’")),
        5 => out.push_str(&word.to_uppercase()),
        _ => out.push_str(word),
    }
}

fn manner_of_all() -> Manner {
    Manner {
        left_out: LeftOut {
            words: vec!["um".to_owned()],
            repeated: false,
            ..LeftOut::default()
        },
        not_speech: vec![NotSpeech::Mark("(laughs)".to_owned())],
        ..manner("{name}:")
    }
}

/// The text that stands between the first word and the last, as somebody would type it: the words, with the marks of
/// punctuation that stand behind them.
fn typed(made: &Made, stretch: Range<usize>) -> String {
    let mut typed = String::new();
    for at in stretch.clone() {
        let (word, place, _) = &made.words[at];
        typed += word;
        if at + 1 < stretch.end {
            let mark = made.text[place.end..].chars().next().unwrap_or(' ');
            if matches!(mark, ',' | '.' | '?') {
                typed.push(mark);
            }
            typed.push(' ');
        }
    }
    typed
}

/// A stretch of five words and more that one speaker said.
fn stretch(made: &Made, dice: &mut Dice) -> Range<usize> {
    loop {
        let start = dice.below(made.words.len());
        let length = 5 + dice.below(10);
        let speaker = made.words[start].2;
        let of = made.words[start..].iter();
        let of = of
            .take_while(|(_, _, who)| *who == speaker)
            .count()
            .min(length);
        if of >= 5 {
            return start..start + of;
        }
    }
}

fn found(made: &Made, said: &str) -> (Vec<Occurrence>, Vec<String>) {
    let spoken = spoken(&made.text, &manner_of_all());
    let names = spoken.speakers.iter().map(|one| one.name.clone()).collect();
    match spoken.find(&made.text, said, "en") {
        Search::Found(found) => (found, names),
        _ => (Vec::new(), names),
    }
}

fn found_at_its_place() -> Outcome {
    let mut complaints = Vec::new();
    for seed in 1..1_500 {
        let mut dice = Dice::new(seed);
        let made = made(&mut dice);
        let stretch = stretch(&made, &mut dice);
        let mut said = typed(&made, stretch.clone());
        let gap = dice.once_in(3) && stretch.len() > 8;
        if gap {
            let middle = stretch.start + 3;
            said = format!(
                "{} {} {}",
                typed(&made, stretch.start..middle),
                ["…", "...", "[…]", "(...)"][dice.below(4)],
                typed(&made, middle + 3..stretch.end)
            );
        }
        let wanted = made.words[stretch.start].1.start..made.words[stretch.end - 1].1.end;
        let (found, names) = found(&made, &said);
        let here = found.iter().find(|one| one.place == wanted);
        let speaker = here
            .and_then(|one| one.speaker)
            .map(|at| names[at].as_str());
        let right = NAMES[made.words[stretch.start].2];
        let turned = here.is_some_and(|one| {
            !gap && one.turned.iter().any(|one| one.place.start >= wanted.start)
        });
        if speaker != Some(right) || turned {
            let text = &made.text[wanted.clone()];
            complaints.push(format!(
                "{seed}: {said:?} of {right} at {wanted:?} in {text:?}: {names:?} {found:?}\n{:?}",
                made.text
            ));
        }
    }
    complaints.truncate(5);
    outcome(complaints)
}

fn changed_word() -> Outcome {
    let mut complaints = Vec::new();
    for seed in 1..1_000 {
        let mut dice = Dice::new(seed);
        let made = made(&mut dice);
        let stretch = stretch(&made, &mut dice);
        let at = stretch.start + dice.below(stretch.len());
        let start = typed(&made, stretch.start..at);
        let end = typed(&made, at + 1..stretch.end);
        let said = match dice.below(3) {
            0 => format!("{start} xylophone {end}"),
            1 => format!("{start} {}s {end}", made.words[at].0),
            _ => format!("{start} so {} {end}", made.words[at].0),
        };
        let (found, _) = found(&made, &said);
        if !found.is_empty() {
            complaints.push(format!("{seed}: {said:?}: {found:?}"));
        }
    }
    complaints.truncate(5);
    outcome(complaints)
}

/// A negation that a gap or a bracket stands in place of is told; one that is left out without a sign is not found.
fn lost_negation() -> Outcome {
    let mut complaints = Vec::new();
    let mut tried = 0;
    for seed in 1..4_000 {
        let mut dice = Dice::new(seed);
        let made = made(&mut dice);
        let stretch = stretch(&made, &mut dice);
        let inner = stretch.start + 1..stretch.end - 1;
        let Some(at) = inner.clone().find(|at| made.words[*at].0 == "never") else {
            continue;
        };
        // Said twice, once is enough; a sentence of its own belongs to no other.
        let marked =
            |one: &(String, Range<usize>, usize)| made.text[one.1.end..].starts_with(['.', '?']);
        if made.words[at - 1].0 == "never"
            || marked(&made.words[at - 1])
            || made.words[at + 1].0 == "never"
        {
            continue;
        }
        tried += 1;
        let (start, end) = (
            typed(&made, stretch.start..at),
            typed(&made, at + 1..stretch.end),
        );
        let silent = found(&made, &format!("{start} {end}")).0;
        if !silent.is_empty() {
            complaints.push(format!("{seed}: left out without a sign: {start} {end}"));
        }
        for sign in ["…", "[really]"] {
            let said = format!("{start} {sign} {end}");
            let told = found(&made, &said).0;
            // The words may stand twice, with and without it.
            let whole =
                &made.text[made.words[stretch.start].1.start..made.words[stretch.end - 1].1.end];
            let negation =
                |one: &Occurrence| one.turned.iter().any(|one| one.what == Turning::Negation);
            if told.is_empty() || !told.iter().all(negation) {
                complaints.push(format!(
                    "{seed}: {said:?} in {whole:?}: {told:?} {}",
                    made.text
                ));
            }
        }
    }
    assert!(tried > 200, "only {tried} were tried");
    complaints.truncate(5);
    outcome(complaints)
}

/// Words that two said one after the other are the words of neither.
fn two_speakers() -> Outcome {
    let mut complaints = Vec::new();
    for seed in 1..1_000 {
        let mut dice = Dice::new(seed);
        let made = made(&mut dice);
        let Some(at) =
            (3..made.words.len() - 3).find(|at| made.words[*at].2 != made.words[at - 1].2)
        else {
            continue;
        };
        let (before, after) = (typed(&made, at - 3..at), typed(&made, at..at + 3));
        for sign in [" ", ". ", " … ", " [and] "] {
            let said = format!("{before}{sign}{after}");
            let spoken = spoken(&made.text, &manner_of_all());
            if let Search::Found(found) = spoken.find(&made.text, &said, "en")
                && found
                    .iter()
                    .any(|one| one.place.contains(&made.words[at].1.start))
            {
                complaints.push(format!("{seed}: {said:?}: {found:?}"));
            }
        }
    }
    complaints.truncate(5);
    outcome(complaints)
}
