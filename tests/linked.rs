//! The linked data for archives: two libraries read them, and find every link of the synthesis in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use libtest_mimic::Trial;
use serde_json::Value;

use crate::json::folders;
use crate::programs_here::{needing, python};
use crate::render::{page, view};
use crate::{Outcome, outcome, root};
use cisgrid::examine;
use cisgrid::outputs::{self, Artifact};
use cisgrid::read::folder::Project;
use cisgrid::templates::Templates;
use cisgrid::view::View;

pub(crate) fn trials() -> Vec<Trial> {
    let python = python(&["rdflib", "pyld"]);
    let what = "a Python with rdflib and pyld";
    vec![
        needing(
            "linked::every_link_is_read",
            what,
            python.clone(),
            |python| every_link_is_read(python),
        ),
        needing(
            "linked::hostile_texts_stay_texts",
            what,
            python.clone(),
            |python| hostile_texts_stay_texts(python),
        ),
        needing(
            "linked::texts_have_their_language",
            what,
            python,
            |python| texts_have_their_language(python),
        ),
    ]
}

/// Where the crate is taken to lie when it is read.
const BASE: &str = "https://example.org/crate/synthesis.jsonld";
const CITO: &str = "http://purl.org/spar/cito/";
const PROV: &str = "http://www.w3.org/ns/prov#";
const SCHEMA: &str = "http://schema.org/";

pub(crate) fn crate_of(view: &View) -> Vec<Artifact> {
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let output = outputs::find("ro-crate").expect("the format");
    output.artifacts(view, &templates).expect("a crate")
}

/// The file of that path in the crate.
pub(crate) fn file<'a>(files: &'a [Artifact], path: &str) -> &'a [u8] {
    let mut files = files.iter();
    let found = files.find(|one| one.path == format!("ro-crate/{path}"));
    &found.unwrap_or_else(|| panic!("no {path}")).bytes
}

/// What is said: of what, by which word, and what of it.
type Said = BTreeSet<(String, String, String)>;

/// What both libraries read in the linked data of a view.
fn read(python: &Path, view: &View) -> Result<Said, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let path = folder.path().join("synthesis.jsonld");
    let files = crate_of(view);
    std::fs::write(&path, file(&files, "synthesis.jsonld")).map_err(|error| error.to_string())?;
    let script = root().join("tests/linked/read.py");
    let ran = Command::new(python).arg(script).arg(&path).output();
    let ran = ran.map_err(|error| error.to_string())?;
    if !ran.status.success() {
        return Err(String::from_utf8_lossy(&ran.stderr).into_owned());
    }
    let text = String::from_utf8(ran.stdout).map_err(|error| error.to_string())?;
    let lines = text.lines().map(|line| {
        let parts: Vec<&str> = line.splitn(3, '\t').collect();
        let [subject, predicate, value] = parts.as_slice() else {
            return Err(format!("`{line}` is not a statement"));
        };
        let value: String = serde_json::from_str(value).map_err(|error| error.to_string())?;
        Ok(((*subject).to_owned(), (*predicate).to_owned(), value))
    });
    lines.collect()
}

/// A name within the document.
fn own(id: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    let parts = id.bytes().map(|byte| match kept(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    });
    format!("{BASE}#{}", parts.collect::<String>())
}

fn of(kind: &str, id: &str) -> String {
    own(id).replacen('#', &format!("#{kind}:"), 1)
}

fn json(view: &View) -> Value {
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let output = outputs::find("json").expect("the format");
    serde_json::from_str(&page(output, view, &templates)).expect("JSON")
}

