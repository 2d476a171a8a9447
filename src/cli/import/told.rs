//! What an import did, or would do, in words.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use similar::{ChangeTag, TextDiff};

use crate::cli::block::line;
use crate::cli::outcome::Failure;
use crate::cli::print::{counted, safe};
use cisgrid::imports::{Clash, FileChange, LeftBehind, NotTaken, Plan, Told};

/// So many of one kind are told one by one.
const MOST: usize = 12;

/// So many lines of a difference are shown of one file.
const MOST_LINES: usize = 80;

/// What is told of one file.
pub(super) fn text(told: &Told, into: &Path, dry: bool) -> String {
    let mut out = format!("{}: {}\n", safe(&told.file), safe(&told.what));
    for taken in &told.taken {
        line(&mut out, "taken", &safe(taken));
    }
    let (doubtful, left): (Vec<_>, Vec<_>) = told.left.iter().partition(|left| left.doubtful);
    some(&mut out, "left", &left, behind);
    some(&mut out, "look at", &doubtful, behind);
    let word = if dry { "would write" } else { "wrote" };
    for change in changes(&told.changes, into) {
        line(&mut out, word, &change);
    }
    some(
        &mut out,
        "yours",
        &told.of_hand.iter().collect::<Vec<_>>(),
        |of| format!("{} was changed by hand and stays", safe(of)),
    );
    some(
        &mut out,
        "out",
        &told.taken_out.iter().collect::<Vec<_>>(),
        |of| format!("{} was taken out by hand and stays out", safe(of)),
    );
    some(
        &mut out,
        "gone",
        &told.gone.iter().collect::<Vec<_>>(),
        |of| {
            format!(
                "{} is not in the file any more, and stands here still; `--prune` takes such out",
                safe(of)
            )
        },
    );
    some(
        &mut out,
        "kept",
        &told.kept.iter().collect::<Vec<_>>(),
        |of| {
            format!(
                "not in the file any more, and was not taken out: {}",
                safe(of)
            )
        },
    );
    for clash in &told.clashes {
        conflict(&mut out, clash);
    }
    if !told.clashes.is_empty() {
        let words = "`--on-conflict keep` settles it for what stands here, `--on-conflict replace` for the file";
        line(&mut out, "settle", words);
    }
    if told.changes.is_empty()
        && told.clashes.is_empty()
        && told.gone.is_empty()
        && told.kept.is_empty()
    {
        line(&mut out, "nothing", "has changed since it was taken in");
    }
    out
}

/// Tells the first of a kind, and how many more there are.
fn some<T>(out: &mut String, word: &str, all: &[&T], say: impl Fn(&T) -> String) {
    for one in all.iter().take(MOST) {
        line(out, word, &say(one));
    }
    if let Some(more) = all.len().checked_sub(MOST).filter(|more| *more > 0) {
        line(
            out,
            word,
            &format!("and {more} more; `--format json` has them all"),
        );
    }
}

fn behind(left: &LeftBehind) -> String {
    match &left.place {
        Some(place) => format!("{} ({})", safe(&left.words), safe(place)),
        None => safe(&left.words),
    }
}

/// What is done to each file; many new ones of a folder are told together.
fn changes(all: &[FileChange], into: &Path) -> Vec<String> {
    const FEW: usize = 3;
    let is_bare = |change: &&FileChange| change.new && change.added == 0;
    let mut folders: BTreeMap<&Path, usize> = BTreeMap::new();
    for folder in all
        .iter()
        .filter(is_bare)
        .filter_map(|change| change.path.parent())
    {
        *folders.entry(folder).or_default() += 1;
    }
    let mut told = Vec::new();
    let mut seen = BTreeSet::new();
    for change in all {
        let folder = change.path.parent().filter(|_| is_bare(&change));
        let many = folder.and_then(|folder| Some((folder, *folders.get(folder)?)));
        match many.filter(|(_, count)| *count > FEW) {
            Some((folder, count)) if seen.insert(folder) => {
                told.push(format!(
                    "{}: {count} new files",
                    into.join(folder).display()
                ));
            }
            Some(_) => {}
            None => told.push(changed(change, into)),
        }
    }
    told
}

fn changed(change: &FileChange, into: &Path) -> String {
    let path = into.join(&change.path);
    let mut parts = Vec::new();
    if change.new {
        parts.push("new".to_owned());
    }
    if change.added > 0 {
        parts.push(counted(change.added, "entry more", "entries more"));
    }
    if !change.removed.is_empty() {
        parts.push(format!("{} taken out", change.removed.len()));
    }
    if !change.changed.is_empty() {
        let named = change.changed.iter().take(MOST).map(|one| safe(one));
        let named: Vec<String> = named.collect();
        let more = change.changed.len() - named.len();
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        parts.push(format!("changed: {}{more}", named.join("; ")));
    }
    format!("{}: {}", path.display(), parts.join(", "))
}

fn conflict(out: &mut String, clash: &Clash) {
    let of = match &clash.field {
        Some(field) => format!("{} of {}", safe(field), safe(&clash.of)),
        None => safe(&clash.of),
    };
    line(out, "conflict", &format!("{of} ({})", safe(&clash.place)));
    for (word, said) in [("  here", &clash.here), ("  in the file", &clash.there)] {
        for (number, one) in said.lines().enumerate() {
            let word = if number == 0 { word } else { "" };
            line(out, word, &safe(one));
        }
    }
}

/// What would be written, as a difference of lines.
pub(super) fn difference(plan: &Plan) -> String {
    let mut out = String::new();
    for file in &plan.files {
        // What programs read is not for people.
        if file.path.extension().is_some_and(|ending| ending == "lock") {
            continue;
        }
        let before = file.before.as_deref().unwrap_or_default();
        let (Ok(before), Ok(after)) = (
            std::str::from_utf8(before),
            std::str::from_utf8(&file.after),
        ) else {
            continue;
        };
        let name = file.path.display().to_string();
        let old = match file.before {
            Some(_) => name.as_str(),
            None => "(not there)",
        };
        let difference = TextDiff::from_lines(before, after);
        if plan.hidden.contains(&file.path) {
            let of = |tag| {
                let changes = difference.iter_all_changes();
                changes.filter(|change| change.tag() == tag).count()
            };
            out += &format!(
                "--- {old}\n+++ {name}\n{} out, {} in: not shown, as the source is confidential\n",
                counted(of(ChangeTag::Delete), "line", "lines"),
                counted(of(ChangeTag::Insert), "line", "lines"),
            );
            continue;
        }
        let shown = difference
            .unified_diff()
            .context_radius(2)
            .header(old, &name)
            .to_string();
        let lines = shown.lines().count();
        for line in shown.lines().take(MOST_LINES) {
            out += &safe(line);
            out.push('\n');
        }
        if lines > MOST_LINES {
            out += &format!("… {} lines more of {name}\n", lines - MOST_LINES);
        }
    }
    match out.is_empty() {
        true => out,
        false => format!("\n{out}"),
    }
}

/// Why nothing could be written into the synthesis.
pub(super) fn of_synthesis(why: NotTaken) -> Failure {
    let failure = Failure::new(format!("nothing was written: {}", safe(&why.words)));
    match why.help {
        Some(help) => failure.help(help),
        None => failure,
    }
}
