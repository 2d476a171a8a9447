//! One misprint in each data set, always the same one.

use std::collections::BTreeMap;

use super::kind::{Kind, Printed, Table};
use super::press::Print;
use crate::simulation::draw::{Draw, Ties, text};

/// A sort of misprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    Dropped,
    Doubled,
    Exchanged,
    Another,
    Sign,
    SdForSe,
    NOfAnother,
    Point,
}

/// All sorts.
pub(super) const ALL: [Sort; 8] = [
    Sort::Dropped,
    Sort::Doubled,
    Sort::Exchanged,
    Sort::Another,
    Sort::Sign,
    Sort::SdForSe,
    Sort::NOfAnother,
    Sort::Point,
];

impl Sort {
    /// What it is called in tables.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Dropped => "digit dropped",
            Self::Doubled => "digit doubled",
            Self::Exchanged => "digits exchanged",
            Self::Another => "another digit",
            Self::Sign => "sign turned",
            Self::SdForSe => "SD for SE",
            Self::NOfAnother => "n of another row",
            Self::Point => "decimal point moved",
        }
    }

    /// Whether a figure that is printed so can slip so.
    fn suits(self, print: Print) -> bool {
        match self {
            Self::Sign => print == Print::Value,
            Self::SdForSe => print == Print::Spread,
            Self::NOfAnother => print == Print::Whole,
            _ => print != Print::Word,
        }
    }
}

/// A misprint that was put somewhere.
pub(super) struct Slip {
    pub(super) set: usize,
    /// Which kind of figure its row is.
    pub(super) figure: &'static str,
}

/// Puts one misprint of that sort into each data set that has a figure for it.
pub(super) fn put(kind: &Kind, printed: &Printed, sort: Sort) -> (Printed, Vec<Slip>) {
    let mut slipped = printed.clone();
    let mut slips = Vec::new();
    let mut places: BTreeMap<usize, Vec<[usize; 3]>> = BTreeMap::new();
    for (at, table) in kind.tables.iter().enumerate() {
        for (index, row) in table.rows.iter().enumerate() {
            let columns = (0..table.print.len()).filter(|column| !table.ignored[*column]);
            let suited = columns.filter(|column| sort.suits(table.print[*column]));
            let of_set = places.entry(row.set).or_default();
            of_set.extend(suited.map(|column| [at, index, column]));
        }
    }
    for (set, places) in places {
        let seed = (set * ALL.len() + sort as usize) as u64;
        let mut draw = Draw::new(seed);
        // What has no effect is drawn again.
        for _ in 0..20 {
            let Some([at, row, column]) = (!places.is_empty()).then(|| draw.one_of(&places)) else {
                break;
            };
            let before = &printed[at][row][column];
            let table = &kind.tables[at];
            let after = match sort {
                Sort::SdForSe => other_spread(table, &printed[at][row], column),
                Sort::NOfAnother => other_n(table, &printed[at], column, &mut draw),
                _ => misprint(before, sort, &mut draw),
            };
            if let Some(after) = after.filter(|after| differs(before, after)) {
                slipped[at][row][column] = after;
                let figure = table.figure;
                slips.push(Slip { set, figure });
                break;
            }
        }
    }
    (slipped, slips)
}

/// Whether a misprint changed anything but zeros that say nothing; a bound such as `<0.001` is left alone.
fn differs(before: &str, after: &str) -> bool {
    let [before, after] = [before, after].map(|text| text.parse::<f64>().ok());
    before.is_some() && after.is_some() && before != after
}

/// The figure with one slip of the hand.
fn misprint(before: &str, sort: Sort, draw: &mut Draw) -> Option<String> {
    let digits: Vec<usize> = before
        .char_indices()
        .filter(|(_, one)| one.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    if digits.is_empty() {
        return None;
    }
    let pick = draw.between(0, digits.len() as u64 - 1) as usize;
    let at = digits[pick];
    let mut after = before.to_owned();
    match sort {
        Sort::Dropped => drop(after.remove(at)),
        Sort::Doubled => after.insert(at, before[at..].chars().next()?),
        Sort::Exchanged => {
            let next = *digits.get(pick + 1)?;
            let (one, two) = (&before[at..=at], &before[next..=next]);
            after.replace_range(at..=at, two);
            after.replace_range(next..=next, one);
        }
        Sort::Another => {
            let digit = char::from(b'0' + draw.between(0, 9) as u8);
            after.replace_range(at..=at, &digit.to_string());
        }
        Sort::Sign => match before.strip_prefix('-') {
            Some(bare) => after = bare.to_owned(),
            None => after.insert(0, '-'),
        },
        Sort::Point => {
            let point = before.find('.')?;
            let bare = before.replace('.', "");
            let start = usize::from(before.starts_with('-'));
            let moved = if draw.chance(0.5) {
                point + 1
            } else {
                point.checked_sub(1)?
            };
            match moved <= start {
                true => after = format!("{}0.{}", &bare[..start], &bare[start..]),
                false => {
                    after = bare;
                    after.insert(moved, '.');
                }
            }
        }
        Sort::SdForSe | Sort::NOfAnother => return None,
    }
    Some(after.trim_end_matches('.').to_owned())
}

/// The standard error in the place of the SD, or the other way about.
fn other_spread(table: &Table, cells: &[String], column: usize) -> Option<String> {
    let number = |heading: &str| {
        let column = table.headings.iter().position(|one| one == heading)?;
        cells[column].parse::<f64>().ok()
    };
    let heading = table.headings[column].as_str();
    let decimals = cells[column].split('.').nth(1).map_or(0, str::len);
    let (value, n) = (number(heading)?, number("n")?);
    let is_error =
        heading.eq_ignore_ascii_case("se") || heading.starts_with("std") && heading.contains("err");
    let other = match is_error {
        true => value * n.sqrt(),
        false => value / n.sqrt(),
    };
    Some(text(other, decimals as u32, Ties::Even))
}

/// The number of people that stands in another row.
fn other_n(table: &Table, rows: &[Vec<String>], column: usize, draw: &mut Draw) -> Option<String> {
    let other = draw.between(0, rows.len() as u64 - 1) as usize;
    (table.headings[column] != "count").then(|| rows[other][column].clone())
}
