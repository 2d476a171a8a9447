//! The figures that a claim is about: those named, or all declared ones that meet its conditions.

use std::collections::{HashMap, HashSet};

use super::aim::Aim;
use super::bench::Bench;
use super::meeting::of_measure;
use super::target::{Target, between};
use super::{omnibus, others, undeclared};
use crate::claims::kind::Assertion;
use crate::model::lookup::Coordinates;
use crate::model::{Figure, Handle, HoldsFor, Measure, Placed, Selector, SingleClaim};

/// What a claim is about, and what it is not to hold for.
#[derive(Debug, Default)]
pub(crate) struct Selected {
    /// What the claim is about.
    pub(crate) targets: Vec<Target>,
    /// Where it is said to hold for these only: the others among which they are.
    pub(crate) others: Vec<Target>,
}

/// What a claim is about.
pub(crate) fn selected(
    bench: Bench<'_>,
    claim: &SingleClaim,
    asserted: &dyn Assertion,
) -> Selected {
    let (selector, aim) = (&claim.selector, aim_of(claim, asserted));
    let mut seen = HashSet::new();
    let mut targets = match selector.figures.is_empty() {
        true => {
            let measures = measures(bench, selector);
            let of_measure = |measure| of_measure(bench, selector, aim, measure);
            let found = measures.iter().copied().flat_map(of_measure);
            let all: Vec<_> = found.collect();
            let own = all.iter().copied();
            let own: Vec<_> = own
                .filter(|target| is_meant(bench, selector, aim, *target))
                .collect();
            let found = match own.is_empty() && asserted.may_be_of_differences() {
                true => all,
                false => own,
            };
            let meant = may_be_meant(aim, selector, asserted);
            let tests = match meant {
                true => omnibus::asked(bench, selector, &measures),
                false => Vec::new(),
            };
            // That groups differ, of which none is named, is what one test over all of them says.
            let of_all = asserted.may_be_of_all_groups() && claim.holds_for == HoldsFor::All;
            match found.is_empty() {
                _ if of_all && !tests.is_empty() => with_rest(bench, tests, &found),
                false => found,
                true => {
                    let implied = implied(bench, selector, aim, asserted, &measures);
                    if implied.is_empty() { tests } else { implied }
                }
            }
        }
        false => named(bench, selector, asserted),
    };
    targets.retain(|target| seen.insert(*target));
    if let Some(than) = asserted.against() {
        targets = against(bench, &targets, than);
    }
    let mut others = Vec::new();
    if let HoldsFor::Only(among) = &claim.holds_for {
        others = others::of(bench, selector, aim, &targets, among);
        others.retain(|target| seen.insert(*target));
    }
    Selected { targets, others }
}

/// The figures between which a claim can only mean one change or difference that is not declared.
fn implied(
    bench: Bench<'_>,
    selector: &Selector,
    aim: Aim,
    asserted: &dyn Assertion,
    measures: &[Handle<Measure>],
) -> Vec<Target> {
    let of = |aim| undeclared::implied(bench, selector, aim, measures);
    match () {
        () if asserted.describes_ends() => of(aim),
        () if may_be_meant(aim, selector, asserted) => of(Aim::Differences),
        () => Vec::new(),
    }
}

/// Tests over all groups, with the comparisons of two of them that are of other times, people or measures.
fn with_rest(bench: Bench<'_>, mut tests: Vec<Target>, found: &[Target]) -> Vec<Target> {
    let place = |target: &Target| Coordinates {
        predictor: None,
        category: None,
        group: None,
        versus: None,
        ..target.place(bench)
    };
    let covered: HashSet<_> = tests.iter().map(place).collect();
    let rest = found
        .iter()
        .filter(|target| !covered.contains(&place(target)));
    tests.extend(rest);
    tests
}

/// Whether a claim may be about differences between groups, as far as it says.
fn may_be_meant(aim: Aim, selector: &Selector, asserted: &dyn Assertion) -> bool {
    let of_groups = asserted.describes_groups() && selector.asks_for_differences();
    aim == Aim::Differences || of_groups
}

