//! Why a claim meets no figure.

use std::collections::BTreeSet;

use crate::claims::kinds;
use crate::claims::trial::aim::Aim;
use crate::claims::trial::called;
use crate::claims::trial::select::aim_of;
use crate::claims::tried::instead::instead;
use crate::claims::tried::words::{asserts_single, of_single};
use crate::claims::verdict::Trial;
use crate::diagnostic::did_you_mean;
use crate::language::english;
use crate::model::{
    Claim, Dimension, Figure, Handle, Measure, Model, Predictor, Selector, SingleClaim, Span2,
};
use crate::wording::listed;

/// The instrument or the domain of a measure.
type Of = fn(&Measure) -> Option<&str>;

/// Why no figure is met, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// What leaves no figure.
    pub because: String,
    /// What to write, where that can be said.
    pub help: Option<String>,
}

/// How the figures make the verdict on a claim, or why none is met; empty where a single reading decides.
pub fn because(model: &Model, claim: &Claim, trial: &Trial) -> String {
    let unmet = each(claim, trial);
    let several = trial.parts.len() > 1;
    let unmet = unmet.iter().map(|single| {
        let because = reason(model, single).because;
        match several {
            true => {
                let asserts = asserts_single(single, model);
                let of = of_single(single, model);
                format!("no figure meets “{asserts}, of {of}”: {because}")
            }
            false => format!("no figure meets it: {because}"),
        }
    });
    let own = (!trial.because.is_empty()).then(|| trial.because.clone());
    own.into_iter().chain(unmet).collect::<Vec<_>>().join("; ")
}

/// The claims of one kind that a claim is made of which no figure meets.
pub fn each<'a>(claim: &'a Claim, trial: &Trial) -> Vec<&'a SingleClaim> {
    let singles = claim.singles().into_iter().enumerate();
    let untried = singles.filter(|(part, _)| {
        let mut readings = trial.readings.iter();
        !readings.any(|reading| reading.part == *part)
    });
    untried.map(|(_, single)| single).collect()
}

/// The first condition that leaves no figure, in the order in which they narrow the choice.
pub fn reason(model: &Model, claim: &SingleClaim) -> Unmet {
    let selector = &claim.selector;
    if let ([one], Some([])) = (&*selector.figures, kinds::of(&claim.kind).against()) {
        return alone(model, &model.figures[one.value]);
    }
    let wholes: [(_, _, Of); 2] = [
        ("instrument", &selector.instruments, |measure| {
            measure.instrument.as_deref()
        }),
        ("domain", &selector.domains, |measure| {
            measure.domain.as_deref()
        }),
    ];
    for (key, wanted, of) in wholes {
        for wanted in wanted {
            let mut measures = model.measures.iter();
            if !measures.any(|one| of(one) == Some(wanted.as_str())) {
                return unknown_whole(model, key, wanted, of);
            }
        }
    }
    let figures = model
        .figures
        .iter()
        .filter(|one| about(model, selector, one));
    let figures: Vec<&Figure> = figures.collect();
    if figures.is_empty() {
        return Unmet {
            because: "no figures of that measure are declared".to_owned(),
            help: None,
        };
    }
    let asserted = kinds::of(&claim.kind);
    let kind = match aim_of(claim, asserted) {
        Aim::Pairs(..) => Aim::Contrasts,
        other => other,
    };
    let is = |one: &&Figure| match kind {
        Aim::Associations if selector.predictors.is_empty() => kind.holds(one),
        _ => kind.holds(one) && selector.is_associated(one, &model.predictors),
    };
    let of_kind: Vec<_> = figures.iter().copied().filter(is).collect();
    let associations: Vec<_> = figures.iter().filter_map(|one| one.predictor).collect();
    if of_kind.is_empty() && !associations.is_empty() {
        return not_associated(model, selector, kind, &associations, &figures);
    }
    if of_kind.is_empty() {
        return Unmet {
            because: format!(
                "it is about {}, and there are only {}",
                kind.words(),
                kinds(&figures)
            ),
            help: Some(instead(model, claim, kind, &figures)),
        };
    }
    let of_groups = of_kind.iter().all(|one| one.versus.is_some());
    if kind == Aim::Contrasts && of_groups && !selector.asks_for_differences() {
        return Unmet {
            because: "it is about changes, and there are only differences between groups".to_owned(),
            help: Some(
                "for a difference between groups use `differs`, or name both groups, as in `group: …, versus: …`"
                    .to_owned(),
            ),
        };
    }
    narrowed(model, claim, kind, of_kind)
}

