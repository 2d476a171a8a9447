//! How the names of texts and cases are made, by the rule that the user states: who speaks, when, and where.

use std::collections::BTreeSet;

use super::super::offered::NotTaken;
use super::plain::shown;
use crate::read::texts::pattern::{NoPattern, Piece, TextPattern, Way, pieces};

/// What divides the parts of a name.
const DIVIDERS: [char; 5] = ['-', '_', ' ', '.', ','];

/// A rule such as `{site}-{participant}-{at}`.
#[derive(Debug)]
pub(super) struct NameRule {
    pattern: TextPattern,
    /// What stands between the site and the participant, and whether the site stands first, where they stand side by side.
    joined: Option<(String, bool)>,
    /// The rule with the site as a part of the participant's name.
    files: String,
}

/// What a name says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NameParts {
    pub(super) participant: Option<String>,
    pub(super) site: Option<String>,
    pub(super) at: Option<String>,
}

/// What came of reading a name.
pub(super) enum NameRead {
    /// It says this.
    Says(NameParts),
    /// It falls apart in several ways.
    Unclear,
    /// It is made otherwise.
    No,
}

impl NameRule {
    /// The rule that the user wrote behind `option`.
    pub(super) fn parse(written: &str, option: &str) -> Result<Self, NotTaken> {
        let bad = |why: NoPattern| {
            let why = match why {
                NoPattern::Brace => "has a brace without its counterpart".to_owned(),
                NoPattern::Unknown(word) => format!("has no part `{{{word}}}`"),
                NoPattern::Twice(word) => format!("has `{{{word}}}` twice"),
                NoPattern::Lacks(_) => "has no `{participant}`".to_owned(),
            };
            NotTaken::new(format!("the rule of names {} {why}", shown(written))).help(format!(
                "the parts are `{{participant}}`, `{{at}}` and `{{site}}`, as in `{option} \"{{site}}-{{participant}}-{{at}}\"` for `S1-P03-T2`"
            ))
        };
        let pattern = TextPattern::parse(written).map_err(bad)?;
        let (joined, files) = joined(&pieces(written).map_err(bad)?);
        Ok(Self {
            pattern,
            joined,
            files,
        })
    }

    /// What a name says by the rule. A site and a time are as short as they can be: no divider stands in them.
    pub(super) fn read(&self, name: &str) -> NameRead {
        let mut ways = self.pattern.ways(name);
        if ways.is_empty() {
            return NameRead::No;
        }
        if ways.len() > 1 {
            let is_short =
                |part: &Option<String>| !part.as_ref().is_some_and(|part| part.contains(DIVIDERS));
            ways.retain(|way| is_short(&way.site) && is_short(&way.at));
        }
        match ways.pop() {
            Some(way) if ways.is_empty() => NameRead::Says(self.said(way)),
            _ => NameRead::Unclear,
        }
    }

    fn said(&self, way: Way) -> NameParts {
        let participant = match (&self.joined, &way.site, way.participant) {
            (Some((between, site_first)), Some(site), Some(person)) => Some(match site_first {
                true => format!("{site}{between}{person}"),
                false => format!("{person}{between}{site}"),
            }),
            (_, _, person) => person,
        };
        NameParts {
            participant,
            site: way.site,
            at: way.at,
        }
    }

    /// The pattern of the names of files, as a source of the synthesis has it.
    pub(super) fn files(&self) -> &str {
        &self.files
    }
}

/// What stands between site and participant where they stand side by side, and the pattern with both as one.
fn joined(pieces: &[Piece<'_>]) -> (Option<(String, bool)>, String) {
    let word = |piece: &Piece<'_>| match piece {
        Piece::Word(word) => word.to_lowercase(),
        Piece::Written(_) => String::new(),
    };
    let place = |wanted: &str| pieces.iter().position(|piece| word(piece) == wanted);
    let sides = place("site").zip(place("participant"));
    let sides = sides.map(|(site, person)| (site.min(person), site.max(person), site < person));
    let between = sides.and_then(|(first, last, site_first)| match &pieces[first + 1..last] {
        [] => Some((String::new(), site_first)),
        [Piece::Written(between)] => Some(((*between).to_owned(), site_first)),
        _ => None,
    });
    let mut files = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        match (piece, sides, &between) {
            (_, Some((first, last, _)), Some(_)) if (first..=last).contains(&at) => {
                if at == first {
                    files.push_str("{participant}");
                }
            }
            (Piece::Written(written), ..) => files.push_str(written),
            (Piece::Word(_), ..) => files.push_str(&format!("{{{}}}", word(piece))),
        }
    }
    (between, files)
}

/// A rule by which names look as if they were made, to be told and never followed unasked.
pub(super) fn looks_like(names: &[&str]) -> Option<String> {
    let divider = ['-', '_', ' '].into_iter().find(|divider| {
        let divided = names.iter().filter(|name| name.contains(*divider)).count();
        divided * 2 > names.len()
    })?;
    let parts: Vec<Vec<&str>> = names
        .iter()
        .map(|name| name.split(divider).collect())
        .collect();
    let most = [3, 2].into_iter().find(|count| {
        let fitting = parts.iter().filter(|parts| parts.len() == *count).count();
        fitting * 2 > names.len()
    })?;
    let parts = parts.iter().filter(|parts| parts.len() == most);
    let parts: Vec<&Vec<&str>> = parts.collect();
    // A site or a time comes again, ends in a digit or is short, and there are few of them.
    let comes_again = |at: usize| {
        let each: BTreeSet<&str> = parts.iter().map(|parts| parts[at]).collect();
        let short = each.iter().all(|part| part.chars().count() <= 8);
        each.len() * 2 <= parts.len() && each.len() <= 20 && short
    };
    let (first, last) = (comes_again(0), comes_again(most - 1));
    let rule = match (most, first, last) {
        (3, true, true) => ["{site}", "{participant}", "{at}"].join(&divider.to_string()),
        (2, false, true) => format!("{{participant}}{divider}{{at}}"),
        (2, true, false) => format!("{{site}}{divider}{{participant}}"),
        _ => return None,
    };
    Some(rule)
}
