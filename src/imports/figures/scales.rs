//! On which scale the columns of a table of coefficients stand: as they were estimated, or turned back from their
//! logarithms, and of which of the two the limits are. An estimate and its limits are taken from one scale.

use super::given::Given;
use super::parts::CoefficientPart::{self, Aside, Key, TurnedBack, Unclear};
use super::parts::{EffectSaid, effect_said, part_headed};

/// What the columns of a table of coefficients hold, on one scale.
#[derive(Debug)]
pub(super) struct OnOneScale {
    /// By column; what stands on the other scale is aside.
    pub(super) parts: Vec<Option<CoefficientPart>>,
    /// Whether the estimates are those that were turned back, beside which their logarithms stand.
    pub(super) turned: bool,
    /// What the column of ratios that was not taken says that they are.
    pub(super) passed_over: Option<&'static str>,
}

/// What the columns of a table hold.
pub(super) fn on_one_scale(given: &Given) -> OnOneScale {
    let mut parts: Vec<_> = given.header.iter().map(|one| part_headed(one)).collect();
    let at = |parts: &[Option<CoefficientPart>], part: CoefficientPart| {
        parts.iter().position(|one| *one == Some(part))
    };
    let plain = at(&parts, Key("estimate"));
    // `Odds ratio` beside the estimates that were turned back to it.
    if plain.is_some() && at(&parts, TurnedBack("estimate")).is_none() {
        let mut headings = given.header.iter();
        if let Some(ratio) = headings.position(|one| ratio(one).is_some()) {
            parts[ratio] = Some(TurnedBack("estimate"));
        }
    }
    let Some(turned) = at(&parts, TurnedBack("estimate")) else {
        return OnOneScale {
            parts,
            turned: false,
            passed_over: None,
        };
    };
    place_limits(given, &mut parts, plain, turned);
    let has = |low: CoefficientPart, high: CoefficientPart| {
        parts.contains(&Some(low)) && parts.contains(&Some(high))
    };
    let are_turned = has(TurnedBack("ci_low"), TurnedBack("ci_high"))
        || plain.is_none()
        || !has(Key("ci_low"), Key("ci_high"));
    for part in &mut parts {
        *part = match *part {
            Some(TurnedBack(key)) if are_turned => Some(Key(key)),
            Some(TurnedBack(_)) => Some(Aside),
            Some(Key("estimate" | "ci_low" | "ci_high")) if are_turned => Some(Aside),
            other => other,
        };
    }
    OnOneScale {
        parts,
        turned: are_turned,
        passed_over: match are_turned {
            true => None,
            false => ratio(&given.header[turned]),
        },
    }
}

/// The ratio that a heading names.
fn ratio(heading: &str) -> Option<&'static str> {
    match effect_said(heading) {
        Some(EffectSaid::Is(effect)) if ["or", "hr", "irr", "rr"].contains(&effect) => Some(effect),
        _ => None,
    }
}

/// Limits that no heading says to be of either are of the estimates that they enclose in every row.
fn place_limits(
    given: &Given,
    parts: &mut [Option<CoefficientPart>],
    plain: Option<usize>,
    turned: usize,
) {
    let all = |key: &'static str| -> Vec<usize> {
        let of_key = (0..parts.len()).filter(|at| parts[*at] == Some(Key(key)));
        of_key.collect()
    };
    let pairs: Vec<(usize, usize)> = all("ci_low").into_iter().zip(all("ci_high")).collect();
    for (low, high) in pairs {
        let of_turned = encloses(given, turned, low, high);
        let of_plain = plain.is_some_and(|plain| encloses(given, plain, low, high));
        let key = match (of_plain, of_turned) {
            (true, false) => continue,
            (false, true) => TurnedBack,
            _ => |_| Unclear,
        };
        parts[low] = Some(key("ci_low"));
        parts[high] = Some(key("ci_high"));
    }
}

/// Whether each estimate lies between its limits, where all three are printed.
fn encloses(given: &Given, estimate: usize, low: usize, high: usize) -> bool {
    let numbers = |row: usize| {
        let [estimate, low, high] = [estimate, low, high].map(|at| given.number(row, at));
        Some((estimate?, low?, high?))
    };
    let mut rows = (0..given.rows.len()).filter_map(numbers).peekable();
    rows.peek().is_some() && rows.all(|(estimate, low, high)| (low..=high).contains(&estimate))
}
