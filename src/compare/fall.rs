//! What falls with a part of the synthesis: findings, the support of propositions, and verdicts.

use std::collections::HashMap;

use serde::Serialize;

use super::dropped::{Dropped, Grounds, Lost, Stands};
use super::part::{self, GroundPart};
use super::reach::{Gone, Reach};
use crate::claims::trials::Trials;
use crate::claims::tried::{self, Owner, Tried};
use crate::examine::Assessed;
use crate::model::{Evidence, Handle, Model, Proposition, RowKind, Stance, Without};
use crate::wording::joined;

/// What "falls" means, in one line.
pub const FALLS: &str = "A finding falls when nothing it rests on is left; claims are tried anew on what is left. This is \
    about structure and verdicts, not strength.";

/// What a part carries: what would not stand, or not stand so, without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fall {
    /// What is left out: `source`, `participant`, …
    pub kind: &'static str,
    /// Its id, key or name.
    pub id: String,
    /// What it is called or says; empty where that is no more.
    pub label: String,
    /// File, line and column of its declaration.
    pub place: String,
    /// The findings that fall or are weakened.
    pub findings: Vec<FallenFinding>,
    /// The propositions that lose their last support, a strand, or a verdict.
    pub propositions: Vec<LosingRow>,
    /// The claims that come to another verdict, those of findings first; not those of findings that fall.
    pub verdicts: Vec<ChangedVerdict>,
}

/// A finding that loses what it rests on, wholly or in part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FallenFinding {
    /// Its id.
    pub id: String,
    /// `falls`, or `weakened` where it stands on what is left.
    pub outcome: &'static str,
    /// What it loses, of one that is weakened.
    #[serde(flatten)]
    pub loses: FindingLosses,
}

/// What a finding loses that stands on what is left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FindingLosses {
    /// Figures, by their keys.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub loses_figures: Vec<String>,
    /// Quotations, by their names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub loses_quotations: Vec<String>,
    /// Themes and codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub loses_themes: Vec<String>,
    /// Whether it loses coded passages, where it has no quotations.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub loses_coded_passages: bool,
    /// Whether it loses places where it can be read itself.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub loses_places: bool,
}

impl FindingLosses {
    /// What is lost, in words: `figures a and b; quotation c#1`; empty where it is not known what.
    pub fn in_words(&self) -> String {
        let named = [
            (&self.loses_figures, "figure", "figures"),
            (&self.loses_quotations, "quotation", "quotations"),
            (&self.loses_themes, "theme", "themes"),
        ];
        let named = named.into_iter().filter(|(names, ..)| !names.is_empty());
        let named = named.map(|(names, one, more)| {
            let word = if names.len() == 1 { one } else { more };
            let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("{word} {}", joined(&names))
        });
        let mut all: Vec<String> = named.collect();
        all.extend(
            self.loses_coded_passages
                .then(|| "coded passages".to_owned()),
        );
        all.extend(
            self.loses_places
                .then(|| "a place where it can be read".to_owned()),
        );
        all.join("; ")
    }
}

/// A proposition that does not stand as it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LosingRow {
    /// Its id.
    pub id: String,
    /// Whether no finding supports it any more; of a row that asserts nothing, whether no finding is left in it.
    pub loses_last_support: bool,
    /// The strands that have no finding in it any more, by their ids.
    pub loses_strands: Vec<String>,
    /// Its claims that come to another verdict, and those of findings that stand in it.
    pub verdicts: Vec<ChangedVerdict>,
}

impl LosingRow {
    /// Its last support and the strands that it loses, each in words: `its last support`, `its qualitative strand`.
    pub fn lost(&self) -> Vec<String> {
        let support = self.loses_last_support;
        let support = support.then(|| "its last support".to_owned());
        let strands = self.loses_strands.iter();
        let strands = strands.map(|strand| format!("its {strand} strand"));
        support.into_iter().chain(strands).collect()
    }
}

