//! The worked example, one text changed at a time.

use std::fs;

use cisgrid::read::edit::{Edit, Meant, WayStep, edited, meant};

use super::text;
use crate::{Outcome, outcome};

/// Each short text of the worked example gets another, by itself: one line changes, and no other.
pub(super) fn one_line() -> Outcome {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/propositions");
    let mut complaints = Vec::new();
    let mut changed = 0;
    let files = fs::read_dir(folder).map_err(|error| error.to_string())?;
    for file in files.flatten().map(|entry| entry.path()) {
        if file.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let before = fs::read_to_string(&file).map_err(|error| error.to_string())?;
        let all = meant(&before).map_err(|error| format!("{error:?}"))?;
        for (at, key) in scalars(&all, &mut Vec::new()) {
            let edit = Edit::Set {
                at,
                key,
                value: text("something else: this"),
            };
            match edited(&before, std::slice::from_ref(&edit)) {
                Err(why) => complaints.push(format!("{edit:?}: {why:?}")),
                Ok(now) => {
                    changed += 1;
                    let kept = before.lines().filter(|line| now.contains(line)).count();
                    // A text over several lines becomes one line.
                    if now.lines().count() > before.lines().count()
                        || kept + 12 < before.lines().count()
                    {
                        complaints.push(format!("{edit:?} changed more than a line"));
                    }
                }
            }
            if complaints.len() > 5 {
                return outcome(complaints);
            }
        }
    }
    if changed < 300 {
        complaints.push(format!("only {changed} texts were changed"));
    }
    outcome(complaints)
}

/// The places of all texts that are values of keys.
fn scalars(meant: &Meant, above: &mut Vec<WayStep>) -> Vec<(Vec<WayStep>, String)> {
    let mut all = Vec::new();
    match meant {
        Meant::Keys(pairs) => {
            for (key, value) in pairs {
                match value {
                    Meant::Text(_) if key != "id" => all.push((above.clone(), key.clone())),
                    _ => {
                        above.push(WayStep::Key(key.clone()));
                        all.extend(scalars(value, above));
                        above.pop();
                    }
                }
            }
        }
        Meant::List(entries) => {
            for (nth, entry) in entries.iter().enumerate() {
                above.push(WayStep::Nth(nth));
                all.extend(scalars(entry, above));
                above.pop();
            }
        }
        _ => {}
    }
    all
}
