//! An audit as text for a terminal, in the manner of findings of a synthesis.

use std::fmt::Write;

use super::finding::AuditFinding;
use super::report::{AuditReport, AuditedGap, AuditedTable, SaidVerdict};
use crate::diagnostic::Severity;
use crate::diagnostic::text::Colour;

/// How many gaps are told of a table, and of the whole.
const GAPS: usize = 8;

/// The audit, with a line end behind it.
pub fn told(report: &AuditReport, colour: Colour) -> String {
    let paint = Paint(colour);
    let mut text = String::new();
    let title = report
        .title
        .as_deref()
        .map(|title| format!(": “{title}”"))
        .unwrap_or_default();
    let _ = writeln!(
        text,
        "{} ({}){title}\n",
        paint.bold(&report.file),
        report.kind
    );
    for found in &report.findings {
        finding(&mut text, report, found, paint);
    }
    for table in &report.tables {
        of_table(&mut text, table, paint);
    }
    if !report.unread.is_empty() {
        let _ = writeln!(text, "{}", paint.bold("Not read"));
        gaps(&mut text, &report.unread);
        text.push('\n');
    }
    text.push_str(&summary(report));
    text
}

/// The closing lines.
fn summary(report: &AuditReport) -> String {
    let counted = |number: usize, one: &str, many: &str| match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    };
    let cells: usize = report.tables.iter().map(|table| table.cells_read).sum();
    let unread: usize = report.tables.iter().map(|table| table.unread.len()).sum();
    let mut text = format!(
        "Read {}, {} ({} with figures; {unread} more not read), {} in running text.\n",
        counted(report.paragraphs, "paragraph", "paragraphs"),
        counted(report.tables.len(), "table", "tables"),
        counted(cells, "cell", "cells"),
        counted(report.statistics.len(), "statistic", "statistics"),
    );
    let verdicts = [
        SaidVerdict::Fits,
        SaidVerdict::FitsOneSided,
        SaidVerdict::WouldFitOneSided,
        SaidVerdict::MayFit,
        SaidVerdict::DoesNotFit,
        SaidVerdict::Open,
    ];
    let verdicts = verdicts.into_iter().filter_map(|verdict| {
        let count = report
            .statistics
            .iter()
            .filter(|one| one.verdict == verdict)
            .count();
        (count > 0).then(|| format!("{count} {}", of_many(verdict.words(), count)))
    });
    let verdicts: Vec<String> = verdicts.collect();
    if !verdicts.is_empty() {
        let _ = writeln!(text, "Of these statistics: {}.", verdicts.join(", "));
    }
    let _ = writeln!(
        text,
        "Found {}, {}.",
        counted(report.count(Severity::Warning), "warning", "warnings"),
        counted(report.count(Severity::Note), "note", "notes"),
    );
    text
}

/// What is said of one statistic, said of so many.
fn of_many(words: &str, count: usize) -> String {
    match count {
        1 => words.to_owned(),
        _ => words.replacen("fits", "fit", 1).replacen("does", "do", 1),
    }
}

fn finding(text: &mut String, report: &AuditReport, found: &AuditFinding, paint: Paint) {
    let level = paint.level(
        found.severity,
        &format!("{}[{}]", found.severity.word(), found.check.code),
    );
    let _ = writeln!(
        text,
        "{level}: {} [{}]",
        paint.bold(&found.message),
        found.check.name
    );
    let _ = writeln!(
        text,
        " {} {}: {}",
        paint.edge("-->"),
        report.file,
        found.place
    );
    let bar = paint.edge("  |");
    let _ = writeln!(text, "{bar}");
    let _ = writeln!(text, "{bar} {}", found.shown.replace(['\n', '\t'], " "));
    let before = found.shown.get(..found.marked.start).unwrap_or_default();
    let carets = found.meant().chars().count().max(1);
    let carets = paint.level(found.severity, &"^".repeat(carets));
    let _ = writeln!(text, "{bar} {}{carets}", " ".repeat(before.chars().count()));
    let _ = writeln!(text, "{bar}");
    for guess in &found.guesses {
        let _ = writeln!(
            text,
            "  {} {}: {guess}",
            paint.edge("="),
            paint.bold("guess")
        );
    }
    for note in &found.notes {
        let _ = writeln!(text, "  {} {}: {note}", paint.edge("="), paint.bold("note"));
    }
    for help in &found.help {
        let _ = writeln!(text, "  {} {}: {help}", paint.edge("="), paint.bold("help"));
    }
    text.push('\n');
}

fn of_table(text: &mut String, table: &AuditedTable, paint: Paint) {
    let rows = match table.rows {
        1 => "1 row".to_owned(),
        rows => format!("{rows} rows"),
    };
    let heads = match table.heads {
        1 => "1 row of headings".to_owned(),
        heads => format!("{heads} rows of headings"),
    };
    let _ = writeln!(
        text,
        "{} ({}): {rows} under {heads}, {} cells with figures read",
        paint.bold(&table.label),
        table.place,
        table.cells_read
    );
    for column in &table.columns {
        if column.because.is_empty() {
            continue;
        }
        let how = match column.guessed {
            true => format!("guessed by {}", column.because.join(", ")),
            false => format!("by {}", column.because.join(", ")),
        };
        let heading = match column.heading.is_empty() {
            true => "(no heading)",
            false => column.heading.as_str(),
        };
        let _ = writeln!(text, "  {heading}: {}, {how}", column.holds.join("; "));
    }
    if !table.unread.is_empty() {
        let _ = writeln!(text, "  not read:");
        gaps(text, &table.unread);
    }
    text.push('\n');
}

fn gaps(text: &mut String, gaps: &[AuditedGap]) {
    for gap in gaps.iter().take(GAPS) {
        let _ = writeln!(text, "    {}: {}", gap.place, gap.words);
    }
    if gaps.len() > GAPS {
        let _ = writeln!(
            text,
            "    and {} more: see `--format json`",
            gaps.len() - GAPS
        );
    }
}

/// Colours, where they are wanted.
#[derive(Clone, Copy)]
struct Paint(Colour);

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        match self.0 {
            Colour::Always => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            Colour::Never => text.to_owned(),
        }
    }

    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    fn edge(self, text: &str) -> String {
        self.with("1;94", text)
    }

    fn level(self, severity: Severity, text: &str) -> String {
        match severity {
            Severity::Error => self.with("1;91", text),
            Severity::Warning => self.with("1;33", text),
            Severity::Note => self.with("1;92", text),
        }
    }
}
