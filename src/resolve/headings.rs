//! What the headings of statistics programs and of printed tables mean, as far as that is certain.

mod combined;
mod judged;
mod known;
mod limit;
mod of_models;

use crate::model::TestStatistic;
use crate::read::raw::result::Table;
use crate::wording::spelling;

pub(super) use judged::{Judged, Meaning, Sure};
pub(super) use of_models::{are_of_model, is_of_parameters};

/// The form in which headings are compared: small letters, and whatever parts words a blank; without the stars
/// and line breaks that programs write around them.
pub(super) fn form(heading: &str) -> String {
    let text = spelling::label(heading).replace("<br>", " ");
    let text = text.replace(['*', '_', '.', '-', ':'], " ");
    spelling::spaced(&text)
}

/// What a heading of a program means that no other program or author uses for anything else: its key, the test
/// whose statistic it is, and whether its p are adjusted for several comparisons.
pub(super) fn sure(heading: &str, beside: &[String]) -> Option<Sure> {
    known::sure(&form(heading), beside)
}

/// The test whose statistic stands under a heading, where the heading says it.
pub(super) fn test_of(heading: &str) -> Option<TestStatistic> {
    let plain = heading.trim().trim_matches('*');
    match plain {
        "t" => return Some(TestStatistic::T),
        "F" => return Some(TestStatistic::F),
        "z" | "Z" => return Some(TestStatistic::Z),
        "χ²" | "χ2" | "Χ²" => return Some(TestStatistic::Chi2),
        _ => {}
    }
    match form(plain).as_str() {
        "t ratio" | "t value" | "t stat" | "t statistic" | "t wert" => Some(TestStatistic::T),
        "z ratio" | "z value" | "z stat" | "z statistic" | "z wert" => Some(TestStatistic::Z),
        "f ratio" | "f value" | "f statistic" | "f wert" => Some(TestStatistic::F),
        "chi2" | "chi 2" | "chi²" | "chi square" | "chi squared" | "chisq" => {
            Some(TestStatistic::Chi2)
        }
        form => of_models::test(form),
    }
}

/// What is estimated, as `effect` has it, where a heading says it.
pub(super) fn effect_of(heading: &str) -> Option<&'static str> {
    of_models::effect(&form(heading))
}

/// What the heading of a column means, read beside the others and with its cells; nothing where it is not known.
pub(super) fn meaning(column: &Judged<'_>) -> Option<Meaning> {
    let form = form(column.heading);
    combined::meaning(&form, column)
        .or_else(|| of_models::meaning(&form, column))
        .or_else(|| known::meaning(&form, column))
}

/// What a heading means in a table of a model, which says what is estimated, or has its headings (`of_model`).
pub(super) fn of_association(
    raw: &Table,
    heading: &str,
    of_model: bool,
    meaning: Option<Meaning>,
) -> Option<Meaning> {
    let form = form(heading);
    let is_named = meaning == Some(Meaning::Key("measure")) && raw.measure.is_some();
    let Some(effect) = raw.effect.as_ref().and_then(|field| field.value) else {
        return match is_named && of_model {
            true => Some(Meaning::Key("predictor")),
            false => meaning,
        };
    };
    let ratios = ["exp(b)", "or", "hr", "rr"];
    let others = ["b", "coef", "coefficient", "coefficients"];
    let estimates = if effect.is_ratio() {
        &ratios[..]
    } else {
        &others[..]
    };
    let is_ratio =
        || effect.is_ratio() && !form.contains('(') && of_models::effect(&form).is_some();
    match meaning {
        _ if is_named => Some(Meaning::Key("predictor")),
        _ if estimates.contains(&form.as_str()) || is_ratio() => Some(Meaning::Key("estimate")),
        meaning => meaning,
    }
}
