//! Participants who withdrew: what was made earlier is looked through for their words.

use std::path::Path;

use super::Assessed;
use crate::diagnostic;
use crate::model::Letters;
use crate::read::{folder, made};
use crate::resolve::faults::withdrawn_participant;
use crate::wording::person::{has_word, is_id};

/// What of `folder` holds words of participants who withdrew, or the ids of these: each path with the name of the
/// participant. A file that cannot be read is passed over.
pub fn still_in(assessed: &Assessed, folder: &Path) -> Vec<(String, String)> {
    let withdrawn: Vec<_> = assessed.model.withdrawn().collect();
    let mut found = Vec::new();
    if withdrawn.is_empty() {
        return found;
    }
    for path in folder::below(folder) {
        let Some(text) = made::text(&path) else {
            continue;
        };
        let letters = Letters::of(&text);
        // A copy of the documents may declare who withdrew.
        let declares = path
            .extension()
            .is_some_and(|ending| ending == "yaml" || ending == "yml");
        for (at, participant, _) in &withdrawn {
            let name = &participant.name;
            let still = assessed.model.still_there.iter();
            let mut still = still.filter(|one| one.participant == *at);
            let speaks = |line: &str| line.contains("by:") && has_word(line, name);
            let named = match declares {
                true => text.lines().any(speaks),
                false => has_word(&text, name),
            };
            let named = named && is_id(name);
            if named || still.any(|one| one.words.stand_in(&letters)) {
                found.push((path.display().to_string(), name.clone()));
            }
        }
    }
    found
}

/// Adds to what was found what is still in the files of `folder`, which were made earlier.
pub fn look_through(assessed: &mut Assessed, folder: &Path) {
    let still = still_in(assessed, folder);
    for (_, participant, day) in assessed.model.withdrawn() {
        let files = still.iter().filter(|(_, name)| *name == participant.name);
        let files: Vec<String> = files.map(|(path, _)| path.clone()).collect();
        if files.is_empty() {
            continue;
        }
        let mut known = assessed.diagnostics.iter_mut();
        let known = known.find(|found| {
            std::ptr::eq(found.check, &withdrawn_participant::CHECK)
                && found.subjects.contains(&participant.name)
        });
        match known {
            Some(found) => {
                let help = files.iter().map(|path| withdrawn_participant::delete(path));
                found.help.extend(help);
            }
            None => {
                let finding = withdrawn_participant::in_outputs(&participant.name, day, &files);
                assessed.diagnostics.push(finding);
            }
        }
    }
    diagnostic::sort(&mut assessed.diagnostics, &assessed.sources);
}
