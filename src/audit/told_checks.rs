//! Which findings of a draft are told of its article.

use crate::diagnostic::Severity;

/// The checks whose findings are told: the most that each weighs here, and on which condition it rests that no table says.
pub(super) const TOLD: [(&str, Severity, Option<&str>); 14] = [
    ("p-from-statistic", Severity::Warning, None),
    ("p-printed-as-zero", Severity::Note, None),
    ("estimate-outside-limits", Severity::Warning, None),
    ("impossible-figure", Severity::Warning, None),
    ("mean-outside-range", Severity::Warning, None),
    (
        "percent-of-n",
        Severity::Note,
        Some("if the percentages are of the number of people in the heading"),
    ),
    (
        "estimate-off-centre",
        Severity::Note,
        Some("if the limits are of the usual kind"),
    ),
    (
        "ci-and-p-disagree",
        Severity::Note,
        Some("if p and the limits are of one test"),
    ),
    (
        "mean-and-ci-disagree",
        Severity::Note,
        Some("if the limits are of the usual kind"),
    ),
    ("sd-out-of-bounds", Severity::Note, None),
    (
        "test-unlike-groups",
        Severity::Note,
        Some("if the test compares these two groups as they are"),
    ),
    (
        "p-unlike-counts",
        Severity::Note,
        Some("if p compares these two groups as they are"),
    ),
    (
        "df-unlike-n",
        Severity::Note,
        Some("if the test is of these two groups"),
    ),
    ("percent-like-share", Severity::Note, None),
];

/// Those that rest on the number of people of a heading.
pub(super) const OF_PEOPLE: [&str; 5] = [
    "percent-of-n",
    "sd-out-of-bounds",
    "test-unlike-groups",
    "p-unlike-counts",
    "df-unlike-n",
];
