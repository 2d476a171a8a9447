//! Tables of two variables crossed, as `table()`, `pd.crosstab` and SPSS write them: counts, or shares, of which rows and
//! columns are names.

use super::draft::lines::wide;
use super::draft::{Draft, Holds};
use super::given::Given;
use super::named::{Named, id_of, looks_like_time};
use crate::imports::offered::NotTaken;
use crate::number::says_nothing;
use crate::resolve::headed::{Headed, headed, heading_form};
use crate::tables::heads::BETWEEN;

/// More names than these are those of no two variables.
const MOST: usize = 40;

/// What a table of two variables holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Counts, whose totals fit.
    Counts,
    /// Shares of 1 or of 100 of the people of each row.
    OfRows(bool),
    /// The same of each column.
    OfColumns(bool),
    /// Whole numbers without totals: nothing says what they are.
    Unsaid,
}

/// A table of two variables.
struct Crossed {
    kind: Kind,
    /// Columns of categories: where they stand, and their names.
    columns: Vec<(usize, String)>,
    /// The column of totals.
    total: Option<usize>,
    /// The row of totals.
    total_row: Option<usize>,
    /// Columns of the shares of the rows, beside the counts of each category.
    shares: Vec<Option<usize>>,
    /// The variable of the columns, where a heading says it.
    variable: Option<String>,
}

/// Whether a table is one of two variables crossed.
pub(super) fn is_one(given: &Given) -> bool {
    crossed(given).is_some()
}

fn is_total(name: &str) -> bool {
    let names = ["total", "all", "sum", "gesamt", "summe", "overall"];
    names.contains(&heading_form(name).as_str())
}

fn crossed(given: &Given) -> Option<Crossed> {
    let width = given.header.len();
    if given.turned || !(3..=4 * MOST).contains(&width) || !(2..=MOST).contains(&given.rows.len()) {
        return None;
    }
    let says = headed(&given.header, &given.rows);
    let labels: Vec<&str> = given.column(0).collect();
    if labels.iter().any(|label| label.is_empty()) {
        return None;
    }
    let (mut columns, mut counted) = (Vec::new(), Vec::new());
    let (mut total, mut shares) = (None, Vec::new());
    for (at, says) in says.iter().enumerate().skip(1) {
        let heading = given.header[at].as_str();
        let (name, part) = heading.rsplit_once(BETWEEN).unwrap_or((heading, ""));
        let part = heading_form(part);
        match part.as_str() {
            "" | "count" | "anzahl" if is_total(name) => total = Some(at),
            "count" | "anzahl" => counted.push((at, name.to_owned())),
            part if part.starts_with("% within") && !is_total(name) => {
                shares.push((at, name, part.to_owned()))
            }
            part if part.starts_with("% ") || part.starts_with("expected") => {}
            _ => match says {
                Headed::Unknown(_) | Headed::Open(_) => columns.push((at, heading.to_owned())),
                _ => return None,
            },
        }
    }
    let stacked = !counted.is_empty();
    if stacked != columns.is_empty() {
        return None;
    }
    let mut columns = if stacked { counted } else { columns };
    let total_row = labels.iter().position(|label| is_total(label));
    let kind = kind(given, &columns, total, total_row)?;
    let own = heading_form(&given.header[0]);
    let of = |name: &str| {
        let mut found = shares
            .iter()
            .filter(|(_, theirs, part)| *theirs == name && part.ends_with(&own));
        found.next().map(|(at, ..)| *at)
    };
    let shares = columns.iter().map(|(_, name)| of(name)).collect();
    let variable = variable(&mut columns);
    Some(Crossed {
        kind,
        columns,
        total,
        total_row,
        shares,
        variable: variable.filter(|_| stacked),
    })
}

