//! Agreement of analysts: reference cases of maintained libraries (`inter_rater.py` makes them), what is printed in the
//! papers, what must hold of any table, and what has no value or no interval.

mod undefined;

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::number;
use crate::simulation::draw::Draw;
use crate::{Outcome, outcome, trial};
use cisgrid::statistics::inter_rater::cohen::{self, Weights};
use cisgrid::statistics::inter_rater::cross_table::CrossTable;
use cisgrid::statistics::inter_rater::fleiss;
use cisgrid::statistics::inter_rater::krippendorff::{self, Distance};
use cisgrid::statistics::inter_rater::ratings::Ratings;

pub(super) const CASES: &str = include_str!("../fixtures/inter_rater.json");

pub(super) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("statistics::inter_rater::as_printed", as_printed),
        trial("statistics::inter_rater::of_any_table", of_any_table),
        trial("statistics::inter_rater::of_any_ratings", of_any_ratings),
    ];
    trials.extend(undefined::trials());
    trials
}

const WEIGHTS: [(&str, Weights); 3] = [
    ("unweighted", Weights::Unweighted),
    ("linear", Weights::Linear),
    ("quadratic", Weights::Quadratic),
];

const DISTANCES: [(&str, Distance); 2] = [
    ("nominal", Distance::Nominal),
    ("ordinal", Distance::Ordinal),
];

/// What a word of a case stands for.
fn named<T: Copy>(words: &[(&str, T)], value: &Value) -> T {
    let found = words.iter().find(|(word, _)| Some(*word) == value.as_str());
    found.unwrap_or_else(|| panic!("{value} is no word")).1
}

fn table(rows: &[Vec<u64>]) -> CrossTable {
    let rows: Vec<&[u64]> = rows.iter().map(Vec::as_slice).collect();
    CrossTable::of_counts(&rows).expect("a square table")
}

fn ratings(rows: &[Vec<u64>]) -> Ratings {
    let rows: Vec<&[u64]> = rows.iter().map(Vec::as_slice).collect();
    Ratings::of_counts(&rows).expect("rows of one length")
}

/// Judgements by analyst, turned to those by case.
fn judged(categories: usize, analysts: &[Vec<Option<usize>>]) -> Ratings {
    let cases = (0..analysts[0].len()).map(|case| analysts.iter().map(|one| one[case]).collect());
    let cases: Vec<Vec<_>> = cases.collect();
    let cases: Vec<&[_]> = cases.iter().map(Vec::as_slice).collect();
    Ratings::of_judgements(categories, &cases).expect("the judgements are of these categories")
}

/// What a case says at that key.
fn given<T: serde::de::DeserializeOwned>(inputs: &Value, key: &str) -> T {
    serde_json::from_value(inputs[key].clone()).expect("the case has it")
}

pub(super) fn kappa_of_two(inputs: &Value) -> Value {
    let counts: Vec<Vec<u64>> = given(inputs, "counts");
    let table = table(&counts);
    let weights = named(&WEIGHTS, &inputs["weights"]);
    let found = cohen::kappa(&table, weights, number(&inputs["level"])).expect("κ is defined");
    json!({
        "percent": table.percent_agreeing().expect("there are cases"),
        "value": found.value,
        "standard_error": found.standard_error,
        "ci_low": found.interval.ok().map(|it| it.low),
        "ci_high": found.interval.ok().map(|it| it.high),
    })
}

pub(super) fn kappa_of_several(inputs: &Value) -> Value {
    let counts: Vec<Vec<u64>> = given(inputs, "counts");
    let found = fleiss::kappa(&ratings(&counts), number(&inputs["level"]));
    let found = found.expect("κ is defined");
    json!({
        "value": found.value,
        "standard_error": found.standard_error,
        "ci_low": found.interval.ok().map(|it| it.low),
        "ci_high": found.interval.ok().map(|it| it.high),
    })
}

pub(super) fn alpha_of_any(inputs: &Value) -> Value {
    let analysts: Vec<Vec<Option<usize>>> = given(inputs, "analysts");
    let ratings = judged(given(inputs, "categories"), &analysts);
    let distance = named(&DISTANCES, &inputs["distance"]);
    let found = krippendorff::alpha(&ratings, distance).expect("α is defined");
    json!({"value": found.value})
}

