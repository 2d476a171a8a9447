//! Figures that no data can have, and numbers at the ends of what can be held: each is told with its
//! place, or passed over in peace, and nothing ends the program.

use libtest_mimic::Trial;

use super::{OK, Place};

pub(super) fn trials() -> Vec<Trial> {
    let cases = [impossible(), enormous()].into_iter().flatten();
    let trials = cases.map(|(name, figure, wanted)| {
        Trial::test(format!("bad_input::{name}"), move || {
            let text = format!("{MEASURES}  - {figure}\n");
            let files = [("ok.yaml", OK.as_bytes()), ("f.yaml", text.as_bytes())];
            let place = Place::with(&files)?;
            place.check()?.hold(0, wanted)
        })
    });
    trials.collect()
}

/// What stands above the figure, which is on line 6.
const MEASURES: &str =
    "synthesis: {title: T, timepoints: {T1: start, T2: end}, groups: {a: A, b: B}}
measures:
  - {id: score, label: Score, range: [0, 54], items: 9, score: sum}
  - {id: sex, label: Sex, exhaustive: true, categories: {m: Male, f: Female}}
results:
";

type Case = (&'static str, &'static str, &'static [&'static str]);

fn impossible() -> Vec<Case> {
    vec![
        (
            "p_above_one",
            "{measure: score, from: T1, to: T2, n: 20, p: 1.2}",
            &["`p` of `score@T1..T2` is 1.2, above 1", "s/f.yaml:6:50"],
        ),
        (
            "p_below_zero",
            "{measure: score, from: T1, to: T2, n: 20, p: -0.2}",
            &["`p` of `score@T1..T2` is −0.2, below 0"],
        ),
        (
            "p_of_zero",
            "{measure: score, from: T1, to: T2, n: 20, p: \".000\"}",
            &[
                "is printed as 0.000, and no test gives a p of 0",
                "write `<0.001`",
            ],
        ),
        (
            "n_of_zero",
            "{measure: score, at: T1, n: 0, mean: 20.1, sd: 9.1, min: 3, max: 50}",
            &[
                "`n` of `score@T1` is 0, but figures stand beside it",
                "s/f.yaml:6:33",
            ],
        ),
        (
            "n_below_zero",
            "{measure: score, at: T1, n: −5, mean: 20.1}",
            &["`n` of `score@T1` is −5, below 0"],
        ),
        (
            "n_with_a_fraction",
            "{measure: score, at: T1, n: 20.5, mean: 20.1}",
            &["`n` of `score@T1` is 20.5, not a whole number"],
        ),
        (
            "sd_below_zero",
            "{measure: score, at: T1, n: 20, mean: 20.1, sd: -9.1, se: -2.0}",
            &[
                "`sd` of `score@T1` is −9.1, below 0",
                "`se` of `score@T1` is −2.0, below 0",
            ],
        ),
        (
            "limits_the_wrong_way_round",
            "{measure: score, from: T1, to: T2, n: 20, ci_low: 4.1, ci_high: -1.2}",
            &["`ci_low` of `score@T1..T2` is 4.1, above its `ci_high` of −1.2"],
        ),
        (
            "more_than_all",
            "{measure: sex, category: m, at: T1, percent: 120}",
            &["`percent` of `sex=m@T1` is 120, above 100"],
        ),
        (
            "more_than_there_are",
            "{measure: sex, category: m, at: T1, count: 40, n: 32, percent: 125}",
            &["`count` of `sex=m@T1` is 40, more than the 32 people"],
        ),
        (
            "chance_of_error_for_the_level",
            "{measure: score, at: T1, n: 20, mean: 20.1, ci_low: 18, ci_high: 22.2, level: 5}",
            &["5 is no level of a confidence interval", "was 95 meant?"],
        ),
        (
            "level_without_its_point",
            "{measure: score, from: T1, to: T2, n: 20, ci_low: -1, ci_high: 3, level: 950}",
            &["950 is no level of a confidence interval", "was 95 meant?"],
        ),
        (
            "level_as_a_percentage",
            "{measure: score, from: T1, to: T2, n: 20, ci_low: -1, ci_high: 3, level: 95}",
            &["!no level"],
        ),
        (
            "level_as_a_share",
            "{measure: score, from: T1, to: T2, n: 20, ci_low: -1, ci_high: 3, level: .95}",
            &["!no level"],
        ),
    ]
}

/// Numbers at the ends of what can be held, for the arithmetic in whole numbers and in floating ones.
fn enormous() -> Vec<Case> {
    vec![
        (
            "an_enormous_n",
            "{measure: score, at: T1, n: 18446744073709551615, mean: 20.10, sd: 9.10, min: 0, max: 54}",
            &["![CG3"],
        ),
        (
            "an_n_beyond_all_numbers",
            "{measure: score, at: T1, n: 79228162514264337593543950335, mean: 20.10, sd: 9.10}",
            &["![CG3"],
        ),
        (
            "a_mean_of_all_digits",
            "{measure: score, at: T1, n: 3, mean: 3.333333333333333333333333333, sd: 1.527525231651946668862}",
            &["![CG3"],
        ),
        (
            "an_enormous_sd",
            "{measure: score, at: T1, n: 3, mean: 20.33, sd: 79228162514264337593543950335}",
            &["more than any 3 scores from 0 to 54 can have"],
        ),
        (
            "an_enormous_count",
            "{measure: sex, category: m, at: T1, count: 18446744073709551615, n: 18446744073709551615, percent: 100.0}",
            &["![CG3"],
        ),
        (
            "words_in_place_of_numbers",
            "{measure: score, at: T1, n: n.s., mean: n.s., sd: n.s., min: n.s., max: n.s., ci_low: n.s., level: n.s.}",
            &["`n` of `score@T1` is n.s., which is said of p values"],
        ),
        (
            "bounds_in_place_of_numbers",
            "{measure: score, at: T1, n: <20, mean: \">20\", sd: <9, se: <2, min: <3, max: \">50\", ci_low: <18, ci_high: \">20\"}",
            &["![CG3"],
        ),
    ]
}
