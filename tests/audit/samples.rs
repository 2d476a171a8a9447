//! Published articles and tables with known right values, where they lie beside the crate.

use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use cisgrid::audit::{AuditReport, SaidVerdict, audit};
use cisgrid::diagnostic::Severity;

use super::read;
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let trials = vec![
        trial("audit::samples_articles_are_quiet", articles_are_quiet),
        trial("audit::samples_error_is_found", error_is_found),
        trial("audit::samples_tables", tables),
    ];
    match folder().is_dir() {
        true => trials,
        // Listed as ignored, so that it is seen that they did not run.
        false => trials
            .into_iter()
            .map(|one| one.with_ignored_flag(true))
            .collect(),
    }
}

fn folder() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")).join("data/imports")
}

fn sample(name: &str) -> AuditReport {
    let bytes = std::fs::read(folder().join(name)).expect("the sample is there");
    audit(name, &read(name, bytes))
}

/// Every statistic of their text fits; nothing but the one error of a table is told.
fn articles_are_quiet() -> Outcome {
    let mut complaints = Vec::new();
    let mut fit = 0;
    for name in ["0026358", "0040259", "0068090", "0120049"] {
        let report = sample(&format!("articles/journal.pone.{name}.xml"));
        let wrong = report
            .statistics
            .iter()
            .filter(|one| one.verdict != SaidVerdict::Fits);
        complaints.extend(wrong.map(|one| format!("{name}: {}", one.text)));
        fit += report.statistics.len();
        let wanted = usize::from(name == "0040259");
        if report.findings.len() != wanted {
            complaints.push(format!("{name}: {:?}", super::told(&report)));
        }
    }
    assert!(fit >= 11, "{fit}");
    outcome(complaints)
}

fn error_is_found() -> Outcome {
    let report = sample("articles/journal.pone.0040259.xml");
    let [found] = &report.findings[..] else {
        return Err(format!("{:?}", super::told(&report)).into());
    };
    assert_eq!(found.severity, Severity::Warning);
    assert_eq!(found.meant(), "0.96");
    assert!(
        found.place.contains("Table 3, row “UR glances”"),
        "{}",
        found.place
    );
    assert!(
        found.help.iter().any(|help| help.contains("0.049")),
        "{:?}",
        found.help
    );
    Ok(())
}

/// Rows, columns and head rows as `expected.json` has them.
fn tables() -> Outcome {
    let expected = std::fs::read_to_string(folder().join("articles/expected.json"))?;
    let expected: serde_json::Value = serde_json::from_str(&expected)?;
    let mut complaints = Vec::new();
    for (file, article) in expected.as_object().into_iter().flatten() {
        let bytes = std::fs::read(folder().join("articles").join(file))?;
        let found = read(file, bytes);
        let wanted = article["tables"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        if wanted.len() != found.tables.len() {
            complaints.push(format!("{file}: {} tables", found.tables.len()));
        }
        for (table, wanted) in found.tables.iter().zip(wanted) {
            let here = (table.rows.first().map_or(0, Vec::len), table.heads);
            let number = |key: &str| wanted[key].as_u64().unwrap_or_default() as usize;
            if here != (number("columns"), number("head_rows"))
                || table.label.as_deref() != wanted["label"].as_str()
            {
                complaints.push(format!("{file} {:?}: {here:?}", table.label));
            }
        }
    }
    let cells = |name: &str, table: usize, row: usize| -> Vec<String> {
        let bytes = std::fs::read(folder().join("tables").join(name)).expect("the sample is there");
        let article = read(name, bytes);
        article.tables[table].rows[row]
            .iter()
            .map(|cell| cell.text.clone())
            .collect()
    };
    let merged = [
        "Measure",
        "Subscale",
        "n",
        "Mean (SD)",
        "n",
        "Mean (SD)",
        "n",
        "Mean (SD)",
    ];
    for name in [
        "merged-cells.docx",
        "merged-cells-libreoffice.docx",
        "merged-cells-libreoffice.html",
    ] {
        if cells(name, 0, 1) != merged {
            complaints.push(format!("{name}: {:?}", cells(name, 0, 1)));
        }
    }
    for name in ["merged-cells.docx", "merged-cells-libreoffice.docx"] {
        if cells(name, 1, 1)[0] != "0.2 (0.00, 0.44)" {
            complaints.push(format!("{name}: {:?}", cells(name, 1, 1)));
        }
    }
    outcome(complaints)
}
