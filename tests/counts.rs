//! Statistics of counts and of groups against reference values: limits of proportions, analysis of variance from
//! summaries, tests of larger tables. The values are those of SciPy 1.17.1 and statsmodels 0.15.0 (proportion_confint,
//! binomtest, anova_generic, chi2_contingency; mid-p and the profile by roots of their definitions).

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::model::{PersonTime, TimeUnit};
use cisgrid::number::Printed;
use cisgrid::statistics::anova::{self, GroupFigures};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::phi::Shape;
use cisgrid::statistics::{proportion, trend, two_by_two};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("counts::limits_of_proportions", limits_of_proportions),
        trial("counts::amounts_of_person_time", amounts_of_person_time),
        trial("counts::variance_of_groups", variance_of_groups),
        trial("counts::rounded_groups", rounded_groups),
        trial("counts::larger_tables", larger_tables),
        trial("counts::phi_and_v", phi_and_v),
    ]
}

/// k, n, level, method, lower and upper limit.
const LIMITS: [(u64, u64, f64, &str, f64, f64); 34] = [
    (16, 40, 0.95, "Wald", 0.2481818426, 0.5518181574),
    (
        16,
        40,
        0.95,
        "Agresti and Coull",
        0.2632423745,
        0.5542819457,
    ),
    (
        16,
        40,
        0.95,
        "Clopper and Pearson",
        0.2486499866,
        0.5667329478,
    ),
    (16, 40, 0.95, "Wilson", 0.2634832568, 0.5540410634),
    (16, 40, 0.95, "Jeffreys", 0.2594913369, 0.5544074101),
    (
        16,
        40,
        0.95,
        "Wilson, with correction for continuity",
        0.2528112149,
        0.5660892277,
    ),
    (
        16,
        40,
        0.90,
        "Clopper and Pearson",
        0.2694037754,
        0.5422166924,
    ),
    (3, 25, 0.95, "Wald", -0.0073825815, 0.2473825815),
    (3, 25, 0.95, "Agresti and Coull", 0.0333277017, 0.3078984090),
    (
        3,
        25,
        0.95,
        "Clopper and Pearson",
        0.0254653966,
        0.3121903073,
    ),
    (3, 25, 0.95, "Wilson", 0.0416681715, 0.2995579392),
    (3, 25, 0.95, "Jeffreys", 0.0349847513, 0.2867275414),
    (
        3,
        25,
        0.95,
        "Wilson, with correction for continuity",
        0.0315159432,
        0.3233577543,
    ),
    (
        3,
        25,
        0.90,
        "Clopper and Pearson",
        0.0335195950,
        0.2817225080,
    ),
    (0, 20, 0.95, "Wald", 0.0, 0.0),
    (
        0,
        20,
        0.95,
        "Agresti and Coull",
        -0.0286844025,
        0.1898095605,
    ),
    (0, 20, 0.95, "Clopper and Pearson", 0.0, 0.1684334710),
    (0, 20, 0.95, "Wilson", 0.0, 0.1611251581),
    (0, 20, 0.95, "Jeffreys", 0.0000242465, 0.1166389829),
    (
        0,
        20,
        0.95,
        "Wilson, with correction for continuity",
        0.0,
        0.2004533450,
    ),
    (0, 20, 0.90, "Clopper and Pearson", 0.0, 0.1391083407),
    (57, 60, 0.95, "Wald", 0.8948533328, 1.0051466672),
    (
        57,
        60,
        0.95,
        "Agresti and Coull",
        0.8574978239,
        0.9883475092,
    ),
    (
        57,
        60,
        0.95,
        "Clopper and Pearson",
        0.8607567533,
        0.9895676704,
    ),
    (57, 60, 0.95, "Wilson", 0.8629948352, 0.9828504978),
    (57, 60, 0.95, "Jeffreys", 0.8725543738, 0.9857187722),
    (
        57,
        60,
        0.95,
        "Wilson, with correction for continuity",
        0.8517539529,
        0.9869976455,
    ),
    (
        57,
        60,
        0.90,
        "Clopper and Pearson",
        0.8758127895,
        0.9862348424,
    ),
    (16, 40, 0.95, "mid-p", 0.2577169604, 0.5563021271),
    (16, 40, 0.95, "profile", 0.2579083624, 0.5545314855),
    (3, 25, 0.95, "mid-p", 0.0314489625, 0.2928162705),
    (3, 25, 0.95, "profile", 0.0312749124, 0.2824008271),
    (
        450,
        1000,
        0.95,
        "Clopper and Pearson",
        0.4188517097,
        0.4814434666,
    ),
    (
        4000,
        10000,
        0.95,
        "Clopper and Pearson",
        0.3903784656,
        0.4096798111,
    ),
];

fn is(given: f64, wanted: f64) -> bool {
    (given - wanted).abs() < 2e-9
}

fn limits_of_proportions() -> Outcome {
    let mut complaints = Vec::new();
    for (k, n, level, method, low, high) in LIMITS {
        let all = proportion::limits(k, n, level).expect("a proportion");
        let mut all = all.iter().filter(|one| one.method == method);
        if !all.any(|one| is(one.limits.low, low) && is(one.limits.high, high)) {
            complaints.push(format!(
                "{method} of {k} of {n} is not {low} to {high}: {all:?}"
            ));
        }
    }
    outcome(complaints)
}

fn group(n: u64, mean: Interval, sd: Interval) -> GroupFigures {
    GroupFigures { n, mean, sd }
}

