//! The maps around the propositions of a large synthesis, each drawn when it is printed.

use std::ops::Range;
use std::sync::Arc;

use minijinja::Value;

use crate::outputs::map;
use crate::templates::Members;
use crate::view::View;

/// The maps, by the places of their propositions; none where one map shows all.
#[derive(Debug)]
pub(in crate::outputs) struct Maps {
    view: Arc<View>,
    count: usize,
}

impl Maps {
    /// Those of a view.
    pub(in crate::outputs) fn of(view: &Arc<View>) -> Self {
        Self {
            view: Arc::clone(view),
            count: map::rows(view),
        }
    }
}

impl Members for Maps {
    fn len(&self) -> usize {
        self.count
    }

    fn at(&self, index: usize) -> Option<Value> {
        let row = self.view.row(index).filter(|_| index < self.count)?;
        Some(Value::from(map::in_row(row)))
    }

    fn part<'a>(&'a self, range: Range<usize>) -> Box<dyn Iterator<Item = Value> + 'a> {
        Box::new(range.filter_map(|index| self.at(index)))
    }
}
