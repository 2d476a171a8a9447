//! Revisions of git: found, read, and told apart from folders; nothing of the repository is changed.

use std::path::Path;
use std::process::Command;

use libtest_mimic::Trial;

use crate::review::READ;
use crate::verify::Study;
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("diff::revisions::two_of_them", two),
        trial("diff::revisions::what_is_none", none),
        trial("diff::revisions::other_repositories", others),
    ]
}

fn git(at: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .arg("-C")
        .arg(at)
        .args([
            "-c",
            "user.name=A. B.",
            "-c",
            "user.email=ab@example.org",
            "-c",
            "protocol.file.allow=always",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .expect("git");
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A repository with two versions of the study.
fn repository() -> Result<Study, Box<dyn std::error::Error>> {
    let study = Study::new()?;
    study.take_away("transcripts");
    study.write("a.yaml", READ);
    study.write("../README.md", "Nothing of the synthesis.\n");
    git(study.path(), &["init", "-q"]);
    git(study.path(), &["add", "-A"]);
    git(study.path(), &["commit", "-qm", "First"]);
    git(study.path(), &["tag", "submitted"]);
    study.change("a.yaml", "mean: 14.2", "mean: 14.3");
    git(study.path(), &["commit", "-qam", "Second"]);
    study.change("a.yaml", "lifts mood", "lifts the mood");
    Ok(study)
}

fn two() -> Outcome {
    let study = repository()?;
    let before = git(study.path(), &["status", "--porcelain"]);
    let rows: [(&[&str], bool, bool); 6] = [
        (&["submitted", "HEAD"], true, false),
        (&["HEAD"], false, true),
        (&["submitted"], true, true),
        (&["HEAD~1", "main"], true, false),
        (&["HEAD", "submitted"], true, false),
        (&["submitted", "submitted^0"], false, false),
    ];
    let mut complaints = Vec::new();
    for (versions, figure, statement) in rows {
        let (said, fine) = study.run(&[&["diff"], versions, &["--in", "s"]].concat());
        let found = (
            said.contains("mood@T1"),
            said.contains("Statement reworded"),
        );
        if !fine || found != (figure, statement) {
            complaints.push(format!("{versions:?}: {said}"));
        }
    }
    // From within the folder, and where the folder is there no longer.
    let (said, fine) = study.run(&["diff", "submitted", "HEAD", "--in", "./s"]);
    assert!(fine && said.contains("From submitted ("), "{said}");
    study.take_away("a.yaml");
    std::fs::remove_dir(study.path().join("s"))?;
    let (said, fine) = study.run(&["diff", "submitted", "HEAD", "--in", "s"]);
    assert!(fine && said.contains("mood@T1"), "{said}");
    git(study.path(), &["checkout", "-q", "--", "s"]);
    study.change("a.yaml", "lifts mood", "lifts the mood");
    assert_eq!(git(study.path(), &["status", "--porcelain"]), before);
    outcome(complaints)
}

fn none() -> Outcome {
    let study = repository()?;
    study.write("../old/a.yaml", READ);
    git(study.path(), &["tag", "old"]);
    let rows: [(&[&str], &str); 8] = [
        (&["v9"], "there is no revision `v9`"),
        (&["submitted..HEAD"], "`cisgrid diff submitted HEAD`"),
        (&["-p"], "no revision begins with a hyphen"),
        (&["--exec=touch x"], "no revision begins with a hyphen"),
        (&["old"], "`old` is a folder, and a revision of git"),
        (&["main:s"], "there is no revision `main:s`"),
        (
            &["submitted", "--in", "elsewhere"],
            "has no folder `elsewhere`",
        ),
        (&["HEAD\u{7}"], "a revision has a name"),
    ];
    let mut complaints = Vec::new();
    for (arguments, wanted) in rows {
        let folder: &[&str] = if arguments.contains(&"--in") {
            &[]
        } else {
            &["--in", "s"]
        };
        // Where the folder is not there, the newer version is named as well.
        let newer: &[&str] = if arguments.contains(&"--in") {
            &["HEAD"]
        } else {
            &[]
        };
        let (first, rest) = arguments.split_first().expect("a version");
        let (said, fine) = study.run(&[&["diff", *first], newer, rest, folder].concat());
        if fine || !said.contains(wanted) {
            complaints.push(format!("{arguments:?}: {said}"));
        }
    }
    // A version that this program does not understand.
    study.change("a.yaml", "evidence:\n", "telepathy: all\nevidence:\n");
    git(study.path(), &["commit", "-qam", "Another format"]);
    let (said, fine) = study.run(&["diff", "HEAD", "submitted", "--in", "s"]);
    if fine || !said.contains("has 1 error") || !said.contains("another version of the format") {
        complaints.push(said);
    }
    outcome(complaints)
}

fn others() -> Outcome {
    // No commits yet.
    let study = Study::new()?;
    study.take_away("transcripts");
    study.write("a.yaml", READ);
    git(study.path(), &["init", "-q"]);
    let (said, fine) = study.run(&["diff", "HEAD", "--in", "s"]);
    assert!(
        !fine && said.contains("the repository has no commits yet"),
        "{said}"
    );
    // A bare one has its revisions all the same.
    let study = repository()?;
    let bare = tempfile::tempdir()?;
    git(
        bare.path(),
        &[
            "clone",
            "-q",
            "--bare",
            &study.path().display().to_string(),
            "b.git",
        ],
    );
    let at = bare.path().join("b.git");
    let run = |at: &Path, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
        let output = command
            .args(arguments)
            .current_dir(at)
            .output()
            .expect("to run");
        String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
    };
    let said = run(&at, &["diff", "submitted", "main", "--in", "s"]);
    assert!(said.contains("mood@T1"), "{said}");
    // A submodule is a repository of its own, and its files are not those of the one around it.
    let outer = tempfile::tempdir()?;
    git(outer.path(), &["init", "-q"]);
    git(
        outer.path(),
        &[
            "submodule",
            "add",
            "-q",
            &study.path().display().to_string(),
            "review",
        ],
    );
    git(outer.path(), &["commit", "-qm", "With a submodule"]);
    // Its files are not here, and its revisions neither.
    let copy = tempfile::tempdir()?;
    let from = outer.path().display().to_string();
    git(copy.path(), &["clone", "-q", &from, "c"]);
    let said = run(
        &copy.path().join("c"),
        &["diff", "HEAD", "HEAD", "--in", "review"],
    );
    assert!(said.contains("`review` is a submodule in HEAD"), "{said}");
    let said = run(
        outer.path(),
        &["diff", "submitted", "HEAD", "--in", "review/s"],
    );
    assert!(said.contains("mood@T1"), "{said}");
    // One within the folder is left out.
    let around = tempfile::tempdir()?;
    std::fs::create_dir(around.path().join("s"))?;
    std::fs::write(around.path().join("s/a.yaml"), READ)?;
    git(around.path(), &["init", "-q"]);
    git(
        around.path(),
        &[
            "submodule",
            "add",
            "-q",
            &study.path().display().to_string(),
            "s/library",
        ],
    );
    git(around.path(), &["add", "-A"]);
    git(around.path(), &["commit", "-qm", "One within"]);
    let said = run(around.path(), &["diff", "HEAD", "HEAD", "--in", "s"]);
    assert!(
        said.contains("Nothing has changed of") && said.contains("`library` of HEAD"),
        "{said}"
    );
    Ok(())
}
