//! The statements of the synthesis as it is now: by the bookmarks that they are given, and by their words.

use std::collections::HashMap;
use std::path::PathBuf;

use super::alike::{Known, Others};
use super::listing::{Candidate, FoundBy, StatementAt, StatementPart};
use crate::document::statement_anchor;
use crate::outputs::docx::bookmark;
use crate::view::View;
use crate::wording::spelling::{label, trimmed};

/// What stands somewhere in a document: a proposition, a finding, or a finding in the row of a proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Key {
    /// The place of the proposition among all.
    pub(super) row: Option<usize>,
    /// The place of the finding among all.
    pub(super) finding: Option<usize>,
    /// Whether it is the finding as it stands behind the table, with what it rests on.
    pub(super) is_behind: bool,
}

/// Something that has words of its own, wherever these stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Subject {
    Row(usize),
    Finding(usize),
}

/// A proposition or finding.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) id: String,
    /// What it says, in one paragraph.
    pub(super) words: String,
    /// Its parts, in one each below that.
    pub(super) points: Vec<String>,
    /// What people said, each with who said it, as it may stand below those.
    pub(super) quotations: Vec<String>,
    pub(super) file: PathBuf,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The synthesis, as remarks are laid beside it.
#[derive(Debug)]
pub(super) struct Present {
    pub(super) rows: Vec<Said>,
    pub(super) findings: Vec<Said>,
    /// The propositions in whose rows each finding stands.
    pub(super) rows_of: Vec<Vec<usize>>,
    /// The stance of each finding in the row of a proposition.
    pub(super) stances: HashMap<Key, &'static str>,
    by_bookmark: HashMap<String, Option<Key>>,
    by_words: HashMap<String, Vec<Subject>>,
    alike: Vec<Alike>,
}

/// A statement whose words those of a paragraph are held against.
#[derive(Debug)]
struct Alike {
    subject: Subject,
    known: Known,
}

/// What the words of a paragraph are those of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// These; more than one where several say the same.
    Same(Vec<Subject>),
    /// This, though a few words differ.
    Near(Subject),
    /// Several come as near.
    Several(Vec<Subject>),
    /// None.
    Nothing,
}

/// By how much they have to be more like one statement than like any other.
const CLEARLY: f64 = 0.05;

impl Present {
    /// The statements of a synthesis.
    pub(super) fn of(view: &View) -> Self {
        let rows: Vec<Said> = view
            .rows()
            .map(|row| {
                let place = row.stands_at();
                Said {
                    id: row.id().to_owned(),
                    words: row.statement().to_owned(),
                    points: Vec::new(),
                    quotations: Vec::new(),
                    file: place.file.to_owned(),
                    line: place.line,
                    column: place.column,
                }
            })
            .collect();
        let findings: Vec<Said> = view
            .evidence()
            .map(|item| {
                let place = item.stands_at();
                let lead = item.lead().map(|lead| format!("{lead} "));
                let points = item.points().into_iter();
                let quotations = item.quotes().into_iter();
                let quotations = quotations.map(|quote| match quote.by() {
                    Some(by) => format!("{} ({by})", quote.said()),
                    None => quote.said().to_owned(),
                });
                Said {
                    id: item.id().to_owned(),
                    words: lead.unwrap_or_default() + item.finding(),
                    points: points.map(str::to_owned).collect(),
                    quotations: quotations.collect(),
                    file: place.file.to_owned(),
                    line: place.line,
                    column: place.column,
                }
            })
            .collect();
        let mut present = Self {
            rows_of: vec![Vec::new(); findings.len()],
            rows,
            findings,
            stances: HashMap::new(),
            by_bookmark: HashMap::new(),
            by_words: HashMap::new(),
            alike: Vec::new(),
        };
        present.take_bookmarks(view);
        present.take_words();
        present
    }

    fn take_bookmarks(&mut self, view: &View) {
        let of_row = |row| Key {
            row: Some(row),
            finding: None,
            is_behind: false,
        };
        let places = self.findings.iter().enumerate();
        let places: HashMap<String, usize> = places.map(|(at, one)| (one.id.clone(), at)).collect();
        let others = view.sources().map(|source| source.id);
        let others = others.chain(view.constructs().map(|construct| construct.id));
        for other in others {
            self.by_bookmark.insert(bookmark::name(other), None);
        }
        let mut set = |anchor: &str, key: Key| {
            self.by_bookmark.insert(bookmark::name(anchor), Some(key));
        };
        for (id, at) in &places {
            for (anchor, is_behind) in [(statement_anchor("", id), false), (id.clone(), true)] {
                let key = Key {
                    row: None,
                    finding: Some(*at),
                    is_behind,
                };
                set(&anchor, key);
            }
        }
        for (at, row) in view.rows().enumerate() {
            set(row.id(), of_row(at));
            for (stance, id, _) in row.linked() {
                let Some(finding) = places.get(id) else {
                    continue;
                };
                let key = Key {
                    finding: Some(*finding),
                    ..of_row(at)
                };
                set(&statement_anchor(row.id(), id), key);
                self.stances.insert(key, stance);
                if !self.rows_of[*finding].contains(&at) {
                    self.rows_of[*finding].push(at);
                }
            }
        }
    }

