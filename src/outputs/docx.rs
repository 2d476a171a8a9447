//! Word: a document that authors hand in and co-authors comment in, with a real table, real lists, footnotes, links,
//! and a style for everything, so that a journal's template restyles it.

mod address;
mod anchors;
mod blocks;
pub mod bookmark;
mod direction;
mod front;
mod grid;
mod inlines;
mod measure;
mod names;
mod numbering;
mod package;
mod page;
mod plots;
mod properties;
mod relations;
mod shape;
mod story;
mod styles;
mod tables;
mod xml;

use std::io;

use super::format::{Output, Render};
use crate::document::{Block, Chapter, Document};
use crate::templates::Templates;
use anchors::Anchors;
pub(crate) use direction::unembedded;
use numbering::Numberings;
use package::Package;
use page::Pages;
use plots::Plots;
pub use properties::STAMP;
use relations::Relations;
use shape::Shape;
use story::{Place, Shared, Story};

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "docx",
    file: "grid.docx",
    about: "a Word document: the grid on landscape pages with its key and notes, and behind it what each statement rests on",
    by_layout: true,
    render: Render::File(|view, templates, out| Ok(write(&Document::new(view), templates, out)?)),
};

/// Writes a document for Word. Its styles, the signs before its lists, its settings, fonts and theme are files of the
/// templates (`docx/styles.xml` and so on), and taken from there as they are.
///
/// # Errors
///
/// Where `out` cannot be written to, a table has more columns than Word takes, or `docx/numbering.xml` lacks what lists
/// are set by.
pub fn write(
    document: &Document,
    templates: &Templates,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let leftwards = document.right_to_left;
    let mut shared = Shared {
        anchors: Anchors::of(document),
        numberings: Numberings::new(templates.verbatim("docx/numbering.xml"), leftwards)?,
        plots: Plots::default(),
        shown: 0,
        tracked: 0,
        notes: Vec::new(),
        leftwards,
    };
    let mut package = Package::new()?;
    let relations = package.part("word/document.xml", |out| {
        write_text(document, &mut shared, out)
    })?;
    package.part("word/_rels/document.xml.rels", |out| relations.write(out))?;
    let relations = package.part("word/footnotes.xml", |out| write_notes(&mut shared, out))?;
    if !relations.is_empty() {
        package.part("word/_rels/footnotes.xml.rels", |out| relations.write(out))?;
    }
    let language = styles::language(&document.language);
    package.part("word/styles.xml", |out| {
        let text = templates.verbatim("docx/styles.xml");
        styles::write(text, language, leftwards, out)
    })?;
    package.part("word/numbering.xml", |out| shared.numberings.write(out))?;
    let kept = [
        ("word/settings.xml", "docx/settings.xml"),
        ("word/fontTable.xml", "docx/fontTable.xml"),
        ("word/theme/theme1.xml", "docx/theme.xml"),
    ];
    for (part, name) in kept {
        let text = templates.verbatim(name).as_bytes();
        package.part(part, |out| out.write_all(text))?;
    }
    package.part("word/footer1.xml", |out| page::write_footer(leftwards, out))?;
    package.part("docProps/core.xml", |out| {
        properties::write_core(document, out)
    })?;
    package.part("docProps/app.xml", properties::write_program)?;
    package.part("docProps/custom.xml", |out| {
        properties::write_stamp(&document.stamp, out)
    })?;
    for (name, file) in shared.plots.files()? {
        package.part(&format!("word/{name}"), |out| out.write_all(&file))?;
    }
    package.finish(out)
}

/// Writes the text of the document, and gives what it leads to.
fn write_text<'a>(
    document: &'a Document,
    shared: &mut Shared<'a>,
    out: &mut dyn io::Write,
) -> io::Result<Relations> {
    let leftwards = shared.leftwards;
    let mut story = Story::new("w:document", shared, false, out)?;
    let parts = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("theme", "theme/theme1.xml"),
        ("footnotes", "footnotes.xml"),
    ];
    for (kind, target) in parts {
        story.relations.file_part(kind, target);
    }
    let footer = story.relations.file_part("footer", "footer1.xml");
    let pages = |part: Option<&Chapter>| Pages {
        landscape: part.is_some_and(|part| part.landscape),
        leftwards,
    };
    story.xml.open("w:body", &[])?;
    story.front(document, Place::on(pages(document.parts.first())))?;
    let last = document.parts.len().saturating_sub(1);
    for (at, part) in document.parts.iter().enumerate() {
        let own = pages(Some(part));
        let place = Place::on(own);
        if at == last {
            story.blocks(&part.blocks, place, &[])?;
            continue;
        }
        // The pages of a part end with its last paragraph; where a table comes last, with one behind it.
        let ends = || Some((own, footer.clone()));
        match part.blocks.split_last() {
            Some((Block::Paragraph(_) | Block::Heading { .. }, before)) => {
                story.blocks(before, place, &[])?;
                story.last_of = ends();
                story.blocks(&part.blocks[before.len()..], place, &[])?;
            }
            _ => {
                story.blocks(&part.blocks, place, &[])?;
                story.last_of = ends();
                story.gap(place)?;
            }
        }
    }
    if story.is_behind_table || document.parts.is_empty() {
        story.gap(Place::on(pages(document.parts.last())))?;
    }
    pages(document.parts.last()).write(&footer, &mut story.xml)?;
    story.finish()
}

/// Writes the footnotes that were called, and gives what they lead to.
fn write_notes<'a>(shared: &mut Shared<'a>, out: &mut dyn io::Write) -> io::Result<Relations> {
    let notes = std::mem::take(&mut shared.notes);
    let place = Place::on(Pages {
        landscape: false,
        leftwards: shared.leftwards,
    });
    let mut story = Story::new("w:footnotes", shared, true, out)?;
    for (id, kind, sign) in [
        ("-1", "separator", "w:separator"),
        ("0", "continuationSeparator", "w:continuationSeparator"),
    ] {
        let attributes = [("w:type", kind), ("w:id", id)];
        story.xml.open("w:footnote", &attributes)?;
        story.xml.open("w:p", &[])?;
        story.properties(&Shape::of("FootnoteText"), &[], place)?;
        story.xml.open("w:r", &[])?;
        story.xml.empty(sign, &[])?;
        for _ in 0..3 {
            story.xml.close()?;
        }
    }
    for (at, note) in notes.iter().enumerate() {
        story.footnote(&(at + 1).to_string(), note, place)?;
    }
    story.finish()
}
