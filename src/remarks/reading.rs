//! How the paragraph reads at which a remark stands: as it was, and with the changes of readers taken over.

use super::changes::Change;
use super::listing::{RemarkKind, StatementPart, Whereabouts};
use super::present::unnumbered;
use super::story::{Point, Story, Version};

/// The paragraph at which a stretch or a point stands, with all changes rejected; nothing where there is none.
pub(super) fn paragraph_at(story: &Story, stretch: usize, point: Option<Point>) -> String {
    let own = story.stretches.get(stretch).map(|one| one.state.paragraph);
    let at = point.and_then(|point| point.paragraph).or(own);
    let at = at.filter(|at| *at < story.paragraphs.len());
    at.map_or_else(String::new, |at| {
        story.words(at, Version::Original).trim().to_owned()
    })
}

/// How a statement reads with all changes taken over, where one changes its words, and stands in one paragraph of it.
pub(super) fn reads(story: &Story, change: &Change, at: &Whereabouts) -> Option<String> {
    let is_of_words = matches!(
        change.kind,
        RemarkKind::Insertion | RemarkKind::Deletion | RemarkKind::Replacement
    );
    let [statement] = at.statements.as_slice() else {
        return None;
    };
    if !is_of_words || at.in_note || statement.part != StatementPart::Statement {
        return None;
    }
    let stretches = change.old.iter().chain(&change.new);
    let paragraphs = stretches.filter_map(|at| Some(story.stretches.get(*at)?.state.paragraph));
    let mut paragraphs: Vec<usize> = paragraphs.collect();
    paragraphs.dedup();
    let [paragraph] = paragraphs.as_slice() else {
        return None;
    };
    let words = story.taken_over(*paragraph);
    Some(unnumbered(&words).trim().to_owned()).filter(|words| !words.is_empty())
}
