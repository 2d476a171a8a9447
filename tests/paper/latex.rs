//! LaTeX: what it looks like, that it is set without an error, and that no text becomes a command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Trial;

use cisgrid::document::{Align, Document, Heads, Inline, Item, Marker, Role, SafeText, TableCell};

use super::documents::{
    body, cell, document, item, list, paragraph, portrait, row, strong, table, text, two_columns,
    web,
};
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
        set(
            "paper::latex::long_paragraphs_lose_nothing",
            long_paragraphs_lose_nothing,
        ),
        set(
            "paper::latex::sections_stay_with_their_rows",
            sections_stay_with_their_rows,
        ),
        trial("paper::latex::parts_of_paragraphs", parts_of_paragraphs),
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
        ("CI -0.5 to 3-4", "CI \\mbox{-}0.5 to 3-4"),
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
        // What stands below a page's end is lost.
        let log = fs::read(folder.join("a.log")).map_err(|error| error.to_string())?;
        let log = String::from_utf8_lossy(&log);
        if let Some(at) = log.find("Overfull \\vbox") {
            return Err(log[at..].chars().take(200).collect());
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
    let table = two_columns(vec![many.collect(), vec![body("beside")]]);
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

/// Sentences of 6,000 letters in all, each with its number.
fn sentences(of: &str) -> Vec<String> {
    let one = |at| format!("Sentence {at} of the {of} says what it has to say of it, e.g. this.");
    (0..100).map(one).collect()
}

/// A paragraph that is longer than a page is cut as well, wherever in a cell it stands.
fn long_paragraphs_lose_nothing(latex: &Latex) -> Outcome {
    let kinds = [
        "statement",
        "meta-inference",
        "finding",
        "point",
        "quotation",
    ];
    let said = |of| vec![text(&sentences(of).join(" "))];
    let finding = Item {
        blocks: vec![
            paragraph(Role::Body, said("finding")),
            list(vec![
                item(Marker::Bullet, None, vec![text("A short point.")]),
                item(Marker::Bullet, None, said("point")),
            ]),
            paragraph(Role::Quotation, said("quotation")),
        ],
        ..item(Marker::Supports, None, Vec::new())
    };
    let row = vec![
        vec![
            paragraph(Role::Statement, vec![Inline::Strong(said("statement"))]),
            paragraph(
                Role::Aside,
                [vec![strong("Meta-inference.")], said("meta-inference")].concat(),
            ),
        ],
        vec![list(vec![finding])],
    ];
    let words = latex_of(&document("Long", vec![portrait(vec![two_columns(row)])]));
    assert_eq!(words.matches("\\signsupports{}}").count(), 1);
    assert_eq!(words.matches("\\entry{•}").count(), 2);
    let folder = tempfile::tempdir()?;
    let text = bare(&read_back(&set(latex, &words, folder.path())?)?);
    for sentence in kinds.iter().flat_map(|of| sentences(of)) {
        // A page, or the other column, may begin within a sentence, but not within a part of a paragraph.
        let begin = bare(&sentence[..sentence.find(" says").unwrap_or_default()]);
        let times = text.matches(&begin).count();
        assert_eq!(times, 1, "{sentence} stands there {times} times");
        let whole = sentence.replace(", e.g. this.", "");
        assert!(text.contains(&bare(&whole)), "the end of {sentence}");
    }
    Ok(())
}

/// A paragraph is cut where a sentence ends; what is emphasised is so in each part, and a link that fits stays whole.
fn parts_of_paragraphs() -> Outcome {
    let many = sentences("part").join(" ");
    let link = web("https://example.org/", "a link of some words");
    let row = |text| two_columns(vec![vec![paragraph(Role::Body, text)], vec![body("x")]]);
    let of = |text| latex_of(&document("Long", vec![portrait(vec![row(text)])]));
    let parts = |source: &str, begins: &str| {
        let lines = source.lines().filter(|line| line.starts_with(begins));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let source = of(vec![Inline::Strong(vec![text(&many)])]);
    let all = parts(&source, "\\goeson{\\bodytext{\\textbf{Sentence ");
    assert!(all.len() > 5, "{source}");
    assert!(all.iter().all(|line| line.ends_with("this.}}}")), "{all:?}");
    let linked = (0..100).flat_map(|_| [text("says "), link.clone(), text(" and ")]);
    let source = of(linked.collect());
    assert_eq!(source.matches("{a link of some words}").count(), 100);
    // Text without a blank stays in one part, in which lines may end.
    let whole = "x".repeat(6_000);
    let source = of(vec![text(&whole)]).replace("\\allowbreak{}", "");
    assert!(source.contains(&whole));
    Ok(())
}

/// No page ends below what heads the rows that follow.
fn sections_stay_with_their_rows(latex: &Latex) -> Outcome {
    let section = |at: usize| {
        row(vec![TableCell {
            columns: 2,
            heads: Some(Heads::Section),
            ..cell(vec![body(&format!("Section {at}"))])
        }])
    };
    let rows = |at: usize| {
        let lines = (0..1 + at % 3).map(|_| body("A line of a row."));
        [section(at), row(vec![cell(lines.collect()), cell(vec![])])]
    };
    let columns = [(0.5, Align::Start), (0.5, Align::Start)];
    let table = table(&columns, (0..150).flat_map(rows).collect());
    let document = document("Sections", vec![portrait(vec![table])]);
    let kept = "\\tabularnewline*\n\\sectionrule\n";
    assert_eq!(latex_of(&document).matches(kept).count(), 150);
    let text = pages(latex, &document)?;
    let ends = |page: &str| {
        let mut lines = page.lines().filter(|line| line.parse::<u32>().is_err());
        lines.next_back().unwrap_or_default().to_owned()
    };
    assert!(text.matches('\u{c}').count() > 3, "{text}");
    for page in text.split('\u{c}') {
        assert!(!ends(page).starts_with("Section"), "{page}");
    }
    Ok(())
}
