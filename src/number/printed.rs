//! A printed number: its text, its decimal value, its decimals, and the interval it stands for.

use std::fmt;

use rust_decimal::Decimal;

/// What stands before a printed number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// The number itself.
    Equal,
    /// Something below the number, as in `<.001`.
    Less,
    /// Something above the number.
    Greater,
}

/// A number as it was printed. `3.90` is not `3.9`: the decimals are part of what was printed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Printed {
    text: Box<str>,
    reading: PrintedValue,
    /// The most decimals that are shown of it; all where nothing is said.
    shown: Option<u8>,
}

/// What a printed text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PrintedValue {
    /// A number, the operator before it, and its decimals (the scale of the decimal).
    Number(Operator, Decimal),
    /// `n.s.`: a p value that was not printed because it was not significant.
    NotSignificant,
    /// `Inf`: the degrees of freedom of a statistic that is held to the normal distribution.
    Infinite,
}

/// Why a text is no printed number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoNumber {
    /// It has a comma where a decimal point may be meant; the text with a point.
    Comma(String),
    /// It has blanks between its digits; the text without them.
    Blank(String),
    /// It has something beside the number, such as a percent sign, a star or `p =`; the number alone.
    Beside(String),
    /// It is a bound or no number at all, as `<11` and `n.s.` are, where one number was used.
    Bound,
    /// It has more digits than can be held exactly.
    TooLong,
    /// It is no number in any way.
    Other,
}

impl Printed {
    /// Reads a number as it was printed: `0.020`, `.03`, `<.001`, `p < .05` without the `p`, `−0.5`
    /// (with a true minus, also where a blank stands behind it), `1,682` and `1’682` (with marks between the thousands), `3·40` (with a point at
    /// half height), `2.2e-16`, `n.s.`
    ///
    /// # Errors
    ///
    /// Says why, where the text is no such number.
    pub fn parse(text: &str) -> Result<Self, NoNumber> {
        let trimmed = text.trim();
        let reading = read(trimmed).map_err(|why| nearly(trimmed, why))?;
        let text = trimmed.into();
        Ok(Self {
            text,
            reading,
            shown: None,
        })
    }

    /// Reads degrees of freedom as they were printed: numbers, and `Inf`, which YAML writes `.inf`, for those of
    /// a z test.
    ///
    /// # Errors
    ///
    /// Says why, where the text is neither, or says only a bound.
    pub fn parse_degrees(text: &str) -> Result<Self, NoNumber> {
        let trimmed = text.trim();
        if is_infinite(trimmed) {
            let text = match trimmed.trim_start_matches('+').starts_with('.') {
                true => "Inf",
                false => trimmed,
            };
            return Ok(Self {
                text: text.into(),
                reading: PrintedValue::Infinite,
                shown: None,
            });
        }
        let printed = Self::parse(trimmed)?;
        match printed.reading {
            PrintedValue::Number(Operator::Equal, _) => Ok(printed),
            _ => Err(NoNumber::Bound),
        }
    }

    /// Reads a p value as it was printed. One that is smaller than any number which can be held exactly, as
    /// programs write `4.9e-177`, is one below the smallest.
    ///
    /// # Errors
    ///
    /// Says why, where the text is no such number.
    pub fn parse_p(text: &str) -> Result<Self, NoNumber> {
        let trimmed = text.trim();
        match Self::parse(trimmed) {
            Err(NoNumber::TooLong) if is_tiny(trimmed) => Ok(Self {
                text: trimmed.into(),
                reading: PrintedValue::Number(Operator::Less, SMALLEST),
                shown: None,
            }),
            read => read,
        }
    }

    /// The percentage that a printed share of 1 is, with the decimals that are left: `0.5625` is 56.25. A
    /// share is read with `least` decimals, at most two, where fewer are printed; one with fewer than two stands
    /// for whole tens. Nothing for what is no number.
    pub fn percent_of_share(&self, least: u32) -> Option<Self> {
        let PrintedValue::Number(operator, mut share) = self.reading else {
            return None;
        };
        let sign = match operator {
            Operator::Equal => "",
            Operator::Less => "<",
            Operator::Greater => ">",
        };
        share.rescale(share.scale().max(least.min(2)));
        let digits = share.mantissa();
        let text = match share.scale() {
            scale @ 2.. => Decimal::try_from_i128_with_scale(digits, scale - 2)
                .ok()?
                .to_string(),
            _ if digits == 0 => "0".to_owned(),
            scale => format!("{digits}e{}", 2 - scale),
        };
        Self::parse(&format!("{sign}{text}")).ok()
    }

    /// The text, as it was printed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it stands for.
    pub fn reading(&self) -> PrintedValue {
        self.reading
    }

    /// The decimal value, where there is one; of `<.001`, the bound.
    pub fn value(&self) -> Option<Decimal> {
        match self.reading {
            PrintedValue::Number(_, value) => Some(value),
            PrintedValue::NotSignificant | PrintedValue::Infinite => None,
        }
    }

    /// The decimal value of a number that is no bound.
    pub fn plain(&self) -> Option<Decimal> {
        match self.reading {
            PrintedValue::Number(Operator::Equal, value) => Some(value),
            _ => None,
        }
    }

    /// Lets so many decimals of it be shown at the most. What it stands for stays as it was printed.
    pub fn show(&mut self, decimals: u8) {
        self.shown = Some(decimals);
    }

    /// The most decimals that are shown of it, where that is said.
    pub fn shown(&self) -> Option<u32> {
        self.shown.map(u32::from)
    }

