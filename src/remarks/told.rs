//! Places in words: which statements a remark covers, with file and line, or what it is at where it is at none.

use std::collections::{HashMap, HashSet};

use super::listing::{Elsewhere, FoundBy, Gone, StatementAt, StatementPart, Whereabouts};
use super::place::{Finder, Place, Spot};
use super::present::{Key, Said, is_same, unnumbered};
use super::quoted::is_quotation;
use super::story::{Entry, Point, Story, Version};

/// How many statements of one remark are named; who marks more means the table.
const NAMED: usize = 200;

/// Tells where remarks stand.
pub(super) struct Teller<'a> {
    pub(super) finder: Finder<'a>,
    /// The paragraphs that each statement fills in the file, the first one first.
    paragraphs: HashMap<Key, Vec<usize>>,
    /// The places of propositions and findings among all, by their ids.
    rows: HashMap<&'a str, usize>,
    findings: HashMap<&'a str, usize>,
    /// How statements read now that the file has in other words, as far as it was asked for; of those that were found by
    /// their words, by the paragraph.
    now: HashMap<(Key, Option<usize>), Option<String>>,
}

/// The words of a statement in the file.
pub(super) struct Words {
    /// The statement, and each of its points.
    pub(super) lines: Vec<String>,
    /// Whether the points are among them: those of a proposition stand below its bookmark.
    is_listed: bool,
}

/// A place in the text of the document: a paragraph, and the bookmark there.
type Spotted = (usize, Option<usize>);

impl<'a> Teller<'a> {
    pub(super) fn new(finder: Finder<'a>) -> Self {
        let mut teller = Self {
            rows: places(&finder.present.rows),
            findings: places(&finder.present.findings),
            finder,
            paragraphs: HashMap::new(),
            now: HashMap::new(),
        };
        teller.paragraphs = teller.fill();
        teller
    }

    /// The paragraphs that each statement fills, by their bookmarks.
    fn fill(&mut self) -> HashMap<Key, Vec<usize>> {
        let mut filled: HashMap<Key, Vec<usize>> = HashMap::new();
        for at in 0..self.finder.story.paragraphs.len() {
            if let Some(spot) = self.marked(at) {
                filled.entry(spot.key).or_default().push(at);
            }
        }
        filled
    }

    /// Where stretches of a story stand, or, where there are none, a point in it. `what` is the story, where it is not the
    /// document itself.
    pub(super) fn at(
        &mut self,
        story: &Story,
        what: Option<&'static str>,
        stretches: impl IntoIterator<Item = usize>,
        point: Option<Point>,
    ) -> Whereabouts {
        let mut spots: Vec<Spotted> = Vec::new();
        let mut seen = HashSet::new();
        let mut ends = None;
        for stretch in stretches
            .into_iter()
            .filter_map(|at| story.stretches.get(at))
        {
            let spot = (stretch.state.paragraph, stretch.state.bookmark);
            // The end of a paragraph is of no statement beside words that are.
            match stretch.is_end || story.text[stretch.text.clone()].trim().is_empty() {
                true => ends = ends.or(Some(spot)),
                false if seen.insert(spot) => spots.push(spot),
                false => {}
            }
        }
        if spots.is_empty() {
            let point = point.and_then(|point| Some((point.paragraph?, point.bookmark)));
            spots.extend(ends.or(point));
        }
        match what {
            None => self.whereabouts(&spots),
            Some(what) => self.at_notes(story, what, &spots),
        }
    }

    /// Where notes stand: at what calls them.
    fn at_notes(&mut self, story: &Story, what: &'static str, spots: &[Spotted]) -> Whereabouts {
        let calls = spots.iter().filter_map(|(paragraph, _)| {
            let entry = entry_of(story, *paragraph)?;
            let key = (entry.kind?, entry.id.clone());
            let call = self.finder.story.calls.get(&key)?;
            Some((call.paragraph?, call.bookmark))
        });
        let mut calls: Vec<Spotted> = calls.collect();
        calls.dedup();
        if calls.is_empty() {
            return Whereabouts {
                elsewhere: Some(Elsewhere {
                    what,
                    heading: None,
                    row: None,
                }),
                ..Whereabouts::default()
            };
        }
        let mut at = self.whereabouts(&calls);
        at.in_note = true;
        at
    }

