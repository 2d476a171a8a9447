//! Abbreviations of statistics, which readers of figures know: where they are such, and what they stand for.

use std::ops::Range;

use crate::model::{Effect, Model};

/// What shows that a short form is that of a statistic.
#[derive(Clone, Copy, Debug)]
enum Shown {
    /// It stands for nothing else.
    Always,
    /// A number, or the level of an interval, stands beside it.
    Beside,
    /// The synthesis has estimates of that kind.
    By(Effect),
}

/// The short forms, each with what it stands for in English.
const KNOWN: [(&str, &str, Shown); 24] = [
    (
        "AHR",
        "adjusted hazard ratio",
        Shown::By(Effect::HazardRatio),
    ),
    ("AIC", "Akaike information criterion", Shown::Beside),
    (
        "AIRR",
        "adjusted incidence rate ratio",
        Shown::By(Effect::RateRatio),
    ),
    ("ANCOVA", "analysis of covariance", Shown::Always),
    ("ANOVA", "analysis of variance", Shown::Always),
    ("AOR", "adjusted odds ratio", Shown::By(Effect::OddsRatio)),
    ("ARR", "adjusted risk ratio", Shown::By(Effect::RiskRatio)),
    ("AUC", "area under the curve", Shown::Beside),
    ("BIC", "Bayesian information criterion", Shown::Beside),
    ("CI", "confidence interval", Shown::Beside),
    ("HR", "hazard ratio", Shown::By(Effect::HazardRatio)),
    ("ICC", "intraclass correlation coefficient", Shown::Beside),
    ("IQR", "interquartile range", Shown::Beside),
    ("IRR", "incidence rate ratio", Shown::By(Effect::RateRatio)),
    ("MANOVA", "multivariate analysis of variance", Shown::Always),
    ("MD", "mean difference", Shown::By(Effect::MeanDifference)),
    ("NNT", "number needed to treat", Shown::Beside),
    ("OR", "odds ratio", Shown::By(Effect::OddsRatio)),
    ("RD", "risk difference", Shown::By(Effect::RiskDifference)),
    ("RR", "risk ratio", Shown::By(Effect::RiskRatio)),
    ("RR", "rate ratio", Shown::By(Effect::RateRatio)),
    ("SD", "standard deviation", Shown::Beside),
    ("SE", "standard error", Shown::Beside),
    (
        "SMD",
        "standardised mean difference",
        Shown::By(Effect::StandardisedDifference),
    ),
];

/// What a short form stands for, where it is that of a statistic; `beside` says whether a number stands beside it.
pub(super) fn meaning(model: &Model, short: &str, beside: bool) -> Option<&'static str> {
    let mut known = KNOWN.iter().filter(|(known, ..)| *known == short);
    let estimated = |effect: Effect| {
        let mut figures = model.figures.iter().filter_map(|figure| figure.contrast());
        figures.any(|contrast| contrast.effect == Some(effect))
    };
    let shown = known.find(|(.., shown)| match *shown {
        Shown::Always => true,
        Shown::Beside => beside,
        Shown::By(effect) => estimated(effect),
    });
    shown.map(|(_, long, _)| *long)
}

/// Whether a number stands behind the run, as in `AUC 0.81`, `SD = 4` and `ICC of .7`, or the level of an interval
/// before it, as in `95% CI`.
pub(super) fn is_beside_number(text: &str, run: &Range<usize>) -> bool {
    let before = text[..run.start].trim_end();
    let after = text[run.end..].trim_start_matches('s').trim_start();
    let after = after
        .trim_start_matches([':', '=', ',', '(', '['])
        .trim_start();
    let after = ["of ", "was ", "is "]
        .into_iter()
        .find_map(|word| after.strip_prefix(word))
        .unwrap_or(after);
    let after = after
        .trim_start_matches(['-', '−', '–', '.', '<', '>'])
        .trim_start();
    before.ends_with('%') || after.starts_with(|one: char| one.is_ascii_digit())
}
