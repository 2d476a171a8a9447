//! References in print: the parts of works cited to lines of text, by a processor of the Citation Style Language.
//!
//! Each reference is made by itself, so that another work beside it changes no letter of it; and it has neither DOI nor
//! address, which every output prints behind it as a link.

mod edition;
mod given;
mod item;
mod lettered;
mod mend;
mod style;

use hayagriva::citationberg::json::Item;
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};
use rayon::prelude::*;

use crate::model::{ReferenceStyle, SourceParts};
use crate::wording::language_of;
pub(crate) use item::PrintedWork;
use lettered::{Lettered, PrintedReference};
use style::Printing;

/// The reference of each work, in the style and in the language, a tag of BCP 47, and what of it stands in italics.
pub(crate) fn references(
    works: &[PrintedWork<'_>],
    style: ReferenceStyle,
    language: &str,
) -> Vec<PrintedReference> {
    if works.is_empty() {
        return Vec::new();
    }
    let printing = Printing::new(style, language);
    let printed = works
        .par_iter()
        .map(|work| reference(work, style, &printing));
    printed.collect()
}

/// What stands between the reference of a work and its address on the web, where it has no DOI.
pub(crate) fn before_address(
    work: &SourceParts,
    style: ReferenceStyle,
    language: &str,
) -> Option<&'static str> {
    // The processor has these words for no other language in every style.
    let is_said = language_of(language) == "en" && work.accessed.is_some();
    match style {
        ReferenceStyle::Vancouver if is_said => Some("Available from:"),
        ReferenceStyle::Harvard if is_said => Some("Available at:"),
        _ => None,
    }
}

fn reference(
    work: &PrintedWork<'_>,
    style: ReferenceStyle,
    printing: &Printing,
) -> PrintedReference {
    let (item, stand_ins) = item::of(work, style);
    let work: &SourceParts = work.parts;
    let style = printing.style_for(work);
    let mut driver = BibliographyDriver::new();
    let locale = || printing.locale.clone();
    let cited: Vec<CitationItem<'_, Item>> = vec![CitationItem::with_entry(&item)];
    let locales = &printing.locales;
    driver.citation(CitationRequest::new(cited, &style, locale(), locales, None));
    let made = driver.finish(BibliographyRequest {
        style: &style,
        locale: locale(),
        locale_files: locales,
    });
    let mut text = Lettered::default();
    for entry in made.bibliography.into_iter().flat_map(|made| made.items) {
        text.take(&entry.content);
    }
    mend::mend(&mut text, work, &stand_ins);
    text.printed()
}
