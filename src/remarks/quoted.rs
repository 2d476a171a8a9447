//! Which paragraphs below a finding say what people said, and which are points of the finding: by their styles, and where
//! another program has dropped these, by their words.

use super::alike::{Known, Others};
use super::present::{Said, bare, is_same};

/// The style of what people said, in small letters.
const QUOTATION: &str = "quote";
/// The styles of points.
const POINTS: [&str; 2] = ["tablebullet", "listbullet"];

/// Whether a paragraph in the cell of a finding, below its words, says what somebody said.
pub(super) fn is_quotation(finding: &Said, style: &str, words: &str) -> bool {
    match style.to_lowercase().as_str() {
        QUOTATION => true,
        style if POINTS.contains(&style) => false,
        _ => reads_so(finding, words),
    }
}

/// Whether words are more like what people said than like the points. Of what is like neither, quotation marks tell.
fn reads_so(finding: &Said, words: &str) -> bool {
    if finding.points.iter().any(|point| is_same(point, words)) {
        return false;
    }
    let bared = unquoted(words);
    let others = Others::new(&bared);
    let nearest = |known: &[String]| {
        let known = known.iter().filter_map(|known| Known::new(unquoted(known)));
        let near = known.filter_map(|known| known.how(others.as_ref()?));
        near.max_by(f64::total_cmp)
    };
    match (nearest(&finding.points), nearest(&finding.quotations)) {
        (None, None) => bare(words).starts_with(['"', '\'']),
        (point, quotation) => quotation > point,
    }
}

/// Words without quotation marks, which are others in every language.
fn unquoted(words: &str) -> String {
    let words = bare(words).replace('"', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
