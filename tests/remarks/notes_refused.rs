//! Files of notes that are none, or no whole ones: told in words with their place, in time, and never a panic.

use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::docx::{synthesis, view};
use super::notes::{exported, note};
use crate::cli::{cisgrid, complained, ends, holds};
use crate::{Outcome, trial};
use cisgrid::remarks::{Refused, Remarks, ReturnedFile};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::what_is_no_file_of_notes_is_told", no_notes),
        trial("remarks::what_only_looks_like_notes_is_told", looks_like),
        trial("remarks::the_place_of_a_fault_in_notes", place_of_fault),
        trial("remarks::notes_cut_off_anywhere", cut_off),
        trial("remarks::notes_with_any_byte_changed", any_byte),
        trial("remarks::very_many_notes", very_many),
        trial("remarks::notes_that_fill_a_machine", too_large),
    ]
}

fn listed(bytes: Vec<u8>) -> Result<Remarks, Refused> {
    ReturnedFile::open(bytes)?.remarks(&view(&synthesis()))
}

#[track_caller]
fn refused(bytes: impl Into<Vec<u8>>) -> String {
    listed(bytes.into()).expect_err("no notes").words
}

fn no_notes() -> Outcome {
    let newer = json!({"cisgrid": "notes", "version": 2, "sheets": []}).to_string();
    let other = json!({"cisgrid": "view", "version": 1, "notes": []}).to_string();
    let cases = [
        ("{}", "is JSON, but not the notes that a page exports"),
        ("[]", "is JSON, but not the notes that a page exports"),
        (
            "[\"notes\", 1]",
            "is JSON, but not the notes that a page exports",
        ),
        (
            "{\"notes\": []}",
            "is JSON, but not the notes that a page exports",
        ),
        (
            "{\"cisgrid\": [\"notes\"]}",
            "is JSON, but not the notes that a page exports",
        ),
        (&other, "is JSON, but not the notes that a page exports"),
        (
            &newer,
            "holds notes of version 2 of the format, and this cisgrid reads version 1",
        ),
        (
            "{\"cisgrid\": \"notes\", \"version\": \"1\", \"notes\": []}",
            "holds notes, but no `version` that there is",
        ),
        (
            "{\"cisgrid\": \"notes\", \"version\": 0, \"notes\": []}",
            "holds notes, but no `version` that there is",
        ),
        (
            "{\"cisgrid\": \"notes\", \"notes\": []}",
            "holds notes, but no `version` that there is",
        ),
        ("{", "breaks off at line 1, column 1"),
        (
            "{\"cisgrid\": \"notes\", \"version\"",
            "breaks off at line 1, column 30",
        ),
    ];
    for (text, words) in cases {
        holds(&refused(text), words);
    }
    let folder = tempfile::tempdir()?;
    let cases = [
        (newer.as_str(), "help: a newer cisgrid wrote it"),
        (
            "{}",
            "help: name the file that the page exports, or the Word file",
        ),
        ("{", "help: ask for the file once more"),
    ];
    for (text, help) in cases {
        std::fs::write(folder.path().join("notes.json"), text)?;
        // The file is the nearer fault where the folder is no synthesis either.
        let told = cisgrid(folder.path(), &["remarks", "notes.json"]);
        ends(&told, 2);
        holds(&complained(&told), "`notes.json` ");
        holds(&complained(&told), help);
    }
    Ok(())
}

/// What begins as JSON might and is something else is no broken file of notes.
fn looks_like() -> Outcome {
    let cases = [
        (
            "[section]\nkey = value\n",
            "is no Word file, and no file of notes",
        ),
        ("{evidence: []}", "is no Word file, and no file of notes"),
        ("{\\rtf1 }", "is Rich Text (RTF)"),
        ("<html></html>", "is a web page or other XML"),
        ("evidence: []", "is no Word file, and no file of notes"),
    ];
    for (text, words) in cases {
        holds(&refused(text), words);
    }
    Ok(())
}

