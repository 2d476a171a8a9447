//! Samples that others keep, with their right values: real exports of QualCoder, ATLAS.ti and Taguette, and files made to do
//! harm. They lie beside the crate where they are at hand; where they are not, the test says that it did not run.

use std::collections::BTreeMap;
use std::path::Path;

use libtest_mimic::Trial;
use serde_json::Value;

use super::{cell, file, is_left, rows, take, told, wishes};
use crate::programs_here::needing;
use crate::{Outcome, outcome, root};
use cisgrid::imports::Brought;

pub(super) fn trials() -> Vec<Trial> {
    let folder = root().join("../shared/data/imports/refi-qda");
    let found = || Some(folder.clone()).filter(|folder| folder.join("expected.json").is_file());
    let what = "the folder `../shared/data/imports/refi-qda`";
    vec![
        needing(
            "refi_qda::samples_have_their_right_values",
            what,
            found(),
            |folder| right_values(folder),
        ),
        needing(
            "refi_qda::samples_that_do_harm_do_none",
            what,
            found(),
            |folder| harm(folder),
        ),
    ]
}

fn expected(folder: &Path) -> Result<Vec<(String, Value)>, String> {
    let text =
        std::fs::read_to_string(folder.join("expected.json")).map_err(|error| error.to_string())?;
    let all: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let entries = all.as_object().into_iter().flatten();
    Ok(entries
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect())
}

fn count(wanted: &Value, key: &str) -> Option<usize> {
    usize::try_from(wanted.get(key)?.as_u64()?).ok()
}

fn themes(brought: &Brought) -> BTreeMap<String, String> {
    let themes = brought.parts.iter().filter(|part| part.section == "themes");
    let named = themes.map(|part| {
        let label = part.fields.iter().find(|(key, _)| key == "label");
        let label = match label {
            Some((_, cisgrid::imports::Written::Text(label))) => label.clone(),
            _ => part.id.clone(),
        };
        (part.id.clone(), label)
    });
    named.collect()
}

fn right_values(folder: &Path) -> Outcome {
    let mut complaints = Vec::new();
    for (name, wanted) in expected(folder)? {
        let readable = name.ends_with(".qdpx") || name.ends_with(".qdc") || name.ends_with(".csv");
        if name.starts_with("hostile") || !wanted.is_object() || !readable {
            continue;
        }
        let brought = take(&folder.join(&name), &wishes(None, None, &[]));
        let brought = brought.map_err(|why| format!("{name}: {why:?}"))?;
        let themes = themes(&brought);
        let codes = count(&wanted, "codes").or(count(&wanted, "tags_used"));
        if codes.is_some_and(|codes| codes != themes.len()) {
            complaints.push(format!("{name}: {} themes", themes.len()));
        }
        let rows = rows(&brought);
        if count(&wanted, "highlights").is_some_and(|highlights| highlights != rows.len()) {
            complaints.push(format!("{name}: {} highlights", rows.len()));
        }
        if brought
            .files
            .iter()
            .any(|file| String::from_utf8_lossy(&file.bytes).contains("/Users/"))
            || told(&brought).contains("sebpe")
        {
            complaints.push(format!("{name}: the path of somebody's folder is told"));
        }
        for passage in wanted["passages"].as_array().into_iter().flatten() {
            let text = |key: &str| passage[key].as_str().unwrap_or_default();
            let source = text("source").trim_end_matches(".txt");
            let Some(said) = passage["said"].as_str() else {
                continue;
            };
            let fits = |row: &&Vec<(String, String)>| {
                let mut codes = cell(row, "code").split("; ");
                let has = codes.any(|id| themes.get(id).is_some_and(|label| label == text("code")));
                has && cell(row, "exact") == said && cell(row, "id").starts_with(source)
            };
            let Some(row) = rows.iter().find(fits) else {
                complaints.push(format!("{name}: `{said}` of {source} is not there"));
                continue;
            };
            let words = file(&brought, &format!("transcripts/{source}.txt"));
            let at = |heading: &str| cell(row, heading).parse::<usize>().unwrap_or_default();
            let stands: String = words
                .chars()
                .skip(at("start"))
                .take(at("end") - at("start"))
                .collect();
            let kept = std::fs::read_to_string(folder.join(format!("transcripts/{source}.txt")))?;
            if stands != said || words != kept {
                complaints.push(format!("{name}: `{said}` does not stand in {source}"));
            }
        }
        if name.contains("Gillard2022.qdpx") && !is_left(&brought, "24 of 24 references") {
            complaints.push(format!("{name}: references that lead nowhere are not told"));
        }
        if name.contains("atlasti") {
            let exact: Vec<&str> = rows
                .iter()
                .map(|row| cell(row, "exact"))
                .filter(|words| !words.is_empty())
                .collect();
            if rows.len() != 8
                || exact.contains(&"damage done by fatty foods")
                || !exact.contains(&"Oh, that was great. See you tomorrow? Eleven thirty. Mm.")
            {
                complaints.push(format!("{name}: {} passages, {exact:?}", rows.len()));
            }
        }
    }
    outcome(complaints)
}

fn harm(folder: &Path) -> Outcome {
    // What is refused whole, by words of the message; all others come in, with something told.
    let refused: BTreeMap<&str, &str> = [
        ("bomb", "is larger, unpacked, than 16 MiB"),
        ("cut-xml", "it breaks off in the middle"),
        ("deep-codes", "more than 100 deep"),
        ("entities", "it declares a document type"),
        ("external-entity", "it declares a document type"),
        ("no-qde", "it holds no project"),
        ("no-zip", "it cannot be unpacked"),
        (
            "two-qde",
            "it holds several projects: `other.qde`, `project.qde`",
        ),
    ]
    .into();
    let told: BTreeMap<&str, &str> = [
        ("absolute-path", "lies outside the file"),
        ("end-before-start", "before it begins at"),
        (
            "end-past-text",
            "1 passage does not stand at the position that the file says",
        ),
        ("entry-up", "lead out of it and were not touched"),
        ("huge-number", "for a position"),
        ("markup-in-names", "was cleaned of what cannot be seen"),
        ("missing-source", "1 text is not in the file"),
        ("negative", "has `-5` for a position"),
        ("not-utf8", "Windows-1252"),
        ("path-up", "lies outside the file"),
        ("same-name-twice", "another text is called `S1-PW04-T2`"),
        ("unknown-code", "a code that the file does not declare"),
    ]
    .into();
    let mut complaints = Vec::new();
    for (name, _) in expected(folder)? {
        let Some(short) = name
            .strip_prefix("hostile/")
            .and_then(|name| name.strip_suffix(".qdpx"))
        else {
            continue;
        };
        let result = take(&folder.join(&name), &wishes(None, None, &[]));
        let fits = match &result {
            Err(why) => refused
                .get(short)
                .is_some_and(|words| why.words.contains(words) || why.words.contains("larger")),
            Ok(brought) => told.get(short).is_some_and(|words| is_left(brought, words)),
        };
        if !fits {
            complaints.push(match result {
                Err(why) => format!("{name}: {why:?}"),
                Ok(brought) => format!("{name}: {:?}", brought.left),
            });
        }
    }
    outcome(complaints)
}