/// The first of the conditions category, group and time that leaves none of the figures of a kind.
fn narrowed(model: &Model, claim: &SingleClaim, kind: Aim, figures: Vec<&Figure>) -> Unmet {
    let selector = &claim.selector;
    let none = |asked: String, known: BTreeSet<String>| {
        const MOST: usize = 12;
        let known: Vec<_> = known.iter().take(MOST).map(String::as_str).collect();
        Unmet {
            because: format!("there are no {}{asked}", kind.words()),
            help: Some(format!("there are some {}", known.join(", "))),
        }
    };
    let of_category = figures.iter().copied();
    let of_category: Vec<_> = of_category
        .filter(|one| selector.is_of_category(one))
        .collect();
    if of_category.is_empty() {
        let words = selector.categories.iter();
        let words: Vec<_> = words.map(|one| one.word.value.as_str()).collect();
        let known = figures.iter().map(|one| match one.category {
            Some(at) => {
                let category = &model.measures[one.measure].categories[at];
                format!("of the category `{}`", category.id)
            }
            None => "without a category".to_owned(),
        });
        return none(
            format!(" of the category {}", listed(&words)),
            known.collect(),
        );
    }
    let of_group = of_category.iter().copied();
    let mut of_group: Vec<_> = of_group
        .filter(|one| is_of_group(selector, kind, one))
        .collect();
    if of_group.is_empty() {
        let ids = |at: &[usize]| {
            let ids = at.iter().map(|at| model.synthesis.groups[*at].id.as_str());
            listed(&ids.collect::<Vec<_>>())
        };
        let asked = match (&*selector.groups, &*selector.versus) {
            (one, []) => format!(" of the group {}", ids(one)),
            ([], two) => format!(" against the group {}", ids(two)),
            (one, two) => format!(" of the group {} against {}", ids(one), ids(two)),
        };
        let known = of_category.iter().map(|one| groups(model, one));
        return none(asked, known.collect());
    }
    for dimension in Dimension::ALL {
        let part = |at: usize| model.synthesis.parts(dimension)[at].0.to_owned();
        let named = selector
            .dimensions
            .iter()
            .filter(|(one, _)| *one == dimension);
        let named: Vec<_> = named.map(|(_, at)| part(*at)).collect();
        of_group.retain(|one| selector.is_in_one(one, dimension));
        if of_group.is_empty() {
            let word = dimension.word();
            let ids: Vec<_> = named.iter().map(String::as_str).collect();
            let known = of_category
                .iter()
                .map(|one| match one.dimensions.get(dimension) {
                    Some(at) => format!("of the {word} `{}`", part(at)),
                    None => format!("of which no {word} is said, or which no {word} tells apart"),
                });
            return none(format!(" of the {word} {}", listed(&ids)), known.collect());
        }
    }
    let mut when = of_group.iter().filter(|one| selector.is_when(one));
    if let (true, Some(one), None) = (
        kinds::of(&claim.kind).against().is_some(),
        when.next(),
        when.next(),
    ) {
        return alone(model, one);
    }
    let known = of_group.iter().map(|one| times(model, one));
    let asked = asked(model, claim).map_or_else(String::new, |asked| format!(" {asked}"));
    none(asked, known.collect())
}

/// One figure where two are held against each other.
fn alone(model: &Model, figure: &Figure) -> Unmet {
    let terms = figure.predictor.map(|at| model.predictors[at].terms.len());
    let help = match (terms, figure.to, figure.versus) {
        (Some(2..), ..) => Some("associated"),
        (None, Some(_), Some(_)) => Some("differs"),
        _ => None,
    };
    let help = help.map(|word| {
        format!(
            "it is itself how two of them differ: use `{word}`, as in `{word}: {{figures: {}, significant: true}}`",
            figure.key
        )
    });
    let both = || "name both, as in `figures: [mood@T1..T2/women, mood@T1..T2/men]`".to_owned();
    Unmet {
        because: "it holds two figures against each other, and one alone meets it".to_owned(),
        help: Some(help.unwrap_or_else(both)),
    }
}

/// Why a claim meets none of the associations that there are.
fn not_associated(
    model: &Model,
    selector: &Selector,
    kind: Aim,
    associations: &[Handle<Predictor>],
    figures: &[&Figure],
) -> Unmet {
    let wanted = selector.predictors.iter();
    let wanted: Vec<_> = wanted
        .map(|at| called::by(at.value, model, english()))
        .collect();
    let known = associations.iter();
    let known: BTreeSet<_> = known.map(|at| called::by(*at, model, english())).collect();
    let known: Vec<_> = known.iter().map(String::as_str).collect();
    match kind {
        Aim::Associations => {
            let others = match figures.iter().any(|one| is_against(model, selector, one)) {
                true => "it is the category that others are held against; name one of those: ",
                false => "",
            };
            Unmet {
                because: format!("there are no associations {}", wanted.join(" or ")),
                help: Some(format!("{others}there are some {}", known.join(", "))),
            }
        }
        _ => Unmet {
            because: format!(
                "it is about {}, and there are only associations",
                kind.words()
            ),
            help: Some(
                "for an association use `associated`, as in `associated: {measure: …, predictor: …, direction: positive}`"
                    .to_owned(),
            ),
        },
    }
}

