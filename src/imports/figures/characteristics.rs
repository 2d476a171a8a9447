//! Tables of characteristics, as gtsummary, tableone and arsenal write them and as they stand in papers: groups in the
//! columns, and rows of several kinds.

mod rows;

use super::draft::lines::wide;
use super::draft::{Draft, Holds};
use super::given::Given;
use super::named::{Named, looks_like_time};
use crate::imports::offered::NotTaken;
use crate::number::{Printed, several};
use crate::resolve::headed::{Headed, headed, heading_form};
use rows::{Kind, Row, p_column, sorted};

/// A column of figures: whose they are, how many people that are, and whether they are all.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
    at: usize,
    group: Option<String>,
    time: Option<String>,
    n: Option<String>,
}

/// Whether a table is one of characteristics: its first column has names, and most cells of two other columns or more
/// hold several numbers, of more than one kind.
pub(super) fn is_one(given: &Given) -> bool {
    let first = given
        .header
        .first()
        .map(|heading| heading_form(heading))
        .unwrap_or_default();
    let heads = [
        "characteristic",
        "characteristics",
        "variable",
        "variables",
        "",
        "label",
    ];
    let is_headed = heads.contains(&first.as_str());
    let columns = figures(given);
    // What a heading says that its cells hold is no group of people.
    let says = headed(&given.header, &given.rows);
    if columns
        .iter()
        .any(|at| matches!(says[*at], Headed::Itself(..) | Headed::As(_)))
    {
        return false;
    }
    let kinds = |at: usize| {
        let cells = given
            .column(at)
            .filter_map(|cell| several(cell, given.comma).ok());
        let mut kinds: Vec<bool> = cells
            .filter(|read| read.pieces.len() > 1)
            .map(|read| read.pieces.iter().any(|piece| piece.percent))
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.len()
    };
    let most = columns.iter().map(|at| kinds(*at)).max().unwrap_or(0);
    !given.turned
        && given.headings_at.len() < 2
        && !columns.is_empty()
        && (most > 1 || is_headed && most > 0)
}

/// The columns in which most cells hold several numbers.
fn figures(given: &Given) -> Vec<usize> {
    let of = |at: &usize| {
        let cells: Vec<&str> = given
            .column(*at)
            .filter(|cell| !crate::number::says_nothing(cell))
            .collect();
        let several = cells
            .iter()
            .filter(|cell| several(cell, given.comma).is_ok_and(|read| read.pieces.len() > 1));
        let several = several.count();
        several > 0 && several * 2 >= cells.len()
    };
    (1..given.header.len()).filter(of).collect()
}

/// The entries for a table of characteristics: one for rows of each kind.
pub(super) fn drafts<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let of_figures = figures(given);
    let people = people(given, &of_figures);
    let counts: Vec<Option<f64>> = people.iter().map(|n| n.as_ref()?.parse().ok()).collect();
    let of_rows = sorted(given, &of_figures, &counts);
    let columns = columns(given, named, &of_figures, &people);
    let p = p_column(given);
    let mut drafts = Vec::new();
    let mut kinds: Vec<Kind> = Vec::new();
    for row in &of_rows {
        if row.kind.key().is_some() && !kinds.contains(&row.kind) {
            kinds.push(row.kind);
        }
    }
    for kind in kinds {
        drafts.push(of_kind(given, kind, &of_rows, &columns, p, named));
    }
    let Some(last) = drafts.last_mut() else {
        return Err(
            NotTaken::new("no row of it says in words or signs what its numbers are")
                .help("write `Age, mean (SD)` or `Women, n (%)` in the first column"),
        );
    };
    for row in &of_rows {
        match row.kind {
            Kind::Aside | Kind::People => last.put_aside(row.label),
            Kind::Heading if !row.is_read() => last.put_aside(row.label),
            Kind::Unclear => {
                last.put_aside(row.label);
                last.ask(format!(
                    "`{}`: what are its numbers? the row is passed over",
                    row.label
                ));
            }
            _ => {}
        }
    }
    first_asks(&mut drafts[0]);
    Ok(drafts)
}

