//! The reference in `docs/` is made from the code: the format from the schema, the checks from their
//! own explanations. `CISGRID_BLESS=1 cargo test docs` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::{Map, Value};

use crate::render::page;
use crate::{Outcome, compare, root, trial};
use cisgrid::agreement::methods;
use cisgrid::claims::kinds;
use cisgrid::diagnostic::text::{self, Colour};
use cisgrid::examine::{self, catalogue};
use cisgrid::outputs;
use cisgrid::read::folder::Project;
use cisgrid::read::schema;
use cisgrid::templates::Templates;
use cisgrid::view::View;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("docs::checks", the_checks),
        trial("docs::claims", the_claims),
        trial("docs::format", the_format),
        trial("docs::methods", the_methods),
        trial("docs::readme_commands", readme_commands),
        trial("docs::readme_example", readme_example),
    ]
}

fn the_checks() -> Outcome {
    let mut page = String::from(
        "# The checks\n\nMade from the checks themselves; `cisgrid explain NAME` prints one of them.\n\n\
         An *error* means that the grid cannot be rendered truthfully, a *warning* is a weakness that a \
         reviewer would raise, a *note* is worth knowing.\n\n\
         | Code | Name | Severity | What it finds |\n| :-- | :-- | :-- | :-- |\n",
    );
    for check in catalogue::all() {
        let (code, name, severity) = (check.code, check.name, check.severity.word());
        let _ = writeln!(
            page,
            "| {code} | [{name}](#{name}) | {severity} | {} |",
            check.summary()
        );
    }
    for check in catalogue::all() {
        let text = check.explanation().replace("\n## ", "\n### ");
        let _ = write!(
            page,
            "\n## {}\n\n{} ({})\n\n{text}\n",
            check.name,
            check.code,
            check.severity.word()
        );
    }
    compare(&page, &root().join("docs/checks.md"))
}

fn the_claims() -> Outcome {
    let mut page = String::from(
        "# The claims\n\nMade from the claims themselves; `cisgrid explain WORD` prints one of them.\n\n\
         A claim says in a form that a machine can try what a sentence asserts of figures. It is *supported* \
         where its rule holds for all values that print as the figures do, *contradicted* where it fails for \
         all, and *undetermined* otherwise, with what would settle it. What the figures of these people show \
         and what they let one infer beyond them are told apart. Figures are named by key, or met by \
         `measure`, `instrument` or `domain` with `at`, `from`, `to`, `group`, `versus`, `category` and the \
         like, each one value or a list; `holds_for` says for how many of them the claim is to hold: `all`, \
         `any`, `most` (more than half), `none`, or `only` these and no other of the same instrument or \
         domain, or where groups are named no other group; `at_least` says for so many. A count of figures \
         describes them, and is no test of anything. `not` round a claim denies it, `all_of` joins the parts \
         of a sentence.\n\n\
         | Claim | What it asserts |\n| :-- | :-- |\n",
    );
    for claim in kinds::ALL {
        let word = claim.word;
        let _ = writeln!(page, "| [`{word}`](#{word}) | {} |", claim.summary());
    }
    let schema: Value = serde_json::from_str(&schema::text())?;
    let shared = shared(&schema)?;
    let definitions = schema["$defs"].as_object().ok_or("no definitions")?;
    let mut keys = String::new();
    selector(definitions, &shared, &mut keys)?;
    page += &beside_the_format(&keys);
    for claim in kinds::ALL {
        let text = claim.explanation().replace("\n## ", "\n### ");
        let _ = write!(page, "\n## {}\n\n{text}\n", claim.word);
        // What denies a claim or joins several has no keys of its own.
        if !["not", "all_of"].contains(&claim.word) {
            let definition = kind_of(definitions, claim.word).ok_or("a claim without a type")?;
            let mut keys = String::from("\n### Keys\n");
            table(definition, &shared, &mut keys);
            page += &beside_the_format(&keys);
        }
    }
    compare(&page, &root().join("docs/claims.md"))
}

