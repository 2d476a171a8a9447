//! Tables of a model's coefficients: which column holds what, which rows are no terms of the model, and what the estimates
//! are, as far as the figures tell it.

use super::derived::{Estimated, Stands, are_squares, are_symmetric, is_normal, stands};
use super::draft::{Draft, Holds, key_of};
use super::given::Given;
use super::named::Named;
use super::parts::{
    CoefficientPart, EffectSaid, effect_said, is_base, is_beside_terms, is_constant, is_step,
    names_terms, part_headed,
};
use super::scales::on_one_scale;
use super::terms::terms;
use crate::imports::offered::NotTaken;
use crate::number::says_nothing;
use crate::resolve::headed::heading_form;
use crate::tables::heads::BETWEEN;

/// Whether a table is one of a model's coefficients, though its headings are of no program that is known: it has estimates
/// with their errors, or limits alone, and a row for the constant or Wald's statistic; or a column of ratios beside one that
/// names terms.
pub(super) fn is_one(given: &Given) -> bool {
    let Some(label) = label(given) else {
        return false;
    };
    let has = |key: &str| columns(given).iter().any(|part| is_key(*part, key));
    let of_effect = || given.header.iter().any(|one| effect_said(one).is_some());
    let has_estimates = has("estimate") || of_effect();
    let has_limits = has("ci_low") && has("ci_high");
    let has_constant = || given.column(label).any(is_constant);
    let is_model = || has_constant() || has("se") && given.header.iter().any(|one| is_wald(one));
    let has_errors = has_estimates && (has("se") || has("p")) || has_limits;
    has_errors && is_model() || are_ratios(given, label)
}

/// Whether a table has nothing but ratios, or standardised slopes, of what its first column names as terms, with what
/// belongs to them.
fn are_ratios(given: &Given, label: usize) -> bool {
    let is_slope = |heading: &str| {
        matches!(
            part_headed(heading),
            Some(CoefficientPart::Key("beta" | "estimate"))
        )
    };
    let of_estimates = |heading: &String| effect_said(heading).is_some() || is_slope(heading);
    let is_known = |heading: &String| {
        let form = heading_form(heading);
        let beside =
            form == "ci" || form.ends_with("% ci") || form.ends_with(" confidence interval");
        beside || of_estimates(heading) || part_headed(heading).is_some()
    };
    let others = given.header.iter().enumerate();
    let others = others.filter(|(at, _)| *at != label).map(|(_, one)| one);
    names_terms(&given.header[label])
        && others.clone().all(is_known)
        && others.clone().filter(|one| of_estimates(one)).count() == 1
        && others.count() > 1
}

/// Drafts the entry for a table of coefficients.
///
/// # Errors
///
/// Where no column of it names the terms.
pub(super) fn drafts<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let Some(label) = label(given) else {
        return Err(
            NotTaken::new("none of its columns has the names of the terms of the model")
                .help("save the table with the names of its rows"),
        );
    };
    let mut draft = Draft::of(given, named);
    draft.guessed.clear();
    hold(&mut draft, label);
    rows(&mut draft, label);
    estimates(&mut draft, label);
    terms(&mut draft, label, named);
    Ok(vec![draft])
}

/// The column with the names of the terms: the first of words.
fn label(given: &Given) -> Option<usize> {
    let is_word =
        |cell: &str| cell.contains(char::is_alphabetic) && !says_nothing(cell) && !is_step(cell);
    (0..given.header.len().min(3)).find(|at| {
        let mut cells = given.column(*at).filter(|cell| !cell.is_empty()).peekable();
        cells.peek().is_some() && cells.all(is_word) && part_headed(&given.header[*at]).is_none()
    })
}

fn is_key(part: Option<CoefficientPart>, key: &str) -> bool {
    match part {
        Some(CoefficientPart::Key(own) | CoefficientPart::TurnedBack(own)) => own == key,
        _ => false,
    }
}

fn columns(given: &Given) -> Vec<Option<CoefficientPart>> {
    given.header.iter().map(|one| part_headed(one)).collect()
}

