//! The files of a synthesis in a revision of git, by the program `git`: read only, without its hooks, and without anything
//! fetched.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::cli::outcome::{Failure, Result};
use crate::cli::print::complain;
use cisgrid::read::role;

/// A revision, and the folder of the synthesis in it.
#[derive(Debug)]
pub(super) struct Revision {
    /// What it is called: as it was asked for, with the commit and its day.
    pub(super) name: String,
    /// The commit, shortened.
    pub(super) short: String,
    commit: String,
    /// Where git is run.
    at: PathBuf,
    /// The folder, from the root of the repository.
    within: String,
}

/// The revision that is named, in the repository of `folder`.
pub(super) fn find(said: &str, folder: &Path) -> Result<Revision> {
    if said.starts_with('-') {
        return Err(Failure::new(format!(
            "no revision begins with a hyphen, as `{said}` does"
        ))
        .help("name a commit, a tag or a branch, or a folder as `./-name`"));
    }
    if said.trim().is_empty() || said.chars().any(char::is_control) {
        return Err(Failure::new("a revision has a name").help("name a commit, a tag or a branch"));
    }
    let (at, rest) = standing(folder);
    if let Err(failure) = git(&at, &["rev-parse", "--git-dir"]) {
        return Err(no_repository(&at, failure));
    }
    let prefix = git(&at, &["rev-parse", "--show-prefix"]).unwrap_or_default();
    let within = format!("{}{}", prefix.trim_end_matches('\n'), rest);
    let within = within.trim_end_matches('/').to_owned();
    let wanted = format!("{said}^{{commit}}");
    let found = git(
        &at,
        &[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &wanted,
        ],
    );
    let commit = match found {
        Ok(commit) => commit.trim().to_owned(),
        Err(_) => return Err(unknown(&at, said)),
    };
    let told = git(
        &at,
        &["show", "--no-patch", "--format=%h %cs", &commit, "--"],
    )?;
    let (short, day) = told.trim().split_once(' ').unwrap_or((&commit, ""));
    Ok(Revision {
        name: format!("{said} ({short}, {day})"),
        short: short.to_owned(),
        commit,
        at,
        within,
    })
}

/// The nearest folder that is there, and the way from it to what is wanted, which may have been elsewhere then.
fn standing(folder: &Path) -> (PathBuf, String) {
    let mut at = folder.to_owned();
    let mut rest = Vec::new();
    while !at.is_dir() {
        match at.components().next_back() {
            Some(Component::Normal(name)) => rest.push(name.to_string_lossy().into_owned()),
            Some(_) => {}
            None => {
                at = PathBuf::from(".");
                break;
            }
        }
        at.pop();
    }
    rest.reverse();
    (at, rest.join("/"))
}

fn no_repository(at: &Path, failure: Failure) -> Failure {
    let at = at.canonicalize().unwrap_or_else(|_| at.to_owned());
    match failure.message.contains("not a git repository") {
        true => Failure::new(format!("{} lies in no repository of git", at.display()))
            .help("name two folders: `cisgrid diff OLD-FOLDER NEW-FOLDER`"),
        false => failure,
    }
}

