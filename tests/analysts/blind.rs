//! Before all are in nothing tells what anybody judged: neither in words, nor by what is printed otherwise.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::{TWO, folder, synthesis};
use crate::cli::cisgrid;
use crate::{Outcome, entries, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("analysts::nothing_leaks", nothing_leaks),
        trial(
            "analysts::nothing_tells_one_from_the_other",
            nothing_tells_apart,
        ),
        trial("analysts::all_is_told_at_last", all_is_told_at_last),
    ]
}

/// A word that stands in a reason alone.
const PLANTED: &str = "ZANZIBAR";

/// A folder in which the first analyst is done, and the second is at these words.
fn half_done(first: [&str; 3], second: [&str; 3]) -> TempDir {
    let sheet = |words: [&str; 3], because: &str| {
        let [one, other, link] = words;
        format!(
            "at,of,judgement,because\nP1,fit,{one},{because}\nP2,fit,{other},\nP1/company,stance,{link},\n"
        )
    };
    folder(&[
        ("a.yaml", &synthesis(TWO, 2, "")),
        ("judgements/AB.csv", &sheet(first, PLANTED)),
        ("judgements/CD.csv", &sheet(second, "")),
    ])
}

/// What every command prints, and every file that is made.
fn all_outputs(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let commands: [&[&str]; 19] = [
        &["check", "."],
        &["check", ".", "--format", "json"],
        &["agreement", "."],
        &["agreement", ".", "--json"],
        &["agreement", ".", "--csv"],
        &["agreement", ".", "--of", "fit"],
        &["trace", "P1", "."],
        &["trace", "P1", ".", "--format", "json"],
        &["trace", "company", "."],
        &["impact", "company", "."],
        &["sensitivity", ".", "--drop", "source"],
        &["claims", "."],
        &["figures", "."],
        &["voices", "."],
        &["counter", "."],
        &["list", "ids", "."],
        &["verify", ".", "--dry-run"],
        &["judge", ".", "--as", "CD"],
        &[
            "render", ".", "--to", "html", "--to", "markdown", "--to", "json", "--to", "csv",
            "--to", "docx", "--to", "xlsx", "--to", "latex", "--to", "typst", "--to", "svg",
            "--to", "dot", "--to", "mermaid", "--to", "ro-crate",
        ],
    ];
    let mut all = Vec::new();
    for command in commands {
        let output = cisgrid(folder, command);
        all.push((command.join(" "), [output.stdout, output.stderr].concat()));
    }
    let made = folder.join("output");
    assert!(made.join("grid.html").is_file(), "nothing was rendered");
    files(&made, &made, &mut all);
    all
}

fn files(whole: &Path, folder: &Path, all: &mut Vec<(String, Vec<u8>)>) {
    for path in entries(folder) {
        match path.is_dir() {
            true => files(whole, &path, all),
            false => {
                let name = path.strip_prefix(whole).unwrap_or(&path);
                all.push((
                    name.display().to_string(),
                    fs::read(&path).unwrap_or_default(),
                ));
            }
        }
    }
}

const FIRST: [&str; 3] = ["confirmation", "silence", "qualifies"];

fn nothing_leaks() -> Outcome {
    let folder = half_done(FIRST, ["expansion", "", ""]);
    for (name, bytes) in all_outputs(folder.path()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(PLANTED), "`{name}` tells a reason");
        let judged = text.contains("judged differently")
            || text.contains("Cohen’s kappa:")
            || text.contains("κ (");
        assert!(!judged, "`{name}` tells how they agree\n{text}");
    }
    Ok(())
}

/// Whatever the first judged, all that is made is the same, byte for byte.
fn nothing_tells_apart() -> Outcome {
    let second = ["expansion", "", "supports"];
    let folders = [
        half_done(FIRST, second),
        half_done(
            ["expansion", "cannot say", "supports"],
            ["silence", "", "supports"],
        ),
    ];
    // Only what both have done is the same: the link is open, and both may see it.
    let without = folders.map(|folder| {
        let path = folder.path().join("judgements/AB.csv");
        let text = fs::read_to_string(&path).expect("a sheet");
        let kept = text.lines().filter(|line| !line.starts_with("P1/"));
        fs::write(&path, kept.collect::<Vec<_>>().join("\n")).expect("a sheet that can be written");
        let path = folder.path().join("judgements/CD.csv");
        let text = fs::read_to_string(&path).expect("a sheet");
        let kept = text.lines().filter(|line| !line.starts_with("P1/"));
        fs::write(&path, kept.collect::<Vec<_>>().join("\n")).expect("a sheet that can be written");
        all_outputs(folder.path())
    });
    let [one, other] = &without;
    assert_eq!(one.len(), other.len());
    for ((name, one), (_, other)) in one.iter().zip(other) {
        assert!(
            one == other,
            "`{name}` tells one judgement from the other\n{}\n{}",
            String::from_utf8_lossy(one),
            String::from_utf8_lossy(other)
        );
    }
    Ok(())
}

fn all_is_told_at_last() -> Outcome {
    let folder = half_done(FIRST, ["expansion", "silence", "supports"]);
    let all = all_outputs(folder.path());
    let tells = |wanted: &str| {
        let mut all = all.iter();
        let found = all.find(|(name, _)| name == wanted);
        found.is_some_and(|(_, bytes)| String::from_utf8_lossy(bytes).contains(PLANTED))
    };
    for name in [
        "agreement .",
        "agreement . --json",
        "agreement . --csv",
        "trace P1 .",
        "grid.html",
        "grid.md",
        "grid.json",
    ] {
        assert!(tells(name), "`{name}` does not tell the reason");
    }
    Ok(())
}
