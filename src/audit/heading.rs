//! What the headings of columns, the names of rows, captions and notes say that cells hold.

use regex::Regex;

use super::even::EvenText;
use super::pattern::SaidPattern;
use super::written_number::people;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ColumnKind {
    /// The names of rows.
    Stub,
    /// Figures of one group or time.
    Values,
    /// A test statistic: the format's word for it, and the degrees of freedom in the heading.
    Statistic(&'static str, Vec<String>),
    /// Degrees of freedom.
    Df,
    /// p values; with one side where the heading says so.
    P { one_sided: bool },
    /// Numbers of people.
    N,
    /// A change, difference or ratio: the format's words for it, and for what it is.
    Estimate(&'static [&'static str], Meant),
    /// What is not read, and what it is.
    Passed(&'static str),
}

/// What an estimate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    Change,
    Difference,
    Ratio(&'static str),
}

static P: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)^(?:two-(?:sided|tailed) |2-tailed )?p(?:[ -]?(?:values?|wert))?(?: ?[\(\[].*[\)\]])?$|\bp[ -]values?\b|^sig\.?(?: ?\(.*\))?$").ok()
});
static P_OTHER: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)trend|interaction|heterogen|adjust|correct|bonf|\bq\b").ok()
});
static ONE_SIDED: SaidPattern =
    SaidPattern::new(|| Regex::new(r"(?i)one[- ]?(?:tail|side)|\b1[- ]?t").ok());
static STATISTIC: SaidPattern = SaidPattern::new(|| {
    let degrees = r"(?: ?[\(\[] ?(?:df ?=? ?)?(?P<df>\d[\d.,; ]*)[\)\]])?";
    let name = r"(?P<name>t[- ]?(?:values?|tests?|statistic|ratio)|T[- ](?:values?|tests?|statistic)|t|F(?:[- ](?:values?|ratio|tests?|statistic))?|z[- ](?:values?|statistic)|z|Z|χ ?²(?:[- ]values?)?|χ2|chi[- ]?squared?|[Cc]hi2|X²|X2)";
    Regex::new(&format!(r"^(?:[\w-]+ (?:samples? )?)?{name}{degrees}$")).ok()
});
static N: SaidPattern = SaidPattern::new(|| Regex::new(r"^(?:n|N|(?i:sample size))$").ok());
static HEAD_N: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?:^|[\s\(\[,;])[nN] ?(?:[=:] ?|\()(?P<n>\d{1,3}(?:[ .,'’]\d{3})+\b|\d[\d,]*)")
        .ok()
});
static RATIO: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"\b(?:(?P<or>a?ORs?|AOR|(?i:odds ratios?))|(?P<rr>a?RRs?|(?i:(?:risk|prevalence) ratios?|relative risks?))|(?P<hr>a?HRs?|(?i:hazard ratios?))|(?P<irr>IRRs?|(?i:rate ratios?)))\b").ok()
});
static CHANGE: SaidPattern =
    SaidPattern::new(|| Regex::new(r"(?i)^(?:mean )?changes?\b|^veränderung").ok());
static DIFFERENCE: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)^(?:mean |adjusted )*diff(?:erences?|\.)?\b|^MD\b|^differenz").ok()
});
static CI: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)\b9[059](?:\.\d)? ?% ?(?:CI|C\.I\.|confidence|KI)|\bCI\b").ok()
});
static EFFECT_SIZE: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)^(?:ES|effect sizes?|(?:cohen'?s )?d|hedges'? g|(?:partial )?η ?p?²|ω²|r²)(?: ?\(.*\))?$").ok()
});
static SLOPE: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"^(?:[bBβ]|Beta|beta|Coef\w*\.?|Estimate|SE [bB])(?: ?\(.*\))?$").ok()
});

static UNLESS: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)\bunless\b|except where|sofern nicht|wenn nicht anders|sauf").ok()
});
static MEASURED: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)\b(?:age|years?|months?|weeks|days|score|scale|mean|median|BMI|index|weight|height|duration|time|pressure|kg|mmHg|alter|âge)\b").ok()
});

/// The name of a row of people without data.
static NOT_KNOWN: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)^(?:.*: )?(?:missing|unknown|not (?:known|stated|reported|recorded|answered|applicable)|no (?:answer|data|response)|data missing|keine angabe|fehlend|unbekannt|manquant)").ok()
});

