//! What a fault of YAML's syntax most likely is: from what the parser says of it, and from the text
//! around it, for the parser often stops some way behind the slip.

use serde_saphyr::granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::Diagnostic;
use crate::read::faults::syntax;
use crate::source::{FileId, Span};

/// Where the reading of a file stopped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop<'text> {
    /// The text up to the end of the piece that was read.
    pub(super) text: &'text str,
    /// The byte at which the piece starts.
    pub(super) from: usize,
    pub(super) file: FileId,
    /// The byte behind the last scalar or bracket that was read whole.
    pub(super) last: usize,
    /// The byte of the innermost bracket that is still open.
    pub(super) bracket: Option<usize>,
}

/// The finding for `error`, at the likeliest place of the slip.
pub(super) fn find(error: &ScanError, stop: &Stop<'_>) -> Diagnostic {
    use ErrorKind as K;
    let text = stop.text;
    let at = error.marker().byte_offset();
    let at = at.map_or(text.len(), |at| stop.from + at);
    let at = text.floor_char_boundary(at.min(text.len()));
    let kind = error.kind();
    if let Some(place) = stop.unprintable(at) {
        let character = text[place.start as usize..].chars().next();
        return syntax::unprintable(place, character.unwrap_or_default());
    }
    if let Some((open, comment)) = stop.comment_in_bracket(at) {
        return syntax::bracket_in_comment(open, comment);
    }
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabAtBlockScalarStart
        | K::TabInPlainScalar => return syntax::tab(stop.tab(at)),
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar => {
            return syntax::unclosed_quote(stop.character(at), None);
        }
        K::InvalidQuotedScalarIndent => {
            if let Some((open, _)) = stop.quote(at) {
                return syntax::unclosed_quote(stop.character(open), Some(stop.character(at)));
            }
        }
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
            if let Some((open, Some(close))) = stop.quote(at)
                && text[open..close].contains('\n')
            {
                let close = stop.character(close);
                return syntax::run_on_quote(stop.character(open), close);
            }
        }
        K::UnknownQuotedScalarEscape => return syntax::escape(stop.escape(at)),
        K::MismatchedFlowCollectionEnd { open, close } => {
            return syntax::wrong_bracket(stop.character(at), *open, *close);
        }
        K::UnclosedFlowCollection { .. } => {
            return syntax::unclosed_bracket(stop.character(at), None);
        }
        K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping => match text[at..].chars().next() {
            Some(',') => return syntax::empty_item(stop.character(at)),
            None => {
                let open = stop.bracket.unwrap_or(at);
                return syntax::unclosed_bracket(stop.character(open), None);
            }
            _ => {}
        },
        _ => {}
    }
    if let Some(open) = stop.bracket
        && text[open..at.max(open)].contains('\n')
        && starts_an_entry(stop.line(at))
    {
        let (open, here) = (stop.character(open), stop.character(at));
        let is_dash = text[at..].starts_with("- ");
        return match is_dash && stop.blanks(at) > stop.blanks(open.start as usize) {
            true => syntax::dash_in_brackets(here, open),
            false => syntax::unclosed_bracket(open, Some(here)),
        };
    }
    if let Some(found) = stop.indentation(kind, at) {
        return found;
    }
    let behind = stop.line(at)[..at - stop.line_start(at)].trim_end();
    if is_indentation(kind) && behind.ends_with([']', '}']) {
        return syntax::behind_bracket(stop.character(at));
    }
    syntax::other(stop.character(at), error)
}

fn is_indentation(kind: &ErrorKind) -> bool {
    use ErrorKind as K;
    matches!(
        kind,
        K::InvalidIndentation
            | K::ExpectedBlockMappingKey
            | K::ExpectedBlockSequenceEntry
            | K::InvalidQuotedScalarIndent
            | K::InvalidFlowScalarIndent
    )
}

/// Whether a line starts like an entry of a mapping or an item of a list.
fn starts_an_entry(line: &str) -> bool {
    let line = line.trim_start();
    let word = line.trim_start_matches(|one: char| one.is_alphanumeric() || "_-".contains(one));
    line.starts_with("- ") || word.len() < line.len() && is_colon(word)
}

/// Whether `rest` starts with a colon as YAML counts them.
fn is_colon(rest: &str) -> bool {
    rest.strip_prefix(':')
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\r', '\n']))
}

