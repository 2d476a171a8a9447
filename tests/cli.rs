//! The binary as a person or a script uses it: what it prints, what it writes, how it ends.

mod passed_over;
mod render;
mod sound;
mod trace;
mod voices;

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::{Outcome, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial(
            "cli::init_writes_what_checks_and_renders",
            init_writes_what_checks_and_renders,
        ),
        trial(
            "cli::what_init_shows_in_comments_is_read",
            what_init_shows_in_comments_is_read,
        ),
        trial("cli::init_never_overwrites", init_never_overwrites),
        trial(
            "cli::check_says_what_it_looked_at",
            check_says_what_it_looked_at,
        ),
        trial(
            "cli::check_ends_by_the_denied_level",
            check_ends_by_the_denied_level,
        ),
        trial("cli::check_writes_json", check_writes_json),
        trial("cli::any_number_of_threads", any_number_of_threads),
        trial(
            "cli::explain_takes_codes_and_names",
            explain_takes_codes_and_names,
        ),
        trial("cli::lists_are_whole", lists_are_whole),
        trial(
            "cli::completions_name_the_commands",
            completions_name_the_commands,
        ),
        trial(
            "cli::every_command_shows_an_example",
            every_command_shows_an_example,
        ),
        trial("cli::colours_only_where_asked", colours_only_where_asked),
        trial("cli::a_reader_may_go_away", a_reader_may_go_away),
    ];
    trials.extend(passed_over::trials());
    trials.extend(render::trials());
    trials.extend(sound::trials());
    trials.extend(trace::trials());
    trials.extend(voices::trials());
    trials
}

/// Runs the binary in `folder`.
pub(crate) fn cisgrid(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments)
        .output()
        .expect("the binary runs")
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    command.args(arguments);
    command.current_dir(folder).stdin(Stdio::null());
    command
}

pub(crate) fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[track_caller]
pub(crate) fn ends(output: &Output, status: i32) {
    let (out, err) = (printed(output), complained(output));
    assert_eq!(
        output.status.code(),
        Some(status),
        "stdout:\n{out}\nstderr:\n{err}"
    );
}

#[track_caller]
pub(crate) fn holds(text: &str, part: &str) {
    assert!(text.contains(part), "`{part}` is not in:\n{text}");
}

/// A folder with the small synthesis of `cisgrid init` in `propositions/`.
fn started() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    ends(&cisgrid(folder.path(), &["init"]), 0);
    folder
}

/// The small synthesis with a text of a file replaced.
fn changed(file: &str, from: &str, to: &str) -> TempDir {
    let folder = started();
    let path = folder.path().join("propositions").join(file);
    let text = fs::read_to_string(&path).expect("a file of the small synthesis");
    assert!(text.contains(from), "`{from}` is not in {file}");
    fs::write(&path, text.replace(from, to)).expect("a changed file");
    folder
}

fn init_writes_what_checks_and_renders() -> Outcome {
    let folder = started();
    let check = cisgrid(folder.path(), &["check", "--deny", "note"]);
    ends(&check, 0);
    holds(&printed(&check), "Found 0 errors, 0 warnings, 0 notes");
    holds(
        &printed(&check),
        "Tried 3 claims: 2 supported, 0 contradicted, 1 undetermined.",
    );
    ends(&cisgrid(folder.path(), &["render"]), 0);
    let page = fs::read_to_string(folder.path().join("output/grid.html"))?;
    holds(&page, "company first and exercise second");
    ends(&cisgrid(folder.path(), &["render", "--check"]), 0);
    Ok(())
}

/// The `#` taken away before what a comment shows, all of it is read, held and tried.
fn what_init_shows_in_comments_is_read() -> Outcome {
    let folder = started();
    for file in ["synthesis.yaml", "evidence.yaml"] {
        let path = folder.path().join("propositions").join(file);
        let shown = fs::read_to_string(&path)?;
        let lines = shown.lines().map(|line| match line.split_once("# ") {
            Some((blanks, rest)) if blanks.trim().is_empty() && is_shown(rest) => {
                format!("{blanks}{rest}\n")
            }
            _ => format!("{line}\n"),
        });
        fs::write(&path, lines.collect::<String>())?;
    }
    let check = cisgrid(folder.path(), &["check", "--deny", "note"]);
    ends(&check, 0);
    holds(&printed(&check), "10 lines of figures");
    holds(
        &printed(&check),
        "Tried 7 claims: 6 supported, 0 contradicted, 1 undetermined.",
    );
    Ok(())
}

/// Whether a comment of the small synthesis shows what may be written: an entry, or a key of `synthesis`.
fn is_shown(comment: &str) -> bool {
    ["- {", "- flow:", "groups:", "models:"]
        .iter()
        .chain(&["- differs:", "- associated:", "- proportion:", "- not:"])
        .any(|start| comment.starts_with(start))
}

fn init_never_overwrites() -> Outcome {
    let folder = started();
    let before = fs::read_to_string(folder.path().join("propositions/evidence.yaml"))?;
    let again = cisgrid(folder.path(), &["init"]);
    ends(&again, 2);
    holds(&complained(&again), "`propositions` is not empty");
    let after = fs::read_to_string(folder.path().join("propositions/evidence.yaml"))?;
    assert_eq!(before, after);
    Ok(())
}

fn check_says_what_it_looked_at() -> Outcome {
    let folder = started();
    let check = cisgrid(folder.path(), &["check"]);
    holds(
        &printed(&check),
        "Checked 3 files, 1 proposition, 3 evidence items, 2 lines of figures, 3 links",
    );
    Ok(())
}

