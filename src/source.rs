//! The texts that a synthesis is read from, and places in them.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::sync::OnceLock;

/// Names one file among [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// Its number in the order of reading.
    pub(crate) fn number(self) -> u32 {
        self.0
    }
}

/// A stretch of one file, in bytes, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The stretch of `file` from byte `start` up to, not including, byte `end`.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(start),
            end: clamp(end),
        }
    }

    /// The stretch as one number, as which it passes through serde.
    pub(crate) fn to_number(self) -> u128 {
        let place = u64::from(self.start) << 32 | u64::from(self.end);
        u128::from(self.file.0) << 64 | u128::from(place)
    }

    /// The stretch that [`Self::to_number`] made `number` of.
    pub(crate) fn from_number(number: u128) -> Self {
        Self {
            file: FileId((number >> 64) as u32),
            start: (number >> 32) as u32,
            end: number as u32,
        }
    }
}

/// A place as people count: line and column from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// How the letters of a file are stored as bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// As is usual today.
    #[default]
    Utf8,
    /// Two bytes a letter, as spreadsheets save “Unicode text”.
    Utf16,
    /// One byte a letter, as Windows did it for the languages of Western Europe.
    Windows1252,
    /// In a way that cannot be told for certain: the byte of the text from which on it may be wrong.
    Unknown(usize),
}

/// One text, with the name that people know it by.
#[derive(Debug)]
pub struct SourceFile {
    name: PathBuf,
    text: String,
    encoding: Encoding,
    /// Whether it is the authors' own, and goes into what is handed on.
    own: bool,
    /// Whether of its lines only what is marked is shown.
    covered: bool,
    /// Whether none of its lines is shown.
    withheld: bool,
    line_starts: OnceLock<Vec<u32>>,
}

impl SourceFile {
    /// The path as shown in messages.
    pub fn name(&self) -> &Path {
        &self.name
    }

    /// The whole text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How it was stored.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Whether it is a part of the synthesis, and goes into what is handed on: texts in which quotations are looked for, and
    /// the setting of a machine, are none.
    pub fn is_own(&self) -> bool {
        self.own
    }

    /// Whether of its lines only what is marked is shown: beside it may stand what somebody said.
    pub(crate) fn is_covered(&self) -> bool {
        self.covered
    }

    /// Whether none of its lines is shown: somebody who withdrew speaks in it.
    pub(crate) fn is_withheld(&self) -> bool {
        self.withheld
    }

    /// The byte at which each line starts; the first is 0.
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let ends = self.text.bytes().enumerate();
            let starts = ends.filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0)
                .chain(starts.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX)))
                .collect()
        })
    }

    /// The line, counted from 0, that holds `offset`.
    fn line_index(&self, offset: usize) -> usize {
        let starts = self.line_starts();
        starts.partition_point(|start| *start as usize <= offset) - 1
    }

    /// Where `offset`, in bytes, is for a person.
    pub fn place(&self, offset: usize) -> Place {
        let offset = self.floor(offset);
        let index = self.line_index(offset);
        let start = self.line_starts()[index] as usize;
        Place {
            line: index + 1,
            column: self.text[start..offset].chars().count() + 1,
        }
    }

    /// The text of the lines from `before` lines ahead of `start` to `after` lines behind `end`,
    /// the byte at which it starts, and the number of its first line, from 1.
    pub fn window(&self, start: usize, end: usize, before: usize, after: usize) -> Window<'_> {
        let starts = self.line_starts();
        let first = self.line_index(self.floor(start)).saturating_sub(before);
        let last = self.line_index(self.floor(end)) + after + 1;
        let from = starts[first] as usize;
        let to = starts.get(last).map_or(self.text.len(), |at| *at as usize);
        Window {
            text: &self.text[from..to],
            offset: from,
            line: first + 1,
        }
    }

    /// The nearest character boundary at or before `offset`.
    fn floor(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset)
    }
}

/// A few whole lines of a file.
#[derive(Clone, Copy, Debug)]
pub struct Window<'a> {
    /// The lines.
    pub text: &'a str,
    /// The byte of the file at which they start.
    pub offset: usize,
    /// The number of the first line, from 1.
    pub line: usize,
}

/// Every text that was read, once.
#[derive(Debug, Default)]
pub struct Sources {
    folder: PathBuf,
    files: Vec<SourceFile>,
    /// Of files that lie elsewhere, where they would lie in the folder, with `/` between folders.
    elsewhere: HashMap<PathBuf, String>,
}

