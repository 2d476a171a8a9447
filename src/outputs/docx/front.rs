//! The head of a document: its title, and who wrote it.

use std::io;

use super::address;
use super::inlines::Look;
use super::shape::Shape;
use super::story::{Place, Story};
use crate::document::{Byline, Document, SafeText};

impl<'a> Story<'a, '_, '_> {
    /// Writes the title, the subtitle, the authors and where they work.
    pub(super) fn front(&mut self, document: &'a Document, place: Place) -> io::Result<()> {
        if !document.title.is_empty() {
            self.single("Title", &document.title, place)?;
        }
        if let Some(subtitle) = &document.subtitle {
            self.single("Subtitle", subtitle, place)?;
        }
        self.authors(&document.authors, place)
    }

    fn single(&mut self, style: &'static str, text: &'a SafeText, place: Place) -> io::Result<()> {
        self.line_of(style, place, |story| {
            story.words(text.as_str(), Look::default())
        })
    }

    fn authors(&mut self, authors: &'a [Byline], place: Place) -> io::Result<()> {
        if authors.is_empty() {
            return Ok(());
        }
        let mut places: Vec<&str> = Vec::new();
        for affiliation in authors
            .iter()
            .filter_map(|author| author.affiliation.as_ref())
        {
            if !places.contains(&affiliation.as_str()) {
                places.push(affiliation.as_str());
            }
        }
        let is_told_apart = places.len() > 1;
        self.line_of("Author", place, |story| {
            for (at, author) in authors.iter().enumerate() {
                if at > 0 {
                    story.words(", ", Look::default())?;
                }
                story.author(author)?;
                let affiliation = author.affiliation.as_ref().filter(|_| is_told_apart);
                let number = affiliation.and_then(|affiliation| {
                    places
                        .iter()
                        .position(|place| *place == affiliation.as_str())
                });
                if let Some(number) = number {
                    story.words(&(number + 1).to_string(), RAISED)?;
                }
            }
            Ok(())
        })?;
        for (at, affiliation) in places.iter().enumerate() {
            self.line_of("Affiliation", place, |story| {
                if is_told_apart {
                    story.words(&(at + 1).to_string(), RAISED)?;
                    story.words(" ", Look::default())?;
                }
                story.words(affiliation, Look::default())
            })?;
        }
        Ok(())
    }

    /// The name of an author, which leads to the ORCID record where there is one.
    fn author(&mut self, author: &Byline) -> io::Result<()> {
        let is_digits = |id: &&String| {
            id.len() == 19
                && id
                    .bytes()
                    .all(|sign| matches!(sign, b'0'..=b'9' | b'X' | b'-'))
        };
        let orcid = author.orcid.as_ref().filter(is_digits);
        let address = orcid.and_then(|id| address::safe(&format!("https://orcid.org/{id}")));
        let Some(address) = address else {
            return self.words(author.name.as_str(), Look::default());
        };
        let relation = self.relations.address(&address);
        let attributes = [("r:id", &*relation), ("w:history", "1")];
        self.xml.open("w:hyperlink", &attributes)?;
        let link = Look {
            link: true,
            ..Look::default()
        };
        self.words(author.name.as_str(), link)?;
        self.xml.close()
    }

    /// Writes a paragraph of what `write` writes.
    fn line_of(
        &mut self,
        style: &'static str,
        place: Place,
        write: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        self.xml.open("w:p", &[])?;
        self.properties(&Shape::of(style), &[], place)?;
        write(self)?;
        self.xml.close()
    }
}

const RAISED: Look = Look {
    strong: false,
    emphasis: false,
    code: false,
    raised: true,
    link: false,
    sign: false,
    struck: false,
    tracked: None,
};
