//! Passages that a table has brought before, found again by their words: a passage that moves in its text keeps its id, and
//! with that what a hand made of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::brought::{BroughtFile, LeftBehind};
use super::entries::Owned;
use super::held::HeldTexts;
use super::holding::Holding;
use super::lock::hash_of;
use super::offered::NotTaken;
use super::rows::TextTable;
use super::told::{Told, shown};

/// What a passage is known by. In `imports.lock` it is four words, and none of the passage.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PassageMark {
    /// Its text.
    text: String,
    /// Its words.
    words: String,
    /// The codes that the file gave it.
    codes: String,
    /// Where it began.
    start: usize,
}

impl PassageMark {
    fn parse(written: &str) -> Option<Self> {
        let mut words = written.split(' ');
        let mut next = || words.next().map(str::to_owned);
        let (text, words, codes, start) = (next()?, next()?, next()?, next()?);
        let start = start.parse().ok()?;
        Some(Self {
            text,
            words,
            codes,
            start,
        })
    }

    fn written(&self) -> String {
        let Self {
            text,
            words,
            codes,
            start,
        } = self;
        format!("{text} {words} {codes} {start}")
    }
}

/// The columns that a passage is known by.
struct PassageColumns {
    id: usize,
    code: usize,
    exact: usize,
    start: usize,
}

impl PassageColumns {
    fn of(table: &TextTable) -> Option<Self> {
        Some(Self {
            id: table.column("id")?,
            code: table.column("code")?,
            exact: table.column("exact")?,
            start: table.column("start")?,
        })
    }

    /// The id and the mark of a line that says where its passage stands.
    fn mark(&self, line: &[String]) -> Option<(String, PassageMark)> {
        const SHORT: usize = 8;
        let cell = |at: usize| line.get(at).map(String::as_str);
        let id = cell(self.id)?;
        // An id is made of the name of its text and of its place.
        let (text, _) = id.rsplit_once('.')?;
        let mark = PassageMark {
            text: hash_of(text.as_bytes())[..SHORT].to_owned(),
            words: hash_of(cell(self.exact)?.as_bytes()),
            codes: hash_of(cell(self.code)?.as_bytes())[..SHORT].to_owned(),
            start: cell(self.start)?.parse().ok()?,
        };
        Some((id.to_owned(), mark))
    }
}

/// The name under which the marks of a table are owned.
fn owned_as(brought: &BroughtFile) -> String {
    format!("passages {}", shown(&brought.path))
}

/// Gives passages that were brought before the ids that they had, and gives the marks of all, to be owned.
///
/// # Errors
///
/// Where the table that stands there cannot be read.
pub(super) fn keep_passage_ids(
    brought: &mut BroughtFile,
    holding: &mut Holding,
    (base, held): (&Owned, &HeldTexts),
    told: &mut Told,
) -> Result<Owned, NotTaken> {
    let table = TextTable::read(&brought.bytes).filter(|_| brought.id_column.is_some());
    let Some((mut table, columns)) = table.and_then(|table| {
        let columns = PassageColumns::of(&table)?;
        Some((table, columns))
    }) else {
        return Ok(Owned::new());
    };
    let standing = holding.bytes(&brought.path)?;
    let standing = standing.and_then(|bytes| TextTable::read(&bytes));
    let rows = base.get(&format!("rows {}", shown(&brought.path)));
    let before = before(standing.as_ref(), rows, base.get(&owned_as(brought)));
    // Of a text whose lines stay the passages stay what they are known by.
    let (stay, before): (Vec<_>, Vec<_>) = before.into_iter().partition(|(id, _)| held.holds(id));
    let stay = stay.into_iter().map(|(id, mark)| (id, mark.written()));
    let now: Vec<(usize, PassageMark)> = (table.lines.iter().enumerate())
        .filter_map(|(at, line)| Some((at, columns.mark(line)?.1)))
        .collect();
    let found = paired(&before, &now);
    let lines = standing
        .as_ref()
        .and_then(TextTable::by_own_id)
        .unwrap_or_default();
    let touched = |id: &str| match (rows, &standing) {
        (Some(rows), Some(standing)) => {
            let line = lines.get(id).map(|line| line.as_slice());
            standing.is_touched((id, line), rows, &table.head)
        }
        _ => false,
    };
    found.tell(&before, &shown(&brought.path), touched, told);
    let mut taken: BTreeSet<String> = rows.into_iter().flat_map(BTreeMap::keys).cloned().collect();
    taken.extend(before.iter().map(|(id, _)| id.clone()));
    let mut marks: BTreeMap<String, String> = stay.collect();
    let own: BTreeMap<usize, &str> = (found.pairs.iter())
        .map(|(old, new)| (now[*new].0, before[*old].0.as_str()))
        .collect();
    let is_new_table = before.is_empty() && marks.is_empty();
    for (at, line) in table.lines.iter_mut().enumerate() {
        let mark = columns.mark(line);
        if let Some(own) = own.get(&at) {
            line[columns.id] = (*own).to_owned();
        } else if mark.is_some() && !is_new_table {
            line[columns.id] = free(&line[columns.id], &mut taken);
        }
        if let Some((_, mark)) = mark {
            marks.insert(line[columns.id].clone(), mark.written());
        }
    }
    if !is_new_table {
        brought.bytes = table.written();
    }
    Ok(match marks.is_empty() {
        true => Owned::new(),
        false => Owned::from([(owned_as(brought), marks)]),
    })
}

