//! The schema against real files, with a real validator.

use std::fs;

use jsonschema::Validator;
use libtest_mimic::Trial;
use serde_json::Value;

use crate::{Outcome, entries, file_name, root, trial};
use cisgrid::read::schema;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("schema::worked_example_is_valid", worked_example_is_valid),
        trial("schema::small_synthesis_is_valid", small_synthesis_is_valid),
        trial("schema::wrong_files_are_not", wrong_files_are_not),
        trial("schema::worked_example_names_it", worked_example_names_it),
        trial("schema::every_key_is_described", every_key_is_described),
    ]
}

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&schema::text()).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a schema")
}

fn yaml(text: &str) -> Value {
    serde_saphyr::from_str(text).expect("valid YAML")
}

fn hold(folder: &str) -> Outcome {
    let validator = validator();
    let mut held = 0;
    for file in entries(&root().join(folder)) {
        if !file_name(&file).ends_with(".yaml") {
            continue;
        }
        held += 1;
        let document = yaml(&fs::read_to_string(&file)?);
        let faults: Vec<_> = validator
            .iter_errors(&document)
            .map(|fault| format!("{}: {fault} at {}", file.display(), fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
    assert!(held > 0, "no file was held against the schema");
    Ok(())
}

fn worked_example_is_valid() -> Outcome {
    hold("propositions")
}

fn small_synthesis_is_valid() -> Outcome {
    hold("src/cli/init")
}

fn wrong_files_are_not() -> Outcome {
    let validator = validator();
    let wrong = [
        "propositons: []",
        "propositions:\n  - statement: without an id",
        "evidence:\n  - {id: a, strand: qualitative, finding: f, colour: red}",
        "evidence:\n  - {id: a, strand: qualitative, finding: [a, list]}",
        "measures:\n  - {id: a, label: A, better: upwards}",
        "results:\n  - {measure: a, mean: [1]}",
        "results:\n  - {table: a.csv, mean: 3}",
        "evidence:\n  - {id: a, strand: s, finding: f, claims: [{chnged: {figures: [a]}}]}",
        "propositions:\n  - {id: a, statement: s, fit: agreement}",
    ];
    for text in wrong {
        assert!(!validator.is_valid(&yaml(text)), "the schema takes {text}");
    }
    Ok(())
}

fn worked_example_names_it() -> Outcome {
    let there = fs::read_to_string(root().join("propositions").join(schema::FILE_NAME))?;
    assert!(
        there == schema::text(),
        "propositions/{} is not what `cisgrid schema` prints",
        schema::FILE_NAME
    );
    for file in entries(&root().join("propositions")) {
        if file_name(&file).ends_with(".yaml") {
            let text = fs::read_to_string(&file)?;
            let first = text.lines().next().unwrap_or_default();
            let wanted = format!("# yaml-language-server: $schema={}", schema::FILE_NAME);
            assert_eq!(first, wanted, "{}", file.display());
        }
    }
    Ok(())
}

fn every_key_is_described() -> Outcome {
    let schema: Value = serde_json::from_str(&schema::text())?;
    let definitions = schema["$defs"].as_object().ok_or("no definitions")?;
    let mut silent = Vec::new();
    for (name, definition) in definitions {
        for (key, property) in definition["properties"].as_object().into_iter().flatten() {
            if property.get("description").is_none() {
                silent.push(format!("{name}.{key}"));
            }
        }
    }
    assert!(silent.is_empty(), "no description: {}", silent.join(", "));
    Ok(())
}
