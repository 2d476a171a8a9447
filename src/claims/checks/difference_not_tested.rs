//! One change is called significant and another not, as if that told the two apart.
//!
//! ## Why it matters
//!
//! “Mood rose significantly in the women, but not in the men” invites the reader to think that the women
//! changed more. It does not say so: p = 0.04 beside p = 0.06 is hardly a difference at all, and a small group
//! has no significant changes whatever they are. Whether two changes differ is a question with a test of its
//! own, and comparing two p values is not that test (Gelman and Stern 2006; Nieuwenhuis, Forstmann and
//! Wagenmakers 2011 found it in half of the papers that could make the error).
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A choir
//!   timepoints: {T1: {label: at the start}, T2: {label: at three months}}
//!   groups: {women: women, men: men}
//! measures:
//!   - {id: mood, label: Mood, better: higher}
//! results:
//!   - {measure: mood, from: T1, to: T2, group: women, n: 32, change: 0.5, p: 0.04, design: paired,
//!      change_means: later minus earlier}
//!   - {measure: mood, from: T1, to: T2, group: men, n: 30, change: 0.4, p: 0.08, design: paired,
//!      change_means: later minus earlier}
//! evidence:
//!   - id: women-alone
//!     strand: quantitative
//!     finding: Mood rose significantly in the women, but not in the men.
//!     figures: [mood@T1..T2/women, mood@T1..T2/men]
//!     claims:
//!       - all_of:
//!           - changed: {measure: mood, group: women, direction: higher, significant: true}
//!           - not_significant: {measure: mood, group: men}
//! ```
//!
//! ## What to do
//!
//! Claim what the sentence means, and let it be tried: `differs_between` holds the two changes against each
//! other; a difference of changes that the report tests is named as a figure, as in `mood@T1..T2/women..men`.
//! Where neither bears it out, say of each change what it is, with its interval, and do not contrast them.
//!
//! It is told of the parts of one sentence (`all_of`, and `holds_for: only` over groups or categories) where
//! they differ in the group, the category, the time or the measure alone; and of two claims of one finding or
//! proposition where they differ in the group, the category, the study, the site or the subgroup alone. Of associations likewise, of one outcome
//! with one predictor. A row that claims `differs_between`, or names the difference itself, has said what it means.

use std::collections::HashSet;

use crate::claims::context::ClaimContext;
use crate::claims::drawn::Rules;
use crate::claims::trial::called;
use crate::claims::tried::{self, Tried};
use crate::claims::verdict::Reading;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::{Claim, ClaimKind, Dimension, Figure, Form, Handle, HoldsFor, SingleClaim};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG407",
    name: "difference-not-tested",
    severity: Severity::Warning,
    source: include_str!("difference_not_tested.rs"),
};

pub(super) fn run(context: &ClaimContext<'_>, found: &mut Vec<Diagnostic>) {
    let (model, trials) = (context.model, context.trials);
    for (at, item) in model.evidence.entries() {
        if !item.claims.is_empty() {
            let tried: Vec<_> = tried::of_evidence(model, trials, at).collect();
            found.extend(of_owner(context, &tried));
        }
    }
    for (at, row) in model.propositions.entries() {
        if !row.claims.is_empty() {
            let tried: Vec<_> = tried::of_proposition(model, trials, at).collect();
            found.extend(of_owner(context, &tried));
        }
    }
}

/// What a claim says of the significance of one figure.
#[derive(Clone, Copy, Debug)]
struct Called<'a> {
    /// The figure.
    at: Handle<Figure>,
    /// Whether it is called significant; else it is called not.
    significant: bool,
    /// Which of the owner's claims says so.
    claim: usize,
    /// The claim as it is written.
    tried: Tried<'a>,
    /// Whether the claim contrasts its own figures: it has several parts, or holds for some only.
    contrasts: bool,
}

/// The first such contrast that what is claimed in one place makes.
fn of_owner(context: &ClaimContext<'_>, tried: &[Tried<'_>]) -> Option<Diagnostic> {
    let singles = tried.iter().flat_map(|one| one.claim.singles());
    let mut kinds = singles.map(|single| &single.kind);
    if kinds.any(|kind| matches!(kind, ClaimKind::DiffersBetween(_))) {
        return None;
    }
    let figures = tried.iter().flat_map(|one| &one.trial.readings);
    let figures: HashSet<_> = figures.flat_map(|reading| &reading.figures).collect();
    let called = tried
        .iter()
        .enumerate()
        .flat_map(|(claim, one)| called(context, claim, *one));
    let called: Vec<_> = called.collect();
    let place = |at: Handle<Figure>| Coordinates::of(&context.model.figures[at]);
    let (significant, not): (Vec<&Called<'_>>, Vec<&Called<'_>>) =
        called.iter().partition(|one| one.significant);
    for one in &significant {
        for other in &not {
            let within = one.claim == other.claim && one.contrasts;
            let differ = alone(place(one.at), place(other.at));
            let contrasted = match differ {
                Some(Differ::People) => within || one.claim != other.claim,
                Some(Differ::Else) => within,
                None => false,
            };
            let tested = rules(context).comparison(one.at, other.at);
            let tested = tested.is_some_and(|at| figures.contains(&at));
            if contrasted && !tested {
                return Some(finding(context, one, other));
            }
        }
    }
    None
}