/// The id, or the first with a number behind it that is not taken.
fn free(id: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2_u32..).map(|number| format!("{id}-{number}"));
    let mut ids = std::iter::once(id.to_owned()).chain(numbered);
    let free = ids.find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

/// The passages of the last import by their texts and places; of those whose marks no lock has, what stands in the table.
fn before(
    standing: Option<&TextTable>,
    rows: Option<&BTreeMap<String, String>>,
    marks: Option<&BTreeMap<String, String>>,
) -> Vec<(String, PassageMark)> {
    let mut known: BTreeMap<String, PassageMark> = BTreeMap::new();
    if let Some(table) = standing
        && let Some(columns) = PassageColumns::of(table)
    {
        let marked = table.lines.iter().filter_map(|line| columns.mark(line));
        // What a hand added is no passage of the file, unless it is not known what the file brought.
        known.extend(marked.filter(|(id, _)| rows.is_none_or(|rows| rows.contains_key(id))));
    }
    let marks = marks.into_iter().flatten();
    known.extend(marks.filter_map(|(id, mark)| Some((id.clone(), PassageMark::parse(mark)?))));
    let mut before: Vec<(String, PassageMark)> = known.into_iter().collect();
    before.sort_by(|(_, one), (_, other)| (&one.text, one.start).cmp(&(&other.text, other.start)));
    before
}

/// Which passage of before is which of now, by their positions in the two lists.
#[derive(Debug, Default)]
struct Paired {
    pairs: Vec<(usize, usize)>,
    /// Those of before whose words have changed, and which are told by their codes and their neighbours.
    reworded: Vec<usize>,
    /// Those of before of which several have the same words, and not as many as now.
    unsure: Vec<usize>,
}

impl Paired {
    /// Tells what is no more than likely, where a hand's work goes with it.
    fn tell(
        &self,
        before: &[(String, PassageMark)],
        name: &str,
        touched: impl Fn(&str) -> bool,
        told: &mut Told,
    ) {
        let kinds = [
            (
                &self.reworded,
                "has other words now, and was told by its code and by the passages around it",
            ),
            (
                &self.unsure,
                "is one of several with the same words, of which there are more or fewer now: which it is was told by their order",
            ),
        ];
        for (which, words) in kinds {
            let ids = which.iter().map(|at| before[*at].0.as_str());
            for id in ids.filter(|id| touched(id)) {
                told.left.push(LeftBehind {
                    words: format!("`{id}` of `{name}` {words}: look whether what was changed by hand is still right"),
                    place: None,
                    doubtful: true,
                });
            }
        }
    }
}

/// Pairs the passages of each text: those of the same words and codes in their order, then those of the same words, then
/// those that stand alone between two that were found.
fn paired(before: &[(String, PassageMark)], now: &[(usize, PassageMark)]) -> Paired {
    let mut found = Paired::default();
    let mut of_now: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (_, mark)) in now.iter().enumerate() {
        of_now.entry(&mark.text).or_default().push(at);
    }
    let mut start = 0;
    for text in before.chunk_by(|(_, one), (_, other)| one.text == other.text) {
        let old: Vec<usize> = (start..start + text.len()).collect();
        start += text.len();
        let Some(new) = of_now.get_mut(text[0].1.text.as_str()) else {
            continue;
        };
        new.sort_by_key(|at| now[*at].1.start);
        of_text((before, &old), (now, new), &mut found);
    }
    found
}

