//! What findings and propositions say in numbers, held against the figures behind them.

use rayon::prelude::*;

use super::named::{Named, Shelf, Stray};
use super::sentence;
use crate::claims::trials::Trials;
use crate::claims::verdict::Trial;
use crate::model::{Figure, Handle, Model, Placed, StrandKind};
use crate::number::{Printed, Style};
use crate::source::{Sources, Span};

/// A text that rests on figures.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stated<'a> {
    /// What it is, such as `finding`.
    pub(crate) what: &'static str,
    /// Whose it is.
    pub(crate) id: &'a str,
    text: &'a Placed<String>,
}

/// A number that strays, and the text that tells it.
pub(crate) type Strayed<'a> = (Stated<'a>, Stray<'a>);

impl Stated<'_> {
    /// The number as it stands in the text.
    pub(crate) fn shown(&self, stray: &Stray<'_>) -> String {
        let shown = &self.text.value[stray.telling.place.clone()];
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where the number stands; the whole text where it is not written as it is read.
    pub(crate) fn place(&self, stray: &Stray<'_>, sources: &Sources) -> Span {
        let text = self.text.value.as_str();
        let range = stray.telling.place.clone();
        let shown = &text[range.clone()];
        let written = sources.slice(self.text.span);
        let count = |within: &str| within.matches(shown).count();
        let earlier = count(&text[..range.start]);
        match written.match_indices(shown).nth(earlier) {
            Some((at, _)) if count(written) == count(text) => {
                let start = self.text.span.start as usize + at;
                Span::new(self.text.span.file, start, start + shown.len())
            }
            _ => self.text.span,
        }
    }
}

/// The numbers that findings and propositions tell and the figures behind them do not give, in the order of the
/// texts; nothing is said where names `resolved` to nothing.
pub(crate) fn strays<'a>(
    shelf: &'a Shelf<'a>,
    model: &'a Model,
    trials: &'a Trials,
    resolved: bool,
) -> Vec<Strayed<'a>> {
    let english = model.synthesis.language.split('-').next() == Some("en");
    if !english || !resolved {
        return Vec::new();
    }
    let of_evidence = |at| {
        let item = &model.evidence[at];
        let named = item.figures.iter().map(|figure| figure.value);
        let claimed = trials.of_evidence(at).iter();
        let claimed = claimed.flat_map(Trial::figures);
        named.chain(claimed).collect::<Vec<Handle<Figure>>>()
    };
    let evidence = (0..model.evidence.len())
        .into_par_iter()
        .flat_map_iter(|index| {
            let at = Handle::new(index);
            let item = &model.evidence[at];
            let passed_over = model.kind_of(item) == Some(StrandKind::Qualitative);
            let points = item.points.iter().map(|point| ("point of", point));
            let texts = std::iter::once(("finding", &item.finding)).chain(points);
            let texts = texts.filter(|(_, text)| !passed_over && has_number(text));
            let told = texts.flat_map(|(what, text)| {
                let id = &item.id;
                look(shelf, Stated { what, id, text }, of_evidence(at))
            });
            told.collect::<Vec<_>>()
        });
    let mut found: Vec<_> = evidence.collect();
    let propositions = (0..model.propositions.len()).into_par_iter();
    let propositions = propositions.flat_map_iter(|index| {
        let at = Handle::new(index);
        let row = &model.propositions[at];
        let whole = [("proposition", &row.statement)];
        let note = row.note.iter().map(|note| ("note of", note));
        let points = row.points.iter().map(|point| ("point of", point));
        let texts = whole.into_iter().chain(note).chain(points);
        let told = texts
            .filter(|(_, text)| has_number(text))
            .flat_map(|(what, text)| {
                let linked = row.links.iter().flat_map(|link| of_evidence(link.evidence));
                let claimed = trials.of_proposition(at).iter();
                let claimed = claimed.flat_map(Trial::figures);
                let text = Stated {
                    what,
                    id: &row.id,
                    text,
                };
                look(shelf, text, linked.chain(claimed).collect())
            });
        told.collect::<Vec<_>>()
    });
    found.par_extend(propositions);
    found
}

fn has_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn look<'a>(
    shelf: &'a Shelf<'a>,
    text: Stated<'a>,
    figures: Vec<Handle<Figure>>,
) -> Vec<Strayed<'a>> {
    let Some(named) = Named::of(shelf, figures) else {
        return Vec::new();
    };
    let tellings = sentence::tellings(&text.text.value, &|word| named.is_called(word));
    let strays = named.strays(tellings).into_iter();
    strays.map(|stray| (text, stray)).collect()
}

/// What of the figures is nearest to a number that is not theirs, in words.
pub(crate) fn nearest(stray: &Stray<'_>, style: Style) -> String {
    let offer = &stray.nearest;
    let number = |cell: &Printed| style.number(cell);
    if let Some(print) = offer.print {
        let second = print.second.map(|second| match print.word {
            "count" => format!(" of {}", number(second)),
            _ => format!(" to {}", number(second)),
        });
        let shown = format!("{}{}", number(print.cell), second.unwrap_or_default());
        return format!(
            "the nearest that they print is {shown}, in `{}`",
            print.figure.key
        );
    }
    let decimals = stray.telling.numbers.first().map_or(0, Printed::decimals);
    let value = style.computed(offer.values.middle(), decimals.max(1));
    let words = offer.computed.as_deref().unwrap_or("the figures give");
    format!("{words} {value}")
}
