//! The reference cases: figures with verdicts and numbers from scipy, R and published test suites, each
//! of them a trial. A kind of case that nobody answers, or an expected number that nobody gives, fails.

use cisgrid::number::Printed;
use cisgrid::statistics::effect_size::{self, Definition};
use cisgrid::statistics::estimate::{self, Design};
use cisgrid::statistics::grimmer::{self, Reason};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::p_value::{self, Alpha, Reported, Tails, Test};
use cisgrid::statistics::sd_bounds::{self, Extremes};
use cisgrid::statistics::subgroups::{self, Part};
use cisgrid::statistics::symmetry::{self, Scale};
use cisgrid::statistics::two_groups::{self, GroupSummary, TTest};
use cisgrid::statistics::{
    Coherence, Outcome, change_sd, ci_p, contingency, debit, grim, percent, sd_se,
};
use libtest_mimic::{Failed, Trial};
use serde_json::{Value, json};

const CASES: &str = include_str!("fixtures/statistics.json");

pub(crate) fn trials() -> Vec<Trial> {
    let cases: Vec<Value> = serde_json::from_str(CASES).expect("the cases are JSON");
    let named = cases.into_iter().map(|case| {
        let word = |key: &str| case[key].as_str().expect("a case has words").to_owned();
        let name = format!("statistics::{}::{}", word("check"), word("id"));
        Trial::test(name, move || run(&case))
    });
    named.collect()
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

fn p_from_statistic(inputs: &Value) -> Value {
    let with_operator = |operator: &Value, value: &Value| {
        let operator = operator.as_str().expect("an operator");
        match operator {
            "ns" => Printed::parse("n.s.").expect("a figure"),
            "=" => figure(value),
            _ => {
                let text = format!("{operator}{}", value.as_str().expect("a figure"));
                Printed::parse(&text).expect("a figure")
            }
        }
    };
    let statistic = with_operator(&inputs["stat_op"], &inputs["stat"]);
    let p = with_operator(&inputs["p_op"], &inputs["p"]);
    let options = &inputs["options"];
    let level = [&options["alpha"], &inputs["alpha"]];
    let level = level.into_iter().find_map(Value::as_f64);
    let test = match inputs["test"].as_str() {
        Some("t") => Test::T,
        Some("F") => Test::F,
        Some("z") => Test::Z,
        Some("r") => Test::R,
        Some("chi2") => Test::Chi2,
        Some("Q") => Test::Q,
        other => panic!("no test {other:?}"),
    };
    let degrees = |value: &Value| value.as_f64().map(Interval::exact);
    let (first, second) = (degrees(&inputs["df1"]), degrees(&inputs["df2"]));
    let (df, df2) = match test {
        Test::F => (first, second),
        _ => (first.or(second), None),
    };
    let found = p_value::check(&Reported {
        test,
        statistic: Some(&statistic),
        df,
        df2,
        p: Some(&p),
        tails: match inputs["tails"].as_u64() {
            Some(1) => Tails::One,
            _ => Tails::Two,
        },
        alpha: Alpha {
            level: level.unwrap_or(0.05),
            included: options["pEqualAlphaSig"].as_bool().unwrap_or(true),
        },
    });
    let found = found.expect("the statistic can be");
    let possible = found.outcome.possible.expect("p can be computed");
    json!({
        "verdict": verdict(&found.outcome),
        "decision_error": found.decision_error,
        "p_computed": found.outcome.computed,
        "p_low": possible.low,
        "p_high": possible.high,
    })
}

fn paired_t_from_ci(inputs: &Value) -> Value {
    let n = whole(&inputs["n"]);
    let [estimate, lower, upper, p] =
        ["estimate", "ci_low", "ci_high", "p"].map(|key| printed(&inputs[key]));
    let figures = estimate::EstimateFigures {
        estimate: estimate.as_ref(),
        lower: lower.as_ref(),
        upper: upper.as_ref(),
        p: p.as_ref(),
        level: inputs["level"].as_f64(),
        ..estimate::EstimateFigures::none(Design::Paired(n))
    };
    let found = estimate::check(&figures).expect("the figures can be");
    let from_midpoint = estimate::check(&estimate::EstimateFigures {
        estimate: None,
        ..figures
    });
    let from_midpoint = from_midpoint.expect("the figures can be");
    // The cases give the p that are possible to four digits.
    let possible = found.outcome.possible.expect("p can be computed");
    json!({
        "df": found.df.low,
        "t_crit": found.point.critical,
        "se": found.point.se,
        "t_from_estimate": found.point.t,
        "p_from_estimate": found.point.p,
        "midpoint": found.point.midpoint,
        "t_from_midpoint": found.point.t_from_midpoint,
        "p_from_midpoint": found.point.p_from_midpoint,
        "d_z_from_midpoint": found.point.d_z,
        "sd_change": found.point.sd_change,
        "p_possible": [significant(possible.low, 4), significant(possible.high, 4)],
        "verdict": verdict(&found.outcome),
        "midpoint_verdict": verdict(&from_midpoint.outcome),
        "ci_excludes_zero": found.excludes_zero,
    })
}

fn scale(value: &Value) -> Scale {
    match value.as_str() {
        Some("linear" | "difference") => Scale::Linear,
        Some("ratio" | "log") => Scale::Ratio,
        Some("fisher_z") => Scale::Correlation,
        other => panic!("no scale {other:?}"),
    }
}

fn p_from_ci_normal(inputs: &Value) -> Value {
    let found = ci_p::check(
        &figure(&inputs["estimate"]),
        &figure(&inputs["ci_low"]),
        &figure(&inputs["ci_high"]),
        number(&inputs["level"]),
        scale(&inputs["scale"]),
        printed(&inputs["p"]).as_ref(),
        Alpha::default(),
    );
    let found = found.expect("the figures can be");
    let possible = found.outcome.possible.expect("p can be computed");
    let point = found.point.expect("limits with a width");
    json!({
        "se": point.se,
        "z": point.z,
        "p_altman_bland": point.p_altman_bland,
        "p_normal_from_z_1_96": point.p_normal,
        "z_exact": point.z_exact,
        "p_exact": point.p_exact,
        "p_low": possible.low,
        "p_high": possible.high,
        "verdict": verdict(&found.outcome),
    })
}

fn ci_from_p(inputs: &Value) -> Value {
    let (estimate, p) = (number(&inputs["estimate"]), number(&inputs["p"]));
    let found = ci_p::ci_from_p(estimate, p, scale(&inputs["scale"])).expect("limits");
    json!({
        "z": found.z,
        "z_exact": found.z_exact,
        "se": found.se,
        "ci_low": found.limits.low,
        "ci_high": found.limits.high,
    })
}

fn ci_symmetry(inputs: &Value) -> Value {
    let found = symmetry::check(
        &figure(&inputs["estimate"]),
        &figure(&inputs["ci_low"]),
        &figure(&inputs["ci_high"]),
        scale(&inputs["scale"]),
    );
    let found = found.expect("the figures can be");
    json!({
        "verdict": verdict(&found.outcome),
        "midpoint_low": found.midpoint.low,
        "midpoint_high": found.midpoint.high,
        "est_low": found.estimate.low,
        "est_high": found.estimate.high,
    })
}

fn run_grim(inputs: &Value) -> Value {
    let found = grim::check(&grim::Mean {
        mean: &figure(&inputs["mean"]),
        n: whole(&inputs["n"]),
        items: whole(&inputs["items"]),
        percent: inputs["percent"].as_bool().expect("yes or no"),
    });
    let found = found.expect("the figures can be");
    let totals = found
        .totals
        .map(|(first, last)| [first as i64, last as i64]);
    json!({
        "verdict": verdict(&found.outcome),
        "possible_totals": totals.map_or(Vec::new(), Vec::from),
        "power": found.power,
    })
}

fn run_grimmer(inputs: &Value) -> Value {
    let found = grimmer::check(&grimmer::Spread {
        mean: &figure(&inputs["mean"]),
        sd: &figure(&inputs["sd"]),
        n: whole(&inputs["n"]),
        items: whole(&inputs["items"]),
    });
    let found = found.expect("the figures can be");
    json!({
        "verdict": verdict(&found.outcome),
        "reason": match found.reason {
            Some(Reason::Grim) => "GRIM",
            Some(Reason::SumOfSquares) => "no integer sum of squares",
            Some(Reason::Parity) => "parity",
            None => "ok",
        },
        "example": found.example.map(|sums| {
            json!({"sum": sums.sum as i64, "sum_of_squares": sums.squares as i64})
        }),
    })
}

fn run_debit(inputs: &Value) -> Value {
    let n = whole(&inputs["n"]);
    let found = debit::check(&figure(&inputs["mean"]), &figure(&inputs["sd"]), n);
    let found = found.expect("the figures can be");
    let (first, last) = found.counts.expect("some count");
    let examples: Vec<_> = (first..=last)
        .take(3)
        .map(|count| debit::sd_of(count, n))
        .collect();
    json!({ "verdict": verdict(&found.outcome), "sd_examples": examples })
}

fn percent_of_n(inputs: &Value) -> Value {
    let (count, n) = (whole(&inputs["count"]), whole(&inputs["n"]));
    let found = percent::check(count, n, &figure(&inputs["percent"])).expect("the figures can be");
    json!({ "verdict": verdict(&found.outcome), "percent_exact": found.outcome.computed })
}

fn es_dz(inputs: &Value) -> Value {
    let n = whole(&inputs["n"]);
    let df = n as f64 - 1.0;
    json!({
        "d_z": effect_size::d_z(number(&inputs["t"]), n),
        "hedges_J_exact": effect_size::hedges_exact(df),
        "hedges_J_approx": effect_size::hedges_approximate(df),
    })
}

fn es_ds(inputs: &Value) -> Value {
    let [m1, m2, sd1, sd2] = ["m1", "m2", "sd1", "sd2"].map(|key| number(&inputs[key]));
    let (n1, n2) = (whole(&inputs["n1"]), whole(&inputs["n2"]));
    let figures = effect_size::EffectSizeFigures {
        change: Some(Interval::exact(m1 - m2)),
        sd_first: Some(Interval::exact(sd1)),
        sd_second: Some(Interval::exact(sd2)),
        n_first: Some(n1),
        n_second: Some(n2),
        ..effect_size::EffectSizeFigures::default()
    };
    let value = |definition, position: usize| {
        let values = effect_size::values(definition, &figures).expect("all figures");
        values[position].middle()
    };
    json!({
        "sd_pooled": effect_size::pooled_sd(sd1, n1, sd2, n2),
        "d_s": value(Definition::PooledSd, 0),
        "g_approx": value(Definition::HedgesG, 1),
        "glass_delta_sd2": value(Definition::VersusSd, 0),
        "sd_average": effect_size::average_sd(sd1, sd2),
        "d_av": value(Definition::AverageSd, 0),
    })
}

fn run_sd_bounds(inputs: &Value) -> Value {
    let end = |key: &str| Interval::exact(number(&inputs[key]));
    let found = sd_bounds::check(
        whole(&inputs["n"]),
        &figure(&inputs["mean"]),
        &figure(&inputs["sd"]),
        Extremes {
            min: end("min"),
            max: end("max"),
            attained: inputs["extremes_attained"].as_bool().expect("yes or no"),
        },
    );
    let found = found.expect("the figures can be");
    json!({
        "sd_max_real_valued": found.at_mean.map(|sds| sds.high),
        "sd_min_if_attained": found.least_if_attained,
        "popoviciu": found.popoviciu,
        "verdict": verdict(&found.outcome),
    })
}

fn sd_max_range(inputs: &Value) -> Value {
    let (min, max) = (number(&inputs["min"]), number(&inputs["max"]));
    let sd = sd_bounds::sd_max_range(whole(&inputs["n"]), min, max).expect("an SD");
    json!({ "sd_max": sd, "printed": rounded(sd, 2) })
}

fn sd_limits_integer_scale(inputs: &Value) -> Value {
    let (n, items) = (whole(&inputs["n"]), whole(&inputs["items"]));
    let total = (number(&inputs["mean"]) * (n * items) as f64).round() as i128;
    let end = |key: &str| inputs[key].as_i64().expect("a whole end");
    let sds = sd_bounds::sd_limits_integer_scale(n, items, total, end("min"), end("max"));
    let sds = sds.expect("the total fits");
    let decimals = whole(&inputs["sd_decimals"]);
    json!({ "sd_min": rounded(sds.low, decimals), "sd_max": rounded(sds.high, decimals) })
}

fn independent_t_from_summary(inputs: &Value) -> Value {
    let [m1, m2, sd1, sd2] = ["m1", "m2", "sd1", "sd2"].map(|key| figure(&inputs[key]));
    let group = |mean, sd, n: &str| GroupSummary {
        n: whole(&inputs[n]),
        mean,
        sd,
    };
    let found = two_groups::check(
        &group(&m1, &sd1, "n1"),
        &group(&m2, &sd2, "n2"),
        printed(&inputs["p"]).as_ref(),
        Alpha::default(),
    );
    let found = found.expect("the figures can be");
    let test = |test: TTest| {
        json!({
            "t": test.t,
            "df": test.df,
            "p": test.p,
            "p_low": test.possible.low,
            "p_high": test.possible.high,
        })
    };
    json!({
        "verdict": verdict(&found.outcome),
        "student": test(found.student),
        "welch": found.welch.map(test),
    })
}

fn change_sd_vs_pre_post_sd(inputs: &Value) -> Value {
    let [before, after, change] =
        ["sd_pre", "sd_post", "sd_change"].map(|key| figure(&inputs[key]));
    let found = change_sd::check(&before, &after, &change).expect("the figures can be");
    let possible = found.outcome.possible.expect("some correlation");
    json!({
        "verdict": verdict(&found.outcome),
        "r_point": found.outcome.computed,
        "r_low": possible.low,
        "r_high": possible.high,
        "sd_change_min": found.changes.low,
        "sd_change_max": found.changes.high,
    })
}

fn subgroup_mean(inputs: &Value) -> Value {
    let list = |key: &str| inputs[key].as_array().expect("a list").clone();
    let means: Vec<_> = list("mean").iter().map(figure).collect();
    let parts = list("n");
    let parts: Vec<_> = parts
        .iter()
        .zip(&means)
        .map(|(n, mean)| Part { n: whole(n), mean })
        .collect();
    let found = subgroups::mean(&parts, &figure(&inputs["overall_mean"]));
    let found = found.expect("the figures can be");
    let possible = found.possible.expect("some mean");
    json!({
        "verdict": verdict(&found),
        "mean_point": found.computed,
        "mean_low": possible.low,
        "mean_high": possible.high,
    })
}

fn chi2_from_counts(inputs: &Value) -> Value {
    let table: Vec<Vec<u64>> = serde_json::from_value(inputs["table"].clone()).expect("a table");
    let rows: Vec<_> = table.iter().map(Vec::as_slice).collect();
    let found = contingency::check(&rows, None, Alpha::default()).expect("the table can be");
    json!({
        "chi2": found.chi2,
        "df": found.df,
        "p": found.p,
        "chi2_yates": found.chi2_yates,
        "p_yates": found.p_yates,
        "p_fisher": found.p_fisher,
    })
}

fn sd_se_swap(inputs: &Value) -> Value {
    let [sd, other] = ["sd_printed", "sd_other_arm_or_time"].map(|key| number(&inputs[key]));
    let found = sd_se::compare(sd, whole(&inputs["n"]), other).expect("SDs above 0");
    json!({
        "sd_if_it_was_se": found.sd_if_se,
        "ratio_to_other": found.ratio,
        "sqrt_n": found.root,
        "verdict": if found.suspect { "undetermined" } else { "no sign of a swap" },
    })
}
