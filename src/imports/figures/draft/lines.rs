//! The lines that stand beside a table, as they are to be written.

use super::{Draft, Holds};
use crate::read::edit::Written;

/// The order in which lines stand beside a table.
const ORDER: [&str; 27] = [
    "headings_at",
    "separator",
    "decimal",
    "turned",
    "measure",
    "at",
    "from",
    "to",
    "group",
    "versus",
    "predictor",
    "effect",
    "test",
    "change",
    "difference",
    "design",
    "method",
    "level",
    "percent",
    "columns",
    "fill_down",
    "measures",
    "timepoints",
    "groups",
    "predictors",
    "missing",
    "rows",
];

impl Draft<'_> {
    /// A heading as it is named: the second of two that are the same as `M #2`.
    pub(in crate::imports::figures) fn heading(&self, at: usize) -> String {
        let text = self.given.header[at].replace("**", "");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let alike = self
            .given
            .header
            .iter()
            .enumerate()
            .filter(|(_, one)| **one == self.given.header[at]);
        let alike: Vec<usize> = alike.map(|(at, _)| at).collect();
        match alike.iter().position(|one| *one == at) {
            Some(number) if alike.len() > 1 && !text.is_empty() => {
                format!("{text} #{}", number + 1)
            }
            _ => text,
        }
    }

    /// What stands beside the table, in its order.
    pub(in crate::imports::figures) fn fields(&self) -> Vec<(String, Written)> {
        let given = self.given;
        let mut all: Vec<(&str, Written)> = Vec::new();
        let bare = |text: &str| Written::Bare(text.to_owned());
        if !given.headings_at.is_empty() {
            let lines = given
                .headings_at
                .iter()
                .map(|line| Written::Bare(line.to_string()));
            all.push(("headings_at", one_or_list(lines.collect())));
        }
        all.extend(given.separator.map(|word| ("separator", bare(word))));
        all.extend(given.comma.then(|| ("decimal", bare("comma"))));
        all.extend(given.turned.then(|| ("turned", bare("true"))));
        all.extend(self.said.iter().cloned());
        if !self.methods.is_empty() {
            let methods = self
                .methods
                .iter()
                .map(|word| Written::Text((*word).to_owned()));
            all.push(("method", one_or_list(methods.collect())));
        }
        let columns = self
            .holds
            .iter()
            .enumerate()
            .filter_map(|(at, holds)| match holds {
                Holds::As(key) => Some((key.clone(), Written::Text(self.heading(at)))),
                _ => None,
            });
        let columns: Vec<_> = columns.collect();
        if !columns.is_empty() {
            all.push(("columns", Written::Keys(columns)));
        }
        for key in ["measures", "timepoints", "groups", "predictors"] {
            let of_key = self.words.iter().filter(|(one, ..)| *one == key);
            let words: Vec<_> = of_key
                .map(|(_, word, id)| (word.clone(), Written::Text(id.clone())))
                .collect();
            if !words.is_empty() {
                all.push((key, Written::Keys(words)));
            }
        }
        all.extend((!self.missing.is_empty()).then(|| ("missing", texts(&self.missing))));
        let mut rows = Vec::new();
        if !self.only.is_empty() {
            rows.push(("only".to_owned(), texts(&self.only)));
        }
        if !self.aside.is_empty() {
            rows.push(("ignore".to_owned(), texts(&self.aside)));
        }
        if !rows.is_empty() {
            all.push(("rows", Written::Keys(rows)));
        }
        all.sort_by_key(|(key, _)| {
            ORDER
                .iter()
                .position(|one| one == key)
                .unwrap_or(ORDER.len())
        });
        if !self.wide.is_empty() {
            all.push(("wide", Written::List(self.wide.clone())));
        }
        let ignored = self.holds.iter().enumerate();
        let ignored = ignored.filter(|(_, holds)| matches!(holds, Holds::Aside | Holds::Open(_)));
        let mut ignored: Vec<String> = ignored.map(|(at, _)| self.heading(at)).collect();
        ignored.dedup();
        if !ignored.is_empty() {
            all.push(("ignore", texts(&ignored)));
        }
        if let Some(digits) = self.digits {
            all.push(("digits", Written::Bare(digits.to_string())));
        }
        all.into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect()
    }
}

/// Texts as a list, or the one text.
pub(in crate::imports::figures) fn texts(all: &[String]) -> Written {
    one_or_list(all.iter().map(|text| Written::Text(text.clone())).collect())
}

fn one_or_list(mut all: Vec<Written>) -> Written {
    match (all.len(), all.pop()) {
        (1, Some(one)) => one,
        (_, Some(last)) => {
            all.push(last);
            Written::List(all)
        }
        (_, None) => Written::List(all),
    }
}

/// One group of columns of `wide`.
pub(in crate::imports::figures) fn wide(
    said: &[(&str, &str)],
    columns: &[(String, String)],
) -> Written {
    let said = said.iter().map(|(key, value)| {
        let is_number = *key == "n";
        let value = match is_number {
            true => Written::Bare((*value).to_owned()),
            false => Written::Text((*value).to_owned()),
        };
        ((*key).to_owned(), value)
    });
    let columns = columns
        .iter()
        .map(|(key, heading)| (key.clone(), Written::Text(heading.clone())));
    let columns = Written::Keys(columns.collect());
    Written::Keys(said.chain([("columns".to_owned(), columns)]).collect())
}