/// Lines and columns are counted as editors count them, in letters.
fn place_of_fault() -> Outcome {
    let with = |part: &str| format!("{{\"cisgrid\": \"notes\", \"version\": 1,\n{part}}}");
    let cases = [
        (
            with("\"by\": \"Zoë\", \"notes\": [{\"at\": \"rain\", \"note\": 3}]"),
            "is not as a page exports notes: invalid type: integer `3`, expected a string, at line 2, column 47",
        ),
        (
            with("\"notes\": [{\"at\": \"rain\"}]"),
            "is not as a page exports notes: missing field `note`, at line 2, column 24",
        ),
        (
            with("\"notes\": {}"),
            "expected a sequence, at line 2, column 10",
        ),
        (
            with("\"notes\": []], \"by\": 1"),
            "is no sound JSON: expected `,` or `}`, at line 2, column 12",
        ),
        (
            with("\"by\": \"\u{1}\", \"notes\": []"),
            "is no sound JSON: control character",
        ),
        (
            with("\"notes\": [], \"notes\": []"),
            "duplicate field `notes`, at line 2, column 20",
        ),
        (
            with("\"by\": \"a\", \"stamp\": false, \"notes\": []"),
            "expected a string, at line 2, column 25",
        ),
    ];
    for (text, words) in cases {
        holds(&refused(text), words);
    }
    let latin = [with("\"by\": \"Zo").as_bytes(), b"\xeb\"}"].concat();
    holds(&refused(latin), "is not UTF-8 at line 2, column");
    // A wrong value is told by its beginning, and cannot command a terminal.
    let long = with(&format!("\"notes\": [\"\u{202e}{}\"]", "a".repeat(1 << 20)));
    assert!(refused(long.clone()).len() < 400);
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("notes.json"), long)?;
    let told = cisgrid(folder.path(), &["remarks", "notes.json"]);
    ends(&told, 2);
    let told = complained(&told);
    assert!(
        !told.contains('\u{202e}') || told.contains('\u{202c}'),
        "{told}"
    );
    Ok(())
}

fn sample() -> Vec<u8> {
    let notes = [
        note("rain", "habit", "Rain kept people at home.", "Très\nbien"),
        note("mood", "habit", "Mood was higher.", "\u{1b}[1m"),
    ];
    format!("{:#}", exported(&synthesis(), &notes)).into_bytes()
}

/// A listing or words, whatever the bytes.
fn survives(bytes: Vec<u8>) {
    match listed(bytes) {
        Ok(listed) => assert!(listed.remarks.len() <= 2),
        Err(refused) => assert!(!refused.words.is_empty()),
    }
}

fn cut_off() -> Outcome {
    let bytes = sample();
    for length in 0..bytes.len() - 1 {
        let words = refused(&bytes[..length]);
        let is_told = words.starts_with("breaks off at line ") || words.starts_with("is ");
        assert!(is_told, "{length}: {words}");
    }
    assert_eq!(
        listed(bytes).map(|listed| listed.remarks.len()).ok(),
        Some(2)
    );
    Ok(())
}

fn any_byte() -> Outcome {
    let bytes = sample();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        survives(changed);
    }
    Ok(())
}

/// A second is plenty for what these hold; a build without optimisation and a busy machine take longer.
const SOON: Duration = Duration::from_secs(60);

/// Notes at ids that nothing has, with words that are all but those of statements, by the ten thousand.
fn very_many() -> Outcome {
    let company = "A walking group does people good as long as it is company first";
    let of = |at: usize| {
        note(
            &format!("id-{at}"),
            "habit",
            &format!("{company} {at}"),
            "So?",
        )
    };
    let notes: Vec<Value> = (0..20_000).map(of).collect();
    let started = Instant::now();
    let file = exported(&synthesis(), &notes).to_string();
    let many = listed(file.into_bytes()).map_err(|refused| refused.words)?;
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
    assert_eq!(many.remarks.len(), 20_000);
    holds(
        &many.unread.join("\n"),
        "19000 more notes are at ids that nothing has",
    );
    // As many at ids that are there are all laid beside them.
    let notes = vec![note("rain", "habit", "Rain kept people at home.", "So?"); 20_000];
    let file = exported(&synthesis(), &notes).to_string();
    let many = listed(file.into_bytes()).map_err(|refused| refused.words)?;
    assert!(many.unread.is_empty(), "{:?}", many.unread);
    assert!(many.remarks.iter().all(|one| one.at.statements.len() == 1));
    Ok(())
}

fn too_large() -> Outcome {
    let mut large = b"{\"cisgrid\": \"notes\"".to_vec();
    large.resize((64 << 20) + 1, b' ');
    let started = Instant::now();
    holds(&refused(large), "is larger than 64 MiB, and no notes are");
    // What is deep within parts that are not known is passed over as well.
    let deep = format!(
        "{{\"cisgrid\": \"notes\", \"version\": 1, \"notes\": [], \"x\": {}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    survives(deep.into_bytes());
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
    Ok(())
}
