//! Values as a person would write them.

use super::place::WayStep;
use crate::model::Day;

/// A line longer than this is parted where it can be.
const WIDTH: usize = 100;

/// A value as it is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A text, in quotation marks where YAML needs them.
    Text(String),
    /// A word that is written as it is: a number as printed, `true`.
    Bare(String),
    /// A list.
    List(Vec<Self>),
    /// Keys and values.
    Keys(Vec<(String, Self)>),
}

/// An entry of a list that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// Its keys and values, in their order, or a value by itself.
    pub value: Written,
    /// Lines above it, without the number sign.
    pub comment: Vec<String>,
    /// Whether each of its keys has a line of its own, however short they are.
    pub on_lines: bool,
    /// The entry in the place of which it stands from now on: the comments within that come with it.
    pub from: Option<Vec<WayStep>>,
}

impl Written {
    /// The value on one line.
    pub(super) fn flow(&self) -> String {
        match self {
            Self::Text(text) => scalar(text, true),
            Self::Bare(word) => word.clone(),
            Self::List(all) => {
                let all: Vec<String> = all.iter().map(Self::flow).collect();
                format!("[{}]", all.join(", "))
            }
            Self::Keys(pairs) => format!("{{{}}}", flow_pairs(pairs)),
        }
    }

    /// Whether it may stand on one line: texts, and among keys lists of texts.
    fn is_flat(&self) -> bool {
        let is_scalar = |one: &Self| matches!(one, Self::Text(_) | Self::Bare(_));
        match self {
            Self::Text(_) | Self::Bare(_) => true,
            Self::List(all) => all.iter().all(is_scalar),
            Self::Keys(pairs) => {
                let mut values = pairs.iter().map(|(_, value)| value);
                values.all(|value| !matches!(value, Self::Keys(_)) && value.is_flat())
            }
        }
    }

    /// What stands behind the colon of a key that is `indent` blanks in, without the last line end.
    pub(super) fn behind_key(&self, indent: usize, used: usize) -> String {
        if let Self::Text(text) = self
            && let Some(lines) = lines_of(text)
        {
            let inner = " ".repeat(indent + 2);
            let lines = lines.map(|line| match line.is_empty() {
                true => "\n".to_owned(),
                false => format!("\n{inner}{line}"),
            });
            return format!(" |-{}", lines.collect::<String>());
        }
        if let Self::Text(text) = self
            && used + 2 + text.chars().count() > WIDTH
            && let Some(lines) = folded(text, WIDTH.saturating_sub(indent + 2))
        {
            let inner = " ".repeat(indent + 2);
            let lines = lines.iter().map(|line| format!("\n{inner}{line}"));
            return format!(" >-{}", lines.collect::<String>());
        }
        let one_line = match self {
            Self::Text(text) => scalar(text, false),
            _ => self.flow(),
        };
        let fits = used + 2 + one_line.chars().count() <= WIDTH;
        match self {
            Self::List(all) if !(all.is_empty() || fits && self.is_flat()) => {
                let lines = all
                    .iter()
                    .map(|one| format!("\n{}", one.item(indent + 2, &[], false)));
                lines.collect()
            }
            Self::Keys(pairs) if !(pairs.is_empty() || indent > 0 && fits && self.is_flat()) => {
                let lines = pairs.iter().map(|(key, value)| {
                    let key = scalar(key, false);
                    let used = indent + 2 + key.chars().count();
                    let value = value.behind_key(indent + 2, used);
                    format!("\n{}{key}:{value}", " ".repeat(indent + 2))
                });
                lines.collect()
            }
            _ => format!(" {one_line}"),
        }
    }

    /// The value as an entry of a list whose signs are `indent` blanks in, with lines of comment above it.
    fn item(&self, indent: usize, comment: &[String], on_lines: bool) -> String {
        let blanks = " ".repeat(indent);
        let above = comment.iter().map(|line| match line.trim().is_empty() {
            true => format!("{blanks}#\n"),
            false => format!("{blanks}# {}\n", line.trim_end()),
        });
        let above: String = above.collect();
        let flow = self.flow();
        let fits = indent + 2 + flow.chars().count() <= WIDTH - 10;
        let own = match self {
            Self::Keys(pairs) if !pairs.is_empty() && (on_lines || !(fits && self.is_flat())) => {
                let lines = pairs.iter().map(|(key, value)| {
                    let key = scalar(key, false);
                    let used = indent + 2 + key.chars().count();
                    format!("{key}:{}", value.behind_key(indent + 2, used))
                });
                lines
                    .collect::<Vec<_>>()
                    .join(&format!("\n{}", " ".repeat(indent + 2)))
            }
            _ => flow,
        };
        format!("{above}{blanks}- {own}")
    }
}

