//! How numbers are printed: the styles of the journals. No style ever adds a decimal, none rounds a p value to
//! the other side of 0.05, and but for p values none drops a decimal that is not said to be dropped.

use rust_decimal::{Decimal, RoundingStrategy};
use schemars::JsonSchema;
use serde::Deserialize;

use super::printed::{SMALLEST, THOUSANDS};
use super::{Operator, Printed, PrintedValue};

/// How numbers are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Style {
    /// BioMed Central: `3.9 (0.67, 7.13)`, `0.020`.
    #[default]
    Bmc,
    /// American Psychological Association: `3.9 [0.67, 7.13]`, `.020`.
    Apa,
    /// American Medical Association, JAMA: `3.9 (0.67-7.13)`, `.02`.
    Ama,
    /// The BMJ: `3.9 (0.67 to 7.13)`, `0.020`.
    Bmj,
    /// The Lancet: `3·9 (0·67–7·13)`, `0·020`.
    Lancet,
}

impl Style {
    /// Every style, with the name by which it is asked for.
    pub const ALL: [(&str, Self); 5] = [
        ("bmc", Self::Bmc),
        ("apa", Self::Apa),
        ("ama", Self::Ama),
        ("bmj", Self::Bmj),
        ("lancet", Self::Lancet),
    ];

    /// A number: with a zero before its point, a true minus, and the decimals that were printed.
    pub fn number(self, printed: &Printed) -> String {
        match printed.reading() {
            PrintedValue::NotSignificant => "n.s.".to_owned(),
            PrintedValue::Infinite => "∞".to_owned(),
            PrintedValue::Number(operator, value) => {
                let grouped = printed.text().contains(THOUSANDS);
                let shown = shown(printed, 0);
                let powers = printed.text().contains(['e', 'E']) && !is_short(printed.text());
                match (powers, shown) {
                    (true, None) => printed.text().replace('-', "−"),
                    (_, shown) => {
                        let value = shown.unwrap_or(value);
                        format!("{}{}", sign(operator), self.decimal(value, grouped))
                    }
                }
            }
        }
    }

    /// A number that cannot be beyond 1, such as a correlation: APA prints it without the zero before its point.
    pub fn bounded(self, printed: &Printed) -> String {
        self.without_zeros(self.number(printed))
    }

    /// The numbers of a text, none of them beyond 1, without the zero before the point where the style has none.
    pub fn without_zeros(self, text: String) -> String {
        if self != Self::Apa {
            return text;
        }
        let mut out = String::with_capacity(text.len());
        let mut before = ' ';
        let mut rest = text.as_str();
        while let Some(next) = rest.chars().next() {
            let is_zero = rest.starts_with("0.") && !before.is_ascii_digit() && before != '.';
            if !is_zero {
                out.push(next);
            }
            before = next;
            rest = &rest[next.len_utf8()..];
        }
        out
    }

    /// The same with so many decimals more than are to be shown of it, where there are as many.
    fn longer(self, printed: &Printed, more: u32) -> String {
        let mut whole = printed.clone();
        if let Some(decimals) = printed.shown() {
            whole.show(u8::try_from(decimals + more).unwrap_or(u8::MAX));
        }
        self.number(&whole)
    }

    /// A number that was computed, to that many decimals.
    pub fn computed(self, value: f64, decimals: u32) -> String {
        let text = format!("{value:.*}", decimals as usize);
        let zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
        let text = if zero {
            text.trim_start_matches('-')
        } else {
            &text
        };
        match Printed::parse(text) {
            Ok(printed) => self.number(&printed),
            Err(_) => text.to_owned(),
        }
    }

    /// A p value, without the letter.
    pub fn p(self, printed: &Printed) -> String {
        let PrintedValue::Number(operator, value) = printed.reading() else {
            return self.number(printed);
        };
        if value.is_sign_negative() || value > Decimal::ONE {
            return self.number(printed);
        }
        let value = match value == SMALLEST {
            true => Decimal::new(1, 3),
            false => value,
        };
        // A p value of 0.000 is below what its decimals can show.
        let shown = Decimal::new(1, value.scale());
        let rounds = printed.shown().is_some() && value.scale() > 3;
        let floor = match self {
            Self::Bmc | Self::Bmj if rounds => Decimal::new(1, 3),
            Self::Bmc | Self::Bmj if value.is_zero() => shown,
            Self::Bmc | Self::Bmj => Decimal::ZERO,
            Self::Apa | Self::Ama => Decimal::new(1, 3).max(shown),
            Self::Lancet => Decimal::new(1, 4).max(shown),
        };
        let (operator, value) = match value < floor && operator != Operator::Greater {
            true => (Operator::Less, floor),
            false => (operator, self.rounded_p(value, rounds)),
        };
        let text = format!("{}{}", sign(operator), self.decimal(value, false));
        match self {
            Self::Apa | Self::Ama => text.replacen("0.", ".", 1),
            _ => text,
        }
    }

