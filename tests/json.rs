//! The JSON of a synthesis: the pages can be made from it, and its schema tells all of it.

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use libtest_mimic::Trial;
use minijinja::value::{Kwargs, Serde};
use serde_json::Value;

use crate::render::{page, view};
use crate::{Outcome, compare, entries, file_name, outcome, root, trial};
use cisgrid::language::Words;
use cisgrid::model::LayoutName;
use cisgrid::outputs::{self, Output};
use cisgrid::templates::{RenderError, Templates};
use cisgrid::view::View;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("json::pages_are_made_from_it", pages_are_made_from_it),
        trial(
            "json::the_schema_tells_all_of_it",
            the_schema_tells_all_of_it,
        ),
        trial("json::wrong_files_are_not", wrong_files_are_not),
        trial("json::every_key_is_described", every_key_is_described),
        trial("json::templates_see_all_of_it", templates_see_all_of_it),
        trial("json::the_schema_is_printed", the_schema_is_printed),
        trial("json::it_is_the_same_twice", it_is_the_same_twice),
    ]
}

/// The worked example, and every case of a page.
pub(crate) fn folders() -> Vec<PathBuf> {
    let cases = entries(&root().join("tests/render")).into_iter();
    let cases = cases.filter(|folder| !file_name(folder).ends_with("-expected"));
    std::iter::once(root().join("propositions"))
        .chain(cases)
        .collect()
}

/// A synthesis in the layouts that it names; the worked example in all others too.
fn views(folder: &Path) -> Vec<View> {
    let view = view(folder);
    let mut views = view.layouts();
    if folder.ends_with("propositions") {
        let names = LayoutName::WORDS
            .iter()
            .filter_map(|word| LayoutName::meant(word));
        views.extend(names.map(|name| view.in_layout(name)));
    }
    views
}

fn output(name: &str) -> &'static Output {
    outputs::find(name).expect("the format")
}

fn templates() -> Templates {
    Templates::new(Vec::new()).expect("templates without faults")
}

fn json(view: &View) -> Value {
    let text = page(output("json"), view, &templates());
    assert!(text.ends_with("}\n"), "no end of line");
    serde_json::from_str(&text).expect("JSON")
}

/// What a template is given in place of the view: the JSON, and two functions that look up in it.
fn context(json: &Value) -> minijinja::Value {
    let words = json["words"].clone();
    let language = json["head"]["language"].as_str().unwrap_or_default();
    // What has something filled in stands in the table of the language, which is Fluent's.
    let filled = Words::new(language, []);
    let word = move |name: &str, parts: Kwargs| {
        let (mut numbers, mut texts) = (Vec::new(), Vec::new());
        for part in parts.args() {
            let value: minijinja::Value = parts.get(part)?;
            match usize::try_from(value.clone()) {
                Ok(number) if value.is_number() => numbers.push((part, number)),
                _ => texts.push((part, value.to_string())),
            }
        }
        parts.assert_all_used()?;
        let texts: Vec<_> = texts
            .iter()
            .map(|(part, text)| (*part, text.as_str()))
            .collect();
        if !numbers.is_empty() || !texts.is_empty() {
            return Ok::<String, minijinja::Error>(filled.told(name, &numbers, &texts));
        }
        let spelt = name.replace([' ', '-'], "_");
        let known = words.get(name).or_else(|| words.get(&spelt));
        Ok(known.and_then(Value::as_str).unwrap_or(name).to_owned())
    };
    let evidence = json["evidence"].clone();
    let rests_on = move |number: usize| {
        let mut all = evidence.as_array().into_iter().flatten();
        let found = all.find(|item| item["number"] == number);
        found.map(|item| minijinja::Value::from(Serde(item.clone())))
    };
    let parts = json.as_object().into_iter().flatten();
    let parts = parts.map(|(key, part)| (key.clone(), minijinja::Value::from(Serde(part))));
    let functions = [
        ("word".to_owned(), minijinja::Value::from_function(word)),
        (
            "rests_on".to_owned(),
            minijinja::Value::from_function(rests_on),
        ),
    ];
    minijinja::Value::from_pairs(parts.chain(functions))
}

/// What is at fault in a template.
fn told(fault: &RenderError) -> String {
    match fault {
        RenderError::Template(faults) => format!("{:?}", faults.diagnostics),
        other => format!("{other:?}"),
    }
}

