//! Faults in counts, and in what follows from them.

use super::Planted;

const ONE: &str = "  - {measure: m, category: a, at: T2, group: one, count: 9, n: 40}\n";
const TWO: &str = "  - {measure: m, category: a, at: T2, group: two, count: 18, n: 42}\n";
const BOTH: &str = ", categories: {a: A, b: B}";
const ANSWERS: [&str; 3] = [
    "  - {measure: m, category: \"1\", at: T2, count: 4}\n",
    "  - {measure: m, category: \"2\", at: T2, count: 11}\n",
    "  - {measure: m, category: \"3\", at: T2, count: 17}\n",
];
const SCORES: &str = ", categories: {\"1\": Never, \"2\": Seldom, \"3\": Often}";

/// The flow of people, with what was measured after it.
const FLOW: [&str; 5] = [
    "  - flow:\n      - {id: asked, n: 210}\n",
    "      - {id: began, n: 128, from: asked, left: [{n: 60, why: declined}, {n: 22, why: moved}]}\n",
    "      - {id: one, n: 64, from: began, group: one}\n      - {id: two, n: 63, from: began, group: two}\n",
    "      - {id: one-T2, n: 58, from: one, at: T2, group: one}\n",
    "  - {measure: m, at: T2, group: one, n: 57, mean: 3.4, sd: 1.2}\n",
];

