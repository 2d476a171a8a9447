//! All that a file says, gathered: the version it is of, comments and changes with their places, and what is not whole.

use std::collections::HashSet;

use super::changes::{Change, changes};
use super::listing::{OnChange, Remark, RemarkKind, Remarks, Reply, Stamp, Whereabouts};
use super::lost::{Beside, beside};
use super::parts::Parts;
use super::place::Finder;
use super::present::Present;
use super::reading::{paragraph_at, reads};
use super::story::{Commented, Story, Stretch};
use super::threads::{Comment, Thread, threads};
use super::told::Teller;

/// How many stretches under comments are looked through in all: ranges that lie over each other by the thousand would not end.
const MOST: usize = 2_000_000;

/// The remarks of the parts of a file.
pub(super) fn gathered(parts: &Parts, present: &Present, stamp: Stamp) -> Remarks {
    let mut finder = Finder::new(&parts.document, present);
    finder.settle();
    let mut gatherer = Gatherer {
        teller: Teller::new(finder),
        unread: parts.unread.clone(),
        found: Vec::new(),
        left: MOST,
    };
    gatherer.comments(parts);
    gatherer.changes(&parts.document, None);
    for (story, what) in &parts.notes {
        gatherer.changes(story, Some(what));
    }
    let Gatherer {
        mut teller,
        unread,
        mut found,
        ..
    } = gatherer;
    found.sort_by_key(|(order, _)| *order);
    let Beside {
        differing,
        turned,
        missing,
    } = beside(&mut teller);
    Remarks {
        stamp,
        other_title: None,
        remarks: found.into_iter().map(|(_, remark)| remark).collect(),
        differing,
        turned,
        missing,
        unread,
        empty: 0,
    }
}

/// What remarks are sorted by: where the first statement stands in the synthesis, then the place in the file.
type Order = (usize, usize, usize);

struct Gatherer<'a> {
    teller: Teller<'a>,
    unread: Vec<String>,
    found: Vec<(Order, Remark)>,
    left: usize,
}

impl Gatherer<'_> {
    fn comments(&mut self, parts: &Parts) {
        let (threads, orphans) = threads(&parts.comments, &parts.extended);
        let id = |at: &usize| parts.comments[*at].id.as_str();
        self.say(
            orphans.iter().map(id),
            "answers a comment that is not in the file, and is listed by itself",
        );
        let mut endless = Vec::new();
        let mut nowhere = Vec::new();
        let mut crowded = Vec::new();
        let mut seen = HashSet::new();
        for thread in &threads {
            let comment = &parts.comments[thread.comment];
            if !seen.insert(&comment.id) {
                continue;
            }
            let mut stories = std::iter::once((&parts.document, None))
                .chain(parts.notes.iter().map(|(story, what)| (story, Some(*what))));
            let range = stories.find_map(|(story, what)| {
                let range = story.ranges.get(&comment.id)?;
                Some((story, what, *range))
            });
            let Some((story, what, range)) = range else {
                nowhere.push(comment.id.as_str());
                let order = (usize::MAX, usize::MAX, usize::MAX);
                let remark = remark_of(thread, parts, Whereabouts::default());
                self.found.push((order, remark));
                continue;
            };
            let (covered, is_whole) = covered(story, range);
            if !is_whole {
                endless.push(comment.id.as_str());
            }
            let covered = match self.left.checked_sub(covered.len()) {
                Some(left) => {
                    self.left = left;
                    covered
                }
                None => {
                    crowded.push(comment.id.as_str());
                    covered.start..covered.start
                }
            };
            let point = range.start.or(range.end).or(range.sign);
            let mut at = self.teller.at(story, what, covered.clone(), point);
            at.words = words(story, covered.clone());
            at.on_change = on_change(story, covered.clone());
            let order = self.teller.order(&at, story, what, covered.start);
            let mut remark = remark_of(thread, parts, at);
            remark.paragraph = paragraph_at(story, covered.start, point);
            self.found.push((order, remark));
        }
        self.say(
            endless.into_iter(),
            "has a beginning and no end in the text: it is taken to stand at the paragraph in which it begins",
        );
        self.say(
            nowhere.into_iter(),
            "has no place in the text, so that nothing says what it is about",
        );
        self.say(
            crowded.into_iter(),
            "covers too much text together with others: only where it begins is told",
        );
        self.without_comment(parts);
    }

    /// Tells the places of comments that there are not.
    fn without_comment(&mut self, parts: &Parts) {
        let known: HashSet<&str> = parts.comments.iter().map(|one| one.id.as_str()).collect();
        let notes = parts.notes.iter().map(|(story, _)| story);
        let stories = std::iter::once(&parts.document).chain(notes);
        let ids = stories.flat_map(|story| story.ranges.keys());
        let mut lost: Vec<&str> = ids
            .map(String::as_str)
            .filter(|id| !known.contains(id))
            .collect();
        lost.sort_unstable_by_key(|id| (id.len(), *id));
        lost.dedup();
        self.say(
            lost.into_iter(),
            "has a place in the text, but what it says is not in the file",
        );
    }

    /// Says something of comments, by their numbers.
    fn say<'a>(&mut self, ids: impl Iterator<Item = &'a str>, words: &str) {
        /// Further numbers help nobody.
        const SHOWN: usize = 8;
        let ids: Vec<&str> = ids.collect();
        if ids.is_empty() {
            return;
        }
        let shown: Vec<String> = ids.iter().take(SHOWN).map(|id| format!("`{id}`")).collect();
        let rest = match ids.len().saturating_sub(SHOWN) {
            0 => String::new(),
            rest => format!(" and {rest} more"),
        };
        let number = match ids.len() {
            1 => "comment",
            _ => "each of the comments",
        };
        self.unread
            .push(format!("{number} {}{rest} {words}", shown.join(", ")));
    }

    fn changes(&mut self, story: &Story, what: Option<&'static str>) {
        for change in changes(story) {
            let (order, remark) = self.change(story, what, &change);
            self.found.push((order, remark));
        }
    }

    fn change(
        &mut self,
        story: &Story,
        what: Option<&'static str>,
        change: &Change,
    ) -> (Order, Remark) {
        let mark = &story.marks[change.mark];
        // Of a row or cell that comes or goes, the numbers of notes say nothing.
        let is_box = matches!(
            change.kind,
            RemarkKind::RowInsertion
                | RemarkKind::RowDeletion
                | RemarkKind::CellInsertion
                | RemarkKind::CellDeletion
                | RemarkKind::CellMerge
        );
        let said = |stretches: &[usize]| {
            let taken = |one: &Stretch| !(is_box && one.state.refers);
            story.said(stretches.iter().copied(), taken)
        };
        let turned = change.turned(story);
        let teller = &mut self.teller;
        let mut at = |stretches: &[usize]| teller.at(story, what, stretches.iter().copied(), None);
        let (mut at, to) = match (change.kind, change.old.is_empty(), change.new.is_empty()) {
            (RemarkKind::Move, false, false) => (at(&change.old), Some(at(&change.new))),
            (_, false, false) => {
                let both: Vec<usize> = {
                    let mut both = [change.old.as_slice(), &change.new].concat();
                    both.sort_unstable();
                    both
                };
                (at(&both), None)
            }
            (_, true, _) => (at(&change.new), None),
            (_, false, true) => (at(&change.old), None),
        };
        let order = self.teller.order(&at, story, what, change.first());
        if turned.is_some() {
            at.words = words(story, change.new.iter().copied());
        }
        let (text, replaced) = match change.kind {
            RemarkKind::Sign => {
                let (from, to) = turned.unwrap_or_default();
                (to.to_owned(), Some(from.to_owned()))
            }
            RemarkKind::Formatting => (words(story, change.new.iter().copied()), None),
            RemarkKind::Replacement => (said(&change.new), Some(said(&change.old))),
            _ if change.new.is_empty() => (said(&change.old), None),
            _ => (said(&change.new), None),
        };
        let paragraph = paragraph_at(story, change.first(), None);
        let reads = reads(story, change, &at);
        let remark = Remark {
            id: String::new(),
            answered: false,
            kind: change.kind,
            author: mark.author.clone(),
            date: mark.date.clone(),
            resolved: false,
            text,
            replaced,
            at,
            to,
            replies: Vec::new(),
            reads,
            paragraph,
        };
        (order, remark)
    }
}

