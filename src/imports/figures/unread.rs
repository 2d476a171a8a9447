//! Rows that cannot be read: put aside, with the measures that they alone name.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::named::Named;
use super::proved::prove;

/// Puts rows that cannot be read aside by their first cells, where these name them alone. Of the measures those from the
/// position `known` on were drafted for this table.
pub(super) fn put_unread_aside(
    draft: &mut Draft<'_>,
    named: &mut Named,
    known: usize,
    asks_measure: bool,
) {
    let given = draft.given;
    if given.turned {
        return;
    }
    let entry = vec![draft.fields()];
    let proof = prove(&given.path, &given.bytes, &entry, named, asks_measure);
    // Of several cells of a row the first tells enough.
    let unread: BTreeMap<usize, String> = proof.unread.into_iter().rev().collect();
    if unread.len() * 2 > given.rows.len() {
        return;
    }
    let mut put = Vec::new();
    for (line, words) in unread {
        let Some(row) = given.row_at(line) else {
            continue;
        };
        let label = given.rows[row][0].clone();
        let alone = given.rows.iter().filter(|other| other[0] == label).count() == 1;
        if alone && !label.is_empty() {
            draft.put_aside(&label);
            draft.ask(format!("the row `{label}` is passed over: {words}"));
            put.push(row);
        }
    }
    forget_measures(draft, named, known, &put);
}

/// Forgets the measures that only rows which were put aside name: nothing of them is taken.
fn forget_measures(draft: &mut Draft<'_>, named: &mut Named, known: usize, put: &[usize]) {
    let Some(column) = draft.column("measure") else {
        return;
    };
    let given = draft.given;
    let word = |row: &[String]| row[column].clone();
    // An empty cell says what stands above it.
    let fills = given.rows.iter().any(|row| row[column].is_empty());
    if fills {
        return;
    }
    for row in put {
        let out = word(&given.rows[*row]);
        let read = given
            .rows
            .iter()
            .filter(|row| !draft.aside.contains(&row[0]));
        let id = named.is_measure(&out);
        let is_read = read
            .into_iter()
            .any(|row| named.is_measure(&word(row)) == id);
        if let (Some(id), false) = (id, is_read)
            && named.forget_measure(&id, known)
        {
            draft.forget_word("measures", &id);
        }
    }
}
