//! What is told of a quotation that does not stand in its texts: the passage that comes nearest, and where the two part.

use std::collections::HashMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::quotation::meaning::{Turning, turned};
use crate::quotation::nearest::{self, Lexicon, Parting, Passage};
use crate::quotation::search::Search;
use crate::quotation::transcript::Transcript;
use crate::source::{FileId, Sources, Span};
use crate::verify::held::{self, Names, Quotations, Stand, TextOf};
use crate::wording::spelling;
use crate::wording::twins;

/// How many steps are gone to look for the nearest passages of all quotations of a synthesis together: a few
/// seconds' worth. A quotation that would take more is told without.
const STEPS: u64 = 1_000_000_000;

/// A quotation that stands in none of its texts.
#[derive(Debug)]
pub(crate) struct Lost<'a> {
    /// Where its words are written.
    pub(crate) place: Span,
    /// The finding that it belongs to.
    pub(crate) of: &'a str,
    /// The tag of their language.
    language: &'a str,
    /// The part that is missing in the first text.
    pub(crate) piece: String,
    /// Where it was looked for.
    texts: Vec<FileId>,
    /// Of each text the part that is missing there.
    lacking: Vec<String>,
    /// The passage that comes nearest, if one was found; nothing where nobody looked.
    near: Option<Option<(FileId, Passage)>>,
    /// A note and a help on words that stand elsewhere.
    elsewhere: Option<[&'static str; 2]>,
    /// Whether the texts have no words.
    wordless: bool,
    /// Whether one of them may not be shown; nothing of them is told then.
    withheld: bool,
}

/// A text with what serves to look for passages in it.
struct Ready {
    lexicon: Lexicon,
    spoken: Transcript,
}

/// The quotations that stand in none of their texts, with what is known of each.
pub(crate) fn lost<'a>(
    model: &'a Model,
    quotations: &Quotations<'a>,
    sources: &Sources,
) -> Vec<Lost<'a>> {
    let names = Names::of(model);
    let mut lost = Vec::new();
    let mut ready: HashMap<FileId, Ready> = HashMap::new();
    for one in &quotations.held {
        // What is lost in translation is told by itself.
        let Stand::Missing(missing) = &one.stand else {
            continue;
        };
        let ([(_, piece), ..], false) = (missing.as_slice(), one.asked.lacks_original) else {
            continue;
        };
        let file = |text: &TextOf| held::file(model, *text).file;
        let withheld = missing
            .iter()
            .any(|(text, _)| held::file(model, *text).withheld);
        let looked = missing.iter().filter(|_| !withheld);
        let texts: Vec<FileId> = looked.clone().filter_map(|(text, _)| file(text)).collect();
        for (text, _) in looked {
            if let (Some(file), Some(whole)) = (file(text), &model.sources[text.source].text) {
                let words = sources.file(file).text();
                let path = held::file(model, *text);
                ready.entry(file).or_insert_with(|| Ready {
                    lexicon: Lexicon::new(words),
                    spoken: names.transcript(words, &whole.manner, path),
                });
            }
        }
        lost.push(Lost {
            place: one.asked.span(),
            of: &model.evidence[one.asked.of].id.value,
            language: one.asked.language,
            piece: piece.clone(),
            texts,
            lacking: missing.iter().map(|(_, piece)| piece.clone()).collect(),
            near: None,
            elsewhere: None,
            wordless: false,
            withheld,
        });
    }
    let mut left = STEPS;
    let looked: Vec<_> = lost
        .into_iter()
        .map(|lost| {
            let texts = lost.texts.iter();
            let steps = texts.map(|text| nearest::steps(&lost.piece, &ready[text].lexicon));
            let rest = left.checked_sub(steps.fold(0, u64::saturating_add));
            left = rest.unwrap_or(left);
            let look = rest.is_some() && !lost.withheld;
            (lost, look)
        })
        .collect();
    let told = looked.into_par_iter().map(|(mut lost, look)| {
        let near = look.then(|| lost.passage(sources, &ready));
        // Nobody looked for a word alone, unless one was found that looks like it.
        lost.near = near.filter(|near| near.is_some() || !nearest::is_one_word(&lost.piece));
        lost.elsewhere = lost.elsewhere(sources, &ready);
        let mut texts = lost.texts.iter();
        lost.wordless = !lost.withheld && texts.all(|text| ready[text].lexicon.is_empty());
        lost
    });
    told.collect()
}