/// The position of the first colon of a line that YAML counts as one.
fn first_colon(line: &str) -> Option<usize> {
    let mut colons = line.match_indices(':');
    colons
        .find(|(at, _)| is_colon(&line[*at..]))
        .map(|(at, _)| at)
}

/// The position of a colon or a dash that lacks its space, in a line such as `id:a` or `-id: a`.
fn without_space(line: &str) -> Option<usize> {
    let key = |one: char| one.is_ascii_lowercase() || one == '_';
    let mut rest = line.trim_start();
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start();
    }
    let start = line.len() - rest.len();
    let word = rest.trim_start_matches(key);
    if let Some(value) = word.strip_prefix(':')
        && word.len() < rest.len()
    {
        let glued = value.starts_with(|one: char| !one.is_whitespace() && one != '/');
        return glued.then(|| start + rest.len() - word.len());
    }
    let word = rest.strip_prefix('-')?;
    let is_key = is_colon(word.trim_start_matches(key));
    (is_key && word.starts_with(key)).then_some(start)
}

impl Stop<'_> {
    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// The line that holds `at`.
    fn line(&self, at: usize) -> &str {
        let start = self.line_start(at);
        self.text[start..].lines().next().unwrap_or_default()
    }

    /// The bracket that is open, told or not yet told by the parser, and a comment in its line that holds
    /// what closes it.
    fn comment_in_bracket(&self, at: usize) -> Option<(Span, Span)> {
        let is_bracket = |one: char| matches!(one, '[' | '{');
        let ahead = self.text.get(self.last..at).unwrap_or_default();
        let ahead = ahead.find(is_bracket).map(|open| self.last + open);
        let here = self.text[at..].starts_with(is_bracket).then_some(at);
        let ahead = ahead.or(here);
        let open = self.bracket.or(ahead)?;
        let line = &self.line(open)[open - self.line_start(open)..];
        let close = if line.starts_with('[') { ']' } else { '}' };
        let mut signs = line.match_indices(" #").map(|(at, _)| at);
        let before = signs.find(|at| line[..*at].matches(['"', '\'']).count().is_multiple_of(2))?;
        line[before..].contains(close).then_some(())?;
        let comment = Span::new(self.file, open + before + 1, open + line.trim_end().len());
        Some((self.character(open), comment))
    }

    /// The number of blanks at the start of the line that holds `at`.
    fn blanks(&self, at: usize) -> usize {
        let line = self.line(at);
        line.len() - line.trim_start().len()
    }

    /// The start of the nearest line above that of `at` that is neither blank nor a comment.
    fn above(&self, at: usize) -> Option<usize> {
        let mut start = self.line_start(at);
        while start > self.from {
            start = self.line_start(start - 1);
            let line = self.line(start).trim();
            if !line.is_empty() && !line.starts_with('#') {
                return Some(start);
            }
        }
        None
    }

    fn character(&self, at: usize) -> Span {
        let length = self.text[at..].chars().next().map_or(0, char::len_utf8);
        Span::new(self.file, at, at + length)
    }

    /// A character between the last thing read and the end of the line of `at` that no text may hold.
    fn unprintable(&self, at: usize) -> Option<Span> {
        let start = self.last.min(at);
        let end = self.line_start(at) + self.line(at).len();
        let stretch = self.text.get(start..end.max(start))?;
        let odd = |one: char| {
            let allowed = matches!(one, '\t' | '\n' | '\r' | '\u{85}');
            one.is_control() && !allowed || matches!(one, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
        };
        Some(self.character(start + stretch.find(odd)?))
    }

    /// The tab that a fault at `at` is about: before it in its line, or the next one behind it.
    fn tab(&self, at: usize) -> Span {
        let start = self.line_start(at);
        let before = self.text[start..at].rfind('\t').map(|tab| start + tab);
        let behind = || self.text[at..].find('\t').map(|tab| at + tab);
        self.character(before.or_else(behind).unwrap_or(at))
    }

    /// The quotation mark behind the last thing read whose text reaches as far as `at`, and the mark
    /// that closes it.
    fn quote(&self, at: usize) -> Option<(usize, Option<usize>)> {
        let mut previous = ' ';
        let mut skip = 0;
        for (offset, character) in self.text[self.last..].char_indices() {
            let here = self.last + offset;
            if here < skip {
                continue;
            }
            if here >= at {
                return None;
            }
            let starts = previous.is_whitespace() || "[{,:".contains(previous);
            previous = character;
            match character {
                '#' if starts => {
                    skip = here + self.line(here)[here - self.line_start(here)..].len()
                }
                '"' | '\'' if starts => {
                    let close = self.closing(here, character);
                    let Some(close) = close else {
                        return Some((here, None));
                    };
                    let reaches = close >= at || self.text[close + 1..at].trim().is_empty();
                    if reaches {
                        return Some((here, Some(close)));
                    }
                    skip = close + 1;
                }
                _ => {}
            }
        }
        None
    }

    /// The mark that closes the text that `mark` opens at `open`.
    fn closing(&self, open: usize, mark: char) -> Option<usize> {
        let mut characters = self.text[open + 1..].char_indices().peekable();
        while let Some((offset, character)) = characters.next() {
            let mut doubled = || characters.peek().is_some_and(|(_, next)| *next == '\'');
            match character {
                '\\' if mark == '"' => {
                    characters.next();
                }
                '\'' if mark == '\'' && doubled() => {
                    characters.next();
                }
                _ if character == mark => return Some(open + 1 + offset),
                _ => {}
            }
        }
        None
    }

    /// The backslash, behind `at`, that YAML does not understand.
    fn escape(&self, at: usize) -> Span {
        const KNOWN: &str = "0abtnvfre \"/\\N_LPxuU\t\r\n";
        let mut characters = self.text[at..].char_indices();
        while let Some((offset, character)) = characters.next() {
            if character == '\\'
                && let Some((_, next)) = characters.next()
                && !KNOWN.contains(next)
            {
                return Span::new(self.file, at + offset, at + offset + 1 + next.len_utf8());
            }
        }
        self.character(at)
    }

    /// Whether a line is one word that may be a key without its colon.
    fn is_bare_key(&self, line: Span) -> bool {
        let text = &self.text[line.start as usize..line.end as usize];
        text.chars()
            .all(|one| one.is_ascii_lowercase() || one == '_')
    }

    /// What is wrong with how a line starts, where a key or an item stands in the wrong column or
    /// lacks a space.
    fn indentation(&self, kind: &ErrorKind, at: usize) -> Option<Diagnostic> {
        use ErrorKind as K;
        let second_colon = matches!(kind, K::MappingValueNotAllowed | K::InvalidColonPlacement);
        let no_colon = matches!(kind, K::SimpleKeyExpected | K::InvalidSimpleKey);
        if !second_colon && !no_colon && !is_indentation(kind) {
            return None;
        }
        let start = self.line_start(at);
        let line = self.line(at);
        let blanks = self.blanks(at);
        let odd = line[..blanks].find(|one| !matches!(one, ' ' | '\t'));
        if let Some(odd) = odd {
            return Some(syntax::odd_blank(self.character(start + odd)));
        }
        let above = self.above(at);
        let glued = [Some(start), above]
            .into_iter()
            .flatten()
            .find_map(|start| {
                let at = without_space(self.line(start))?;
                Some(self.character(start + at))
            });
        if let Some(place) = glued {
            let elsewhere = self.line_start(place.start as usize) != start;
            let stop = elsewhere.then(|| self.character(at));
            return Some(syntax::no_space(
                place,
                &self.text[place.start as usize..],
                stop,
            ));
        }
        let above = above.map(|start| {
            let line = self.line(start);
            let from = start + self.blanks(start);
            Span::new(self.file, from, start + line.trim_end().len())
        });
        let here = Span::new(self.file, start + blanks, start + line.trim_end().len());
        if no_colon {
            let above = above.filter(|above| {
                let text = &self.text[above.start as usize..above.end as usize];
                let header = text.rsplit(": ").next().unwrap_or_default();
                header.starts_with(['>', '|']) && header.len() < 4
            })?;
            return Some(syntax::shallow_text(here, above));
        }
        if is_indentation(kind) {
            let first = self.text[start..at].trim().is_empty();
            return above
                .filter(|_| first)
                .map(|above| syntax::indentation(here, above));
        }
        let colon = first_colon(line).map(|colon| start + colon);
        match above {
            Some(above) if self.is_bare_key(above) => Some(syntax::no_colon(above)),
            Some(above) if colon.is_some_and(|colon| colon >= at) => {
                let key = Span::new(self.file, start + blanks, at);
                Some(syntax::too_deep(key, above))
            }
            _ => {
                let typographic = line.contains(['“', '”', '„', '‘', '«']);
                Some(syntax::second_colon(self.character(at), typographic))
            }
        }
    }
}
