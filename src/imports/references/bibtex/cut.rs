//! A file of BibTeX, cut into its entries and these into fields.

/// The deepest nesting of braces that is read.
const DEEPEST: usize = 60;

/// The most parts of a file that are read.
const MOST: usize = 150_000;

/// The most fields of an entry.
const MOST_FIELDS: usize = 2_000;

/// The longest value of a field, in bytes.
pub(super) const LONGEST: usize = 1 << 20;

/// A part of a file.
#[derive(Debug)]
pub(super) enum Block {
    /// What `@string` declares.
    Strings(Vec<CutField>),
    /// A reference.
    Entry(Entry),
    /// What could not be read, and why.
    Fault {
        /// Where it starts, in bytes.
        at: usize,
        /// What is wrong.
        words: String,
    },
}

/// A reference.
#[derive(Debug)]
pub(super) struct Entry {
    /// Where it starts, in bytes.
    pub(super) at: usize,
    /// Its type, in small letters.
    pub(super) kind: String,
    /// Its key; may be empty.
    pub(super) key: String,
    /// Its fields.
    pub(super) fields: Vec<CutField>,
}

/// A field.
#[derive(Debug)]
pub(super) struct CutField {
    /// Its name, in small letters.
    pub(super) name: String,
    /// Its value.
    pub(super) pieces: Vec<Piece>,
}

/// A piece of a value.
#[derive(Debug)]
pub(super) enum Piece {
    /// A text, without what stands around it.
    Text(String),
    /// The name of a text that is declared elsewhere.
    Name(String),
}

/// Cuts a text. An entry starts with `@`, a word and a bracket, at the start of a line or behind the end of another one.
pub(super) fn cut(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    let mut limit = 0;
    while let Some(start) = next_entry(text, at) {
        if limit <= start {
            limit = next_line_entry(text, start + 1).unwrap_or(text.len());
        }
        if blocks.len() >= MOST {
            let words = format!("the file has more than {MOST} entries; the rest was left");
            blocks.push(Block::Fault { at: start, words });
            break;
        }
        let mut scanner = Scanner {
            text: &text[..limit],
            at: start + 1,
        };
        let kind = scanner.word().to_lowercase();
        match scanner.block(start, kind) {
            Ok(block) => {
                blocks.extend(block);
                at = scanner.at;
            }
            Err(words) => {
                let words = format!("{words}; this reference was left");
                blocks.push(Block::Fault { at: start, words });
                at = limit;
            }
        }
    }
    blocks
}

/// Where the next entry starts, anywhere but behind a percent sign or within an address of mail.
fn next_entry(text: &str, from: usize) -> Option<usize> {
    let mut is_comment = false;
    let mut before = ' ';
    for (at, one) in text.get(from..)?.char_indices() {
        match one {
            '\n' => is_comment = false,
            '%' => is_comment = true,
            '@' if !is_comment && !before.is_alphanumeric() && opens(&text[from + at..]) => {
                return Some(from + at);
            }
            _ => {}
        }
        before = one;
    }
    None
}

/// Where the next entry starts that stands at the start of a line.
fn next_line_entry(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let found = at + text.get(at..)?.find("\n@")? + 1;
        if opens(&text[found..]) {
            return Some(found);
        }
        at = found;
    }
}

