//! Audits as a web page.

use minijinja::context;
use minijinja::value::Serde;

use super::report::AuditReport;
use crate::diagnostic::Severity;
use crate::templates::{RenderError, Templates};

/// A page of several audits.
///
/// # Errors
///
/// Where the template is at fault.
pub fn page(reports: &[AuditReport]) -> Result<Vec<u8>, RenderError> {
    let seen = reports.iter().map(|report| {
        context! {
            report => Serde(report),
            warnings => report.count(Severity::Warning),
            notes => report.count(Severity::Note),
            marked => Serde(report.findings.iter().map(parted).collect::<Vec<_>>()),
            verdicts => Serde(report.statistics.iter().map(|one| one.verdict.words()).collect::<Vec<_>>()),
        }
    });
    let mut out = Vec::new();
    let seen = context! { audits => seen.collect::<Vec<_>>() };
    Templates::plain()?.render("html/audit.html", seen, &mut out)?;
    Ok(out)
}

/// What is shown of a finding: before what is meant, that, and behind it.
fn parted(found: &super::finding::AuditFinding) -> [&str; 3] {
    let shown = found.shown.as_str();
    let part = |range: std::ops::Range<usize>| shown.get(range).unwrap_or_default();
    [
        part(0..found.marked.start),
        found.meant(),
        part(found.marked.end..shown.len()),
    ]
}
