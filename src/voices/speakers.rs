//! Who speaks of a theme or in a row, and who does not.

use std::collections::{BTreeMap, BTreeSet};

use super::heard::{Ears, themes_of};
use super::interviews::{Interviews, Spoke};
use super::known::Voices;
use crate::model::{Handle, Model, Participant, Proposition, Quote, Theme};
use crate::wording::spelling;

/// Who speaks, who does not, and of whom it is not known.
#[derive(Debug, Default)]
pub(crate) struct Speakers {
    /// The participants: those who were interviewed and those who speak, or where no interviews are declared all.
    pub(crate) people: Vec<(Handle<Participant>, Spoke)>,
    /// Their sites, by their positions.
    pub(crate) sites: Vec<(usize, Spoke)>,
    /// Their roles.
    pub(crate) roles: Vec<(String, Spoke)>,
    /// The timepoints, by their positions.
    pub(crate) times: Vec<(usize, Spoke)>,
    /// How many coded passages there are.
    pub(crate) segments: usize,
    /// How many quotations.
    pub(crate) quotations: usize,
    /// Who has most of the quotations.
    pub(crate) over_quoted: Option<OverQuoted>,
}

/// Somebody who has more than half of four quotations or more, but not all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OverQuoted {
    /// Who.
    pub(crate) participant: Handle<Participant>,
    /// How many.
    pub(crate) own: usize,
    /// Of how many.
    pub(crate) all: usize,
}

impl OverQuoted {
    /// Who has most of these, if anybody has.
    pub(crate) fn of<'a>(ears: &Ears, quotes: impl Iterator<Item = &'a Quote>) -> Option<Self> {
        const LEAST: usize = 4;
        let mut all = 0;
        let mut of: BTreeMap<Handle<Participant>, usize> = BTreeMap::new();
        for quote in quotes {
            all += 1;
            if let Some(at) = ears.speaker(quote) {
                *of.entry(at).or_default() += 1;
            }
        }
        let (participant, own) = of.into_iter().max_by_key(|(_, own)| *own)?;
        let is_most = all >= LEAST && own * 2 > all && own < all;
        is_most.then_some(Self {
            participant,
            own,
            all,
        })
    }
}

/// Whether who takes part is known, so that it can be said who speaks and who does not.
pub(crate) fn are_known(model: &Model) -> bool {
    !model.synthesis.interviews.is_empty() || model.participants.iter().any(|one| one.declared)
}

impl Voices {
    /// Who speaks of a theme, or of what belongs to it.
    pub(crate) fn of_theme(&self, model: &Model, theme: Handle<Theme>) -> Speakers {
        let items = self.items(theme).iter().map(|at| &model.evidence[*at]);
        let quotes: Vec<&Quote> = items.flat_map(|item| &item.quotes).collect();
        self.speakers(model, &[theme], &quotes, &[])
    }

    /// Who speaks in a row: in the quotations of its findings, and in what was coded of their themes.
    pub(crate) fn of_row(&self, model: &Model, row: &Proposition) -> Speakers {
        let items: BTreeSet<_> = row.links.iter().map(|link| link.evidence).collect();
        let items = items.into_iter().map(|at| &model.evidence[at]);
        let mut themes: Vec<Handle<Theme>> = Vec::new();
        let mut quotes = Vec::new();
        for item in items {
            for theme in themes_of(model, item) {
                if !themes.contains(&theme) {
                    themes.push(theme);
                }
            }
            quotes.extend(&item.quotes);
        }
        let sure: Vec<_> = quotes
            .iter()
            .filter_map(|quote| self.ears().speaker(quote))
            .collect();
        self.speakers(model, &themes, &quotes, &sure)
    }