    fn take_words(&mut self) {
        let rows = self.rows.iter().enumerate();
        let rows = rows.map(|(at, said)| (Subject::Row(at), said));
        let findings = self.findings.iter().enumerate();
        let findings = findings.map(|(at, said)| (Subject::Finding(at), said));
        for (subject, said) in rows.chain(findings) {
            let words = bare(&said.words);
            let same = self.by_words.entry(words.clone()).or_default();
            same.push(subject);
            let known = Known::new(words);
            self.alike
                .extend(known.map(|known| Alike { subject, known }));
        }
    }

    /// What the bookmark of that name marks: nothing where there is no such bookmark, and nothing within where it marks
    /// something else than a statement.
    pub(super) fn marked(&self, name: &str) -> Option<Option<Key>> {
        self.by_bookmark.get(name).copied()
    }

    /// The proposition or finding of a key whose words stand there.
    pub(super) fn said(&self, key: Key) -> Option<&Said> {
        match (key.finding, key.row) {
            (Some(finding), _) => self.findings.get(finding),
            (None, Some(row)) => self.rows.get(row),
            (None, None) => None,
        }
    }

    /// A statement as it is named, before anybody has found it in a file.
    pub(super) fn statement(&self, key: Key) -> Option<StatementAt> {
        let said = self.said(key)?;
        let row = key.row.and_then(|at| self.rows.get(at));
        let finding = key.finding.and_then(|at| self.findings.get(at));
        Some(StatementAt {
            proposition: row.map(|one| one.id.clone()),
            finding: finding.map(|one| one.id.clone()),
            part: StatementPart::Statement,
            heading: None,
            file: said.file.clone(),
            line: said.line,
            column: said.column,
            found_by: FoundBy::Nothing,
            now: Some(said.words.clone()),
        })
    }

    /// A proposition or finding that may be meant.
    pub(super) fn candidate(&self, subject: Subject) -> Candidate {
        let (kind, said) = match subject {
            Subject::Row(at) => ("proposition", &self.rows[at]),
            Subject::Finding(at) => ("finding", &self.findings[at]),
        };
        Candidate {
            kind,
            id: said.id.clone(),
        }
    }

    /// What the words of a paragraph are those of, if these are exactly so.
    pub(super) fn same(&self, words: &str) -> Option<&[Subject]> {
        self.by_words.get(&bare(words)).map(Vec::as_slice)
    }

    /// What the words of a paragraph are those of.
    pub(super) fn found(&self, words: &str) -> Found {
        if let Some(same) = self.same(words) {
            return Found::Same(same.to_vec());
        }
        let near = self.near(words);
        match near.as_slice() {
            [] => Found::Nothing,
            [(_, only)] => Found::Near(*only),
            [(best, first), (next, _), ..] if best - next >= CLEARLY => Found::Near(*first),
            [(best, _), ..] => {
                let close = near.iter().filter(|(how, _)| best - how < CLEARLY);
                Found::Several(close.map(|(_, subject)| *subject).collect())
            }
        }
    }

    /// The statements whose words are like those of a paragraph, the most alike first.
    pub(super) fn alike(&self, words: &str) -> Vec<Subject> {
        let near = self.near(words).into_iter();
        near.map(|(_, subject)| subject).collect()
    }

    /// These, each with how alike it is.
    fn near(&self, words: &str) -> Vec<(f64, Subject)> {
        let words = bare(words);
        let Some(others) = Others::new(&words) else {
            return Vec::new();
        };
        let alike = self.alike.iter();
        let near = alike.filter_map(|alike| Some((alike.known.how(&others)?, alike.subject)));
        let mut near: Vec<(f64, Subject)> = near.collect();
        near.sort_by(|one, other| other.0.total_cmp(&one.0));
        near
    }
}

/// Words in the one form in which they are compared.
pub(super) fn bare(words: &str) -> String {
    label(unnumbered(words)).trim().to_owned()
}

/// Words without the number that the document puts before them: `1. ` before a proposition, `E4 ` before a finding behind
/// the table.
pub(super) fn unnumbered(words: &str) -> &str {
    let words = trimmed(words);
    let (rest, ends) = match words.strip_prefix('E') {
        Some(rest) => (rest, " "),
        None => (words, ". "),
    };
    let behind = rest.trim_start_matches(|sign: char| sign.is_ascii_digit());
    match behind.strip_prefix(ends) {
        Some(behind) if !rest.starts_with(ends) => behind.trim_start(),
        _ => words,
    }
}

/// Whether two texts say the same, whatever their spaces and quotation marks.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}
