//! The audit of one article.

use std::fmt::Write;

use super::beside;
use super::cell_use::{CellUse, holds};
use super::checked::{CheckedTable, TableToCheck};
use super::conditions::{self, Conditions};
use super::context::SaidOfTests;
use super::draft::{self, DraftTable, frame};
use super::even::EvenText;
use super::finding::AuditFinding;
use super::heading::ColumnKind;
use super::report::{AuditReport, AuditedColumn, AuditedGap, AuditedTable};
use super::rows_held;
use super::sentences::Sentences;
use super::split::split;
use super::understood::{UnderstoodTable, line, understood};
use crate::published::{PublishedArticle, RunningText};
use crate::tables::FoundTable;

/// The largest table that is checked, in cells.
const LARGEST: usize = 10_000;
/// How often a table is tried.
const TRIES: usize = 5;
/// The most cells of a table of which it is told that they were not read.
const TOLD: usize = 200;

/// Audits an article; `file` is what it is called.
pub fn audit(file: &str, article: &PublishedArticle) -> AuditReport {
    let mut said = SaidOfTests::default();
    let around = article
        .tables
        .iter()
        .flat_map(|table| table.caption.iter().chain(&table.notes));
    let texts = article.running.iter().map(|one| &one.text);
    for text in texts.chain(around) {
        said = said.or(SaidOfTests::of(&EvenText::of(text).text));
    }
    let mut sentences = Sentences::default();
    for one in &article.running {
        sentences.look(one, said);
    }
    let mut report = AuditReport {
        file: file.to_owned(),
        kind: article.kind,
        title: article.title.clone(),
        paragraphs: article.running.len(),
        tables: Vec::new(),
        statistics: Vec::new(),
        findings: Vec::new(),
        unread: article
            .unread
            .iter()
            .map(|part| AuditedGap {
                place: part.place.clone(),
                words: part.words.clone(),
            })
            .collect(),
        draft: Vec::new(),
    };
    let mut drafts = Vec::new();
    let mut of_tables = Vec::new();
    let mut tests = Vec::new();
    for (number, table) in article.tables.iter().enumerate() {
        let label = label(table, number);
        let table = &*split(table);
        let mut found = understood(table);
        in_cells(&found, &label, said, &mut sentences);
        let names = (format!("table-{}", number + 1), format!("t{}-", number + 1));
        let checked = checked_table(&mut found, &label, &names, said);
        tests.extend(beside::tests(&found, &checked.conditions, &label));
        let mut audited = audited(table, &found, &label);
        audited.unread.extend(checked.gaps);
        of_tables.extend(checked.findings);
        if let Some(draft) = checked.draft {
            drafts.push((draft, label, audited.clone()));
        }
        report.tables.push(audited);
    }
    let alone = sentences.alone();
    report.findings = sentences.findings;
    report
        .findings
        .extend(beside::held(&sentences.tests, &tests));
    report.findings.extend(of_tables);
    report.statistics = sentences.statistics;
    report.unread.extend(sentences.unread);
    report.unread.extend(alone);
    report.draft = written(&report, &drafts);
    report
}

/// What came of a table.
struct TableChecked {
    conditions: Conditions,
    draft: Option<DraftTable>,
    findings: Vec<AuditFinding>,
    gaps: Vec<AuditedGap>,
}

/// Drafts a table and checks the draft. Where a cell cannot be read, it is left out, and the rest tried again.
fn checked_table(
    found: &mut UnderstoodTable<'_>,
    label: &str,
    (name, prefix): &(String, String),
    article: SaidOfTests,
) -> TableChecked {
    let cells = found.table.rows.len() * found.columns.len();
    let mut left = TRIES;
    loop {
        let conditions = conditions::of(found, prefix);
        let mut checked = TableChecked {
            conditions: conditions.clone(),
            draft: None,
            findings: Vec::new(),
            gaps: Vec::new(),
        };
        if cells > LARGEST {
            checked.gaps.push(AuditedGap {
                place: label.to_owned(),
                words: format!("more than {LARGEST} cells: not checked, and not drafted"),
            });
            return checked;
        }
        let drafted = draft::of(found, name, conditions, prefix);
        let draft = drafted.clone().unwrap_or_default();
        let to_check = TableToCheck {
            table: found,
            label,
            draft: &draft,
            article,
        };
        // What stands beside each other in a row is held together where there is no draft, too.
        let came = match drafted {
            Some(_) => to_check.run(),
            None => CheckedTable::default(),
        };
        left -= 1;
        if left > 0 && !came.unread_cells.is_empty() {
            for (row, column) in came.unread_cells {
                let cells = found.rows.iter_mut().filter(|one| one.at == row);
                for cell in cells.flat_map(|row| row.cells.get_mut(column)) {
                    *cell = CellUse::Unread("is not read as what it is said to be");
                }
            }
            continue;
        }
        checked.findings = rows_held::beside(&to_check, &checked.conditions, came.findings);
        checked.gaps = came.unread;
        checked.draft = drafted;
        return checked;
    }
}

