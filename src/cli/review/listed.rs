//! Who has read what, and what has changed since, as it is printed.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::cli::block;
use crate::cli::print::counted;
use cisgrid::examine::Assessed;
use cisgrid::review::reviewed::Reviewed;
use cisgrid::review::signed::{SignOff, SignOffStanding};
use cisgrid::review::words::changes;
use cisgrid::source::Span;

/// Sign-offs, and what has none.
#[derive(Serialize)]
pub(super) struct Listed {
    signed: Vec<Signed>,
    /// The ids of the propositions and findings that nobody has signed off as they stand.
    unsigned: Vec<Unsigned>,
}

#[derive(Serialize)]
struct Signed {
    at: String,
    kind: &'static str,
    by: String,
    on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    standing: &'static str,
    changed: Vec<String>,
    place: String,
}

#[derive(Serialize)]
struct Unsigned {
    at: String,
    kind: &'static str,
    place: String,
}

impl Listed {
    /// The sign-offs, in the order of the synthesis.
    pub(super) fn of(assessed: &Assessed, signed: &[&SignOff]) -> Self {
        let places: HashMap<Reviewed, Span> = Reviewed::all(&assessed.model).collect();
        let place = |subject: &Reviewed| {
            let known = places.get(subject).copied();
            let span = known.or_else(|| subject.span(&assessed.model));
            span.map_or_else(String::new, |span| assessed.sources.told(span))
        };
        let current = signed.iter().filter(|one| one.is_current());
        let current: HashSet<&Reviewed> = current.map(|one| &one.subject).collect();
        let unsigned = Reviewed::all(&assessed.model).filter(|(one, _)| !current.contains(one));
        let unsigned = unsigned.map(|(one, span)| Unsigned {
            at: one.id(),
            kind: one.kind(),
            place: assessed.sources.told(span),
        });
        let entries = signed.iter().map(|one| Signed {
            at: one.subject.id(),
            kind: one.subject.kind(),
            by: one.line.by.clone(),
            on: one.line.on.clone(),
            note: one.line.note.clone(),
            standing: match &one.standing {
                SignOffStanding::Current => "current",
                SignOffStanding::Stale(_) => "stale",
                SignOffStanding::Gone => "gone",
            },
            changed: match &one.standing {
                SignOffStanding::Stale(changed) => changes(Some(&one.subject), changed),
                _ => Vec::new(),
            },
            place: place(&one.subject),
        });
        Self {
            signed: entries.collect(),
            unsigned: unsigned.collect(),
        }
    }

    /// As text; what is unsigned is listed where it is asked for.
    pub(super) fn written(&self, unsigned: bool) -> String {
        let mut out = String::new();
        if unsigned {
            for one in &self.unsigned {
                block::title(&mut out, &format!("{} {}", one.kind, one.at), &one.place);
            }
            let count = self.unsigned.len();
            out += &match count {
                0 => "Every proposition and every finding is signed off as it stands.\n".to_owned(),
                _ => format!(
                    "\n{} not signed off as {}.\n",
                    counted(count, "is", "are"),
                    if count == 1 {
                        "it stands"
                    } else {
                        "they stand"
                    },
                ),
            };
            return out;
        }
        let mut before = None;
        for one in &self.signed {
            if before != Some((one.kind, &one.at)) {
                block::title(&mut out, &format!("{} {}", one.kind, one.at), &one.place);
            }
            before = Some((one.kind, &one.at));
            let note = one.note.as_deref();
            let note = note.map_or_else(String::new, |note| format!(": {note}"));
            let stands = match one.standing {
                "current" => "as it stands".to_owned(),
                "gone" => "no longer there".to_owned(),
                _ => format!("changed since: {}", one.changed.join("; ")),
            };
            block::line(&mut out, &one.by, &format!("{}{note} ({stands})", one.on));
        }
        let count = |standing: &str| {
            self.signed
                .iter()
                .filter(|one| one.standing == standing)
                .count()
        };
        let (current, stale, gone) = (count("current"), count("stale"), count("gone"));
        if self.signed.is_empty() {
            return "Nobody has signed anything off. `cisgrid review ID --as INITIALS` does.\n"
                .to_owned();
        }
        out += &format!(
            "\n{}: {current} as it stands",
            counted(self.signed.len(), "sign-off", "sign-offs")
        );
        if stale > 0 {
            out += &format!(", {stale} of what has changed since");
        }
        if gone > 0 {
            out += &format!(", {gone} of what is no longer there");
        }
        out += &format!(
            ".\n{} not signed off as {}; `--unsigned` lists {}.\n",
            counted(
                self.unsigned.len(),
                "proposition or finding is",
                "propositions and findings are"
            ),
            if self.unsigned.len() == 1 {
                "it stands"
            } else {
                "they stand"
            },
            if self.unsigned.len() == 1 {
                "it"
            } else {
                "them"
            },
        );
        out
    }
}
