//! Remarks that are answered: known by ids that stay, each answer added to a file that people edit as well.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use serde_json::Value;
use tempfile::TempDir;

use super::docx::{Comment, Docx, commented, deleted, inserted, run, synthesis};
use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, entries, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::ids_stay", ids_stay),
        trial("remarks::alike_have_ids_of_their_own", alike),
        trial("remarks::an_answer_is_kept_with_its_remark", kept),
        trial("remarks::an_answer_touches_no_other_line", touches_nothing),
        trial("remarks::an_answer_bears_no_meaning", bears_no_meaning),
        trial("remarks::no_copy_has_what_readers_said", in_no_copy),
    ]
}

pub(super) const MOOD: &str = "Mood was higher after six months of walking.";
pub(super) const RAIN: &str = "Rain kept people at home.";
pub(super) const COMPANY: &str = "A walking group does people good as long as it is company first.";

/// A comment of two paragraphs, as a file has it.
const ASKED: [&str; 2] = ["Where? *See* &lt;b&gt;Table 1&lt;/b&gt;", "# And when?"];

/// A folder with the synthesis in `propositions/`, and the file that came back.
pub(super) fn folder(file: &Docx) -> Result<TempDir, std::io::Error> {
    let folder = tempfile::tempdir()?;
    let own = folder.path().join("propositions");
    fs::create_dir(&own)?;
    for file in entries(&synthesis()) {
        fs::copy(&file, own.join(file.file_name().unwrap_or_default()))?;
    }
    fs::write(folder.path().join("back.docx"), file.bytes())?;
    Ok(folder)
}

/// A file in which two readers remarked.
pub(super) fn returned() -> Docx {
    let mood = [
        run("Mood was "),
        deleted("Ben", "higher"),
        inserted("Ben", "better"),
        run(" after six months of walking."),
    ];
    Docx::rendered()
        .runs(MOOD, &mood.concat())
        .runs(RAIN, &commented(1, &run(RAIN)))
        .runs(COMPANY, &commented(2, &run(COMPANY)))
        .comments(&[
            Comment::new(1, "Ada", &ASKED),
            Comment::new(2, "Ben", &["Company first?"]),
        ])
}

/// The remarks of a file, as they are listed for machines.
pub(super) fn listed(folder: &Path, file: &str) -> Result<Vec<Value>, serde_json::Error> {
    let json = cisgrid(folder, &["remarks", file, "--format", "json"]);
    let whole: Value = serde_json::from_slice(&json.stdout)?;
    Ok(whole["remarks"].as_array().cloned().unwrap_or_default())
}

/// The id of the remark whose text is this.
#[track_caller]
pub(super) fn id(remarks: &[Value], text: &str) -> String {
    let mut remarks = remarks.iter();
    let found = remarks.find(|one| {
        one["text"]
            .as_str()
            .is_some_and(|own| own.starts_with(text))
    });
    let found = found.unwrap_or_else(|| panic!("no remark says `{text}`"));
    found["id"].as_str().unwrap_or_default().to_owned()
}

pub(super) fn responses(folder: &Path) -> String {
    fs::read_to_string(folder.join("propositions/responses.yaml")).unwrap_or_default()
}

/// Others remark and answer, and the synthesis changes: a remark keeps its id.
fn ids_stay() -> Outcome {
    let folder = folder(&returned())?;
    let before = listed(folder.path(), "back.docx")?;
    let more = Docx::rendered()
        .runs(RAIN, &commented(7, &commented(8, &run(RAIN))))
        .comments(&[
            Comment::new(7, "Cem", &["One more."]),
            Comment::new(8, "Ada", &ASKED),
            Comment {
                answers: Some(8),
                ..Comment::new(9, "Ben", &["In the north."])
            },
        ]);
    fs::write(folder.path().join("more.docx"), more.bytes())?;
    let after = listed(folder.path(), "more.docx")?;
    assert_eq!(id(&before, "Where?"), id(&after, "Where?"));
    let path = folder.path().join("propositions/walking.yaml");
    let text = fs::read_to_string(&path)?;
    fs::write(&path, text.replace(RAIN, "Rain kept half of them at home."))?;
    let changed = listed(folder.path(), "back.docx")?;
    for words in ["Where?", "Company first?", "better"] {
        assert_eq!(id(&before, words), id(&changed, words), "{words}");
    }
    Ok(())
}

/// The same words twice at one place are two remarks.
fn alike() -> Outcome {
    let twice = commented(1, &commented(2, &run(RAIN)));
    let file = Docx::rendered().runs(RAIN, &twice).comments(&[
        Comment::new(1, "Ada", &["Why?"]),
        Comment::new(2, "Ada", &["Why?"]),
    ]);
    let folder = folder(&file)?;
    let remarks = listed(folder.path(), "back.docx")?;
    assert_eq!(remarks.len(), 2);
    assert_ne!(remarks[0]["id"], remarks[1]["id"]);
    Ok(())
}

