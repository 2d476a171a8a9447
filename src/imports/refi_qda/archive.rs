//! A project as an archive: its one `.qde` and the texts beside it. Nothing is unpacked but what the project names as a
//! text; nothing outside the archive is looked at.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read};

use percent_encoding::percent_decode_str;
use zip::ZipArchive;

use super::super::offered::{NotTaken, Offered};
use super::directory;
use super::plain::{shown, some};
use crate::wording::spelling;

/// How large the XML of a project may be, unpacked.
const PROJECT: u64 = 64 << 20;
/// How large a text may be; a book takes a tenth of it.
const TEXT: u64 = 16 << 20;
/// How large all texts may be together.
const ALL: u64 = 64 << 20;
/// The most files of an archive.
const FILES: usize = 50_000;

/// An archive, opened.
pub(super) struct QdaArchive {
    zip: ZipArchive<BufReader<File>>,
    /// The entries by their names in small letters.
    entries: HashMap<String, usize>,
    /// The folder in which the `.qde` lies, with its `/`.
    folder: String,
    /// How much more may be unpacked of texts.
    left: u64,
    /// Names that lead out of the archive.
    pub(super) leading_out: Vec<String>,
}

/// Why a text is not there.
pub(super) enum NoQdaText {
    /// It is not in the archive.
    Missing,
    /// It lies outside the archive, where nothing is looked at.
    Outside,
    /// It is there and cannot be read, for this reason.
    Unreadable(String),
}

/// Whether a file is an archive that holds a `.qde`.
pub(super) fn holds_a_project(offered: &Offered) -> bool {
    offered.head.starts_with(b"PK")
        && QdaArchive::open(offered).is_ok_and(|archive| !archive.projects().is_empty())
}

fn damaged(error: impl std::fmt::Display) -> NotTaken {
    NotTaken::new(format!(
        "it cannot be unpacked, so it breaks off or is damaged ({error})"
    ))
    .help("export the project anew, or ask for it once more; it may have been cut off on its way")
}

impl QdaArchive {
    /// Opens the archive; reads its list of files only.
    pub(super) fn open(offered: &Offered) -> Result<Self, NotTaken> {
        let mut file = offered.file()?;
        if directory::is_too_long(&mut file).map_err(damaged)? {
            return Err(NotTaken::new(format!(
                "it claims to hold more than {FILES} files"
            )));
        }
        let file = BufReader::new(file);
        let zip = ZipArchive::new(file).map_err(damaged)?;
        if zip.len() > FILES {
            return Err(NotTaken::new(format!("it holds more than {FILES} files")));
        }
        let mut entries = HashMap::with_capacity(zip.len());
        let mut leading_out = Vec::new();
        for at in 0..zip.len() {
            let Some(Ok(name)) = zip.name_for_index(at) else {
                continue;
            };
            let name = name.replace('\\', "/");
            let out = name.split('/').any(|step| step == "..") || is_absolute(&name);
            match out {
                true => leading_out.push(name),
                false => drop(entries.insert(form(&name), at)),
            }
        }
        Ok(Self {
            zip,
            entries,
            folder: String::new(),
            left: ALL,
            leading_out,
        })
    }

    /// The `.qde` files of the archive, those of the outermost folder that has one.
    fn projects(&self) -> Vec<String> {
        let is_project = |name: &&String| {
            let file = name.rsplit('/').next().unwrap_or_default();
            file.ends_with(".qde") && !file.starts_with("._") && !name.starts_with("__macosx/")
        };
        let all: Vec<&String> = self.entries.keys().filter(is_project).collect();
        let depth = |name: &&String| name.matches('/').count();
        let least = all.iter().map(depth).min();
        let mut found: Vec<String> = all
            .into_iter()
            .filter(|name| Some(depth(name)) == least)
            .cloned()
            .collect();
        found.sort();
        found
    }