fn unknown(at: &Path, said: &str) -> Failure {
    if let Some((from, to)) = said.split_once("..") {
        let to = to.trim_start_matches('.');
        let to = if to.is_empty() { "HEAD" } else { to };
        return Failure::new(format!("`{said}` is two revisions in one"))
            .help(format!("name each by itself: `cisgrid diff {from} {to}`"));
    }
    let head = git(at, &["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    let any = git(at, &["rev-list", "--all", "--max-count=1"]);
    let none = head.is_err() && any.is_ok_and(|any| any.trim().is_empty());
    match none {
        true => Failure::new("the repository has no commits yet")
            .help("commit a version first, or name a folder"),
        false => Failure::new(format!("there is no revision `{said}`, and no such folder"))
            .help("`git log --oneline` names commits, `git tag` tags; one that is not here yet is fetched with `git fetch`"),
    }
}

impl Revision {
    /// The files of the folder that belong to a synthesis, each with its path from there.
    pub(super) fn files(&self) -> Result<Vec<(PathBuf, Vec<u8>)>> {
        let tree = format!("{}:{}", self.commit, self.within);
        let listed = git(
            &self.at,
            &[
                "ls-tree",
                "-r",
                "-z",
                "--full-tree",
                "--end-of-options",
                &tree,
            ],
        );
        let listed = listed.map_err(|failure| self.no_folder(failure))?;
        let entries = listed.split('\0').filter_map(|entry| {
            let (head, path) = entry.split_once('\t')?;
            let mut head = head.split(' ');
            Some((head.next()?, head.nth(1)?, PathBuf::from(path)))
        });
        let entries: Vec<_> = entries.collect();
        let archives = entries.iter().filter_map(|(.., path)| {
            let is_archive = path.file_name() == Some(OsStr::new("ro-crate-metadata.json"));
            path.parent()
                .filter(|folder| is_archive && !folder.as_os_str().is_empty())
        });
        let archives: Vec<&Path> = archives.collect();
        let is_hidden = |path: &Path| {
            let mut parts = path.components();
            parts.any(|part| part.as_os_str().to_string_lossy().starts_with('.'))
        };
        let mut wanted = Vec::new();
        for (mode, hash, path) in &entries {
            if *mode == "160000" && !is_hidden(path) {
                complain(&format!(
                    "`{}` of {} is a submodule: its files are no part of what is compared.\n",
                    path.display(),
                    self.name
                ))?;
                continue;
            }
            let belongs = role::belongs(path) && !is_hidden(path);
            if !belongs || archives.iter().any(|archive| path.starts_with(archive)) {
                continue;
            }
            if *mode == "120000" {
                let words = format!(
                    "`{}` of {} is a symbolic link, which is not followed",
                    path.display(),
                    self.name
                );
                return Err(
                    Failure::new(words).help("compare with a version that has the file itself")
                );
            }
            wanted.push((path.clone(), (*hash).to_owned()));
        }
        self.blobs(wanted)
    }

    fn no_folder(&self, failure: Failure) -> Failure {
        let above = format!("{}:", self.commit);
        let mode = git(
            &self.at,
            &[
                "--literal-pathspecs",
                "ls-tree",
                "--full-tree",
                &above,
                "--",
                &self.within,
            ],
        );
        let mode = mode.unwrap_or_default();
        if mode.starts_with("160000") {
            let words = format!("`{}` is a submodule in {}", self.within, self.name);
            return Failure::new(words)
                .help("compare within the submodule: its revisions are its own");
        }
        match mode.is_empty() {
            true => Failure::new(format!("{} has no folder `{}`", self.name, self.within))
                .help("`--in` names the folder that holds the synthesis in both versions; one that was moved is compared as two folders"),
            false => failure,
        }
    }

    /// The contents of files, in one run of git.
    fn blobs(&self, wanted: Vec<(PathBuf, String)>) -> Result<Vec<(PathBuf, Vec<u8>)>> {
        let mut command = program(&self.at);
        command.args(["cat-file", "--batch"]).stdin(Stdio::piped());
        let mut running = command.spawn().map_err(|error| not_run(&error))?;
        let names: String = wanted.iter().map(|(_, hash)| format!("{hash}\n")).collect();
        let writer = running.stdin.take().map(|mut stdin| {
            // Where git ends early, the answer is short, which is told below.
            thread::spawn(move || drop(stdin.write_all(names.as_bytes())))
        });
        let mut answer = Vec::new();
        if let Some(mut stdout) = running.stdout.take() {
            stdout.read_to_end(&mut answer)?;
        }
        if let Some(writer) = writer {
            let _ = writer.join();
        }
        running.wait()?;
        let mut rest = answer.as_slice();
        let mut files = Vec::with_capacity(wanted.len());
        for (path, _) in wanted {
            let blob = blob(&mut rest).ok_or_else(|| {
                let words = format!("git does not give `{}` of {}", path.display(), self.name);
                Failure::new(words).help("a clone that is shallow or partial lacks it: `git fetch --unshallow` brings the rest")
            })?;
            files.push((path, blob));
        }
        Ok(files)
    }
}

/// The next file of an answer: a line with its hash, kind and size, and its bytes.
fn blob(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(&rest[..end]).ok()?;
    let size: usize = head.rsplit(' ').next()?.parse().ok()?;
    let bytes = rest.get(end + 1..end + 1 + size)?.to_vec();
    *rest = rest.get(end + 2 + size..)?;
    Some(bytes)
}

/// What git prints.
fn git(at: &Path, arguments: &[&str]) -> Result<String> {
    let output = program(at).args(arguments).output();
    let output = output.map_err(|error| not_run(&error))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => {
            let said = String::from_utf8_lossy(&output.stderr);
            let said = said.trim().trim_start_matches("fatal: ");
            let said: String = said
                .chars()
                .map(|one| if one.is_control() { ' ' } else { one })
                .collect();
            Err(Failure::new(format!("git says: {said}")))
        }
    }
}

fn program(at: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(at);
    // Nothing of what surrounds a hook, nothing that writes, and nothing that asks.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        git.env_remove(name);
    }
    git.env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("LC_ALL", "C")
        .args([
            "--no-pager",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "log.showSignature=false",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    git
}

fn not_run(error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::NotFound => Failure::new("git is not installed, or not found")
            .help("install it, or name two folders: `cisgrid diff OLD-FOLDER NEW-FOLDER`"),
        _ => Failure::new(format!("git cannot be run: {error}")),
    }
}
