//! Findings that the authors know of, parted from those that stand.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::catalogue;
use super::faults::stale_acknowledgement;
use crate::diagnostic::{Diagnostic, Severity, did_you_mean, gather};
use crate::model::Model;
use crate::model::acknowledged::{Acknowledged, Covering, Reach};
use crate::synthesis::texts;
use crate::wording::spelling;

/// The most acknowledgements, and the most findings for each, among which the nearest is looked for.
const FEW: usize = 200;

/// The most names of a synthesis among which the nearest is looked for.
const MANY: usize = 5_000;

/// What the authors know of, with their reason: one finding, or those of one check at the figures of a
/// measure or table.
#[derive(Clone, Debug)]
pub struct SetAside {
    /// The finding; where there are several, the first, with the others told together with it.
    pub found: Diagnostic,
    /// The authors' reason.
    pub because: String,
    /// The measure or table that was named in place of its figures.
    pub whole: Option<Whole>,
}

/// A measure or table whose figures are acknowledged together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// The measure's id or the table's path, as the acknowledgement has it.
    pub name: String,
    /// At how many of its figures something was found.
    pub figures: usize,
}

impl SetAside {
    /// How many findings it stands for.
    pub fn count(&self) -> usize {
        1 + self.found.members.len()
    }

    /// Where, in words, if at more than what was named: ``at 40 figures of `contrasts.csv` ``.
    pub fn whereabouts(&self) -> Option<String> {
        let Whole { name, figures } = self.whole.as_ref()?;
        let figures = match figures {
            1 => "1 figure".to_owned(),
            many => format!("{many} figures"),
        };
        Some(format!("at {figures} of `{name}`"))
    }
}

/// Parts the findings that an acknowledgement meets from those that stand; acknowledgements that
/// meet none are findings themselves. Where some names could not be `resolved`, an acknowledgement that
/// meets nothing may only be misspelt elsewhere, and is not told.
pub(super) fn acknowledge(
    model: &Model,
    acknowledged: &Acknowledged<'_>,
    resolved: bool,
    found: Vec<Diagnostic>,
) -> (Vec<Diagnostic>, Vec<SetAside>) {
    let names = acknowledged.names();
    let mut used = vec![false; names.len()];
    let mut open = Vec::new();
    let mut set_aside: Vec<SetAside> = Vec::new();
    // By the number of a name that covers figures: where they are set aside together, and their keys.
    let mut together: HashMap<usize, (usize, HashSet<String>)> = HashMap::new();
    for found in found {
        let mut first = None;
        for index in acknowledged.meeting(&found) {
            used[index] = true;
            first.get_or_insert(index);
        }
        let Some(first) = first else {
            open.push(found);
            continue;
        };
        let figures = acknowledged.figures(first, &found).map(str::to_owned);
        let figures: HashSet<_> = figures.collect();
        if !figures.is_empty() {
            match together.entry(first) {
                Entry::Occupied(known) => {
                    let (place, known) = known.into_mut();
                    known.extend(figures);
                    gather::join(&mut set_aside[*place].found, found);
                    continue;
                }
                Entry::Vacant(free) => {
                    free.insert((set_aside.len(), figures));
                }
            }
        }
        set_aside.push(SetAside {
            found,
            because: names[first].acknowledgement.because.value.clone(),
            whole: None,
        });
    }
    for (index, (place, figures)) in together {
        set_aside[place].whole = Some(Whole {
            name: names[index].at.value.clone(),
            figures: figures.len(),
        });
        gather::show_places(&mut set_aside[place].found);
    }
    let unused = names.iter().zip(used).filter(|(_, used)| !used);
    let called: OnceCell<Called<'_>> = OnceCell::new();
    let stale = unused.filter_map(|(name, _)| {
        let called = || called.get_or_init(|| names_of(model));
        stale(name, model, called, resolved, &open)
    });
    let stale: Vec<_> = stale.collect();
    open.extend(stale);
    (open, set_aside)
}

/// Says why a name in an acknowledgement covers nothing among the findings `open`, if that can be told.
fn stale<'a>(
    name: &Covering<'_>,
    model: &Model,
    called: impl FnOnce() -> &'a Called<'a>,
    resolved: bool,
    open: &[Diagnostic],
) -> Option<Diagnostic> {
    let (check, at) = (&name.acknowledgement.check, name.at);
    let Some(named) = catalogue::find(&check.value) else {
        let names = catalogue::all().iter().map(|check| check.name);
        let near = did_you_mean(&check.value, names);
        return Some(stale_acknowledgement::no_check(check, at, near));
    };
    let unable = match named.severity {
        Severity::Error => Some("is an error, and errors cannot be acknowledged"),
        _ if !catalogue::judges(named) => Some("is about files, and cannot be acknowledged"),
        _ => None,
    };
    if let Some(why) = unable {
        return Some(stale_acknowledgement::unable(check, at, named, why));
    }
    if !resolved {
        return None;
    }
    if name.reach != Reach::One {
        return Some(stale_acknowledgement::nothing_at_any(named, at));
    }
    let few = model.acknowledged.len() <= FEW;
    let others = open
        .iter()
        .filter(|found| few && std::ptr::eq(found.check, named));
    let subjects = others.flat_map(|found| found.subjects.iter().map(String::as_str));
    let tables = model.tables.iter().map(|table| table.path.value.as_str());
    let near = subjects.take(FEW).chain(tables.take(FEW));
    let near = did_you_mean(&at.value, near);
    let called = called();
    if !called.contains_key(&spelling::name(&at.value)) {
        let all = || {
            let mut all: Vec<&str> = called.values().copied().collect();
            all.sort_unstable();
            did_you_mean(&at.value, all.into_iter().take(MANY))
        };
        let near = near.or_else(|| few.then(all).flatten());
        return Some(stale_acknowledgement::nothing_so_called(at, near));
    }
    Some(stale_acknowledgement::nothing_there(named, at, near))
}

/// Names as they are written, by the form in which they are compared.
type Called<'a> = HashMap<Cow<'a, str>, &'a str>;

/// Everything that a finding may be about.
fn names_of(model: &Model) -> Called<'_> {
    let figures = model.figures.iter().map(|figure| figure.key.as_str());
    let tables = model.tables.iter().map(|table| table.path.value.as_str());
    // What knows of acknowledgements is about what they name.
    let texts = texts::all(model).filter(|text| text.what != "reason" || text.prose);
    let texts = texts.filter_map(|text| text.of);
    let whole = ["synthesis", "caption"].into_iter();
    let participants = model.participants.iter().map(|one| one.name.as_str());
    let named = figures.chain(tables).chain(participants);
    let all = whole.chain(named).chain(texts);
    all.map(|one| (spelling::name(one), one)).collect()
}