/// A claim that comes to another verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedVerdict {
    /// `finding` or `proposition`: what makes it.
    pub kind: &'static str,
    /// The id of what makes it.
    pub id: String,
    /// What it asserts, in words.
    pub says: String,
    /// The verdict with the part.
    pub from: &'static str,
    /// The verdict without it.
    pub to: &'static str,
    /// File, line and column of its declaration.
    pub place: String,
}

impl Fall {
    /// Whether a proposition loses something.
    pub fn is_felt(&self) -> bool {
        !self.propositions.is_empty()
    }

    /// Whether nothing at all is otherwise without it.
    pub fn is_nothing(&self) -> bool {
        self.findings.is_empty() && self.propositions.is_empty() && self.verdicts.is_empty()
    }

    /// The findings of that outcome, by their ids.
    pub fn of_outcome(&self, outcome: &str) -> impl Iterator<Item = &FallenFinding> {
        let findings = self.findings.iter();
        findings.filter(move |one| one.outcome == outcome)
    }
}

/// A synthesis of which it is asked what falls with its parts.
#[derive(Debug)]
pub(super) struct Falls<'a> {
    assessed: &'a Assessed,
    grounds: Grounds,
    /// Every claim whose verdict can be answered for, with what it may be tried on.
    claims: Vec<(Tried<'a>, Reach)>,
}

impl<'a> Falls<'a> {
    pub(super) fn of(assessed: &'a Assessed) -> Self {
        let model = &assessed.model;
        let tried = tried::each(model, &assessed.trials);
        let sound = tried.filter(|tried| assessed.sound.claim(model, *tried));
        let claims = sound.map(|tried| (tried, Reach::of(model, tried.claim)));
        Self {
            assessed,
            grounds: Grounds::of(model),
            claims: claims.collect(),
        }
    }

    /// What falls with a part.
    pub(super) fn with(&self, part: GroundPart) -> Fall {
        let assessed = self.assessed;
        let model = &assessed.model;
        let dropped = self.grounds.without(assessed, part);
        let changed = self.changed(&dropped);
        let mut by_owner: HashMap<&str, Vec<&ChangedVerdict>> = HashMap::new();
        for one in &changed {
            by_owner.entry(&one.id).or_default().push(one);
        }
        let rows = model.propositions.entries();
        let rows = rows.filter(|(at, _)| part != GroundPart::Proposition(*at));
        let rows = rows.filter_map(|(_, row)| self.losing(&dropped, row, &by_owner));
        let propositions = rows.collect();
        Fall {
            kind: part.kind(),
            id: part.id(model),
            label: part.label(model).to_owned(),
            place: part.place(assessed),
            findings: findings(model, &dropped, part),
            propositions,
            verdicts: changed,
        }
    }

