//! Participants who withdrew and are still there: each is told, what is theirs is taken out of the model, and no line of a
//! text in which they speak is shown.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::found_out::FoundOut;
use super::locked;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Day, Evidence, Handle, Model, Participant, Segment, SourceText, StillThere, StillThereAs,
    TextFile, Unprinted,
};
use crate::quotation::search::{Occurrence, Search};
use crate::quotation::transcript::Transcript;
use crate::read::lock::{Lock, LockLine};
use crate::resolve::faults::withdrawn_participant;
use crate::source::Sources;
use crate::verify::held::{Found, Names, Quotations, Stand, TextOf, file};
use crate::verify::lock::Renewed;

/// What came of taking out what is theirs.
#[derive(Debug, Default)]
pub(super) struct Withheld {
    /// What is told of it.
    pub(super) told: Vec<Diagnostic>,
    /// The ids of findings that lack a quotation by it.
    pub(super) lacking: Vec<String>,
    /// Quotations that are theirs by their texts, whoever is said to have said them.
    pub(super) found: Vec<FoundOut>,
    /// The lines of the lock by which others are known to be theirs.
    pub(super) kept: Vec<LockLine>,
}

impl Withheld {
    /// Keeps in a lock the lines by which quotations are known to be of those who withdrew, until these are gone; `hash` gives
    /// that of a confidential text, and the id of its key.
    pub(super) fn keep_lines(
        &self,
        renewed: &mut Renewed,
        hash: impl Fn(&str) -> Option<(String, String)>,
        on: Day,
    ) {
        let mut lines = self.kept.clone();
        for one in self.found.iter().filter(|one| one.confidential) {
            // What was checked before they withdrew says that it is somebody else's, or nobody's.
            let said_so = |line: &LockLine| one.is_of(line) && line.by == one.by;
            renewed
                .lines
                .retain(|line| !said_so(line) || lines.contains(line));
            if !lines.iter().any(|line| one.is_of(line))
                && let Some(hash) = hash(&one.text)
            {
                renewed.changed += 1;
                lines.push(one.line(hash, on));
            }
        }
        renewed.gone.retain(|line| !lines.contains(line));
        renewed.lines.extend(lines);
        renewed.lines.sort();
        renewed.lines.dedup();
    }
}

/// The texts in which those who withdrew speak.
struct Texts {
    /// Those that are named after them.
    theirs: HashMap<TextOf, Handle<Participant>>,
    /// Those in which they have labels, taken apart.
    mixed: BTreeMap<TextOf, Transcript>,
    /// All of which no line is shown.
    withheld: Vec<TextOf>,
}

/// What a text has of those who withdrew.
struct Spoken {
    /// Whose text it is.
    theirs: Option<Handle<Participant>>,
    /// The text, taken apart, where they have labels in it.
    mixed: Option<Transcript>,
    /// Whether no line of it is shown.
    unshown: bool,
}

impl Spoken {
    fn of(model: &Model, sources: &Sources, names: &Names, text: TextOf) -> Self {
        let file = file(model, text);
        let theirs = model.withdrawn_of_file(file);
        let withdrew = |at: &Handle<Participant>| model.who_withdrew(*at).is_some();
        let named = || model.named_after(&file.path).iter().any(withdrew);
        let whole = model.sources[text.source].text.as_deref();
        let words = file.file.map(|id| sources.file(id).text());
        let spoken = whole
            .zip(words)
            .map(|(whole, words)| names.transcript(words, &whole.manner, file));
        let mixed = spoken.filter(|spoken| {
            let mut speakers = spoken.speakers.iter();
            speakers.any(|one| model.withdrawn_of_name(&one.name).is_some())
        });
        // Where labels are not read, or read otherwise than they are written, they may still be there.
        let starts = || words.is_some_and(|words| words.lines().any(|line| starts(model, line)));
        Self {
            unshown: theirs.is_some() || mixed.is_some() || named() || starts(),
            theirs,
            mixed,
        }
    }
}

