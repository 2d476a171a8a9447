//! The headings of columns with one number in a cell.

use super::judged::{Judged, Meaning, Sure};
use super::limit::limit;
use Meaning::{Aside, Key, Open};

/// Headings that one program gives, or that say in full what they are: of R (broom, emmeans, `summary`,
/// `confint`), SPSS, SAS, Stata and pandas.
const SURE: [(&str, &[&str]); 9] = [
    ("mean", &["emmean", "lsmean"]),
    (
        "sd",
        &["std", "std deviation", "std dev", "standard deviation"],
    ),
    (
        "se",
        &["std err", "std error", "standard error", "std error mean"],
    ),
    ("q1", &["1st qu", "lower quartile"]),
    ("q3", &["3rd qu", "upper quartile"]),
    ("ci_low", &["asymp lcl", "lower cl", "lower hpd", "2 5 %"]),
    ("ci_high", &["asymp ucl", "upper cl", "upper hpd", "97 5 %"]),
    (
        "p",
        &[
            "p value",
            "adj p value",
            "sig (2 tailed)",
            "pr(>|t|)",
            "pr(>|z|)",
            "pr(>f)",
            "pr > |t|",
            "pr > chisq",
            "p>|t|",
            "p>|z|",
        ],
    ),
    (
        "statistic",
        &[
            "t ratio", "z ratio", "f ratio", "t value", "z value", "f value",
        ],
    ),
];

pub(super) fn sure(form: &str, beside: &[String]) -> Option<Sure> {
    let has = |other: &str| beside.iter().any(|one| one == other);
    // What pandas' `describe` gives: `count` is the number of values, `25%` a quartile.
    let of_pandas = has("std") && has("mean");
    let by_pandas = match form {
        "count" if of_pandas && !has("n") => Some("n"),
        "25%" if has("75%") && has("50%") => Some("q1"),
        "50%" if has("75%") && has("25%") && !has("median") => Some("median"),
        "75%" if has("25%") && has("50%") => Some("q3"),
        _ => None,
    };
    let named = SURE.iter().find(|(_, theirs)| theirs.contains(&form));
    let key = by_pandas.or(named.map(|(key, _)| *key))?;
    let adjusted = form == "adj p value";
    Some(Sure { key, adjusted })
}

/// Whether a heading in its form of comparison is that of p values.
pub(super) fn is_p(form: &str) -> bool {
    let (_, sure) = SURE[7];
    form == "p" || sure.contains(&form) || P.contains(&form)
}

/// Whether p values stand beside a column.
fn has_p(column: &Judged<'_>) -> bool {
    column.beside.iter().any(|one| is_p(one))
}

const P: [&str; 9] = [
    "pvalue",
    "p wert",
    "sig",
    "p (2 tailed)",
    "two sided p",
    "two tailed p",
    "p val",
    "signifikanz",
    "prob",
];

/// Headings whose meaning is plain beside the others, by the key that they are suggested for.
const PLAIN: [(&str, &[&str]); 20] = [
    ("cronbach_alpha", &["cronbach's alpha", "cronbach's α"]),
    ("kappa", &["cohen's kappa", "cohen's κ"]),
    ("omega", &["mcdonald's omega", "mcdonald's ω"]),
    (
        "measure",
        &[
            "outcome",
            "outcomes",
            "outcome measure",
            "scale",
            "subscale",
            "variable",
            "variables",
            "characteristic",
            "characteristics",
            "dependent variable",
            "dv",
            "skala",
            "skalen",
            "variablen",
            "merkmal",
        ],
    ),
    (
        "at",
        &[
            "time",
            "timepoint",
            "time point",
            "visit",
            "wave",
            "occasion",
            "assessment",
            "zeitpunkt",
            "messzeitpunkt",
            "zeit",
            "welle",
        ],
    ),
    (
        "group",
        &[
            "arm",
            "study arm",
            "treatment arm",
            "treatment",
            "condition",
            "gruppe",
            "bedingung",
        ],
    ),
    (
        "n",
        &[
            "obs",
            "n obs",
            "observations",
            "sample size",
            "number of participants",
            "fallzahl",
        ],
    ),
    ("mean", &["average", "avg", "mittelwert", "mean score"]),
    ("sd", &["standardabweichung", "stddev", "st dev", "s d"]),
    (
        "se",
        &[
            "standardfehler",
            "s e",
            "std error of mean",
            "sem",
            "se difference",
            "std error difference",
        ],
    ),
    ("min", &["minimum", "smallest"]),
    ("max", &["maximum", "largest"]),
    (
        "percent",
        &[
            "%",
            "percentage",
            "per cent",
            "pct",
            "prozent",
            "percentage of people",
        ],
    ),
    (
        "events",
        &[
            "no of events",
            "number of events",
            "n events",
            "total events",
        ],
    ),
    (
        "person_time",
        &[
            "person years",
            "person years at risk",
            "patient years",
            "person months",
            "person days",
            "py",
            "pyar",
            "years at risk",
            "personenjahre",
        ],
    ),
    (
        "rate",
        &["incidence rate", "event rate", "crude rate", "inzidenzrate"],
    ),
    (
        "change",
        &[
            "mean difference",
            "mean diff",
            "mean change",
            "difference",
            "diff",
            "difference in means",
            "difference of means",
            "mittlere differenz",
            "differenz",
        ],
    ),
    ("p", &P),
    (
        "statistic",
        &[
            "test statistic",
            "stat",
            "chi2",
            "chi 2",
            "chi²",
            "χ²",
            "χ2",
            "chi square",
            "chi squared",
        ],
    ),
    (
        "effect_size",
        &[
            "cohen's d",
            "cohens d",
            "hedges' g",
            "hedges g",
            "effect size",
        ],
    ),
];

