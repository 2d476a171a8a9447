//! What has changed between two versions: as Markdown for a letter or a pull request, as a page and as a Word file with the tables
//! in which what came and went is marked.

use std::collections::BTreeMap;

use minijinja::context;
use minijinja::value::Serde;

use super::docx;
use crate::compare::changed::Changes;
use crate::compare::hidden::Hidden;
use crate::compare::sentences::passages;
use crate::document::{Document, Marker};
use crate::templates::{RenderError, Templates};
use crate::view::View;

/// Markdown, as GitHub shows it and a letter takes it.
///
/// # Errors
///
/// Where a template is at fault.
pub fn changes_as_markdown(changes: &Changes) -> Result<Vec<u8>, RenderError> {
    let mut out = Vec::new();
    let seen = context! {
        old => &changes.old,
        new => &changes.new,
        passages => Serde(passages(changes)),
    };
    Templates::plain()?.render("markdown/changes.md", seen, &mut out)?;
    Ok(out)
}

/// A page: what has changed, and the tables with what came and went marked. `views` are the older version and the newer.
///
/// # Errors
///
/// Where a template is at fault.
pub fn changes_as_html(
    [old, new]: &[View; 2],
    changes: &Changes,
    hidden: &Hidden,
) -> Result<Vec<u8>, RenderError> {
    let document = Document::of_versions(old, new, changes, hidden);
    let signs = Marker::ALL.iter().filter_map(|marker| {
        let name = serde_json::to_value(marker).ok()?;
        Some((name.as_str()?.to_owned(), marker.sign()?))
    });
    let signs: BTreeMap<String, &str> = signs.collect();
    let mut out = Vec::new();
    let seen = context! {
        title => document.title.as_str(),
        language => document.language,
        direction => if document.right_to_left { "rtl" } else { "ltr" },
        old => &changes.old,
        new => &changes.new,
        passages => Serde(passages(changes)),
        blocks => Serde(&document.parts.first().map(|part| &part.blocks)),
        signs => signs,
    };
    Templates::plain()?.render("html/changes.html", seen, &mut out)?;
    Ok(out)
}

/// A Word document with tracked changes: with all of them taken over its tables are those of the newer version, with all of them
/// turned down those of the older. `views` are the older version and the newer.
///
/// # Errors
///
/// Where a table has more columns than Word takes.
pub fn changes_as_docx(
    [old, new]: &[View; 2],
    changes: &Changes,
    hidden: &Hidden,
) -> Result<Vec<u8>, RenderError> {
    let document = Document::of_versions(old, new, changes, hidden);
    let mut out = Vec::new();
    docx::write(&document, &Templates::plain()?, &mut out).map_err(RenderError::Write)?;
    Ok(out)
}
