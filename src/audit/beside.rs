//! Tests of running text held against the same tests in tables.

use super::cell_use::CellUse;
use std::collections::HashMap;

use super::conditions::Conditions;
use super::finding::AuditFinding;
use super::said_test::SaidTest;
use super::understood::{UnderstoodTable, line};
use crate::diagnostic::Severity;
use crate::examine::catalogue;
use crate::number::{Printed, Style, swapped, without_marks};
use crate::statistics::interval::Rounding;
use crate::statistics::p_value::{Alpha, Test, unrounded};

/// A test of a table.
#[derive(Clone, Debug)]
pub(super) struct TableTest {
    pub(super) test: Test,
    pub(super) df: Vec<String>,
    pub(super) statistic: Printed,
    pub(super) p: Printed,
    /// Where it stands, in words.
    pub(super) place: String,
}

/// The tests of a table whose degrees of freedom it says.
pub(super) fn tests(
    table: &UnderstoodTable<'_>,
    conditions: &Conditions,
    label: &str,
) -> Vec<TableTest> {
    let mut found = Vec::new();
    for contrast in &conditions.contrasts {
        let (Some(test), Some((statistic, df))) = (contrast.test, &contrast.df) else {
            continue;
        };
        let test = match test {
            "t" => Test::T,
            "F" => Test::F,
            "z" => Test::Z,
            _ => Test::Chi2,
        };
        for row in &table.rows {
            let read = |word: &str| {
                let mut columns = contrast.columns.iter();
                columns.find_map(|at| match row.cells.get(*at)? {
                    CellUse::Figures(held) if held.words == [word] => {
                        let text = line(table.table.rows.get(row.at)?.get(*at)?);
                        let text = without_marks(&text, &[]).to_owned();
                        let text = if held.comma { swapped(&text) } else { text };
                        Printed::parse_p(&text).ok()
                    }
                    _ => None,
                })
            };
            if let (Some(printed), Some(p)) = (read("statistic"), read("p")) {
                let heading = &table.columns[*statistic].heading;
                found.push(TableTest {
                    test,
                    df: df.clone(),
                    statistic: printed,
                    p,
                    place: format!("{label}, row “{}”, column “{heading}”", row.name),
                });
            }
        }
    }
    found
}

/// What text and tables say differently of one test: where statistic and degrees of freedom are the same, p is too.
pub(super) fn held(said: &[(SaidTest, String)], tables: &[TableTest]) -> Vec<AuditFinding> {
    let Some(check) = catalogue::find("repeated-figure-differs") else {
        return Vec::new();
    };
    let style = Style::default();
    let range = |p: &Printed| unrounded(p, Alpha::default(), Rounding::Nearest);
    let mut findings = Vec::new();
    let mut by_df: HashMap<&[String], Vec<&TableTest>> = HashMap::new();
    for one in tables {
        by_df.entry(&one.df).or_default().push(one);
    }
    for (test, place) in said {
        let df = test.df.printed().into_iter();
        let df: Vec<String> = df.map(|df| df.text().to_owned()).collect();
        let value = test.statistic.plain();
        let precise = value.is_some_and(|value| value.scale() >= 2);
        let same = by_df.get(&df[..]).into_iter().flatten().filter(|one| {
            precise
                && one.test == test.test
                && one.statistic.plain().map(|value| value.abs()) == value.map(|value| value.abs())
        });
        for one in same {
            let (Some(here), Some(there)) = (range(&test.p), range(&one.p)) else {
                continue;
            };
            if here.meets(there) {
                continue;
            }
            let shown = format!("{}, p {}", test.told(style), test.p.text());
            findings.push(AuditFinding {
                check,
                severity: Severity::Note,
                message: format!(
                    "the text prints p as {} beside {}, and the table as {}",
                    test.p.text(),
                    test.told(style),
                    one.p.text()
                ),
                place: place.clone(),
                marked: 0..shown.len(),
                shown,
                decides: false,
                guesses: vec!["if both are of one test".to_owned()],
                notes: vec![format!("the other stands in {}", one.place)],
                help: Vec::new(),
            });
        }
    }
    findings
}
