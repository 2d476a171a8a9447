//! The letter to readers: as Markdown, and as a Word file.

use minijinja::context;
use minijinja::value::Serde;

use super::docx;
use crate::compare::changed::Changes;
use crate::compare::sentences::passages;
use crate::document::{Document, SafeText};
use crate::templates::{RenderError, Templates};
use crate::view::{LetterView, View};

/// The letter as Markdown, with what has changed behind it where that is asked for.
///
/// # Errors
///
/// Where a template is at fault.
pub fn letter_as_markdown(
    letter: &LetterView,
    changes: Option<&Changes>,
) -> Result<Vec<u8>, RenderError> {
    let changes = changes.map(|changes| {
        context! {
            old => &changes.old,
            new => &changes.new,
            passages => Serde(passages(changes)),
        }
    });
    let mut out = Vec::new();
    let letter = letter.clone().safe(|text| SafeText::new(text).to_string());
    let seen = context! {
        letter => Serde(letter),
        changes => changes,
    };
    Templates::plain()?.render("markdown/letter.md", seen, &mut out)?;
    Ok(out)
}

/// The same as a Word file.
///
/// # Errors
///
/// Where the file cannot be written.
pub fn letter_as_docx(
    view: &View,
    letter: &LetterView,
    changes: Option<&Changes>,
) -> Result<Vec<u8>, RenderError> {
    let document = Document::of_letter(view, letter, changes);
    let mut out = Vec::new();
    docx::write(&document, &Templates::plain()?, &mut out).map_err(RenderError::Write)?;
    Ok(out)
}
