//! An id names nothing, or a thing of another kind.
//!
//! ## Why it matters
//!
//! Links are what a synthesis is made of. A link that leads nowhere is a statement whose evidence a
//! reviewer cannot find.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: fall-at-four-months
//!     strand: quantitative
//!     finding: Wellbeing fell at four months.
//! propositions:
//!   - id: adjustment
//!     statement: Wellbeing can fall in the first months.
//!     supported_by: [fall-at-4-months]  # the id is fall-at-four-months
//! ```
//!
//! ## What to do
//!
//! Correct the id, or declare what it names. Sources, measures, findings, propositions and
//! constructs have ids; strands, groups and sites are declared under `synthesis`, categories under their
//! measure. In a CSV table, a row names its measure by id or by label, or by a word that you
//! explain beside `table:`, as in `measures: {WEMWBS: wellbeing}`.
//!
//! Blanks, characters that cannot be seen and the way in which accents are stored make no other name, nor do
//! capitals in labels and in the cells of a table. Where two names look the same and are not, as with a letter of another alphabet, the
//! message says which letter it is: type it anew.

use super::unknown_column::as_written;
use super::unknown_column::on_one_line;
use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::model::Dimension;
use crate::source::Span;
use crate::wording::spelling::same_label;
use crate::wording::{listed, one};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG102",
    name: "unknown-reference",
    severity: Severity::Error,
    source: include_str!("unknown_reference.rs"),
};

/// An id that nothing has; `known` are those that would do.
pub(crate) fn finding(place: Span, id: &str, wanted: &str, known: &[&str]) -> Diagnostic {
    let found = bare(place, id, wanted);
    if id.contains(',') {
        return found;
    }
    match did_you_mean(id, known.iter().copied()) {
        Some(near) => found.help(near),
        None if known.is_empty() => found.help(format!("no {wanted} is declared so far")),
        None => found.help(format!("declared so far: {}", listed(known))),
    }
}

/// Something that an entry of the trail is about; `known` are the ids that would do.
pub(crate) fn of_trail(place: Span, id: &str, known: &[&str]) -> Diagnostic {
    let words = format!("nothing has the id `{id}`");
    let found = Diagnostic::at(&CHECK, place, words);
    match did_you_mean(id, known.iter().copied()) {
        Some(near) if !id.contains(',') => found.help(near),
        _ if id.contains(',') => found.help("several ids go in brackets, as in `[one, two]`"),
        _ => found.help("an entry of the trail is about a proposition, a finding, a theme, a source, a measure or a construct, by its id, or about a link, as in `company-first/mood-rose`; where `at` is left out, it is about the whole synthesis"),
    }
}

/// A measure of a CSV table.
pub(crate) fn in_table(place: Span, word: &str, ids: &[&str], labels: &[&str]) -> Diagnostic {
    let near = did_you_mean(word, ids.iter().chain(labels).copied());
    let found = match near {
        Some(near) => bare(place, word, "measure").help(near),
        None => finding(place, word, "measure", ids),
    };
    found
        .help("a row names its measure by id or label; other words are explained beside `table:`, as in `measures: {WEMWBS: wellbeing}`; a row that is no figure is put aside, as in `rows: {ignore: [Note]}`")
        .grouped(format!("{} {word}", place.file.number()))
}

/// A word in the measure column of a table that names a measure and something more; `line` is what may be said of all
/// such words of the table.
pub(crate) fn guessed(place: Span, word: &str, line: &str) -> Diagnostic {
    let words = format!("there is no measure `{}`", on_one_line(word));
    Diagnostic::at(&CHECK, place, words)
        .help(format!(
            "what the words of this table seem to mean is, beside `table:`, `{line}`"
        ))
        .grouped(format!("guessed {}", place.file.number()))
}

/// The same where there are too many ids to look for the nearest.
pub(crate) fn bare(place: Span, id: &str, wanted: &str) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("there is no {wanted} `{id}`"));
    match id.contains(',') {
        true => found.help("several ids go in brackets, as in `[one, two]`"),
        false => found,
    }
}

/// What tables write for everybody in a column of groups.
const ALL_PEOPLE: [&str; 9] = [
    "all",
    "overall",
    "total",
    "both",
    "everyone",
    "everybody",
    "whole sample",
    "all participants",
    "combined",
];

pub(crate) fn group(place: Span, id: &str, known: &[&str]) -> Diagnostic {
    let all = ALL_PEOPLE.iter().any(|word| same_label(word, id));
    let all = all.then(|| {
        "where the row is of all people, no group is named: leave the cell empty".to_owned()
    });
    finding(place, id, "group", known)
        .maybe_help(all)
        .help("groups are declared under `synthesis`, as in `groups: {control: Usual care}`")
}

/// A study, model, site or subgroup that is neither among the `ids` nor among the `labels`.
pub(crate) fn dimension(
    place: Span,
    word: &str,
    dimension: Dimension,
    ids: &[&str],
    labels: &[&str],
) -> Diagnostic {
    let near = did_you_mean(word, ids.iter().chain(labels).copied());
    let found = match near {
        Some(near) => bare(place, word, dimension.word()).help(near),
        None => finding(place, word, dimension.word(), ids),
    };
    let help = match dimension {
        Dimension::Study => {
            "a study is a source, or what several sources say that they report with `study:`; or it is declared under `synthesis`, as in `studies: {smith: Smith 2019}`"
        }
        Dimension::Model => {
            "models are declared under `synthesis`, as in `models: {adjusted: {label: Adjusted, for: [age, sex]}}`"
        }
        Dimension::Site => "sites are declared under `synthesis`, as in `sites: {S1: North}`",
        Dimension::Subgroup => {
            "subgroups are declared under `synthesis`, as in `subgroups: {women: Women}`"
        }
    };
    found.help(help)
}

pub(crate) fn category(
    place: Span,
    word: &str,
    known: &[&str],
    measure: &str,
    declared: Span,
    in_table: bool,
) -> Diagnostic {
    let total = ALL_PEOPLE.iter().any(|one| same_label(one, word));
    let total = (in_table && total).then(|| {
        format!(
            "where it is the row of all people, say so beside `table:`: `rows: {{total: [{}]}}`",
            as_written(word)
        )
    });
    finding(place, word, "category", known)
        .also(declared, "of this measure")
        .maybe_help(total)
        .help(format!(
            "a category is declared under `categories` of `{measure}`"
        ))
}

/// A cell such as `T1:T2` in a column `contrast`.
pub(crate) fn contrast(place: Span, text: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("`{text}` is no contrast between two declared timepoints or groups"),
    )
    .help("write the two with two points between them, as in `T1..T2`, or with a minus or a stroke between their ids or labels")
    .help("where a side names both a group and a time, give `group`, `versus`, `at`, `from` and `to` columns of their own")
}

pub(crate) fn other_kind(
    place: Span,
    id: &str,
    wanted: &str,
    found: &str,
    declared: Span,
) -> Diagnostic {
    let words = format!(
        "`{id}` is {}, and {} must stand here",
        one(found),
        one(wanted)
    );
    Diagnostic::at(&CHECK, place, words)
        .also(declared, "declared here")
        .help(format!(
            "name {} here, or link `{id}` where {} may stand",
            one(wanted),
            one(found)
        ))
}

pub(crate) fn ambiguous(place: Span, label: &str, one: Span, other: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("two measures are labelled `{label}`"),
    )
    .also(one, "one of them")
    .also(other, "the other")
    .help("name the measure by its id, or say which is meant with `measures:` beside the table")
}