/// Ways in which texts say what the numbers of a cell are, the longest first, with the format's words.
const SAID: [(&str, &[&str]); 16] = [
    (
        r"(?i)\b(?:means?|mittelwerte?|MW|moyennes?|moy\.)(?:\b|[ (])[^.;]{0,12}[\(\[,±/ ]+ ?(?:SD|s\.d\.|standard deviations?|standardabweichung|[ée]carts?[- ]types?|(?-i:ET|DS)\b)|\bM ?[\(\[±,] ?SD|\bSDs? in (?:parenthes|bracket)|means? and standard deviations?",
        &["mean", "sd"],
    ),
    (
        r"(?i)\bmeans?\b[^.;]{0,12}[\(\[,±/ ]+ ?(?:SEM?|s\.e\.m?\.?|standard errors?)|\bM ?[\(\[±,] ?SE|\bSEM?s? in (?:parenthes|bracket)",
        &["mean", "se"],
    ),
    (
        r"(?i)\bmeans?\b[^.;]{0,6}[\(\[,] ?9\d ?% ?CI",
        &["mean", "ci"],
    ),
    (
        r"(?i)\bmeans?\b[^.;]{0,6}[\(\[,] ?(?:range|min)",
        &["mean", "min", "max"],
    ),
    (
        r"(?i)\bm[eé]dian(?:s|es?|werte?)?\b[^.;]{0,24}[\(\[,] ?(?:IQR|IQA|IIQ|EIQ|interquartil|intervalle inter|[ée]cart inter|quartiles|Q1|25th|1st quartile)",
        &["median", "q1", "q3"],
    ),
    (
        r"(?i)\bmedians?\b[^.;]{0,6}[\(\[,] ?(?:range|min)",
        &["median", "min", "max"],
    ),
    (
        r"(?i)(?:^|[\s,(])(?:%|per ?cent\w*|prozent) ?[\(\[,/] ?(?:n|nos?\.?|numbers?|counts?)\b",
        &["percent", "count"],
    ),
    (
        r"(?i)(?:^|[\s,(])(?:n|nos?\.?|numbers?|counts?|frequenc(?:y|ies)|participants|patients|anzahl|h[äa]ufigkeit(?:en)?|effectifs?|nombres?) ?[\(\[,/;] ?(?:row |col(?:umn|\.)? )?(?:%|per ?cent|prozent)",
        &["count", "percent"],
    ),
    (r"^9\d ?% ?(?:CI|C\.I\.|confidence interval|KI)$", &["ci"]),
    (r"(?i)^(?:means?|M)$", &["mean"]),
    (
        r"^(?:SD|s\.d\.|Std\.? ?[Dd]ev\.?|[Ss]tandard deviation)$",
        &["sd"],
    ),
    (
        r"^(?:SE|SEM|s\.e\.|Std\.? ?[Ee]rr\w*\.?|[Ss]tandard error)$",
        &["se"],
    ),
    (r"(?i)^medians?$", &["median"]),
    (r"(?i)^min(?:imum|\.)?$", &["min"]),
    (r"(?i)^max(?:imum|\.)?$", &["max"]),
    (r"^(?:%|[Pp]er ?cent(?:age)?)$", &["percent"]),
];

static WAYS: std::sync::LazyLock<Vec<(Regex, &'static [&'static str])>> =
    std::sync::LazyLock::new(|| {
        let made = SAID
            .iter()
            .filter_map(|(way, words)| Some((Regex::new(way).ok()?, *words)));
        made.collect()
    });

/// What a text says that the numbers of a cell are, in the format's words.
pub(super) fn said(text: &str) -> Option<&'static [&'static str]> {
    let even = EvenText::of(text).text;
    // A number of people in the heading says nothing of the cells.
    let bare = without_n(&even);
    let found = WAYS.iter().find(|(way, _)| way.is_match(bare.trim()))?;
    Some(found.1)
}

/// All that a text says that numbers of cells are, as where a note tells of means and of counts.
pub(super) fn said_all(text: &str) -> Vec<&'static [&'static str]> {
    let even = EvenText::of(text).text;
    let found = WAYS.iter().filter(|(way, _)| way.is_match(&even));
    found.map(|(_, words)| *words).collect()
}

/// Whether what a text says holds only where nothing else is said: “Values are numbers (percentages) unless stated otherwise”.
pub(super) fn holds_unless(text: &str) -> bool {
    UNLESS.fits(text)
}

/// Whether the name of a row is that of something measured, and not of something counted.
pub(super) fn is_measured(name: &str) -> bool {
    MEASURED.fits(name)
}

