//! R's broom: `tidy()` and `glance()` of tests and models, and of mixed models by broom.mixed.

use super::anova::variance;
use super::program::Program;
use crate::imports::figures::coefficients::{estimated, estimates};
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::estimated_means::{adjusted, responses};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::figures::terms::terms;
use crate::imports::offered::NotTaken;

pub(super) const PROGRAM: Program = Program {
    name: "broom",
    knows: |given| {
        let own = [
            "p.value",
            "std.error",
            "conf.low",
            "adj.p.value",
            "null.value",
            "r.squared",
            "logLik",
            "df.residual",
        ];
        given.headed(&own).is_some()
    },
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let mut draft = Draft::of(given, named);
    let has = |heading: &str| given.headed(&[heading]);
    match (has("term"), has("contrast")) {
        _ if has("r.squared").is_some() || has("logLik").is_some() => whole(&mut draft)?,
        (Some(term), None) if has("sumsq").is_some() => variance(&mut draft, term, named),
        (Some(term), None) if has("estimate").is_some() => model(&mut draft, term, named),
        (Some(term), Some(_)) => {
            draft.holds[term] = Holds::Aside;
            contrasts(&mut draft);
        }
        _ if has("group1").is_some() && has("group2").is_some() => pairs(&mut draft),
        _ => test(&mut draft),
    }
    Ok(vec![draft])
}

/// A model as a whole.
fn whole(draft: &mut Draft<'_>) -> Result<(), NotTaken> {
    let given = draft.given;
    if !["statistic", "r2", "adj_r2"]
        .iter()
        .any(|key| draft.has(key))
    {
        return Err(NotTaken::new(
            "it tells of a model as a whole and has no figure of those that a synthesis holds",
        )
        .help("import the model's coefficients, as `tidy()` writes them"));
    }
    draft.say("predictor", ".");
    if draft.has("statistic") {
        draft.say("test", "F");
        if let Some(at) = given.headed(&["df.residual"]) {
            draft.holds[at] = Holds::As("df2".to_owned());
        }
        draft.guess("test: F, as `glance()` gives it for a linear model");
    }
    Ok(())
}

/// The coefficients of a model.
fn model(draft: &mut Draft<'_>, term: usize, named: &mut Named) {
    let given = draft.given;
    draft.holds[term] = Holds::As("predictor".to_owned());
    let mut is_mixed = false;
    if let Some(effect) = given
        .headed(&["effect"])
        .filter(|at| given.column(*at).any(|cell| cell == "fixed"))
    {
        is_mixed = true;
        draft.holds[effect] = Holds::Aside;
        if let Some(group) = given.headed(&["group"]) {
            draft.holds[group] = Holds::Aside;
        }
        for row in given.rows.iter().filter(|row| row[effect] != "fixed") {
            draft.put_aside(&row[term]);
        }
    }
    for word in ["(Intercept)", "Intercept"] {
        if given.column(term).any(|cell| cell == word) {
            draft.put_aside(word);
        }
    }
    if is_mixed {
        draft.method("mixed model");
    }
    estimates(draft, term);
    terms(draft, term, named);
}

/// Contrasts of estimated means.
fn contrasts(draft: &mut Draft<'_>) {
    responses(draft);
    let rows = estimated(draft, None);
    let df = draft.column("df");
    let endless = df.is_some_and(|at| draft.given.column(at).all(|cell| cell == "Inf"));
    if draft.has("statistic") && draft.test.is_none() {
        draft.say("test", if endless { "z" } else { "t" });
    }
    adjusted(draft, &rows);
}

/// Tests of each two groups, as `pairwise.t.test()` has them.
fn pairs(draft: &mut Draft<'_>) {
    let given = draft.given;
    draft.guessed.clear();
    for (heading, key) in [("group1", "group"), ("group2", "versus")] {
        if let Some(at) = given.headed(&[heading]) {
            draft.holds[at] = Holds::As(key.to_owned());
        }
    }
    draft.ask("method: adjusted p? `pairwise.t.test()` allows for all comparisons by Holm's way, unless `p.adjust.method` says another or none");
}

/// One test, or several of one kind.
fn test(draft: &mut Draft<'_>) {
    let given = draft.given;
    let Some(method) = given.headed(&["method"]) else {
        return;
    };
    let has_pair = draft.column("contrast").is_some();
    let first = given
        .column(method)
        .find(|cell| !cell.is_empty())
        .unwrap_or_default();
    let small = first.to_lowercase();
    let starts = |word: &str| small.contains(word);
    if starts("product-moment") {
        draft.say("effect", "r");
    } else if starts("spearman") {
        draft.say("effect", "rho");
    } else if starts("kendall") {
        draft.say("effect", "tau");
    }
    let correlates = ["product-moment", "spearman", "kendall"]
        .into_iter()
        .any(starts);
    if correlates {
        draft.ask("predictor: which measure is it correlated with?");
        return;
    }
    if has_pair {
        return;
    }
    if starts("fisher's exact") {
        exact(draft, method);
        return;
    }
    let of_one = starts("one sample");
    match starts("paired") || starts("signed rank") {
        _ if of_one => {
            draft.ask("against what? a test against one number is no figure that the format has")
        }
        true => {
            draft.ask("from, to: which two timepoints are compared?");
            if draft.has("estimate") {
                draft.ask("change: earlier minus later, or later minus earlier? R takes the second from the first that was named");
            }
        }
        false => {
            draft.ask(
                "group, versus: which two groups are compared? (or from and to: which timepoints)",
            );
            draft.ask("at: at which timepoint?");
            if draft.has("estimate") {
                draft.ask(
                    "change: group minus versus? R takes the second from the first that was named",
                );
            }
        }
    }
    let of_shares = starts("equality of proportions");
    if of_shares && draft.has("statistic") {
        draft.say("test", "chi2");
    }
    let means = [given.headed(&["estimate1"]), given.headed(&["estimate2"])];
    if let [Some(_), Some(_)] = means {
        draft.ask(if of_shares {
            "estimate1 and estimate2 are the shares of the two: `percent: share` and `wide: [{group: …, columns: {percent: estimate1}}, {group: …, columns: {percent: estimate2}}, {group: …, versus: …, columns: {…}}]` takes them as well; the limits are of the first less the second"
        } else {
            "estimate1 and estimate2 are the means of the two: `wide: [{group: …, columns: {mean: estimate1}}, {group: …, columns: {mean: estimate2}}, {group: …, versus: …, columns: {change: estimate, …}}]` takes them as well"
        });
    }
}

/// Fisher's exact test: its estimate, of a table of two by two, is an odds ratio with exact limits.
fn exact(draft: &mut Draft<'_>, method: usize) {
    draft.holds[method] = Holds::Aside;
    if draft.has("estimate") {
        draft.say("effect", "or");
        draft.method("exact limits");
    }
    draft.method("exact p");
    draft.ask("predictor, or group and versus: what is it compared by?");
    draft.ask("at: at which timepoint?");
}
