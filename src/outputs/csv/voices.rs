//! The list of voices as CSV, as `cisgrid voices` prints it.

use super::writer::Csv;
use crate::view::{SpeakersView, VoicesView};

/// Who speaks of each theme and in each row, a row each.
pub fn voices_as_csv(entries: &[VoicesView]) -> String {
    let parts = ["participants", "sites", "roles", "timepoints"];
    let of = parts.map(|part| ["speak", "never", "unknown"].map(|word| format!("{part} {word}")));
    let mut headings = vec![
        "kind",
        "id",
        "label",
        "depth",
        "segments",
        "quotations",
        "over-quoted",
    ];
    headings.extend(of.iter().flatten().map(String::as_str));
    let mut csv = Csv::new(headings);
    for entry in entries {
        let listed =
            |of: &SpeakersView| [&of.speak, &of.never, &of.unknown].map(|names| names.join("; "));
        let numbers = [entry.depth, entry.segments, entry.quotations].map(|one| one.to_string());
        let all = [
            &entry.participants,
            &entry.sites,
            &entry.roles,
            &entry.timepoints,
        ]
        .map(listed);
        let mut cells = vec![entry.kind, &entry.id, &entry.label];
        cells.extend(numbers.iter().map(String::as_str));
        cells.push(entry.over_quoted.as_deref().unwrap_or_default());
        cells.extend(all.iter().flatten().map(String::as_str));
        csv.row(cells);
    }
    csv.finish()
}
