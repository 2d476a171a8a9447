//! What a finding says, with its quotations.

use super::claims;
use super::entry::{Entry, EntryKind, EntryName};
use crate::claims::verdict::Trial;
use crate::language::english;
use crate::model::{Assessment, Cite, Evidence, Model, Original, Quote, Speaking, WhoseWords};

/// A finding, which rests on figures, themes, participants and sources.
pub(super) fn item(evidence: &Evidence, trials: &[Trial], model: &Model) -> Entry {
    let Evidence {
        id,
        strand,
        lead,
        finding,
        points,
        figures,
        claims,
        themes,
        codes,
        quotes,
        cite,
        confidence,
        certainty,
        note,
    } = evidence;
    let mut item = Entry::new(EntryKind::Evidence, id);
    item.say("strand", self::strand(*strand, model));
    item.may_say("lead", lead.as_deref());
    item.say("finding", &finding.value);
    item.say_each("points", points.iter().map(|point| &point.value));
    for figure in figures {
        let key = EntryName::new(EntryKind::Figure, &model.figures[figure.value].key);
        item.say_of("figures", vec![key.clone()], "");
        item.rest_on([key]);
    }
    claims::say(&mut item, claims, trials, model);
    for (word, named) in [("theme", themes), ("codes", codes)] {
        for theme in named {
            let key = EntryName::new(EntryKind::Theme, model.themes[theme.value].name());
            item.say_of(word, vec![key.clone()], "");
            item.rest_on([key]);
        }
    }
    for quote in quotes {
        self::quote(&mut item, quote, model);
    }
    cites(&mut item, "cite", cite, model);
    assessed(&mut item, "confidence", confidence.as_deref());
    assessed(&mut item, "certainty", certainty.as_deref());
    item.may_say("note", note.as_deref());
    item
}

/// A strand by its label and its kind.
pub(super) fn strand(at: usize, model: &Model) -> String {
    let strand = &model.synthesis.strands[at];
    match strand.kind {
        // The two that every synthesis has are what they are called.
        _ if strand.span.is_none() => strand.id.clone(),
        Some(kind) if kind.word() == strand.label => strand.label.clone(),
        Some(kind) => format!("{} ({})", strand.label, kind.word()),
        None => strand.label.clone(),
    }
}

/// The field that has the words of a quotation.
pub(crate) const SAID: &str = "quotes";

/// The field that says where a quotation can be read.
pub(crate) const CITED: &str = "cite of a quotation";

fn quote(item: &mut Entry, quote: &Quote, model: &Model) {
    let Quote {
        span: _,
        said,
        by,
        speaker,
        speaking,
        at,
        cite,
        // Where it stands is checked against its text, and says nothing else.
        place: _,
        original,
        words,
    } = quote;
    let mut said_by: Vec<String> = by.iter().map(|by| by.value.clone()).collect();
    if let Some(at) = at {
        said_by.push(model.synthesis.timepoints[*at].label.clone());
    }
    if let Some(Speaking { site, role }) = speaking.as_deref() {
        let site = site
            .as_ref()
            .map(|site| &model.synthesis.sites[site.value].label);
        let role = role.as_ref().map(|role| &role.value);
        said_by.extend(site.into_iter().chain(role).cloned());
    }
    if *words != WhoseWords::Participant {
        said_by.push(words.word().to_owned());
    }
    if let Some(Original { words, lang }) = original.as_deref() {
        let parts = [lang, words].into_iter().flatten();
        let parts: Vec<&str> = parts.map(|part| part.value.as_str()).collect();
        said_by.push(format!("translated from {}", parts.join(": ")));
    }
    let of = speaker.map(|at| EntryName::new(EntryKind::Participant, &model.participants[at].name));
    let words = match said_by.is_empty() {
        true => said.value.clone(),
        false => format!("{} ({})", said.value, said_by.join(", ")),
    };
    item.say(SAID, words);
    item.rest_on(of);
    for cite in cite {
        let key = EntryName::new(EntryKind::Source, &model.sources[cite.source].id);
        let words = format!("{} for “{}”", cite.locus(english()), said.value);
        item.say_of(CITED, vec![key.clone()], words);
        item.rest_on([key]);
    }
}

/// Where something can be read.
pub(super) fn cites(item: &mut Entry, word: &str, cites: &[Cite], model: &Model) {
    for cite in cites {
        let key = EntryName::new(EntryKind::Source, &model.sources[cite.source].id);
        item.say_of(word, vec![key.clone()], cite.locus(english()));
        item.rest_on([key]);
    }
}

fn assessed(item: &mut Entry, word: &str, assessment: Option<&Assessment>) {
    let Some(Assessment {
        span: _,
        kind: _,
        level,
        components,
        because,
    }) = assessment
    else {
        return;
    };
    item.say(word, level.word());
    for component in components {
        let because = component.because.as_deref().unwrap_or_default();
        let name = format!("{word}: {}", component.name);
        item.say(&name, format!("{} {because}", component.words));
    }
    item.may_say(&format!("{word} because"), because.as_deref());
}
