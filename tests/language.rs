//! The words of table, key and notes: every table has every message of English, whole and in its own language; and no
//! page has an English word that comes from elsewhere.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use libtest_mimic::Trial;

use cisgrid::language::{self, Words};
use cisgrid::outputs;
use cisgrid::templates::Templates;
use cisgrid::view::View;

#[path = "language/laws.rs"]
mod laws;

use crate::render::view;
use crate::{Outcome, root, trial};

/// The numbers that messages are tried with: one for each way in which a language bends words, and larger ones.
const NUMBERS: [usize; 10] = [0, 1, 2, 3, 5, 11, 100, 103, 191, 1000];

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("language::tables_are_whole", tables_are_whole),
        trial("language::the_laws_can_fail", the_laws_can_fail),
        trial("language::messages_are_filled", messages_are_filled),
        trial("language::numbers_are_plain", numbers_are_plain),
        trial(
            "language::arabic_bends_by_two_digits",
            arabic_bends_by_two_digits,
        ),
        trial(
            "language::pages_have_no_other_words",
            pages_have_no_other_words,
        ),
        trial(
            "language::documents_have_no_other_words",
            documents_have_no_other_words,
        ),
        trial(
            "language::a_page_can_be_in_another_language",
            a_page_can_be_in_another_language,
        ),
    ]
}

/// The text of the table of a language.
fn table(language: &str) -> String {
    let path = root().join(format!("templates/words/{language}.ftl"));
    std::fs::read_to_string(path).expect("a table")
}

