//! What has no value, and what has a value and no interval.

use libtest_mimic::Trial;

use super::{DISTANCES, WEIGHTS, judged, ratings, table};
use crate::{Outcome, outcome, trial};
use cisgrid::statistics::inter_rater::cohen::{self, Weights};
use cisgrid::statistics::inter_rater::cross_table::CrossTable;
use cisgrid::statistics::inter_rater::fleiss;
use cisgrid::statistics::inter_rater::krippendorff::{self, Distance};
use cisgrid::statistics::inter_rater::ratings::Ratings;
use cisgrid::statistics::inter_rater::{MOST_CATEGORIES, NoInterval, NotDefined};
use cisgrid::statistics::{Quantity, Refusal};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("statistics::inter_rater::two_undefined", two_undefined),
        trial(
            "statistics::inter_rater::two_without_interval",
            two_without_interval,
        ),
        trial(
            "statistics::inter_rater::several_undefined",
            several_undefined,
        ),
        trial(
            "statistics::inter_rater::several_without_interval",
            several_without_interval,
        ),
        trial("statistics::inter_rater::any_undefined", any_undefined),
        trial("statistics::inter_rater::refused", refused),
        trial(
            "statistics::inter_rater::cases_make_the_table",
            cases_make_the_table,
        ),
    ]
}

fn too_few(cases: u64, needed: u64) -> NotDefined {
    NotDefined::TooFewCases { cases, needed }
}

/// Complains where two are not the same.
fn same<T: PartialEq + std::fmt::Debug>(
    complaints: &mut Vec<String>,
    what: &str,
    expected: T,
    given: T,
) {
    if expected != given {
        complaints.push(format!("{what}: expected {expected:?}, given {given:?}"));
    }
}

fn two_undefined() -> Outcome {
    let mut complaints = Vec::new();
    let cases: [(&[Vec<u64>], NotDefined); 7] = [
        (&[], too_few(0, 2)),
        (&[vec![0, 0], vec![0, 0]], too_few(0, 2)),
        (&[vec![1, 0], vec![0, 0]], too_few(1, 2)),
        (&[vec![0, 1], vec![0, 0]], too_few(1, 2)),
        (&[vec![7]], NotDefined::OneCategory),
        (&[vec![0, 0], vec![0, 20]], NotDefined::OneCategory),
        (
            &[vec![0, 0, 0], vec![0, 2, 0], vec![0, 0, 0]],
            NotDefined::OneCategory,
        ),
    ];
    for (rows, expected) in cases {
        for (word, weights) in WEIGHTS {
            let given = cohen::kappa(&table(rows), weights, 0.95);
            same(
                &mut complaints,
                &format!("{word} κ of {rows:?}"),
                Err(expected),
                given,
            );
        }
    }
    let percent = |rows: &[Vec<u64>]| table(rows).percent_agreeing();
    same(
        &mut complaints,
        "no case",
        Err(too_few(0, 1)),
        percent(&[vec![0]]),
    );
    same(&mut complaints, "one case", Ok(100.0), percent(&[vec![1]]));
    same(
        &mut complaints,
        "a third",
        Ok(100.0 / 3.0),
        percent(&[vec![1, 1], vec![1, 0]]),
    );
    outcome(complaints)
}

