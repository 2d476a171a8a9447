//! Why a claim meets no figure.

use std::collections::BTreeSet;

use crate::claims::kinds;
use crate::claims::trial::aim::Aim;
use crate::claims::verdict::Trial;
use crate::diagnostic::did_you_mean;
use crate::model::Span2;
use crate::model::{Claim, Figure, Measure, Model, Selector};
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
    match trial.readings.is_empty() {
        true => format!("no figure meets it: {}", reason(model, claim).because),
        false => trial.because.clone(),
    }
}

/// The first condition that leaves no figure, in the order in which they narrow the choice.
pub fn reason(model: &Model, claim: &Claim) -> Unmet {
    /// More timepoints than that are not listed.
    const MOST: usize = 12;
    let selector = &claim.selector;
    let wholes: [(_, _, Of); 2] = [
        ("instrument", &selector.instrument, |measure| {
            measure.instrument.as_deref()
        }),
        ("domain", &selector.domain, |measure| {
            measure.domain.as_deref()
        }),
    ];
    for (key, wanted, of) in wholes {
        if let Some(wanted) = wanted
            && !model
                .measures
                .iter()
                .any(|one| of(one) == Some(wanted.as_str()))
        {
            return unknown_whole(model, key, wanted, of);
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
    let kind = match kinds::of(&claim.kind).aim() {
        Aim::Pairs(..) => Aim::Contrasts,
        other => other,
    };
    let of_kind: Vec<_> = figures
        .iter()
        .copied()
        .filter(|one| kind.holds(one))
        .collect();
    if of_kind.is_empty() {
        return Unmet {
            because: format!(
                "it is about {}, and there are only {}",
                kind.words(),
                kinds(&figures)
            ),
            help: Some(example(kind).to_owned()),
        };
    }
    let times: BTreeSet<_> = of_kind.iter().map(|one| times(model, one)).collect();
    let times = times.iter().take(MOST).map(String::as_str);
    let times: Vec<_> = times.collect();
    let asked = asked(model, claim).map_or_else(String::new, |asked| format!(" {asked}"));
    Unmet {
        because: format!("there are no {}{asked}", kind.words()),
        help: Some(format!("there are some {}", times.join(", "))),
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
    let all = [Aim::Summaries, Aim::Counts, Aim::Contrasts];
    let there = all
        .into_iter()
        .filter(|kind| figures.iter().any(|figure| kind.holds(figure)));
    there.map(Aim::words).collect::<Vec<_>>().join(" and ")
}

/// How figures of a kind are written.
fn example(aim: Aim) -> &'static str {
    match aim {
        Aim::Summaries => {
            "give the figures at one time: `{measure: …, at: …, n: …, mean: …, sd: …}`"
        }
        Aim::Counts => "give the figures as counts: `{measure: …, category: …, n: …, count: …}`",
        Aim::Contrasts | Aim::Pairs(..) => {
            "give the change: `{measure: …, from: …, to: …, change: …, ci_low: …, ci_high: …, p: …}`"
        }
    }
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
fn asked(model: &Model, claim: &Claim) -> Option<String> {
    let selector = &claim.selector;
    match kinds::of(&claim.kind).aim() {
        Aim::Pairs(early, late) => {
            let words = |ends: Span2| words_of_times(model, Some(ends.0), Some(ends.1));
            Some(format!("{} or {}", words(early), words(late)))
        }
        _ => match (selector.at.or(selector.from), selector.to) {
            (None, None) => None,
            (Some(from), None) if selector.from.is_some() => {
                let from = &model.synthesis.timepoints[from].id;
                Some(format!("from {from}"))
            }
            (at, to) => Some(words_of_times(model, at, to)),
        },
    }
}
