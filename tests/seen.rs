//! What a template sees, in `docs/templates.md`: made from the types of the view.

use std::fmt::Write as _;

use libtest_mimic::Trial;
use serde_json::Value;

use crate::docs::{one_line, value_of};
use crate::{Outcome, compare, root, trial};
use cisgrid::outputs;

/// What stands around the part of the page that is made.
const AROUND: [&str; 2] = [
    "<!-- From here on this is made from the types of the view. -->\n",
    "<!-- Up to here. -->\n",
];

/// The keys that JSON has beside what templates see.
const OF_JSON: [&str; 3] = ["$schema", "format", "version"];

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("docs::templates", what_a_template_sees)]
}

fn what_a_template_sees() -> Outcome {
    let file = root().join("docs/templates.md");
    let page = std::fs::read_to_string(&file)?;
    let (before, rest) = page.split_once(AROUND[0]).ok_or("no part that is made")?;
    let (_, after) = rest.split_once(AROUND[1]).ok_or("it does not end")?;
    let schema: Value = serde_json::from_str(&outputs::view_schema())?;
    let mut made = String::from("\n### The whole\n");
    table(&schema, &mut made);
    for (name, part) in schema["$defs"].as_object().ok_or("no parts")? {
        let about = part["description"].as_str().unwrap_or_default();
        let _ = write!(made, "\n### {name}\n\n{}\n", one_line(about));
        table(part, &mut made);
    }
    let [begin, end] = AROUND;
    compare(&format!("{before}{begin}{made}\n{end}{after}"), &file)
}

/// The keys of a part.
fn table(part: &Value, page: &mut String) {
    *page += "\n| Key | Value | What it is |\n| :-- | :-- | :-- |\n";
    let keys = part["properties"].as_object().into_iter().flatten();
    for (key, value) in keys.filter(|(key, _)| !OF_JSON.contains(&key.as_str())) {
        let about = value["description"].as_str().unwrap_or_default();
        let optional = match is_optional(value) {
            true => " or none",
            false => "",
        };
        let shown = shown(value);
        let _ = writeln!(
            page,
            "| `{key}` | {shown}{optional} | {} |",
            one_line(about)
        );
    }
}

/// What stands behind a key; pairs are told as such.
fn shown(value: &Value) -> String {
    match value["prefixItems"].as_array() {
        Some(items) => format!("{} {}s", items.len(), value_of(&items[0])),
        None => value_of(value),
    }
}

fn is_optional(value: &Value) -> bool {
    let kinds = value["type"].as_array().into_iter().flatten();
    let choices = value["anyOf"].as_array().into_iter().flatten();
    kinds
        .chain(choices.map(|one| &one["type"]))
        .any(|kind| kind == "null")
}
