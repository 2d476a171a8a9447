//! A text with its changes as it stands in a part of the file: paragraphs, the stretches of text in them, and what is
//! marked over these.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::Stance;
use crate::outputs::docx::unembedded;

/// A text of the file: the document itself, its notes, a header, or what comments say.
#[derive(Debug, Default)]
pub(super) struct Story {
    /// Whether it is that of a document for Word, and not a workbook or slides.
    pub(super) is_document: bool,
    /// All text, what was inserted and what was deleted, in order.
    pub(super) text: String,
    pub(super) stretches: Vec<Stretch>,
    pub(super) paragraphs: Vec<Paragraph>,
    /// The first of the paragraphs that are one with each where changes are rejected.
    firsts: Vec<usize>,
    pub(super) bookmarks: Vec<Bookmark>,
    pub(super) marks: Vec<Mark>,
    pub(super) rows: Vec<Row>,
    /// Notes and comments: what stands for itself in the part.
    pub(super) entries: Vec<Entry>,
    /// Where comments stand, by their ids.
    pub(super) ranges: HashMap<String, Commented>,
    /// Where notes are called, by their kind and id.
    pub(super) calls: HashMap<(NoteKind, String), Point>,
    /// Rows and cells that were inserted or deleted, each with its stretches.
    pub(super) boxes: Vec<(usize, Range<usize>)>,
}

/// A stretch of text over which the same is marked.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// Its place in the text of the story.
    pub(super) text: Range<usize>,
    pub(super) state: State,
    /// Whether it is the end of its paragraph.
    pub(super) is_end: bool,
}

/// What is marked over a stretch of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    pub(super) paragraph: usize,
    /// The innermost bookmark.
    pub(super) bookmark: Option<usize>,
    /// The mark by which it came in.
    pub(super) inserted: Option<usize>,
    /// The mark by which it is to go.
    pub(super) deleted: Option<usize>,
    /// The mark by which it was formatted.
    pub(super) formatted: Option<usize>,
    /// Whether it refers to another place of the document, as the numbers behind statements do.
    pub(super) refers: bool,
}

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// The id of its style.
    pub(super) style: String,
    /// What it was before a tracked change of its format.
    pub(super) former: Option<Former>,
    /// The place of its row among all, and of its first column in that row.
    pub(super) cell: Option<(usize, usize)>,
    /// The note or comment that it belongs to.
    pub(super) entry: Option<usize>,
    /// The bookmarks that hold some of it.
    pub(super) bookmarks: Vec<usize>,
    /// Its stretches; those of a text box within it are among them.
    pub(super) stretches: Range<usize>,
    /// The id by which another part names it.
    pub(super) id: Option<String>,
}

/// What a paragraph was before a tracked change of its format.
#[derive(Debug)]
pub(super) struct Former {
    /// The change.
    pub(super) mark: usize,
    /// The id of its style.
    pub(super) style: String,
}

impl Paragraph {
    /// The stance in whose style it is set. A style that is of none, as a journal may give it, says nothing.
    pub(super) fn stance(&self, version: Version) -> Option<&'static str> {
        let style = match (version, &self.former) {
            (Version::Original, Some(former)) => &former.style,
            _ => &self.style,
        };
        let mut words = Stance::ALL.iter().map(|stance| stance.word());
        words.find(|word| word.eq_ignore_ascii_case(style))
    }

    /// The stances from which and to which a tracked change turned its sign.
    pub(super) fn turned(&self) -> Option<(&'static str, &'static str)> {
        let from = self.stance(Version::Original)?;
        let to = self.stance(Version::Final)?;
        (from != to).then_some((from, to))
    }
}

/// A bookmark.
#[derive(Debug)]
pub(super) struct Bookmark {
    pub(super) name: String,
    /// Its first paragraph, and its last one where it ends.
    pub(super) first: usize,
    pub(super) last: Option<usize>,
}

/// A change that somebody made and that is tracked.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) kind: MarkKind,
    pub(super) author: Option<String>,
    pub(super) date: Option<String>,
    /// What both ends of a move are called.
    pub(super) name: Option<String>,
}

/// Kinds of changes, as they are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkKind {
    Inserted,
    Deleted,
    MovedFrom,
    MovedTo,
    Formatted,
    RowInserted,
    RowDeleted,
    CellInserted,
    CellDeleted,
    CellMerged,
}

/// A row of a table.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The place of its table among all.
    pub(super) table: usize,
    /// Whether it heads the table.
    pub(super) is_head: bool,
    /// Whether a cell of the row above reaches into it.
    pub(super) goes_on: bool,
    /// Its paragraphs; those of tables within it are among them.
    pub(super) paragraphs: Range<usize>,
}

/// Kinds of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

