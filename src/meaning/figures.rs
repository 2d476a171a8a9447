//! What figures and measures say.

use std::collections::HashMap;

use super::cells::{number, placed};
use super::entry::{Entry, EntryKind, EntryName};
use super::evidence::cites;
use crate::model::{
    Band, Category, Contrast, Dimension, Figure, Flow, FlowStep, Handle, Kind, Left, Measure,
    Model, Norm,
};

/// A line of figures, which rests on its measure, and on the sources in which it was published.
pub(super) fn item(figure: &Figure, steps: &[(&Flow, &FlowStep)], model: &Model) -> Entry {
    let Figure {
        key,
        span: _,
        table: _,
        measure,
        predictor,
        category: _,
        at,
        to,
        group,
        versus,
        study: _,
        dimensions: _,
        methods,
        kind: _,
        cite,
        note,
        // The same figure again, which the checks hold against it.
        repeats: _,
    } = figure;
    let frame = &model.synthesis;
    let mut item = Entry::new(EntryKind::Figure, key);
    let of = EntryName::new(EntryKind::Measure, &model.measures[*measure].id);
    item.say_of("measure", vec![of.clone()], "");
    for (word, at) in [("at", at), ("to", to)] {
        item.may_say(word, at.map(|at| &frame.timepoints[at].label));
        let months = at.and_then(|at| frame.timepoints[at].months.as_ref());
        item.may_say(&format!("months of {word}"), placed(months));
    }
    let terms = predictor.iter().flat_map(|at| &model.predictors[*at].terms);
    let terms =
        terms.map(|term| EntryName::new(EntryKind::Measure, &model.measures[term.measure].id));
    item.rest_on(terms);
    let adjusted = figure.all_dimensions().get(Dimension::Model);
    let adjusted = adjusted.and_then(|at| frame.models[at].adjusted_for.as_ref());
    item.may_say("adjusted for", adjusted.map(|names| names.join(", ")));
    for (word, at) in [("group", group), ("versus", versus)] {
        item.may_say(word, at.map(|at| &frame.groups[at].label));
    }
    for dimension in Dimension::ALL {
        let at = figure.all_dimensions().get(dimension);
        let Some(label) = at.map(|at| frame.parts(dimension)[at].1) else {
            continue;
        };
        let own = EntryName::new(EntryKind::Source, label);
        match dimension == Dimension::Study && is_source(label, model) {
            true => item.say_of(dimension.word(), vec![own], ""),
            false => item.say(dimension.word(), label),
        }
    }
    let mut methods: Vec<&str> = methods.iter().map(|method| method.word()).collect();
    methods.sort_unstable();
    item.say("method", methods.join(", "));
    numbers(&mut item, figure, model);
    for (flow, step) in steps {
        self::step(&mut item, flow, step, model);
    }
    item.may_say("note", note.as_ref());
    cites(&mut item, "cite", cite, model);
    item.rest_on([of]);
    item
}

/// Whether a study is called by the id of the source that it is.
fn is_source(label: &str, model: &Model) -> bool {
    let mut sources = model.sources.iter();
    sources.any(|source| *source.id == label)
}

/// What is printed, and what is said of it beside.
fn numbers(item: &mut Entry, figure: &Figure, model: &Model) {
    for (word, cell) in figure.kind.cells() {
        item.may_say(word, placed(cell.as_ref()));
    }
    match &figure.kind {
        Kind::Rate(rate) => item.may_say("per", rate.per.as_deref()),
        Kind::Contrast(contrast) => beside(item, contrast, figure, model),
        Kind::Summary(_) | Kind::Count(_) | Kind::Reliability(_) => {}
    }
}