/// Whether a row is that of people of whom something is not known.
pub(super) fn is_not_known(name: &str) -> bool {
    NOT_KNOWN.fits(name)
}

/// A heading without the number of people in it.
pub(super) fn without_n(text: &str) -> String {
    match HEAD_N.first(text) {
        Some(found) => {
            let whole = found.get(0).map_or(0..0, |whole| whole.range());
            let rest = text[whole.end..].trim_start_matches([')', ']', ' ']);
            let before = text[..whole.start].trim_end_matches(['(', '[', ' ', ',']);
            format!("{before} {rest}").trim().to_owned()
        }
        None => text.to_owned(),
    }
}

/// The number of people that a heading says.
pub(super) fn said_n(text: &str) -> Option<u64> {
    people(
        HEAD_N
            .first(&EvenText::of(text).text)?
            .name("n")?
            .as_str()
            .trim_end_matches(','),
    )
}

/// What a heading says of its column; nothing where it says nothing of figures.
pub(super) fn kind(heading: &str) -> Option<ColumnKind> {
    let even = EvenText::of(heading).text;
    let text = even.trim();
    if is_group(text) {
        return None;
    }
    if let Some(found) = STATISTIC.first(text) {
        let test = match found.name("name")?.as_str().chars().next()? {
            't' | 'T' => "t",
            'F' => "F",
            'z' | 'Z' => "z",
            _ => "chi2",
        };
        let df = found.name("df").map(|df| df.as_str().split([',', ';']));
        let df = df.map(|df| df.map(|one| one.trim().to_owned()).collect());
        return Some(ColumnKind::Statistic(test, df.unwrap_or_default()));
    }
    if P.fits(text) {
        return Some(match P_OTHER.fits(text) {
            true => ColumnKind::Passed("a p of another kind"),
            false => ColumnKind::P {
                one_sided: ONE_SIDED.fits(text),
            },
        });
    }
    if matches!(text, "df" | "d.f." | "DF" | "df.") {
        return Some(ColumnKind::Df);
    }
    if N.fits(text) {
        return Some(ColumnKind::N);
    }
    if EFFECT_SIZE.fits(text) {
        return Some(ColumnKind::Passed("an effect size"));
    }
    let limits = CI.fits(text);
    let words: &'static [&'static str] = if limits {
        &["estimate", "ci"]
    } else {
        &["estimate"]
    };
    if let Some(found) = RATIO.first(text) {
        let mut names = ["or", "rr", "hr", "irr"].into_iter();
        let which = names.find(|name| found.name(name).is_some())?;
        return Some(ColumnKind::Estimate(words, Meant::Ratio(which)));
    }
    let words: &'static [&'static str] = if limits {
        &["change", "ci"]
    } else {
        &["change"]
    };
    if CHANGE.fits(text) && limits {
        return Some(ColumnKind::Estimate(words, Meant::Change));
    }
    if DIFFERENCE.fits(text) && limits {
        return Some(ColumnKind::Estimate(words, Meant::Difference));
    }
    if SLOPE.fits(text) {
        return Some(ColumnKind::Passed("an estimate of a model"));
    }
    None
}

/// Whether a heading is a letter that names a group, with its number of people: `B (n = 41)`.
fn is_group(heading: &str) -> bool {
    let name = without_n(heading);
    let is_letter = name.len() == 1 && name.chars().all(|one| one.is_ascii_uppercase());
    is_letter && !matches!(name.as_str(), "N" | "P") && said_n(heading).is_some()
}

/// Whether the figures of a table are of the same people, by what a text says.
pub(super) fn same_people(text: &str) -> bool {
    let small = EvenText::of(text).text.to_lowercase();
    let apart = ["unrelated", "unpaired", "independent"]
        .iter()
        .any(|word| small.contains(word));
    let words = [
        "related t",
        "related-t",
        "paired",
        "dependent t",
        "within-subject",
        "repeated measures",
    ];
    !apart && words.iter().any(|word| small.contains(word))
}

/// Whether a heading names a time.
pub(super) fn is_time(heading: &str) -> bool {
    let small = heading.to_lowercase();
    let numbered = small
        .strip_prefix('t')
        .and_then(|rest| rest.chars().next())
        .is_some_and(|one| one.is_ascii_digit());
    let words = [
        "baseline", "pre", "post", "before", "after", "follow", "week", "month", "time ", "day ",
        "year ",
    ];
    numbered || words.iter().any(|word| small.starts_with(word))
}
