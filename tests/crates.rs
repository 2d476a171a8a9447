//! The crate for archives: what its description points to is there, and says whose the synthesis is.

use std::collections::BTreeSet;

use libtest_mimic::Trial;
use serde_json::Value;

use crate::json::folders;
use crate::linked::{crate_of, file, hostile, list, small, text};
use crate::render::view;
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "crates::what_is_pointed_to_is_there",
            what_is_pointed_to_is_there,
        ),
        trial(
            "crates::an_archive_is_told_whose_it_is",
            an_archive_is_told_whose_it_is,
        ),
        trial("crates::it_is_the_same_twice", it_is_the_same_twice),
        trial("crates::an_archive_is_not_read", an_archive_is_not_read),
    ]
}

/// The names that a document points to.
fn pointed<'a>(value: &'a Value, names: &mut Vec<&'a str>) {
    match value {
        Value::Object(keys) if keys.len() == 1 => names.extend(value["@id"].as_str()),
        Value::Object(keys) => keys.values().for_each(|value| pointed(value, names)),
        Value::Array(values) => values.iter().for_each(|value| pointed(value, names)),
        _ => {}
    }
}

/// Every node has a name of its own, every pointer has a node, and every file is in the crate.
fn what_is_pointed_to_is_there() -> Outcome {
    let mut complaints = Vec::new();
    let views = folders()
        .into_iter()
        .map(|folder| (folder.display().to_string(), view(&folder)));
    for (name, view) in views.chain([("hostile".to_owned(), hostile())]) {
        let files = crate_of(&view);
        for document in ["ro-crate-metadata.json", "synthesis.jsonld"] {
            let json: Value = serde_json::from_slice(file(&files, document))?;
            let nodes: Vec<&str> = list(&json["@graph"])
                .map(|node| text(&node["@id"]))
                .collect();
            let once: BTreeSet<&&str> = nodes.iter().collect();
            if once.len() != nodes.len() {
                complaints.push(format!("{name}: {document} names two nodes alike"));
            }
            let mut names = Vec::new();
            pointed(&json["@graph"], &mut names);
            let outside = |one: &str| one.starts_with("http") || one.starts_with("cito:");
            let lost = names
                .iter()
                .filter(|one| !outside(one) && !nodes.contains(one));
            complaints.extend(lost.map(|one| format!("{name}: {document} lacks {one}")));
        }
        let metadata: Value = serde_json::from_slice(file(&files, "ro-crate-metadata.json"))?;
        let described = list(&metadata["@graph"]).filter(|node| node["@type"] == "File");
        let described: BTreeSet<String> = described.map(|node| plain(text(&node["@id"]))).collect();
        let there = files
            .iter()
            .filter_map(|one| one.path.strip_prefix("ro-crate/"));
        let there = there.filter(|path| *path != "ro-crate-metadata.json");
        let there: BTreeSet<String> = there.map(str::to_owned).collect();
        if described != there {
            complaints.push(format!(
                "{name}: {described:?} are described, {there:?} are there"
            ));
        }
    }
    outcome(complaints)
}

/// A name of a file without its percent signs.
fn plain(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.bytes();
    while let Some(byte) = rest.next() {
        let digits: Vec<u8> = match byte {
            b'%' => rest.by_ref().take(2).collect(),
            _ => Vec::new(),
        };
        let digits = std::str::from_utf8(&digits).unwrap_or_default();
        bytes.push(u8::from_str_radix(digits, 16).unwrap_or(byte));
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// Authors, day, licence, version and the work that is reported stand in the description of the crate.
fn an_archive_is_told_whose_it_is() -> Outcome {
    let view = small(
        "synthesis:\n  title: T\n  date: 2026-03-14\n  version: 2.1.0\n  licence: CC BY 4.0\n  cite: gillard\n  \
         authors: [{name: Ada Lind, orcid: 0000-0002-1825-0097, affiliation: Tartu}, {name: Béla Kis}]\n\
         sources: [{id: gillard, citation: G., doi: 10.1186/s12888-022-03999-9}]\n\
         propositions: [{id: p, statement: S}]\n",
    );
    let files = crate_of(&view);
    let json: Value = serde_json::from_slice(file(&files, "ro-crate-metadata.json"))?;
    assert_eq!(json["@context"], "https://w3id.org/ro/crate/1.1/context");
    let node = |name: &str| {
        let mut nodes = list(&json["@graph"]);
        nodes
            .find(|node| node["@id"] == name)
            .unwrap_or_else(|| panic!("no {name}"))
    };
    let descriptor = node("ro-crate-metadata.json");
    assert_eq!(descriptor["about"]["@id"], "./");
    assert_eq!(
        descriptor["conformsTo"]["@id"],
        "https://w3id.org/ro/crate/1.1"
    );
    let whole = node("./");
    assert_eq!(whole["datePublished"], "2026-03-14");
    assert_eq!(whole["version"], "2.1.0");
    let licence = "https://creativecommons.org/licenses/by/4.0/";
    assert_eq!(whole["license"]["@id"], licence);
    assert_eq!(node(licence)["name"], "CC BY 4.0");
    assert_eq!(
        whole["citation"][0]["@id"],
        "https://doi.org/10.1186/s12888-022-03999-9"
    );
    assert_eq!(
        whole["author"][0]["@id"],
        "https://orcid.org/0000-0002-1825-0097"
    );
    assert_eq!(whole["author"][1]["@id"], "#author:2");
    assert_eq!(node("#author:2")["name"], "Béla Kis");
    assert_eq!(node("#affiliation:Tartu")["name"], "Tartu");
    Ok(())
}

/// An archive that lies in the folder of a synthesis is a copy, and is not read as a part of it.
fn an_archive_is_not_read() -> Outcome {
    let folder = tempfile::tempdir()?;
    let text = "synthesis: {title: T}\npropositions: [{id: p, statement: S}]\n";
    std::fs::write(folder.path().join("a.yaml"), text)?;
    let read = || {
        let assessed = cisgrid::examine::folder(folder.path(), None);
        assessed.expect("a readable folder").renderable()
    };
    let view = cisgrid::view::View::new(read().expect("no errors"));
    let within = folder.path().join("output");
    for file in crate_of(&view) {
        let path = within.join(&file.path);
        std::fs::create_dir_all(path.parent().ok_or("a folder")?)?;
        std::fs::write(path, file.bytes)?;
    }
    assert!(within.join("ro-crate/synthesis/a.yaml").is_file());
    assert!(read().is_ok(), "the copy is read");
    Ok(())
}

fn it_is_the_same_twice() -> Outcome {
    for folder in folders() {
        let [first, second] = [0, 1].map(|_| crate_of(&view(&folder)));
        assert!(first == second, "{}", folder.display());
    }
    Ok(())
}
