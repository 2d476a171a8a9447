//! What headings say of the time, the group and the number of people of their columns: `control_T1`, `M T2`,
//! `peer worker (N=32)`.

use super::columns::{COLUMNS, SAID_ONLY, position};
use super::headings;
use super::resolver::Resolver;
use crate::number::several;
use crate::wording::spelling;

/// What a heading says of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ToldPlace {
    /// The id of the measure.
    pub(super) measure: Option<String>,
    /// The id of the group.
    pub(super) group: Option<String>,
    /// The id of the timepoint.
    pub(super) at: Option<String>,
    /// The number of people.
    pub(super) n: Option<String>,
    /// The key of `columns`, where the rest of the heading or the cells say it.
    pub(super) key: Option<&'static str>,
}

impl Resolver<'_> {
    /// What the heading of a column says of its time or its group; nothing where it says neither, or more than that
    /// and what the column holds; `cells` are those below it. With `with_measures` it may also be its measure.
    pub(super) fn place_told(
        &self,
        heading: &str,
        cells: &[&str],
        with_measures: bool,
    ) -> Option<ToldPlace> {
        let frame = &self.model.synthesis;
        let text = spelling::label(&heading.replace(['*', '_'], " ")).into_owned();
        let (text, n) = without_n(&text);
        let groups = frame.groups.iter().map(|one| (&one.id, &one.label));
        let (text, group) = without_name(&text, groups);
        let times = frame.timepoints.iter().map(|one| (&one.id, &one.label));
        let (text, at) = without_name(&text, times);
        let measures = self.model.measures.iter();
        let measures = measures.map(|one| (&one.id.value, &one.label));
        let (rest, measure) = match with_measures {
            true => without_name(&text, measures),
            false => (text, None),
        };
        // Models are numbered in brackets.
        let rest = rest.trim();
        let is_number = |text: &str| text.bytes().all(|one| one.is_ascii_digit());
        let inner = rest
            .strip_prefix('(')
            .and_then(|text| text.strip_suffix(')'));
        let rest = match inner.is_some_and(is_number) {
            true if measure.is_some() => "",
            _ => rest,
        };
        let rest = rest.trim_matches(|one: char| !one.is_alphanumeric() && one != '%');
        let is_all = ["total", "all", "overall", "gesamt"].contains(&rest) && n.is_some();
        if group.is_none() && at.is_none() && measure.is_none() && !is_all {
            return None;
        }
        let read = cells.iter().filter_map(|cell| several(cell, false).ok());
        let several: Vec<_> = read.filter(|read| read.pieces.len() > 1).collect();
        let counted = !several.is_empty()
            && several.iter().all(|read| {
                let [count, percent] = read.pieces.as_slice() else {
                    return false;
                };
                percent.percent && !count.percent
            });
        let key = match rest {
            "" => counted.then_some("count percent"),
            _ if is_all => counted.then_some("count percent"),
            rest => Some(known(rest)?),
        };
        Some(ToldPlace {
            measure,
            group,
            at,
            n,
            key,
        })
    }
}

/// The key of what is left of a heading.
fn known(rest: &str) -> Option<&'static str> {
    let by_name = position(rest).map(|at| COLUMNS[at].0);
    let by_name = by_name.filter(|name| *name != SAID_ONLY);
    let by_program = headings::sure(rest, &[]).map(|sure| sure.key);
    let plain = match rest {
        "m" => Some("mean"),
        "mean (sd)" | "m (sd)" | "mean ± sd" | "m ± sd" => Some("mean sd"),
        "n (%)" | "n, %" => Some("count percent"),
        "%" => Some("percent"),
        _ => None,
    };
    by_name.or(by_program).or(plain)
}

/// A heading without the number of people in it, as in `control (n = 32)`.
fn without_n(text: &str) -> (String, Option<String>) {
    let Some(at) = text.find("n=").or_else(|| text.find("n =")) else {
        return (text.to_owned(), None);
    };
    let starts_a_word = !text[..at].ends_with(char::is_alphanumeric);
    let behind = text[at..].trim_start_matches(['n', ' ', '=']);
    let digits = behind.len()
        - behind
            .trim_start_matches(|one: char| one.is_ascii_digit() || one == ',')
            .len();
    let n = behind[..digits].trim_end_matches(',');
    if n.is_empty() || !starts_a_word {
        return (text.to_owned(), None);
    }
    let rest = behind[digits..].trim_start_matches([')', ']']);
    let before = text[..at].trim_end_matches(['(', '[', ' ', ',']);
    (
        format!("{before} {rest}").trim().to_owned(),
        Some(n.to_owned()),
    )
}

/// A heading without the one name in it, as words of its own; nothing is taken where two names are.
pub(super) fn without_name<'a>(
    text: &str,
    names: impl Iterator<Item = (&'a String, &'a String)>,
) -> (String, Option<String>) {
    let mut found: Option<(usize, usize, &String)> = None;
    for (id, label) in names {
        for name in [id, label] {
            let name = spelling::label(name).into_owned();
            let Some(at) = text.find(&name).filter(|_| !name.is_empty()) else {
                continue;
            };
            let end = at + name.len();
            let is_word = !text[..at].ends_with(char::is_alphanumeric)
                && !text[end..].starts_with(char::is_alphanumeric);
            if is_word && found.is_none_or(|(_, length, _)| name.len() > length) {
                found = Some((at, name.len(), id));
            }
        }
    }
    match found {
        Some((at, length, id)) => {
            let rest = format!("{} {}", &text[..at], &text[at + length..]);
            (spelling::spaced(&rest), Some(id.clone()))
        }
        None => (text.to_owned(), None),
    }
}
