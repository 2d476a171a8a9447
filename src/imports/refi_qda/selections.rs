//! Selections in texts: their positions as the file says them, where they stand, and what is told of both.

use std::collections::HashMap;
use std::ops::Range;

use super::super::brought::Brought;
use super::codes::QdaCodes;
use super::counting::{Letters, QdaCounting, Ruler, Said};
use super::plain::{counted, line, shown};
use super::texts::QdaTexts;
use super::xml::{QdaDocument, QdaElement};

/// The codes of a passage, by their positions, each with who gave it.
pub(in super::super) type GivenCodes = Vec<(usize, Option<String>)>;

/// A selection in a text.
pub(super) struct Marked<'a> {
    pub(super) text: usize,
    pub(super) element: &'a QdaElement,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) said: Option<Said>,
}

/// What was found of the selections, to be told.
#[derive(Default)]
pub(super) struct Told {
    pub(super) moved: Vec<String>,
    pub(super) unlike: Vec<String>,
    pub(super) beyond: Vec<String>,
    pub(super) bare: usize,
    /// How many bytes were looked through for passages that do not stand at their place.
    searched: usize,
}

/// How many bytes are looked through for passages that do not stand at their place; a project of edited transcripts takes
/// a tenth of it.
const SEARCHED: usize = 1 << 30;

impl Told {
    /// Whether a text may be looked through once more.
    fn may_search(&mut self, letters: &Letters<'_>) -> bool {
        self.searched = self.searched.saturating_add(letters.bytes());
        self.searched <= SEARCHED
    }
}

/// The position of a selection, or why it is none.
fn position(element: &QdaElement, key: &str) -> Result<usize, String> {
    let written = element.attribute(key).unwrap_or_default().trim();
    written.parse().map_err(|_| match written {
        "" => "says no position".to_owned(),
        written => format!("has {} for a position", shown(written)),
    })
}

/// The positions of a transcript's points in time, by their GUIDs.
fn points(holder: &QdaElement) -> HashMap<String, usize> {
    let points = holder.all("SyncPoint").filter_map(|point| {
        let position = point.attribute("position")?.trim().parse().ok()?;
        Some((point.guid("guid")?, position))
    });
    points.collect()
}

/// From where to where a selection of a transcript reaches, by these.
fn by_points(points: &HashMap<String, usize>, element: &QdaElement) -> Option<(usize, usize)> {
    let point = |key: &str| points.get(&element.guid(key)?).copied();
    Some((point("fromSyncPoint")?, point("toSyncPoint")?))
}

/// The selections of all texts; what is wrong with one is told.
pub(super) fn marked<'a>(
    document: &QdaDocument,
    texts: &QdaTexts<'a>,
    brought: &mut Brought,
) -> Vec<Marked<'a>> {
    let mut all = Vec::new();
    for (text, of) in texts.list.iter().enumerate() {
        for holder in &of.holders {
            let points = points(holder);
            let selections = holder.children.iter();
            let selections = selections
                .filter(|one| matches!(one.name, "PlainTextSelection" | "TranscriptSelection"));
            for element in selections {
                let stretch = match element.name {
                    "TranscriptSelection" => by_points(&points, element).ok_or_else(|| {
                        "names points in time that have no position in the text".to_owned()
                    }),
                    _ => position(element, "startPosition")
                        .and_then(|start| Ok((start, position(element, "endPosition")?))),
                };
                let stretch = stretch.and_then(|(start, end)| match end < start {
                    true => Err(format!("ends at {end}, before it begins at {start}")),
                    false => Ok((start, end)),
                });
                match stretch {
                    Ok((start, end)) => all.push(Marked {
                        text,
                        element,
                        start,
                        end,
                        said: element.attribute("name").and_then(Said::of),
                    }),
                    Err(why) => brought.doubt(
                        format!("a passage of {} {why}: it was left out", shown(&of.name)),
                        Some(document.place(element)),
                    ),
                }
            }
        }
    }
    all
}

/// The codes of a selection, each with who gave it; a code that there is not is told.
pub(super) fn given(
    document: &QdaDocument,
    element: &QdaElement,
    codes: &QdaCodes,
    users: &HashMap<String, String>,
    brought: &mut Brought,
) -> GivenCodes {
    let mut given = Vec::new();
    for coding in element.all("Coding") {
        let by = coding
            .guid("creatingUser")
            .or_else(|| element.guid("creatingUser"));
        let by = by.and_then(|by| users.get(&by).cloned());
        for code in coding.all("CodeRef") {
            match code.guid("targetGUID").and_then(|guid| codes.by_guid(&guid)) {
                Some(code) if !given.contains(&(code, by.clone())) => given.push((code, by.clone())),
                Some(_) => {}
                None => brought.doubt("a passage is given a code that the file does not declare; this coding was left out", Some(document.place(coding))),
            }
        }
    }
    given
}