pub(super) static ALL: &[Planted] = &[
    Planted {
        fault: "a step of the flow with two digits changed",
        measure: "",
        rows: &FLOW,
        right: "n: 58",
        wrong: "n: 85",
        check: "step-larger-than-origin",
    },
    Planted {
        fault: "people who left that are fewer than those who are missing",
        measure: "",
        rows: &FLOW,
        right: "n: 22",
        wrong: "n: 20",
        check: "step-unlike-left",
    },
    Planted {
        fault: "a group of more people than there were to allocate",
        measure: "",
        rows: &FLOW,
        right: "n: 63",
        wrong: "n: 68",
        check: "branches-exceed-origin",
    },
    Planted {
        fault: "an n of more people than were ever in the group",
        measure: "",
        rows: &FLOW,
        right: "n: 57",
        wrong: "n: 75",
        check: "more-people-than-in-flow",
    },
    Planted {
        fault: "a limit of a percentage with two digits changed",
        measure: "",
        rows: &[
            "  - {measure: m, at: T2, count: 16, n: 40, percent: 40.0, ci_low: 26.3, ci_high: 55.4}\n",
        ],
        right: "ci_low: 26.3",
        wrong: "ci_low: 23.6",
        check: "limits-unlike-share",
    },
    Planted {
        fault: "a count beside limits that are another one's",
        measure: "",
        rows: &["  - {measure: m, at: T2, count: 16, n: 40, ci_low: 24.86, ci_high: 56.67}\n"],
        right: "count: 16",
        wrong: "count: 18",
        check: "limits-unlike-share",
    },
    Planted {
        fault: "a mean of an item with two digits changed",
        measure: SCORES,
        rows: &[
            ANSWERS[0],
            ANSWERS[1],
            ANSWERS[2],
            "  - {measure: m, at: T2, n: 32, mean: 2.41, sd: 0.71}\n",
        ],
        right: "mean: 2.41",
        wrong: "mean: 2.14",
        check: "item-unlike-counts",
    },
    Planted {
        fault: "an SD of an item that is its standard error",
        measure: SCORES,
        rows: &[
            ANSWERS[0],
            ANSWERS[1],
            ANSWERS[2],
            "  - {measure: m, at: T2, n: 32, mean: 2.41, sd: 0.71}\n",
        ],
        right: "sd: 0.71",
        wrong: "sd: 0.13",
        check: "item-unlike-counts",
    },
    Planted {
        fault: "limits of an odds ratio of half the width",
        measure: BOTH,
        rows: &[
            ONE,
            TWO,
            "  - {measure: m, category: a, at: T2, group: one, versus: two, change_means: group over versus, change: 0.39, ci_low: 0.15, ci_high: 1.01}\n",
        ],
        right: "ci_low: 0.15, ci_high: 1.01",
        wrong: "ci_low: 0.24, ci_high: 0.63",
        check: "limits-unlike-counts",
    },
    Planted {
        fault: "an odds ratio said to be a risk ratio",
        measure: BOTH,
        rows: &[
            ONE,
            TWO,
            "  - {measure: m, category: a, at: T2, group: one, versus: two, change_means: group over versus, effect: or, change: 0.39}\n",
        ],
        right: "effect: or",
        wrong: "effect: rr",
        check: "effect-unlike-counts",
    },
    Planted {
        fault: "a difference that the other way round is another",
        measure: "",
        rows: &[
            "  - {measure: m, at: T2, group: one, versus: two, change_means: group minus versus, n: 30, n_versus: 28, change: 1.4}\n",
            "  - {measure: m, at: T2, group: two, versus: one, change_means: group minus versus, n: 28, n_versus: 30, change: -1.4}\n",
        ],
        right: "change: -1.4",
        wrong: "change: -4.1",
        check: "repeated-figure-differs",
    },
    Planted {
        fault: "a χ² of a larger table with two digits changed",
        measure: ", exhaustive: true, categories: {a: A, b: B, c: C}",
        rows: &[
            "  - {measure: m, category: a, at: T2, group: one, count: 12, n: 30}\n",
            "  - {measure: m, category: b, at: T2, group: one, count: 10, n: 30}\n",
            "  - {measure: m, category: c, at: T2, group: one, count: 8, n: 30}\n",
            "  - {measure: m, category: a, at: T2, group: two, count: 6, n: 29}\n",
            "  - {measure: m, category: b, at: T2, group: two, count: 14, n: 29}\n",
            "  - {measure: m, category: c, at: T2, group: two, count: 9, n: 29}\n",
            "  - {measure: m, at: T2, group: one, versus: two, n: 30, n_versus: 29, test: chi2, statistic: 2.71, df: 2, p: 0.26}\n",
        ],
        right: "statistic: 2.71",
        wrong: "statistic: 7.21",
        check: "test-unlike-groups",
    },
    Planted {
        fault: "a phi with two digits changed",
        measure: BOTH,
        rows: &[
            ONE,
            TWO,
            "  - {measure: m, category: a, at: T2, group: one, versus: two, effect_size: 0.22, effect_size_means: phi}\n",
        ],
        right: "effect_size: 0.22",
        wrong: "effect_size: 0.27",
        check: "phi-unlike-counts",
    },
    Planted {
        fault: "a Cramér's V that χ² and n do not give",
        measure: "",
        rows: &[
            "  - {measure: m, at: T2, group: one, versus: two, n: 30, n_versus: 29, test: chi2, statistic: 2.71, df: 2, p: 0.26, effect_size: 0.21, effect_size_means: cramer's v}\n",
        ],
        right: "effect_size: 0.21",
        wrong: "effect_size: 0.12",
        check: "phi-unlike-counts",
    },
    Planted {
        fault: "an exact p that the counts do not give",
        measure: ", exhaustive: true, categories: {a: A, b: B}",
        rows: &[
            "  - {measure: m, category: a, at: T2, group: one, count: 9, n: 40}\n",
            "  - {measure: m, category: b, at: T2, group: one, count: 31, n: 40}\n",
            "  - {measure: m, category: a, at: T2, group: two, count: 18, n: 42}\n",
            "  - {measure: m, category: b, at: T2, group: two, count: 24, n: 42}\n",
            "  - {measure: m, at: T2, group: one, versus: two, method: exact p, p: 0.062}\n",
        ],
        right: "p: 0.062",
        wrong: "p: 0.026",
        check: "p-unlike-counts",
    },
    Planted {
        fault: "a number needed to treat with its digits changed",
        measure: "",
        rows: &[
            "  - {measure: m, at: T2, group: one, versus: two, effect: rd, estimate: 9.5, ci_low: 1.5, ci_high: 17.5, change_means: group minus versus, nnt: 11, nnt_low: 6, nnt_high: 67}\n",
        ],
        right: "nnt: 11",
        wrong: "nnt: 41",
        check: "nnt-unlike-risks",
    },
    Planted {
        fault: "an exact p of a larger table with its digits changed",
        measure: ", exhaustive: true, categories: {a: A, b: B, c: C}",
        rows: &[
            "  - {measure: m, category: a, at: T2, group: one, count: 3, n: 13}\n",
            "  - {measure: m, category: b, at: T2, group: one, count: 1, n: 13}\n",
            "  - {measure: m, category: c, at: T2, group: one, count: 9, n: 13}\n",
            "  - {measure: m, category: a, at: T2, group: two, count: 8, n: 14}\n",
            "  - {measure: m, category: b, at: T2, group: two, count: 4, n: 14}\n",
            "  - {measure: m, category: c, at: T2, group: two, count: 2, n: 14}\n",
            "  - {measure: m, at: T2, group: one, versus: two, test: fisher, p: 0.014}\n",
        ],
        right: "p: 0.014",
        wrong: "p: 0.041",
        check: "p-unlike-counts",
    },
];
