//! What stands beside percentages: the number of people asked, or of those who are counted. Decided by arithmetic over all
//! rows, or asked for.

use std::collections::BTreeMap;

use super::draft::{Draft, Holds, key_of};
use super::given::Given;
use crate::resolve::headed::heading_form;

/// Headings of shares of 1.
const SHARES: [&str; 5] = [
    "prop",
    "proportion",
    "proportions",
    "share",
    "relative frequency",
];
/// Headings of what may be people asked or counted.
const EITHER: [&str; 9] = [
    "n",
    "frequency",
    "freq",
    "count",
    "counts",
    "anzahl",
    "häufigkeit",
    "number",
    "no",
];
/// A meeting of numbers that comes about by chance as often tells nothing.
const CHANCE: f64 = 0.05;

/// Says what the columns beside percentages hold, where the figures tell it, and asks where they do not.
pub(super) fn shares(draft: &mut Draft<'_>) {
    let is_named = named_shares(draft) || draft.says("percent");
    let Some(percent) = draft.column("percent") else {
        return;
    };
    let given = draft.given;
    let rows: Vec<usize> = (0..given.rows.len())
        .filter(|row| !draft.aside.contains(&given.rows[*row][0]))
        .filter(|row| given.number(*row, percent).is_some())
        .collect();
    if rows.is_empty() {
        return;
    }
    let all_small = rows.iter().all(|row| {
        given
            .number(*row, percent)
            .is_some_and(|value| value <= 1.0)
    });
    let whole = if is_named { 1.0 } else { 100.0 };
    let scale = match all_small && !is_named {
        // Shares may stand under a heading of percentages.
        true => of_one(draft, percent, &rows),
        false => Some(whole),
    };
    let Some(scale) = scale else {
        draft.ask("percent: all are below 1: percentages, or `percent: share` of 1?");
        return;
    };
    if scale < 2.0 {
        draft.say("percent", "share");
    }
    let shares = Shares {
        given,
        percent,
        whole: scale,
        rows,
    };
    people(draft, &shares);
}

/// Takes a column that is headed as one of shares of 1, where no other has percentages.
fn named_shares(draft: &mut Draft<'_>) -> bool {
    let given = draft.given;
    if draft.has("percent") {
        return false;
    }
    let is_share = |at: &usize| {
        let mut cells = given
            .column(*at)
            .filter(|cell| draft.is_printed(cell))
            .peekable();
        let number = |cell: &str| cell.replace(',', ".").parse::<f64>().ok();
        matches!(draft.holds[*at], Holds::Open(_))
            && SHARES.contains(&heading_form(&given.header[*at]).as_str())
            && cells.peek().is_some()
            && cells.all(|cell| number(cell).is_some_and(|one| (0.0..=1.0).contains(&one)))
    };
    let Some(at) = (0..draft.holds.len()).find(is_share) else {
        return false;
    };
    draft.holds[at] = Holds::As("percent".to_owned());
    true
}

/// On which scale values below 1 stand: of 1 or of 100; nothing where the numbers beside them do not tell.
fn of_one(draft: &Draft<'_>, percent: usize, rows: &[usize]) -> Option<f64> {
    let given = draft.given;
    let (count, n) = (draft.column("count")?, draft.column("n")?);
    let fits = |whole: f64| {
        let shares = Shares {
            given,
            percent,
            whole,
            rows: rows.to_vec(),
        };
        shares.are_of(count, n)
    };
    match (fits(1.0), fits(100.0)) {
        (Some(true), Some(false)) => Some(1.0),
        (Some(false), Some(true)) => Some(100.0),
        _ => None,
    }
}

/// Percentages with the rows in which they stand.
struct Shares<'a> {
    given: &'a Given,
    percent: usize,
    /// What all people are: 100, or 1.
    whole: f64,
    rows: Vec<usize>,
}

