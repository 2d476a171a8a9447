//! Participants, sites and times: read out of names, cases and variables by the rules that the user states, and by no other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::brought::{Brought, BroughtPart};
use super::super::offered::{NotTaken, Wishes};
use super::cases::QdaCase;
use super::naming::{NameParts, NameRead, NameRule, looks_like};
use super::plain::{counted, shown, some};
use crate::read::edit::Written;
use crate::wording::spelling;

/// What is known of a participant.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Person {
    pub(in super::super) name: String,
    pub(in super::super) site: Option<String>,
    pub(in super::super) role: Option<String>,
}

/// Who speaks in which text, and when.
#[derive(Debug, Default)]
pub(in super::super) struct People {
    /// The participants, in the order of the texts.
    pub(in super::super) list: Vec<Person>,
    by_name: HashMap<String, usize>,
    /// What is known of each text: the participant, and the time.
    pub(in super::super) texts: Vec<(Option<usize>, Option<String>)>,
    /// The pattern of the names of files, where the texts are named by a rule.
    pub(in super::super) files: Option<String>,
    /// Which texts are named by the rule.
    pub(in super::super) ruled: Vec<bool>,
}

impl People {
    /// Reads who speaks out of the names of texts, then out of the cases; gives the participant of each case, too.
    pub(in super::super) fn of(
        names: &[String],
        cases: &[QdaCase],
        wishes: &Wishes,
        found: &mut Brought,
    ) -> Result<(Self, Vec<Option<usize>>), NotTaken> {
        let mut people = Self {
            texts: vec![(None, None); names.len()],
            ruled: vec![false; names.len()],
            ..Self::default()
        };
        match &wishes.names {
            Some(rule) => people.by_names(&NameRule::parse(rule, "--names")?, names, found)?,
            None => suggest(names, found),
        }
        let of_cases = match &wishes.cases {
            Some(rule) => people.by_cases(&NameRule::parse(rule, "--cases")?, cases, found)?,
            None => Vec::new(),
        };
        if wishes.cases.is_none() && wishes.names.is_none() && !cases.is_empty() {
            let names = some(cases.iter().map(|case| case.name.as_str()));
            let words = format!(
                "{} ({names}): where they are the participants, say `--cases \"{{participant}}\"`",
                counted(cases.len(), "case", "cases")
            );
            found.leave(words, None);
        }
        Ok((people, of_cases))
    }

    fn by_names(
        &mut self,
        rule: &NameRule,
        names: &[String],
        found: &mut Brought,
    ) -> Result<(), NotTaken> {
        let (mut others, mut unclear) = (Vec::new(), Vec::new());
        for (at, name) in names.iter().enumerate() {
            match rule.read(name) {
                NameRead::Says(parts) => {
                    self.texts[at] = (self.person(&parts, found), parts.at.as_deref().map(part_id));
                    self.ruled[at] = true;
                }
                NameRead::Unclear => unclear.push(name.as_str()),
                NameRead::No => others.push(name.as_str()),
            }
        }
        if !names.is_empty() && others.len() + unclear.len() == names.len() {
            let words = format!(
                "no text is named as `--names` says: they are called {}",
                some(names.iter().map(String::as_str))
            );
            return Err(NotTaken::new(words)
                .help("write the rule as the names are made, without an ending such as `.docx`"));
        }
        for (names, why) in [
            (
                unclear,
                "can be read in several ways by `--names`, and says nobody",
            ),
            (others, "is not named as `--names` says, and says nobody"),
        ] {
            for name in names.iter().take(10) {
                found.doubt(format!("the text {} {why}", shown(name)), None);
            }
            if names.len() > 10 {
                found.doubt(format!("{} more texts: the same", names.len() - 10), None);
            }
        }
        self.files = Some(rule.files().to_owned());
        Ok(())
    }

