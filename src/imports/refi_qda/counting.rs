//! How a program counts positions in texts, found by holding what stands at them against what was coded.
//!
//! The standard counts Unicode's code points from 0, and programs end a passage with the character behind it. Some count
//! otherwise: carriage returns, UTF-16 units, bytes, a mark before the text, or the last character itself as the end. The
//! name of a selection is mostly its words, so the counting can be found: the one by which most names stand at their places,
//! and of several the one nearest to the standard.

use std::ops::Range;

use super::texts::QdaText;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Points,
    Utf16,
    Bytes,
}

/// How an end of a line is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineEnd {
    /// As one.
    One,
    /// As two where a carriage return stands in the file.
    Stored,
    /// As two.
    Two,
}

/// A way to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct QdaCounting {
    unit: Unit,
    line_end: LineEnd,
    /// Whether the mark before a text counts.
    mark: bool,
    /// Whether the end is the last character itself.
    inclusive: bool,
}

impl QdaCounting {
    /// As the standard has it.
    pub(super) const STANDARD: Self = Self {
        unit: Unit::Points,
        line_end: LineEnd::One,
        mark: false,
        inclusive: false,
    };

    /// Every way, the nearest to the standard first.
    fn all() -> impl Iterator<Item = Self> {
        let units = [Unit::Points, Unit::Utf16, Unit::Bytes];
        let ends = [LineEnd::One, LineEnd::Stored, LineEnd::Two];
        let flags = [false, true];
        let ways = flags.into_iter().flat_map(move |inclusive| {
            flags.into_iter().flat_map(move |mark| {
                units.into_iter().flat_map(move |unit| {
                    ends.into_iter().map(move |line_end| Self {
                        unit,
                        line_end,
                        mark,
                        inclusive,
                    })
                })
            })
        });
        let mut ways: Vec<Self> = ways.collect();
        ways.sort_by_key(Self::distance);
        ways.into_iter()
    }

    /// In how many things it departs from the standard.
    fn distance(&self) -> usize {
        let departs = [
            self.unit != Unit::Points,
            self.line_end != LineEnd::One,
            self.mark,
            self.inclusive,
        ];
        departs.into_iter().filter(|departs| *departs).count()
    }

    /// The way in words, as in “in bytes, with each end of a line as two”.
    pub(super) fn words(&self) -> String {
        let unit = match self.unit {
            Unit::Points => "in characters",
            Unit::Utf16 => "in UTF-16 units",
            Unit::Bytes => "in bytes",
        };
        let mut words = vec![unit];
        words.extend(match self.line_end {
            LineEnd::One => None,
            LineEnd::Stored => Some("with carriage returns"),
            LineEnd::Two => Some("with each end of a line as two"),
        });
        words.extend(self.mark.then_some("with the mark before the text"));
        words.extend(
            self.inclusive
                .then_some("with the last character as the end"),
        );
        words.join(", ")
    }

    /// How positions lie in a text.
    pub(super) fn ruler(&self, text: &QdaText<'_>) -> Ruler {
        let words = text.words.as_deref().unwrap_or_default();
        let mark = match self.unit {
            _ if !self.mark => 0,
            Unit::Bytes => 3,
            _ => 1,
        };
        let points = words.chars().count();
        let plain =
            self.line_end == LineEnd::One && (self.unit == Unit::Points || words.is_ascii());
        let places = (!plain).then(|| {
            let mut places = Vec::with_capacity(points + 1);
            let mut returns = text.returns.iter().peekable();
            let mut at = 0_u32;
            for (point, one) in (0_u32..).zip(words.chars()) {
                places.push(at);
                let returned = returns.next_if(|place| **place == point).is_some();
                at += match self.unit {
                    Unit::Points => 1,
                    Unit::Utf16 => one.len_utf16() as u32,
                    Unit::Bytes => one.len_utf8() as u32,
                };
                at += u32::from(match self.line_end {
                    LineEnd::One => false,
                    LineEnd::Stored => returned,
                    LineEnd::Two => one == '\n',
                });
            }
            places.push(at);
            places
        });
        Ruler {
            mark,
            points,
            inclusive: usize::from(self.inclusive),
            places,
        }
    }
}

