//! What figures and measures say.

use super::cells::{cell, number, placed};
use super::entry::{Entry, EntryKind, EntryName};
use super::evidence::cites;
use crate::model::{
    Band, Category, Cell, Contrast, Count, Dimension, Figure, Kind, Measure, Model, Norm, Rate,
    Reliability, Summary,
};

/// A line of figures, which rests on its measure, and on the sources in which it was published.
pub(super) fn item(figure: &Figure, model: &Model) -> Entry {
    let Figure {
        key,
        span: _,
        table: _,
        measure,
        predictor: _,
        category: _,
        at,
        to,
        group,
        versus,
        study: _,
        dimensions: _,
        methods,
        kind,
        cite,
        note,
        // The same figure again, which the checks hold against it.
        repeats: _,
    } = figure;
    let frame = &model.synthesis;
    let mut item = Entry::new(EntryKind::Figure, key);
    for (word, at) in [("at", at), ("to", to)] {
        item.may_say(word, at.map(|at| &frame.timepoints[at].label));
    }
    for (word, at) in [("group", group), ("versus", versus)] {
        item.may_say(word, at.map(|at| &frame.groups[at].label));
    }
    for dimension in Dimension::ALL {
        let at = figure.all_dimensions().get(dimension);
        item.may_say(dimension.word(), at.map(|at| frame.parts(dimension)[at].1));
    }
    let mut methods: Vec<&str> = methods.iter().map(|method| method.word()).collect();
    methods.sort_unstable();
    item.say("method", methods.join(", "));
    numbers(&mut item, kind, figure, model);
    item.may_say("note", note.as_ref());
    cites(&mut item, "cite", cite, model);
    item.rest_on([EntryName::new(
        EntryKind::Measure,
        &model.measures[*measure].id,
    )]);
    item
}

fn cells(item: &mut Entry, cells: &[(&str, &Cell)]) {
    for (word, one) in cells {
        item.may_say(word, cell(one));
    }
}

fn numbers(item: &mut Entry, kind: &Kind, figure: &Figure, model: &Model) {
    match kind {
        Kind::Summary(summary) => {
            let Summary {
                n,
                mean,
                total,
                sd,
                se,
                df,
                median,
                q1,
                q3,
                min,
                max,
                ci_low,
                ci_high,
                level,
            } = summary.as_ref();
            let some = [
                ("n", n),
                ("mean", mean),
                ("total", total),
                ("sd", sd),
                ("se", se),
                ("df", df),
                ("median", median),
                ("q1", q1),
                ("q3", q3),
                ("min", min),
                ("max", max),
                ("ci_low", ci_low),
                ("ci_high", ci_high),
                ("level", level),
            ];
            cells(item, &some);
        }
        Kind::Count(count) => {
            let Count {
                count,
                n,
                percent,
                ci_low,
                ci_high,
                level,
            } = count.as_ref();
            let some = [
                ("count", count),
                ("n", n),
                ("percent", percent),
                ("ci_low", ci_low),
                ("ci_high", ci_high),
                ("level", level),
            ];
            cells(item, &some);
        }
        Kind::Rate(rate) => {
            let Rate {
                n,
                events,
                person_time,
                rate,
                per,
                ci_low,
                ci_high,
                level,
            } = rate.as_ref();
            let some = [
                ("n", n),
                ("events", events),
                ("person_time", person_time),
                ("rate", rate),
                ("ci_low", ci_low),
                ("ci_high", ci_high),
                ("level", level),
            ];
            cells(item, &some);
            item.may_say("per", per.as_deref());
        }
        Kind::Reliability(reliability) => {
            let Reliability {
                coefficient,
                value,
                ci_low,
                ci_high,
                level,
                n,
                items,
                raters,
                inter_item_r,
                agreement,
            } = reliability.as_ref();
            item.say("coefficient", coefficient.word());
            let some = [
                ("value", value),
                ("ci_low", ci_low),
                ("ci_high", ci_high),
                ("level", level),
                ("n", n),
                ("items", items),
                ("raters", raters),
                ("inter_item_r", inter_item_r),
                ("agreement", agreement),
            ];
            cells(item, &some);
        }
        Kind::Contrast(contrast) => self::contrast(item, contrast, figure, model),
    }
}

fn contrast(item: &mut Entry, contrast: &Contrast, figure: &Figure, model: &Model) {
    let Contrast {
        n,
        n_versus,
        change,
        se,
        sd_change,
        ci_low,
        ci_high,
        level,
        p,
        statistic,
        test,
        df,
        df2,
        effect_size,
        effect_size_means,
        change_means,
        difference_means,
        effect,
        per,
        reference,
        beta,
        r2,
        adj_r2,
        r2_change,
        f_change,
        needed,
        pooled,
        design,
        design_sign: _,
        scale,
    } = contrast;
    let some = [
        ("n", n),
        ("n_versus", n_versus),
        ("change", change),
        ("se", se),
        ("sd_change", sd_change),
        ("ci_low", ci_low),
        ("ci_high", ci_high),
        ("level", level),
        ("p", p),
        ("statistic", statistic),
        ("df", df),
        ("df2", df2),
        ("effect_size", effect_size),
        ("beta", beta),
        ("r2", r2),
        ("adj_r2", adj_r2),
        ("r2_change", r2_change),
        ("f_change", f_change),
        ("nnt", &needed.nnt),
        ("nnt_low", &needed.nnt_low),
        ("nnt_high", &needed.nnt_high),
    ];
    cells(item, &some);
    cells(item, &pooled.cells());
    item.may_say("test", test.map(|one| one.word()));
    item.may_say("effect size is", effect_size_means.map(|one| one.word()));
    item.may_say("change is", change_means.map(|one| one.word()));
    item.may_say("difference is", difference_means.map(|one| one.word()));
    item.may_say("effect", effect.map(|one| one.word()));
    item.may_say("per", per.as_deref());
    item.may_say("design", design.map(|one| one.word()));
    item.may_say("scale", scale.map(|one| one.word()));
    let only = figure.predictor.and_then(|at| model.predictors[at].only());
    if let (Some(at), Some(term)) = (reference, only) {
        let categories = &model.measures[term.measure].categories;
        item.may_say("reference", categories.get(*at).map(|one| &one.label));
    }
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
    for Category { id, label } in categories {
        item.say(&format!("category {id}"), label);
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