fn beside(item: &mut Entry, contrast: &Contrast, figure: &Figure, model: &Model) {
    item.may_say("test", contrast.test.map(|one| one.word()));
    let effect_size = contrast.effect_size_means;
    item.may_say("effect size is", effect_size.map(|one| one.word()));
    item.may_say("change is", contrast.change_means.map(|one| one.word()));
    let difference = contrast.difference_means;
    item.may_say("difference is", difference.map(|one| one.word()));
    item.may_say("effect", contrast.effect.map(|one| one.word()));
    item.may_say("per", contrast.per.as_deref());
    item.may_say("design", contrast.design.map(|one| one.word()));
    item.may_say("scale", contrast.scale.map(|one| one.word()));
    let only = figure.predictor.and_then(|at| model.predictors[at].only());
    if let (Some(at), Some(term)) = (contrast.reference, only) {
        let categories = &model.measures[term.measure].categories;
        item.may_say("reference", categories.get(at).map(|one| &one.label));
    }
}

/// The steps of flows that figures are.
pub(super) fn steps(model: &Model) -> HashMap<Handle<Figure>, Vec<(&Flow, &FlowStep)>> {
    let mut steps: HashMap<_, Vec<_>> = HashMap::new();
    for flow in &model.flows {
        for step in &flow.steps {
            steps.entry(step.figure).or_default().push((flow, step));
        }
    }
    steps
}

/// Who left on the way to a step of a flow; where its people come from is what it rests on.
fn step(item: &mut Entry, flow: &Flow, step: &FlowStep, model: &Model) {
    let FlowStep {
        figure: _,
        label,
        from,
        left,
    } = step;
    item.say("step", &label.value);
    for Left { span: _, n, why } in left {
        let why = why.as_ref().map_or("", |why| why.value.as_str());
        let n = placed(n.as_ref()).unwrap_or_default();
        item.say("left", format!("{n} {why}"));
    }
    let from = from.iter().filter_map(|at| flow.steps.get(*at));
    let from = from.map(|step| &model.figures[step.figure].key);
    item.rest_on(from.map(|key| EntryName::new(EntryKind::Figure, key)));
}

/// A scale or another variable.
pub(super) fn measure(measure: &Measure, model: &Model) -> Entry {
    let Measure {
        id,
        label,
        instrument,
        domain,
        range,
        items,
        score,
        prorated,
        better,
        // Each figure has them.
        methods: _,
        digits: _,
        unit,
        categories,
        exhaustive,
        bands,
        norm,
        note,
    } = measure;
    let mut item = Entry::new(EntryKind::Measure, id);
    item.say("label", label);
    item.may_say("instrument", instrument.as_ref());
    item.may_say("domain", domain.as_ref());
    let range = range.as_ref().map(|range| (&range.0, &range.1));
    let range = range.map(|(low, high)| format!("{} to {}", number(low), number(high)));
    item.may_say("range", range);
    item.may_say("items", items.map(|items| items.to_string()));
    item.may_say("score", score.map(|score| score.word()));
    item.may_say("prorated", prorated.then_some("true"));
    item.may_say("better", better.map(|better| better.word()));
    item.may_say("unit", unit.as_ref());
    for Category { id: _, label } in categories {
        item.say("category", label);
    }
    item.may_say("exhaustive", exhaustive.then_some("true"));
    for Band { label, from, to } in bands {
        let ends = [("from", from), ("to", to)].map(|(word, end)| {
            let end = placed(end.as_ref());
            end.map_or_else(String::new, |end| format!("{word} {end}"))
        });
        item.say(&format!("band {}", label.value), ends.join(" "));
    }
    if let Some(norm) = norm {
        self::norm(&mut item, norm, model);
    }
    item.may_say("note", note.as_ref());
    item
}

fn norm(item: &mut Entry, norm: &Norm, model: &Model) {
    let Norm {
        mean,
        sd,
        n,
        population,
        cite,
    } = norm;
    item.say("norm: mean", number(mean));
    item.may_say("norm: sd", placed(sd.as_ref()));
    item.may_say("norm: n", placed(n.as_ref()));
    item.may_say("norm: population", population.as_ref());
    cites(item, "norm: cite", cite, model);
}
