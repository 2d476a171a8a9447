//! A number needed to treat is not 1 over the difference of the risks.
//!
//! ## Why it matters
//!
//! The number needed to treat says a difference of risks once more, so that readers of a trial take it for what the
//! difference gives. Where it is another, one of the two is misprinted, or it was made from something else, such as an
//! adjusted odds ratio.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T2: at six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: fell, label: Fell, categories: {once: At least once, none: Never}}
//! results:
//!   - {measure: fell, category: once, at: T2, group: walk, count: 9, n: 40}
//!   - {measure: fell, category: once, at: T2, group: wait, count: 18, n: 42}
//!   - {measure: fell, category: once, at: T2, group: walk, versus: wait, effect: nnt, estimate: 50}   # 1/0.204 = 4.9
//! ```
//!
//! ## How it is computed
//!
//! The number is 1 over the difference, as a share of 1, that is printed beside it or that the counts of both groups
//! give. It may be rounded, or rounded up or down to the next. Signs are passed over, as tables leave them out. So are
//! its limits 1 over those of the difference, whichever is named first; where the difference may be 0 they lie on both
//! sides of infinity, and the one on the side of harm is written with a minus, as in `nnt_low: 8`, `nnt_high: -20` for 8
//! to infinity to a number needed to harm of 20. The number lies between its limits in that sense. This is advice.
//!
//! ## Sources
//!
//! Altman DG. Confidence intervals for the number needed to treat. BMJ 1998;317:1309–1312.
//!
//! ## What to do
//!
//! Look the number and the risks up, or say from what it was made.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Count, Effect, Placed};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::{Quantity, needed};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG359",
    name: "nnt-unlike-risks",
    severity: Severity::Note,
    source: include_str!("nnt_unlike_risks.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Difference, Frees::Shares];

/// How much of 1 the difference of risks is counted in: in percent, or in shares of 1.
const UNITS: [f64; 2] = [1.0, 0.01];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let nnt = it.contrast.needed.nnt.as_ref()?;
    let number = needed::values(nnt)?;
    let own = limits(&it.contrast.needed.nnt_low, &it.contrast.needed.nnt_high);
    if own.is_some_and(|own| !needed::is_within(number, own)) {
        return Some(disagree(within(it, nnt)));
    }
    let beside = difference(it);
    let counted = counted(it);
    let units = UNITS.map(|unit| beside.map(|values| values * unit));
    let mut known = units.into_iter().flatten().chain(counted).peekable();
    if known.peek().is_none() {
        return Some(match own {
            Some(_) => Agreement::Agree,
            None => Agreement::Open(vec![Quantity::Estimate]),
        });
    }
    if !known.any(|risks| needed::fits(number, risks)) {
        return Some(disagree(unlike(it, nnt, beside, counted)));
    }
    let theirs = limits(&it.contrast.ci_low, &it.contrast.ci_high).filter(|_| beside.is_some());
    Some(match own.zip(theirs) {
        Some((own, theirs)) if !limits_fit(own, theirs) => disagree(limits_unlike(it, theirs)),
        _ => Agreement::Agree,
    })
}

fn disagree(found: Diagnostic) -> Agreement {
    Agreement::Disagree(Box::new(found))
}

fn limits(low: &Cell, high: &Cell) -> Option<[Interval; 2]> {
    let value = |cell| needed::values(printed(cell)?);
    value(low).zip(value(high)).map(|(low, high)| [low, high])
}

/// The difference of risks that is printed beside it.
fn difference(it: &Compared<'_>) -> Option<Interval> {
    let plain = match it.contrast.effect {
        Some(Effect::RiskDifference) => true,
        None => it.is_counted() && it.figure.versus.is_some() && !it.is_ratio(),
        _ => false,
    };
    Interval::of(printed(&it.contrast.change)?).filter(|_| plain)
}

