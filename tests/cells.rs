//! No cell is lost: whatever stands in a figure, in place or in a table, is found again in the lists and on
//! the pages, or is told at its place.

use std::path::Path;

use libtest_mimic::Trial;
use serde_json::Value;

use crate::render::page;
use crate::{Outcome, outcome, trial};
use cisgrid::diagnostic::{Diagnostic, Origin};
use cisgrid::examine::{self, Assessed};
use cisgrid::model::Coefficient;
use cisgrid::outputs;
use cisgrid::read::{folder::Project, schema};
use cisgrid::templates::Templates;
use cisgrid::view::View;
use cisgrid::view::lists::figures;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("cells::of_a_table_are_kept_or_told", of_a_table),
        trial("cells::in_place_are_kept_or_told", in_place),
        trial("cells::words_in_place_are_kept_or_told", words_in_place),
        trial("cells::that_are_kept_are_on_the_pages", on_the_pages),
        trial("cells::that_say_nothing_are_no_figures", saying_nothing),
        trial("cells::of_a_label_are_read", labels),
    ]
}

const FRAME: &str = "
synthesis: {title: T, timepoints: {T1: one, T2: two}, groups: {a: A, b: B}}
sources: [{id: s, citation: S}]
measures: [{id: m, label: M, categories: {x: X, NA: none}}, {id: k, label: K}]
evidence:
  - {id: e, strand: quantitative, finding: A, figures: [KEY], cite: s}
  - {id: f, strand: qualitative, finding: B, cite: s}
propositions: [{id: p, statement: S, supported_by: [e, f]}]
";

/// The kinds of figures: the key, and the names and texts of what says what a figure is about.
type Kind = (&'static str, &'static [(&'static str, &'static str)]);

const KINDS: [Kind; 9] = [
    ("m@T1", &[("at", "T1")]),
    (
        "m=x@T1",
        &[("category", "x"), ("at", "T1"), ("count", "8888")],
    ),
    (
        "m@T1/a",
        &[("at", "T1"), ("group", "a"), ("percent", "8.888")],
    ),
    (
        "m=x@T1/b",
        &[
            ("category", "x"),
            ("at", "T1"),
            ("group", "b"),
            ("events", "8888"),
        ],
    ),
    ("m@T1..T2", &[("from", "T1"), ("to", "T2")]),
    (
        "m@T1/a..b",
        &[("at", "T1"), ("group", "a"), ("versus", "b")],
    ),
    (
        "m@T1..T2/a..b",
        &[
            ("from", "T1"),
            ("to", "T2"),
            ("group", "a"),
            ("versus", "b"),
        ],
    ),
    (
        "m=x/a..b",
        &[("category", "x"), ("group", "a"), ("versus", "b")],
    ),
    ("m~k@T1", &[("predictor", "k"), ("at", "T1")]),
];

/// The keys of a figure that hold numbers, as the format has them.
fn numbers() -> Vec<String> {
    let schema: Value = serde_json::from_str(&schema::text()).expect("the schema is JSON");
    let figure = &schema["$defs"]["Figure"]["properties"];
    let keys = figure.as_object().expect("the keys of a figure").iter();
    let is_number = |of: &Value| of.to_string().contains("#/$defs/Number");
    let keys = keys
        .filter(|(_, of)| is_number(of))
        .map(|(key, _)| key.clone());
    let keys: Vec<_> = keys.collect();
    assert!(keys.len() > 20, "{keys:?}");
    keys
}

/// A number that stands nowhere else, fit for the key.
fn number(key: &str, at: usize) -> String {
    let digits = 7131 + 17 * at;
    match key {
        "n" | "n_versus" | "count" | "events" => digits.to_string(),
        "level" => format!("83.{digits}"),
        "p" => format!("0.{digits}"),
        _ => format!("2.{digits}"),
    }
}

/// A synthesis of those files, with a finding on the figure called `key`.
pub(crate) fn assessed(key: &str, files: &[(&str, &str)]) -> Assessed {
    let frame = FRAME.replace("KEY", key);
    let all = [("a.yaml", frame.as_str())];
    let all = all.iter().chain(files);
    let texts = all.map(|(name, text)| (*name, text.as_bytes().to_vec()));
    examine::assess(Project::of_texts(Path::new("s"), texts), None)
}

