//! What stands in two versions, in their order, as one list.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::document::inline::{Inline, Tracked};

/// What the key begins with of something that has a name.
pub(super) const NAMED: &str = "at ";

/// Something that stands in both versions, or in one.
pub(super) trait Merged: Sized {
    /// By what it is known in another version.
    fn key(&self) -> String;
    /// It as it came or went.
    fn tracked(&self, tracked: Tracked) -> Self;
    /// Both versions as one; nothing where they are not of one kind.
    fn with(&self, newer: &Self) -> Option<Self>;
}

/// Two versions of a list as one: what is known by the same key is one, and of what is not, one is held against another in their
/// order.
pub(super) fn merged<T: Merged>(old: &[T], new: &[T]) -> Vec<T> {
    let keys = |all: &[T]| all.iter().map(T::key).collect::<Vec<_>>();
    let (before, now) = (keys(old), keys(new));
    let mut all = Vec::new();
    let one = |all: &mut Vec<T>, old: Option<&T>, new: Option<&T>| {
        if let (Some(old), Some(new)) = (old, new)
            && let Some(both) = old.with(new)
        {
            all.push(both);
            return;
        }
        all.extend(old.map(|old| old.tracked(Tracked::Removed)));
        all.extend(new.map(|new| new.tracked(Tracked::Added)));
    };
    for op in capture_diff_slices(Algorithm::Myers, &before, &now) {
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        let paired = match op {
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => 0,
            DiffOp::Equal { .. } | DiffOp::Replace { .. } => old.len().min(new.len()),
        };
        for (old, new) in old.iter().zip(new).take(paired) {
            // What has a name is that and nothing else.
            let (was, is) = (old.key(), new.key());
            if was != is && [was, is].iter().any(|key| key.starts_with(NAMED)) {
                one(&mut all, Some(old), None);
                one(&mut all, None, Some(new));
                continue;
            }
            one(&mut all, Some(old), Some(new));
        }
        for old in &old[paired..] {
            one(&mut all, Some(old), None);
        }
        for new in &new[paired..] {
            one(&mut all, None, Some(new));
        }
    }
    all
}

/// A line that came or went as a whole.
pub(super) fn whole(tracked: Tracked, text: &[Inline]) -> Vec<Inline> {
    match text.is_empty() {
        true => Vec::new(),
        false => vec![Inline::Tracked {
            became: tracked,
            text: text.to_vec(),
        }],
    }
}
