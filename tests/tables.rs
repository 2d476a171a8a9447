//! The tables that a reviewer goes through, `cisgrid figures` and `cisgrid claims`, read back as a
//! spreadsheet program or a script would.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use csv_core::{ReadFieldResult, Reader};
use libtest_mimic::Trial;
use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("tables::csv_tells_every_figure", csv_tells_every_figure),
        trial("tables::csv_tells_every_claim", csv_tells_every_claim),
        trial("tables::csv_holds_any_text", csv_holds_any_text),
        trial("tables::csv_has_no_formulas", csv_has_no_formulas),
        trial("tables::json_says_the_same", json_says_the_same),
        trial("tables::lines_fit_a_screen", lines_fit_a_screen),
        trial("tables::nothing_is_a_table_too", nothing_is_a_table_too),
        trial(
            "tables::a_verdict_may_be_asked_for",
            a_verdict_may_be_asked_for,
        ),
        trial("tables::an_id_may_be_asked_for", an_id_may_be_asked_for),
        trial(
            "tables::the_other_reading_is_beside_it",
            the_other_reading_is_beside_it,
        ),
        trial("tables::errors_come_first", errors_come_first),
        trial(
            "tables::check_counts_the_verdicts",
            check_counts_the_verdicts,
        ),
    ]
}

/// A row by its headings.
type Row = HashMap<String, String>;

/// The rows of a CSV text, each as long as the headings.
fn read(csv: &str) -> Vec<Row> {
    assert!(csv.starts_with('\u{feff}'), "no mark of UTF-8");
    let body = csv.trim_start_matches('\u{feff}');
    let bare = body.replace("\r\n", "");
    assert!(!bare.contains('\r'), "a line end that is no CRLF");
    let mut reader = Reader::new();
    let mut input = body.as_bytes();
    let mut output = vec![0; input.len() + 1];
    let (mut rows, mut row, mut length) = (Vec::new(), Vec::new(), 0);
    loop {
        let (result, read, wrote) = reader.read_field(input, &mut output[length..]);
        input = &input[read..];
        length += wrote;
        match result {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull => panic!("a cell longer than the text"),
            ReadFieldResult::End => break,
            ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8(output[..length].to_vec()).expect("UTF-8"));
                length = 0;
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
        }
    }
    let mut rows = rows.into_iter();
    let headings = rows.next().expect("headings");
    rows.map(|row| {
        assert_eq!(row.len(), headings.len(), "{row:?}");
        headings.iter().cloned().zip(row).collect()
    })
    .collect()
}

/// What a command prints of the worked example.
fn of_example(arguments: &[&str]) -> String {
    let output = cisgrid(root(), arguments);
    ends(&output, 0);
    printed(&output)
}

/// A folder with one file.
fn folder(text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("propositions")).expect("a folder in it");
    fs::write(folder.path().join("propositions/all.yaml"), text).expect("a file");
    folder
}

/// A synthesis of one measure with that label, as YAML has it in quotes.
fn labelled(label: &str) -> TempDir {
    folder(&format!(
        "measures:
  - id: calm
    label: {label}
    better: higher
    norm: {{mean: 20.1, sd: 5.0}}
results:
  - {{measure: calm, n: 30, mean: 23.9, sd: 5.07}}
evidence:
  - id: calm-high
    strand: quantitative
    finding: Calm was high.
    figures: calm
    claims:
      - above: {{figures: calm}}
      - below: {{figures: calm}}
  - id: heard
    strand: qualitative
    finding: People felt heard.
    quotes: [{{said: they listen, by: P1}}]
propositions:
  - id: calm-holds
    statement: Calm holds.
    supported_by: [calm-high, heard]
"
    ))
}

fn csv_of(folder: &TempDir, command: &str) -> Vec<Row> {
    let output = cisgrid(folder.path(), &[command, "--csv"]);
    ends(&output, 0);
    read(&printed(&output))
}

fn csv_tells_every_figure() -> Outcome {
    let rows = read(&of_example(&["figures", "--csv"]));
    let ids = of_example(&["list", "ids"]);
    for line in ids.lines().filter(|line| line.contains("  figure ")) {
        let key = line.split_whitespace().next().expect("a key");
        assert!(rows.iter().any(|row| row["key"] == key), "{key} is missing");
    }
    let change = rows.iter().find(|row| row["key"] == "wellbeing@T1..T3");
    let change = change.expect("a change of wellbeing");
    assert_eq!(change["measure"], "Wellbeing");
    assert_eq!((change["at"].as_str(), change["to"].as_str()), ("T1", "T3"));
    assert_eq!(
        change["printed"],
        "n 21, change 1.00, ci_low -3.46, ci_high 5.46, p 0.645, effect_size 0.09"
    );
    let path = Path::new(&change["file"]);
    let text = fs::read_to_string(root().join(path))?;
    let line = text.lines().nth(change["line"].parse::<usize>()? - 1);
    holds(line.unwrap_or_default(), "Wellbeing,T1,T3,21,1.00");
    Ok(())
}