    fn whereabouts(&mut self, spots: &[Spotted]) -> Whereabouts {
        let mut at = Whereabouts::default();
        let mut seen = HashSet::new();
        for (paragraph, bookmark) in spots {
            let place = self.finder.place(*paragraph, *bookmark);
            if place != Place::None && !seen.insert(place.clone()) {
                continue;
            }
            match place {
                Place::At(spot) if at.statements.len() < NAMED => {
                    let statement = self.statement(spot, *paragraph);
                    at.statements.extend(statement);
                }
                Place::Gone(bookmark) => at.gone.push(gone(self.finder.story, bookmark)),
                Place::Several(subjects) => {
                    let named = subjects
                        .iter()
                        .map(|one| self.finder.present.candidate(*one));
                    at.several.extend(named);
                    let words = || self.finder.story.words(*paragraph, Version::Original);
                    let words = at.unclear.take().unwrap_or_else(words);
                    at.unclear = Some(words.trim().to_owned());
                }
                Place::At(_) | Place::None => {}
            }
        }
        // Who marks a statement and what stands beside it means the statement.
        let named = at.statements.clone();
        at.statements.retain(|beside| {
            let mut named = named
                .iter()
                .filter(|one| one.part == StatementPart::Statement);
            match beside.part {
                StatementPart::Statement => true,
                StatementPart::Row => !named.any(|one| one.proposition == beside.proposition),
                StatementPart::Behind => !named.any(|one| one.finding == beside.finding),
            }
        });
        let nothing = at.statements.is_empty() && at.gone.is_empty() && at.several.is_empty();
        if nothing && let Some((paragraph, _)) = spots.first() {
            let paragraphs = spots.iter().map(|(paragraph, _)| *paragraph);
            let row = self.finder.row_of(paragraphs);
            at.elsewhere = Some(Elsewhere {
                row,
                ..self.elsewhere(*paragraph)
            });
        }
        at
    }

    /// A statement as it is named.
    pub(super) fn statement(&mut self, spot: Spot, paragraph: usize) -> Option<StatementAt> {
        let part = match (spot.is_beside, spot.key.is_behind) {
            (true, true) => StatementPart::Behind,
            (true, false) => StatementPart::Row,
            _ => StatementPart::Statement,
        };
        let heading = match spot.key.is_behind {
            true => None,
            false => self.finder.column(paragraph),
        };
        let found_by = match spot.by_words {
            true => FoundBy::Words,
            false => FoundBy::Bookmark,
        };
        let now = self.now(spot, paragraph);
        Some(StatementAt {
            part,
            heading,
            found_by,
            now,
            ..self.finder.present.statement(spot.key)?
        })
    }

    /// How a statement reads now, where the file has it in other words.
    fn now(&mut self, spot: Spot, paragraph: usize) -> Option<String> {
        let of = match (spot.by_words, spot.is_beside) {
            (true, true) => return None,
            (true, false) => Some(paragraph),
            (false, _) => None,
        };
        if let Some(known) = self.now.get(&(spot.key, of)) {
            return known.clone();
        }
        let now = self.compared(spot, paragraph);
        self.now.insert((spot.key, of), now.clone());
        now
    }

    fn compared(&self, spot: Spot, paragraph: usize) -> Option<String> {
        let said = self.finder.present.said(spot.key)?;
        let words = self.words(spot, paragraph)?;
        let points = said.points.iter().filter(|_| words.is_listed);
        let now: Vec<&str> = std::iter::once(&said.words)
            .chain(points)
            .map(String::as_str)
            .collect();
        let lines = words.lines.iter();
        let mut pairs = lines.zip(&now);
        let is_so = words.lines.len() == now.len() && pairs.all(|(one, other)| is_same(one, other));
        (!is_so).then(|| now.join("\n"))
    }