/// Some of all passages, by their positions, in their order.
type Chosen<'a, T> = (&'a [(T, PassageMark)], &'a [usize]);

fn of_text(old: Chosen<'_, String>, new: Chosen<'_, usize>, found: &mut Paired) {
    let full = |mark: &PassageMark| (mark.words.clone(), mark.codes.clone());
    let (mut lost, mut fresh) = (Vec::new(), Vec::new());
    let words_now = new.1.iter().map(|at| new.0[*at].1.words.as_str());
    let words_now: BTreeSet<&str> = words_now.collect();
    for (old_run, new_run) in aligned(old, new, full, found) {
        let words = |mark: &PassageMark| mark.words.clone();
        for (ours, theirs) in aligned((old.0, &old_run), (new.0, &new_run), words, found) {
            let codes = |at: &usize| &old.0[*at].1.codes;
            let same = ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(&theirs)
                    .all(|(one, other)| *codes(one) == new.0[*other].1.codes);
            // Words that stand in both lists have only changed their order.
            let stands = |one: &usize| words_now.contains(old.0[*one].1.words.as_str());
            let moved = ours.iter().any(stands);
            if same && !moved {
                found.reworded.extend(&ours);
                found.pairs.extend(ours.into_iter().zip(theirs));
            } else {
                lost.extend(ours);
                fresh.extend(theirs);
            }
        }
    }
    let mut by_words: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for at in lost {
        by_words.entry(&old.0[at].1.words).or_default().0.push(at);
    }
    for at in fresh {
        by_words.entry(&new.0[at].1.words).or_default().1.push(at);
    }
    found.pairs.extend(
        by_words
            .into_values()
            .flat_map(|(ours, theirs)| ours.into_iter().zip(theirs)),
    );
    // Of the same words there may be more or fewer now.
    let mut counts: BTreeMap<&str, (Vec<usize>, usize)> = BTreeMap::new();
    for at in old.1 {
        counts.entry(&old.0[*at].1.words).or_default().0.push(*at);
    }
    for at in new.1 {
        if let Some(count) = counts.get_mut(new.0[*at].1.words.as_str()) {
            count.1 += 1;
        }
    }
    let unsure = counts.into_values().filter(|(ours, theirs)| {
        *theirs > 0 && ours.len() != *theirs && ours.len().max(*theirs) > 1
    });
    found.unsure.extend(unsure.flat_map(|(ours, _)| ours));
}

/// So many passages of before times those of now are held against each other in one text; of more only the words tell.
const MOST: usize = 400_000_000;

/// Pairs what is the same in the same order, and gives the runs between that are not.
fn aligned<K: Eq + Ord + std::hash::Hash>(
    old: Chosen<'_, String>,
    new: Chosen<'_, usize>,
    key: impl Fn(&PassageMark) -> K,
    found: &mut Paired,
) -> Vec<(Vec<usize>, Vec<usize>)> {
    let ours: Vec<K> = old.1.iter().map(|at| key(&old.0[*at].1)).collect();
    let theirs: Vec<K> = new.1.iter().map(|at| key(&new.0[*at].1)).collect();
    if ours.len().saturating_mul(theirs.len()) > MOST {
        return vec![(old.1.to_vec(), new.1.to_vec())];
    }
    let mut runs: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    let mut open = false;
    for op in capture_diff_slices(Algorithm::Myers, &ours, &theirs) {
        let (tag, one, other): (DiffTag, Range<usize>, Range<usize>) = op.as_tag_tuple();
        let (one, other) = (&old.1[one], &new.1[other]);
        if tag == DiffTag::Equal {
            let pairs = one.iter().copied().zip(other.iter().copied());
            found.pairs.extend(pairs);
            open = false;
            continue;
        }
        match runs.last_mut().filter(|_| open) {
            Some((ours, theirs)) => {
                ours.extend(one);
                theirs.extend(other);
            }
            None => runs.push((one.to_vec(), other.to_vec())),
        }
        open = true;
    }
    runs
}
