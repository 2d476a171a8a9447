//! What two counts give: limits and tests. The values are those of statsmodels 0.15.0 (confint_proportions_2indep,
//! Table2x2) and SciPy 1.17.1 (chi2_contingency, odds_ratio); limits of scores of a difference, and of the risk ratio
//! of 4999 of 5000, are by roots of their definition.

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::statistics::two_limits::{self, PairMeasure};
use cisgrid::statistics::{exact_odds, two_by_two};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("two_counts::limits_by_each_method", limits),
        trial("two_counts::tests", tests),
    ]
}

/// Two counts with their numbers, measure, method (behind it the limits).
const LIMITS: &str = "
    9 40 18 42 Difference -0.4014237380 -0.0057191191 Wald
    9 40 18 42 Difference -0.3886911187 0.0012452313 Agresti and Caffo
    9 40 18 42 Difference -0.3843515523 -0.0001343269 Newcombe
    9 40 18 42 Difference -0.3927422584 0.0011933407 scores
    9 40 18 42 Difference -0.3916607898 -0.00007958950 scores
    9 40 18 42 RiskRatio 0.2678792169 1.0289152073 Katz
    9 40 18 42 RiskRatio 0.2803952588 1.0356211267 half a person more
    9 40 18 42 RiskRatio 0.2645398886 1.0035420033 scores
    9 40 18 42 RiskRatio 0.2656381593 0.9997641356 scores
    9 40 18 42 OddsRatio 0.1480144785 1.0123598322 Woolf
    9 40 18 42 OddsRatio 0.1554250008 1.0263463372 half a person more
    9 40 18 42 OddsRatio 0.1495018235 1.0053493348 scores
    9 40 18 42 OddsRatio 0.1503444184 0.9996441583 scores
    38 64 24 61 OddsRatio 1.0378393905691194 4.910584433134333 exact
    12 40 5 41 OddsRatio 0.8709268263386519 12.371800968966436 exact
    12 40 5 41 OddsRatio 0.9731739857866705 10.623281945578237 exact, mid-P
    3 30 9 31 OddsRatio 0.043068991406464946 1.2888992274136475 exact
    15 96 1 128 Difference 0.0795960616 0.2343435003 Newcombe
    15 96 1 128 Difference 0.0848854045 0.2351921044 scores
    15 96 1 128 RiskRatio 3.4635479241 117.9804930460 scores
    15 96 1 128 OddsRatio 3.8576361874 141.8726694271 scores
    18 24 62 172 OddsRatio 2.0549975916 13.7248596228 scores
    100 200 1 24 Difference 0.2883999052 0.5422848423 scores
    100 200 1 24 RiskRatio 2.446459182 68.07808245 scores
    100 200 1 24 OddsRatio 3.840318738 136.5747642 scores
    100 200 1 200 Difference 0.4253070480 0.5642778427 scores
    100 200 1 200 RiskRatio 17.89951146 569.1154374 scores
    100 200 1 200 OddsRatio 34.34753319 1149.243402 scores
    4 8 7 8 Difference -0.7161561071 0.0984981091 scores
    4 8 7 8 RiskRatio 0.2328866448 1.171053484 scores
    4 8 7 8 OddsRatio 0.01541765135 1.526615577 scores
    1 3 1 3 Difference -0.6534367038 0.6534367038 scores
    1 3 1 3 RiskRatio 0.1161459445 8.609857234 scores
    1 3 1 3 OddsRatio 0.04435739852 22.54415348 scores
    1 3 23 24 Difference -0.9111658188 -0.1465149502 scores
    1 3 23 24 RiskRatio 0.0623549402 0.8420694892 scores
    1 3 23 24 OddsRatio 0.00118743313 0.3507748542 scores
    100 200 4999 5000 Difference -0.5684467445 -0.4311532300 scores
    100 200 4999 5000 RiskRatio 0.4314404600 0.5687597400 scores
    100 200 4999 5000 OddsRatio 3.481184457e-5 0.001152096331 scores
    199 200 1 8 Difference 0.5231021777 0.9733222802 scores
    199 200 1 8 RiskRatio 2.108998148 44.53738874 scores
    199 200 1 8 OddsRatio 97.67931372 20197.28695 scores";

fn limits() -> Outcome {
    let mut complaints = Vec::new();
    for line in LIMITS.trim().lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let count = |at: usize| words[at].parse::<u64>().expect("a count");
        let value = |at: usize| words[at].parse::<f64>().expect("a limit");
        let measure = match words[4] {
            "Difference" => PairMeasure::Difference,
            "RiskRatio" => PairMeasure::RiskRatio,
            _ => PairMeasure::OddsRatio,
        };
        let (one, two) = ([count(0), count(1)], [count(2), count(3)]);
        let method = words[7..].join(" ");
        let all = two_limits::limits(measure, one, two, 0.95).expect("limits");
        let mut all = all.filter(|limits| limits.method == method);
        let close =
            |given: f64, wanted: f64| (given - wanted).abs() < 1e-8_f64.max(1e-7 * wanted.abs());
        if !all.any(|one| close(one.limits.low, value(5)) && close(one.limits.high, value(6))) {
            complaints.push(line.trim().to_owned());
        }
    }
    outcome(complaints)
}

/// The p of tests of 9 of 40 beside 18 of 42.
fn tests() -> Outcome {
    let tests = two_by_two::tests([9, 40], [18, 42]);
    let values = [
        (tests.less_one, 0.051328172118144735),
        (tests.likelihood, 0.048207787501862345),
        (tests.odds_ratio, 0.053000105835152786),
        (tests.risk_ratio, 0.06052737352230597),
        (tests.difference, 0.04373531934362627),
    ];
    let is = |given: Option<f64>, wanted: f64| given.is_some_and(|it| (it - wanted).abs() < 2e-9);
    let likeliest = exact_odds::ratio([12, 40], [5, 41]);
    let values = values.into_iter().chain([(likeliest, 3.043116857994973)]);
    let off = values.filter(|(given, wanted)| !is(*given, *wanted));
    let off = off.map(|(given, wanted)| format!("{given:?} is not {wanted}"));
    outcome(off.collect())
}
