//! Which participant a name is, and who withdrew.

use super::Model;
use super::day::Day;
use super::handle::{Handle, Placed};
use super::participant::Participant;
use crate::wording::{person, spelling};

impl Model {
    /// The participants who withdrew, each with the day.
    pub fn withdrawn(
        &self,
    ) -> impl Iterator<Item = (Handle<Participant>, &Participant, &Placed<Day>)> {
        let participants = self.participants.entries();
        participants.filter_map(|(at, one)| Some((at, one, one.withdrawn.as_ref()?)))
    }

    /// Whether a name is a participant's, as it was declared or in another of its spellings: `P7` is `P07`, unless both are
    /// declared by themselves.
    pub fn is_called(&self, at: Handle<Participant>, name: &str) -> bool {
        let one = &self.participants[at];
        if spelling::same_label(&one.name, name) {
            return true;
        }
        let of_another = |name: &str| {
            let mut others = self.participants.iter().filter(|other| other.listed);
            one.listed && others.any(|other| spelling::same_label(&other.name, name))
        };
        person::form(&one.name) == person::form(name) && !of_another(name)
    }
}
