//! What a cell says, held against what may stand in it, before it is written: as the next check would hold it.

use std::collections::BTreeMap;

use super::columns::{Choice, Shape, SheetColumn, SheetKind};
use crate::resolve::faults::bad_id;

/// The lists of names to choose from, as the synthesis and the new rows have them.
pub(super) type Names = BTreeMap<&'static str, Vec<String>>;

/// What is found of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Judged {
    /// It is written so.
    Right(String),
    /// It is written all the same, and something is to be looked at.
    Doubtful(String, String),
    /// It is not written.
    Wrong(String),
}

impl SheetKind {
    /// The columns in which something has to stand, of a new row.
    pub(super) fn needed(self) -> &'static [usize] {
        match self {
            Self::Propositions | Self::Sources => &[1],
            Self::Evidence => &[1, 2],
            Self::Quotations => &[0, 1],
            Self::Links => &[0, 1, 2],
            Self::Figures => &[0],
            Self::Themes => &[],
        }
    }
}

/// Judges a text that is to stand in a column.
pub(super) fn judged(kind: SheetKind, column: usize, text: &str, names: &Names) -> Judged {
    let own = &kind.columns()[column];
    if text.is_empty() {
        // A work may say its parts in place of the whole reference.
        let is_needed = kind.needed().contains(&column) && kind != SheetKind::Sources;
        return match is_needed {
            true => Judged::Wrong(empty(own)),
            false => Judged::Right(String::new()),
        };
    }
    match own.choice {
        Choice::Free => Judged::Right(text.to_owned()),
        Choice::Words(words, meant) => match meant(text) {
            Some(word) => Judged::Right(word.to_owned()),
            None => Judged::Wrong(format!(
                "`{text}` is none of the words for `{}`: {}",
                own.heading,
                words.join(", ")
            )),
        },
        Choice::Ids(section) => of_names(own, section, text, names),
    }
}

/// What is said of a cell in which nothing stands and something has to.
pub(super) fn empty(column: &SheetColumn) -> String {
    format!(
        "`{}` is empty, and something has to stand there; to take an entry out, delete its row and import with `--prune`",
        column.heading
    )
}

/// Why an id cannot be one, with a better one where there is any.
pub(super) fn why_no_id(id: &str) -> Option<String> {
    let better = bad_id::nearest(id);
    if better.as_deref() == Some(id) {
        return None;
    }
    let better = better.map(|better| format!(", such as `{better}`"));
    Some(format!(
        "`{id}` is not written as an id: write letters, digits and underscores, in words that single hyphens or points join{}",
        better.unwrap_or_default()
    ))
}

fn of_names(column: &SheetColumn, section: &str, text: &str, names: &Names) -> Judged {
    let known = names.get(section).map(Vec::as_slice).unwrap_or_default();
    // People and codes need not be declared; where nothing is declared, nothing can be missing.
    let is_open = ["participants"].contains(&section) || column.key == "codes";
    if is_open || known.is_empty() {
        return Judged::Right(text.to_owned());
    }
    let parts: Vec<&str> = match column.shape {
        Shape::Text => vec![text],
        Shape::Several => text.split(';').map(str::trim).collect(),
    };
    let unknown = parts
        .iter()
        .find(|part| !part.is_empty() && !known.iter().any(|name| name == *part));
    let Some(unknown) = unknown else {
        return Judged::Right(text.to_owned());
    };
    let near = known.iter().find(|name| name.eq_ignore_ascii_case(unknown));
    let near = near.map_or_else(String::new, |name| format!(", and `{name}` is one"));
    let words = format!("`{unknown}` is none of the {section} of the synthesis{near}");
    match section {
        "strands" => Judged::Wrong(format!("{words}: choose one of {}", known.join(", "))),
        _ => Judged::Doubtful(
            text.to_owned(),
            format!("{words}: declare it, or choose another; it was written as it stands"),
        ),
    }
}
