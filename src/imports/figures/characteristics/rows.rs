//! The rows of a table of characteristics, each with its kind: by the words in its first cell, by the signs in the others.

use crate::imports::figures::given::Given;
use crate::number::{Piece, says_nothing, several};
use crate::resolve::headed::heading_form;

/// What the numbers of a row are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A mean and its SD.
    MeanSd,
    /// A median and its quartiles.
    Median,
    /// A median with the lowest and the highest.
    MedianRange,
    /// A count and its share.
    CountPercent,
    /// The number of people.
    People,
    /// Nothing but p: what stands below belongs to it.
    Heading,
    /// Nothing that a figure holds, or nothing that is asked for.
    Aside,
    /// Numbers that may be several things.
    Unclear,
}

impl Kind {
    /// The key of `columns`.
    pub(super) fn key(self) -> Option<&'static str> {
        match self {
            Self::MeanSd => Some("mean sd"),
            Self::Median => Some("median q1 q3"),
            Self::MedianRange => Some("median min max"),
            Self::CountPercent => Some("count percent"),
            Self::People | Self::Heading | Self::Aside | Self::Unclear => None,
        }
    }
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    /// Its first cell.
    pub(super) label: &'a str,
    pub(super) kind: Kind,
    /// The first cell of the heading that it stands below.
    pub(super) above: Option<&'a str>,
    /// Whether it is a part of what stands above it.
    pub(super) is_level: bool,
    /// Of a heading: the kind of the rows below it.
    heads: Option<Kind>,
    /// Whether a p stands in it.
    has_p: bool,
}

impl Row<'_> {
    /// Whether a heading is read, for its p.
    pub(super) fn is_read(&self) -> bool {
        self.has_p && self.heads.is_some()
    }

    /// Whether it is read with the rows of that kind: itself, or as the heading, with its p, of such rows.
    pub(super) fn belongs_to(&self, kind: Kind) -> bool {
        self.kind == kind || self.kind == Kind::Heading && self.has_p && self.heads == Some(kind)
    }
}

/// What a first cell says beside the name: `Age, years, mean (SD)` is of `Age, years`.
pub(super) fn name(label: &str) -> String {
    let text = label
        .trim_start_matches(|one: char| one == '-' || one.is_whitespace())
        .trim();
    let inner = text
        .strip_prefix("factor(")
        .or_else(|| text.strip_prefix("as.factor("));
    let text = inner
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or(text);
    let small = text.to_lowercase();
    let ends = [
        "mean (sd)",
        "mean ± sd",
        "m (sd)",
        "n (%)",
        "no. (%)",
        "n, %",
        "median [iqr]",
        "median (iqr)",
        "median [q1, q3]",
        "median (q1, q3)",
        "median (range)",
        "(%)",
        "%",
    ];
    for end in ends {
        let wrapped = format!("({end})");
        for end in [wrapped.as_str(), end] {
            if let Some(rest) = small.strip_suffix(end)
                && text.is_char_boundary(rest.len())
            {
                let rest = text[..rest.len()].trim_end_matches(|one: char| {
                    [',', ';', ':', '-', '–', '('].contains(&one) || one.is_whitespace()
                });
                if !rest.is_empty() {
                    return rest.to_owned();
                }
            }
        }
    }
    text.to_owned()
}

/// The column of p.
pub(super) fn p_column(given: &Given) -> Option<usize> {
    let names = ["p", "p value", "pvalue", "p val", "p wert"];
    (1..given.header.len()).find(|at| names.contains(&heading_form(&given.header[*at]).as_str()))
}

