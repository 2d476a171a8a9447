//! Where in the synthesis something of the file stands: by its bookmark, else by its words, else by its row.

use std::collections::HashMap;

use super::present::{Found, Key, Present, Subject};
use super::story::{Story, Version};

/// How many paragraphs of a row are held against the propositions; no row of a grid has as many.
const MOST: usize = 200;

/// The paragraphs whose place is contested, each with the statements whose words they may be.
pub(super) type Contested = HashMap<usize, Vec<Subject>>;

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// At a statement, or beside one.
    At(Spot),
    /// At what was a statement: the bookmark of this place, which nothing has now.
    Gone(usize),
    /// At words that could be those of several.
    Several(Vec<Subject>),
    /// At none.
    None,
}

/// A statement, with how it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Spot {
    pub(super) key: Key,
    /// Whether it was found by its words.
    pub(super) by_words: bool,
    /// Whether it stands beside its words: elsewhere in the row, or below the finding behind the table.
    pub(super) is_beside: bool,
}

/// Finds places in the text of the document.
pub(super) struct Finder<'a> {
    pub(super) story: &'a Story,
    pub(super) present: &'a Present,
    /// What was found for a paragraph and a bookmark in it.
    known: HashMap<(usize, Option<usize>), Place>,
    /// What was found for the words of a paragraph.
    worded: HashMap<usize, Found>,
    /// The proposition or finding of each row, as far as it was asked for.
    of_rows: HashMap<usize, Option<Spot>>,
    /// The finding behind the table that each paragraph stands below, by its place.
    below: Vec<Option<Spot>>,
    /// The last heading up to each paragraph.
    headings: Vec<Option<usize>>,
    /// The row that heads each table, the last where there are several: it stands right above the cells.
    heads: HashMap<usize, usize>,
    /// The paragraphs that fit a statement which another has, or may have.
    pub(super) contested: Contested,
}

impl<'a> Finder<'a> {
    pub(super) fn new(story: &'a Story, present: &'a Present) -> Self {
        let mut finder = Self {
            story,
            present,
            known: HashMap::new(),
            worded: HashMap::new(),
            of_rows: HashMap::new(),
            below: Vec::new(),
            headings: Vec::new(),
            heads: HashMap::new(),
            contested: Contested::new(),
        };
        finder.below = finder.below();
        let mut last = None;
        for (at, paragraph) in story.paragraphs.iter().enumerate() {
            if is_heading(&paragraph.style) {
                last = Some(at);
            }
            finder.headings.push(last);
        }
        let rows = story.rows.iter().enumerate();
        let heads = rows.filter(|(_, row)| row.is_head);
        finder.heads = heads.map(|(at, row)| (row.table, at)).collect();
        finder
    }

    /// For each paragraph, the last finding behind the table since the last heading.
    fn below(&self) -> Vec<Option<Spot>> {
        let mut last = None;
        let paragraphs = self.story.paragraphs.iter().enumerate();
        paragraphs
            .map(|(at, paragraph)| {
                if is_heading(&paragraph.style) {
                    last = None;
                } else if let Some(key) = self.marked(at).filter(|key| key.is_behind) {
                    last = Some((key, false));
                } else if self.story.first_of(at) == at
                    && let Some(finding) = self.numbered(at)
                {
                    let key = Key {
                        row: None,
                        finding: Some(finding),
                        is_behind: true,
                    };
                    last = Some((key, true));
                }
                last.map(|(key, by_words)| Spot {
                    key,
                    by_words,
                    is_beside: true,
                })
            })
            .collect()
    }

    /// The finding whose number and words a paragraph holds, as those do behind the table.
    fn numbered(&self, paragraph: usize) -> Option<usize> {
        let words = self.story.words(paragraph, Version::Original);
        match self.present.same(has_number(&words).then_some(&words)?)? {
            [Subject::Finding(finding)] => Some(*finding),
            _ => None,
        }
    }

    /// What the bookmarks of a paragraph mark.
    pub(super) fn marked(&self, paragraph: usize) -> Option<Key> {
        let bookmarks = self.story.paragraphs.get(paragraph)?.bookmarks.iter();
        let mut keys = bookmarks.rev().filter(|at| self.holds(**at, paragraph));
        keys.find_map(|at| self.key(*at))
    }

