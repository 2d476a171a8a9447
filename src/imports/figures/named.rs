//! What the words of tables name: measures, timepoints and groups that the synthesis knows, or that are drafted with an id
//! made from the word.

use crate::imports::brought::BroughtPart;
use crate::imports::known::named;
use crate::imports::known::{KnownName, KnownNames};
use crate::read::edit::Written;
use crate::wording::spelling;

/// Longer ids are none that anybody reads.
const LONGEST: usize = 60;

/// The names that tables use.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    known: KnownNames,
    measures: Vec<Fresh>,
    timepoints: Vec<Fresh>,
    groups: Vec<Fresh>,
    /// Whether the order of times was asked for.
    told_order: bool,
    /// Categories that a measure of the synthesis does not have, in words.
    lacking: Vec<String>,
    /// Categories of a measure that a table does not say.
    unsaid: Vec<String>,
}

/// Something that the synthesis does not know yet.
#[derive(Clone, Debug, Default)]
struct Fresh {
    name: KnownName,
    /// What is to be filled in.
    asked: Vec<String>,
    /// Whether it is counted, and has no scale.
    is_counted: bool,
    /// Whether the order in which it stands is a guess.
    is_ordered: bool,
}

impl Named {
    pub(super) fn of(known: &KnownNames) -> Self {
        Self {
            known: known.clone(),
            ..Self::default()
        }
    }

    /// The measure that a word names, if one is known or drafted.
    pub(super) fn is_measure(&self, word: &str) -> Option<String> {
        find(&self.known.measures, &self.measures, word)
    }

    pub(super) fn is_timepoint(&self, word: &str) -> Option<String> {
        find(&self.known.timepoints, &self.timepoints, word)
    }

    pub(super) fn is_group(&self, word: &str) -> Option<String> {
        find(&self.known.groups, &self.groups, word)
    }

    /// The timepoint or the group that a word names.
    pub(super) fn timepoint_or_group(&self, word: &str) -> Option<String> {
        self.is_timepoint(word).or_else(|| self.is_group(word))
    }

    /// The id of the measure that a word names; drafted where it is not known.
    pub(super) fn measure(&mut self, word: &str) -> String {
        if let Some(id) = self.is_measure(word).or_else(|| self.begins_as_known(word)) {
            return id;
        }
        let name = fresh(word, |id| self.is_measure(id).is_some());
        let id = name.id.clone();
        self.measures.push(Fresh {
            name,
            ..Fresh::default()
        });
        id
    }

    /// Forgets a measure that was drafted at the position `from` or later; whether there was one.
    pub(super) fn forget_measure(&mut self, id: &str, from: usize) -> bool {
        let mut fresh = self.measures.iter().enumerate();
        let found = fresh.position(|(at, one)| at >= from && one.name.id == id);
        found.map(|at| self.measures.remove(at)).is_some()
    }

    /// The measure of the synthesis that a word names before it says more: `Age, years`.
    fn begins_as_known(&self, word: &str) -> Option<String> {
        let end = word.find([',', '(', '[', ';'])?;
        let found = named(self.known.measures.iter(), word[..end].trim());
        found.map(|one| one.id.clone())
    }

    /// Whether the order of the drafted timepoints is a guess; said once.
    pub(super) fn take_unordered(&mut self) -> Option<String> {
        let is_open =
            self.timepoints.len() > 1 && !self.timepoints.iter().all(|one| one.is_ordered);
        if !is_open || self.told_order {
            return None;
        }
        self.told_order = true;
        let names: Vec<String> = self
            .timepoints()
            .iter()
            .map(|one| format!("`{}`", one.id))
            .collect();
        Some(format!(
            "timepoints: earliest first? they stand as {}",
            names.join(", ")
        ))
    }

    /// What the synthesis lacks of what tables name, in words; said once.
    pub(super) fn take_lacking(&mut self) -> Vec<String> {
        std::mem::take(&mut self.lacking)
    }