    /// The participant of each case; those of texts that the case has, where no name says otherwise.
    fn by_cases(
        &mut self,
        rule: &NameRule,
        cases: &[QdaCase],
        found: &mut Brought,
    ) -> Result<Vec<Option<usize>>, NotTaken> {
        let mut of_cases = Vec::with_capacity(cases.len());
        // The participants of each text, by its cases.
        let mut who: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let mut others = Vec::new();
        for case in cases {
            let NameRead::Says(parts) = rule.read(&case.name) else {
                others.push(case.name.as_str());
                of_cases.push(None);
                continue;
            };
            let person = self.person(&parts, found);
            of_cases.push(person);
            for text in &case.texts {
                who.entry(*text).or_default().extend(person);
                if self.texts[*text].1.is_none() {
                    self.texts[*text].1 = parts.at.as_deref().map(part_id);
                }
            }
        }
        if !cases.is_empty() && others.len() == cases.len() {
            let words = format!(
                "no case is named as `--cases` says: they are called {}",
                some(others)
            );
            return Err(NotTaken::new(words).help(
                "write the rule as the names are made; `{participant}` alone fits every name",
            ));
        }
        if !others.is_empty() {
            found.doubt(
                format!(
                    "{} not named as `--cases` says: {}",
                    counted(others.len(), "case is", "cases are"),
                    some(others)
                ),
                None,
            );
        }
        self.by_texts(&who, found);
        Ok(of_cases)
    }

    /// Says who speaks in texts by their cases: the one whose case it is, where there is one and no name says otherwise.
    fn by_texts(&mut self, who: &BTreeMap<usize, BTreeSet<usize>>, found: &mut Brought) {
        let mut shared = 0;
        for (text, people) in who {
            let mut people = people.iter().copied();
            let (Some(one), another) = (people.next(), people.next()) else {
                continue;
            };
            let known = &mut self.texts[*text].0;
            match (*known, another) {
                (Some(known), _) if known != one => {
                    let (name, case) = (&self.list[known].name, &self.list[one].name);
                    let words = format!(
                        "a text is of {} by its name and of {} by its case: the name was followed",
                        shown(name),
                        shown(case)
                    );
                    found.doubt(words, None);
                }
                (_, Some(_)) => shared += 1,
                (_, None) => *known = Some(one),
            }
        }
        if shared > 0 {
            let words = format!(
                "{} of several cases: whose words stand where is not known, and no passage in it says who speaks",
                counted(shared, "text is", "texts are")
            );
            found.doubt(words, None);
        }
    }

    /// Of each text, whether it is of a participant who withdrew.
    pub(in super::super) fn silent(&self, withdrawn: &[String]) -> Vec<bool> {
        let is_silent = |person: &Person| {
            let mut names = withdrawn.iter();
            names.any(|name| spelling::same_name(name, &person.name))
        };
        let people: Vec<bool> = self.list.iter().map(is_silent).collect();
        let texts = self.texts.iter();
        texts
            .map(|(person, _)| person.is_some_and(|person| people[person]))
            .collect()
    }

    /// The participant of that name, made where there is none yet.
    fn person(&mut self, parts: &NameParts, found: &mut Brought) -> Option<usize> {
        let name = super::plain::line(parts.participant.as_deref()?);
        let form = spelling::name(&name).into_owned();
        let at = match self.by_name.get(&form) {
            Some(known) => *known,
            None => {
                self.list.push(Person {
                    name,
                    ..Person::default()
                });
                self.by_name.insert(form, self.list.len() - 1);
                self.list.len() - 1
            }
        };
        if let Some(site) = &parts.site {
            self.say(at, "site", &part_id(site), found);
        }
        Some(at)
    }

    /// Adds what is said of a participant; told where it was said otherwise before.
    pub(in super::super) fn say(&mut self, at: usize, what: &str, said: &str, found: &mut Brought) {
        let person = &mut self.list[at];
        let known = match what {
            "role" => &mut person.role,
            _ => &mut person.site,
        };
        match known {
            Some(known) if known != said => {
                let words = format!(
                    "the {what} of {} is {} and {}: the first was taken",
                    shown(&person.name),
                    shown(known),
                    shown(said)
                );
                found.doubt(words, None);
            }
            Some(_) => {}
            None => *known = Some(said.to_owned()),
        }
    }