pub(crate) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Every link that the JSON of the same synthesis tells of: stances both ways, what findings rest on, down to the source.
fn links(json: &Value) -> Said {
    let mut links = Said::new();
    let mut say = |subject: &str, word: String, value: String| {
        links.insert((subject.to_owned(), word, value));
    };
    for item in list(&json["evidence"]) {
        let finding = own(text(&item["id"]));
        for service in list(&item["serves"]) {
            let (word, inverse) = match text(&service["stance"]) {
                "supports" => ("supports", "isSupportedBy"),
                "qualifies" => ("qualifies", "isQualifiedBy"),
                "contradicts" => ("disputes", "isDisputedBy"),
                _ => ("discusses", "isDiscussedBy"),
            };
            let row = own(text(&service["id"]));
            say(&finding, format!("{CITO}{word}"), row.clone());
            say(&row, format!("{CITO}{inverse}"), finding.clone());
        }
        let derived = format!("{PROV}wasDerivedFrom");
        for table in list(&item["tables"]) {
            for line in list(&table["rows"]) {
                say(&finding, derived.clone(), of("figure", text(&line["key"])));
            }
        }
        for (quote, place) in list(&item["quotes"]).zip(1..) {
            let name = of("quotation", &format!("{}:{place}", text(&item["id"])));
            say(&finding, derived.clone(), name.clone());
            if let Some(by) = quote["by"].as_str() {
                say(
                    &name,
                    format!("{PROV}wasAttributedTo"),
                    of("participant", by),
                );
            }
            for cite in list(&quote["cites"]) {
                say(&name, derived.clone(), own(text(&cite["source"])));
            }
        }
        for cite in list(&item["cites"]) {
            say(&finding, derived.clone(), own(text(&cite["source"])));
        }
    }
    links
}

/// The words by which a stance is said.
fn is_stance(word: &str) -> bool {
    let words = [
        "supports",
        "qualifies",
        "disputes",
        "discusses",
        "isSupportedBy",
        "isQualifiedBy",
        "isDisputedBy",
        "isDiscussedBy",
    ];
    word.strip_prefix(CITO)
        .is_some_and(|word| words.contains(&word))
}

/// In the worked example and every case of a page each link is there, by the right word, and no stance beside them.
fn every_link_is_read(python: &Path) -> Outcome {
    let mut complaints = Vec::new();
    for folder in folders() {
        let view = view(&folder);
        let said = read(python, &view)?;
        let links = links(&json(&view));
        let missing = links.difference(&said);
        complaints.extend(missing.map(|one| format!("{}: not said: {one:?}", folder.display())));
        let stances = said.iter().filter(|(_, word, _)| is_stance(word));
        let invented = stances.filter(|one| !links.contains(one));
        complaints.extend(invented.map(|one| format!("{}: invented: {one:?}", folder.display())));
        complaints.extend(broken_ways(&said, &folder));
    }
    outcome(complaints)
}

/// From every figure a way leads to a file; in the worked example from there to the source.
fn broken_ways(said: &Said, folder: &Path) -> Vec<String> {
    let derived = format!("{PROV}wasDerivedFrom");
    let mut from: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (subject, _, value) in said.iter().filter(|(_, word, _)| *word == derived) {
        from.entry(subject).or_default().push(value);
    }
    let figures = from
        .iter()
        .filter(|(subject, _)| subject.starts_with(&format!("{BASE}#figure:")));
    let files = figures.flat_map(|(figure, files)| files.iter().map(move |file| (figure, *file)));
    let worked = folder.ends_with("propositions");
    let source = own("gillard2022");
    let broken = files.filter(|(_, file)| {
        let is_file = file.starts_with("https://example.org/crate/synthesis/");
        let sources = from.get(file).map_or(&[] as &[&str], Vec::as_slice);
        !is_file || worked && !sources.contains(&source.as_str())
    });
    broken
        .map(|(figure, file)| format!("{}: {figure} → {file}", folder.display()))
        .collect()
}

/// A view of one file.
pub(crate) fn small(yaml: &str) -> View {
    let files = [("a b#1.yaml", yaml.as_bytes().to_vec())];
    let assessed = examine::assess(Project::of_texts(Path::new("s"), files), None);
    match assessed.renderable() {
        Ok(synthesis) => View::new(synthesis),
        Err(assessed) => panic!("errors: {:#?}", assessed.diagnostics),
    }
}