    /// The key of a category of a measure, `gender=women`; drafted where it is not known.
    pub(super) fn category(&mut self, measure: &str, word: &str) -> String {
        let id = self.measure(measure);
        let of_known = self.known.measures.iter_mut().find(|one| one.id == id);
        let is_known = of_known.is_some();
        let of_fresh = self.measures.iter_mut().find(|one| one.name.id == id);
        let of_fresh = of_fresh.map(|one| {
            one.is_counted = true;
            &mut one.name
        });
        let Some(name) = of_known.or(of_fresh) else {
            return format!("{id}={}", id_of(word));
        };
        let same =
            |(one, label): &&(String, String)| one == word || spelling::same_label(label, word);
        let coded = |(one, _): &&(String, String)| match word {
            "0" => ["no", "false"].contains(&one.to_lowercase().as_str()),
            "1" => ["yes", "true"].contains(&one.to_lowercase().as_str()),
            _ => false,
        };
        let found = name
            .categories
            .iter()
            .find(same)
            .or_else(|| name.categories.iter().find(coded));
        if let Some((category, _)) = found {
            return format!("{id}={category}");
        }
        let category = id_of(word);
        if is_known {
            // It is the author's own: nothing is added to it.
            self.lacking.push(format!(
                "`{id}` has no category `{word}`: add it to its `categories`, or say which it is"
            ));
        } else {
            name.categories.push((category.clone(), word.to_owned()));
        }
        format!("{id}={category}")
    }

    /// The id of the timepoint that a word names; drafted where it is not known.
    pub(super) fn timepoint(&mut self, word: &str) -> String {
        if let Some(id) = self.is_timepoint(word) {
            return id;
        }
        let is_number = word.bytes().all(|one| one.is_ascii_digit());
        let written = match is_number {
            true => format!("T{word}"),
            false => word.to_owned(),
        };
        if let Some(id) = self.is_timepoint(&written).filter(|_| is_number) {
            return id;
        }
        let mut name = fresh(&written, |id| self.is_timepoint(id).is_some());
        name.label.clone_from(&written);
        let id = name.id.clone();
        let mut asked = Vec::new();
        if is_number {
            asked.push(format!("which timepoint is `{word}`?"));
        }
        self.timepoints.push(Fresh {
            name,
            asked,
            is_ordered: rank(word).is_some(),
            ..Fresh::default()
        });
        id
    }

    /// The id of the group that a word names; drafted where it is not known.
    pub(super) fn group(&mut self, word: &str) -> String {
        if let Some(id) = self.is_group(word) {
            return id;
        }
        let name = fresh(word, |id| self.is_group(id).is_some());
        let id = name.id.clone();
        self.groups.push(Fresh {
            name,
            ..Fresh::default()
        });
        id
    }

    /// All timepoints that are known or drafted, in their order.
    pub(super) fn timepoints(&self) -> Vec<&KnownName> {
        let mut fresh: Vec<&Fresh> = self.timepoints.iter().collect();
        fresh.sort_by_key(|one| rank(&one.name.label).unwrap_or(u32::MAX));
        self.known
            .timepoints
            .iter()
            .chain(fresh.into_iter().map(|one| &one.name))
            .collect()
    }

    /// All groups that are known or drafted.
    pub(super) fn groups(&self) -> Vec<&KnownName> {
        self.known
            .groups
            .iter()
            .chain(self.groups.iter().map(|one| &one.name))
            .collect()
    }

    /// All measures that are known or drafted.
    pub(super) fn measures(&self) -> Vec<&KnownName> {
        self.known
            .measures
            .iter()
            .chain(self.measures.iter().map(|one| &one.name))
            .collect()
    }

    /// Notes categories of a measure that a table does not say.
    pub(super) fn unsaid(&mut self, words: &[&str]) {
        self.unsaid = words.iter().map(|word| id_of(word)).collect();
    }

    /// Categories of the measure that the table at hand does not say.
    pub(super) fn unsaid_categories(&self) -> &[String] {
        &self.unsaid
    }

    /// How many measures, timepoints and groups were drafted.
    pub(super) fn drafted(&self) -> [usize; 3] {
        [
            self.measures.len(),
            self.timepoints.len(),
            self.groups.len(),
        ]
    }

