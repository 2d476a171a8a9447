//! Sentences whose number is another than their figures give.

use libtest_mimic::Trial;

use std::path::Path;

use crate::{Outcome, outcome};
use cisgrid::examine;
use cisgrid::read::folder::Project;

/// A number in a sentence: right, and mistyped.
struct Told {
    fault: &'static str,
    /// The sentence, with `#` where the number stands.
    sentence: &'static str,
    figures: &'static str,
    right: &'static str,
    wrong: &'static str,
    check: &'static str,
}

const UNLIKE: &str = "number-unlike-figures";
const OF_OTHERS: &str = "number-of-other-figures";

const ALL: &[Told] = &[
    Told {
        fault: "a percentage of another",
        sentence: "Of the walkers, #% smoked.",
        figures: "smoker@T1/walk",
        right: "40",
        wrong: "38",
        check: UNLIKE,
    },
    Told {
        fault: "a count that is another",
        sentence: "Of the walkers, # of 40 smoked.",
        figures: "smoker@T1/walk",
        right: "16",
        wrong: "19",
        check: UNLIKE,
    },
    Told {
        fault: "a percentage of the other time",
        sentence: "Before the group, #% of the walkers smoked.",
        figures: "smoker@T1/walk",
        right: "40",
        wrong: "30",
        check: OF_OTHERS,
    },
    Told {
        fault: "a mean with two digits changed",
        sentence: "The mean of item 3 was # (SD 9.07) before.",
        figures: "third@T1",
        right: "49.8",
        wrong: "48.9",
        check: UNLIKE,
    },
    Told {
        fault: "the mean of the other time",
        sentence: "The mean of item 3 was # before.",
        figures: "third@T1",
        right: "49.8",
        wrong: "45.9",
        check: OF_OTHERS,
    },
    Told {
        fault: "an SD with two digits changed",
        sentence: "The mean of item 3 was 49.8 (SD #) before.",
        figures: "third@T1",
        right: "9.07",
        wrong: "9.70",
        check: UNLIKE,
    },
    Told {
        fault: "a p without a zero",
        sentence: "Item 3 fell (p = #).",
        figures: "third@T1..T2",
        right: "0.020",
        wrong: "0.200",
        check: UNLIKE,
    },
    Told {
        fault: "a limit without a digit",
        sentence: "Item 3 fell by 3.9 (95% CI # to 7.13).",
        figures: "third@T1..T2",
        right: "0.67",
        wrong: "6.7",
        check: UNLIKE,
    },
    Told {
        fault: "a change with two digits changed",
        sentence: "Item 3 fell by # points.",
        figures: "third@T1..T2",
        right: "3.9",
        wrong: "9.3",
        check: UNLIKE,
    },
    Told {
        fault: "a mean before its SD",
        sentence: "Item 3 was # (SD 9.07) before.",
        figures: "third@T1",
        right: "49.8",
        wrong: "48.9",
        check: UNLIKE,
    },
    Told {
        fault: "a mean before ±",
        sentence: "Item 3 was # ± 9.07 before.",
        figures: "third@T1",
        right: "49.8",
        wrong: "48.9",
        check: UNLIKE,
    },
    Told {
        fault: "the first of two means",
        sentence: "Item 3 was lower after (# v. 45.9).",
        figures: "third@T1, third@T2",
        right: "49.8",
        wrong: "48.9",
        check: UNLIKE,
    },
    Told {
        fault: "the second of two means",
        sentence: "Item 3 was 49.8 against # after.",
        figures: "third@T1, third@T2",
        right: "45.9",
        wrong: "49.5",
        check: UNLIKE,
    },
    Told {
        fault: "a rate by person-time",
        sentence: "There were # falls per 1000 person-years.",
        figures: "fall",
        right: "390.9",
        wrong: "309.9",
        check: UNLIKE,
    },
    Told {
        fault: "limits in brackets behind a ratio",
        sentence: "Walkers died more often (HR 1.71 (1.20 to #)).",
        figures: "death/walk..wait",
        right: "2.45",
        wrong: "2.54",
        check: UNLIKE,
    },
    Told {
        fault: "a slope",
        sentence: "Item 3 was lower in older people (b = #).",
        figures: "third~age",
        right: "−2.92",
        wrong: "−2.29",
        check: UNLIKE,
    },
    Told {
        fault: "a slope without its sign",
        sentence: "Item 3 went with age (b = #).",
        figures: "third~age",
        right: "−2.92",
        wrong: "2.92",
        check: UNLIKE,
    },
    Told {
        fault: "a standard error",
        sentence: "Item 3 went with age (b = −2.92, SE #).",
        figures: "third~age",
        right: "0.90",
        wrong: "0.09",
        check: UNLIKE,
    },
    Told {
        fault: "a difference of two shares",
        sentence: "The absolute risk reduction was #%.",
        figures: ALIVE,
        right: "13.2",
        wrong: "31.2",
        check: UNLIKE,
    },
    Told {
        fault: "a relative reduction",
        sentence: "The risk of an event was reduced by #%.",
        figures: ALIVE,
        right: "60",
        wrong: "69",
        check: UNLIKE,
    },
    Told {
        fault: "the second of two rough shares",
        sentence: "Roughly 60% of walkers and #% of the others remitted.",
        figures: SHARES,
        right: "40",
        wrong: "10",
        check: UNLIKE,
    },
    Told {
        fault: "a difference of rates",
        sentence: "There were # fewer slips per 1000 person-years.",
        figures: SLIPS,
        right: "48.4",
        wrong: "44.8",
        check: UNLIKE,
    },
    Told {
        fault: "a part of those counted",
        sentence: "69 of the # who recovered were women.",
        figures: PARTS,
        right: "132",
        wrong: "123",
        check: UNLIKE,
    },
    Told {
        fault: "an odds ratio without logarithm",
        sentence: "Walkers remitted more often (OR #).",
        figures: OTHERS,
        right: "2.25",
        wrong: "0.81",
        check: UNLIKE,
    },
    Told {
        fault: "a p of the test itself",
        sentence: "Remission was more common in walkers (χ² = 5.01, p = #).",
        figures: OTHERS,
        right: ".025",
        wrong: ".052",
        check: UNLIKE,
    },
    Told {
        fault: "a mean that is risen to",
        sentence: "The mean rose to #.",
        figures: MOODS,
        right: "25.0",
        wrong: "27.0",
        check: UNLIKE,
    },
    Told {
        fault: "a change beside medians",
        sentence: "Mood rose by # points.",
        figures: "mood@T1..T2",
        right: "4.28",
        wrong: "4.82",
        check: UNLIKE,
    },
];

