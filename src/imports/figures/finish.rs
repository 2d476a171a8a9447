//! What holds for the tables of all programs: the words in their cells, what is asked for, how many decimals are printed.

use super::digits::digits;
use super::draft::{Draft, Holds, guess_of, key_of};
use super::given::Given;
use super::named::{Named, looks_like_time};
use super::shares::shares;
use crate::imports::offered::NotTaken;
use crate::number::says_nothing;
use crate::resolve::headed::is_blank_or_number;

/// No table of figures speaks of more things.
const MOST_NAMES: usize = 1_000;

/// Signs between the two sides of a contrast.
const SIGNS: [&str; 8] = [" - ", " − ", " – ", " / ", " vs ", " vs. ", "..", "-"];

/// Completes a draft.
///
/// # Errors
///
/// Where the table speaks of so many things that it is none of figures.
pub(super) fn finish(draft: &mut Draft<'_>, named: &mut Named) -> Result<(), NotTaken> {
    doubtful(draft);
    let is_open = draft.only.is_empty();
    if is_open {
        fill_down(draft);
        bare_rows(draft);
        measures(draft, named)?;
    }
    times_and_groups(draft, named);
    contrasts(draft, named);
    shares(draft);
    digits(draft, is_of_numbers);
    asks(draft, named);
    Ok(())
}

/// The words of a column in the rows that are read, each once.
fn words<'a>(draft: &Draft<'a>, column: usize) -> Vec<&'a str> {
    let given: &'a Given = draft.given;
    let mut seen = std::collections::HashSet::new();
    let rows = given
        .rows
        .iter()
        .filter(|row| !draft.aside.contains(&row[0]));
    let words = rows.map(|row| row[column].as_str());
    words
        .filter(|word| !word.is_empty() && seen.insert(*word))
        .collect()
}

fn measures(draft: &mut Draft<'_>, named: &mut Named) -> Result<(), NotTaken> {
    let Some(at) = draft.column("measure") else {
        return Ok(());
    };
    let words = words(draft, at);
    if words.len() > MOST_NAMES {
        return Err(NotTaken::new(format!(
            "it speaks of {} measures: these are data, or no figures",
            words.len()
        )));
    }
    for word in words {
        let is_said = draft
            .words
            .iter()
            .any(|(key, theirs, _)| *key == "measures" && theirs == word);
        if is_said {
            continue;
        }
        let id = named.measure(word);
        if named.is_measure(word).as_ref() != Some(&id) {
            draft.word("measures", word, &id);
            draft.guess(guess_of(word, &id));
        }
    }
    Ok(())
}

fn times_and_groups(draft: &mut Draft<'_>, named: &mut Named) {
    for key in ["at", "from", "to"] {
        for word in draft
            .column(key)
            .map(|at| words(draft, at))
            .unwrap_or_default()
        {
            let id = named.timepoint(word);
            let is_number = word.bytes().all(|one| one.is_ascii_digit());
            if is_number {
                draft.word("timepoints", word, &id);
                draft.ask(format!(
                    "which timepoint is `{word}`? it is taken as `{id}`"
                ));
            }
        }
    }
    for key in ["group", "versus"] {
        for word in draft
            .column(key)
            .map(|at| words(draft, at))
            .unwrap_or_default()
        {
            if says_nothing(word) {
                continue;
            }
            let id = named.group(word);
            if word.bytes().all(|one| one.is_ascii_digit()) {
                draft.ask(format!("which group is `{word}`? it is taken as `{id}`"));
            }
        }
    }
}

/// The times or groups that the labels of contrasts name.
fn contrasts(draft: &mut Draft<'_>, named: &mut Named) {
    for key in ["contrast", "contrast_of_groups"] {
        let labels = draft
            .column(key)
            .map(|at| words(draft, at))
            .unwrap_or_default();
        for label in labels {
            let Some([one, other]) = sides(label, named) else {
                draft.ask(format!("`{label}`: what is compared with what?"));
                continue;
            };
            let is_time = |word: &str, named: &Named| {
                looks_like_time(word) || named.is_timepoint(word).is_some()
            };
            match is_time(one, named) && is_time(other, named) {
                true => [one, other].map(|word| named.timepoint(word)),
                false => [one, other].map(|word| named.group(word)),
            };
        }
    }
}

fn sides<'w>(label: &'w str, named: &Named) -> Option<[&'w str; 2]> {
    let halves = SIGNS.iter().flat_map(|sign| {
        let places = label.match_indices(sign);
        places.map(|(at, _)| [label[..at].trim(), label[at + sign.len()..].trim()])
    });
    let mut all: Vec<[&str; 2]> = halves
        .filter(|sides| sides.iter().all(|side| !side.is_empty()))
        .collect();
    let known = |word: &str| named.is_timepoint(word).is_some() || named.is_group(word).is_some();
    if let Some(at) = all
        .iter()
        .position(|[one, other]| known(one) && known(other))
    {
        return Some(all.swap_remove(at));
    }
    all.into_iter().next()
}

/// A column of names in which only the first of several rows says what they are about.
fn fill_down(draft: &mut Draft<'_>) {
    let given = draft.given;
    let numbers: Vec<usize> = (0..draft.holds.len())
        .filter(|at| is_of_numbers(&draft.holds[*at]))
        .collect();
    let mut filled = Vec::new();
    for key in ["measure", "group", "at"] {
        let Some(at) = draft.column(key) else {
            continue;
        };
        let with_figures = given
            .rows
            .iter()
            .filter(|row| numbers.iter().any(|at| draft.is_printed(&row[*at])));
        let cells: Vec<&str> = with_figures.map(|row| row[at].as_str()).collect();
        let starts = cells.first().is_some_and(|cell| !cell.is_empty());
        if starts && cells.iter().any(|cell| cell.is_empty()) {
            filled.push(draft.heading(at));
        }
    }
    if !filled.is_empty() {
        draft.guess("empty cells of names say what stands above them");
        draft.say_written("fill_down", super::draft::lines::texts(&filled));
    }
}