fn two_without_interval() -> Outcome {
    let mut complaints = Vec::new();
    let few = |cases| NoInterval::TooFewCases { cases, needed: 10 };
    // The counts, κ, whether its standard error is 0, and why there is no interval.
    let cases: [(&[Vec<u64>], f64, bool, NoInterval); 8] = [
        (&[vec![20, 0], vec![0, 30]], 1.0, true, NoInterval::AllAgree),
        (&[vec![1, 0], vec![0, 1]], 1.0, true, NoInterval::AllAgree),
        (&[vec![14, 6], vec![0, 0]], 0.0, true, NoInterval::OneSided),
        (&[vec![0, 20], vec![0, 0]], 0.0, true, NoInterval::OneSided),
        (&[vec![3, 0], vec![5, 0]], 0.0, true, NoInterval::OneSided),
        (
            &[vec![0, 12], vec![12, 0]],
            -1.0,
            true,
            NoInterval::NoSpread,
        ),
        (&[vec![0, 2], vec![2, 0]], -1.0, true, few(4)),
        (&[vec![3, 1], vec![1, 4]], 0.55, false, few(9)),
    ];
    for (rows, value, sure, expected) in cases {
        for (word, weights) in WEIGHTS {
            let Ok(given) = cohen::kappa(&table(rows), weights, 0.95) else {
                complaints.push(format!("{word} κ of {rows:?} is not defined"));
                continue;
            };
            let what = format!("{word} κ of {rows:?}");
            same(&mut complaints, &what, Err(expected), given.interval);
            same(&mut complaints, &what, sure, given.standard_error == 0.0);
            if (given.value - value).abs() > 1e-12 {
                complaints.push(format!("{what} is {}, not {value}", given.value));
            }
        }
    }
    let ten = table(&[vec![3, 1], vec![1, 5]]);
    for level in [0.0, 1.0, -0.5, 95.0, f64::NAN, f64::INFINITY] {
        let given = cohen::kappa(&ten, Weights::Linear, level).map(|it| it.interval);
        same(
            &mut complaints,
            &format!("a level of {level}"),
            Ok(Err(NoInterval::NoLevel)),
            given,
        );
    }
    let given = cohen::kappa(&ten, Weights::Linear, 0.5).map(|it| it.interval.is_ok());
    same(
        &mut complaints,
        "ten cases have an interval",
        Ok(true),
        given,
    );
    // As by chance, to the last digit: 2·8 = 4·4.
    let given = cohen::kappa(&table(&[vec![2, 4], vec![4, 8]]), Weights::Quadratic, 0.95);
    same(
        &mut complaints,
        "by chance",
        Ok(0.0),
        given.map(|it| it.value),
    );
    outcome(complaints)
}

fn several_undefined() -> Outcome {
    let mut complaints = Vec::new();
    let unequal = |fewest, most| NotDefined::UnequalAnalysts { fewest, most };
    let cases: [(&[Vec<u64>], NotDefined); 7] = [
        (&[], too_few(0, 2)),
        (&[vec![1, 2]], too_few(1, 2)),
        (&[vec![1, 0], vec![0, 1]], NotDefined::NothingToPair),
        (&[vec![0, 0], vec![0, 0]], NotDefined::NothingToPair),
        (&[vec![3, 0], vec![2, 0]], unequal(2, 3)),
        (&[vec![1, 2], vec![0, 0]], unequal(0, 3)),
        (&[vec![0, 3], vec![0, 3]], NotDefined::OneCategory),
    ];
    for (rows, expected) in cases {
        let given = fleiss::kappa(&ratings(rows), 0.95);
        same(
            &mut complaints,
            &format!("κ of {rows:?}"),
            Err(expected),
            given,
        );
    }
    outcome(complaints)
}

fn several_without_interval() -> Outcome {
    let mut complaints = Vec::new();
    let row = |first: u64| vec![first, 4 - first];
    let all: Vec<Vec<u64>> = (0..12).map(|case| row(4 * (case % 2))).collect();
    let halves: Vec<Vec<u64>> = (0..12).map(|_| row(2)).collect();
    let nine: Vec<Vec<u64>> = (0..9).map(|case| row(case % 5)).collect();
    let few = NoInterval::TooFewCases {
        cases: 9,
        needed: 10,
    };
    let cases = [
        (&all, 0.95, NoInterval::AllAgree),
        (&all, 1.5, NoInterval::NoLevel),
        (&halves, 0.95, NoInterval::NoSpread),
        (&nine, 0.95, few),
    ];
    for (rows, level, expected) in cases {
        let given = fleiss::kappa(&ratings(rows), level).map(|it| it.interval);
        same(
            &mut complaints,
            &format!("{rows:?}"),
            Ok(Err(expected)),
            given,
        );
    }
    let found = fleiss::kappa(&ratings(&all), 0.95).map(|it| (it.value, it.cases, it.analysts));
    same(&mut complaints, "all agree", Ok((1.0, 12, 4)), found);
    // The least that four analysts can have: −1/3.
    let found = fleiss::kappa(&ratings(&halves), 0.95).map(|it| (it.value, it.standard_error));
    same(&mut complaints, "halves", Ok((-1.0 / 3.0, 0.0)), found);
    outcome(complaints)
}

