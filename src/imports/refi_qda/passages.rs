//! Coded passages: held against the texts, and written as a table with a line for each.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::super::brought::Brought;
use super::codes::QdaCodes;
use super::counting::{Asked, Letters, QdaCounting, found};
use super::plain::{Given, counted, lines, shown};
use super::selections::{GivenCodes, Told, given, marked, stands, tell};
use super::texts::QdaTexts;
use super::xml::QdaDocument;
use crate::wording::spelling;

/// How many characters of context stand before and behind a passage, at the most.
const CONTEXT: usize = 40;

/// A coded passage.
#[derive(Debug)]
pub(in super::super) struct Passage {
    pub(in super::super) id: String,
    /// The text that it is of, by its position.
    pub(in super::super) text: Option<usize>,
    /// From which character to which it reaches, where that is known.
    pub(in super::super) stretch: Option<Range<usize>>,
    pub(in super::super) exact: String,
    pub(in super::super) prefix: String,
    pub(in super::super) suffix: String,
    /// The codes that it was given, by their positions, each with who gave it.
    pub(in super::super) codes: GivenCodes,
}

/// All passages, and where each selection stands, by its line in the file.
pub(super) struct QdaPassages {
    pub(super) list: Vec<Passage>,
    /// The text and stretch of each selection, by the line of its element and its GUID.
    pub(super) places: HashMap<(usize, String), (usize, Range<usize>)>,
    pub(super) counting: QdaCounting,
}

/// Takes all passages in.
pub(super) fn read(
    document: &QdaDocument,
    texts: &QdaTexts<'_>,
    codes: &QdaCodes,
    users: &HashMap<String, String>,
    brought: &mut Brought,
) -> QdaPassages {
    let all = marked(document, texts, brought);
    let mut asked: Vec<Vec<Asked<'_>>> = texts.list.iter().map(|_| Vec::new()).collect();
    for one in &all {
        if texts.list[one.text].words.is_some()
            && let Some(said) = &one.said
        {
            asked[one.text].push(Asked {
                start: one.start,
                end: one.end,
                said,
            });
        }
    }
    let named = asked.iter().map(Vec::len).sum();
    let (counting, fitting) = found(&texts.list, &asked);
    let mut told = Told::default();
    let mut passages = QdaPassages {
        list: Vec::new(),
        places: HashMap::new(),
        counting,
    };
    let mut by_place: BTreeMap<(usize, usize, usize), GivenCodes> = BTreeMap::new();
    let mut without_place: Vec<Passage> = Vec::new();
    let mut ids = Given::default();
    for of_text in all.chunk_by(|one, other| one.text == other.text) {
        let at = of_text[0].text;
        let text = &texts.list[at];
        let letters = Letters::of(text.words.as_deref().unwrap_or_default());
        let ruler = counting.ruler(text);
        for one in of_text {
            let given = given(document, one.element, codes, users, brought);
            if given.is_empty()
                && one.element.description().is_none()
                && one.element.one("NoteRef").is_none()
            {
                told.bare += 1;
            }
            if text.words.is_none() {
                if !given.is_empty() {
                    let name = one.element.attribute("name").map(lines);
                    // A name as long as the passage is its words; any other may be a label, or is cut.
                    let length = one.end - one.start;
                    let is_whole = |name: &String| name.chars().count().abs_diff(length) <= 2;
                    without_place.push(Passage {
                        id: ids.unique(&format!("{}.{}-{}", text.file, one.start, one.end)),
                        text: Some(at),
                        stretch: None,
                        exact: name.filter(is_whole).unwrap_or_default(),
                        prefix: String::new(),
                        suffix: String::new(),
                        codes: given,
                    });
                }
                continue;
            }
            let place = document.place(one.element);
            let Some(stretch) = stands(one, &ruler, &letters, &place, &mut told) else {
                told.beyond.push(place);
                continue;
            };
            let guid = one.element.guid("guid").unwrap_or_default();
            passages
                .places
                .insert((one.element.line, guid), (at, stretch.clone()));
            if stretch.is_empty() {
                brought.doubt(
                    format!(
                        "a passage of {} has no length: it was left out",
                        shown(&text.name)
                    ),
                    Some(place),
                );
            } else if !given.is_empty() {
                let key = (at, stretch.start, stretch.end);
                let known = by_place.entry(key).or_default();
                for one in given {
                    if !known.contains(&one) {
                        known.push(one);
                    }
                }
            }
        }
    }
    let mut last: Option<(usize, Letters<'_>)> = None;
    for ((at, start, end), codes) in by_place {
        let text = &texts.list[at];
        if last.as_ref().is_none_or(|(known, _)| *known != at) {
            last = Some((at, Letters::of(text.words.as_deref().unwrap_or_default())));
        }
        let Some((_, letters)) = &last else { continue };
        let stretch = start..end;
        passages.list.push(Passage {
            id: ids.unique(&format!("{}.{start}-{end}", text.file)),
            text: Some(at),
            exact: letters.slice(&stretch).to_owned(),
            prefix: before(
                letters.slice(&(start.saturating_sub(CONTEXT)..start)),
                start > CONTEXT,
            ),
            suffix: behind(
                letters.slice(&(end..letters.len().min(end + CONTEXT))),
                end + CONTEXT < letters.len(),
            ),
            stretch: Some(stretch),
            codes,
        });
    }
    passages.list.append(&mut without_place);
    tell(&told, counting, fitting, named, brought);
    passages
}

/// The ids of the passages of each code.
pub(super) fn by_codes<'a>(
    all: impl Iterator<Item = &'a Passage>,
) -> HashMap<usize, BTreeSet<String>> {
    let mut by_codes: HashMap<usize, BTreeSet<String>> = HashMap::new();
    for passage in all {
        for (code, _) in &passage.codes {
            by_codes
                .entry(*code)
                .or_default()
                .insert(passage.id.clone());
        }
    }
    by_codes
}

