//! In which direction claims say that a measure goes.

use crate::model::{
    Better, Claim, ClaimKind, Direction, Form, Handle, Measure, Model, SingleClaim,
};

/// That a measure goes up or down, or is better or worse, as somebody claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// The measure.
    pub(super) measure: Handle<Measure>,
    /// The word of the claim: only claims of one kind are held against each other.
    kind: std::mem::Discriminant<ClaimKind>,
    /// The times and groups that it is of.
    of: [Vec<usize>; 5],
    /// Up is true, of a measure of which it is known which way is better, or is said to be up or down.
    up: Option<bool>,
    /// Better is true, where nothing else is known.
    better: Option<bool>,
}

impl Heading {
    /// Whether the one says the opposite of the other, of the same measure, times and groups.
    pub(super) fn is_opposite(&self, other: &Self) -> bool {
        let opposite = |one: Option<bool>, other: Option<bool>| {
            one.zip(other).is_some_and(|(one, other)| one != other)
        };
        // What names no time or group may be of any.
        let meets = |one: &Vec<usize>, other: &Vec<usize>| {
            one.is_empty() || other.is_empty() || one.iter().any(|at| other.contains(at))
        };
        let mut of = self.of.iter().zip(&other.of);
        self.measure == other.measure
            && self.kind == other.kind
            && of.all(|(one, other)| meets(one, other))
            && (opposite(self.up, other.up) || opposite(self.better, other.better))
    }
}

/// The directions that claims state, each by the measures that it is about, whatever the figures say of it; what is denied
/// says none.
pub(super) fn headings_of(model: &Model, claims: &[Claim]) -> Vec<Heading> {
    let mut found = Vec::new();
    claims
        .iter()
        .for_each(|claim| gather(model, claim, &mut found));
    found
}

/// The measures that claims are about.
pub(super) fn measures_of<'a>(
    model: &'a Model,
    claims: &'a [Claim],
) -> impl Iterator<Item = Handle<Measure>> + 'a {
    let singles = claims.iter().flat_map(Claim::singles);
    singles.flat_map(|single| {
        let figures = single.selector.figures.iter();
        let figures = figures.map(|at| model.figures[at.value].measure);
        let measures = single.selector.measures.iter().map(|at| at.value);
        figures.chain(measures)
    })
}

fn gather(model: &Model, claim: &Claim, found: &mut Vec<Heading>) {
    match &claim.form {
        Form::Single(single) => of_single(model, single, found),
        Form::AllOf(parts) => parts.iter().for_each(|part| gather(model, part, found)),
        Form::Not(_) => {}
    }
}

fn of_single(model: &Model, claim: &SingleClaim, found: &mut Vec<Heading>) {
    let direction = match &claim.kind {
        ClaimKind::Changed(claim) => claim.direction,
        ClaimKind::Differs(claim) => claim.direction,
        ClaimKind::Associated(claim) => claim.direction,
        ClaimKind::NormDistance(claim) if claim.better => Some(Direction::Better),
        ClaimKind::NormDistance(_) => Some(Direction::Worse),
        _ => None,
    };
    let Some(direction) = direction else { return };
    let selector = &claim.selector;
    let named = selector.measures.iter().map(|at| at.value);
    let figures = selector.figures.iter().map(|at| &model.figures[at.value]);
    let mut of: Vec<(Handle<Measure>, [Vec<usize>; 5])> = Vec::new();
    for measure in named {
        let places = [
            &selector.at,
            &selector.from,
            &selector.to,
            &selector.groups,
            &selector.versus,
        ];
        of.push((measure, places.map(Clone::clone)));
    }
    for figure in figures {
        let over_time = figure.to.is_some();
        let at = figure.at.filter(|_| !over_time);
        let from = figure.at.filter(|_| over_time);
        let places = [at, from, figure.to, figure.group, figure.versus];
        of.push((figure.measure, places.map(|at| at.into_iter().collect())));
    }
    for (measure, of) in of {
        let polarity = model.measures[measure].better;
        let (up, better) = match (direction, polarity) {
            (Direction::Higher, _) => (Some(true), None),
            (Direction::Lower, _) => (Some(false), None),
            (Direction::Better, Some(better)) => (Some(better == Better::Higher), Some(true)),
            (Direction::Worse, Some(better)) => (Some(better == Better::Lower), Some(false)),
            (Direction::Better, None) => (None, Some(true)),
            (Direction::Worse, None) => (None, Some(false)),
        };
        found.push(Heading {
            measure,
            kind: std::mem::discriminant(&claim.kind),
            of,
            up,
            better,
        });
    }
}
