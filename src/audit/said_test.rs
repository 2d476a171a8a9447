//! Tests in running sentences: `t(28) = 2.20, p = .036`, `F(2, 63) = 0.88; p = .42`, `χ²(1, N = 129) = 6.1, p < .05`,
//! `t28 = 2.20`, `H = 7.10 with 2 degrees of freedom`, and p before its test.

use std::ops::Range;

use regex::{Captures, Regex};

use super::pattern::{NUMBER, P_BEHIND, SaidPattern};
use super::said_beside;
use super::said_df::{degrees, two_degrees};
use super::said_p;
use super::written_number::{number, people, with_point};
use crate::number::{Operator, Printed, PrintedValue};
use crate::statistics::p_value::Test;

/// A test with its p, as a sentence says it.
#[derive(Clone, Debug)]
pub(super) struct SaidTest {
    pub(super) test: Test,
    /// The symbol as it is told.
    pub(super) symbol: &'static str,
    pub(super) df: SaidDf,
    pub(super) statistic: Printed,
    pub(super) p: Printed,
    /// The whole of it in the text, and p alone.
    pub(super) place: Range<usize>,
    pub(super) p_place: Range<usize>,
}

/// The degrees of freedom that a sentence says.
#[derive(Clone, Debug)]
pub(super) enum SaidDf {
    /// None are needed.
    None,
    One(Printed),
    Two(Printed, Printed),
    /// Of a correlation of so many people, two fewer.
    People(Printed),
    /// None are said, of a t.
    Unsaid,
}

impl SaidDf {
    /// Whether none are printed.
    pub(super) fn is_bare(&self) -> bool {
        matches!(self, Self::None | Self::Unsaid)
    }

    /// Those that are printed.
    pub(super) fn printed(&self) -> Vec<&Printed> {
        match self {
            Self::None | Self::Unsaid => Vec::new(),
            Self::One(df) | Self::People(df) => vec![df],
            Self::Two(one, two) => vec![one, two],
        }
    }
}

impl SaidTest {
    /// Whether its p is that of ranks, which may come from an exact table and not from the statistic.
    pub(super) fn is_of_ranks(&self) -> bool {
        matches!(self.symbol, "rs" | "H")
    }
}

