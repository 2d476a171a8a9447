//! `cisgrid init`: a small synthesis to start from.

use std::fs;
use std::path::{Path, PathBuf};

use super::asked::Folder;
use super::outcome::{Failure, Outcome, Result};
use super::print::print;
use super::write::{Pending, failure};
use cisgrid::read::schema;

/// The files of the small synthesis.
const FILES: [(&str, &str); 4] = [
    ("synthesis.yaml", include_str!("init/synthesis.yaml")),
    ("evidence.yaml", include_str!("init/evidence.yaml")),
    ("propositions.yaml", include_str!("init/propositions.yaml")),
    (".gitignore", include_str!("init/gitignore")),
];

#[derive(Debug, clap::Args)]
#[command(
    about = "Write a small, commented synthesis into an empty folder",
    after_help = "Examples:\n  cisgrid init\n  cisgrid init my-review\n\nNothing that is there is ever overwritten."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let folder = &arguments.folder.folder;
    if let Some(name) = first_entry(folder)? {
        let words = format!("`{}` is not empty: it holds `{name}`", folder.display());
        return Err(Failure::new(words)
            .help("name an empty folder, or one that is not there yet; nothing is overwritten"));
    }
    let mut pending = Pending::start(folder)?;
    let schema = (schema::FILE_NAME, schema::text());
    let files = FILES.iter().map(|(name, text)| (*name, (*text).to_owned()));
    for (name, text) in files.chain([schema]) {
        let written = pending.add::<std::io::Error>(name, |out| out.write_all(text.as_bytes()));
        written.map_err(|error| failure(folder, &error))?;
    }
    for path in pending.finish()? {
        print(&format!("Wrote {}\n", path.display()))?;
    }
    let argument = match folder == Path::new("propositions") {
        true => String::new(),
        false => format!(" {}", folder.display()),
    };
    print(&format!(
        "\nNext: cisgrid check{argument}, then cisgrid render{argument}\n"
    ))?;
    Ok(Outcome::Clean)
}

/// The name of one thing in the folder, if it is there and holds anything.
fn first_entry(folder: &PathBuf) -> Result<Option<String>> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(match entries.next() {
            Some(entry) => Some(entry?.file_name().to_string_lossy().into_owned()),
            None => None,
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failure(folder, &error)),
    }
}
