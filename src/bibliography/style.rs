//! The styles, and the words that references have in a language.

use std::borrow::Cow;

use hayagriva::archive::{ArchivedStyle, LOCALES};
use hayagriva::citationberg::taxonomy::Kind;
use hayagriva::citationberg::{
    IndependentStyle, LayoutRenderingElement, Locale, LocaleCode, NamesChild, Style,
};

use crate::model::{ReferenceStyle, SourceParts};
use crate::wording::language_of;

/// Vancouver, by which the processor's own style would lose the authors of articles.
const VANCOUVER: &str = include_str!("vancouver.csl");

/// A style, and the words of a language.
pub(super) struct Printing {
    style: IndependentStyle,
    /// The language asked for; none where it is the style's own, whose words for it the processor finds only so.
    pub(super) locale: Option<LocaleCode>,
    /// Its words, and those of English.
    pub(super) locales: Vec<Locale>,
}

impl Printing {
    pub(super) fn new(style: ReferenceStyle, language: &str) -> Self {
        let tag = match (language_of(language), style) {
            ("en", ReferenceStyle::Harvard) => "en-GB",
            ("en", _) => "en-US",
            _ => language,
        };
        let english = LocaleCode::en_us();
        let wanted = locale(tag).or_else(|| locale(language_of(language)));
        let english_too = locale(&english.0);
        let code = wanted.as_ref().and_then(|locale| locale.lang.clone());
        let code = code.unwrap_or(english);
        let locales = wanted.into_iter().chain(english_too).collect();
        Self {
            style: independent(style),
            locale: (code != LocaleCode::en_us()).then_some(code),
            locales,
        }
    }

    /// The style for a work: where not all who wrote it are named, it says so behind the last.
    pub(super) fn style_for(&self, work: &SourceParts) -> Cow<'_, IndependentStyle> {
        let (authors, editors) = (&work.authors, &work.editors);
        let named = match (authors.and_others, editors.and_others) {
            (true, _) => authors.named.len(),
            (false, true) if authors.named.len() <= editors.named.len() => editors.named.len(),
            _ => return Cow::Borrowed(&self.style),
        };
        let mut style = self.style.clone();
        if let Some(bibliography) = &mut style.bibliography {
            let options = &mut bibliography.name_options;
            let usual = |number: Option<u32>| number.unwrap_or(u32::MAX);
            let named = u32::try_from(named).unwrap_or(u32::MAX).max(1);
            if named + 1 < usual(options.et_al_min) {
                options.et_al_min = Some(named + 1);
                options.et_al_use_first = Some(named);
                options.et_al_use_last = Some(false);
            }
        }
        Cow::Owned(style)
    }
}

/// A style by itself. That each can be read is tested.
fn independent(style: ReferenceStyle) -> IndependentStyle {
    let archived = match style {
        ReferenceStyle::Vancouver => None,
        ReferenceStyle::Apa => Some(ArchivedStyle::AmericanPsychologicalAssociation),
        ReferenceStyle::Harvard => Some(ArchivedStyle::HarvardCiteThemRight),
    };
    match archived.map(ArchivedStyle::get) {
        Some(Style::Independent(mut style)) => {
            titles_first(&mut style);
            style
        }
        _ => IndependentStyle::from_xml(VANCOUVER).expect("a style that is well-formed"),
    }
}

/// Lets an article that nobody signed begin with its title: the Harvard style begins it with its journal, as it does those
/// of newspapers.
fn titles_first(style: &mut IndependentStyle) {
    let elements = style.macros.iter_mut().flat_map(|one| &mut one.children);
    let names = elements.filter_map(|element| match element {
        LayoutRenderingElement::Names(names) => Some(&mut names.children),
        _ => None,
    });
    let instead = names.flatten().filter_map(|child| match child {
        NamesChild::Substitute(instead) => Some(&mut instead.children),
        _ => None,
    });
    for element in instead.flatten() {
        if let LayoutRenderingElement::Choose(choose) = element
            && let Some(kinds) = &mut choose.if_.type_
        {
            kinds.retain(|kind| *kind != Kind::ArticleJournal);
        }
    }
}

/// The words of a language, as of `de-AT`, or of the first kind of it, as of `de`. All would take a tenth of a second.
fn locale(tag: &str) -> Option<Locale> {
    let usual = [
        "de-DE", "en-US", "es-ES", "fr-FR", "pt-PT", "zh-CN", "nl-NL",
    ];
    let usual = usual.into_iter().find(|known| language_of(known) == tag);
    let wanted = usual.unwrap_or(tag);
    let is_wanted = |locale: &Locale| {
        let code = locale.lang.as_ref().map(|code| code.0.as_str());
        code.is_some_and(|code| code == wanted || usual.is_none() && language_of(code) == wanted)
    };
    let may_be = |bytes: &&&[u8]| {
        let head = bytes.get(..bytes.len().min(400)).unwrap_or(bytes);
        memchr::memmem::find(head, wanted.as_bytes()).is_some()
    };
    let read = |bytes: &&[u8]| ciborium::from_reader::<Locale, _>(*bytes).ok();
    let found = LOCALES.iter().filter(may_be).filter_map(read);
    let mut found = found.filter(is_wanted);
    found.next()
}