/// What each column holds, on one scale.
fn hold(draft: &mut Draft<'_>, label: usize) {
    let given = draft.given;
    let scale = on_one_scale(given);
    let has_estimates = (0..given.header.len()).any(|at| {
        at != label
            && (scale.parts[at] == Some(CoefficientPart::Key("estimate"))
                || effect_said(&given.header[at]).is_some())
    });
    let mut taken: Vec<&str> = vec!["predictor"];
    for (at, part) in scale.parts.iter().enumerate() {
        if at == label {
            draft.holds[at] = Holds::As("predictor".to_owned());
            continue;
        }
        if at < label {
            before_terms(draft, at);
            continue;
        }
        let is_aside = *part == Some(CoefficientPart::Aside);
        let effect = effect_said(&given.header[at]).filter(|_| !is_aside);
        if let Some(effect) = effect.filter(|_| !taken.contains(&"estimate")) {
            draft.holds[at] = Holds::As("estimate".to_owned());
            say_effect(draft, effect);
            taken.push("estimate");
            continue;
        }
        let key = match *part {
            Some(CoefficientPart::Aside) => {
                draft.holds[at] = Holds::Aside;
                continue;
            }
            Some(CoefficientPart::Unclear) => {
                draft.holds[at] = Holds::Open(
                    "a limit of the estimates, or of the ratios beside them".to_owned(),
                );
                continue;
            }
            // Alone it may be either, and limits are those of an estimate.
            Some(CoefficientPart::Key("beta")) if !has_estimates => {
                draft.ask("effect: slope or beta (in standard deviations)? the estimates are headed so for both");
                "estimate"
            }
            Some(CoefficientPart::Key(key) | CoefficientPart::TurnedBack(key)) => key,
            None => {
                taken.extend(key_of(&draft.holds[at]).and_then(known));
                continue;
            }
        };
        if taken.contains(&key) {
            draft.holds[at] = Holds::Open(format!("`{key}`, which another column is"));
            continue;
        }
        taken.push(key);
        // What its heading says by itself needs no line.
        if key_of(&draft.holds[at]) != Some(key) {
            draft.holds[at] = Holds::As(key.to_owned());
        }
    }
    if scale.passed_over == Some("or") {
        draft.say("effect", "log odds");
    }
}

/// What stands before the terms is passed over, the steps of a regression as well; where there are several, the rows of
/// which are meant is asked.
fn before_terms(draft: &mut Draft<'_>, at: usize) {
    draft.holds[at] = Holds::Aside;
    let mut steps: Vec<&str> = draft
        .given
        .column(at)
        .filter(|cell| is_step(cell))
        .collect();
    steps.dedup();
    if steps.len() > 1 {
        draft.ask(format!(
            "rows: of which step are the figures (`{}`)? each has all of its terms; keep the rows of one",
            steps.join("`, `")
        ));
    }
}

/// Says what is estimated, or asks.
pub(super) fn say_effect(draft: &mut Draft<'_>, effect: EffectSaid) {
    match effect {
        EffectSaid::Is(effect) => draft.say("effect", effect),
        EffectSaid::Asked(words) => draft.ask(words),
    }
}

fn known(key: &str) -> Option<&'static str> {
    [
        "estimate",
        "se",
        "statistic",
        "p",
        "ci_low",
        "ci_high",
        "df",
        "n",
        "beta",
    ]
    .into_iter()
    .find(|known| *known == key)
}

/// Rows that are no terms are put aside: the constant, which is no effect of anything, and what stands beside the terms.
fn rows(draft: &mut Draft<'_>, label: usize) {
    let given = draft.given;
    for row in &given.rows {
        let name = row[label].as_str();
        let is_term = !(is_constant(name) || is_beside_terms(name) || is_base(name));
        if !is_term || is_redundant(draft, row) {
            draft.put_aside(name);
        }
    }
}

/// Whether a row is of a category that others are compared with, as SPSS marks it: `0a` for its estimate, and no error.
fn is_redundant(draft: &Draft<'_>, row: &[String]) -> bool {
    let [Some(estimate), Some(se)] = ["estimate", "se"].map(|key| draft.column(key)) else {
        return false;
    };
    let estimate = row[estimate].trim_end_matches(|one: char| one.is_ascii_lowercase());
    estimate == "0" && says_nothing(&row[se])
}

/// The rows as they were estimated, without those that are put aside.
pub(super) fn estimated(draft: &Draft<'_>, label: Option<usize>) -> Vec<Estimated> {
    let given = draft.given;
    let at = |key: &str| draft.column(key);
    let columns = [
        "estimate",
        "se",
        "statistic",
        "df",
        "p",
        "ci_low",
        "ci_high",
    ]
    .map(at);
    let rows = (0..given.rows.len()).filter(|row| {
        let label = label.map(|at| given.rows[*row][at].as_str());
        !label.is_some_and(|label| draft.aside.iter().any(|one| one == label))
    });
    rows.map(|row| {
        let [estimate, se, statistic, df, p, low, high] = columns.map(|at| given.number(row, at?));
        Estimated {
            estimate,
            se,
            statistic,
            df,
            p,
            low,
            high,
        }
    })
    .collect()
}

