//! The trail of how a synthesis was made: listed by its days, printed in what is made of it, and what is for the authors
//! alone in none of that.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use libtest_mimic::Trial;
use serde_json::Value;

use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, entries, file_name, root, trial};

/// A synthesis with a trail.
const STUDY: &str = "tests/trail/walking";

/// A word of the memos that are for the authors alone.
const ALONE: &str = "quillfeather";

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("trail::is_told_by_its_days", is_told_by_its_days),
        trial("trail::is_read_back", is_read_back),
        trial("trail::is_told_of_an_id", is_told_of_an_id),
        trial("trail::is_told_in_a_trace", is_told_in_a_trace),
        trial("trail::is_printed", is_printed),
        trial(
            "trail::is_in_no_page_without_one",
            is_in_no_page_without_one,
        ),
        trial("trail::speaks_other_languages", speaks_other_languages),
        trial("trail::what_is_alone_stays", what_is_alone_stays),
        trial("trail::copies_say_the_same", copies_say_the_same),
        trial(
            "trail::names_nobody_who_withdrew",
            names_nobody_who_withdrew,
        ),
        trial("trail::bears_no_meaning", bears_no_meaning),
    ]
}

fn is_told_by_its_days() -> Outcome {
    let trail = cisgrid(root(), &["trail", STUDY]);
    ends(&trail, 0);
    let told = printed(&trail);
    let order = [
        "2026-02-20 memo",
        "2026-03-02 decision",
        "2026-03-05 memo",
        "2026-04-10 member check",
        "2026-04-12 member check",
        "2026-04-13 member check",
        "undated decision",
        "undated acknowledged",
    ];
    let places: Vec<_> = order.iter().map(|head| told.find(head)).collect();
    assert!(places.iter().all(Option::is_some), "{told}");
    assert!(places.is_sorted(), "{told}");
    for part in [
        "Is company the reason to come, or to come back?",
        "asked           P03, P07, 6 people in all",
        "response        the statement says most weeks now",
        "“… people back every week.” was shown, and “… people back most weeks.” stands
                  there now",
        "2 memos, 2 decisions, 3 member checks, 1 acknowledged finding; 1 is stale.",
        "2 memos are for the authors alone, and left out: `--all` lists them.",
    ] {
        holds(&told, part);
    }
    assert!(!told.contains(ALONE), "{told}");
    let all = printed(&cisgrid(root(), &["trail", STUDY, "--all"]));
    holds(&all, "The quillfeather memo: is this one voice, or two?");
    holds(&all, "4 memos, 2 decisions");
    Ok(())
}

fn listed(arguments: &[&str]) -> Result<Vec<Value>, serde_json::Error> {
    let trail = cisgrid(root(), arguments);
    ends(&trail, 0);
    serde_json::from_slice(&trail.stdout)
}

fn is_read_back() -> Outcome {
    let all = listed(&["trail", STUDY, "--format", "json"])?;
    assert_eq!(all.len(), 8);
    assert!(all.iter().all(|one| one["printed"] == true));
    let check = &all[3];
    assert_eq!(check["kind"], "member check");
    assert_eq!(check["outcome"], "objected");
    assert_eq!(check["reworded"]["is"], "… people back most weeks.");
    assert_eq!(check["at"][0]["kind"], "proposition");
    let link = &all[4]["at"][0];
    assert_eq!(
        (&link["id"], &link["kind"]),
        (&"company-first/talk".into(), &"link".into())
    );
    assert_eq!(all[4]["reworded"], Value::Null);
    let with_alone = listed(&["trail", STUDY, "--all", "--format", "json"])?;
    let alone = with_alone.iter().filter(|one| one["printed"] == false);
    assert_eq!(alone.count(), 2);
    Ok(())
}

/// A row has what is about its links, a participant the member checks.
fn is_told_of_an_id() -> Outcome {
    let count = |id: &str| -> Result<usize, serde_json::Error> {
        let told = listed(&["trail", STUDY, "--at", id, "--format", "json"])?;
        Ok(told.len())
    };
    assert_eq!(count("company-first")?, 4);
    assert_eq!(count("talk")?, 2);
    assert_eq!(count("P07")?, 3);
    assert_eq!(count("study")?, 1);
    assert_eq!(count("belonging")?, 1);
    assert_eq!(count("Company")?, 0);
    let none = cisgrid(root(), &["trail", STUDY, "--at", "company-frist"]);
    ends(&none, 2);
    holds(&complained(&none), "did you mean `company-first`?");
    let nothing = cisgrid(root(), &["trail", "tests/checks/empty-text/quiet"]);
    ends(&nothing, 0);
    holds(&printed(&nothing), "Nothing is written in the trail.");
    Ok(())
}