/// Cases of which the coefficient is printed, with the decimals that it is printed with: the papers that
/// `inter_rater.py` names, the output of SAS and the page of Penn State.
const PRINTED: [(&str, &str, &str); 18] = [
    ("cohen-1968-unweighted", "value", "0.492"),
    ("fleiss-cohen-everitt-1969-unweighted", "value", "0.429"),
    ("sas-unweighted", "value", "0.4842"),
    ("sas-unweighted", "standard_error", "0.1380"),
    ("sas-unweighted", "ci_low", "0.2137"),
    ("sas-unweighted", "ci_high", "0.7547"),
    ("sas-linear", "value", "0.4701"),
    ("sas-linear", "standard_error", "0.1457"),
    ("sas-linear", "ci_low", "0.1845"),
    ("sas-linear", "ci_high", "0.7558"),
    ("mammograms-linear", "value", "0.57"),
    ("fleiss-1971", "value", "0.430"),
    ("wikipedia", "value", "0.210"),
    ("krippendorff-2011-a-nominal", "value", "0.095"),
    ("krippendorff-2011-b-nominal", "value", "0.692"),
    ("krippendorff-2011-c-nominal", "value", "0.743"),
    ("krippendorff-2011-c-ordinal", "value", "0.815"),
    ("wikipedia-nominal", "value", "0.691"),
];

fn as_printed() -> Outcome {
    let cases: Vec<Value> = serde_json::from_str(CASES)?;
    let told = PRINTED.iter().filter_map(|(id, key, printed)| {
        let case = cases.iter().find(|case| case["id"] == *id);
        let case = case.expect("the case is there");
        let given = match case["check"].as_str() {
            Some("kappa_of_two") => kappa_of_two(&case["inputs"]),
            Some("kappa_of_several") => kappa_of_several(&case["inputs"]),
            _ => alpha_of_any(&case["inputs"]),
        };
        let decimals = printed
            .split_once('.')
            .map_or(0, |(_, decimals)| decimals.len());
        let given = format!("{:.decimals$}", number(&given[*key]));
        (given != *printed).then(|| format!("{id}.{key}: printed {printed}, given {given}"))
    });
    outcome(told.collect())
}

/// The numbers from 0 in an order that is drawn.
fn shuffled(draw: &mut Draw, length: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    for last in (1..length).rev() {
        let other = draw.between(0, last as u64) as usize;
        order.swap(last, other);
    }
    order
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-12
}

/// Exchanging the analysts changes nothing, nor does another order of categories that have none, turning round one that
/// they have, or categories at the end that nobody used; without disagreement κ is 1, and of two categories all weights
/// are one. κ and its limits are never beyond −1 and 1.
fn of_any_table() -> Outcome {
    let mut complaints = Vec::new();
    let mut defined = 0;
    for seed in 0..2_000 {
        let mut draw = Draw::new(seed);
        let k = draw.between(2, 5) as usize;
        let most = draw.between(1, 12);
        let rows: Vec<Vec<u64>> = (0..k)
            .map(|_| {
                (0..k)
                    .map(|_| draw.between(0, most).saturating_sub(1))
                    .collect()
            })
            .collect();
        let order = shuffled(&mut draw, k);
        let again = |order: &[usize]| -> CrossTable {
            let cell = |row: usize, column: usize| rows[order[row]][order[column]];
            let moved = (0..k).map(|row| (0..k).map(|column| cell(row, column)).collect());
            table(&moved.collect::<Vec<Vec<u64>>>())
        };
        let plain = table(&rows);
        let turned: Vec<usize> = (0..k).rev().collect();
        let wider = (0..=k).map(|row| (0..=k).map(|column| plain.count(row, column)).collect());
        let wider = table(&wider.collect::<Vec<Vec<u64>>>());
        for (word, weights) in WEIGHTS {
            let mut other = vec![
                ("exchanged", plain.exchanged()),
                ("turned round", again(&turned)),
                ("wider", wider.clone()),
            ];
            if weights == Weights::Unweighted {
                other.push(("in another order", again(&order)));
            }
            let found = cohen::kappa(&plain, weights, 0.95);
            for (how, other) in other {
                let same = match (found, cohen::kappa(&other, weights, 0.95)) {
                    (Ok(one), Ok(two)) => {
                        let ends = |it: cohen::Kappa| it.interval.map(|it| [it.low, it.high]);
                        let limits = match (ends(one), ends(two)) {
                            (Ok(one), Ok(two)) => near(one[0], two[0]) && near(one[1], two[1]),
                            (one, two) => one == two,
                        };
                        limits
                            && near(one.value, two.value)
                            && near(one.standard_error, two.standard_error)
                    }
                    (one, two) => one == two,
                };
                if !same {
                    complaints.push(format!("{seed}: {word} κ is another one {how}: {rows:?}"));
                }
            }
            let Ok(found) = found else { continue };
            defined += 1;
            let ends = found.interval.ok().map_or([0.0; 2], |it| [it.low, it.high]);
            let mut numbers = [
                found.value,
                found.observed,
                found.expected,
                ends[0],
                ends[1],
            ]
            .into_iter();
            if !numbers.all(|it| (-1.0..=1.0).contains(&it)) || !found.standard_error.is_finite() {
                complaints.push(format!("{seed}: {word} κ is {found:?}"));
            }
            if (plain.agreeing() == plain.cases()) != (found.value == 1.0) {
                complaints.push(format!("{seed}: {word} κ of {rows:?} is {}", found.value));
            }
            let unweighted = cohen::kappa(&plain, Weights::Unweighted, 0.95);
            if k == 2 && unweighted.map(|it| near(it.value, found.value)) != Ok(true) {
                complaints.push(format!("{seed}: {word} κ of two categories is another one"));
            }
        }
    }
    if defined < 4_000 {
        complaints.push(format!("only {defined} were defined"));
    }
    outcome(complaints)
}