/// What a table is called.
fn label(table: &FoundTable, number: usize) -> String {
    match &table.label {
        Some(label) => label.clone(),
        None => format!("table {} (without a label)", number + 1),
    }
}

/// Whole tests that stand in cells, as `F(2,63) = 0.88, p = 0.42`.
fn in_cells(
    table: &UnderstoodTable<'_>,
    label: &str,
    said: SaidOfTests,
    sentences: &mut Sentences,
) {
    for row in &table.rows {
        let cells = table
            .table
            .rows
            .get(row.at)
            .map(Vec::as_slice)
            .unwrap_or_default();
        for (cell, column) in cells.iter().zip(&table.columns) {
            if cell.across || cell.down {
                continue;
            }
            let text = line(cell);
            // A statistic has a letter, and a share the word or the stroke between its numbers.
            if !text.contains(|one: char| one.is_alphabetic() || one == '/') {
                continue;
            }
            let place = format!("{label}, row “{}”, column “{}”", row.name, column.heading);
            let lines = Vec::new();
            sentences.look(&RunningText { text, place, lines }, said);
        }
    }
}

/// What is told of a table.
fn audited(table: &FoundTable, found: &UnderstoodTable<'_>, label: &str) -> AuditedTable {
    let mut columns: Vec<AuditedColumn> = found
        .columns
        .iter()
        .map(|column| AuditedColumn {
            heading: column.heading.clone(),
            holds: Vec::new(),
            guessed: false,
            because: Vec::new(),
        })
        .collect();
    let mut audited = AuditedTable {
        label: label.to_owned(),
        caption: table.caption.clone(),
        place: table.place.clone(),
        rows: found.rows.len(),
        heads: table.heads,
        columns: Vec::new(),
        cells_read: 0,
        unread: Vec::new(),
    };
    let mut passed = 0;
    for row in &found.rows {
        for (at, cell) in row.cells.iter().enumerate() {
            match cell {
                CellUse::Nothing => {}
                CellUse::Figures(held) => {
                    audited.cells_read += 1;
                    let column = &mut columns[at];
                    add(&mut column.holds, holds(&held.words));
                    add(&mut column.because, held.because.to_owned());
                    column.guessed |= held.guessed;
                }
                CellUse::Unread(_) if audited.unread.len() >= TOLD => passed += 1,
                CellUse::Unread(why) => {
                    let text = found
                        .table
                        .rows
                        .get(row.at)
                        .and_then(|row| row.get(at))
                        .map(line);
                    let place = format!("row “{}”, column “{}”", row.name, columns[at].heading);
                    audited.unread.push(AuditedGap {
                        place,
                        words: format!("“{}” {why}", text.unwrap_or_default()),
                    });
                }
            }
        }
    }
    if passed > 0 {
        audited.unread.push(AuditedGap {
            place: label.to_owned(),
            words: format!("and {passed} cells more"),
        });
    }
    for (column, understood) in columns.iter_mut().zip(&found.columns) {
        if understood.kind == ColumnKind::Stub {
            column.holds = vec!["names of rows".to_owned()];
        }
    }
    audited.columns = columns;
    audited
}

fn add(list: &mut Vec<String>, one: String) {
    if !list.contains(&one) {
        list.push(one);
    }
}

/// The files of the draft.
fn written(
    report: &AuditReport,
    drafts: &[(DraftTable, String, AuditedTable)],
) -> Vec<(String, String)> {
    if drafts.is_empty() {
        return Vec::new();
    }
    let tables: Vec<&DraftTable> = drafts.iter().map(|(draft, ..)| draft).collect();
    let title = report.title.as_deref().unwrap_or(&report.file);
    let mut head = String::from(
        "# A draft, made from a published article. What columns hold was guessed: read it beside the article, name groups,\n\
         # times and measures as they are called, and write what the figures come to under `propositions:`.\n",
    );
    head.push_str(&frame(title, &tables));
    let mut files = vec![("synthesis.yaml".to_owned(), head)];
    for (draft, label, audited) in drafts {
        let mut yaml = String::new();
        let caption = audited.caption.as_deref().unwrap_or_default();
        let _ = writeln!(yaml, "# {}", comment(&format!("{label}. {caption}")));
        for column in &audited.columns {
            if column.holds.is_empty() {
                continue;
            }
            let sure = if column.guessed { "a guess by" } else { "by" };
            let because = match column.because.is_empty() {
                true => String::new(),
                false => format!(" ({sure} {})", column.because.join(", ")),
            };
            let _ = writeln!(
                yaml,
                "#   {}: {}{because}",
                comment(&column.heading),
                column.holds.join("; ")
            );
        }
        for gap in audited.unread.iter().take(20) {
            let _ = writeln!(
                yaml,
                "#   not read: {}: {}",
                comment(&gap.place),
                comment(&gap.words)
            );
        }
        yaml.push_str(&draft.yaml);
        files.push((format!("{}.yaml", draft.name), yaml));
        files.push((format!("{}.csv", draft.name), draft.csv.clone()));
    }
    files
}

/// A text as a comment of one line.
fn comment(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|one| if one.is_control() { ' ' } else { one })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
