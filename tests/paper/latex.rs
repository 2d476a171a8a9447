//! LaTeX: what it looks like, that it is set without an error, and that no text becomes a command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Trial;

use cisgrid::document::{Document, Inline, Role, SafeText};

use super::documents::{body, document, paragraph, portrait};
use super::everything::everything;
use super::filled::{HOSTILE, TIMES, UNSEEN, filled};
use super::{bare, latex_of, read_back};
use crate::programs_here::{needing, program};
use crate::{Outcome, compare, root, trial};

/// pdfLaTeX.
struct Latex(PathBuf);

pub(crate) fn trials() -> Vec<Trial> {
    let set = |name, run: fn(&Latex) -> Outcome| {
        let reader = program("pdftotext");
        let both = program("pdflatex").filter(|_| reader.is_some()).map(Latex);
        needing(name, "pdflatex with pdftotext", both, run)
    };
    vec![
        trial("paper::latex::source", source),
        trial("paper::latex::signs", signs),
        trial(
            "paper::latex::letters_beyond_are_told",
            letters_beyond_are_told,
        ),
        set("paper::latex::is_set", is_set),
        set("paper::latex::text_stays_text", text_stays_text),
        set(
            "paper::latex::letters_beyond_are_no_error",
            letters_beyond_are_no_error,
        ),
        set(
            "paper::latex::long_rows_lose_nothing",
            long_rows_lose_nothing,
        ),
    ]
}

fn source() -> Outcome {
    let expected = root().join("tests/paper/everything.tex");
    let made = latex_of(&everything());
    assert_eq!(made, latex_of(&everything()), "the same bytes twice");
    compare(&made, &expected)
}

/// The source of a document that says nothing but `words`.
fn of_words(words: &str) -> String {
    let source = latex_of(&document("Title", vec![portrait(vec![body(words)])]));
    let body = source.split("\\bodytext{").nth(1).unwrap_or_default();
    let line = body.lines().next().unwrap_or_default();
    line.strip_suffix('}').unwrap_or(line).to_owned()
}

/// Signs of statistics have their commands; Greek words are no formulas.
fn signs() -> Outcome {
    let cases = [
        ("χ² ≥ 3", "\\ensuremath{\\chi}² \\ensuremath{\\geq} 3"),
        ("−0.5–1", "\\textminus{}0.5–1"),
        ("a---b,,c", "a-{}-{}-b,{},c"),
        (
            "λόγος",
            "\\beyond{λόγος}{U+03BB U+03CC U+03B3 U+03BF U+03C2}",
        ),
        ("n\u{303}o", "ño"),
        ("a\u{a0}b", "a~b"),
    ];
    for (words, expected) in cases {
        assert_eq!(of_words(words), expected, "{words}");
    }
    Ok(())
}

fn letters_beyond_are_told() -> Outcome {
    let told = |words: &str| {
        let source = latex_of(&document(words, vec![portrait(vec![body("Text")])]));
        source.starts_with("% !TEX program = lualatex\n")
    };
    assert!(!told("Žluťoučký – “quoted” … † ≤ β ● ◐ ✕ ○ ⊕"));
    assert!(told("שינה"));
    assert!(told("字"));
    assert!(told("λόγος"));
    Ok(())
}

/// Sets a source twice, so that what it keeps beside it is read as well; gives the file, or what LaTeX complains of.
fn set(latex: &Latex, source: &str, folder: &Path) -> Result<PathBuf, String> {
    fs::write(folder.join("a.tex"), source).map_err(|error| error.to_string())?;
    for _ in 0..2 {
        let mut run = Command::new(&latex.0);
        run.args([
            "-interaction=nonstopmode",
            "-halt-on-error",
            "-no-shell-escape",
            "a.tex",
        ]);
        let done = run
            .current_dir(folder)
            .output()
            .map_err(|error| error.to_string())?;
        if !done.status.success() {
            let log = String::from_utf8_lossy(&done.stdout).into_owned();
            let from = log.find("\n!").unwrap_or_default();
            return Err(log[from..].chars().take(1_500).collect());
        }
    }
    Ok(folder.join("a.pdf"))
}

fn pages(latex: &Latex, document: &Document) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let file = set(latex, &latex_of(document), folder.path())?;
    read_back(&file)
}

fn is_set(latex: &Latex) -> Outcome {
    let text = bare(&pages(latex, &everything())?);
    for words in [
        "What walking with a peer worker did",
        "Wellbeing rose by 3.9 points (95% CI 0.8–7.0; p = .015), χ",
        "Agreed upon by three of four readers.",
        "exhaustion@T1..T3",
        "PW07, South",
        "−3.0 to 0.5",
        "Ada Březina",
    ] {
        assert!(
            text.contains(&bare(words)),
            "{words} is not on the pages: {text}"
        );
    }
    Ok(())
}

fn text_stays_text(latex: &Latex) -> Outcome {
    for words in HOSTILE {
        let text =
            bare(&pages(latex, &filled(words, words)).map_err(|log| format!("{words}: {log}"))?);
        let times = text.matches(&bare(words)).count();
        assert!(
            times >= TIMES,
            "{words}: {times} times on the pages: {text}"
        );
    }
    let text = bare(&pages(latex, &filled(UNSEEN, "name"))?);
    let times = text.matches("abc[1mdefghi").count();
    assert!(times >= TIMES, "{times} times on the pages: {text}");
    Ok(())
}

fn letters_beyond_are_no_error(latex: &Latex) -> Outcome {
    let text = pages(latex, &filled("sleep שינה 睡眠 نوم \u{1f600}", "שינה"))?;
    assert!(
        bare(&text).contains("sleep[U+05E9U+05D9U+05E0U+05D4"),
        "{text}"
    );
    Ok(())
}

/// LaTeX ends no page within a row: one that is longer than a page is cut between its paragraphs.
fn long_rows_lose_nothing(latex: &Latex) -> Outcome {
    let many = (0..120).map(|at| {
        let words = format!(
            "paragraph {at} of many in one cell, as long as it needs to be to fill its line;"
        );
        paragraph(Role::Body, vec![Inline::Text(SafeText::new(&words))])
    });
    let table = super::documents::two_columns(vec![many.collect(), vec![body("beside")]]);
    let text = bare(&pages(
        latex,
        &document("Long", vec![portrait(vec![table])]),
    )?);
    for at in 0..120 {
        let words = format!("paragraph{at}of");
        assert!(text.contains(&words), "{words} is lost");
    }
    Ok(())
}