fn csv_tells_every_claim() -> Outcome {
    let rows = read(&of_example(&["claims", "--csv"]));
    let of = |id: &str| rows.iter().filter(|row| row["id"] == id).count();
    assert_eq!(of("burnout-above-norms"), 3);
    assert_eq!(of("adjustment"), 4);
    let row = &rows[1];
    assert_eq!(row["kind"], "finding");
    assert_eq!(row["claim"], "above");
    assert_eq!(row["asserts"], "above the norm");
    assert_eq!(row["of"], "Emotional exhaustion (T1, T2, T3)");
    assert_eq!(row["verdict"], "contradicted");
    for key in ["emotional-exhaustion@T1: ", "emotional-exhaustion@T3: "] {
        holds(&row["readings"], key);
    }
    Ok(())
}

fn csv_holds_any_text() -> Outcome {
    let folder = labelled("\"Calm, \\\"at ease\\\"\\nand well\"");
    let label = "Calm, \"at ease\"\nand well";
    for row in csv_of(&folder, "figures") {
        assert_eq!(row["measure"], label);
        assert_eq!(
            row["claims"],
            "calm-high above: supported; calm-high below: contradicted"
        );
    }
    let claims = csv_of(&folder, "claims");
    assert_eq!(claims.len(), 2);
    assert_eq!(claims[0]["of"], label);
    Ok(())
}

