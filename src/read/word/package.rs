//! The file as an archive of parts, found by the relations between them; and what a file is that is no such archive.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use encoding_rs::Encoding;
use zip::ZipArchive;

use super::xml::{Elements, Piece};

/// How much XML is unpacked of one file, in bytes. The text of a book takes a third of it; what is larger was made to
/// fill a machine.
const MOST: u64 = 64 << 20;

/// Why a file is not read at all, in words for who named it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What the file is, to be said behind its name.
    pub words: String,
    /// What can be done.
    pub help: Option<&'static str>,
}

/// The first bytes of files that people take for Word files, what these are, and what can be done.
const OTHERS: [(&[u8], &str, &str); 5] = [
    (b"%PDF", "is a PDF", AS_DOCX),
    (b"{\\rtf", "is Rich Text (RTF)", AS_DOCX),
    (b"<", "is a web page or other XML", AS_EXPORTED),
    (b"\x89PNG", "is a picture", AS_DOCX),
    (b"Rar!", "is an archive of another kind", AS_DOCX),
];

const AS_DOCX: &str = "ask for the Word file itself (`.docx`), or open this one in a word processor and save it as one";
const AS_EXPORTED: &str = "notes that were made in a page are in the file that the page exports, not in the page: name that \
     file, or the Word file itself (`.docx`)";
const EITHER: &str =
    "ask for the Word file itself (`.docx`), or for the notes that the page exports";
const WITHOUT_PASSWORD: &str =
    "open it in a word processor, take the password away and save it again";
/// What can be done about a file that is not whole.
pub(crate) const AGAIN: &str = "ask for the file once more; it may have been cut off on its way";

/// The parts of a file.
#[derive(Debug)]
pub(crate) struct Package {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    /// How much more may be unpacked.
    left: u64,
}

/// What a part leads to: the kind of the relation, which is the last word of its name, and the name of the other part.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    pub(crate) kind: String,
    pub(crate) target: String,
}

impl Package {
    /// Opens a file.
    pub(crate) fn open(bytes: Vec<u8>) -> Result<Self, Refused> {
        if !bytes.starts_with(b"PK") {
            return Err(other_kind(&bytes));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Refused {
            words: format!("cannot be unpacked, so it breaks off or is damaged ({error})"),
            help: Some(AGAIN),
        })?;
        Ok(Self {
            archive,
            left: MOST,
        })
    }

    /// The text document of the archive: the name of its part.
    pub(crate) fn document(&mut self) -> Result<String, Refused> {
        let relations = self.relations("");
        let found = relations.as_ref().ok().and_then(|relations| {
            let mut relations = relations.iter();
            relations.find(|relation| relation.kind == "officeDocument")
        });
        if let Some(found) = found {
            return Ok(found.target.clone());
        }
        let words = match (self.is_there("mimetype"), relations) {
            (true, _) => match self.text("mimetype") {
                Ok(kind) if kind.contains("opendocument.text") => "is an OpenDocument text (ODT)",
                Ok(kind) if kind.contains("epub") => "is an EPUB",
                _ => "is no Word file, but an archive of another kind",
            }
            .to_owned(),
            (false, Err(broken)) if self.is_there("_rels/.rels") => {
                format!("does not tell where its text is: {broken}")
            }
            _ => "is no Word file, but an archive of other files".to_owned(),
        };
        Err(Refused {
            words,
            help: Some(AS_DOCX),
        })
    }