/// From how many letters on a name is taken for words where the position is none in the text.
const SENTENCE: usize = 12;

/// Where a selection stands in its text: by its position; where other words stand there, by its words, if they stand once.
pub(super) fn stands(
    one: &Marked<'_>,
    ruler: &Ruler,
    letters: &Letters<'_>,
    place: &str,
    told: &mut Told,
) -> Option<Range<usize>> {
    let stretch = ruler.stretch(one.start, one.end);
    let Some(said) = &one.said else {
        return stretch;
    };
    if stretch
        .as_ref()
        .is_some_and(|stretch| said.is_of(letters.slice(stretch)))
    {
        return stretch;
    }
    // A name may be a label that somebody wrote. What is as long as the passage, or long at all, is its words.
    let length = match &stretch {
        Some(stretch) => {
            let words = letters.slice(stretch).chars();
            words.filter(|one| !one.is_whitespace()).count()
        }
        None => one.end - one.start,
    };
    let is_long = stretch.is_none() && said.len() >= SENTENCE;
    let is_words = said.len().abs_diff(length) <= 1 || said.is_cut() || is_long;
    let moved = Some(said)
        .filter(|_| is_words && told.may_search(letters))
        .and_then(|said| said.find(letters));
    match (moved, stretch) {
        (Some(moved), _) if said.is_cut() && said.len() < length => {
            told.moved.push(place.to_owned());
            let end = moved.start.saturating_add(one.end - one.start);
            Some(moved.start..end.min(letters.len()))
        }
        (Some(moved), _) => {
            told.moved.push(place.to_owned());
            Some(moved)
        }
        (None, stretch) => {
            if stretch.is_some() {
                told.unlike.push(place.to_owned());
            }
            stretch
        }
    }
}

/// What the self-check found.
pub(super) fn tell(
    told: &Told,
    counting: QdaCounting,
    fitting: usize,
    named: usize,
    brought: &mut Brought,
) {
    let places = |places: &[String]| match places {
        [] => None,
        [one] => Some(one.clone()),
        [first, others @ ..] => Some(format!("{first} and {} more", others.len())),
    };
    if named > 0 && counting == QdaCounting::STANDARD {
        brought.taken.push(format!(
            "{fitting} of {named} passages that the file names by their words stand at their places"
        ));
    } else if named > 0 {
        let words = format!(
            "positions are not counted as the standard says, but {}: by this {fitting} of {named} passages that the file names by their words stand at their places, and all positions were counted anew",
            counting.words()
        );
        brought.doubt(words, None);
    }
    if !told.moved.is_empty() {
        let words = format!(
            "{} at the position that the file says, but once elsewhere in the text, and {} put there",
            counted(
                told.moved.len(),
                "passage does not stand",
                "passages do not stand"
            ),
            if told.moved.len() == 1 { "was" } else { "were" }
        );
        brought.doubt(words, places(&told.moved));
    }
    if told.searched > SEARCHED {
        brought.doubt("so many passages do not stand at their places that not all of them were looked for elsewhere", None);
    }
    if !told.unlike.is_empty() {
        let words = format!(
            "{} not called by the words at the position, which is right if somebody gave a name of their own, and wrong if the text was changed: look there",
            counted(told.unlike.len(), "passage is", "passages are")
        );
        brought.doubt(words, places(&told.unlike));
    }
    if !told.beyond.is_empty() {
        let words = format!(
            "{} the text: left out",
            counted(
                told.beyond.len(),
                "passage reaches beyond",
                "passages reach beyond"
            )
        );
        brought.doubt(words, places(&told.beyond));
    }
    if told.bare > 0 {
        brought.leave(
            format!(
                "{} neither code nor note",
                counted(told.bare, "marked passage has", "marked passages have")
            ),
            None,
        );
    }
}

/// What somebody is called who coded, in one line.
pub(super) fn users(document: &QdaDocument) -> HashMap<String, String> {
    let users = document.root.listed("Users", "User");
    let named = users.filter_map(|user| {
        let name = user.attribute("name").or(user.attribute("id"))?;
        Some((user.guid("guid")?, line(name)))
    });
    named.collect()
}