fn tables_are_whole() -> Outcome {
    let english = table(language::ENGLISH);
    let others = language::languages().filter(|one| *one != language::ENGLISH);
    let faults: Vec<String> = others
        .flat_map(|one| {
            let faults = laws::faults(&english, &table(one)).into_iter();
            faults.map(move |fault| format!("{one}.ftl: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let named: Vec<_> = laws::messages(&english).into_keys().collect();
    let known: BTreeSet<_> = language::names(language::ENGLISH).into_iter().collect();
    assert!(known.into_iter().eq(named.iter().map(String::as_str)));
    Ok(())
}

/// A table without a message, with one too many, with another part, and with one left in English.
fn the_laws_can_fail() -> Outcome {
    let english = "see = see\nof_part = of { $part }\nkey = Key\n";
    let found = laws::faults(
        english,
        "of_part = von { $teil }\nkey = Key\nsiehe = siehe\n",
    );
    let wanted = [
        "`key` is English: Key",
        "`of_part` has {\"teil\"} filled in, and English {\"part\"}",
        "`see` is missing",
        "`siehe` is not in English",
    ];
    assert_eq!(found, wanted);
    assert_eq!(laws::unmarked("a ‹see ‹it› too› b"), "a  b");
    Ok(())
}

fn messages_are_filled() -> Outcome {
    let english = laws::messages(&table(language::ENGLISH));
    for language in language::languages() {
        let words = Words::new(language, []);
        for (name, text) in &english {
            for number in NUMBERS {
                let parts = laws::parts(text);
                let is_counted = |part: &&str| ["n", "all"].contains(part);
                let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
                let numbers = parts.iter().copied().filter(is_counted);
                let numbers: Vec<_> = numbers.map(|part| (part, number)).collect();
                let texts = parts.iter().copied().filter(|part| !is_counted(part));
                let texts: Vec<_> = texts.map(|part| (part, "Ω")).collect();
                let told = words.told(name, &numbers, &texts);
                let fault = format!("{language}: {name} of {number}: {told}");
                assert!(!told.trim().is_empty(), "{fault}");
                assert!(!told.contains(['{', '}', '$']), "{fault}");
                assert!(told.matches('Ω').count() >= texts.len(), "{fault}");
            }
        }
    }
    Ok(())
}

/// Numbers are printed in the digits of the synthesis, and nothing stands between them.
fn numbers_are_plain() -> Outcome {
    for language in language::languages() {
        let told = Words::new(language, []).counted("count_findings", 1_234_500);
        assert!(told.contains("1234500"), "{language}: {told}");
    }
    Ok(())
}

fn arabic_bends_by_two_digits() -> Outcome {
    let words = Words::new("ar", []);
    let told = |n| words.counted("count_findings", n);
    let alike = [(3, 103), (10, 110), (11, 111), (99, 199), (100, 200)];
    for (small, large) in alike {
        let without = |n: usize| told(n).replace(&n.to_string(), "");
        assert_eq!(without(small), without(large), "{small} and {large}");
    }
    assert_ne!(told(102).replace("102", ""), told(103).replace("103", ""));
    Ok(())
}

/// A synthesis in which no author writes a Latin letter, in words that all stand between marks.
fn marked() -> View {
    let table = laws::marked(&table(language::ENGLISH));
    let view = view(&root().join("tests/language/foreign"));
    view.in_words(Words::of_table("qaa", &table, []))
}

/// What a format makes of a view, a text for each layout.
fn made(format: &str, view: &View) -> Vec<Vec<u8>> {
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let output = outputs::find(format).expect("a format");
    let layouts = view.layouts();
    let made = layouts.iter().flat_map(|view| {
        let artifacts = output.artifacts(view, &templates).expect("a page");
        artifacts.into_iter().map(|one| one.bytes)
    });
    made.collect()
}

/// Signs of statistics, names of instruments and numbers of findings, which no language has otherwise, and the unit that
/// the authors wrote.
const SIGNS: [&str; 14] = [
    "p", "R", "F", "Q", "I", "t", "GRAMMS", "MMAT", "GRADE", "CERQual", "E", "person", "years", "x",
];

/// The words in Latin letters that stand outside of marks.
fn others(text: &str) -> BTreeSet<String> {
    let text = laws::unmarked(text);
    let words = text.split(|one: char| !one.is_ascii_alphabetic());
    let words = words.filter(|word| !word.is_empty() && !SIGNS.contains(word));
    words.map(str::to_owned).collect()
}

/// A page of HTML without its tags, its style and what is said to be English, with the texts of attributes that are
/// read aloud.
fn text_of_html(page: &str) -> String {
    let mut page = page.replace("&nbsp;", " ");
    for (start, end) in [
        ("<style>", "</style>"),
        ("<script>", "</script>"),
        ("<kbd>", "</kbd>"),
        ("<bdi lang=\"en\"", "</bdi>"),
        ("<code>", "</code>"),
        // The names of checks and of what they lack are those of the format.
        ("</summary>\n<ul>\n<li><bdi>", "</details>"),
        ("<a href=\"#checks:", "</a>"),
        ("<span class=\"place\">", "</span>"),
    ] {
        while let Some(at) = page.find(start) {
            let length = page[at..]
                .find(end)
                .map_or(page.len() - at, |to| to + end.len());
            page.replace_range(at..at + length, " ");
        }
    }
    let mut text = String::new();
    for part in page.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or_default();
        for (name, said) in tag.split("=\"").zip(tag.split("=\"").skip(1)) {
            if name.ends_with("aria-label") || name.ends_with("alt") {
                text.push_str(said.split('"').next().unwrap_or_default());
            }
        }
        text.push(' ');
        text.push_str(rest);
    }
    text
}

fn pages_have_no_other_words() -> Outcome {
    let view = marked();
    for page in made("html", &view) {
        let page = String::from_utf8(page)?;
        let others = others(&text_of_html(&page));
        assert!(others.is_empty(), "HTML: {others:?}");
    }
    for page in made("markdown", &view) {
        let page = String::from_utf8(page)?;
        let (page, _) = page.split_once("‹Checks›").unwrap_or((&page, ""));
        // What checks find, and what claims assert and show, is English.
        let is_said = |line: &&str| {
            let line = line.trim_start();
            let judged = ["✓", "≠", "?"]
                .iter()
                .any(|sign| line.starts_with(&format!("- {sign} ")));
            !judged && !line.contains("‹Note›") && !line.contains("‹Warning›")
        };
        let lines: Vec<&str> = page.lines().filter(is_said).collect();
        let text = without_links(&lines.join("\n"));
        let others = others(&text);
        assert!(others.is_empty(), "Markdown: {others:?}");
    }
    Ok(())
}

/// Markdown without where links lead and what a reader does not see.
fn without_links(text: &str) -> String {
    let mut text = text.replace("<br>", " ");
    for (start, end) in [
        ("](", ")"),
        ("<a id=", "</a>"),
        ("‡ ‹fails›", "|"),
        ("`", "`"),
    ] {
        while let Some(at) = text.find(start) {
            let from = at + start.len();
            let length = text[from..]
                .find(end)
                .map_or(text.len() - at, |to| start.len() + to + end.len());
            text.replace_range(at..at + length, " ");
        }
    }
    text.replace("--:", " ").replace(":--", " ")
}

/// The text of the parts of an archive whose names begin so, between its tags.
fn text_of_parts(archive: &[u8], start: &str, tag: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut text = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        if !part.name().expect("a name").starts_with(start) {
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml).expect("text");
        for piece in xml.split(&format!("<{tag}")).skip(1) {
            let said = piece.split_once('>').map_or("", |(_, rest)| rest);
            text.push_str(said.split('<').next().unwrap_or_default());
            text.push('\n');
        }
    }
    text
}

fn documents_have_no_other_words() -> Outcome {
    let view = marked();
    for document in made("docx", &view) {
        let others = others(&text_of_parts(&document, "word/document", "w:t"));
        assert!(others.is_empty(), "Word: {others:?}");
    }
    for source in made("typst", &view) {
        let source = String::from_utf8(source)?;
        let texts = source
            .lines()
            .filter_map(|line| line.trim().strip_prefix("summary: "));
        let texts: Vec<_> = texts.filter(|text| *text != "\"\",").collect();
        let others = others(&texts.join("\n"));
        assert!(!texts.is_empty() && others.is_empty(), "Typst: {others:?}");
    }
    let legends = made("svg", &view);
    let legends = legends.into_iter().map(String::from_utf8);
    let plots: Vec<String> = legends.collect::<Result<_, _>>()?;
    for plot in plots.iter().filter(|plot| plot.starts_with("<svg")) {
        let others = others(&text_of_html(plot));
        assert!(others.is_empty(), "SVG: {others:?}");
    }
    let book = made("xlsx", &view).swap_remove(0);
    let grid = text_of_parts(&book, "xl/sharedStrings", "t");
    assert!(grid.contains("‹Proposition›"), "XLSX: {grid}");
    Ok(())
}

/// The language of the page takes that of the synthesis's place in what the page says of itself and in its direction;
/// what archives say of the authors' texts stays.
fn a_page_can_be_in_another_language() -> Outcome {
    let view = view(&root().join("tests/language/foreign")).in_language("ar-EG");
    let page = String::from_utf8(made("html", &view).swap_remove(0))?;
    assert!(page.contains("<html lang=\"ar-EG\" dir=\"rtl\">"));
    let words = Words::new("ar", []);
    assert!(page.contains(words.of("proposition")));
    let source = String::from_utf8(made("typst", &view).swap_remove(0))?;
    assert!(source.contains("lang: \"ar\"") && source.contains("dir: rtl"));
    let archive = made("ro-crate", &view);
    let said = archive.iter().any(|file| {
        let text = String::from_utf8_lossy(file);
        text.contains("\"inLanguage\": \"en\"")
    });
    assert!(said, "the archive says in which language its texts are");
    Ok(())
}
