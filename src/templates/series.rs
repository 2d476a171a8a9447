//! Things that a template goes through one by one, each made when it is asked for.

use std::fmt::Debug;
use std::ops::Range;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

/// Things of which each is made when it is asked for.
pub(crate) trait Members: Debug + Send + Sync + 'static {
    /// How many there are.
    fn len(&self) -> usize;

    /// The one at that position, from 0; nothing behind the last.
    fn at(&self, index: usize) -> Option<Value>;

    /// Those at the positions in `range`, in order, as one thread makes them.
    fn part<'a>(&'a self, range: Range<usize>) -> Box<dyn Iterator<Item = Value> + 'a>;
}

/// Such things as a value of a template.
#[derive(Debug)]
pub(crate) struct Series(Box<dyn Members>);

impl Series {
    /// The value of a template that goes through `members`.
    pub(crate) fn of(members: impl Members) -> Value {
        Value::from_object(Self(Box::new(members)))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Those at the positions in `range`, in order.
    pub(super) fn part(&self, range: Range<usize>) -> impl Iterator<Item = Value> + '_ {
        self.0.part(range)
    }
}

impl Object for Series {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.0.at(key.as_usize()?)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }
}