fn any_undefined() -> Outcome {
    let mut complaints = Vec::new();
    let cases: [(&[Vec<u64>], NotDefined); 6] = [
        (&[], too_few(0, 2)),
        (&[vec![1, 0], vec![0, 1]], NotDefined::NothingToPair),
        (&[vec![0, 0], vec![0, 0]], NotDefined::NothingToPair),
        (&[vec![1, 1], vec![0, 1]], too_few(1, 2)),
        (&[vec![0, 2], vec![0, 3]], NotDefined::OneCategory),
        // The only judgement of another category has none to be paired with.
        (
            &[vec![0, 2], vec![0, 3], vec![1, 0]],
            NotDefined::OneCategory,
        ),
    ];
    for (rows, expected) in cases {
        for (word, distance) in DISTANCES {
            let given = krippendorff::alpha(&ratings(rows), distance);
            same(
                &mut complaints,
                &format!("{word} α of {rows:?}"),
                Err(expected),
                given,
            );
        }
    }
    // What lacks: cases with one judgement or none count for nothing.
    let analysts = [
        vec![Some(0), Some(1), None, Some(1), None],
        vec![Some(0), None, None, Some(1), Some(0)],
        vec![None, None, None, Some(1), None],
    ];
    let found = krippendorff::alpha(&judged(2, &analysts), Distance::Nominal);
    let found = found.map(|it| (it.value, it.cases, it.judgements));
    same(&mut complaints, "with what lacks", Ok((1.0, 2, 5)), found);
    outcome(complaints)
}

fn refused() -> Outcome {
    let mut complaints = Vec::new();
    let impossible = Refusal::Impossible(Quantity::Count);
    let large = Refusal::TooLarge;
    let tables = [
        (CrossTable::of_counts(&[&[1, 2]]), impossible),
        (CrossTable::of_counts(&[&[1, 2], &[3]]), impossible),
        (CrossTable::of_counts(&[&[u64::MAX, 1], &[0, 0]]), large),
        (CrossTable::of_counts(&[&[1 << 40]]), large),
        (CrossTable::of_cases(2, [(0, 2)]), impossible),
        (CrossTable::of_cases(2, [(2, 0)]), impossible),
        (CrossTable::of_cases(0, [(0, 0)]), impossible),
        (CrossTable::of_cases(MOST_CATEGORIES + 1, []), large),
    ];
    for (given, expected) in tables {
        same(&mut complaints, "a table", Err(expected), given);
    }
    let all = [
        (Ratings::of_counts(&[&[1, 2], &[3]]), impossible),
        (Ratings::of_counts(&[&[u64::MAX, 1]]), large),
        (Ratings::of_judgements(2, &[&[Some(2)]]), impossible),
        (Ratings::of_judgements(usize::MAX, &[]), large),
    ];
    for (given, expected) in all {
        same(&mut complaints, "ratings", Err(expected), given);
    }
    outcome(complaints)
}

/// A table is the same from its cases and from its counts, and so are ratings.
fn cases_make_the_table() -> Outcome {
    let mut complaints = Vec::new();
    let cases = [(0, 0), (0, 1), (2, 1), (0, 0), (2, 2)];
    let rows = [vec![2, 1, 0], vec![0, 0, 0], vec![0, 1, 1]];
    let made = CrossTable::of_cases(3, cases);
    same(&mut complaints, "the table", Ok(table(&rows)), made.clone());
    let told = made.map(|it| {
        (
            it.first(),
            it.second(),
            it.agreeing(),
            it.cases(),
            it.categories(),
        )
    });
    let expected = (vec![3, 0, 2], vec![2, 2, 1], 3, 5, 3);
    same(&mut complaints, "its counts", Ok(expected), told);
    let outside = table(&rows).count(3, 0) + table(&rows).count(0, 3);
    same(&mut complaints, "a cell that is none", 0, outside);
    let judgements: [&[Option<usize>]; 2] = [&[Some(1), None, Some(1)], &[Some(0), Some(1), None]];
    let made = Ratings::of_judgements(2, &judgements);
    same(
        &mut complaints,
        "ratings",
        Ok(ratings(&[vec![0, 2], vec![1, 1]])),
        made,
    );
    let empty = Ratings::of_judgements(4, &[]).map(|it| it.categories());
    same(&mut complaints, "without cases", Ok(4), empty);
    outcome(complaints)
}
