//! Answers that cannot be written: told, and nothing is written; and several who answer at the same moment.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use libtest_mimic::Trial;

use super::answered::{folder, id, listed, responses, returned};
use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::what_cannot_be_answered", unanswerable),
        trial("remarks::a_remark_that_is_answered_already", already),
        trial("remarks::files_of_answers_with_mistakes", mistakes),
        trial("remarks::a_synthesis_with_errors_takes_no_answers", errors),
        trial("remarks::several_answer_at_once", at_once),
        trial("remarks::killed_while_an_answer_is_written", killed),
    ]
}

const ANSWER: [&str; 2] = ["--answer", "Yes."];

fn unanswerable() -> Outcome {
    let folder = folder(&returned())?;
    let folder = folder.path();
    let rain = id(&listed(folder, "back.docx")?, "Where?");
    let mistyped = format!("{rain}0");
    fs::write(folder.join("text.txt"), "no file that came back")?;
    fs::write(folder.join("cut.json"), "{\"cisgrid\": \"notes\", \"ver")?;
    let rows: [(&[&str], &str); 9] = [
        (
            &["back.docx", "3", "--answer", "x"],
            "no remark in `back.docx` has the id `3`",
        ),
        (&["back.docx", "3", "--answer", "x"], &rain),
        (
            &["back.docx", &mistyped, "--answer", "x"],
            &format!("did you mean `{rain}`?"),
        ),
        (
            &["back.docx", &rain, "--answer", " \n"],
            "the answer says nothing",
        ),
        (&["back.docx", &rain], "--answer <TEXT>"),
        (
            &[
                "back.docx",
                &rain,
                "--answer",
                "x",
                "--changed",
                "y",
                "--no-change",
            ],
            "cannot be used with",
        ),
        (
            &["back.docx", &rain, "--answer", "x", "--at", "company-frist"],
            "did you mean `company-first`?",
        ),
        (&["text.txt", &rain, "--answer", "x"], "`text.txt` "),
        (&["cut.json", &rain, "--answer", "x"], "breaks off"),
    ];
    let mut complaints = Vec::new();
    for (arguments, wanted) in rows {
        let said = cisgrid(folder, &[&["respond"], arguments].concat());
        let words = complained(&said);
        if said.status.code() != Some(2) || !words.contains(wanted) {
            complaints.push(format!("{arguments:?}: {words}"));
        }
    }
    assert_eq!(responses(folder), "");
    outcome(complaints)
}

/// Nothing is lost: the earlier answer stays in the file, and the letter has the later one.
fn already() -> Outcome {
    let folder = folder(&returned())?;
    let folder = folder.path();
    let rain = id(&listed(folder, "back.docx")?, "Where?");
    let answer = |words: &str, more: &[&str]| {
        let arguments = ["respond", "back.docx", &rain, "--answer", words];
        cisgrid(folder, &[&arguments, more].concat())
    };
    ends(&answer("In the south.", &["--no-change"]), 0);
    let before = responses(folder);
    let again = answer("In the north.", &["--no-change"]);
    ends(&again, 2);
    holds(
        &complained(&again),
        "is answered already, in `propositions/responses.yaml`",
    );
    holds(&complained(&again), "`--again`");
    assert_eq!(responses(folder), before);
    ends(&answer("In the north.", &["--no-change", "--again"]), 0);
    assert!(responses(folder).starts_with(&before));
    assert!(!printed(&cisgrid(folder, &["check"])).contains("answered-twice"));
    let letter = printed(&cisgrid(folder, &["letter"]));
    holds(&letter, "In the north.");
    assert!(!letter.contains("In the south."), "{letter}");
    Ok(())
}

