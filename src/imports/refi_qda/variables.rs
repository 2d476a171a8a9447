//! Variables: what of a participant or a text they say, as the user states it.

use super::super::brought::Brought;
use super::super::offered::NotTaken;
use super::cases::QdaCase;
use super::people::{People, part_id};
use super::plain::{counted, line, shown, some};
use crate::wording::spelling;

/// What `--variable` may make of a variable.
const PARTS: [&str; 3] = ["site", "role", "time"];

/// Takes in the variables that the user says something of; tells of the others.
pub(super) fn take(
    people: &mut People,
    cases: &[QdaCase],
    of_cases: &[Option<usize>],
    wishes: &[(String, String)],
    found: &mut Brought,
) -> Result<(), NotTaken> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (name, _) in cases.iter().flat_map(|case| &case.values) {
        match counts.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    for (name, part) in wishes {
        if !PARTS.contains(&part.to_lowercase().as_str()) {
            let words = format!("nothing of a synthesis is called {}", shown(part));
            return Err(NotTaken::new(words)
                .help("a variable may be `site`, `role` or `time`, as in `--variable Ward=site`"));
        }
        if !counts
            .iter()
            .any(|(known, _)| spelling::same_label(known, name))
        {
            let known = match counts.is_empty() {
                true => "it has none with values".to_owned(),
                false => format!("it has {}", some(counts.iter().map(|(name, _)| *name))),
            };
            let words = format!("no variable of the file is called {}", shown(name));
            return Err(NotTaken::new(words).help(known));
        }
    }
    let meant = |name: &str| {
        let mut wishes = wishes.iter();
        let found = wishes.find(|(known, _)| spelling::same_label(known, name));
        found.map(|(_, part)| part.to_lowercase())
    };
    let mut nobody = 0;
    for (at, case) in cases.iter().enumerate() {
        let own = of_cases.get(at).copied().flatten();
        for (name, value) in &case.values {
            let Some(part) = meant(name) else {
                continue;
            };
            if part == "time" {
                for text in &case.texts {
                    let time = &mut people.texts[*text].1;
                    let said = part_id(value);
                    match time {
                        Some(known) if *known != said => {
                            let words = format!(
                                "the time of a text is {} by its name and {} by {}: the first was taken",
                                shown(known),
                                shown(&said),
                                shown(name)
                            );
                            found.doubt(words, None);
                        }
                        _ => *time = Some(said),
                    }
                }
                continue;
            }
            let mut who: Vec<usize> = case
                .texts
                .iter()
                .filter_map(|text| people.texts[*text].0)
                .collect();
            who.extend(own);
            who.sort_unstable();
            who.dedup();
            nobody += usize::from(who.is_empty());
            let said = if part == "site" {
                part_id(value)
            } else {
                value.clone()
            };
            for person in who {
                people.say(person, &part, &said, found);
            }
        }
    }
    if nobody > 0 {
        let words = format!(
            "{} of nobody who is known: say with `--names` or `--cases` who takes part",
            counted(nobody, "value is", "values are")
        );
        found.doubt(words, None);
    }
    for (name, count) in counts.iter().filter(|(name, _)| meant(name).is_none()) {
        let words = format!(
            "the variable {} ({}): where it is a site, a role or a time, say so, as in `--variable \"{}=site\"`",
            shown(name),
            counted(*count, "value", "values"),
            line(name).replace(['`', '"'], "'")
        );
        found.leave(words, None);
    }
    Ok(())
}
