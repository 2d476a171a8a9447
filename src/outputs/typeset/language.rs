//! The language of a document, in the parts that typesetters ask for.

use serde::Serialize;

/// A tag of BCP 47 and its parts.
#[derive(Debug, Serialize)]
pub(super) struct Language<'a> {
    /// The whole tag, where it is one.
    tag: Option<&'a str>,
    /// The language alone: two or three letters.
    code: Option<&'a str>,
    /// The region: two letters.
    region: Option<&'a str>,
}

impl<'a> Language<'a> {
    /// The parts of a tag such as `de-AT`; what is no tag has none.
    pub(super) fn of(tag: &'a str) -> Self {
        let letters = |part: &str| part.bytes().all(|one| one.is_ascii_alphabetic());
        let mut parts = tag.split('-');
        let first = parts.next().unwrap_or_default();
        let code = Some(first).filter(|code| matches!(code.len(), 2 | 3) && letters(code));
        let is_part = |part: &str| {
            let signs = part.bytes().all(|one| one.is_ascii_alphanumeric());
            signs && (1..=8).contains(&part.len())
        };
        let whole = code.is_some() && tag.split('-').all(is_part);
        Self {
            tag: Some(tag).filter(|_| whole),
            code,
            region: parts.find(|part| part.len() == 2 && letters(part)),
        }
    }
}
