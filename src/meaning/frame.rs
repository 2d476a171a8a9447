//! What the synthesis as a whole says that verdicts rest on, and what its sources, themes and participants are.

use std::collections::HashMap;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::cells::{margin, placed};
use super::entry::{Entry, EntryKind, EntryName};
use crate::model::{Handle, Model, Participant, Segment, Source, Theme};

/// The synthesis: the bounds by which verdicts are found, and who was heard. Its title, its authors and how it is printed say
/// nothing of a row.
pub(super) fn item(model: &Model) -> Entry {
    let frame = &model.synthesis;
    let mut item = Entry::new(EntryKind::Synthesis, "");
    item.may_say("alpha", placed(frame.alpha.as_ref()));
    item.may_say("margin", frame.margin.as_ref().map(|one| margin(one)));
    for meaning in &frame.voices {
        item.say(
            &format!("voices {}", meaning.word.word()),
            &meaning.said.value,
        );
    }
    item
}

/// A work that is cited.
pub(super) fn source(source: &Source, model: &Model) -> Entry {
    let Source {
        id,
        study,
        citation,
        doi,
        url,
        licence: _,
        text: _,
    } = source;
    let mut item = Entry::new(EntryKind::Source, id);
    item.say("citation", citation);
    item.may_say("doi", doi.as_ref());
    item.may_say("url", url.as_ref());
    // A source that is a study by itself is called by its id.
    let study = model.synthesis.studies.get(*study);
    let study = study.filter(|study| study.label != id.value);
    item.may_say("study", study.map(|study| &study.label));
    item
}

/// The passages that were coded with each theme or code.
pub(super) fn coded(model: &Model) -> HashMap<Handle<Theme>, Vec<&Segment>> {
    let mut coded: HashMap<_, Vec<_>> = HashMap::new();
    for segment in &model.segments {
        for theme in &segment.themes {
            coded.entry(theme.value).or_default().push(segment);
        }
    }
    coded
}

/// A theme or code: what it means, and what was coded with it.
pub(super) fn theme(at: Handle<Theme>, coded: Option<&Vec<&Segment>>, model: &Model) -> Entry {
    let theme = &model.themes[at];
    let Theme {
        id: _,
        label,
        span: _,
        definition,
        within,
    } = theme;
    let mut item = Entry::new(EntryKind::Theme, theme.name());
    item.say("label", label);
    item.may_say("definition", definition.as_ref());
    if let Some(within) = within {
        let above = EntryName::new(EntryKind::Theme, model.themes[within.value].name());
        item.say_of("in", vec![above], "");
    }
    let coded = coded.into_iter().flatten().map(|one| {
        let who = one
            .participant
            .as_ref()
            .map(|at| &model.participants[at.value].name);
        let when = one
            .at
            .as_ref()
            .map(|at| &model.synthesis.timepoints[at.value].id);
        let words = one.exact.as_ref().map(|exact| &exact.value);
        let parts = [who, when, words].map(|part| part.map_or("", String::as_str));
        parts.join("\t")
    });
    let mut coded: Vec<String> = coded.collect();
    coded.sort();
    if !coded.is_empty() {
        // The passages themselves may be confidential.
        let passages = HEXLOWER.encode(&Sha256::digest(coded.join("\n"))[..8]);
        item.say("passages", coded.len().to_string());
        item.keep("words of the passages", passages);
    }
    let read = model.synthesis.coded.iter().filter(|one| {
        let themes = one.themes.as_ref();
        themes.is_none_or(|themes| themes.iter().any(|theme| theme.value == at))
    });
    let mut read: Vec<String> = read
        .flat_map(|one| &one.interviews)
        .filter_map(|at| model.synthesis.interviews.get(*at))
        .map(|one| {
            let when = one.at.map(|at| &model.synthesis.timepoints[at].id);
            let who = &model.participants[one.participant].name;
            [Some(who), when]
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
                .join(" at ")
        })
        .collect();
    read.sort();
    read.dedup();
    item.say("interviews read whole", read.join(", "));
    item
}

/// Somebody whom the study heard. What is said of who withdrew is that alone.
pub(super) fn participant(participant: &Participant, model: &Model) -> Entry {
    let Participant {
        name,
        span: _,
        declared: _,
        listed: _,
        site,
        role,
        withdrawn,
    } = participant;
    let mut item = Entry::new(EntryKind::Participant, name);
    let site = site
        .as_ref()
        .map(|site| &model.synthesis.sites[site.value].label);
    item.may_say("site", site);
    item.may_say("role", role.as_deref());
    item.may_say("withdrawn", withdrawn.as_ref().map(|day| day.to_string()));
    item
}