fn csv_has_no_formulas() -> Outcome {
    let cells = [
        ("=1+1", "'=1+1"),
        ("+cmd", "'+cmd"),
        ("-cmd|x", "'-cmd|x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("=5", "'=5"),
        ("-0.5", "-0.5"),
        ("−0.5", "−0.5"),
        ("Calm = ease", "Calm = ease"),
    ];
    for (label, cell) in cells {
        let rows = csv_of(&labelled(&format!("\"{label}\"")), "figures");
        assert!(!rows.is_empty());
        for row in rows {
            assert_eq!(row["measure"], cell);
        }
    }
    Ok(())
}

fn json_says_the_same() -> Outcome {
    let figures: Value = serde_json::from_str(&of_example(&["figures", "--format", "json"]))?;
    let figures = figures.as_array().ok_or("no list")?;
    let rows = read(&of_example(&["figures", "--csv"]));
    for figure in figures {
        let key = figure["key"].as_str().ok_or("no key")?;
        let checks = figure["checks"].as_array().ok_or("no checks")?;
        let told = rows.iter().filter(|row| row["key"] == key);
        assert_eq!(told.count(), checks.len().max(1), "{key}");
    }
    let wellbeing = figures.iter().find(|one| one["key"] == "wellbeing@T1");
    let wellbeing = wellbeing.ok_or("no wellbeing")?;
    assert_eq!(wellbeing["printed"]["sd"], "9.07");
    assert_eq!(wellbeing["claims"][0]["of"], "wellbeing-near-public");
    let claims: Value = serde_json::from_str(&of_example(&["claims", "--format", "json"]))?;
    let claims = claims.as_array().ok_or("no list")?;
    assert_eq!(claims.len(), read(&of_example(&["claims", "--csv"])).len());
    let above = &claims[1];
    assert_eq!(
        above["readings"][0]["figures"][0],
        "emotional-exhaustion@T1"
    );
    assert_eq!(
        above["readings"][0]["descriptive"]["verdict"],
        "contradicted"
    );
    Ok(())
}

/// Lines are wrapped, except where a place or what stands in backticks is longer.
fn lines_fit_a_screen() -> Outcome {
    for command in ["figures", "claims"] {
        for line in of_example(&[command]).lines() {
            let width = line.chars().count();
            assert!(width <= 100 || line.contains('`'), "{width}: {line}");
        }
    }
    Ok(())
}

fn nothing_is_a_table_too() -> Outcome {
    let folder = folder(
        "evidence:
  - {id: heard, strand: qualitative, finding: People felt heard.}
propositions:
  - {id: voice, statement: Being heard matters., supported_by: heard}
",
    );
    for command in ["figures", "claims"] {
        assert!(csv_of(&folder, command).is_empty());
        let json = cisgrid(folder.path(), &[command, "--format", "json"]);
        ends(&json, 0);
        assert_eq!(printed(&json).trim(), "[]");
        let text = cisgrid(folder.path(), &[command]);
        ends(&text, 0);
        holds(&printed(&text), "0 ");
    }
    Ok(())
}

fn a_verdict_may_be_asked_for() -> Outcome {
    let all = read(&of_example(&["claims", "--csv"]));
    let mut told = 0;
    for verdict in ["supported", "contradicted", "undetermined"] {
        let some = read(&of_example(&["claims", "--csv", "--only", verdict]));
        assert!(some.iter().all(|row| row["verdict"] == verdict));
        told += some.len();
    }
    assert_eq!(told, all.len());
    let tainted = read(&of_example(&["claims", "--csv", "--only", "tainted"]));
    assert!(!tainted.is_empty() && tainted.iter().all(|row| !row["tainted by"].is_empty()));
    let failing = read(&of_example(&["figures", "--csv", "--only", "disagree"]));
    assert!(!failing.is_empty());
    for row in &failing {
        assert_eq!(row["verdict"], "disagree");
        assert_eq!(row["tainted"], "yes");
        assert!(!row["found"].is_empty());
    }
    Ok(())
}

fn an_id_may_be_asked_for() -> Outcome {
    let claims = of_example(&["claims", "--id", "adjustment"]);
    holds(&claims, "proposition adjustment");
    assert!(!claims.contains("finding "), "{claims}");
    let measure = read(&of_example(&["figures", "--id", "wellbeing", "--csv"]));
    assert!(
        measure
            .iter()
            .all(|row| row["key"].starts_with("wellbeing@"))
    );
    let one = read(&of_example(&["figures", "--id", "wellbeing@T2", "--csv"]));
    assert!(!one.is_empty() && one.iter().all(|row| row["key"] == "wellbeing@T2"));
    for (command, near, meant) in [
        ("figures", "welbeing@T2", "wellbeing@T2"),
        ("claims", "adjustmnet", "adjustment"),
    ] {
        let output = cisgrid(root(), &[command, "--id", near]);
        ends(&output, 2);
        holds(&complained(&output), &format!("did you mean `{meant}`?"));
    }
    Ok(())
}

/// What is inferred stands beside what is shown where the two differ, and nothing is said twice.
fn the_other_reading_is_beside_it() -> Outcome {
    let folder = folder(
        "synthesis: {title: Sleep, timepoints: {pre: before, post: after}}
measures:
  - {id: isi, label: Insomnia severity, better: lower}
  - {id: sleep, label: Hours of sleep, better: higher}
results:
  - {measure: isi, from: pre, to: post, n: 40, change: -1.6, p: 0.064,
     change_means: later minus earlier}
  - {measure: sleep, from: pre, to: post, n: 40, change: -0.9, p: 0.001,
     change_means: later minus earlier}
evidence:
  - id: fell
    strand: quantitative
    finding: Insomnia fell.
    claims:
      - changed: {measure: isi, direction: better}
      - changed: {measure: sleep, direction: worse, significant: true}
  - {id: heard, strand: qualitative, finding: People slept.}
propositions:
  - {id: sleep-better, statement: Sleep got better., supported_by: [fell, heard]}
",
    );
    let rows = csv_of(&folder, "claims");
    assert_eq!(
        rows[0]["readings"],
        "isi@pre..post: the change of −1.6 (later minus earlier) is a fall, which is better; beside it \
         (contradicted): p = 0.064 is not below 0.05: no significant change, which is not the same as \
         none (supported)"
    );
    assert_eq!(
        rows[1]["readings"],
        "sleep@pre..post: p = 0.001 is below 0.05, and the change of −0.9 (later minus earlier) is a \
         fall, which is worse (supported)"
    );
    let text = printed(&cisgrid(folder.path(), &["claims"]));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    holds(
        &text,
        "beside it (contradicted): p = 0.064 is not below 0.05",
    );
    assert_eq!(
        text.matches("is a fall, which is worse").count(),
        1,
        "{text}"
    );
    Ok(())
}

fn errors_come_first() -> Outcome {
    let broken = labelled("Calm\n    beter: higher");
    for command in ["figures", "claims"] {
        let output = cisgrid(broken.path(), &[command, "--csv"]);
        ends(&output, 1);
        holds(&complained(&output), "unknown-key");
        let output = cisgrid(broken.path(), &[command, "nowhere"]);
        ends(&output, 2);
        holds(&complained(&output), "cannot read `nowhere`");
    }
    Ok(())
}

fn check_counts_the_verdicts() -> Outcome {
    let calm = labelled("Calm");
    let output = cisgrid(calm.path(), &["check"]);
    holds(
        &printed(&output),
        "Tried 2 claims: 1 supported, 1 contradicted, 0 undetermined.",
    );
    let output = cisgrid(calm.path(), &["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&printed(&output))?;
    assert_eq!(report["counts"]["claims"], 2);
    assert_eq!(report["counts"]["contradicted"], 1);
    assert_eq!(report["counts"]["tainted_figures"], 0);
    Ok(())
}
