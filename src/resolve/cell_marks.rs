//! What stands between and before the numbers of a cell: signs, and words such as `95% CI`.

use crate::number::{Labelled, Several};
use crate::read::raw::field::Field;
use crate::read::raw::result::{Number, Table};
use crate::source::Span;

/// Two parts between which a sign stands that does not stand between such numbers.
pub(super) fn wrong_sign<'a>(names: &[&'a str], read: &Several) -> Option<(&'a str, &'a str)> {
    let between: Vec<&str> = read.shape.split('0').collect();
    let pairs = names.windows(2).enumerate();
    let mut wrong = pairs.filter_map(|(at, pair)| {
        let [one, other] = *pair else { return None };
        let limits = [("ci_low", "ci_high"), ("q1", "q3"), ("min", "max")];
        let people = ["count", "n", "n_versus", "events", "person_time"];
        let spread = ["sd", "se", "sd_change"];
        let sign = between.get(at + 1).copied().unwrap_or_default();
        let fits = match sign {
            _ if read.ranges.contains(&at) => limits.contains(&(one, other)),
            sign if sign.contains('±') => spread.contains(&other),
            sign if sign.contains('/') => people.contains(&one) && people.contains(&other),
            _ => true,
        };
        (!fits).then_some((one, other))
    });
    wrong.next()
}

/// A part before which a word stands that says that the number is another, with that word.
pub(super) fn other_word<'a>(names: &[&'a str], read: &Several) -> Option<(&'a str, &'static str)> {
    let mut labels = read.labels.iter();
    labels.find_map(|(at, label)| {
        let name = *names.get(*at)?;
        let (fits, word) = match label.of {
            Labelled::Interval => (name == "ci_low", "CI"),
            Labelled::Sd => (matches!(name, "sd" | "sd_change"), "SD"),
            Labelled::Se => (name == "se", "SE"),
            Labelled::Quartiles => (name == "q1", "IQR"),
            Labelled::Range => (name == "min", "range"),
            Labelled::P => (name == "p", "p"),
        };
        (!fits).then_some((name, word))
    })
}

/// The level of its limits that a cell says; nothing where it is the usual one, and no other is said beside the table.
pub(super) fn level(read: &Several, place: Span, table: &Table) -> Option<Field<Number>> {
    let mut said = read.labels.iter();
    let level = said.find_map(|(_, label)| label.level.clone())?;
    let usual = level == "95" && table.level.is_none();
    (!usual).then(|| Field {
        span: place,
        value: Some(Number(level.into())),
    })
}
