//! The words of works that are cited.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;

use super::words::{in_other_words, position};

words! {
    fn also_of_sources;

    /// How references are printed that are made of their parts.
    ReferenceStyle {
        /// As medical journals print them, in the style of the International Committee of Medical Journal Editors.
        Vancouver = "vancouver" | "ICMJE" | "NLM",
        /// As the American Psychological Association has them, in its seventh edition.
        Apa = "apa" | "APA 7",
        /// Author and date, as in Cite Them Right.
        Harvard = "harvard" | "cite them right",
    }

    /// What kind of work a source is, in the words of the Citation Style Language.
    SourceKind {
        /// An article of a journal.
        Article = "article-journal" | "article" | "journal article",
        /// An article that no journal has printed yet.
        Preprint = "preprint",
        /// An article of a magazine.
        MagazineArticle = "article-magazine" | "magazine article",
        /// An article of a newspaper.
        NewspaperArticle = "article-newspaper" | "newspaper article",
        /// A book.
        Book = "book" | "edited book",
        /// A part of a book.
        Chapter = "chapter" | "book chapter" | "book section",
        /// A paper of a conference.
        ConferencePaper = "paper-conference" | "conference paper",
        /// An entry of a dictionary.
        DictionaryEntry = "entry-dictionary" | "dictionary entry",
        /// An entry of an encyclopedia.
        EncyclopediaEntry = "entry-encyclopedia" | "encyclopedia entry",
        /// A report.
        Report = "report",
        /// A thesis.
        Thesis = "thesis" | "dissertation",
        /// A page of the web.
        WebPage = "webpage" | "website",
        /// A post on the web.
        Post = "post" | "blog post" | "post-weblog",
        /// Data.
        Dataset = "dataset" | "data",
        /// A program.
        Software = "software" | "computer program",
        /// A standard.
        Standard = "standard",
        /// A law.
        Legislation = "legislation" | "statute" | "law",
        /// A bill.
        Bill = "bill",
        /// A case at law.
        LegalCase = "legal-case" | "case",
        /// A hearing.
        Hearing = "hearing",
        /// A patent.
        Patent = "patent",
        /// A talk.
        Speech = "speech" | "talk" | "presentation",
        /// An interview.
        Interview = "interview",
        /// What somebody wrote or told the authors.
        PersonalCommunication = "personal-communication" | "letter",
        /// What was not published.
        Manuscript = "manuscript" | "unpublished",
        /// A film.
        Film = "motion-picture" | "film" | "video",
        /// A broadcast.
        Broadcast = "broadcast",
        /// A piece of music.
        Song = "song" | "audio" | "music",
        /// A map.
        Map = "map",
        /// A picture.
        Picture = "graphic" | "picture" | "artwork",
        /// A review of another work.
        Review = "review",
        /// Something else.
        Document = "document" | "other",
    }
}

impl SourceKind {
    /// The type of the Citation Style Language.
    pub fn csl(self) -> &'static str {
        match self {
            Self::Preprint => "article",
            Self::LegalCase => "legal_case",
            Self::PersonalCommunication => "personal_communication",
            Self::Film => "motion_picture",
            other => other.word(),
        }
    }

    /// The kind of a type of the Citation Style Language.
    pub fn of_csl(name: &str) -> Option<Self> {
        let all = Self::WORDS.iter().filter_map(|word| Self::find(word));
        all.into_iter().find(|kind| kind.csl() == name)
    }
}