/// The rows, with their kinds; `columns` are those of the groups.
pub(super) fn sorted<'a>(
    given: &'a Given,
    columns: &[usize],
    people: &[Option<f64>],
) -> Vec<Row<'a>> {
    let p = p_column(given);
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut above: Option<(&'a str, usize)> = None;
    for (at, row) in given.rows.iter().enumerate() {
        let label = row[0].as_str();
        let cells: Vec<&str> = columns
            .iter()
            .map(|at| row[*at].as_str())
            .filter(|cell| !says_nothing(cell))
            .collect();
        let has_p = p.is_some_and(|at| !says_nothing(&row[at]));
        let kind = match cells.is_empty() {
            true => Kind::Heading,
            false => kind(label, &cells, given.comma, || {
                fits_counts(given, at, columns, people)
            }),
        };
        if kind == Kind::Heading {
            above = Some((label, rows.len()));
        }
        // What has a p of its own is no part of what stands above.
        let is_level = kind != Kind::Heading && above.is_some() && !has_p && kind != Kind::People;
        if kind != Kind::Heading && has_p {
            above = None;
        }
        if is_level
            && let Some((_, heading)) = above
            && let Some(heading) = rows.get_mut(heading)
        {
            heading.heads = heading.heads.or(kind.key().map(|_| kind));
        }
        rows.push(Row {
            label,
            kind,
            above: above.filter(|_| is_level).map(|(label, _)| label),
            is_level,
            heads: None,
            has_p,
        });
    }
    rows
}

/// Whether a row has the numbers of people.
pub(super) fn is_of_people(label: &str) -> bool {
    let names = [
        "n",
        "no. of participants",
        "number of participants",
        "participants",
        "total n",
    ];
    names.contains(&label.trim().to_lowercase().as_str())
}

fn kind(label: &str, cells: &[&str], comma: bool, fits: impl Fn() -> Option<bool>) -> Kind {
    let small = label.to_lowercase();
    let bare = small.trim_start_matches(|one: char| one == '-' || one.is_whitespace());
    if is_of_people(label) {
        return Kind::People;
    }
    if [
        "unknown",
        "missing",
        "n-miss",
        "nmiss",
        "not reported",
        "n missing",
    ]
    .contains(&bare)
        || bare.starts_with("range")
    {
        return Kind::Aside;
    }
    let read: Vec<_> = cells
        .iter()
        .filter_map(|cell| several(cell, comma).ok())
        .collect();
    if read.len() < cells.len() {
        return Kind::Unclear;
    }
    let two = read.iter().all(|read| read.pieces.len() == 2);
    let three = read.iter().all(|read| read.pieces.len() == 3);
    let percent = read
        .iter()
        .all(|read| read.pieces.last().is_some_and(|piece| piece.percent));
    let says = |words: &[&str]| words.iter().any(|word| small.contains(word));
    match () {
        () if two && percent => Kind::CountPercent,
        () if two && says(&["(%)", "n, %", "%)"]) => Kind::CountPercent,
        () if three && says(&["median"]) && says(&["range", "min"]) => Kind::MedianRange,
        () if three && says(&["median", "iqr", "q1"]) => Kind::Median,
        () if two && says(&["median", "iqr", "range"]) => Kind::Unclear,
        () if two && says(&["mean", "sd", "±"]) => Kind::MeanSd,
        // Two numbers without a sign or a word: a count is whole, and its share follows from the number of people.
        () if two
            && read
                .iter()
                .any(|read| has_decimals(read.pieces.first(), comma)) =>
        {
            Kind::MeanSd
        }
        () if two => match fits() {
            Some(true) => Kind::CountPercent,
            Some(false) => Kind::MeanSd,
            None => Kind::Unclear,
        },
        () => Kind::Unclear,
    }
}

fn has_decimals(piece: Option<&Piece>, comma: bool) -> bool {
    let text = piece
        .and_then(|piece| piece.text.as_deref())
        .unwrap_or_default();
    text.contains(if comma { ',' } else { '.' })
}

/// Whether the numbers of a row are counts with their shares of the people of their columns; nothing where that cannot be
/// told.
fn fits_counts(
    given: &Given,
    row: usize,
    columns: &[usize],
    people: &[Option<f64>],
) -> Option<bool> {
    let mut told = None;
    for (at, n) in columns.iter().zip(people) {
        let Ok(read) = several(&given.rows[row][*at], given.comma) else {
            continue;
        };
        let number = |piece: &Piece| piece.text.as_deref()?.replace(',', ".").parse::<f64>().ok();
        let (Some(count), Some(percent)) =
            (number(read.pieces.first()?), number(read.pieces.get(1)?))
        else {
            continue;
        };
        let n = (*n)?;
        let fits = (100.0 * count / n - percent).abs() <= 0.6;
        match told {
            Some(known) if known != fits => return None,
            _ => told = Some(fits),
        }
    }
    told
}
