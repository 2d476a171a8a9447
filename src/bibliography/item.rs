//! The parts of a work as the processor takes them.

use hayagriva::citationberg::json::{
    DateValue, Item, LiteralName, NameItem, NameValue, Value, VecDate, VecDateRange,
};

use super::edition;
use super::given::SmallInitials;
use crate::model::{Creator, Creators, ReferenceStyle, SourceKind, SourceParts, WorkDay};

/// A work to be printed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PrintedWork<'a> {
    /// Its parts.
    pub(crate) parts: &'a SourceParts,
    /// Whether it can be read on the web: it has a DOI or an address.
    pub(crate) is_online: bool,
}

/// What is handed to the processor in the place of what it would print otherwise than it should.
#[derive(Debug)]
pub(super) struct StandIns {
    /// A year, in the place of what is no single year.
    pub(super) year: Option<i16>,
    /// Letters, in the place of small ones that given names begin with.
    pub(super) letters: SmallInitials,
}

/// The work as an item of CSL-JSON, and what stands in the place of something else in it.
pub(super) fn of(printed: &PrintedWork<'_>, style: ReferenceStyle) -> (Item, StandIns) {
    let work = printed.parts;
    let mut item = Item(Default::default());
    let mut letters = SmallInitials::default();
    let mut say = |key: &str, value: Value| item.0.insert(key.to_owned(), value);
    say("id", text("work"));
    say("type", text(kind(work, style).csl()));
    // What is no English has no capitals in “Eds.” either; those of titles are put right behind.
    say("language", text("en"));
    let parts = [
        ("title", &work.title),
        ("container-title", &work.container),
        ("volume", &work.volume),
        ("issue", &work.issue),
        ("page", &work.pages),
        ("number", &work.number),
        ("collection-title", &work.series),
        ("publisher-place", &work.place),
    ];
    for (key, part) in parts {
        if let Some(part) = part
            .as_deref()
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            say(key, text(part));
        }
    }
    if let Some(edition) = &work.edition {
        let number = edition::number(edition).map(|number| number.to_string());
        say("edition", text(number.as_deref().unwrap_or(edition.trim())));
    }
    let (genre, publisher) = genre_and_publisher(printed, style);
    for (key, part) in [("genre", genre), ("publisher", publisher)] {
        if let Some(part) = part {
            say(key, Value::String(part));
        }
    }
    for (key, creators) in [("author", &work.authors), ("editor", &work.editors)] {
        if !creators.named.is_empty() {
            say(key, Value::Names(names(creators, style, &mut letters)));
        }
    }
    if let Some(day) = work.accessed {
        let day = WorkDay {
            year: day.year,
            month: Some(day.month),
            day: Some(day.day),
        };
        say("accessed", date(day));
    }
    let year = words_for_year(work).map(|_| unlike_any(work));
    match (year, work.date, &work.year) {
        (Some(year), _, _) => {
            say("issued", of_numbers(vec![year]));
        }
        (None, Some(at), _) => {
            say("issued", date(at.from));
        }
        (None, None, Some(year)) => {
            if let Ok(year) = year.trim().parse() {
                say("issued", of_numbers(vec![year]));
            }
        }
        (None, None, None) => {}
    }
    (item, StandIns { year, letters })
}

/// The kind of work, as the style prints it.
fn kind(work: &SourceParts, style: ReferenceStyle) -> SourceKind {
    match work.kind() {
        // Printed proceedings are a book there, and the processor would lose pages and publisher.
        SourceKind::ConferencePaper if style == ReferenceStyle::Apa && work.container.is_some() => {
            SourceKind::Chapter
        }
        kind => kind,
    }
}

/// What a work is called among its kind, and who published it, as the style has them.
fn genre_and_publisher(
    printed: &PrintedWork<'_>,
    style: ReferenceStyle,
) -> (Option<String>, Option<String>) {
    let work = printed.parts;
    let said = |part: &Option<String>| {
        let part = part.as_deref().map(str::trim);
        part.filter(|part| !part.is_empty()).map(str::to_owned)
    };
    let (genre, publisher) = (said(&work.genre), said(&work.publisher));
    if style != ReferenceStyle::Apa {
        return (genre, publisher);
    }
    // Who wrote a work and published it as well is named once.
    let is_author = |publisher: &String| match work.authors.named.as_slice() {
        [Creator::Whole(name)] => name.trim().eq_ignore_ascii_case(publisher),
        _ => false,
    };
    match (genre, publisher.filter(|publisher| !is_author(publisher))) {
        // A thesis that can be read on the web has its university in brackets.
        (Some(genre), Some(school)) if work.kind() == SourceKind::Thesis && printed.is_online => {
            (Some(format!("{genre}, {school}")), None)
        }
        both => both,
    }
}

/// What is printed for the year where it is no single year.
pub(super) fn words_for_year(work: &SourceParts) -> Option<String> {
    if let Some(at) = work.date {
        return at.to.map(|_| at.years());
    }
    let said = work.year.as_deref()?.trim();
    let is_year = said.len() == 4 && said.bytes().all(|sign| sign.is_ascii_digit());
    (!is_year && !said.is_empty()).then(|| said.to_owned())
}

/// A number that stands nowhere in what is said of a work.
fn unlike_any(work: &SourceParts) -> i16 {
    let names = work.authors.named.iter().chain(&work.editors.named);
    let mut said: String = names.map(ToString::to_string).collect();
    said.extend(
        work.texts()
            .into_iter()
            .filter_map(|(_, text)| text)
            .map(String::as_str),
    );
    let is_free = |year: &i16| !said.contains(&year.to_string());
    (20_001..i16::MAX).find(is_free).unwrap_or(i16::MAX)
}

fn text(said: &str) -> Value {
    Value::String(said.to_owned())
}

fn date(at: WorkDay) -> Value {
    let mut numbers = vec![at.year.min(9_999) as i16];
    numbers.extend(at.month.map(i16::from));
    numbers.extend(at.day.map(i16::from));
    of_numbers(numbers)
}

fn of_numbers(numbers: Vec<i16>) -> Value {
    Value::Date(DateValue::DateParts {
        date_parts: VecDateRange(vec![VecDate(numbers)]),
        literal: None,
        season: None,
        circa: false,
    })
}

/// The names; where others are not named, one more, which the style leaves out for its “et al.”.
fn names(
    creators: &Creators,
    style: ReferenceStyle,
    letters: &mut SmallInitials,
) -> Vec<NameValue> {
    let literal = |name: &str| {
        let literal = name.to_owned();
        NameValue::Literal(LiteralName { literal })
    };
    let named = creators.named.iter().map(|one| match one {
        Creator::Whole(name) => literal(name),
        Creator::Person {
            family,
            given,
            suffix,
        } => {
            // What stands before a name is held together with it: the processor would else take it away.
            let (before, family) = match family.split_once(' ') {
                Some((before, family)) => (Some(before.to_owned()), family),
                None => (None, family.as_str()),
            };
            NameValue::Item(NameItem {
                family: family.to_owned(),
                given: given.as_deref().map(|given| letters.given(given, style)),
                non_dropping_particle: before,
                dropping_particle: None,
                suffix: suffix.as_deref().map(|suffix| match style {
                    // Initials have no points there either.
                    ReferenceStyle::Vancouver => suffix.trim_end_matches('.').to_owned(),
                    _ => suffix.to_owned(),
                }),
                comma_suffix: None,
            })
        }
    });
    let others = creators.and_others.then(|| literal("others"));
    named.chain(others).collect()
}
