//! Coded passages held against the texts that they are coded in: what claims count must have been said.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::batch::{Names, TextOf};
use crate::model::{Handle, Model, Source, SourceText, TextFile};
use crate::quotation::keys::Keys;
use crate::quotation::search::Search;
use crate::quotation::transcript::{Standing, Transcript};

/// What became of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodedStand {
    /// It stands in its text.
    Stands,
    /// It stands there as the words of an interviewer or of another participant.
    NotTheirs,
    /// It does not stand there.
    Missing,
}

/// What became of each passage whose text is at hand, by its position among the segments. `text` gives the words of a file.
pub fn held<'a>(
    model: &'a Model,
    text: impl Fn(&'a SourceText, &'a TextFile) -> Option<Cow<'a, str>> + Sync,
) -> Vec<(usize, CodedStand)> {
    let mut by_file: BTreeMap<TextOf, Vec<usize>> = BTreeMap::new();
    // Of how many texts each passage was looked for: where one is not at hand, it may stand there.
    let mut all = vec![0_usize; model.segments.len()];
    for (at, segment) in model.segments.iter().enumerate() {
        let (Some(source), Some(_)) = (&segment.source, &segment.exact) else {
            continue;
        };
        let Some(whole) = model.sources[source.value].text.as_deref() else {
            continue;
        };
        for file in whole.files_for(model.said_in(segment)) {
            all[at] += 1;
            let text = TextOf {
                source: source.value,
                file,
            };
            by_file.entry(text).or_default().push(at);
        }
    }
    let names = Names::of(model);
    let look = |(of, asked): (TextOf, &[usize]), likely: Option<&Likely>| {
        let whole = model.sources[of.source].text.as_deref();
        let file = whole.and_then(|whole| Some((whole, whole.files.get(of.file)?)));
        let words = file.and_then(|(whole, file)| Some((whole, file, text(whole, file)?)));
        let judged = words.map(|(whole, file, words)| {
            let transcript = names.transcript(&words, &whole.manner, file);
            let asked = match likely {
                Some(likely) => likely.of(&transcript, asked),
                None => asked.to_vec(),
            };
            let judged = asked
                .into_iter()
                .map(|at| (at, judge(model, &names, &transcript, &words, at)));
            judged.collect::<Vec<_>>()
        });
        judged.unwrap_or_default()
    };
    // Where nobody is named, a passage may stand in each of many texts: the one in which it most likely stands is tried first.
    let open: BTreeSet<usize> = (0..all.len()).filter(|at| all[*at] > 1).collect();
    let likely = Likely::all(model, &open);
    let first: BTreeSet<usize> = by_file
        .par_iter()
        .filter_map(|(of, asked)| Some((*of, asked, likely.get(&of.source)?)))
        .flat_map_iter(|(of, asked, likely)| look((of, asked), Some(likely)))
        .filter(|(_, coded)| *coded == CodedStand::Stands)
        .map(|(at, _)| at)
        .collect();
    for asked in by_file.values_mut() {
        asked.retain(|at| !first.contains(at));
    }
    let each = by_file
        .par_iter()
        .filter(|(_, asked)| !asked.is_empty())
        .flat_map_iter(|(of, asked)| look((*of, asked), None));
    let mut found: BTreeMap<usize, Vec<CodedStand>> = BTreeMap::new();
    for (at, coded) in each.collect::<Vec<_>>() {
        found.entry(at).or_default().push(coded);
    }
    let stand = first.into_iter().map(|at| (at, CodedStand::Stands));
    let judged = found.into_iter().filter_map(|(at, coded)| {
        let has = |wanted| coded.contains(&wanted);
        let looked = coded.len() == all[at];
        match (has(CodedStand::Stands), has(CodedStand::NotTheirs)) {
            (true, _) => Some((at, CodedStand::Stands)),
            (_, true) if looked => Some((at, CodedStand::NotTheirs)),
            _ if looked => Some((at, CodedStand::Missing)),
            _ => None,
        }
    });
    let judged: BTreeMap<usize, CodedStand> = judged.chain(stand).collect();
    judged.into_iter().collect()
}

/// Words of fewer letters stand in everybody's text.
const SHORTEST: usize = 8;

/// The passages of a source that may stand in several of its texts, and what tells in which they are likely to.
struct Likely {
    /// Their positions among the segments.
    asked: Vec<usize>,
    keys: Keys,
}

impl Likely {
    /// Those of each source.
    fn all(model: &Model, open: &BTreeSet<usize>) -> BTreeMap<Handle<Source>, Self> {
        let mut by_source: BTreeMap<Handle<Source>, Vec<usize>> = BTreeMap::new();
        for at in open {
            if let Some(source) = &model.segments[*at].source {
                by_source.entry(source.value).or_default().push(*at);
            }
        }
        let with_keys = by_source.into_iter().filter_map(|(source, asked)| {
            let whole = model.sources[source].text.as_deref()?;
            let said = asked.iter().map(|at| words_of(model, *at));
            let keys = Keys::of(said, &whole.manner, SHORTEST);
            Some((source, Self { asked, keys }))
        });
        with_keys.collect()
    }

    /// Those of `asked` that are likely to stand in a text.
    fn of(&self, transcript: &Transcript, asked: &[usize]) -> Vec<usize> {
        let found = self.keys.in_text(transcript).into_iter();
        let found = found.map(|position| self.asked[position]);
        found.filter(|at| asked.binary_search(at).is_ok()).collect()
    }
}

/// The words of a passage.
fn words_of(model: &Model, at: usize) -> &str {
    let exact = model.segments[at].exact.as_ref();
    exact.map_or("", |exact| exact.value.as_str())
}

fn judge(
    model: &Model,
    names: &Names,
    transcript: &Transcript,
    text: &str,
    at: usize,
) -> CodedStand {
    let said = words_of(model, at);
    let speaker = model.segments[at].participant.as_ref().map(|at| at.value);
    let language = model.synthesis.language.as_str();
    let found = match transcript.find(text, said, language) {
        Search::Found(found) => found,
        // A coder may mark a whole exchange.
        Search::Across(_) | Search::Wordless => return CodedStand::Stands,
        Search::Missing(_) => return CodedStand::Missing,
    };
    let theirs = found.iter().any(|one| {
        let who = one.speaker.map(|at| &transcript.speakers[at]);
        match (who.map(|who| (who.standing, names.one(&who.name))), speaker) {
            (Some((Standing::Interviewer, _)), Some(_)) => false,
            (Some((Standing::Participant, Some(other))), Some(speaker)) => other == speaker,
            _ => true,
        }
    });
    match theirs {
        true => CodedStand::Stands,
        false => CodedStand::NotTheirs,
    }
}
