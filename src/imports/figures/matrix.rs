//! Tables whose rows and columns are both names: matrices of correlations.

use super::draft::lines::wide;
use super::draft::{Draft, Holds, key_of};
use super::given::Given;
use super::named::Named;
use super::stacked::CORRELATIONS;
use crate::number::says_nothing;
use crate::resolve::headed::{Headed, headed, heading_form};
use crate::tables::heads::BETWEEN;
use crate::wording::spelling;

/// A column of a matrix.
#[derive(Clone, Copy, Debug)]
struct Crossed {
    at: usize,
    /// The row whose variable it is of.
    row: usize,
    /// What it holds.
    key: &'static str,
}

/// Whether a table is a matrix of correlations: its columns are those of its rows, and its numbers lie from −1 to 1.
pub(super) fn is_one(given: &Given) -> bool {
    crossed(given).is_some()
}

/// The columns of a matrix of correlations; nothing where it is none.
fn crossed(given: &Given) -> Option<Vec<Crossed>> {
    if given.turned || given.rows.len() < 2 {
        return None;
    }
    let labels: Vec<&str> = given.column(0).collect();
    let are_words = labels
        .iter()
        .all(|label| label.contains(char::is_alphabetic));
    let says = headed(&given.header, &given.rows);
    let mut all = Vec::new();
    for (at, says) in says.iter().enumerate().skip(1) {
        let (base, key) = base(&given.header[at]);
        let Some(row) = row_of(base, &labels) else {
            // Means and SD may stand beside it.
            match says {
                Headed::Itself(..) | Headed::As(_) | Headed::Aside => continue,
                _ => return None,
            }
        };
        all.push(Crossed { at, row, key });
    }
    let estimates = all.iter().filter(|one| one.key == "estimate");
    let mut printed = 0;
    for one in estimates {
        for (row, cell) in given.column(one.at).enumerate() {
            let bare = bare(cell);
            if says_nothing(bare) {
                continue;
            }
            let is_own = row == one.row;
            let bracketed = is_own && bare.starts_with(['(', '[']);
            match number(bare, given.comma) {
                _ if bracketed => {}
                Some(value) if is_own && value == 1.0 => {}
                Some(value) if !is_own && (-1.0..=1.0).contains(&value) => printed += 1,
                _ => return None,
            }
        }
    }
    (are_words && all.len() > 1 && printed > 0).then_some(all)
}

/// What a heading is of, and what its column holds.
fn base(heading: &str) -> (&str, &'static str) {
    let Some((base, part)) = heading.rsplit_once(BETWEEN) else {
        return (heading, "estimate");
    };
    let form = heading_form(part);
    match form.as_str() {
        "n" => (base, "n"),
        form if form.starts_with("sig") => (base, "p"),
        form if CORRELATIONS.contains(&form) => (base, "estimate"),
        _ => (heading, "estimate"),
    }
}

/// The row of a variable, by its name or its number.
fn row_of(heading: &str, labels: &[&str]) -> Option<usize> {
    let by_name = labels
        .iter()
        .position(|label| spelling::same_label(label, heading) || *label == heading);
    let by_number = || {
        let digits = heading.trim_matches(['(', ')', '.', ' ']);
        let number: usize = digits.parse().ok()?;
        let label = labels.get(number.checked_sub(1)?)?;
        let (before, _) = numbered(label)?;
        (before == digits).then_some(number - 1)
    };
    by_name.or_else(by_number)
}

/// The number before a name, as in `1. Age`, and the name.
fn numbered(label: &str) -> Option<(&str, &str)> {
    let rest = label.trim_start_matches(|one: char| one.is_ascii_digit());
    let digits = &label[..label.len() - rest.len()];
    let name = rest.trim_start_matches(['.', ')', ':', ' ']);
    (!digits.is_empty() && name.len() < rest.len()).then_some((digits, name))
}

/// A cell without the stars behind it.
fn bare(cell: &str) -> &str {
    cell.trim().trim_end_matches(['*', '†', '‡', ' '])
}

fn number(text: &str, comma: bool) -> Option<f64> {
    let text = text.replace(['−', '–'], "-");
    match comma {
        true => text.replace(',', ".").parse().ok(),
        false => text.parse().ok(),
    }
}

/// Drafts the entry for a matrix of correlations.
pub(super) fn draft<'a>(given: &'a Given, named: &mut Named) -> Option<Draft<'a>> {
    let columns = crossed(given)?;
    let mut draft = Draft::of(given, named);
    draft.guessed.clear();
    draft.holds[0] = Holds::As("measure".to_owned());
    let mut ids = Vec::new();
    for label in given.column(0) {
        let name = numbered(label).map_or(label, |(_, name)| name);
        let id = named.measure(name);
        if named.is_measure(label).as_ref() != Some(&id) {
            draft.word("measures", label, &id);
        }
        ids.push(id);
    }
    beside(&mut draft, &columns);
    for (row, id) in ids.iter().enumerate() {
        let own: Vec<&Crossed> = columns.iter().filter(|one| one.row == row).collect();
        let printed = own.iter().any(|one| {
            let mut cells = given.column(one.at).enumerate();
            one.key == "estimate"
                && cells.any(|(other, cell)| other != row && !says_nothing(bare(cell)))
        });
        for one in &own {
            draft.holds[one.at] = match printed {
                true => Holds::Wide,
                false => Holds::Aside,
            };
        }
        if printed {
            let keys: Vec<(String, String)> = own
                .iter()
                .map(|one| (one.key.to_owned(), draft.heading(one.at)))
                .collect();
            draft.wide.push(wide(&[("predictor", id.as_str())], &keys));
        }
    }
    // Stars alone stand for the p of what is printed elsewhere.
    for cell in columns.iter().flat_map(|one| given.column(one.at)) {
        let is_mark = !cell.is_empty() && bare(cell).is_empty();
        if is_mark && !draft.missing.iter().any(|one| one == cell) {
            draft.missing.push(cell.to_owned());
        }
    }
    let says = |word: &str| {
        given
            .header
            .iter()
            .any(|one| heading_form(one).contains(word))
    };
    match () {
        () if says("pearson") => draft.say("effect", "r"),
        () if says("spearman") => draft.say("effect", "rho"),
        () if says("kendall") => draft.say("effect", "tau"),
        () => draft.ask(
            "effect: r (Pearson), rho (Spearman) or tau (Kendall)? the matrix does not say it",
        ),
    }
    draft.guess("a matrix of correlations: its columns are the variables of its rows");
    Some(draft)
}

/// Means, SD and the like beside the matrix are of the variables of the rows alone.
fn beside(draft: &mut Draft<'_>, columns: &[Crossed]) {
    let others: Vec<usize> = (1..draft.holds.len())
        .filter(|at| !columns.iter().any(|one| one.at == *at))
        .filter(|at| key_of(&draft.holds[*at]).is_some())
        .collect();
    if others.is_empty() {
        return;
    }
    let keys: Vec<(String, String)> = others
        .iter()
        .filter_map(|at| Some((key_of(&draft.holds[*at])?.to_owned(), draft.heading(*at))))
        .collect();
    for at in others {
        draft.holds[at] = Holds::Wide;
    }
    draft.wide.push(wide(&[], &keys));
}
