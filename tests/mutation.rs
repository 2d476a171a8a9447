//! Nothing that can stand in a file makes the reading, the checks or the reports panic: the worked
//! example, changed at random a few thousand times.

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, root};
use cisgrid::diagnostic::json::Finding;
use cisgrid::diagnostic::text::{self, Colour};
use cisgrid::examine;
use cisgrid::read::folder::Project;

/// How many texts each trial tries; one in three together with the rest of the example.
const ROUNDS: u64 = 600;

pub(crate) fn trials() -> Vec<Trial> {
    let trial = |seed: u64| Trial::test(format!("mutation::{seed}"), move || survive(seed));
    (1..=4).map(trial).collect()
}

/// Numbers that look like chance and are the same in every run (Marsaglia's xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    fn one<'a, T: ?Sized>(&mut self, among: &[&'a T]) -> &'a T {
        among[self.below(among.len())]
    }
}

/// What is put into a text: signs of YAML and CSV, and bytes that are no text.
const PIECES: [&[u8]; 42] = [
    b":",
    b": ",
    b"- ",
    b"\n",
    b"\n\n",
    b"\r",
    b"\r\n",
    b"\t",
    b" ",
    b"  ",
    b"    ",
    b"#",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b"\"",
    b"'",
    b"''",
    b"\\",
    b"|",
    b">-",
    b"*x",
    b"&x ",
    b"!x ",
    b"? ",
    b"---\n",
    b"...\n",
    b"%",
    b"@",
    b"..",
    b"=",
    b";",
    b"~",
    b"9017",
    b"\0",
    b"\xff",
    b"\xc3",
    "\u{feff}".as_bytes(),
    "−".as_bytes(),
    "🎈".as_bytes(),
];

/// A word of a text, by where it starts and ends.
fn word(text: &[u8], chance: &mut Chance) -> (usize, usize) {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.@".contains(byte);
    let at = chance.below(text.len().max(1));
    let start = text[at.min(text.len())..].iter().position(is_word);
    let start = at + start.unwrap_or(text.len() - at);
    let length = text[start..].iter().position(|byte| !is_word(byte));
    (start, start + length.unwrap_or(text.len() - start))
}

/// Where lines start.
fn lines(text: &[u8]) -> Vec<usize> {
    let ends = text.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    std::iter::once(0)
        .chain(ends.map(|(at, _)| at + 1))
        .collect()
}

/// Changes a text in one way of several.
fn change(text: &mut Vec<u8>, other: &[u8], chance: &mut Chance) {
    let at = chance.below(text.len() + 1);
    let end = (at + chance.below(40)).min(text.len());
    let starts = lines(text);
    let line = chance.below(starts.len());
    let (from, to) = (
        starts[line],
        starts.get(line + 1).copied().unwrap_or(text.len()),
    );
    match chance.below(16) {
        0 if at < text.len() => text[at] = u8::try_from(chance.below(256)).unwrap_or(0),
        1 => text.truncate(at),
        2 => drop(text.drain(at..end)),
        3 => drop(text.drain(from..to)),
        4 => {
            let copy = text[from..to].to_vec();
            text.splice(from..from, copy);
        }
        5 => {
            let to_line = starts[chance.below(starts.len())];
            let copy = text[from..to].to_vec();
            text.splice(to_line..to_line, copy);
        }
        6 => {
            let start = chance.below(other.len() + 1);
            let stop = (start + chance.below(200)).min(other.len());
            text.splice(at..at, other[start..stop].iter().copied());
        }
        7 => {
            let blanks = vec![b' '; chance.below(4)];
            text.splice(from..(from + chance.below(4)).min(to), blanks);
        }
        8 => {
            let piece = chance.one(&PIECES);
            text.splice(at..end.min(at + chance.below(3)), piece.iter().copied());
        }
        // Most often a word for another, after which the text can still be read.
        _ => {
            let (start, end) = word(other, chance);
            let new = other[start..end].to_vec();
            let (start, end) = word(text, chance);
            text.splice(start..end, new);
        }
    }
}

/// Assesses the files and writes every finding in every form; says whether names were resolved and
/// rules were tried.
fn look(files: &[(String, Vec<u8>)]) -> bool {
    let project = Project::of_texts(Path::new("p"), files.iter().cloned());
    let assessed = examine::assess(project, None);
    for found in &assessed.diagnostics {
        text::render(found, &assessed.sources, Colour::Never);
        let json = serde_json::to_string(&Finding::new(found, &assessed.sources));
        assert!(json.is_ok(), "a finding is no JSON");
    }
    assessed.complete
}

fn survive(seed: u64) -> Outcome {
    let files = worked_example()?;
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut whole = 0;
    for round in 0..ROUNDS {
        let mut changed = files.clone();
        let which = chance.below(files.len());
        let other = &files[chance.below(files.len())].1;
        for _ in 0..=chance.below(3) {
            change(&mut changed[which].1, other, &mut chance);
        }
        let together = round % 3 == 0;
        let files = match together {
            true => changed.as_slice(),
            false => &changed[which..=which],
        };
        let looked = panic::catch_unwind(AssertUnwindSafe(|| look(files)));
        let Ok(complete) = looked else {
            let (name, text) = &changed[which];
            let text = String::from_utf8_lossy(text);
            return Err(format!("round {round}: panics on {name}:\n{text}").into());
        };
        whole += u64::from(together && complete);
    }
    // Were nearly all texts broken, or nearly none, little would be tried.
    match (ROUNDS / 12..ROUNDS * 3 / 10).contains(&whole) {
        true => Ok(()),
        false => Err(format!("{whole} of {} texts could be read whole", ROUNDS / 3).into()),
    }
}

/// The files of the worked example, each with its path from there.
fn worked_example() -> Result<Vec<(String, Vec<u8>)>, libtest_mimic::Failed> {
    let mut files = Vec::new();
    for folder in ["", "results"] {
        for entry in crate::entries(&root().join("propositions").join(folder)) {
            if entry.is_file() {
                let name = format!("{folder}/{}", crate::file_name(&entry));
                files.push((name.trim_start_matches('/').to_owned(), fs::read(&entry)?));
            }
        }
    }
    Ok(files)
}
