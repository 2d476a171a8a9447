//! Tables of characteristics whose categories stand in a column of their own, as tableone in Python writes them: a row for
//! each variable, and its categories below it.

use crate::resolve::headed::heading_form;

/// The headings and the rows of such a table with all names in one column; nothing of another table.
pub(super) fn in_one_column(
    header: &[String],
    rows: &[Vec<String>],
) -> Option<(Vec<String>, Vec<Vec<String>>)> {
    let bare = header.len() > 3 && header[0].is_empty() && header[1].is_empty();
    let is_level = |row: &&Vec<String>| !row[1].is_empty() && row[0].ends_with("(%)");
    if !bare || !rows.iter().any(|row| is_level(&row)) {
        return None;
    }
    // Categories stand below variables of counts alone.
    if rows.iter().any(|row| !row[1].is_empty() && !is_level(&row)) {
        return None;
    }
    let mut all: Vec<String> = header[2..].to_vec();
    without_group(&mut all);
    // What is said once of a variable stands beside the first of its categories.
    let of_variable = |at: usize| {
        let form = heading_form(&all[at]);
        form == "missing" || form == "p value" || form == "test"
    };
    let mut made: Vec<Vec<String>> = Vec::new();
    let mut above = "";
    for row in rows {
        let cells = &row[2..];
        if row[1].is_empty() {
            made.push(std::iter::once(&row[0]).chain(cells).cloned().collect());
            above = "";
            continue;
        }
        let only = |is_said: &dyn Fn(usize) -> bool, name: &str| {
            let cells = cells.iter().enumerate();
            let cells = cells.map(|(at, cell)| match is_said(at) {
                true => cell.clone(),
                false => String::new(),
            });
            std::iter::once(name.to_owned()).chain(cells).collect()
        };
        if row[0] != above {
            made.push(only(&of_variable, &row[0]));
            above = &row[0];
        }
        made.push(only(&|at| !of_variable(at), &row[1]));
    }
    let header = std::iter::once(String::new()).chain(all).collect();
    Some((header, made))
}

/// Takes off what stands over all columns: `Grouped by arm`.
fn without_group(headings: &mut [String]) {
    for heading in headings {
        let Some(rest) = heading.strip_prefix("Grouped by ") else {
            continue;
        };
        if let Some((_, own)) = rest.split_once(' ') {
            *heading = own.to_owned();
        }
    }
}
