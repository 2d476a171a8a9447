//! Works that are new in a list, held against those that stand in the synthesis: the same work under another id is told, and
//! another work under the same id gets an id of its own.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::brought::{BroughtPart, LeftBehind};
use super::holding::{Holding, StandsAt};
use super::merge::{OnConflict, hashes};
use super::same_work::{WorkMarks, WorkRelation, folded};
use super::told::{Told, shown};
use crate::read::edit::{LinesOf, Meant, Written};

/// What is known of the works that stand in a synthesis.
pub(super) struct StandingWorks<'a> {
    holding: &'a Holding,
    by_id: BTreeMap<String, (StandsAt, WorkMarks)>,
    by_doi: BTreeMap<String, String>,
    by_title: BTreeMap<String, Vec<String>>,
    /// The citations that are written out.
    citations: Vec<WrittenOut<'a>>,
    /// Those that the list brought.
    own: BTreeMap<String, StandsAt>,
    lines: BTreeMap<PathBuf, LinesOf<'a>>,
}

/// A work of which only the citation is known.
struct WrittenOut<'a> {
    id: String,
    citation: &'a str,
    /// Its letters and digits.
    letters: String,
}

/// The shortest title, in letters and digits, that is looked for in citations.
const SHORTEST: usize = 20;

impl<'a> StandingWorks<'a> {
    /// The works of a synthesis, without those of which `is_own` says that the list brought them.
    pub(super) fn of(holding: &'a Holding, is_own: impl Fn(&str) -> bool) -> Self {
        let mut works = Self {
            holding,
            by_id: BTreeMap::new(),
            by_doi: BTreeMap::new(),
            by_title: BTreeMap::new(),
            citations: Vec::new(),
            own: BTreeMap::new(),
            lines: BTreeMap::new(),
        };
        for (id, standing) in holding.section("sources") {
            if is_own(&id) {
                works.own.insert(id, standing);
                continue;
            }
            let said = holding.said(&standing);
            let marks = said.map(WorkMarks::of).unwrap_or_default();
            if let Some(doi) = &marks.doi {
                works.by_doi.entry(doi.clone()).or_insert(id.clone());
            }
            if let Some(title) = &marks.title {
                let of_title = works.by_title.entry(title.clone()).or_default();
                of_title.push(id.clone());
            } else if let Some(citation) = said.and_then(|said| said.get("citation")?.text()) {
                works.citations.push(WrittenOut {
                    id: id.clone(),
                    citation,
                    letters: folded(citation),
                });
            }
            works.by_id.insert(id, (standing, marks));
        }
        works
    }

    /// Whether a work of that id stands there.
    pub(super) fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// Whether a new work must have another id than its own: one of that id stands there, and is another work, or may be
    /// and is not to be replaced.
    pub(super) fn needs_another_id(&self, part: &BroughtPart, on_conflict: OnConflict) -> bool {
        let Some((standing, marks)) = self.by_id.get(&part.id) else {
            return false;
        };
        let entry = Written::Keys(part.fields.clone()).meant();
        match WorkMarks::of(&entry).beside(marks) {
            WorkRelation::Same(_) => false,
            WorkRelation::Another => true,
            WorkRelation::Unclear => {
                let there = self.holding.said(standing);
                let says = |(key, value): &(String, Written)| {
                    there.and_then(|there| there.get(key)) == Some(&value.meant())
                };
                on_conflict == OnConflict::Replace && !part.fields.iter().any(says)
            }
        }
    }

