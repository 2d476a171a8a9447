//! Faults in events, person-time and rates.

use super::Planted;

const ONE: &str = "  - {measure: m, at: T2, group: one, events: 34, person_time: 412.5, rate: 82.4, per: 1000 person-years, ci_low: 57.1, ci_high: 115.2}\n";
const TWO: &str = "  - {measure: m, at: T2, group: two, events: 53, person_time: 405.1, rate: 130.8, per: 1000 person-years, ci_low: 98.0, ci_high: 171.1}\n";

pub(super) const ALL: &[Planted] = &[
    Planted {
        fault: "a rate with two digits changed",
        measure: "",
        rows: &[ONE, TWO],
        right: "rate: 82.4",
        wrong: "rate: 84.2",
        check: "rate-unlike-events",
    },
    Planted {
        fault: "events of the other group",
        measure: "",
        rows: &[ONE, TWO],
        right: "events: 34",
        wrong: "events: 53",
        check: "rate-unlike-events",
    },
    Planted {
        fault: "person-time in months",
        measure: "",
        rows: &[ONE, TWO],
        right: "person_time: 405.1",
        wrong: "person_time: 4861",
        check: "rate-unlike-events",
    },
    Planted {
        fault: "a limit of a rate with two digits changed",
        measure: "",
        rows: &[ONE, TWO],
        right: "ci_high: 171.1",
        wrong: "ci_high: 117.1",
        check: "rate-outside-limits",
    },
    Planted {
        fault: "a limit of a rate that is another",
        measure: "",
        rows: &[ONE, TWO],
        right: "ci_low: 57.1",
        wrong: "ci_low: 75.1",
        check: "limits-unlike-events",
    },
    Planted {
        fault: "a rate ratio turned over",
        measure: "",
        rows: &[
            ONE,
            TWO,
            "  - {measure: m, at: T2, group: one, versus: two, effect: irr, estimate: 0.630, ci_low: 0.397, ci_high: 0.987, change_means: group over versus}\n",
        ],
        right: "estimate: 0.630, ci_low: 0.397, ci_high: 0.987",
        wrong: "estimate: 1.587, ci_low: 1.013, ci_high: 2.519",
        check: "rate-ratio-unlike-rates",
    },
];
