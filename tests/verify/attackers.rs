//! Those who may want to know more than a synthesis says: each is played with what they have.

use std::collections::BTreeSet;
use std::fs;

use data_encoding::{BASE64, HEXLOWER};
use libtest_mimic::Trial;
use sha2::{Digest, Sha256};

use super::{P03, P07, Study};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "verify::attackers::a_reader_of_the_repository",
            a_reader_of_the_repository,
        ),
        trial(
            "verify::attackers::a_list_of_all_names",
            a_list_of_all_names,
        ),
        trial(
            "verify::attackers::the_transcript_of_another",
            the_transcript_of_another,
        ),
    ]
}

/// As many letters in a row as nobody writes by chance.
const WINDOW: usize = 14;

/// All that is handed on: the folder without the texts and the key, what is rendered, what is printed in CI.
fn handed_on(study: &Study) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let commands: [&[&str]; 7] = [
        &["verify", "s"],
        &["check", "s", "--most", "0"],
        &["check", "s", "--format", "json"],
        &["trace", "company", "s"],
        &["trace", "interviews", "s", "--format", "json"],
        &["list", "ids", "s"],
        &["render", "s", "--to", "all", "-o", "out"],
    ];
    for arguments in commands {
        all.push((arguments.join(" "), study.run(arguments).0.into_bytes()));
    }
    for entry in walkdir::WalkDir::new(study.path()).into_iter().flatten() {
        let path = entry.path();
        let shown = path.display().to_string();
        if entry.file_type().is_file()
            && !shown.contains("transcripts/P")
            && !shown.ends_with("cisgrid.local.key")
        {
            let bytes = fs::read(path).expect("a file");
            all.push((shown, crate::confidential::unpacked(bytes)));
        }
    }
    all
}

/// The words that somebody would have to have read in a transcript: stretches of it that are no part of a quotation.
fn stretches(text: &str) -> Vec<String> {
    let quoted = [
        "the talking got me out",
        "showed me where the river bends",
        "I walk every week",
        "whatever the weather",
        "need be",
    ];
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for quoted in quoted {
        text = text.replace(quoted, "\n");
    }
    let parts = text.lines().flat_map(|part| {
        let windows = part.as_bytes().windows(WINDOW.min(part.len().max(1)));
        windows
            .map(|window| String::from_utf8_lossy(window).into_owned())
            .collect::<Vec<_>>()
    });
    parts.filter(|part| part.len() == WINDOW).collect()
}

/// No stretch of a transcript that is longer than what a quotation prints is in anything that is handed on.
fn a_reader_of_the_repository() -> Outcome {
    let study = Study::new()?;
    study.run(&["verify", "s"]);
    let mut complaints = Vec::new();
    let mut leaks = |study: &Study, step: &str| {
        let all = handed_on(study);
        assert!(all.len() > 15, "{} things are handed on", all.len());
        for stretch in stretches(P03).iter().chain(&stretches(P07)) {
            let has = |bytes: &[u8]| {
                bytes
                    .windows(WINDOW)
                    .any(|window| window == stretch.as_bytes())
            };
            if let Some((of, _)) = all.iter().find(|(_, bytes)| has(bytes)) {
                complaints.push(format!("{step}: {of} has `{stretch}`"));
            }
        }
    };
    leaks(&study, "verified");
    // Faults say more than what is right.
    study.change("a.yaml", "the talking got me out", "the walking got me out");
    study.change(
        "a.yaml",
        "I walk every week … whatever",
        "I walk … need be, whatever",
    );
    study.change("transcripts/P07.txt", "P07:", "P03:");
    leaks(&study, "with faults");
    complaints.truncate(5);
    outcome(complaints)
}

/// Whoever has a list of all names, and the synthesis, cannot tell which of them a bracket stands in the place of.
fn a_list_of_all_names() -> Outcome {
    let names = ["Marguerite", "Al", "Wolfgang Amadeus", "Zo\u{eb}"];
    let mut handed = BTreeSet::new();
    let mut complaints = Vec::new();
    for name in names {
        let study = Study::new()?;
        // All have the same key, so that nothing but the name differs.
        study.write("cisgrid.local.key", &("7".repeat(64) + "\n"));
        let text = P03.replace("Marguerite", name);
        study.write("transcripts/P03.txt", &text);
        let (said, fine) = study.run(&["verify", "s"]);
        assert!(fine, "{said}");
        let lock = study.read("verified.lock");
        complaints.extend(unkeyed(&lock, &text, name));
        // The hash of the whole text is another, and says nothing without the key.
        let lines = lock.lines().map(|line| {
            let start = line.find("\"hash\":\"").map(|at| at + 8);
            let hidden = start.map_or(line.to_owned(), |at| {
                format!("{}{}", &line[..at], &line[at + 32..])
            });
            match hidden.find("\"seal\"") {
                Some(at) => hidden[..at].to_owned(),
                None => hidden,
            }
        });
        handed.insert(lines.collect::<Vec<_>>().join("\n"));
    }
    if handed.len() != 1 {
        complaints.push(format!("the lock tells the names apart: {handed:#?}"));
    }
    outcome(complaints)
}

/// What whoever guesses a text could reckon without a key, and hold against a lock.
fn unkeyed(lock: &str, text: &str, of: &str) -> Vec<String> {
    let line = text
        .lines()
        .find(|line| line.starts_with("P0"))
        .unwrap_or_default();
    let spoken = line.split_once(' ').map_or("", |(_, spoken)| spoken);
    let guesses = [text, line, spoken, of, text.trim_end()];
    let found = guesses.iter().flat_map(|guess| {
        let digest = Sha256::digest(guess);
        [HEXLOWER.encode(&digest[..8]), BASE64.encode(&digest[..6])]
    });
    let found = found.filter(|digest| lock.contains(digest.as_str()));
    found
        .map(|digest| format!("{of}: the lock has the unkeyed hash {digest}"))
        .collect()
}

/// Whoever was interviewed and kept a copy of the transcript cannot tell from the lock that it is one of the study's.
fn the_transcript_of_another() -> Outcome {
    let hash = |key: &str| {
        let study = Study::new().expect("a study");
        study.write("cisgrid.local.key", &(key.repeat(64) + "\n"));
        study.run(&["verify", "s"]);
        let lock = study.read("verified.lock");
        let line = lock
            .lines()
            .find(|line| line.contains("P07"))
            .expect("a line")
            .to_owned();
        (lock, line)
    };
    let (lock, one) = hash("1");
    let (_, other) = hash("2");
    let complaints = unkeyed(&lock, P07, "P07");
    let hashes = [one, other].map(|line| {
        let at = line.find("\"hash\":\"").expect("a hash") + 8;
        line[at..at + 32].to_owned()
    });
    assert_ne!(hashes[0], hashes[1], "the hash does not hang on the key");
    outcome(complaints)
}