/// A comment with its answers as a remark.
fn remark_of(thread: &Thread, parts: &Parts, at: Whereabouts) -> Remark {
    let comment: &Comment = &parts.comments[thread.comment];
    let replies = thread.replies.iter().map(|at| {
        let reply = &parts.comments[*at];
        Reply {
            author: reply.author.clone(),
            date: reply.date.clone(),
            text: reply.text.clone(),
        }
    });
    Remark {
        id: String::new(),
        answered: false,
        kind: RemarkKind::Comment,
        author: comment.author.clone(),
        date: comment.date.clone(),
        resolved: thread.resolved,
        text: comment.text.clone(),
        replaced: None,
        at,
        to: None,
        replies: replies.collect(),
        reads: None,
        paragraph: String::new(),
    }
}

/// The stretches that a comment covers, and whether it says so itself: one that begins and does not end is taken to stand
/// at the paragraph in which it begins.
fn covered(story: &Story, range: Commented) -> (std::ops::Range<usize>, bool) {
    let at = |stretch: usize| stretch.min(story.stretches.len());
    match (range.start, range.end.or(range.sign), range.sign) {
        (Some(start), Some(end), _) if start.stretch <= end.stretch => {
            (at(start.stretch)..at(end.stretch), true)
        }
        (Some(start), ..) => {
            let within = start.paragraph.and_then(|at| story.paragraphs.get(at));
            let ends = within.map_or(start.stretch, |one| one.stretches.end);
            (at(start.stretch)..at(ends).max(at(start.stretch)), false)
        }
        (None, _, Some(sign)) => (at(sign.stretch)..at(sign.stretch), true),
        (None, Some(end), None) => (at(end.stretch)..at(end.stretch), true),
        (None, None, None) => (0..0, false),
    }
}

/// The words at which a remark stands, without the numbers of notes; what is to go only where nothing else is covered.
fn words(story: &Story, covered: impl Iterator<Item = usize> + Clone) -> String {
    let stays = |one: &Stretch| one.state.deleted.is_none();
    let own = story.said(covered.clone(), |one| stays(one) && !one.state.refers);
    let tries = [
        own,
        story.said(covered.clone(), stays),
        story.said(covered, |_| true),
    ];
    let mut tries = tries.into_iter();
    tries.find(|words| !words.is_empty()).unwrap_or_default()
}

/// The change on whose words a comment stands, if it is on no others.
fn on_change(story: &Story, covered: std::ops::Range<usize>) -> Option<OnChange> {
    let stretches = story.stretches.get(covered).unwrap_or_default().iter();
    let mut stretches = stretches.filter(|one| !one.is_end).peekable();
    stretches.peek()?;
    let (mut inserted, mut deleted) = (true, true);
    for stretch in stretches {
        inserted &= stretch.state.inserted.is_some();
        deleted &= stretch.state.deleted.is_some();
    }
    match (inserted, deleted) {
        (_, true) => Some(OnChange::Deletion),
        (true, false) => Some(OnChange::Insertion),
        (false, false) => None,
    }
}