/// What the estimates are and by which test, as far as headings and figures tell.
pub(super) fn estimates(draft: &mut Draft<'_>, label: usize) {
    let rows = estimated(draft, Some(label));
    let normal = normal_by_heading(draft.given).or_else(|| is_normal(&rows));
    let on_scale = stands(&rows);
    let is_asked = draft.asked.iter().any(|words| words.starts_with("effect:"));
    match on_one_scale(draft.given).turned {
        _ if draft.says("effect") || is_asked => {}
        true if is_logistic(draft.given, label) => {
            draft.say("effect", "or");
            draft.guess("effect: or, as a table of SPSS with Wald's statistic, `Exp(B)` and a constant is one of a logistic regression");
        }
        true => draft.ask("effect: hr (Cox regression) or or (logistic regression)? the estimates are turned back from logarithms, of which their standard errors are"),
        false => effect(draft, normal, on_scale),
    }
    test(draft, &rows, normal, on_scale);
    let symmetric = on_scale.and_then(|on_scale| are_symmetric(&rows, on_scale));
    if symmetric == Some(false) {
        draft.method("profile limits");
        draft.guess("method: profile limits, as the limits do not lie as far below the estimates as above them");
    }
}

/// Whether a table is one of SPSS of a logistic regression: one of a Cox regression, which has the same headings, has no
/// constant.
fn is_logistic(given: &Given, label: usize) -> bool {
    let has_wald = given.header.iter().any(|one| is_wald(one));
    let constant = |cell: &str| ["Constant", "Konstante"].contains(&cell);
    has_wald && given.column(label).any(constant)
}

/// Whether a heading is that of Wald's statistic.
fn is_wald(heading: &str) -> bool {
    let lowest = heading.rsplit(BETWEEN).next().unwrap_or(heading);
    heading_form(lowest).starts_with("wald")
        && part_headed(heading).is_some_and(|part| part == CoefficientPart::Key("statistic"))
}

/// Says which test the statistic is of.
fn test(draft: &mut Draft<'_>, rows: &[Estimated], normal: Option<bool>, on_scale: Option<Stands>) {
    let Some(at) = draft.column("statistic") else {
        return;
    };
    let heading = draft.given.header[at].as_str();
    let is_wald = is_wald(heading);
    // With degrees of freedom Wald's statistic is a chi-square, the square of the estimate over its error.
    let is_squared = heading_form(heading).contains("chi") || draft.has("df") || are_squares(rows);
    match normal {
        _ if is_wald && is_squared => draft.say("test", "chi2"),
        None if is_wald && on_scale.is_some() => draft.say("test", "z"),
        Some(false) if is_wald => open(draft, at),
        Some(true) => draft.say("test", "z"),
        Some(false) => draft.say("test", "t"),
        None if is_wald || are_squares(rows) => open(draft, at),
        None => {
            draft.say("test", "t");
            draft.guess("test: t; the file has no p that would tell t from z");
        }
    }
}

/// Leaves open of which test the statistic is.
fn open(draft: &mut Draft<'_>, at: usize) {
    draft.holds[at] = Holds::Open(
        "the statistic of which test, z, t or chi2? say it as `test`, and the column as `statistic`"
            .to_owned(),
    );
}

fn effect(draft: &mut Draft<'_>, normal: Option<bool>, on_scale: Option<Stands>) {
    match (normal, on_scale) {
        (Some(true) | None, Some(Stands::Exponentiated)) => {
            draft.ask("effect: or, irr, rr or hr? the estimates are ratios (`exponentiate = TRUE`); their standard errors are of the logarithms");
        }
        (Some(false), Some(Stands::Exponentiated)) => {
            draft.ask("effect: which ratio? the estimates are turned back from logarithms, and p is that of t");
        }
        (Some(true), Some(Stands::Plain)) => {
            draft.ask("effect: log odds (logistic regression) or slope? p is that of z");
        }
        (Some(false) | None, Some(Stands::Plain)) => draft.say("effect", "slope"),
        (_, None) => draft.ask("effect: what are the estimates (slope, or, log odds, hr, …)?"),
    }
}

/// Whether a heading says that the statistic is z, or t.
fn normal_by_heading(given: &Given) -> Option<bool> {
    let has = |known: &[&str]| {
        let mut headings = given.header.iter().map(|one| heading_form(one));
        headings.any(|one| known.contains(&one.as_str()))
    };
    let z = has(&["z", "p>|z|", "pr(>|z|)", "z value", "z stat", "zstat"]);
    let t = has(&["t", "p>|t|", "pr(>|t|)", "t value", "t stat", "tstat"]);
    (z != t).then_some(z)
}