impl Shares<'_> {
    /// The share of a row, the least and the most that it may be before rounding.
    fn share(&self, row: usize) -> Option<(f64, f64)> {
        let text = self.given.rows[row][self.percent].trim();
        let value = self.given.number(row, self.percent)?;
        let decimals = text
            .rsplit_once(if self.given.comma { ',' } else { '.' })
            .map_or(0, |(_, decimals)| decimals.trim_end_matches('%').len());
        let half = 0.5 * 10_f64.powi(-i32::try_from(decimals).ok()?) + 1e-9;
        Some(((value - half) / self.whole, (value + half) / self.whole))
    }

    /// A whole number of people.
    fn people(&self, row: usize, column: usize) -> Option<f64> {
        self.given
            .number(row, column)
            .filter(|number| number.fract() == 0.0 && *number >= 0.0)
    }

    /// Whether one column counts those of the other who are it; nothing where no row has both.
    fn are_of(&self, count: usize, n: usize) -> Option<bool> {
        let mut told = None;
        for row in &self.rows {
            let (Some(count), Some(n)) = (self.people(*row, count), self.people(*row, n)) else {
                continue;
            };
            let (least, most) = self.share(*row)?;
            let fits = n > 0.0 && count >= least * n - 1e-6 && count <= most * n + 1e-6;
            told = Some(told.unwrap_or(true) && fits);
        }
        told
    }

    /// How likely it is that all percentages are such of these numbers of people by chance; nothing where one of them is
    /// none.
    fn as_asked(&self, n: usize) -> Option<f64> {
        let mut chance = 1.0;
        for row in &self.rows {
            let people = self.people(*row, n)?;
            let (least, most) = self.share(*row)?;
            let some = (most * people + 1e-6).floor() >= (least * people - 1e-6).ceil();
            if !some {
                return None;
            }
            chance *= ((most - least) * (people + 1.0)).min(1.0);
        }
        Some(chance)
    }

    /// Whether the numbers are counts of one whole number of people in each block of rows, for some way in which the words
    /// beside them part the rows; nothing where blocks have too few rows to tell.
    fn as_counted(&self, count: usize) -> Option<bool> {
        let mut told = None;
        for blocks in self.blocks() {
            let enough = blocks.iter().all(|block| block.len() > 1);
            let fits = blocks.iter().all(|block| self.one_total(block, count));
            match (fits, enough) {
                (true, true) => return Some(true),
                (true, false) => return None,
                (false, _) => told = Some(false),
            }
        }
        told
    }

    fn one_total(&self, block: &[usize], count: usize) -> bool {
        let (mut low, mut high) = (0.0_f64, f64::INFINITY);
        for row in block {
            let (Some(count), Some((least, most))) = (self.people(*row, count), self.share(*row))
            else {
                return false;
            };
            low = low.max(count / most);
            high = high.min(match least > 0.0 {
                true => count / least,
                false => f64::INFINITY,
            });
        }
        (high + 1e-6).floor() >= (low - 1e-6).ceil()
    }

    /// The rows all together, and parted by the words of each column.
    fn blocks(&self) -> Vec<Vec<Vec<usize>>> {
        let mut all = vec![vec![self.rows.clone()]];
        let is_word = |cell: &str| cell.contains(char::is_alphabetic);
        for at in 0..self.given.header.len() {
            let words = self
                .rows
                .iter()
                .map(|row| self.given.rows[*row][at].as_str());
            if !words.clone().all(is_word) {
                continue;
            }
            let mut blocks: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
            for (row, word) in self.rows.iter().zip(words) {
                blocks.entry(word).or_default().push(*row);
            }
            if blocks.len() > 1 {
                all.push(blocks.into_values().collect());
            }
        }
        all
    }
}

/// The columns with numbers of people beside percentages.
fn people(draft: &mut Draft<'_>, shares: &Shares<'_>) {
    let given = draft.given;
    let either: Vec<usize> = (0..draft.holds.len())
        .filter(|at| match &draft.holds[*at] {
            Holds::Open(_) => EITHER.contains(&heading_form(&given.header[*at]).as_str()),
            holds => key_of(holds) == Some("n"),
        })
        .filter(|at| {
            shares
                .rows
                .iter()
                .any(|row| shares.people(*row, *at).is_some())
        })
        .collect();
    match either.as_slice() {
        [one] if !draft.has("count") => alone(draft, shares, *one),
        [one, other] if !draft.has("count") => {
            match (shares.are_of(*one, *other), shares.are_of(*other, *one)) {
                (Some(true), Some(false)) => two(draft, *one, *other),
                (Some(false), Some(true)) => two(draft, *other, *one),
                _ => {
                    for at in [*one, *other] {
                        ask(draft, at);
                    }
                }
            }
        }
        _ => {}
    }
}

fn two(draft: &mut Draft<'_>, count: usize, n: usize) {
    draft.holds[count] = Holds::As("count".to_owned());
    draft.holds[n] = Holds::As("n".to_owned());
    let words = format!(
        "`{}` as `count` and `{}` as `n`, as the percentages are of these",
        draft.heading(count),
        draft.heading(n)
    );
    draft.guess(words);
}

fn alone(draft: &mut Draft<'_>, shares: &Shares<'_>, at: usize) {
    let is_n = key_of(&draft.holds[at]) == Some("n");
    let heading = draft.heading(at);
    match (shares.as_counted(at), shares.as_asked(at)) {
        (Some(true), None) => {
            draft.holds[at] = Holds::As("count".to_owned());
            draft.guess(format!(
                "`{heading}` as `count`: they and the percentages are of one whole number of people, and no percentage is one of `{heading}` people"
            ));
        }
        (counted, Some(chance))
            if counted == Some(false) || counted.is_none() && chance < CHANCE =>
        {
            if !is_n {
                draft.holds[at] = Holds::As("n".to_owned());
            }
            draft.guess(format!(
                "`{heading}` as `n`, the people asked: each percentage is one of so many people"
            ));
        }
        _ => ask(draft, at),
    }
}

/// What is not known is not read.
fn ask(draft: &mut Draft<'_>, at: usize) {
    let words = "`n`, the people asked, or `count`, those of them whom the percentage is of";
    draft.holds[at] = Holds::Open(words.to_owned());
}