    /// Who speaks of any of these themes, or is one of those who speak for `sure`.
    fn speakers(
        &self,
        model: &Model,
        themes: &[Handle<Theme>],
        quotes: &[&Quote],
        sure: &[Handle<Participant>],
    ) -> Speakers {
        let known = themes.iter().map(|theme| self.interviews(model, *theme));
        let known: Vec<&Interviews> = known.collect();
        let mut spoke: BTreeMap<Handle<Participant>, Spoke> = BTreeMap::new();
        let frame = &model.synthesis;
        if frame.interviews.is_empty() {
            let all = model.participants.entries().map(|(at, _)| at);
            let all = all.filter(|at| self.ears().is_voice(*at));
            spoke.extend(all.map(|at| (at, Spoke::Unknown)));
        }
        for one in frame.interviews.iter().map(|one| one.participant) {
            let own = known.iter().flat_map(|of| &of.all);
            let mut own = own.filter(|held| held.participant == one);
            let silent = !known.is_empty() && own.all(|held| held.spoke == Spoke::No);
            spoke.insert(one, if silent { Spoke::No } else { Spoke::Unknown });
        }
        for of in &known {
            let said = of.all.iter().filter(|held| held.spoke == Spoke::Yes);
            let said = said.map(|held| held.participant);
            let somewhere = of.somewhere.iter().filter_map(|several| several.first());
            let somewhere = somewhere.map(|at| of.all[*at].participant);
            let strangers = of.strangers.iter().copied();
            for at in said.chain(somewhere).chain(strangers) {
                spoke.insert(at, Spoke::Yes);
            }
        }
        spoke.extend(sure.iter().map(|at| (*at, Spoke::Yes)));
        let people: Vec<_> = spoke.into_iter().collect();
        let mut times: BTreeMap<usize, Vec<Spoke>> = BTreeMap::new();
        if frame.interviews.is_empty() {
            let all = 0..frame.timepoints.len();
            times.extend(all.map(|at| (at, vec![Spoke::Unknown])));
        }
        for held in known.iter().flat_map(|of| &of.all) {
            if let Some(at) = held.at {
                times.entry(at).or_default().push(held.spoke);
            }
        }
        for quote in quotes.iter().filter(|_| !sure.is_empty()) {
            if let (Some(at), Some(_)) = (quote.at, self.ears().speaker(quote)) {
                times.entry(at).or_default().push(Spoke::Yes);
            }
        }
        let mut sites: BTreeMap<usize, Vec<Spoke>> = BTreeMap::new();
        let mut roles: BTreeMap<String, (String, Vec<Spoke>)> = BTreeMap::new();
        for (at, spoke) in &people {
            if let Some(site) = self.site(*at) {
                sites.entry(site).or_default().push(*spoke);
            }
            if let Some(role) = self.role(*at) {
                let form = spelling::label(role).into_owned();
                let known = roles.entry(form);
                known
                    .or_insert_with(|| (role.to_owned(), Vec::new()))
                    .1
                    .push(*spoke);
            }
        }
        let mut segments: Vec<usize> = Vec::new();
        for one in themes.iter().flat_map(|theme| self.within(*theme)) {
            if let super::heard::Passage::Segment(at) = one.passage {
                segments.push(at);
            }
        }
        segments.sort_unstable();
        segments.dedup();
        Speakers {
            sites: sites
                .into_iter()
                .map(|(at, all)| (at, together(&all)))
                .collect(),
            roles: roles
                .into_values()
                .map(|(role, all)| (role, together(&all)))
                .collect(),
            times: times
                .into_iter()
                .map(|(at, all)| (at, together(&all)))
                .collect(),
            segments: segments.len(),
            quotations: quotes.len(),
            over_quoted: OverQuoted::of(self.ears(), quotes.iter().copied()),
            people,
        }
    }
}

/// Of several together: one voice is enough, and silence is that of all.
fn together(all: &[Spoke]) -> Spoke {
    match all {
        _ if all.contains(&Spoke::Yes) => Spoke::Yes,
        _ if all.iter().all(|one| *one == Spoke::No) => Spoke::No,
        _ => Spoke::Unknown,
    }
}
