//! Margins and times in the words of a claim.

use crate::model::{Least, Margin, Model, Span2};
use crate::number::Style;

/// A margin in words: `3 points`, `0.5 SD (baseline)`.
pub(crate) fn amount(margin: &Margin, style: Style) -> String {
    match margin {
        Margin::Points(points) => match style.number(&points.value).as_str() {
            "1" => "1 point".to_owned(),
            points => format!("{points} points"),
        },
        Margin::Ratio(ratio) => format!("a ratio of {}", style.number(&ratio.value)),
        Margin::Sd(sd, None) => format!("{} SD", style.number(&sd.value)),
        Margin::Sd(sd, Some(of)) => format!("{} SD ({})", style.number(&sd.value), of.word()),
    }
}

/// ` by at least 2 points`, where an amount is named.
pub(crate) fn by_least(by: Option<&Least>, model: &Model) -> String {
    let style = model.synthesis.style;
    match by {
        None => String::new(),
        Some(Least::By(margin)) => format!(" by at least {}", amount(margin, style)),
        Some(Least::Percent(percent)) => format!(" by at least {}%", style.number(percent)),
    }
}

/// ` within 3 points`, where a margin is named.
pub(crate) fn within(margin: Option<&Margin>, model: &Model) -> String {
    match margin {
        Some(margin) => format!(" within {}", amount(margin, model.synthesis.style)),
        None => String::new(),
    }
}

/// `above the norm by at least 3 points`; `word` says on which side.
pub(crate) fn beyond_norm(word: &str, by: Option<&Margin>, model: &Model) -> String {
    match by {
        Some(by) => {
            let by = amount(by, model.synthesis.style);
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
