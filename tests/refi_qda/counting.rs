//! Positions that are counted otherwise than the standard says are found out, counted anew and told; where nothing can be
//! checked, that is told.

use libtest_mimic::Trial;

use super::made::{CODED, Making, TEXTS, project};
use super::{cell, file, is_left, rows, take, wishes};
use crate::{Outcome, outcome, trial};
use cisgrid::imports::Brought;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::positions_counted_in_any_way_are_found", any_way),
        trial("refi_qda::names_cut_or_absent", names),
        trial("refi_qda::a_passage_that_was_moved_is_found", moved),
        trial("refi_qda::a_label_is_not_taken_for_words", labels),
    ]
}

fn taken(making: &Making) -> Result<Brought, String> {
    let (_folder, path) = project(&making.files());
    take(&path, &wishes(None, None, &[])).map_err(|why| format!("{why:?}"))
}

/// What is wrong with the passages: each has to have its words and stand at its place in the text as it is written.
fn complaints(about: &str, brought: &Brought) -> Vec<String> {
    let rows = rows(brought);
    let mut complaints = Vec::new();
    if rows.len() != CODED.len() {
        complaints.push(format!("{about}: {} passages", rows.len()));
    }
    for (number, _, words) in CODED {
        let row = rows.iter().find(|row| cell(row, "exact") == words);
        let Some(row) = row else {
            let all: Vec<&str> = rows.iter().map(|row| cell(row, "exact")).collect();
            complaints.push(format!("{about}: `{words}` is not among {all:?}"));
            continue;
        };
        let text = file(brought, &format!("transcripts/{}.txt", TEXTS[number].0));
        let at = |heading: &str| cell(row, heading).parse::<usize>().unwrap_or(usize::MAX);
        let (start, end) = (at("start"), at("end"));
        let stands: String = text
            .chars()
            .skip(start)
            .take(end.saturating_sub(start))
            .collect();
        if stands != words || text != TEXTS[number].1 {
            complaints.push(format!(
                "{about}: `{words}` does not stand at {start} to {end}"
            ));
        }
    }
    complaints
}

fn crlf(text: &str) -> String {
    text.replace('\n', "\r\n")
}

fn any_way() -> Outcome {
    let ways: [(&str, Making, Option<&str>); 10] = [
        ("the standard", Making::default(), None),
        (
            "UTF-16 units",
            Making {
                count: |text| text.encode_utf16().count(),
                ..Making::default()
            },
            Some("in UTF-16 units"),
        ),
        (
            "bytes",
            Making {
                count: str::len,
                ..Making::default()
            },
            Some("in bytes"),
        ),
        (
            "carriage returns stored and not counted",
            Making {
                store: |text| crlf(text).into_bytes(),
                ..Making::default()
            },
            None,
        ),
        (
            "carriage returns stored and counted",
            Making {
                count: |text| crlf(text).chars().count(),
                store: |text| crlf(text).into_bytes(),
                ..Making::default()
            },
            Some("with carriage returns"),
        ),
        (
            "carriage returns counted and not stored",
            Making {
                count: |text| crlf(text).chars().count(),
                ..Making::default()
            },
            Some("each end of a line as two"),
        ),
        (
            "a mark not counted",
            Making {
                store: |text| format!("\u{feff}{text}").into_bytes(),
                ..Making::default()
            },
            None,
        ),
        (
            "a mark counted",
            Making {
                store: |text| format!("\u{feff}{text}").into_bytes(),
                shift: (1, 1),
                ..Making::default()
            },
            Some("with the mark before the text"),
        ),
        (
            "the last character as the end",
            Making {
                shift: (0, -1),
                ..Making::default()
            },
            Some("with the last character as the end"),
        ),
        (
            "texts in UTF-16, in carriage returns and UTF-16 units",
            Making {
                count: |text| crlf(text).encode_utf16().count(),
                store: |text| {
                    let text = format!("\u{feff}{}", crlf(text));
                    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
                },
                ..Making::default()
            },
            Some("in UTF-16 units, with carriage returns"),
        ),
    ];
    let mut all = Vec::new();
    for (about, making, words) in ways {
        let brought = taken(&making)?;
        all.extend(complaints(about, &brought));
        let told = is_left(&brought, "not counted as the standard says");
        if told != words.is_some() || !words.is_none_or(|words| is_left(&brought, words)) {
            all.push(format!("{about}: told as {:?}", brought.left));
        }
    }
    outcome(all)
}

fn names() -> Outcome {
    let cut = Making {
        count: |text| text.encode_utf16().count(),
        name: |words| Some(format!("{}…", words.chars().take(9).collect::<String>())),
        ..Making::default()
    };
    let mut all = complaints("cut names", &taken(&cut)?);
    if !is_left(&taken(&cut)?, "in UTF-16 units") {
        all.push(format!("names that are cut: {:?}", taken(&cut)?.left));
    }
    let none = taken(&Making {
        name: |_| None,
        ..Making::default()
    })?;
    all.extend(complaints("no names", &none));
    if !is_left(&none, "positions could not be checked") {
        all.push("that nothing could be checked is not told".to_owned());
    }
    if is_left(&taken(&cut)?, "positions could not be checked") {
        all.push("names that are cut are told to be none".to_owned());
    }
    outcome(all)
}

fn moved() -> Outcome {
    let mut files = Making::default().files();
    // Somebody put a line before the second text after it was coded.
    files[2].1 = format!("Written down by hand.\n{}", TEXTS[1].1).into_bytes();
    let (_folder, path) = project(&files);
    let brought = take(&path, &wishes(None, None, &[])).map_err(|why| format!("{why:?}"))?;
    let text = file(&brought, "transcripts/Harbour-P02-T1.txt");
    let mut all = Vec::new();
    for row in rows(&brought)
        .iter()
        .filter(|row| cell(row, "id").contains("P02"))
    {
        let start: usize = cell(row, "start").parse()?;
        let words = cell(row, "exact");
        let stands: String = text
            .chars()
            .skip(start)
            .take(words.chars().count())
            .collect();
        if stands != words || !CODED.iter().any(|coded| coded.2 == words) {
            all.push(format!("`{words}` is not what was coded"));
        }
    }
    if !is_left(
        &brought,
        "2 passages do not stand at the position that the file says",
    ) {
        all.push(format!(
            "that passages were moved is told as {:?}",
            brought.left
        ));
    }
    outcome(all)
}

fn labels() -> Outcome {
    let making = Making {
        name: |words| {
            Some(
                if words.starts_with("Then") {
                    "home"
                } else {
                    words
                }
                .to_owned(),
            )
        },
        ..Making::default()
    };
    let brought = taken(&making)?;
    let mut all = complaints("a label", &brought);
    if !is_left(
        &brought,
        "1 passage is not called by the words at the position",
    ) {
        all.push(format!("a label is told as {:?}", brought.left));
    }
    outcome(all)
}
