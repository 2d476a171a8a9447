//! What has changed below a sign-off, in words.

use super::reviewed::Reviewed;
use crate::meaning::parted::{Became, Parted};
use crate::meaning::{EntryKind, EntryName, FieldName};

/// What has changed, each part with the fields that say something else: `its statement`, `the figure `mood@T1`: mean`. What
/// came and went with a change that is told is not told again.
pub fn changes(subject: Option<&Reviewed>, changed: &[Parted]) -> Vec<String> {
    let within = changed.iter().filter(|one| one.became == Became::Changed);
    let within: Vec<&Parted> = within.collect();
    let names = within.iter().flat_map(|one| &one.fields);
    let named: Vec<&EntryName> = names.flat_map(|(name, _)| &name.of).collect();
    let brought = within
        .iter()
        .flat_map(|one| &one.fields)
        .any(|(name, became)| !name.of.is_empty() && *became != Became::Changed);
    let others = changed
        .iter()
        .filter(|one| one.became != Became::Changed && !brought && !named.contains(&&one.name));
    let within = within.iter().map(|one| part(subject, one));
    within.chain(others.map(|one| part(subject, one))).collect()
}

fn part(subject: Option<&Reviewed>, one: &Parted) -> String {
    match one.became {
        Became::New => format!("{} is new below it", one.name),
        Became::Gone => format!("{} is no longer below it", one.name),
        Became::Changed => {
            let fields = one.fields.iter();
            let fields: Vec<_> = fields.map(|(name, became)| field(name, *became)).collect();
            let fields = fields.join(", ");
            let own = subject.is_some_and(|subject| *subject.part() == one.name);
            match own {
                true => format!("its {fields}"),
                false => format!("{}: {fields}", called(&one.name)),
            }
        }
    }
}

/// A field that says something else.
fn field(name: &FieldName, became: Became) -> String {
    let of = name.of.iter();
    let of: Vec<_> = of.map(|one| format!("`{}`", one.id)).collect();
    let of = of.join(", ");
    let word = match name.word.as_str() {
        "link" => "link to",
        "because" => "reason for the link to",
        "see" => "references at the link to",
        "figures" => "figure",
        "quotes" => "quotations",
        "meta_inference" => "meta-inference",
        "codes" => "code",
        word => word,
    };
    let words = match of.is_empty() {
        true => word.to_owned(),
        false => format!("{word} {of}"),
    };
    match became {
        Became::Changed => words,
        Became::New => format!("{words} (new)"),
        Became::Gone => format!("{words} (taken out)"),
    }
}

/// What a part is called in a sentence: the synthesis as a whole by what bears on verdicts.
fn called(name: &EntryName) -> String {
    match name.kind {
        EntryKind::Synthesis => "what holds for the whole synthesis".to_owned(),
        _ => name.to_string(),
    }
}
