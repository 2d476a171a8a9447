//! An entry of a draft: rows that are alike, with what their columns hold.

use std::fmt::Write;

use super::conditions::{Conditions, Contrast};
use super::draft_csv::df_heading;
use super::draft_text::quoted;

/// What holds of some rows: their columns with what is in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Likeness {
    pub(super) comma: bool,
    pub(super) held: Vec<(usize, String)>,
}

/// What the entries of one table have in common.
pub(super) struct Entry<'a> {
    pub(super) headings: &'a [String],
    pub(super) names: &'a [String],
    pub(super) ids: &'a [String],
    pub(super) counted: &'a [bool],
    pub(super) conditions: &'a Conditions,
    /// The headings that are in the CSV, quoted.
    pub(super) shown: &'a [String],
    /// The names of rows of which nothing is read.
    pub(super) empty: &'a [String],
    pub(super) file: String,
}

impl Entry<'_> {
    /// Writes the entries of rows that are alike: one for each test. Says whether there was something to write.
    pub(super) fn write(&self, out: &mut String, likeness: &Likeness, rows: &[usize]) -> bool {
        let before = out.len();
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
            let figures = columns
                .iter()
                .any(|(words, _)| words != "df" && words != "n");
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
        out.len() > before
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
        // A heading that the format knows would be read without being named.
        let columns = self.headings.iter().skip(1).map(|heading| quoted(heading));
        let spare = columns.filter(|heading| {
            !lines
                .iter()
                .any(|line| line.contains(&format!(": {heading}")))
        });
        let spare: Vec<String> = spare
            .filter(|heading| self.shown.contains(heading))
            .collect();
        if !spare.is_empty() {
            let _ = writeln!(out, "    ignore: [{}]", spare.join(", "));
        }
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
        let mut said = format!("only: [{}]", only.join(", "));
        if out.matches("rows: {").count() == 0 && !self.empty.is_empty() {
            let _ = write!(said, ", ignore: [{}]", self.empty.join(", "));
        }
        let _ = writeln!(out, "    rows: {{{said}}}");
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
