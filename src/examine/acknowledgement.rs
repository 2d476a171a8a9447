//! Findings that the authors know of, parted from those that stand.

use std::collections::HashMap;

use super::catalogue;
use super::faults::stale_acknowledgement;
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::model::{Acknowledgement, Model, Placed};

/// The most acknowledgements, and the most findings for each, among which the nearest is looked for.
const FEW: usize = 200;

/// Parts the findings that an acknowledgement meets from those that stand; acknowledgements that
/// meet none are findings themselves. Errors cannot be acknowledged: a grid that cannot be rendered
/// truthfully is not made truthful by knowing it. Where some names could not be `resolved`, an
/// acknowledgement that meets nothing may only be misspelt elsewhere, and is not told.
pub(super) fn acknowledge(
    model: &Model,
    resolved: bool,
    found: Vec<Diagnostic>,
) -> (Vec<Diagnostic>, Vec<(Diagnostic, String)>) {
    // What is acknowledged, once for each id or key.
    let known = model.acknowledged.iter();
    let known = known.flat_map(|known| known.at.iter().map(move |at| (known, at)));
    let known: Vec<_> = known.collect();
    let mut by_subject: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, (_, at)) in known.iter().enumerate() {
        by_subject.entry(&at.value).or_default().push(index);
    }
    let mut used = vec![false; known.len()];
    let mut open = Vec::new();
    let mut set_aside = Vec::new();
    for found in found {
        let meets = |index: &&usize| {
            let (known, _) = known[**index];
            catalogue::find(&known.check.value)
                .is_some_and(|check| std::ptr::eq(check, found.check))
        };
        let subjects = found.subjects.iter();
        let met: Vec<usize> = subjects
            .filter_map(|subject| by_subject.get(subject.as_str()))
            .flatten()
            .filter(meets)
            .copied()
            .collect();
        match met.first() {
            Some(first) if found.severity() < Severity::Error => {
                let because = known[*first].0.because.value.clone();
                met.into_iter().for_each(|index| used[index] = true);
                set_aside.push((found, because));
            }
            _ => open.push(found),
        }
    }
    let unused = known.iter().zip(used).filter(|(_, used)| !used);
    let stale = unused.filter_map(|((known, at), _)| stale(known, at, model, resolved, &open));
    let stale: Vec<_> = stale.collect();
    open.extend(stale);
    (open, set_aside)
}

/// Says why `known` meets nothing at `at` among the findings `open`, if that can be told.
fn stale(
    known: &Acknowledgement,
    at: &Placed<String>,
    model: &Model,
    resolved: bool,
    open: &[Diagnostic],
) -> Option<Diagnostic> {
    let check = &known.check;
    let Some(named) = catalogue::find(&check.value) else {
        let names = catalogue::all().iter().map(|check| check.name);
        let near = did_you_mean(&check.value, names);
        return Some(stale_acknowledgement::no_check(check, at, near));
    };
    let unable = match named.severity {
        Severity::Error => Some("is an error, and errors cannot be acknowledged"),
        _ if !catalogue::judges(named) => Some("is about files, and cannot be acknowledged"),
        _ => None,
    };
    if let Some(why) = unable {
        return Some(stale_acknowledgement::unable(check, at, named, why));
    }
    if !resolved {
        return None;
    }
    let few = model.acknowledged.len() <= FEW;
    let others = open
        .iter()
        .filter(|found| few && std::ptr::eq(found.check, named));
    let subjects = others.flat_map(|found| found.subjects.iter().map(String::as_str));
    let near = did_you_mean(&at.value, subjects.take(FEW));
    Some(stale_acknowledgement::nothing_there(named, at, near))
}
