//! Counts with their percentages in running sentences: `12 of 38 (32%)`, `12/38 (31.6%)`, `32% (12 of 38)`.

use std::ops::Range;

use regex::{Captures, Regex};

use super::pattern::SaidPattern;
use super::written_number::{people, with_point};
use crate::number::Printed;

/// A count, what it is of, and the percentage.
#[derive(Clone, Debug)]
pub(super) struct SaidShare {
    pub(super) count: u64,
    pub(super) n: u64,
    pub(super) percent: Printed,
    /// Whether a stroke stands between the two and nothing beside it speaks of people, so that it may be a name or a scale.
    pub(super) is_guess: bool,
    pub(super) place: Range<usize>,
}

static BEHIND: SaidPattern = SaidPattern::new(|| {
    let pattern = r"(?:^|[^\w.,·/=<>±-])(?P<count>\d{1,3}(?:[.,]\d{3})+|\d+) ?(?:of|out of|von|sur|/) ?(?:the |all |our |these |den )?(?P<n>\d{1,3}(?:[.,]\d{3})+|\d+)(?: [A-Za-z'-]+){0,3} ?[(\[] ?(?P<percent>\d+(?:[.,·]\d+)?) ?%";
    Regex::new(pattern).ok()
});
static BEFORE: SaidPattern = SaidPattern::new(|| {
    let pattern = r"(?:^|[^\w.,·/=<>±-])(?P<percent>\d+(?:[.,·]\d+)?) ?% ?[(\[] ?(?:n ?= ?)?(?P<count>\d{1,3}(?:[.,]\d{3})+|\d+) ?(?:of|out of|von|sur|/) ?(?:the |all )?(?P<n>\d{1,3}(?:[.,]\d{3})+|\d+) ?[)\];,]";
    Regex::new(pattern).ok()
});

static BETWEEN: SaidPattern = SaidPattern::new(|| {
    let pattern = r"(?:^|[^\w.,·/=<>±-])(?P<count>\d{1,3}(?:[.,]\d{3})+|\d+) ?[(\[] ?(?P<percent>\d+(?:[.,·]\d+)?) ?% ?[)\]] ?(?:out )?of (?:the |all |our |these )?(?P<n>\d{1,3}(?:[.,]\d{3})+|\d+)\b";
    Regex::new(pattern).ok()
});

/// Words for people and what is counted of them.
static PEOPLE: SaidPattern = SaidPattern::new(|| {
    let words = r"(?i)\b(?:patients?|participants?|people|persons?|women|men|girls?|boys?|child(?:ren)?|infants?|adults?|controls?|cases?|respondents?|students?|interviewees|studies|trials|events?|deaths?|eyes|teams|of (?:these|those|them|whom)|responded|completed|died|stayed|number|n =)\b";
    Regex::new(words).ok()
});

/// How far around a stroke the words for people are looked for, in bytes.
const AROUND: usize = 40;

/// A stretch with what stands around it.
fn around(text: &str, stretch: Range<usize>) -> &str {
    let mut start = stretch.start.saturating_sub(AROUND);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = (stretch.end + AROUND).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    &text[start..end]
}

/// Those of a text in its even form.
pub(super) fn shares(text: &str) -> Vec<SaidShare> {
    let found = BEHIND.all(text).into_iter().chain(BEFORE.all(text));
    let mut shares: Vec<SaidShare> = found.filter_map(|found| read(text, &found)).collect();
    let between = BETWEEN.all(text).into_iter();
    shares.extend(between.filter_map(|found| read_between(text, &found)));
    shares.sort_by_key(|share| share.place.start);
    shares
}

fn read(text: &str, found: &Captures<'_>) -> Option<SaidShare> {
    let [count, n, percent] = ["count", "n", "percent"].map(|name| found.name(name));
    let (count, n, percent) = (count?, n?, percent?);
    // A percentage of something else, or the level of an interval.
    let rest = text[found.get(0)?.end()..].trim_start();
    let other = [
        "CI", "con", "C.I", "of ", "per", "lower", "higher", "less", "more", "cred",
    ];
    if other.iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    let counted = (people(count.as_str())?, people(n.as_str())?);
    // A point parts thousands only where decimals are written with a comma.
    if !percent.as_str().contains(',') && [count, n].iter().any(|one| one.as_str().contains('.')) {
        return None;
    }
    // A fraction, the days of a week, a grade: so few say nothing of people.
    let is_stroke = text[count.end()..n.start()].contains('/');
    let is_fraction = is_stroke && (counted.1 < 10 || counted.0 > counted.1);
    if is_fraction || counted.1 < 5 {
        return None;
    }
    let is_before = percent.start() < count.start();
    if !is_share(text, (count.start(), is_stroke), rest, is_before) {
        return None;
    }
    let start = count.start().min(percent.start());
    let end = n.end().max(percent.end());
    Some(SaidShare {
        count: counted.0,
        n: counted.1,
        percent: Printed::parse(&with_point(percent.as_str(), true)?).ok()?,
        is_guess: is_stroke && !PEOPLE.fits(around(text, start..end)),
        place: start..end,
    })
}

/// A count with its percentage before the number that it is of; which is no year and no age.
fn read_between(text: &str, found: &Captures<'_>) -> Option<SaidShare> {
    let [count, n, percent] = ["count", "n", "percent"].map(|name| found.name(name));
    let (count, n, percent) = (count?, n?, percent?);
    let rest = &text[n.end()..];
    let goes_on = ["-", " to ", " or ", " year", "–", "%", " %", " ("];
    let is_decimal = rest.starts_with(['.', ',', '/'])
        && rest[1..].starts_with(|one: char| one.is_ascii_digit());
    let counted = (people(count.as_str())?, people(n.as_str())?);
    // A point parts thousands only where decimals are written with a comma.
    if !percent.as_str().contains(',') && [count, n].iter().any(|one| one.as_str().contains('.')) {
        return None;
    }
    let is_year = (1900..2100).contains(&counted.1) && !n.as_str().contains(',');
    if is_decimal || is_year || counted.1 < 5 || goes_on.iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    Some(SaidShare {
        count: counted.0,
        n: counted.1,
        percent: Printed::parse(&with_point(percent.as_str(), true)?).ok()?,
        is_guess: false,
        place: count.start()..n.end(),
    })
}

/// Whether what reads as a count of people is one: no name with a stroke in it, such as HPV 16/18, no grade or scale, no
/// fraction that stands for about so many, and a percentage that ends its bracket.
fn is_share(text: &str, (start, is_stroke): (usize, bool), rest: &str, is_before: bool) -> bool {
    const NAMES: [&str; 18] = [
        "acuity", "grade", "grades", "stage", "stages", "class", "classes", "score", "scored",
        "scale", "type", "types", "level", "levels", "rated", "phase", "ratio", "pressure",
    ];
    const ABOUT: [&str; 10] = [
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "over",
        "circa",
        "only",
    ];
    let before = text
        .get(..start)
        .unwrap_or_default()
        .trim_end_matches(['(', ' ', ',']);
    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
    let is_short_for = word.chars().count() > 1 && word.chars().all(|one| one.is_uppercase());
    let lower = word.to_lowercase();
    let ends = rest.is_empty() || rest.starts_with([')', ']', ',', ';']) || is_before;
    ends && !(is_stroke && (is_short_for || NAMES.contains(&lower.as_str())))
        && !ABOUT.contains(&lower.as_str())
}
