//! A table as a synthesis to start from: its entry in YAML, and its cells as CSV. The draft is what is checked.

use std::fmt::Write;

use super::conditions::{Condition, Conditions, Contrast};
use super::heading::ColumnKind;
use super::understood::{CellUse, UnderstoodTable, line};

/// A table as a draft.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftTable {
    /// The name of its files, without an ending.
    pub(super) name: String,
    pub(super) yaml: String,
    pub(super) csv: String,
    /// The cells of the CSV: where each stands in it, its row among those of the table and its column; the name of a row
    /// has none.
    pub(super) cells: Vec<(std::ops::Range<usize>, usize, Option<usize>)>,
    /// Each measure's id, and the row that it is.
    pub(super) measures: Vec<(String, usize)>,
    pub(super) conditions: Vec<Condition>,
}

/// What holds of some rows: their columns with what is in them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Likeness {
    comma: bool,
    held: Vec<(usize, String)>,
}

/// A text in YAML, and in JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An id of a name: small letters, digits and hyphens.
pub(super) fn id_of(name: &str) -> String {
    let mut id = String::new();
    for one in name.to_lowercase().chars() {
        match one.is_ascii_alphanumeric() {
            true => id.push(one),
            false if id.ends_with('-') || id.is_empty() => {}
            false => id.push('-'),
        }
        if id.len() >= 40 {
            break;
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// Makes the draft of a table; nothing where nothing in it was understood.
pub(super) fn of(
    table: &UnderstoodTable<'_>,
    name: &str,
    conditions: Conditions,
    prefix: &str,
) -> Option<DraftTable> {
    let mut draft = DraftTable {
        name: name.to_owned(),
        ..DraftTable::default()
    };
    let headings = headings(table);
    let names = names(table);
    let mut likenesses: Vec<(Likeness, Vec<usize>)> = Vec::new();
    for (number, row) in table.rows.iter().enumerate() {
        for comma in [false, true] {
            let held = row
                .cells
                .iter()
                .enumerate()
                .filter_map(|(at, cell)| match cell {
                    CellUse::Figures(held) if held.comma == comma => {
                        Some((at, held.words.join(" ")))
                    }
                    _ => None,
                });
            let held: Vec<_> = held.collect();
            if held.is_empty() {
                continue;
            }
            let likeness = Likeness { comma, held };
            match likenesses.iter_mut().find(|(known, _)| *known == likeness) {
                Some((_, rows)) => rows.push(number),
                None => likenesses.push((likeness, vec![number])),
            }
        }
    }
    let df = conditions.contrasts.iter().filter_map(|one| one.df.clone());
    let df: Vec<(usize, Vec<String>)> = df.collect();
    write_csv(&mut draft, table, &headings, &names, &df);
    let counted = counted(table);
    let mut ids: Vec<String> = Vec::new();
    for name in &names {
        let base = format!("{prefix}{}", id_of(name));
        let mut id = base.clone();
        let mut again = 2;
        while ids.contains(&id) {
            id = format!("{base}-{again}");
            again += 1;
        }
        ids.push(id);
    }
    let mut results = String::new();
    for (likeness, rows) in &likenesses {
        let entry = Entry {
            headings: &headings,
            names: &names,
            ids: &ids,
            counted: &counted,
            conditions: &conditions,
            file: format!("{name}.csv"),
        };
        entry.write(&mut results, likeness, rows);
    }
    if results.is_empty() {
        return None;
    }
    let mut yaml = String::new();
    yaml.push_str("measures:\n");
    for (number, row) in table.rows.iter().enumerate() {
        if !row
            .cells
            .iter()
            .any(|cell| matches!(cell, CellUse::Figures(_)))
        {
            continue;
        }
        let label = quoted(&names[number]);
        let categories = match counted[number] {
            true => format!(", categories: {{yes: {label}}}"),
            false => String::new(),
        };
        let _ = writeln!(
            yaml,
            "  - {{id: {}, label: {label}{categories}}}",
            ids[number]
        );
        draft.measures.push((ids[number].clone(), number));
    }
    yaml.push_str("results:\n");
    yaml.push_str(&results);
    draft.yaml = yaml;
    draft.conditions = conditions.conditions;
    draft.conditions.extend(conditions.further);
    Some(draft)
}

/// The headings of the columns, each once; the first is that of the names of rows.
fn headings(table: &UnderstoodTable<'_>) -> Vec<String> {
    let mut headings: Vec<String> = vec!["Row".to_owned()];
    for (at, column) in table.columns.iter().enumerate() {
        let base = match column.heading.is_empty() {
            true => format!("Column {}", at + 1),
            false => column.heading.clone(),
        };
        let mut heading = base.clone();
        let mut again = 2;
        while headings.contains(&heading) {
            heading = format!("{base} ({again})");
            again += 1;
        }
        headings.push(heading);
    }
    headings
}

/// The names of the rows, each once.
fn names(table: &UnderstoodTable<'_>) -> Vec<String> {
    let mut known: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let names = table.rows.iter().map(|row| {
        let times = known.entry(row.name.to_lowercase()).or_insert(0);
        *times += 1;
        match *times {
            1 => row.name.clone(),
            again => format!("{} ({again})", row.name),
        }
    });
    names.collect()
}

/// Whether rows hold counts.
fn counted(table: &UnderstoodTable<'_>) -> Vec<bool> {
    let rows = table.rows.iter().map(|row| {
        let mut cells = row.cells.iter();
        cells.any(|cell| matches!(cell, CellUse::Figures(held) if held.words.contains(&"count") || held.words == ["percent"]))
    });
    rows.collect()
}

fn write_csv(
    draft: &mut DraftTable,
    table: &UnderstoodTable<'_>,
    headings: &[String],
    names: &[String],
    df: &[(usize, Vec<String>)],
) {
    let is_stub = |at: usize| table.columns[at].kind == ColumnKind::Stub;
    let shown: Vec<usize> = (0..table.columns.len())
        .filter(|at| !is_stub(*at))
        .collect();
    let mut csv = cell(&headings[0]);
    for at in &shown {
        csv.push(',');
        csv.push_str(&cell(&headings[at + 1]));
    }
    for (number, (_, values)) in df.iter().enumerate() {
        for part in 0..values.len() {
            csv.push(',');
            csv.push_str(&df_heading(number, part));
        }
    }
    csv.push('\n');
    for (row, name) in table.rows.iter().zip(names) {
        let start = csv.len();
        csv.push_str(&cell(name));
        draft.cells.push((start..csv.len(), row.at, None));
        for at in &shown {
            csv.push(',');
            let start = csv.len();
            if let Some(found) = table.table.rows[row.at].get(*at) {
                csv.push_str(&cell(&line(found)));
            }
            draft.cells.push((start..csv.len(), row.at, Some(*at)));
        }
        for (at, values) in df {
            for value in values {
                csv.push(',');
                let start = csv.len();
                csv.push_str(&cell(value));
                draft.cells.push((start..csv.len(), row.at, Some(*at)));
            }
        }
        csv.push('\n');
    }
    draft.csv = csv;
}

/// The heading of a column that holds the degrees of freedom of a heading.
fn df_heading(number: usize, part: usize) -> String {
    format!("df{}.{}", number + 1, part + 1)
}

/// A cell of CSV.
fn cell(text: &str) -> String {
    match text.contains([',', '"', '\n', ';', '\t']) || text != text.trim() {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// What the entries of one table have in common.
struct Entry<'a> {
    headings: &'a [String],
    names: &'a [String],
    ids: &'a [String],
    counted: &'a [bool],
    conditions: &'a Conditions,
    file: String,
}

impl Entry<'_> {
    /// Writes the entries of rows that are alike: one for each test.
    fn write(&self, out: &mut String, likeness: &Likeness, rows: &[usize]) {
        let held = |at: usize| {
            likeness
                .held
                .iter()
                .find(|(held, _)| *held == at)
                .map(|(_, words)| words)
        };
        let mut wide: Vec<String> = Vec::new();
        let mut has_groups = false;
        for condition in &self.conditions.conditions {
            let mut columns: Vec<(String, usize)> = Vec::new();
            for at in &condition.columns {
                if let Some(words) = held(*at)
                    && !columns.iter().any(|(known, _)| known == words)
                {
                    columns.push((words.clone(), *at));
                }
            }
            if !columns.iter().any(|(words, _)| words != "n") {
                continue;
            }
            has_groups |= !condition.is_time;
            let key = if condition.is_time { "at" } else { "group" };
            let own_n = columns
                .iter()
                .any(|(words, _)| words.split(' ').any(|word| word == "n"));
            let n = condition
                .n
                .filter(|_| !own_n)
                .map(|n| format!(", n: {n}"))
                .unwrap_or_default();
            let columns = self.columns(&columns);
            wide.push(format!(
                "{{{key}: {}{n}, columns: {{{columns}}}}}",
                condition.id
            ));
        }
        let mut tests: Vec<(Option<&str>, Vec<String>)> = Vec::new();
        for contrast in &self.conditions.contrasts {
            let columns: Vec<(String, usize)> = contrast
                .columns
                .iter()
                .filter_map(|at| Some((held(*at)?.clone(), *at)))
                .collect();
            let figures = columns.iter().any(|(words, _)| words != "df");
            if !figures {
                continue;
            }
            has_groups |= !contrast.are_times;
            let line = self.contrast(contrast, &columns);
            let test = contrast
                .test
                .filter(|_| columns.iter().any(|(words, _)| words == "statistic"));
            match tests
                .iter_mut()
                .find(|(known, _)| known.is_none() || test.is_none() || *known == test)
            {
                Some((known, lines)) => {
                    *known = known.or(test);
                    lines.push(line);
                }
                None => tests.push((test, vec![line])),
            }
        }
        if tests.is_empty() {
            tests.push((None, Vec::new()));
        }
        for (number, (test, contrasts)) in tests.into_iter().enumerate() {
            // What is of one group is said once.
            let own = if number == 0 { wide.as_slice() } else { &[] };
            let lines: Vec<&String> = own.iter().chain(&contrasts).collect();
            if lines.is_empty() {
                continue;
            }
            self.entry(out, (likeness.comma, test, has_groups), rows, &lines);
        }
    }

    fn entry(
        &self,
        out: &mut String,
        (comma, test, has_groups): (bool, Option<&str>, bool),
        rows: &[usize],
        lines: &[&String],
    ) {
        let _ = writeln!(out, "  - table: {}", self.file);
        if has_groups {
            out.push_str("    at: printed\n");
        }
        if comma {
            out.push_str("    decimal: comma\n");
        }
        if let Some(test) = test {
            let _ = writeln!(out, "    test: {test}");
        }
        let _ = writeln!(
            out,
            "    columns: {{measure: {}}}",
            quoted(&self.headings[0])
        );
        out.push_str("    measures:\n");
        for row in rows {
            let category = if self.counted[*row] { "=yes" } else { "" };
            let _ = writeln!(
                out,
                "      {}: {}{category}",
                quoted(&self.names[*row]),
                self.ids[*row]
            );
        }
        let only: Vec<String> = rows.iter().map(|row| quoted(&self.names[*row])).collect();
        let _ = writeln!(out, "    rows: {{only: [{}]}}", only.join(", "));
        out.push_str("    wide:\n");
        for line in lines {
            let _ = writeln!(out, "      - {line}");
        }
    }

    fn columns(&self, columns: &[(String, usize)]) -> String {
        let columns = columns
            .iter()
            .map(|(words, at)| format!("{words}: {}", quoted(&self.headings[at + 1])));
        columns.collect::<Vec<_>>().join(", ")
    }

    fn contrast(&self, contrast: &Contrast, columns: &[(String, usize)]) -> String {
        let [one, other] = &contrast.of;
        let mut line = match contrast.are_times {
            true => format!("{{from: {one}, to: {other}"),
            false => format!("{{group: {one}, versus: {other}"),
        };
        let estimates = columns
            .iter()
            .any(|(words, _)| words.starts_with("change") || words.starts_with("estimate"));
        if estimates {
            if let Some(effect) = contrast.effect {
                let _ = write!(line, ", effect: {effect}");
            }
            if let Some(change) = contrast.change {
                let _ = write!(line, ", change: {change}");
            }
        }
        let mut written = self.columns(columns);
        let has_statistic = columns.iter().any(|(words, _)| words == "statistic");
        if let Some((at, df)) = contrast.df.as_ref().filter(|_| has_statistic) {
            let number = self
                .conditions
                .contrasts
                .iter()
                .filter_map(|one| one.df.as_ref());
            let number = number.take_while(|(known, _)| known != at).count();
            for (part, word) in ["df", "df2"].iter().enumerate().take(df.len()) {
                let _ = write!(written, ", {word}: {}", quoted(&df_heading(number, part)));
            }
        }
        let _ = write!(line, ", columns: {{{written}}}}}");
        line
    }
}

/// The frame of a draft: its title, times and groups.
pub(super) fn frame(title: &str, tables: &[&DraftTable]) -> String {
    let mut yaml = String::from("synthesis:\n");
    let _ = writeln!(yaml, "  title: {}", quoted(title));
    let conditions = || tables.iter().flat_map(|table| &table.conditions);
    yaml.push_str("  timepoints:\n    printed: as printed\n");
    for one in conditions().filter(|one| one.is_time) {
        let _ = writeln!(yaml, "    {}: {}", one.id, quoted(&one.label));
    }
    if conditions().any(|one| !one.is_time) {
        yaml.push_str("  groups:\n");
        for one in conditions().filter(|one| !one.is_time) {
            let _ = writeln!(yaml, "    {}: {}", one.id, quoted(&one.label));
        }
    }
    yaml
}
