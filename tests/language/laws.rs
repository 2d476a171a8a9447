//! Tables of messages: read without the program, so that what it passes over is seen.

use std::collections::{BTreeMap, BTreeSet};

/// A table of messages, each with what stands behind its name.
pub(super) fn messages(table: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    let mut name = String::new();
    for line in table.lines() {
        let opens = line.starts_with(|first: char| first.is_ascii_alphabetic());
        match line.split_once(" =") {
            Some((own, text)) if opens => {
                name = own.to_owned();
                messages.insert(name.clone(), text.trim_start().to_owned());
            }
            _ if line.starts_with('#') || line.trim().is_empty() => name.clear(),
            _ => {
                let text = messages.entry(name.clone()).or_default();
                text.push('\n');
                text.push_str(line);
            }
        }
    }
    messages
}

/// What is filled into a message, and the messages that it takes in.
pub(super) fn parts(text: &str) -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        rest = &rest[at + 1..];
        let end = rest.find(|one: char| !one.is_ascii_alphanumeric() && one != '_');
        parts.insert(rest[..end.unwrap_or(rest.len())].to_owned());
    }
    parts
}

/// Messages that say the same in another language: signs, names, and words that both have.
const ALIKE: [&str; 35] = [
    "of_version",
    "locus_supplement",
    "locus_page",
    "comma",
    "semicolon",
    "colon",
    "named_value",
    "proposition",
    "confirmation",
    "discordance",
    "silence",
    "total",
    "in_rows",
    "norm",
    "told_n",
    "proposition_number",
    "in_these",
    "in_these_within",
    "descriptive",
    "heading_n",
    "heading_se",
    "heading_df",
    "heading_quartiles",
    "heading_items",
    "heading_effect_size",
    "with_interval",
    "with_interval_in_brackets",
    "coefficient_omega",
    "coefficient_kappa",
    "one_minus_other",
    "rows_propositions",
    "sd",
    "side_positive",
    "margin_of_sd",
    "margin_of_sd_of",
];

/// What is amiss with a table beside that of English.
pub(super) fn faults(english: &str, table: &str) -> Vec<String> {
    let (english, table) = (messages(english), messages(table));
    let mut faults = Vec::new();
    for (name, text) in &english {
        let Some(own) = table.get(name) else {
            faults.push(format!("`{name}` is missing"));
            continue;
        };
        if own.trim().is_empty() {
            faults.push(format!("`{name}` is empty"));
        }
        if parts(own) != parts(text) {
            faults.push(format!(
                "`{name}` has {:?} filled in, and English {:?}",
                parts(own),
                parts(text)
            ));
        }
        let refers = text.starts_with("{ ") && !text.contains('$');
        if own == text && !refers && !ALIKE.contains(&name.as_str()) {
            faults.push(format!("`{name}` is English: {own}"));
        }
    }
    let more = table.keys().filter(|name| !english.contains_key(*name));
    faults.extend(more.map(|name| format!("`{name}` is not in English")));
    faults
}

/// The table of English with each message between marks, which whatever is printed of it has.
pub(super) fn marked(english: &str) -> String {
    let mut table = String::new();
    for (name, text) in messages(english) {
        table += &format!("{name} = ‹{text}›\n");
    }
    table
}

/// A text without what stands between marks.
pub(super) fn unmarked(text: &str) -> String {
    let mut depth = 0_usize;
    let mut rest = String::new();
    for one in text.chars() {
        match one {
            '‹' => depth += 1,
            '›' => depth = depth.saturating_sub(1),
            other if depth == 0 => rest.push(other),
            _ => {}
        }
    }
    rest
}
