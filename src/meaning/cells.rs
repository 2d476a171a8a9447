//! Printed numbers as they are compared: `.03` and `0.03` are the same, `3.9` and `3.90` are not.

use crate::model::{Least, Margin, Placed};
use crate::number::{Operator, Printed, PrintedValue};

/// A printed number, with all its decimals.
pub(super) fn number(printed: &Printed) -> String {
    match printed.reading() {
        PrintedValue::Number(operator, value) => {
            let sign = match operator {
                Operator::Equal => "",
                Operator::Less => "< ",
                Operator::Greater => "> ",
            };
            format!("{sign}{value}")
        }
        PrintedValue::NotSignificant => "n.s.".to_owned(),
        PrintedValue::Infinite => "Inf".to_owned(),
    }
}

/// A number that may be left out.
pub(super) fn placed(printed: Option<&Placed<Printed>>) -> Option<String> {
    printed.map(|printed| number(printed))
}

/// A margin with its unit.
pub(super) fn margin(margin: &Margin) -> String {
    match margin {
        Margin::Sd(sd, of) => {
            let of = of.map(|of| format!(" of the {}", of.word()));
            format!("{} SD{}", number(sd), of.unwrap_or_default())
        }
        Margin::Points(points) => format!("{} points", number(points)),
        Margin::Ratio(ratio) => format!("{} times", number(ratio)),
    }
}

/// How much something is at least.
pub(super) fn least(least: &Least) -> String {
    match least {
        Least::By(by) => margin(by),
        Least::Percent(percent) => format!("{} %", number(percent)),
    }
}
