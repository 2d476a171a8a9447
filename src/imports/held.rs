//! Texts of which the lines of a table stay as they are: the file has the words no more, or the text that stands there is in
//! conflict, so that nobody can say where its passages stand in it.

use std::collections::{BTreeMap, BTreeSet};

use super::brought::{BroughtFile, BroughtText, LeftBehind};
use super::entries::Owned;
use super::rows::TextTable;
use super::told::{Clash, Told, shown};

/// The texts of a table whose lines stay.
#[derive(Debug, Default)]
pub(super) struct HeldTexts {
    names: BTreeSet<String>,
}

/// The text of a passage, as its id names it.
fn text_of(id: &str) -> Option<&str> {
    Some(id.rsplit_once('.')?.0)
}

impl HeldTexts {
    /// The texts whose lines stay in a table that was brought before, of which `clashes` are the files in conflict.
    pub(super) fn of(
        table: &BroughtFile,
        texts: &[BroughtText],
        base: &Owned,
        clashes: &[Clash],
    ) -> Self {
        let rows = base.get(&format!("rows {}", shown(&table.path)));
        let known = rows.into_iter().flat_map(BTreeMap::keys);
        let known: BTreeSet<&str> = known.filter_map(|id| text_of(id)).collect();
        let is_held = |text: &&BroughtText| {
            let path = shown(&text.path);
            text.missing || clashes.iter().any(|clash| clash.of == path)
        };
        let held = texts
            .iter()
            .filter(|text| known.contains(text.name.as_str()));
        Self {
            names: held.filter(is_held).map(|text| text.name.clone()).collect(),
        }
    }

    /// Whether the line of that id stays.
    pub(super) fn holds(&self, id: &str) -> bool {
        text_of(id).is_some_and(|text| self.names.contains(text))
    }

    /// Takes the lines of these texts out of what the file brings, and tells of each text what stays and what is not taken.
    pub(super) fn keep_out(
        &self,
        brought: &mut BroughtFile,
        (texts, base): (&[BroughtText], &Owned),
        told: &mut Told,
    ) {
        let Some(mut table) = TextTable::read(&brought.bytes).filter(|_| !self.names.is_empty())
        else {
            return;
        };
        let Some(id) = table.column("id") else {
            return;
        };
        let path = shown(&brought.path);
        let rows = base.get(&format!("rows {path}"));
        let known = || rows.into_iter().flat_map(BTreeMap::keys);
        let is_of = |id: &str, name: &str| text_of(id) == Some(name);
        for text in texts.iter().filter(|text| self.names.contains(&text.name)) {
            let stay = known().filter(|id| is_of(id, &text.name)).count();
            let lines = table.lines.iter().filter_map(|line| line.get(id));
            let new = lines.filter(|id| is_of(id, &text.name)).count();
            let why = match text.missing {
                true => "its words are not in the file",
                false => "it stands here otherwise than in the file (see the conflict)",
            };
            told.left.push(LeftBehind {
                words: format!(
                    "the lines of `{}` in `{path}` stay as they are ({stay} were brought before), and what the file says of {new} passages of it now was not taken: {why}, so that nobody can say where they stand",
                    text.name
                ),
                place: None,
                doubtful: true,
            });
        }
        let is_kept = |line: &Vec<String>| !line.get(id).is_some_and(|id| self.holds(id));
        table.lines.retain(is_kept);
        brought.bytes = table.written();
    }
}