    /// The claims that come to another verdict. Those of findings that fall go with them, and those whose verdict cannot be
    /// answered for, as errors stand in the way, are not told.
    fn changed(&self, dropped: &Dropped) -> Vec<ChangedVerdict> {
        let (assessed, model) = (self.assessed, &self.assessed.model);
        let gone = Gone::of(model, &dropped.without, &self.grounds.themes);
        let stands = |tried: &Tried<'_>| match tried.owner {
            Owner::Evidence(at) => dropped.findings[at.index()] != Stands::Not,
            Owner::Proposition(_) => true,
        };
        let claims = self.claims.iter();
        let may_change = claims.filter(|(tried, reach)| reach.meets(&gone) && stands(tried));
        let asked: Vec<Tried<'_>> = may_change.map(|(tried, _)| *tried).collect();
        if asked.is_empty() {
            return Vec::new();
        }
        let claims = asked.iter().map(|tried| tried.claim);
        let anew = Trials::anew(model, &assessed.consistency, &dropped.without, claims);
        let both = asked.iter().zip(anew);
        let changed = both.filter(|(tried, anew)| tried.trial.verdict != anew.verdict);
        changed
            .map(|(tried, anew)| ChangedVerdict {
                kind: tried.owner.word(),
                id: tried.owner.id(model).to_owned(),
                says: tried.says(model),
                from: tried.trial.verdict.word(),
                to: anew.verdict.word(),
                place: assessed.sources.told(tried.claim.span),
            })
            .collect()
    }

    /// What a proposition loses; nothing where it loses nothing, or where an error in its declaration may hide links.
    fn losing(
        &self,
        dropped: &Dropped,
        row: &Proposition,
        changed: &HashMap<&str, Vec<&ChangedVerdict>>,
    ) -> Option<LosingRow> {
        let (model, sound) = (&self.assessed.model, &self.assessed.sound);
        let stands = |at: &Handle<_>| dropped.findings[at.index()] != Stands::Not;
        let links = row.links.iter();
        let mut findings: Vec<_> = links.map(|link| link.evidence).collect();
        let whole = sound.whole(&row.id.value);
        let fell = whole && findings.iter().any(|at| !stands(at));
        let mut loses_strands = Vec::new();
        let mut loses_last_support = false;
        if fell {
            let asserts = row.kind == RowKind::Proposition;
            let supports = row
                .links
                .iter()
                .filter(|link| !asserts || link.stance == Stance::Supports);
            let mut supports = supports.map(|link| link.evidence).peekable();
            loses_last_support = supports.peek().is_some() && supports.all(|at| !stands(&at));
            for (at, strand) in model.synthesis.strands.iter().enumerate() {
                let of = findings
                    .iter()
                    .filter(|one| model.evidence[**one].strand == at);
                let mut of = of.peekable();
                if of.peek().is_some() && of.all(|one| !stands(one)) {
                    loses_strands.push(strand.id.clone());
                }
            }
        }
        findings.sort_unstable();
        findings.dedup();
        let ids = findings
            .iter()
            .map(|at| model.evidence[*at].id.value.as_str());
        let owners = std::iter::once(row.id.value.as_str()).chain(ids);
        let verdicts = owners.filter_map(|id| changed.get(id)).flatten();
        let verdicts: Vec<ChangedVerdict> = verdicts.map(|one| (*one).clone()).collect();
        let loses = loses_last_support || !loses_strands.is_empty() || !verdicts.is_empty();
        loses.then(|| LosingRow {
            id: row.id.value.clone(),
            loses_last_support,
            loses_strands,
            verdicts,
        })
    }
}

/// The findings that fall or are weakened.
fn findings(model: &Model, dropped: &Dropped, part: GroundPart) -> Vec<FallenFinding> {
    let all = model.evidence.entries().zip(&dropped.findings);
    let found = all.filter_map(|((at, item), stands)| match stands {
        Stands::Whole => None,
        // The finding that is left out falls by itself.
        Stands::Not if part == GroundPart::Evidence(at) => None,
        Stands::Not => Some(FallenFinding {
            id: item.id.value.clone(),
            outcome: "falls",
            loses: FindingLosses::default(),
        }),
        Stands::Weakened(lost) => Some(FallenFinding {
            id: item.id.value.clone(),
            outcome: "weakened",
            loses: losses(model, at, lost),
        }),
    });
    found.collect()
}

/// What a finding loses, by names.
fn losses(model: &Model, at: Handle<Evidence>, lost: &Lost) -> FindingLosses {
    let figures = lost.figures.iter();
    let quotes = lost.quotes.iter();
    let themes = lost.themes.iter();
    FindingLosses {
        loses_figures: figures
            .map(|figure| model.figures[*figure].key.clone())
            .collect(),
        loses_quotations: quotes
            .map(|place| part::quotation(model, at, *place))
            .collect(),
        loses_themes: themes
            .map(|theme| model.themes[*theme].name().to_owned())
            .collect(),
        loses_coded_passages: lost.passages,
        loses_places: lost.cites,
    }
}

/// What is left out of account with a part, when claims are tried anew without it.
pub fn left_out_with(assessed: &Assessed, part: GroundPart) -> Without {
    let grounds = Grounds::of(&assessed.model);
    grounds.without(assessed, part).without
}
