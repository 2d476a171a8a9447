//! With an error in one file, what is sound is answered for; what may be another is left out, and told.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "cli::an_error_elsewhere_leaves_the_rest",
            an_error_elsewhere_leaves_the_rest,
        ),
        trial(
            "cli::what_figures_may_be_missing_for_is_left_out",
            what_figures_may_be_missing_for_is_left_out,
        ),
        trial(
            "cli::a_figure_is_left_out_and_traced_by_one_word",
            a_figure_is_left_out_and_traced_by_one_word,
        ),
        trial(
            "cli::nothing_is_judged_by_an_unknown_level",
            nothing_is_judged_by_an_unknown_level,
        ),
        trial(
            "cli::faults_of_syntax_are_told_together",
            faults_of_syntax_are_told_together,
        ),
    ]
}

const FRAME: &str = "synthesis:
  title: Walking
  alpha: 0.01
  timepoints: {T1: before, T2: after}
sources: [{id: report, citation: The report.}]
measures:
  - {id: mood, label: Mood, better: higher, domain: feelings}
  - {id: calm, label: Calm, better: higher, domain: feelings}
";

const RESULTS: &str = "results:
  - {measure: mood, from: T1, to: T2, n: 30, change: 2.0, ci_low: 0.80, ci_high: 3.20, p: 0.002, change_means: later minus earlier, design: paired}
  - {measure: calm, from: T1, to: T2, n: 30, change: 1.0, ci_low: 0.10, ci_high: 1.90, p: 0.031, change_means: later minus earlier, design: paired}
";

const EVIDENCE: &str = "evidence:
  - id: mood-rose
    strand: quantitative
    finding: Mood rose.
    figures: mood@T1..T2
    claims: [{changed: {figures: mood@T1..T2, direction: better, significant: true}}]
  - id: all-rose
    strand: quantitative
    finding: All rose.
    figures: calm@T1..T2
    claims: [{changed: {domain: feelings, direction: better}}]
propositions:
  - {id: walking-helps, statement: Walking helps., supported_by: [mood-rose, all-rose]}
";

/// A synthesis of these files in `s/`.
fn synthesis(files: [&str; 3]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let within = folder.path().join("s");
    fs::create_dir(&within).expect("a folder");
    for (name, text) in ["frame.yaml", "results.yaml", "words.yaml"]
        .iter()
        .zip(files)
    {
        fs::write(within.join(name), text).expect("a file");
    }
    folder
}

fn asked(folder: &Path, command: &[&str], status: i32) -> (String, String) {
    let output = cisgrid(folder, command);
    ends(&output, status);
    (printed(&output), complained(&output))
}

fn an_error_elsewhere_leaves_the_rest() -> Outcome {
    let whole = synthesis([FRAME, RESULTS, EVIDENCE]);
    let (all, _) = asked(whole.path(), &["claims", "s"], 0);
    holds(&all, "2 claims: 2 supported");
    let broken = EVIDENCE.replace("finding: All rose.", "finding: \"All rose.");
    for folder in [
        synthesis([FRAME, RESULTS, &broken]),
        synthesis([
            FRAME,
            RESULTS,
            &EVIDENCE.replace("calm@T1..T2", "clam@T1..T2"),
        ]),
    ] {
        let (claims, told) = asked(folder.path(), &["claims", "s"], 1);
        holds(&claims, "finding mood-rose");
        holds(&claims, "1 claim: 1 supported");
        assert!(!claims.contains("all-rose"), "{claims}");
        holds(&told, "s/words.yaml:");
        holds(&told, "this answers for what is sound");
        let (figures, _) = asked(folder.path(), &["figures", "s"], 1);
        holds(
            &figures,
            "2 figures: 2 held against others, 0 in doubt by a check",
        );
        let (trace, told) = asked(
            folder.path(),
            &["trace", "mood-rose", "s", "--format", "json"],
            1,
        );
        let trace: serde_json::Value = serde_json::from_str(&trace)?;
        assert_eq!(trace["claims"][0]["verdict"], "supported");
        holds(&told, "error[CG");
        let render = cisgrid(folder.path(), &["render", "s"]);
        ends(&render, 1);
        assert!(!folder.path().join("output").exists());
    }
    let folder = synthesis([FRAME, RESULTS, &broken]);
    let (_, told) = asked(folder.path(), &["trace", "all-rose", "s"], 1);
    holds(
        &told,
        "there is nothing of the id `all-rose` in what could be read",
    );
    Ok(())
}

