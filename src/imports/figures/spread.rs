//! Headings that name a measure, a time or a group beside the statistic, as `wellbeing · T1` or `comparison_T1`: the lines
//! `wide`.

use super::derived::{direction, first_number};
use super::draft::lines::wide;
use super::draft::{Draft, Holds, compares, key_of};
use super::named::{Named, looks_like_time};
use crate::number::several;
use crate::resolve::headed::key_named;
use crate::tables::heads::BETWEEN;

/// What parts the words of a heading.
const PARTS: [&str; 8] = [BETWEEN, ", ", ": ", "_", " - ", "|", ".", " "];

/// A column whose heading says more than what it holds.
#[derive(Clone, Debug)]
struct Told {
    at: usize,
    /// What it holds.
    key: String,
    /// What its heading says beside that.
    place: String,
    is_guess: bool,
}

/// What a place is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Of {
    measure: Option<String>,
    time: Option<String>,
    group: Option<String>,
}

/// Drafts the lines `wide` for columns of which nothing else is known; says whether there are some.
pub(super) fn spread(draft: &mut Draft<'_>, named: &mut Named) -> bool {
    let open = |holds: &Holds| matches!(holds, Holds::Open(_));
    let columns: Vec<usize> = (0..draft.holds.len())
        .filter(|at| open(&draft.holds[*at]))
        .collect();
    let told: Vec<Told> = columns.iter().filter_map(|at| told(draft, *at)).collect();
    if told.len() < 2 {
        return false;
    }
    let mut places: Vec<String> = Vec::new();
    for one in &told {
        if !places.contains(&one.place) {
            places.push(one.place.clone());
        }
    }
    // One place with one statistic is a heading that is not known, and no place.
    if places.len() < 2 && told.len() < 3 {
        return false;
    }
    let has_measure = draft.column("measure").is_some();
    let Some(of) = all_of(&places, has_measure, named) else {
        return false;
    };
    let has_sd = told.iter().any(|one| one.key == "sd");
    for (place, of) in places.iter().zip(&of) {
        let own: Vec<&Told> = told.iter().filter(|one| one.place == *place).collect();
        let mut keys: Vec<(String, String)> = Vec::new();
        for one in own {
            // Where means and SD stand beside it, it counts values.
            let key = match one.key.as_str() {
                "count" if has_sd => "n",
                key => key,
            };
            if keys.iter().any(|(known, _)| known == key) {
                continue;
            }
            keys.push((key.to_owned(), draft.heading(one.at)));
            draft.holds[one.at] = Holds::Wide;
        }
        let measure = of.measure.as_ref().map(|word| named.measure(word));
        let group = of.group.as_ref().map(|word| named.group(word));
        let time = of.time.as_ref().map(|word| named.timepoint(word));
        let said = [("measure", &measure), ("group", &group), ("at", &time)];
        let said: Vec<(&str, &str)> = said
            .iter()
            .filter_map(|(key, id)| Some((*key, id.as_deref()?)))
            .collect();
        draft.wide.push(wide(&said, &keys));
    }
    compared(draft, &told, &places, &of, named);
    if told.iter().any(|one| one.is_guess) {
        draft.guess(
            "cells such as `10.9 (4.85)` as `mean sd`: no heading says what their two numbers are",
        );
    }
    let words: Vec<String> = places.iter().map(|place| format!("`{place}`")).collect();
    draft.guess(format!("what the headings name: {}", words.join(", ")));
    true
}

