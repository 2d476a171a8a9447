//! What the folder of a synthesis holds at the moment at which something is taken in.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

use super::lock::{IMPORTS, OwnedLine};
use super::offered::NotTaken;
use super::sections::way;
use super::told::shown;
use crate::read::edit::{Meant, NotEdited, WayStep, meant};
use crate::read::folder::{self, reason};
use crate::read::sealed::whole;

/// A folder, as far as imports look at it.
#[derive(Clone, Debug, Default)]
pub struct Holding {
    /// The folder.
    pub folder: PathBuf,
    /// Its YAML files, by their paths from the folder.
    pub documents: BTreeMap<PathBuf, HeldDocument>,
    /// What imports own of it.
    pub owned: Vec<OwnedLine>,
    /// The bytes of other files that were looked at or are to be written, by their paths from the folder; nothing where
    /// there is no such file.
    pub files: BTreeMap<PathBuf, Option<Vec<u8>>>,
}

/// A YAML file of the folder.
#[derive(Clone, Debug)]
pub struct HeldDocument {
    /// Its text.
    pub text: String,
    /// What it says.
    pub meant: Meant,
}

/// Where an entry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandsAt {
    /// The file, from the folder.
    pub document: PathBuf,
    /// The way to the entry.
    pub at: Vec<WayStep>,
}

impl Holding {
    /// Reads the folder; one that is not there holds nothing.
    ///
    /// # Errors
    ///
    /// Where a file of it cannot be read, has a mistake of syntax, or the lock is damaged.
    pub fn of(path: &Path) -> Result<Self, NotTaken> {
        let mut holding = Self {
            folder: path.to_owned(),
            ..Self::default()
        };
        match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(holding),
            Err(error) => return Err(NotTaken::new(words(path, &error))),
            Ok(about) if !about.is_dir() => {
                let words = format!("`{}` is no folder", path.display());
                return Err(
                    NotTaken::new(words).help("name the folder of the synthesis behind `--into`")
                );
            }
            Ok(_) => {}
        }
        let project =
            folder::load(path).map_err(|failed| NotTaken::new(words(path, &failed.error)))?;
        for file in project.documents {
            let name = PathBuf::from(project.sources.file(file).name());
            let within = name.strip_prefix(path).unwrap_or(&name).to_owned();
            let bytes = folder::read(&path.join(&within));
            let bytes = bytes.map_err(|error| NotTaken::new(words(&name, &error)))?;
            let text = String::from_utf8(bytes).map_err(|_| {
                let words = format!("`{}` is not UTF-8", name.display());
                NotTaken::new(words).help("save it as UTF-8 in an editor")
            })?;
            let document = HeldDocument::of(text).map_err(|why| mistake(&name, &why))?;
            holding.documents.insert(within, document);
        }
        holding.owned = match holding.bytes(Path::new(IMPORTS))? {
            None => Vec::new(),
            Some(bytes) => whole(bytes).ok_or_else(|| {
                let words = format!("`{}` was changed by hand, or is of a newer cisgrid", path.join(IMPORTS).display());
                NotTaken::new(words).help("put it back as it was committed; or delete it: what a file brings is then held against all that stands there, and told where it differs")
            })?,
        };
        Ok(holding)
    }

    /// The bytes of a file of the folder, read once; nothing where there is none.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, or its path leads out of the folder.
    pub fn bytes(&mut self, within: &Path) -> Result<Option<Vec<u8>>, NotTaken> {
        if !stays_within(within) {
            let words = format!(
                "`{}` is not in the folder of the synthesis",
                within.display()
            );
            return Err(NotTaken::new(words));
        }
        if let Some(known) = self.files.get(within) {
            return Ok(known.clone());
        }
        let path = self.folder.join(within);
        let bytes = match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(NotTaken::new(words(&path, &error))),
            // Behind a link lies what is not of this folder.
            Ok(about) if !about.is_file() => {
                let words = format!("`{}` is a link or a folder, not a file", path.display());
                return Err(NotTaken::new(words));
            }
            Ok(_) => {
                let read = folder::read(&path);
                Some(read.map_err(|error| NotTaken::new(words(&path, &error)))?)
            }
        };
        self.files.insert(within.to_owned(), bytes.clone());
        Ok(bytes)
    }

    /// The participants who withdrew.
    pub fn withdrawn(&self) -> Vec<String> {
        let way = way("synthesis.participants");
        let documents = self.documents.values();
        let people = documents.filter_map(|document| document.meant.at(&way));
        let people = people.flat_map(Meant::entries);
        let gone = people.filter_map(|(name, said)| {
            let withdrawn = said
                .get("withdrawn")
                .filter(|said| **said != Meant::Nothing);
            Some(name?.to_owned()).filter(|_| withdrawn.is_some())
        });
        gone.collect()
    }

    /// Whether no word of a file may be shown: it lies where a confidential source has its texts, or has passages, and a
    /// source is confidential.
    pub(super) fn hides(&self, path: &Path) -> bool {
        let documents = self.documents.values();
        let sources = documents.filter_map(|document| document.meant.get("sources"));
        let sources = sources.flat_map(Meant::entries);
        let mut confidential = sources
            .map(|(_, said)| said)
            .filter(|said| said.get("confidential").and_then(Meant::text) == Some("true"));
        let path = shown(path);
        confidential.any(|source| {
            let text = source.get("text").and_then(Meant::text);
            // Up to where the name of a file says who speaks.
            let root = text
                .and_then(|text| text.split('{').next())
                .unwrap_or_default();
            path.starts_with("coding/") || !root.is_empty() && path.starts_with(root)
        })
    }

    /// The file that holds the section `synthesis`.
    pub(super) fn frame(&self) -> Option<&Path> {
        let mut documents = self.documents.iter();
        let found = documents.find(|(_, document)| document.meant.get("synthesis").is_some());
        found.map(|(path, _)| path.as_path())
    }

    /// Where each entry of a section stands, by the id by which it is known.
    pub(super) fn section(&self, section: &str) -> BTreeMap<String, StandsAt> {
        let way = way(section);
        let mut all = BTreeMap::new();
        for (path, document) in &self.documents {
            let Some(list) = document.meant.at(&way) else {
                continue;
            };
            let is_map = matches!(list, Meant::Keys(_));
            // A file by itself, where a list may stand.
            if let (Meant::Text(file), false) = (list, is_map) {
                let standing = StandsAt {
                    document: path.clone(),
                    at: way.clone(),
                };
                all.entry(file.clone()).or_insert(standing);
                continue;
            }
            for (nth, (id, entry)) in list.entries().into_iter().enumerate() {
                let id = id.map_or_else(|| format!("={}", entry.hash()), str::to_owned);
                let step = match is_map {
                    true => WayStep::Key(id.clone()),
                    false => WayStep::Nth(nth),
                };
                let at = [way.as_slice(), &[step]].concat();
                let standing = StandsAt {
                    document: path.clone(),
                    at,
                };
                let id = match section {
                    "results" => free(&all, id),
                    _ => id,
                };
                all.entry(id).or_insert(standing);
            }
        }
        all
    }

    /// What stands there.
    pub(super) fn said(&self, standing: &StandsAt) -> Option<&Meant> {
        self.documents
            .get(&standing.document)?
            .meant
            .at(&standing.at)
    }
}

