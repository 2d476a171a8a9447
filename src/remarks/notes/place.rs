//! Where a note stands: at the id that it names, else where the words stand now that it was written on.

use std::collections::HashMap;

use super::read::{Note, said};
use crate::remarks::listing::{
    Elsewhere, FoundBy, Gone, NamedAt, Noted, NotedRow, RowStanding, StatementPart, Whereabouts,
};
use crate::remarks::present::{Found, Key, Present, Said, Subject, bare};
use crate::view::{NamedPart, View};

/// What notes are sorted by: what they are at, its place in the synthesis, and the place within that.
pub(super) type Order = (usize, usize, usize);

/// How many notes at ids that nothing has are sought by words that are nearly theirs: to compare words takes time, and a
/// file may hold very many.
const SOUGHT: usize = 1_000;

/// Finds the places of notes.
pub(super) struct Placer<'a> {
    present: &'a Present,
    subjects: HashMap<&'a str, Subject>,
    named: HashMap<&'a str, (usize, NamedPart<'a>)>,
    /// Each statement in the words of the page: alone, and with its points behind it.
    forms: HashMap<Subject, [String; 3]>,
    points: HashMap<Subject, Vec<&'a str>>,
    /// The place of each finding in each row, as the table shows them.
    shown: HashMap<(usize, usize), usize>,
    sought: HashMap<String, Found>,
    /// Notes that were not sought by words that are nearly theirs.
    unsought: usize,
    /// Where ids that nothing has stand first among the notes.
    first: HashMap<String, usize>,
}

impl<'a> Placer<'a> {
    pub(super) fn new(view: &'a View, present: &'a Present) -> Self {
        let rows = present.rows.iter().enumerate();
        let rows = rows.map(|(at, said)| (said.id.as_str(), Subject::Row(at)));
        let findings = present.findings.iter().enumerate();
        let findings = findings.map(|(at, said)| (said.id.as_str(), Subject::Finding(at)));
        let subjects: HashMap<&str, Subject> = findings.chain(rows).collect();
        let mut named = HashMap::new();
        for (at, part) in view.named_parts().enumerate() {
            // The key of a figure may be the id of its measure, which stands first.
            named.entry(part.id).or_insert((at, part));
        }
        let mut placer = Self {
            present,
            subjects,
            named,
            forms: HashMap::new(),
            points: HashMap::new(),
            shown: HashMap::new(),
            sought: HashMap::new(),
            unsought: 0,
            first: HashMap::new(),
        };
        for (at, row) in view.rows().enumerate() {
            placer.take(Subject::Row(at), row.statement(), row.points());
            for (place, statement) in row.statements().into_iter().enumerate() {
                if let Some(Subject::Finding(finding)) = placer.subjects.get(statement.id()) {
                    placer.shown.entry((at, *finding)).or_insert(place);
                }
            }
        }
        for (at, item) in view.evidence().enumerate() {
            placer.take(Subject::Finding(at), item.finding(), item.points());
        }
        placer
    }

    fn take(&mut self, subject: Subject, alone: &str, points: Vec<&'a str>) {
        let whole = &self.said(subject).words;
        let listed = format!("{whole} {}", points.join(" "));
        let forms = [bare(whole), bare(alone), bare(&listed)];
        self.forms.insert(subject, forms);
        self.points.insert(subject, points);
    }

