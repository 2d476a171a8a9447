//! Faults in differences between two groups.

use super::Planted;

const ONE: &str = "  - {measure: m, at: T2, group: one, n: 20, mean: 51.6, sd: 9.07}\n";
const TWO: &str = "  - {measure: m, at: T2, group: two, n: 22, mean: 47.7, sd: 7.35}\n";
const COUNTED: &str = "  - {measure: m, category: a, at: T2, group: one, count: 9, n: 40}\n";
const COUNTED_TWO: &str = "  - {measure: m, category: a, at: T2, group: two, count: 18, n: 42}\n";
const CATEGORIES: &str = ", categories: {a: A, b: B}";

macro_rules! difference {
    ($rest:literal) => {
        concat!(
            "  - {measure: m, at: T2, group: one, versus: two, change_means: group minus versus, ",
            $rest,
            "}\n"
        )
    };
}

macro_rules! ratio {
    ($place:literal, $rest:literal) => {
        concat!(
            "  - {measure: m, at: T2, group: one, versus: two, change_means: group over versus, ",
            $place,
            $rest,
            "}\n"
        )
    };
}

pub(super) static ALL: &[Planted] = &[
    Planted {
        fault: "limits unlike p of two groups whose design is not said",
        measure: "",
        rows: &[
            ONE,
            TWO,
            difference!("n: 20, n_versus: 22, change: 3.9, ci_low: -1.2, ci_high: 9.0, p: 0.132"),
        ],
        right: "p: 0.132",
        wrong: "p: 0.013",
        check: "ci-and-p-disagree",
    },
    Planted {
        fault: "limits without p unlike the SDs of two groups",
        measure: "",
        rows: &[
            ONE,
            TWO,
            difference!("n: 20, n_versus: 22, change: 3.9, ci_low: -1.2, ci_high: 9.0"),
        ],
        right: "ci_low: -1.2, ci_high: 9.0",
        wrong: "ci_low: 2.0, ci_high: 5.8",
        check: "difference-unlike-groups",
    },
    Planted {
        fault: "a t without p unlike the SDs of two groups",
        measure: "",
        rows: &[
            ONE,
            TWO,
            difference!("n: 20, n_versus: 22, change: 3.9, test: t, statistic: 1.54"),
        ],
        right: "statistic: 1.54",
        wrong: "statistic: 5.14",
        check: "difference-unlike-groups",
    },
    Planted {
        fault: "an SE unlike the SDs of two groups",
        measure: "",
        rows: &[
            ONE,
            TWO,
            difference!("n: 20, n_versus: 22, change: 3.9, se: 2.54"),
        ],
        right: "se: 2.54",
        wrong: "se: 5.24",
        check: "difference-unlike-groups",
    },
    Planted {
        fault: "a difference unlike the means of two groups",
        measure: "",
        rows: &[ONE, TWO, difference!("n: 20, n_versus: 22, change: 3.9")],
        right: "change: 3.9",
        wrong: "change: 9.3",
        check: "not-a-plain-comparison",
    },
    Planted {
        fault: "a d unlike t and the n of two groups",
        measure: "",
        rows: &[difference!(
            "n: 21, n_versus: 21, test: t, statistic: 1.54, df: 40, effect_size: 0.48, effect_size_means: difference / pooled sd"
        )],
        right: "effect_size: 0.48",
        wrong: "effect_size: 0.84",
        check: "d-unlike-t",
    },
    Planted {
        fault: "a g unlike t and the n of two groups",
        measure: "",
        rows: &[difference!(
            "n: 21, n_versus: 21, test: t, statistic: 1.54, df: 40, effect_size: 0.47, effect_size_means: hedges g"
        )],
        right: "effect_size: 0.47",
        wrong: "effect_size: 0.74",
        check: "d-unlike-t",
    },
    Planted {
        fault: "a d unlike the SDs of two groups",
        measure: "",
        rows: &[
            ONE,
            TWO,
            difference!(
                "n: 20, n_versus: 22, change: 3.9, effect_size: 0.47, effect_size_means: difference / pooled sd"
            ),
        ],
        right: "effect_size: 0.47",
        wrong: "effect_size: 0.74",
        check: "effect-size-differs",
    },
    Planted {
        fault: "degrees of freedom unlike the n of two groups",
        measure: "",
        rows: &[difference!(
            "n: 20, n_versus: 22, test: t, statistic: 1.54, df: 40, p: 0.131"
        )],
        right: "n_versus: 22",
        wrong: "n_versus: 12",
        check: "df-unlike-n",
    },
    Planted {
        fault: "an odds ratio unlike the counts",
        measure: CATEGORIES,
        rows: &[
            COUNTED,
            COUNTED_TWO,
            ratio!("category: a, ", "change: 0.39, ci_low: 0.15, ci_high: 1.01"),
        ],
        right: "change: 0.39",
        wrong: "change: 0.93",
        check: "effect-unlike-counts",
    },
    Planted {
        fault: "a difference of percentages unlike the counts",
        measure: CATEGORIES,
        rows: &[
            COUNTED,
            COUNTED_TWO,
            difference!("category: a, change: -20.4"),
        ],
        right: "change: -20.4",
        wrong: "change: -24.0",
        check: "effect-unlike-counts",
    },
    Planted {
        fault: "a chi squared without p unlike the counts",
        measure: CATEGORIES,
        rows: &[
            COUNTED,
            COUNTED_TWO,
            ratio!("category: a, ", "test: chi2, statistic: 3.84, df: 1"),
        ],
        right: "statistic: 3.84",
        wrong: "statistic: 8.34",
        check: "effect-unlike-counts",
    },
    Planted {
        fault: "a p unlike the counts",
        measure: CATEGORIES,
        rows: &[COUNTED, COUNTED_TWO, ratio!("category: a, ", "p: 0.050")],
        right: "p: 0.050",
        wrong: "p: 0.500",
        check: "not-a-plain-comparison",
    },
    Planted {
        fault: "a ratio outside its limits",
        measure: "",
        rows: &[ratio!("", "change: 0.62, ci_low: 0.41, ci_high: 0.94")],
        right: "change: 0.62",
        wrong: "change: 1.62",
        check: "estimate-outside-limits",
    },
    Planted {
        fault: "a z unlike a ratio and the SE of its logarithm",
        measure: "",
        rows: &[ratio!(
            "",
            "change: 0.39, se: 0.49, test: z, statistic: -1.93"
        )],
        right: "statistic: -1.93",
        wrong: "statistic: -3.19",
        check: "statistic-unlike-estimate",
    },
    Planted {
        fault: "a z unlike a ratio and its SE",
        measure: "",
        rows: &[ratio!(
            "",
            "change: 0.387, se: 0.190, test: z, statistic: -1.93"
        )],
        right: "se: 0.190",
        wrong: "se: 0.901",
        check: "statistic-unlike-estimate",
    },
    Planted {
        fault: "a p unlike the limits of a ratio",
        measure: "",
        rows: &[ratio!(
            "",
            "change: 0.39, ci_low: 0.15, ci_high: 1.01, p: 0.053"
        )],
        right: "p: 0.053",
        wrong: "p: 0.530",
        check: "p-unlike-ci",
    },
    Planted {
        fault: "limits of a ratio unlike its SE",
        measure: "",
        rows: &[ratio!(
            "",
            "change: 0.39, se: 0.49, ci_low: 0.15, ci_high: 1.01"
        )],
        right: "ci_low: 0.15, ci_high: 1.01",
        wrong: "ci_low: 0.35, ci_high: 0.43",
        check: "limits-unlike-error",
    },
];
