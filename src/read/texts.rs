//! The texts that sources name: which of those at hand they are, and what becomes of each. One that is confidential is
//! never added to the texts that messages and pages are made from.

mod docx;
pub(crate) mod format;
pub(crate) mod html;
pub(crate) mod no_text;
pub(crate) mod pattern;
mod pdf;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::confidential::{ConfidentialText, ConfidentialTexts};
use super::faults::{
    bad_identifiers, bad_local_setting, text_of_pictures, unreadable, unreadable_text,
};
use super::folder;
use super::identifiers::{BadList, Identifiers};
use super::local::{self, Setting};
use super::on_hand::TextOnHand;
use super::raw::Document;
use super::raw::result::ResultEntry;
use crate::diagnostic::Diagnostic;
use crate::source::{Encoding, FileId, Sources, plain};
use crate::wording::spelling;
use format::Plain;
use no_text::NoText;
use pattern::TextPattern;

/// What is known of a text that lies where a source may name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AtHand {
    /// It was read.
    Read(FileId),
    /// It is confidential: it is there, and is not to be looked into.
    Confidential,
    /// It was not looked into, as nothing names it, or as what names it was not understood whole.
    Closed,
    /// It cannot be read, which is told.
    Unreadable,
}

/// The texts of a synthesis.
#[derive(Debug)]
pub(crate) struct Texts {
    /// Each by its path from the folder.
    pub(crate) at_hand: Vec<(PathBuf, AtHand)>,
    /// Those of which no word may be printed.
    pub(crate) confidential: ConfidentialTexts,
    /// What must not appear in what is printed, where the list is there.
    pub(crate) identifiers: Option<Identifiers>,
    /// The ids of the sources whose texts lie elsewhere, by the setting.
    pub(crate) elsewhere: Vec<String>,
    /// What is wrong with them.
    pub(crate) faults: Vec<Diagnostic>,
}

/// What a source names as its text.
struct Asked<'a> {
    id: &'a str,
    text: Option<&'a str>,
    confidential: bool,
    names: Names,
}

/// The files that a source names.
struct Names {
    /// The path of one file, as it is compared.
    file: String,
    /// The folder, likewise; `None` where the pattern has none, and may mean any file.
    folder: Option<String>,
    pattern: Option<TextPattern>,
}

/// A path from the folder as it is compared.
fn form(path: &Path) -> String {
    let parts = path.iter().map(|part| part.to_string_lossy());
    let path = parts.collect::<Vec<_>>().join("/");
    spelling::name(&path).into_owned()
}

impl Names {
    fn of(text: &str) -> Self {
        let pattern = TextPattern::parse(text).ok();
        let folder = match text.contains('{') {
            true => TextPattern::folder(text),
            false => text,
        };
        let folder = form(&plain(folder));
        Self {
            file: form(&plain(text)),
            folder: Some(folder).filter(|folder| !folder.is_empty()),
            pattern: pattern.filter(|_| text.contains('{')),
        }
    }

    /// Whether a file may be meant; of a confidential source every file of the folder is, so that none is printed because
    /// its name is misspelt.
    fn cover(&self, path: &str, confidential: bool) -> bool {
        let within = self.folder.as_ref().is_some_and(|folder| {
            let rest = path.strip_prefix(folder.as_str());
            rest.is_some_and(|rest| rest.starts_with('/'))
        });
        let fits = |pattern: &TextPattern| !pattern.ways(path).is_empty();
        let by_pattern = self.pattern.as_ref().map(fits);
        let by_folder = match by_pattern {
            Some(fits) => fits || confidential && within,
            None => within,
        };
        self.file == path || by_folder
    }
}

/// What the documents name as texts, source by source.
fn asked<'a>(documents: &'a [Document], settings: &[Setting]) -> Vec<Asked<'a>> {
    let sources = documents.iter().flat_map(|part| part.sources.iter());
    let asked = sources.filter_map(|source| {
        let source = source.get()?;
        let id = source.id.get()?;
        let text = source.text.as_ref().and_then(|text| text.get());
        let set = settings.iter().any(|setting| setting.is_of(id));
        let named = text.or_else(|| set.then_some(id))?;
        Some(Asked {
            id,
            text: text.map(String::as_str),
            confidential: source.is_confidential(),
            names: Names::of(named),
        })
    });
    asked.collect()
}

