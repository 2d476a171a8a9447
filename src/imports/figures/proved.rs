//! An import that is tried before it is handed over: the entries are read as `cisgrid check` would read them.

use std::path::Path;

use super::named::Named;
use crate::diagnostic::Severity;
use crate::examine;
use crate::read::edit::Written;
use crate::read::folder::Project;

/// The checks of numbers in cells, and of rows in which none stands.
const CELLS: [&str; 3] = ["CG014", "CG119", "CG120"];

/// What `check` would say of an entry.
#[derive(Debug, Default)]
pub(super) struct Proof {
    /// Errors in rows of the table: the line of the file, and the words.
    pub(super) rows: Vec<(usize, String)>,
    /// Those of them in which a cell cannot be read, or none says a figure.
    pub(super) unread: Vec<(usize, String)>,
    /// Other errors.
    pub(super) others: Vec<String>,
    /// How many figures came of it.
    pub(super) figures: usize,
}

/// Reads the entries of one table beside what they name; `measure` stands for one that the file does not say.
pub(super) fn prove(
    path: &str,
    bytes: &[u8],
    entries: &[Vec<(String, Written)>],
    named: &Named,
    asks_measure: bool,
) -> Proof {
    let key = |text: &str| serde_json::Value::String(text.to_owned()).to_string();
    let list = |all: Vec<String>| format!("[{}]", all.join(", "));
    let names = |all: Vec<&crate::imports::known::KnownName>| {
        let all = all
            .into_iter()
            .map(|one| format!("{}: {{label: {}}}", key(&one.id), key(&one.label)));
        format!("{{{}}}", all.collect::<Vec<_>>().join(", "))
    };
    let mut measures: Vec<String> = named
        .measures()
        .into_iter()
        .map(|one| {
            let parts = one
                .categories
                .iter()
                .map(|(id, label)| format!("{}: {}", key(id), key(label)));
            let parts: Vec<String> = parts.collect();
            let categories = match parts.is_empty() {
                true => String::new(),
                false => format!(", categories: {{{}}}", parts.join(", ")),
            };
            format!(
                "{{id: {}, label: {}{categories}}}",
                key(&one.id),
                key(&one.label)
            )
        })
        .collect();
    let unsaid = named.unsaid_categories().iter();
    let unsaid: Vec<String> = unsaid.map(|one| format!("{0}: {0}", key(one))).collect();
    measures.push(match unsaid.is_empty() {
        true => "{id: unsaid-measure, label: unsaid measure}".to_owned(),
        false => format!(
            "{{id: unsaid-measure, label: unsaid measure, categories: {{{}}}}}",
            unsaid.join(", ")
        ),
    });
    let results = entries.iter().map(|fields| {
        let mut fields = fields.clone();
        fields.insert(0, ("table".to_owned(), Written::Text(path.to_owned())));
        if asks_measure {
            fields.push((
                "measure".to_owned(),
                Written::Text("unsaid-measure".to_owned()),
            ));
        }
        written(&Written::Keys(fields))
    });
    let results = list(results.collect());
    let mut frame = vec!["title: T".to_owned()];
    if !named.timepoints().is_empty() {
        frame.push(format!("timepoints: {}", names(named.timepoints())));
    }
    if !named.groups().is_empty() {
        frame.push(format!("groups: {}", names(named.groups())));
    }
    let text = format!(
        "synthesis: {{{}}}\nmeasures: {}\nresults: {results}\nevidence: [{{id: e, strand: qualitative, finding: F.}}]\npropositions: [{{id: p, statement: S., supported_by: e}}]\n",
        frame.join(", "),
        list(measures)
    );
    let texts = [("a.yaml", text.into_bytes()), (path, bytes.to_vec())];
    let read = examine::assess(Project::of_texts(Path::new(""), texts), None);
    let mut proof = Proof {
        figures: read.model.figures.len(),
        ..Proof::default()
    };
    for found in &read.diagnostics {
        // Those of the frame that stands in for the synthesis are none of the table's.
        if found.severity() != Severity::Error || found.check.code.starts_with("CG2") {
            continue;
        }
        let place = found
            .span()
            .filter(|span| read.sources.file(span.file).name() == Path::new(path));
        match place {
            Some(span) => {
                let told = (read.sources.place(span).line, found.message.clone());
                if CELLS.contains(&found.check.code) {
                    proof.unread.push(told.clone());
                }
                proof.rows.push(told);
            }
            None => proof.others.push(found.message.clone()),
        }
    }
    proof
}

/// A value in the flow style of YAML, in which JSON is written as well.
fn written(value: &Written) -> String {
    let quoted = |text: &str| serde_json::Value::String(text.to_owned()).to_string();
    match value {
        Written::Text(text) => quoted(text),
        Written::Bare(text) => text.clone(),
        Written::List(all) => format!(
            "[{}]",
            all.iter().map(written).collect::<Vec<_>>().join(", ")
        ),
        Written::Keys(keys) => {
            let keys = keys
                .iter()
                .map(|(key, value)| format!("{}: {}", quoted(key), written(value)));
            format!("{{{}}}", keys.collect::<Vec<_>>().join(", "))
        }
    }
}
