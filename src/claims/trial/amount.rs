//! Margins and times in the words of a claim.

use crate::language::{Words, english};
use crate::model::{Least, Margin, Model, Span2};
use crate::number::Style;

/// A margin in words: `3 points`, `0.5 SD (baseline)`.
pub(crate) fn amount(margin: &Margin, style: Style, words: &Words) -> String {
    match margin {
        Margin::Points(points) => match style.number(&points.value).as_str() {
            "1" => words.of("margin_of_one_point").to_owned(),
            points => words.with("margin_of_points", &[("points", points)]),
        },
        Margin::Ratio(ratio) => {
            words.with("margin_of_ratio", &[("ratio", &style.number(&ratio.value))])
        }
        Margin::Sd(sd, None) => words.with("margin_of_sd", &[("sd", &style.number(&sd.value))]),
        Margin::Sd(sd, Some(of)) => {
            let (sd, of) = (style.number(&sd.value), words.among("sd_of", of.word()));
            words.with("margin_of_sd_of", &[("sd", &sd), ("of", of)])
        }
    }
}

/// ` by at least 2 points`, where an amount is named.
pub(crate) fn by_least(by: Option<&Least>, model: &Model) -> String {
    let style = model.synthesis.style;
    match by {
        None => String::new(),
        Some(Least::By(margin)) => format!(" by at least {}", amount(margin, style, english())),
        Some(Least::Percent(percent)) => format!(" by at least {}%", style.number(percent)),
    }
}

/// ` within 3 points`, where a margin is named.
pub(crate) fn within(margin: Option<&Margin>, model: &Model) -> String {
    match margin {
        Some(margin) => format!(
            " within {}",
            amount(margin, model.synthesis.style, english())
        ),
        None => String::new(),
    }
}

/// `above the norm by at least 3 points`; `word` says on which side.
pub(crate) fn beyond_norm(word: &str, by: Option<&Margin>, model: &Model) -> String {
    match by {
        Some(by) => {
            let by = amount(by, model.synthesis.style, english());
            format!("{word} the norm by at least {by}")
        }
        None => format!("{word} the norm"),
    }
}

/// The two timepoints by their ids: `T1–T2`.
pub(crate) fn span((from, to): Span2, model: &Model) -> String {
    let [from, to] = [from, to].map(|at| model.synthesis.timepoints[at].id.as_str());
    format!("{from}–{to}")
}
