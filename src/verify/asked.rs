//! What is asked of texts: each quotation, in the language in which it was said.

use crate::model::{Evidence, Handle, Model, Quote, Source};
use crate::source::Span;
use crate::wording::language_of;

/// A quotation, and the sources that it is quoted from.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The finding that it belongs to.
    pub of: Handle<Evidence>,
    /// The position of the quotation among those of the finding.
    pub position: usize,
    /// The quotation.
    pub quote: &'a Quote,
    /// The words to look for: of a translation the original.
    pub said: &'a str,
    /// The tag of their language.
    pub language: &'a str,
    /// The sources that it is quoted from: its own, or those of its finding.
    pub sources: Vec<Handle<Source>>,
    /// Whether the original is wanted, and not given.
    pub lacks_original: bool,
}

impl Asked<'_> {
    /// Of a translation the words that are printed.
    pub fn printed(&self) -> Option<&str> {
        let printed = self.quote.said.value.as_str();
        (printed != self.said).then_some(printed)
    }

    /// Where the words that are looked for are written.
    pub fn span(&self) -> Span {
        self.quote.as_said().span
    }
}

/// Every quotation of the synthesis that names a source with a text.
pub fn all(model: &Model) -> Vec<Asked<'_>> {
    let items = model.evidence.entries();
    let asked = items.flat_map(|(of, item)| {
        item.quotes
            .iter()
            .enumerate()
            .filter_map(move |(position, quote)| {
                let cites = item.cites_of(quote).iter();
                let mut sources: Vec<_> = cites.map(|cite| cite.source).collect();
                sources.dedup();
                let any = sources
                    .iter()
                    .any(|source| model.sources[*source].text.is_some());
                any.then(|| asked(model, (of, position), quote, sources))
            })
    });
    asked.collect()
}

fn asked<'a>(
    model: &'a Model,
    (of, position): (Handle<Evidence>, usize),
    quote: &'a Quote,
    sources: Vec<Handle<Source>>,
) -> Asked<'a> {
    let original = quote.original.as_deref();
    let words = original.and_then(|original| original.words.as_ref());
    let lang = original.and_then(|original| original.lang.as_ref());
    let own = model.synthesis.language.as_str();
    let language = lang.map_or(own, |lang| &lang.value);
    Asked {
        of,
        position,
        quote,
        said: &quote.as_said().value,
        language,
        sources,
        lacks_original: words.is_none()
            && !language_of(language).eq_ignore_ascii_case(language_of(own)),
    }
}
