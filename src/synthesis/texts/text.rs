//! A text that is printed.

use crate::model::Placed;
use crate::source::Span;

/// A text that is printed.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The text itself.
    pub words: &'a str,
    /// Where it was written; where that is not known, the place of what it belongs to.
    pub span: Span,
    /// What it is, such as `statement`.
    pub what: &'static str,
    /// The id of what it belongs to; the synthesis itself where there is none.
    pub of: Option<&'a str>,
    /// True where the authors wrote it for this synthesis; false for references and names.
    pub prose: bool,
}

pub(super) fn prose<'a>(what: &'static str, of: &'a str, words: &'a str, span: Span) -> Text<'a> {
    let (of, prose) = (Some(of), true);
    Text {
        words,
        span,
        what,
        of,
        prose,
    }
}

pub(super) fn name<'a>(what: &'static str, of: &'a str, words: &'a str, span: Span) -> Text<'a> {
    let prose = prose(what, of, words, span);
    Text {
        prose: false,
        ..prose
    }
}

/// The text of an optional part.
pub(super) fn part<'a>(
    what: &'static str,
    of: &'a str,
    text: &'a Option<Placed<String>>,
) -> Option<Text<'a>> {
    let Placed { value, span } = text.as_ref()?;
    Some(prose(what, of, value, *span))
}
