//! Participants: declared one by one or by the pattern of their names, and quoted.

use std::collections::HashMap;

use super::dimensions::{no_part, part};
use super::faults::{ambiguous_label, bad_pattern, duplicate_id, participant_contradicted};
use super::frame::Called;
use super::name_pattern::{NamePattern, Parted};
use super::places_in_texts::original;
use super::resolver::{Resolver, copied, placed};
use crate::model::{Dimension, Handle, Participant, Placed, Quote, Speaking, WhoseWords};
use crate::read::raw;
use crate::read::raw::field::{Field, Short};
use crate::source::Span;
use crate::wording::spelling;

impl Resolver<'_> {
    /// Takes in those whom the synthesis declares.
    pub(super) fn participants(&mut self, raw: raw::Participants) {
        if let Some(field) = &raw.pattern
            && let Some(text) = field.get()
        {
            match NamePattern::parse(text) {
                Ok(pattern) => self.people.pattern = Some(Placed::new(pattern, field.span)),
                Err(why) => self.faults.push(bad_pattern::finding(field.span, &why)),
            }
        }
        let mut twins: HashMap<String, (String, Span)> = HashMap::new();
        for (field, said) in raw.listed {
            let Some(Placed { value: name, span }) = placed(Some(field)) else {
                continue;
            };
            match twins.get(&name.to_lowercase()) {
                Some((twin, place)) => {
                    let finding = duplicate_id::participant_twin(&name, span, twin, *place);
                    self.faults.push(finding);
                }
                None => drop(twins.insert(name.to_lowercase(), (name.clone(), span))),
            }
            let said = said.value.map(|Short(said)| said);
            let (site, role, withdrawn) = said.map_or((None, None, None), |said| {
                (said.site, said.role, said.withdrawn)
            });
            let site = self.placed_site(site.as_ref());
            let role = placed(role);
            let at = self.person(&name, span, true);
            if let Some(day) = self.day(withdrawn.as_ref())
                && let Some(field) = withdrawn
            {
                self.model.participants[at].withdrawn = Some(Placed::new(day, field.span));
            }
            self.model.participants[at].declared = true;
            self.model.participants[at].listed = true;
            self.say(at, Speaking { site, role });
        }
    }

    /// The participant of that name, with what the pattern reads out of the name; `listed` are those that are
    /// declared one by one, whose names need not be made by it.
    pub(super) fn person(&mut self, name: &str, span: Span, listed: bool) -> Handle<Participant> {
        let form = spelling::name(name);
        if let Some(known) = self.people.by_name.get(form.as_ref()) {
            return *known;
        }
        let mut participant = Participant {
            name: name.to_owned(),
            span,
            declared: false,
            listed: false,
            site: None,
            role: None,
            withdrawn: None,
        };
        if let Some(parted) = self.read_by_pattern(name, span, listed)
            && let Some(pattern) = &self.people.pattern
        {
            let frame = &self.model.synthesis;
            let site = parted.site.map(|word| part(frame, Dimension::Site, &word));
            participant.declared = true;
            participant.site = match site {
                Some(Called::One(at)) => Some(Placed::new(at, pattern.span)),
                _ => None,
            };
            participant.role = parted.role.map(|role| Placed::new(role, pattern.span));
        }
        let at = self.model.participants.push(participant);
        self.people.by_name.insert(form.into_owned(), at);
        at
    }

    /// What the pattern reads out of a name, if the name fits it; a fault where a site is not declared, or
    /// where the name can be read in two ways, unless the participant is `listed`.
    fn read_by_pattern(&mut self, name: &str, span: Span, listed: bool) -> Option<Parted> {
        let ways = self.people.pattern.as_ref()?.ways(name);
        let first = ways.first()?.clone();
        self.people.fits = true;
        let frame = &self.model.synthesis;
        let is_site = |word: &str| matches!(part(frame, Dimension::Site, word), Called::One(_));
        let known = ways.into_iter();
        let known = known.filter(|way| way.site.as_deref().is_none_or(is_site));
        let mut known: Vec<_> = known.collect();
        match (known.pop(), known.is_empty()) {
            (Some(one), true) => return Some(one),
            _ if listed => {}
            (Some(_), false) => self.faults.push(ambiguous_label::participant(span, name)),
            (None, _) if self.lost.frame() => self.doubt(),
            (None, _) => {
                let word = first.site.unwrap_or_default();
                let finding = no_part(frame, Dimension::Site, &word, span)
                    .note(format!("the pattern of names reads it out of the participant `{name}`"))
                    .help("where the name is not made by the pattern, declare the participant by itself under `participants`")
                    .grouped(format!("site {word}"));
                self.faults.push(finding);
            }
        }
        None
    }

    /// Adds what is said of a participant to what is known; a fault where the two differ.
    fn say(&mut self, at: Handle<Participant>, said: Speaking) {
        self.hold(at, &said);
        let participant = &mut self.model.participants[at];
        participant.site = said.site.or(participant.site);
        participant.role = said.role.or(participant.role.take());
    }

    /// A fault where what is said of a participant differs from what is known.
    fn hold(&mut self, at: Handle<Participant>, said: &Speaking) {
        let (participant, frame) = (&self.model.participants[at], &self.model.synthesis);
        let name = &participant.name;
        if let (Some(known), Some(said)) = (&participant.site, &said.site)
            && known.value != said.value
        {
            let label = |at: usize| frame.sites[at].id.as_str();
            self.faults.push(participant_contradicted::finding(
                name,
                "site",
                (label(known.value), known.span),
                (label(said.value), said.span),
            ));
        }
        if let (Some(known), Some(said)) = (&participant.role, &said.role)
            && !spelling::same_label(frame.in_full(known), frame.in_full(said))
        {
            self.faults.push(participant_contradicted::finding(
                name,
                "role",
                (known, known.span),
                (said, said.span),
            ));
        }
    }

    /// A quotation of the finding `of`, with its participant; nothing where that one withdrew.
    pub(super) fn quote(&mut self, field: Field<Short<raw::Quote>>, of: &str) -> Option<Quote> {
        let Short(raw) = field.value?;
        let said = placed(Some(raw.said));
        let speaker =
            placed(raw.by).map(|by| Placed::new(self.person(&by.value, by.span, false), by.span));
        let said = said?;
        if self.are_withdrawn(&said, speaker.map(|speaker| speaker.value), of) {
            return None;
        }
        let own = Speaking {
            site: self.placed_site(raw.site.as_deref()),
            role: placed(raw.role.map(|field| *field)),
        };
        if let Some(speaker) = &speaker {
            self.hold(speaker.value, &own);
        }
        let says = own.site.is_some() || own.role.is_some();
        let by = speaker.map(|speaker| {
            let name = self.model.participants[speaker.value].name.clone();
            Placed::new(name, speaker.span)
        });
        Some(Quote {
            span: field.span,
            said,
            by,
            speaker: speaker.map(|speaker| speaker.value),
            speaking: says.then(|| Box::new(own)),
            at: self.timepoint(raw.at.as_ref()),
            cite: self.cites(raw.cite),
            place: raw.place.and_then(|field| self.place_in_text(*field)),
            original: original(raw.original, raw.lang),
            words: copied(raw.words.as_ref()).unwrap_or(WhoseWords::Participant),
        })
    }

    fn placed_site(&mut self, field: Option<&Field<String>>) -> Option<Placed<usize>> {
        let field = field?;
        let at = self.dimension(Dimension::Site, field)?;
        Some(Placed::new(at, field.span))
    }

    /// A fault where no name fits the pattern.
    pub(super) fn judge_pattern(&mut self) {
        let Some(pattern) = &self.people.pattern else {
            return;
        };
        if self.people.fits || self.lost.hidden.may_hold("evidence") {
            return;
        }
        let names = self.model.participants.iter().map(|one| one.name.as_str());
        let names: Vec<_> = names.take(3).collect();
        if !names.is_empty() {
            let finding = bad_pattern::fits_none(pattern.span, &names);
            self.faults.push(finding);
        }
    }
}
