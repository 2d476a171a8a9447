//! Test statistics, p values and confidence limits held against each other.

use serde_json::{Value, json};

use super::{figure, number, printed, significant, verdict, whole};
use cisgrid::number::Printed;
use cisgrid::statistics::estimate::{self, Design};
use cisgrid::statistics::interval::Interval;
use cisgrid::statistics::p_value::{self, Alpha, Reported, Tails, Test};
use cisgrid::statistics::symmetry::{self, Scale};
use cisgrid::statistics::two_groups::{self, GroupSummary, TTest};
use cisgrid::statistics::{Divisor, ci_p, contingency};

pub(super) fn p_from_statistic(inputs: &Value) -> Value {
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

pub(super) fn paired_t_from_ci(inputs: &Value) -> Value {
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

pub(super) fn p_from_ci_normal(inputs: &Value) -> Value {
    let found = ci_p::check(
        &figure(&inputs["estimate"]),
        (&figure(&inputs["ci_low"]), &figure(&inputs["ci_high"])),
        number(&inputs["level"]),
        scale(&inputs["scale"]),
        printed(&inputs["p"]).as_ref(),
        Tails::Two,
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

pub(super) fn ci_from_p(inputs: &Value) -> Value {
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

pub(super) fn ci_symmetry(inputs: &Value) -> Value {
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

pub(super) fn independent_t_from_summary(inputs: &Value) -> Value {
    let [m1, m2, sd1, sd2] = ["m1", "m2", "sd1", "sd2"].map(|key| figure(&inputs[key]));
    let group = |mean, sd, n: &str| GroupSummary {
        n: whole(&inputs[n]),
        mean,
        sd,
        divisor: Divisor::LessOne,
    };
    let found = two_groups::check(
        &group(&m1, &sd1, "n1"),
        &group(&m2, &sd2, "n2"),
        printed(&inputs["p"]).as_ref(),
        Tails::Two,
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

pub(super) fn chi2_from_counts(inputs: &Value) -> Value {
    let table: Vec<Vec<u64>> = serde_json::from_value(inputs["table"].clone()).expect("a table");
    let rows: Vec<_> = table.iter().map(Vec::as_slice).collect();
    let found =
        contingency::check(&rows, None, Tails::Two, Alpha::default()).expect("the table can be");
    json!({
        "chi2": found.chi2,
        "df": found.df,
        "p": found.p,
        "chi2_yates": found.chi2_yates,
        "p_yates": found.p_yates,
        "p_fisher": found.p_fisher,
    })
}