fn is_told_in_a_trace() -> Outcome {
    let trace = printed(&cisgrid(root(), &["trace", "talk", STUDY]));
    for part in [
        "its trail",
        "2026-03-02 decision",
        "by AB, CD; Company and pace are two statements; because: those who spoke of pace",
        "is judged by assessment",
        "GRADE-CERQual: moderate confidence (few people, who say it alike)",
        "adequacy: moderate concerns (two spoke of it)",
        "1 memo is on it for the authors alone",
    ] {
        holds(&trace, part);
    }
    assert!(!trace.contains(ALONE), "{trace}");
    Ok(())
}

/// Everything that is made of a synthesis, by its path.
fn made(folder: &str, more: &[&str]) -> Result<Vec<(String, Vec<u8>)>, std::io::Error> {
    let place = tempfile::tempdir()?;
    let out = place.path().display().to_string();
    let arguments = ["render", folder, "--to", "all", "-o", &out];
    let rendered = cisgrid(root(), &[&arguments, more].concat());
    ends(&rendered, 0);
    let mut files = Vec::new();
    gather(place.path(), &mut files)?;
    Ok(files)
}

/// The files of a folder, and what is in those that are archives.
fn gather(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) -> Result<(), std::io::Error> {
    for path in entries(folder) {
        if path.is_dir() {
            gather(&path, files)?;
            continue;
        }
        let bytes = fs::read(&path)?;
        if let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(&bytes)) {
            for index in 0..archive.len() {
                let mut part = archive.by_index(index)?;
                let mut inside = Vec::new();
                part.read_to_end(&mut inside)?;
                files.push((format!("{}/{}", file_name(&path), part.name()?), inside));
            }
        }
        files.push((file_name(&path), bytes));
    }
    Ok(())
}

fn text_of(files: &[(String, Vec<u8>)], name: &str) -> String {
    let found = files.iter().find(|(path, _)| path == name);
    let (_, bytes) = found.unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8_lossy(bytes).into_owned()
}

fn is_printed() -> Outcome {
    let files = made(STUDY, &[])?;
    for name in [
        "grid.html",
        "grid.md",
        "grid.tex",
        "grid.typ",
        "grid.docx/word/document.xml",
    ] {
        let text = text_of(&files, name);
        for part in [
            "Audit trail",
            "2026-04-10",
            "The report does not say who led the walks",
            "every week is too much",
            "They agreed",
            "They did not answer",
            "the two know each other",
        ] {
            assert!(text.contains(part), "{name} has no `{part}`");
        }
        let place = |part: &str| text.rfind(part);
        assert!(place("2026-02-20") < place("2026-03-02"), "{name}");
        assert!(
            place("2026-04-13") < place("both analysts came to it alone"),
            "{name}"
        );
    }
    let page = scraper::Html::parse_document(&text_of(&files, "grid.html"));
    let entries = scraper::Selector::parse("#page\\:trail li").map_err(|why| why.to_string())?;
    assert_eq!(page.select(&entries).count(), 8);
    let links = scraper::Selector::parse("#page\\:trail a[href]").map_err(|why| why.to_string())?;
    for link in page.select(&links) {
        let anchor = link
            .attr("href")
            .unwrap_or_default()
            .trim_start_matches('#');
        let found = page.tree.nodes().any(|node| {
            let element = node.value().as_element();
            element.is_some_and(|one| one.id() == Some(anchor))
        });
        assert!(found, "nothing has the id {anchor}");
    }
    // What stands aside is left out on paper.
    let appendix = scraper::Selector::parse("#page\\:trail:not(.aside)");
    let appendix = appendix.map_err(|why| why.to_string())?;
    assert_eq!(page.select(&appendix).count(), 1);
    let view: Value = serde_json::from_str(&text_of(&files, "grid.json"))?;
    assert_eq!(view["trail"].as_array().map(Vec::len), Some(8));
    Ok(())
}

/// What the authors know of makes no trail by itself: it stands with what the checks found.
fn is_in_no_page_without_one() -> Outcome {
    for folder in ["propositions", "tests/checks/empty-text/quiet"] {
        let place = tempfile::tempdir()?;
        let out = place.path().display().to_string();
        ends(&cisgrid(root(), &["render", folder, "-o", &out]), 0);
        for name in ["grid.html", "grid.md"] {
            let text = fs::read_to_string(place.path().join(name))?;
            assert!(!text.contains("Audit trail"), "{folder}: {name}");
        }
    }
    Ok(())
}

