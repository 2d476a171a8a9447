//! The sections that imports write into, and by what their entries are known.

use super::brought::BroughtPart;
use super::same_work::{WorkMarks, WorkRelation};
use crate::read::edit::{Meant, WayStep, Written};

/// The way to a section, as `synthesis.participants`.
pub(super) fn way(section: &str) -> Vec<WayStep> {
    let steps = section.split('.');
    steps.map(|step| WayStep::Key(step.to_owned())).collect()
}

/// The sections that imports write into.
pub(super) const SECTIONS: [&str; 17] = [
    "sources",
    "measures",
    "results",
    "themes",
    "segments",
    "evidence",
    "propositions",
    "constructs",
    "memos",
    "decisions",
    "acknowledged",
    "synthesis",
    "synthesis.participants",
    "synthesis.sites",
    "synthesis.timepoints",
    "synthesis.groups",
    "synthesis.interviews",
];

/// The key under which an entry of a section has its id.
pub(super) fn id_key(section: &str) -> Option<&'static str> {
    match section {
        "results" => Some("table"),
        "segments" => Some("file"),
        "sources" | "measures" | "themes" | "evidence" | "propositions" | "constructs" => {
            Some("id")
        }
        _ => None,
    }
}

/// The id as it is written: several entries may read one table, and the second is known as `results/table.csv #2`.
pub(super) fn written_id<'a>(section: &str, id: &'a str) -> &'a str {
    let bare = id
        .rsplit_once(" #")
        .filter(|(_, number)| number.parse::<usize>().is_ok());
    match bare {
        Some((path, _)) if section == "results" => path,
        _ => id,
    }
}

/// Whether a section is a mapping, in which entries are known by their keys.
pub(super) fn is_mapping(section: &str) -> bool {
    section.starts_with("synthesis") && section != "synthesis.interviews"
}

/// Whether the entries of a section are known by a name.
pub(super) fn is_named(section: &str) -> bool {
    is_mapping(section) || id_key(section).is_some()
}

/// Whether an entry of the same id is another thing: something that both say differs, or nothing is said by both. Keys of
/// `synthesis` say things of one participant or site, whoever wrote them, and works are known by their DOI or title.
pub(super) fn is_somebody_elses(
    part: &BroughtPart,
    there: &Meant,
    ours: impl Fn(&str) -> Option<Meant>,
) -> bool {
    if is_mapping(part.section) {
        return false;
    }
    if part.section == "sources" {
        let new = WorkMarks::of(&Written::Keys(part.fields.clone()).meant());
        if let WorkRelation::Same(_) = new.beside(&WorkMarks::of(there)) {
            return false;
        }
    }
    let both = part.fields.iter().filter_map(|(name, value)| {
        let ours = ours(name)?;
        Some(ours == value.meant())
    });
    let both: Vec<bool> = both.collect();
    !part.fields.is_empty() && (both.is_empty() || both.contains(&false))
}

/// The value of an entry of a mapping.
pub(super) fn value(part: &BroughtPart) -> Written {
    match part.fields.as_slice() {
        [(name, only)] if name.is_empty() => only.clone(),
        fields => Written::Keys(fields.to_vec()),
    }
}
