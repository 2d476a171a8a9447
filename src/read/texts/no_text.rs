//! Why a file is no text.

/// Why a file is no text, to be said behind its name; never a word of what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoText {
    /// Why.
    pub(crate) words: String,
    /// What to do.
    pub(crate) help: &'static str,
    /// Whether it can be seen, and has no letters.
    pub(crate) of_pictures: bool,
}

impl NoText {
    /// A file that has to be saved anew.
    pub(super) fn of(words: String) -> Self {
        Self {
            words,
            help: "open it in the program that it comes from and save it anew, or save its text as plain text in UTF-8",
            of_pictures: false,
        }
    }

    /// A file whose pages are seen and not read.
    pub(super) fn of_pictures(words: &str) -> Self {
        Self {
            of_pictures: true,
            ..Self::of(words.to_owned())
        }
    }

    /// A file that is stored in a way that cannot be told.
    pub(super) fn encoding() -> Self {
        Self {
            words: "is not UTF-8 text, and how it is stored cannot be told".to_owned(),
            help: "save it anew with the encoding UTF-8",
            of_pictures: false,
        }
    }
}
