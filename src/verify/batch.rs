//! Many quotations looked for in many texts, each text taken apart once.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::asked::Asked;
use crate::model::{Handle, Model, Source, SourceText, TextFile};
use crate::quotation::keys::Keys;
use crate::quotation::manner::{Manner, NotSpeech};
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
const SHORTEST: usize = 8;

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
        if let (Some(whole), Some(asking)) = (whole.text.as_deref(), by_source.remove(&source)) {
            let own = own(model, whole, &asking, asked);
            works.push(Work {
                source,
                whole,
                asking,
                own,
            });
        }
    }
    type Look<'a, 'b> = dyn Fn(&Work<'a>, usize) -> Option<(Vec<Looked>, Read)> + Sync + 'b;
    let each = |look: &Look<'a, '_>| {
        let files = works
            .iter()
            .flat_map(|work| (0..work.own.len()).map(move |file| (work, file)));
        let files: Vec<_> = files.collect();
        let found = files
            .into_par_iter()
            .filter_map(|(work, file)| look(work, file));
        found.collect::<Vec<_>>()
    };
    let take = |work: &Work<'a>, file: usize| {
        let path = &work.whole.files[file];
        let words = text(work.whole, path)?;
        let transcript = names.transcript(&words, &work.whole.manner, path);
        Some((words, transcript))
    };
    let mine = each(&|work, file| {
        let (words, transcript) = take(work, file)?;
        let looked = work.own[file]
            .iter()
            .map(|at| work.find(*at, file, true, (&words, &transcript), asked));
        Some((looked.collect(), work.read(file, transcript)))
    });
    let mut looked = Vec::new();
    let mut read = Vec::new();
    for (some, one) in mine {
        looked.extend(some);
        read.push(one);
    }
    // What does not stand where it may stand may stand with another: those texts are gone through once more, for these alone.
    let stands = |one: &Looked| matches!(one.search, Search::Found(_));
    let found: HashSet<usize> = looked
        .iter()
        .filter(|one| stands(one))
        .map(|one| one.asked)
        .collect();
    let lost: HashMap<Handle<Source>, (Vec<usize>, Keys)> = works
        .iter()
        .filter_map(|work| {
            let lost = work.asking.iter().copied().filter(|at| !found.contains(at));
            let lost: Vec<usize> = lost.collect();
            let said = lost.iter().map(|at| asked[*at].said);
            let keys = Keys::of(said, &work.whole.manner, SHORTEST);
            (!keys.is_empty()).then_some((work.source, (lost, keys)))
        })
        .collect();
    if !lost.is_empty() {
        let others = each(&|work, file| {
            let (lost, keys) = lost.get(&work.source)?;
            let (words, transcript) = take(work, file)?;
            let candidates = keys
                .in_text(&transcript)
                .into_iter()
                .map(|position| lost[position]);
            let others = candidates.filter(|at| work.own[file].binary_search(at).is_err());
            let looked = others.map(|at| work.find(at, file, false, (&words, &transcript), asked));
            let looked =
                looked.filter(|one| matches!(one.search, Search::Found(_) | Search::Across(_)));
            Some((looked.collect(), work.read(file, transcript)))
        });
        looked.extend(others.into_iter().flat_map(|(looked, _)| looked));
    }
    looked.sort_by_key(|one: &Looked| (one.asked, !one.own, one.text));
    (looked, read)
}

/// A source with a text, and what is asked of it.
struct Work<'a> {
    source: Handle<Source>,
    whole: &'a SourceText,
    /// The quotations, by their positions among those asked.
    asking: Vec<usize>,
    /// Of each file those that may stand in it.
    own: Vec<Vec<usize>>,
}

impl Work<'_> {
    /// Looks for a quotation in a file.
    fn find(
        &self,
        at: usize,
        file: usize,
        own: bool,
        (words, transcript): (&str, &Transcript),
        asked: &[Asked<'_>],
    ) -> Looked {
        let search = transcript.find(words, asked[at].said, asked[at].language);
        let speakers = match search {
            Search::Found(_) | Search::Across(_) => transcript.speakers.clone(),
            Search::Wordless | Search::Missing(_) => Vec::new(),
        };
        Looked {
            asked: at,
            text: self.text(file),
            own,
            search,
            speakers,
        }
    }

    fn text(&self, file: usize) -> TextOf {
        TextOf {
            source: self.source,
            file,
        }
    }

    /// What is known of a file that was taken apart.
    fn read(&self, file: usize, transcript: Transcript) -> Read {
        let labelled = self.whole.manner.labels.is_some();
        Read {
            text: self.text(file),
            labels: labelled.then_some(transcript.labels),
            lines: transcript.lines,
            speakers: transcript.speakers,
        }
    }
}

/// Of each file the quotations that may stand in it, in order.
fn own(model: &Model, text: &SourceText, asking: &[usize], asked: &[Asked<'_>]) -> Vec<Vec<usize>> {
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
        let said = model.said(asked[*at].quote);
        let may = |file: &usize| text.files[*file].may_hold(said);
        let mut mine: Vec<usize> = match said.speaker {
            None => text.files_for(said).collect(),
            Some(_) => {
                let of = by_person.get(&said.speaker).into_iter().flatten();
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
pub(crate) struct Names(HashMap<String, Vec<Handle<crate::model::Participant>>>);

impl Names {
    pub(crate) fn of(model: &Model) -> Self {
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

    /// A text taken apart; whom its file is named after is a participant, and a file of Markdown is read as that.
    pub(crate) fn transcript(&self, words: &str, manner: &Manner, file: &TextFile) -> Transcript {
        let is_person = |name: &str| {
            let person = file.person.as_deref();
            person.is_some_and(|person| spelling::same_label(person, name))
        };
        let known = |name: &str| is_person(name) || self.known(name);
        let marked = file.path.to_lowercase().ends_with(".md");
        if !marked || manner.not_speech.contains(&NotSpeech::Markup) {
            return Transcript::new(words, manner, known);
        }
        let mut manner = manner.clone();
        manner.not_speech.push(NotSpeech::Markup);
        Transcript::new(words, &manner, known)
    }

    fn known(&self, name: &str) -> bool {
        self.0.contains_key(spelling::label(name).as_ref())
    }
}