fn check_ends_by_the_denied_level() -> Outcome {
    let folder = changed("propositions.yaml", "      - wellbeing-rose\n", "");
    ends(&cisgrid(folder.path(), &["check"]), 0);
    let denied = cisgrid(folder.path(), &["check", "--deny", "warning"]);
    ends(&denied, 1);
    holds(&printed(&denied), "propositions/propositions.yaml:5:9");
    holds(&printed(&denied), "the quantitative strand says nothing");
    ends(&cisgrid(folder.path(), &["check", "nowhere"]), 2);
    Ok(())
}

/// What is asked for as a number of threads keeps no command from its work: more than any system gives,
/// none, or no number.
fn any_number_of_threads() -> Outcome {
    let folder = started();
    let expected = printed(&cisgrid(folder.path(), &["check"]));
    for number in ["1", "2", "99999999", "0", "many"] {
        let mut check = command(folder.path(), &["check"]);
        let check = check.env("RAYON_NUM_THREADS", number).output()?;
        ends(&check, 0);
        assert_eq!(printed(&check), expected, "with {number} threads");
    }
    Ok(())
}

fn check_writes_json() -> Outcome {
    let folder = changed("propositions.yaml", "[bad-weather]", "[bad-wether]");
    let check = cisgrid(folder.path(), &["check", "--format", "json"]);
    ends(&check, 1);
    let report: serde_json::Value = serde_json::from_slice(&check.stdout)?;
    let found = &report["findings"][0];
    assert_eq!(found["check"], "unknown-reference");
    assert_eq!(found["severity"], "error");
    assert_eq!(found["places"][0]["line"], 10);
    assert_eq!(found["places"][0]["column"], 20);
    assert_eq!(found["places"][0]["end_column"], 30);
    assert_eq!(found["help"][0], "did you mean `bad-weather`?");
    assert_eq!(report["counts"]["errors"], 1);
    assert_eq!(report["complete"], true);
    Ok(())
}

fn explain_takes_codes_and_names() -> Outcome {
    let by_name = cisgrid(root(), &["explain", "circular-propositions"]);
    let by_code = cisgrid(root(), &["explain", "cg201"]);
    ends(&by_name, 0);
    assert_eq!(printed(&by_name), printed(&by_code));
    holds(&printed(&by_name), "## What to do");
    let claim = cisgrid(root(), &["explain", "not-maintained"]);
    ends(&claim, 0);
    holds(&printed(&claim), "not_maintained (a claim)");
    holds(&printed(&claim), "## Rule");
    let unknown = cisgrid(root(), &["explain", "circular"]);
    ends(&unknown, 2);
    holds(
        &complained(&unknown),
        "there is no check, claim or method `circular`",
    );
    Ok(())
}

fn lists_are_whole() -> Outcome {
    let checks = printed(&cisgrid(root(), &["list", "checks"]));
    for check in cisgrid::examine::catalogue::all() {
        holds(&checks, check.name);
    }
    let claims = printed(&cisgrid(root(), &["list", "claims"]));
    for claim in cisgrid::claims::kinds::ALL {
        holds(&claims, claim.word);
        holds(&claims, &claim.summary());
    }
    let layouts = printed(&cisgrid(root(), &["list", "layouts"]));
    for layout in cisgrid::model::LayoutName::WORDS {
        holds(&layouts, layout);
    }
    let parameter = cisgrid(root(), &["explain", "margin"]);
    ends(&parameter, 2);
    holds(&complained(&parameter), "`cisgrid list claims` all claims");
    let outputs = printed(&cisgrid(root(), &["list", "outputs", "--format", "json"]));
    let outputs: serde_json::Value = serde_json::from_str(&outputs)?;
    assert_eq!(outputs[0]["name"], "html");
    let folder = started();
    let ids = printed(&cisgrid(folder.path(), &["list", "ids"]));
    for id in [
        "company-keeps-people-walking",
        "bad-weather",
        "wellbeing@T1..T2",
        "our-study",
    ] {
        holds(&ids, id);
    }
    Ok(())
}

fn completions_name_the_commands() -> Outcome {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = cisgrid(root(), &["completions", shell]);
        ends(&script, 0);
        holds(&printed(&script), "explain");
    }
    Ok(())
}

fn every_command_shows_an_example() -> Outcome {
    let commands = [
        "init",
        "check",
        "render",
        "trace",
        "impact",
        "sensitivity",
        "figures",
        "claims",
        "voices",
        "counter",
        "remarks",
        "respond",
        "letter",
        "list",
        "explain",
        "schema",
        "completions",
    ];
    for command in commands {
        let help = printed(&cisgrid(root(), &[command, "--help"]));
        holds(&help, "Example");
        holds(&help, &format!("cisgrid {command}"));
    }
    Ok(())
}

fn colours_only_where_asked() -> Outcome {
    let folder = changed("propositions.yaml", "[bad-weather]", "[bad-wether]");
    let plain = printed(&cisgrid(folder.path(), &["check"]));
    assert!(!plain.contains('\u{1b}'), "{plain}");
    let coloured = printed(&cisgrid(folder.path(), &["check", "--color", "always"]));
    assert!(coloured.contains('\u{1b}'), "{coloured}");
    Ok(())
}

fn a_reader_may_go_away() -> Outcome {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cisgrid"))
        .args(["schema"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    drop(child.stdout.take());
    let output = child.wait_with_output()?;
    ends(&output, 0);
    assert_eq!(complained(&output), "");
    Ok(())
}