/// Neither the order of analysts nor that of cases matters, nor that of categories that have none; what cannot be
/// paired changes no α; without disagreement all coefficients are 1. Where all judge all, α is Fleiss's κ with the correction
/// for small samples, 1 − (1 − κ)(n − 1)/n of n judgements.
fn of_any_ratings() -> Outcome {
    let mut complaints = Vec::new();
    let (mut alphas, mut kappas) = (0, 0);
    for seed in 0..2_000 {
        let mut draw = Draw::new(seed);
        let [k, m, n] =
            [(2, 5), (2, 5), (2, 20)].map(|(low, high)| draw.between(low, high) as usize);
        let [agree, lost] = [draw.share(), [0.0, 0.3][seed as usize % 2]];
        let truth: Vec<usize> = (0..n)
            .map(|_| draw.between(0, k as u64 - 1) as usize)
            .collect();
        let one = |draw: &mut Draw, truth: usize| {
            let category = match draw.share() < agree {
                true => truth,
                false => draw.between(0, k as u64 - 1) as usize,
            };
            (draw.share() >= lost).then_some(category)
        };
        let analysts: Vec<Vec<Option<usize>>> = (0..m)
            .map(|_| truth.iter().map(|truth| one(&mut draw, *truth)).collect())
            .collect();
        let (people, cases) = (shuffled(&mut draw, m), shuffled(&mut draw, n));
        let mixed = |names: &[usize]| {
            let of = |person: &usize| {
                let judgements = cases.iter().map(|case| analysts[*person][*case]);
                judgements.map(|it| it.map(|it| names[it])).collect()
            };
            let mixed: Vec<Vec<Option<usize>>> = people.iter().map(of).collect();
            judged(k, &mixed)
        };
        let plain = judged(k, &analysts);
        let as_they_are: Vec<usize> = (0..k).collect();
        let names = shuffled(&mut draw, k);
        for (word, distance) in DISTANCES {
            let found = krippendorff::alpha(&plain, distance);
            if found != krippendorff::alpha(&mixed(&as_they_are), distance) {
                complaints.push(format!(
                    "{seed}: {word} α goes by the order of cases or analysts"
                ));
            }
            if distance == Distance::Nominal
                && found != krippendorff::alpha(&mixed(&names), distance)
            {
                complaints.push(format!("{seed}: nominal α goes by the order of categories"));
            }
            let paired = plain
                .cases()
                .iter()
                .filter(|case| case.iter().sum::<u64>() > 1);
            let paired: Vec<Vec<u64>> = paired.cloned().collect();
            let Ok(found) = found else { continue };
            alphas += 1;
            if krippendorff::alpha(&ratings(&paired), distance) != Ok(found) {
                complaints.push(format!("{seed}: {word} α goes by what cannot be paired"));
            }
            let perfect = paired
                .iter()
                .all(|case| case.iter().filter(|it| **it > 0).count() == 1);
            if perfect != (found.value == 1.0) || !(-1.0..=1.0).contains(&found.value) {
                complaints.push(format!("{seed}: {word} α of {paired:?} is {}", found.value));
            }
        }
        let Ok(kappa) = fleiss::kappa(&plain, 0.95) else {
            continue;
        };
        kappas += 1;
        let other = fleiss::kappa(&mixed(&names), 0.95);
        let same = other.is_ok_and(|other| {
            near(other.value, kappa.value) && near(other.standard_error, kappa.standard_error)
        });
        let least = -1.0 / (kappa.analysts as f64 - 1.0) - 1e-12;
        if !same || !(least..=1.0).contains(&kappa.value) || !kappa.standard_error.is_finite() {
            complaints.push(format!("{seed}: {kappa:?} is {other:?} in another order"));
        }
        let alpha = krippendorff::alpha(&plain, Distance::Nominal).map(|it| it.value);
        let judgements = (kappa.cases * kappa.analysts) as f64;
        let corrected = 1.0 - (1.0 - kappa.value) * (judgements - 1.0) / judgements;
        if !alpha.is_ok_and(|alpha| near(alpha, corrected)) {
            complaints.push(format!(
                "{seed}: α is {alpha:?}, and {corrected} by Fleiss's κ"
            ));
        }
    }
    if alphas < 2_000 || kappas < 500 {
        complaints.push(format!("only {alphas} α and {kappas} κ were defined"));
    }
    outcome(complaints)
}