    /// The value with the decimals that the style prints, never more than there are, and never on the
    /// other side of 0.05.
    ///
    /// The styles that print p values as they are give three decimals where decimals are to be dropped.
    fn rounded_p(self, value: Decimal, rounds: bool) -> Decimal {
        let decimals = match self {
            Self::Bmc | Self::Bmj if rounds => 3,
            Self::Bmc | Self::Bmj => return value,
            Self::Apa => 3,
            Self::Ama if value < Decimal::new(1, 2) => 3,
            Self::Ama => 2,
            // Two significant figures.
            Self::Lancet => {
                let mut decimals = 2;
                let mut tenth = Decimal::new(1, 1);
                while value < tenth && decimals < 28 && !value.is_zero() {
                    decimals += 1;
                    tenth /= Decimal::TEN;
                }
                decimals
            }
        };
        let alpha = Decimal::new(5, 2);
        let strategy = RoundingStrategy::MidpointAwayFromZero;
        let wanted = decimals.min(value.scale())..=value.scale();
        let mut rounded = wanted.map(|decimals| value.round_dp_with_strategy(decimals, strategy));
        let same_side = |rounded: &Decimal| rounded.cmp(&alpha) == value.cmp(&alpha);
        rounded.find(same_side).unwrap_or(value)
    }

    /// Two limits, without brackets around them.
    ///
    /// Where decimals are dropped, a limit never comes to stand on the other side of 0 or 1, nor on it.
    pub fn limits(self, low: &Printed, high: &Printed) -> String {
        self.limits_with(low, high, needed(&[low, high]))
    }

    fn limits_with(self, low: &Printed, high: &Printed, more: u32) -> String {
        let (low, high) = (self.longer(low, more), self.longer(high, more));
        let negative = low.contains('−') || high.contains('−');
        let between = match self {
            Self::Bmc | Self::Apa => ", ",
            Self::Bmj => " to ",
            Self::Ama | Self::Lancet if negative => " to ",
            Self::Ama => "-",
            Self::Lancet => "–",
        };
        format!("{low}{between}{high}")
    }

    /// An estimate with as many decimals as the limits beside it, so that they enclose it.
    pub fn within(self, estimate: &Printed, low: &Printed, high: &Printed) -> String {
        self.longer(estimate, needed(&[low, high]))
    }

    /// An estimate, where there is one, with the limits of its interval, where there are some.
    pub fn estimate(
        self,
        estimate: Option<&Printed>,
        limits: Option<(&Printed, &Printed)>,
    ) -> Option<String> {
        // The estimate has as many decimals as its limits, so that they enclose it.
        let more = limits.map_or(0, |(low, high)| needed(&[low, high]));
        let limits = limits.map(|(low, high)| self.limits_with(low, high, more));
        let limits = limits.map(|limits| match self {
            Self::Apa => format!("[{limits}]"),
            _ => format!("({limits})"),
        });
        let parts = [estimate.map(|estimate| self.longer(estimate, more)), limits];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The heading of a column of p values.
    pub fn p_heading(self) -> &'static str {
        match self {
            Self::Ama | Self::Bmj => "P",
            _ => "p",
        }
    }

    fn decimal(self, value: Decimal, grouped: bool) -> String {
        let text = value.abs().to_string();
        let text = if grouped { with_thousands(&text) } else { text };
        let text = match self {
            Self::Lancet => text.replace('.', "·"),
            _ => text,
        };
        match value.is_sign_negative() {
            true => format!("−{text}"),
            false => text,
        }
    }
}

/// The value with the decimals that are to be shown of it and so many more, where that drops some; a bound stays as it
/// was printed. What rounds to 0 has no sign.
fn shown(printed: &Printed, more: u32) -> Option<Decimal> {
    let PrintedValue::Number(Operator::Equal, value) = printed.reading() else {
        return None;
    };
    let decimals = printed.shown()? + more;
    if value.scale() <= decimals {
        return None;
    }
    let strategy = RoundingStrategy::MidpointAwayFromZero;
    let mut rounded = value.round_dp_with_strategy(decimals, strategy);
    rounded.rescale(decimals);
    if rounded.is_zero() {
        rounded.set_sign_positive(true);
    }
    Some(rounded)
}

/// How many decimals more than are to be shown of limits keep each on its side of 0 and 1.
fn needed(limits: &[&Printed]) -> u32 {
    let stays = |limit: &Printed, more: u32| {
        let (Some(value), Some(rounded)) = (limit.value(), shown(limit, more)) else {
            return true;
        };
        let marks = [Decimal::ZERO, Decimal::ONE, Decimal::NEGATIVE_ONE];
        marks
            .iter()
            .all(|mark| rounded.cmp(mark) == value.cmp(mark))
    };
    let mut more = 0..28;
    let fits = |more: &u32| limits.iter().all(|limit| stays(limit, *more));
    more.find(fits).unwrap_or(0)
}

/// Whether a number in scientific notation is but tens or hundreds, as `6e1`.
fn is_short(text: &str) -> bool {
    let power = text.split_once(['e', 'E']).map(|(_, power)| power);
    matches!(power, Some("1" | "2"))
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Equal => "",
        Operator::Less => "<",
        Operator::Greater => ">",
    }
}

/// Commas between the thousands, which were parted by one mark or another.
fn with_thousands(text: &str) -> String {
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let digits = whole.chars().enumerate();
    let grouped = digits.flat_map(|(at, digit)| {
        let comma = at > 0 && (whole.len() - at).is_multiple_of(3);
        comma.then_some(',').into_iter().chain([digit])
    });
    grouped.chain(rest.chars()).collect()
}