/// Columns of comparisons beside those of times or groups: of the two that there are, where there are two.
fn compared(draft: &mut Draft<'_>, told: &[Told], places: &[String], of: &[Of], named: &mut Named) {
    let columns: Vec<usize> = (0..draft.holds.len())
        .filter(|at| compares(&draft.holds[*at], &["se"]))
        .collect();
    if columns.is_empty() {
        return;
    }
    let keys: Vec<(String, String)> = columns
        .iter()
        .filter_map(|at| Some((key_of(&draft.holds[*at])?.to_owned(), draft.heading(*at))))
        .collect();
    let names: Vec<String> = keys
        .iter()
        .map(|(_, heading)| format!("`{heading}`"))
        .collect();
    let Some([from, to]) = two(of, named) else {
        for at in columns {
            draft.holds[at] = Holds::Open("of a comparison that is not said".to_owned());
        }
        draft.ask(format!(
            "{}: what is compared? `wide: [{{from: …, to: …, columns: {{…}}}}]` takes them",
            names.join(", ")
        ));
        return;
    };
    draft
        .wide
        .push(wide(&[(from.0, &from.1), (to.0, &to.1)], &keys));
    for at in &columns {
        draft.holds[*at] = Holds::Wide;
    }
    draft.guess(format!(
        "{} as those of the comparison of `{}` and `{}`",
        names.join(", "),
        from.1,
        to.1
    ));
    let change = columns
        .iter()
        .zip(&keys)
        .find(|(_, (key, _))| key.starts_with("change") || key.starts_with("estimate"));
    let Some((change, _)) = change else { return };
    // The means of the first of the two, and of the other.
    let mean = |id: &str| {
        let of_place = |one: &&Told| named.timepoint_or_group(&one.place).as_deref() == Some(id);
        let mut means = told.iter().filter(|one| one.key.starts_with("mean"));
        means.find(of_place).map(|one| one.at)
    };
    let sign = match (mean(&from.1), mean(&to.1), places.len()) {
        (Some(before), Some(after), 2) => {
            let given = draft.given;
            let number = |row: &Vec<String>, at: usize| first_number(&row[at], given.comma);
            let rows = given.rows.iter();
            direction(rows.filter_map(|row| {
                Some((
                    number(row, before)?,
                    number(row, after)?,
                    number(row, *change)?,
                ))
            }))
        }
        _ => None,
    };
    let is_time = from.0 == "from";
    let words = match (is_time, sign) {
        (true, Some(true)) => "later minus earlier",
        (true, Some(false)) => "earlier minus later",
        (false, Some(false)) => "group minus versus",
        (true, None) => return draft.ask("change: later minus earlier, or earlier minus later?"),
        (false, _) => return draft.ask("change: group minus versus, or the other way round?"),
    };
    draft.say("change", words);
    draft.guess(format!(
        "change: {words}, as the changes fit the means beside them"
    ));
    if is_time {
        draft.ask("design: paired? (the same people at both times)");
    }
}

/// The two times or groups that there are, in their order; nothing where there are others.
fn two(of: &[Of], named: &mut Named) -> Option<[(&'static str, String); 2]> {
    let [one, other] = of else { return None };
    match (one, other) {
        (
            Of {
                time: Some(from),
                group: None,
                measure: None,
            },
            Of {
                time: Some(to),
                group: None,
                measure: None,
            },
        ) => {
            let mut ends = [named.timepoint(from), named.timepoint(to)];
            let all: Vec<String> = named
                .timepoints()
                .iter()
                .map(|one| one.id.clone())
                .collect();
            ends.sort_by_key(|id| all.iter().position(|one| one == id));
            let [from, to] = ends;
            (from != to).then_some([("from", from), ("to", to)])
        }
        (
            Of {
                group: Some(one),
                time: None,
                measure: None,
            },
            Of {
                group: Some(other),
                time: None,
                measure: None,
            },
        ) if one != other => Some([("group", named.group(one)), ("versus", named.group(other))]),
        _ => None,
    }
}

/// What a column holds, and what else its heading says.
fn told(draft: &Draft<'_>, at: usize) -> Option<Told> {
    let heading = draft.given.header[at].as_str();
    let own = |key: &str, place: &str, is_guess: bool| {
        let place = place.trim_matches(|one: char| !one.is_alphanumeric() && one != ')');
        (!place.is_empty()).then(|| Told {
            at,
            key: key.to_owned(),
            place: place.to_owned(),
            is_guess,
        })
    };
    for sign in PARTS {
        for (start, _) in heading.match_indices(sign) {
            let (left, right) = (&heading[..start], &heading[start + sign.len()..]);
            if let Some(key) = key_of_part(right) {
                return own(key, left, false);
            }
            if let Some(key) = key_of_part(left) {
                return own(key, right, false);
            }
        }
    }
    let cells = draft.given.column(at).filter(|cell| draft.is_printed(cell));
    let mut shapes: Vec<(usize, bool)> = cells
        .filter_map(|cell| several(cell, draft.given.comma).ok())
        .map(|read| {
            (
                read.pieces.len(),
                read.pieces.iter().any(|piece| piece.percent),
            )
        })
        .collect();
    let all = shapes.len();
    let point = if draft.given.comma { ',' } else { '.' };
    let first = |cell: &str| {
        cell.split(['(', '[', ' '])
            .next()
            .is_some_and(|first| first.contains(point))
    };
    let decimals = draft.given.column(at).any(first);
    shapes.dedup();
    match shapes.as_slice() {
        // Whole numbers before a bracket may be counts.
        [(2, false)] if all > 0 && decimals => own("mean sd", heading, true),
        [(2, true)] if all > 0 => own("count percent", heading, false),
        _ => None,
    }
}

/// The statistic that a part of a heading names; words that are names as well are none.
fn key_of_part(part: &str) -> Option<&'static str> {
    let part = part.trim();
    let key = key_named(part)?;
    let words = [
        "measure", "group", "at", "from", "to", "site", "study", "model", "subgroup", "category",
        "note", "total", "versus",
    ];
    (!words.contains(&key)).then_some(key)
}

