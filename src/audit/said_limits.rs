//! Estimates with their limits in running sentences: `M = 3.9 (95% CI 0.67 to 7.13)`, `OR 1.40, 95% CI [0.80, 2.45]`.

use std::ops::Range;

use regex::{Captures, Regex};

use super::pattern::{P_BEHIND, SaidPattern};
use super::said_beside::is_of_another;
use super::said_p;
use super::written_number::with_point;
use crate::number::Printed;
use crate::statistics::symmetry::Scale;

/// An estimate with limits.
#[derive(Clone, Debug)]
pub(super) struct SaidLimits {
    pub(super) estimate: Printed,
    pub(super) low: Printed,
    pub(super) high: Printed,
    /// What the estimate is called, where the sentence says it.
    pub(super) label: Option<String>,
    /// The level of the limits, as a share.
    pub(super) level: f64,
    /// The p behind them, where it is theirs.
    pub(super) p: Option<Printed>,
    pub(super) place: Range<usize>,
    /// The same with the p behind them.
    pub(super) whole: Range<usize>,
}

static LIMITS: SaidPattern = SaidPattern::new(|| {
    let number = r"-? ?\d*[.·,]?\d+";
    let pattern = format!(
        r"(?P<label>[\p{{L}}Δ²/-]{{1,14}})? ?(?P<sign>=|:|,|of|was|is|by)? ?(?P<before>[^\d\s-]?)(?P<est>{number})(?P<percent> ?%)?(?: per \d[\d ,]*(?: [a-z-]+){{0,2}}?)?(?: (?:points?|units?|years?|days?|kg|mmHg|mm Hg|mm|months?|weeks?|minutes?|hours?))? ?[,;]? ?[(\[]? ?(?P<first>IC(?: à)? ?|[Ii]ntervalle de confiance(?: à)? )?(?P<level>9[059](?:\.\d)?) ?(?:%|per cent|percent)(?P<then> ?-?(?:CIs?|C\.I\.|KI|IC|[Kk]onfidenzintervall|confidence (?:interval|limits))(?: ?\(CI\))?)? ?[:=,]? ?(?:of |from |was )?[(\[]? ?(?P<low>{number}) ?%? ?(?:,|;|to|–|-|:|bis|à) ?(?P<high>{number}) ?%?(?P<tail>[\d.,]*)(?: ?[)\]]{{0,2}} ?[,;:]? ?(?:and |with )?{P_BEHIND})?"
    );
    Regex::new(&pattern).ok()
});

/// Those of a text in its even form.
pub(super) fn limits(text: &str) -> Vec<SaidLimits> {
    let found = LIMITS.all(text).into_iter();
    found.filter_map(|found| read(text, &found)).collect()
}

fn read(text: &str, found: &Captures<'_>) -> Option<SaidLimits> {
    let [estimate, low, high] = ["est", "low", "high"].map(|name| found.name(name));
    let (estimate, low, high) = (estimate?, low?, high?);
    let tail = found.name("tail")?.as_str().trim_matches(['.', ',']);
    if !tail.is_empty()
        || found
            .name("before")
            .is_some_and(|one| !matches!(one.as_str(), "" | "(" | "["))
    {
        return None;
    }
    // A percentage with a range behind it is no interval unless it is called one.
    if found.name("first").is_none() && found.name("then").is_none() {
        return None;
    }
    let read = |text: &str| {
        let comma = text.contains(',') && !text.contains('.');
        Printed::parse(&with_point(text, comma)?).ok()
    };
    // 0.2, 5.1 – decimals with a point in one and a comma in another are no pair.
    let signs = [estimate.as_str(), low.as_str(), high.as_str()];
    if signs.iter().any(|one| one.contains(',')) && signs.iter().any(|one| one.contains(['.', '·']))
    {
        return None;
    }
    let label = found.name("label");
    // The figure of a test with its degrees of freedom is no estimate.
    let start = found.get(0)?.start();
    if label.is_none() && is_statistic(text.get(..start)?) {
        return None;
    }
    // What stands behind a stroke is what a count is of.
    if label.is_some_and(|label| label.as_str().ends_with('/')) {
        return None;
    }
    let before = label.map_or("", |label| text.get(..label.start()).unwrap_or_default());
    let before = before.trim_end_matches(['(', ' ']);
    let is_log = [
        "log",
        "ln",
        "log odds",
        "logarithm of the",
        "log-odds",
        "geometric",
    ];
    let is_log = is_log.iter().any(|word| ends_with(before, word));
    // A logarithm is no ratio any more, and the limits of a geometric mean are even on another scale.
    let label = label.map(|label| match is_log {
        true => "estimate".to_owned(),
        false => label.as_str().to_owned(),
    });
    Some(SaidLimits {
        estimate: read(estimate.as_str())?,
        low: read(low.as_str())?,
        high: read(high.as_str())?,
        label,
        level: found.name("level")?.as_str().parse::<f64>().ok()? / 100.0,
        p: own_p(text, found, estimate.start()),
        place: estimate.start()..high.end(),
        whole: found.get(0)?.range(),
    })
}