fn first_asks(draft: &mut Draft<'_>) {
    if !draft.wide.iter().any(|wide| matches!(wide, crate::read::edit::Written::Keys(keys) if keys.iter().any(|(key, _)| key == "at"))) {
        draft.ask("at: at which timepoint are these characteristics?");
    }
}

/// The numbers of people that the headings of these columns say, or a row of them.
fn people(given: &Given, columns: &[usize]) -> Vec<Option<String>> {
    let of_row = given.rows.iter().find(|row| rows::is_of_people(&row[0]));
    let of_column = |at: &usize| {
        let (_, n) = name_and_n(&given.header[*at]);
        n.or_else(|| {
            let cell = of_row?[*at].as_str();
            let (count, _) = cell.split_once(['(', ' ']).unwrap_or((cell, ""));
            Printed::parse(count.trim())
                .is_ok()
                .then(|| count.trim().to_owned())
        })
    };
    columns.iter().map(of_column).collect()
}

/// The columns of groups, with the numbers of people that headings or a row say.
fn columns(
    given: &Given,
    named: &mut Named,
    of_figures: &[usize],
    people: &[Option<String>],
) -> Vec<Column> {
    let mut all = Vec::new();
    for (at, n) in of_figures.iter().zip(people) {
        let (at, n) = (*at, n.clone());
        let (name, _) = name_and_n(&given.header[at]);
        let small = heading_form(&name);
        let is_all = [
            "overall",
            "total",
            "all",
            "gesamt",
            "all participants",
            "full sample",
        ]
        .contains(&small.as_str())
            || small.is_empty();
        let is_time = named.is_timepoint(&name).is_some() || looks_like_time(&name);
        let statistic =
            ["value", "statistic", "n", "mean sd", "mean (sd)", "n (%)"].contains(&small.as_str());
        let plain = is_all || statistic;
        let (group, time) = match (plain, is_time) {
            (true, _) => (None, None),
            (false, true) => (None, Some(named.timepoint(&name))),
            (false, false) => (Some(named.group(&name)), None),
        };
        all.push(Column { at, group, time, n });
    }
    all
}

/// The name of a heading and the number of people in it, as in `peer worker (N=32)`.
fn name_and_n(heading: &str) -> (String, Option<String>) {
    let plain = heading.replace("**", "");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let small = plain.to_lowercase();
    for sign in ["n = ", "n =", "n= ", "n="] {
        let Some(start) = small
            .rfind(sign)
            .filter(|at| small.is_char_boundary(*at) && plain.is_char_boundary(*at))
        else {
            continue;
        };
        let before = plain[..start].trim_end_matches([' ', '(', '[', ',', ';']);
        if small[..start].ends_with(char::is_alphanumeric) {
            continue;
        }
        let behind = plain[start + sign.len()..].trim();
        let digits: String = behind
            .chars()
            .take_while(|one| one.is_ascii_digit() || *one == ',')
            .collect();
        let rest = behind[digits.len()..].trim_start_matches([')', ']', ' ']);
        if !digits.is_empty() {
            let name = format!("{before} {rest}");
            return (
                name.trim().to_owned(),
                Some(digits.trim_end_matches(',').replace(',', "")),
            );
        }
    }
    (plain, None)
}

