//! Tests in running sentences: `t(28) = 2.20, p = .036`, `F(2, 63) = 0.88; p = .42`, `χ²(1, N = 129) = 6.1, p < .05`.

use std::ops::Range;

use regex::{Captures, Regex};

use super::pattern::SaidPattern;
use super::written_number::{number, p_value, people, with_point};
use crate::number::{Operator, Printed, PrintedValue};
use crate::statistics::p_value::Test;

/// A test with its p, as a sentence says it.
#[derive(Clone, Debug)]
pub(super) struct SaidTest {
    pub(super) test: Test,
    /// The symbol as it is written.
    pub(super) symbol: &'static str,
    pub(super) df: Option<Printed>,
    pub(super) df2: Option<Printed>,
    pub(super) statistic: Printed,
    pub(super) p: Printed,
    /// The whole of it in the text, and p alone.
    pub(super) place: Range<usize>,
    pub(super) p_place: Range<usize>,
}

/// What looks like a test.
#[derive(Clone, Debug)]
pub(super) enum TestOrNot {
    Test(Box<SaidTest>),
    /// It looks like one and is none that can be held against anything: where, and why.
    Not(Range<usize>, &'static str),
}

/// A number: digits with points, commas and a sign; one with powers of ten.
const NUMBER: &str = r"-? ?(?:\d{1,3}(?:,\d{3})+(?:[.·]\d+)?|\d*[.,·]\d+|\d+)";

static TEST: SaidPattern = SaidPattern::new(|| {
    // Other figures may stand between a statistic and its p: effect sizes, MSE, limits of a difference.
    let between = r"(?:[,;] ?(?:MSE|MSe|SE|SD|[dgfwrRVφηωεΔβbB]|Cohen'?s? ?[dfw]|Hedges'? ?g|partial η|η ?p|ηp|Cramer'?s? V|Cramér'?s? V|BF\w*|df|95 ?% ?CI|CI)[²2]?(?:p|_p|G)? ?[=:<>]? ?\[?\(?NUM(?:(?:,|;| to|–| -) ?NUM)?\]?\)? ?){0,3}";
    let pattern = format!(
        r"(?P<name>\bt(?:[ -](?:tests?|values?|statistic))?|\bF(?:[ -](?:tests?|values?|statistic))?|\br(?:\b)|χ ?[²2]?|\b[Cc]hi[ _-]*(?:squared?)?[ _-]*[²2]?|\b[Xx] ?[²2]|\b[zZ]|\bQ(?:[ -]?(?:within|between|[wbWBMET]))?) ?(?:[(\[] ?(?:df ?= ?)?(?P<df>[^()\[\]=<>]{{1,24}}?(?:, ?[Nn] ?= ?[\d, ]{{1,9}})?) ?[)\]])? ?(?P<op><=|>=|[=<>≤≥]) ?(?P<value>NUM)(?P<tail>[\d.]*) ?(?:, ?(?:df|d\.f\.) ?= ?(?P<later>[\d.]+(?:, ?[\d.]+)?) ?)?{between}[,;:]? ?(?:with |at |and |\()?(?:(?P<p>\b[pP](?:[ -]?values?)?(?: ?\((?:[12]|one|two|2-t|1-t)[^)]{{0,12}}\))?) ?(?P<pop><=|>=|[=<>≤≥]) ?(?P<pval>\d*[.,·]\d+(?: ?(?:[eE] ?-? ?\d+|[×x·*] ?10 ?(?:\^ ?)?-? ?\d*[⁰¹²³⁴⁵⁶⁷⁸⁹]*))?|[01](?:\.0+)?)(?P<ptail>\d*)|(?P<ns>n\.? ?s\.?)(?:\W|$))"
    );
    Regex::new(&pattern.replace("NUM", NUMBER)).ok()
});

/// The tests of a text in its even form.
pub(super) fn tests(text: &str) -> Vec<TestOrNot> {
    let found = TEST.all(text).into_iter();
    found.filter_map(|found| read(text, &found)).collect()
}

fn read(text: &str, found: &Captures<'_>) -> Option<TestOrNot> {
    let whole = found.get(0)?;
    let place = whole.start()..whole.end();
    let name = found.name("name")?.as_str();
    let (test, symbol) = kind(name)?;
    let said_df = found.name("df").or_else(|| found.name("later"));
    let not = |why| Some(TestOrNot::Not(place.clone(), why));
    if !found.name("tail")?.as_str().is_empty() {
        return not("its number cannot be read");
    }
    if test == Test::Z {
        // Where coordinates are given, z is one of them.
        let before = text[..place.start].trim_end();
        let near: String = before.chars().rev().take(16).collect();
        if said_df.is_some() || near.contains('=') && near.contains('y') && near.contains(',') {
            return None;
        }
    }
    let p_comma = found.name("pval").is_some_and(|p| p.as_str().contains(','));
    let (df, df2) = match (test, said_df) {
        (Test::Z, _) => (None, None),
        (_, None) => return None,
        (Test::F, Some(df)) => match two_degrees(df.as_str()) {
            Some((one, two)) => (Some(one), Some(two)),
            None if !df.as_str().contains(|one: char| one.is_ascii_digit()) => return None,
            None => return not("its degrees of freedom cannot be read"),
        },
        (_, Some(df)) => match degrees(df.as_str(), p_comma) {
            Some(df) => (Some(df), None),
            // Words in brackets are none.
            None if !df.as_str().contains(|one: char| one.is_ascii_digit()) => return None,
            None => return not("its degrees of freedom cannot be read"),
        },
    };
    let operator = found.name("op")?.as_str();
    let value = found.name("value")?.as_str();
    let Some(printed) = number(value, p_comma) else {
        return not("its number may be read in two ways");
    };
    if !matches!(operator, "=" | "<" | ">") {
        return not("its statistic is a bound that may be reached");
    }
    let statistic = match operator {
        "=" => Some(printed),
        sign => Printed::parse(&format!("{sign}{}", with_point(value, p_comma)?)).ok(),
    }?;
    let (p, p_place) = match (found.name("pval"), found.name("ns")) {
        (Some(p), _) => {
            let sign = match found.name("pop")?.as_str() {
                "=" => "",
                "<" | "<=" | "≤" => "<",
                _ => ">",
            };
            let begins = found.name("p")?.start();
            (p_value(sign, &power(p.as_str())), begins..p.end())
        }
        (None, Some(ns)) => (Printed::parse("n.s.").ok(), ns.start()..ns.end()),
        (None, None) => return None,
    };
    let ptail = found
        .name("ptail")
        .map(|tail| tail.as_str())
        .unwrap_or_default();
    let behind = &text[whole.end()..];
    let goes_on =
        behind.starts_with('.') && behind[1..].starts_with(|one: char| one.is_ascii_digit());
    let Some(p) = p.filter(|_| ptail.is_empty() && !goes_on) else {
        return not("its p is no number between 0 and 1");
    };
    let above_one = |printed: &Printed| {
        printed
            .value()
            .is_some_and(|value| value.abs() > rust_decimal::Decimal::ONE)
    };
    if above_one(&p) {
        return not("no p is above 1");
    }
    if test == Test::R && above_one(&statistic) {
        return not("no correlation is above 1");
    }
    let negative = matches!(statistic.reading(), PrintedValue::Number(Operator::Equal, value) if value.is_sign_negative());
    if negative && !matches!(test, Test::T | Test::Z | Test::R) {
        return not("the statistic is below 0, where it cannot be");
    }
    Some(TestOrNot::Test(Box::new(SaidTest {
        test,
        symbol,
        df,
        df2,
        statistic,
        p,
        place: place.clone(),
        p_place,
    })))
}

/// Which test a name is.
fn kind(name: &str) -> Option<(Test, &'static str)> {
    let first = name.chars().next()?;
    Some(match first {
        't' => (Test::T, "t"),
        'F' => (Test::F, "F"),
        'r' => (Test::R, "r"),
        'z' | 'Z' => (Test::Z, "z"),
        'Q' => (Test::Q, "Q"),
        'χ' | 'c' | 'C' | 'x' | 'X' => (Test::Chi2, "χ²"),
        _ => return None,
    })
}

/// Degrees of freedom of one number; behind a comma the number of people may stand.
fn degrees(text: &str, comma: bool) -> Option<Printed> {
    let text = text.trim();
    let text = text.strip_prefix("df").unwrap_or(text);
    let text = text.trim_start_matches([' ', '=']);
    let (df, behind) = match text.find([',', ';']) {
        Some(at) => (&text[..at], Some(text[at + 1..].trim())),
        None => (text, None),
    };
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|one| one.is_ascii_digit());
    let whole = match behind {
        None => df.trim().to_owned(),
        Some(people_of) if people_of.starts_with(['N', 'n']) => df.trim().to_owned(),
        // 28,5 with decimals by comma, or 1,234.
        Some(rest) if comma && is_number(rest) && is_number(df) => format!("{df}.{rest}"),
        Some(_) => people(text)?.to_string(),
    };
    Printed::parse_degrees(&whole).ok()
}

