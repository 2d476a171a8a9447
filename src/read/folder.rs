//! The only reader of disk: a synthesis folder to its texts, a folder of templates to its texts.

use std::path::{Component, Path, PathBuf};
use std::{fs, io};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::encoding::decode;
use super::faults::{encoding, link, other_encoding, unreadable};
use super::key::Key;
use super::on_hand::TextOnHand;
use super::passed_over::PassedOver;
use super::role::{Role, role};
use crate::diagnostic::Diagnostic;
use crate::source::{Encoding, FileId, Sources};

/// A text larger than this is no evidence file.
const LARGEST: u64 = 1 << 30;

/// The texts of a folder, and what could not be read of it.
#[derive(Debug)]
pub struct Project {
    /// The folder, as it was named.
    pub folder: PathBuf,
    /// The texts.
    pub sources: Sources,
    /// The YAML files, sorted by path.
    pub documents: Vec<FileId>,
    /// The CSV files, sorted by path, each with its path from the folder.
    pub tables: Vec<(PathBuf, FileId)>,
    /// The texts that lie there, likewise, not looked into: quotations are looked for in those that sources name.
    pub texts: Vec<TextOnHand>,
    /// The setting of this machine, where there is one.
    pub local: Option<FileId>,
    /// What was checked of quotations, and when.
    pub lock: Option<FileId>,
    /// Who has read what, and when.
    pub reviews: Option<FileId>,
    /// The key of this machine for hashes of confidential texts.
    pub key: Option<Key>,
    /// Files of coded passages that are compared for once, each by its name.
    pub codings: Vec<(String, FileId)>,
    /// Whether it lies on disk, from which the texts that are named can be read.
    pub on_disk: bool,
    /// The CSV files that are there and cannot be read, each by its path from the folder.
    pub unread: Vec<PathBuf>,
    /// What could not be read, and what was read in another encoding.
    pub faults: Vec<Diagnostic>,
    /// What looks as if it belonged to the synthesis and was not read for what it declares.
    pub passed_over: Vec<PassedOver>,
}

/// Why a folder could not be read at all.
#[derive(Debug)]
pub struct LoadError {
    /// The folder.
    pub folder: PathBuf,
    /// What the system said.
    pub error: io::Error,
}

/// Reads every YAML and CSV file in `folder` and the folders in it, once, sorted by path, and lists the texts.
/// Files and folders whose names start with a point are passed over, and so are archives of a synthesis, which hold
/// copies of such files; symbolic links to such files, or to
/// folders, are reported, not followed.
///
/// # Errors
///
/// Only where the folder itself cannot be read; a file that cannot is among the faults.
pub fn load(folder: &Path) -> Result<Project, LoadError> {
    let failed = |error| LoadError {
        folder: folder.to_owned(),
        error,
    };
    fs::read_dir(folder).map_err(failed)?;
    let mut project = Project::empty(folder);
    project.on_disk = true;
    let mut passed_over = Vec::new();
    let mut is_hidden = |entry: &DirEntry| {
        if entry.file_type().is_file() {
            passed_over.extend(PassedOver::judge(&shown(folder, entry.path())));
        }
        let name = entry.file_name().to_string_lossy();
        entry.depth() > 0 && (name.starts_with('.') || is_archive(entry))
    };
    let mut files = Vec::new();
    let entries = WalkDir::new(folder).sort_by_file_name();
    for entry in entries.into_iter().filter_entry(|entry| !is_hidden(entry)) {
        let file = entry.map_err(|error| {
            let path = shown(folder, error.path().unwrap_or(folder));
            let error = error.into_io_error();
            let words = error.map_or_else(|| "loop of links".to_owned(), |error| reason(&error));
            Box::new(unreadable::finding(path, &words))
        });
        files.extend(file.and_then(|entry| to_read(folder, &entry)).transpose());
    }
    let files = files.into_par_iter().map(|file| {
        let (path, role) = file?;
        if role == Role::Text {
            return Ok((path, role, None));
        }
        match read(&path).map(Some) {
            Ok(bytes) => Ok((path, role, bytes)),
            Err(error) => Err(Box::new(unreadable::finding(path, &reason(&error)))),
        }
    });
    for file in files.collect::<Vec<_>>() {
        match file {
            Ok((path, role, bytes)) => project.add(&path, role, bytes),
            Err(fault) => project.faults.push(*fault),
        }
    }
    project.passed_over = passed_over;
    Ok(project)
}

/// Whether a folder is an RO-Crate, as `render --to ro-crate` makes one: a copy, and no part of what it is a copy of.
fn is_archive(entry: &DirEntry) -> bool {
    entry.file_type().is_dir() && entry.path().join("ro-crate-metadata.json").is_file()
}