/// A note or comment.
#[derive(Debug)]
pub(super) struct Entry {
    /// Of which kind it is, if it is a note.
    pub(super) kind: Option<NoteKind>,
    pub(super) id: String,
    pub(super) author: Option<String>,
    pub(super) initials: Option<String>,
    pub(super) date: Option<String>,
    /// Its paragraphs.
    pub(super) paragraphs: Range<usize>,
}

/// A place between stretches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    /// The stretch that follows.
    pub(super) stretch: usize,
    /// The paragraph, if it is in one.
    pub(super) paragraph: Option<usize>,
    pub(super) bookmark: Option<usize>,
}

/// Where a comment stands: the stretch of text, and the sign behind it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Commented {
    pub(super) start: Option<Point>,
    pub(super) end: Option<Point>,
    pub(super) sign: Option<Point>,
}

/// Which version of a text is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    /// With all changes rejected, and without what refers elsewhere.
    Original,
    /// With all changes accepted.
    Final,
}

impl Version {
    fn holds(self, state: &State) -> bool {
        match self {
            Self::Original => state.inserted.is_none() && !state.refers,
            Self::Final => state.deleted.is_none(),
        }
    }
}

impl Story {
    /// The stretches of a paragraph, without those of a text box in it.
    pub(super) fn stretches_of(&self, paragraph: usize) -> impl Iterator<Item = &Stretch> {
        let within = self.paragraphs[paragraph].stretches.clone();
        let stretches = self.stretches[within].iter();
        stretches.filter(move |one| one.state.paragraph == paragraph)
    }

    /// The words of a paragraph. The original ones are those of the paragraph of which it was parted by a tracked change,
    /// and end where that first refers elsewhere: what is behind are numbers of rows and notes. They are without the marks
    /// of direction that the document was given.
    pub(super) fn words(&self, paragraph: usize, version: Version) -> String {
        let mut words = String::new();
        let paragraphs = match version {
            Version::Original => self.parts_of(paragraph),
            Version::Final => paragraph..paragraph + 1,
        };
        let stretches = paragraphs.flat_map(|at| self.stretches_of(at));
        for stretch in stretches.filter(|one| !one.is_end) {
            if version == Version::Original && stretch.state.refers {
                break;
            }
            if version.holds(&stretch.state) {
                words.push_str(&self.text[stretch.text.clone()]);
            }
        }
        unembedded(words)
    }

    /// The words of a paragraph with all changes taken over, up to where it first refers elsewhere.
    pub(super) fn taken_over(&self, paragraph: usize) -> String {
        let stretches = self.stretches_of(paragraph).filter(|one| !one.is_end);
        let own = stretches.take_while(|one| !one.state.refers);
        let stay = own.filter(|one| Version::Final.holds(&one.state));
        unembedded(stay.map(|one| &self.text[one.text.clone()]).collect())
    }

    /// The paragraphs that are one where changes are rejected.
    fn parts_of(&self, paragraph: usize) -> Range<usize> {
        let first = self.first_of(paragraph);
        let behind = first + 1..self.paragraphs.len();
        let mut behind = behind.skip_while(|at| self.firsts[*at] == first);
        first..behind.next().unwrap_or(self.paragraphs.len())
    }

    /// The paragraph of which one is a part where changes are rejected.
    pub(super) fn first_of(&self, paragraph: usize) -> usize {
        self.firsts.get(paragraph).copied().unwrap_or(paragraph)
    }

    /// Says which paragraphs are one where changes are rejected: those between which an end was inserted.
    pub(super) fn join(&mut self) {
        for at in 0..self.paragraphs.len() {
            let before = at.checked_sub(1).map(|before| &self.paragraphs[before]);
            let goes_on = before.is_some_and(|before| {
                let own = &self.paragraphs[at];
                let ends = before.stretches.end.checked_sub(1);
                let ends = ends.and_then(|end| self.stretches.get(end));
                ends.is_some_and(|end| end.is_end && end.state.inserted.is_some())
                    && (before.cell, before.entry) == (own.cell, own.entry)
            });
            let first = match goes_on {
                true => self.firsts[at - 1],
                false => at,
            };
            self.firsts.push(first);
        }
    }

    /// The text of some stretches, those that are `taken`.
    pub(super) fn said(
        &self,
        stretches: impl IntoIterator<Item = usize>,
        taken: impl Fn(&Stretch) -> bool,
    ) -> String {
        let stretches = stretches
            .into_iter()
            .filter_map(|at| self.stretches.get(at));
        let taken = stretches.filter(|stretch| taken(stretch));
        let said: String = taken.map(|one| &self.text[one.text.clone()]).collect();
        said.trim_matches(char::is_whitespace).to_owned()
    }
}
