//! A quotation does not stand in the text of the source it is cited from.
//!
//! ## Why it matters
//!
//! A quotation is the one part of a qualitative finding that a reader can hold against the data word
//! by word. One that was retyped, smoothed or shortened without a sign is no quotation any more, and
//! a reviewer who finds one doubts the others.
//!
//! ## Example
//!
//! ```yaml
//! sources:
//!   - {id: our-study, citation: Our study. 2024., text: sources/our-study.txt}
//! evidence:
//!   - id: balance
//!     strand: qualitative
//!     finding: Balance came with time.
//!     quotes: [{said: I was exhausted all the time, by: P07}]
//!     cite: our-study
//! ```
//!
//! The text has *I was so exhausted*.
//!
//! ## What to do
//!
//! Take the words from the text as they are. Mark what you leave out with `…`, and what you put in
//! with brackets: `I was so exhausted … [at work]`. The message shows the passage of the text that comes
//! nearest, and the words in which the two part.
//!
//! What programs put into a text does not matter: capitals, line ends, the shape of quotation marks and
//! dashes, ligatures (`ﬁ`), how accents are stored, characters that cannot be seen. A word that a line end
//! parts (`exer-` and `cise`) is read both as `exercise` and as `exer-cise`. Marks of time do not part a
//! quotation: in brackets or between number signs wherever they stand (`[00:12:31]`, `#00:12:31-3#`), bare
//! on a line of their own, and the timings of subtitles with the number or name above them; nor do the tags
//! of subtitles (`<v P03>`, `<i>`). Names of speakers outside tags, page numbers and running heads
//! do: they may be words of the text. The check looks only where a source names its `text`.

use std::collections::HashMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Quote, Source};
use crate::quotation::Searched;
use crate::quotation::nearest::{self, Lexicon, Parting, Passage};
use crate::source::{FileId, Sources, Span};
use crate::synthesis::context::ArgumentContext;
use crate::wording::twins;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG240",
    name: "quotation-not-found",
    severity: Severity::Warning,
    source: include_str!("quotation_not_found.rs"),
};

/// How many steps are gone to look for the nearest passages of all quotations of a synthesis together: a few
/// seconds' worth. A quotation that would take more is told without.
const STEPS: u64 = 1_000_000_000;

/// A text that was looked through.
#[derive(Clone, Copy)]
struct Looked<'a> {
    file: FileId,
    words: &'a Searched,
}

/// A quotation that was not found.
struct Missing<'a> {
    quote: &'a Quote,
    /// The finding that it belongs to.
    of: &'a str,
    /// The part that is missing in the first text.
    piece: String,
    /// Where it was looked for.
    texts: Vec<Looked<'a>>,
    /// Of each text the part that is missing there.
    lacking: Vec<String>,
}

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let missing = missing(context);
    let sources = context.sources;
    let mut lexicons: HashMap<FileId, Lexicon> = HashMap::new();
    for text in missing.iter().flat_map(|one| &one.texts) {
        let words = || Lexicon::new(sources.file(text.file).text());
        lexicons.entry(text.file).or_insert_with(words);
    }
    let mut left = STEPS;
    let looked: Vec<_> = missing
        .into_iter()
        .map(|missing| {
            let texts = missing.texts.iter();
            let steps = texts.map(|text| nearest::steps(&missing.piece, &lexicons[&text.file]));
            let rest = left.checked_sub(steps.fold(0, u64::saturating_add));
            left = rest.unwrap_or(left);
            (missing, rest.is_some())
        })
        .collect();
    let told = looked.into_par_iter().map(|(missing, look)| {
        let near = look.then(|| passage(&missing, sources, &lexicons));
        // Nobody looked for a word alone, unless one was found that looks like it.
        let near = near.filter(|near| near.is_some() || !nearest::is_one_word(&missing.piece));
        let elsewhere = elsewhere(&missing, sources, &lexicons);
        finding(&missing, elsewhere, near, sources)
    });
    found.extend(told.collect::<Vec<_>>());
}

/// The quotations that stand in none of the texts that they are cited from.
fn missing<'a>(context: &ArgumentContext<'a>) -> Vec<Missing<'a>> {
    let model = context.model;
    let mut missing = Vec::new();
    if model.sources.iter().all(|source| source.text.is_none()) {
        return missing;
    }
    for item in model.evidence.iter() {
        for quote in &item.quotes {
            // A quotation's own places come before those of its finding.
            let cites = match quote.cite.is_empty() {
                true => &item.cite,
                false => &quote.cite,
            };
            let sources = cites.iter().map(|cite| &model.sources[cite.source]);
            // Where one of several sources has no text, or a file that cannot be read, the words may stand there.
            let texts: Option<Vec<_>> = sources.map(|source| looked(source, quote)).collect();
            let Some(texts) = texts else {
                continue;
            };
            let texts: Vec<_> = texts.into_iter().flatten().collect();
            let each = texts.iter();
            let lacking = each.map(|text| lacking(&quote.said.value, *text, context.sources));
            let lacking: Option<Vec<_>> = lacking.collect();
            let Some(lacking) = lacking else {
                continue;
            };
            if let Some(piece) = lacking.first().cloned() {
                missing.push(Missing {
                    quote,
                    of: &item.id.value,
                    piece,
                    texts,
                    lacking,
                });
            }
        }
    }
    missing
}