fn variance_of_groups() -> Outcome {
    let exact = [(30, 4.1, 1.2), (29, 4.6, 1.1), (31, 5.2, 1.3)];
    let exact = exact.map(|(n, mean, sd)| group(n, Interval::exact(mean), Interval::exact(sd)));
    let found = anova::of(&exact).expect("groups");
    let values = [
        (found.f.low, 6.375225581763502),
        (found.f.high, 6.375225581763502),
        (found.printed, 6.375225581763502),
        (found.welch_printed, 5.836063325004466),
        (found.df as f64, 2.0),
        (found.df2 as f64, 87.0),
    ];
    let off = values
        .into_iter()
        .filter(|(given, wanted)| !is(*given, *wanted));
    outcome(
        off.map(|(given, wanted)| format!("{given} is not {wanted}"))
            .collect(),
    )
}

/// Whatever unrounded values the groups had, F lies within what they can give.
fn rounded_groups() -> Outcome {
    let printed =
        |text: &str| Interval::of(&Printed::parse(text).expect("a number")).expect("values");
    let rounded = [(12, "4.1", "1.2"), (15, "4.2", "1.0"), (9, "5.0", "1.4")];
    let groups = rounded.map(|(n, mean, sd)| group(n, printed(mean), printed(sd)));
    let whole = anova::of(&groups).expect("groups");
    let mut complaints = Vec::new();
    for step in 0..4096_u32 {
        let place = |at: u32| f64::from(step >> (2 * at) & 3) / 3.0;
        let within =
            |values: Interval, at: u32| values.low + place(at) * (values.high - values.low);
        let at = |index: usize| {
            let (one, place) = (groups[index], index as u32);
            let mean = Interval::exact(within(one.mean, place));
            group(one.n, mean, Interval::exact(within(one.sd, place + 3)))
        };
        let f = anova::of(&[at(0), at(1), at(2)]).expect("groups");
        if !whole.f.contains(f.printed) || !whole.welch.contains(f.welch_printed) {
            complaints.push(format!("{f:?} lies outside {whole:?}"));
        }
    }
    outcome(complaints)
}

fn larger_tables() -> Outcome {
    let table: [&[u64]; 2] = [&[12, 10, 8], &[6, 14, 9]];
    let [of_n, less_one] = trend::linear(&table).expect("a trend");
    let values = [
        (
            two_by_two::likelihood(&table).expect("G²"),
            2.750483876741562,
        ),
        (of_n, 1.3943041076361014),
        (less_one, 1.37067183462532),
    ];
    let off = values
        .into_iter()
        .filter(|(given, wanted)| !is(*given, *wanted));
    outcome(
        off.map(|(given, wanted)| format!("{given} is not {wanted}"))
            .collect(),
    )
}

/// Phi, V and V corrected for its bias, by their definitions, of 9 and 31 beside 18 and 24, and of the larger table.
fn phi_and_v() -> Outcome {
    let shape = |n: f64, columns: f64| Shape {
        n,
        rows: 1.0,
        columns,
    };
    let (small, large) = (shape(82.0, 1.0), shape(59.0, 2.0));
    let (chi2, larger) = (3.844415584415584, 2.7093193599278784);
    let corrected = |shape: Shape, chi2| shape.v_corrected(chi2).expect("enough people");
    let values = [
        (small.phi(chi2), 0.2165250952733121),
        (small.v(chi2), 0.2165250952733121),
        (corrected(small, chi2), 0.1870004166951396),
        (large.v(larger), 0.21429108034965352),
        (corrected(large, larger), 0.10788222076912483),
    ];
    let off = values
        .into_iter()
        .filter(|(given, wanted)| !is(*given, *wanted));
    let mut complaints: Vec<_> = off
        .map(|(given, wanted)| format!("{given} is not {wanted}"))
        .collect();
    // Four degrees of freedom are those of 2 by 5 and of 3 by 3.
    let sides = Shape::of_df(59.0, 4).into_iter();
    let sides: Vec<_> = sides.map(|it| (it.rows, it.columns)).collect();
    if sides != [(1.0, 4.0), (2.0, 2.0)] {
        complaints.push(format!("the shapes are {sides:?}"));
    }
    outcome(complaints)
}

/// Amounts of person-time are read, and those that may be two are not.
fn amounts_of_person_time() -> Outcome {
    let read = |text: &str| PersonTime::read(text).map(|it| (it.amount, it.unit));
    let year = |amount: f64| Some((amount, TimeUnit::Year));
    assert_eq!(read("1000 person-years"), year(1000.0));
    assert_eq!(read("1,000 patient years at risk"), year(1000.0));
    assert_eq!(read("10 000 person-years"), year(10_000.0));
    assert_eq!(read("10\u{202f}000 person-years"), year(10_000.0));
    assert_eq!(read("person-year"), year(1.0));
    assert_eq!(read("thousand person-years"), year(1000.0));
    assert_eq!(read("0.5 years"), year(0.5));
    assert_eq!(read("100 bed-days"), Some((100.0, TimeUnit::Day)));
    let doubtful = [
        "1.000 person-years",
        "10^5 person-years",
        "1,00 person-years",
        "1000",
        "1000 people",
        "a year of 12 months",
        "a year and six months",
        "person-years × 1000",
        "0 person-years",
        "−5 years",
        "",
    ];
    for doubtful in doubtful {
        assert_eq!(read(doubtful), None, "{doubtful}");
    }
    Ok(())
}