/// The variable whose name stands before those of all its categories, which is taken off.
fn variable(columns: &mut [(usize, String)]) -> Option<String> {
    let first = columns.first()?.1.clone();
    let signs = [BETWEEN, " "];
    let found = signs.iter().find_map(|sign| {
        let (name, _) = first.split_once(sign)?;
        let start = format!("{name}{sign}");
        let all = columns
            .iter()
            .all(|(_, one)| one.len() > start.len() && one.starts_with(&start));
        all.then_some((name.to_owned(), start))
    });
    let (name, start) = found?;
    for (_, one) in columns {
        one.drain(..start.len());
    }
    Some(name)
}

fn kind(
    given: &Given,
    columns: &[(usize, String)],
    total: Option<usize>,
    total_row: Option<usize>,
) -> Option<Kind> {
    let mut cells: Vec<Vec<f64>> = Vec::new();
    for row in 0..given.rows.len() {
        let mut own = Vec::new();
        for (at, _) in columns {
            let text = given.rows[row][*at].trim();
            match says_nothing(text) {
                true => own.push(0.0),
                false => own.push(given.number(row, *at).filter(|one| *one >= 0.0)?),
            }
        }
        cells.push(own);
    }
    let whole = cells.iter().flatten().all(|one| one.fract() == 0.0);
    let is_part = |row: &usize| Some(*row) != total_row;
    let sum = |row: &usize| cells[*row].iter().sum::<f64>();
    let parts: Vec<usize> = (0..cells.len()).filter(is_part).collect();
    if whole {
        let rows_fit = total.map(|at| {
            let mut all = 0..cells.len();
            all.all(|row| given.number(row, at).is_some_and(|one| one == sum(&row)))
        });
        let columns_fit = total_row.map(|row| {
            let mut all = 0..columns.len();
            all.all(|at| parts.iter().map(|one| cells[*one][at]).sum::<f64>() == cells[row][at])
        });
        return match (rows_fit, columns_fit) {
            (Some(false), _) | (_, Some(false)) => None,
            (None, None) => Some(Kind::Unsaid),
            _ => Some(Kind::Counts),
        };
    }
    let near = |sums: &[f64], whole: f64, parts: usize| {
        let allowed = whole * 0.005 * parts as f64 / 2.0;
        sums.iter().all(|one| (one - whole).abs() <= allowed)
    };
    let of_rows: Vec<f64> = parts.iter().map(sum).collect();
    let of_column = |at: usize| parts.iter().map(|row| cells[*row][at]).sum::<f64>();
    let of_columns: Vec<f64> = (0..columns.len()).map(of_column).collect();
    let by_row = |whole: f64| near(&of_rows, whole, columns.len());
    let by_column = |whole: f64| near(&of_columns, whole, parts.len());
    match () {
        () if by_row(1.0) => Some(Kind::OfRows(true)),
        () if by_row(100.0) => Some(Kind::OfRows(false)),
        () if by_column(1.0) => Some(Kind::OfColumns(true)),
        () if by_column(100.0) => Some(Kind::OfColumns(false)),
        () => None,
    }
}