    fn said(&self, subject: Subject) -> &'a Said {
        match subject {
            Subject::Row(at) => &self.present.rows[at],
            Subject::Finding(at) => &self.present.findings[at],
        }
    }

    /// What could not be done for all notes, in words.
    pub(super) fn unread(&self) -> Vec<String> {
        let words = format!(
            "{} more notes are at ids that nothing has: beyond {SOUGHT} of them, only words that are exactly the same are looked for",
            self.unsought
        );
        (self.unsought > 0).then_some(words).into_iter().collect()
    }

    /// Where a note stands, and what it is sorted by.
    pub(super) fn placed(&mut self, note: &Note) -> (Order, Whereabouts) {
        let id = note.at.trim();
        let words = said(&note.statement).unwrap_or_default();
        // A row that is named beside itself says nothing more.
        let row = said(&note.row).filter(|row| *row != id);
        let mut at = Whereabouts {
            words: words.to_owned(),
            noted: Some(Noted {
                id: id.to_owned(),
                row: row.map(|row| self.row(row, false)),
                words_now_at: Vec::new(),
            }),
            ..Whereabouts::default()
        };
        let order = if let Some(subject) = self.subjects.get(id).copied() {
            let order = self.at_statement(&mut at, subject, row, FoundBy::Id);
            self.elsewhere_now(&mut at, subject);
            order
        } else if let Some((place, part)) = self.named.get(id) {
            at.named = Some(named(part, words));
            (self.present.rows.len() + 1, *place, 0)
        } else if let Some(what) = part_of_page(id) {
            self.at_page(&mut at, what, row)
        } else {
            self.at_words(&mut at, row)
        };
        (order, at)
    }

    /// The row that a note names, and whether what it is at stands in it.
    fn row(&self, id: &str, stands: bool) -> NotedRow {
        let standing = match (stands, self.row_of(Some(id))) {
            (true, _) => RowStanding::Same,
            (false, Some(_)) => RowStanding::Left,
            (false, None) => RowStanding::Gone,
        };
        NotedRow {
            id: id.to_owned(),
            standing,
        }
    }

    fn row_of(&self, id: Option<&str>) -> Option<usize> {
        match self.subjects.get(id?) {
            Some(Subject::Row(row)) => Some(*row),
            _ => None,
        }
    }

    /// A note at a proposition or finding: a finding in the row that it names, if it stands there, else by itself.
    fn at_statement(
        &self,
        at: &mut Whereabouts,
        subject: Subject,
        row: Option<&str>,
        found_by: FoundBy,
    ) -> Order {
        let rows = self.present.rows.len();
        let of = |row, finding| Key {
            row,
            finding,
            is_behind: false,
        };
        let (key, order) = match subject {
            Subject::Row(row) => (of(Some(row), None), (row, 0, 0)),
            Subject::Finding(finding) => {
                let here = self
                    .row_of(row)
                    .filter(|row| self.present.rows_of[finding].contains(row));
                match here {
                    Some(row) => {
                        let place = self.shown.get(&(row, finding)).copied();
                        let place = place.unwrap_or_default();
                        (of(Some(row), Some(finding)), (row, 1, place))
                    }
                    None => (of(None, Some(finding)), (rows, finding, 0)),
                }
            }
        };
        if let Some(noted) = &mut at.noted {
            let is_finding = key.finding.is_some();
            noted.row = row
                .filter(|_| is_finding)
                .map(|row| self.row(row, key.row.is_some()));
        }
        let mut statement = self.present.statement(key);
        if let Some(statement) = &mut statement {
            statement.found_by = found_by;
            statement.now = self.now(subject, &at.words);
        }
        at.statements.extend(statement);
        order
    }

    /// How a statement reads now, where a note was written on other words. What was written on its words alone says nothing
    /// of its points.
    fn now(&self, subject: Subject, words: &str) -> Option<String> {
        let words = bare(words);
        let forms = self.forms.get(&subject)?;
        if words.is_empty() || forms.contains(&words) {
            return None;
        }
        let said = self.said(subject);
        let points = self.points.get(&subject);
        let points = points.filter(|_| words.starts_with(forms[0].as_str()));
        let points = points.into_iter().flatten().copied();
        let lines = std::iter::once(said.words.as_str()).chain(points);
        Some(lines.collect::<Vec<_>>().join("\n"))
    }

    /// Names the other statements that have the words now on which a note was written: ids may have been given anew.
    fn elsewhere_now(&self, at: &mut Whereabouts, own: Subject) {
        let is_other = at.statements.iter().any(|one| one.now.is_some());
        let Some(noted) = at.noted.as_mut().filter(|_| is_other) else {
            return;
        };
        let same = self.present.same(&at.words).unwrap_or_default().iter();
        let others = same.filter(|subject| **subject != own);
        noted.words_now_at = others
            .map(|subject| self.present.candidate(*subject))
            .collect();
    }

    /// A note at a part of the page that is no part of the synthesis, though it may stand in a row.
    fn at_page(&self, at: &mut Whereabouts, what: &'static str, row: Option<&str>) -> Order {
        let Some(row) = self.row_of(row) else {
            at.elsewhere = Some(Elsewhere {
                what,
                heading: None,
                row: None,
            });
            return (self.present.rows.len() + 4, 0, 0);
        };
        let key = Key {
            row: Some(row),
            finding: None,
            is_behind: false,
        };
        let mut statement = self.present.statement(key);
        if let Some(statement) = &mut statement {
            statement.part = StatementPart::Row;
            statement.found_by = FoundBy::Id;
            statement.now = None;
        }
        at.statements.extend(statement);
        if let Some(row) = at.noted.as_mut().and_then(|noted| noted.row.as_mut()) {
            row.standing = RowStanding::Same;
        }
        (row, 2, 0)
    }

    /// A note at an id that nothing has: where its words stand now, or with these as gone.
    fn at_words(&mut self, at: &mut Whereabouts, row: Option<&str>) -> Order {
        let subjects = match self.found(&at.words) {
            Found::Same(subjects) | Found::Several(subjects) => subjects,
            Found::Near(subject) => vec![subject],
            Found::Nothing => Vec::new(),
        };
        let of_row = self.row_of(row);
        let here = subjects.iter().copied().filter(|subject| match subject {
            Subject::Finding(finding) => {
                of_row.is_some_and(|row| self.present.rows_of[*finding].contains(&row))
            }
            Subject::Row(_) => false,
        });
        let here: Vec<Subject> = here.collect();
        match (here.as_slice(), subjects.as_slice()) {
            ([subject], _) | ([], [subject]) => {
                return self.at_statement(at, *subject, row, FoundBy::Words);
            }
            _ => {}
        }
        let rows = self.present.rows.len();
        let next = self.first.len();
        let id = at.noted.as_ref().map(|noted| noted.id.clone());
        let first = *self.first.entry(id.unwrap_or_default()).or_insert(next);
        if subjects.is_empty() {
            at.gone.push(Gone {
                bookmark: None,
                words: at.words.clone(),
            });
            return (rows + 3, first, 0);
        }
        let several = subjects.iter();
        at.several = several
            .map(|subject| self.present.candidate(*subject))
            .collect();
        at.unclear = Some(at.words.clone());
        (rows + 2, first, 0)
    }

    /// What words are those of: all of them, or the first line, below which points may stand.
    fn found(&mut self, words: &str) -> Found {
        if words.is_empty() {
            return Found::Nothing;
        }
        let line = words.lines().next().unwrap_or_default();
        for words in [words, line] {
            if let Some(same) = self.present.same(words) {
                return Found::Same(same.to_vec());
            }
        }
        if let Some(known) = self.sought.get(words) {
            return known.clone();
        }
        if self.sought.len() == SOUGHT {
            self.unsought += 1;
            return Found::Nothing;
        }
        let mut found = self.present.found(words);
        if found == Found::Nothing && line != words {
            found = self.present.found(line);
        }
        self.sought.insert(words.to_owned(), found.clone());
        found
    }
}