/// The two degrees of freedom of F; an `l` that stands for a 1 is one.
fn two_degrees(text: &str) -> Option<(Printed, Printed)> {
    let text = text.trim();
    let text = text.strip_prefix("df").unwrap_or(text);
    let text = text.trim_start_matches([' ', '=']);
    let parted = |sign: char| text.split_once(sign);
    let (one, two) = parted(';').or_else(|| parted(','))?;
    let one = match one.trim() {
        "l" | "I" => "1",
        one => one,
    };
    let one = match text.contains(';') {
        true => with_point(one, true)?,
        false => one.to_owned(),
    };
    let two = match people(two) {
        Some(two) => two.to_string(),
        None => with_point(two, text.contains(';'))?,
    };
    let read = |text: &str| Printed::parse_degrees(text.trim()).ok();
    Some((read(&one)?, read(&two)?))
}

/// A number with a power of ten as programs write it.
fn power(text: &str) -> String {
    let Some(at) = text
        .find(['×', 'x', '*'])
        .or_else(|| text.rfind("·10").or_else(|| text.rfind("· 10")))
    else {
        return text.replace(' ', "");
    };
    let digits = |one: char| match one {
        '⁰' => Some('0'),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁴'..='⁹' => char::from_digit(one as u32 - '⁰' as u32, 10),
        '-' => Some('-'),
        one if one.is_ascii_digit() => Some(one),
        _ => None,
    };
    let behind: String = text[at..].chars().filter_map(digits).collect();
    let power = behind.strip_prefix("10").unwrap_or(&behind);
    format!("{}e{power}", text[..at].trim())
}