/// The texts of a source in which a quotation may stand; nothing where one of them is not there, or none.
fn looked<'a>(source: &'a Source, quote: &Quote) -> Option<Vec<Looked<'a>>> {
    let files = source.text.as_ref()?.files_for(quote.speaker, quote.at);
    let texts = files.map(|file| {
        let (file, words) = (file.file?, file.words.as_ref()?);
        Some(Looked { file, words })
    });
    let texts: Vec<_> = texts.collect::<Option<_>>()?;
    (!texts.is_empty()).then_some(texts)
}

/// The first part of what is said that a text does not have behind the part before it.
fn lacking(said: &str, text: Looked<'_>, sources: &Sources) -> Option<String> {
    text.words
        .first_missing(said, sources.file(text.file).text())
}

/// A note and a help on words that stand in a text, though not where the quotation has them; none where
/// they stand in none.
fn elsewhere(
    missing: &Missing<'_>,
    sources: &Sources,
    lexicons: &HashMap<FileId, Lexicon>,
) -> Option<[&'static str; 2]> {
    let piece = &missing.piece;
    // A word alone stands in many others.
    let whole = nearest::is_one_word(piece);
    let each = missing.texts.iter().zip(&missing.lacking);
    let stand = each.filter(|(text, _)| {
        lacking(piece, **text, sources).is_none() && (!whole || lexicons[&text.file].has_all(piece))
    });
    let stand: Vec<_> = stand.map(|(_, lacking)| lacking).collect();
    // A text that lacks them, and has them, has them before the parts that they should follow.
    match stand.contains(&piece) {
        _ if stand.is_empty() => None,
        true => Some([
            "these words stand before those that the quotation has before them",
            "put the parts of the quotation in the order of the text",
        ]),
        false => Some([
            "these words stand in one of the texts, but no text has all parts of the quotation in this order",
            "quote each text by itself, the parts in its order",
        ]),
    }
}

/// The passage that comes nearest in any of the texts, and its text.
fn passage<'a>(
    missing: &Missing<'a>,
    sources: &Sources,
    lexicons: &HashMap<FileId, Lexicon>,
) -> Option<(Looked<'a>, Passage)> {
    let near = missing.texts.iter().filter_map(|text| {
        let whole = sources.file(text.file).text();
        let near = nearest::passage(&missing.piece, whole, &lexicons[&text.file])?;
        Some((*text, near))
    });
    near.min_by_key(|(_, near)| near.cost)
}

/// What is told of a quotation: the note and help on where its words stand `elsewhere`, or the passage that is
/// `near`, if one was found where it was looked for.
fn finding(
    missing: &Missing<'_>,
    elsewhere: Option<[&str; 2]>,
    near: Option<Option<(Looked<'_>, Passage)>>,
    sources: &Sources,
) -> Diagnostic {
    let piece = &missing.piece;
    let words = format!("`{piece}` does not stand in the text it is quoted from");
    let found = Diagnostic::at(&CHECK, missing.quote.said.span, words).about(missing.of);
    let help =
        "take the words as they are; mark what is left out with `…`, what is put in with brackets";
    let place =
        |text: Looked<'_>, stretch: &Range<usize>| Span::new(text.file, stretch.start, stretch.end);
    if let Some([note, help]) = elsewhere {
        let same = near.flatten().filter(|(_, near)| near.parts.is_empty());
        let found = match same {
            Some((text, near)) => found.also(place(text, &near.place), "the same words"),
            None => found,
        };
        return found.note(note).help(help);
    }
    let (text, near) = match near {
        Some(Some(near)) => near,
        Some(None) => {
            return found
                .note("no passage of the text comes near it")
                .help(help);
        }
        None => return found.help(help),
    };
    let place = |stretch| place(text, stretch);
    let [first, ..] = near.parts.as_slice() else {
        return found
            .also(place(&near.place), "the same words")
            .note("the words are the same; the marks between them are not")
            .help(help);
    };
    let passage = &sources.file(text.file).text()[near.place.clone()];
    let found = found.also(place(&near.place), "the passage that comes nearest");
    let found = match first.place == near.place {
        true => found,
        false => found.also(place(&first.place), "the first difference"),
    };
    // Of a stretch of several lines, only the first is shown above.
    let found = match passage.contains('\n') {
        true => found.note(format!(
            "the passage that comes nearest: `{}`",
            on_one_line(passage)
        )),
        false => found,
    };
    let told = near.parts.iter().take(SHOWN).map(parting);
    let found = told.fold(found, Diagnostic::note);
    let found = match near.parts.len().saturating_sub(SHOWN) {
        0 => found,
        1 => found.note("and one more difference"),
        more => found.note(format!("and {more} more differences")),
    };
    found.help(help)
}

/// A passage without its line ends, its end left out where it is long.
fn on_one_line(passage: &str) -> String {
    /// As much as helps to find it.
    const MOST: usize = 240;
    let whole = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    match whole.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &whole[..end]),
        None => whole,
    }
}

/// More differences than that make another text.
const SHOWN: usize = 4;

/// The words in which the quotation and the text part.
fn parting(part: &Parting) -> String {
    let Parting { said, printed, .. } = part;
    match (said.is_empty(), printed.is_empty()) {
        (true, _) => format!("the quotation leaves out `{printed}`"),
        (_, true) => format!("the quotation adds `{said}`"),
        _ => {
            let words = format!("the quotation has `{said}`, the text `{printed}`");
            match twins::difference(said, printed) {
                Some(difference) => format!("{words}: {difference}"),
                None => words,
            }
        }
    }
}