/// The pairs of numbers that may stand together, each once, and each alone.
fn sets() -> Vec<Vec<(String, String)>> {
    let keys = numbers();
    let all = keys.iter().enumerate();
    let all: Vec<_> = all
        .map(|(at, key)| (key.clone(), number(key, at)))
        .collect();
    let mut sets = Vec::new();
    for (at, one) in all.iter().enumerate() {
        sets.push(vec![one.clone()]);
        let pairs = all[at + 1..].iter();
        sets.extend(pairs.map(|other| vec![one.clone(), other.clone()]));
    }
    sets.push(all);
    sets
}

/// Whether a finding has a place that holds `offset` of the file called so.
fn told_at(assessed: &Assessed, file: &str, offset: usize) -> bool {
    let holds = |span: cisgrid::source::Span| {
        let name = assessed.sources.file(span.file).name();
        name.ends_with(file) && (span.start as usize..span.end as usize).contains(&offset)
    };
    let places = |found: &Diagnostic| {
        let first = match &found.origin {
            Origin::Text(label) => Some(label.span),
            Origin::Path(_) => None,
        };
        let related = found.related.iter().map(|label| label.span);
        let members = found.members.iter().filter_map(|member| member.span);
        let mut all = first.into_iter().chain(related).chain(members);
        all.any(holds)
    };
    let errors = assessed.diagnostics.iter();
    let mut errors = errors.filter(|found| found.check.code.starts_with("CG1"));
    errors.any(places)
}

/// The numbers of a set that are neither kept nor told.
fn lost(assessed: &Assessed, file: &str, text: &str, set: &[(String, String)]) -> Vec<String> {
    // With an error in the figure itself, the list leaves it out, so that it is told as a whole.
    let figures = assessed.model.figures.iter();
    let kept: Vec<_> = figures.flat_map(|figure| figure.printed()).collect();
    let lost = set.iter().filter(|(_, number)| {
        let kept = kept.iter().any(|printed| printed.text() == number);
        let place = text.find(number.as_str()).expect("the number in its file");
        !kept && !told_at(assessed, file, place)
    });
    let lost = lost.map(|(key, number)| format!("{key} {number} is lost of\n{text}"));
    lost.collect()
}

/// The parts of a figure: what it is about, without the numbers that are in the set as well.
fn parts(kind: &Kind, set: &[(String, String)]) -> Vec<(String, String)> {
    let about = kind
        .1
        .iter()
        .filter(|(key, _)| !set.iter().any(|(own, _)| own == key));
    let about = about.map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
    about.chain(set.iter().cloned()).collect()
}

fn csv(kind: &Kind, set: &[(String, String)]) -> String {
    let parts = parts(kind, set);
    let (keys, cells): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    format!("measure,{}\nm,{}\n", keys.join(","), cells.join(","))
}

fn yaml(kind: &Kind, set: &[(String, String)]) -> String {
    let parts = parts(kind, set);
    let parts: Vec<_> = parts
        .iter()
        .map(|(key, text)| format!("{key}: {text}"))
        .collect();
    format!("results: [{{measure: m, {}}}]\n", parts.join(", "))
}

const TABLE: &str = "results: [{table: t.csv}]";
/// A total is one only where the author says so.
const WITH_TOTAL: &str = "results: [{table: t.csv, columns: {total: total}}]";

fn of_a_table() -> Outcome {
    let mut complaints = Vec::new();
    for set in sets() {
        let total = set.iter().any(|(key, _)| key == "total");
        let table = [TABLE, WITH_TOTAL][usize::from(total)];
        for kind in &KINDS {
            let text = csv(kind, &set);
            let assessed = assessed(kind.0, &[("b.yaml", table), ("t.csv", &text)]);
            complaints.extend(lost(&assessed, "t.csv", &text, &set));
        }
    }
    outcome(complaints)
}

fn in_place() -> Outcome {
    let mut complaints = Vec::new();
    for set in sets() {
        for kind in &KINDS {
            let text = yaml(kind, &set);
            let assessed = assessed(kind.0, &[("b.yaml", &text)]);
            complaints.extend(lost(&assessed, "b.yaml", &text, &set));
        }
    }
    outcome(complaints)
}

