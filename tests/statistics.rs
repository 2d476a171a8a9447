//! The reference cases: figures with verdicts and numbers from scipy, R and published test suites, each
//! of them a trial. A kind of case that nobody answers, or an expected number that nobody gives, fails.

mod association;
mod description;
mod inference;
mod inter_rater;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use cisgrid::number::Printed;
use cisgrid::statistics::{Coherence, Outcome};
use description::{
    change_sd_vs_pre_post_sd, es_ds, es_dz, limits_of_a_rate, percent_of_n, run_debit, run_grim,
    run_grimmer, run_rate, run_sd_bounds, sd_limits_integer_scale, sd_max_range, sd_se_swap,
    subgroup_mean, two_rates_tested,
};
use inference::{
    chi2_from_counts, ci_from_p, ci_symmetry, independent_t_from_summary, p_from_ci_normal,
    p_from_statistic, paired_t_from_ci,
};

const CASES: &str = include_str!("fixtures/statistics.json");

pub(crate) fn trials() -> Vec<Trial> {
    let cases = [CASES, inter_rater::CASES]
        .map(|cases| -> Vec<Value> { serde_json::from_str(cases).expect("the cases are JSON") });
    let named = cases.into_iter().flatten().map(|case| {
        let word = |key: &str| case[key].as_str().expect("a case has words").to_owned();
        let name = format!("statistics::{}::{}", word("check"), word("id"));
        Trial::test(name, move || run(&case))
    });
    named.chain(inter_rater::trials()).collect()
}

/// Holds what the check gives against all that the case expects.
fn run(case: &Value) -> Result<(), Failed> {
    let inputs = &case["inputs"];
    let given = match case["check"].as_str() {
        Some("p_from_statistic") => p_from_statistic(inputs),
        Some("paired_t_from_ci") => paired_t_from_ci(inputs),
        Some("p_from_ci_normal") => p_from_ci_normal(inputs),
        Some("ci_from_p") => ci_from_p(inputs),
        Some("ci_symmetry") => ci_symmetry(inputs),
        Some("grim") => run_grim(inputs),
        Some("grimmer") => run_grimmer(inputs),
        Some("debit") => run_debit(inputs),
        Some("percent_of_n") => percent_of_n(inputs),
        Some("es_dz") => es_dz(inputs),
        Some("es_ds") => es_ds(inputs),
        Some("sd_bounds") => run_sd_bounds(inputs),
        Some("sd_max_range") => sd_max_range(inputs),
        Some("sd_limits_integer_scale") => sd_limits_integer_scale(inputs),
        Some("independent_t_from_summary") => independent_t_from_summary(inputs),
        Some("change_sd_vs_pre_post_sd") => change_sd_vs_pre_post_sd(inputs),
        Some("subgroup_mean") => subgroup_mean(inputs),
        Some("chi2_from_counts") => chi2_from_counts(inputs),
        Some("sd_se_swap") => sd_se_swap(inputs),
        Some("rate") => run_rate(inputs),
        Some("limits_of_a_rate") => limits_of_a_rate(inputs),
        Some("two_rates") => two_rates_tested(inputs),
        Some("correlation") => association::correlation(inputs),
        Some("explained_variance") => association::explained_variance(inputs),
        Some("kappa_of_two") => inter_rater::kappa_of_two(inputs),
        Some("kappa_of_several") => inter_rater::kappa_of_several(inputs),
        Some("alpha_of_any") => inter_rater::alpha_of_any(inputs),
        other => return Err(format!("nobody answers cases of the kind {other:?}").into()),
    };
    let mut complaints = Vec::new();
    compare("", &case["expected"], &given, &mut complaints);
    match complaints.is_empty() {
        true => Ok(()),
        false => Err(format!("{inputs}\n{}", complaints.join("\n")).into()),
    }
}

/// Holds one expected value against the one given, by name, and numbers to one part in 10⁹.
fn compare(name: &str, expected: &Value, given: &Value, complaints: &mut Vec<String>) {
    let same = match (expected, given) {
        (Value::Object(expected), Value::Object(_)) => {
            for (key, value) in expected {
                let given = given.get(key).unwrap_or(&Value::Null);
                compare(&format!("{name}.{key}"), value, given, complaints);
            }
            true
        }
        (Value::Array(expected), Value::Array(given)) => {
            for (position, (one, two)) in expected.iter().zip(given).enumerate() {
                compare(&format!("{name}.{position}"), one, two, complaints);
            }
            expected.len() == given.len()
        }
        (Value::Number(expected), Value::Number(given)) => {
            let ends = expected.as_f64().zip(given.as_f64());
            ends.is_some_and(|(one, two)| {
                (one - two).abs() <= (1e-9 * one.abs()).max(if one == 0.0 { 1e-12 } else { 0.0 })
            })
        }
        (expected, given) => expected == given,
    };
    if !same {
        complaints.push(format!("{name}: expected {expected}, given {given}"));
    }
}

/// A figure of a case, printed.
fn printed(value: &Value) -> Option<Printed> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    Some(Printed::parse(&text).unwrap_or_else(|why| panic!("`{text}` is no figure: {why:?}")))
}

fn figure(value: &Value) -> Printed {
    printed(value).expect("the case has the figure")
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("the case has the number")
}

fn whole(value: &Value) -> u64 {
    value.as_u64().expect("the case has the whole number")
}

fn word(verdict: &Coherence) -> &'static str {
    match verdict {
        Coherence::Consistent => "consistent",
        Coherence::Inconsistent => "inconsistent",
        Coherence::Undetermined(_) => "undetermined",
    }
}

fn verdict(outcome: &Outcome) -> &'static str {
    word(&outcome.verdict)
}

/// A number as it prints with that many significant digits.
fn significant(value: f64, digits: usize) -> f64 {
    let text = format!("{:.*e}", digits - 1, value);
    text.parse().expect("a number")
}

/// A number as it prints with that many decimals.
fn rounded(value: f64, decimals: u64) -> f64 {
    let text = format!("{:.*}", decimals as usize, value);
    text.parse().expect("a number")
}
