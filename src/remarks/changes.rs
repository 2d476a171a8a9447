//! Changes that belong together: what one person did in one place is one remark, in however many pieces it is marked.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::listing::RemarkKind;
use super::story::{MarkKind, Story};

/// A change as one remark.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) kind: RemarkKind,
    /// One of its marks: who made it, and when.
    pub(super) mark: usize,
    /// The stretches that came in, or that it is about where none come or go.
    pub(super) new: Vec<usize>,
    /// Those that are to go.
    pub(super) old: Vec<usize>,
}

impl Change {
    /// Its first stretch.
    pub(super) fn first(&self) -> usize {
        let all = self.new.iter().chain(&self.old);
        all.min().copied().unwrap_or_default()
    }

    /// Of a sign, the stances from which and to which it was turned.
    pub(super) fn turned(&self, story: &Story) -> Option<(&'static str, &'static str)> {
        let first = story.stretches.get(self.first())?;
        let paragraph = story.paragraphs.get(first.state.paragraph)?;
        paragraph.turned().filter(|_| self.kind == RemarkKind::Sign)
    }
}

/// What one person did in neighbouring stretches.
#[derive(Debug, Default)]
struct Group {
    mark: usize,
    last: usize,
    new: Vec<usize>,
    old: Vec<usize>,
}

impl Group {
    fn change(self) -> Change {
        let kind = match (self.new.is_empty(), self.old.is_empty()) {
            (false, false) => RemarkKind::Replacement,
            (true, _) => RemarkKind::Deletion,
            _ => RemarkKind::Insertion,
        };
        Change {
            kind,
            mark: self.mark,
            new: self.new,
            old: self.old,
        }
    }
}

/// The changes of a story, in its order.
pub(super) fn changes(story: &Story) -> Vec<Change> {
    let mut changes = boxes(story);
    let whole = taken_whole(story);
    changes.extend(worded(story, &whole));
    changes.extend(moved(story));
    changes.extend(signs(story));
    changes.extend(formatted(story));
    changes.sort_by_key(Change::first);
    changes
}

/// Rows and cells that came or go as a whole.
fn boxes(story: &Story) -> Vec<Change> {
    let boxes = story.boxes.iter();
    boxes
        .map(|(mark, stretches)| {
            let kind = match story.marks[*mark].kind {
                MarkKind::RowInserted => RemarkKind::RowInsertion,
                MarkKind::RowDeleted => RemarkKind::RowDeletion,
                MarkKind::CellInserted => RemarkKind::CellInsertion,
                MarkKind::CellDeleted => RemarkKind::CellDeletion,
                _ => RemarkKind::CellMerge,
            };
            Change {
                kind,
                mark: *mark,
                new: stretches.clone().collect(),
                old: Vec::new(),
            }
        })
        .collect()
}

/// The stretches of rows and cells that came or go as a whole: their own words are not told once more. Each with
/// whether it came, and whose change it is.
fn taken_whole(story: &Story) -> HashSet<(usize, bool, Option<&str>)> {
    let mut whole = HashSet::new();
    let mut take = |stretches: &Range<usize>, comes: bool, mark: usize| {
        let author = story.marks[mark].author.as_deref();
        whole.extend(stretches.clone().map(|at| (at, comes, author)));
    };
    for (mark, stretches) in &story.boxes {
        match story.marks[*mark].kind {
            MarkKind::RowInserted | MarkKind::CellInserted => take(stretches, true, *mark),
            MarkKind::RowDeleted | MarkKind::CellDeleted => take(stretches, false, *mark),
            _ => {}
        }
    }
    whole
}

/// Words that came or go: what one person did in neighbouring stretches is one change.
fn worded(story: &Story, whole: &HashSet<(usize, bool, Option<&str>)>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut open: BTreeMap<Option<&str>, Group> = BTreeMap::new();
    for (at, stretch) in story.stretches.iter().enumerate() {
        let state = stretch.state;
        for (mark, comes) in [(state.inserted, true), (state.deleted, false)] {
            let Some(mark) = mark else { continue };
            let of = &story.marks[mark];
            let author = of.author.as_deref();
            let is_word = matches!(of.kind, MarkKind::Inserted | MarkKind::Deleted);
            if !is_word || whole.contains(&(at, comes, author)) {
                continue;
            }
            let follows = |group: &Group| group.last + 1 >= at;
            if let Some(done) = open.remove(&author) {
                match follows(&done) {
                    true => {
                        open.insert(author, done);
                    }
                    false => changes.push(done.change()),
                }
            }
            let group = open.entry(author).or_insert_with(|| Group {
                mark,
                ..Group::default()
            });
            group.last = at;
            match comes {
                true => group.new.push(at),
                false => group.old.push(at),
            }
        }
    }
    changes.extend(open.into_values().map(Group::change));
    changes
}

/// Words that were moved: both ends of a move have one name.
fn moved(story: &Story) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut known: HashMap<(Option<&str>, Option<&str>), usize> = HashMap::new();
    for (at, stretch) in story.stretches.iter().enumerate() {
        let state = stretch.state;
        for mark in [state.deleted, state.inserted].into_iter().flatten() {
            let of = &story.marks[mark];
            if !matches!(of.kind, MarkKind::MovedFrom | MarkKind::MovedTo) {
                continue;
            }
            let next = changes.len();
            let key = (of.author.as_deref(), of.name.as_deref());
            let place = *known.entry(key).or_insert(next);
            // Without a name it cannot be told what belongs together but for neighbours.
            let goes_on = changes.get(place).is_some_and(|change| {
                let last = change.new.iter().chain(&change.old).max();
                of.name.is_some() || last.is_some_and(|last| last + 1 == at)
            });
            let place = match goes_on {
                true => place,
                false => {
                    known.insert(key, next);
                    changes.push(Change {
                        kind: RemarkKind::Move,
                        mark,
                        new: Vec::new(),
                        old: Vec::new(),
                    });
                    next
                }
            };
            match of.kind {
                MarkKind::MovedTo => changes[place].new.push(at),
                _ => changes[place].old.push(at),
            }
        }
    }
    changes
}

/// Signs of findings that were turned, each by itself.
fn signs(story: &Story) -> Vec<Change> {
    let paragraphs = story.paragraphs.iter().enumerate();
    let signs = paragraphs.filter_map(|(at, paragraph)| {
        paragraph.turned()?;
        let within = paragraph.stretches.clone();
        let own = within.filter(|stretch| story.stretches[*stretch].state.paragraph == at);
        Some(Change {
            kind: RemarkKind::Sign,
            mark: paragraph.former.as_ref()?.mark,
            new: own.collect(),
            old: Vec::new(),
        })
    });
    signs.collect()
}

/// Words that look otherwise, but for those of a finding whose sign was turned.
fn formatted(story: &Story) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut last = None;
    for (at, stretch) in story.stretches.iter().enumerate() {
        let Some(mark) = stretch.state.formatted else {
            continue;
        };
        let paragraph = &story.paragraphs[stretch.state.paragraph];
        let former = paragraph.former.as_ref().map(|former| former.mark);
        if former == Some(mark) && paragraph.turned().is_some() {
            continue;
        }
        let author = &story.marks[mark].author;
        let open = changes.last_mut().filter(|change: &&mut Change| {
            let same = &story.marks[change.mark].author == author;
            same && last.is_some_and(|last: usize| last + 1 == at)
        });
        match open {
            Some(change) => change.new.push(at),
            None => changes.push(Change {
                kind: RemarkKind::Formatting,
                mark,
                new: vec![at],
                old: Vec::new(),
            }),
        }
        last = Some(at);
    }
    changes
}
