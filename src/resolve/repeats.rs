//! One figure printed in two places: kept as one, with both.

use std::collections::HashMap;

use super::faults::duplicate_figure;
use super::resolver::Resolver;
use crate::model::{Cite, Figure, Handle, repeat};
use crate::source::Span;

impl Resolver<'_> {
    /// The place of a figure that says the same as another one in the same place, or in one that cannot be told from
    /// it: a second line of one table, or in the files without citing another table.
    pub(super) fn in_same_place(&self, first: Handle<Figure>, figure: &Figure) -> Option<Span> {
        let others = self.repeats.iter().filter(|(_, of)| *of == first);
        let mut places = [first].into_iter().chain(others.map(|(at, _)| *at));
        let same = places.find(|at| is_same_place(&self.model.figures[*at], figure))?;
        Some(self.model.figures[same].span)
    }

    /// Takes the figures that are printed in two places for one each. Where they can hardly be the same, they are two
    /// that nobody can tell apart, which is a fault.
    pub(super) fn join_repeats(&mut self) {
        if self.repeats.is_empty() {
            return;
        }
        let repeats: Vec<_> = std::mem::take(&mut self.repeats);
        let figures = self.model.figures.take().into_iter();
        let mut figures: Vec<Option<Figure>> = figures.map(Some).collect();
        // Of each figure that is taken into another, that other; of those refused, none.
        let mut taken_into = HashMap::new();
        for (at, first_at) in repeats {
            let Some(repeated) = figures[at.index()].take() else {
                continue;
            };
            let Some(first) = figures[first_at.index()].as_mut() else {
                continue;
            };
            if !is_likely(first, &repeated) {
                let finding = duplicate_figure::finding(&repeated.key, repeated.span, first.span);
                self.faults.push(finding);
                if let Some(table) = repeated.table {
                    self.model.tables[table].is_partial = true;
                }
                continue;
            }
            join(first, repeated);
            taken_into.insert(at, first_at);
        }
        let mut moved: Vec<Option<Handle<Figure>>> = Vec::with_capacity(figures.len());
        for figure in figures {
            moved.push(figure.map(|figure| self.model.figures.push(figure)));
        }
        let move_all = |set: &mut Vec<Handle<Figure>>| {
            *set = set.iter().filter_map(|at| moved[at.index()]).collect();
        };
        self.figures.values_mut().for_each(move_all);
        move_all(&mut self.doubtful);
        for table in self.model.tables.each_mut() {
            let totals = table.totals.iter();
            let totals = totals.map(|at| taken_into.get(at).copied().unwrap_or(*at));
            table.totals = totals.collect();
            move_all(&mut table.totals);
        }
    }
}

/// The place of a cite that names none.
const NOWHERE: [Option<&str>; 5] = [None; 5];

/// Whether two lines stand in one table, or in no table that can be told apart.
fn is_same_place(one: &Figure, other: &Figure) -> bool {
    match (one.table, other.table) {
        (Some(_), Some(_)) => one.span.file == other.span.file,
        (None, None) => {
            // Two tables of one report, and none that both cite.
            let pairs = one
                .cite
                .iter()
                .flat_map(|own| other.cite.iter().map(move |theirs| (own, theirs)));
            let pairs: Vec<_> = pairs
                .filter(|(own, theirs)| own.source == theirs.source)
                .collect();
            let apart = |(own, theirs): &(&Cite, &Cite)| {
                let (own, theirs) = (own.place(), theirs.place());
                own != theirs && own != NOWHERE && theirs != NOWHERE
            };
            match pairs.is_empty() {
                // Two reports of one study print it.
                true => one.cite.is_empty() || other.cite.is_empty(),
                false => !pairs.iter().all(apart),
            }
        }
        _ => false,
    }
}

/// Whether a figure may be the same as that of another place: of the same kind, made in the same way, and with some
/// number that agrees, where two or more can be held against each other.
fn is_likely(first: &Figure, repeated: &Figure) -> bool {
    let both = repeat::twice(first, repeated);
    let agreeing = both.iter().filter(|it| it.agrees).count();
    let same_kind = std::mem::discriminant(&first.kind) == std::mem::discriminant(&repeated.kind);
    let same_methods = first.methods.iter().all(|it| repeated.methods.contains(it))
        && first.methods.len() == repeated.methods.len();
    let same_reference = match (first.contrast(), repeated.contrast()) {
        (Some(one), Some(two)) => one.reference == two.reference,
        _ => true,
    };
    let some = agreeing > 0 || both.len() < 2;
    same_kind && same_reference && some && (same_methods || agreeing == both.len())
}

/// Takes a repeated figure into the first.
fn join(first: &mut Figure, repeated: Figure) {
    let alike = repeat::are_alike(&first.kind, &repeated.kind);
    repeat::join(&mut first.kind, &repeated.kind, alike);
    for cite in &repeated.cite {
        let known = |own: &Cite| own.source == cite.source && own.place() == cite.place();
        if !first.cite.iter().any(known) {
            first.cite.push(cite.clone());
        }
    }
    if first.note.is_none() {
        first.note.clone_from(&repeated.note);
    }
    first.repeats.push(repeated);
}