/// The positions of a text by one way to count.
pub(super) struct Ruler {
    mark: usize,
    points: usize,
    inclusive: usize,
    /// The position of each character and of the end; none where they are counted as here.
    places: Option<Vec<u32>>,
}

impl Ruler {
    /// From which character to which a passage reaches; none where it leaves the text or parts a character.
    pub(super) fn stretch(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let end = end.checked_add(self.inclusive)?;
        let (start, end) = (self.point(start)?, self.point(end)?);
        (start <= end).then_some(start..end)
    }

    fn point(&self, at: usize) -> Option<usize> {
        let at = at.checked_sub(self.mark)?;
        let Some(places) = &self.places else {
            return (at <= self.points).then_some(at);
        };
        let at = u32::try_from(at).ok()?;
        places.binary_search(&at).ok()
    }
}

/// Where the characters of a text stand among its bytes.
pub(super) struct Letters<'a> {
    text: &'a str,
    places: Option<Vec<u32>>,
}

impl<'a> Letters<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let places = (!text.is_ascii()).then(|| {
            let places = text.char_indices().map(|(at, _)| at as u32);
            places.chain([text.len() as u32]).collect()
        });
        Self { text, places }
    }

    /// The words from one character to another.
    pub(super) fn slice(&self, stretch: &Range<usize>) -> &'a str {
        let byte = |at: usize| match &self.places {
            Some(places) => places
                .get(at)
                .map_or(self.text.len(), |place| *place as usize),
            None => at.min(self.text.len()),
        };
        self.text
            .get(byte(stretch.start)..byte(stretch.end))
            .unwrap_or_default()
    }

    /// The character that begins at a byte.
    pub(super) fn point(&self, byte: usize) -> usize {
        match &self.places {
            Some(places) => places.partition_point(|place| (*place as usize) < byte),
            None => byte,
        }
    }

    /// How many bytes there are.
    pub(super) fn bytes(&self) -> usize {
        self.text.len()
    }

    /// How many characters there are.
    pub(super) fn len(&self) -> usize {
        self.places
            .as_ref()
            .map_or(self.text.len(), |places| places.len() - 1)
    }
}

/// What a selection is called, without its white space; XML makes blanks of line ends.
#[derive(Debug)]
pub(super) struct Said {
    letters: String,
    /// Whether it is cut: by `…`, or by its length.
    cut: bool,
    /// Whether a blank stands before the words, and behind them.
    blanks: (bool, bool),
}

/// From how many letters on a name may be the beginning of a passage without saying so.
const MAY_BE_CUT: usize = 40;

impl Said {
    /// The words of a name; none where there are none.
    pub(super) fn of(name: &str) -> Option<Self> {
        let blanks = (
            name.starts_with(char::is_whitespace),
            name.ends_with(char::is_whitespace),
        );
        let name = name.trim();
        let bare = name.strip_suffix('…').or(name.strip_suffix("..."));
        let letters: String = bare.unwrap_or(name).split_whitespace().collect();
        let cut = bare.is_some() || letters.chars().count() >= MAY_BE_CUT;
        (!letters.is_empty()).then_some(Self {
            letters,
            cut,
            blanks,
        })
    }

    /// Whether a passage has these words.
    pub(super) fn is_of(&self, passage: &str) -> bool {
        let mut own = self.letters.chars();
        let mut letters = passage.chars().filter(|one| !one.is_whitespace());
        loop {
            match (own.next(), letters.next()) {
                (Some(one), Some(other)) if one == other => {}
                (None, None) => return true,
                (None, Some(_)) => return self.cut,
                _ => return false,
            }
        }
    }

    /// Whether a passage that has these words begins and ends as the name does, with a blank or without.
    fn has_edges(&self, passage: &str) -> bool {
        let (before, behind) = self.blanks;
        passage.starts_with(char::is_whitespace) == before
            && (self.cut || passage.ends_with(char::is_whitespace) == behind)
    }