pub(super) const SHARES: &str = "remission/walk, remission/wait";
pub(super) const ALIVE: &str = "alive/walk, alive/wait";
pub(super) const SLIPS: &str = "slip/walk, slip/wait";
pub(super) const PARTS: &str = "recovered;subgroup=men, recovered;subgroup=women";
pub(super) const OTHERS: &str = "remission/walk..wait";
pub(super) const MOODS: &str = "mood@T1, mood@T2";

pub(super) fn trials() -> impl Iterator<Item = Trial> {
    ALL.iter().map(|told| {
        let name = format!("planted::in_a_sentence::{}", told.fault.replace(' ', "_"));
        Trial::test(name, move || found(told))
    })
}

/// The mistyped number is found, and nothing is said of the right one.
fn found(told: &Told) -> Outcome {
    let mut complaints = said(told, told.right);
    for one in &mut complaints {
        one.insert_str(0, "of the right sentence: ");
    }
    let wrong = said(told, told.wrong);
    if !wrong.iter().any(|name| name == told.check) {
        complaints.push(format!("`{}` is silent; said is {wrong:?}", told.check));
    }
    outcome(complaints)
}

/// The checks of sentences that speak.
fn said(told: &Told, number: &str) -> Vec<String> {
    said_of(&told.sentence.replace('#', number), told.figures)
}

