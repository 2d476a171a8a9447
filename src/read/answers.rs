//! An answer to a reader, written into the file of such answers behind those that stand there; nothing else in it is touched.

use std::path::Path;

use super::edit::quoted;
use super::yaml;
use crate::diagnostic::Severity;
use crate::model::{Day, RemarkSaid};
use crate::source::Sources;

/// The name of the file, in the folder of the synthesis.
pub const RESPONSES: &str = "responses.yaml";

/// What stands at the head of a new file.
const HEAD: &str = "# Answers to what readers remarked, from which `cisgrid letter` writes the letter.\n\
                    # `cisgrid respond` adds to them; mend the words as you like.\n";

/// An answer that is to be written.
#[derive(Clone, Debug)]
pub struct NewAnswer {
    /// The id of the remark.
    pub to: String,
    /// The remark.
    pub remark: RemarkSaid,
    /// Where something was changed, by ids.
    pub at: Vec<String>,
    /// Who answers.
    pub by: Option<String>,
    /// The day.
    pub date: String,
    /// The answer.
    pub answer: String,
    /// What was changed.
    pub changed: Option<String>,
    /// Whether nothing was.
    pub no_change: bool,
    /// Whether it stands in place of earlier answers.
    pub again: bool,
}

/// Why an answer was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// The file has a mistake: the first, with its line.
    Mistake {
        /// What is wrong.
        words: String,
        /// Where.
        place: String,
    },
    /// The remark is answered there already.
    Answered,
    /// The list is written so that nothing can be added to it behind its last entry.
    NoPlace,
}

/// The text of the file with one answer more.
///
/// # Errors
///
/// Where the file has a mistake, answers the remark already, or is written so that nothing can be added.
pub fn with_answer(before: Option<&str>, new: &NewAnswer) -> Result<String, NotWritten> {
    let Some(text) = before else {
        return Ok(format!("{HEAD}responses:\n{}", entry(new, "  ")));
    };
    // What is read has no byte order mark; it stays where it is.
    let (mark, text) = match text.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest),
        None => ("", text),
    };
    let known = answers(text)?;
    if !new.again && known.iter().any(|one| one.to == new.to) {
        return Err(NotWritten::Answered);
    }
    let (at, indent) = match known.last() {
        Some(last) => behind(text, last.start, last.end).ok_or(NotWritten::NoPlace)?,
        None => (text.len(), "  ".to_owned()),
    };
    let (head, tail) = text.split_at(at);
    let (end, returns) = (
        head.ends_with('\n') || head.is_empty(),
        text.contains("\r\n"),
    );
    let title = if known.is_empty() { "responses:\n" } else { "" };
    let added = format!(
        "{}{title}{}",
        if end { "" } else { "\n" },
        entry(new, &indent)
    );
    let added = match returns {
        true => added.replace('\n', "\r\n"),
        false => added,
    };
    let whole = format!("{head}{added}{tail}");
    // Read once more: what does not say what it is to say is not written.
    let now = answers(&whole).map_err(|_| NotWritten::NoPlace)?;
    let is_last = now.last().is_some_and(|last| {
        (&last.to, &last.answer, &last.changed) == (&new.to, &new.answer, &new.changed)
    });
    match now.len() == known.len() + 1 && is_last {
        true => Ok(format!("{mark}{whole}")),
        false => Err(NotWritten::NoPlace),
    }
}

/// An answer that stands in the file.
struct Standing {
    to: String,
    answer: String,
    changed: Option<String>,
    start: usize,
    end: usize,
}

