//! Faults in associations.

use super::Planted;

/// Two variables to be associated with.
const OTHERS: &str = "}\n  - {id: k, label: K, categories: {a: A, b: B}}\n  - {id: l, label: L";

macro_rules! association {
    ($predictor:literal, $rest:literal) => {
        concat!(
            "  - {measure: m, predictor: ",
            $predictor,
            ", ",
            $rest,
            "}\n"
        )
    };
}

pub(super) static ALL: &[Planted] = &[
    Planted {
        fault: "a correlation unlike its n and p",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: r, estimate: 0.32, n: 62, p: 0.011"
        )],
        right: "0.32",
        wrong: "0.23",
        check: "correlation-unlike-n",
    },
    Planted {
        fault: "a p of a correlation that lost a zero",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: r, estimate: 0.32, n: 62, p: 0.011"
        )],
        right: "0.011",
        wrong: "0.11",
        check: "correlation-unlike-n",
    },
    Planted {
        fault: "limits of a correlation of other people",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: r, estimate: 0.32, n: 62, ci_low: 0.08, ci_high: 0.53"
        )],
        right: "62",
        wrong: "102",
        check: "correlation-unlike-n",
    },
    Planted {
        fault: "a slope that lost the minus of its t",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: slope, estimate: -0.30, se: 0.10, test: t, statistic: -3.00"
        )],
        right: "-0.30",
        wrong: "0.30",
        check: "sign-unlike-estimate",
    },
    Planted {
        fault: "an odds ratio on the other side of 1 than its z",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: or, estimate: 0.80, se: 0.15, test: z, statistic: -1.49"
        )],
        right: "0.80",
        wrong: "1.25",
        check: "sign-unlike-estimate",
    },
    Planted {
        fault: "a slope that has a minus and its t has none",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: slope, estimate: 0.30, se: 0.10, test: t, statistic: 3.00"
        )],
        right: "0.30",
        wrong: "-0.30",
        check: "statistic-without-sign",
    },
    Planted {
        fault: "a Wald statistic of no name unlike its slope",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: slope, estimate: 0.30, se: 0.10, statistic: 9.12"
        )],
        right: "9.12",
        wrong: "6.12",
        check: "statistic-not-of-estimate",
    },
    Planted {
        fault: "a t of a correlation unlike it",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: r, estimate: -0.32, n: 62, test: t, statistic: -2.62, df: 60"
        )],
        right: "-2.62",
        wrong: "-6.22",
        check: "correlation-unlike-n",
    },
    Planted {
        fault: "a correlation beyond one",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: r, estimate: 0.32, n: 62, p: 0.011"
        )],
        right: "0.32",
        wrong: "3.2",
        check: "impossible-figure",
    },
    Planted {
        fault: "three correlations that cannot be",
        measure: OTHERS,
        rows: &[
            association!("l", "effect: r, estimate: 0.81, n: 62"),
            association!("k", "effect: r, estimate: 0.62, n: 62"),
            "  - {measure: l, predictor: k, effect: r, estimate: 0.60, n: 62}\n",
        ],
        right: "0.62",
        wrong: "-0.62",
        check: "correlations-impossible",
    },
    Planted {
        fault: "an r2 unlike its f",
        measure: OTHERS,
        rows: &[association!(
            ".",
            "test: F, statistic: 1.32, df: 4, df2: 45, r2: 0.105, p: 0.277"
        )],
        right: "0.105",
        wrong: "0.165",
        check: "r2-unlike-f",
    },
    Planted {
        fault: "an adjusted r2 unlike the plain one",
        measure: OTHERS,
        rows: &[association!(".", "df: 4, n: 50, r2: 0.105, adj_r2: 0.025")],
        right: "0.025",
        wrong: "0.125",
        check: "r2-unlike-f",
    },
    Planted {
        fault: "an r2 above one",
        measure: OTHERS,
        rows: &[association!(".", "r2: 0.105, n: 50")],
        right: "0.105",
        wrong: "10.5",
        check: "impossible-figure",
    },
    Planted {
        fault: "a beta that lost its minus",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: slope, estimate: -0.243, se: 0.135, beta: -0.26, test: t, statistic: -1.80, df: 45, p: 0.078"
        )],
        right: "beta: -0.26",
        wrong: "beta: 0.26",
        check: "beta-unlike-slope",
    },
    Planted {
        fault: "a beta that lost its point",
        measure: OTHERS,
        rows: &[association!("l", "effect: beta, estimate: 0.26, p: 0.078")],
        right: "0.26",
        wrong: "2.6",
        check: "beta-beyond-one",
    },
    Planted {
        fault: "a slope unlike its t and standard error",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: slope, estimate: 0.058, se: 0.021, test: t, statistic: 2.76, n: 120"
        )],
        right: "0.058",
        wrong: "0.085",
        check: "statistic-unlike-estimate",
    },
    Planted {
        fault: "a slope unlike its limits",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: slope, estimate: 0.058, ci_low: 0.016, ci_high: 0.100, n: 120"
        )],
        right: "0.016",
        wrong: "0.061",
        check: "estimate-off-centre",
    },
    Planted {
        fault: "a slope whose df are printed unlike its p",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: slope, estimate: -0.243, se: 0.135, test: t, statistic: -1.80, df: 45, p: 0.078"
        )],
        right: "0.078",
        wrong: "0.018",
        check: "p-from-statistic",
    },
    Planted {
        fault: "an odds ratio whose limits are of its logarithm",
        measure: OTHERS,
        rows: &[association!(
            "k=b",
            "reference: a, effect: or, estimate: 1.85, ci_low: 1.10, ci_high: 3.11, p: 0.02"
        )],
        right: "ci_low: 1.10",
        wrong: "ci_low: 0.10",
        check: "estimate-off-centre",
    },
    Planted {
        fault: "an odds ratio of zero",
        measure: OTHERS,
        rows: &[association!("k=b", "effect: or, estimate: 1.85, p: 0.02")],
        right: "1.85",
        wrong: "-1.85",
        check: "ratio-not-above-zero",
    },
    Planted {
        fault: "a hazard ratio unlike its z",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: hr, estimate: 0.72, se: 0.15, test: z, statistic: -2.19, p: 0.029"
        )],
        right: "-2.19",
        wrong: "-1.29",
        check: "statistic-unlike-estimate",
    },
    Planted {
        fault: "a rate ratio unlike its p",
        measure: OTHERS,
        rows: &[association!(
            "l",
            "effect: irr, estimate: 1.40, ci_low: 1.12, ci_high: 1.75, p: 0.003"
        )],
        right: "0.003",
        wrong: "0.03",
        check: "p-unlike-ci",
    },
    Planted {
        fault: "a Q with its digits changed",
        measure: "",
        rows: &[
            "  - {measure: m, at: T2, group: one, versus: two, change: -3.2, change_means: group minus versus, design: two groups, studies: 4, q: 5.71, q_p: 0.127, i2: 47}\n",
        ],
        right: "q: 5.71",
        wrong: "q: 7.51",
        check: "heterogeneity-disagrees",
    },
    Planted {
        fault: "the F of a step with its digits changed",
        measure: "",
        rows: &[
            "  - {measure: m, predictor: ., at: T2, r2: .31, r2_change: .12, f_change: 20.1, df: 2, df2: 231}\n",
        ],
        right: "f_change: 20.1",
        wrong: "f_change: 10.2",
        check: "r2-change-unlike-f",
    },
];
