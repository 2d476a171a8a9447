//! What findings and propositions say in numbers, held against the figures behind them.

use super::context::ArgumentContext;
use super::named::{Named, Stray};
use super::sentence;
use crate::claims::verdict::Trial;
use crate::model::{Figure, Handle, Placed};
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

/// The numbers that findings and propositions tell and the figures behind them do not give.
pub(crate) fn strays<'a>(context: &ArgumentContext<'a>) -> Vec<(Stated<'a>, Stray<'a>)> {
    let model = context.model;
    let english = model.synthesis.language.split('-').next() == Some("en");
    if !english || !context.resolved {
        return Vec::new();
    }
    let mut found = Vec::new();
    let qualitative = model.synthesis.strand("qualitative");
    let of_evidence = |at| {
        let item = &model.evidence[at];
        let named = item.figures.iter().map(|figure| figure.value);
        let claimed = context.trials.of_evidence(at).iter();
        let claimed = claimed.flat_map(Trial::figures);
        named.chain(claimed).collect::<Vec<Handle<Figure>>>()
    };
    for (at, item) in model.evidence.entries() {
        if Some(item.strand) == qualitative || !has_number(&item.finding) {
            continue;
        }
        let text = Stated {
            what: "finding",
            id: &item.id,
            text: &item.finding,
        };
        look(context, text, of_evidence(at), &mut found);
    }
    for (at, row) in model.propositions.entries() {
        let texts = [
            ("proposition", Some(&row.statement)),
            ("note of", row.note.as_ref()),
        ];
        for (what, text) in texts {
            let Some(text) = text.filter(|text| has_number(text)) else {
                continue;
            };
            let linked = row.links.iter().flat_map(|link| of_evidence(link.evidence));
            let claimed = context.trials.of_proposition(at).iter();
            let claimed = claimed.flat_map(Trial::figures);
            let text = Stated {
                what,
                id: &row.id,
                text,
            };
            look(context, text, linked.chain(claimed).collect(), &mut found);
        }
    }
    found
}

fn has_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn look<'a>(
    context: &ArgumentContext<'a>,
    text: Stated<'a>,
    figures: Vec<Handle<Figure>>,
    found: &mut Vec<(Stated<'a>, Stray<'a>)>,
) {
    if figures.is_empty() {
        return;
    }
    let named = Named::of(context.model, figures);
    let words = named.words();
    let tellings = sentence::tellings(&text.text.value, &|word| words.contains(word));
    let strays = named.strays(tellings).into_iter();
    found.extend(strays.map(|stray| (text, stray)));
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
