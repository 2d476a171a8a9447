//! What taking a file in does to a synthesis: worked out before anything is written, and as it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::brought::{Brought, BroughtPart, LeftBehind};
use super::clean::cleaned;
use super::entries::{Entries, Owned};
use super::files::{PlannedFile, file};
use super::held::HeldTexts;
use super::holding::{HeldDocument, Holding, mistake};
use super::known_passages::keep_passage_ids;
use super::known_tables::{keep_tables, name_tables};
use super::known_works::keep_ids;
use super::lock::{IMPORTS, OwnedLine};
use super::merge::ImportManner;
use super::offered::{NotTaken, is_text_key};
use super::own::own_document;
use super::told::{FileChange, Told, shown};
use crate::read::edit::edited;
use crate::read::sealed::written;

/// The file that is taken in.
#[derive(Clone, Debug)]
pub struct ImportOrigin {
    /// Its name, by which its import is known.
    pub name: String,
    /// A hash of it.
    pub hash: String,
    /// The way to it from the folder of the synthesis, where it lies in or beside that.
    pub way: Option<String>,
    /// A hash of the folder that it lies in, where there is no way to it.
    pub place: Option<String>,
    /// The rules that were stated with it, by what they are about.
    pub rules: BTreeMap<String, String>,
}

/// What taking a file in does.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The files to be written, `imports.lock` the last.
    pub files: Vec<PlannedFile>,
    /// What is to be told.
    pub told: Told,
    /// Those of the files of which no word may be shown, as they belong to a confidential source.
    pub hidden: BTreeSet<PathBuf>,
}

/// Works out what taking a file in does, and brings `holding` to what it will hold then.
///
/// # Errors
///
/// Where a file of the synthesis is written so that it cannot be changed.
pub fn plan(
    holding: &mut Holding,
    origin: &ImportOrigin,
    mut brought: Brought,
    manner: ImportManner,
) -> Result<Plan, NotTaken> {
    let (mine, others): (Vec<OwnedLine>, Vec<OwnedLine>) = std::mem::take(&mut holding.owned)
        .into_iter()
        .partition(|line| line.from == origin.name);
    let base: BTreeMap<String, BTreeMap<String, String>> =
        mine.into_iter().map(|line| (line.of, line.over)).collect();
    let first = base.is_empty() && others.is_empty();
    keep_tables(&mut brought, &base);
    let texts = std::mem::take(&mut brought.texts);
    name_tables(&mut brought, &base, holding)?;
    let mut told = Told {
        file: origin.name.clone(),
        what: brought.what.clone(),
        taken: brought.taken.clone(),
        left: brought.left.clone(),
        ..Told::default()
    };
    let mut parts = cleaned(brought.parts, &mut told);
    keep_ids(&mut parts, &base, (holding, manner.on_conflict), &mut told);
    is_the_same_file(&parts, &base, &origin.name)?;
    tell_shared(&parts, &base, &others, &mut told);
    let own = own_document(holding, &base, &origin.name);
    // A section that a hand took out after an import stays out.
    let untitled = first && holding.frame().is_none();
    let title = untitled.then(|| titled(&origin.name));
    let mut entries = Entries::new(holding, &base, own.clone(), manner);
    // A synthesis that begins with an import has a title to begin with.
    let says_so = |part: &BroughtPart| (part.section, part.id.as_str()) == ("synthesis", "title");
    if let Some(title) = title.filter(|_| !parts.iter().any(says_so)) {
        entries.entitle(&title);
    }
    for part in &parts {
        entries.take(part, &mut told);
    }
    entries.gone(&parts, &mut told);
    let made = entries.finish(&brought.what, &origin.name);
    let mut owned = made.owned;
    let mut plan = Plan::default();
    for (path, edits) in made.edits {
        let before = holding.documents.get(&path).map(|held| held.text.clone());
        let start = before.clone().unwrap_or_else(|| made.head.clone());
        let after =
            edited(&start, &edits).map_err(|why| mistake(&holding.folder.join(&path), &why))?;
        let document = HeldDocument::of(after.clone())
            .map_err(|why| mistake(&holding.folder.join(&path), &why))?;
        holding.documents.insert(path.clone(), document);
        plan.files.push(PlannedFile {
            path,
            before: before.map(String::into_bytes),
            after: after.into_bytes(),
        });
    }
    told.changes.extend(made.changes);
    for mut brought in brought.files {
        let held = HeldTexts::of(&brought, &texts, &base, &told.clashes);
        held.keep_out(&mut brought, (&texts, &base), &mut told);
        owned.extend(keep_passage_ids(
            &mut brought,
            holding,
            (&base, &held),
            &mut told,
        )?);
        let merged = file(holding, (&base, &held), &brought, manner, &mut told)?;
        owned.extend(merged.owned);
        if let Some(planned) = merged.planned {
            if holding.hides(&planned.path) {
                plan.hidden.insert(planned.path.clone());
            }
            holding
                .files
                .insert(planned.path.clone(), Some(planned.after.clone()));
            plan.files.push(planned);
        }
    }
    // A file that is not brought now, and stands there still, is the import's own when it comes back.
    for (of, over) in &base {
        if let Some(path) = of.strip_prefix("file ")
            && !owned.contains_key(of)
            && holding.bytes(Path::new(path))?.is_some()
        {
            owned.insert(of.clone(), over.clone());
        }
    }
    let mut about = BTreeMap::from([
        ("hash".to_owned(), origin.hash.clone()),
        ("into".to_owned(), shown(&own)),
    ]);
    about.extend(origin.way.clone().map(|way| ("way".to_owned(), way)));
    about.extend(origin.place.clone().map(|place| (PLACE.to_owned(), place)));
    about.extend(origin.rules.clone());
    about.extend(files_of_texts(&base, brought.remembered));
    owned.insert("import".to_owned(), about);
    let lines = owned.into_iter().map(|(of, over)| OwnedLine {
        from: origin.name.clone(),
        of,
        over,
    });
    holding.owned = others.into_iter().chain(lines).collect();
    keep_owned(holding, &mut plan)?;
    told.changes.retain(FileChange::says_something);
    plan.told = told;
    Ok(plan)
}

