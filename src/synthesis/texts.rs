//! Every text of a synthesis that is printed, with its place and whose it is.

mod beside;
mod responses;
mod text;
mod trail;

use crate::model::{
    Acknowledgement, Assessment, Construct, Evidence, Flow, Measure, Model, Participant,
    Proposition, Quote, Source, Synthesis,
};
use crate::source::Span;
use text::{name, part, prose};

pub use text::Text;

/// Every printed text: those of [`all`], those beside the argument, and those of letters to readers.
pub fn printed(model: &Model) -> impl Iterator<Item = Text<'_>> {
    all(model)
        .chain(beside::all(model))
        .chain(responses::all(model))
}

/// The texts of the argument: every printed one in which abbreviations are read and which must not be empty, in the
/// order of the format's sections.
pub fn all(model: &Model) -> impl Iterator<Item = Text<'_>> {
    let figures = model.figures.iter();
    let notes = figures.filter_map(|figure| {
        let note = figure.note.as_ref()?;
        Some(prose("note", &figure.key, note, figure.span))
    });
    let tables = model.tables.iter().filter_map(|table| {
        let note = table.note.as_ref()?;
        Some(prose("note", &table.path.value, &note.value, note.span))
    });
    let flows = model
        .flows
        .iter()
        .flat_map(move |flow| flow_of(model, flow));
    let themes = model.themes.iter();
    let themes = themes.map(|one| prose("theme label", &one.label, &one.label, one.span));
    frame(&model.synthesis)
        .chain(model.sources.iter().flat_map(source))
        .chain(model.measures.iter().flat_map(measure))
        .chain(notes)
        .chain(tables)
        .chain(flows)
        .chain(themes)
        .chain(model.participants.iter().filter_map(role))
        .chain(model.evidence.iter().flat_map(finding))
        .chain(model.propositions.iter().flat_map(row))
        .chain(model.constructs.iter().flat_map(construct))
        .chain(model.acknowledged.iter().map(reason))
        .chain(trail::all(model))
}

/// What is printed of a flow but its numbers; the labels of its steps are those of its categories.
fn flow_of<'a>(model: &'a Model, flow: &'a Flow) -> impl Iterator<Item = Text<'a>> {
    let reasons = flow.steps.iter().flat_map(|step| {
        let key = model.figures[step.figure].key.as_str();
        let left = step.left.iter();
        left.filter_map(move |left| part("reason", key, &left.why))
    });
    let note = flow.note.as_ref().zip(flow.steps.first());
    let note = note.map(|(note, first)| {
        let key = &model.figures[first.figure].key;
        prose("note", key, note, note.span)
    });
    reasons.chain(note)
}

fn frame(frame: &Synthesis) -> impl Iterator<Item = Text<'_>> {
    let parts = [
        part("title", "", &frame.title),
        part("subtitle", "", &frame.subtitle),
        part("caption", "", &frame.caption),
        part("approach", "", &frame.approach),
    ];
    let questions = frame
        .questions
        .iter()
        .map(|one| prose("question", "", one, one.span));
    let notes = frame
        .notes
        .iter()
        .map(|one| prose("note", "", one, one.span));
    let own = parts.into_iter().flatten().chain(questions).chain(notes);
    let own = own.map(|text| Text { of: None, ..text });
    let timepoints = frame.timepoints.iter();
    let timepoints = timepoints.map(|at| prose("label", &at.id, &at.label, at.span));
    let expansions = frame
        .abbreviations
        .iter()
        .map(|one| &one.short)
        .zip(&frame.abbreviations);
    let expansions = expansions.map(|(short, one)| name("expansion", short, &one.long, short.span));
    // Groups and strands have no place of their own; where nothing declares them, they are the usual.
    let groups = frame.groups.iter().map(|group| (&group.id, &group.label));
    let strands = frame
        .strands
        .iter()
        .map(|strand| (&strand.id, &strand.label));
    let named = groups.chain(strands);
    let named = named.filter_map(|(id, label)| Some(prose("label", id, label, frame.span?)));
    let sites = frame.sites.iter();
    let sites = sites.map(|site| prose("label", &site.id, &site.label, site.span));
    own.chain(timepoints)
        .chain(sites)
        .chain(expansions)
        .chain(named)
}

fn role(participant: &Participant) -> Option<Text<'_>> {
    let role = participant.role.as_ref()?;
    Some(name("role", &participant.name, role, role.span))
}

