//! Where each quotation stands, and whose words it has there.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::asked::{Asked, all};
use super::batch::{Looked, look};
use super::place::{is_at, is_between};
use crate::model::{Model, Quote, SourceText, TextFile, WhoseWords};
use crate::quotation::search::{Occurrence, Search};
use crate::quotation::transcript::{Speaker, Standing};
use crate::source::Span;

pub(crate) use super::batch::Names;
pub use super::batch::{Read, TextOf};

/// A place where a quotation stands.
#[derive(Clone, Debug)]
pub struct Found {
    /// The text.
    pub text: TextOf,
    /// The place in it.
    pub occurrence: Occurrence,
    /// Who speaks there, where the text says.
    pub speaker: Option<Speaker>,
    /// Whether the words are those of the one who is quoted.
    pub whose: Whose,
    /// Whether it is the place that the authors mean, where they say which.
    pub meant: bool,
}

impl Found {
    /// Where it stands, if its text may be shown.
    pub fn span(&self, model: &Model) -> Option<Span> {
        self.span_of(model, &self.occurrence.place)
    }

    /// Whether its text may be shown.
    pub(crate) fn is_shown(&self, model: &Model) -> bool {
        file(model, self.text).shown().is_some()
    }

    /// A stretch of its text, likewise.
    pub fn span_of(&self, model: &Model, stretch: &Range<usize>) -> Option<Span> {
        let file = file(model, self.text).shown()?;
        Some(Span::new(file, stretch.start, stretch.end))
    }
}

/// Whose words stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// Those of the one who is quoted, as far as the text says.
    Theirs,
    /// An interviewer's.
    Interviewers,
    /// Those under a label that is nobody's, which may be a speaker or the start of a sentence.
    Unclear,
    /// Another participant's.
    Anothers,
    /// Those of more than one.
    Several,
}

/// What became of a quotation.
#[derive(Clone, Debug)]
pub enum Stand {
    /// It has no words that could be looked for.
    Wordless,
    /// A text in which it may stand is not at hand, and it stands in none of the others.
    Absent,
    /// It stands in its texts at these places, as the words of the one who is quoted.
    Here(Vec<Found>),
    /// It stands in a text, but not as the words of the one who is quoted.
    NotTheirs(Vec<Found>),
    /// It stands nowhere: of each text that was looked through the first part that is missing.
    Missing(Vec<(TextOf, String)>),
}

/// What became of the place of a quotation since it was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchored {
    /// It stands where it stood.
    There,
    /// The same words, with the same words before or behind them, stand elsewhere; the line it stood in.
    Moved(usize),
    /// The words stand there, but nothing tells which of several places, or whether one, is the one that was checked; the
    /// line it stood in.
    Lost(usize),
}

/// A quotation, and what became of it.
#[derive(Clone, Debug)]
pub struct HeldQuotation<'a> {
    /// What was asked.
    pub asked: Asked<'a>,
    /// What became of it.
    pub stand: Stand,
    /// What became of its place since it was checked, where a lock names one.
    pub anchored: Option<Anchored>,
}

/// All quotations with texts, and what became of them.
#[derive(Clone, Debug, Default)]
pub struct Quotations<'a> {
    /// In the order of the evidence.
    pub held: Vec<HeldQuotation<'a>>,
    /// What is known of the texts.
    pub read: Vec<Read>,
}

impl<'a> Quotations<'a> {
    /// Looks for every quotation in the texts of its sources; `text` gives the words of a file, where they are at hand.
    pub fn of(
        model: &'a Model,
        text: impl Fn(&'a SourceText, &'a TextFile) -> Option<Cow<'a, str>> + Sync,
    ) -> Self {
        let asked = all(model);
        if asked.is_empty() {
            return Self::default();
        }
        let (looked, read) = look(model, &asked, &text);
        let at_hand: HashSet<TextOf> = read.iter().map(|one| one.text).collect();
        let names = Names::of(model);
        let mut rest = looked.into_iter().peekable();
        let held = asked.into_iter().enumerate().map(|(at, asked)| {
            let mut of_this = Vec::new();
            while let Some(one) = rest.next_if(|one| one.asked == at) {
                of_this.push(one);
            }
            let stand = judge(model, &names, &asked, of_this, &at_hand);
            let stand = meant(model, &asked, stand, &text);
            HeldQuotation {
                asked,
                stand,
                anchored: None,
            }
        });
        let held = held.collect();
        Self { held, read }
    }
}

impl<'a> Quotations<'a> {
    /// Those that stand in their texts, each with its places, of which the first is the one to be shown.
    pub fn standing(&self) -> impl Iterator<Item = (&HeldQuotation<'a>, &Found, &[Found])> {
        self.held.iter().filter_map(|held| match &held.stand {
            Stand::Here(places) => Some((held, places.first()?, places.as_slice())),
            _ => None,
        })
    }
}