/// Links to types as they lead from another page of the reference.
fn beside_the_format(text: &str) -> String {
    let text = text.replace("](#", "](format.md#");
    text.replace("](format.md#selector)", "](#selector)")
}

fn the_methods() -> Outcome {
    let mut page = String::from(
        "# The methods\n\nMade from the methods themselves; `cisgrid explain WORD` prints one of them.\n\n\
         Figures are mostly what they seem: a change is the difference of two means, its limits lie as far \
         below it as above, p is that of a t test, a percentage is the count's share of n. Where they were \
         made otherwise, `method` says so, with one word or a list: beside a table, a figure in place or on a \
         measure. It silences no check; it replaces what the checks may assume, and the page prints it.\n\n\
         | Method | What it is |\n| :-- | :-- |\n",
    );
    for making in methods::ALL {
        let word = making.method.word();
        let anchor = word.to_lowercase().replace(' ', "-");
        let _ = writeln!(page, "| [`{word}`](#{anchor}) | {} |", making.summary());
    }
    for making in methods::ALL {
        let text = making.explanation().replace("\n## ", "\n### ");
        let _ = write!(page, "\n## {}\n\n{text}\n", making.method.word());
    }
    compare(&page, &root().join("docs/methods.md"))
}

/// The types that are told under a heading of their own, in the order in which a reader meets them;
/// all others follow by alphabet.
const FIRST: [&str; 10] = [
    "Synthesis",
    "Timepoint",
    "Source",
    "Cite",
    "Measure",
    "Norm",
    "ResultEntry",
    "Evidence",
    "Quote",
    "Proposition",
];

fn the_format() -> Outcome {
    let schema: Value = serde_json::from_str(&schema::text())?;
    let mut page = String::from(
        "# The format\n\nMade from the types that read it; `cisgrid schema` prints the same as JSON \
         Schema. A synthesis is a folder. Every `.yaml` file in it, however named or nested, may hold any \
         of these sections; sections of the same name are joined. A key in **bold** must be there.\n",
    );
    let shared = shared(&schema)?;
    section(&schema, &[], &mut page);
    let definitions = schema["$defs"].as_object().ok_or("no definitions")?;
    let mut names: Vec<&str> = definitions.keys().map(String::as_str).collect();
    names.sort_by_key(|name| {
        let first = FIRST.iter().position(|one| one == name);
        (first.unwrap_or(FIRST.len()), *name)
    });
    for name in names {
        let definition = &definitions[name];
        let _ = write!(page, "\n## {name}\n");
        section(definition, &shared, &mut page);
        if name == "Claim" {
            selector(definitions, &shared, &mut page)?;
        }
    }
    compare(&page, &root().join("docs/format.md"))
}

/// The names of the types of claims.
fn kinds(definitions: &Map<String, Value>) -> Vec<&str> {
    let kinds = definitions["Claim"]["oneOf"]
        .as_array()
        .into_iter()
        .flatten();
    let values = kinds.filter_map(|kind| kind["properties"].as_object()?.values().next());
    let paths = values.filter_map(|value| value["$ref"].as_str());
    let names = paths.filter_map(|path| path.rsplit('/').next());
    // What denies a claim or joins several has no selector of its own.
    names.filter(|name| *name != "Claim").collect()
}

/// The keys that every claim about figures has: which figures these are.
fn shared(schema: &Value) -> Result<Vec<String>, Failed> {
    let definitions = schema["$defs"].as_object().ok_or("no definitions")?;
    let mut kinds = kinds(definitions);
    kinds.retain(|kind| definitions[*kind]["properties"].get("figures").is_some());
    let first = kinds.first().ok_or("no claims")?;
    let keys = definitions[*first]["properties"].as_object();
    let keys = keys.ok_or("a claim without keys")?.keys();
    let all = keys.filter(|key| {
        let mut kinds = kinds.iter();
        kinds.all(|kind| definitions[*kind]["properties"].get(key.as_str()).is_some())
    });
    Ok(all.cloned().collect())
}

