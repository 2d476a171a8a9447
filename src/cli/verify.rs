//! `cisgrid verify`: quotations held against the texts that are here, and what came of it kept in `verified.lock`.

use std::fs;
use std::io::{IsTerminal, stdout};
use std::path::Path;

use super::asked::Folder;
use super::outcome::{Failure, Outcome, Result};
use super::print::{COLOUR, complain, counted, print};
use super::sound;
use super::today::today;
use super::write::{private, replace};
use cisgrid::diagnostic::{Diagnostic, Severity, text};
use cisgrid::examine;
use cisgrid::examine::reveal::Revealed;
use cisgrid::read::key::{KEY, Key};
use cisgrid::read::lock::LOCK;
use cisgrid::read::sealed::written;
use cisgrid::verify::held::{Anchored, Quotations, Stand};
use cisgrid::verify::lock::Renewed;

#[derive(Debug, clap::Args)]
#[command(
    about = "Hold quotations against the texts that are here, and keep what came of it in verified.lock",
    after_help = "What is found is shown on a terminal only: elsewhere no word of a confidential text is printed.\n\n\
        Examples:\n  cisgrid verify\n  cisgrid verify my-study --prune"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// Take the lines out of quotations that the synthesis has no more.
    #[arg(long)]
    prune: bool,
    /// Write the lock anew where it was damaged: lines that are whole are kept, and the old file beside it.
    #[arg(long)]
    mend: bool,
    /// Key the hashes with the key of this machine, though the lock was made with another.
    #[arg(long)]
    rekey: bool,
    /// Write nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let folder = arguments.folder.folder.as_path();
    let assessed = examine::folder(folder, None)?;
    // Words of somebody who withdrew may still stand in the lock alone.
    let errors = assessed
        .diagnostics
        .iter()
        .filter(|one| one.severity() == Severity::Error);
    let errors = errors
        .filter(|one| !arguments.prune || !is_of_withdrawn(one))
        .count();
    sound::refuse(errors)?;
    let before = fs::read(folder.join(LOCK)).ok();
    if assessed.lock.damaged && !arguments.mend {
        sound::damage(&assessed, LOCK)?;
        complain(
            "Nothing was written: the lock is damaged. `--mend` keeps the lines that are whole.\n",
        )?;
        return Ok(Outcome::Findings);
    }
    let revealed = Revealed::of(assessed);
    let key = key(folder, &revealed, arguments)?;
    let quotations = revealed.quotations();
    show(&revealed, &quotations)?;
    let renewed = revealed.renewed(&quotations, key.as_ref(), arguments.prune, today());
    let changed = !arguments.dry_run && keep(folder, &renewed, before.as_deref(), arguments.mend)?;
    print(&summary(&quotations, &renewed, changed, arguments.prune))?;
    let all: usize = revealed
        .model()
        .evidence
        .iter()
        .map(|item| item.quotes.len())
        .sum();
    if all > quotations.held.len() {
        let count = counted(
            all - quotations.held.len(),
            "quotation is",
            "quotations are",
        );
        print(&format!(
            "{count} from sources that name no `text`: nothing is checked of them.\n"
        ))?;
    }
    let fails = quotations.held.iter().any(|held| !passes(&held.stand));
    Ok(match fails || revealed.has_withdrawn() {
        true => Outcome::Findings,
        false => Outcome::Clean,
    })
}

/// Whether somebody withdrew and is still there.
fn is_of_withdrawn(found: &Diagnostic) -> bool {
    found.check.name == "withdrawn-participant"
}

/// Whether nothing is wrong with a quotation, as far as its text is here.
fn passes(stand: &Stand) -> bool {
    match stand {
        Stand::Absent => true,
        Stand::Here(found) => found
            .iter()
            .any(|one| one.meant && one.occurrence.turned.is_empty()),
        Stand::Wordless | Stand::NotTheirs(_) | Stand::Missing(_) => false,
    }
}

/// The key of this machine: the one that is there, or a new one where confidential texts are.
fn key(folder: &Path, revealed: &Revealed, arguments: &Arguments) -> Result<Option<Key>> {
    if !revealed.has_confidential() {
        return Ok(revealed.key().cloned());
    }
    let path = folder.join(KEY);
    let others: Vec<_> = revealed
        .lock()
        .lines
        .iter()
        .filter_map(|(line, _)| line.key.as_deref())
        .collect();
    let key = match revealed.key() {
        Some(key) => key.clone(),
        None if path.exists() => {
            let words = format!("{} is no key", path.display());
            return Err(Failure::new(words)
                .help("put back the key that the lock was made with, or take the file away"));
        }
        None if !others.is_empty() && !arguments.rekey => {
            let words = format!(
                "{} is not here, and the lock was made with one",
                path.display()
            );
            return Err(Failure::new(words).help(REKEY));
        }
        None => drawn()?,
    };
    if others.iter().any(|other| *other != key.id()) && !arguments.rekey {
        let words = format!("the lock was made with another key than {}", path.display());
        return Err(Failure::new(words).help(REKEY));
    }
    if revealed.key().is_none() && !arguments.dry_run {
        private(&path, key.written().as_bytes())?;
        complain(&format!(
            "{} was made: keep it with the texts, and hand it on to nobody without them.\n",
            path.display()
        ))?;
    }
    if !is_ignored(folder) {
        complain(&format!(
            "Put `cisgrid.local.*` into .gitignore, so that {KEY} stays on this machine.\n"
        ))?;
    }
    Ok(Some(key))
}