/// Words of the format beside figures that cannot hold them.
fn words_in_place() -> Outcome {
    let words = [
        ("test", "chi2"),
        ("design", "paired"),
        ("change_means", "later minus earlier"),
        ("effect_size_means", "hedges g"),
        ("scale", "correlation"),
        ("effect", "slope"),
        ("per", "10 years"),
        ("reference", "men"),
        ("difference_means", "group minus versus"),
    ];
    let mut complaints = Vec::new();
    for kind in &KINDS[..3] {
        for (key, word) in words {
            let set = [
                ("mean".to_owned(), "3".to_owned()),
                (key.to_owned(), word.to_owned()),
            ];
            let text = yaml(kind, &set);
            let assessed = assessed(kind.0, &[("b.yaml", &text)]);
            let place = text.find(word).expect("the word in its file");
            if !told_at(&assessed, "b.yaml", place) {
                complaints.push(format!("{key} is lost of\n{text}"));
            }
        }
    }
    outcome(complaints)
}

/// The numbers that a figure of each kind can hold, alone and together, are printed on every page.
fn on_the_pages() -> Outcome {
    let mut complaints = Vec::new();
    let sets = sets();
    for kind in &KINDS {
        let single = sets.iter().filter(|set| set.len() == 1);
        let held = single.filter(|set| off_the_pages(kind, set).is_some_and(|off| off.is_empty()));
        // What is another word for a quantity does not stand beside it, and what makes another kind not at all.
        let is_other = |key: &str| match kind.0 {
            _ if Coefficient::find(key).is_some() => true,
            "m@T1" => matches!(key, "count" | "percent" | "events" | "person_time" | "rate"),
            "m=x@T1" | "m@T1/a" => matches!(key, "events" | "person_time" | "rate"),
            key_of if key_of.contains("..") => matches!(key, "mean" | "sd" | "estimate"),
            key_of if key_of.contains('~') => matches!(key, "change"),
            _ => false,
        };
        let all = held.flatten().filter(|(key, _)| !is_other(key));
        let all: Vec<_> = all.cloned().collect();
        assert!(all.len() > 2, "{kind:?} {all:?}");
        let off = off_the_pages(kind, &all);
        complaints.extend(off.ok_or_else(|| format!("{kind:?} cannot hold {all:?}"))?);
        let limits = |(key, _): &(String, String)| key.starts_with("ci_") || key == "level";
        let named = |(key, _): &(String, String)| kind.0 == "m@T1" || !is_other(key);
        let few = sets.iter().filter(|set| set.len() < 3);
        for set in few.filter(|set| set.iter().any(limits) && set.iter().all(named)) {
            complaints.extend(off_the_pages(kind, set).unwrap_or_default());
        }
    }
    outcome(complaints)
}

/// The numbers of a figure that are not on every page; nothing where it has faults, so that there are none.
fn off_the_pages(kind: &Kind, set: &[(String, String)]) -> Option<Vec<String>> {
    let meaning = match (kind.0.contains("..T2"), kind.0.contains("..")) {
        _ if kind.0.contains('~') => ", effect: slope}]",
        (true, _) => ", change_means: later minus earlier}]",
        (false, true) => ", change_means: group minus versus}]",
        (false, false) => "}]",
    };
    let text = yaml(kind, set).replace("}]", meaning);
    let view = View::new(assessed(kind.0, &[("b.yaml", &text)]).renderable().ok()?);
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let pages = outputs::USUAL.iter();
    let pages = pages.map(|output| page(output, &view, &templates));
    let pages: Vec<_> = pages.collect();
    let missing = set
        .iter()
        .filter(|(_, number)| !pages.iter().all(|page| page.contains(number)));
    let missing =
        missing.map(|(key, number)| format!("{key} {number} is not on the pages of\n{text}"));
    Some(missing.collect())
}

