//! What rests on one part of the synthesis, by what path, and what would fall with it.

use serde::Serialize;

use super::fall::{FALLS, Fall, Falls};
use super::part::{GroundPart, quotation};
use super::resting::{self, Found, Rests};
use crate::examine::Assessed;
use crate::model::Model;
use crate::source::Span;

/// What rests on a part, and what falls with it.
#[derive(Clone, Debug, Serialize)]
pub struct Impact {
    /// What it is: `source`, `figure`, …
    pub kind: &'static str,
    /// Its id, key or name.
    pub id: String,
    /// What it is called or says; empty where that is no more, or must not be printed.
    pub label: String,
    /// File, line and column of its declaration.
    pub place: String,
    /// Whether an error stands in its declaration, so that something may be missing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub broken: bool,
    /// What rests on it: figures, quotations and coded passages that are of it, then findings, claims, propositions and
    /// constructs.
    pub rests: Vec<RestingPart>,
    /// What "falls" means.
    pub falls: &'static str,
    /// What would not stand, or not so, without it.
    pub without: Fall,
}

/// Something that rests on a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RestingPart {
    /// What it is: `finding`, `claim`, `proposition`, …
    pub kind: &'static str,
    /// Its id or key; of a claim, of what makes it.
    pub id: String,
    /// Its words, as far as they may be printed.
    pub text: String,
    /// Of a claim, its verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<&'static str>,
    /// From the part to this, one of the shortest.
    pub path: Vec<PathStep>,
    /// File, line and column of its declaration.
    pub place: String,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PathStep {
    /// How it rests on the one before.
    pub link: &'static str,
    /// What it is.
    pub kind: &'static str,
    /// Its id or key.
    pub id: String,
}

/// What rests on a part, and what would fall with it, as [`sensitivity`](super::sensitivity::sensitivity) has it.
pub fn impact(assessed: &Assessed, part: GroundPart) -> Impact {
    let model = &assessed.model;
    let found = resting::on(assessed, part);
    let mut reached: Vec<Rests> = found.all().collect();
    reached.sort_by_key(|one| floor(*one));
    let id = part.id(model);
    let broken = match part {
        GroundPart::Figure(at) => !assessed.sound.figure(model, at),
        _ => !assessed.sound.whole(&id),
    };
    Impact {
        kind: part.kind(),
        label: part.label(model).to_owned(),
        place: part.place(assessed),
        broken,
        rests: reached
            .into_iter()
            .map(|one| entry(assessed, &found, one))
            .collect(),
        falls: FALLS,
        without: Falls::of(assessed).with(part),
        id,
    }
}

/// In which order kinds are listed: what is of the part, then upwards.
fn floor(one: Rests) -> u8 {
    match one {
        Rests::Root | Rests::Figure(_) => 0,
        Rests::Norm(_) => 1,
        Rests::Quotation(..) => 2,
        Rests::Passages(_) => 3,
        Rests::Evidence(_) => 4,
        Rests::Claim(_) => 5,
        Rests::Proposition(_) => 6,
        Rests::Construct(_) => 7,
    }
}

fn entry(assessed: &Assessed, found: &Found<'_>, one: Rests) -> RestingPart {
    let model = &assessed.model;
    let (kind, id) = named(model, found, one);
    let (text, span) = told(model, found, one);
    let verdict = match one {
        Rests::Claim(at) => Some(found.claims[at].trial.verdict.word()),
        _ => None,
    };
    let path = found.path(one).into_iter();
    let path = path.map(|(link, step)| {
        let (kind, id) = named(model, found, step);
        PathStep { link, kind, id }
    });
    RestingPart {
        kind,
        id,
        text,
        verdict,
        path: path.collect(),
        place: span.map_or_else(String::new, |span| assessed.sources.told(span)),
    }
}

/// What it is, and its id or key.
fn named(model: &Model, found: &Found<'_>, one: Rests) -> (&'static str, String) {
    match one {
        Rests::Root => ("", String::new()),
        Rests::Figure(at) => ("figure", model.figures[at].key.clone()),
        Rests::Norm(at) => ("norm", model.measures[at].id.value.clone()),
        Rests::Quotation(of, place) => ("quotation", quotation(model, of, place)),
        Rests::Passages(at) => ("coded passages", model.themes[at].name().to_owned()),
        Rests::Evidence(at) => ("finding", model.evidence[at].id.value.clone()),
        Rests::Claim(at) => ("claim", found.claims[at].owner.id(model).to_owned()),
        Rests::Proposition(at) => ("proposition", model.propositions[at].id.value.clone()),
        Rests::Construct(at) => ("construct", model.constructs[at].id.value.clone()),
    }
}

/// Its words, as far as they may be printed, and where it is declared.
fn told(model: &Model, found: &Found<'_>, one: Rests) -> (String, Option<Span>) {
    let part = match one {
        Rests::Root => return (String::new(), None),
        Rests::Claim(at) => {
            let tried = &found.claims[at];
            return (tried.says(model), Some(tried.claim.span));
        }
        Rests::Figure(at) => GroundPart::Figure(at),
        Rests::Norm(at) => GroundPart::Measure(at),
        Rests::Quotation(of, place) => GroundPart::Quotation(of, place),
        Rests::Passages(at) => GroundPart::Theme(at),
        Rests::Evidence(at) => GroundPart::Evidence(at),
        Rests::Proposition(at) => GroundPart::Proposition(at),
        Rests::Construct(at) => GroundPart::Construct(at),
    };
    (part.label(model).to_owned(), Some(part.span(model)))
}