const REKEY: &str = "ask whoever made it for the key, or check everything anew with `--rekey`";

/// A key that nobody can guess.
fn drawn() -> Result<Key> {
    let mut bytes = [0; 32];
    let drawn = getrandom::fill(&mut bytes);
    drawn.map_err(|error| Failure::new(format!("no key can be drawn: {error}")))?;
    Ok(Key::new(bytes))
}

/// Whether git leaves the files of this machine alone, by the lists in this folder and those above it.
fn is_ignored(folder: &Path) -> bool {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut in_git = false;
    for above in folder.ancestors() {
        let list = fs::read_to_string(above.join(".gitignore")).unwrap_or_default();
        if list
            .lines()
            .any(|line| !line.starts_with('#') && line.contains("cisgrid.local"))
        {
            return true;
        }
        if above.join(".git").exists() {
            in_git = true;
            break;
        }
    }
    !in_git
}

/// Shows what was found: on a terminal with the passages, elsewhere the places of the quotations alone.
fn show(revealed: &Revealed, quotations: &Quotations<'_>) -> Result<()> {
    let found = revealed.findings(quotations);
    // What runs in CI may be given a terminal, and keeps what it prints.
    let watched = stdout().is_terminal() && std::env::var_os("CI").is_none();
    let open = !revealed.has_confidential() || watched;
    for one in &found {
        // What is told of those who withdrew has no words of a text, and says what to take out.
        match (open || is_of_withdrawn(one), one.span()) {
            (true, _) | (_, None) => {
                print(&(text::render(one, revealed.sources(), COLOUR) + "\n\n"))?
            }
            (false, Some(span)) => {
                let (check, place) = (one.check, revealed.sources().told(span));
                print(&format!("{} [{}] {place}\n", check.name, check.code))?;
            }
        }
    }
    if !open && !found.iter().all(is_of_withdrawn) {
        print("What stands in the texts is shown on a terminal only, as some are confidential.\n")?;
    }
    Ok(())
}

/// Writes the lock where it says something else than before; says whether it did.
fn keep(folder: &Path, renewed: &Renewed, before: Option<&[u8]>, mend: bool) -> Result<bool> {
    let text = written(&renewed.lines);
    if before == Some(text.as_bytes()) || before.is_none() && renewed.lines.is_empty() {
        return Ok(false);
    }
    replace(folder, LOCK, (before, mend), text.as_bytes())?;
    Ok(true)
}

fn summary(quotations: &Quotations<'_>, renewed: &Renewed, changed: bool, pruned: bool) -> String {
    let count = |which: fn(&Stand) -> bool| {
        quotations
            .held
            .iter()
            .filter(|held| which(&held.stand))
            .count()
    };
    let all = quotations.held.len();
    let stand = count(|stand| matches!(stand, Stand::Here(_)));
    let absent = count(|stand| matches!(stand, Stand::Absent));
    let mut text = format!(
        "{} with texts: {stand} found",
        counted(all, "quotation", "quotations")
    );
    if all > stand + absent {
        text += &format!(", {} not", all - stand - absent);
    }
    if absent > 0 {
        text += &format!(", {absent} whose texts are not here");
    }
    text += ".\n";
    let anchored = |which: fn(Anchored) -> bool| {
        let anchored = quotations.held.iter().filter_map(|held| held.anchored);
        anchored.filter(|one| which(*one)).count()
    };
    let moved = anchored(|one| matches!(one, Anchored::Moved(_)));
    let lost = anchored(|one| matches!(one, Anchored::Lost(_)));
    if moved > 0 {
        let stand = counted(moved, "quotation stands", "quotations stand");
        text += &format!("{stand} elsewhere than before, with the same words before or behind.\n");
    }
    if lost > 0 {
        let stand = counted(lost, "quotation stands", "quotations stand");
        text += &format!(
            "{stand} in the text, but nothing tells whether where it was checked before: look at the place.\n"
        );
    }
    let gone = renewed.gone.len();
    if gone > 0 {
        text += &match pruned {
            true => format!(
                "{} of quotations that are gone.\n",
                counted(gone, "line was taken out", "lines were taken out")
            ),
            false => format!(
                "{} of quotations that are gone; `--prune` takes them out.\n",
                counted(gone, "line of the lock is", "lines of the lock are")
            ),
        };
    }
    text += &match changed {
        true => format!(
            "{LOCK}: {}, {} new or changed.\n",
            counted(renewed.lines.len(), "line", "lines"),
            renewed.changed
        ),
        false => format!("{LOCK} was left as it is.\n"),
    };
    text
}
