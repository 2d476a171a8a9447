//! How the names of participants are made, and what is read out of a name by it.

use crate::read::texts::pattern::{NoPattern, Piece, pieces};
use crate::wording::spelling;

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Site,
    Role,
    Person,
}

/// A pattern such as `{site}-{role}{person}`.
#[derive(Debug)]
pub(super) struct NamePattern(Vec<Part>);

/// One way in which a name falls apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parted {
    /// The site, as the name says it.
    pub(super) site: Option<String>,
    /// The role, as the name says it.
    pub(super) role: Option<String>,
}

/// No name of a participant is longer; what is longer is no name, and would fall apart in very many ways.
const LONGEST: usize = 200;

impl NamePattern {
    /// The pattern that `text` writes.
    pub(super) fn parse(text: &str) -> Result<Self, NoPattern> {
        let mut parts = Vec::new();
        for piece in pieces(&spelling::name(text))? {
            let word = match piece {
                Piece::Written(text) => {
                    parts.push(Part::Text(text.to_owned()));
                    continue;
                }
                Piece::Word(word) => word,
            };
            let (part, called) = match word.to_lowercase().as_str() {
                "site" => (Part::Site, "site"),
                "role" => (Part::Role, "role"),
                "person" => (Part::Person, "person"),
                _ => return Err(NoPattern::Unknown(word.to_owned())),
            };
            if parts.contains(&part) {
                return Err(NoPattern::Twice(called));
            }
            parts.push(part);
        }
        match (
            parts.contains(&Part::Person),
            parts.contains(&Part::Site) || parts.contains(&Part::Role),
        ) {
            (true, true) => Ok(Self(parts)),
            (false, _) => Err(NoPattern::Lacks("{person}")),
            (true, false) => Err(NoPattern::Lacks("{site}")),
        }
    }

    /// Every way in which a name falls apart by the pattern, each once.
    pub(super) fn ways(&self, name: &str) -> Vec<Parted> {
        let form = spelling::name(name);
        let mut ways = Vec::new();
        if form.len() <= LONGEST {
            part(&self.0, None, &form, &Parted::default(), &mut ways);
        }
        ways
    }
}

/// Takes `text` apart by `parts`, behind the part `before`; adds each way that is found.
fn part(
    parts: &[Part],
    before: Option<&Part>,
    text: &str,
    so_far: &Parted,
    ways: &mut Vec<Parted>,
) {
    let Some((first, rest)) = parts.split_first() else {
        if text.is_empty() && !ways.contains(so_far) {
            ways.push(so_far.clone());
        }
        return;
    };
    if let Part::Text(words) = first {
        if let Some(text) = text.strip_prefix(words.as_str()) {
            part(rest, Some(first), text, so_far, ways);
        }
        return;
    }
    let ends = text.char_indices().map(|(at, one)| at + one.len_utf8());
    for end in ends {
        let (here, behind) = text.split_at(end);
        let mut so_far = so_far.clone();
        match first {
            Part::Site => so_far.site = Some(here.to_owned()),
            Part::Role if here.contains(|one: char| one.is_numeric()) => break,
            Part::Role => so_far.role = Some(here.to_owned()),
            // Right beside a role, which has no digits, a person is told from it by one.
            Part::Person if before == Some(&Part::Role) && !here.starts_with(char::is_numeric) => {
                break;
            }
            Part::Person
                if rest.first() == Some(&Part::Role) && !here.ends_with(char::is_numeric) =>
            {
                continue;
            }
            _ => {}
        }
        part(rest, Some(first), behind, &so_far, ways);
    }
}
