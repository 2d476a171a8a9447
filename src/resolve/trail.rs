//! The trail: what its entries are about, and who was asked.

use super::faults::{unclear_trail, unknown_reference, withdrawn_participant};
use super::names::{Kind, Name, Named};
use super::resolver::{Resolver, each, placed};
use crate::model::{
    AskedPerson, CheckOutcome, Handle, MemberCheck, Participant, Placed, StillThere, StillThereAs,
    Theme, TrailEntry, TrailKind, TrailPlace, TrailSubject, Unprinted,
};
use crate::read::raw;
use crate::read::raw::field::{Field, Many};
use crate::source::Span;
use crate::wording::{person, spelling};

/// The kinds of things that an entry may be about.
const KINDS: [Kind; 6] = [
    Kind::Proposition,
    Kind::Evidence,
    Kind::Theme,
    Kind::Source,
    Kind::Measure,
    Kind::Construct,
];

/// What entries of all sorts say alike.
struct Said {
    span: Span,
    at: Many<String>,
    by: Option<Field<String>>,
    date: Option<Field<String>>,
}

impl Resolver<'_> {
    pub(super) fn memo(&mut self, field: Field<raw::Memo>) {
        let span = field.span;
        let Some(raw) = field.value else {
            return;
        };
        let Some(text) = placed(Some(raw.text)) else {
            return;
        };
        // What could not be read is not taken for leave to print.
        let print = raw.print.is_none_or(|print| print.value == Some(true));
        // What is printed and empty is told with all other texts.
        if !print && text.value.trim().is_empty() {
            self.faults.push(unclear_trail::empty_memo(text.span));
        }
        let said = Said {
            span,
            at: raw.at,
            by: raw.by,
            date: raw.date,
        };
        self.trail_entry(said, TrailKind::Memo { text, print });
    }

    pub(super) fn decision(&mut self, field: Field<raw::Decision>) {
        let span = field.span;
        let Some(raw) = field.value else {
            return;
        };
        let (Some(decision), Some(because)) =
            (placed(Some(raw.decision)), placed(Some(raw.because)))
        else {
            return;
        };
        let said = Said {
            span,
            at: raw.at,
            by: raw.by,
            date: raw.date,
        };
        self.trail_entry(said, TrailKind::Decision { decision, because });
    }

    pub(super) fn member_check(&mut self, field: Field<raw::MemberCheck>) {
        let span = field.span;
        let Some(raw) = field.value else {
            return;
        };
        let names: Vec<Placed<String>> = each(raw.participants, |field| placed(Some(field)));
        let (because, response) = (placed(raw.because), placed(raw.response));
        if self.ask_of_withdrawn(&names, &[because.as_ref(), response.as_ref()]) {
            return;
        }
        let Some(outcome) = raw.outcome.value else {
            return;
        };
        let n = raw.n.as_ref().and_then(|field| {
            let n = field.get()?;
            Some(Placed::new(*n, field.span))
        });
        self.judge_number(n, names.len());
        let shown = placed(raw.shown);
        if let Some(shown) = &shown
            && raw.at.0.len() != 1
        {
            let finding = unclear_trail::shown_of_several(shown.span, raw.at.0.len());
            self.faults.push(finding);
        }
        let check = MemberCheck {
            participants: names.into_iter().map(|name| self.asked(name)).collect(),
            asked: placed(raw.asked),
            n,
            shown,
            outcome: Placed::<CheckOutcome>::new(outcome, raw.outcome.span),
            because,
            response,
        };
        let said = Said {
            span,
            at: raw.at,
            by: raw.by,
            date: raw.date,
        };
        self.trail_entry(said, TrailKind::MemberCheck(check));
    }

    fn trail_entry(&mut self, said: Said, kind: TrailKind) {
        let date = self.day(said.date.as_ref());
        let date = date.zip(said.date.as_ref());
        let entry = TrailEntry {
            span: said.span,
            at: each(said.at, |field| self.trail_subject(field)),
            by: placed(said.by),
            date: date.map(|(day, field)| Placed::new(day, field.span)),
            kind,
        };
        self.model.trail.push(entry);
    }

    /// Tells where those who withdrew are named in what is printed of the trail, and takes these entries out.
    pub(super) fn tell_withdrawn_in_trail(&mut self) {
        let printed = self.model.trail.iter().filter(|entry| entry.is_printed());
        let texts: Vec<_> = printed.flat_map(TrailEntry::texts).collect();
        let mut told = Vec::new();
        let mut names: Vec<String> = Vec::new();
        for (_, one, day) in self.model.withdrawn() {
            let name = one.name.as_str();
            let named = texts.iter().filter(|text| person::is_named_in(name, text));
            let places: Vec<_> = named.map(|text| self.sources.told(text.span)).collect();
            if !places.is_empty() {
                told.push(withdrawn_participant::in_trail(name, day, &places));
                names.push(name.to_owned());
            }
        }
        self.faults.extend(told);
        self.model.trail.retain(|entry| {
            let has = |text: &Placed<String>| {
                let mut names = names.iter();
                names.any(|name| person::is_named_in(name, text))
            };
            !entry.is_printed() || !entry.texts().any(has)
        });
    }

    /// Somebody who was asked, if known.
    fn asked(&self, name: Placed<String>) -> AskedPerson {
        let known = self
            .people
            .by_name
            .get(spelling::name(&name.value).as_ref());
        let called = || {
            let mut all = self.model.participants.entries().map(|(at, _)| at);
            all.find(|at| self.model.is_called(*at, &name.value))
        };
        let participant = known.copied().or_else(called);
        AskedPerson { name, participant }
    }

    /// Whether somebody who withdrew is among those asked; what was said is then told, and must not be kept: whose words
    /// it has nobody can tell.
    fn ask_of_withdrawn(
        &mut self,
        names: &[Placed<String>],
        said: &[Option<&Placed<String>>],
    ) -> bool {
        let withdrew = names.iter().filter_map(|name| {
            let who = self.model.withdrawn_of_name(&name.value)?;
            Some((who, name.span))
        });
        let withdrew: Vec<(Handle<Participant>, Span)> = withdrew.collect();
        for (participant, span) in &withdrew {
            let participant = *participant;
            self.model.still_there.push(StillThere {
                participant,
                span: *span,
                what: StillThereAs::Asked,
                words: Unprinted::new(String::new()),
            });
            for words in said.iter().flatten() {
                self.model.still_there.push(StillThere {
                    participant,
                    span: words.span,
                    what: StillThereAs::MemberCheck,
                    words: Unprinted::new(words.value.clone()),
                });
            }
        }
        !withdrew.is_empty()
    }

    fn judge_number(&mut self, n: Option<Placed<u32>>, named: usize) {
        let Some(n) = n else {
            return;
        };
        let finding = match usize::try_from(n.value) {
            Ok(0) => Some(unclear_trail::nobody(n.span)),
            Ok(n_asked) if n_asked < named => {
                Some(unclear_trail::fewer_than_named(n.span, n_asked, named))
            }
            _ => None,
        };
        self.faults.extend(finding);
    }

    /// What an entry is about.
    pub(super) fn trail_subject(&mut self, field: Field<String>) -> Option<TrailSubject> {
        let name = placed(Some(field.clone()))?;
        let place = match name.value.split_once('/') {
            Some((row, item)) => self.trail_link(&name, row, item),
            None => self.trail_place(&field),
        };
        Some(TrailSubject { name, place })
    }

    /// A finding as it stands in a row.
    fn trail_link(&mut self, name: &Placed<String>, row: &str, item: &str) -> Option<TrailPlace> {
        let part = |words: &str| Field {
            span: name.span,
            value: Some(words.trim().to_owned()),
        };
        let row = self.find(&part(row), Kind::Proposition, Name::proposition)?;
        let item = self.find(&part(item), Kind::Evidence, Name::evidence)?;
        let links = &self.model.propositions.get(row.index())?.links;
        if links.iter().any(|link| link.evidence == item) {
            return Some(TrailPlace::Link(row, item));
        }
        let id = |at| self.model.evidence[at].id.value.as_str();
        let known: Vec<&str> = links.iter().map(|link| id(link.evidence)).collect();
        let row = &self.model.propositions[row].id.value;
        let finding = unclear_trail::no_link(name.span, row, id(item), &known);
        self.faults.push(finding);
        None
    }

    fn trail_place(&mut self, field: &Field<String>) -> Option<TrailPlace> {
        let word = field.get()?;
        if let Some(found) = self.names.get(word, Kind::Proposition) {
            return Some(place(found));
        }
        if let Some(at) = self.labelled_theme(word) {
            return Some(TrailPlace::Theme(at));
        }
        if KINDS.iter().any(|kind| self.may_be_declared(*kind)) {
            self.doubt();
            return None;
        }
        let known = KINDS.iter().map(|kind| self.known(*kind));
        let known: Option<Vec<_>> = known.collect();
        let known = known.unwrap_or_default().concat();
        self.faults
            .push(unknown_reference::of_trail(field.span, word, &known));
        None
    }

    /// The theme of that label, declared or not.
    fn labelled_theme(&self, word: &str) -> Option<Handle<Theme>> {
        let mut themes = self.model.themes.entries();
        let found = themes.find(|(_, theme)| spelling::same_label(&theme.label, word));
        found.map(|(at, _)| at)
    }
}

/// The part of the synthesis that is named.
fn place(found: Named) -> TrailPlace {
    match found.kind {
        Kind::Proposition => TrailPlace::Proposition(found.name.proposition()),
        Kind::Evidence => TrailPlace::Evidence(found.name.evidence()),
        Kind::Theme => TrailPlace::Theme(found.name.theme()),
        Kind::Source => TrailPlace::Source(found.name.source()),
        Kind::Measure => TrailPlace::Measure(found.name.measure()),
        Kind::Construct => TrailPlace::Construct(found.name.construct()),
    }
}