/// Another program that has the JSON and the templates makes the same pages, byte for byte.
fn pages_are_made_from_it() -> Outcome {
    let templates = templates();
    let mut complaints = Vec::new();
    for folder in folders() {
        for view in views(&folder) {
            let context = context(&json(&view));
            for (name, template) in [("html", "html/grid.html"), ("markdown", "markdown/grid.md")] {
                let mut made = Vec::new();
                let rendered = templates.render(template, context.clone(), &mut made);
                rendered.map_err(|fault| format!("{}: {}", folder.display(), told(&fault)))?;
                let wanted = page(output(name), &view, &templates);
                if made != wanted.as_bytes() {
                    let made = String::from_utf8(made)?;
                    let lines = wanted.lines().zip(made.lines());
                    let first = lines.enumerate().find(|(_, (wanted, made))| wanted != made);
                    complaints.push(format!(
                        "{} in {}: {name} differs at {first:?}",
                        folder.display(),
                        view.file()
                    ));
                }
            }
        }
    }
    outcome(complaints)
}

fn schema() -> Value {
    serde_json::from_str(&outputs::view_schema()).expect("the schema is JSON")
}

/// The schema, such that no key is allowed that it does not tell of.
fn strict(mut schema: Value) -> Value {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(keys) => {
                keys.values_mut().for_each(close);
                if keys.get("properties").is_some_and(Value::is_object) {
                    keys.insert("additionalProperties".to_owned(), false.into());
                }
            }
            Value::Array(values) => values.iter_mut().for_each(close),
            _ => {}
        }
    }
    close(&mut schema);
    schema
}

fn validator() -> Validator {
    jsonschema::validator_for(&strict(schema())).expect("the schema is a schema")
}

fn the_schema_tells_all_of_it() -> Outcome {
    let validator = validator();
    let mut complaints = Vec::new();
    for folder in folders() {
        for view in views(&folder) {
            let json = json(&view);
            let faults = validator.iter_errors(&json).take(5);
            complaints.extend(faults.map(|fault| {
                format!("{}: {fault} at {}", folder.display(), fault.instance_path())
            }));
        }
    }
    outcome(complaints)
}

/// A key that lacks, one of another kind, and another version are not what the schema tells of.
fn wrong_files_are_not() -> Outcome {
    let validator = validator();
    let sound = json(&view(&root().join("propositions")));
    let breaks: [fn(&mut Value); 6] = [
        |json| json["version"] = 2.into(),
        |json| json["format"] = "cisgrid".into(),
        |json| json["rows"][0]["number"] = "1".into(),
        |json| json["tables"][0]["rows"][0]["lines"][0]["cells"][1]["statements"][0] = Value::Null,
        |json| json["evidence"][0]["tables"] = Value::Null,
        |json| {
            let head = json["head"].as_object_mut();
            head.and_then(|head| head.remove("title"));
        },
    ];
    assert!(
        validator.is_valid(&sound),
        "the worked example is not valid"
    );
    for (at, spoil) in breaks.into_iter().enumerate() {
        let mut spoilt = sound.clone();
        spoil(&mut spoilt);
        assert!(
            !validator.is_valid(&spoilt),
            "the schema takes the {at}. wrong file"
        );
    }
    Ok(())
}

fn every_key_is_described() -> Outcome {
    let schema = schema();
    let parts = schema["$defs"].as_object().ok_or("no parts")?.iter();
    let parts = parts.map(|(name, part)| (name.as_str(), part));
    let mut silent = Vec::new();
    for (name, part) in parts.chain([("View", &schema)]) {
        let keys = part["properties"].as_object().into_iter().flatten();
        let keys: Vec<_> = keys.collect();
        let required = part["required"].as_array().map_or(0, Vec::len);
        if part["description"].is_null() || keys.len() != required {
            silent.push(name.to_owned());
        }
        let undescribed = keys.iter().filter(|(_, key)| key["description"].is_null());
        silent.extend(undescribed.map(|(key, _)| format!("{name}.{key}")));
    }
    outcome(silent)
}

/// Every part that JSON has is there for a template of the user's.
fn templates_see_all_of_it() -> Outcome {
    let schema = schema();
    let keys = schema["properties"].as_object().ok_or("no keys")?.keys();
    let keys = keys.filter(|key| !["$schema", "format", "version"].contains(&key.as_str()));
    let text: String = keys
        .map(|key| format!("{key}: {{{{ {key} is defined }}}}\n"))
        .collect();
    let own = vec![("html/grid.html".to_owned(), text)];
    let templates = Templates::new(own).map_err(|faults| format!("{faults:?}"))?;
    let page = page(
        output("html"),
        &view(&root().join("propositions")),
        &templates,
    );
    assert!(page.lines().count() > 10, "{page}");
    outcome(
        page.lines()
            .filter(|line| !line.ends_with(": True"))
            .map(str::to_owned)
            .collect(),
    )
}

fn the_schema_is_printed() -> Outcome {
    let file = root().join("docs").join(outputs::VIEW_SCHEMA);
    compare(&outputs::view_schema(), &file)
}

fn it_is_the_same_twice() -> Outcome {
    for folder in folders() {
        let [first, second] = [0, 1].map(|_| page(output("json"), &view(&folder), &templates()));
        assert!(first == second, "{}", folder.display());
    }
    Ok(())
}
