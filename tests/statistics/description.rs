//! Means, SDs, percentages and effect sizes held against what they are of.

use serde_json::{Value, json};

use super::{figure, number, rounded, verdict, whole};
use cisgrid::statistics::effect_size::{self, Definition};
use cisgrid::statistics::grimmer::{self, Reason};
use cisgrid::statistics::interval::{Interval, Rounding};
use cisgrid::statistics::sd_bounds::{self, Extremes};
use cisgrid::statistics::subgroups::{self, Part};
use cisgrid::statistics::{Divisor, change_sd, debit, grim, percent, rate, sd_se, two_rates};

pub(super) fn run_grim(inputs: &Value) -> Value {
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

pub(super) fn run_grimmer(inputs: &Value) -> Value {
    let found = grimmer::check(&grimmer::Spread {
        mean: &figure(&inputs["mean"]),
        sd: &figure(&inputs["sd"]),
        n: whole(&inputs["n"]),
        items: whole(&inputs["items"]),
        divisor: Divisor::LessOne,
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

pub(super) fn run_debit(inputs: &Value) -> Value {
    let n = whole(&inputs["n"]);
    let found = debit::check(
        &figure(&inputs["mean"]),
        &figure(&inputs["sd"]),
        n,
        Divisor::LessOne,
    );
    let found = found.expect("the figures can be");
    let (first, last) = found.counts.expect("some count");
    let examples: Vec<_> = (first..=last)
        .take(3)
        .map(|count| debit::sd_of(count, n))
        .collect();
    json!({ "verdict": verdict(&found.outcome), "sd_examples": examples })
}

pub(super) fn percent_of_n(inputs: &Value) -> Value {
    let (count, n) = (whole(&inputs["count"]), whole(&inputs["n"]));
    let found = percent::check(count, n, &figure(&inputs["percent"]), Rounding::Nearest)
        .expect("the figures can be");
    json!({ "verdict": verdict(&found.outcome), "percent_exact": found.outcome.computed })
}

pub(super) fn es_dz(inputs: &Value) -> Value {
    let n = whole(&inputs["n"]);
    let df = n as f64 - 1.0;
    json!({
        "d_z": effect_size::d_z(number(&inputs["t"]), n),
        "hedges_J_exact": effect_size::hedges_exact(df),
        "hedges_J_approx": effect_size::hedges_approximate(df),
    })
}

pub(super) fn es_ds(inputs: &Value) -> Value {
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

pub(super) fn run_sd_bounds(inputs: &Value) -> Value {
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

pub(super) fn sd_max_range(inputs: &Value) -> Value {
    let (min, max) = (number(&inputs["min"]), number(&inputs["max"]));
    let sd = sd_bounds::sd_max_range(whole(&inputs["n"]), min, max).expect("an SD");
    json!({ "sd_max": sd, "printed": rounded(sd, 2) })
}

pub(super) fn sd_limits_integer_scale(inputs: &Value) -> Value {
    let (n, items) = (whole(&inputs["n"]), whole(&inputs["items"]));
    let total = (number(&inputs["mean"]) * (n * items) as f64).round() as i128;
    let end = |key: &str| inputs[key].as_i64().expect("a whole end");
    let sds = sd_bounds::sd_limits_integer_scale(n, items, total, end("min"), end("max"));
    let sds = sds.expect("the total fits");
    let decimals = whole(&inputs["sd_decimals"]);
    json!({ "sd_min": rounded(sds.low, decimals), "sd_max": rounded(sds.high, decimals) })
}

pub(super) fn change_sd_vs_pre_post_sd(inputs: &Value) -> Value {
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

pub(super) fn subgroup_mean(inputs: &Value) -> Value {
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

pub(super) fn sd_se_swap(inputs: &Value) -> Value {
    let [sd, other] = ["sd_printed", "sd_other_arm_or_time"].map(|key| number(&inputs[key]));
    let found = sd_se::compare(sd, whole(&inputs["n"]), other).expect("SDs above 0");
    json!({
        "sd_if_it_was_se": found.sd_if_se,
        "ratio_to_other": found.ratio,
        "sqrt_n": found.root,
        "verdict": if found.suspect { "undetermined" } else { "no sign of a swap" },
    })
}

pub(super) fn run_rate(inputs: &Value) -> Value {
    let [events, time, printed] = ["events", "person_time", "rate"].map(|key| figure(&inputs[key]));
    let found = rate::check(&events, &time, &printed, number(&inputs["amount"]));
    let found = found.expect("the figures can be");
    let possible = found.possible.expect("some rate");
    json!({
        "verdict": verdict(&found),
        "rate": found.computed,
        "low": possible.low,
        "high": possible.high,
        "truncation": found.truncation,
    })
}

pub(super) fn limits_of_a_rate(inputs: &Value) -> Value {
    let found = rate::limits(whole(&inputs["events"]), number(&inputs["level"]));
    let found = found.expect("limits").into_iter();
    let found = found.map(|it| (it.method.to_owned(), json!([it.limits.low, it.limits.high])));
    json!({ "limits": Value::Object(found.collect()) })
}

pub(super) fn two_rates_tested(inputs: &Value) -> Value {
    let (a, b) = (whole(&inputs["a"]), whole(&inputs["b"]));
    let found = two_rates::tests(a, b, number(&inputs["share"])).expect("tests");
    json!({ "exact": found.exact, "score": found.score, "wald": found.wald })
}
