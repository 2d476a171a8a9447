//! Projects changed at random: whatever is in them, something is told, and nothing leads out of the folder.

use std::panic::{AssertUnwindSafe, catch_unwind};

use libtest_mimic::Trial;

use super::made::{Making, project, stored, zipped};
use super::{fixture, take, wishes};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![trial("refi_qda::projects_changed_at_random", at_random)]
}

/// A small generator of chance, the same on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap_or(0)
    }

    /// Changes some bytes: others, gone, twice, or a stretch from elsewhere.
    fn change(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..1 + self.below(4) {
            let at = self.below(bytes.len());
            let end = (at + 1 + self.below(12)).min(bytes.len());
            match self.below(5) {
                0 => bytes[at] = u8::try_from(self.below(256)).unwrap_or(0),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let piece = bytes[at..end].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                3 => {
                    let marks: [&[u8]; 7] = [
                        b"\"",
                        b"<",
                        b"&",
                        b"99999999999999999999",
                        b"-1",
                        b"\0",
                        b"../",
                    ];
                    let mark = marks[self.below(marks.len())];
                    bytes.splice(at..at, mark.iter().copied());
                }
                _ => {
                    let digit = bytes[at..].iter().position(u8::is_ascii_digit);
                    if let Some(digit) = digit {
                        bytes[at + digit] = b'0' + u8::try_from(self.below(10)).unwrap_or(0);
                    }
                }
            }
            if bytes.is_empty() {
                bytes.push(b'<');
            }
        }
    }
}

fn at_random() -> Outcome {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let whole = Making::default().files();
    let real = std::fs::read(fixture("walking.qdpx"))?;
    let csv = std::fs::read(fixture("taguette.csv"))?;
    let mut complaints = Vec::new();
    let rule = wishes(Some("{participant}-{at}"), Some("{participant}"), &[]);
    for number in 0..600 {
        let (_folder, path) = match number % 6 {
            0 => {
                let mut bytes = real.clone();
                chance.change(&mut bytes);
                stored("walking.qdpx", &bytes)
            }
            1 => {
                let mut bytes = csv.clone();
                chance.change(&mut bytes);
                stored("taguette.csv", &bytes)
            }
            2 => {
                let mut bytes = zipped(&whole);
                chance.change(&mut bytes);
                stored("harbour.qdpx", &bytes)
            }
            _ => {
                let mut files = whole.clone();
                let at = chance.below(2);
                chance.change(&mut files[at].1);
                project(&files)
            }
        };
        for wishes in [&rule, &wishes(None, None, &[])] {
            let tried = catch_unwind(AssertUnwindSafe(|| take(&path, wishes)));
            let Ok(tried) = tried else {
                complaints.push(format!("{number}: panics"));
                continue;
            };
            let Ok(brought) = tried else { continue };
            let out = brought.files.iter().any(|file| {
                let mut steps = file.path.components();
                !steps.all(|step| matches!(step, std::path::Component::Normal(_)))
            });
            if out {
                complaints.push(format!("{number}: a file leads out of the folder"));
            }
        }
    }
    outcome(complaints)
}
