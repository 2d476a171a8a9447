//! A file that is offered for taking in, and why it was not taken.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::known::KnownNames;
use super::known_themes::KnownThemes;
use super::lock::{hash_of, short};
use crate::read::folder::reason;

/// As much of a file as is looked at to tell its format.
const HEAD: u64 = 64 * 1024;

/// A file on disk, of which the head was read.
#[derive(Debug)]
pub struct Offered {
    /// Where it lies.
    pub path: PathBuf,
    /// Its first 64 KiB, or all of it.
    pub head: Vec<u8>,
    /// How long it is, in bytes.
    pub length: u64,
}

/// What the user states beside the file.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// How the names of texts are made, as in `{site}-{participant}-{at}`.
    pub names: Option<String>,
    /// How the names of cases are made, where these are the participants, as in `{participant}`.
    pub cases: Option<String>,
    /// What variables say, by their names: `site`, `role` or `time`.
    pub variables: Vec<(String, String)>,
    /// What the synthesis has names for already; nothing where there is none yet.
    pub known: KnownNames,
    /// The word by which the texts and passages of a project are told from those of another one in the same synthesis.
    pub apart: Option<String>,
    /// The themes that the synthesis has.
    pub themes: KnownThemes,
    /// The files that the texts of a project have, by a hash of their names.
    pub files: BTreeMap<String, String>,
    /// The participants who withdrew.
    pub withdrawn: Vec<String>,
}

/// What a rule about a variable is remembered as, before its name.
const VARIABLE: &str = "variable ";

/// What the file of a text is remembered as, before a hash of the name of the text.
const TEXT: &str = "text ";

/// Under which key it is remembered which file a text has, by the name of the text.
pub(super) fn text_key(name: &str) -> String {
    format!("{TEXT}{}", hash_of(name.as_bytes()))
}

/// Whether something is remembered under that key which is the file of a text.
pub(super) fn is_text_key(key: &str) -> bool {
    key.starts_with(TEXT)
}

/// What the word is remembered as by which a project is told from others.
const APART: &str = "apart";

impl Wishes {
    /// The rules that are stated, to be remembered: by what each is about.
    pub fn rules(&self) -> BTreeMap<String, String> {
        let own = [
            ("names", &self.names),
            ("cases", &self.cases),
            (APART, &self.apart),
        ];
        let own = own
            .into_iter()
            .filter_map(|(about, rule)| Some((about.to_owned(), rule.clone()?)));
        let variables = self.variables.iter();
        let variables = variables.map(|(name, what)| (format!("{VARIABLE}{name}"), what.clone()));
        own.chain(variables).collect()
    }

    /// The same, with rules that were stated when the file was taken in before, where none is stated now.
    #[must_use]
    pub fn with_remembered(mut self, rules: &BTreeMap<String, String>) -> Self {
        let known = |about: &str| rules.get(about).cloned();
        self.names = self.names.or_else(|| known("names"));
        self.cases = self.cases.or_else(|| known("cases"));
        self.apart = known(APART);
        let files = rules.iter().filter(|(about, _)| is_text_key(about));
        self.files = files
            .map(|(about, file)| (about.clone(), file.clone()))
            .collect();
        if self.variables.is_empty() {
            let variables = rules.iter().filter_map(|(about, what)| {
                Some((about.strip_prefix(VARIABLE)?.to_owned(), what.clone()))
            });
            self.variables = variables.collect();
        }
        self
    }
}

/// Why a file was not taken; nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTaken {
    /// What is wrong.
    pub words: String,
    /// Where in the file.
    pub place: Option<String>,
    /// What to do.
    pub help: Option<String>,
}

impl NotTaken {
    /// A fault of the whole file.
    pub fn new(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            place: None,
            help: None,
        }
    }

    /// The same, with its place in the file.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// The same, with what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl Offered {
    /// Looks at the file at `path`.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, or is no ordinary file.
    pub fn open(path: &Path) -> Result<Self, NotTaken> {
        let failed = |error: io::Error| NotTaken::new(reason(&error));
        if path.is_dir() {
            return Err(NotTaken::new("it is a folder").help("name the files in it"));
        }
        // Asked before it is opened: a pipe is not opened until somebody writes into it.
        let about = fs::metadata(path).map_err(failed)?;
        if !about.is_file() {
            return Err(NotTaken::new("it is no ordinary file")
                .help("store what it gives as a file, and name that"));
        }
        let file = File::open(path).map_err(failed)?;
        let mut head = Vec::new();
        file.take(HEAD).read_to_end(&mut head).map_err(failed)?;
        Ok(Self {
            path: path.to_owned(),
            head,
            length: about.len(),
        })
    }

    /// The file itself, to be read piece by piece.
    ///
    /// # Errors
    ///
    /// Where it cannot be opened any more.
    pub fn file(&self) -> Result<File, NotTaken> {
        File::open(&self.path).map_err(|error| NotTaken::new(reason(&error)))
    }

    /// All of the file, where it is no longer than `limit` bytes.
    ///
    /// # Errors
    ///
    /// Where it is longer, or cannot be read.
    pub fn bytes(&self, limit: u64) -> Result<Vec<u8>, NotTaken> {
        let mut bytes = Vec::new();
        let mut file = self.file()?.take(limit.saturating_add(1));
        let read = file.read_to_end(&mut bytes);
        read.map_err(|error| NotTaken::new(reason(&error)))?;
        if bytes.len() as u64 > limit {
            let words = format!("it is larger than {} MiB", limit >> 20);
            return Err(NotTaken::new(words).help("split it, or leave out what is not needed"));
        }
        Ok(bytes)
    }

    /// A hash of the whole file, read piece by piece.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    pub fn hash(&self) -> Result<String, NotTaken> {
        let mut file = self.file()?;
        let mut hash = Sha256::new();
        let mut piece = vec![0; HEAD as usize];
        loop {
            let read = file.read(&mut piece);
            match read.map_err(|error| NotTaken::new(reason(&error)))? {
                0 => return Ok(short(hash)),
                length => hash.update(&piece[..length]),
            }
        }
    }

    /// The name of the file without its ending.
    pub fn stem(&self) -> String {
        let stem = self.path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }
}