fn of_kind<'a>(
    given: &'a Given,
    kind: Kind,
    rows: &[Row<'a>],
    columns: &[Column],
    p: Option<usize>,
    named: &mut Named,
) -> Draft<'a> {
    let mut draft = Draft::empty(given);
    let key = kind.key().unwrap_or_default();
    let says = headed(&given.header, &given.rows);
    let holds = says.iter().enumerate().map(|(at, says)| match says {
        _ if given.column(at).all(str::is_empty) => Holds::Aside,
        Headed::Aside | Headed::Without(_) => Holds::Aside,
        _ => Holds::Open(String::new()),
    });
    draft.holds = holds.collect();
    draft.holds[0] = Holds::As("measure".to_owned());
    let own: Vec<&Row<'_>> = rows.iter().filter(|row| row.belongs_to(kind)).collect();
    let twice = |label: &str| {
        rows.iter()
            .filter(|row| row.label == label && row.kind.key().is_some())
            .count()
            > 1
    };
    for row in own {
        if twice(row.label) {
            draft.ask(format!("`{}` heads several rows, which are told by their first cells alone: give each a name of its own in the table, then import it again", row.label));
            draft.put_aside(row.label);
            continue;
        }
        let id = match (kind, row.above) {
            (Kind::CountPercent, Some(above)) if row.is_level => {
                named.category(&rows::name(above), &rows::name(row.label))
            }
            (Kind::CountPercent, _) if row.kind == Kind::Heading => {
                named.measure(&rows::name(row.label))
            }
            (Kind::CountPercent, _) => single(row.label, named, &mut draft),
            (_, Some(above)) if row.is_level => named.measure(&rows::name(above)),
            _ => named.measure(&rows::name(row.label)),
        };
        if !draft.only.iter().any(|one| one == row.label) {
            draft.only.push(row.label.to_owned());
        }
        if named.is_measure(row.label).as_ref() != Some(&id) {
            draft.word("measures", row.label, &id);
            let code = rows::name(row.label);
            if ["0", "1"].contains(&code.as_str()) && !id.ends_with(&format!("={code}")) {
                draft.guess(format!("`{code}` as `{id}`"));
            }
        }
    }
    for column in columns {
        let mut said: Vec<(&str, &str)> = Vec::new();
        said.extend(column.group.as_deref().map(|id| ("group", id)));
        said.extend(column.time.as_deref().map(|id| ("at", id)));
        said.extend(column.n.as_deref().map(|n| ("n", n)));
        draft
            .wide
            .push(wide(&said, &[(key.to_owned(), draft.heading(column.at))]));
        draft.holds[column.at] = Holds::Wide;
    }
    let groups: Vec<&Column> = columns
        .iter()
        .filter(|column| column.group.is_some())
        .collect();
    match (p, groups.as_slice()) {
        (Some(p), [one, other]) => {
            let ids = [one, other].map(|column| column.group.as_deref().unwrap_or_default());
            draft.wide.push(wide(
                &[("group", ids[0]), ("versus", ids[1])],
                &[("p".to_owned(), draft.heading(p))],
            ));
            draft.holds[p] = Holds::Wide;
        }
        (Some(p), _) => {
            draft.ask(
                "p: of which comparison? it is passed over, as the columns are not two groups",
            );
            draft.holds[p] = Holds::Open("`p` of a comparison that is not said".to_owned());
        }
        (None, _) => {}
    }
    draft
}

/// The category of a row that has no others beside it, as `Female, n (%)`: that of the people who are.
fn single(label: &str, named: &mut Named, draft: &mut Draft<'_>) -> String {
    let name = rows::name(label);
    if let Some((measure, level)) = name.split_once(" = ").or_else(|| name.split_once(": ")) {
        return named.category(measure, level);
    }
    let known = named.measures();
    let of_label = known
        .iter()
        .flat_map(|one| one.categories.iter().map(move |part| (one, part)));
    let same = of_label.filter(|(one, (_, label))| {
        let is_yes = ["yes", "ja", "oui"].contains(&label.to_lowercase().as_str());
        crate::wording::spelling::same_label(label, &name) && !is_yes
            || one.label == name && crate::wording::spelling::same_label(label, &name)
    });
    let keys: Vec<String> = same
        .map(|(one, (id, _))| format!("{}={id}", one.id))
        .collect();
    if let Some(key) = keys.first() {
        return key.clone();
    }
    let id = named.measure(&name);
    let yes = named
        .measures()
        .into_iter()
        .find(|one| one.id == id)
        .and_then(|one| {
            let yes = one
                .categories
                .iter()
                .find(|(id, _)| ["yes", "1", "true"].contains(&id.to_lowercase().as_str()));
            yes.map(|(category, _)| category.clone())
        });
    if let Some(yes) = yes {
        return format!("{id}={yes}");
    }
    draft.guess(format!(
        "`{label}` as those of whom it is true: the category `yes` of `{id}`"
    ));
    named.category(&id, "yes")
}