fn kept() -> Outcome {
    let folder = folder(&returned())?;
    let folder = folder.path();
    let remarks = listed(folder, "back.docx")?;
    let rain = id(&remarks, "Where?");
    let answer = "In the \"north\": rain: it says so.\n\nAt all times. - true";
    let arguments = [
        "respond",
        "back.docx",
        &rain,
        "--answer",
        answer,
        "--changed",
        "The place is named.",
        "--by",
        "AB",
        "--at",
        "rain",
    ];
    let said = cisgrid(folder, &arguments);
    ends(&said, 0);
    holds(
        &printed(&said),
        "of Ada is answered; 2 remarks of the file are open",
    );
    let text = printed(&cisgrid(folder, &["remarks", "back.docx"]));
    holds(&text, &format!("`{rain}`, answered"));
    let read = responses(folder);
    for part in [
        "by: Ada",
        "at: [company-first/rain, habit/rain]",
        "place: \"walking.yaml:",
        "beside: \"Rain kept people at home.\"",
        "words: \"Where? *See* <b>Table 1</b>\\n# And when?\"",
        "at: rain",
    ] {
        let either = part.replace("[company-first/rain, habit/rain]", "company-first/rain");
        assert!(
            read.contains(part) || read.contains(&either),
            "{part}: {read}"
        );
    }
    // It is a sound part of the synthesis.
    let check = cisgrid(folder, &["check"]);
    ends(&check, 0);
    assert!(
        !printed(&check).contains("responses.yaml"),
        "{}",
        printed(&check)
    );
    let letter = printed(&cisgrid(folder, &["letter"]));
    holds(&letter, "In the \"north\": rain: it says so.");
    holds(&letter, "At all times. - true");
    Ok(())
}

/// What people wrote into the file stays as it is, byte for byte, wherever the next answer goes.
fn touches_nothing() -> Outcome {
    let forms = [
        "responses:\n- to: r00000001   # the first\n  answer: |\n    Two\n    lines.   \n  no_change: true # so far",
        "# head\r\nresponses:\r\n    - {to: r00000001, answer: 'One', no_change: true}\r\n\r\n# tail\r\n",
        "\u{feff}responses:\n  -   to: r00000001\n      answer: >-\n        Folded.\n\n        And more.\n      no_change: true\n\n# then\nmemos:\n  - {at: rain, by: AB, date: 2026-03-01, text: A memo.}\n",
        "# nothing so far\n",
        "memos:\n  - {at: rain, by: AB, date: 2026-03-01, text: A memo.}\n",
    ];
    for form in forms {
        let folder = folder(&returned())?;
        let folder = folder.path();
        fs::write(folder.join("propositions/responses.yaml"), form)?;
        let remarks = listed(folder, "back.docx")?;
        for (number, words) in ["Where?", "Company first?"].iter().enumerate() {
            let id = id(&remarks, words);
            let arguments = [
                "respond",
                "back.docx",
                &id,
                "--answer",
                "Yes: \\ \"so\" #1",
                "--no-change",
            ];
            ends(&cisgrid(folder, &arguments), 0);
            let now = responses(folder);
            let parts: Vec<&str> = now.split(&format!("to: {id}")).collect();
            assert_eq!(parts.len(), 2, "{number}: {now}");
        }
        let now = responses(folder);
        // All lines of before stand there still, in their order.
        let mut rest = now.as_str();
        for line in form.split_inclusive('\n') {
            let (_, behind) = rest.split_once(line.trim_end_matches('\n')).ok_or(line)?;
            rest = behind;
        }
        ends(&cisgrid(folder, &["check"]), 0);
    }
    Ok(())
}

fn bears_no_meaning() -> Outcome {
    let folder = folder(&returned())?;
    let folder = folder.path();
    ends(&cisgrid(folder, &["review", "habit", "--as", "AB"]), 0);
    ends(&cisgrid(folder, &["render", "--to", "html"]), 0);
    let page = fs::read(folder.join("output/grid.html"))?;
    let remarks = listed(folder, "back.docx")?;
    let id = id(&remarks, "Where?");
    ends(
        &cisgrid(folder, &["respond", "back.docx", &id, "--answer", "North."]),
        0,
    );
    let check = printed(&cisgrid(folder, &["check"]));
    holds(&check, "unsaid-change");
    assert!(!check.contains("stale"), "{check}");
    ends(&cisgrid(folder, &["render", "--to", "html"]), 0);
    assert!(
        page == fs::read(folder.join("output/grid.html"))?,
        "the page changed"
    );
    Ok(())
}

/// What reviewers write in confidence is in nothing that is made of the synthesis but the letter.
fn in_no_copy() -> Outcome {
    let folder = folder(&returned())?;
    let folder = folder.path();
    let own = "responses:\n  - {to: r00000001, remark: {by: Quillfeather, words: quillfeather asks}, answer: to quillfeather}\n";
    fs::write(folder.join("propositions/responses.yaml"), own)?;
    ends(
        &cisgrid(
            folder,
            &["render", "--to", "ro-crate,json,html,markdown,csv"],
        ),
        0,
    );
    let mut open = vec![folder.join("output")];
    let mut files = 0;
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(entries(&path));
            continue;
        }
        files += 1;
        let text = String::from_utf8_lossy(&fs::read(&path)?).to_lowercase();
        assert!(!text.contains("quillfeather"), "{}", path.display());
    }
    assert!(files > 5);
    let crate_folder = folder.join("output/ro-crate");
    let copy = entries(&crate_folder);
    assert!(!copy.is_empty());
    let missing = complained(&cisgrid(folder, &["letter"]));
    assert!(missing.is_empty(), "{missing}");
    Ok(())
}