/// Takes out of the model what is there of participants who withdrew.
pub(super) fn take_out(model: &mut Model, lock: &Lock, sources: &mut Sources) -> Withheld {
    let mut withheld = Withheld::default();
    if model.withdrawn().next().is_none() {
        return withheld;
    }
    let texts = Texts::of(model, sources);
    let quotes = quotes(model, lock, sources, &texts, &mut withheld);
    for (of, position, participant) in quotes.into_iter().rev() {
        let item = &mut model.evidence[of];
        let quote = item.quotes.remove(position);
        let id = item.id.value.clone();
        let words = quote.original.and_then(|original| original.words);
        for words in std::iter::once(quote.said).chain(words) {
            model.still_there.push(StillThere {
                participant,
                span: words.span,
                what: StillThereAs::Quotation(id.clone()),
                words: Unprinted::new(words.value),
            });
        }
        withheld.lacking.push(id);
    }
    take_segments_out(model, sources, &texts);
    model
        .still_there
        .sort_by_key(|one| (one.span.file.number(), one.span.start));
    withheld.told.extend(tell(model, sources, &texts));
    withheld
        .told
        .extend(locked::of_withdrawn(model, lock, sources));
    for text in &texts.withheld {
        if let Some(whole) = model.sources[text.source].text.as_deref_mut() {
            let file = &mut whole.files[text.file];
            file.withheld = true;
            if let Some(id) = file.file {
                sources.withhold(id);
            }
        }
    }
    let mut theirs: Vec<TextOf> = texts.theirs.into_keys().collect();
    theirs.sort_unstable();
    for text in theirs.into_iter().rev() {
        if let Some(whole) = model.sources[text.source].text.as_deref_mut() {
            let file = whole.files.remove(text.file);
            model.texts_of_withdrawn.push((text.source, file));
        }
    }
    withheld
}

fn words<'a>(sources: &'a Sources) -> impl Fn(&SourceText, &TextFile) -> Option<Cow<'a, str>> {
    |_, file| Some(Cow::Borrowed(sources.file(file.file?).text()))
}

impl Texts {
    fn of(model: &Model, sources: &Sources) -> Self {
        let names = Names::of(model);
        let files = model.sources.entries().flat_map(|(source, whole)| {
            let whole = whole.text.as_deref();
            let files = whole
                .into_iter()
                .flat_map(|whole| whole.files.iter().enumerate());
            files.map(move |(file, _)| TextOf { source, file })
        });
        let files: Vec<_> = files.collect();
        let looked = files
            .into_par_iter()
            .map(|text| (text, Spoken::of(model, sources, &names, text)));
        let mut texts = Self {
            theirs: HashMap::new(),
            mixed: BTreeMap::new(),
            withheld: Vec::new(),
        };
        for (text, spoken) in looked.collect::<Vec<_>>() {
            texts.theirs.extend(spoken.theirs.map(|who| (text, who)));
            texts.mixed.extend(spoken.mixed.map(|taken| (text, taken)));
            texts.withheld.extend(spoken.unshown.then_some(text));
        }
        texts
    }

    /// Whether a quotation may be found to be theirs.
    fn has_any(&self) -> bool {
        !self.theirs.is_empty() || !self.mixed.is_empty()
    }

    /// The participant who withdrew and whose words stand at a place.
    fn speaker(
        &self,
        model: &Model,
        text: TextOf,
        place: &Occurrence,
    ) -> Option<Handle<Participant>> {
        let spoken = self.mixed.get(&text)?;
        let mut speakers = spoken.speakers_of(place).into_iter();
        speakers.find_map(|one| model.withdrawn_of_name(&one.name))
    }

    /// The same of a place where a quotation was found.
    fn of_found(&self, model: &Model, found: &Found) -> Option<Handle<Participant>> {
        let theirs = || {
            // In their own text, what stands under no label is theirs.
            let label = found.speaker.as_ref();
            let theirs = self.theirs.get(&found.text).copied();
            theirs.filter(|_| label.is_none_or(|_| !self.is_anothers(model, found)))
        };
        self.speaker(model, found.text, &found.occurrence)
            .or_else(theirs)
    }

    /// Whether a place in a text stands under the label of a participant who did not withdraw.
    fn is_anothers(&self, model: &Model, found: &Found) -> bool {
        found.speaker.as_ref().is_some_and(|one| {
            let mut participants = model.participants.entries();
            participants
                .any(|(at, _)| model.is_called(at, &one.name) && model.who_withdrew(at).is_none())
        })
    }
}

/// Whether a line starts with the name of somebody who withdrew, behind a number, a time or signs.
fn starts(model: &Model, line: &str) -> bool {
    let line = line.trim_start_matches(|one: char| !one.is_alphabetic());
    model.withdrawn().any(|(_, participant, _)| {
        let name = participant.name.as_str();
        let start = line.get(..name.len());
        let behind = line.get(name.len()..).and_then(|rest| rest.chars().next());
        start.is_some_and(|start| start.eq_ignore_ascii_case(name))
            && !behind.is_some_and(char::is_alphanumeric)
    })
}

/// A quotation by its finding and its position there, and whose words it has.
type Theirs = (Handle<Evidence>, usize, Handle<Participant>);