/// The texts that are named as tables, as paths are compared.
fn tables(documents: &[Document]) -> HashSet<String> {
    let results = documents.iter().flat_map(|part| part.results.iter());
    let tables = results.filter_map(|entry| match entry.get()? {
        ResultEntry::Table(table) => table.table.get(),
        ResultEntry::Figure(_) | ResultEntry::Flow(_) => None,
    });
    let tables = tables.map(|path| form(&plain(path)));
    tables
        .filter(|path| path.to_lowercase().ends_with(".txt"))
        .collect()
}

/// The lists of identifiers that the documents name, as paths are compared.
fn lists(documents: &[Document], faults: &mut Vec<Diagnostic>) -> HashSet<String> {
    let frames = documents.iter();
    let frames = frames.flat_map(|part| part.synthesis.iter().chain(&part.further));
    let named = frames.filter_map(|frame| frame.get()?.identifiers.as_ref());
    let mut lists = HashSet::new();
    for field in named {
        let Some(path) = field.get() else {
            continue;
        };
        let path = form(&plain(path));
        // A table would be read as one, and go into what is handed on.
        if !path.to_lowercase().ends_with(".txt") {
            faults.push(bad_identifiers::no_text(field.span));
        }
        lists.insert(path);
    }
    lists
}

/// Takes a list of identifiers in; a finding where it cannot be read.
fn add_identifiers(
    known: &mut Option<Identifiers>,
    faults: &mut Vec<Diagnostic>,
    path: &Path,
    bytes: Vec<u8>,
) {
    match Identifiers::read(bytes) {
        Ok(list) if list.count() == 0 => {
            faults.push(bad_identifiers::finding(path, "has no line to look for"));
        }
        Ok(list) => known.get_or_insert_default().join(list),
        Err(BadList::Letters) => {
            let why = "is not UTF-8 text, and how it is stored cannot be told";
            faults.push(bad_identifiers::finding(path, why));
        }
        Err(BadList::Patterns(lines)) => faults.push(bad_identifiers::patterns(path, &lines)),
    }
}

/// What is to become of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Nothing,
    Table,
    Public,
    Confidential,
}

/// Where texts may lie.
#[derive(Debug)]
pub(crate) struct Shelves {
    /// The folder of the synthesis.
    pub(crate) folder: PathBuf,
    /// The texts in it.
    pub(crate) on_hand: Vec<TextOnHand>,
    /// The setting of this machine, which says where others lie.
    pub(crate) local: Option<FileId>,
    /// Whether disk may be read.
    pub(crate) on_disk: bool,
}

