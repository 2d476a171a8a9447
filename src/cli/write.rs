//! Files written whole or not at all: beside their place first, then moved there.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::NamedTempFile;

use super::outcome::{Failure, Result};

/// A file that waits to be moved into its place.
pub(super) type Waiting = (NamedTempFile, PathBuf);

/// Files on their way: none is in its place before all are written.
#[derive(Debug)]
pub(super) struct Pending {
    folder: PathBuf,
    files: Vec<Waiting>,
}

impl Pending {
    /// Starts writing into `folder`, which is made where it is not there.
    pub(super) fn start(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).map_err(|error| failure(folder, &error))?;
        Ok(Self {
            folder: folder.to_owned(),
            files: Vec::new(),
        })
    }

    /// Writes the file `name` through `write`, to be moved into its place later.
    pub(super) fn add<E: From<io::Error>>(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let file = self.beside(name, write)?;
        self.files.push(file);
        Ok(())
    }

    /// Writes the files of each of `parts`, side by side, to be moved into their places later; of several failures
    /// that of the first part is told.
    pub(super) fn add_each<T: Sync, E: Send>(
        &mut self,
        parts: &[T],
        write: impl Fn(&Self, &T) -> std::result::Result<Vec<Waiting>, E> + Sync,
    ) -> std::result::Result<(), E> {
        let written = parts.par_iter().map(|part| write(self, part));
        for files in written.collect::<Vec<_>>() {
            self.files.extend(files?);
        }
        Ok(())
    }

    /// A file with what `write` writes, in the same folder as all others, that waits for its place: `name`, which may
    /// begin with a folder.
    pub(super) fn beside<E: From<io::Error>>(
        &self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> std::result::Result<(), E>,
    ) -> std::result::Result<Waiting, E> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".cisgrid-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // Temporary files are the owner's alone; a page is for whoever may read the folder.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let file = builder.tempfile_in(&self.folder)?;
        let mut buffered = BufWriter::with_capacity(1 << 16, file);
        write(&mut buffered)?;
        let file = buffered
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        Ok((file, self.folder.join(name)))
    }

    /// Moves every file into its place; gives their paths.
    pub(super) fn finish(self) -> Result<Vec<PathBuf>> {
        for (_, path) in &self.files {
            if path.is_dir() {
                return Err(Failure::new(format!(
                    "cannot write `{}`: it is a folder",
                    path.display()
                )));
            }
        }
        for folder in self.files.iter().filter_map(|(_, path)| path.parent()) {
            fs::create_dir_all(folder).map_err(|error| failure(folder, &error))?;
        }
        let mut paths = Vec::new();
        for (file, path) in self.files {
            file.persist(&path)
                .map_err(|failed| failure(&path, &failed.error))?;
            paths.push(path);
        }
        Ok(paths)
    }
}

/// Writes the file whole, or not at all.
pub(super) fn keep(path: &Path, written: &[u8]) -> Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let Some(name) = name else {
        return Err(Failure::new(format!("`{}` names no file", path.display())));
    };
    let mut pending = Pending::start(folder.unwrap_or(Path::new(".")))?;
    let added = pending.add::<io::Error>(&name, |file| file.write_all(written));
    added.map_err(|error| failure(path, &error))?;
    pending.finish()?;
    Ok(())
}

/// Writes the file `name` of `folder` in place of what was read as `before`: whole, and not where somebody else has changed it
/// since. What was there is kept beside it where it is to be.
pub(super) fn replace(
    folder: &Path,
    name: &str,
    (before, kept): (Option<&[u8]>, bool),
    now: &[u8],
) -> Result<()> {
    let mut pending = Pending::start(folder)?;
    if let Some(before) = before.filter(|_| kept) {
        pending.add::<io::Error>(&aside(folder, name), |file| file.write_all(before))?;
    }
    pending.add::<io::Error>(name, |file| file.write_all(now))?;
    if fs::read(folder.join(name)).ok().as_deref() != before {
        return Err(meanwhile(name));
    }
    pending.finish()?;
    Ok(())
}

/// Somebody else has changed a file since it was read.
pub(super) fn meanwhile(name: &str) -> Failure {
    let words = format!("{name} was changed by somebody else meanwhile: nothing was written");
    Failure::new(words).help("run it again")
}

/// Writes a file that is for nobody but its owner, and that is not there yet.
pub(super) fn private(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    // Temporary files are the owner's alone.
    let mut file = NamedTempFile::new_in(folder).map_err(|error| failure(path, &error))?;
    let written = file
        .write_all(bytes)
        .and_then(|()| file.as_file().sync_all());
    written.map_err(|error| failure(path, &error))?;
    let kept = file.persist_noclobber(path);
    kept.map_err(|failed| failure(path, &failed.error))?;
    Ok(())
}

/// Holds other runs of the program off a folder until it is dropped, where the system can: two who write at the same moment
/// write one after the other. Where it cannot, a file that was changed meanwhile is seen before it is replaced.
pub(super) fn alone(folder: &Path) -> Option<fs::File> {
    let folder = fs::File::open(folder).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// A name for a copy of the file `name` of `folder` that is not taken: `name.old`, `name.old2`, …
fn aside(folder: &Path, name: &str) -> String {
    let names = (1_u32..).map(|number| match number {
        1 => format!("{name}.old"),
        _ => format!("{name}.old{number}"),
    });
    let mut free = names.filter(|name| !folder.join(name).exists());
    free.next().unwrap_or_else(|| format!("{name}.old"))
}

/// Words for a path that cannot be written to.
pub(super) fn failure(path: &Path, error: &io::Error) -> Failure {
    let reason = cisgrid::read::folder::reason(error);
    Failure::new(format!("cannot write to `{}`: {reason}", path.display()))
        .help("name another place with `--output`; what was there is untouched")
}

/// A writer that holds what it is given against a file, and keeps nothing.
#[derive(Debug)]
pub(super) struct Compare<R> {
    expected: R,
    same: bool,
}

impl<R: io::Read> Compare<R> {
    pub(super) fn new(expected: R) -> Self {
        Self {
            expected,
            same: true,
        }
    }

    /// Whether all that was written, and nothing more, is in the file.
    pub(super) fn finish(mut self) -> io::Result<bool> {
        let mut more = [0];
        Ok(self.same && self.expected.read(&mut more)? == 0)
    }
}

impl<R: io::Read> Write for Compare<R> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.same {
            let mut there = vec![0; bytes.len()];
            self.same = match self.expected.read_exact(&mut there) {
                Ok(()) => there == bytes,
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => false,
                Err(error) => return Err(error),
            };
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
