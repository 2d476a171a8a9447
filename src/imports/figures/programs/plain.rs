//! A table that a person or any other program made: what its headings say is taken, the rest is asked for.

use super::program::Program;
use crate::imports::figures::characteristics;
use crate::imports::figures::coefficients;
use crate::imports::figures::coefficients::say_effect;
use crate::imports::figures::derived::{direction, first_number};
use crate::imports::figures::draft::lines::wide;
use crate::imports::figures::draft::{Draft, Holds, compares, key_of};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::figures::parts::effect_said;
use crate::imports::figures::spread::spread;
use crate::imports::offered::NotTaken;
use crate::resolve::headed::is_blank_or_number;

pub(super) const PROGRAM: Program = Program {
    name: "",
    knows: |_| true,
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    if characteristics::is_one(given) {
        return characteristics::drafts(given, named);
    }
    if coefficients::is_one(given) {
        return coefficients::drafts(given, named);
    }
    let mut draft = Draft::of(given, named);
    effects(&mut draft);
    spread(&mut draft, named);
    beside_means(&mut draft, named);
    Ok(vec![draft])
}

/// Estimates that are headed by what they are: `aOR`, `HR (95% CI)`, `SMD`.
fn effects(draft: &mut Draft<'_>) {
    for at in 0..draft.holds.len() {
        let Some(effect) = effect_said(&draft.given.header[at]) else {
            continue;
        };
        let mut cells = draft
            .given
            .column(at)
            .filter(|cell| !cell.is_empty())
            .peekable();
        let is_one = cells.peek().is_some() && cells.all(is_blank_or_number);
        if matches!(draft.holds[at], Holds::Open(_)) && is_one && !draft.has("estimate") {
            draft.holds[at] = Holds::As("estimate".to_owned());
        }
        if key_of(&draft.holds[at]).is_some_and(|key| key.starts_with("estimate")) {
            say_effect(draft, effect);
        }
    }
}

/// Where rows have means at times and, beside some of them, limits or p of a change: from when to when is not said, unless
/// there are two times.
fn beside_means(draft: &mut Draft<'_>, named: &mut Named) {
    let given = draft.given;
    let Some(times) = draft.column("at") else {
        return;
    };
    if draft.column("contrast").is_some() || !draft.has("mean") {
        return;
    }
    let has_test = draft.holds.iter().any(|holds| {
        compares(holds, &[]) && !matches!(key_of(holds), Some("ci" | "ci_low" | "ci_high"))
    });
    if !has_test || draft.says("from") {
        return;
    }
    let columns: Vec<usize> = (0..draft.holds.len())
        .filter(|at| compares(&draft.holds[*at], &[]))
        .collect();
    let printed = |row: &&Vec<String>| columns.iter().any(|at| draft.is_printed(&row[*at]));
    let mut with: Vec<&str> = given
        .rows
        .iter()
        .filter(printed)
        .map(|row| row[times].as_str())
        .collect();
    with.dedup();
    let mut all: Vec<&str> = Vec::new();
    for word in given.column(times).filter(|word| !word.is_empty()) {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    let names: Vec<String> = columns
        .iter()
        .map(|at| format!("`{}`", draft.heading(*at)))
        .collect();
    if let ([from, to], true) = (
        all.as_slice(),
        with.iter().all(|word| all.last() == Some(word)),
    ) {
        let sign = sign(draft, times, from, to);
        let (from, to) = (named.timepoint(from), named.timepoint(to));
        let own: Vec<(String, String)> = (0..draft.holds.len())
            .filter(|at| !columns.contains(at))
            .filter_map(|at| {
                let key = key_of(&draft.holds[at])?;
                (key != "measure" && key != "group").then(|| (key.to_owned(), draft.heading(at)))
            })
            .collect();
        let theirs: Vec<(String, String)> = columns
            .iter()
            .filter_map(|at| Some((key_of(&draft.holds[*at])?.to_owned(), draft.heading(*at))))
            .collect();
        for at in 0..draft.holds.len() {
            let key = key_of(&draft.holds[at]);
            if key.is_some_and(|key| key != "measure" && key != "group") {
                draft.holds[at] = Holds::Wide;
            }
        }
        draft.wide.push(wide(&[], &own));
        draft
            .wide
            .push(wide(&[("from", &from), ("to", &to)], &theirs));
        draft.guess(format!(
            "{} as those of the change from `{from}` to `{to}`, as they stand beside `{to}` alone",
            names.join(", ")
        ));
        let has_change = theirs
            .iter()
            .any(|(key, _)| key.contains("change") || key.contains("estimate"));
        match sign {
            Some(sign) => {
                draft.say("change", sign);
                draft.guess(format!(
                    "change: {sign}, as the changes fit the means beside them"
                ));
            }
            None if has_change => draft.ask("change: later minus earlier, or earlier minus later?"),
            None => {}
        }
        draft.ask("design: paired? (the same people at both times)");
        return;
    }
    for at in columns {
        let words = format!("`{}`", key_of(&draft.holds[at]).unwrap_or_default());
        draft.holds[at] = Holds::Open(words);
    }
    draft.ask(format!(
        "{}: from when to when? they stand beside one time each; `wide: [{{columns: {{at: …, mean: …}}}}, {{from: …, to: …, columns: {{…}}}}]` takes both",
        names.join(", ")
    ));
}

/// What a positive change means, where all changes fit the means beside them in one way and not in the other.
fn sign(draft: &Draft<'_>, times: usize, from: &str, to: &str) -> Option<&'static str> {
    let given = draft.given;
    let starting = |word: &str| {
        (0..draft.holds.len()).find(|at| {
            key_of(&draft.holds[*at]).is_some_and(|key| key.split(' ').next() == Some(word))
        })
    };
    let mean = starting("mean")?;
    let change = starting("change").or_else(|| starting("estimate"))?;
    let names = draft.column("measure")?;
    let group = draft.column("group");
    let first = |row: &Vec<String>, at: usize| {
        let is_doubtful = given.doubts.iter().any(|doubt| doubt.text == row[at]);
        first_number(&row[at], given.comma).filter(|_| !is_doubtful)
    };
    let later = given.rows.iter().filter(|row| row[times] == to);
    let changes = later.filter_map(|row| {
        let same = |other: &&Vec<String>| {
            other[times] == from
                && other[names] == row[names]
                && group.is_none_or(|at| other[at] == row[at])
        };
        let before = given.rows.iter().find(same)?;
        Some((first(before, mean)?, first(row, mean)?, first(row, change)?))
    });
    direction(changes).map(|is_later| match is_later {
        true => "later minus earlier",
        false => "earlier minus later",
    })
}