/// What became of a quotation, by what came of looking for it.
fn judge(
    model: &Model,
    names: &Names,
    asked: &Asked<'_>,
    looked: Vec<Looked>,
    read: &HashSet<TextOf>,
) -> Stand {
    let (mut theirs, mut others, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    let mut wordless = false;
    for one in looked {
        let file = file(model, one.text);
        let whose = |place: &Occurrence| {
            let speaker = place.speaker.map(|at| one.speakers[at].clone());
            let whose = whose(
                model,
                names,
                asked.quote,
                file,
                one.own,
                (speaker.as_ref(), &one.speakers),
            );
            (speaker, whose)
        };
        match one.search {
            Search::Wordless => wordless = true,
            Search::Missing(piece) => missing.push((one.text, piece)),
            Search::Found(places) => {
                for occurrence in places {
                    let (speaker, whose) = whose(&occurrence);
                    let found = Found {
                        text: one.text,
                        occurrence,
                        speaker,
                        whose,
                        meant: true,
                    };
                    match whose {
                        Whose::Theirs | Whose::Unclear => theirs.push(found),
                        _ => others.push(found),
                    }
                }
            }
            Search::Across(places) => {
                missing.extend(one.own.then(|| (one.text, asked.said.to_owned())));
                others.extend(places.into_iter().take(1).map(|occurrence| Found {
                    text: one.text,
                    speaker: occurrence.speaker.map(|at| one.speakers[at].clone()),
                    occurrence,
                    whose: Whose::Several,
                    meant: true,
                }));
            }
        }
    }
    if wordless {
        return Stand::Wordless;
    }
    if !theirs.is_empty() {
        // Where some places are clear, and turn nothing, those are meant.
        if theirs.iter().any(|one| one.whose == Whose::Theirs) {
            theirs.retain(|one| one.whose == Whose::Theirs);
        }
        if theirs.iter().any(|one| one.occurrence.turned.is_empty()) {
            theirs.retain(|one| one.occurrence.turned.is_empty());
        }
        return Stand::Here(theirs);
    }
    if !at_hand(model, asked, read) {
        return Stand::Absent;
    }
    match others.is_empty() {
        true => Stand::Missing(missing),
        false => Stand::NotTheirs(others),
    }
}

/// Which of the places are those that the authors mean, where they say so; where some are, only those.
fn meant<'a>(
    model: &'a Model,
    asked: &Asked<'_>,
    stand: Stand,
    text: impl Fn(&'a SourceText, &'a TextFile) -> Option<Cow<'a, str>>,
) -> Stand {
    let Some(place) = asked.quote.place.as_deref() else {
        return stand;
    };
    let Stand::Here(mut found) = stand else {
        return stand;
    };
    let mut between = Vec::with_capacity(found.len());
    for one in &mut found {
        let whole = model.sources[one.text.source].text.as_deref();
        let words = whole.and_then(|whole| text(whole, file(model, one.text)));
        let same = words
            .as_ref()
            .is_some_and(|words| is_between(place, words, &one.occurrence));
        one.meant = same && words.is_some_and(|words| is_at(place, &words, &one.occurrence));
        between.push(same);
    }
    // Lines and positions move; the words around a place go with it.
    let mut between = between.into_iter();
    match found.iter().any(|one| one.meant) {
        true => found.retain(|one| one.meant),
        false if between.clone().any(|same| same) => found.retain(|_| between.next() == Some(true)),
        false => {}
    }
    Stand::Here(found)
}

/// Whether all texts in which a quotation may stand were looked through.
fn at_hand(model: &Model, asked: &Asked<'_>, read: &HashSet<TextOf>) -> bool {
    let said = model.said(asked.quote);
    asked.sources.iter().all(|source| {
        let Some(text) = &model.sources[*source].text else {
            return false;
        };
        let mut own = text.files_for(said).peekable();
        own.peek().is_some()
            && own.all(|file| {
                let text = TextOf {
                    source: *source,
                    file,
                };
                read.contains(&text)
            })
    })
}

/// A file of a source.
pub fn file(model: &Model, text: TextOf) -> &TextFile {
    let whole = model.sources[text.source].text.as_deref();
    let file = whole.and_then(|whole| whole.files.get(text.file));
    file.expect("a text that was looked through")
}

/// Whose words stand at a place, for a quotation of somebody.
fn whose(
    model: &Model,
    names: &Names,
    quote: &Quote,
    file: &TextFile,
    own: bool,
    (speaker, speakers): (Option<&Speaker>, &[Speaker]),
) -> Whose {
    if quote.words != WhoseWords::Participant {
        return Whose::Theirs;
    }
    let of_file = match own || file.person.is_none() {
        true => Whose::Theirs,
        false => Whose::Anothers,
    };
    let is_theirs = |one: &Speaker| {
        let quoted = quote.speaker;
        quoted.is_some_and(|quoted| model.is_called(quoted, &one.name))
    };
    let unknown = |one: &&Speaker| one.standing == Standing::Unknown;
    let Some(speaker) = speaker else {
        // Before the first label nobody speaks.
        return match speakers.is_empty() {
            true => of_file,
            false => Whose::Unclear,
        };
    };
    match speaker.standing {
        Standing::Interviewer => Whose::Interviewers,
        _ if is_theirs(speaker) => Whose::Theirs,
        Standing::Participant => match (quote.speaker, names.one(&speaker.name)) {
            (Some(_), Some(_)) => Whose::Anothers,
            (None, Some(_)) => Whose::Theirs,
            (_, None) => of_file,
        },
        // A name that is nobody's may be anybody's, but that of one who has a label of their own, and it is no start of
        // a sentence.
        Standing::Unknown if speakers.iter().any(is_theirs) => match speaker.is_surely_one() {
            true => Whose::Anothers,
            false => Whose::Unclear,
        },
        // Of two who are unknown either may be the one.
        Standing::Unknown if speakers.iter().filter(unknown).count() > 1 => Whose::Unclear,
        Standing::Unknown => of_file,
    }
}
