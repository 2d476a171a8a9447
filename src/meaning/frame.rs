//! What the synthesis as a whole says that verdicts rest on, and what its sources, themes and participants are.

use std::collections::HashMap;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::cells::{margin, placed};
use super::entry::{Entry, EntryKind, EntryName};
use crate::model::{Handle, Model, Participant, Segment, Source, SourceParts, Theme, VoiceWord};

/// What holds for the whole synthesis: the bounds by which verdicts are found, each by itself, as not every claim rests on each.
/// Its title, its authors and how it is printed say nothing of a row.
pub(super) fn bounds(model: &Model) -> Vec<Entry> {
    let frame = &model.synthesis;
    let alpha = placed(frame.alpha.as_ref()).map(|said| (ALPHA.to_owned(), said));
    let margin = frame.margin.as_ref().map(|one| margin(one));
    let margin = margin.map(|said| (MARGIN.to_owned(), said));
    let voices = frame.voices.iter();
    let voices = voices.map(|one| (voices_bound(one.word), one.said.value.clone()));
    let bounds = alpha.into_iter().chain(margin).chain(voices);
    let bounds = bounds.map(|(id, said)| {
        let mut item = Entry::new(EntryKind::Synthesis, &id);
        item.say(&id, said);
        item
    });
    bounds.collect()
}

/// The significance level.
pub(super) const ALPHA: &str = "alpha";
/// The margin within which a difference counts as none.
pub(super) const MARGIN: &str = "margin";

/// What a word for how many voices means.
pub(super) fn voices_bound(word: VoiceWord) -> String {
    format!("voices {}", word.word())
}

/// A work that is cited.
pub(super) fn source(source: &Source, model: &Model) -> Entry {
    let Source {
        id,
        study,
        citation,
        written_out,
        parts,
        // Words of a style say nothing of the work.
        before_address: _,
        doi,
        url,
        licence: _,
        text: _,
        // How a reference looks is none of what it says.
        italics: _,
    } = source;
    let mut item = Entry::new(EntryKind::Source, id);
    // One that is made of its parts says what they say, in whatever style it is printed.
    if *written_out {
        item.say("citation", citation);
    }
    if let Some(parts) = parts {
        say_parts(&mut item, parts);
    }
    item.may_say("doi", doi.as_ref());
    item.may_say("url", url.as_ref());
    // A source that is a study by itself is called by its id.
    let study = model.synthesis.studies.get(*study);
    let study = study.filter(|study| study.label != id.value);
    item.may_say("study", study.map(|study| &study.label));
    item
}

/// What the parts of a reference say.
fn say_parts(item: &mut Entry, parts: &SourceParts) {
    let SourceParts {
        kind,
        authors,
        editors,
        date,
        accessed,
        topics,
        ..
    } = parts;
    item.may_say("type", kind.map(|kind| kind.word()));
    for (word, creators) in [("author", authors), ("editor", editors)] {
        item.say_each(word, creators.named.iter().map(ToString::to_string));
        let others = creators.and_others.then_some("and others");
        item.may_say(&format!("further {word}s"), others);
    }
    for (word, text) in parts.texts() {
        item.may_say(word, text);
    }
    item.may_say("date", date.map(|date| date.to_string()));
    item.may_say("accessed", accessed.map(|day| day.to_string()));
    item.say_each("topic", topics);
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

/// The themes and codes that belong to each theme.
pub(super) fn children(model: &Model) -> HashMap<Handle<Theme>, Vec<Handle<Theme>>> {
    let mut children: HashMap<_, Vec<_>> = HashMap::new();
    for (at, theme) in model.themes.entries() {
        if let Some(within) = &theme.within {
            children.entry(within.value).or_default().push(at);
        }
    }
    children
}

/// A theme or code: what it means, and what was coded with it.
pub(super) fn theme(
    at: Handle<Theme>,
    children: &[Handle<Theme>],
    coded: &[&Segment],
    model: &Model,
) -> Entry {
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
    // What belongs to a theme is heard of it.
    item.rest_on(
        children
            .iter()
            .map(|at| EntryName::new(EntryKind::Theme, model.themes[*at].name())),
    );
    if let Some(within) = within {
        let above = EntryName::new(EntryKind::Theme, model.themes[within.value].name());
        item.say_of("in", vec![above], "");
    }
    let coded = coded.iter().map(|one| {
        let who = one
            .participant
            .as_ref()
            .map(|at| &model.participants[at.value].name);
        let when = one
            .at
            .as_ref()
            .map(|at| &model.synthesis.timepoints[at.value].label);
        let words = one.exact.as_ref().map(|exact| &exact.value);
        let from = one
            .source
            .as_ref()
            .map(|at| model.sources[at.value].called());
        let texts = [who, when, words].map(|part| part.map_or("", String::as_str));
        let [who, when, words] = texts;
        let parts = [who, when, words, from.unwrap_or_default()];
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
            let when = one.at.map(|at| &model.synthesis.timepoints[at].label);
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
    for one in read {
        item.say("interview read whole", one);
    }
    item
}

/// When each participant was interviewed.
pub(super) fn interviewed(model: &Model) -> HashMap<Handle<Participant>, Vec<String>> {
    let mut interviewed: HashMap<_, Vec<_>> = HashMap::new();
    for one in &model.synthesis.interviews {
        let when = one
            .at
            .map(|at| model.synthesis.timepoints[at].label.clone());
        interviewed
            .entry(one.participant)
            .or_default()
            .push(when.unwrap_or_else(|| "once".to_owned()));
    }
    interviewed
}

/// Somebody whom the study heard. What is said of who withdrew is that alone.
pub(super) fn participant(
    participant: &Participant,
    interviews: &[String],
    model: &Model,
) -> Entry {
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
    for when in interviews {
        item.say("interview", when);
    }
    item.may_say("withdrawn", withdrawn.as_ref().map(|day| day.to_string()));
    item
}