/// Something that has an id or a key, as it is named. Pages print more beside its words, and a note may be on a part of
/// them, so that each is looked for within the other.
fn named(part: &NamedPart<'_>, words: &str) -> NamedAt {
    let noted = bare(words);
    let stands = |own: &&str| noted.contains(&bare(own));
    let whole = bare(&part.words.join(" "));
    let is_so = part.words.iter().all(stands) || whole.contains(&noted);
    NamedAt {
        kind: part.kind,
        id: part.id.to_owned(),
        file: part.place.file.to_owned(),
        line: part.place.line,
        column: part.place.column,
        now: (!is_so).then(|| part.words.join("\n")),
    }
}

/// The parts of the page that have ids of their own, by the beginnings of these: no id of a synthesis holds a colon.
const PARTS: [(&str, &str); 10] = [
    ("page:grid", "the table"),
    ("page:propositions", "the list of propositions"),
    ("page:flow", "the flow of people"),
    ("page:unmapped", "the findings that no proposition uses"),
    ("page:evidence", "the findings behind the table"),
    ("page:argument", "the synthesising argument"),
    ("page:sources", "the sources"),
    ("page:checks", "what the checks found"),
    ("checks:", "what the checks found"),
    ("page:", "another part of the page"),
];

/// What part of the page an id names that is none of the synthesis; the page as a whole where it names nothing.
fn part_of_page(id: &str) -> Option<&'static str> {
    if id.is_empty() {
        return Some("the page as a whole");
    }
    let part = PARTS.iter().find(|(start, _)| id.starts_with(start));
    part.map(|(_, what)| *what)
}