/// The difference of risks that the counts of both groups give.
fn counted(it: &Compared<'_>) -> Option<Interval> {
    let share = |one: &Subject<'_, Count>| {
        let (count, n) = people(&one.numbers.count).zip(people(&one.numbers.n))?;
        let whole = n > 0 && count <= n && !one.frees(Frees::Shares);
        whole.then(|| count as f64 / n as f64)
    };
    it.figure.versus.filter(|_| {
        it.figure.to.is_none() && !it.frees(Frees::Difference) && !it.frees(Frees::Shares)
    })?;
    let [one, two] = it.counts();
    Some(Interval::exact(share(&one?)? - share(&two?)?))
}

/// Whether limits are those of the difference, in one of its units and in one of both orders; where the difference may
/// be 0 theirs have two signs.
fn limits_fit(own: [Interval; 2], [low, high]: [Interval; 2]) -> bool {
    let through_none = low.high < 0.0 && high.low > 0.0;
    let one_sided = own.iter().all(|limit| limit.low > 0.0);
    UNITS.into_iter().any(|unit| {
        let fits = |one: Interval, two: Interval| {
            needed::fits(one, low * unit) && needed::fits(two, high * unit)
        };
        fits(own[0], own[1]) || fits(own[1], own[0])
    }) && !(through_none && one_sided)
}

fn told(it: &Compared<'_>, nnt: &Placed<Printed>, what: &str) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let shown = style.number(nnt);
    let message = format!("the number needed to treat {shown} of `{key}` {what}");
    Diagnostic::at(&CHECK, nnt.span, message).about(key)
}

fn within(it: &Compared<'_>, nnt: &Placed<Printed>) -> Diagnostic {
    let needed = &it.contrast.needed;
    let mut found = told(it, nnt, "is outside its limits");
    for limit in [&needed.nnt_low, &needed.nnt_high].into_iter().flatten() {
        found = found.also(limit.span, "a limit");
    }
    found.help("look the three up; a limit that is a number needed to harm is written with a minus, as the interval then runs through infinity")
}

fn unlike(
    it: &Compared<'_>,
    nnt: &Placed<Printed>,
    beside: Option<Interval>,
    counted: Option<Interval>,
) -> Diagnostic {
    let what = match beside {
        Some(_) => "is not 1 over the difference of the risks beside it",
        None => "is not 1 over the difference that the counts give",
    };
    let mut found = told(it, nnt, what);
    if let (Some(change), Some(_)) = (&it.contrast.change, beside) {
        found = found.also(change.span, "the difference");
    }
    let decimals = nnt.decimals().max(1);
    let style = it.style();
    let given = |risks: Interval| {
        let risks = risks.magnitude();
        (risks.low > 0.0).then(|| remedy::span(Interval::exact(1.0).over(risks), decimals, style))
    };
    // A difference above 1 is in percent.
    let beside = beside.map(|risks| match risks.magnitude().high > 1.0 {
        true => risks * 0.01,
        false => risks,
    });
    if let Some(given) = beside.and_then(given) {
        found = found.note(format!("1 over the difference is {given}"));
    }
    if let Some(given) = counted.and_then(given) {
        found = found.note(format!("by the counts, it is {given}"));
    }
    found.help(
        "look both up, or say what it was made from: an adjusted difference gives another number",
    )
}

fn limits_unlike(it: &Compared<'_>, [low, high]: [Interval; 2]) -> Diagnostic {
    let needed = &it.contrast.needed;
    let key = &it.figure.key;
    let place = needed.nnt_low.as_ref().map_or(it.figure.span, |it| it.span);
    let message = format!(
        "the limits of the number needed to treat of `{key}` are not those of the difference of the risks"
    );
    let mut found = Diagnostic::at(&CHECK, place, message).about(key);
    for limit in [&it.contrast.ci_low, &it.contrast.ci_high]
        .into_iter()
        .flatten()
    {
        found = found.also(limit.span, "a limit of the difference");
    }
    match low.high < 0.0 && high.low > 0.0 {
        true => found.help("the difference may be 0, so that the number runs through infinity: write the limit on the side of harm with a minus"),
        false => found.help("look them up: each is 1 over a limit of the difference"),
    }
}
