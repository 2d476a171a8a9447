//! What the JSON says.

use serde_json::Value;

use super::{Said, numbers, plain, whole};

/// The rows, findings, figures and quotations of a synthesis as JSON.
pub(super) fn read(text: &str) -> Said {
    let json: Value = serde_json::from_str(text).expect("JSON");
    let mut said = Said::default();
    for row in list(&json["tables"][0]["rows"]) {
        said.row(words(&row["row"], "statement"));
        let lines = list(&row["lines"]);
        let cells = lines.iter().flat_map(|line| list(&line["cells"]));
        for statement in cells.flat_map(|cell| list(&cell["statements"])) {
            let stance = statement["stance"].as_str().expect("a stance");
            said.link(stance, &words(statement, "finding"));
        }
    }
    for item in list(&json["evidence"]) {
        let quotes = list(&item["quotes"]).iter();
        let quotes = quotes.map(|quote| plain(quote["said"].as_str().expect("words")));
        let rests = said.findings.entry(words(item, "finding")).or_default();
        rests.quotations = quotes.collect();
        rests.figures = lines(item)
            .into_iter()
            .map(|(_, numbers)| numbers)
            .collect();
    }
    said
}

/// A line of figures: its key, and its numbers.
pub(super) type Line = (String, Vec<String>);

/// The lines of figures of each finding, by what the finding says.
pub(super) fn figures(text: &str) -> Vec<(String, Vec<Line>)> {
    let json: Value = serde_json::from_str(text).expect("JSON");
    let items = list(&json["evidence"]).iter();
    let items = items.map(|item| (words(item, "finding"), lines(item)));
    items.collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn lines(item: &Value) -> Vec<Line> {
    let tables = list(&item["tables"]).iter();
    let rows = tables.flat_map(|table| list(&table["rows"]));
    let rows = rows.map(|row| {
        let cells = list(&row["cells"]).iter();
        let cells = cells.map(|cell| cell.as_str().expect("a text"));
        let key = row["key"].as_str().expect("a key");
        (key.to_owned(), numbers(cells))
    });
    rows.collect()
}

/// What something says: what leads it, its words, its points.
fn words(of: &Value, key: &str) -> String {
    let points: Vec<_> = list(&of["points"])
        .iter()
        .filter_map(Value::as_str)
        .collect();
    whole(
        of["lead"].as_str(),
        of[key].as_str().expect("words"),
        &points,
    )
}