/// What would be markup, an address or another statement elsewhere.
const HOSTILE: &str = "\"}],@id:#x <script>=1+1</script> javascript:alert(1) \\u0000 \u{202e}x\u{2066} *a* #page %41 \\n";

pub(crate) fn hostile() -> View {
    let said = serde_json::to_string(HOSTILE).expect("a text");
    small(&format!(
        "synthesis:\n  title: {said}\n  subtitle: {said}\n  questions: [{said}]\n  version: {said}\n  licence: {said}\n  \
         language: \"e n/<x>\"\n  cite: s\n  authors: [{{name: {said}, affiliation: {said}}}, {{name: B, orcid: 0000-0002-1825-0097}}]\n\
         sources: [{{id: s, citation: {said}, licence: {said}, url: 'https://x.org/a b<c>|\"', doi: '10.1/<a> b'}}]\n\
         measures: [{{id: m, label: {said}}}]\n\
         results: [{{measure: m, n: 20, mean: 3.5, sd: 1.1, note: {said}, cite: s}}]\n\
         evidence:\n  - {{id: e, strand: quantitative, finding: {said}, figures: [m], lead: {said}, points: [{said}]}}\n  \
         - {{id: שינה, strand: qualitative, finding: {said}, theme: {said}, cite: {{source: s, section: {said}}}, quotes: [{{said: {said}, by: {said}}}]}}\n\
         propositions: [{{id: p, statement: {said}, section: {said}, supported_by: [{{evidence: e, because: {said}}}], informed_by: [שינה]}}]\n\
         constructs: [{{id: c, label: {said}, definition: {said}, in: [p]}}]\n"
    ))
}

fn hostile_texts_stay_texts(python: &Path) -> Outcome {
    let view = hostile();
    let said = read(python, &view)?;
    // What would turn the text around it is left out where it is read.
    let kept = HOSTILE.replace(['\u{202e}', '\u{2066}'], "");
    let texts = said
        .iter()
        .filter(|(.., value)| value.contains(kept.trim_end()));
    let words: BTreeSet<&str> = texts.map(|(_, word, _)| word.as_str()).collect();
    let wanted = [
        "text",
        "headline",
        "name",
        "description",
        "keywords",
        "version",
        "citation",
        "affiliation",
    ];
    for word in wanted {
        let word = format!("{SCHEMA}{word}");
        assert!(
            words.contains(word.as_str()),
            "{word} has not kept its text"
        );
    }
    let words: BTreeSet<&str> = said.iter().map(|(_, word, _)| word.as_str()).collect();
    let known = |word: &&&str| {
        [
            CITO,
            PROV,
            SCHEMA,
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ]
        .iter()
        .any(|start| {
            word.strip_prefix(start)
                .is_some_and(|rest| rest.bytes().all(|one| one.is_ascii_alphabetic()))
        })
    };
    assert!(words.iter().all(|word| known(&word)), "{words:#?}");
    for (subject, ..) in &said {
        let plain = !subject.contains(|one: char| one.is_whitespace() || "<>\"|{}".contains(one));
        assert!(plain, "{subject}");
    }
    let link = (own("שינה"), format!("{CITO}discusses"), own("p"));
    assert!(said.contains(&link), "the neutral link is not there");
    Ok(())
}

/// Texts of the authors' are in the language of the synthesis, and run as it does.
fn texts_have_their_language(python: &Path) -> Outcome {
    let view = small(
        "synthesis: {title: כותרת, language: he}\npropositions: [{id: p, statement: משפט}]\n",
    );
    let said = read(python, &view)?;
    let title = (
        BASE.to_owned(),
        format!("{SCHEMA}headline"),
        "כותרת".to_owned(),
    );
    assert!(said.contains(&title), "{said:#?}");
    let files = crate_of(&view);
    let linked: Value = serde_json::from_slice(file(&files, "synthesis.jsonld"))?;
    let headline = &linked["@context"]["headline"];
    assert_eq!(headline["@language"], "he");
    assert_eq!(headline["@direction"], "rtl");
    Ok(())
}