/// Columns of programs that hold no figure which the format has.
const ASIDE: &[&str] = &[
    "alternative",
    "null value",
    "vars",
    "trimmed",
    "mad",
    "skew",
    "skewness",
    "kurtosis",
    "sumsq",
    "meansq",
    "sum of squares",
    "mean square",
    "n miss",
    "missing",
    "mode",
    "std error skewness",
    "std error kurtosis",
    "shapiro wilk w",
    "shapiro wilk p",
    "aic",
    "bic",
    "loglik",
    "deviance",
    "sigma",
    "remlcrit",
    "df residual",
    "row",
    "index",
];

/// What a heading means beside the others; `form` is its form of comparison.
pub(super) fn meaning(form: &str, column: &Judged<'_>) -> Option<Meaning> {
    if form.is_empty() {
        return None;
    }
    if let Some(meaning) = letter(column).or_else(|| limit(form)) {
        return Some(meaning);
    }
    let numbers = column.is_numeric();
    let plain = PLAIN.iter().find(|(_, theirs)| theirs.contains(&form));
    let plain = plain.filter(|_| !(form == "n obs" && column.has(&["n"])));
    if let Some((key, _)) = plain {
        let of_words = matches!(*key, "measure" | "group");
        return Some(match *key {
            _ if of_words && numbers => {
                Open("it has a word for what rows are about, and numbers in its cells")
            }
            "at" if numbers && has_p(column) => Open("a time, or a figure in units of time"),
            key => Key(key),
        });
    }
    // How much person-time it is for is said as `per`.
    if numbers
        && ["rate per ", "incidence rate per "]
            .iter()
            .any(|start| form.starts_with(start))
    {
        return Some(Key("rate"));
    }
    if ASIDE.contains(&form) {
        return Some(Aside);
    }
    // SAS writes what a variable is called beside it; tableone the test, where it is not the usual one.
    let words_only = column
        .cells
        .iter()
        .all(|cell| !cell.contains(|one: char| one.is_ascii_digit()));
    match form {
        "range" if numbers => Some(Aside),
        "label" if column.has(&["variable"]) => Some(Aside),
        "n obs" if column.has(&["n"]) => Some(Aside),
        "test" if words_only => Some(Aside),
        "effect" if !numbers => Some(Open(
            "the rows of a model's fixed effects and of its random parts, of which only the first are effects",
        )),
        "r squared" | "adj r squared" | "r2" | "r²" => {
            Some(Open("a figure of a whole model, not of a measure"))
        }
        "id" | "participant" | "subject" | "patient" | "pid" | "case" | "person" => Some(Open(
            "who a row is about: where a row is one person, these are data and no figures; work out n, mean and SD first",
        )),
        "estimate1" | "estimate2" => Some(Open(
            "the mean of one of the two groups that are compared, which is a figure of its own: see `wide`",
        )),
        "coef" | "coefficient" | "beta" | "odds ratio" | "or" | "hr" | "rr" | "hazard ratio"
        | "risk ratio" => Some(Open("an estimate of a model, or a difference of means")),
        "iqr" | "interquartile range" if numbers => Some(Open(
            "one number is the width of the middle half, which no figure holds; two are `q1 q3`",
        )),
        "frequency" | "freq" | "anzahl" | "häufigkeit" | "number" | "no" => Some(Open(
            "`n`, the number of people asked, or `count`, the number who fall into a category",
        )),
        "low" | "high" => Some(Open("a limit of an interval, a quartile or a range")),
        _ => None,
    }
}

/// What a single letter means, where the columns beside it and its cells tell.
fn letter(column: &Judged<'_>) -> Option<Meaning> {
    let numbers = column.is_numeric();
    let tested = numbers && (has_p(column) || column.has(&["df"]));
    let plain = column.heading.trim().trim_matches('*');
    Some(match plain {
        "M" | "m" if numbers && column.has_sd() => Key("mean"),
        "M" | "m" => Open("a mean, a median, men or months"),
        "t" | "z" | "Z" | "F" | "U" | "H" | "Q" | "W" | "V" if tested => Key("statistic"),
        "t" | "T" => Open("the statistic of a test, or a time"),
        "F" | "f" => Open("the statistic of a test, or women"),
        "z" | "Z" | "U" | "H" | "Q" | "W" | "V" => {
            Open("the statistic of a test, or something else")
        }
        "B" | "b" | "β" | "ß" => Open("a slope of a model, or something else"),
        "d" | "g" => Open("an effect size, or a difference"),
        "r" | "R" => Open("a correlation, or something else"),
        _ => return None,
    })
}