impl Lost<'_> {
    /// A note and a help on words that stand in a text, though not where the quotation has them; none where
    /// they stand in none.
    fn elsewhere(
        &self,
        sources: &Sources,
        ready: &HashMap<FileId, Ready>,
    ) -> Option<[&'static str; 2]> {
        let piece = &self.piece;
        // A word alone stands in many others.
        let whole = nearest::is_one_word(piece);
        let each = self.texts.iter().zip(&self.lacking);
        let stand = each.filter(|(text, _)| {
            let Ready { lexicon, spoken } = &ready[*text];
            let found = spoken.find(sources.file(**text).text(), piece, self.language);
            matches!(found, Search::Found(_)) && (!whole || lexicon.has_all(piece))
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
    fn passage(
        &self,
        sources: &Sources,
        ready: &HashMap<FileId, Ready>,
    ) -> Option<(FileId, Passage)> {
        let near = self.texts.iter().filter_map(|text| {
            let whole = sources.file(*text).text();
            let near = nearest::passage(&self.piece, whole, &ready[text].lexicon)?;
            Some((*text, near))
        });
        near.min_by_key(|(_, near)| near.cost)
    }

    /// In what the quotation and the passage that comes nearest say something else.
    pub(crate) fn turned(&self) -> Option<Turning> {
        let (_, near) = self.near.as_ref()?.as_ref()?;
        let of = |words: fn(&Parting) -> &str| {
            let words = near.parts.iter().map(words);
            words.collect::<Vec<_>>().join(" , ")
        };
        turned(
            &of(|part| &part.said),
            &of(|part| &part.printed),
            self.language,
        )
    }

    /// The finding, told with the place where its words stand elsewhere, or the passage that comes nearest.
    pub(crate) fn told(&self, found: Diagnostic, sources: &Sources) -> Diagnostic {
        let help = "take the words as they are; mark what is left out with `…`, what is put in with brackets";
        let place =
            |text: FileId, stretch: &Range<usize>| Span::new(text, stretch.start, stretch.end);
        let near = self.near.as_ref();
        if let Some([note, help]) = self.elsewhere {
            let same = near
                .and_then(Option::as_ref)
                .filter(|(_, near)| near.parts.is_empty());
            let found = match same {
                Some((text, near)) => found.also(place(*text, &near.place), "the same words"),
                None => found,
            };
            return found.note(note).help(help);
        }
        let (text, near) = match near {
            Some(Some(near)) => near,
            Some(None) if self.wordless => {
                return found
                    .note("the text has no words")
                    .help("put the transcript there, or take the empty file away");
            }
            Some(None) => {
                return found
                    .note("no passage of the text comes near it")
                    .help(help);
            }
            None => return found.help(help),
        };
        let place = |stretch| place(*text, stretch);
        let [first, ..] = near.parts.as_slice() else {
            return found
                .also(place(&near.place), "the same words")
                .note("the words are the same; the marks between them are not")
                .help(help);
        };
        let passage = &sources.file(*text).text()[near.place.clone()];
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
        let hint = near.parts.iter().find_map(setting);
        found.maybe_help(hint).help(help)
    }
}

/// A passage without its line ends, its end left out where it is long.
pub(crate) fn on_one_line(passage: &str) -> String {
    /// As much as helps to find it.
    const MOST: usize = 240;
    let whole = spelling::spaced(passage);
    match whole.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &whole[..end]),
        None => whole,
    }
}

/// More differences than that make another text.
const SHOWN: usize = 4;

/// The setting that would settle a difference, where what the quotation leaves out may be no speech.
fn setting(part: &Parting) -> Option<String> {
    /// Words that only fill, in the languages that are known.
    const FILLERS: [&str; 12] = [
        "um", "uh", "er", "erm", "hm", "mhm", "äh", "ähm", "öh", "euh", "eh", "este",
    ];
    let Parting { said, printed, .. } = part;
    let inner =
        printed.trim_matches(|one: char| one.is_ascii_punctuation() && !"()[]<>".contains(one));
    let is_mark = |(open, close)| inner.starts_with(open) && inner.ends_with(close);
    let digits = !inner.is_empty() && inner.chars().all(|one| one.is_ascii_digit());
    let mut words = inner
        .split(|one: char| !one.is_alphabetic())
        .filter(|word| !word.is_empty())
        .peekable();
    let fills =
        words.peek().is_some() && words.all(|word| FILLERS.contains(&word.to_lowercase().as_str()));
    if !said.is_empty() {
        return None;
    }
    if [('(', ')'), ('[', ']'), ('<', '>')]
        .into_iter()
        .any(is_mark)
    {
        return Some(format!(
            "where nobody said `{inner}`, name it at the source: `not_speech: [\"{inner}\"]`"
        ));
    }
    if digits {
        return Some("where that is the number of a line, say so at the source: `not_speech: [line numbers]`".to_owned());
    }
    fills.then(|| {
        format!(
            "where quotations leave such words out, say so under `synthesis`: `left_out: [{}]`",
            inner.to_lowercase()
        )
    })
}

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