    /// The drafts, to be written before the tables.
    pub(super) fn parts(&self) -> Vec<BroughtPart> {
        let mut parts = Vec::new();
        let mut times: Vec<&Fresh> = self.timepoints.iter().collect();
        times.sort_by_key(|one| rank(&one.name.label).unwrap_or(u32::MAX));
        for one in times {
            let comment = one.asked.clone();
            parts.push(part("synthesis.timepoints", one, comment));
        }
        for one in &self.groups {
            parts.push(part("synthesis.groups", one, one.asked.clone()));
        }
        for one in &self.measures {
            let mut comment = one.asked.clone();
            if !one.is_counted {
                comment.push("range: lowest and highest score?".to_owned());
                comment.push("better: higher or lower?".to_owned());
            }
            parts.push(part("measures", one, comment));
        }
        parts
    }
}

fn part(section: &'static str, one: &Fresh, comment: Vec<String>) -> BroughtPart {
    let mut fields = vec![("label".to_owned(), Written::Text(one.name.label.clone()))];
    if !one.name.categories.is_empty() {
        let categories = one.name.categories.iter();
        let categories = categories.map(|(id, label)| (id.clone(), Written::Text(label.clone())));
        fields.push(("categories".to_owned(), Written::Keys(categories.collect())));
    }
    BroughtPart {
        section,
        id: one.name.id.clone(),
        fields,
        comment,
    }
}

fn find(known: &[KnownName], fresh: &[Fresh], word: &str) -> Option<String> {
    let found =
        named(known.iter(), word).or_else(|| named(fresh.iter().map(|one| &one.name), word));
    found.map(|one| one.id.clone())
}

fn fresh(word: &str, is_taken: impl Fn(&str) -> bool) -> KnownName {
    let first = id_of(word);
    let mut id = first.clone();
    let mut number = 2;
    while is_taken(&id) {
        id = format!("{first}-{number}");
        number += 1;
    }
    KnownName {
        id,
        label: word.trim().to_owned(),
        categories: Vec::new(),
    }
}

/// An id made from a word: the word itself where it is one.
pub(super) fn id_of(word: &str) -> String {
    let is_letter = |one: char| one.is_alphanumeric() || one == '_';
    let word = word.trim();
    let is_id = !word.is_empty()
        && word.chars().count() <= LONGEST
        && word
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(is_letter));
    if is_id {
        return word.to_owned();
    }
    let small = word.to_lowercase();
    let parts = small
        .split(|one: char| !is_letter(one))
        .filter(|part| !part.is_empty());
    let mut id = String::new();
    for part in parts {
        if id.chars().count() + part.chars().count() >= LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(part);
    }
    match id.is_empty() {
        true => "unnamed".to_owned(),
        false => id,
    }
}

/// Where among others a time stands by its own words; nothing where they do not say.
fn rank(word: &str) -> Option<u32> {
    let small = spelling::label(word).into_owned();
    let digits: String = small.chars().filter(char::is_ascii_digit).collect();
    if ["baseline", "pre", "before", "start", "intake", "t0"]
        .iter()
        .any(|one| small == *one || small.starts_with(&format!("{one} ")))
    {
        return Some(0);
    }
    let letters: String = small.chars().filter(|one| !one.is_ascii_digit()).collect();
    let unit = match letters
        .trim_matches(|one: char| !one.is_alphabetic())
        .trim_end_matches('s')
    {
        "" | "t" | "time" | "wave" | "visit" | "day" | "session" | "occasion" => 1,
        "week" => 7,
        "month" => 30,
        "year" => 365,
        _ => return None,
    };
    digits
        .parse::<u32>()
        .ok()
        .and_then(|number| number.checked_mul(unit))
}

/// Whether a word looks like a time.
pub(super) fn looks_like_time(word: &str) -> bool {
    let small = spelling::label(word).into_owned();
    let is_number = word.bytes().all(|one| one.is_ascii_digit());
    let starts = [
        "post",
        "follow-up",
        "followup",
        "follow up",
        "after",
        "end of",
    ];
    let has_letter = word.contains(char::is_alphabetic);
    !is_number
        && has_letter
        && (rank(word).is_some() || starts.iter().any(|one| small.starts_with(one)))
}
