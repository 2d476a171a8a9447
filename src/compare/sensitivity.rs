//! Each part of one kind left out in turn: what falls with it.

use rayon::prelude::*;
use serde::Serialize;

use super::fall::{FALLS, Fall, Falls};
use super::part::DropKind;
use crate::examine::Assessed;

/// What falls with each part of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Sensitivity {
    /// What is left out in turn: `source`, `participant`, …
    pub drop: &'static str,
    /// What "falls" means.
    pub falls: &'static str,
    /// Each part, in the order in which they are declared.
    pub without: Vec<Fall>,
    /// The propositions, in the order of the grid.
    pub propositions: Vec<ListedRow>,
}

/// A proposition, as a list names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedRow {
    /// Its id.
    pub id: String,
    /// Its words.
    pub statement: String,
}

/// Leaves out each part of that kind in turn.
///
/// A finding falls when nothing that it rests on is left: its figures, its quotations and, of a source or a study, its
/// own places where it can be read are all of what is left out. A figure that is printed in two sources is of neither
/// alone; a change between two timepoints is of both. A finding of which something is left is weakened, and stands. A
/// proposition loses its last support when every finding that supports it falls, and a strand when every finding of that
/// strand falls. A claim is tried anew as if what is left out had never been declared, by the rules by which it was tried;
/// where no figure or interview is left to try it on, it is undetermined, and so is a claim on a theme that is left out.
pub fn sensitivity(assessed: &Assessed, kind: DropKind) -> Sensitivity {
    let falls = Falls::of(assessed);
    let parts = kind.parts(&assessed.model);
    let rows = assessed.model.propositions.iter();
    Sensitivity {
        drop: kind.words().0,
        falls: FALLS,
        without: parts.par_iter().map(|part| falls.with(*part)).collect(),
        propositions: rows
            .map(|row| ListedRow {
                id: row.id.value.clone(),
                statement: row.statement.value.clone(),
            })
            .collect(),
    }
}