/// Which file each text has, those of texts that are not there now with them.
fn files_of_texts(base: &Owned, mut now: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let before = base.get("import").into_iter().flatten();
    let before = before.filter(|(about, _)| is_text_key(about));
    let before: Vec<_> = before
        .filter(|(about, file)| !now.contains_key(*about) && !now.values().any(|one| one == *file))
        .map(|(about, file)| (about.clone(), file.clone()))
        .collect();
    now.extend(before);
    now
}

/// Under which key the place of a file is remembered.
pub const PLACE: &str = "place";

/// Refuses a file that has nothing of what the last one of its name brought: it is another one.
fn is_the_same_file(parts: &[BroughtPart], base: &Owned, name: &str) -> Result<(), NotTaken> {
    /// Fewer entries may well all be others.
    const FEW: usize = 3;
    for section in ["themes", "sources"] {
        let known = base.keys().filter_map(|of| of.split_once('/'));
        // The texts of a project are called alike in every one.
        let known = known.filter(|(own, id)| *own == section && !is_folder_of_texts(id));
        let known: BTreeSet<&str> = known.map(|(_, id)| id).collect();
        let new = parts.iter().filter(|part| part.section == section);
        let mut new = new.filter(|part| !is_folder_of_texts(&part.id)).peekable();
        if known.len() < FEW || new.peek().is_none() {
            continue;
        }
        if !new.any(|part| known.contains(part.id.as_str())) {
            let words = format!(
                "nothing that `{name}` brought last time stands in it any more: it is another file of that name"
            );
            return Err(NotTaken::new(words).help(
                "give this one a name of its own: what an import owns is known by the name of its file",
            ));
        }
    }
    Ok(())
}

fn is_folder_of_texts(id: &str) -> bool {
    ["transcripts", "texts"]
        .iter()
        .any(|start| id.starts_with(start))
}

/// Tells what is new in a file, and is called as what another one brought.
fn tell_shared(parts: &[BroughtPart], base: &Owned, others: &[OwnedLine], told: &mut Told) {
    const SHOWN: usize = 3;
    for (section, kind) in [
        ("themes", "codes"),
        ("synthesis.participants", "participants"),
    ] {
        let of = |part: &BroughtPart| format!("{section}/{}", part.id);
        let new = parts.iter().filter(|part| part.section == section);
        let new = new.filter(|part| !base.contains_key(&of(part)));
        let other = |part: &BroughtPart| others.iter().find(|line| line.of == of(part));
        let shared: Vec<(&BroughtPart, &OwnedLine)> =
            new.filter_map(|part| Some((part, other(part)?))).collect();
        let Some((_, line)) = shared.first() else {
            continue;
        };
        let mut ids: Vec<String> = shared
            .iter()
            .take(SHOWN)
            .map(|(part, _)| format!("`{}`", part.id))
            .collect();
        if let Some(more @ 1..) = shared.len().checked_sub(SHOWN) {
            ids.push(format!("{more} more"));
        }
        told.left.push(LeftBehind {
            words: format!(
                "{kind} that are called as those of `{}` are taken for the same: {}; where they are others, give them other names before they are taken in",
                line.from,
                ids.join(", ")
            ),
            place: None,
            doubtful: true,
        });
    }
}

/// The lock, where it is another.
///
/// # Errors
///
/// Where the one that is there cannot be read.
pub(crate) fn keep_owned(holding: &mut Holding, plan: &mut Plan) -> Result<(), NotTaken> {
    let path = Path::new(IMPORTS);
    let before = holding.bytes(path)?;
    let after = written(&holding.owned).into_bytes();
    if before.as_ref() != Some(&after) {
        holding.files.insert(path.to_owned(), Some(after.clone()));
        plan.files.push(PlannedFile {
            path: path.to_owned(),
            before,
            after,
        });
    }
    Ok(())
}

/// A title made of the name of a file, until somebody finds a better one.
fn titled(name: &str) -> String {
    let stem = Path::new(name).file_stem().unwrap_or_default();
    let stem = stem.to_string_lossy().replace(['_', '-'], " ");
    stem.trim().to_owned()
}
