//! What sentences assert of figures, and what trying it gave.

use super::table::{
    CLAIMS, EVIDENCE, Entry, FIGURES, READINGS, STATEMENTS, Sheet, SheetColumn, SheetRow, To,
};
use crate::outputs::plain::plain;
use crate::view::View;
use crate::view::lists::{ClaimEntry, TaintEntry};

/// Every claim, a row each.
pub(super) fn claims(view: &View, lines: &[ClaimEntry<'_>]) -> Sheet {
    let columns = vec![
        SheetColumn::new("no", 5, "the number of the claim"),
        SheetColumn::new(
            "of",
            28,
            "the id of the finding or proposition that makes it",
        ),
        SheetColumn::new("kind", 12, "whether that is a finding or a proposition"),
        SheetColumn::new("claim", 16, "the word that declares it"),
        SheetColumn::new("asserts", 30, "what it asserts"),
        SheetColumn::new("figures", 40, "of which figures"),
        SheetColumn::new("verdict", 13, "supported, contradicted or undetermined"),
        SheetColumn::new("because", 40, "how its readings make the verdict"),
        SheetColumn::new("readings", 9, "how many readings it has"),
        SheetColumn::new("needs", 30, "what would settle it"),
        SheetColumn::new("help", 30, "what to write so that it can be settled"),
        SheetColumn::new("in doubt", 30, "the figures it rests on that fail a check"),
        SheetColumn::new(
            "file",
            28,
            "the file that it stands in, from the folder of the synthesis",
        ),
        SheetColumn::new("line", 6, "the line of that file"),
    ];
    let rows = lines.iter().enumerate().map(|(at, entry)| SheetRow {
        id: (at + 1).to_string(),
        entries: claim(view, at + 1, entry),
    });
    Sheet {
        name: CLAIMS,
        about: "Every claim with its verdict.",
        columns,
        rows: rows.collect(),
    }
}

fn claim(view: &View, number: usize, entry: &ClaimEntry<'_>) -> Vec<Entry> {
    let owner = match entry.kind {
        "finding" => EVIDENCE,
        _ => STATEMENTS,
    };
    let readings = match entry.readings.len() {
        0 => Entry::Nothing,
        readings => Entry::Link(readings.to_string(), To::Row(READINGS, number.to_string())),
    };
    vec![
        Entry::Count(number),
        Entry::row(owner, entry.id),
        Entry::text(entry.kind),
        Entry::text(entry.claim),
        Entry::plain(Some(&entry.asserts)),
        Entry::plain(Some(&entry.of)),
        Entry::text(entry.verdict),
        Entry::plain(Some(&entry.because)),
        readings,
        Entry::lines(&entry.needs),
        Entry::lines(&entry.help),
        Entry::lines(entry.tainted_by.iter().map(TaintEntry::in_words)),
        Entry::text(plain(&view.file_within(entry.place))),
        Entry::Count(entry.place.line),
    ]
}

/// What each figure, or each pair of figures, says of a claim.
pub(super) fn readings(lines: &[ClaimEntry<'_>]) -> Sheet {
    let columns = vec![
        SheetColumn::new("claim", 7, "the number of the claim"),
        SheetColumn::new(
            "of",
            28,
            "the id of the finding or proposition that makes it",
        ),
        SheetColumn::new("figures", 30, "the keys of the figures that decide it"),
        SheetColumn::new("verdict", 13, "what they say of the claim"),
        SheetColumn::new("descriptive", 13, "what the figures of these people show"),
        SheetColumn::new(
            "inferential",
            13,
            "what they let one infer beyond these people",
        ),
        SheetColumn::new("in words", 80, "the figures and the arithmetic"),
    ];
    let rows = lines.iter().enumerate().flat_map(|(at, entry)| {
        let (number, of) = (at + 1, entry.id);
        let readings = entry.readings.iter();
        readings.map(move |one| {
            let judged = |one: Option<&'static str>| Entry::text(one.unwrap_or_default());
            SheetRow {
                id: number.to_string(),
                entries: vec![
                    Entry::Link(number.to_string(), To::Row(CLAIMS, number.to_string())),
                    Entry::plain(Some(of)),
                    Entry::ids(FIGURES, &one.figures),
                    Entry::text(one.verdict),
                    judged(one.descriptive.as_ref().map(|one| one.verdict)),
                    judged(one.inferential.as_ref().map(|one| one.verdict)),
                    Entry::plain(Some(&one.in_words)),
                ],
            }
        })
    });
    Sheet {
        name: READINGS,
        about: "What each figure says of a claim, a row each.",
        columns,
        rows: rows.collect(),
    }
}
