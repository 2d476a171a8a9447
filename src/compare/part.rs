//! The parts of a synthesis that others rest on: how they are named, and what they are called in lists.

use crate::examine::Assessed;
use crate::model::{
    Construct, Dimension, Evidence, Figure, Handle, Measure, Model, Participant, Proposition,
    Source, Theme,
};
use crate::source::Span;
use crate::wording::spelling::{find_name, label};

/// A part of a synthesis on which something may rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroundPart {
    /// A work that is cited, with all that is cited from it alone.
    Source(Handle<Source>),
    /// Somebody whom the study heard.
    Participant(Handle<Participant>),
    /// The site of that position.
    Site(usize),
    /// The timepoint of that position.
    Timepoint(usize),
    /// A scale or other variable.
    Measure(Handle<Measure>),
    /// A theme or code, with what belongs to it.
    Theme(Handle<Theme>),
    /// The study of that position, with the sources that report it.
    Study(usize),
    /// One line of figures.
    Figure(Handle<Figure>),
    /// The quotation of that position of a finding.
    Quotation(Handle<Evidence>, usize),
    /// A finding.
    Evidence(Handle<Evidence>),
    /// A proposition.
    Proposition(Handle<Proposition>),
    /// A concept, on which nothing rests.
    Construct(Handle<Construct>),
}

/// The fewest letters by which a quotation can be told from others.
const LEAST: usize = 8;

impl GroundPart {
    /// The word printed for what it is.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Source(_) => "source",
            Self::Participant(_) => "participant",
            Self::Site(_) => "site",
            Self::Timepoint(_) => "timepoint",
            Self::Measure(_) => "measure",
            Self::Theme(_) => "theme",
            Self::Study(_) => "study",
            Self::Figure(_) => "figure",
            Self::Quotation(..) => "quotation",
            Self::Evidence(_) => "evidence item",
            Self::Proposition(_) => "proposition",
            Self::Construct(_) => "construct",
        }
    }

    /// The id, the key or the name by which it is asked for; of a quotation its finding and its number there, from 1.
    pub fn id(self, model: &Model) -> String {
        let frame = &model.synthesis;
        match self {
            Self::Source(at) => model.sources[at].id.value.clone(),
            Self::Participant(at) => model.participants[at].name.clone(),
            Self::Site(at) => frame.sites[at].id.clone(),
            Self::Timepoint(at) => frame.timepoints[at].id.clone(),
            Self::Measure(at) => model.measures[at].id.value.clone(),
            Self::Theme(at) => model.themes[at].name().to_owned(),
            Self::Study(at) => frame.studies[at].id.clone(),
            Self::Figure(at) => model.figures[at].key.clone(),
            Self::Quotation(of, place) => quotation(model, of, place),
            Self::Evidence(at) => model.evidence[at].id.value.clone(),
            Self::Proposition(at) => model.propositions[at].id.value.clone(),
            Self::Construct(at) => model.constructs[at].id.value.clone(),
        }
    }

    /// What it is called or says, where that is more than its id. No word of a confidential text is among it.
    pub fn label(self, model: &Model) -> &str {
        let frame = &model.synthesis;
        match self {
            Self::Source(at) => &model.sources[at].citation,
            Self::Participant(_) => "",
            Self::Site(at) => beside(&frame.sites[at].label, &frame.sites[at].id),
            Self::Timepoint(at) => beside(&frame.timepoints[at].label, &frame.timepoints[at].id),
            Self::Measure(at) => &model.measures[at].label,
            Self::Theme(at) => beside(&model.themes[at].label, model.themes[at].name()),
            Self::Study(at) => beside(&frame.studies[at].label, &frame.studies[at].id),
            Self::Figure(at) => &model.measures[model.figures[at].measure].label,
            Self::Quotation(of, place) => words(model, of, place).unwrap_or_default(),
            Self::Evidence(at) => &model.evidence[at].finding.value,
            Self::Proposition(at) => &model.propositions[at].statement.value,
            Self::Construct(at) => &model.constructs[at].label,
        }
    }

    /// Where it is declared.
    pub(super) fn span(self, model: &Model) -> Span {
        let frame = &model.synthesis;
        match self {
            Self::Source(at) => model.sources[at].id.span,
            Self::Participant(at) => model.participants[at].span,
            Self::Site(at) => frame.sites[at].span,
            Self::Timepoint(at) => frame.timepoints[at].span,
            Self::Measure(at) => model.measures[at].id.span,
            Self::Theme(at) => model.themes[at].span,
            Self::Study(at) => frame.studies[at].span,
            Self::Figure(at) => model.figures[at].span,
            Self::Quotation(of, place) => model.evidence[of].quotes[place].span,
            Self::Evidence(at) => model.evidence[at].id.span,
            Self::Proposition(at) => model.propositions[at].id.span,
            Self::Construct(at) => model.constructs[at].id.span,
        }
    }

    /// File, line and column of its declaration.
    pub fn place(self, assessed: &Assessed) -> String {
        assessed.sources.told(self.span(&assessed.model))
    }
}