/// Tells how many passages are taken, with how many codings: those that stand in the table.
pub(super) fn tell_taken<'a>(all: impl Iterator<Item = &'a Passage>, brought: &mut Brought) {
    let (mut count, mut codings) = (0, 0);
    for passage in all {
        count += 1;
        codings += passage.codes.len();
    }
    if count > 0 {
        brought.taken.push(format!(
            "{} with {}",
            counted(count, "coded passage", "coded passages"),
            counted(codings, "coding", "codings")
        ));
    }
}

/// Tells that nothing could be checked, where passages have no names.
pub(super) fn unchecked(passages: &QdaPassages, texts: &QdaTexts<'_>, brought: &mut Brought) {
    let placed = passages
        .list
        .iter()
        .filter(|one| one.stretch.is_some())
        .count();
    let holders = texts
        .list
        .iter()
        .filter(|text| text.words.is_some())
        .flat_map(|text| &text.holders);
    let selections = holders
        .flat_map(|holder| &holder.children)
        .filter(|one| one.name.ends_with("Selection"));
    let named = selections
        .filter(|one| one.attribute("name").is_some())
        .count();
    if placed > 0 && named == 0 {
        let words = "the file repeats the words of no passage, so that positions could not be checked: they were counted as the standard says; look at some of them";
        brought.doubt(words, None);
    }
}

/// The words before a passage in one line, from the start of a word on.
fn before(words: &str, cut: bool) -> String {
    let rest = words.split_once(char::is_whitespace).filter(|_| cut);
    spelling::spaced(rest.map_or(words, |(_, rest)| rest))
}

/// The words behind it, up to the end of one.
fn behind(words: &str, cut: bool) -> String {
    let rest = words.rsplit_once(char::is_whitespace).filter(|_| cut);
    spelling::spaced(rest.map_or(words, |(rest, _)| rest))
}