fn mistakes() -> Outcome {
    let rows: [(&[u8], &str); 6] = [
        (b"responses:\n  - {to: r1, answer: [}\n", "responses.yaml:2"),
        (
            b"responses:\n  - to: r1\n    anwser: x\n",
            "responses.yaml:2",
        ),
        (
            b"responses:\n<<<<<<< HEAD\n  - {to: r1, answer: x}\n=======\n>>>>>>> b\n",
            "responses.yaml:",
        ),
        (
            b"responses:\n  - {to: r1, answer: \xff\xfe}\n",
            "responses.yaml",
        ),
        (
            b"responses: [{to: r1, answer: x, no_change: true}]\n",
            "an entry below it that begins with `- to:`",
        ),
        (b"responses: []\n", "take an empty `responses:` out"),
    ];
    let mut complaints = Vec::new();
    for (bytes, wanted) in rows {
        let folder = folder(&returned())?;
        let folder = folder.path();
        let rain = id(&listed(folder, "back.docx")?, "Where?");
        let path = folder.join("propositions/responses.yaml");
        fs::write(&path, bytes)?;
        let said = cisgrid(
            folder,
            &[&["respond", "back.docx", &rain], &ANSWER[..]].concat(),
        );
        let words = complained(&said);
        if said.status.code() != Some(2)
            || !words.contains(wanted)
            || !words.contains("nothing was written")
            || fs::read(&path)? != bytes
        {
            complaints.push(format!("{}: {words}", String::from_utf8_lossy(bytes)));
        }
    }
    outcome(complaints)
}

fn errors() -> Outcome {
    let folder = folder(&returned())?;
    let folder = folder.path();
    let rain = id(&listed(folder, "back.docx")?, "Where?");
    fs::write(
        folder.join("propositions/more.yaml"),
        "propositions: [{id: more, statement: More., supported_by: nothing}]\n",
    )?;
    let said = cisgrid(
        folder,
        &[&["respond", "back.docx", &rain], &ANSWER[..]].concat(),
    );
    ends(&said, 2);
    holds(
        &complained(&said),
        "nothing was written: the synthesis has 1 error",
    );
    holds(&complained(&said), "more.yaml:1:");
    assert_eq!(responses(folder), "");
    let letter = cisgrid(folder, &["letter"]);
    ends(&letter, 2);
    holds(&complained(&letter), "more.yaml:1:");
    Ok(())
}

fn answering(folder: &Path, id: &str, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    command
        .args([
            "respond",
            "back.docx",
            id,
            "--answer",
            "Yes.",
            "--no-change",
        ])
        .args(more)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn at_once() -> Outcome {
    let folder = folder(&returned())?;
    let folder = folder.path();
    let ids = listed(folder, "back.docx")?;
    let ids = ids.iter().filter_map(|one| one["id"].as_str());
    let ids: Vec<&str> = ids.cycle().take(9).collect();
    let running = ids
        .iter()
        .map(|id| answering(folder, id, &["--again"]).spawn());
    let running: Result<Vec<_>, _> = running.collect();
    let mut written = 0;
    for mut one in running? {
        written += usize::from(one.wait()?.success());
    }
    let text = responses(folder);
    assert_eq!(text.matches("- to: ").count(), written, "{text}");
    #[cfg(unix)]
    assert_eq!(written, ids.len(), "one had to wait and did not");
    Ok(())
}

fn killed() -> Outcome {
    let folder = folder(&returned())?;
    let folder = folder.path();
    let remarks = listed(folder, "back.docx")?;
    let (rain, company) = (id(&remarks, "Where?"), id(&remarks, "Company first?"));
    assert!(answering(folder, &rain, &[]).status()?.success());
    for after in 0..12 {
        let mut one = answering(folder, &company, &["--again"]).spawn()?;
        thread::sleep(Duration::from_millis(after * 3));
        // It may have ended before.
        let _ = one.kill();
        one.wait()?;
        ends(&cisgrid(folder, &["check"]), 0);
        holds(&responses(folder), &format!("to: {rain}"));
    }
    assert!(
        answering(folder, &company, &["--again"])
            .status()?
            .success()
    );
    Ok(())
}