impl Sources {
    /// No text yet, of those that lie in `folder`.
    pub fn of(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            files: Vec::new(),
            elsewhere: HashMap::new(),
        }
    }

    /// The folder in which they lie, as it was named.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes a text in; a byte order mark at its start is dropped. Where lines end with a lone
    /// carriage return, as some spreadsheets still write them, they are counted as lines all the same.
    pub fn add(&mut self, name: impl Into<PathBuf>, text: String) -> FileId {
        self.add_stored(name, text, Encoding::Utf8)
    }

    /// The same of a text whose letters were stored in that `encoding`.
    pub fn add_stored(
        &mut self,
        name: impl Into<PathBuf>,
        text: String,
        encoding: Encoding,
    ) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        let text = match has_lone_returns(&text) {
            true => with_line_feeds(&text),
            false => text,
        };
        self.files.push(SourceFile {
            name: name.into(),
            text,
            encoding,
            own: true,
            covered: false,
            withheld: false,
            line_starts: OnceLock::new(),
        });
        id
    }

    /// Takes a text in that is not the authors' own to hand on; `within` is where it would lie in the folder of the
    /// synthesis, if it lies elsewhere.
    pub(crate) fn add_lent(
        &mut self,
        name: impl Into<PathBuf>,
        within: Option<String>,
        text: String,
        encoding: Encoding,
    ) -> FileId {
        let name = name.into();
        if let Some(within) = within {
            self.elsewhere.insert(name.clone(), within);
        }
        let id = self.add_stored(name, text, encoding);
        if let Some(file) = self.files.last_mut() {
            file.own = false;
        }
        id
    }

    /// Of the lines of that file only what is marked is shown from here on; it goes into what is handed on where it
    /// `stays`.
    pub(crate) fn cover(&mut self, id: FileId, stays: bool) {
        if let Some(file) = self.files.get_mut(id.0 as usize) {
            file.covered = true;
            file.own &= stays;
        }
    }

    /// No line of that file is shown from here on, and it is not handed on.
    pub(crate) fn withhold(&mut self, id: FileId) {
        if let Some(file) = self.files.get_mut(id.0 as usize) {
            file.withheld = true;
            file.own = false;
        }
    }

    /// The file of that name among the texts read.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The text that `span` covers.
    pub fn slice(&self, span: Span) -> &str {
        let text = self.file(span.file).text();
        text.get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    /// Where `span` starts, for a person.
    pub fn place(&self, span: Span) -> Place {
        self.file(span.file).place(span.start as usize)
    }

    /// Where a span starts, in words: `propositions/measures.yaml:12:5`.
    pub fn told(&self, span: Span) -> String {
        let place = self.place(span);
        let file = self.file(span.file).name().display();
        format!("{file}:{}:{}", place.line, place.column)
    }

    /// Where a span starts, told from the folder of the texts, however that was named, and with `/`
    /// between folders on every system: `measures.yaml:12:5`.
    pub fn told_within(&self, span: Span) -> String {
        let place = self.place(span);
        let file = self.within(self.file(span.file).name());
        format!("{file}:{}:{}", place.line, place.column)
    }

    /// A path from the folder of the texts, with `/` between folders on every system.
    pub fn within(&self, path: &Path) -> String {
        if let Some(within) = self.elsewhere.get(path) {
            return within.clone();
        }
        let within = path.strip_prefix(&self.folder).unwrap_or(path);
        let parts = within.iter().map(|part| part.to_string_lossy());
        parts.collect::<Vec<_>>().join("/")
    }

    /// All files, in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        let numbered = self.files.iter().enumerate();
        numbered.map(|(at, file)| (FileId(u32::try_from(at).unwrap_or(u32::MAX)), file))
    }

    /// The file whose name is `path`.
    pub fn find(&self, path: &Path) -> Option<FileId> {
        self.iter()
            .find(|(_, file)| file.name() == path)
            .map(|(id, _)| id)
    }
}

/// A path in a file of the folder as it is compared: `./results/a.csv` is `results/a.csv`.
pub(crate) fn plain(path: &str) -> PathBuf {
    let parts = Path::new(path).components();
    let parts = parts.filter(|part| !matches!(part, Component::CurDir));
    parts.collect()
}

/// Whether a line ends with a carriage return that no line feed follows.
fn has_lone_returns(text: &str) -> bool {
    let mut returns = text.match_indices('\r');
    returns.any(|(at, _)| text.as_bytes().get(at + 1) != Some(&b'\n'))
}

/// The text with every lone carriage return as a line feed, so that no place in it moves.
fn with_line_feeds(text: &str) -> String {
    let mut following = text.chars().skip(1);
    let each = text.chars().map(|one| match (one, following.next()) {
        ('\r', next) if next != Some('\n') => '\n',
        (one, _) => one,
    });
    each.collect()
}