/// A path below `folder` as it is read and shown: `./` says nothing in front of what lies where the
/// program was started.
fn shown(folder: &Path, path: &Path) -> PathBuf {
    let here = folder.components().all(|part| part == Component::CurDir);
    match path.strip_prefix(Component::CurDir) {
        Ok(within) if here && within.iter().next().is_some() => within.to_owned(),
        _ => path.to_owned(),
    }
}

/// The path of a file of the folder and what it is, if it belongs to the synthesis; a fault where it
/// cannot be read.
fn to_read(folder: &Path, entry: &DirEntry) -> Result<Option<(PathBuf, Role)>, Box<Diagnostic>> {
    let path = &shown(folder, entry.path());
    if entry.depth() == 0 {
        return Ok(None);
    }
    let role = role(path);
    if entry.path_is_symlink() {
        // A folder behind a link may hold a part of the synthesis.
        if role.is_some_and(|role| role != Role::Text) || path.is_dir() {
            let target = fs::read_link(path).unwrap_or_default();
            return Err(Box::new(link::finding(path, &target)));
        }
        return Ok(None);
    }
    let Some(role) = role else {
        return Ok(None);
    };
    if entry.file_type().is_dir() {
        return match role {
            // Programs put what belongs to a page into such a folder.
            Role::Text => Ok(None),
            _ => Err(Box::new(unreadable::folder(path))),
        };
    }
    if !entry.file_type().is_file() {
        let fault = unreadable::finding(path, "it is no ordinary file");
        return Err(Box::new(fault));
    }
    Ok(Some((path.to_owned(), role)))
}

impl Project {
    /// A synthesis of texts that are in memory already, each with its path from `folder`. What a file
    /// is, its name says, as on disk.
    pub fn of_texts<N: AsRef<Path>>(
        folder: &Path,
        texts: impl IntoIterator<Item = (N, Vec<u8>)>,
    ) -> Self {
        let mut project = Self::empty(folder);
        for (name, bytes) in texts {
            let path = folder.join(name);
            project.passed_over.extend(PassedOver::judge(&path));
            if let Some(role) = role(&path) {
                project.add(&path, role, Some(bytes));
            }
        }
        project
    }

    fn empty(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            sources: Sources::of(folder),
            documents: Vec::new(),
            tables: Vec::new(),
            texts: Vec::new(),
            local: None,
            lock: None,
            reviews: None,
            key: None,
            codings: Vec::new(),
            on_disk: false,
            unread: Vec::new(),
            faults: Vec::new(),
            passed_over: Vec::new(),
        }
    }

    /// Takes a file in, or notes that it is there; texts are not looked into.
    fn add(&mut self, path: &Path, role: Role, bytes: Option<Vec<u8>>) {
        let within = path.strip_prefix(&self.folder).unwrap_or(path);
        if role == Role::Text {
            self.texts.push(TextOnHand {
                name: path.to_owned(),
                within: within.to_owned(),
                bytes,
            });
            return;
        }
        let bytes = bytes.unwrap_or_default();
        if role == Role::Local {
            // One that lies deeper says nothing of this synthesis.
            if within.components().count() == 1 {
                let (text, encoding) = decode(bytes, false);
                let file = self.sources.add_lent(path, None, text, encoding);
                self.local = Some(file);
            }
            return;
        }
        // Those that lie deeper are another synthesis's.
        let own = within.components().count() == 1;
        if role == Role::Key {
            let text = String::from_utf8(bytes).unwrap_or_default();
            self.key = Key::parse(&text).filter(|_| own);
            return;
        }
        let lock = match role {
            Role::Lock => Some(&mut self.lock),
            Role::Reviews => Some(&mut self.reviews),
            _ => None,
        };
        if let Some(lock) = lock {
            if own {
                let (text, encoding) = decode(bytes, false);
                *lock = Some(self.sources.add_stored(path, text, encoding));
            }
            return;
        }
        // What authors write here, and what is printed of it, is not guessed at.
        let is_table = role == Role::Table;
        let (text, encoding) = decode(bytes, is_table);
        let file = self.sources.add_stored(path, text, encoding);
        match encoding {
            Encoding::Utf8 => {}
            Encoding::Unknown(at) => {
                self.faults.push(encoding::finding(file, at));
                if is_table {
                    self.unread.push(within.to_owned());
                }
                return;
            }
            _ => self
                .faults
                .extend(other_encoding::finding(&self.sources, file)),
        }
        match is_table {
            true => self.tables.push((within.to_owned(), file)),
            false => self.documents.push(file),
        }
    }
}