    fn key(&self, bookmark: usize) -> Option<Key> {
        let name = &self.story.bookmarks[bookmark].name;
        self.present.marked(name).flatten()
    }

    /// Whether a bookmark holds a paragraph. One that never ends holds the one in which it begins.
    fn holds(&self, bookmark: usize, paragraph: usize) -> bool {
        let bookmark = &self.story.bookmarks[bookmark];
        bookmark.last.is_some() || bookmark.first == paragraph
    }

    /// Where a stretch of text stands.
    pub(super) fn place(&mut self, paragraph: usize, bookmark: Option<usize>) -> Place {
        if let Some(known) = self.known.get(&(paragraph, bookmark)) {
            return known.clone();
        }
        let place = self.found(paragraph, bookmark);
        self.known.insert((paragraph, bookmark), place.clone());
        place
    }

    fn found(&mut self, paragraph: usize, bookmark: Option<usize>) -> Place {
        let own = bookmark.filter(|at| self.holds(*at, paragraph));
        let own = own.and_then(|at| self.key(at));
        let first = self.story.first_of(paragraph);
        let marked = || self.marked(paragraph).or_else(|| self.marked(first));
        if let Some(key) = own.or_else(marked) {
            return Place::At(Spot {
                key,
                by_words: false,
                is_beside: false,
            });
        }
        let several = match self.settled(paragraph) {
            Found::Same(subjects) => match self.chosen(paragraph, &subjects) {
                Some(spot) => return Place::At(spot),
                None => Some(subjects),
            },
            Found::Near(subject) => match self.chosen(paragraph, &[subject]) {
                Some(spot) => return Place::At(spot),
                None => None,
            },
            Found::Several(subjects) => Some(subjects),
            Found::Nothing => None,
        };
        let bookmarks = self.story.paragraphs[paragraph].bookmarks.iter();
        let mut gone = bookmarks.rev().filter(|at| {
            let name = &self.story.bookmarks[**at].name;
            self.holds(**at, paragraph) && self.present.marked(name).is_none()
        });
        match (gone.next(), several) {
            (Some(gone), _) => return Place::Gone(*gone),
            (None, Some(several)) => return Place::Several(several),
            (None, None) => {}
        }
        let beside = self.below[paragraph].or_else(|| {
            let (row, _) = self.story.paragraphs[paragraph].cell?;
            self.of_row(row)
        });
        match beside {
            Some(spot) => Place::At(Spot {
                is_beside: true,
                ..spot
            }),
            None => Place::None,
        }
    }

    /// What the words of a paragraph are those of.
    pub(super) fn worded(&mut self, paragraph: usize) -> Found {
        let paragraph = self.story.first_of(paragraph);
        if let Some(known) = self.worded.get(&paragraph) {
            return known.clone();
        }
        let words = self.story.words(paragraph, Version::Original);
        let found = self.present.found(&words);
        self.worded.insert(paragraph, found.clone());
        found
    }

    /// What the words of a paragraph are those of, where no other paragraph has or may have the same place.
    fn settled(&mut self, paragraph: usize) -> Found {
        match self.contested.get(&self.story.first_of(paragraph)) {
            Some(subjects) => Found::Several(subjects.clone()),
            None => self.worded(paragraph),
        }
    }

    /// Which of the statements with the words of a paragraph it is: the one that belongs where it stands.
    pub(super) fn chosen(&mut self, paragraph: usize, subjects: &[Subject]) -> Option<Spot> {
        let at = |row, finding, is_behind| Spot {
            key: Key {
                row,
                finding,
                is_behind,
            },
            by_words: true,
            is_beside: false,
        };
        let cell = self.story.paragraphs[paragraph].cell;
        if let (&[Subject::Row(row)], _) = (subjects, cell) {
            return Some(at(Some(row), None, false));
        }
        let of_row = cell.and_then(|(row, _)| self.of_row(row));
        let row = of_row.and_then(|spot| spot.key.row);
        let here = subjects.iter().filter_map(|subject| match subject {
            Subject::Finding(finding) => {
                let rows = &self.present.rows_of[*finding];
                row.filter(|row| rows.contains(row)).map(|_| *finding)
            }
            Subject::Row(_) => None,
        });
        let here: Vec<usize> = here.collect();
        match (here.as_slice(), subjects) {
            ([finding], _) => Some(at(row, Some(*finding), false)),
            // Of which row it is told here is not known, so it is a finding by itself.
            ([], [Subject::Finding(finding)]) => {
                let words = self.story.words(paragraph, Version::Original);
                let is_behind = cell.is_none() && has_number(&words);
                Some(at(None, Some(*finding), is_behind))
            }
            _ => None,
        }
    }