/// What all the places are: times, groups or measures, or two of these in one heading.
fn all_of(places: &[String], has_measure: bool, named: &Named) -> Option<Vec<Of>> {
    let alone = |place: &String| one_of(place, has_measure, named);
    let found: Option<Vec<Of>> = places.iter().map(alone).collect();
    if let Some(found) = found.filter(|found| found.iter().all(|one| *one != Of::default())) {
        return Some(found);
    }
    for sign in PARTS {
        let pairs: Option<Vec<(&str, &str)>> = places
            .iter()
            .map(|place| {
                place
                    .rsplit_once(sign)
                    .map(|(one, other)| (one.trim(), other.trim()))
            })
            .collect();
        let Some(pairs) = pairs else { continue };
        let is_time = |word: &str| named.is_timepoint(word).is_some() || looks_like_time(word);
        let swapped = pairs.iter().all(|(one, _)| is_time(one));
        let pairs: Vec<(&str, &str)> = match swapped {
            true => pairs.into_iter().map(|(one, other)| (other, one)).collect(),
            false => pairs,
        };
        if !pairs.iter().all(|(_, time)| is_time(time)) {
            continue;
        }
        let of = pairs.into_iter().map(|(name, time)| {
            let of_name = match has_measure {
                true => Of {
                    group: Some(name.to_owned()),
                    ..Of::default()
                },
                false => Of {
                    measure: Some(name.to_owned()),
                    ..Of::default()
                },
            };
            Of {
                time: Some(time.to_owned()),
                ..of_name
            }
        });
        return Some(of.collect());
    }
    // Names alone are those of what the rows do not name.
    let of = places.iter().map(|place| match has_measure {
        true => Of {
            group: Some(place.clone()),
            ..Of::default()
        },
        false => Of {
            measure: Some(place.clone()),
            ..Of::default()
        },
    });
    Some(of.collect())
}

fn one_of(place: &str, has_measure: bool, named: &Named) -> Option<Of> {
    if named.is_timepoint(place).is_some() || looks_like_time(place) {
        return Some(Of {
            time: Some(place.to_owned()),
            ..Of::default()
        });
    }
    if named.is_group(place).is_some() {
        return Some(Of {
            group: Some(place.to_owned()),
            ..Of::default()
        });
    }
    (!has_measure && named.is_measure(place).is_some()).then(|| Of {
        measure: Some(place.to_owned()),
        ..Of::default()
    })
}
