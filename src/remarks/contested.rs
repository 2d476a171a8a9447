//! Paragraphs without a bookmark of which it is not clear whose words they are, since several fit one statement.

use std::collections::{HashMap, HashSet};

use super::place::{Contested, Finder, Spot};
use super::present::{Found, Key, Subject};
use super::story::Version;

/// What a paragraph takes to be its own, by its words.
struct Claim {
    paragraph: usize,
    key: Key,
    subjects: Vec<Subject>,
    is_exact: bool,
}

/// The claims on one statement in one table, or outside of all.
#[derive(Default)]
struct Contest {
    is_marked: bool,
    claims: Vec<Claim>,
}

impl Finder<'_> {
    /// Settles which paragraphs have the statement that they fit: the propositions first, for a finding is sought among
    /// those of its row.
    pub(super) fn settle(&mut self) {
        for is_row in [true, false] {
            let contested = self.contested(is_row);
            self.contested.extend(contested);
        }
    }

    fn contested(&mut self, is_row: bool) -> Contested {
        let mut contests: HashMap<(Key, Option<usize>), Contest> = HashMap::new();
        // The findings that stand somewhere for certain, or at least in a row of theirs, but for what is behind the table.
        let mut held: Vec<bool> = vec![false; self.present.findings.len()];
        for at in 0..self.story.paragraphs.len() {
            if self.story.first_of(at) != at {
                continue;
            }
            let cell = self.story.paragraphs[at].cell;
            let table = cell.map(|(row, _)| self.story.rows[row].table);
            let (key, claim) = match self.marked(at) {
                Some(key) => (key, None),
                None => match self.claim(at, is_row) {
                    Some(claim) => (claim.key, Some(claim)),
                    None => continue,
                },
            };
            let is_certain = claim.as_ref().is_none_or(|claim| claim.is_exact);
            let is_placed = is_certain || key.row.is_some();
            if let Some(finding) = key.finding.filter(|_| is_placed && !key.is_behind) {
                held[finding] = true;
            }
            let table = table.filter(|_| key.row.is_some());
            let contest = contests.entry((key, table)).or_default();
            match claim {
                Some(claim) => contest.claims.push(claim),
                None => contest.is_marked = true,
            }
        }
        let mut contested = Contested::new();
        for ((key, _), contest) in contests {
            // Where the row is not known, the finding may be the one that stands in another.
            let by_itself = key.row.is_none() && !key.is_behind;
            let is_held = by_itself && key.finding.is_some_and(|finding| held[finding]);
            self.decide(key, contest, is_held, &mut contested);
        }
        contested
    }

    fn decide(&self, key: Key, contest: Contest, is_held: bool, contested: &mut Contested) {
        let Contest { is_marked, claims } = contest;
        let (exact, near): (Vec<Claim>, Vec<Claim>) =
            claims.into_iter().partition(|claim| claim.is_exact);
        let is_taken = is_marked || is_held || !exact.is_empty();
        let mut unclear = Vec::new();
        if is_taken || near.len() > 1 {
            unclear.extend(near);
        }
        if !is_marked && self.is_crowded(key, &exact) {
            unclear.extend(exact);
        }
        for claim in unclear {
            let words = self.story.words(claim.paragraph, Version::Original);
            let mut subjects = self.present.alike(&words);
            if subjects.is_empty() {
                subjects = claim.subjects;
            }
            contested.insert(claim.paragraph, subjects);
        }
    }

    /// Whether more paragraphs have the words of a statement than there is room for: a proposition has one row of a table,
    /// and a finding stands once in a cell of it.
    fn is_crowded(&self, key: Key, exact: &[Claim]) -> bool {
        let cells = exact
            .iter()
            .filter_map(|claim| self.story.paragraphs[claim.paragraph].cell);
        match (key.row, key.finding) {
            (None, _) => false,
            (Some(_), None) => cells.count() > 1,
            (Some(_), Some(_)) => {
                let mut seen = HashSet::new();
                cells.into_iter().any(|cell| !seen.insert(cell))
            }
        }
    }

    /// The proposition, or the finding, whose words a paragraph has.
    fn claim(&mut self, paragraph: usize, is_row: bool) -> Option<Claim> {
        let (subjects, is_exact) = match self.worded(paragraph) {
            Found::Same(subjects) => (subjects, true),
            Found::Near(subject) => (vec![subject], false),
            Found::Several(_) | Found::Nothing => return None,
        };
        if is_row != matches!(subjects.as_slice(), [Subject::Row(_)]) {
            return None;
        }
        let Spot { key, .. } = self.chosen(paragraph, &subjects)?;
        Some(Claim {
            paragraph,
            key,
            subjects,
            is_exact,
        })
    }
}