/// The same of a sentence about figures.
pub(super) fn said_of(sentence: &str, figures: &str) -> Vec<String> {
    let yaml = format!(
        "synthesis:\n  title: Planted faults\n  timepoints: {{T1: before, T2: after}}\n  groups: {{walk: Walkers, wait: Waiters}}\n\
         \x20 sites: {{N: North, S: South}}\n  subgroups: {{men: Men, women: Women}}\n\
         measures:\n  - {{id: smoker, label: Smokers}}\n  - {{id: third, label: Item 3}}\n\
         \x20 - {{id: age, label: Age}}\n  - {{id: fall, label: Falls}}\n  - {{id: death, label: Death}}\n\
         \x20 - {{id: remission, label: Remission}}\n  - {{id: lonely, label: Lonely}}\n\
         \x20 - {{id: alive, label: Event-free}}\n  - {{id: slip, label: Slips}}\n\
         \x20 - {{id: recovered, label: Recovered}}\n  - {{id: mood, label: Mood}}\n\
         results:\n\
         \x20 - {{measure: smoker, at: T1, group: walk, count: 16, n: 40, percent: 40.0}}\n\
         \x20 - {{measure: smoker, at: T2, group: walk, count: 12, n: 40, percent: 30.0}}\n\
         \x20 - {{measure: third, at: T1, n: 40, mean: 49.8, sd: 9.07}}\n\
         \x20 - {{measure: third, at: T2, n: 36, mean: 45.9, sd: 8.21}}\n\
         \x20 - {{measure: third, from: T1, to: T2, n: 36, change: 3.9, change_means: earlier minus later, \
         design: paired, ci_low: 0.67, ci_high: 7.13, p: 0.020}}\n\
         \x20 - {{measure: third, predictor: age, effect: slope, change: -2.92, se: 0.90}}\n\
         \x20 - {{measure: fall, events: 45, person_time: 115.1, per: 1000 person-years, rate: 390.9}}\n\
         \x20 - {{measure: death, group: walk, versus: wait, effect: hazard ratio, change_means: group over versus, \
         change: 1.71, ci_low: 1.20, ci_high: 2.45}}\n\
         \x20 - {{measure: remission, group: walk, count: 38, n: 64, percent: 59.4}}\n\
         \x20 - {{measure: remission, group: wait, count: 24, n: 61, percent: 39.3}}\n\
         \x20 - {{measure: remission, group: walk, versus: wait, effect: or, change_means: group over versus, \
         estimate: 2.25, ci_low: 1.10, ci_high: 4.61, p: .025, statistic: 5.01, test: chi2, df: 1}}\n\
         \x20 - {{measure: lonely, site: N, n: 412, percent: 23.4, method: weighted}}\n\
         \x20 - {{measure: lonely, site: S, n: 388, percent: 31.2, method: weighted}}\n\
         \x20 - {{measure: alive, group: walk, n: 80, percent: 91.2, method: survival}}\n\
         \x20 - {{measure: alive, group: wait, n: 82, percent: 78.0, method: survival}}\n\
         \x20 - {{measure: alive, group: walk, versus: wait, effect: hr, change_means: group over versus, \
         estimate: 0.38, ci_low: 0.17, ci_high: 0.85, p: .02}}\n\
         \x20 - {{measure: slip, group: walk, events: 34, person_time: 412.5, per: 1000 person-years, rate: 82.4, \
         ci_low: 57.1, ci_high: 115.2}}\n\
         \x20 - {{measure: slip, group: wait, events: 53, person_time: 405.1, per: 1000 person-years, rate: 130.8, \
         ci_low: 98.0, ci_high: 171.1}}\n\
         \x20 - {{measure: recovered, subgroup: men, count: 63, n: 103, percent: 61.2}}\n\
         \x20 - {{measure: recovered, subgroup: women, count: 69, n: 109, percent: 63.3}}\n\
         \x20 - {{measure: mood, at: T1, n: 64, mean: 20.75, sd: 6.38, median: 20.5, q1: 18, q3: 24.25}}\n\
         \x20 - {{measure: mood, at: T2, n: 64, mean: 25.03, sd: 6.07, median: 25, q1: 21, q3: 29}}\n\
         \x20 - {{measure: mood, from: T1, to: T2, n: 64, change: 4.28, sd_change: 4.87, \
         change_means: later minus earlier, design: paired, ci_low: 3.07, ci_high: 5.50}}\n\
         evidence:\n  - {{id: e, strand: quantitative, finding: \"{sentence}\", figures: [{figures}]}}\n\
         propositions:\n  - {{id: p, statement: The first months are hard., supported_by: e}}\n"
    );
    let texts = [("a.yaml", yaml.into_bytes())];
    let assessed = examine::assess(Project::of_texts(Path::new("p"), texts), None);
    let found = assessed.diagnostics.iter();
    let found = found.filter(|found| [UNLIKE, OF_OTHERS].contains(&found.check.name));
    found.map(|found| found.check.name.to_owned()).collect()
}
