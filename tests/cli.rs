//! The binary as a person or a script uses it: what it prints, what it writes, how it ends.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::{Outcome, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "cli::init_writes_what_checks_and_renders",
            init_writes_what_checks_and_renders,
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
        trial(
            "cli::render_leaves_pages_alone_on_errors",
            render_leaves_pages_alone_on_errors,
        ),
        trial(
            "cli::render_check_sees_a_difference",
            render_check_sees_a_difference,
        ),
        trial(
            "cli::render_writes_nothing_where_it_cannot",
            render_writes_nothing_where_it_cannot,
        ),
        trial("cli::render_knows_its_formats", render_knows_its_formats),
        trial(
            "cli::one_switch_restyles_every_number",
            one_switch_restyles_every_number,
        ),
        trial(
            "cli::templates_are_overridden_file_by_file",
            templates_are_overridden_file_by_file,
        ),
        trial(
            "cli::template_faults_have_a_place",
            template_faults_have_a_place,
        ),
        trial("cli::trace_goes_both_ways", trace_goes_both_ways),
        trial("cli::trace_tells_verdicts", trace_tells_verdicts),
        trial(
            "cli::trace_suggests_the_nearest_id",
            trace_suggests_the_nearest_id,
        ),
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
    ]
}

/// Runs the binary in `folder`.
pub(crate) fn cisgrid(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cisgrid"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .expect("the binary runs")
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

fn render_leaves_pages_alone_on_errors() -> Outcome {
    let folder = changed("propositions.yaml", "[bad-weather]", "[bad-wether]");
    fs::create_dir(folder.path().join("output"))?;
    fs::write(folder.path().join("output/grid.html"), "old")?;
    let render = cisgrid(folder.path(), &["render"]);
    ends(&render, 1);
    holds(&printed(&render), "there is no evidence item `bad-wether`");
    assert_eq!(
        fs::read_to_string(folder.path().join("output/grid.html"))?,
        "old"
    );
    assert_eq!(fs::read_dir(folder.path().join("output"))?.count(), 1);
    Ok(())
}

fn render_check_sees_a_difference() -> Outcome {
    let folder = started();
    let missing = cisgrid(folder.path(), &["render", "--check"]);
    ends(&missing, 1);
    holds(&printed(&missing), "grid.html: no such file");
    assert!(!folder.path().join("output").exists());
    ends(&cisgrid(folder.path(), &["render"]), 0);
    let path = folder.path().join("output/grid.md");
    let mut page = fs::read_to_string(&path)?;
    page.push('\n');
    fs::write(&path, &page)?;
    let differs = cisgrid(folder.path(), &["render", "--check"]);
    ends(&differs, 1);
    holds(&printed(&differs), "grid.md: differs");
    holds(&printed(&differs), "grid.html is what the synthesis makes");
    assert_eq!(fs::read_to_string(&path)?, page);
    Ok(())
}

fn render_writes_nothing_where_it_cannot() -> Outcome {
    let folder = started();
    fs::write(folder.path().join("taken"), "a file")?;
    let onto_file = cisgrid(folder.path(), &["render", "-o", "taken"]);
    ends(&onto_file, 2);
    holds(&complained(&onto_file), "cannot write to `taken`");
    assert_eq!(fs::read_to_string(folder.path().join("taken"))?, "a file");
    // One page in the way of a folder: neither page is written.
    fs::create_dir_all(folder.path().join("half/grid.md"))?;
    let half = cisgrid(folder.path(), &["render", "-o", "half"]);
    ends(&half, 2);
    holds(&complained(&half), "it is a folder");
    assert_eq!(fs::read_dir(folder.path().join("half"))?.count(), 1);
    Ok(())
}

fn render_knows_its_formats() -> Outcome {
    let folder = started();
    ends(&cisgrid(folder.path(), &["render", "--to", "markdown"]), 0);
    assert!(folder.path().join("output/grid.md").exists());
    assert!(!folder.path().join("output/grid.html").exists());
    let unknown = cisgrid(folder.path(), &["render", "--to", "htm"]);
    ends(&unknown, 2);
    holds(&complained(&unknown), "did you mean `html`?");
    Ok(())
}

fn one_switch_restyles_every_number() -> Outcome {
    let folder = started();
    ends(&cisgrid(folder.path(), &["render", "--style", "lancet"]), 0);
    for file in ["grid.html", "grid.md"] {
        let page = fs::read_to_string(folder.path().join("output").join(file))?;
        holds(&page, "3·1 (0·80–5·40)");
        assert!(!page.contains("3.1 (0.80"), "{page}");
    }
    let unknown = cisgrid(folder.path(), &["render", "--style", "nejm"]);
    ends(&unknown, 2);
    holds(&complained(&unknown), "bmc, apa, ama, bmj, lancet");
    Ok(())
}

fn templates_are_overridden_file_by_file() -> Outcome {
    let folder = started();
    let own = folder.path().join("own/html");
    fs::create_dir_all(&own)?;
    fs::write(own.join("style.css"), "body { color: teal; }\n")?;
    ends(
        &cisgrid(folder.path(), &["render", "--templates", "own"]),
        0,
    );
    let page = fs::read_to_string(folder.path().join("output/grid.html"))?;
    holds(&page, "<style>\nbody { color: teal; }\n</style>");
    holds(&page, "company first and exercise second");
    fs::write(
        own.join("grid.html"),
        "{% include \"std/html/style.css\" %}{{ head.title }} & so on",
    )?;
    ends(
        &cisgrid(
            folder.path(),
            &["render", "--templates", "own", "--to", "html"],
        ),
        0,
    );
    let page = fs::read_to_string(folder.path().join("output/grid.html"))?;
    holds(&page, ":root {");
    holds(&page, "What helps people stay in a walking group & so on");
    Ok(())
}

fn template_faults_have_a_place() -> Outcome {
    let folder = started();
    let own = folder.path().join("own/html");
    fs::create_dir_all(&own)?;
    fs::create_dir(folder.path().join("output"))?;
    fs::write(folder.path().join("output/grid.html"), "old")?;
    fs::write(
        own.join("grid.html"),
        "<p>\n{% for row in rows %}\n  {{ row.statement }\n{% endfor %}\n",
    )?;
    let syntax = cisgrid(folder.path(), &["render", "--templates", "own"]);
    ends(&syntax, 1);
    holds(&printed(&syntax), "html/grid.html:3:");
    holds(&printed(&syntax), "template-fault");
    fs::write(
        own.join("grid.html"),
        "<p>\n{% for row in rows %}\n  {{ row.statment.text }}\n{% endfor %}\n",
    )?;
    let missing = cisgrid(folder.path(), &["render", "--templates", "own"]);
    ends(&missing, 1);
    holds(&printed(&missing), "html/grid.html:3:");
    fs::remove_file(own.join("grid.html"))?;
    fs::write(own.join("row.html"), "<tr>\n{{ row.statment }}\n")?;
    let of_a_row = cisgrid(folder.path(), &["render", "--templates", "own"]);
    ends(&of_a_row, 1);
    holds(&printed(&of_a_row), "html/row.html:2:");
    assert_eq!(
        fs::read_to_string(folder.path().join("output/grid.html"))?,
        "old"
    );
    ends(
        &cisgrid(folder.path(), &["render", "--templates", "nowhere"]),
        2,
    );
    Ok(())
}

fn trace_goes_both_ways() -> Outcome {
    let folder = started();
    let down = cisgrid(folder.path(), &["trace", "company-keeps-people-walking"]);
    ends(&down, 0);
    for part in [
        "supports",
        "qualifies",
        "wellbeing@T1..T2",
        "3.1 (0.80, 5.40)",
        "(P03, at six months)",
    ] {
        holds(&printed(&down), part);
    }
    let up = cisgrid(
        folder.path(),
        &["trace", "wellbeing@T1..T2", "--format", "json"],
    );
    ends(&up, 0);
    let trace: serde_json::Value = serde_json::from_slice(&up.stdout)?;
    assert_eq!(trace["of"]["kind"], "figure");
    let carried = &trace["carries"][0];
    assert_eq!(carried["id"], "wellbeing-rose");
    assert_eq!(carried["steps"][0]["id"], "company-keeps-people-walking");
    assert_eq!(carried["steps"][0]["link"], "supports");
    Ok(())
}

/// A finding and a proposition are traced with the verdicts on what they claim, a figure with the claims
/// that are tried on it, of findings and propositions, and with the checks that it fails.
fn trace_tells_verdicts() -> Outcome {
    let finding = printed(&cisgrid(root(), &["trace", "wellbeing-near-public"]));
    holds(
        &finding,
        "like the norm, of Wellbeing (T1, T2, T3) (undetermined)",
    );
    holds(&finding, "wellbeing@T2 fails sd-out-of-bounds");
    let row = printed(&cisgrid(root(), &["trace", "adjustment"]));
    holds(
        &row,
        "change for the worse, of at least one measure of burnout, T1–T2 (supported)",
    );
    holds(&row, "all 3 figures support it");
    let figure = printed(&cisgrid(root(), &["trace", "wellbeing@T2"]));
    holds(&figure, "\nfails sd-out-of-bounds\n");
    holds(&figure, "─ finding wellbeing-near-public: like the norm");
    let change = cisgrid(root(), &["trace", "wellbeing@T1..T2", "--format", "json"]);
    let trace: serde_json::Value = serde_json::from_slice(&change.stdout)?;
    let claims = trace["claims"].as_array().ok_or("no claims")?;
    for claim in claims {
        let because = claim["because"].as_array().ok_or("no reasons")?;
        assert!(!because.is_empty(), "{claim}");
        for reason in because {
            holds(reason.as_str().unwrap_or_default(), "wellbeing@T1..T2");
        }
    }
    for kind in ["finding", "proposition"] {
        assert!(claims.iter().any(|one| one["kind"] == kind), "no {kind}");
    }
    let source = printed(&cisgrid(root(), &["trace", "gillard2022"]));
    assert!(!source.contains("\nclaims\n"), "{source}");
    Ok(())
}

fn trace_suggests_the_nearest_id() -> Outcome {
    let folder = started();
    let trace = cisgrid(folder.path(), &["trace", "welbeing-rose"]);
    ends(&trace, 2);
    holds(&complained(&trace), "did you mean `wellbeing-rose`?");
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
        "there is no check or claim `circular`",
    );
    Ok(())
}

fn lists_are_whole() -> Outcome {
    let checks = printed(&cisgrid(root(), &["list", "checks"]));
    for check in cisgrid::checks::ALL {
        holds(&checks, check.name);
    }
    let claims = printed(&cisgrid(root(), &["list", "claims"]));
    for claim in cisgrid::claims::ALL {
        holds(&claims, claim.word);
        holds(&claims, &claim.summary());
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
        "figures",
        "claims",
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
