//! R's psych: `describe()` and `describeBy(mat = TRUE)`.

use super::program::Program;
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::{Named, looks_like_time};
use crate::imports::offered::NotTaken;

pub(super) const PROGRAM: Program = Program {
    name: "psych",
    knows: |given| {
        ["vars", "trimmed", "mad"]
            .iter()
            .all(|one| given.headed(&[one]).is_some())
    },
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let mut draft = Draft::of(given, named);
    // What the column of row names is, is known here.
    draft.guessed.clear();
    let Some(vars) = given.headed(&["vars"]) else {
        return Ok(vec![draft]);
    };
    let names = given.headed(&[""]);
    for at in 0..given.header.len() {
        if matches!(given.header[at].as_str(), "item" | "range" | "se.1") {
            draft.holds[at] = Holds::Aside;
        }
    }
    let groups: Vec<usize> = (0..given.header.len())
        .filter(|at| given.header[*at].starts_with("group"))
        .collect();
    for at in &groups {
        draft.holds[*at] = Holds::Nothing;
    }
    let Some(names) = names else {
        draft.holds[vars] = Holds::As("measure".to_owned());
        draft.ask("vars: which measure is which number?");
        return Ok(vec![draft]);
    };
    if groups.is_empty() {
        draft.holds[vars] = Holds::Aside;
        draft.holds[names] = Holds::As("measure".to_owned());
        return Ok(vec![draft]);
    }
    // The names of rows are those of the variables with the number of the group behind them.
    draft.holds[names] = Holds::Aside;
    draft.holds[vars] = Holds::As("measure".to_owned());
    let mut seen: Vec<(&str, usize)> = Vec::new();
    for row in &given.rows {
        let number = row[vars].as_str();
        let place = match seen.iter_mut().find(|(known, _)| *known == number) {
            Some((_, many)) => {
                *many += 1;
                *many
            }
            None => {
                seen.push((number, 1));
                1
            }
        };
        let name = row[names].strip_suffix(&place.to_string());
        let name = name.unwrap_or(row[names].as_str()).to_owned();
        if place == 1 {
            let id = named.measure(&name);
            draft.word("measures", number, &id);
        }
    }
    for at in groups {
        let is_time = |cell: &str| looks_like_time(cell) || named.is_timepoint(cell).is_some();
        let key = match given.column(at).all(is_time) {
            true => "at",
            false => "group",
        };
        draft.holds[at] = match draft.column(key) {
            None => Holds::As(key.to_owned()),
            Some(_) => Holds::Open(format!("`{key}`, which another column is")),
        };
    }
    Ok(vec![draft])
}
