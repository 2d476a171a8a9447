//! Numbers as a spreadsheet program shows them by the format of their cells: `0.02` with `0.000` is `0.020`.

/// As many digits as a spreadsheet program keeps of a number.
const KEPT: usize = 15;

/// How a number is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Display {
    /// By its format, in all its decimals.
    Formatted(String),
    /// With all digits that are kept of it, as no format says how many are printed.
    Kept(String),
    /// With all digits, as its format is none that is understood here.
    Unclear(String),
}

impl Display {
    /// The text that stands for it.
    pub(super) fn text(self) -> String {
        match self {
            Self::Formatted(text) | Self::Kept(text) | Self::Unclear(text) => text,
        }
    }
}

/// A negative number that is shown without a minus, in brackets or by its colour alone, with its minus; nothing where it
/// needs none. Read without it, it would be another number.
pub(super) fn with_minus(value: f64, shown: &str) -> Option<String> {
    let is_number = shown.contains(|one: char| one.is_ascii_digit());
    let has_sign = shown.contains(['-', '−']);
    (value < 0.0 && is_number && !has_sign)
        .then(|| format!("-{}", shown.replace(['(', ')'], "").trim()))
}

/// What is doubtful of a negative number that is shown as `-0.00`.
pub(super) fn rounds_to_zero(value: f64, shown: &str) -> Option<String> {
    let has_digits = shown.contains(|one: char| one.is_ascii_digit());
    let is_zero = has_digits && !shown.contains(|one: char| ('1'..='9').contains(&one));
    (value < 0.0 && is_zero).then(|| {
        format!(
            "`{shown}` is a number below zero that rounds to it by its format: the sign is kept"
        )
    })
}

/// How `value` is shown by the format `code`.
pub(super) fn display(value: f64, code: &str) -> Display {
    let code = code.trim();
    if code.is_empty() || code.eq_ignore_ascii_case("general") || code == "@" {
        return Display::Kept(kept(value));
    }
    let Some(sections) = sections(code) else {
        return Display::Unclear(kept(value));
    };
    let (section, sign_is_said) = match (sections.len(), value) {
        (2.., value) if value < 0.0 => (&sections[1], true),
        (3.., 0.0) => (&sections[2], false),
        _ => (&sections[0], false),
    };
    if section.general {
        return Display::Kept(kept(value));
    }
    match section.print(value, sign_is_said) {
        Some(text) => Display::Formatted(text),
        None => Display::Unclear(kept(value)),
    }
}

/// A number with the digits that a spreadsheet program keeps of it.
pub(super) fn kept(value: f64) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let (negative, digits, point) = decimal(value);
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    let sign = if negative { "-" } else { "" };
    if !(-8..=KEPT as i64).contains(&point) {
        let (first, rest) = digits.split_at(1);
        let rest = if rest.is_empty() {
            String::new()
        } else {
            format!(".{rest}")
        };
        return format!("{sign}{first}{rest}e{}", point - 1);
    }
    format!("{sign}{}", placed(digits, point))
}

