//! What participants were heard to say: coded passages, and the quotations of findings.

use std::collections::HashSet;

use crate::model::{Evidence, Handle, Model, Participant, Quote, Theme, WhoseWords, Without};
use crate::wording::spelling::{self, same_label};

/// The role of those who ask: what they say is no participant's voice.
const ASKS: &str = "interviewer";

/// Something that a participant was heard to say.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    /// The themes and codes that it is of.
    pub(crate) themes: Vec<Handle<Theme>>,
    /// Who said it.
    pub(crate) participant: Handle<Participant>,
    /// The position of the timepoint, where it is known.
    pub(crate) at: Option<usize>,
    /// What it is.
    pub(crate) passage: Passage,
    /// Whether it is left out of account: then nobody knows what was said in its place.
    pub(crate) left_out: bool,
}

/// Where something that was heard stands in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passage {
    /// The segment of that position.
    Segment(usize),
    /// The quotation of that position of a finding.
    Quotation(Handle<Evidence>, usize),
}

/// Whether something that was heard is of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OfTheme {
    /// It is.
    Yes,
    /// It may be: it was given what the theme belongs to, or several themes of which this is one.
    Maybe,
    /// It is not said to be.
    No,
}

/// Whose words are a participant's voice.
#[derive(Debug, Default)]
pub(crate) struct Ears {
    /// Of each participant, whether they are none: those who ask, and those who withdrew.
    deaf_to: Vec<bool>,
}

impl Ears {
    /// Those of a synthesis: whoever has the role of asking, or asks in a text, is no voice.
    pub(crate) fn of(model: &Model) -> Self {
        let texts = model.sources.iter().filter_map(|one| one.text.as_ref());
        let askers = texts.flat_map(|text| &text.manner.interviewers);
        let askers: HashSet<_> = askers.map(|name| spelling::label(name)).collect();
        let people = model.participants.iter().map(|one| {
            let role = one.role.as_ref();
            one.withdrawn.is_some()
                || role.is_some_and(|role| same_label(role, ASKS))
                || askers.contains(&spelling::label(&one.name))
        });
        Self {
            deaf_to: people.collect(),
        }
    }

    /// Whether what somebody says is a participant's voice.
    pub(crate) fn is_voice(&self, at: Handle<Participant>) -> bool {
        !self.deaf_to.get(at.index()).copied().unwrap_or(false)
    }

    /// Whose voice a quotation is; nobody's where its words are of those who ask, of a study's authors or of field notes.
    pub(crate) fn speaker(&self, quote: &Quote) -> Option<Handle<Participant>> {
        let here = quote.speaking.as_ref().and_then(|here| here.role.as_ref());
        let asks = here.is_some_and(|role| same_label(role, ASKS));
        let is_of_one = quote.words == WhoseWords::Participant && !asks;
        quote.speaker.filter(|at| is_of_one && self.is_voice(*at))
    }
}

/// The themes and codes that the quotations of a finding are of: what a code belongs to says no more than the code.
pub(crate) fn themes_of(model: &Model, item: &Evidence) -> Vec<Handle<Theme>> {
    let named = item.themes.iter().chain(&item.codes);
    let mut named: Vec<Handle<Theme>> = named.map(|one| one.value).collect();
    let all = named.clone();
    named.retain(|one| {
        let mut others = all.iter().filter(|other| *other != one);
        !others.any(|other| model.themes.is_within(*other, *one))
    });
    let mut seen = Vec::new();
    named.retain(|one| {
        let new = !seen.contains(one);
        seen.push(*one);
        new
    });
    named
}

/// Everything that participants were heard to say of a theme: segments first, then quotations. What is left out is
/// there, as that; of a passage that was given several codes, those that are left out stand by themselves.
pub(super) fn all(model: &Model, ears: &Ears, without: &Without) -> Vec<Heard> {
    let segments = model.segments.iter().enumerate();
    let mut heard = Vec::new();
    for (place, segment) in segments {
        let Some(participant) = segment.participant.as_ref().map(|at| at.value) else {
            continue;
        };
        if !ears.is_voice(participant) {
            continue;
        }
        let whole = without.segments.contains(&place);
        let themes = segment.themes.iter().map(|one| one.value);
        let (gone, left): (Vec<_>, Vec<_>) =
            themes.partition(|one| whole || without.themes.contains(one));
        let as_left_out = |themes, left_out| Heard {
            themes,
            participant,
            at: segment.at.as_ref().map(|at| at.value),
            passage: Passage::Segment(place),
            left_out,
        };
        let split = !gone.is_empty();
        heard.extend(split.then(|| as_left_out(gone, true)));
        heard.extend((!split || !left.is_empty()).then(|| as_left_out(left, false)));
    }
    for (item, evidence) in model.evidence.entries() {
        if evidence.quotes.is_empty() || evidence.themes.is_empty() && evidence.codes.is_empty() {
            continue;
        }
        let themes = themes_of(model, evidence);
        // Of several themes each quotation may show another: also the one that is left out.
        let doubtful = themes.iter().any(|one| without.themes.contains(one));
        for (place, quote) in evidence.quotes.iter().enumerate() {
            heard.extend(ears.speaker(quote).map(|participant| Heard {
                themes: themes.clone(),
                participant,
                at: quote.at,
                passage: Passage::Quotation(item, place),
                left_out: doubtful || without.quotes.contains(&(item, place)),
            }));
        }
    }
    heard
}

impl Heard {
    /// Whether it is of a theme.
    pub(crate) fn is_of(&self, model: &Model, theme: Handle<Theme>) -> OfTheme {
        let within = |one: &Handle<Theme>| model.themes.is_within(*one, theme);
        let mut all = self.themes.iter();
        let is = match self.passage {
            // Every code of a passage was given to it; of a finding's themes each quotation may show another.
            Passage::Segment(_) => all.any(within),
            Passage::Quotation(..) => !self.themes.is_empty() && all.all(within),
        };
        let above = |one: &Handle<Theme>| model.themes.is_within(theme, *one);
        let mut all = self.themes.iter();
        match is {
            true => OfTheme::Yes,
            false if all.any(|one| within(one) || above(one)) => OfTheme::Maybe,
            false => OfTheme::No,
        }
    }
}
