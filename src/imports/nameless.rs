//! Entries that have no ids, such as memos: known by what they say.

use std::collections::{BTreeMap, BTreeSet};

use super::brought::BroughtPart;
use super::entries::Entries;
use super::holding::StandsAt;
use crate::read::edit::{Edit, Written};

impl Entries<'_> {
    /// An entry of a section in which entries have no ids is known by what it says.
    pub(super) fn nameless(
        &mut self,
        part: &BroughtPart,
        of: &str,
        base: Option<&BTreeMap<String, String>>,
    ) {
        let new = Written::Keys(part.fields.clone()).meant().hash();
        let known = base.and_then(|base| base.get("entry"));
        let own = BTreeMap::from([("entry".to_owned(), new.clone())]);
        let there = self.standing(part.section, &format!("={new}")).is_some();
        match known {
            _ if there => {}
            None => self.add(part, of.to_owned()),
            Some(old) if *old == new => {}
            Some(old) => {
                // What a hand left as it was is what the file says now.
                if let Some(standing) = self.standing(part.section, &format!("={old}")) {
                    self.renew(part, &standing);
                }
            }
        }
        self.made.owned.insert(of.to_owned(), own);
    }

    fn renew(&mut self, part: &BroughtPart, standing: &StandsAt) {
        let there = self.holding.said(standing).cloned().unwrap_or_default();
        let gone = there.entries();
        let gone = gone.iter().filter_map(|(key, _)| *key);
        let named: BTreeSet<&str> = part.fields.iter().map(|(key, _)| key.as_str()).collect();
        let unset: Vec<Edit> = gone
            .filter(|key| !named.contains(key))
            .map(|key| Edit::Unset {
                at: standing.at.clone(),
                key: key.to_owned(),
            })
            .collect();
        for (key, value) in &part.fields {
            self.edit(
                &standing.document,
                Edit::Set {
                    at: standing.at.clone(),
                    key: key.clone(),
                    value: value.clone(),
                },
            );
        }
        for edit in unset {
            self.edit(&standing.document, edit);
        }
        let change = self.change(&standing.document);
        change.changed.push(format!("an entry of {}", part.section));
    }
}