    /// The XML of the project, with the name of its file.
    pub(super) fn project(&mut self) -> Result<(String, Vec<u8>), NotTaken> {
        let projects = self.projects();
        let name = match projects.as_slice() {
            [one] => one.clone(),
            [] => return Err(self.other_kind()),
            several => {
                let names = some(several.iter().map(String::as_str));
                return Err(NotTaken::new(format!("it holds several projects: {names}"))
                    .help("a `.qdpx` has one: take the others out, each into a file of its own"));
            }
        };
        self.folder = match name.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/"),
            None => String::new(),
        };
        let at = self.entries[&name];
        let file = name.rsplit('/').next().unwrap_or_default().to_owned();
        let bytes = self.unpacked(at, PROJECT);
        let bytes = bytes.map_err(|why| NotTaken::new(format!("{} {why}", shown(&file))))?;
        Ok((file, bytes))
    }

    /// What an archive without a project is.
    fn other_kind(&self) -> NotTaken {
        let has = |name: &str| self.entries.contains_key(name);
        let kind = match () {
            () if has("[content_types].xml") => "a file of Word, Excel or PowerPoint",
            () if has("mimetype") => "an OpenDocument file or an EPUB",
            () if self.entries.is_empty() => "an archive without files",
            () => "an archive of other files",
        };
        NotTaken::new(format!("it holds no project (`project.qde`): it is {kind}")).help(
            "in QualCoder, ATLAS.ti, NVivo or MAXQDA export the project as REFI-QDA (`.qdpx`)",
        )
    }

    /// The bytes of a text that the project names by this path; that one which would fill the memory refuses the archive.
    pub(super) fn text(&mut self, path: &str) -> Result<Result<Vec<u8>, NoQdaText>, NotTaken> {
        let Some(name) = inside(path) else {
            return Ok(Err(NoQdaText::Outside));
        };
        let Some(at) = self.place(&name) else {
            return Ok(Err(NoQdaText::Missing));
        };
        let most = TEXT.min(self.left);
        match self.unpacked(at, most) {
            Ok(bytes) => {
                self.left -= bytes.len() as u64;
                Ok(Ok(bytes))
            }
            Err(why) if why.starts_with(LARGE) => {
                let words = format!("the text {} {why}", shown(&name));
                Err(NotTaken::new(words).help("no transcript is as large: nothing was taken"))
            }
            Err(why) => Ok(Err(NoQdaText::Unreadable(why))),
        }
    }

    /// Where a text lies, by its name.
    fn place(&self, name: &str) -> Option<usize> {
        let decoded = percent_decode_str(name).decode_utf8().ok();
        let names = [Some(name.into()), decoded];
        names.into_iter().flatten().find_map(|name| {
            let name = form(&name);
            let beside = [
                format!("{}sources/{name}", self.folder),
                format!("{}{name}", self.folder),
            ];
            let mut beside = beside.iter();
            beside.find_map(|name| self.entries.get(name).copied())
        })
    }

    /// What an entry holds; else why it is not read, to be said behind its name.
    fn unpacked(&mut self, at: usize, most: u64) -> Result<Vec<u8>, String> {
        let entry = self.zip.by_index(at).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(why) if why.contains("assword") => {
                "is protected by a password".to_owned()
            }
            error => format!("cannot be unpacked ({error})"),
        })?;
        if entry.is_symlink() {
            return Err("is a link to another file, which is not followed".to_owned());
        }
        let too_large = || format!("{LARGE} {} MiB", most.div_ceil(1 << 20));
        if entry.size() > most {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        let read = entry.take(most + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > most {
            return Err(too_large());
        }
        read.map_err(|error| format!("is damaged ({error})"))?;
        Ok(bytes)
    }
}

const LARGE: &str = "is larger, unpacked, than";

/// A name as it is compared: in small letters, composed.
fn form(name: &str) -> String {
    spelling::name(name).to_lowercase()
}

fn is_absolute(name: &str) -> bool {
    let drive = name.as_bytes();
    name.starts_with('/') || drive.len() > 1 && drive[1] == b':' && drive[0].is_ascii_alphabetic()
}

/// The name within the archive that a path of a project means; none of one that leads out of it.
fn inside(path: &str) -> Option<String> {
    let path = path.trim().replace('\\', "/");
    let (scheme, rest) = match path.split_once(':') {
        Some((scheme, rest)) if scheme.len() > 1 => (scheme.to_ascii_lowercase(), rest),
        _ => (String::new(), path.as_str()),
    };
    let name = match &*scheme {
        "internal" => rest.trim_start_matches('/'),
        "" if !is_absolute(&path) => path.as_str(),
        _ => return None,
    };
    let out = name.is_empty() || name.split('/').any(|step| step == "..");
    (!out).then(|| name.to_owned())
}
