//! What parts of a synthesis say: the same however and wherever it is written, and another as soon as something else is
//! said, in that part alone.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::diagnostic::Severity;
use cisgrid::examine::{self, Assessed};
use cisgrid::meaning::{Entry, EntryKind, EntryName, Meaning};
use cisgrid::read::folder::Project;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("meaning::how_it_is_written_says_nothing", written),
        trial("meaning::what_is_said_is_told_where_it_is_said", said),
        trial("meaning::what_a_part_rests_on", rests),
        trial("meaning::words_of_who_withdrew_are_not_kept", withdrawn),
    ]
}

const FRAME: &str = "synthesis:\n  title: A walking group\n  alpha: 0.05\n  timepoints: {T1: at the start, T2: at six months}\n  \
                     groups: {walk: Walkers, wait: Waiting list}\n  participants: {P03: {role: walker}, P07: {role: leader}}\n";
const MEASURES: &str = "measures:\n  - {id: mood, label: Mood, better: higher, range: [0, 30]}\n";
const SOURCES: &str = "sources:\n  - {id: trial, citation: The report of the trial. 2024.}\n  - {id: talks, citation: Our interviews. 2024.}\n";
const THEMES: &str = "themes:\n  - {id: company, label: Company, definition: being with others}\n";
const RESULTS: &str = "results:\n  - {measure: mood, at: T1, n: 40, mean: 14.2, sd: 3.1, cite: trial}\n  \
                       - {measure: mood, at: T2, n: 38, mean: 16.9, sd: 3.3, cite: trial}\n";
const EVIDENCE: &str = "evidence:\n  - id: mood-rises\n    strand: quantitative\n    finding: Mood was better at six months.\n    \
                        figures: [mood@T1, mood@T2]\n    cite: trial\n    claims:\n      - higher_than: {figures: mood@T2, than: mood@T1}\n  \
                        - id: talk\n    strand: qualitative\n    finding: People came to talk.\n    theme: company\n    cite: talks\n    quotes:\n      \
                        - {said: I come to talk, by: P03, at: T1}\n      - {said: it gets me out, by: P07}\n";
const ROWS: &str = "propositions:\n  - id: walking-lifts\n    statement: Walking together lifts mood.\n    supported_by: [mood-rises, talk]\n    \
                    fit: confirmation\n";

/// The study, its parts each in a file of its own.
fn parts() -> Vec<String> {
    [FRAME, MEASURES, SOURCES, THEMES, RESULTS, EVIDENCE, ROWS]
        .map(str::to_owned)
        .into()
}

fn read(parts: &[String]) -> Assessed {
    let files = parts.iter().enumerate();
    let files = files.map(|(at, text)| (format!("{at}.yaml"), text.clone().into_bytes()));
    examine::assess(Project::of_texts(Path::new("s"), files), None)
}

fn assessed(parts: &[String]) -> Assessed {
    let assessed = read(parts);
    let errors = assessed
        .diagnostics
        .iter()
        .filter(|one| one.severity() == Severity::Error);
    let errors: Vec<_> = errors.map(|one| one.message.as_str()).collect();
    assert_eq!(errors, [""; 0]);
    assessed
}

fn meaning(parts: &[String]) -> Meaning {
    let assessed = assessed(parts);
    Meaning::of(&assessed.model, &assessed.trials)
}

/// What the fields of a part say, whatever their order.
fn fields(item: &Entry) -> Vec<(String, String)> {
    let fields = item.fields.iter();
    let mut fields: Vec<_> = fields
        .map(|one| (one.name.to_string(), one.value.clone()))
        .collect();
    fields.sort();
    fields
}

/// The parts that say something else, or are there once.
fn changed(before: &Meaning, now: &Meaning) -> Vec<String> {
    let keys = before.entries.keys().chain(now.entries.keys());
    let mut keys: Vec<&EntryName> = keys.collect();
    keys.sort();
    keys.dedup();
    let said = |meaning: &Meaning, key: &EntryName| meaning.entries.get(key).map(fields);
    let changed = keys
        .into_iter()
        .filter(|key| said(before, key) != said(now, key));
    changed.map(EntryName::to_string).collect()
}

/// The study with one stretch of it written otherwise.
fn with(from: &str, to: &str) -> Vec<String> {
    let mut parts = parts();
    let part = parts
        .iter_mut()
        .find(|part| part.contains(from))
        .expect("something to change");
    *part = part.replacen(from, to, 1);
    parts
}

