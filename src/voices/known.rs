//! All that was heard, by the themes that it is or may be of, and where and in which role people speak.

use std::sync::OnceLock;

use super::heard::{self, Ears, Heard};
use super::interviews::Interviews;
use crate::model::{Evidence, Handle, Model, Participant, Theme, Without};

/// All that was heard.
#[derive(Debug, Default)]
pub(crate) struct Voices {
    ears: Ears,
    heard: Vec<Heard>,
    /// What is of each theme, or of one that belongs to it.
    within: Vec<Vec<usize>>,
    /// What was given that theme itself.
    itself: Vec<Vec<usize>>,
    /// The findings that come from each theme, or from one that belongs to it.
    items: Vec<Vec<Handle<Evidence>>>,
    /// The site of each participant: as declared, else as quotations say.
    sites: Vec<Option<usize>>,
    /// The role of each in full, likewise.
    roles: Vec<Option<String>>,
    /// What is left out of account.
    without: Without,
    /// What is known of the interviews and each theme, found out when it is asked for first.
    known: Vec<OnceLock<Interviews>>,
}

/// The findings that come from each theme, or from one that belongs to it.
pub(crate) fn items_by_theme(model: &Model) -> Vec<Vec<Handle<Evidence>>> {
    let mut items = vec![Vec::new(); model.themes.len()];
    for (at, item) in model.evidence.entries() {
        for theme in item.themes.iter().chain(&item.codes) {
            for above in model.themes.upwards(theme.value) {
                let known: &mut Vec<Handle<Evidence>> = &mut items[above.index()];
                if known.last() != Some(&at) {
                    known.push(at);
                }
            }
        }
    }
    items
}

impl Voices {
    /// Gathers it.
    pub(crate) fn of(model: &Model) -> Self {
        Self::without(model, &Without::default())
    }

    /// Gathers it without what is left out.
    pub(crate) fn without(model: &Model, without: &Without) -> Self {
        let ears = Ears::of(model);
        let heard = heard::all(model, &ears, without);
        let mut within = vec![Vec::new(); model.themes.len()];
        let mut itself = within.clone();
        for (place, one) in heard.iter().enumerate() {
            for theme in &one.themes {
                itself[theme.index()].push(place);
                for above in model.themes.upwards(*theme) {
                    let known: &mut Vec<usize> = &mut within[above.index()];
                    if known.last() != Some(&place) {
                        known.push(place);
                    }
                }
            }
        }
        let people = model.participants.iter();
        let in_full = |role: &str| model.synthesis.in_full(role).to_owned();
        let mut sites: Vec<_> = people
            .map(|one| one.site.as_ref().map(|site| site.value))
            .collect();
        let people = model.participants.iter();
        let mut roles: Vec<_> = people
            .map(|one| one.role.as_ref().map(|role| in_full(role)))
            .collect();
        for quote in model.evidence.iter().flat_map(|item| &item.quotes) {
            if let Some(at) = quote.speaker {
                let site = &mut sites[at.index()];
                *site = site.or_else(|| model.site_of(quote));
                let role = &mut roles[at.index()];
                if role.is_none() {
                    *role = model.role_of(quote).map(str::to_owned);
                }
            }
        }
        Self {
            ears,
            heard,
            within,
            itself,
            items: items_by_theme(model),
            sites,
            roles,
            without: without.clone(),
            known: vec![OnceLock::new(); model.themes.len()],
        }
    }

    /// What is or may be of a theme.
    pub(crate) fn about<'a>(
        &'a self,
        model: &'a Model,
        theme: Handle<Theme>,
    ) -> impl Iterator<Item = &'a Heard> {
        let above = model.themes.upwards(theme).skip(1);
        let mut places: Vec<usize> = self.within[theme.index()].clone();
        places.extend(above.flat_map(|above| &self.itself[above.index()]));
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| &self.heard[place])
    }

    /// What is of a theme, or of one that belongs to it.
    pub(crate) fn within(&self, theme: Handle<Theme>) -> impl Iterator<Item = &Heard> {
        self.within[theme.index()]
            .iter()
            .map(|place| &self.heard[*place])
    }

    /// What is known of the interviews and one theme.
    pub(crate) fn interviews(&self, model: &Model, theme: Handle<Theme>) -> &Interviews {
        let found = || Interviews::of(model, self.about(model, theme), theme, &self.without);
        self.known[theme.index()].get_or_init(found)
    }

    /// Whose words are a participant's voice.
    pub(crate) fn ears(&self) -> &Ears {
        &self.ears
    }

    /// The findings that come from a theme, or from one that belongs to it.
    pub(crate) fn items(&self, theme: Handle<Theme>) -> &[Handle<Evidence>] {
        &self.items[theme.index()]
    }

    /// The position of the site of a participant.
    pub(crate) fn site(&self, at: Handle<Participant>) -> Option<usize> {
        self.sites[at.index()]
    }

    /// The role of a participant, in full.
    pub(crate) fn role(&self, at: Handle<Participant>) -> Option<&str> {
        self.roles[at.index()].as_deref()
    }
}
