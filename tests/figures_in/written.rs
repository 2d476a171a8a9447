//! Parts that are brought, as YAML.

use cisgrid::imports::{BroughtPart, Written};

/// All parts as one document.
pub(super) fn yaml(parts: &[BroughtPart]) -> String {
    let mut text = String::new();
    let of = |section: &'static str| parts.iter().filter(move |part| part.section == section);
    if parts
        .iter()
        .any(|part| part.section.starts_with("synthesis."))
    {
        text += "synthesis:\n  title: T\n";
        for (section, key) in [
            ("synthesis.timepoints", "timepoints"),
            ("synthesis.groups", "groups"),
        ] {
            if of(section).next().is_some() {
                text += &format!("  {key}:\n");
            }
            for part in of(section) {
                text += &comment(part, "    ");
                let fields = Written::Keys(part.fields.clone());
                text += &format!("    {}: {}\n", quoted(&part.id), flow(&fields));
            }
        }
    }
    for section in ["measures", "results"] {
        if of(section).next().is_some() {
            text += &format!("{section}:\n");
        }
        for part in of(section) {
            text += &comment(part, "  ");
            let mut fields = part.fields.clone();
            let id = part.id.split(" #").next().unwrap_or_default();
            let key = if section == "measures" { "id" } else { "table" };
            fields.insert(0, (key.to_owned(), Written::Text(id.to_owned())));
            for (at, (key, value)) in fields.iter().enumerate() {
                let lead = if at == 0 { "  - " } else { "    " };
                text += &format!("{lead}{key}: {}\n", flow(value));
            }
        }
    }
    text
}

fn comment(part: &BroughtPart, indent: &str) -> String {
    part.comment
        .iter()
        .map(|line| format!("{indent}# {line}\n"))
        .collect()
}

fn flow(value: &Written) -> String {
    match value {
        Written::Text(text) => quoted(text),
        Written::Bare(text) => text.clone(),
        Written::List(all) => format!("[{}]", all.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Written::Keys(keys) => {
            let keys = keys
                .iter()
                .map(|(key, value)| format!("{}: {}", quoted(key), flow(value)));
            format!("{{{}}}", keys.collect::<Vec<_>>().join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    let plain = !text.is_empty()
        && text
            .chars()
            .all(|one| one.is_alphanumeric() || " _-./=@".contains(one))
        && text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && !["true", "false", "yes", "no", "on", "off", "null"]
            .contains(&text.to_lowercase().as_str());
    match plain {
        true => text.to_owned(),
        false => format!("'{}'", text.replace('\'', "''")),
    }
}
