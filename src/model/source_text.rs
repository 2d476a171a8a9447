//! The texts of works: one file, or a folder of transcripts.

use super::handle::Handle;
use super::participant::Participant;
use crate::quotation::manner::Manner;
use crate::source::{FileId, Span};

/// The text of a work, to look for quotations in.
#[derive(Debug)]
pub struct SourceText {
    /// The files that hold it, by their paths; none where a folder has none, or where they are elsewhere.
    pub files: Vec<TextFile>,
    /// How it is to be read.
    pub manner: Manner,
    /// Whether no word of it may be printed.
    pub confidential: bool,
    /// Where the source names it.
    pub span: Span,
}

/// A file that holds a text, or one participant's part of it.
#[derive(Debug)]
pub struct TextFile {
    /// Its path from the folder of the synthesis, with `/` between folders.
    pub path: String,
    /// The file among the texts read; none of a confidential text, and where it is not there.
    pub file: Option<FileId>,
    /// The name of the participant, as the name of the file has it; none where it tells none.
    pub person: Option<Box<str>>,
    /// That participant, where the synthesis declares or quotes one of that name.
    pub participant: Option<Handle<Participant>>,
    /// The position of the timepoint, where the name of the file tells one.
    pub at: Option<usize>,
    /// The position of the site, where the name of the file tells one.
    pub site: Option<usize>,
    /// Whether none of its lines is to be shown, as somebody who withdrew speaks in it.
    pub withheld: bool,
}

/// What is known of words that somebody said: who, when and where.
#[derive(Clone, Copy, Debug)]
pub struct Utterance {
    /// The participant.
    pub speaker: Option<Handle<Participant>>,
    /// The position of the timepoint.
    pub at: Option<usize>,
    /// The position of the site.
    pub site: Option<usize>,
}

impl TextFile {
    /// A file that is not there, or may not be read.
    pub(crate) fn absent(path: String) -> Self {
        Self {
            path,
            file: None,
            person: None,
            participant: None,
            at: None,
            site: None,
            withheld: false,
        }
    }

    /// The file among the texts read, if its lines may be shown.
    pub fn shown(&self) -> Option<FileId> {
        self.file.filter(|_| !self.withheld)
    }

    /// Whether what was said so may stand in it: what is not known shuts nothing out.
    pub fn may_hold(&self, said: Utterance) -> bool {
        let Utterance { speaker, at, site } = said;
        let same_person = self.person.is_none() || speaker.is_none() || self.participant == speaker;
        let same = |own: Option<usize>, other: Option<usize>| {
            own.is_none() || other.is_none() || own == other
        };
        same_person && same(self.at, at) && same(self.site, site)
    }
}

impl SourceText {
    /// The files in which what was said so may stand, by their positions.
    pub fn files_for(&self, said: Utterance) -> impl Iterator<Item = usize> {
        let files = self.files.iter().enumerate();
        let files = files.filter(move |(_, file)| file.may_hold(said));
        files.map(|(at, _)| at)
    }

    /// Whether it is held in parts, each a participant's.
    pub fn is_of_participants(&self) -> bool {
        self.files.iter().any(|file| file.person.is_some())
    }
}
