//! Tables of a model's coefficients: which column holds what, which rows are no terms of the model, and what the estimates
//! are, as far as the figures tell it.

use super::derived::{Estimated, Stands, are_symmetric, is_normal, stands};
use super::draft::{Draft, Holds, key_of};
use super::given::Given;
use super::named::Named;
use super::parts::{CoefficientPart, is_base, is_beside_terms, is_constant, part_headed};
use super::terms::terms;
use crate::imports::offered::NotTaken;
use crate::number::says_nothing;
use crate::resolve::headed::{effect_headed, heading_form};

/// Whether a table is one of a model's coefficients, though its headings are of no program that is known: it has estimates
/// with their errors, or limits alone, and a row for the constant.
pub(super) fn is_one(given: &Given) -> bool {
    let Some(label) = label(given) else {
        return false;
    };
    let has = |key: &str| columns(given).iter().any(|part| is_key(*part, key));
    let of_effect = || given.header.iter().any(|one| effect_headed(one).is_some());
    let has_estimates = has("estimate") || of_effect();
    let has_limits = has("ci_low") && has("ci_high");
    let has_constant = given.column(label).any(is_constant);
    (has_estimates && (has("se") || has("p")) || has_limits) && has_constant
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
    let is_word = |cell: &str| cell.contains(char::is_alphabetic) && !says_nothing(cell);
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

/// What each column holds. Where the estimates stand turned back from their logarithms as well, these are taken.
fn hold(draft: &mut Draft<'_>, label: usize) {
    let given = draft.given;
    let parts = columns(given);
    let turned = |key: &'static str| {
        parts
            .iter()
            .position(|part| *part == Some(CoefficientPart::TurnedBack(key)))
    };
    let is_turned = turned("estimate").is_some();
    let has_limits = turned("ci_low").is_some() && turned("ci_high").is_some();
    let mut taken: Vec<&str> = vec!["predictor"];
    for (at, part) in parts.iter().enumerate() {
        if at == label {
            draft.holds[at] = Holds::As("predictor".to_owned());
            continue;
        }
        if at < label {
            draft.holds[at] = Holds::Aside;
            continue;
        }
        let heading = &given.header[at];
        let effect = match heading_form(heading).as_str() {
            "haz ratio" => Some("hr"),
            _ => effect_headed(heading),
        };
        if let Some(effect) = effect.filter(|_| !taken.contains(&"estimate")) {
            draft.holds[at] = Holds::As("estimate".to_owned());
            draft.say("effect", effect);
            taken.push("estimate");
            continue;
        }
        let key = match *part {
            Some(CoefficientPart::Aside) => {
                draft.holds[at] = Holds::Aside;
                continue;
            }
            Some(CoefficientPart::TurnedBack(key)) => key,
            Some(CoefficientPart::Key("estimate")) if is_turned => {
                draft.holds[at] = Holds::Aside;
                continue;
            }
            // Limits of the logarithms are none of what was turned back.
            Some(CoefficientPart::Key("ci_low" | "ci_high")) if is_turned && has_limits => {
                draft.holds[at] = Holds::Aside;
                continue;
            }
            Some(CoefficientPart::Key(key)) => key,
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
        if is_constant(name) || is_beside_terms(name) || is_base(name) {
            draft.put_aside(name);
        }
    }
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
    let is_turned = columns(draft.given).contains(&Some(CoefficientPart::TurnedBack("estimate")));
    match is_turned {
        _ if draft.says("effect") => {}
        true => draft.ask("effect: hr (Cox regression) or or (logistic regression)? the estimates are turned back from logarithms, of which their standard errors are"),
        false => effect(draft, normal, on_scale),
    }
    if draft.has("statistic") {
        match normal {
            Some(true) => draft.say("test", "z"),
            Some(false) => draft.say("test", "t"),
            None => {
                draft.say("test", "t");
                draft.guess("test: t; the file has no p that would tell t from z");
            }
        }
    }
    let symmetric = on_scale.and_then(|on_scale| are_symmetric(&rows, on_scale));
    if symmetric == Some(false) {
        draft.method("profile limits");
        draft.guess("method: profile limits, as the limits do not lie as far below the estimates as above them");
    }
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
