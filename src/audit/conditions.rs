//! What the figures of a table are of: its groups or times, and which of them its contrasts compare.

use super::heading::{self, ColumnKind, Meant};
use super::understood::UnderstoodTable;

/// A group or a time of a table.
#[derive(Clone, Debug)]
pub(super) struct Condition {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) is_time: bool,
    pub(super) n: Option<u64>,
    /// Its columns.
    pub(super) columns: Vec<usize>,
}

/// Columns of one comparison, and what it compares.
#[derive(Clone, Debug)]
pub(super) struct Contrast {
    /// The ids of the two.
    pub(super) of: [String; 2],
    pub(super) are_times: bool,
    /// The word of the format for what its estimate means.
    pub(super) change: Option<&'static str>,
    pub(super) effect: Option<&'static str>,
    pub(super) test: Option<&'static str>,
    /// Its columns.
    pub(super) columns: Vec<usize>,
    /// The column of its statistic, and the degrees of freedom that the heading says.
    pub(super) df: Option<(usize, Vec<String>)>,
}

/// The groups, times and comparisons of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Conditions {
    pub(super) conditions: Vec<Condition>,
    /// Those that are compared and have no columns of their own.
    pub(super) further: Vec<Condition>,
    pub(super) contrasts: Vec<Contrast>,
}

/// Tells what the columns of a table are of; ids begin with that word.
pub(super) fn of(table: &UnderstoodTable<'_>, prefix: &str) -> Conditions {
    let mut found = Conditions::default();
    for (at, column) in table.columns.iter().enumerate() {
        if !matches!(column.kind, ColumnKind::Values | ColumnKind::N) {
            continue;
        }
        let says_what = column.kind == ColumnKind::N || heading::said(&column.lowest).is_some();
        let own = heading::without_n(&column.heading);
        let label = match (says_what, column.block.is_empty()) {
            (true, false) => heading::without_n(&column.block),
            (true, true) => "as printed".to_owned(),
            (false, _) if own.is_empty() => format!("column {}", at + 1),
            (false, _) => own,
        };
        let n = column.n.or_else(|| heading::said_n(&column.block));
        let known = found.conditions.iter_mut().find(|one| one.label == label);
        match known {
            Some(known) => {
                known.columns.push(at);
                known.n = known.n.or(n);
            }
            None => found.conditions.push(Condition {
                id: format!("{prefix}c{}", found.conditions.len() + 1),
                is_time: false,
                label,
                n,
                columns: vec![at],
            }),
        }
    }
    // A column of numbers of people alone is no group.
    found.conditions.retain(|one| {
        let mut columns = one.columns.iter();
        columns.any(|at| table.columns[*at].kind == ColumnKind::Values)
    });
    let are_times = table.same_people
        || found
            .conditions
            .iter()
            .all(|one| heading::is_time(&one.label));
    for one in &mut found.conditions {
        one.is_time = are_times;
    }
    contrasts(table, prefix, &mut found, are_times);
    found
}

fn contrasts(table: &UnderstoodTable<'_>, prefix: &str, found: &mut Conditions, are_times: bool) {
    let mut open: Option<(String, Contrast)> = None;
    let mut all: Vec<(String, Contrast)> = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let starts = matches!(
            column.kind,
            ColumnKind::Statistic(..) | ColumnKind::Estimate(..)
        );
        if !(starts || matches!(column.kind, ColumnKind::P { .. } | ColumnKind::Df)) {
            // Figures of a group between them part two comparisons.
            if column.kind == ColumnKind::Values {
                all.extend(open.take());
            }
            continue;
        }
        let is_other = open.as_ref().is_some_and(|(block, contrast)| {
            let has = |kind: fn(&ColumnKind) -> bool| {
                contrast
                    .columns
                    .iter()
                    .any(|at| kind(&table.columns[*at].kind))
            };
            *block != column.block
                || match column.kind {
                    ColumnKind::Statistic(..) => {
                        has(|kind| matches!(kind, ColumnKind::Statistic(..) | ColumnKind::P { .. }))
                    }
                    ColumnKind::Estimate(..) => {
                        has(|kind| matches!(kind, ColumnKind::Estimate(..) | ColumnKind::P { .. }))
                    }
                    ColumnKind::P { .. } => has(|kind| matches!(kind, ColumnKind::P { .. })),
                    _ => has(|kind| matches!(kind, ColumnKind::Df)),
                }
        });
        if is_other {
            all.extend(open.take());
        }
        let (_, contrast) = open.get_or_insert_with(|| (column.block.clone(), none()));
        contrast.columns.push(at);
        match &column.kind {
            ColumnKind::Statistic(test, df) => {
                contrast.test = Some(test);
                contrast.df = (!df.is_empty()).then(|| (at, df.clone()));
            }
            ColumnKind::Estimate(_, Meant::Ratio(ratio)) => {
                contrast.effect = Some(ratio);
                contrast.change = Some("group over versus");
            }
            ColumnKind::Estimate(_, Meant::Difference) => {
                contrast.change = Some("group minus versus")
            }
            ColumnKind::Estimate(_, Meant::Change) => contrast.change = Some("later minus earlier"),
            _ => {}
        }
    }
    all.extend(open.take());
    // The number of people of a comparison stands under the same heading.
    for (block, contrast) in all.iter_mut().filter(|(block, _)| !block.is_empty()) {
        let is_n = |at: &usize| {
            table.columns[*at].kind == ColumnKind::N && table.columns[*at].block == *block
        };
        let values = |at: usize| {
            table.columns[at].kind == ColumnKind::Values && table.columns[at].block == *block
        };
        let columns = 0..table.columns.len();
        if !columns.clone().any(values) {
            contrast.columns.extend(columns.filter(is_n));
        }
    }
    let count = all.len();
    for (number, (block, mut contrast)) in all.into_iter().enumerate() {
        let wants_times = match contrast.change {
            Some("later minus earlier") => true,
            Some(_) => false,
            None => are_times,
        };
        let own: Vec<&Condition> = found
            .conditions
            .iter()
            .filter(|one| {
                block.is_empty()
                    || one
                        .columns
                        .iter()
                        .all(|at| table.columns[*at].block == block)
            })
            .collect();
        contrast.are_times = wants_times;
        match own[..] {
            [one, other] if count == 1 && wants_times == are_times => {
                contrast.of = [one.id.clone(), other.id.clone()];
            }
            _ => {
                let number = number + 1;
                let of = ["a", "b"].map(|side| format!("{prefix}x{number}{side}"));
                let what = match block.is_empty() {
                    true => format!("comparison {number}"),
                    false => block,
                };
                let sides = ["one side", "the other side"];
                found
                    .further
                    .extend(of.iter().zip(sides).map(|(id, side)| Condition {
                        id: id.clone(),
                        label: format!("{what}, {side}"),
                        is_time: wants_times,
                        n: None,
                        columns: Vec::new(),
                    }));
                contrast.of = of;
            }
        }
        found.contrasts.push(contrast);
    }
}

fn none() -> Contrast {
    Contrast {
        of: [String::new(), String::new()],
        are_times: false,
        change: None,
        effect: None,
        test: None,
        columns: Vec::new(),
        df: None,
    }
}