/// The p behind limits; nothing where it is of a trend, of an interaction or of two estimates that are compared.
fn own_p(text: &str, found: &Captures<'_>, start: usize) -> Option<Printed> {
    const OTHER: [&str; 14] = [
        "for ",
        "between",
        "vs",
        "versus",
        "compared",
        "across",
        "trend",
        "interaction",
        "respectively",
        "of interaction",
        "heterogeneity",
        "adjusted",
        "corrected",
        "to ",
    ];
    let behind = text.get(found.get(0)?.end()..)?;
    let behind = behind.trim_start_matches([' ', ',', '(', ')', ']']);
    let before: String = text.get(..start)?.chars().rev().take(40).collect();
    let before: String = before.chars().rev().collect();
    let compares = [" vs ", " vs. ", " versus ", "compared with"];
    if OTHER.iter().any(|word| behind.starts_with(word))
        || is_of_another(behind)
        || compares.iter().any(|word| before.contains(word))
    {
        return None;
    }
    said_p::read(text, found)
}

/// Whether a text ends with the name of a test and its degrees of freedom: `t(38)`.
fn is_statistic(text: &str) -> bool {
    let text = text.trim_end();
    let opened = text
        .strip_suffix(')')
        .and_then(|text| text.rfind(['(']).map(|at| &text[..at]));
    let name = opened.map(|text| {
        text.trim_end()
            .rsplit([' ', '(', '['])
            .next()
            .unwrap_or_default()
    });
    matches!(name, Some("t" | "F" | "z" | "Q" | "H" | "χ²" | "χ2" | "χ"))
}

/// Whether a text ends with a word, in small letters or capitals.
fn ends_with(text: &str, word: &str) -> bool {
    let end = text.len().checked_sub(word.len());
    let end = end.and_then(|start| text.get(start..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(word))
}

/// What a name of an estimate says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// It is an estimate, whose limits are symmetrical on that scale, where one is known.
    Estimate(Option<Scale>),
    /// It is none that limits are of.
    Other,
    /// It says nothing of it.
    Nothing,
}

/// What the word before an estimate says of it.
pub(super) fn named(label: Option<&str>) -> Named {
    let Some(label) = label else {
        return Named::Nothing;
    };
    match label {
        "M" | "MD" | "Mean" | "mean" | "Mdiff" | "difference" | "diff" | "change" | "b" | "B"
        | "Δ" => Named::Estimate(Some(Scale::Linear)),
        "OR" | "ORs" | "aOR" | "AOR" | "RR" | "aRR" | "HR" | "aHR" | "IRR" | "PR" | "ratio" => {
            Named::Estimate(Some(Scale::Ratio))
        }
        "r" => Named::Estimate(Some(Scale::Correlation)),
        "d" | "g" | "β" | "beta" | "SMD" | "ρ" | "ICC" | "estimate" | "effect" | "AUC" => {
            Named::Estimate(None)
        }
        "SD" | "SE" | "SEM" | "p" | "P" | "t" | "F" | "z" | "Z" | "n" | "N" | "df" | "χ²" | "χ"
        | "R²" | "R" | "Q" | "I²" | "AIC" | "BIC" | "and" | "to" | "or" | "in" | "than"
        | "Table" | "Figure" | "MSE" | "IQR" | "median" | "Median" | "from" | "with" | "NNT"
        | "per" | "At" | "at" | "after" | "After" | "In" | "week" | "Week" | "day" | "Day"
        | "month" | "Month" => Named::Other,
        _ => Named::Nothing,
    }
}
