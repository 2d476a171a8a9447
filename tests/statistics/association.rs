//! Reference cases of correlations and of the variance that models explain.

use serde_json::{Value, json};

use super::{figure, number, verdict, whole};
use cisgrid::statistics::correlation::{self, CorrelationFigures};
use cisgrid::statistics::explained::{self, ExplainedFigures};
use cisgrid::statistics::p_value::{Alpha, Tails};

/// The verdict on the printed figures, and t and limits of the unrounded correlation of the people that it is of.
pub(super) fn correlation(inputs: &Value) -> Value {
    let keys = ["r", "p", "t", "ci_low", "ci_high"];
    let [r, p, t, lower, upper] = keys.map(|key| figure(&inputs[key]));
    let level = number(&inputs["level"]);
    let found = correlation::check(&CorrelationFigures {
        r: &r,
        n: whole(&inputs["n"]),
        p: Some(&p),
        tails: Tails::Two,
        t: Some(&t),
        lower: Some(&lower),
        upper: Some(&upper),
        level,
        alpha: Alpha::default(),
    });
    let exact = &inputs["exact"];
    let (r, n) = (number(&exact["r"]), whole(&exact["n"]));
    let [low, high] = correlation::limits(r, n, level).expect("limits");
    json!({
        "verdict": verdict(&found.expect("the figures can be")),
        "t": correlation::t_of(r, n),
        "ci_low": low,
        "ci_high": high,
    })
}

/// The verdict on the printed figures, and F and the adjusted R² of the unrounded R².
pub(super) fn explained_variance(inputs: &Value) -> Value {
    let [r2, adj_r2, f] = ["r2", "adj_r2", "f"].map(|key| figure(&inputs[key]));
    let [df, df2] = ["df", "df2"].map(|key| number(&inputs[key]));
    let found = explained::check(&ExplainedFigures {
        r2: Some(&r2),
        adj_r2: Some(&adj_r2),
        f: Some(&f),
        df,
        df2,
    });
    let exact = number(&inputs["exact"]["r2"]);
    json!({
        "verdict": verdict(&found.expect("the figures can be")),
        "f": explained::f_of(exact, df, df2),
        "adj_r2": explained::adjusted(exact, df, df2),
    })
}
