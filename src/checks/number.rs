//! A figure is no number.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::figure::NoNumber;
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG014",
    name: "number",
    severity: Severity::Error,
    source: include_str!("number.rs"),
    run: None,
};

/// The text at `place` is no number; `comma` where its table has a comma before decimals.
pub(crate) fn finding(place: Span, text: &str, why: &NoNumber, comma: bool) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("`{text}` is no number"));
    match why {
        NoNumber::Comma(better) if comma => found
            .label("a point before decimals, and the table says `decimal: comma`")
            .help(format!("write it with a comma, as `{better}`, or take `decimal: comma` out")),
        NoNumber::Comma(better) => found
            .label("a comma before decimals")
            .help(format!("write it with a point, as `{better}`"))
            .help("for a whole CSV table, say `decimal: comma` beside `table:`"),
        NoNumber::Blank(better) => found
            .label("a blank between the digits")
            .help(format!("write it without, as `{better}`")),
        NoNumber::Beside(better) => {
            found.help(format!("write the number alone, as `{better}`"))
        }
        NoNumber::TooLong => found
            .label("too large, or with more digits than can be held exactly")
            .help("write it as it was printed, with 28 digits at the most"),
        NoNumber::Other => found.help(
            "write one number as it was printed, such as `0.020`, `.03`, `<.001`, `1,682` or `n.s.`; where none was printed, write nothing",
        ),
    }
}