/// Takes the texts in that the documents name. Where these were not read whole, none is but the tables: what was
/// not understood may have said that it is confidential.
pub(crate) fn take_in(
    shelves: Shelves,
    documents: &[Document],
    whole: bool,
    sources: &mut Sources,
) -> Texts {
    let Shelves {
        folder,
        on_hand,
        local,
        on_disk,
    } = shelves;
    let local = local.map(|file| local::read(sources, file));
    let local = local.unwrap_or_default();
    let (settings, mut faults) = (local.texts, local.faults);
    let mut identifiers = None;
    if let Some((path, span)) = local.identifiers.filter(|_| on_disk) {
        match folder::read(&folder.join(&path)) {
            Ok(bytes) => add_identifiers(&mut identifiers, &mut faults, &folder.join(&path), bytes),
            Err(error) => {
                let why = folder::reason(&error);
                faults.push(bad_local_setting::no_list(span, &path, &why));
            }
        }
    }
    let asked = asked(documents, &settings);
    let tables = tables(documents);
    let mut texts = Vec::new();
    for setting in &settings {
        let of = asked.iter().find(|asked| setting.is_of(asked.id));
        match of {
            _ if !on_disk => {}
            Some(of) => match setting.texts(&folder, of.text, of.confidential) {
                Ok(elsewhere) => texts.extend(elsewhere.into_iter().map(|text| (text, true))),
                Err(finding) => faults.push(*finding),
            },
            None if whole => {
                let known = documents.iter().flat_map(|part| part.sources.iter());
                let known = known.filter_map(|source| source.get()?.id.get());
                let known: Vec<&str> = known.map(String::as_str).collect();
                faults.push(setting.unknown(&known));
            }
            None => {}
        }
    }
    texts.extend(on_hand.into_iter().map(|text| (text, false)));
    // Of two that lie, or would lie, at one path, the one that the setting names counts.
    let mut known = HashSet::new();
    texts.retain(|(text, _)| known.insert(form(text.within())));
    let lists = lists(documents, &mut faults);
    let (named, rest): (Vec<_>, Vec<_>) = texts
        .into_iter()
        .partition(|(text, _)| lists.contains(&form(text.within())));
    let texts = rest;
    for (text, _) in named {
        let name = text.name.clone();
        match folder::bytes_of(text) {
            Ok(bytes) => add_identifiers(&mut identifiers, &mut faults, &name, bytes),
            Err(error) => faults.push(unreadable::text(&name, &folder::reason(&error))),
        }
    }
    let is_used = |path: &str| {
        let mut covered = asked
            .iter()
            .filter(|one| one.names.cover(path, one.confidential));
        let mut public = false;
        let confidential = covered.any(|one| {
            public |= !one.confidential;
            one.confidential
        });
        match (confidential, tables.contains(path)) {
            (true, _) => Use::Confidential,
            (false, true) => Use::Table,
            (false, false) if public && whole => Use::Public,
            (false, false) => Use::Nothing,
        }
    };
    let read = texts.into_par_iter().map(|(text, elsewhere)| {
        let used = is_used(&form(text.within()));
        let (name, within) = (text.name.clone(), text.within.clone());
        let plain = (used != Use::Nothing).then(|| plain_text(text, used));
        (name, within, elsewhere, used, plain)
    });
    let mut at_hand = Vec::new();
    let mut confidential = Vec::new();
    for (name, within, elsewhere, used, plain) in read.collect::<Vec<_>>() {
        let path = form_written(&within);
        let state = match plain {
            None => AtHand::Closed,
            Some(Err(fault)) => {
                faults.push(*fault);
                AtHand::Unreadable
            }
            Some(Ok(Plain { text, encoding })) => match used {
                Use::Confidential => {
                    match encoding {
                        Encoding::Unknown(_) => {
                            faults.push(unreadable_text::finding(&name, &NoText::encoding()))
                        }
                        _ => confidential.push(ConfidentialText::new(path, text)),
                    }
                    AtHand::Confidential
                }
                Use::Table => AtHand::Read(sources.add_stored(name, text, encoding)),
                _ => {
                    let path = elsewhere.then_some(path);
                    AtHand::Read(sources.add_lent(name, path, text, encoding))
                }
            },
        };
        at_hand.push((within, state));
    }
    at_hand.sort_by(|one, other| one.0.cmp(&other.0));
    Texts {
        at_hand,
        confidential: ConfidentialTexts::of(confidential),
        identifiers,
        elsewhere: settings.into_iter().map(|setting| setting.source).collect(),
        faults,
    }
}

/// A path with `/` between its parts.
fn form_written(path: &Path) -> String {
    let parts = path.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// The plain text of a file.
fn plain_text(text: TextOnHand, used: Use) -> Result<Plain, Box<Diagnostic>> {
    let name = text.name.clone();
    let bytes = folder::bytes_of(text);
    let bytes = bytes.map_err(|error| unreadable::text(&name, &folder::reason(&error)))?;
    match used {
        Use::Table => Ok(format::stored(bytes)),
        _ => format::plain(&name, bytes).map_err(|why| {
            Box::new(match why.of_pictures {
                true => text_of_pictures::finding(&name, &why.words),
                false => unreadable_text::finding(&name, &why),
            })
        }),
    }
}
