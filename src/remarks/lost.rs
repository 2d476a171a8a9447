//! The statements of the synthesis that the file has in other words, with another sign, or has not.

use std::collections::HashSet;

use super::listing::{Differing, LostStatement, Turned};
use super::place::Place;
use super::present::{Key, Subject};
use super::story::Version;
use super::told::Teller;

/// What of the statements stands in the file.
#[derive(Default)]
struct Standing {
    /// The places that have a bookmark, or a paragraph by its words.
    keys: HashSet<Key>,
    /// The propositions and findings whose words stand somewhere.
    subjects: HashSet<Subject>,
    /// The rows of which anything stands.
    rows: HashSet<usize>,
}

impl Standing {
    fn take(&mut self, key: Key) {
        self.keys.insert(key);
        self.rows.extend(key.row);
        self.subjects.extend(match (key.finding, key.row) {
            (Some(finding), _) => Some(Subject::Finding(finding)),
            (None, row) => row.map(Subject::Row),
        });
    }
}

/// How the file reads beside the synthesis, with all changes rejected.
pub(super) struct Beside {
    pub(super) differing: Vec<Differing>,
    pub(super) turned: Vec<Turned>,
    pub(super) missing: Vec<LostStatement>,
}

/// Lays the file beside the synthesis.
pub(super) fn beside(teller: &mut Teller<'_>) -> Beside {
    let mut standing = standing(teller);
    let differing = differing(teller, &mut standing);
    let turned = turned(teller);
    let missing = lost(teller, &standing).into_iter();
    let missing = missing.filter_map(|(key, stands_elsewhere)| {
        let statement = teller.finder.present.statement(key)?;
        Some(LostStatement {
            statement,
            stands_elsewhere,
        })
    });
    Beside {
        missing: missing.collect(),
        differing,
        turned,
    }
}

/// What has its bookmark, or stands word for word.
fn standing(teller: &mut Teller<'_>) -> Standing {
    let mut standing = Standing::default();
    for at in 0..teller.finder.story.paragraphs.len() {
        if let Some(spot) = teller.marked(at) {
            standing.take(spot.key);
            continue;
        }
        let words = teller.finder.story.words(at, Version::Original);
        let Some(subjects) = teller.finder.present.same(&words) else {
            continue;
        };
        // One of which it is not clear whose it is stands here as well.
        let cell = teller.finder.story.paragraphs[at].cell;
        let row = cell.and_then(|(row, _)| teller.finder.of_row(row)?.key.row);
        for subject in subjects {
            let (row, finding) = match *subject {
                Subject::Row(row) => (Some(row), None),
                Subject::Finding(finding) => (row, Some(finding)),
            };
            standing.take(Key {
                row,
                finding,
                is_behind: false,
            });
        }
        if let Place::At(spot) = teller.finder.place(at, None)
            && !spot.is_beside
        {
            standing.take(spot.key);
        }
    }
    standing
}

/// The statements that differ: at their bookmarks, or where one paragraph alone is near.
fn differing(teller: &mut Teller<'_>, standing: &mut Standing) -> Vec<Differing> {
    let mut differing: Vec<Differing> = Vec::new();
    let mut seen = HashSet::new();
    for at in 0..teller.finder.story.paragraphs.len() {
        let spot = match teller.finder.place(at, None) {
            Place::At(spot) if !spot.is_beside => spot,
            _ => continue,
        };
        let is_own = match spot.by_words {
            true => !standing.keys.contains(&spot.key),
            false => teller.marked(at).is_some(),
        };
        if !is_own || !seen.insert(spot.key) {
            continue;
        }
        let statement = teller.statement(spot, at);
        let statement = statement.filter(|one| one.now.is_some());
        if let Some((statement, words)) = statement.zip(teller.words(spot, at)) {
            let words = words.lines.join("\n");
            differing.push(Differing { statement, words });
        }
    }
    for key in seen {
        standing.take(key);
    }
    differing
}

/// The findings in rows that are set as those of another stance are.
fn turned(teller: &mut Teller<'_>) -> Vec<Turned> {
    let mut turned = Vec::new();
    let mut seen = HashSet::new();
    let (story, present) = (teller.finder.story, teller.finder.present);
    for (at, paragraph) in story.paragraphs.iter().enumerate() {
        // A change that is tracked is told as such.
        let Some(in_file) = paragraph.stance(Version::Original) else {
            continue;
        };
        let Place::At(spot) = teller.finder.place(at, None) else {
            continue;
        };
        let Some(stance) = present.stances.get(&spot.key).filter(|_| !spot.is_beside) else {
            continue;
        };
        if *stance == in_file || !seen.insert(spot.key) {
            continue;
        }
        if let Some(statement) = teller.statement(spot, at) {
            turned.push(Turned {
                statement,
                in_file,
                stance,
            });
        }
    }
    turned
}

/// The statements that do not stand in the file, each with whether its words stand elsewhere in it.
fn lost(teller: &Teller<'_>, standing: &Standing) -> Vec<(Key, bool)> {
    let present = teller.finder.present;
    let key = |row, finding| Key {
        row,
        finding,
        is_behind: false,
    };
    let rows =
        (0..present.rows.len()).filter(|row| !standing.subjects.contains(&Subject::Row(*row)));
    let mut lost: Vec<(Key, bool)> = rows.map(|row| (key(Some(row), None), false)).collect();
    // Of which findings stand in the rows the layout decides, not the synthesis.
    let mut keys = standing.keys.iter();
    let is_in_rows = keys.any(|key| key.row.is_some() && key.finding.is_some());
    for (finding, rows) in present.rows_of.iter().enumerate() {
        if !standing.subjects.contains(&Subject::Finding(finding)) {
            let only = <[usize; 1]>::try_from(rows.as_slice());
            lost.push((key(only.ok().map(|[row]| row), Some(finding)), false));
        } else if is_in_rows {
            let rows = rows.iter().filter(|row| standing.rows.contains(*row));
            let keys = rows.map(|row| key(Some(*row), Some(finding)));
            let keys = keys.filter(|key| !standing.keys.contains(key));
            lost.extend(keys.map(|key| (key, true)));
        }
    }
    lost
}
