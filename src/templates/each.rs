//! The filter `each`: rows and findings printed side by side, each by a template of its own.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, ValueIter};
use minijinja::{Error, ErrorKind, Output, State, Template, Value};
use rayon::prelude::*;

use super::series::Series;

/// The most elements that are printed in one go.
const MOST_IN_BLOCK: usize = 16;

/// How many blocks are printed for each thread before they are written.
const BLOCKS_PER_THREAD: usize = 8;

/// How deep templates printed so may print others in the same way.
const MOST_DEPTH: usize = 4;

/// The name of the depth among what is known; no template can ask for it.
const DEPTH: &str = "depth of each";

/// Elements, and the template that prints each of them; made by the filter, printed where it is
/// written.
#[derive(Debug)]
pub(super) struct Each {
    elements: Value,
    template: String,
    around: Arc<Around>,
}

/// What the template of an element sees beside it: all that is known where the filter stands.
#[derive(Debug)]
struct Around {
    /// The name of the element.
    name: String,
    known: BTreeMap<String, Value>,
    depth: usize,
}

/// An element and what is around it.
#[derive(Debug)]
struct Scope {
    element: Value,
    around: Arc<Around>,
}

/// `elements|each("row", "html/row.html")` prints every element, called `row`, by that template.
pub(super) fn each(
    state: &State<'_, '_>,
    elements: Value,
    name: String,
    template: String,
) -> Result<Value, Error> {
    let depth = state.lookup(DEPTH).and_then(|depth| depth.as_usize());
    let depth = depth.unwrap_or_default() + 1;
    if depth > MOST_DEPTH {
        let words = "templates print each other by `each` without end";
        return Err(Error::new(ErrorKind::InvalidOperation, words));
    }
    let known = state.known_variables().into_iter();
    let known = known.filter_map(|name| Some((name.to_string(), state.lookup(&name)?)));
    let around = Around {
        known: known.collect(),
        name,
        depth,
    };
    Ok(Value::from_object(Each {
        elements,
        template,
        around: Arc::new(around),
    }))
}

impl Each {
    /// Prints every element, in order: blocks of them side by side, and while they are written, the
    /// next ones.
    pub(super) fn write(&self, out: &mut Output<'_>, state: &State<'_, '_>) -> Result<(), Error> {
        let template = state.get_template(&self.template)?;
        let elements = Elements::of(&self.elements)?;
        let length = elements.len();
        if self.around.depth > 1 {
            // What is inside is printed side by side already.
            return Ok(out.write_str(&self.block(&template, &elements, 0..length)?)?);
        }
        let threads = rayon::current_num_threads();
        let window = threads * BLOCKS_PER_THREAD;
        let block = length.div_ceil(window).clamp(1, MOST_IN_BLOCK);
        let mut printed: Vec<Result<String, Error>> = Vec::new();
        let mut from = 0;
        while from < length || !printed.is_empty() {
            let to = length.min(from + window * block);
            let mut next = Vec::new();
            let mut written: Result<(), Error> = Ok(());
            rayon::in_place_scope(|scope| {
                scope.spawn(|_| {
                    let starts = (from..to).into_par_iter().step_by(block);
                    let ranges = starts.map(|start| start..to.min(start + block));
                    let blocks = ranges.map(|range| self.block(&template, &elements, range));
                    next = blocks.collect();
                });
                written = printed.drain(..).try_for_each(|block| {
                    out.write_str(&block?)?;
                    Ok(())
                });
            });
            written?;
            printed = next;
            from = to;
        }
        Ok(())
    }

    /// The elements in `range`, printed one behind the other.
    fn block(
        &self,
        template: &Template<'_, '_>,
        elements: &Elements<'_>,
        range: Range<usize>,
    ) -> Result<String, Error> {
        let mut block = String::new();
        elements.each(range, |element| {
            let around = Arc::clone(&self.around);
            let scope = Value::from_object(Scope { element, around });
            block.push_str(&template.render(scope)?);
            Ok(())
        })?;
        Ok(block)
    }
}

/// What is printed: a series of the view's, or a list that a template made.
enum Elements<'a> {
    Series(&'a Series),
    Listed(Vec<Value>),
}

impl<'a> Elements<'a> {
    fn of(elements: &'a Value) -> Result<Self, Error> {
        if let Some(series) = elements.downcast_object_ref::<Series>() {
            return Ok(Self::Series(series));
        }
        let listed = elements.try_iter().map(ValueIter::checked)?;
        Ok(Self::Listed(listed.collect::<Result<_, _>>()?))
    }

    fn len(&self) -> usize {
        match self {
            Self::Series(series) => series.len(),
            Self::Listed(values) => values.len(),
        }
    }

    fn each(
        &self,
        range: Range<usize>,
        print: impl FnMut(Value) -> Result<(), Error>,
    ) -> Result<(), Error> {
        match self {
            Self::Series(series) => series.part(range).try_for_each(print),
            Self::Listed(values) => values[range].iter().cloned().try_for_each(print),
        }
    }
}

impl Object for Each {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

impl Object for Scope {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        if key == self.around.name {
            return Some(self.element.clone());
        }
        let depth = || (key == DEPTH).then(|| Value::from(self.around.depth));
        self.around.known.get(key).cloned().or_else(depth)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let known = self.around.known.keys();
        let names = known.chain([&self.around.name]);
        Enumerator::Values(names.map(Value::from).collect())
    }
}
