//! A claim is about figures that are not there, so that nothing tries it.
//!
//! ## Why it matters
//!
//! A claim that meets no figure looks like one that was tried and held. Most often a word is spelt in
//! another way than in the measures, or the figures stand under other timepoints.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: wellbeing, label: Wellbeing, domain: wellbeing, better: higher}
//! results:
//!   - {measure: wellbeing, n: 32, mean: 49.8, sd: 9.07}
//! evidence:
//!   - id: wellbeing-fell
//!     strand: quantitative
//!     finding: Wellbeing fell.
//!     figures: wellbeing
//!     claims:
//!       - changed: {domain: well-being, direction: worse}   # the domain is called `wellbeing`
//! propositions:
//!   - id: costs
//!     statement: The role has its cost.
//!     supported_by: wellbeing-fell
//! ```
//!
//! ## What to do
//!
//! Spell the measure's instrument or domain as the measures do, name timepoints for which there are
//! figures, and give claims about changes figures of changes: those with `from` and `to`, or with `group`
//! and `versus`. Or add the figures that are missing.

use std::collections::BTreeSet;

use super::{Check, Context, Rule, listed};
use crate::claims::Subject;
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::model::{ClaimKind, Figure, Measure, Model, Selector};
use crate::tried::{self, Tried};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG404",
    name: "untried-claim",
    severity: Severity::Warning,
    source: include_str!("untried_claim.rs"),
    rule: Rule::Synthesis(run),
};

fn run(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let tried = tried::each(context.model, context.trials);
    let untried = tried.filter(|tried| tried.trial.readings.is_empty());
    found.extend(untried.map(|tried| finding(context.model, tried)));
}

/// The instrument or the domain of a measure.
type Of = fn(&Measure) -> Option<&str>;

/// Why no figure is met, and what to do.
type Reason = (String, Option<String>);

fn finding(model: &Model, tried: Tried<'_>) -> Diagnostic {
    let (id, word) = (tried.owner.id(model), tried.claim.kind.word());
    let (because, help) = reason(model, tried);
    let words = format!("no figure meets the claim `{word}` of `{id}`: {because}");
    Diagnostic::at(&CHECK, tried.claim.span, words)
        .maybe_help(help)
        .about(id)
}

/// The first condition that leaves no figure, in the order in which they narrow the choice.
fn reason(model: &Model, tried: Tried<'_>) -> Reason {
    /// More timepoints than that are not listed.
    const MOST: usize = 12;
    let selector = &tried.claim.selector;
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
        return ("no figures of that measure are declared".to_owned(), None);
    }
    let kind = match Subject::of(&tried.claim.kind) {
        Subject::Pairs(..) => Subject::Contrasts,
        other => other,
    };
    let of_kind: Vec<_> = figures
        .iter()
        .copied()
        .filter(|one| kind.holds(one))
        .collect();
    if of_kind.is_empty() {
        let words = format!(
            "it is about {}, and there are only {}",
            kind.words(),
            kinds(&figures)
        );
        return (words, Some(example(kind).to_owned()));
    }
    let times: BTreeSet<_> = of_kind.iter().map(|one| times(model, one)).collect();
    let times = times.iter().take(MOST).map(String::as_str);
    let times: Vec<_> = times.collect();
    let words = match asked(model, tried) {
        Some(asked) => format!("there are no {} {asked}", kind.words()),
        None => tried.trial.because.clone(),
    };
    (words, Some(format!("there are some {}", times.join(", "))))
}

/// An instrument or domain that no measure has.
fn unknown_whole(model: &Model, key: &str, wanted: &str, of: Of) -> Reason {
    let known: BTreeSet<_> = model.measures.iter().filter_map(of).collect();
    let words = format!("no measure has the {key} `{wanted}`");
    let known: Vec<_> = known.into_iter().collect();
    let help = did_you_mean(wanted, known.iter().copied()).unwrap_or_else(|| match known.len() {
        0 => format!("say `{key}: {wanted}` in the measures it is about"),
        _ => format!("the measures have {}", listed(&known)),
    });
    (words, Some(help))
}

/// Whether a figure is of the measures that a claim is about.
fn about(model: &Model, selector: &Selector, figure: &Figure) -> bool {
    let measures = &selector.measures;
    let one_of = measures.iter().any(|one| one.value == figure.measure);
    (measures.is_empty() || one_of) && selector.is_within(&model.measures[figure.measure])
}

/// The kinds of some figures in words.
fn kinds(figures: &[&Figure]) -> String {
    let all = [Subject::Summaries, Subject::Counts, Subject::Contrasts];
    let there = all
        .into_iter()
        .filter(|kind| figures.iter().any(|figure| kind.holds(figure)));
    there.map(Subject::words).collect::<Vec<_>>().join(" and ")
}

/// How figures of a kind are written.
fn example(subject: Subject) -> &'static str {
    match subject {
        Subject::Summaries => {
            "give the figures at one time: `{measure: …, at: …, n: …, mean: …, sd: …}`"
        }
        Subject::Counts => {
            "give the figures as counts: `{measure: …, category: …, n: …, count: …}`"
        }
        Subject::Contrasts | Subject::Pairs(..) => {
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
fn asked(model: &Model, tried: Tried<'_>) -> Option<String> {
    let selector = &tried.claim.selector;
    match &tried.claim.kind {
        ClaimKind::Persists { early, late, .. } | ClaimKind::NotMaintained { early, late, .. } => {
            let words = |ends: (usize, usize)| words_of_times(model, Some(ends.0), Some(ends.1));
            Some(format!("{} or {}", words(early.value), words(late.value)))
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