impl HeldDocument {
    /// A file of that text.
    ///
    /// # Errors
    ///
    /// Where it has a mistake of syntax.
    pub fn of(text: String) -> Result<Self, NotEdited> {
        let meant = meant(&text)?;
        Ok(Self { text, meant })
    }
}

/// An id that none has yet: of entries that read one table the second is `results/table.csv #2`.
fn free(taken: &BTreeMap<String, StandsAt>, id: String) -> String {
    if !taken.contains_key(&id) {
        return id;
    }
    let mut numbers = 2..;
    let free = numbers.find_map(|number| {
        let id = format!("{id} #{number}");
        (!taken.contains_key(&id)).then_some(id)
    });
    free.unwrap_or(id)
}

/// Why a file of the folder cannot be changed.
pub(super) fn mistake(path: &Path, why: &NotEdited) -> NotTaken {
    let path = path.display();
    match why {
        NotEdited::Mistake { words, line } => {
            NotTaken::new(format!("`{path}` has a mistake in line {line}: {words}"))
                .help("run `cisgrid check` and mend it first")
        }
        NotEdited::NoPlace(what) => NotTaken::new(format!(
            "`{path}` is written so that {what} cannot be changed in it without touching more"
        ))
        .help("write the list or the keys around it on lines of their own, and run it again"),
    }
}

fn words(path: &Path, error: &io::Error) -> String {
    format!("cannot read `{}`: {}", path.display(), reason(error))
}

/// Whether a path leads to nothing but what lies in the folder that it starts from.
pub(crate) fn stays_within(path: &Path) -> bool {
    path.components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}
