//! Lists that real programs wrote, where they are beside the crate: each comes in with its known values.

use std::path::{Path, PathBuf};

use libtest_mimic::Trial;
use serde_json::Value;

use cisgrid::imports::Brought;

use super::written::synthesis;
use super::{assert_left, field, ids};
use crate::{Outcome, outcome, root, trial};

/// A test on the samples of a folder.
type OnSamples = fn(&Path) -> Outcome;

pub(super) fn trials() -> Vec<Trial> {
    let tests: [(&str, OnSamples); 5] = [
        ("references::of_others_all_agree", all_agree),
        ("references::of_others_in_vancouver", in_vancouver),
        ("references::of_others_nasty_bibtex", nasty_bibtex),
        ("references::of_others_nasty_ris", nasty_ris),
        ("references::of_others_nasty_csl", nasty_csl),
    ];
    let tests = tests.into_iter().map(|(name, run)| match folder() {
        Some(folder) => Trial::test(name, move || run(&folder)),
        None => Trial::test(name, || Ok(()))
            .with_kind("not run: ../shared is not here")
            .with_ignored_flag(true),
    });
    let mut tests: Vec<_> = tests.collect();
    tests.push(trial("references::of_programs", of_programs));
    tests
}

/// What another program had lost when it wrote a list: it does not know accents with a blank behind them.
const BROKEN_BEFORE: [&str; 2] = ["walking-bibutils.ris", "walking-bibutils.enw"];

/// One list as three programs write it, in five files that say the same.
fn of_programs() -> Outcome {
    let folder = root().join("tests/fixtures/references");
    let right = file(&folder, "walking.csl.json");
    assert_eq!(
        ids(&right),
        ["ohara2019", "trust2020", "lind2021", "weiss1999"]
    );
    let mut complaints = Vec::new();
    let names = ["walking.bib", "walking-tex.bib", "walking.ris"];
    for name in names.into_iter().chain(BROKEN_BEFORE) {
        let made = file(&folder, name);
        assert_eq!(made.parts.len(), right.parts.len(), "{name}");
        for (one, other) in right.parts.iter().zip(&made.parts) {
            for key in KEYS {
                let plain = |text: String| text.replace('–', "-");
                let wanted = plain(field(&right, &one.id, key));
                let said = plain(field(&made, &other.id, key));
                let is_broken = key == "authors" && BROKEN_BEFORE.contains(&name);
                if said != wanted && (!is_broken || said.is_empty()) {
                    complaints.push(format!("{name} {} {key}: `{said}`, not `{wanted}`", one.id));
                }
            }
        }
    }
    outcome(complaints)
}

/// What lists of all formats say.
const KEYS: [&str; 12] = [
    "type",
    "authors",
    "editors",
    "title",
    "container",
    "year",
    "date",
    "volume",
    "issue",
    "pages",
    "publisher",
    "doi",
];

/// The folder of the samples, where it is there.
fn folder() -> Option<PathBuf> {
    let folder = Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/data/imports/references"
    ));
    folder.is_dir().then(|| folder.to_owned())
}

fn file(folder: &Path, name: &str) -> Brought {
    super::brought(std::fs::read(folder.join(name)).expect("a sample"))
}

/// The 25 references in seven files say the same.
fn all_agree(folder: &Path) -> Outcome {
    let right = file(folder, "references.csl.json");
    let csl: Value = serde_json::from_slice(&std::fs::read(folder.join("references.csl.json"))?)?;
    let keys: Vec<&str> = csl
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["id"].as_str())
        .collect();
    assert_eq!(ids(&right), keys);
    let authors: usize = keys
        .iter()
        .map(|id| field(&right, id, "authors").split("; ").count())
        .sum();
    assert_eq!(authors, 109);
    let mut complaints = Vec::new();
    for name in [
        "references.bib",
        "references-tex.bib",
        "references.ris",
        "references-bibutils.ris",
        "references-bibutils.enw",
    ] {
        let made = file(folder, name);
        assert_eq!(made.parts.len(), 25, "{name}");
        for id in &keys {
            for key in [
                "type",
                "authors",
                "editors",
                "title",
                "container",
                "year",
                "date",
                "volume",
                "issue",
                "pages",
                "publisher",
                "doi",
            ] {
                let plain = |text: String| text.replace('–', "-").replace('\'', "’");
                let (wanted, said) = (plain(field(&right, id, key)), plain(field(&made, id, key)));
                if said != wanted {
                    complaints.push(format!("{name} {id} {key}: `{said}`, not `{wanted}`"));
                }
            }
        }
    }
    // Two programs lost something themselves: an accent with a blank behind it, and the type of a scale.
    complaints.retain(|one| !KNOWN.iter().any(|known| one.contains(known)));
    let endnote = file(folder, "endnote-like.xml");
    assert_eq!(endnote.parts.len(), 4);
    for (part, id) in
        endnote
            .parts
            .iter()
            .zip(["gillard2022", "oconnor2018", "gillard2020", "hee2020"])
    {
        assert_eq!(part.id, id);
        for key in [
            "type",
            "authors",
            "editors",
            "title",
            "container",
            "year",
            "volume",
            "issue",
            "pages",
            "publisher",
            "doi",
        ] {
            let (wanted, said) = (field(&right, id, key), field(&endnote, id, key));
            if said != wanted {
                complaints.push(format!(
                    "endnote-like.xml {id} {key}: `{said}`, not `{wanted}`"
                ));
            }
        }
    }
    outcome(complaints)
}

