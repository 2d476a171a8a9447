//! What an entry has from the one that it names by `crossref`.

use super::cut::CutField;

/// The names that a field of a parent has in its child, where they are other.
pub(super) fn name_in_child(kind: &str, field: &str) -> Option<String> {
    let is_part = [
        "inproceedings",
        "incollection",
        "inbook",
        "conference",
        "inreference",
    ]
    .contains(&kind);
    let own = [
        "crossref", "xref", "xdata", "entryset", "label", "keywords", "abstract", "note", "pages",
        "doi", "url",
    ];
    let own = own.contains(&field) || field.starts_with("bdsk-") || field == "file";
    match field {
        _ if own => None,
        // Who wrote the book that a part stands in did not write the part.
        "author" if is_part => None,
        "title" if is_part => Some("booktitle".to_owned()),
        "subtitle" if is_part => Some("booksubtitle".to_owned()),
        "title" | "subtitle" if kind == "article" => Some(format!("journal{field}")),
        other => Some(other.to_owned()),
    }
}

/// Whether an entry has a field, under one of the names that it goes by.
pub(super) fn has(fields: &[CutField], name: &str) -> bool {
    let same = [
        ["journal", "journaltitle"],
        ["date", "year"],
        ["address", "location"],
    ];
    let also = same.iter().find(|names| names.contains(&name));
    fields.iter().any(|field| {
        field.name == name || also.is_some_and(|names| names.contains(&field.name.as_str()))
    })
}
