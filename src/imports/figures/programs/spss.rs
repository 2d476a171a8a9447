//! SPSS: descriptives, paired and independent samples, as its viewer exports them.

use super::program::Program;
use crate::imports::figures::coefficients;
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::offered::NotTaken;
use crate::read::edit::Written;
use crate::resolve::headed::key_named;
use crate::tables::heads::BETWEEN;

pub(super) const PROGRAM: Program = Program {
    name: "SPSS",
    knows: |given| {
        let own = [
            "Sig. (2-tailed)",
            "Std. Deviation",
            "Std. Error Mean",
            "Sig. (2-seitig)",
            "Paired Differences",
        ];
        given
            .header
            .iter()
            .any(|heading| own.iter().any(|one| heading.contains(one)))
            || is_regression(given)
            || has_frequencies(given)
    },
    draft,
};

/// Whether a table is one of a regression: its constant is called so, in brackets.
fn is_regression(given: &Given) -> bool {
    let constant = |cell: &str| ["(Constant)", "(Konstante)"].contains(&cell);
    let has_constant = (0..given.header.len().min(3)).any(|at| given.column(at).any(constant));
    has_constant && coefficients::is_one(given)
}

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    if is_regression(given) {
        return coefficients::drafts(given, named);
    }
    if has_frequencies(given) {
        return Ok(vec![frequencies(given, named)]);
    }
    let mut draft = Draft::of(given, named);
    let is_paired = given
        .header
        .iter()
        .any(|heading| heading.starts_with("Paired Differences"));
    if is_paired {
        paired(&mut draft, named);
        return Ok(vec![draft]);
    }
    lowest(&mut draft);
    if given
        .header
        .iter()
        .any(|heading| heading.contains("Levene"))
    {
        draft.ask("rows: which are read, `Equal variances assumed` or `not assumed`? both stand in the table");
    }
    Ok(vec![draft])
}

/// Whether a table is one of frequencies.
fn has_frequencies(given: &Given) -> bool {
    let has = |heading: &str| given.headed(&[heading]).is_some();
    has("Frequency") && has("Percent") && has("Valid Percent")
}

/// Frequencies: how often each category of one variable was met. The variable stands in the title alone.
fn frequencies<'a>(given: &'a Given, named: &mut Named) -> Draft<'a> {
    let mut draft = Draft::of(given, named);
    draft.guessed.clear();
    draft.asked.clear();
    let at = |heading: &str| given.headed(&[heading]);
    let label = at("Frequency").map_or(0, |at| at.saturating_sub(1));
    for at in 0..draft.holds.len() {
        draft.holds[at] = Holds::Aside;
    }
    draft.holds[label] = Holds::As("category".to_owned());
    let valid = at("Valid Percent").filter(|at| {
        let percent = given.headed(&["Percent"]);
        // Where nobody is missing both are the same.
        let same = |row: &Vec<String>| {
            percent.is_none_or(|all| row[all] == row[*at] || row[*at].is_empty())
        };
        !given.rows.iter().all(same)
    });
    for (heading, key) in [
        (at("Frequency"), "count"),
        (valid.or(at("Percent")), "percent"),
    ] {
        if let Some(at) = heading {
            draft.holds[at] = Holds::As(key.to_owned());
        }
    }
    if valid.is_some() {
        draft.guess("`Valid Percent` as the percentages: those of the people of whom it is known");
    }
    let is_total = |row: &&Vec<String>| row[label] == "Total";
    let people = given.rows.iter().find(is_total).zip(at("Frequency"));
    if let Some((row, at)) = people {
        draft.say_written("n", Written::Bare(row[at].clone()));
    }
    let mut categories = Vec::new();
    for row in &given.rows {
        let says = valid
            .or(at("Percent"))
            .is_some_and(|at| !row[at].is_empty());
        match row[label].as_str() {
            "" => {}
            word if word == "Total" || !says => draft.put_aside(word),
            word => categories.push(word),
        }
    }
    named.unsaid(&categories);
    draft.ask("measure: which variable are these categories of? it needs them as its `categories`");
    draft
}

