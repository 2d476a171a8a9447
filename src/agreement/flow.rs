//! The flow of people as the checks see it: how many there are at a step, who left, and how many of a group there ever
//! were.

use super::assumed::Assumed;
use super::figures::Figures;
use super::making::Frees;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{Figure, Flow, FlowStep, Handle, Kind, Model, Placed};
use crate::number::{Printed, Style};
use crate::statistics::whole;

/// The number of people of a step, as it is printed.
pub(crate) fn printed<'a>(model: &'a Model, step: &FlowStep) -> Option<&'a Placed<Printed>> {
    model.figures[step.figure].count()?.count.as_ref()
}

/// How many people there are at a step, where that is a whole number.
pub(crate) fn people(model: &Model, step: &FlowStep) -> Option<u64> {
    whole(printed(model, step)?)
}

/// How many people there are at all the steps from which a step comes; nothing where it comes from none.
pub(crate) fn before(model: &Model, flow: &Flow, step: &FlowStep) -> Option<u64> {
    let each = step.from.iter();
    let each = each.map(|at| people(model, &flow.steps[*at]));
    let each: Vec<u64> = each.collect::<Option<_>>()?;
    (!each.is_empty()).then(|| each.iter().fold(0, |sum, one| one.saturating_add(sum)))
}

/// Those who left on the way to a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gone {
    /// How many of them are printed as whole numbers.
    pub(crate) people: u64,
    /// Whether there may be more.
    pub(crate) or_more: bool,
}

/// Those who left on the way to a step.
pub(crate) fn gone(step: &FlowStep) -> Gone {
    let mut gone = Gone::default();
    for left in &step.left {
        match left.n.as_deref().and_then(whole) {
            Some(n) => gone.people = gone.people.saturating_add(n),
            None => gone.or_more = true,
        }
    }
    gone
}

/// A number of people in a figure, and of whom it is.
#[derive(Debug)]
pub(crate) struct Crowd<'a> {
    /// The word of the format for it.
    pub(crate) word: &'static str,
    /// The number.
    pub(crate) n: &'a Placed<Printed>,
    /// The group.
    pub(crate) group: Option<usize>,
}

/// The numbers of people of a figure that is no step and no association, whose n may be of anything.
fn crowds<'a>(model: &Model, figure: &'a Figure) -> Vec<Crowd<'a>> {
    let of = |word, cell: &'a Option<Placed<Printed>>, group| {
        cell.as_ref().map(|n| Crowd { word, n, group })
    };
    if Some(figure.measure) == model.flow_measure || figure.predictor.is_some() {
        return Vec::new();
    }
    let group = figure.group;
    let found = match &figure.kind {
        Kind::Summary(it) => [of("n", &it.n, group), None],
        Kind::Count(it) => [of("n", &it.n, group), None],
        Kind::Rate(it) => [of("n", &it.n, group), None],
        Kind::Contrast(it) if figure.versus.is_none() => [of("n", &it.n, group), None],
        // Alone, n may be that of both groups.
        Kind::Contrast(it) if it.n_versus.is_some() => [
            of("n", &it.n, group),
            of("n_versus", &it.n_versus, figure.versus),
        ],
        // What raters agree on may be other things than people.
        Kind::Contrast(_) | Kind::Reliability(_) => [None, None],
    };
    found.into_iter().flatten().collect()
}

/// Holds each number of people in a figure against the flow, unless it is said that others were taken in.
pub(crate) fn each_crowd(
    figures: &Figures<'_>,
    mut hold: impl FnMut(Handle<Figure>, &Figure, &Crowd<'_>),
) {
    let model = figures.model;
    if model.flows.is_empty() {
        return;
    }
    let assumed = |figure: &Figure| Assumed::of(figure).frees(Frees::People);
    for (at, figure) in model.figures.entries().filter(|(_, one)| !assumed(one)) {
        for crowd in crowds(model, figure) {
            hold(at, figure, &crowd);
        }
    }
}

/// Whether a figure has more people of a group than any step of the flow, and the step with the most; nothing where no
/// group is named.
pub(crate) fn exceeded(
    model: &Model,
    figure: &Figure,
    crowd: &Crowd<'_>,
) -> Option<(bool, Handle<Figure>)> {
    let flow = flow_of(model, figure)?;
    let (most, step) = ever(model, flow, crowd.group?, figure.at)?;
    Some((whole(crowd.n)? > most, step))
}

/// What is found where a figure has more people than a step; `fewer` says how many that are, after `is …, and`.
pub(crate) fn more_than_at(
    check: &'static Check,
    (figure, crowd): (&Figure, &Crowd<'_>),
    step: &Figure,
    fewer: impl FnOnce(&Printed) -> String,
    style: Style,
) -> Option<Diagnostic> {
    let people = step.count()?.count.as_ref()?;
    let words = format!(
        "`{}` of `{}` is {}, and {}",
        crowd.word,
        figure.key,
        style.number(crowd.n),
        fewer(people)
    );
    let found = Diagnostic::at(check, crowd.n.span, words)
        .also(people.span, format!("those of `{}`", step.key))
        .about(&figure.key)
        .about(&step.key);
    Some(found)
}

/// The flow of the study that a figure is of, where there is one.
pub(crate) fn flow_of<'a>(model: &'a Model, figure: &Figure) -> Option<&'a Flow> {
    let apart = model.synthesis.studies_apart;
    let mut flows = model.flows.iter();
    let mut of_study = flows
        .by_ref()
        .filter(|flow| !apart || flow.study == figure.study);
    let first = of_study.next()?;
    of_study.next().is_none().then_some(first)
}

/// The most people at one of the steps that `is_meant` picks, and that step; nothing where some number is not known.
fn most(
    model: &Model,
    flow: &Flow,
    is_meant: impl Fn(&Figure) -> bool,
) -> Option<(u64, Handle<Figure>)> {
    let steps = flow.steps.iter();
    let steps = steps.filter(|step| is_meant(&model.figures[step.figure]));
    let each = steps.map(|step| Some((people(model, step)?, step.figure)));
    let each: Vec<_> = each.collect::<Option<_>>()?;
    // Of the same number the first.
    each.into_iter().rev().max_by_key(|(people, _)| *people)
}

/// The most people of a group that there ever were; nothing where the flow may begin after a time.
fn ever(
    model: &Model,
    flow: &Flow,
    group: usize,
    at: Option<usize>,
) -> Option<(u64, Handle<Figure>)> {
    let of_group = |figure: &Figure| figure.group == Some(group);
    let mut steps = flow.steps.iter().map(|step| &model.figures[step.figure]);
    let begins = steps.any(|step| {
        let early = step.at.is_none_or(|own| at.is_some_and(|at| own <= at));
        of_group(step) && early
    });
    begins.then(|| most(model, flow, of_group))?
}

/// The most people of a group, or where no group is named of all, that there were at a time.
pub(crate) fn then(
    model: &Model,
    flow: &Flow,
    group: Option<usize>,
    at: usize,
) -> Option<(u64, Handle<Figure>)> {
    most(model, flow, |step| {
        step.group == group && step.at == Some(at)
    })
}