/// The keys that every claim about figures has, told once.
fn selector(definitions: &Map<String, Value>, shared: &[String], page: &mut String) -> Outcome {
    *page += "\n## Selector\n\nThe figures that a claim is about: those named by key, or all declared ones of \
              the kind that it is tried on which meet every condition given. These keys stand in every claim \
              about figures, beside its own.\n\n\
              | Key | Value | What it says |\n| :-- | :-- | :-- |\n";
    let kinds = kinds(definitions);
    let properties = &definitions[*kinds.first().ok_or("no claims")?]["properties"];
    for key in shared {
        row(key, &properties[key], false, page);
    }
    Ok(())
}

/// The type of the claim of that word.
fn kind_of<'a>(definitions: &'a Map<String, Value>, word: &str) -> Option<&'a Value> {
    let mut kinds = definitions["Claim"]["oneOf"].as_array()?.iter();
    let path = kinds.find_map(|kind| kind["properties"][word]["$ref"].as_str())?;
    definitions.get(path.rsplit('/').next()?)
}

/// The row of a key.
fn row(key: &str, property: &Value, must: bool, page: &mut String) {
    let shown = if must {
        format!("**`{key}`**")
    } else {
        format!("`{key}`")
    };
    let about = property["description"].as_str().unwrap_or_default();
    let _ = writeln!(
        page,
        "| {shown} | {} | {} |",
        value_of(property),
        one_line(about)
    );
}

/// What a type is, and its keys or words; of a type that has all `shared` keys, its own only.
fn section(definition: &Value, shared: &[String], page: &mut String) {
    if let Some(text) = definition["description"].as_str() {
        let _ = write!(page, "\n{}\n", one_line(text));
    }
    table(definition, shared, page);
    for word in definition["oneOf"].as_array().into_iter().flatten() {
        let about = word["description"].as_str().unwrap_or_default();
        let (shown, value) = match (&word["const"], &word["properties"]) {
            (Value::String(word), _) => (word.clone(), String::new()),
            (_, Value::Object(only)) => {
                let kind = only.iter().next();
                let (name, value) = kind.map_or(("", String::new()), |(name, value)| {
                    (name.as_str(), format!(" ({})", value_of(value)))
                });
                (name.to_owned(), value)
            }
            _ => continue,
        };
        let _ = write!(page, "\n- `{shown}`{value}: {}", one_line(about));
    }
    let forms = [
        ("with `table`", "/then"),
        ("with `flow`", "/else/then"),
        ("without", "/else/else"),
    ];
    for (when, at) in forms {
        if let Some(form) = definition.pointer(at) {
            let _ = write!(page, "\n- {when}: {}", value_of(form));
        }
    }
    if definition["oneOf"].is_array() || definition["then"].is_object() {
        page.push('\n');
    }
}

/// The keys of a type; of one that has all `shared` keys, its own only.
fn table(definition: &Value, shared: &[String], page: &mut String) {
    if let Some(properties) = definition["properties"].as_object() {
        let selects = !shared.is_empty() && shared.iter().all(|key| properties.contains_key(key));
        if selects {
            *page += "\nThe keys of [Selector](#selector), and\n";
        }
        *page += "\n| Key | Value | What it says |\n| :-- | :-- | :-- |\n";
        let required = definition["required"].as_array();
        let own = properties.iter();
        for (key, property) in own.filter(|(key, _)| !selects || !shared.contains(key)) {
            let must = required.is_some_and(|list| list.iter().any(|one| one == key.as_str()));
            row(key, property, must, page);
        }
    }
}

