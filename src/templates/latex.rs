//! Escaping for LaTeX: whatever an author writes is text, with pdfLaTeX, XeLaTeX and LuaLaTeX.

use std::borrow::Cow;
use std::fmt::{self, Write};

use minijinja::syntax::SyntaxConfigBuilder;
use minijinja::{Environment, Value};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::letters;
use crate::wording::figures::is_minus;

/// Whether a template of that name makes LaTeX, and has the signs around what it computes that go with it.
pub(super) fn is_own(name: &str) -> bool {
    name.ends_with(".tex")
}

/// `<< … >>`, `<% … %>` and `<# … #>`: braces are LaTeX's own.
pub(super) fn set_delimiters(syntax: &mut SyntaxConfigBuilder) {
    syntax
        .variable_delimiters("<<", ">>")
        .block_delimiters("<%", "%>")
        .comment_delimiters("<#", "#>");
}

/// The filters for places where LaTeX wants something else than text.
pub(super) fn add_filters(environment: &mut Environment<'_>) {
    environment.add_filter("anchored", |name: &str| {
        Value::from_safe_string(destination(name))
    });
    environment.add_filter("addressed", |address: &str| {
        Value::from_safe_string(target(address))
    });
    environment.add_filter("breakable", |text: &str| {
        Value::from_safe_string(breakable(text))
    });
    environment.add_filter("spoken", |text: &str| Value::from_safe_string(spoken(text)));
    environment.add_filter("outlined", |text: &str| {
        Value::from_safe_string(outlined(text))
    });
}

/// Writes `text` such that LaTeX prints it as it is.
pub(super) fn write(out: &mut impl Write, text: &str) -> fmt::Result {
    let composed = composed(text);
    let mut rest = composed.as_ref();
    let mut before = None;
    while let Some(at) = rest.find(needs_care) {
        let (plain, from) = rest.split_at(at);
        out.write_str(plain)?;
        before = plain.chars().next_back().or(before);
        let mut characters = from.chars();
        let Some(character) = characters.next() else {
            break;
        };
        rest = characters.as_str();
        let next = rest.chars().next();
        match character {
            // Behind a hyphen a line may end, and a minus would be torn from its number.
            '-' if is_minus(before, rest) => out.write_str("\\mbox{-}")?,
            sign if sign.is_ascii() => write_ascii(out, sign, next)?,
            control if control.is_control() || letters::is_unseen(control) => {}
            letter if is_beyond(letter, before, next) => rest = write_beyond(out, from)?,
            other => out.write_str(letters::command(other).unwrap_or_default())?,
        }
        before = Some(character);
    }
    out.write_str(rest)
}

/// The text in composed letters, of which pdfLaTeX knows more than of their parts.
fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

/// What LaTeX would not print as it stands.
fn needs_care(character: char) -> bool {
    match character {
        'a'..='z'
        | 'A'..='Z'
        | '0'..='9'
        | ' '
        | '.'
        | '('
        | ')'
        | '/'
        | ':'
        | ';'
        | '!'
        | '?'
        | '+'
        | '='
        | '|'
        | '@' => false,
        ascii if ascii.is_ascii() => true,
        other => !letters::is_known(other),
    }
}

fn write_ascii(out: &mut impl Write, sign: char, next: Option<char>) -> fmt::Result {
    match sign {
        '\\' => out.write_str("\\textbackslash{}"),
        '{' | '}' | '$' | '&' | '#' | '_' | '%' => write!(out, "\\{sign}"),
        '^' => out.write_str("\\textasciicircum{}"),
        '~' => out.write_str("\\textasciitilde{}"),
        '"' => out.write_str("\\textquotedbl{}"),
        '\'' => out.write_str("\\textquotesingle{}"),
        '`' => out.write_str("\\textasciigrave{}"),
        '<' => out.write_str("\\textless{}"),
        '>' => out.write_str("\\textgreater{}"),
        // They would else be taken for an argument that is left out, or for a star behind a command.
        '[' | ']' | '*' => write!(out, "{{{sign}}}"),
        // Several would else run together to a dash or a quotation mark.
        '-' | ',' if next == Some(sign) => write!(out, "{sign}{{}}"),
        '-' | ',' => out.write_char(sign),
        blank if blank.is_whitespace() => out.write_char(' '),
        _ => Ok(()),
    }
}