/// What looks like a test.
#[derive(Clone, Debug)]
pub(super) enum TestOrNot {
    Test(Box<SaidTest>),
    /// It looks like one and is none that can be held against anything: where, and why.
    Not(Range<usize>, &'static str),
    /// It has a figure that no test has: where, and which.
    Cannot(Range<usize>, String),
}

/// The letter of a test, with digits set low behind it; degrees of freedom in brackets; its value, which may go on; and
/// degrees of freedom or people behind it.
const STATISTIC: &str = r"(?P<name>\bt(?:[ -](?:tests?|values?|statistic))?|\bF(?:[ -](?:tests?|values?|ratio|statistic))?|\br_?s|\b[Rr]ho\b|ρ|\br|χ ?[²2]?|\b[Cc]hi[ _-]*(?:squared?)?[ _-]*[²2]?|\b[Xx] ?[²2]|\b[zZ]|\bH|\bQ(?:[ -]?(?:within|between|[wbWBMET]))?)(?P<low>_? ?\d[\d.,; ]{0,12}?)? ?(?:[(\[] ?(?:df ?= ?)?(?P<df>[^()\[\]=<>]{1,24}?(?:, ?[Nn] ?= ?[\d, ]{1,9})?) ?[)\]])? ?(?P<op><=|>=|[=<>≤≥≈]) ?(?P<value>NUM)(?P<tail>[\d.]*)(?: ?[,;]? ?[(\[]? ?(?:df|d\.f\.|DF) ?[=:] ?(?P<later>\d[\d.]*(?:[,;] ?\d[\d.]*)?) ?[)\]]?| ?[,;]? ?(?:with |on )?[(\[]? ?(?P<counted>\d+(?:[.,]\d+)?(?: and \d+(?:\.\d+)?|, ?\d+(?:\.\d+)?)?) ?(?:df\b|d\.f\.|degrees? of freedom) ?[)\]]?| ?[,;]? ?[(\[]? ?[nN] ?= ?(?P<people>\d[\d,]*\d|\d) ?[)\]]?)? ?";

/// Other figures that may stand between a statistic and its p: effect sizes, MSE, limits of a difference.
const BETWEEN: &str = r"(?:[,;] ?(?:MSE|MSe|SE|SD|[dgfwrRVφηωεΔβbB]|Cohen'?s? ?[dfw]|Hedges'? ?g|partial η|η ?p|ηp|Cramer'?s? V|Cramér'?s? V|BF\w*|df|95 ?% ?CI|CI)[²2]?(?:p|_p|G)? ?[=:<>]? ?\[?\(?NUM(?:(?:,|;| to|–| -) ?NUM)?\]?\)? ?){0,3}";

static TEST: SaidPattern = SaidPattern::new(|| {
    let pattern = format!(
        r"{STATISTIC}{BETWEEN}[,;:]? ?(?:with |at |and |\()?(?:(?:two|2)[- ](?:tailed|sided) )?(?:{P_BEHIND}|(?P<ns>n\.? ?s\.?)(?:\W|$))"
    );
    Regex::new(&pattern.replace("NUM", NUMBER)).ok()
});
static ALONE: SaidPattern = SaidPattern::new(|| Regex::new(&STATISTIC.replace("NUM", NUMBER)).ok());
static P_BEFORE: SaidPattern =
    SaidPattern::new(|| Regex::new(&format!(r"{P_BEHIND} ?[,;:]? ?[(\[]? ?$")).ok());

/// How far before a statistic its p is looked for, in bytes.
const BEFORE: usize = 48;

/// The tests of a text in its even form, in its order.
pub(super) fn tests(text: &str) -> Vec<TestOrNot> {
    let mut all: Vec<(usize, TestOrNot)> = Vec::new();
    let mut taken: Vec<Range<usize>> = Vec::new();
    for found in TEST.all(text) {
        let Some(whole) = found.get(0).map(|whole| whole.range()) else {
            continue;
        };
        // What is no test after all leaves room for what stands in it.
        if let Some(test) = read(text, &found, whole.clone()) {
            all.push((whole.start, test));
            taken.push(whole);
        }
    }
    for found in ALONE.all(text) {
        let Some(whole) = found.get(0).map(|whole| whole.range()) else {
            continue;
        };
        let next = taken.partition_point(|one| one.end <= whole.start);
        if taken.get(next).is_some_and(|one| one.start < whole.end) {
            continue;
        }
        let last = next.checked_sub(1).map_or(0, |last| taken[last].end);
        if let Some(test) = without_p_behind(text, &found, whole.clone(), last) {
            all.push((whole.start, test));
        }
    }
    all.sort_by_key(|(start, _)| *start);
    all.into_iter().map(|(_, test)| test).collect()
}

/// A statistic behind which no p stands: its p may stand before it, where no other test has it.
fn without_p_behind(
    text: &str,
    found: &Captures<'_>,
    whole: Range<usize>,
    last: usize,
) -> Option<TestOrNot> {
    let mut from = whole.start.saturating_sub(BEFORE).max(last);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text.get(from..whole.start)?;
    let place = value_end(found).map_or(whole.clone(), |end| whole.start..end);
    if let Some(p) = P_BEFORE.first(before) {
        let begins = from + p.name("p")?.start();
        let ends = from + p.name("ptail")?.end();
        let place = begins..place.end;
        return match said_p::read(before, &p) {
            Some(printed) => built(text, found, place, (printed, begins..ends)),
            None => Some(TestOrNot::Not(place, "its p cannot be read")),
        };
    }
    // Only what has its degrees of freedom beside it is surely a test.
    let has_df = ["df", "later", "counted"]
        .iter()
        .filter_map(|name| found.name(name))
        .any(|df| df.as_str().bytes().any(|one| one.is_ascii_digit()));
    let printed = Printed::parse("1").ok()?;
    match built(text, found, place.clone(), (printed, 0..0))? {
        TestOrNot::Test(_) if has_df => Some(TestOrNot::Not(place, "no p stands beside it")),
        TestOrNot::Cannot(place, why) if has_df => Some(TestOrNot::Cannot(place, why)),
        _ => None,
    }
}

/// Where the figures of a statistic end.
fn value_end(found: &Captures<'_>) -> Option<usize> {
    let names = ["value", "later", "counted", "people"];
    names
        .iter()
        .filter_map(|name| found.name(name))
        .map(|part| part.end())
        .max()
}

fn read(text: &str, found: &Captures<'_>, place: Range<usize>) -> Option<TestOrNot> {
    let not = |why| Some(TestOrNot::Not(place.clone(), why));
    if let Some(ns) = found.name("ns") {
        let printed = Printed::parse("n.s.").ok()?;
        return built(text, found, place.clone(), (printed, ns.range()));
    }
    let p_place = found.name("p")?.start()..found.name("pval")?.end();
    let is_about = !matches!(
        found.name("pop")?.as_str(),
        "=" | "<" | ">" | "<=" | ">=" | "≤" | "≥"
    );
    match (said_p::any(text, found), is_about) {
        (_, true) => match built(
            text,
            found,
            place.clone(),
            (Printed::parse("1").ok()?, p_place),
        )? {
            TestOrNot::Test(_) => not("its p is said to be about so much"),
            other => Some(other),
        },
        (Some(p), _) => built(text, found, place, (p, p_place)),
        (None, _) => match built(
            text,
            found,
            place.clone(),
            (Printed::parse("1").ok()?, p_place),
        )? {
            TestOrNot::Test(_) => not("its p is no number between 0 and 1"),
            other => Some(other),
        },
    }
}

/// The test of a statistic with a p.
fn built(
    text: &str,
    found: &Captures<'_>,
    place: Range<usize>,
    (p, p_place): (Printed, Range<usize>),
) -> Option<TestOrNot> {
    let name = found.name("name")?.as_str();
    let (test, symbol) = kind(name)?;
    let not = |why| Some(TestOrNot::Not(place.clone(), why));
    let start = found.name("name")?.start();
    let before: String = text[..start].chars().rev().take(17).collect();
    if before.trim_start().starts_with(['Δ', '∆']) && symbol == "χ²" {
        return not("a difference of two statistics is not read");
    }
    if test == Test::Z {
        // Where coordinates are given, z is one of them.
        let is_place = before.contains('=') && before.contains('y') && before.contains(',');
        if found.name("df").is_some() || found.name("low").is_some() || is_place {
            return None;
        }
    }
    let p_comma = found.name("pval").is_some_and(|p| p.as_str().contains(','));
    let df = said_df(found, test, symbol, p_comma);
    if let Some(why) = said_beside::no_test(
        &text[..start],
        test,
        matches!(&df, Ok(Some(df)) if df.is_bare()),
    ) {
        return not(why);
    }
    // A point behind a number ends a sentence.
    if !matches!(found.name("tail")?.as_str(), "" | ".") {
        return not("its number cannot be read");
    }
    let df = match df {
        Ok(df) => Ok(df?),
        Err(why) => Err(why),
    };
    let operator = found.name("op")?.as_str();
    let value = found.name("value")?.as_str();
    let Some(printed) = number(value, p_comma) else {
        return not("its number may be read in two ways");
    };
    if !matches!(operator, "=" | "<" | ">") {
        return not("its statistic is a bound that may be reached, or about so much");
    }
    let statistic = match operator {
        "=" => Some(printed),
        sign => Printed::parse(&format!("{sign}{}", with_point(value, p_comma)?)).ok(),
    }?;
    let above_one = |printed: &Printed| {
        printed
            .value()
            .is_some_and(|value| value.abs() > rust_decimal::Decimal::ONE)
    };
    let cannot = |words: String| Some(TestOrNot::Cannot(place.clone(), words));
    if above_one(&p) {
        // A number may go on with a power of ten that is written in another way.
        return match said_p::goes_on(&text[p_place.end..]) {
            true => not("its p cannot be read"),
            false => cannot(format!("p is printed as {}, and no p is above 1", p.text())),
        };
    }
    if p.plain()
        .is_some_and(|value| value.is_sign_negative() && !value.is_zero())
    {
        return cannot(format!("p is printed as {}, and no p is below 0", p.text()));
    }
    if test == Test::R && above_one(&statistic) {
        return cannot(format!(
            "{symbol} is printed as {}, and no correlation is beyond 1",
            statistic.text()
        ));
    }
    let negative = matches!(statistic.reading(), PrintedValue::Number(Operator::Equal, value) if value.is_sign_negative() && !value.is_zero());
    if negative && !matches!(test, Test::T | Test::Z | Test::R) {
        return cannot(format!(
            "{symbol} is printed as {}, and it cannot be below 0",
            statistic.text()
        ));
    }
    let df = match df {
        Ok(df) => df,
        Err(why) => return not(why),
    };
    Some(TestOrNot::Test(Box::new(SaidTest {
        test,
        symbol,
        df,
        statistic,
        p,
        place: place.clone(),
        p_place,
    })))
}

/// The degrees of freedom of a test. Nothing where what stands there shows that it is none; or why they cannot be read.
fn said_df(
    found: &Captures<'_>,
    test: Test,
    symbol: &str,
    comma: bool,
) -> Result<Option<SaidDf>, &'static str> {
    const UNREAD: &str = "its degrees of freedom cannot be read";
    const LACKS: &str = "its degrees of freedom are not said";
    if test == Test::Z {
        return Ok(Some(SaidDf::None));
    }
    let text = |name: &str| found.name(name).map(|part| part.as_str().trim().to_owned());
    let low = text("low").map(|low| low.trim_start_matches(['_', ' ']).to_owned());
    let said = text("df")
        .or_else(|| text("later"))
        .or_else(|| text("counted").map(|counted| counted.replace(" and ", ", ")));
    // Digits set low beside brackets number the test, as in F1 by people and F2 by items.
    let said = match (said, low) {
        (Some(said), None) => said,
        (Some(said), Some(low)) if matches!(low.as_str(), "1" | "2") && test != Test::R => said,
        (Some(_), Some(_)) => return Ok(None),
        (None, Some(low)) => match test {
            // r with digits set low is that of two variables, Q is a quartile.
            Test::R if low.len() == 1 => return Ok(None),
            Test::R => {
                return Err("the digits behind it may be degrees of freedom or name variables");
            }
            Test::Q => return Ok(None),
            Test::T if low.len() == 1 => {
                return Err("the digit behind it may be degrees of freedom or number it");
            }
            Test::Chi2 if symbol == "H" => return Ok(None),
            Test::F if !low.contains([',', ';']) => return Err(LACKS),
            _ => low,
        },
        (None, None) => {
            return match (test, text("people")) {
                (Test::R, Some(people_of)) => {
                    let printed = people(&people_of).map(|n| n.to_string());
                    let printed = printed.and_then(|n| Printed::parse_degrees(&n).ok());
                    printed.map(|n| Some(SaidDf::People(n))).ok_or(UNREAD)
                }
                (Test::T, _) => Ok(Some(SaidDf::Unsaid)),
                _ if matches!(symbol, "Q" | "H") => Ok(None),
                _ => Err(LACKS),
            };
        }
    };
    let read = match test {
        Test::F => two_degrees(&said).map(|(one, two)| SaidDf::Two(one, two)),
        _ => degrees(&said, comma).map(SaidDf::One),
    };
    match read {
        Some(df) => Ok(Some(df)),
        // Words in brackets are none.
        None if !said.contains(|one: char| one.is_ascii_digit()) => Ok(None),
        None => Err(UNREAD),
    }
}

/// Which test a name is.
fn kind(name: &str) -> Option<(Test, &'static str)> {
    let first = name.chars().next()?;
    Some(match first {
        't' => (Test::T, "t"),
        'F' => (Test::F, "F"),
        'r' if name.ends_with('s') => (Test::R, "rs"),
        'r' if name == "r" => (Test::R, "r"),
        'r' | 'R' | 'ρ' => (Test::R, "rs"),
        'z' | 'Z' => (Test::Z, "z"),
        'Q' => (Test::Q, "Q"),
        'H' => (Test::Chi2, "H"),
        'χ' | 'c' | 'C' | 'x' | 'X' => (Test::Chi2, "χ²"),
        _ => return None,
    })
}
