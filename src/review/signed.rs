//! Sign-offs held against what the synthesis says now.

use std::collections::BTreeMap;

use super::line;
use super::reviewed::Reviewed;
use crate::meaning::Meaning;
use crate::meaning::parted::{Parted, parted};
use crate::meaning::renamed::{Known, Renames};
use crate::meaning::sketch::Sketch;
use crate::model::Day;
use crate::read::reviews::{ReviewLine, ReviewLock};
use crate::source::Span;

/// The newest sign-off of somebody for something.
#[derive(Clone, Debug)]
pub struct SignOff {
    /// What it is of, by the ids of now; where it is gone, by those of then.
    pub subject: Reviewed,
    /// The line of `reviews.lock`.
    pub line: ReviewLine,
    /// Where it stands there.
    pub span: Span,
    /// What has become of what was read.
    pub standing: SignOffStanding,
}

/// What has become of what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignOffStanding {
    /// It says what it said, and so does all that it rests on.
    Current,
    /// Something says something else.
    Stale(Vec<Parted>),
    /// It is no longer there.
    Gone,
}

impl SignOff {
    /// Whether it holds for what stands there now.
    pub fn is_current(&self) -> bool {
        self.standing == SignOffStanding::Current
    }
}

/// The line of a sign-off of today.
pub fn recorded(
    sketch: &Sketch,
    at: &Reviewed,
    by: &str,
    on: Day,
    note: Option<&str>,
) -> ReviewLine {
    ReviewLine {
        at: at.id(),
        by: by.to_owned(),
        on: on.to_string(),
        note: note.map(str::to_owned),
        over: line::written(sketch),
        beside: line::beside(sketch),
    }
}

/// The sign-offs of a lock, the newest of each person for each part: one that still holds where there is any. They are in the
/// order of what they are of, then of who signed.
pub fn signed(lock: &ReviewLock, meaning: &Meaning) -> Vec<SignOff> {
    let all = Sketch::of(meaning.entries.values());
    let known = Known::of(&all);
    let mut now: BTreeMap<Reviewed, Option<Sketch>> = BTreeMap::new();
    let mut newest: BTreeMap<(Reviewed, String), SignOff> = BTreeMap::new();
    for (line, span) in &lock.lines {
        let read = line::read(line);
        let renames = Renames::between(&read, &known);
        let subject = of_now(line::subject(line, &read), &renames);
        let sketch = now
            .entry(subject.clone())
            .or_insert_with(|| subject.sketch(meaning));
        let standing = match sketch {
            None => SignOffStanding::Gone,
            Some(sketch) => match parted(&read, sketch, &renames) {
                same if same.is_empty() => SignOffStanding::Current,
                changed => SignOffStanding::Stale(changed),
            },
        };
        let one = SignOff {
            subject: subject.clone(),
            line: line.clone(),
            span: *span,
            standing,
        };
        let key = (subject, line.by.clone());
        match newest.get(&key) {
            Some(known) if rank(known) >= rank(&one) => {}
            _ => drop(newest.insert(key, one)),
        }
    }
    newest.into_values().collect()
}

/// A sign-off that holds comes before one that does not, and a newer before an older.
fn rank(one: &SignOff) -> (bool, &str) {
    (one.is_current(), &one.line.on)
}

/// What a sign-off is of, by the ids of now.
fn of_now(then: Reviewed, renames: &Renames) -> Reviewed {
    match then {
        Reviewed::Part(name) => Reviewed::Part(renames.now(&name).clone()),
        Reviewed::Link { row, finding } => Reviewed::Link {
            row: renames.now(&row).clone(),
            finding: renames.now(&finding).clone(),
        },
    }
}
