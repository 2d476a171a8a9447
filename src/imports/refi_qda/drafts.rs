//! Drafts of findings: for each code its passages as quotations, to choose from. What the passages show nobody can read out
//! of a project, so no finding is written into the synthesis; the drafts stand in a file beside it.

use std::collections::{BTreeSet, HashMap};

use super::super::brought::{Brought, BroughtFile};
use super::codes::QdaCodes;
use super::plain::counted;
use super::table::CodedRow;

/// How many passages of a code a draft has.
const MOST: usize = 10;

/// Writes the drafts to `path`.
pub(in super::super) fn bring(
    path: &str,
    codes: &QdaCodes,
    rows: &[CodedRow],
    found: &mut Brought,
) {
    if rows.is_empty() {
        return;
    }
    let mut text = String::from(HEAD);
    let mut drafts = 0;
    let mut by_code: HashMap<&str, Vec<&CodedRow>> = HashMap::new();
    for row in rows {
        for code in &row.codes {
            by_code.entry(code).or_default().push(row);
        }
    }
    for code in &codes.list {
        let Some(of) = by_code.get(code.id.as_str()) else {
            continue;
        };
        drafts += 1;
        let mut path = vec![code.label.as_str()];
        let mut at = code.within;
        while let Some(above) = at {
            path.push(&codes.list[above].label);
            at = codes.list[above].within;
        }
        path.reverse();
        let people: BTreeSet<&str> = of
            .iter()
            .map(|row| row.participant.as_str())
            .filter(|name| !name.is_empty())
            .collect();
        let said = match people.len() {
            0 => String::new(),
            many => format!(" of {}", counted(many, "participant", "participants")),
        };
        text.push_str(&format!(
            "\n  # {}: {}{said}\n",
            path.join(" › "),
            counted(of.len(), "passage", "passages")
        ));
        if let Some(definition) = &code.definition {
            for line in definition.lines().filter(|line| !line.trim().is_empty()) {
                text.push_str(&format!("  #   {}\n", line.trim()));
            }
        }
        text.push_str(&format!("  - id: {}.finding\n    strand: qualitative\n    finding:    # what these passages show, in your words\n    theme: {}\n    quotes:\n", code.id, code.id));
        for row in of.iter().filter(|row| !row.exact.is_empty()).take(MOST) {
            text.push_str(&quote(row));
        }
        if of.len() > MOST {
            text.push_str(&format!(
                "      # {} more stand in the table of passages\n",
                of.len() - MOST
            ));
        }
    }
    found.files.push(BroughtFile {
        path: path.into(),
        bytes: text.into_bytes(),
        id_column: None,
    });
    found.taken.push(format!(
        "{} of findings in `{path}`, to choose quotations from",
        counted(drafts, "draft", "drafts")
    ));
}

const HEAD: &str = "# Drafts of findings, one for each code with passages. They are no part of the synthesis: copy those that you need under
# `evidence:`, say in `finding:` what the passages show, and keep the quotations that are to be printed. An import writes
# this file anew.

evidence:
";

/// A passage as a quotation.
fn quote(row: &CodedRow) -> String {
    let mut quote = format!("      - {{said: {}", quoted(&row.exact));
    let mut key = |key: &str, value: &str| {
        if !value.is_empty() {
            quote.push_str(&format!(", {key}: {}", quoted(value)));
        }
    };
    key("by", &row.participant);
    key("at", &row.time);
    key("cite", &row.source);
    if let Some((start, end)) = row.stretch {
        let words = start + marks(row.exact.chars())..end - marks(row.exact.chars().rev());
        let words = if words.is_empty() { start..end } else { words };
        let (start, end) = (words.start, words.end);
        quote.push_str(&format!(", where: {{start: {start}, end: {end}}}"));
    }
    quote.push_str("}\n");
    quote
}

/// How many marks of a gap stand at the edge of a passage, as in `... it was`: the words of a quotation begin behind them.
fn marks(letters: impl Iterator<Item = char>) -> usize {
    let edge: String = letters.take_while(|one| !one.is_alphanumeric()).collect();
    match edge.contains("..") || edge.contains('…') {
        true => edge.chars().count(),
        false => 0,
    }
}

/// A text in the quotation marks of YAML; a word as it is.
fn quoted(text: &str) -> String {
    let is_word = text.starts_with(|one: char| one.is_ascii_alphabetic())
        && text
            .chars()
            .all(|one| one.is_ascii_alphanumeric() || "-_".contains(one))
        && !["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
            .contains(&text.to_lowercase().as_str());
    if is_word {
        return text.to_owned();
    }
    let mut quoted = String::from('"');
    for one in text.trim().chars() {
        match one {
            '"' | '\\' => quoted.extend(['\\', one]),
            '\n' => quoted.push_str("\\n"),
            one if one.is_control()
                || crate::wording::turning::is_control(one)
                || one == '\u{feff}' =>
            {
                quoted.push_str(&format!("\\u{:04X}", u32::from(one)));
            }
            one => quoted.push(one),
        }
    }
    quoted.push('"');
    quoted
}