/// Whether it is negative, its digits, and before which of them the point stands.
fn decimal(value: f64) -> (bool, String, i64) {
    let text = format!("{:.*e}", KEPT - 1, value.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i64 = exponent.parse().unwrap_or(0);
    let digits = mantissa.replace('.', "");
    (value < 0.0, digits, exponent + 1)
}

/// Digits with a point before the one at `point`.
fn placed(digits: &str, point: i64) -> String {
    if point <= 0 {
        let zeros = "0".repeat(point.unsigned_abs() as usize);
        return format!("0.{zeros}{digits}");
    }
    let point = point as usize;
    match digits.len() <= point {
        true => format!("{digits}{}", "0".repeat(point - digits.len())),
        false => format!("{}.{}", &digits[..point], &digits[point..]),
    }
}

/// The whole part and the decimals of a number that is rounded once to so many, halves away from zero.
fn rounded(value: f64, decimals: usize) -> (String, String) {
    let (_, digits, point) = decimal(value);
    let padded = match point {
        ..=0 => format!("{}{digits}", "0".repeat(point.unsigned_abs() as usize)),
        _ => digits,
    };
    let whole = point.max(0) as usize;
    let cut = whole + decimals;
    let mut all: Vec<u8> = padded.bytes().map(|one| one - b'0').collect();
    all.resize(all.len().max(cut + 1), 0);
    let up = all[cut] >= 5;
    all.truncate(cut);
    let mut at = cut;
    let mut carry = up;
    while carry && at > 0 {
        at -= 1;
        carry = all[at] == 9;
        all[at] = if carry { 0 } else { all[at] + 1 };
    }
    let mut text: String = all.iter().map(|one| char::from(one + b'0')).collect();
    let mut split = whole;
    if carry {
        text.insert(0, '1');
        split += 1;
    }
    let (whole, rest) = text.split_at(split);
    let whole = whole.trim_start_matches('0');
    (whole.to_owned(), rest.to_owned())
}

/// One part of a format, between semicolons.
#[derive(Debug, Default)]
struct Section {
    before: String,
    behind: String,
    /// The fewest digits before the point.
    whole: usize,
    /// The fewest decimals.
    fewest: usize,
    /// The most decimals.
    most: usize,
    thousands: bool,
    percent: bool,
    has_digits: bool,
    /// Whether it says no more than that nobody says.
    general: bool,
    /// How often a thousand is taken out.
    scaled: u32,
}

impl Section {
    /// Nothing where it is larger than any number that is printed so.
    fn print(&self, value: f64, sign_is_said: bool) -> Option<String> {
        if !value.is_finite() || value.abs() >= 1e15 {
            return None;
        }
        if !self.has_digits {
            return Some(format!("{}{}", self.before, self.behind));
        }
        // Moving the point by its text would be exact; a hundred times a number of fifteen digits is, in fifteen digits.
        let value = match self.percent {
            true => value * 100.0,
            false => value,
        };
        let value = value / 1000_f64.powi(self.scaled as i32);
        let (mut whole, decimals) = rounded(value, self.most);
        while whole.len() < self.whole {
            whole.insert(0, '0');
        }
        let mut shown = decimals.as_str();
        while shown.len() > self.fewest && shown.ends_with('0') {
            shown = &shown[..shown.len() - 1];
        }
        if self.thousands {
            let mut at = whole.len();
            while at > 3 {
                at -= 3;
                whole.insert(at, ',');
            }
        }
        if whole.is_empty() && shown.is_empty() {
            whole.push('0');
        }
        let point = if shown.is_empty() { "" } else { "." };
        let sign = match value < 0.0 && !sign_is_said {
            true => "-",
            false => "",
        };
        let (before, behind) = (&self.before, &self.behind);
        Some(format!("{sign}{before}{whole}{point}{shown}{behind}"))
    }
}

/// The sections of a format; nothing where it says something that is not understood, such as a fraction or a condition.
fn sections(code: &str) -> Option<Vec<Section>> {
    let mut all = vec![Section::default()];
    let mut signs = code.chars().peekable();
    let mut behind_point = false;
    let mut commas = 0;
    while let Some(one) = signs.next() {
        let section = all.last_mut()?;
        let mut literal = String::new();
        match one {
            ';' => {
                all.push(Section::default());
                behind_point = false;
                commas = 0;
                continue;
            }
            '"' => literal.extend(signs.by_ref().take_while(|one| *one != '"')),
            '\\' => literal.extend(signs.next()),
            '_' | '*' => {
                signs.next();
                continue;
            }
            '[' => {
                let inner: String = signs.by_ref().take_while(|one| *one != ']').collect();
                if inner.starts_with(['<', '>', '=']) {
                    return None;
                }
                // A currency stands before the number: `[$€-407]`.
                if let Some(sign) = inner.strip_prefix('$') {
                    literal.push_str(sign.split('-').next().unwrap_or_default());
                }
            }
            '0' | '#' | '?' => {
                if commas > 0 && !behind_point {
                    section.thousands = true;
                }
                commas = 0;
                section.has_digits = true;
                match (behind_point, one) {
                    (false, '0') => section.whole += 1,
                    (false, _) => {}
                    (true, sign) => {
                        section.most += 1;
                        if sign != '#' {
                            section.fewest = section.most;
                        }
                    }
                }
                if !section.behind.is_empty() {
                    return None;
                }
                continue;
            }
            '.' => {
                behind_point = true;
                continue;
            }
            ',' => {
                commas += 1;
                section.scaled = 0;
                let rest: String = signs.clone().collect();
                let more = rest.split(';').next().unwrap_or_default();
                if !more.contains(['0', '#', '?']) && section.has_digits {
                    section.scaled = commas;
                }
                continue;
            }
            '%' => {
                section.percent = true;
                literal.push('%');
            }
            'G' | 'g' => {
                let rest: String = signs.by_ref().take(6).collect();
                if !rest.eq_ignore_ascii_case("eneral") {
                    return None;
                }
                section.general = true;
                continue;
            }
            '@' => continue,
            ' ' | '-' | '+' | '(' | ')' | '$' | '€' | '£' | ':' | '<' | '>' | '=' => {
                literal.push(one)
            }
            _ => return None,
        }
        match section.has_digits {
            true => section.behind.push_str(&literal),
            false => section.before.push_str(&literal),
        }
    }
    (all.len() <= 4).then_some(all)
}
