//! The setting of this machine: where the texts of sources lie, if they lie outside the folder.

use std::path::{Path, PathBuf};

use super::faults::{bad_local_setting, encoding, texts_not_there};
use super::folder::{reason, texts_at};
use super::on_hand::{ENDINGS, TextOnHand};
use super::raw::Local;
use super::texts::pattern::TextPattern;
use super::yaml;
use crate::diagnostic::Diagnostic;
use crate::source::{Encoding, FileId, Sources, Span, plain};
use crate::wording::spelling;

/// Where the texts of a source lie.
#[derive(Debug)]
pub(crate) struct Setting {
    /// The id of the source, as it is written.
    pub(super) source: String,
    /// Where that stands.
    id_at: Span,
    /// The file or folder.
    path: String,
    /// Where that stands.
    path_at: Span,
}

/// What the setting of a machine says, and what is wrong with it as it is written.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// Where texts lie.
    pub(super) texts: Vec<Setting>,
    /// Where the list of identifiers lies.
    pub(super) identifiers: Option<(String, Span)>,
    /// What is wrong.
    pub(super) faults: Vec<Diagnostic>,
}

/// Reads the setting.
pub(super) fn read(sources: &Sources, file: FileId) -> Settings {
    let mut settings = Settings::default();
    if let Encoding::Unknown(at) = sources.file(file).encoding() {
        settings.faults.push(encoding::finding(file, at));
        return settings;
    }
    let (parts, faults) = yaml::read_other::<Local>(sources, file);
    settings.faults = faults;
    for part in parts {
        if let Some(field) = part.identifiers
            && let Some(path) = field.value
        {
            settings.identifiers = Some((path, field.span));
        }
        let texts = part.texts.0.into_iter().filter_map(|(id, path)| {
            Some(Setting {
                source: id.value?,
                id_at: id.span,
                path: path.value?,
                path_at: path.span,
            })
        });
        settings.texts.extend(texts);
    }
    settings
}

impl Setting {
    /// Whether it is about the source of that id.
    pub(super) fn is_of(&self, id: &str) -> bool {
        spelling::same_name(&self.source, id)
    }

    /// A finding where none of the sources `known` is meant.
    pub(super) fn unknown(&self, known: &[&str]) -> Diagnostic {
        bad_local_setting::unknown(self.id_at, &self.source, known)
    }

    /// The texts that lie there, each with the path that it would have in the folder, where the source names `text`; a
    /// finding where there are none.
    pub(super) fn texts(
        &self,
        folder: &Path,
        text: Option<&str>,
        confidential: bool,
    ) -> Result<Vec<TextOnHand>, Box<Diagnostic>> {
        let place = folder.join(&self.path);
        let found = texts_at(&place).map_err(|error| reason(&error));
        let told = |why: &str| {
            Box::new(match confidential {
                true => texts_not_there::finding(self.path_at, &self.source, why),
                false => bad_local_setting::not_there(self.path_at, &self.path, why),
            })
        };
        let found = found.map_err(|why| told(&why))?;
        let named = text.unwrap_or(&self.source);
        let texts = found.into_iter().filter_map(|(name, rest)| {
            let within = self.within(named, &name, &rest)?;
            Some(TextOnHand {
                name,
                within,
                bytes: None,
            })
        });
        let texts: Vec<_> = texts.collect();
        match texts.is_empty() {
            true => Err(told("no text lies there")),
            false => Ok(texts),
        }
    }

    /// Where a file that lies elsewhere, at `rest` below what the setting names, would lie in the folder of the synthesis,
    /// whose source names `text`; nothing where it is another file than that.
    fn within(&self, text: &str, name: &Path, rest: &Path) -> Option<PathBuf> {
        let folder = match text.contains('{') {
            true => TextPattern::folder(text),
            false => text,
        };
        let folder = plain(folder);
        let alone = rest.as_os_str().is_empty();
        if is_file(text) {
            let same = || rest == folder || Some(rest.as_os_str()) == folder.file_name();
            return (alone || same()).then_some(folder);
        }
        match alone {
            true => Some(folder.join(name.file_name()?)),
            false => Some(folder.join(rest)),
        }
    }
}

/// Whether what a source names is one file, by its ending.
fn is_file(text: &str) -> bool {
    let ending = text.rsplit('.').next().unwrap_or_default().to_lowercase();
    !text.contains('{') && ENDINGS.contains(&ending.as_str())
}