/// Columns by the lowest part of their headings.
fn lowest(draft: &mut Draft<'_>) {
    for at in 0..draft.holds.len() {
        let heading = draft.given.header[at].clone();
        if !matches!(draft.holds[at], Holds::Open(_)) || heading.contains("Levene") {
            continue;
        }
        let Some((_, part)) = heading.rsplit_once(BETWEEN) else {
            continue;
        };
        let key = match part {
            "Lower" | "Lower Bound" => Some("ci_low"),
            "Upper" | "Upper Bound" => Some("ci_high"),
            "Mean Difference" => Some("change"),
            "Std. Error Difference" => Some("se"),
            "t" => Some("statistic"),
            "Std. Error" => Some("se"),
            part => key_named(part),
        };
        if let Some(key) = key.filter(|key| !draft.has(key)) {
            draft.holds[at] = Holds::As(key.to_owned());
        }
    }
}

/// Paired samples: the means, SD and limits are of the differences, the second taken from the first.
fn paired(draft: &mut Draft<'_>, named: &mut Named) {
    let given = draft.given;
    for at in 0..draft.holds.len() {
        let heading = given.header[at].as_str();
        let part = heading.rsplit(BETWEEN).next().unwrap_or(heading);
        let key = match part {
            "Mean" => "change",
            "Std. Deviation" => "sd_change",
            "Std. Error Mean" => "se",
            "Lower" => "ci_low",
            "Upper" => "ci_high",
            "t" => "statistic",
            _ => continue,
        };
        draft.holds[at] = Holds::As(key.to_owned());
    }
    draft.say("test", "t");
    draft.say("design", "paired");
    let label =
        (0..given.header.len()).find(|at| given.column(*at).any(|cell| cell.contains(" - ")));
    let Some(label) = label else { return };
    for at in 0..label {
        if given
            .column(at)
            .all(|cell| cell.is_empty() || cell.starts_with("Pair "))
        {
            draft.holds[at] = Holds::Aside;
        }
    }
    draft.holds[label] = Holds::As("measure".to_owned());
    draft.say("change", "earlier minus later");
    let mut backwards = Vec::new();
    for word in given.column(label) {
        let Some((one, other)) = word.split_once(" - ") else {
            continue;
        };
        match pair(one, other) {
            Some((measure, from, to)) => {
                let measure = named.measure(measure);
                let [from, to] = [from, to].map(|time| named.timepoint(time));
                let order: Vec<&str> = named
                    .timepoints()
                    .iter()
                    .map(|one| one.id.as_str())
                    .map(|id| if id == from { "from" } else { id })
                    .collect();
                let is_backwards = order.iter().position(|id| *id == "from")
                    > named.timepoints().iter().position(|one| one.id == to);
                let key = match is_backwards {
                    true => format!("{measure}@{to}..{from}"),
                    false => format!("{measure}@{from}..{to}"),
                };
                if is_backwards {
                    backwards.push(word.to_owned());
                }
                draft.word("measures", word, &key);
            }
            None => draft.ask(format!(
                "`{word}`: which measure from when to when? say `measures: {{'{word}': …@…..…}}`"
            )),
        }
    }
    if !backwards.is_empty() {
        let are_all = backwards.len()
            == given
                .column(label)
                .filter(|cell| cell.contains(" - "))
                .count();
        draft.said.retain(|(key, _)| *key != "change");
        match are_all {
            true => draft.say("change", "later minus earlier"),
            false => draft.ask("change: some pairs take the later from the earlier, and some the other way round: put each kind into an entry of its own, by `rows: {only: […]}`"),
        }
    }
}

/// The measure of two names and what they differ in: `wellbeing T1` and `wellbeing T2`, `phq1` and `phq2`.
fn pair<'w>(one: &'w str, other: &'w str) -> Option<(&'w str, &'w str, &'w str)> {
    let (one, other) = (one.trim(), other.trim());
    let both = one.char_indices().zip(other.char_indices());
    let same = both
        .take_while(|((_, one), (_, other))| one == other)
        .last();
    let end = same.map(|((at, letter), _)| at + letter.len_utf8())?;
    let start = one[..end]
        .rfind(|letter: char| [' ', '_', '.', '-'].contains(&letter))
        .map(|at| at + 1);
    let start = match start {
        Some(start) => start,
        None => one[..end]
            .trim_end_matches(|letter: char| letter.is_ascii_digit())
            .len(),
    };
    let measure = one[..start].trim_end_matches([' ', '_', '.', '-']);
    let (from, to) = (one.get(start..)?, other.get(start..)?);
    (!measure.is_empty() && !from.is_empty() && !to.is_empty()).then_some((measure, from, to))
}
