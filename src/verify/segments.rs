//! Coded passages held against the texts that they are coded in: what claims count must have been said.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::batch::{Names, TextOf};
use crate::model::{Model, SourceText, TextFile};
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
    let each = by_file.into_par_iter().flat_map_iter(|(of, asked)| {
        let whole = model.sources[of.source].text.as_deref();
        let file = whole.and_then(|whole| Some((whole, whole.files.get(of.file)?)));
        let words = file.and_then(|(whole, file)| Some((whole, file, text(whole, file)?)));
        let found = words.map(|(whole, file, words)| {
            let transcript = names.transcript(&words, &whole.manner, file);
            let judged = asked
                .iter()
                .map(|at| (*at, judge(model, &names, &transcript, &words, *at)));
            judged.collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    });
    let mut found: BTreeMap<usize, Vec<CodedStand>> = BTreeMap::new();
    for (at, coded) in each.collect::<Vec<_>>() {
        found.entry(at).or_default().push(coded);
    }
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
    judged.collect()
}

fn judge(
    model: &Model,
    names: &Names,
    transcript: &Transcript,
    text: &str,
    at: usize,
) -> CodedStand {
    let segment = &model.segments[at];
    let said = segment
        .exact
        .as_ref()
        .map_or("", |exact| exact.value.as_str());
    let speaker = segment.participant.as_ref().map(|at| at.value);
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