/// A figure that could not be read may be the one that speaks against a claim about all of a domain.
fn what_figures_may_be_missing_for_is_left_out() -> Outcome {
    let unread = RESULTS.replace("change: 1.0,", "change: one,");
    let cut = RESULTS.replace("{measure: calm,", "{measure: calm,,");
    for results in [unread, cut] {
        let folder = synthesis([FRAME, &results, EVIDENCE]);
        let (claims, told) = asked(folder.path(), &["claims", "s"], 1);
        holds(&claims, "1 claim: 1 supported");
        holds(&claims, "mood-rose");
        holds(&told, "left out:");
        let (figures, _) = asked(folder.path(), &["figures", "s"], 1);
        holds(
            &figures,
            "1 figure: 1 held against others, 0 in doubt by a check",
        );
        holds(&figures, "mood@T1..T2");
    }
    Ok(())
}

/// A figure whose measure holds an error is there: what leaves it out says so, and so does its path.
fn a_figure_is_left_out_and_traced_by_one_word() -> Outcome {
    let frame = FRAME.replace("label: Mood, better: higher", "label: Mood, better: hihger");
    let folder = synthesis([&frame, RESULTS, EVIDENCE]);
    let (figures, told) = asked(folder.path(), &["figures", "s", "--id", "mood@T1..T2"], 1);
    assert_eq!(figures, "");
    holds(
        &told,
        "the figure `mood@T1..T2` is left out: an error stands in it or in its measure",
    );
    let (_, told) = asked(folder.path(), &["figures", "s", "--id", "mood"], 1);
    holds(&told, "the figures of `mood` are left out");
    let (_, told) = asked(folder.path(), &["figures", "s", "--id", "mood@T1"], 1);
    holds(
        &told,
        "there is no figure or measure `mood@T1` in what could be read",
    );
    let (trace, _) = asked(folder.path(), &["trace", "mood@T1..T2", "s"], 1);
    holds(
        &trace,
        "An error stands in its declaration or its measure's",
    );
    let (trace, _) = asked(folder.path(), &["trace", "calm@T1..T2", "s"], 1);
    assert!(!trace.contains("An error stands"), "{trace}");
    let (figures, _) = asked(folder.path(), &["figures", "s", "--id", "calm"], 1);
    holds(&figures, "1 figure:");
    Ok(())
}

/// Where the synthesis section could not be read whole, nobody knows by which level of significance.
fn nothing_is_judged_by_an_unknown_level() -> Outcome {
    for frame in [
        FRAME.replace("alpha: 0.01", "alpha: o.o1"),
        FRAME.replace("title: Walking", "title: \"Walking"),
        FRAME.replace("alpha", "alhpa"),
    ] {
        let folder = synthesis([&frame, RESULTS, EVIDENCE]);
        let (claims, told) = asked(folder.path(), &["claims", "s"], 1);
        holds(&claims, "0 claims:");
        holds(&told, "frame.yaml");
    }
    Ok(())
}

/// Each at its own place, and no fault that only follows from another.
fn faults_of_syntax_are_told_together() -> Outcome {
    let words = "evidence:
  - id: one
    strand: quantitative
     finding: Too deep.
  - id: two
    strand: qualitative
    finding: \"Never closed.
  - id: three
    strand: qualitative
    finding: Fine.
    theme: [a, b
  - id: four
    strand: qualitative
    finding: Fine.
    colour: red
propositions:
  - id: five
    statement: S
    supported_by: [four]
  - id: six
    statement: a: b
sources:
  -id: eight
    citation: C
  - {id: nine, citation: C, url: [}
  - {id: ten, citation: C}
";
    let folder = synthesis([FRAME, RESULTS, words]);
    let check = cisgrid(folder.path(), &["check", "s"]);
    ends(&check, 1);
    let told = printed(&check);
    for place in ["4:6", "7:14", "11:12", "15:5", "21:17", "23:3", "25:"] {
        holds(&told, &format!("s/words.yaml:{place}"));
    }
    holds(&told, "Found 7 errors, 0 warnings, 0 notes");
    // One slip, however it is made, is one fault.
    for (from, to) in [
        ("finding: Mood rose.", "finding: \"Mood rose."),
        ("finding: Mood rose.", " finding: Mood rose."),
        ("figures: mood@T1..T2\n", "figures: [mood@T1..T2\n"),
        ("  - id: all-rose", "   - id: all-rose"),
        ("  - id: all-rose", "  -id: all-rose"),
        ("propositions:", "propositions"),
        ("    finding: All rose.", "\tfinding: All rose."),
    ] {
        let folder = synthesis([FRAME, RESULTS, &EVIDENCE.replace(from, to)]);
        let check = printed(&cisgrid(folder.path(), &["check", "s"]));
        holds(&check, "Found 1 error,");
    }
    Ok(())
}
