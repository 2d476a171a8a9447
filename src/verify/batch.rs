//! Many quotations looked for in many texts, each text taken apart once.

use std::borrow::Cow;
use std::collections::HashMap;

use rayon::prelude::*;

use super::asked::Asked;
use crate::model::{Handle, Model, Source, SourceText, TextFile};
use crate::quotation::keys::Keys;
use crate::quotation::search::Search;
use crate::quotation::transcript::{Speaker, Transcript};
use crate::wording::spelling;

/// A file of a source, by its position among the files of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextOf {
    /// The source.
    pub source: Handle<Source>,
    /// The position of the file.
    pub file: usize,
}

/// What came of looking for a quotation in a text.
#[derive(Clone, Debug)]
pub(super) struct Looked {
    /// The position of the quotation among those asked.
    pub(super) asked: usize,
    /// The text.
    pub(super) text: TextOf,
    /// Whether its words may stand there by what is said of it; else it was only looked for elsewhere.
    pub(super) own: bool,
    /// What came of it.
    pub(super) search: Search,
    /// Those who speak in the text, where the quotation stands in it.
    pub(super) speakers: Vec<Speaker>,
}

/// What is known of a text.
#[derive(Clone, Debug)]
pub struct Read {
    /// The text.
    pub text: TextOf,
    /// How many labels of speakers it has, where it should have some.
    pub labels: Option<usize>,
    /// How many lines of it hold words.
    pub lines: usize,
    /// Those who speak in it, by its labels.
    pub speakers: Vec<Speaker>,
}

/// Words of fewer letters stand in everybody's text.
const SHORTEST: usize = 12;

/// Looks for every quotation in the texts that it may stand in, and for long ones in all texts of their sources; gives what
/// came of it, and what is known of the texts. `text` gives the words of a file, where they are at hand.
pub(super) fn look<'a>(
    model: &'a Model,
    asked: &[Asked<'a>],
    text: impl Fn(&'a SourceText, &'a TextFile) -> Option<Cow<'a, str>> + Sync,
) -> (Vec<Looked>, Vec<Read>) {
    let mut by_source: HashMap<Handle<Source>, Vec<usize>> = HashMap::new();
    for (at, one) in asked.iter().enumerate() {
        for source in &one.sources {
            by_source.entry(*source).or_default().push(at);
        }
    }
    let names = Names::of(model);
    let mut works = Vec::new();
    for (source, whole) in model.sources.entries() {
        let (Some(text), Some(asking)) = (&whole.text, by_source.remove(&source)) else {
            continue;
        };
        let keys = Keys::of(
            asking.iter().map(|at| asked[*at].said),
            &text.manner,
            SHORTEST,
        );
        let files: Vec<Vec<usize>> = own(text, &asking, asked);
        works.push((source, text, asking, keys, files));
    }
    let each = works
        .iter()
        .flat_map(|work| (0..work.1.files.len()).map(move |file| (work, file)));
    let each: Vec<_> = each.collect();
    let found: Vec<_> = each
        .into_par_iter()
        .filter_map(|((source, whole, asking, keys, own), file)| {
            let words = text(whole, &whole.files[file])?;
            let manner = &whole.manner;
            let spoken = Transcript::new(&words, manner, |name| names.known(name));
            let text = TextOf {
                source: *source,
                file,
            };
            let mut looked = Vec::new();
            let mut find = |at: usize, own: bool| {
                let search = spoken.find(&words, asked[at].said, asked[at].language);
                let stands = matches!(search, Search::Found(_) | Search::Across(_));
                if own || stands {
                    looked.push(Looked {
                        asked: at,
                        text,
                        own,
                        search,
                        speakers: if stands {
                            spoken.speakers.clone()
                        } else {
                            Vec::new()
                        },
                    });
                }
            };
            let mine = &own[file];
            mine.iter().for_each(|at| find(*at, true));
            for position in keys.in_text(&spoken) {
                let at = asking[position];
                if mine.binary_search(&at).is_err() {
                    find(at, false);
                }
            }
            let read = Read {
                text,
                labels: manner.labels.is_some().then_some(spoken.labels),
                lines: spoken.lines,
                speakers: spoken.speakers,
            };
            Some((looked, read))
        })
        .collect();
    let mut looked = Vec::new();
    let mut read = Vec::new();
    for (some, one) in found {
        looked.extend(some);
        read.push(one);
    }
    looked.sort_by_key(|one: &Looked| (one.asked, !one.own, one.text));
    (looked, read)
}

/// Of each file the quotations that may stand in it, in order.
fn own(text: &SourceText, asking: &[usize], asked: &[Asked<'_>]) -> Vec<Vec<usize>> {
    let mut files = vec![Vec::new(); text.files.len()];
    let mut by_person: HashMap<_, Vec<usize>> = HashMap::new();
    let mut open = Vec::new();
    for (at, file) in text.files.iter().enumerate() {
        match file.person {
            None => open.push(at),
            Some(_) => by_person.entry(file.participant).or_default().push(at),
        }
    }
    for at in asking {
        let quote = asked[*at].quote;
        let may = |file: &usize| text.files[*file].may_hold(quote.speaker, quote.at);
        let mut mine: Vec<usize> = match quote.speaker {
            None => (0..text.files.len()).filter(may).collect(),
            Some(_) => {
                let of = by_person.get(&quote.speaker).into_iter().flatten();
                of.chain(&open).copied().filter(may).collect()
            }
        };
        mine.sort_unstable();
        for file in mine {
            files[file].push(*at);
        }
    }
    files
}

/// The names of participants, as labels are compared.
#[derive(Debug)]
pub(super) struct Names(HashMap<String, Vec<Handle<crate::model::Participant>>>);

impl Names {
    pub(super) fn of(model: &Model) -> Self {
        let mut names: HashMap<String, Vec<_>> = HashMap::new();
        for (at, one) in model.participants.entries() {
            names
                .entry(spelling::label(&one.name).into_owned())
                .or_default()
                .push(at);
        }
        Self(names)
    }

    /// The participant of that name; of several, none.
    pub(super) fn one(&self, name: &str) -> Option<Handle<crate::model::Participant>> {
        match self.0.get(spelling::label(name).as_ref())?.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    pub(super) fn known(&self, name: &str) -> bool {
        self.0.contains_key(spelling::label(name).as_ref())
    }
}
