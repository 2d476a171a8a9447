//! What falls with each part that is left out, as CSV, as `cisgrid sensitivity` prints it.

use super::writer::Csv;
use crate::compare::sensitivity::Sensitivity;

/// A row for each finding that falls or is weakened, for each proposition that loses its last support or a strand, and for
/// each claim that comes to another verdict; one row for a part without which nothing falls.
pub fn sensitivity_as_csv(found: &Sensitivity) -> String {
    let mut csv = Csv::new([
        "drop", "without", "label", "kind", "id", "outcome", "of", "from", "to",
    ]);
    for fall in &found.without {
        let mut row = |kind: &str, id: &str, outcome: &str, of: &str, verdicts: [&str; 2]| {
            let [from, to] = verdicts;
            let part = [found.drop, &fall.id, &fall.label];
            csv.row(part.into_iter().chain([kind, id, outcome, of, from, to]));
        };
        if fall.is_nothing() {
            row("", "", "nothing falls", "", ["", ""]);
        }
        for one in &fall.findings {
            let of = one.loses.in_words();
            row("finding", &one.id, one.outcome, &of, ["", ""]);
        }
        for one in &fall.propositions {
            if one.loses_last_support {
                row(
                    "proposition",
                    &one.id,
                    "loses its last support",
                    "",
                    ["", ""],
                );
            }
            for strand in &one.loses_strands {
                row("proposition", &one.id, "loses a strand", strand, ["", ""]);
            }
        }
        for one in &fall.verdicts {
            row(one.kind, &one.id, "verdict", &one.says, [one.from, one.to]);
        }
    }
    csv.finish()
}