    /// The proposition of a row, or, where a row is of a finding, that; of a row into which cells reach, that of the row
    /// above.
    pub(super) fn of_row(&mut self, row: usize) -> Option<Spot> {
        if let Some(known) = self.of_rows.get(&row) {
            return *known;
        }
        // A row asks for its own words, and these for their row.
        self.of_rows.insert(row, None);
        let mut at = row;
        let spot = loop {
            if let Some(known) = self.of_rows.get(&at).filter(|_| at != row) {
                break *known;
            }
            if let Some(spot) = self.own_of_row(at) {
                break Some(spot);
            }
            let here = &self.story.rows[at];
            match at
                .checked_sub(1)
                .map(|above| (above, &self.story.rows[above]))
            {
                Some((above, row)) if here.goes_on && row.table == here.table => at = above,
                _ => break None,
            }
        };
        self.of_rows.insert(row, spot);
        spot
    }

    fn own_of_row(&mut self, row: usize) -> Option<Spot> {
        let paragraphs = self.story.rows[row].paragraphs.clone();
        let of_finding = |key: &Key| key.row.is_none() && !key.is_behind;
        let mut finding = None;
        for paragraph in paragraphs.clone() {
            if let Some(key) = self.marked(paragraph) {
                let spot = Spot {
                    key: Key {
                        finding: key.finding.filter(|_| key.row.is_none()),
                        ..key
                    },
                    by_words: false,
                    is_beside: true,
                };
                if key.row.is_some() {
                    return Some(spot);
                }
                if of_finding(&key) {
                    finding.get_or_insert(spot);
                }
            }
        }
        let mut rows =
            paragraphs
                .take(MOST)
                .filter_map(|paragraph| match self.settled(paragraph) {
                    Found::Same(subjects) => match subjects.as_slice() {
                        [Subject::Row(row)] => Some(*row),
                        _ => None,
                    },
                    Found::Near(Subject::Row(row)) => Some(row),
                    _ => None,
                });
        let by_words = rows.next().map(|row| Spot {
            key: Key {
                row: Some(row),
                finding: None,
                is_behind: false,
            },
            by_words: true,
            is_beside: true,
        });
        finding.or(by_words)
    }

    /// The words of the heading of the column in which a paragraph stands.
    pub(super) fn column(&self, paragraph: usize) -> Option<String> {
        let (row, column) = self.story.paragraphs.get(paragraph)?.cell?;
        let head = *self.heads.get(&self.story.rows.get(row)?.table)?;
        let mut paragraphs = self.story.rows[head].paragraphs.clone();
        let head = paragraphs.find(|at| self.story.paragraphs[*at].cell == Some((head, column)))?;
        self.worded_so(head)
    }

    /// The words of the last heading before a paragraph, or of itself.
    pub(super) fn heading(&self, paragraph: usize) -> Option<String> {
        let heading = self.headings.get(paragraph).copied().flatten()?;
        self.worded_so(heading)
    }

    fn worded_so(&self, paragraph: usize) -> Option<String> {
        let words = self.story.words(paragraph, Version::Original);
        let words = words.trim();
        (!words.is_empty()).then(|| words.to_owned())
    }
}

/// Whether a style is that of a heading, or of the title of the document or of a table.
pub(super) fn is_heading(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    ["heading", "title", "caption"]
        .iter()
        .any(|name| style.starts_with(name))
}

/// Whether words begin with the number of a finding behind the table, such as `E4`.
fn has_number(words: &str) -> bool {
    let rest = words.trim_start().strip_prefix('E');
    rest.is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
}