fn written() -> Outcome {
    let before = meaning(&parts());
    let mut turned = parts();
    turned.reverse();
    let rows = [
        ("files in another order", turned),
        ("one file", vec![parts().concat()]),
        (
            "a comment",
            with("evidence:\n", "evidence:\n  # what was found\n"),
        ),
        (
            "keys in another order",
            with(
                "id: mood, label: Mood, better: higher",
                "better: higher, label: Mood, id: mood",
            ),
        ),
        (
            "links one by one",
            with(
                "    supported_by: [mood-rises, talk]\n",
                "    links:\n      - {evidence: talk, stance: supports}\n      - {evidence: mood-rises, stance: supports}\n",
            ),
        ),
        (
            "a list of one",
            with("theme: company\n", "theme: [company]\n"),
        ),
        (
            "quotations in another order",
            with(
                "- {said: I come to talk, by: P03, at: T1}\n      - {said: it gets me out, by: P07}\n",
                "- {said: it gets me out, by: P07}\n      - {by: P03, at: T1, said: I come to talk}\n",
            ),
        ),
        (
            "lines broken elsewhere",
            with(
                "statement: Walking together lifts mood.",
                "statement: >-\n      Walking together\n      lifts mood.",
            ),
        ),
        (
            "a number with a point at half height",
            with("mean: 14.2", "mean: 14·2"),
        ),
        (
            "how the table is set",
            with(
                "  title: A walking group\n",
                "  title: Walking\n  digits: 1\n  notes: [Made by hand.]\n",
            ),
        ),
    ];
    let wrong = rows.iter().filter_map(|(name, parts)| {
        let changed = changed(&before, &meaning(parts));
        (!changed.is_empty()).then(|| format!("{name}: {changed:?}"))
    });
    outcome(wrong.collect())
}

fn said() -> Outcome {
    let before = meaning(&parts());
    let rows: [(&str, &str, &[&str]); 19] = [
        (
            "lifts mood",
            "lifts the mood",
            &["the proposition `walking-lifts`"],
        ),
        (
            "fit: confirmation",
            "fit: expansion",
            &["the proposition `walking-lifts`"],
        ),
        (
            "supported_by: [mood-rises, talk]",
            "supported_by: mood-rises\n    qualified_by: talk",
            &["the proposition `walking-lifts`"],
        ),
        (
            "supported_by: [mood-rises, talk]",
            "supported_by: talk",
            &["the proposition `walking-lifts`"],
        ),
        (
            "Mood was better",
            "Mood was no better",
            &["the finding `mood-rises`"],
        ),
        (
            "than: mood@T1}",
            "than: mood@T1, by: {points: 2}}",
            &["the finding `mood-rises`"],
        ),
        (
            "- higher_than",
            "- lower_than",
            &["the finding `mood-rises`"],
        ),
        ("I come to talk", "I came to talk", &["the finding `talk`"]),
        (
            "talk, by: P03, at: T1",
            "talk, by: P07, at: T1",
            &["the finding `talk`"],
        ),
        (
            "by: P03, at: T1",
            "by: P03, at: T2",
            &["the finding `talk`"],
        ),
        (
            "cite: talks",
            "cite: {source: talks, page: 4}",
            &["the finding `talk`"],
        ),
        ("mean: 14.2", "mean: 14.3", &["the figure `mood@T1`"]),
        ("mean: 14.2", "mean: 14.20", &["the figure `mood@T1`"]),
        ("n: 38", "n: 37", &["the figure `mood@T2`"]),
        (
            "at six months",
            "at half a year",
            &["the finding `mood-rises`", "the figure `mood@T2`"],
        ),
        ("better: higher", "better: lower", &["the measure `mood`"]),
        (
            "being with others",
            "being with friends",
            &["the theme `company`"],
        ),
        (
            "P03: {role: walker}",
            "P03: {role: guest}",
            &["the participant `P03`"],
        ),
        ("alpha: 0.05", "alpha: 0.01", &["the bound `alpha`"]),
    ];
    let wrong = rows.iter().filter_map(|(from, to, wanted)| {
        let changed = changed(&before, &meaning(&with(from, to)));
        (changed != *wanted).then(|| format!("{from} → {to}: {changed:?}"))
    });
    outcome(wrong.collect())
}

fn rests() -> Outcome {
    let meaning = meaning(&parts());
    let below = |kind, id| {
        let items = meaning
            .with_all_below(&EntryName::new(kind, id))
            .into_iter();
        items.map(|item| item.key.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        below(EntryKind::Evidence, "mood-rises"),
        [
            "the finding `mood-rises`",
            "the figure `mood@T1`",
            "the figure `mood@T2`",
            "the measure `mood`",
            "the source `trial`",
            "the bound `alpha`",
        ]
    );
    let row = below(EntryKind::Proposition, "walking-lifts");
    assert_eq!(row.len(), meaning.entries.len(), "{row:?}");
    assert_eq!(below(EntryKind::Evidence, "nobody"), [""; 0]);
    Ok(())
}

fn withdrawn() -> Outcome {
    let gone = with(
        "P03: {role: walker}",
        "P03: {role: walker, withdrawn: 2026-11-03}",
    );
    let assessed = read(&gone);
    let meaning = Meaning::of(&assessed.model, &assessed.trials);
    let said = format!("{meaning:?}");
    assert!(
        said.contains("it gets me out") && !said.contains("I come to talk"),
        "{said}"
    );
    Ok(())
}
