//! How the files of transcripts are named, and what is read out of a name by it.

use crate::wording::spelling;

/// Why a text is no pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoPattern {
    /// A brace is not closed, or not opened.
    Brace,
    /// No such part is known.
    Unknown(String),
    /// A part stands twice.
    Twice(&'static str),
    /// Without `{person}`, or with nothing but it.
    Lacks(&'static str),
}

/// A piece of a pattern as it is written.
pub(crate) enum Piece<'a> {
    /// A stretch outside braces.
    Written(&'a str),
    /// A word in braces.
    Word(&'a str),
}

/// The pieces of a pattern.
pub(crate) fn pieces(pattern: &str) -> Result<Vec<Piece<'_>>, NoPattern> {
    let (mut pieces, mut rest) = (Vec::new(), pattern);
    while !rest.is_empty() {
        let (before, behind) = rest.split_once('{').unwrap_or((rest, ""));
        if before.contains('}') {
            return Err(NoPattern::Brace);
        }
        if !before.is_empty() {
            pieces.push(Piece::Written(before));
        }
        if before.len() == rest.len() {
            break;
        }
        let (word, behind) = behind.split_once('}').ok_or(NoPattern::Brace)?;
        if word.contains('{') {
            return Err(NoPattern::Brace);
        }
        pieces.push(Piece::Word(word.trim()));
        rest = behind;
    }
    Ok(pieces)
}

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Written(String),
    Participant,
    At,
    Site,
}

/// A pattern such as `transcripts/{participant}-{at}.txt`.
#[derive(Debug)]
pub(crate) struct TextPattern(Vec<Part>);

/// One way in which a path falls apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Way {
    /// The participant, as the name says it.
    pub(crate) participant: Option<String>,
    /// The timepoint, as the name says it.
    pub(crate) at: Option<String>,
    /// The site, as the name says it.
    pub(crate) site: Option<String>,
}

/// No path is longer that names a transcript; what is longer would fall apart in very many ways.
const LONGEST: usize = 500;

impl TextPattern {
    /// The pattern that `text` writes.
    pub(crate) fn parse(text: &str) -> Result<Self, NoPattern> {
        let mut parts = Vec::new();
        for piece in pieces(&spelling::name(text))? {
            let word = match piece {
                Piece::Written(text) => {
                    parts.push(Part::Written(text.to_owned()));
                    continue;
                }
                Piece::Word(word) => word,
            };
            let (part, called) = match word.to_lowercase().as_str() {
                "participant" => (Part::Participant, "participant"),
                "at" => (Part::At, "at"),
                "site" => (Part::Site, "site"),
                _ => return Err(NoPattern::Unknown(word.to_owned())),
            };
            if parts.contains(&part) {
                return Err(NoPattern::Twice(called));
            }
            parts.push(part);
        }
        match parts.contains(&Part::Participant) || parts.contains(&Part::At) {
            true => Ok(Self(parts)),
            false => Err(NoPattern::Lacks("{participant}")),
        }
    }

    /// The folder in which all files of the pattern lie: what stands before its first brace, up to the last `/`.
    pub(crate) fn folder(text: &str) -> &str {
        let before = text.split('{').next().unwrap_or_default();
        before.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Every way in which a path falls apart by the pattern, each once.
    pub(crate) fn ways(&self, path: &str) -> Vec<Way> {
        let form = spelling::name(path);
        let mut ways = Vec::new();
        if form.len() <= LONGEST {
            part(&self.0, &form, &Way::default(), &mut ways);
        }
        ways
    }
}

/// Takes `text` apart by `parts`; adds each way that is found.
fn part(parts: &[Part], text: &str, so_far: &Way, ways: &mut Vec<Way>) {
    let Some((first, rest)) = parts.split_first() else {
        if text.is_empty() && !ways.contains(so_far) {
            ways.push(so_far.clone());
        }
        return;
    };
    if let Part::Written(words) = first {
        if let Some(text) = text.strip_prefix(words.as_str()) {
            part(rest, text, so_far, ways);
        }
        return;
    }
    // A part of a name does not reach into another folder.
    let within = text.find('/').unwrap_or(text.len());
    let ends = text[..within]
        .char_indices()
        .map(|(at, one)| at + one.len_utf8());
    for end in ends {
        let (here, behind) = text.split_at(end);
        let mut so_far = so_far.clone();
        let place = match first {
            Part::At => &mut so_far.at,
            Part::Site => &mut so_far.site,
            _ => &mut so_far.participant,
        };
        *place = Some(here.to_owned());
        part(rest, behind, &so_far, ways);
    }
}
