//! Abbreviations that the notation of figures prints.

use std::collections::HashMap;

use crate::language::Words;
use crate::model::{Kind, Model};
use crate::source::Span;

/// What the notation of figures prints, and what it stands for in English.
pub(super) const NOTATION: [(&str, &str); 4] = [
    ("CI", "confidence interval"),
    ("ES", "effect size"),
    ("SD", "standard deviation"),
    ("SE", "standard error"),
];

/// What is printed of the notation in these words, and what it stands for there; nothing of what is none.
pub(super) fn in_words<'a>(
    short: &str,
    long: &str,
    words: &'a Words,
) -> Option<(&'a str, &'a str)> {
    let (name, whole) = match (short, long) {
        _ if !NOTATION.contains(&(short, long)) => return None,
        ("CI", _) => ("notation_ci", "in_full_ci"),
        ("ES", _) => ("notation_es", "in_full_es"),
        ("SD", _) => ("notation_sd", "in_full_sd"),
        _ => ("notation_se", "in_full_se"),
    };
    Some((words.of(name), words.of(whole)))
}

/// The abbreviations that the notation of the figures prints, each with the first number that needs
/// it.
pub(super) fn notation(model: &Model) -> HashMap<&'static str, Span> {
    let mut found = HashMap::new();
    for figure in model.figures.iter() {
        let printed = match &figure.kind {
            Kind::Summary(summary) => [
                ("CI", summary.ci_low.as_ref().or(summary.ci_high.as_ref())),
                ("SD", summary.sd.as_ref()),
                ("SE", summary.se.as_ref()),
                ("ES", None),
            ],
            Kind::Contrast(contrast) => [
                ("CI", contrast.ci_low.as_ref().or(contrast.ci_high.as_ref())),
                ("SD", contrast.sd_change.as_ref()),
                ("SE", contrast.se.as_ref()),
                ("ES", contrast.effect_size.as_ref()),
            ],
            Kind::Count(count) => [
                ("CI", count.ci_low.as_ref().or(count.ci_high.as_ref())),
                ("SD", None),
                ("SE", None),
                ("ES", None),
            ],
            Kind::Reliability(one) => [
                ("CI", one.ci_low.as_ref().or(one.ci_high.as_ref())),
                ("SD", None),
                ("SE", None),
                ("ES", None),
            ],
            Kind::Rate(rate) => [
                ("CI", rate.ci_low.as_ref().or(rate.ci_high.as_ref())),
                ("SD", None),
                ("SE", None),
                ("ES", None),
            ],
        };
        for (short, cell) in printed {
            if let Some(cell) = cell {
                found.entry(short).or_insert(cell.span);
            }
        }
        if found.len() == NOTATION.len() {
            break;
        }
    }
    found
}
