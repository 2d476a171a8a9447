//! Audits of published articles: what is read of a file, what is quiet, what is found, and what bad input comes to.

mod bad_input;
mod command;
mod damaged;
mod drafts;
mod impossible;
mod kinds;
mod limits_and_p;
mod outside;
mod parts;
mod reading;
mod samples;
mod sentences;
mod tables;
mod true_styles;

use std::path::Path;

use libtest_mimic::Trial;

use cisgrid::audit::{AuditReport, audit};
use cisgrid::published::{PublishedArticle, article};

use crate::root;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = sentences::trials();
    trials.extend(bad_input::trials());
    trials.extend(command::trials());
    trials.extend(damaged::trials());
    trials.extend(drafts::trials());
    trials.extend(impossible::trials());
    trials.extend(kinds::trials());
    trials.extend(limits_and_p::trials());
    trials.extend(outside::trials());
    trials.extend(parts::trials());
    trials.extend(reading::trials());
    trials.extend(samples::trials());
    trials.extend(tables::trials());
    trials.extend(true_styles::trials());
    trials
}

/// An article of `tests/fixtures/audit`.
fn fixture(name: &str) -> PublishedArticle {
    let path = root().join("tests/fixtures/audit").join(name);
    let bytes = std::fs::read(&path).expect("the fixture is there");
    read(name, bytes)
}

/// An article of those bytes.
fn read(name: &str, bytes: impl Into<Vec<u8>>) -> PublishedArticle {
    match article(Path::new(name), bytes.into()) {
        Ok(article) => article,
        Err(none) => panic!("{name} {}", none.words),
    }
}

/// The audit of a text.
fn audited(text: &str) -> AuditReport {
    audit("article.txt", &read("article.txt", text))
}

/// The audit of a table as HTML.
fn of_table(rows: &str) -> AuditReport {
    audit(
        "article.html",
        &read(
            "article.html",
            format!("<html><body><table>{rows}</table></body></html>"),
        ),
    )
}

/// The messages of all findings, with what they weigh.
fn told(report: &AuditReport) -> Vec<String> {
    let findings = report.findings.iter();
    findings
        .map(|found| format!("{}: {}", found.severity.word(), found.message))
        .collect()
}
