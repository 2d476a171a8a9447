//! Texts of other programs without what no text of a synthesis keeps.

use super::brought::{BroughtPart, LeftBehind};
use super::told::Told;
use crate::read::edit::Written;
use crate::wording::turning;

/// The entries without characters that would turn the letters around them; how many texts had any is told.
pub(super) fn cleaned(mut parts: Vec<BroughtPart>, told: &mut Told) -> Vec<BroughtPart> {
    let mut count = 0;
    for part in &mut parts {
        for (_, value) in &mut part.fields {
            count += straighten(value);
        }
    }
    if count > 0 {
        let texts = if count == 1 { "text" } else { "texts" };
        told.left.push(LeftBehind {
            words: format!(
                "characters that cannot be seen and turn the letters around them, in {count} {texts}"
            ),
            place: None,
            doubtful: true,
        });
    }
    parts
}

/// Takes such characters out of a value; gives the number of texts that had any.
fn straighten(value: &mut Written) -> usize {
    match value {
        Written::Text(text) | Written::Bare(text) => {
            let controls = turning::controls(text);
            let turning: Vec<usize> = controls
                .iter()
                .filter(|(.., turns)| *turns)
                .map(|(at, ..)| *at)
                .collect();
            if turning.is_empty() {
                return 0;
            }
            let letters = text.char_indices();
            let kept = letters.filter(|(at, _)| turning.binary_search(at).is_err());
            *text = kept.map(|(_, one)| one).collect();
            1
        }
        Written::List(all) => all.iter_mut().map(straighten).sum(),
        Written::Keys(pairs) => pairs.iter_mut().map(|(_, value)| straighten(value)).sum(),
    }
}