/// What kind of figures a claim is about: associations, where it names what they are with and may be about such.
pub(crate) fn aim_of(claim: &SingleClaim, asserted: &dyn Assertion) -> Aim {
    match asserted.may_be_of_associations() && !claim.selector.predictors.is_empty() {
        true => Aim::Associations,
        false => asserted.aim(),
    }
}

/// Whether a claim without keys is about a target: one on changes is not about differences between groups, unless it
/// names what they are compared with, or one time, at which there are no changes.
fn is_meant(bench: Bench<'_>, selector: &Selector, aim: Aim, target: Target) -> bool {
    let of_changes = matches!(aim, Aim::Contrasts | Aim::Pairs(..));
    let asked = selector.asks_for_differences();
    !of_changes || asked || target.place(bench).versus.is_none()
}

/// Each figure held against each of those named, or where none is named each two of them.
fn against(bench: Bench<'_>, targets: &[Target], than: &[Placed<Handle<Figure>>]) -> Vec<Target> {
    let figure = |target: &Target| match target {
        Target::Figure(at) => Some(*at),
        _ => None,
    };
    let figures: Vec<_> = targets.iter().filter_map(figure).collect();
    let strangers = targets
        .iter()
        .filter(|target| !matches!(target, Target::Figure(_) | Target::Reversed(_)));
    let mut pairs = Vec::new();
    for (at, one) in figures.iter().enumerate() {
        match than.is_empty() {
            true => pairs.extend(figures[at + 1..].iter().map(|two| (*one, *two))),
            false => pairs.extend(kept(bench, than).map(|two| (*one, two))),
        }
    }
    let pairs = pairs.into_iter().filter(|(one, two)| one != two);
    let pairs = pairs.map(|(one, two)| Target::Against(one, two));
    strangers.copied().chain(pairs).collect()
}

/// The figures named that are not left out.
fn kept<'a>(
    bench: Bench<'a>,
    named: &'a [Placed<Handle<Figure>>],
) -> impl Iterator<Item = Handle<Figure>> + 'a {
    let named = named.iter().map(|one| one.value);
    named.filter(move |one| !bench.without.figures.contains(one))
}

/// The figures named by key.
fn named(bench: Bench<'_>, selector: &Selector, asserted: &dyn Assertion) -> Vec<Target> {
    let aim = asserted.aim();
    let keys: Vec<_> = kept(bench, &selector.figures).collect();
    if let [one, two] = *keys {
        let ends = |aim| undeclared::named(bench, aim, one, two);
        let over_time = asserted.describes_ends().then(|| ends(aim)).flatten();
        let groups = || asserted.describes_groups().then(|| ends(Aim::Differences));
        if let Some(ends) = over_time.or_else(|| groups().flatten()) {
            return vec![ends];
        }
    }
    let keys = keys.into_iter();
    keys.map(|key| {
        let figure = &bench.model.figures[key];
        let of_all = aim == Aim::Differences && omnibus::is_one(bench.model, figure);
        let also = figure.predictor.is_some() && (asserted.may_be_of_associations() || of_all);
        match aim {
            _ if also => Target::Figure(key),
            _ if !aim.holds(figure) => Target::Stranger(key),
            Aim::Pairs(early, late) => {
                Target::Pair(between(Coordinates::of(figure), early), early, late)
            }
            _ => Target::Figure(key),
        }
    })
    .collect()
}

/// The measures that a selector without keys is about.
fn measures(bench: Bench<'_>, selector: &Selector) -> Vec<Handle<Measure>> {
    let all = &bench.model.measures;
    let within = |names: &HashMap<&str, Vec<Handle<Measure>>>, words: &[Placed<String>]| {
        let words = words.iter();
        let of = words.filter_map(|word| names.get(word.value.as_str()));
        of.flatten().copied().collect()
    };
    let mut found: Vec<_> = match (&*selector.domains, &*selector.instruments) {
        _ if !selector.measures.is_empty() => {
            let named = selector.measures.iter();
            named.map(|measure| measure.value).collect()
        }
        ([], []) => all.entries().map(|(at, _)| at).collect(),
        ([], instruments) => within(&bench.index.instruments, instruments),
        (domains, _) => within(&bench.index.domains, domains),
    };
    found.retain(|at| selector.is_within(&all[*at]));
    found
}
