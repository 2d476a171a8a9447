//! What the headings of a table of coefficients mean, as programs for regressions write them.

use crate::resolve::headed::{effect_headed, heading_form};
use crate::tables::heads::BETWEEN;

/// What a column of a table of coefficients holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CoefficientPart {
    /// That key of `columns`.
    Key(&'static str),
    /// The estimates turned back from their logarithms, or that key of them.
    TurnedBack(&'static str),
    /// Limits, of the estimates or of what these were turned back to.
    Unclear,
    /// Nothing that a figure holds.
    Aside,
}

use CoefficientPart::{Aside, Key, TurnedBack};

/// The headings, in their form of comparison, by what they mean.
const FORMS: [(CoefficientPart, &[&str]); 13] = [
    (
        Key("estimate"),
        &[
            "estimate",
            "estimates",
            "coef",
            "coefficient",
            "coefficients",
            "b",
            "parameter estimate",
        ],
    ),
    (
        Key("se"),
        &[
            "se",
            "s e",
            "std err",
            "std error",
            "stderr",
            "standard error",
            "se(coef)",
            "robust std err",
            "robust se",
        ],
    ),
    (
        Key("statistic"),
        &[
            "t",
            "z",
            "t value",
            "z value",
            "tstat",
            "zstat",
            "t stat",
            "z stat",
            "t statistic",
            "z statistic",
            "wald",
            "wald chi square",
        ],
    ),
    (
        Key("p"),
        &[
            "p", "pval", "p val", "pvalue", "p value", "p>|t|", "p>|z|", "pr(>|t|)", "pr(>|z|)",
            "sig",
        ],
    ),
    (
        Key("ci_low"),
        &[
            "ll",
            "min95",
            "ci lower",
            "ci low",
            "[0 025",
            "2 5%",
            "2 5 %",
            "ci2 5",
            "lower bound",
            "lower 95",
            "coef lower 95%",
            "lcl",
            "lower",
        ],
    ),
    (
        Key("ci_high"),
        &[
            "ul",
            "max95",
            "ci upper",
            "ci high",
            "0 975]",
            "97 5%",
            "97 5 %",
            "ci97 5",
            "upper bound",
            "upper 95",
            "coef upper 95%",
            "ucl",
            "upper",
        ],
    ),
    (Key("beta"), &["beta", "β"]),
    (Key("df"), &["df", "dof"]),
    (Key("n"), &["n", "nobs", "obs"]),
    (TurnedBack("estimate"), &["exp(coef)", "exp(b)", "exp(est)"]),
    (TurnedBack("ci_low"), &["exp(coef) lower 95%"]),
    (TurnedBack("ci_high"), &["exp(coef) upper 95%"]),
    (
        Aside,
        &[
            "crit",
            "eform",
            "cmp to",
            "log2(p)",
            "exp( coef)",
            "r2",
            "adj r2",
            "eq",
            "tolerance",
            "vif",
        ],
    ),
];

/// What a heading means in a table of coefficients: by its lowest part, where it has several.
pub(super) fn part_headed(heading: &str) -> Option<CoefficientPart> {
    let lowest = heading.rsplit(BETWEEN).next().unwrap_or(heading);
    let form = heading_form(lowest);
    // One sign alone is taken off by the form of comparison.
    let form = form.trim_start_matches('-').trim();
    let found = FORMS.iter().find(|(_, forms)| forms.contains(&form));
    let part = found.map(|(part, _)| *part).or_else(|| limit(form))?;
    match part {
        // `95% C.I. for EXP(B) · Lower`.
        Key(key @ ("ci_low" | "ci_high")) if heading_form(heading).contains("exp(") => {
            Some(TurnedBack(key))
        }
        other => Some(other),
    }
}

/// A limit of a heading in one row: `95% Wald Confidence Interval Lower`.
fn limit(form: &str) -> Option<CoefficientPart> {
    let is_interval = ["confidence interval", "ci ", "c i "]
        .iter()
        .any(|one| form.contains(one));
    let form = form.trim_end_matches(" bound").trim_end_matches(" limit");
    match form.rsplit(' ').next() {
        Some("lower") if is_interval => Some(Key("ci_low")),
        Some("upper") if is_interval => Some(Key("ci_high")),
        _ => None,
    }
}

/// What a heading says that is estimated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EffectSaid {
    /// That effect.
    Is(&'static str),
    /// One of several, which is asked for so.
    Asked(&'static str),
}

/// What a heading says that is estimated, where it is no word of every model.
pub(super) fn effect_said(heading: &str) -> Option<EffectSaid> {
    let form = heading_form(heading);
    let end = form.find(['(', '[', ',']).unwrap_or(form.len());
    let words = form[..end].trim().trim_start_matches("adjusted ");
    Some(match words {
        "haz ratio" => EffectSaid::Is("hr"),
        "smd" => EffectSaid::Is("smd"),
        "md" => EffectSaid::Is("md"),
        "rr" | "arr" => {
            EffectSaid::Asked("effect: rr or irr? `RR` is a ratio of risks or of rates")
        }
        _ => EffectSaid::Is(effect_headed(heading)?),
    })
}

/// Whether a heading is one that names what the terms of a model are; `Variable` and the like do so in tables of ratios.
pub(super) fn names_terms(heading: &str) -> bool {
    let words = [
        "predictor",
        "predictors",
        "term",
        "terms",
        "covariate",
        "covariates",
        "factor",
        "factors",
        "risk factor",
        "risk factors",
        "independent variable",
        "exposure",
        "variable",
        "variables",
        "characteristic",
        "characteristics",
    ];
    words.contains(&heading_form(heading).as_str())
}

/// Whether a cell says in which step of a regression its row was estimated, as SPSS writes it: `Step 1a`.
pub(super) fn is_step(cell: &str) -> bool {
    let small = cell.trim().to_lowercase();
    let rest = ["step ", "schritt "]
        .iter()
        .find_map(|start| small.strip_prefix(start));
    rest.is_some_and(|rest| {
        let number = rest.trim_end_matches(|one: char| one.is_ascii_lowercase());
        rest.len() - number.len() < 2 && number.bytes().all(|one| one.is_ascii_digit())
    })
}

/// Whether these words, the first cells of rows, are what a table of coefficients has for columns, as Stata's `r(table)`.
pub(super) fn are_coefficient_rows<'a>(words: impl Iterator<Item = &'a str> + Clone) -> bool {
    let has = |known: &[&str]| words.clone().any(|word| known.contains(&word));
    let mut known = words.clone().filter(|word| !word.is_empty());
    has(&["b"]) && has(&["se"]) && has(&["ll"]) && known.all(|word| part_headed(word).is_some())
}

/// Whether a row is the constant of a model, in the words of any program.
pub(super) fn is_constant(label: &str) -> bool {
    let own = label.rsplit(':').next().unwrap_or(label).trim();
    let words = [
        "_cons",
        "cons",
        "const",
        "constant",
        "(constant)",
        "(konstante)",
        "konstante",
        "intercept",
        "(intercept)",
    ];
    words.contains(&own.to_lowercase().as_str())
}

/// Whether a row is of a parameter beside the coefficients: a variance, a cut point, a count of people.
pub(super) fn is_beside_terms(label: &str) -> bool {
    let small = label.trim().to_lowercase();
    // A threshold of an ordinal regression, as SPSS writes it, `[mood = 1]`; a category of a predictor is `[group=1]`.
    if small.starts_with('[') && small.ends_with(']') && small.contains(" = ") {
        return true;
    }
    let words = [
        "group var",
        "scale",
        "alpha",
        "sigma2",
        "sigma",
        "n",
        "r2",
        "adj. r2",
        "aic",
        "bic",
        "observations",
        "number of observations",
    ];
    let starts = [
        "/",
        "threshold",
        "var(",
        "sd(",
        "cov(",
        "ln_",
        "log-likelihood",
        "r-squared",
    ];
    words.contains(&small.as_str()) || starts.iter().any(|start| small.starts_with(start))
}

/// Whether a row is of the category that others are compared with, as Stata marks it: `1b.arm`, or of one that was left out,
/// `o.arm`.
pub(super) fn is_base(label: &str) -> bool {
    let own = label.rsplit(':').next().unwrap_or(label);
    own.split('#').any(|part| {
        let level = part.split_once('.').map(|(level, _)| level);
        level.is_some_and(|level| {
            let digits = level.trim_end_matches(['b', 'o', 'n']);
            let is_level = digits.bytes().all(|one| one.is_ascii_digit());
            is_level && digits.len() < level.len()
        })
    })
}
