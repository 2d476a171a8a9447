//! What is printed beside the argument: words in another language than that of the page, what is passed on as it is
//! written, names of parts, headings, what is answered to a guideline.

use super::text::{Text, name};
use crate::model::{
    Evidence, Figure, Kind, Layout, Measure, Model, Placed, ReportedItem, Synthesis, Theme,
};
use crate::source::Span;

/// All of it. Ids are no texts; names of authors and what they belong to are those of the work itself.
pub(super) fn all(model: &Model) -> impl Iterator<Item = Text<'_>> {
    let themes = model.themes.iter();
    let segments = model.segments.iter();
    let segments = segments.filter(|segment| model.may_be_shown(segment));
    let passages = segments.filter_map(|segment| {
        let id = segment.id.as_ref().map_or("", |id| id.value.as_str());
        Some(placed("passage", id, segment.exact.as_ref()?))
    });
    frame(&model.synthesis)
        .chain(model.measures.iter().flat_map(measure))
        .chain(model.figures.iter().filter_map(figure))
        .chain(themes.filter_map(definition))
        .chain(passages)
        .chain(model.evidence.iter().flat_map(originals))
        .chain(judged(model))
}

/// What analysts are called, and the reasons for what they judged and settled.
fn judged(model: &Model) -> impl Iterator<Item = Text<'_>> {
    let analysts = model.analysts.iter();
    let analysts =
        analysts.filter_map(|one| Some(own("name of an analyst", &one.label, one.span?)));
    let lines = model.sheets.iter().flat_map(|sheet| &sheet.lines);
    let reasons = lines.chain(&model.consensus).filter_map(|line| {
        let because = line.because.as_ref()?;
        Some(own("reason of a judgement", because, because.span))
    });
    analysts.chain(reasons)
}

fn placed<'a>(what: &'static str, of: &'a str, text: &'a Placed<String>) -> Text<'a> {
    name(what, of, &text.value, text.span)
}

/// A text of the synthesis itself.
fn own<'a>(what: &'static str, words: &'a str, span: Span) -> Text<'a> {
    Text {
        of: None,
        ..name(what, "", words, span)
    }
}

fn frame(frame: &Synthesis) -> impl Iterator<Item = Text<'_>> {
    let version = frame.version.iter();
    let version = version.map(|one| own("version", one, one.span));
    let left_out = frame.left_out.words.iter().zip(&frame.left_out_at);
    let left_out = left_out.map(|(word, at)| own("word left out", word, *at));
    let words = frame.words.iter();
    let words = words.map(|(key, word)| name("word", key, word, key.span));
    let short = frame.abbreviations.iter();
    let short = short.map(|one| own("abbreviation", &one.short, one.short.span));
    version
        .chain(frame.layouts.iter().flat_map(|one| layout(frame, one)))
        .chain(left_out)
        .chain(words)
        .chain(short)
        .chain(parts(frame))
        .chain(frame.reporting.iter().flat_map(answer))
}

/// The names of studies, models and subgroups, and what models are adjusted for.
fn parts(frame: &Synthesis) -> impl Iterator<Item = Text<'_>> {
    let studies = frame.studies.iter();
    let studies = studies.map(|one| name("label", &one.id, &one.label, one.span));
    let models = frame.models.iter().flat_map(|one| {
        let label = name("label", &one.id, &one.label, one.span);
        let adjusted = one.adjusted_for.iter().flatten();
        let adjusted = adjusted.map(|what| name("adjustment", &one.id, what, one.span));
        [label].into_iter().chain(adjusted)
    });
    let subgroups = frame.subgroups.iter();
    let subgroups = subgroups.map(|one| name("label", &one.id, &one.label, one.span));
    studies.chain(models).chain(subgroups)
}

fn layout<'a>(frame: &'a Synthesis, layout: &'a Layout) -> impl Iterator<Item = Text<'a>> {
    let of = layout.file.as_str();
    let caption = layout.caption.iter();
    let caption = caption.map(move |words| placed("caption", of, words));
    let columns = layout.columns.iter();
    let columns = columns.filter_map(|column| column.heading.as_ref());
    // Headings have no place of their own.
    let place = layout.columns_at.or(frame.span);
    let headings = layout.first.iter().chain(columns);
    let headings = headings.filter_map(move |words| Some(name("heading", of, words, place?)));
    caption.chain(headings)
}

fn answer(item: &ReportedItem) -> impl Iterator<Item = Text<'_>> {
    let id = item.item.value.as_str();
    let at = item.at.iter();
    let at = at.map(|words| name("place", id, words, item.item.span));
    [placed("answer", id, &item.answer)].into_iter().chain(at)
}

fn measure(measure: &Measure) -> impl Iterator<Item = Text<'_>> {
    let id = &measure.id;
    let domain = measure.domain.iter();
    let domain = domain.map(|words| name("domain", id, words, id.span));
    let bands = measure.bands.iter();
    domain.chain(bands.map(|band| placed("band", id, &band.label)))
}

fn figure(figure: &Figure) -> Option<Text<'_>> {
    let per = match &figure.kind {
        Kind::Rate(rate) => rate.per.as_ref(),
        Kind::Contrast(contrast) => contrast.per.as_ref(),
        _ => None,
    };
    Some(placed("unit", &figure.key, per?))
}

fn definition(theme: &Theme) -> Option<Text<'_>> {
    let words = theme.definition.as_ref()?;
    Some(name("definition", theme.name(), words, theme.span))
}

/// The words of quotations as they were said, where what is quoted is a translation of them.
fn originals(evidence: &Evidence) -> impl Iterator<Item = Text<'_>> {
    let originals = evidence.quotes.iter();
    let originals = originals.filter_map(|quote| quote.original.as_ref()?.words.as_ref());
    originals.map(|words| placed("original of a quotation", &evidence.id, words))
}