    /// The words of a statement in the file, with all changes rejected.
    pub(super) fn words(&self, spot: Spot, paragraph: usize) -> Option<Words> {
        let story = self.finder.story;
        let own = [paragraph];
        let paragraphs = match spot.by_words {
            true => &own,
            false => self.paragraphs.get(&spot.key)?.as_slice(),
        };
        // Paragraphs that are one where changes are rejected are told once.
        let mut paragraphs = paragraphs.to_vec();
        paragraphs.dedup_by_key(|at| story.first_of(*at));
        let mut lines = paragraphs.into_iter().map(|at| {
            let style = story.paragraphs[at].style.as_str();
            (style, story.words(at, Version::Original))
        });
        let (_, first) = lines.next()?;
        let first = unnumbered(&first).to_owned();
        // Below a finding in a cell stand its points, and what people said.
        let is_listed = !spot.by_words && spot.key.finding.is_some() && spot.key.row.is_some();
        let said = self.finder.present.said(spot.key)?;
        let points = lines.filter(|(style, words)| {
            is_listed && !words.trim().is_empty() && !is_quotation(said, style, words)
        });
        let points = points.map(|(_, words)| words);
        Some(Words {
            lines: std::iter::once(first).chain(points).collect(),
            is_listed,
        })
    }

    /// The statement whose bookmark holds a paragraph.
    pub(super) fn marked(&mut self, paragraph: usize) -> Option<Spot> {
        if self.finder.story.paragraphs[paragraph].bookmarks.is_empty() {
            return None;
        }
        match self.finder.place(paragraph, None) {
            Place::At(spot) if !spot.is_beside && !spot.by_words => Some(spot),
            _ => None,
        }
    }

    fn elsewhere(&self, paragraph: usize) -> Elsewhere {
        let story = self.finder.story;
        let style = story
            .paragraphs
            .get(paragraph)
            .map(|one| one.style.to_lowercase());
        let style = style.unwrap_or_default();
        let what = WHATS.iter().find(|(start, _)| style.starts_with(start));
        let in_table = story
            .paragraphs
            .get(paragraph)
            .is_some_and(|one| one.cell.is_some());
        let what = match (what, in_table) {
            (Some((_, what)), _) => what,
            (None, true) => "a table",
            (None, false) => "the text",
        };
        let heading = self.finder.heading(paragraph);
        Elsewhere {
            what,
            heading,
            row: None,
        }
    }

    /// What a remark is sorted by.
    pub(super) fn order(
        &self,
        at: &Whereabouts,
        story: &Story,
        what: Option<&str>,
        stretch: usize,
    ) -> (usize, usize, usize) {
        let present = self.finder.present;
        let first = at.statements.first();
        let row = first.and_then(|one| self.rows.get(one.proposition.as_deref()?).copied());
        let finding = first.and_then(|one| self.findings.get(one.finding.as_deref()?));
        // What stands in a note is called from the text of the document.
        let called = match what {
            None => stretch,
            Some(_) => {
                let paragraph = story.stretches.get(stretch).map(|one| one.state.paragraph);
                let entry = paragraph.and_then(|at| entry_of(story, at));
                let key = entry.and_then(|entry| Some((entry.kind?, entry.id.clone())));
                let call = key.and_then(|key| self.finder.story.calls.get(&key));
                call.map_or(usize::MAX, |call| call.stretch)
            }
        };
        match (row, finding) {
            (Some(row), _) => (row, called, stretch),
            (None, Some(_)) => (present.rows.len(), called, stretch),
            (None, None) => (present.rows.len() + 1, called, stretch),
        }
    }
}

/// The place of each among all, by its id.
fn places(all: &[Said]) -> HashMap<&str, usize> {
    let all = all.iter().enumerate();
    all.map(|(at, one)| (one.id.as_str(), at)).collect()
}

/// What paragraphs of these styles are, by the beginnings of their names.
const WHATS: [(&str, &str); 10] = [
    ("title", "the title"),
    ("subtitle", "the title"),
    ("author", "the names of the authors"),
    ("affiliation", "the names of the authors"),
    ("heading", "a heading"),
    ("caption", "the title of a table"),
    ("tablehead", "the head of a table"),
    ("tablekey", "the key"),
    ("tablenote", "the notes below the table"),
    ("source", "the head of the document"),
];

/// What was a statement: the bookmark, and its words in the file.
fn gone(story: &Story, bookmark: usize) -> Gone {
    let bookmark = &story.bookmarks[bookmark];
    let words = story.words(bookmark.first, Version::Original);
    Gone {
        bookmark: Some(bookmark.name.clone()),
        words: words.trim().to_owned(),
    }
}

/// The note or comment that a paragraph belongs to.
fn entry_of(story: &Story, paragraph: usize) -> Option<&Entry> {
    let entry = story.paragraphs.get(paragraph)?.entry?;
    story.entries.get(entry)
}