/// A label, where it says more than the id.
fn beside<'a>(label: &'a str, id: &str) -> &'a str {
    match label == id {
        true => "",
        false => label,
    }
}

/// How a quotation is named: `company#2`, the second of the finding `company`.
pub(super) fn quotation(model: &Model, of: Handle<Evidence>, place: usize) -> String {
    format!("{}#{}", model.evidence[of].id.value, place + 1)
}

/// The words of a quotation, where they are not of a text of which no word may appear. Of one who withdrew there is no
/// quotation in a model.
fn words(model: &Model, of: Handle<Evidence>, place: usize) -> Option<&str> {
    let item = &model.evidence[of];
    let quote = &item.quotes[place];
    let withdrew = |at| model.participants[at].withdrawn.is_some();
    let confidential = |at: Handle<Source>| {
        let text = model.sources[at].text.as_ref();
        text.is_some_and(|text| text.confidential)
    };
    let mut cites = item.cites_of(quote).iter();
    let hidden = match item.cites_of(quote).is_empty() {
        // Nobody knows of which text they are.
        true => model.sources.entries().any(|(at, _)| confidential(at)),
        false => cites.any(|cite| confidential(cite.source)),
    };
    let shown = !hidden && !quote.speaker.is_some_and(withdrew);
    shown.then_some(quote.said.value.as_str())
}

/// What a name that was asked for names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// This.
    One(GroundPart),
    /// Words that stand in several quotations, which have these names.
    Several(Vec<String>),
    /// Nothing.
    Nothing,
}

/// Every part with its name, those first that are meant where several have one name; quotations by their numbers.
pub fn all(model: &Model) -> Vec<(String, GroundPart)> {
    let frame = &model.synthesis;
    let mut parts = each(model.propositions.entries(), GroundPart::Proposition);
    parts.extend(each(model.evidence.entries(), GroundPart::Evidence));
    parts.extend(each(model.figures.entries(), GroundPart::Figure));
    parts.extend(each(model.sources.entries(), GroundPart::Source));
    parts.extend(each(model.measures.entries(), GroundPart::Measure));
    parts.extend(each(model.constructs.entries(), GroundPart::Construct));
    parts.extend(each(model.participants.entries(), GroundPart::Participant));
    parts.extend((0..frame.studies.len()).map(GroundPart::Study));
    parts.extend((0..frame.sites.len()).map(GroundPart::Site));
    parts.extend((0..frame.timepoints.len()).map(GroundPart::Timepoint));
    parts.extend(each(model.themes.entries(), GroundPart::Theme));
    for (at, item) in model.evidence.entries() {
        parts.extend((0..item.quotes.len()).map(|place| GroundPart::Quotation(at, place)));
    }
    let named = parts.into_iter().map(|part| (part.id(model), part));
    let mut named: Vec<_> = named.collect();
    let labels = model
        .themes
        .entries()
        .filter(|(_, theme)| theme.id.is_some());
    named.extend(labels.map(|(at, theme)| (theme.label.clone(), GroundPart::Theme(at))));
    named
}