impl NewEntry {
    /// An entry without a comment.
    pub fn of(value: Written) -> Self {
        Self {
            value,
            comment: Vec::new(),
            on_lines: false,
            from: None,
        }
    }

    /// Its lines, the sign of the list `indent` blanks in, without the last line end; comments that come with it stand behind
    /// it where it is one line and they are one, and else above.
    pub(super) fn lines(&self, indent: usize, comments: &[&str]) -> String {
        let own = self.value.item(indent, &self.comment, self.on_lines);
        match comments {
            [] => own,
            [one] if !own.contains('\n') => format!("{own}   {one}"),
            all => {
                let blanks = " ".repeat(indent);
                let above = all.iter().map(|one| format!("{blanks}{one}\n"));
                above.collect::<String>() + &own
            }
        }
    }

    /// The entry on one line.
    pub(super) fn flow(&self) -> String {
        self.value.flow()
    }
}

fn flow_pairs(pairs: &[(String, Written)]) -> String {
    let pairs = pairs
        .iter()
        .map(|(key, value)| format!("{}: {}", scalar(key, true), value.flow()));
    pairs.collect::<Vec<_>>().join(", ")
}

/// The lines of a text that is best written as lines.
fn lines_of(text: &str) -> Option<std::str::Split<'_, char>> {
    let is_ok = text.contains('\n')
        && !text.ends_with('\n')
        && !text.starts_with([' ', '\t', '\n'])
        && !text.chars().any(|one| one != '\n' && is_hidden(one))
        && text.split('\n').all(|line| !line.ends_with([' ', '\t']))
        && text.split('\n').all(|line| !line.starts_with('\t'));
    is_ok.then(|| text.split('\n'))
}

/// A long text in lines of a width, which are read as one; nothing where it would come back as another.
fn folded(text: &str, width: usize) -> Option<Vec<String>> {
    let is_ok = text == text.trim()
        && !text.contains("  ")
        && !text.chars().any(|one| is_hidden(one) || one == '\t');
    if !is_ok || width < 40 {
        return None;
    }
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    Some(lines)
}

/// A text as YAML reads it back, in brackets or not: as it stands where nothing in it could be taken for anything else, and
/// else between quotation marks, with what no line may hold written by its number.
pub fn scalar(text: &str, in_brackets: bool) -> String {
    match is_plain(text, in_brackets) {
        true => text.to_owned(),
        false => quoted(text),
    }
}

/// A text between quotation marks, with what no line may hold written by its number.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for one in text.chars() {
        match one {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            one if is_hidden(one) => {
                let code = u32::from(one);
                quoted.push_str(&match code {
                    0..=0xff => format!("\\x{code:02x}"),
                    0x100..=0xffff => format!("\\u{code:04x}"),
                    _ => format!("\\U{code:08x}"),
                });
            }
            one => quoted.push(one),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a text may stand without quotation marks. What other programs take for a number, a day or a truth value stays a
/// text to them only in quotation marks; a day that is written as one may stand as it is.
fn is_plain(text: &str, in_brackets: bool) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    if Day::parse(text).is_some_and(|day| day.to_string() == text) {
        return true;
    }
    let word = text.to_lowercase();
    let opens = first.is_alphabetic() || "(<“‘…".contains(first);
    opens
        && text == text.trim()
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !text.chars().any(is_hidden)
        && !(in_brackets && text.contains([',', '[', ']', '{', '}', ':', '"', '\'']))
        && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(&word.as_str())
}

/// Whether a character cannot be seen, or turns the letters around it.
fn is_hidden(one: char) -> bool {
    one.is_control()
        || matches!(
            one,
            '\u{85}' | '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{feff}' | '\u{fff9}'..='\u{ffff}'
        )
        || u32::from(one) & 0xfffe == 0xfffe
}