    /// Where in a text these words stand, if they stand there once: their characters.
    pub(super) fn find(&self, letters: &Letters<'_>) -> Option<Range<usize>> {
        let first = self.letters.chars().next()?;
        let mut found = None;
        for (at, _) in letters.text.match_indices(first) {
            let Some(end) = self.end_from(&letters.text[at..]) else {
                continue;
            };
            if found.is_some() {
                return None;
            }
            found = Some(letters.point(at)..letters.point(at + end));
        }
        found
    }

    /// Up to which byte a text begins with these words.
    fn end_from(&self, text: &str) -> Option<usize> {
        let mut own = self.letters.chars();
        let mut next = own.next();
        for (at, one) in text.char_indices() {
            match next {
                None => return Some(at),
                Some(wanted) if wanted == one => next = own.next(),
                Some(_) if one.is_whitespace() => {}
                Some(_) => return None,
            }
        }
        next.is_none().then_some(text.len())
    }

    /// How many letters it has.
    pub(super) fn len(&self) -> usize {
        self.letters.chars().count()
    }

    /// Whether it may be only the beginning of a passage.
    pub(super) fn is_cut(&self) -> bool {
        self.cut
    }
}

/// What is asked of a text: the positions of a selection, and what it is called.
pub(super) struct Asked<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) said: &'a Said,
}

/// How well a way to count fits: how many names stand at their places, and how many of these begin and end there as well.
pub(super) type Fit = (usize, usize);

fn fitting(counting: QdaCounting, text: &QdaText<'_>, asked: &[Asked<'_>]) -> Fit {
    let letters = Letters::of(text.words.as_deref().unwrap_or_default());
    let ruler = counting.ruler(text);
    let (mut named, mut edged) = (0, 0);
    for one in asked {
        let stretch = ruler.stretch(one.start, one.end);
        let passage = stretch.map_or("", |stretch| letters.slice(&stretch));
        if one.said.is_of(passage) {
            named += 1;
            edged += usize::from(one.said.has_edges(passage));
        }
    }
    (named, edged)
}

/// Of how many bytes of texts every way to count is tried; the best of them is tried on all.
const TRIED: usize = 8 << 20;

/// The way by which most names stand at their places, and how many these are; with no names the standard.
pub(super) fn found(texts: &[QdaText<'_>], asked: &[Vec<Asked<'_>>]) -> (QdaCounting, usize) {
    let all: Vec<usize> = (0..texts.len())
        .filter(|at| !asked[*at].is_empty())
        .collect();
    let fit = |counting: QdaCounting, of: &[usize]| {
        let each = of
            .iter()
            .map(|at| fitting(counting, &texts[*at], &asked[*at]));
        each.fold((0, 0), |sum: Fit, one| (sum.0 + one.0, sum.1 + one.1))
    };
    let standard = fit(QdaCounting::STANDARD, &all);
    let mut best = (QdaCounting::STANDARD, standard);
    // The texts that do not fit by the standard tell the ways apart.
    let mut bytes = 0;
    let odd = all.iter().copied().filter(|at| {
        let named = asked[*at].len();
        fit(QdaCounting::STANDARD, &[*at]) != (named, named)
    });
    let odd = odd.take_while(|at| {
        let before = bytes;
        bytes += texts[*at].words.as_ref().map_or(0, String::len);
        before < TRIED
    });
    let odd: Vec<usize> = odd.collect();
    let marked = texts.iter().any(|text| text.marked);
    let returned = texts.iter().any(|text| !text.returns.is_empty());
    let may_be =
        |way: &QdaCounting| (marked || !way.mark) && (returned || way.line_end != LineEnd::Stored);
    let named: usize = odd.iter().map(|at| asked[*at].len()).sum();
    let mut ways: Vec<(QdaCounting, Fit)> = Vec::new();
    for way in QdaCounting::all().filter(may_be) {
        // Of ways that fit wholly the first is the nearest to the standard.
        if ways.last().is_some_and(|(_, fit)| *fit == (named, named)) {
            break;
        }
        ways.push((way, fit(way, &odd)));
    }
    let most = ways.iter().map(|(_, fit)| *fit).max().unwrap_or_default();
    for (way, _) in ways.iter().filter(|(_, fit)| *fit == most) {
        let fit = fit(*way, &all);
        if fit > best.1 {
            best = (*way, fit);
        }
    }
    (best.0, best.1.0)
}