    /// The number of decimals printed.
    pub fn decimals(&self) -> u32 {
        self.value().map_or(0, |value| value.scale())
    }
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// What stands for a minus: a hyphen, also one that does not break, a minus, a dash, and the small and the wide minus of
/// East Asian fonts.
pub(super) const MINUS: [char; 7] = ['-', '−', '–', '‐', '‑', '﹣', '－'];

/// A text without the minus or plus before it, and blanks behind that.
pub(super) fn unsigned(text: &str) -> &str {
    let is_sign = |one: char| one == '+' || MINUS.contains(&one);
    text.strip_prefix(is_sign).map_or(text, str::trim_start)
}

/// Decimal points at half height, as The Lancet prints them.
const HALF_HEIGHT: [char; 4] = ['·', '∙', '⋅', '‧'];

/// What parts thousands: a comma, or an apostrophe as printed in Switzerland.
pub(super) const THOUSANDS: [char; 3] = [',', '\'', '’'];

/// The smallest number above 0 that can be held exactly.
pub(super) const SMALLEST: Decimal = Decimal::from_parts(1, 0, 0, false, 28);

/// Whether a text is a number above 0 in scientific notation that is below [`SMALLEST`].
fn is_tiny(text: &str) -> bool {
    let bare = text.strip_prefix(['<', '=']).unwrap_or(text).trim_start();
    let Some((mantissa, power)) = bare.split_once(['e', 'E']) else {
        return false;
    };
    let whole = mantissa.split('.').next().unwrap_or_default().len();
    let below = |power: i64| power.saturating_add(whole as i64) <= -28;
    plain(mantissa)
        && mantissa.bytes().any(|one| matches!(one, b'1'..=b'9'))
        && power.parse::<i64>().is_ok_and(below)
}

/// Whether a text says that degrees of freedom are without end.
pub fn is_infinite(text: &str) -> bool {
    let bare = text.strip_prefix('+').unwrap_or(text).to_lowercase();
    matches!(bare.as_str(), "inf" | "inf." | ".inf" | "infinity" | "∞")
}

fn read(text: &str) -> Result<PrintedValue, NoNumber> {
    let bare = text.to_lowercase().replace(['.', ' '], "");
    if bare == "ns" {
        return Ok(PrintedValue::NotSignificant);
    }
    let operators = [
        ("<", Operator::Less),
        (">", Operator::Greater),
        ("=", Operator::Equal),
    ];
    let (operator, number) = operators
        .iter()
        .find_map(|(sign, operator)| Some((*operator, text.strip_prefix(sign)?.trim_start())))
        .unwrap_or((Operator::Equal, text));
    decimal(number).map(|value| PrintedValue::Number(operator, value))
}

fn decimal(text: &str) -> Result<Decimal, NoNumber> {
    let unsigned = unsigned(text);
    let negative = text.len() > unsigned.len() && !text.starts_with('+');
    let pointed = unsigned.replace(HALF_HEIGHT, ".");
    let digits = match pointed.find(THOUSANDS) {
        Some(at) => without_thousands(&pointed, &pointed[at..])?,
        None => pointed,
    };
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (digits.as_str(), None),
    };
    let is_power = |text: &str| {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !plain(mantissa) || !exponent.is_none_or(is_power) {
        return Err(NoNumber::Other);
    }
    let value = match exponent {
        None => Decimal::from_str_exact(mantissa),
        Some(_) => Decimal::from_scientific(&digits),
    };
    let mut value = value.map_err(|_| NoNumber::TooLong)?;
    value.set_sign_negative(negative);
    Ok(value)
}

/// Why `text` is no number, in more words where it nearly is one.
fn nearly(text: &str, why: NoNumber) -> NoNumber {
    if why != NoNumber::Other {
        return why;
    }
    let packed: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    if packed != text && read(&packed).is_ok() {
        return NoNumber::Blank(packed);
    }
    let signs = |one| matches!(one, '%' | '*' | '†' | '‡' | '§' | '(' | ')');
    let bare = text.trim_matches(signs).trim();
    let operator = bare.find(['<', '>', '=']).unwrap_or(0);
    let named = bare[..operator].trim();
    let bare = match named.len() < 4 && named.chars().all(char::is_alphabetic) {
        true => bare[operator..].trim_start_matches('=').trim(),
        false => bare,
    };
    match bare != text && read(bare).is_ok() {
        true => NoNumber::Beside(bare.to_owned()),
        false => NoNumber::Other,
    }
}

/// Whether `text` is digits with at most one point among them, before, between or behind.
fn plain(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let points = text.bytes().filter(|byte| *byte == b'.').count();
    digits > 0 && points <= 1 && digits + points == text.len() && !text.ends_with('.')
}

/// Takes out marks that part thousands, of which one starts `marked`; any other comma may be meant as a
/// decimal mark.
fn without_thousands(text: &str, marked: &str) -> Result<String, NoNumber> {
    let mark = marked.chars().next().unwrap_or(',');
    let (whole, rest) = match text.split_once('.') {
        Some((whole, rest)) => (whole, Some(rest)),
        None => (text, None),
    };
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && digits(first)
        && groups.all(|group| group.len() == 3 && digits(group));
    if grouped {
        let whole = whole.replace(mark, "");
        return Ok(match rest {
            Some(rest) => format!("{whole}.{rest}"),
            None => whole,
        });
    }
    let point = text.replacen(',', ".", 1);
    Err(match mark == ',' && rest.is_none() && plain(&point) {
        true => NoNumber::Comma(point),
        false => NoNumber::Other,
    })
}