/// Reads a file that is no larger than a file of a synthesis may be.
///
/// # Errors
///
/// What the system said, that the file is too large, or that it changed on the way.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let before = fs::metadata(path)?;
    if before.len() > LARGEST {
        return Err(io::Error::other("larger than one gibibyte"));
    }
    let bytes = fs::read(path)?;
    let after = fs::metadata(path)?;
    // What programs write bit by bit would be half of one version and half of another.
    let times = before.modified().ok().zip(after.modified().ok());
    let touched = times.is_some_and(|(before, after)| before != after);
    if touched || before.is_file() && bytes.len() as u64 != before.len() {
        return Err(io::Error::other(
            "it changed while it was read; close it where it is open, and start again",
        ));
    }
    Ok(bytes)
}

/// Reads a text that is named, where it is not in memory already.
pub(super) fn bytes_of(text: TextOnHand) -> io::Result<Vec<u8>> {
    match text.bytes {
        Some(bytes) => Ok(bytes),
        None => read(&text.name),
    }
}

/// The texts at `place`, which is one of them or a folder with folders below it, by their paths: each with its path from
/// the folder, which is empty of one that stands alone.
pub(super) fn texts_at(place: &Path) -> io::Result<Vec<(PathBuf, PathBuf)>> {
    /// Nobody transcribed as many; a whole disk has more.
    const MOST: usize = 100_000;
    if fs::metadata(place)?.is_file() {
        return Ok(vec![(place.to_owned(), PathBuf::new())]);
    }
    let is_hidden = |entry: &DirEntry| {
        entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
    };
    let mut texts = Vec::new();
    let entries = WalkDir::new(place).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| !is_hidden(entry));
    for (number, entry) in entries.enumerate() {
        if number >= MOST {
            return Err(io::Error::other("more than 100,000 files lie below it"));
        }
        let entry = entry.map_err(io::Error::from)?;
        let path = entry.path();
        if entry.file_type().is_file() && role(path) == Some(Role::Text) {
            let within = path.strip_prefix(place).unwrap_or(path).to_owned();
            texts.push((path.to_owned(), within));
        }
    }
    Ok(texts)
}

/// The files of a folder and of those below it, by their paths; none where it is not there.
pub(crate) fn below(folder: &Path) -> Vec<PathBuf> {
    /// Nobody made as many.
    const MOST: usize = 100_000;
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = entries.flatten().take(MOST);
    let files = files.filter(|entry| entry.file_type().is_file());
    files.map(DirEntry::into_path).collect()
}

/// What the system said, without its number.
pub fn reason(error: &io::Error) -> String {
    let words = error.to_string();
    let words = words.split(" (os error").next().unwrap_or_default();
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => words.to_owned(),
    }
}

/// Reads the font files of a folder: those that end in `.otf`, `.ttf` or `.ttc`, by their paths.
///
/// # Errors
///
/// Where the folder or a file of it cannot be read.
pub fn load_fonts(folder: &Path) -> Result<Vec<Vec<u8>>, LoadError> {
    let failed = |path: &Path, error| LoadError {
        folder: path.to_owned(),
        error,
    };
    fs::read_dir(folder).map_err(|error| failed(folder, error))?;
    let mut fonts = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| failed(folder, io::Error::from(error)))?;
        let path = entry.path();
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        let is_font =
            ending.is_some_and(|ending| ["otf", "ttf", "ttc"].iter().any(|own| ending == *own));
        if entry.file_type().is_file() && is_font {
            fonts.push(fs::read(path).map_err(|error| failed(path, error))?);
        }
    }
    Ok(fonts)
}

/// Reads the templates of a folder of the user's: each file's path from there, with `/` between its
/// parts, and its text.
///
/// # Errors
///
/// Where the folder or a file of it cannot be read, or is no UTF-8.
pub fn load_templates(folder: &Path) -> Result<Vec<(String, String)>, LoadError> {
    let failed = |path: &Path, error| LoadError {
        folder: path.to_owned(),
        error,
    };
    fs::read_dir(folder).map_err(|error| failed(folder, error))?;
    let mut templates = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| failed(folder, io::Error::from(error)))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path();
        let text = fs::read_to_string(path).map_err(|error| failed(path, error))?;
        let within = path.strip_prefix(folder).unwrap_or(path);
        let parts = within
            .components()
            .map(|part| part.as_os_str().to_string_lossy());
        templates.push((parts.collect::<Vec<_>>().join("/"), text));
    }
    Ok(templates)
}
