//! Faults in coefficients of reliability and of agreement.

use super::Planted;

const KAPPA: &str = "  - {measure: m, at: T1, kappa: 0.78, ci_low: 0.67, ci_high: 0.89, agreement: 91.2, n: 125, raters: 2}\n";
const ALPHA: &str =
    "  - {measure: m, at: T2, n: 210, cronbach_alpha: .85, inter_item_r: .41, items: 8}\n";

pub(super) const ALL: &[Planted] = &[
    Planted {
        fault: "a κ with a digit changed",
        measure: "",
        rows: &[KAPPA],
        right: "kappa: 0.78",
        wrong: "kappa: 0.98",
        check: "coefficient-outside-limits",
    },
    Planted {
        fault: "an agreement with two digits changed",
        measure: "",
        rows: &[KAPPA],
        right: "agreement: 91.2",
        wrong: "agreement: 19.2",
        check: "kappa-unlike-agreement",
    },
    Planted {
        fault: "an α without its point",
        measure: "",
        rows: &[ALPHA],
        right: "cronbach_alpha: .85",
        wrong: "cronbach_alpha: 85",
        check: "impossible-figure",
    },
];