    /// Whether there is a part of that name.
    pub(crate) fn is_there(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// The place of a part; names that differ in capitals are one.
    fn place(&self, name: &str) -> Option<usize> {
        self.archive.index_for_name(name).or_else(|| {
            (0..self.archive.len()).find(|at| {
                let other = self.archive.name_for_index(*at);
                matches!(other, Some(Ok(other)) if other.eq_ignore_ascii_case(name))
            })
        })
    }

    /// The text of a part; else why there is none.
    pub(crate) fn text(&mut self, name: &str) -> Result<String, String> {
        let Some(at) = self.place(name) else {
            return Err(format!("the part `{name}` is missing"));
        };
        let told =
            |error: &dyn std::fmt::Display| format!("the part `{name}` is damaged ({error})");
        let mut bytes = Vec::new();
        let part = self.archive.by_index(at).map_err(|error| told(&error))?;
        let read = part.take(self.left + 1).read_to_end(&mut bytes);
        let size = bytes.len() as u64;
        if size > self.left {
            return Err(format!(
                "the part `{name}` is not read: unpacked, the file is larger than {} MiB",
                MOST >> 20
            ));
        }
        self.left -= size;
        // What was unpacked before a fault is not what was written: a digit may be another.
        read.map_err(|error| told(&error))?;
        Ok(decoded(bytes))
    }

    /// What a part leads to within the file; of the name `""`, the file as a whole. Nothing where nothing is said.
    pub(crate) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, String> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let folder = match folder.is_empty() {
            true => String::new(),
            false => format!("{folder}/"),
        };
        let said = format!("{folder}_rels/{name}.rels");
        if !self.is_there(&said) {
            return Ok(Vec::new());
        }
        let text = self.text(&said)?;
        let mut elements = Elements::new(&text);
        let mut relations = Vec::new();
        loop {
            match elements.next() {
                Ok(Some(Piece::Open(element))) if element.name == "Relationship" => {
                    let of = |key: &str| element.attribute(key).unwrap_or_default();
                    if of("TargetMode") != "External" {
                        let kind = of("Type").rsplit('/').next().unwrap_or_default();
                        relations.push(Relation {
                            kind: kind.to_owned(),
                            target: resolved(&folder, of("Target")),
                        });
                    }
                }
                Ok(Some(_)) => {}
                Ok(None) => return Ok(relations),
                Err(broken) => return Err(format!("the part `{said}` {broken}")),
            }
        }
    }
}

/// The name of the part that `target` is, seen from `folder`.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("{folder}{target}"),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The text of a part: UTF-8, or what its first bytes say.
fn decoded(bytes: Vec<u8>) -> String {
    if let Some((encoding, marks)) = Encoding::for_bom(&bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[marks..]);
        return text.into_owned();
    }
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    }
}

/// What a file is that is no archive.
fn other_kind(bytes: &[u8]) -> Refused {
    let told = |words: &str, help| Refused {
        words: words.to_owned(),
        help: Some(help),
    };
    if bytes.is_empty() {
        return told("is empty", AGAIN);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        if holds(bytes, "EncryptedPackage") {
            return told("is protected by a password", WITHOUT_PASSWORD);
        }
        let words = match holds(bytes, "WordDocument") {
            true => "is a file of Word 97 to 2003 (DOC)",
            false => "is an old Office file of another kind",
        };
        return told(words, AS_DOCX);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let found = OTHERS.iter().find(|(start, ..)| text.starts_with(start));
    match found {
        Some((_, words, help)) => told(words, help),
        None => told(
            "is no Word file, and no file of notes that a page exports",
            EITHER,
        ),
    }
}

/// Whether the directory of an old Office file names that stream, in UTF-16.
fn holds(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// The properties of the file that its authors or programs have given it, by name.
pub(crate) fn properties(text: &str) -> Result<HashMap<String, String>, String> {
    let mut elements = Elements::new(text);
    let mut properties: HashMap<String, String> = HashMap::new();
    let mut name: Option<String> = None;
    loop {
        match elements.next().map_err(|broken| broken.to_string())? {
            Some(Piece::Open(element)) if element.name == "property" => {
                name = element.attribute("name").map(str::to_owned);
            }
            Some(Piece::Text(text)) => {
                if let Some(name) = &name {
                    properties.entry(name.clone()).or_default().push_str(&text);
                }
            }
            Some(_) => {}
            None => return Ok(properties),
        }
    }
}