/// Whether an association is held against a category that a selector names.
fn is_against(model: &Model, selector: &Selector, figure: &Figure) -> bool {
    let own = figure.predictor.and_then(|at| model.predictors[at].only());
    let reference = figure.association().and_then(|one| one.reference);
    let terms = selector.predictors.iter();
    let mut terms = terms.filter_map(|at| model.predictors[at.value].only());
    own.zip(reference).is_some_and(|(own, reference)| {
        terms.any(|one| one.measure == own.measure && one.category == Some(reference))
    })
}

/// Whether a figure is of the groups asked for; of comparisons in either order.
fn is_of_group(selector: &Selector, kind: Aim, figure: &Figure) -> bool {
    let is = |group: Option<usize>, wanted: &[usize]| {
        wanted.is_empty() || group.is_some_and(|group| wanted.contains(&group))
    };
    match kind {
        Aim::Differences => {
            let straight =
                is(figure.group, &selector.groups) && is(figure.versus, &selector.versus);
            let turned = is(figure.versus, &selector.groups) && is(figure.group, &selector.versus);
            straight || turned
        }
        _ => selector.is_of_group(figure),
    }
}

/// Of which groups a figure is: `of the group `walk``, `of `walk` against `wait``, or `without a group`.
fn groups(model: &Model, figure: &Figure) -> String {
    let id = |at: usize| model.synthesis.groups[at].id.as_str();
    match (figure.group, figure.versus) {
        (Some(one), Some(two)) => format!("of `{}` against `{}`", id(one), id(two)),
        (Some(one), None) => format!("of the group `{}`", id(one)),
        (None, _) => "without a group".to_owned(),
    }
}

/// An instrument or domain that no measure has.
fn unknown_whole(model: &Model, key: &str, wanted: &str, of: Of) -> Unmet {
    let known: BTreeSet<_> = model.measures.iter().filter_map(of).collect();
    let words = format!("no measure has the {key} `{wanted}`");
    let known: Vec<_> = known.into_iter().collect();
    let help = did_you_mean(wanted, known.iter().copied()).unwrap_or_else(|| match known.len() {
        0 => format!("say `{key}: {wanted}` in the measures it is about"),
        _ => format!("the measures have {}", listed(&known)),
    });
    Unmet {
        because: words,
        help: Some(help),
    }
}

/// Whether a figure is of the measures that a claim is about.
fn about(model: &Model, selector: &Selector, figure: &Figure) -> bool {
    let measures = &selector.measures;
    let one_of = measures.iter().any(|one| one.value == figure.measure);
    (measures.is_empty() || one_of) && selector.is_within(&model.measures[figure.measure])
}

/// The kinds of some figures in words.
fn kinds(figures: &[&Figure]) -> String {
    let all = [
        Aim::Summaries,
        Aim::Counts,
        Aim::Rates,
        Aim::Contrasts,
        Aim::Associations,
    ];
    let there = all
        .into_iter()
        .filter(|kind| figures.iter().any(|figure| kind.holds(figure)));
    there.map(Aim::words).collect::<Vec<_>>().join(" and ")
}

/// When figures were measured: `at T1`, `from T1 to T2`, or `without a timepoint`.
fn times(model: &Model, figure: &Figure) -> String {
    words_of_times(model, figure.at, figure.to)
}

fn words_of_times(model: &Model, at: Option<usize>, to: Option<usize>) -> String {
    let id = |at: usize| model.synthesis.timepoints[at].id.as_str();
    match (at, to) {
        (Some(at), None) => format!("at {}", id(at)),
        (Some(at), Some(to)) => format!("from {} to {}", id(at), id(to)),
        (None, Some(to)) => format!("to {}", id(to)),
        (None, None) => "without a timepoint".to_owned(),
    }
}

/// The timepoints that a claim asks for, where it does.
fn asked(model: &Model, claim: &SingleClaim) -> Option<String> {
    let selector = &claim.selector;
    let ids = |at: &[usize]| {
        let ids = at
            .iter()
            .map(|at| model.synthesis.timepoints[*at].id.as_str());
        ids.collect::<Vec<_>>().join(" or ")
    };
    if let Aim::Pairs(early, late) = kinds::of(&claim.kind).aim() {
        let words = |ends: Span2| words_of_times(model, Some(ends.0), Some(ends.1));
        return Some(format!("{} or {}", words(early), words(late)));
    }
    let parts = [
        ("at", &selector.at),
        ("from", &selector.from),
        ("to", &selector.to),
    ];
    let parts = parts.into_iter().filter(|(_, at)| !at.is_empty());
    let parts: Vec<_> = parts
        .map(|(word, at)| format!("{word} {}", ids(at)))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
