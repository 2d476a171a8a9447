//! Locks that were edited, cut short, left half merged, or written by a newer program: told, not believed, not rewritten.

use libtest_mimic::Trial;

use super::Study;
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("verify::damaged::told_and_kept", told_and_kept),
        trial("verify::damaged::every_byte", every_byte),
        trial("verify::damaged::mended", mended),
        trial("verify::damaged::interrupted", interrupted),
    ]
}

/// A damage, and how many of the three lines are still believed.
type Damage = (&'static str, fn(&str) -> String, usize);

const DAMAGES: [Damage; 7] = [
    (
        "a mark of a merge",
        |lock| lock.replacen('\n', "\n<<<<<<< HEAD\n", 1),
        3,
    ),
    (
        "changed after it was written",
        |lock| lock.replace("2026-03-02\",\"seal\"", "2026-03-03\",\"seal\""),
        0,
    ),
    (
        "ends within this line",
        |lock| lock[..lock.len() - 30].to_owned(),
        2,
    ),
    (
        "has version 2",
        |lock| lock.replacen("\"version\":1", "\"version\":2", 1),
        0,
    ),
    (
        "no line of a lock",
        |lock| format!("{lock}see the mail of Tuesday\n"),
        3,
    ),
    (
        "no line of a lock",
        |lock| lock.replacen("\"of\":", "\"more\":1,\"of\":", 1),
        2,
    ),
    (
        "first line of the lock is missing",
        |lock| {
            lock.split_once('\n')
                .map_or("", |(_, rest)| rest)
                .to_owned()
        },
        3,
    ),
];

fn told_and_kept() -> Outcome {
    let mut complaints = Vec::new();
    for (words, damage, believed) in DAMAGES {
        let study = Study::new()?;
        study.run(&["verify", "s"]);
        let damaged = damage(&study.read("verified.lock"));
        study.write("verified.lock", &damaged);
        let (said, fine) = study.run(&["verify", "s"]);
        if fine || !said.contains(words) || !said.contains("Nothing was written") {
            complaints.push(format!("{words}: {said}"));
        }
        if study.read("verified.lock") != damaged {
            complaints.push(format!("{words}: the lock was rewritten"));
        }
        study.take_away("transcripts");
        let (said, _) = study.run(&["check", "s"]);
        if !said.contains("bad-lock") {
            complaints.push(format!("{words}: check says {said}"));
        }
        let told = study.told();
        if told[0] != believed {
            complaints.push(format!("{words}: {told:?}, not {believed}"));
        }
    }
    outcome(complaints)
}

/// Whichever byte of a line is another, the line is not believed.
fn every_byte() -> Outcome {
    let study = Study::new()?;
    study.run(&["verify", "s"]);
    study.take_away("transcripts");
    let lock = study.read("verified.lock");
    let start = lock.find('\n').unwrap_or(0) + 1;
    let end = start + lock[start..].find('\n').unwrap_or(0);
    let mut complaints = Vec::new();
    for at in (start..end).step_by(7) {
        let mut bytes = lock.clone().into_bytes();
        bytes[at] = match bytes[at] {
            b'0' => b'1',
            _ => b'0',
        };
        study.write("verified.lock", &String::from_utf8_lossy(&bytes));
        let (said, _) = study.run(&["check", "s"]);
        if !said.contains("bad-lock") {
            complaints.push(format!("byte {at}: {said}"));
        }
    }
    outcome(complaints)
}

/// What is whole is kept, what was there stays beside it.
fn mended() -> Outcome {
    let study = Study::new()?;
    study.run(&["verify", "s"]);
    let lock = study.read("verified.lock");
    let half = lock.replacen('\n', "\n<<<<<<< HEAD\n", 1)
        + "=======\n"
        + lock.lines().nth(1).unwrap_or_default()
        + "\n>>>>>>> other\n";
    study.write("verified.lock", &half);
    let (said, fine) = study.run(&["verify", "s", "--mend"]);
    assert!(fine, "{said}");
    assert_eq!(study.read("verified.lock"), lock);
    assert_eq!(study.read("verified.lock.old"), half);
    // Without the texts, what is whole is kept as well.
    study.write("verified.lock", &half);
    study.take_away("transcripts");
    assert!(study.run(&["verify", "s", "--mend"]).1);
    assert_eq!(study.read("verified.lock"), lock);
    Ok(())
}

/// What a killed process left beside the lock is nothing of the synthesis.
fn interrupted() -> Outcome {
    let study = Study::new()?;
    study.run(&["verify", "s"]);
    let lock = study.read("verified.lock");
    study.write(".cisgrid-Xa81", &lock[..lock.len() / 2]);
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(fine, "{said}");
    assert_eq!(study.read("verified.lock"), lock);
    let (said, fine) = study.run(&["check", "s", "--deny", "warning"]);
    assert!(fine, "{said}");
    Ok(())
}
