//! The terms of models, the name of a factor and its level in one: `grouppeer worker`, `siteS2`, `timeT2:siteS2` as R
//! writes them, `site[T.S2]` as statsmodels does, `2.site#c.age` as Stata.

use super::draft::Draft;
use super::named::Named;
use crate::wording::spelling;

/// Names that factors have in most studies.
const FACTORS: [&str; 16] = [
    "group",
    "arm",
    "treatment",
    "condition",
    "trt",
    "time",
    "timepoint",
    "visit",
    "wave",
    "site",
    "sex",
    "gender",
    "ethnicity",
    "education",
    "cohort",
    "role",
];

/// Explains the terms in a column, but for rows that are put aside; drafts what they name.
pub(super) fn terms(draft: &mut Draft<'_>, column: usize, named: &mut Named) {
    let given = draft.given;
    let mut all: Vec<&str> = Vec::new();
    for word in given.column(column) {
        let is_aside = draft.aside.iter().any(|one| one == word);
        if !word.is_empty() && !is_aside && !all.contains(&word) {
            all.push(word);
        }
    }
    const JOINS: [char; 2] = [':', '#'];
    let parts: Vec<&str> = all.iter().flat_map(|word| word.split(JOINS)).collect();
    for word in &all {
        let keys: Vec<String> = word
            .split(JOINS)
            .map(|part| key(draft, part, &parts, named))
            .collect();
        draft.word("predictors", word, &keys.join(":"));
    }
}

fn key(draft: &mut Draft<'_>, part: &str, parts: &[&str], named: &mut Named) -> String {
    if let Some(id) = named.is_measure(part) {
        return id;
    }
    if let Some(key) = known_category(part, named) {
        return key;
    }
    if let Some((name, level)) = wrapped(part)
        .or_else(|| bracketed(part))
        .or_else(|| coded(part))
    {
        return match level.is_empty() {
            true => named.measure(name),
            false => named.category(name, level),
        };
    }
    match guessed(part, parts, named) {
        Some((factor, level)) => {
            let key = named.category(&factor, level);
            draft.guess(format!("`{part}` as the category `{level}` of `{factor}`"));
            draft.ask(format!(
                "which category of `{factor}` are the others compared with?"
            ));
            key
        }
        None => named.measure(part),
    }
}

/// The category of a known measure: its name with the category's behind it, or the one category of that name.
fn known_category(part: &str, named: &Named) -> Option<String> {
    let mut found = None;
    for measure in named.measures() {
        for name in [&measure.id, &measure.label] {
            let Some(level) = part.strip_prefix(name.as_str()).map(str::trim) else {
                continue;
            };
            let same =
                |one: &&(String, String)| one.0 == level || spelling::same_label(&one.1, level);
            if let Some((id, _)) = measure.categories.iter().find(same) {
                return Some(format!("{}={id}", measure.id));
            }
        }
        for (id, label) in &measure.categories {
            let ends = part.ends_with(label.as_str())
                || part.to_lowercase().ends_with(&label.to_lowercase());
            let starts = FACTORS
                .iter()
                .any(|factor| part.starts_with(factor) && part.len() > factor.len());
            if ends && starts && label.chars().count() > 3 {
                if found.is_some() {
                    return None;
                }
                found = Some(format!("{}={id}", measure.id));
            }
        }
    }
    found
}

/// `site[T.S2]`, `C(site, Treatment("S1"))[T.S2]` and `[site=2]` taken apart.
fn bracketed(part: &str) -> Option<(&str, &str)> {
    let inner = part
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    if let Some((name, level)) = inner.and_then(|inner| inner.split_once('=')) {
        return Some((name.trim(), level.trim()))
            .filter(|(name, level)| !name.is_empty() && !level.is_empty());
    }
    let (name, level) = part.split_once("[T.")?;
    let level = level.strip_suffix(']')?;
    let inner = name.strip_prefix("C(").unwrap_or(name);
    let end = inner.find([',', ')']).unwrap_or(inner.len());
    Some((inner[..end].trim(), level.trim()))
}

/// `2.site` and `c.age` taken apart.
fn coded(part: &str) -> Option<(&str, &str)> {
    let (level, name) = part.split_once('.')?;
    let is_level = level.bytes().all(|one| one.is_ascii_digit()) && !level.is_empty();
    let is_name = name.starts_with(char::is_alphabetic);
    match (level, is_name) {
        ("c", true) => Some((name, "")),
        (_, true) if is_level => Some((name, level)),
        _ => None,
    }
}

/// `factor(site)S2` taken apart.
fn wrapped(part: &str) -> Option<(&str, &str)> {
    let inner = ["factor(", "as.factor(", "C("]
        .iter()
        .find_map(|start| part.strip_prefix(start))?;
    let (name, level) = inner.split_once(')')?;
    // What stands in brackets behind it is told by those.
    (!level.starts_with('[')).then_some((name.trim(), level.trim()))
}

/// A factor and its level: by a name that factors have, or by what stands before the levels of several terms.
fn guessed<'p>(part: &'p str, parts: &[&str], named: &Named) -> Option<(String, &'p str)> {
    let starts_anew = |level: &str| {
        level.starts_with(|one: char| one.is_uppercase() || one.is_ascii_digit() || one == ' ')
    };
    let known = named.measures().into_iter().map(|one| one.id.clone());
    let known = known.filter(|id| {
        part.strip_prefix(id.as_str())
            .is_some_and(|level| starts_anew(level) && !level.trim().is_empty())
    });
    let longest = known.max_by_key(String::len);
    if let Some(id) = longest {
        let level = part[id.len()..].trim();
        return Some((id, level));
    }
    let factor = FACTORS
        .iter()
        .filter(|factor| part.starts_with(**factor) && part.len() > factor.len());
    if let Some(factor) = factor.max_by_key(|factor| factor.len()) {
        return Some(((*factor).to_owned(), part[factor.len()..].trim()));
    }
    // `siteS2` and `siteS3`.
    let others = parts.iter().filter(|other| **other != part);
    let shared = others.filter_map(|other| {
        let both = part.char_indices().zip(other.chars());
        let end = both.take_while(|((_, one), other)| one == other).last();
        let end = end.map(|((at, one), _)| at + one.len_utf8())?;
        let factor =
            part[..end].trim_end_matches(|one: char| one.is_uppercase() || one.is_ascii_digit());
        let levels = [part.get(factor.len()..)?, other.get(factor.len()..)?];
        (factor.chars().count() > 1 && levels.into_iter().all(starts_anew)).then_some(factor)
    });
    let factor = shared.max_by_key(|factor| factor.len())?;
    Some((factor.to_owned(), part[factor.len()..].trim()))
}