/// The quotations that have words of those who withdrew, by their texts or by the lock, in order.
fn quotes(
    model: &Model,
    lock: &Lock,
    sources: &Sources,
    texts: &Texts,
    withheld: &mut Withheld,
) -> Vec<Theirs> {
    let mut theirs = BTreeMap::new();
    let quotations = match texts.has_any() {
        true => Quotations::of(model, words(sources)),
        false => Quotations::default(),
    };
    for held in &quotations.held {
        let places: &[Found] = match &held.stand {
            Stand::Here(places) | Stand::NotTheirs(places) => places,
            Stand::Wordless | Stand::Absent | Stand::Missing(_) => &[],
        };
        let found = places
            .iter()
            .find_map(|one| Some((one, texts.of_found(model, one)?)));
        let Some((found, participant)) = found else {
            continue;
        };
        let asked = &held.asked;
        theirs.insert((asked.of.index(), asked.position), (asked.of, participant));
        let source = &model.sources[found.text.source];
        let at = asked.quote.at;
        withheld.found.push(FoundOut {
            participant: model.participants[participant].name.clone(),
            of: model.evidence[asked.of].id.value.clone(),
            by: asked.quote.by.as_ref().map(|by| by.value.clone()),
            said: asked.said.to_owned(),
            printed: asked.printed().map(str::to_owned),
            at: at.map(|at| model.synthesis.timepoints[at].id.clone()),
            source: source.id.value.clone(),
            text: file(model, found.text).path.clone(),
            confidential: source.text.as_ref().is_some_and(|text| text.confidential),
        });
    }
    let known = locked::Lines::of(model, lock);
    for (of, item) in model.evidence.entries() {
        for (position, quote) in item.quotes.iter().enumerate() {
            let lines = known.theirs(&item.id.value, quote);
            if let Some((_, participant)) = lines.first() {
                theirs
                    .entry((of.index(), position))
                    .or_insert((of, *participant));
            }
            if theirs.contains_key(&(of.index(), position)) {
                withheld
                    .kept
                    .extend(lines.iter().map(|(line, _)| (*line).clone()));
            }
        }
    }
    let each = theirs.into_iter();
    each.map(|((_, position), (of, who))| (of, position, who))
        .collect()
}

/// Takes out the coded passages that stand in their turns, or hold some of these.
fn take_segments_out(model: &mut Model, sources: &Sources, texts: &Texts) {
    let mut still = Vec::new();
    let mut rest = Vec::new();
    for segment in std::mem::take(&mut model.segments) {
        match coded(model, sources, texts, &segment) {
            Some(participant) => still.push(StillThere {
                participant,
                span: segment.span,
                what: StillThereAs::Segment,
                words: Unprinted::new(segment.exact.map(|exact| exact.value).unwrap_or_default()),
            }),
            None => rest.push(segment),
        }
    }
    model.segments = rest;
    model.still_there.extend(still);
}

fn coded(
    model: &Model,
    sources: &Sources,
    texts: &Texts,
    segment: &Segment,
) -> Option<Handle<Participant>> {
    let (source, exact) = (segment.source.as_ref()?.value, segment.exact.as_ref()?);
    let whole = model.sources[source].text.as_deref()?;
    let language = model.synthesis.language.as_str();
    whole.files_for(model.said_in(segment)).find_map(|file| {
        let text = TextOf { source, file };
        let spoken = texts.mixed.get(&text)?;
        let words = sources.file(whole.files[file].file?).text();
        let who = |place: &Occurrence| texts.speaker(model, text, place);
        match spoken.find(words, &exact.value, language) {
            Search::Found(places) => {
                let each: Option<Vec<_>> = places.iter().map(who).collect();
                each?.first().copied()
            }
            Search::Across(places) => places.iter().find_map(who),
            Search::Wordless | Search::Missing(_) => None,
        }
    })
}

/// A finding for each participant who withdrew and is still there in quotations, passages and texts.
fn tell(model: &Model, sources: &Sources, texts: &Texts) -> Vec<Diagnostic> {
    let paths = |of: &mut dyn Iterator<Item = TextOf>| {
        let mut paths: Vec<&str> = of.map(|text| file(model, text).path.as_str()).collect();
        paths.sort_unstable();
        paths.dedup();
        paths
    };
    let each = model.withdrawn().flat_map(|(at, participant, day)| {
        let name = &participant.name;
        let still = model.still_there.iter().filter(|one| one.participant == at);
        let still: Vec<_> = still
            .map(|one| (&one.what, sources.told(one.span)))
            .collect();
        let own = texts.theirs.iter().filter(|(_, who)| **who == at);
        let files = paths(&mut own.map(|(text, _)| *text));
        let any = !still.is_empty() || !files.is_empty();
        let own = any.then(|| withdrawn_participant::finding(name, day, &still, &files));
        let others = texts.mixed.iter().filter(|(text, spoken)| {
            let mut speakers = spoken.speakers.iter();
            !texts.theirs.contains_key(text) && speakers.any(|one| model.is_called(at, &one.name))
        });
        let others = paths(&mut others.map(|(text, _)| *text));
        let others =
            (!others.is_empty()).then(|| withdrawn_participant::in_texts(name, day, &others));
        own.into_iter().chain(others)
    });
    each.collect()
}
