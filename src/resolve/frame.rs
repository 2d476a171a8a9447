//! Timepoints, groups and strands by the words that name them.

use super::faults::{ambiguous_label, unknown_reference, unknown_timepoint};
use super::names::{Kind, Name};
use super::resolver::Resolver;
use crate::diagnostic::Diagnostic;
use crate::model::{Dimension, Handle, Measure, Synthesis};
use crate::number::says_nothing;
use crate::read::raw::field::Field;
use crate::source::Span;
use crate::wording::spelling;

/// What a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Called {
    /// Nothing.
    Nothing,
    /// The thing at that position.
    One(usize),
    /// Two things of one label, each with its place.
    Two(Span, Span),
}

/// A way to find what a word names.
pub(super) type Find = fn(&Synthesis, &str) -> Called;

/// The timepoint of that id, else that label.
pub(super) fn timepoint(frame: &Synthesis, word: &str) -> Called {
    let named = frame.timepoints.iter();
    called(
        word,
        named.map(|at| (at.id.as_str(), at.label.as_str(), at.span)),
    )
}

/// The group of that id, else that label.
pub(super) fn group(frame: &Synthesis, word: &str) -> Called {
    let named = frame.groups.iter();
    called(
        word,
        named.map(|group| (group.id.as_str(), group.label.as_str(), group.span)),
    )
}

/// What has that id; else what has that label.
pub(super) fn called<'a>(
    word: &str,
    mut named: impl Iterator<Item = (&'a str, &'a str, Span)> + Clone,
) -> Called {
    if let Some(at) = spelling::find_name(word, named.clone().map(|(id, ..)| id)) {
        return Called::One(at);
    }
    let labels = named.clone().map(|(_, label, _)| label);
    match *spelling::labelled(word, labels) {
        [] => Called::Nothing,
        [at] => Called::One(at),
        [one, other, ..] => match (named.nth(one), named.nth(other - one - 1)) {
            (Some((.., one)), Some((.., other))) => Called::Two(one, other),
            _ => Called::Nothing,
        },
    }
}

/// What has that id but for capitals, of which programs make their own in tables, where it is one thing only.
fn but_for_capitals(frame: &Synthesis, kind: &str, word: &str) -> Option<usize> {
    let find = |ids: Vec<&str>| spelling::find_label(word, ids.into_iter());
    match (kind, Dimension::find(kind)) {
        ("timepoint", _) => find(frame.timepoints.iter().map(|at| at.id.as_str()).collect()),
        ("group", _) => find(frame.groups.iter().map(|one| one.id.as_str()).collect()),
        (_, Some(dimension)) => {
            let parts = frame.parts(dimension).into_iter();
            find(parts.map(|(id, ..)| id).collect())
        }
        _ => None,
    }
}

/// What to do where a mark for nothing printed stands in place of a name.
pub(super) fn mark(word: &str) -> Option<String> {
    says_nothing(word).then(|| {
        format!(
            "`{word}` is a name here, and says that nothing was printed only in place of a number: declare it, or take the row out; only an empty cell says that none applies"
        )
    })
}

impl Resolver<'_> {
    /// The position of the timepoint that `field` names; else a fault.
    pub(super) fn timepoint(&mut self, field: Option<&Field<String>>) -> Option<usize> {
        self.in_frame(field?, "timepoint", timepoint, |frame, id, place| {
            let known = frame.timepoints.iter().map(|at| at.id.as_str());
            let labels = frame.timepoints.iter().map(|at| at.label.as_str());
            let labels: Vec<_> = labels.collect();
            unknown_timepoint::finding(place, id, &known.collect::<Vec<_>>(), &labels)
        })
    }

    /// The position of the group that `field` names; else a fault.
    pub(super) fn group(&mut self, field: Option<&Field<String>>) -> Option<usize> {
        self.in_frame(field?, "group", group, |frame, id, place| {
            let known = frame.groups.iter().map(|group| group.id.as_str());
            unknown_reference::group(place, id, &known.collect::<Vec<_>>())
        })
    }

    /// The position of the strand that `field` names; else a fault.
    pub(super) fn strand(&mut self, field: &Field<String>) -> Option<usize> {
        let find = |frame: &Synthesis, id: &str| match frame.strand(id) {
            Some(at) => Called::One(at),
            None => Called::Nothing,
        };
        self.in_frame(field, "strand", find, |frame, id, place| {
            let known = frame.strands.iter().map(|strand| strand.id.as_str());
            unknown_reference::finding(place, id, "strand", &known.collect::<Vec<_>>())
        })
    }

    /// The position of what `field` names in the synthesis section; else a fault.
    pub(super) fn in_frame(
        &mut self,
        field: &Field<String>,
        kind: &str,
        find: impl Fn(&Synthesis, &str) -> Called,
        unknown: impl Fn(&Synthesis, &str, Span) -> Diagnostic,
    ) -> Option<usize> {
        let frame = &self.model.synthesis;
        let found = match field.get() {
            Some(id) => match find(frame, id) {
                Called::Nothing if self.in_table(field.span) => {
                    but_for_capitals(frame, kind, id).map_or(Called::Nothing, Called::One)
                }
                found => found,
            },
            None => Called::Nothing,
        };
        match (found, field.get()) {
            (Called::One(at), _) => return Some(at),
            (Called::Two(one, other), _) => {
                let finding = ambiguous_label::finding(field.span, kind, one, other);
                self.faults.push(finding);
            }
            (Called::Nothing, Some(id)) if !self.lost.frame() => {
                let finding = unknown(frame, id, field.span).maybe_help(mark(id));
                let explained = ["timepoint", "group"].contains(&kind);
                let in_table = explained && self.in_table(field.span) && !says_nothing(id);
                let example = match kind {
                    "group" => "groups: {Treatment: walk}",
                    _ => "timepoints: {Baseline: T1}",
                };
                self.faults.push(finding.maybe_help(in_table.then(|| {
                    format!(
                        "words of the table's own are explained beside `table:`, as in `{example}`"
                    )
                })));
            }
            (Called::Nothing, _) => self.doubt(),
        }
        None
    }

    /// The measure that `field` names by id.
    pub(super) fn measure(&mut self, field: &Field<String>) -> Option<Handle<Measure>> {
        self.find(field, Kind::Measure, Name::measure)
    }
}