/// The answers of a text without mistakes.
fn answers(text: &str) -> Result<Vec<Standing>, NotWritten> {
    let mut sources = Sources::of(Path::new(""));
    let file = sources.add(RESPONSES, text.to_owned());
    let read = yaml::read(&sources, file);
    let mut faults = read.faults.iter();
    let error = faults.find(|fault| fault.severity() == Severity::Error);
    if let Some(error) = error {
        let place = error.span().map(|span| sources.told(span));
        return Err(NotWritten::Mistake {
            words: error.message.clone(),
            place: place.unwrap_or_default(),
        });
    }
    let all = read.document.responses.0.into_iter();
    let all = all.filter_map(|field| {
        let raw = field.value?;
        Some(Standing {
            to: raw.to.value?,
            answer: raw.answer.value?,
            changed: raw.changed.and_then(|changed| changed.value),
            start: field.span.start as usize,
            end: field.span.end as usize,
        })
    });
    Ok(all.collect())
}

/// The place behind the entry between `start` and `end`, and the blanks before its sign; nothing where it does not begin a line
/// with that sign, as a list in brackets.
fn behind(text: &str, start: usize, end: usize) -> Option<(usize, String)> {
    let line = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let before = text.get(line..start)?;
    let indent = before.trim_end().strip_suffix('-')?;
    if !indent.trim().is_empty() {
        return None;
    }
    let own = text.get(start..end)?.trim_end();
    let last = start + own.len();
    // A comment may stand behind the last value.
    let rest = text.get(last..)?;
    let at = rest.find('\n').map_or(text.len(), |at| last + at + 1);
    Some((at, indent.to_owned()))
}

/// An entry of the list, indented.
fn entry(new: &NewAnswer, indent: &str) -> String {
    let NewAnswer {
        to,
        remark,
        at,
        by,
        date,
        answer,
        changed,
        no_change,
        again,
    } = new;
    let mut lines = vec![format!("to: {}", scalar(to))];
    let remark = remarked(remark);
    if !remark.is_empty() {
        lines.push("remark:".to_owned());
        lines.extend(remark.into_iter().map(|line| format!("  {line}")));
    }
    let mut say = |key: &str, text: Option<&str>| {
        lines.extend(text.map(|text| format!("{key}: {}", scalar(text))));
    };
    say("by", by.as_deref());
    say("date", Some(date));
    say("answer", Some(answer));
    say("changed", changed.as_deref());
    lines.extend(no_change.then(|| "no_change: true".to_owned()));
    lines.extend(names("at", at));
    lines.extend(again.then(|| "again: true".to_owned()));
    let lines = lines.iter().enumerate();
    let lines = lines.map(|(at, line)| {
        let sign = if at == 0 { "- " } else { "  " };
        format!("{indent}{sign}{line}\n")
    });
    lines.collect()
}

/// The lines of a remark.
fn remarked(remark: &RemarkSaid) -> Vec<String> {
    let RemarkSaid {
        by,
        on,
        at,
        place,
        beside,
        words,
        removes,
        inserts,
        reads,
    } = remark;
    let line = |key: &str, text: &Option<String>| {
        let text = text.as_deref()?;
        Some(format!("{key}: {}", scalar(text)))
    };
    let first = [line("by", by), line("on", on), names("at", at)];
    let rest = [
        line("place", place),
        line("beside", beside),
        line("words", words),
        line("removes", removes),
        line("inserts", inserts),
        line("reads", reads),
    ];
    first.into_iter().chain(rest).flatten().collect()
}

/// A list of ids, if there are any.
fn names(key: &str, names: &[String]) -> Option<String> {
    match names {
        [] => None,
        [one] => Some(format!("{key}: {}", scalar(one))),
        all => {
            let all: Vec<String> = all.iter().map(|name| scalar(name)).collect();
            Some(format!("{key}: [{}]", all.join(", ")))
        }
    }
}

/// A text as YAML reads it back. An id, a date or initials stand as they are; all else stands between quotation marks, so that
/// no text of a reader is anything but a text.
fn scalar(text: &str) -> String {
    let mut letters = text.chars();
    let is_plain = letters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|one| one.is_ascii_alphanumeric() || one == '-' || one == '/')
        && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
            .contains(&text.to_lowercase().as_str());
    match is_plain || Day::parse(text).is_some_and(|day| day.to_string() == text) {
        true => text.to_owned(),
        false => quoted(text),
    }
}
