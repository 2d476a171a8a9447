//! What a row of a table says beside its numbers.

use libtest_mimic::Trial;

use crate::cells::assessed;
use crate::{Outcome, trial};
use cisgrid::view::lists::figures;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("rows::say_how_they_were_made", methods)]
}

/// A cell says how its row was made, in the words of the format however they are written, beside what the table
/// says of all rows.
fn methods() -> Outcome {
    let read = [
        ("mixed model", vec!["mixed model", "weighted"]),
        (
            "Adjusted P; mixed-model",
            vec!["adjusted p", "mixed model", "weighted"],
        ),
        (
            "\"SD_over_n , imputed;\"",
            vec!["SD over n", "imputed", "weighted"],
        ),
        ("weighted", vec!["weighted"]),
        ("", vec!["weighted"]),
        ("–", vec!["weighted"]),
    ];
    let table = "results: [{table: t.csv, method: weighted}]";
    for (cell, words) in read {
        let text = format!("measure,at,n,mean,Method\nm,T1,32,3.40,{cell}\n");
        let read = assessed("m@T1", &[("b.yaml", table), ("t.csv", &text)]);
        let figure = read.model.figures.iter().next();
        let figure = figure.ok_or_else(|| format!("{cell}: {:#?}", read.diagnostics))?;
        let said: Vec<_> = figure.methods.iter().map(|one| one.word()).collect();
        assert_eq!(said, words, "{cell}");
        assert_eq!(figures(&read).len(), 1, "{cell}");
    }
    for cell in ["bootstrap", "weighted; by ranks", "Paired t-test"] {
        let text = format!("measure,at,n,mean,method\nm,T1,32,3.40,{cell}\n");
        let read = assessed("m@T1", &[("b.yaml", table), ("t.csv", &text)]);
        let mut found = read.diagnostics.iter();
        assert!(
            found.any(|one| one.check.name == "unknown-word"),
            "{cell}: {:#?}",
            read.diagnostics
        );
        assert!(figures(&read).is_empty(), "{cell}");
    }
    Ok(())
}
