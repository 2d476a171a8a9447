//! Texts of other programs without what no text of a synthesis keeps.

use super::brought::{BroughtPart, LeftBehind};
use super::told::Told;
use crate::read::edit::Written;
use crate::wording::turning;

/// The entries without characters that would turn the letters around them; how many texts had any is told.
pub(super) fn cleaned(mut parts: Vec<BroughtPart>, told: &mut Told) -> Vec<BroughtPart> {
    let (mut count, mut twice) = (0, Vec::new());
    for part in &mut parts {
        for (_, value) in &mut part.fields {
            count += straighten(value);
            once(value, &mut twice);
        }
    }
    for (key, value) in twice {
        let named = if key.is_empty() {
            "without a heading"
        } else {
            key.as_str()
        };
        told.left.push(LeftBehind {
            words: format!("`{value}` of a second column or key `{named}`: give it a name of its own in the file"),
            place: None,
            doubtful: true,
        });
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

/// Takes keys out that stand twice among others, which no YAML may have; gives each with its value.
fn once(value: &mut Written, twice: &mut Vec<(String, String)>) {
    match value {
        Written::List(all) => all.iter_mut().for_each(|one| once(one, twice)),
        Written::Keys(pairs) => {
            let mut seen: Vec<String> = Vec::new();
            pairs.retain(|(key, value)| {
                let is_new = !seen.contains(key);
                if is_new {
                    seen.push(key.clone());
                } else {
                    let said = value.meant().text().unwrap_or("…").to_owned();
                    twice.push((key.clone(), said));
                }
                is_new
            });
            pairs.iter_mut().for_each(|(_, value)| once(value, twice));
        }
        Written::Text(_) | Written::Bare(_) => {}
    }
}