/// Drafts the entry for a table of two variables crossed.
///
/// # Errors
///
/// Where nothing says what its numbers are.
pub(super) fn draft<'a>(
    given: &'a Given,
    named: &mut Named,
) -> Result<Option<Draft<'a>>, NotTaken> {
    let Some(all) = crossed(given) else {
        return Ok(None);
    };
    if all.kind == Kind::Unsaid {
        let names: Vec<String> = all
            .columns
            .iter()
            .take(4)
            .map(|(_, one)| format!("`{one}`"))
            .collect();
        return Err(NotTaken::new(format!(
            "its rows and its columns ({}) are both names, as of two variables that are crossed, and nothing says that its whole numbers are counts",
            names.join(", ")
        ))
        .help("save it with its totals, by which counts are known: `addmargins(table(…))` in R, `pd.crosstab(…, margins=True)` in pandas; or write `n`, `mean` and the like above its columns"));
    }
    let mut draft = Draft::of(given, named);
    draft.guessed.clear();
    draft.asked.clear();
    for at in 1..given.header.len() {
        draft.holds[at] = Holds::Aside;
    }
    let is_part = |(row, _): &(usize, &str)| Some(*row) != all.total_row;
    let labels: Vec<&str> = given
        .column(0)
        .enumerate()
        .filter(is_part)
        .map(|(_, one)| one)
        .collect();
    if let Some(row) = all.total_row {
        draft.put_aside(&given.rows[row][0]);
    }
    let categories: Vec<&str> = match all.kind {
        Kind::OfColumns(_) => labels.clone(),
        _ => all.columns.iter().map(|(_, name)| name.as_str()).collect(),
    };
    measure(&mut draft, named, &categories, all.variable.as_deref());
    let is_time = |word: &str| looks_like_time(word) || named.is_timepoint(word).is_some();
    let key = |words: &[&str]| match words.iter().all(|word| is_time(word)) {
        true => "at",
        false => "group",
    };
    let names: Vec<&str> = all.columns.iter().map(|(_, name)| name.as_str()).collect();
    let (of_rows, of_columns) = match all.kind {
        Kind::OfColumns(_) => ("category", key(&names)),
        _ => (key(&labels), "category"),
    };
    draft.holds[0] = Holds::As(of_rows.to_owned());
    for ((at, name), share) in all.columns.iter().zip(&all.shares) {
        let id = match of_columns {
            "at" => named.timepoint(name),
            "group" => named.group(name),
            _ => id_of(name),
        };
        let value = match all.kind {
            Kind::Counts => "count",
            _ => "percent",
        };
        let mut keys = vec![(value.to_owned(), draft.heading(*at))];
        draft.holds[*at] = Holds::Wide;
        if let Some(at) = share {
            keys.push(("percent".to_owned(), draft.heading(*at)));
            draft.holds[*at] = Holds::Wide;
        }
        if let (Kind::Counts, Some(at)) = (all.kind, all.total) {
            keys.push(("n".to_owned(), draft.heading(at)));
            draft.holds[at] = Holds::Wide;
        }
        draft.wide.push(wide(&[(of_columns, id.as_str())], &keys));
    }
    told(&mut draft, all.kind);
    Ok(Some(draft))
}

fn told(draft: &mut Draft<'_>, kind: Kind) {
    match kind {
        Kind::OfRows(true) | Kind::OfColumns(true) => draft.say("percent", "share"),
        _ => {}
    }
    draft.guess(match kind {
        Kind::Counts | Kind::Unsaid => "counts of two variables that are crossed, as their totals fit; the rows as groups, the columns as categories",
        Kind::OfRows(_) => "shares of the people of each row, which come to all of them; the rows as groups, the columns as categories",
        Kind::OfColumns(_) => "shares of the people of each column, which come to all of them; the columns as groups, the rows as categories",
    });
}

/// The measure whose categories are counted: one that the synthesis knows with all of them, or the one that is named.
fn measure(draft: &mut Draft<'_>, named: &mut Named, categories: &[&str], variable: Option<&str>) {
    let has_all = |one: &&crate::imports::known::KnownName| {
        categories.iter().all(|word| {
            let mut theirs = one.categories.iter();
            theirs
                .any(|(id, label)| id == word || crate::wording::spelling::same_label(label, word))
        })
    };
    let known: Vec<String> = named
        .measures()
        .into_iter()
        .filter(has_all)
        .map(|one| one.id.clone())
        .collect();
    let said = match (variable, known.as_slice()) {
        (Some(variable), _) => Some(named.measure(variable)),
        (None, [one]) => Some(one.clone()),
        _ => None,
    };
    let Some(measure) = said else {
        named.unsaid(categories);
        let names: Vec<String> = categories
            .iter()
            .take(6)
            .map(|one| format!("`{}`", id_of(one)))
            .collect();
        return draft.ask(format!(
            "measure: of which measure are {} the categories? the file does not say it; it needs them as its `categories`",
            names.join(", ")
        ));
    };
    for word in categories {
        named.category(&measure, word);
    }
    draft.say("measure", &measure);
}
