//! The description of a crate: what it is, whose, and which files lie in it, as RO-Crate 1.1 asks.

use serde_json::Value;

use super::linked::FOLDER;
use super::node::{self, Node, file, of, to, to_each};
use super::people;
use crate::view::{SourceView, View};

/// The context of the words. It is named, not written out: by its address alone readers of crates, which know the words,
/// see that this is one.
const CONTEXT: &str = "https://w3id.org/ro/crate/1.1/context";

/// The version of the specification that the crate keeps to.
const SPECIFICATION: &str = "https://w3id.org/ro/crate/1.1";

/// The description of the crate; `linked` is the name of the file with the linked data.
pub(super) fn document(view: &View, linked: &str) -> Value {
    let descriptor = Node::new("ro-crate-metadata.json", &["CreativeWork"])
        .with("conformsTo", to(SPECIFICATION))
        .with("about", to("./"));
    let mut nodes: Vec<Value> = vec![descriptor.into(), root(view, linked)];
    nodes.push(
        Node::new(linked, &["File"])
            .with("name", "The synthesis as linked data")
            .with("encodingFormat", "application/ld+json")
            .into(),
    );
    nodes.extend(files(view));
    nodes.extend(authors(view));
    nodes.extend(people::licences(view, "CreativeWork"));
    nodes.extend(view.sources().map(|one| source(&one)));
    node::document(CONTEXT, nodes)
}

/// The crate itself.
fn root(view: &View, linked: &str) -> Value {
    let head = view.head();
    let authorship = view.authorship();
    let questions = head.questions.join(" ");
    let described = head
        .subtitle
        .or(Some(questions.as_str()).filter(|all| !all.is_empty()));
    let authors = authorship.authors.iter().enumerate();
    let authors: Vec<String> = authors.map(|(at, one)| people::author(one, at)).collect();
    let files = view.files();
    let files = files
        .iter()
        .map(|one| format!("{FOLDER}{}", file(&one.path)));
    let parts: Vec<String> = std::iter::once(linked.to_owned()).chain(files).collect();
    let reports: Vec<String> = head.reports.iter().map(people::source).collect();
    let cited: Vec<String> = view.sources().map(|one| people::source(&one)).collect();
    let others: Vec<&String> = cited.iter().filter(|one| !reports.contains(one)).collect();
    Node::new("./", &["Dataset"])
        .with("name", head.title)
        .with("description", described.unwrap_or(head.title))
        .with("inLanguage", view.language_of_texts().0)
        .with("datePublished", authorship.date.map(|day| day.iso))
        .with("version", authorship.version)
        .with(
            "license",
            authorship.licence.map(|words| to(&people::licence(words))),
        )
        .with("author", to_each(&authors))
        .with("citation", to_each(&reports))
        .with("mentions", to_each(others))
        .with("hasPart", to_each(&parts))
        .into()
}

/// The files that the synthesis was read from.
fn files(view: &View) -> Vec<Value> {
    let files = view.files();
    let described = files.iter().map(|one| {
        Node::new(format!("{FOLDER}{}", file(&one.path)), &["File"])
            .with("name", one.path.as_str())
            .with("encodingFormat", media_type(&one.path))
            .with("contentSize", one.text.len().to_string())
            .into()
    });
    described.collect()
}

/// What kind of file it is, by its ending.
fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit('.').next().unwrap_or_default();
    match ending.to_lowercase().as_str() {
        "yaml" | "yml" => "application/yaml",
        "csv" => "text/csv",
        "tsv" => "text/tab-separated-values",
        _ => "text/plain",
    }
}

/// The authors, and where they work.
fn authors(view: &View) -> Vec<Value> {
    let authorship = view.authorship();
    let mut nodes: Vec<Value> = Vec::new();
    for (place, one) in authorship.authors.iter().enumerate() {
        let workplace = one.affiliation.map(|name| to(&of("affiliation", name)));
        nodes.push(
            Node::new(people::author(one, place), &["Person"])
                .with("name", one.name)
                .with("affiliation", workplace)
                .into(),
        );
        let workplace = one
            .affiliation
            .map(|name| Node::new(of("affiliation", name), &["Organization"]).with("name", name));
        nodes.extend(workplace.map(Value::from));
    }
    nodes
}

fn source(source: &SourceView<'_>) -> Value {
    let licence = source.licence.map(|words| to(&people::licence(words)));
    Node::new(people::source(source), &["CreativeWork"])
        .with("name", source.citation)
        .with(
            "identifier",
            source.doi.map(|doi| format!("https://doi.org/{doi}")),
        )
        .with("license", licence)
        .into()
}