/// What that id, key or name is of: as it stands; behind its kind, as in `study:gillard2022`, where others have the same;
/// else the one quotation in which these words stand.
pub fn find(model: &Model, wanted: &str) -> Named {
    let all = all(model);
    let names = all.iter().map(|(name, _)| name.as_str());
    if let Some(at) = find_name(wanted.trim(), names) {
        return Named::One(all[at].1);
    }
    if let Some((kind, id)) = wanted.split_once(':') {
        let of_kind = all.iter().filter(|(_, part)| part.kind() == kind.trim());
        let of_kind: Vec<_> = of_kind.collect();
        let names = of_kind.iter().map(|(name, _)| name.as_str());
        if let Some(at) = find_name(id.trim(), names) {
            return Named::One(of_kind[at].1);
        }
    }
    let words = label(wanted);
    if words.chars().filter(|one| one.is_alphanumeric()).count() < LEAST {
        return Named::Nothing;
    }
    let mut meant = Vec::new();
    for (at, item) in model.evidence.entries() {
        for (place, quote) in item.quotes.iter().enumerate() {
            if label(&quote.said.value).contains(&*words) {
                meant.push((at, place));
            }
        }
    }
    match meant.as_slice() {
        [] => Named::Nothing,
        [(at, place)] => Named::One(GroundPart::Quotation(*at, *place)),
        several => {
            let names = several.iter();
            Named::Several(
                names
                    .map(|(at, place)| quotation(model, *at, *place))
                    .collect(),
            )
        }
    }
}

/// What can be left out in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropKind {
    /// Works that are cited.
    Source,
    /// Those whom the study heard, but for those who withdrew: no word of theirs is there.
    Participant,
    /// Sites.
    Site,
    /// Timepoints.
    Timepoint,
    /// Scales and other variables.
    Measure,
    /// Themes and codes.
    Theme,
    /// Studies.
    Study,
}

impl DropKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Source,
        Self::Participant,
        Self::Site,
        Self::Timepoint,
        Self::Measure,
        Self::Theme,
        Self::Study,
    ];

    /// The words printed for it: one, and more than one.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Source => ("source", "sources"),
            Self::Participant => ("participant", "participants"),
            Self::Site => ("site", "sites"),
            Self::Timepoint => ("timepoint", "timepoints"),
            Self::Measure => ("measure", "measures"),
            Self::Theme => ("theme", "themes"),
            Self::Study => ("study", "studies"),
        }
    }

    /// All parts of that kind, in the order in which they are declared.
    pub fn parts(self, model: &Model) -> Vec<GroundPart> {
        let frame = &model.synthesis;
        match self {
            Self::Source => each(model.sources.entries(), GroundPart::Source),
            Self::Participant => {
                let people = model.participants.entries();
                let there = people.filter(|(_, one)| one.withdrawn.is_none());
                each(there, GroundPart::Participant)
            }
            Self::Site => (0..frame.sites.len()).map(GroundPart::Site).collect(),
            Self::Timepoint => (0..frame.timepoints.len())
                .map(GroundPart::Timepoint)
                .collect(),
            Self::Measure => each(model.measures.entries(), GroundPart::Measure),
            Self::Theme => each(model.themes.entries(), GroundPart::Theme),
            Self::Study => (0..frame.studies.len()).map(GroundPart::Study).collect(),
        }
    }
}

fn each<'a, T: 'a>(
    entries: impl Iterator<Item = (Handle<T>, &'a T)>,
    part: fn(Handle<T>) -> GroundPart,
) -> Vec<GroundPart> {
    entries.map(|(at, _)| part(at)).collect()
}

/// Where a figure stands in the dimension of sites.
pub(super) fn is_at_site(figure: &Figure, site: usize) -> bool {
    figure.all_dimensions().get(Dimension::Site) == Some(site)
}
