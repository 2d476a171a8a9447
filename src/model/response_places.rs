//! What remarks were about, which of them are answered, and what of them may not be repeated.

use super::Model;
use super::handle::Placed;
use super::response::{ReaderAnswer, RemarkSaid};
use super::trail::TrailPlace;
use super::withdrawn::Letters;
use crate::wording::{person, spelling};

/// What stands in place of a text that may not be repeated.
const WITHHELD: &str = "(left out: words of somebody who withdrew)";

impl Model {
    /// Whether a text holds words of a participant who withdrew, or a name of theirs that stands for nothing else.
    pub fn is_of_withdrawn(&self, text: &str) -> bool {
        let letters = Letters::of(text);
        let mut still = self.still_there.iter();
        let mut people = self.withdrawn();
        still.any(|one| one.words.stand_in(&letters))
            || people.any(|(_, one, _)| person::is_named_in(&one.name, text))
    }

    /// A remark without texts that hold words of participants who withdrew, or their names: what a reader repeated of them is
    /// repeated no further.
    pub fn without_withdrawn(&self, mut said: RemarkSaid) -> RemarkSaid {
        let texts = [
            &mut said.by,
            &mut said.beside,
            &mut said.words,
            &mut said.removes,
            &mut said.inserts,
        ];
        for text in texts.into_iter().flatten() {
            if self.is_of_withdrawn(text) {
                WITHHELD.clone_into(text);
            }
        }
        said.reads.take_if(|reads| self.is_of_withdrawn(reads));
        said
    }

    /// What an id names, of which a remark may be: a link as `row/finding`; nothing where nothing has it.
    pub fn place_named(&self, name: &str) -> Option<TrailPlace> {
        let is = |id: &Placed<String>, name: &str| spelling::same_name(&id.value, name.trim());
        let row = |name: &str| {
            let mut rows = self.propositions.entries();
            rows.find(|(_, row)| is(&row.id, name)).map(|(at, _)| at)
        };
        let item = |name: &str| {
            let mut items = self.evidence.entries();
            items.find(|(_, item)| is(&item.id, name)).map(|(at, _)| at)
        };
        if let Some((first, second)) = name.split_once('/') {
            let (row, item) = (row(first)?, item(second)?);
            let mut links = self.propositions[row].links.iter();
            return links
                .any(|link| link.evidence == item)
                .then_some(TrailPlace::Link(row, item));
        }
        let source = || {
            let mut sources = self.sources.entries();
            let found = sources.find(|(_, one)| is(&one.id, name));
            found.map(|(at, _)| TrailPlace::Source(at))
        };
        let measure = || {
            let mut measures = self.measures.entries();
            let found = measures.find(|(_, one)| is(&one.id, name));
            found.map(|(at, _)| TrailPlace::Measure(at))
        };
        let construct = || {
            let mut constructs = self.constructs.entries();
            let found = constructs.find(|(_, one)| is(&one.id, name));
            found.map(|(at, _)| TrailPlace::Construct(at))
        };
        row(name)
            .map(TrailPlace::Proposition)
            .or_else(|| item(name).map(TrailPlace::Evidence))
            .or_else(source)
            .or_else(measure)
            .or_else(construct)
    }

    /// The answers that stand, each to another remark: of several to one remark the last, where that says that it stands in
    /// place of earlier ones, else all from the last that says so.
    pub fn answers_that_stand(&self) -> Vec<&ReaderAnswer> {
        let mut standing: Vec<&ReaderAnswer> = Vec::new();
        for answer in &self.responses {
            if answer.again {
                standing.retain(|one| !spelling::same_name(&one.to.value, &answer.to.value));
            }
            standing.push(answer);
        }
        standing
    }

    /// Whether a remark is answered.
    pub fn is_answered(&self, remark: &str) -> bool {
        let mut answers = self.responses.iter();
        answers.any(|one| spelling::same_name(&one.to.value, remark))
    }
}
