//! Which participant a name is, and who withdrew.

use super::Model;
use super::day::Day;
use super::handle::{Handle, Placed};
use super::participant::Participant;
use super::source_text::TextFile;
use crate::wording::{parts, person, spelling};

impl Model {
    /// The participants who withdrew, each with the day.
    pub fn withdrawn(
        &self,
    ) -> impl Iterator<Item = (Handle<Participant>, &Participant, &Placed<Day>)> {
        let participants = self.participants.entries();
        participants.filter_map(|(at, one)| Some((at, one, one.withdrawn.as_ref()?)))
    }

    /// Whether a name is a participant's, as it was declared or in another of its spellings: `P7` is `P07`. Where `P7` and
    /// `P07` are both declared by themselves each has their own name alone, and any other spelling is nobody's.
    pub fn is_called(&self, at: Handle<Participant>, name: &str) -> bool {
        let one = &self.participants[at];
        if spelling::same_label(&one.name, name) {
            return true;
        }
        let form = person::form(&one.name);
        let alike = || {
            let listed = self.participants.iter().filter(|other| other.listed);
            listed.filter(|other| person::form(&other.name) == form)
        };
        form == person::form(name) && alike().count() < 2
    }

    /// The participant who withdrew, if it is that one: `P7`, whom nobody declares, is `P07`.
    pub fn who_withdrew(&self, at: Handle<Participant>) -> Option<Handle<Participant>> {
        self.withdrawn_of_name(&self.participants[at].name)
    }

    /// The participant who withdrew of that name.
    pub fn withdrawn_of_name(&self, name: &str) -> Option<Handle<Participant>> {
        let mut withdrew = self.withdrawn().map(|(one, ..)| one);
        withdrew.find(|one| self.is_called(*one, name))
    }

    /// The participants after whom a text is named, by a folder of its path, by its name or by a part of it: `P03-P07.txt` is
    /// named after both. Within a longer name no shorter one is looked for.
    pub fn named_after(&self, path: &str) -> Vec<Handle<Participant>> {
        let mut found = Vec::new();
        for part in path.split('/') {
            let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
            for stretch in parts::stretches(part) {
                let meets = |other: &std::ops::Range<usize>| {
                    other.start < stretch.end && stretch.start < other.end
                };
                if taken.iter().any(meets) {
                    continue;
                }
                let participants = self.participants.entries().map(|(at, _)| at);
                let named = participants.filter(|at| self.is_called(*at, &part[stretch.clone()]));
                let before = found.len();
                found.extend(named);
                if found.len() > before {
                    taken.push(stretch);
                }
            }
        }
        found
    }

    /// The participant who withdrew and whose text a file is: by what is read out of its name, or as it is named after
    /// nobody else.
    pub fn withdrawn_of_file(&self, file: &TextFile) -> Option<Handle<Participant>> {
        let person = file.person.as_deref();
        let called = person.and_then(|person| self.withdrawn_of_name(person));
        called.or_else(|| match file.participant {
            Some(known) => self.who_withdrew(known),
            None => {
                let named = self.named_after(&file.path);
                let each: Option<Vec<_>> = named.iter().map(|at| self.who_withdrew(*at)).collect();
                each?.first().copied()
            }
        })
    }

    /// The participant who withdrew and whose words a line of a lock is about: it names them, or a text that is named after
    /// them, and it is not said to be of somebody else after whom that is named too.
    pub fn withdrawn_of_line(&self, by: Option<&str>, path: &str) -> Option<Handle<Participant>> {
        let called = by.and_then(|by| self.withdrawn_of_name(by));
        called.or_else(|| {
            let named = self.named_after(path);
            let is_anothers = |at: &Handle<Participant>| {
                self.who_withdrew(*at).is_none() && by.is_some_and(|by| self.is_called(*at, by))
            };
            let mut withdrew = named.iter().filter_map(|at| self.who_withdrew(*at));
            withdrew.next().filter(|_| !named.iter().any(is_anothers))
        })
    }
}