/// Rows that have nothing but their first cell: titles of parts, notes.
fn bare_rows(draft: &mut Draft<'_>) {
    let given = draft.given;
    if given.header.len() < 2 || given.turned {
        return;
    }
    for row in &given.rows {
        let label = row[0].as_str();
        let is_bare = !label.is_empty() && row.iter().skip(1).all(|cell| cell.is_empty());
        let twin = |other: &&Vec<String>| {
            other[0] == label && other.iter().skip(1).any(|cell| !cell.is_empty())
        };
        if is_bare && given.rows.iter().find(twin).is_none() {
            draft.put_aside(label);
            draft.ask(format!("`{label}` has no figures and is passed over: where it says what stands below it, `rows: {{headings: …}}`"));
        }
    }
}

/// Cells that hold a date or an error where a number is likely say that nothing was printed.
fn doubtful(draft: &mut Draft<'_>) {
    without_end(draft);
    for doubt in &draft.given.doubts {
        if !doubt.text.is_empty()
            && !is_blank_or_number(&doubt.text)
            && !draft.missing.contains(&doubt.text)
        {
            draft.missing.push(doubt.text.clone());
        }
    }
}

/// A statistic without end, as of a correlation of 1, is no number that could be printed; degrees of freedom may be.
fn without_end(draft: &mut Draft<'_>) {
    let given = draft.given;
    let endless = |cell: &&str| ["Inf", "-Inf", "inf", "-inf"].contains(cell);
    let of_df = |at: &usize| matches!(key_of(&draft.holds[*at]), Some("df" | "df2"));
    let numbers: Vec<usize> = (0..draft.holds.len())
        .filter(|at| is_of_numbers(&draft.holds[*at]))
        .collect();
    let cells = numbers
        .iter()
        .filter(|at| !of_df(at))
        .flat_map(|at| given.column(*at));
    let mut found: Vec<String> = cells.filter(endless).map(str::to_owned).collect();
    found.sort_unstable();
    found.dedup();
    let mut degrees = numbers
        .iter()
        .filter(|at| of_df(at))
        .flat_map(|at| given.column(*at));
    if found.is_empty() || degrees.any(|cell| found.iter().any(|one| one == cell)) {
        return;
    }
    draft.guess(format!(
        "`{}` says that no number was printed",
        found.join("`, `")
    ));
    draft.missing.extend(found);
}

fn is_of_numbers(holds: &Holds) -> bool {
    let words = [
        "measure",
        "group",
        "at",
        "from",
        "to",
        "versus",
        "contrast",
        "contrast_of_groups",
        "predictor",
        "method",
        "note",
        "site",
        "study",
        "model",
        "subgroup",
        "category",
        "effect",
        "reference",
        "per",
    ];
    match holds {
        Holds::Wide => true,
        other => key_of(other).is_some_and(|key| !words.contains(&key)),
    }
}

/// What the table does not say.
fn asks(draft: &mut Draft<'_>, named: &Named) {
    let is_wide_measure = draft.wide.iter().any(|one| {
        matches!(one, crate::read::edit::Written::Keys(keys) if keys.iter().any(|(key, _)| key == "measure"))
    });
    let is_asked = draft.asked.iter().any(|one| one.starts_with("measure:"));
    let is_said = draft.column("measure").is_some() || is_wide_measure || draft.says("measure");
    if !is_said && !is_asked {
        let known: Vec<String> = named
            .measures()
            .iter()
            .take(6)
            .map(|one| format!("`{}`", one.id))
            .collect();
        let known = match known.is_empty() {
            true => String::new(),
            false => format!(" ({}, …)", known.join(", ")),
        };
        draft.asked.insert(
            0,
            format!("measure: which measure are these figures of{known}? the file does not say it"),
        );
    }
    let mut others = Vec::new();
    for (at, holds) in draft.holds.iter().enumerate() {
        let Holds::Open(words) = holds else { continue };
        let heading = match draft.heading(at) {
            heading if heading.is_empty() => "the column without a heading".to_owned(),
            heading => format!("`{heading}`"),
        };
        let bare = heading.trim_matches('`');
        let asked = &draft.asked;
        let is_asked = bare.chars().count() > 3 && asked.iter().any(|words| words.contains(bare));
        if is_asked {
            continue;
        }
        others.push(match words.is_empty() {
            true => format!("{heading}: what does it hold? it is passed over"),
            false => format!("{heading}: {words}? it is passed over"),
        });
    }
    if draft.only.is_empty() {
        for words in others {
            draft.ask(words);
        }
    }
    let compares = ["change", "estimate", "p", "statistic"]
        .iter()
        .any(|key| draft.column(key).is_some());
    let is_said = [
        "contrast",
        "contrast_of_groups",
        "from",
        "versus",
        "predictor",
    ]
    .iter()
    .any(|key| draft.column(key).is_some() || draft.says(key));
    let of_word = draft.words.iter().any(|(_, _, key)| key.contains(".."));
    let is_asked = draft.asked.iter().any(|words| {
        words.starts_with("from, to")
            || words.starts_with("group, versus")
            || words.starts_with("predictor")
    });
    if compares && !is_said && !of_word && !is_asked {
        draft.ask("what is compared? say from and to, or group and versus, or predictor");
    }
    draft.ask("cite: where is this table printed?");
}
