//! The lists of figures and of claims as CSV, as `cisgrid figures` and `cisgrid claims` print them.

use super::writer::Csv;
use crate::view::lists::{CheckEntry, ClaimEntry, FigureEntry, TaintEntry};

/// The figures as CSV: a row for each check that looked at a figure, or one without a check where none
/// did.
pub fn figures_as_csv(entries: &[FigureEntry<'_>]) -> String {
    let mut csv = Csv::new([
        "key",
        "measure",
        "category",
        "at",
        "to",
        "group",
        "versus",
        "file",
        "line",
        "printed",
        "tainted",
        "code",
        "check",
        "verdict",
        "with",
        "missing",
        "found",
        "notes",
        "claims",
        "design",
        "design by",
        "held",
        "needs",
        "predictor",
        "effect",
        "study",
        "model",
        "site",
        "subgroup",
    ]);
    for entry in entries {
        let unchecked = CheckEntry {
            code: "",
            check: "",
            verdict: "not checked",
            found: None,
            notes: Vec::new(),
            missing: Vec::new(),
            with: Vec::new(),
        };
        match entry.checks.as_slice() {
            [] => row(&mut csv, entry, &unchecked),
            checks => checks.iter().for_each(|check| row(&mut csv, entry, check)),
        }
    }
    csv.finish()
}

fn row(csv: &mut Csv, entry: &FigureEntry<'_>, check: &CheckEntry<'_>) {
    let or_nothing = Option::unwrap_or_default;
    let claims = entry.claims.iter();
    let claims = claims.map(|one| format!("{} {}: {}", one.of, one.claim, one.verdict));
    csv.row([
        entry.key,
        entry.label,
        or_nothing(entry.category),
        or_nothing(entry.at),
        or_nothing(entry.to),
        or_nothing(entry.group),
        or_nothing(entry.versus),
        &entry.place.file.display().to_string(),
        &entry.place.line.to_string(),
        &entry.printed_in_words(),
        if entry.tainted { "yes" } else { "no" },
        check.code,
        check.check,
        check.verdict,
        &check.with.join("; "),
        &check.missing.join("; "),
        or_nothing(check.found),
        &check.notes.join("; "),
        &claims.collect::<Vec<_>>().join("; "),
        or_nothing(entry.design),
        or_nothing(entry.design_by),
        if entry.held { "yes" } else { "no" },
        &entry.needs.join("; "),
        or_nothing(entry.predictor.as_deref()),
        or_nothing(entry.effect),
        or_nothing(entry.study),
        or_nothing(entry.model),
        or_nothing(entry.site),
        or_nothing(entry.subgroup),
    ]);
}

/// The claims as CSV, a row each.
pub fn claims_as_csv(entries: &[ClaimEntry<'_>]) -> String {
    let mut csv = Csv::new([
        "id",
        "kind",
        "claim",
        "asserts",
        "of",
        "file",
        "line",
        "verdict",
        "because",
        "readings",
        "needs",
        "tainted by",
    ]);
    for entry in entries {
        let readings = entry.readings.iter();
        let readings = readings.map(|one| format!("{} ({})", one.in_words, one.verdict));
        let taints = entry.tainted_by.iter().map(TaintEntry::in_words);
        csv.row([
            entry.id,
            entry.kind,
            entry.claim,
            &entry.asserts,
            &entry.of,
            &entry.place.file.display().to_string(),
            &entry.place.line.to_string(),
            entry.verdict,
            &entry.because,
            &readings.collect::<Vec<_>>().join("; "),
            &entry.needs.join("; "),
            &taints.collect::<Vec<_>>().join("; "),
        ]);
    }
    csv.finish()
}
