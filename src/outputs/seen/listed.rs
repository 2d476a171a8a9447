//! Rows and findings that templates go through, each made when it is asked for.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use minijinja::Value;

use super::Seen;
use crate::model::{Evidence, Handle, Proposition};
use crate::templates::Members;
use crate::view::{EvidenceView, LaidRow, RowView, View};

/// Rows or findings, each made when it is asked for.
#[derive(Debug)]
pub(in crate::outputs) struct Listed {
    view: Arc<View>,
    find: fn(&View) -> Vec<Member>,
    members: OnceLock<Vec<Member>>,
}

/// The place of a row in a table, or of a proposition or finding in the model.
#[derive(Clone, Copy, Debug)]
pub(in crate::outputs) enum Member {
    Laid { table: usize, place: usize },
    Row(Handle<Proposition>),
    Evidence(Handle<Evidence>),
}

impl From<LaidRow<'_>> for Member {
    fn from(row: LaidRow<'_>) -> Self {
        Self::Laid {
            table: row.table,
            place: row.place,
        }
    }
}

impl From<RowView<'_>> for Member {
    fn from(row: RowView<'_>) -> Self {
        Self::Row(row.at)
    }
}

impl From<EvidenceView<'_>> for Member {
    fn from(item: EvidenceView<'_>) -> Self {
        Self::Evidence(item.at)
    }
}

impl Member {
    fn seen(self, view: &Arc<View>) -> Value {
        match self {
            Self::Laid { table, place } => LaidRow { view, table, place }.seen(view),
            Self::Row(at) => RowView { view, at }.seen(view),
            Self::Evidence(at) => EvidenceView { view, at }.seen(view),
        }
    }
}

impl Listed {
    /// Those that `find` finds in a view, when they are asked for.
    pub(in crate::outputs) fn by(view: &Arc<View>, find: fn(&View) -> Vec<Member>) -> Self {
        Self {
            view: Arc::clone(view),
            find,
            members: OnceLock::new(),
        }
    }

    /// Those of a view.
    pub(in crate::outputs) fn of(view: &Arc<View>, members: Vec<Member>) -> Self {
        Self {
            view: Arc::clone(view),
            find: |_| Vec::new(),
            members: OnceLock::from(members),
        }
    }

    fn members(&self) -> &[Member] {
        self.members.get_or_init(|| (self.find)(&self.view))
    }
}

impl Members for Listed {
    fn len(&self) -> usize {
        self.members().len()
    }

    fn at(&self, index: usize) -> Option<Value> {
        let member = self.members().get(index)?;
        Some(member.seen(&self.view))
    }

    /// They have a view of their own: threads that count the holders of one view wait for each other.
    fn part<'a>(&'a self, range: Range<usize>) -> Box<dyn Iterator<Item = Value> + 'a> {
        let view = Arc::new(View::clone(&self.view));
        let members = self.members()[range].iter();
        Box::new(members.map(move |member| member.seen(&view)))
    }
}