/// Whether pdfLaTeX has no way to set a letter.
fn is_beyond(letter: char, before: Option<char>, next: Option<char>) -> bool {
    let in_word = |other: Option<char>| other.is_some_and(letters::is_greek);
    match letters::is_greek(letter) && (in_word(before) || in_word(next)) {
        true => true,
        false => {
            !letter.is_ascii()
                && !letters::is_known(letter)
                && letters::command(letter).is_none()
                && !letters::is_unseen(letter)
        }
    }
}

/// Writes the letters at the start of `text` that pdfLaTeX cannot set, in one go, with their numbers beside them;
/// gives what stands behind.
fn write_beyond<'a>(out: &mut impl Write, text: &'a str) -> Result<&'a str, fmt::Error> {
    let mut end = 0;
    let mut before = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, letter)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        if is_beyond(letter, before, next) {
            end = at + letter.len_utf8();
        } else if letter != ' ' && !letters::is_unseen(letter) {
            break;
        }
        before = Some(letter);
    }
    let (run, behind) = text.split_at(end);
    let seen = |letter: &char| !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let raw: String = run.chars().filter(seen).collect();
    write!(out, "\\beyond{{{raw}}}{{")?;
    let letters = run
        .chars()
        .filter(|letter| *letter != ' ' && !letters::is_unseen(*letter));
    for (index, letter) in letters.enumerate() {
        let blank = if index > 0 { " " } else { "" };
        write!(out, "{blank}U+{:04X}", u32::from(letter))?;
    }
    out.write_char('}')?;
    Ok(behind)
}

/// The name of an anchor in letters, digits and points alone; two anchors never have the same.
pub(super) fn destination(name: &str) -> String {
    let mut destination = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            plain if plain.is_ascii_alphanumeric() => destination.push(plain),
            // A run of hyphens would be no name.
            '-' if !destination.ends_with('-') => destination.push('-'),
            other => destination.push_str(&format!(".{:x}.", u32::from(other))),
        }
    }
    destination
}

/// An address as the argument of a link; it has been brought to plain letters and signs before.
fn target(address: &str) -> String {
    let mut target = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            sign @ ('%' | '#' | '&' | '_') => {
                target.push('\\');
                target.push(sign);
            }
            plain if plain.is_ascii_alphanumeric() || "-.:/?[]@!()*+,;=".contains(plain) => {
                target.push(plain);
            }
            other => {
                let mut bytes = [0; 4];
                for byte in other.encode_utf8(&mut bytes).bytes() {
                    target.push_str(&format!("\\%{byte:02X}"));
                }
            }
        }
    }
    target
}

/// A text that has no blanks, escaped, that may be parted behind each of its signs.
fn breakable(text: &str) -> String {
    let mut parted = String::with_capacity(text.len() * 2);
    for part in text.split_inclusive(['@', '.', '/', '=', ':', ';', '_', '~']) {
        if !parted.is_empty() {
            parted.push_str("\\allowbreak{}");
        }
        // A string takes everything.
        let written = write(&mut parted, part);
        debug_assert!(written.is_ok(), "a string takes everything");
    }
    parted
}

/// A text in numbers of UTF-16, as a PDF keeps what is to be read aloud.
fn spoken(text: &str) -> String {
    let units = text.encode_utf16();
    units.map(|unit| format!("{unit:04X}")).collect()
}

/// A text for the outline and the title of the file, where only letters stand and none is a command.
fn outlined(text: &str) -> String {
    let mut outlined = String::with_capacity(text.len());
    for character in composed(text).chars() {
        match character {
            plain if plain.is_ascii_alphanumeric() || " .()/:;!?+|@-".contains(plain) => {
                outlined.push(plain);
            }
            blank if blank.is_whitespace() => outlined.push(' '),
            control if control.is_control() || letters::is_unseen(control) => {}
            other => outlined.push_str(&format!("\\unichar{{{}}}", u32::from(other))),
        }
    }
    outlined
}
