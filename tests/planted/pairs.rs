//! Faults in changes of the same people, and in coefficients of models.

use super::Planted;

const BEFORE: &str = "  - {measure: m, at: T1, n: 20, mean: 51.6, sd: 9.07}\n";
const AFTER: &str = "  - {measure: m, at: T2, n: 20, mean: 47.7, sd: 7.35}\n";

macro_rules! change {
    ($rest:literal) => {
        concat!(
            "  - {measure: m, from: T1, to: T2, change_means: earlier minus later, ",
            $rest,
            "}\n"
        )
    };
}

pub(super) static ALL: &[Planted] = &[
    Planted {
        fault: "a p unlike its t and df",
        measure: "",
        rows: &[change!("test: t, statistic: 2.53, df: 19, p: 0.021")],
        right: "p: 0.021",
        wrong: "p: 0.210",
        check: "p-from-statistic",
    },
    Planted {
        fault: "a p unlike its t and n",
        measure: "",
        rows: &[change!(
            "design: paired, n: 20, test: t, statistic: 2.53, p: 0.021"
        )],
        right: "p: 0.021",
        wrong: "p: 0.210",
        check: "p-unlike-n",
    },
    Planted {
        fault: "a t without p unlike change and SE",
        measure: "",
        rows: &[change!(
            "design: paired, n: 20, change: 3.90, se: 1.54, test: t, statistic: 2.53"
        )],
        right: "statistic: 2.53",
        wrong: "statistic: 5.23",
        check: "ci-and-p-disagree",
    },
    Planted {
        fault: "a t unlike change and SE where no design is said",
        measure: "",
        rows: &[change!("change: 3.38, se: 1.30, test: t, statistic: 2.60")],
        right: "statistic: 2.60",
        wrong: "statistic: 6.20",
        check: "statistic-unlike-estimate",
    },
    Planted {
        fault: "a z unlike change and SE",
        measure: "",
        rows: &[change!("change: 3.38, se: 1.30, test: z, statistic: 2.60")],
        right: "se: 1.30",
        wrong: "se: 3.10",
        check: "statistic-unlike-estimate",
    },
    Planted {
        fault: "a p unlike change and SE where no design is said",
        measure: "",
        rows: &[change!("n: 36, change: 3.38, se: 1.30, p: 0.009")],
        right: "p: 0.009",
        wrong: "p: 0.900",
        check: "p-unlike-se",
    },
    Planted {
        fault: "a p unlike change and SE of pairs",
        measure: "",
        rows: &[change!(
            "design: paired, n: 36, change: 3.38, se: 1.30, p: 0.014"
        )],
        right: "p: 0.014",
        wrong: "p: 0.140",
        check: "ci-and-p-disagree",
    },
    Planted {
        fault: "limits without p unlike SE where no design is said",
        measure: "",
        rows: &[change!(
            "n: 36, change: 3.38, se: 1.30, ci_low: 0.74, ci_high: 6.02"
        )],
        right: "se: 1.30",
        wrong: "se: 0.13",
        check: "limits-unlike-error",
    },
    Planted {
        fault: "limits without p unlike z",
        measure: "",
        rows: &[change!(
            "change: 3.38, ci_low: 0.83, ci_high: 5.93, test: z, statistic: 2.60"
        )],
        right: "statistic: 2.60",
        wrong: "statistic: 6.20",
        check: "limits-unlike-error",
    },
    Planted {
        fault: "limits without p unlike SD of the changes and n",
        measure: "",
        rows: &[change!(
            "n: 20, change: 3.90, sd_change: 6.90, ci_low: 0.67, ci_high: 7.13"
        )],
        right: "sd_change: 6.90",
        wrong: "sd_change: 9.60",
        check: "ci-and-p-disagree",
    },
    Planted {
        fault: "limits unlike p where the n show the design",
        measure: "",
        rows: &[
            "  - {measure: m, at: T1, n: 32, mean: 49.8, sd: 9.07}\n",
            AFTER,
            change!("n: 20, change: 3.90, ci_low: 0.67, ci_high: 7.13, p: 0.020"),
        ],
        right: "p: 0.020",
        wrong: "p: 0.200",
        check: "ci-and-p-disagree",
    },
    Planted {
        fault: "a change off the middle of its limits where the n show the design",
        measure: "",
        rows: &[
            BEFORE,
            AFTER,
            change!("n: 20, change: 3.90, ci_low: 0.67, ci_high: 7.13"),
        ],
        right: "ci_high: 7.13",
        wrong: "ci_high: 1.73",
        check: "estimate-off-centre",
    },
    Planted {
        fault: "a change outside its limits where no design is said",
        measure: "",
        rows: &[change!("change: 3.90, ci_low: 0.67, ci_high: 7.13")],
        right: "change: 3.90",
        wrong: "change: 39.0",
        check: "estimate-outside-limits",
    },
    Planted {
        fault: "an SE of the change unlike its SD and n",
        measure: "",
        rows: &[change!("n: 20, change: 3.90, sd_change: 6.90, se: 1.54")],
        right: "se: 1.54",
        wrong: "se: 5.14",
        check: "ci-and-p-disagree",
    },
    Planted {
        fault: "an SD of the changes beyond those before and after",
        measure: "",
        rows: &[
            BEFORE,
            AFTER,
            change!("n: 20, change: 3.90, sd_change: 6.90"),
        ],
        right: "sd_change: 6.90",
        wrong: "sd_change: 1.54",
        check: "change-sd-impossible",
    },
    Planted {
        fault: "an SE of the change beyond the SDs before and after",
        measure: "",
        rows: &[BEFORE, AFTER, change!("n: 20, change: 3.90, se: 1.54")],
        right: "se: 1.54",
        wrong: "se: 0.15",
        check: "change-error-impossible",
    },
    Planted {
        fault: "a change unlike the means of the same people",
        measure: "",
        rows: &[
            BEFORE,
            AFTER,
            change!("design: paired, n: 20, change: 3.90, se: 1.54"),
        ],
        right: "change: 3.90",
        wrong: "change: 9.30",
        check: "means-disagree",
    },
    Planted {
        fault: "a change unlike the means where the n show the design",
        measure: "",
        rows: &[BEFORE, AFTER, change!("n: 20, change: 3.90, se: 1.54")],
        right: "change: 3.90",
        wrong: "change: 9.30",
        check: "not-a-plain-comparison",
    },
    Planted {
        fault: "a d_z unlike t and n",
        measure: "",
        rows: &[change!(
            "n: 20, test: t, statistic: 2.53, df: 19, effect_size: 0.57, effect_size_means: change / change sd"
        )],
        right: "effect_size: 0.57",
        wrong: "effect_size: 0.75",
        check: "d-unlike-t",
    },
    Planted {
        fault: "an effect size without a definition unlike t and n",
        measure: "",
        rows: &[change!(
            "design: paired, n: 20, test: t, statistic: 2.53, df: 19, effect_size: 0.57"
        )],
        right: "effect_size: 0.57",
        wrong: "effect_size: 5.70",
        check: "effect-size-unlike-t",
    },
    Planted {
        fault: "an effect size unlike the SD before",
        measure: "",
        rows: &[
            BEFORE,
            AFTER,
            change!(
                "n: 20, change: 3.90, effect_size: 0.43, effect_size_means: change / baseline sd"
            ),
        ],
        right: "effect_size: 0.43",
        wrong: "effect_size: 0.34",
        check: "effect-size-differs",
    },
    Planted {
        fault: "degrees of freedom unlike the number of pairs",
        measure: "",
        rows: &[change!(
            "design: paired, n: 20, test: t, statistic: 2.53, df: 19, p: 0.020"
        )],
        right: "n: 20",
        wrong: "n: 22",
        check: "df-unlike-n",
    },
    Planted {
        fault: "more pairs than people at one time",
        measure: "",
        rows: &[
            "  - {measure: m, at: T1, n: 32, mean: 49.8, sd: 9.07}\n",
            "  - {measure: m, at: T2, n: 24, mean: 47.7, sd: 7.35}\n",
            change!("n: 20, change: 3.90, ci_low: 0.67, ci_high: 7.13"),
        ],
        right: "n: 20",
        wrong: "n: 25",
        check: "too-many-pairs",
    },
    Planted {
        fault: "degrees of freedom unlike the people of a correlation",
        measure: "",
        rows: &[change!("n: 50, test: r, statistic: 0.42, df: 48, p: 0.002")],
        right: "df: 48",
        wrong: "df: 84",
        check: "df-unlike-n",
    },
    Planted {
        fault: "a p unlike a correlation and n",
        measure: "",
        rows: &[change!("n: 50, test: r, statistic: 0.42, p: 0.002")],
        right: "p: 0.002",
        wrong: "p: 0.200",
        check: "p-unlike-n",
    },
    Planted {
        fault: "limits of a correlation unlike n",
        measure: "",
        rows: &[change!(
            "n: 50, scale: correlation, change: 0.42, ci_low: 0.16, ci_high: 0.63"
        )],
        right: "n: 50",
        wrong: "n: 500",
        check: "limits-unlike-error",
    },
];
