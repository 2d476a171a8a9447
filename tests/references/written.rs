//! What is brought is read again as what it was: each reference of a list to a synthesis, and back to its parts.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use serde_json::{Map, Value, json};

use cisgrid::examine::{self, Assessed};
use cisgrid::imports::{Brought, Written};

use super::brought;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![trial("references::read_again", read_again)]
}

/// A value as YAML has it too.
fn value(written: &Written) -> Value {
    match written {
        Written::Text(text) => json!(text),
        Written::Bare(word) => word
            .parse::<u64>()
            .map_or_else(|_| json!(word), |number| json!(number)),
        Written::List(list) => list.iter().map(value).collect(),
        Written::Keys(keys) => Value::Object(
            keys.iter()
                .map(|(key, said)| (key.clone(), value(said)))
                .collect(),
        ),
    }
}

/// The synthesis that cites all that was brought, in that style and language.
pub(super) fn synthesis(brought: &Brought, style: &str, language: &str) -> Assessed {
    let sources = brought.parts.iter().map(|part| {
        let mut keys = Map::from_iter([("id".to_owned(), json!(part.id))]);
        keys.extend(
            part.fields
                .iter()
                .map(|(key, said)| (key.clone(), value(said))),
        );
        Value::Object(keys)
    });
    let ids: Vec<&str> = brought.parts.iter().map(|part| part.id.as_str()).collect();
    let text = json!({
        "synthesis": {"title": "T", "references": style, "language": language, "cite": ids},
        "sources": sources.collect::<Vec<_>>(),
        "propositions": [{"id": "p", "statement": "S."}],
    });
    of(&text.to_string())
}

/// The synthesis that a text makes.
pub(super) fn of(text: &str) -> Assessed {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.yaml"), text).expect("a file");
    examine::folder(Path::new(folder.path()), None).expect("a readable folder")
}

fn read_again() -> Outcome {
    let list = brought(
        r#"@book{one, author = {de la Torre, Ana and {Smith, Jones and Partners} and Lind, Jr., Ada and {Walking Trust} and {others}},
            title = {5}, year = {2020}, publisher = {007}, volume = {012}, number = {no}, edition = {true}, note = {a: b # c}}
           @article{two, author = {A, B and others}, title = {"Quoted" 'so': - x}, journal = {null}, date = {2020-03-05}, pages = {1--2}}
           @misc{three, title = {=1+1}, date = {2020-03/2021}, urldate = {2022-02-04}}"#,
    );
    let read = synthesis(&list, "vancouver", "en");
    let errors: Vec<_> = read
        .diagnostics
        .iter()
        .filter(|found| found.check.severity == cisgrid::diagnostic::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    for (part, source) in list.parts.iter().zip(read.model.sources.iter()) {
        let parts = source.parts.as_deref().ok_or("parts")?;
        let names = parts.authors.named.iter().map(ToString::to_string);
        let mut names: Vec<String> = names.collect();
        names.extend(parts.authors.and_others.then(|| "and others".to_owned()));
        let said = super::field(&list, &part.id, "authors").replace(
            "{name: Smith, Jones and Partners}",
            "Smith, Jones and Partners",
        );
        assert_eq!(names.join("; "), said.replace("{name: others}", "others"));
        for (key, text) in parts.texts() {
            assert_eq!(
                text.map_or("", String::as_str),
                super::field(&list, &part.id, key),
                "{key}"
            );
        }
        let date = parts.date.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(date, super::field(&list, &part.id, "date"));
    }
    Ok(())
}
