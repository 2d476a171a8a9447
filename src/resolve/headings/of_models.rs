//! The headings of tables of models, as SAS, SPSS, Stata and jamovi print them.

use super::judged::Judged;
use super::judged::Meaning::{self, Key, Open, Without};
use crate::model::TestStatistic;
use crate::number::says_nothing;

/// Estimates of a model.
const ESTIMATES: [&str; 8] = [
    "estimate",
    "parameter estimate",
    "b",
    "coef",
    "coefficient",
    "coefficients",
    "exp(b)",
    "exp(est)",
];

/// What stands beside them.
const BESIDE: [&str; 18] = [
    "se",
    "s e",
    "std err",
    "std error",
    "standard error",
    "t",
    "t value",
    "t stat",
    "z",
    "z value",
    "wald",
    "wald chi square",
    "chi square",
    "pr > |t|",
    "pr > chisq",
    "pr(>|t|)",
    "pr(>|z|)",
    "p>|z|",
];

/// Whether columns headed so, in their form of comparison, are those of a model's coefficients.
pub(in crate::resolve) fn are_of_model(headings: &[String]) -> bool {
    let has = |known: &[&str]| headings.iter().any(|one| known.contains(&one.as_str()));
    let estimate = has(&ESTIMATES) || headings.iter().any(|one| effect(one).is_some());
    estimate && has(&BESIDE)
}

/// What is estimated, as `effect` has it, where a heading in its form of comparison says it: `aOR` and `Hazard ratio
/// (95% CI)`. RR may be a ratio of risks or of rates.
pub(super) fn effect(form: &str) -> Option<&'static str> {
    let end = form.find(['(', '[', ',']).unwrap_or(form.len());
    let words = form[..end].split_whitespace();
    let made = |word: &&str| {
        !["adjusted", "unadjusted", "crude", "adj", "ci", "95%", "and"].contains(word)
    };
    let words: Vec<&str> = words.filter(made).collect();
    Some(match words.join(" ").as_str() {
        "or" | "aor" | "odds ratio" => "or",
        "hr" | "ahr" | "hazard ratio" => "hr",
        "irr" | "airr" | "incidence rate ratio" | "rate ratio" => "irr",
        "risk ratio" | "relative risk" | "prevalence ratio" => "rr",
        _ => return None,
    })
}

/// The test of Wald's statistic, where a heading says that it is a chi-square.
pub(super) fn test(form: &str) -> Option<TestStatistic> {
    let chi2 = [
        "wald chi square",
        "wald chi²",
        "wald χ²",
        "wald χ2",
        "wald chi2",
    ];
    chi2.contains(&form).then_some(TestStatistic::Chi2)
}

/// What a heading in its form of comparison means beside the others.
pub(super) fn meaning(form: &str, column: &Judged<'_>) -> Option<Meaning> {
    let numbers = column.is_numeric();
    Some(match form {
        "df" if is_of_parameters(column) => Without(
            "it is 1 in every row: the degrees of freedom of each coefficient, as SAS prints them, and not those of t",
        ),
        "parameter" if !numbers => Key("predictor"),
        "parameter estimate" if numbers => Key("estimate"),
        "stand estimate"
        | "standardized estimate"
        | "standardised estimate"
        | "standardized beta"
        | "standardised beta"
        | "std beta"
            if numbers =>
        {
            Key("beta")
        }
        "wald" if numbers && column.has(&["df"]) => Key("statistic"),
        "wald" if numbers => {
            Open("the statistic of a Wald test, which is z or chi2: say it as `test`")
        }
        form if numbers && test(form).is_some() => Key("statistic"),
        _ => return None,
    })
}

/// Whether a column of degrees of freedom is 1 in every row, beside a t.
pub(in crate::resolve) fn is_of_parameters(column: &Judged<'_>) -> bool {
    let of_t = column.has(&["t", "t value", "t stat", "t statistic", "pr > |t|"]);
    let mut printed = column.cells.iter().filter(|cell| !says_nothing(cell));
    let some = printed.clone().next().is_some();
    of_t && some && printed.all(|cell| cell.trim() == "1")
}