fn source(source: &Source) -> impl Iterator<Item = Text<'_>> {
    let parts = [
        ("citation", Some(&source.citation)),
        ("DOI", source.doi.as_ref()),
        ("address", source.url.as_ref()),
        ("licence", source.licence.as_ref()),
    ];
    let id = &source.id;
    let parts = parts.into_iter();
    parts.filter_map(|(what, words)| Some(name(what, id, words?, id.span)))
}

fn measure(measure: &Measure) -> impl Iterator<Item = Text<'_>> {
    let population = measure
        .norm
        .as_ref()
        .and_then(|norm| norm.population.as_ref());
    let parts = [
        ("label", Some(&measure.label)),
        ("instrument", measure.instrument.as_ref()),
        ("unit", measure.unit.as_ref()),
        ("note", measure.note.as_ref()),
        ("population of the norm", population),
    ];
    let categories = measure.categories.iter();
    let categories = categories.map(|category| ("category label", Some(&category.label)));
    let id = &measure.id;
    let parts = parts.into_iter().chain(categories);
    parts.filter_map(|(what, words)| Some(prose(what, id, words?, id.span)))
}

fn finding(evidence: &Evidence) -> impl Iterator<Item = Text<'_>> {
    let id = &evidence.id;
    let finding = prose("finding", id, &evidence.finding, evidence.finding.span);
    let quotes = evidence.quotes.iter().flat_map(|one| quote(id, one));
    let assessments = [&evidence.confidence, &evidence.certainty];
    let reasons = assessments
        .into_iter()
        .flatten()
        .flat_map(|one| reasons(one));
    let reasons = reasons.map(|(words, span)| prose("reason", id, words, span));
    let note = part("note", id, &evidence.note);
    let points = evidence.points.iter();
    let points = points.map(|point| prose("point", id, point, point.span));
    part("lead", id, &evidence.lead)
        .into_iter()
        .chain([finding])
        .chain(points)
        .chain(quotes)
        .chain(reasons)
        .chain(note)
}

fn quote<'a>(id: &'a str, quote: &'a Quote) -> impl Iterator<Item = Text<'a>> {
    let by = quote.by.as_ref();
    let by = by.map(|by| name("participant", id, by, by.span));
    let said = prose("quotation", id, &quote.said, quote.said.span);
    let role = quote.speaking.as_ref().and_then(|here| here.role.as_ref());
    let role = role.map(|role| name("role", id, role, role.span));
    [Some(said), by, role].into_iter().flatten()
}

/// The reasons for a level and for its components.
fn reasons(assessment: &Assessment) -> impl Iterator<Item = (&str, Span)> {
    let whole = (assessment.because.as_deref(), assessment.span);
    let components = assessment.components.iter();
    let components = components.map(|one| (one.because.as_deref(), one.span));
    let all = [whole].into_iter().chain(components);
    all.filter_map(|(because, span)| Some((because?, span)))
}

fn row(row: &Proposition) -> impl Iterator<Item = Text<'_>> {
    let id = &row.id;
    let parts = [
        Some(prose("statement", id, &row.statement, row.statement.span)),
        part("response", id, &row.response),
        part("note", id, &row.note),
        part("meta-inference", id, &row.meta_inference),
        part("section", id, &row.section),
    ];
    let points = row.points.iter();
    let points = points.map(|point| prose("point", id, point, point.span));
    let links = row.links.iter().map(|link| (&link.because, link.span));
    let relations = row.relations.iter().map(|one| (&one.because, one.span));
    let fit = row.fits.iter();
    let fit = fit.map(|judged| (&judged.because, judged.label.span));
    let convergence = row.convergences.iter();
    let convergence = convergence.map(|judged| (&judged.because, judged.label.span));
    let reasons = links.chain(relations).chain(fit).chain(convergence);
    let reasons =
        reasons.filter_map(|(because, span)| Some(prose("reason", id, because.as_ref()?, span)));
    let within = row.pairs.iter().flat_map(|pair| &pair.silences);
    let silences = row.silence.iter().chain(within);
    let silences = silences.filter_map(|silence| silence.because.as_ref());
    let silences = silences.map(|because| prose("reason", id, because, because.span));
    let parts = parts.into_iter().flatten().chain(points);
    parts.chain(reasons).chain(silences)
}

fn construct(construct: &Construct) -> impl Iterator<Item = Text<'_>> {
    let id = &construct.id;
    let label = prose("label", id, &construct.label, id.span);
    let definition = construct.definition.as_ref();
    let definition = definition.map(|words| prose("definition", id, words, id.span));
    [Some(label), definition].into_iter().flatten()
}

fn reason(known: &Acknowledgement) -> Text<'_> {
    let about = known.at.first().unwrap_or(&known.check);
    name("reason", about, &known.because, known.because.span)
}