fn speaks_other_languages() -> Outcome {
    for (language, words) in [
        (
            "de",
            ["Prüfpfad", "sie widersprachen", "insgesamt 6 Personen"],
        ),
        (
            "fr",
            ["Piste d’audit", "elles ont objecté", "6 personnes en tout"],
        ),
        (
            "es",
            ["Rastro de auditoría", "objetaron", "6 personas en total"],
        ),
        ("ar", ["سجل التدقيق", "اعترضوا", "المجموع 6 أشخاص"]),
    ] {
        let place = tempfile::tempdir()?;
        let out = place.path().display().to_string();
        let rendered = cisgrid(
            root(),
            &["render", STUDY, "--language", language, "-o", &out],
        );
        ends(&rendered, 0);
        let page = fs::read_to_string(place.path().join("grid.md"))?.to_lowercase();
        for word in words {
            holds(&page, &word.to_lowercase());
        }
    }
    Ok(())
}

/// No file that is made has a word of the memos that are for the authors alone, nor says of them that they have no date.
fn what_is_alone_stays() -> Outcome {
    let files = made(STUDY, &[])?;
    assert!(files.len() > 20);
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(
            !text.contains(ALONE),
            "{path} has what is for the authors alone"
        );
        assert!(!text.contains("the memo on the whole synthesis"), "{path}");
    }
    Ok(())
}

/// The copy of the files in an archive is read without a fault, and makes the same page.
fn copies_say_the_same() -> Outcome {
    let place = tempfile::tempdir()?;
    let out = |name: &str| place.path().join(name).display().to_string();
    ends(
        &cisgrid(
            root(),
            &["render", STUDY, "--to", "ro-crate", "-o", &out("first")],
        ),
        0,
    );
    let copy = out("first/ro-crate/synthesis");
    for (folder, name) in [(STUDY, "one"), (&copy, "two")] {
        let rendered = cisgrid(root(), &["render", folder, "--to", "md", "-o", &out(name)]);
        ends(&rendered, 0);
    }
    let page = |name: &str| -> Result<String, std::io::Error> {
        let page = fs::read_to_string(place.path().join(name).join("grid.md"))?;
        // The places of findings are those of each file.
        let lines = page.lines().filter(|line| !line.contains("trail.yaml:"));
        Ok(lines.collect::<Vec<_>>().join("\n"))
    };
    assert_eq!(page("one")?, page("two")?);
    let kept = fs::read_to_string(place.path().join("first/ro-crate/synthesis/trail.yaml"))?;
    assert_eq!(kept.matches("(not handed on)").count(), 2, "{kept}");
    holds(&kept, "# What follows is in one line.");
    Ok(())
}

/// A member check of somebody who withdrew is an error, and nothing that is told of it has what they said.
fn names_nobody_who_withdrew() -> Outcome {
    let folder = "tests/checks/withdrawn-participant/fires-member-check";
    for arguments in [
        ["check", folder].as_slice(),
        &["check", folder, "--format", "json"],
        &["trail", folder],
        &["trail", folder, "--all", "--format", "json"],
        &["trace", "company-first", folder],
    ] {
        let told = cisgrid(root(), arguments);
        ends(&told, 1);
        let all = printed(&told) + &complained(&told);
        assert!(!all.contains("the dogs"), "{all}");
    }
    let named = "tests/checks/withdrawn-participant/fires-named-in-the-trail";
    let told = cisgrid(root(), &["trail", named]);
    ends(&told, 1);
    assert!(!printed(&told).contains("P07 "), "{}", printed(&told));
    assert!(!printed(&told).contains("all but"), "{}", printed(&told));
    holds(&printed(&told), "P071 and P03 say so");
    let trail = printed(&cisgrid(root(), &["trail", folder]));
    assert!(!trail.contains("P07") && !trail.contains("P7"), "{trail}");
    holds(&trail, "1 decision.");
    Ok(())
}

/// What a synthesis says is the same with its trail and without it.
fn bears_no_meaning() -> Outcome {
    let place = tempfile::tempdir()?;
    let stamp = |folder: &str, name: &str| -> Result<Value, Box<dyn std::error::Error>> {
        let out = place.path().join(name).display().to_string();
        ends(
            &cisgrid(root(), &["render", folder, "--to", "json", "-o", &out]),
            0,
        );
        let view = fs::read(place.path().join(name).join("grid.json"))?;
        let view: Value = serde_json::from_slice(&view)?;
        Ok(view["stamp"].clone())
    };
    let without = tempfile::tempdir()?;
    fs::copy(
        root().join(STUDY).join("a.yaml"),
        without.path().join("a.yaml"),
    )?;
    let without = without.path().display().to_string();
    let stamps = (stamp(STUDY, "with"), stamp(&without, "without"));
    assert_eq!(
        stamps.0.map_err(|why| why.to_string())?,
        stamps.1.map_err(|why| why.to_string())?
    );
    Ok(())
}
