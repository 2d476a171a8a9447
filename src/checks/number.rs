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

pub(crate) fn finding(place: Span, text: &str, why: &NoNumber) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("`{text}` is no number"));
    match why {
        NoNumber::Comma(point) => found
            .label("a comma before decimals")
            .help(format!("write it with a point, as `{point}`; for a whole table, say `decimal: comma`")),
        NoNumber::Percent(bare) => found.help(format!("write it without the sign, as `{bare}`")),
        NoNumber::TooLong => found.label("more digits than can be held exactly"),
        NoNumber::Other => found.help(
            "one number as it was printed, such as `0.020`, `.03`, `<.001` or `1,682`; where none was printed, leave it out",
        ),
    }
}
