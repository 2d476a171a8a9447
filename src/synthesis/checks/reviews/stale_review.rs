//! Something has changed since somebody read it and signed it off.
//!
//! ## Why it matters
//!
//! A sign-off is for what stood there. A figure that was corrected since, or a quotation that was taken out, may make another row of
//! it, which nobody has read.
//!
//! ## Example
//!
//! ```text
//! reviews.lock:   … "at":"company-matters","by":"AB" … "on":"2026-03-02"
//! results.yaml:   - {measure: mood, at: T1, n: 40, mean: 14.3}     # 14.2 when AB read it
//! ```
//!
//! ## What to do
//!
//! Read it again. Where it still convinces, `cisgrid review company-matters --as AB` says so; the earlier sign-off stays in the lock.
//!
//! What counts is what a part says, not how it is written: the order of keys, files and findings, comments, and how figures are
//! printed change nothing. Neither does another id for a part that says the same.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::meaning::parted::Parted;
use crate::review::signed::{SignOff, SignOffStanding};
use crate::review::words::changes;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG258",
    name: "stale-review",
    severity: Severity::Warning,
    source: include_str!("stale_review.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    // What was not understood whole only seems to have changed.
    if !context.resolved {
        return;
    }
    let mut by_change: BTreeMap<&[Parted], Vec<&SignOff>> = BTreeMap::new();
    for one in context.signed {
        if let SignOffStanding::Stale(changed) = &one.standing {
            by_change.entry(changed).or_default().push(one);
        }
    }
    for (changed, signed) in by_change {
        found.extend(finding(context, changed, &signed));
    }
}

/// One finding for all that one change has made stale.
fn finding(
    context: &ArgumentContext<'_>,
    changed: &[Parted],
    signed: &[&SignOff],
) -> Option<Diagnostic> {
    let (first, others) = signed.split_first()?;
    let alone = others.iter().all(|one| one.subject == first.subject);
    let told = changes(alone.then_some(&first.subject), changed).join("; ");
    let id = first.subject.id();
    let what = match alone {
        true => format!("`{id}` has changed since {}", read(signed)),
        false => format!(
            "{} sign-offs are out of date, as something below them has changed",
            signed.len()
        ),
    };
    let place = first.subject.span(context.model)?;
    let mut finding = Diagnostic::at(&CHECK, place, format!("{what}: {told}"));
    if !alone {
        finding = finding.note(read(signed));
    }
    let places = changed
        .iter()
        .filter_map(|one| one.name.span(context.model));
    // Of more than a few none is where to look.
    let places: Vec<_> = places.filter(|one| *one != place).take(4).collect();
    if let Some((one, [])) = places.split_first() {
        finding = finding.also(*one, "this has changed");
    }
    // The usual folder need not be named.
    let folder = context.sources.folder();
    let folder = match folder.as_os_str().is_empty() || folder == Path::new("propositions") {
        true => String::new(),
        false if folder.to_string_lossy().contains(' ') => {
            format!(" --in \"{}\"", folder.display())
        }
        false => format!(" --in {}", folder.display()),
    };
    let finding = finding.help(format!(
        "read it again; where it still convinces, `cisgrid review {id} --as {}{folder}`",
        first.line.by
    ));
    let subjects = signed.iter().map(|one| one.subject.part().id.clone());
    Some(subjects.fold(finding, Diagnostic::about))
}

/// Who has read it, and when; of several things which.
fn read(signed: &[&SignOff]) -> String {
    /// Nobody reads more names at once.
    const MOST: usize = 12;
    let alone = signed.iter().all(|one| one.subject == signed[0].subject);
    let shown = signed.iter().take(MOST).enumerate().map(|(at, one)| {
        let (by, on) = (&one.line.by, &one.line.on);
        match (alone, at) {
            (true, 0) => format!("{by} read it on {on}"),
            (true, _) => format!("{by} on {on}"),
            (false, _) => format!("{by} read `{}` on {on}", one.subject.id()),
        }
    });
    let shown: Vec<_> = shown.collect();
    match signed.len() - shown.len() {
        0 => shown.join(", "),
        rest => format!("{} and {rest} more", shown.join(", ")),
    }
}