/// What may stand behind a key, in words.
pub(crate) fn value_of(property: &Value) -> String {
    if let Some(name) = property["$ref"]
        .as_str()
        .and_then(|path| path.rsplit('/').next())
    {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(choices) = property["anyOf"].as_array() {
        let choices = choices.iter().filter(|choice| choice["type"] != "null");
        let mut words: Vec<String> = choices.map(value_of).collect();
        words.dedup();
        return words.join(" or ");
    }
    if property["type"] == "array" {
        return format!("list of {}", value_of(&property["items"]));
    }
    if property["additionalProperties"].is_object() {
        return format!("mapping to {}", value_of(&property["additionalProperties"]));
    }
    let words = match &property["type"] {
        Value::String(word) => vec![word.as_str()],
        Value::Array(words) => words.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let words = words.into_iter().filter(|word| *word != "null");
    let words = words.map(|word| match word {
        "string" => "text",
        "integer" => "whole number",
        "boolean" => "`true` or `false`",
        other => other,
    });
    words.collect::<Vec<_>>().join(" or ")
}

pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}

/// The two commands that matter most stand in the first screen of the README.
fn readme_commands() -> Outcome {
    let readme = std::fs::read_to_string(root().join("README.md"))?;
    let screen: String = readme.lines().take(40).collect::<Vec<_>>().join("\n");
    for command in ["cargo run --release -- render", "cargo test"] {
        if !screen.contains(command) {
            return Err(format!("`{command}` is not in the first screen of README.md").into());
        }
    }
    Ok(())
}

/// What the README shows as a report on the worked example is said of it.
fn as_reported(readme: &str) -> Outcome {
    let (_, rest) = readme
        .split_once("Of the worked example:")
        .ok_or("no report on it")?;
    let (_, rest) = rest.split_once("```text\n").ok_or("no report on it")?;
    let (shown, _) = rest.split_once("```").ok_or("the report does not end")?;
    let project = cisgrid::read::folder::load(&root().join("propositions"));
    let assessed = examine::assess(project.map_err(|failed| format!("{failed:?}"))?, None);
    let open = assessed.diagnostics.iter();
    let all = open.chain(assessed.acknowledged.iter().map(|known| &known.found));
    let told = all.map(|found| text::render(found, &assessed.sources, Colour::Never));
    let told: String = told.collect();
    let place = format!("{}/", root().display());
    match told.replace(&place, "").contains(shown.trim_end()) {
        true => Ok(()),
        false => Err(format!("the README shows\n{shown}\nwhich is not said").into()),
    }
}

/// The ten lines of the README make the row and the warning that stand below them.
fn readme_example() -> Outcome {
    let readme = std::fs::read_to_string(root().join("README.md"))?;
    let block = |opening: &str| {
        let (_, rest) = readme.split_once(opening)?;
        rest.split_once("```").map(|(block, _)| block.to_owned())
    };
    let example = block("```yaml\n").ok_or("no example in YAML")?;
    let shown = block("```text\n").ok_or("no report below it")?;
    as_reported(&readme)?;
    let files = [("walking.yaml", example.into_bytes())];
    let assessed = examine::assess(Project::of_texts(Path::new("propositions"), files), None);
    let found = assessed.diagnostics.iter();
    let report: String = found
        .map(|found| text::render(found, &assessed.sources, Colour::Never))
        .collect();
    if !report.contains(shown.trim_end()) {
        return Err(format!("the README shows\n{shown}\nbut this is said\n{report}").into());
    }
    let synthesis = assessed
        .renderable()
        .map_err(|_| "the example has errors")?;
    let view = View::new(synthesis);
    let templates = Templates::new(Vec::new()).map_err(|faults| format!("{faults:?}"))?;
    let markdown = outputs::find("markdown").ok_or("no Markdown")?;
    let page = page(markdown, &view, &templates);
    let row = page
        .lines()
        .find(|line| line.starts_with("| <a id"))
        .ok_or("no row")?;
    for cell in [
        "● *supports* Wellbeing was higher after six months.",
        "● *supports* People came back",
    ] {
        if !row.contains(cell) || !readme.contains(cell) {
            return Err(format!("`{cell}` is not in both the README and\n{row}").into());
        }
    }
    Ok(())
}
