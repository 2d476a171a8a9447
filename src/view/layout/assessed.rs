//! What stands in the cells of a row that is a finding: its assessment, its estimates, where it can be read.

use std::borrow::Cow;

use super::effects;
use super::laid::LaidCell;
use super::plan::Part;
use super::row::ParagraphView;
use crate::view::references::CiteView;

impl<'a> LaidCell<'a> {
    /// Its paragraphs, in a row that is a finding.
    pub(super) fn of_finding(self) -> Vec<ParagraphView<'a>> {
        let Some(item) = self.own_row().item() else {
            return Vec::new();
        };
        let view = self.view;
        let words = view.words();
        let assessed = item.confidence().or_else(|| item.certainty());
        let figures = &view.model().evidence[item.at].figures;
        let figures = figures.iter().map(|at| &view.model().figures[at.value]);
        let said = |lead: &str, text| ParagraphView {
            kind: "text",
            lead: words.of(lead).to_owned(),
            text: Cow::Borrowed(text),
            ..ParagraphView::default()
        };
        match self.part() {
            Part::Level => {
                let level = assessed.iter();
                level.map(|one| said(one.level, "")).collect()
            }
            Part::Component(name) => {
                let components = assessed.iter().flat_map(|one| &one.components);
                let named = components.filter(|one| one.name == name);
                named
                    .map(|one| said(one.words, one.because.unwrap_or_default()))
                    .collect()
            }
            Part::Explanation => {
                let mut all: Vec<ParagraphView<'a>> = Vec::new();
                if let Some(one) = &assessed {
                    all.extend(one.because.map(|because| said("", because)));
                    all.extend(one.components.iter().map(|component| {
                        let because = component.because.unwrap_or_default();
                        let name = words.of(component.name);
                        let mut paragraph = said("", because);
                        let value = words.of(component.words);
                        paragraph.lead =
                            words.with("named_value", &[("name", name), ("value", value)]);
                        paragraph
                    }));
                }
                all
            }
            Part::References => {
                let mut cites: Vec<CiteView<'a>> = item.cites();
                for quote in item.quotes() {
                    cites.extend(quote.cites());
                }
                let mut named: Vec<String> = Vec::new();
                for cite in cites {
                    let place = match cite.locus.is_empty() {
                        true => cite.source.to_owned(),
                        false => format!("{}, {}", cite.source, cite.locus),
                    };
                    if !named.contains(&place) {
                        named.push(place);
                    }
                }
                named.into_iter().map(plain).collect()
            }
            Part::Studies => {
                let mut studies: Vec<_> = figures.map(|one| one.study).collect();
                studies.sort_unstable();
                studies.dedup();
                counted(studies.len())
            }
            Part::People => effects::people(self.view, figures)
                .into_iter()
                .map(plain)
                .collect(),
            Part::Effect(kind) => {
                let printed = effects::of_kind(self.view, figures, kind).into_iter();
                printed.map(plain).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn counted<'a>(count: usize) -> Vec<ParagraphView<'a>> {
    match count {
        0 => Vec::new(),
        count => vec![plain(count.to_string())],
    }
}

/// A paragraph that is no sentence: numbers, places.
fn plain<'a>(text: String) -> ParagraphView<'a> {
    ParagraphView {
        kind: "text",
        text: Cow::Owned(text),
        ..ParagraphView::default()
    }
}