    /// The entries below `synthesis`.
    pub(in super::super) fn bring(&self, found: &mut Brought) {
        let sites: BTreeSet<&String> = self
            .list
            .iter()
            .filter_map(|person| person.site.as_ref())
            .collect();
        let times: BTreeSet<&String> = self
            .texts
            .iter()
            .filter_map(|(_, time)| time.as_ref())
            .collect();
        for (section, ids, what) in [
            ("synthesis.sites", &sites, "site"),
            ("synthesis.timepoints", &times, "timepoint"),
        ] {
            let mut ids: Vec<&&String> = ids.iter().collect();
            ids.sort_by_key(|id| natural(id));
            for id in &ids {
                found.parts.push(BroughtPart {
                    section,
                    id: (**id).clone(),
                    fields: vec![("label".to_owned(), Written::Text((**id).clone()))],
                    comment: Vec::new(),
                });
            }
            if !ids.is_empty() {
                found
                    .taken
                    .push(counted(ids.len(), what, &format!("{what}s")));
            }
        }
        let mut times_of: BTreeMap<usize, Vec<&String>> = BTreeMap::new();
        for (person, time) in &self.texts {
            if let Some(person) = person {
                times_of.entry(*person).or_default().extend(time);
            }
        }
        for person in &self.list {
            let site = person.site.iter().map(|site| ("site", site));
            let role = person.role.iter().map(|role| ("role", role));
            let fields = site
                .chain(role)
                .map(|(key, value)| (key.to_owned(), Written::Text(value.clone())));
            found.parts.push(BroughtPart {
                section: "synthesis.participants",
                id: person.name.clone(),
                fields: fields.collect(),
                comment: Vec::new(),
            });
        }
        for (person, mut times) in times_of.clone() {
            times.sort_by_key(|time| natural(time));
            times.dedup();
            let name = &self.list[person].name;
            let mut fields = vec![("participant".to_owned(), Written::Text(name.clone()))];
            match times.as_slice() {
                [] => {}
                [one] => fields.push(("at".to_owned(), Written::Text((*one).clone()))),
                several => {
                    let times = several.iter().map(|time| Written::Text((*time).clone()));
                    fields.push(("at".to_owned(), Written::List(times.collect())));
                }
            }
            found.parts.push(BroughtPart {
                section: "synthesis.interviews",
                id: name.clone(),
                fields,
                comment: Vec::new(),
            });
        }
        if !self.list.is_empty() {
            found.taken.push(format!(
                "{}, {} of them with an interview",
                counted(self.list.len(), "participant", "participants"),
                times_of.len()
            ));
        }
    }
}

/// A word as the id of a site or a time: as it is written, with a hyphen for what cannot stand in one.
pub(in super::super) fn part_id(word: &str) -> String {
    let fits = |one: char| one.is_alphanumeric() || "_-.".contains(one);
    let put = |one: char| if fits(one) { one } else { '-' };
    let id: String = super::plain::line(word).chars().map(put).collect();
    id.trim_matches(['-', '.']).to_owned()
}

/// A name as people sort it: numbers by their size.
fn natural(name: &str) -> Vec<(String, u64)> {
    let mut parts: Vec<(String, u64)> = vec![(String::new(), 0)];
    let mut digits = false;
    for one in name.chars() {
        let digit = one.to_digit(10);
        if digit.is_none() && digits {
            parts.push((String::new(), 0));
        }
        digits = digit.is_some();
        if let Some((words, number)) = parts.last_mut() {
            match digit {
                Some(digit) => *number = number.saturating_mul(10).saturating_add(u64::from(digit)),
                None => words.extend(one.to_lowercase()),
            }
        }
    }
    parts
}

/// Tells by which rule the names look as if they were made.
fn suggest(names: &[String], found: &mut Brought) {
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    let rule = looks_like(&all);
    if let Some(rule) = rule
        && let Some(first) = all.first()
    {
        let words = format!(
            "who speaks in which text was not guessed: {} looks like `{rule}`; state it with `--names \"{rule}\"`",
            shown(first)
        );
        found.leave(words, None);
    } else if !names.is_empty() {
        let words = "who speaks in which text was not guessed: say how their names are made, as in `--names \"{participant}-{at}\"`";
        found.leave(words, None);
    }
}