/// What the programs that wrote the files had lost.
const KNOWN: [&str; 1] = ["Gonz´"];

/// In Vancouver style each is as another processor prints it, but for DOI and address, which stand behind it as a link.
fn in_vancouver(folder: &Path) -> Outcome {
    let wanted = std::fs::read_to_string(folder.join("references.vancouver.txt"))?;
    let mut complaints = Vec::new();
    for name in ["references.csl.json", "references.bib", "references.ris"] {
        let read = synthesis(&file(folder, name), "vancouver", "en");
        assert_eq!(wanted.lines().count(), 25);
        for (wanted, source) in wanted.lines().zip(read.model.sources.iter()) {
            let wanted = wanted.split_once(". ").ok_or("a number")?.1;
            let wanted = wanted.split(" doi:").next().unwrap_or_default();
            let wanted = wanted.split(" Available from:").next().unwrap_or_default();
            let wanted = match wanted.ends_with('.') {
                true => wanted.to_owned(),
                false => format!("{wanted}."),
            };
            // RIS says nothing of the day of access.
            let without = wanted
                .replace(" [Internet]", "")
                .replace(" [cited 2022 Feb 4]", "");
            if source.citation != wanted && source.citation != without {
                complaints.push(format!(
                    "{name}:\n  made   {}\n  wanted {wanted}",
                    source.citation
                ));
            }
        }
    }
    outcome(complaints)
}

fn nasty_bibtex(folder: &Path) -> Outcome {
    let made = file(folder, "nasty.bib");
    let expected: Value = serde_json::from_slice(&std::fs::read(folder.join("expected.json"))?)?;
    let expected = &expected["nasty.bib"];
    assert_eq!(made.parts.len(), 13);
    let list = |key: &str| {
        let list = expected[key]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        list.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(
        field(&made, "umlauts2016", "authors"),
        list("umlauts2016_authors")
    );
    let title = field(&made, "umlauts2016", "title");
    assert_eq!(Some(title.as_str()), expected["umlauts2016_title"].as_str());
    let authors = field(&made, "parens2010", "authors");
    assert_eq!(
        authors,
        list("parens2010_authors").replace("; others", "; and others")
    );
    assert_eq!(
        Some(field(&made, "parens2010", "title").as_str()),
        expected["parens2010_title"].as_str()
    );
    assert_eq!(field(&made, "parens2010", "container"), "J. Ment. Health");
    assert_eq!(field(&made, "child", "container"), "The Book");
    assert_eq!(field(&made, "child", "editors"), "Parent, P.");
    assert_eq!(field(&made, "biblatex-dates", "date"), "2020-03/2021");
    assert_eq!(field(&made, "weird", "year"), "in press");
    assert_left(&made, "the key `twin` stands in line 29 as well", "line 30");
    assert_left(&made, "is never closed", "line 41");
    Ok(())
}

fn nasty_ris(folder: &Path) -> Outcome {
    let made = file(folder, "nasty.ris");
    assert_eq!(made.parts.len(), 8);
    let first = ids(&made)[0];
    assert_eq!(
        field(&made, first, "authors"),
        "O’Malley, Pat; Müller, Jörg, Jr.; Health Education England"
    );
    assert_eq!(field(&made, first, "date"), "2012-03-15");
    assert_eq!(field(&made, first, "doi"), "10.1080/09638237.2012.000001");
    assert_eq!(field(&made, first, "topics"), "peer support; mental health");
    assert_eq!(field(&made, first, "pages"), "100-110");
    let second = ids(&made)[1];
    assert_eq!(field(&made, second, "doi"), "10.1177/1049732312000000");
    assert_eq!(field(&made, second, "pages"), "341-4");
    assert!(
        made.left
            .iter()
            .any(|left| left.words.contains("same title and year"))
    );
    assert!(
        made.left
            .iter()
            .any(|left| left.words.contains("ends before the `ER`"))
    );
    Ok(())
}

fn nasty_csl(folder: &Path) -> Outcome {
    let made = file(folder, "nasty.csl.json");
    assert_eq!(made.parts.len(), 7);
    let first = ids(&made)[0];
    assert_eq!(field(&made, first, "date"), "2016-03");
    assert_eq!(field(&made, first, "doi").to_lowercase(), "10.1000/abc");
    assert_eq!(
        field(&made, first, "authors"),
        "Müller, Jörg, Jr.; Health Education England; Only Name"
    );
    assert_eq!(field(&made, "raw-date", "year"), "ca. 2012");
    Ok(())
}