/// Whether a text starts with `@`, a word and an opening bracket.
fn opens(text: &str) -> bool {
    let rest = text.strip_prefix('@').unwrap_or_default();
    let behind =
        rest.trim_start_matches(|one: char| one.is_alphanumeric() || matches!(one, '_' | '-'));
    behind.len() < rest.len() && behind.trim_start().starts_with(['{', '('])
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes what `belongs`.
    fn run(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|one| !belongs(one)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn word(&mut self) -> &'a str {
        self.run(|one| one.is_alphanumeric() || matches!(one, '_' | '-'))
    }

    /// Takes blanks, and comments that have a line of their own.
    fn blanks(&mut self) {
        loop {
            self.run(char::is_whitespace);
            if self.peek() != Some('%') {
                return;
            }
            self.run(|one| one != '\n');
        }
    }

    fn takes(&mut self, sign: char) -> bool {
        self.blanks();
        let is_there = self.peek() == Some(sign);
        if is_there {
            self.at += sign.len_utf8();
        }
        is_there
    }

    /// The block that starts at `start`, behind its type.
    fn block(&mut self, start: usize, kind: String) -> Result<Option<Block>, String> {
        let close = match (self.takes('{'), kind.as_str()) {
            (true, _) => '}',
            (false, _) if self.takes('(') => ')',
            _ => return Err("no bracket stands behind its type".to_owned()),
        };
        if ["comment", "preamble"].contains(&kind.as_str()) {
            self.skip(close)?;
            return Ok(None);
        }
        if kind == "string" {
            let fields = self.fields(close)?;
            return Ok(Some(Block::Strings(fields)));
        }
        self.blanks();
        let before = self.at;
        let key = self
            .run(|one| !matches!(one, ',' | '}' | '=' | '\n') && one != close)
            .trim()
            .to_owned();
        // Without a key the first field stands here.
        let key = match self.peek() {
            Some('=') => {
                self.at = before;
                String::new()
            }
            _ => key,
        };
        self.takes(',');
        let fields = self.fields(close)?;
        let at = start;
        Ok(Some(Block::Entry(Entry {
            at,
            kind,
            key,
            fields,
        })))
    }

    /// Passes over what is in brackets.
    fn skip(&mut self, close: char) -> Result<(), String> {
        let mut depth = 0_usize;
        while let Some(one) = self.peek() {
            self.at += one.len_utf8();
            match one {
                '{' => depth += 1,
                _ if one == close && depth == 0 => return Ok(()),
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        Err("its bracket is never closed".to_owned())
    }

    fn fields(&mut self, close: char) -> Result<Vec<CutField>, String> {
        let mut fields = Vec::new();
        loop {
            if self.takes(close) {
                return Ok(fields);
            }
            if self.takes(',') {
                continue;
            }
            let name = self.run(|one| {
                !one.is_whitespace() && !matches!(one, '=' | ',' | '{' | '}' | '"' | '#')
            });
            let name = name.to_lowercase();
            if self.peek().is_none() {
                return Err("its bracket is never closed".to_owned());
            }
            if name.is_empty() || !self.takes('=') {
                return Err(format!(
                    "after its field {} no `=` and value follow",
                    fields.len()
                ));
            }
            let pieces = self.value(&name)?;
            fields.push(CutField { name, pieces });
            if fields.len() > MOST_FIELDS {
                return Err(format!("it has more than {MOST_FIELDS} fields"));
            }
        }
    }

    /// The pieces of a value, with `#` between them.
    fn value(&mut self, name: &str) -> Result<Vec<Piece>, String> {
        let mut pieces = Vec::new();
        loop {
            self.blanks();
            let piece = match self.peek() {
                Some('{') => Piece::Text(self.bracketed(name, '}')?),
                Some('"') => Piece::Text(self.bracketed(name, '"')?),
                Some(one) if one.is_ascii_digit() => Piece::Text(self.word().to_owned()),
                Some(_) => {
                    let word = self.run(|one| {
                        !one.is_whitespace() && !matches!(one, ',' | '}' | ')' | '#' | '"' | '{')
                    });
                    Piece::Name(word.to_owned())
                }
                None => return Err("its bracket is never closed".to_owned()),
            };
            if let Piece::Name(word) = &piece
                && word.is_empty()
            {
                return Err(format!("its field `{name}` has no value"));
            }
            pieces.push(piece);
            if !self.takes('#') {
                return Ok(pieces);
            }
        }
    }

    /// A text in braces or quotation marks; quotation marks within braces do not end it.
    fn bracketed(&mut self, name: &str, close: char) -> Result<String, String> {
        self.at += 1;
        let start = self.at;
        let mut depth = 0_usize;
        let mut escaped = false;
        while let Some(one) = self.peek() {
            if one == close && depth == 0 && !escaped {
                let text = self.text[start..self.at].to_owned();
                self.at += one.len_utf8();
                return Ok(text);
            }
            self.at += one.len_utf8();
            match one {
                '{' if !escaped => depth += 1,
                '}' if !escaped => {
                    depth = depth
                        .checked_sub(1)
                        .ok_or_else(|| format!("its field `{name}` has a brace too many"))?
                }
                _ => {}
            }
            escaped = one == '\\' && !escaped;
            if depth > DEEPEST {
                return Err(format!(
                    "the braces of its field `{name}` are nested too deeply"
                ));
            }
            if self.at - start > LONGEST {
                return Err(format!(
                    "its field `{name}` is longer than a mebibyte, or its bracket is never closed"
                ));
            }
        }
        Err(format!("the bracket of its field `{name}` is never closed"))
    }
}