    /// Whether a new work is another than the one that the list brought under its id, which now may be gone from the list:
    /// by what the list said of that one, whose hashes these are, and by what is said of it here.
    pub(super) fn is_another_than_own(
        &self,
        part: &BroughtPart,
        said: &BTreeMap<String, String>,
    ) -> bool {
        let now = hashes(&part.fields);
        let stays = |field: &str| now.contains_key(field) && now.get(field) == said.get(field);
        let differs = |field: &str| match (now.get(field), said.get(field)) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        };
        if stays("doi") || stays("title") {
            return false;
        }
        let there = self.own.get(&part.id);
        let there = there.and_then(|standing| self.holding.said(standing));
        let Some(there) = there.map(WorkMarks::of) else {
            return differs("doi") || differs("title") && differs("authors");
        };
        let marks = WorkMarks::of(&Written::Keys(part.fields.clone()).meant());
        match (&marks.doi, &there.doi) {
            (Some(one), Some(other)) => one != other,
            _ => {
                let has_another_title =
                    marks.title.is_some() && there.title.is_some() && marks.title != there.title;
                has_another_title && !stays("authors") && marks.is_by_another(&there)
            }
        }
    }

    /// Tells that a work got another id than its own.
    pub(super) fn tell_another_id(
        &mut self,
        wanted: &str,
        part: &mut BroughtPart,
        told: &mut Told,
    ) {
        let place = self.place(wanted);
        told.left.push(LeftBehind {
            words: format!(
                "`{wanted}` is the id of another work that stands here: the one of the file is `{}`",
                part.id
            ),
            place,
            doubtful: true,
        });
        let comment = format!("The file calls it `{wanted}`, which is another work here.");
        part.comment.push(comment);
    }

    /// Tells where a new work may be one that stands there under another id.
    pub(super) fn tell_twin(&mut self, part: &mut BroughtPart, told: &mut Told) {
        let entry = Written::Keys(part.fields.clone()).meant();
        let Some((twin, by)) = self.twin(&entry) else {
            return;
        };
        let place = self.place(&twin);
        told.left.push(LeftBehind {
            words: format!(
                "`{}` may be `{twin}`, which stands here: they have the same {by}; it was taken, and neither was changed",
                part.id
            ),
            place,
            doubtful: true,
        });
        let comment = format!("The same {by} as `{twin}`: one work twice?");
        part.comment.push(comment);
    }

    fn twin(&self, entry: &Meant) -> Option<(String, &'static str)> {
        let marks = WorkMarks::of(entry);
        if let Some(doi) = &marks.doi {
            let is_cited = |cited: &&WrittenOut<'_>| names_doi(cited.citation, doi);
            let cited = || self.citations.iter().find(is_cited);
            let found = self.by_doi.get(doi).or_else(|| Some(&cited()?.id));
            if let Some(id) = found {
                return Some((id.clone(), "DOI"));
            }
        }
        let title = marks.title.as_ref()?;
        let of_title = self.by_title.get(title).into_iter().flatten();
        let found = of_title.filter_map(|id| match marks.beside(&self.by_id.get(id)?.1) {
            WorkRelation::Same(by) => Some((id.clone(), by)),
            _ => None,
        });
        let is_cited = |cited: &&WrittenOut<'_>| {
            let year = marks.year.as_ref();
            title.len() >= SHORTEST
                && year.is_none_or(|year| cited.letters.contains(year.as_str()))
                && cited.letters.contains(title.as_str())
        };
        let cited = || self.citations.iter().find(is_cited);
        found
            .into_iter()
            .next()
            .or_else(|| cited().map(|cited| (cited.id.clone(), "title and year")))
    }

    /// Where a work stands.
    fn place(&mut self, id: &str) -> Option<String> {
        let other = self.by_id.get(id).map(|(standing, _)| standing);
        let standing = other.or_else(|| self.own.get(id))?;
        let path = shown(&self.holding.folder.join(&standing.document));
        let held = self.holding.documents.get(&standing.document)?;
        let lines = self.lines.entry(standing.document.clone());
        let lines = lines.or_insert_with(|| LinesOf::new(&held.text));
        let line = lines.of(&standing.at);
        Some(line.map_or(path.clone(), |line| format!("{path}:{line}")))
    }
}

/// Whether a DOI stands in a citation, and not as the beginning of a longer one.
fn names_doi(citation: &str, doi: &str) -> bool {
    let citation = citation.to_ascii_lowercase();
    let mut found = citation.match_indices(doi);
    found.any(|(at, _)| {
        let before = citation[..at].chars().next_back();
        let mut behind = citation[at + doi.len()..].chars();
        let ends = match behind.next() {
            Some('.' | ',' | ';') => behind.next().is_none_or(char::is_whitespace),
            Some(one) => one.is_whitespace() || ")]>\"”’".contains(one),
            None => true,
        };
        ends && !before.is_some_and(char::is_alphanumeric)
    })
}
