//! Faults in the changes of two groups, in what they differ by, and in percentages beside their limits.

use super::Planted;

const ONE: &str = "  - {measure: m, from: T1, to: T2, group: one, design: paired, n: 30, change: 4.1, ci_low: 2.0, ci_high: 6.2, p: <0.001, change_means: later minus earlier}\n";
const TWO: &str = "  - {measure: m, from: T1, to: T2, group: two, design: paired, n: 28, change: 1.0, ci_low: -1.2, ci_high: 3.2, p: 0.36, change_means: later minus earlier}\n";

macro_rules! difference {
    ($rest:literal) => {
        concat!(
            "  - {measure: m, from: T1, to: T2, group: one, versus: two, n: 30, n_versus: 28, ",
            "change_means: later minus earlier, difference_means: group minus versus, ",
            $rest,
            "}\n"
        )
    };
}

pub(super) static ALL: &[Planted] = &[
    Planted {
        fault: "a difference of changes whose sign is turned",
        measure: "",
        rows: &[
            ONE,
            TWO,
            difference!("change: 3.1, ci_low: 0.1, ci_high: 6.1"),
        ],
        right: "change: 3.1, ci_low: 0.1, ci_high: 6.1",
        wrong: "change: -3.1, ci_low: -6.1, ci_high: -0.1",
        check: "difference-unlike-changes",
    },
    Planted {
        fault: "a difference of changes with two digits changed",
        measure: "",
        rows: &[ONE, TWO, difference!("change: 3.1")],
        right: "change: 3.1}",
        wrong: "change: 1.3}",
        check: "difference-unlike-changes",
    },
    Planted {
        fault: "a change of a group that is the difference",
        measure: "",
        rows: &[
            ONE,
            TWO,
            difference!("change: 3.1, ci_low: 0.1, ci_high: 6.1"),
        ],
        right: "change: 1.0, ci_low: -1.2, ci_high: 3.2, p: 0.36",
        wrong: "change: 3.1, ci_low: 0.9, ci_high: 5.3, p: 0.007",
        check: "difference-unlike-changes",
    },
    Planted {
        fault: "a percentage outside its limits",
        measure: "",
        rows: &["  - {measure: m, at: T1, percent: 41.0, ci_low: 33.7, ci_high: 48.6}\n"],
        right: "ci_high: 48.6",
        wrong: "ci_high: 38.6",
        check: "percent-off-limits",
    },
];
