//! An argument map in words: of each proposition, what findings do and how it relates to others.

use schemars::JsonSchema;
use serde::Serialize;

use super::scene::{SIZE, beginning};
use crate::language::Words;
use crate::model::{RelationKind, Stance};
use crate::outputs::plain::plain;
use crate::view::{Argument, Relates};
use crate::wording::spelling;

/// How wide the beginning of a text is in words, in points of the map's letters: about as many as in a box.
const ROOM: f64 = 330.0;

/// The argument map of a synthesis that fits into one picture.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::outputs) struct MapView {
    /// The picture, as SVG for a page.
    pub(in crate::outputs) svg: String,
    /// The same in words, proposition by proposition.
    pub(in crate::outputs) propositions: Vec<MappedView>,
}

/// A proposition of the argument map, in words.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::outputs) struct MappedView {
    /// Its id and anchor.
    pub(in crate::outputs) id: String,
    /// What it is called in print.
    pub(in crate::outputs) called: String,
    /// How its statement begins.
    pub(in crate::outputs) words: String,
    /// What findings do, and how it relates to others.
    pub(in crate::outputs) lines: Vec<MapLineView>,
}

/// What findings do in a proposition, or how it relates to others.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::outputs) struct MapLineView {
    /// The word, such as `supports` or `refines`.
    pub(in crate::outputs) does: &'static str,
    /// The sign of what findings do; empty of a relation.
    pub(in crate::outputs) symbol: &'static str,
    /// The findings that do it, or the other propositions.
    pub(in crate::outputs) ends: Vec<MapEndView>,
}

/// A finding or a proposition at the end of a line.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::outputs) struct MapEndView {
    /// Its id and anchor.
    pub(in crate::outputs) id: String,
    /// How it begins; what a proposition is called.
    pub(in crate::outputs) words: String,
}

/// The map with that picture, and in words.
pub(super) fn told(argument: &Argument<'_>, words: &Words, svg: String) -> MapView {
    let propositions = argument.propositions.iter().enumerate();
    let propositions = propositions.map(|(at, row)| {
        let findings = Stance::ALL.into_iter().map(|stance| {
            let links = argument.links_of(at).filter(|link| link.stance == stance);
            let findings = links.map(|link| &argument.findings[link.finding]);
            MapLineView {
                does: stance.word(),
                symbol: symbol(argument, at, stance),
                ends: findings
                    .map(|finding| MapEndView {
                        id: finding.id.to_owned(),
                        words: begins(&finding.words),
                    })
                    .collect(),
            }
        });
        let relations = RelationKind::ALL.into_iter().map(|kind| {
            let others = argument.relations.iter().filter(|one| one.kind == kind);
            let others = others.filter_map(|relation| end(relation, at));
            MapLineView {
                does: kind.words(),
                symbol: "",
                ends: others
                    .map(|other| MapEndView {
                        id: argument.propositions[other].id.to_owned(),
                        words: argument.propositions[other].called.clone(),
                    })
                    .collect(),
            }
        });
        let lines = findings.chain(relations);
        MappedView {
            id: row.id.to_owned(),
            called: match row.number {
                Some(number) => {
                    let parts = [("n", number)];
                    words.told("proposition_number", &parts, &[])
                }
                None => words.of("proposition").to_owned(),
            },
            words: begins(row.words),
            lines: lines.filter(|line| !line.ends.is_empty()).collect(),
        }
    });
    MapView {
        svg,
        propositions: propositions.collect(),
    }
}

/// The other end of a relation that is told at a proposition: of what it says itself, and of what holds both ways.
fn end(relation: &Relates, at: usize) -> Option<usize> {
    match relation {
        Relates { from, to, .. } if *from == at => Some(*to),
        Relates { from, to, .. } if *to == at && relation.is_mutual() => Some(*from),
        _ => None,
    }
}

fn symbol(argument: &Argument<'_>, proposition: usize, stance: Stance) -> &'static str {
    let mut links = argument.links_of(proposition);
    let link = links.find(|link| link.stance == stance);
    link.map_or("", |link| link.symbol())
}

/// How a text begins, about as far as in a box of the map.
fn begins(text: &str) -> String {
    let text = plain(text);
    let text = spelling::spaced(&text);
    let (lines, _) = beginning(&text, ROOM, SIZE, 1);
    lines.concat()
}