fn rules<'a>(context: &ClaimContext<'a>) -> Rules<'a> {
    Rules {
        model: context.model,
        lookup: context.lookup,
        consistency: context.consistency,
    }
}

/// In what alone two figures differ.
enum Differ {
    /// In their group, category, study, site or subgroup.
    People,
    /// In their time or measure.
    Else,
}

/// In what alone two figures differ; nothing where it is in more than one thing, or in none.
fn alone(one: Coordinates, two: Coordinates) -> Option<Differ> {
    let people = one.versus == two.versus && one.group.is_some() == two.group.is_some();
    let apart = [
        one.group != two.group && people,
        one.category != two.category,
        (one.at, one.to) != (two.at, two.to),
        one.measure != two.measure,
    ];
    let parts = Dimension::ALL.into_iter();
    let mut parts = parts.filter(|of| one.dimensions.get(*of) != two.dimensions.get(*of));
    if one.predictor != two.predictor {
        return None;
    }
    match (parts.next(), parts.next(), apart) {
        (None, ..) => {}
        (
            Some(Dimension::Study | Dimension::Site | Dimension::Subgroup),
            None,
            [false, false, false, false],
        ) => {
            return Some(Differ::People);
        }
        _ => return None,
    }
    let same_groups = one.group == two.group && one.versus == two.versus;
    match apart {
        [true, false, false, false] => Some(Differ::People),
        [false, true, false, false] if same_groups => Some(Differ::People),
        [false, false, true, false] | [false, false, false, true] if same_groups => {
            Some(Differ::Else)
        }
        _ => None,
    }
}

/// What a claim says of the significance of its figures.
fn called<'a>(context: &ClaimContext<'_>, claim: usize, tried: Tried<'a>) -> Vec<Called<'a>> {
    let mut senses = Vec::new();
    senses_of(tried.claim, false, &mut senses);
    let contrasts = matches!(tried.claim.form, Form::AllOf(_));
    let readings = tried.trial.readings.iter();
    let called = readings.filter_map(|reading| {
        let (single, denied) = *senses.get(reading.part)?;
        let said = said(context, single, reading)?;
        let only = matches!(single.holds_for, HoldsFor::Only(_));
        Some(Called {
            at: *reading.figures.first()?,
            significant: said != denied,
            claim,
            tried,
            contrasts: contrasts || only,
        })
    });
    called.collect()
}

/// The claims of one kind that a claim is made of, each with whether it is denied.
fn senses_of<'a>(claim: &'a Claim, denied: bool, found: &mut Vec<(&'a SingleClaim, bool)>) {
    match &claim.form {
        Form::Single(single) => found.push((single, denied)),
        Form::Not(inner) => senses_of(inner, !denied, found),
        Form::AllOf(parts) => parts.iter().for_each(|part| senses_of(part, denied, found)),
    }
}

/// Whether a claim of one kind calls the figure of a reading significant, or not; nothing where it says
/// neither.
fn said(context: &ClaimContext<'_>, single: &SingleClaim, reading: &Reading) -> Option<bool> {
    let significant = match &single.kind {
        ClaimKind::Changed(claim) => claim.significant.then_some(true)?,
        ClaimKind::Associated(claim) => claim.significant.then_some(true)?,
        ClaimKind::Differs(claim) => claim.significant.then_some(true)?,
        ClaimKind::NotSignificant(_) => false,
        _ => return None,
    };
    let selector = &single.selector;
    match &single.holds_for {
        HoldsFor::All => Some(significant),
        HoldsFor::None => Some(!significant),
        // Of groups and categories alone: of measures and times it is told where a sentence has parts.
        HoldsFor::Only(_)
            if !selector.groups.is_empty()
                || !selector.categories.is_empty()
                || !selector.dimensions.is_empty() =>
        {
            let figure = &context.model.figures[*reading.figures.first()?];
            let named = selector.is_of_group(figure)
                && selector.is_of_category(figure)
                && selector.is_in(figure);
            Some(significant == named)
        }
        _ => None,
    }
}

fn finding(context: &ClaimContext<'_>, one: &Called<'_>, other: &Called<'_>) -> Diagnostic {
    let model = context.model;
    let id = one.tried.owner.id(model);
    let [first, second] = [one.at, other.at].map(|at| model.figures[at].key.as_str());
    let words = format!(
        "`{id}` calls `{first}` significant and `{second}` not, which does not say that the two differ"
    );
    let span = other.tried.claim.span;
    let mut found = Diagnostic::at(&CHECK, span, words).about(id);
    if one.claim != other.claim {
        found = found.also(one.tried.claim.span, "called significant");
    }
    if let Some(words) = rules(context).held_against(one.at, other.at) {
        found = found.note(format!("held against each other: {words}"));
    }
    found
        .help(format!(
            "claim what the sentence means, and let it be tried: `differs_between: {{figures: [{first}, {second}]}}`"
        ))
        .help(format!(
            "or say of each {} what it is, with its interval, and do not contrast them",
            called::noun(&model.figures[one.at])
        ))
}