/// The usual marks of a number, and a table's own, say that nothing was printed; `0` is a number.
fn saying_nothing() -> Outcome {
    let marks = [
        "", "NA", "na", "n/a", "N/A", "n.a.", "n. a.", "N. A.", "n. r.", "–", "—", "−", "-", "--",
        ".", "..", "…", "··", "NaN", "#N/A", "NULL", "n.r.", "<NA>", "x",
    ];
    let table = "results: [{table: t.csv, missing: [x]}]";
    for mark in marks {
        let text = format!("measure,at,n,mean,sd\nm,T1,32,3.40,{mark}\n");
        let assessed = assessed("m@T1", &[("b.yaml", table), ("t.csv", &text)]);
        let listed = figures(&assessed);
        assert_eq!(listed[0].printed_in_words(), "n 32, mean 3.40", "{mark}");
    }
    for zero in ["0", "-0", "0.0"] {
        let text = format!("measure,at,n,mean,sd\nm,T1,32,3.40,{zero}\n");
        let assessed = assessed("m@T1", &[("b.yaml", table), ("t.csv", &text)]);
        let words = format!("n 32, mean 3.40, sd {zero}");
        assert_eq!(figures(&assessed)[0].printed_in_words(), words);
    }
    let in_place = "results: [{measure: m, at: T1, n: 32, mean: 3.40, sd: NA, p: n/a}]";
    let read = assessed("m@T1", &[("b.yaml", in_place)]);
    assert_eq!(figures(&read)[0].printed_in_words(), "n 32, mean 3.40");
    let text = "measure,at,category,n,count\nm,T1,NA,32,3\n";
    let read = assessed("m=NA@T1", &[("b.yaml", TABLE), ("t.csv", text)]);
    assert_eq!(figures(&read)[0].key, "m=NA@T1");
    for (column, more) in [
        ("at", ""),
        ("group", ",at"),
        ("category", ",at"),
        ("versus", ",group"),
    ] {
        let filled = match more {
            ",at" => ",T1",
            ",group" => ",a",
            _ => "",
        };
        let text = format!("measure,{column}{more},n,mean\nm,<NA>{filled},32,3.40\n");
        let read = assessed("m", &[("b.yaml", TABLE), ("t.csv", &text)]);
        let place = text.find("<NA>").expect("the mark");
        assert!(
            told_at(&read, "t.csv", place),
            "{text}\n{:#?}",
            read.diagnostics
        );
        assert!(figures(&read).is_empty(), "{text}");
    }
    Ok(())
}

/// Labels of contrasts as programs write them, with what they say.
fn labels() -> Outcome {
    let read = [
        ("T2-T1", "m@T1..T2", Some("later minus earlier")),
        ("T1 - T2", "m@T1..T2", Some("earlier minus later")),
        ("two − one", "m@T1..T2", Some("later minus earlier")),
        ("(T2) - (T1)", "m@T1..T2", Some("later minus earlier")),
        ("T2–T1", "m@T1..T2", Some("later minus earlier")),
        ("T1–T2", "m@T1..T2", None),
        ("T1..T2", "m@T1..T2", None),
        ("T1 to T2", "m@T1..T2", None),
        ("b - a", "m/b..a", Some("group minus versus")),
        ("A – b", "m/a..b", Some("group minus versus")),
        ("B / A", "m/b..a", Some("group over versus")),
        ("a/b", "m/a..b", Some("group over versus")),
        ("a vs b", "m/a..b", None),
        ("A v. B", "m/a..b", None),
        ("T1 -> T2", "m@T1..T2", None),
        ("two minus T1", "m@T1..T2", Some("later minus earlier")),
        ("T2 / T1", "m@T1..T2", Some("later over earlier")),
    ];
    for (label, key, meaning) in read {
        let text = format!("measure,contrast,n,p\nm,{label},32,0.04\n");
        let assessed = assessed(key, &[("b.yaml", TABLE), ("t.csv", &text)]);
        let figure = assessed.model.figures.iter().next();
        let figure = figure.ok_or_else(|| format!("{label}: {:#?}", assessed.diagnostics))?;
        let contrast = figure.contrast().ok_or("no contrast")?;
        let said = contrast.change_means.map(|meaning| meaning.word());
        assert_eq!((figure.key.as_str(), said), (key, meaning), "{label}");
    }
    for label in ["a T2 - a T1", "T1:T2", "T1 - a", "T1 - T1", "T1 -", "-"] {
        let text = format!("measure,contrast,n,p\nm,{label},32,0.04\n");
        let read = assessed("m", &[("b.yaml", TABLE), ("t.csv", &text)]);
        assert!(figures(&read).is_empty(), "{label}");
        assert!(
            told_at(&read, "t.csv", text.find("\nm,").unwrap_or(0) + 3),
            "{label}"
        );
    }
    Ok(())
}
