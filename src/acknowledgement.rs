//! Findings that the authors know of, parted from those that stand.

use std::collections::HashMap;

use crate::checks::{Context, find, stale_acknowledgement};
use crate::diagnostic::{Diagnostic, Severity};

/// Parts the findings that an acknowledgement meets from those that stand; acknowledgements that
/// meet none are findings themselves. Errors cannot be acknowledged: a grid that cannot be rendered
/// truthfully is not made truthful by knowing it.
pub(crate) fn acknowledge(
    context: &Context<'_>,
    found: Vec<Diagnostic>,
) -> (Vec<Diagnostic>, Vec<(Diagnostic, String)>) {
    let model = context.model;
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
            find(&known.check.value).is_some_and(|check| std::ptr::eq(check, found.check))
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
    let stale = unused
        .filter_map(|((known, at), _)| stale_acknowledgement::finding(known, at, context, &open));
    let stale: Vec<_> = stale.collect();
    open.extend(stale);
    (open, set_aside)
}
