//! What is read of a file: the text of the document, its notes, headers and footers, comments, and what it was made from.

use super::present::Present;
use super::story::Story;
use super::threads::{Comment, Extended, comments, extended};
use super::walk::story;
use crate::outputs::docx::STAMP;
use crate::read::word::package::{AGAIN, Package, Refused, Relation, properties};
use crate::read::word::xml::Broken;

/// What is read of a file.
pub(super) struct Parts {
    pub(super) document: Story,
    /// Notes, headers and footers, each with what it is.
    pub(super) notes: Vec<(Story, &'static str)>,
    pub(super) comments: Vec<Comment>,
    pub(super) extended: Extended,
    /// The fingerprint of the synthesis from which the file was made.
    pub(super) stamp: Option<String>,
    /// What could not be read.
    pub(super) unread: Vec<String>,
}

/// The kinds of relations to parts that hold text beside the document's own, and what these are.
const BESIDE: [(&str, &str); 4] = [
    ("footnotes", "a footnote"),
    ("endnotes", "an endnote"),
    ("header", "a header"),
    ("footer", "a footer"),
];

impl Parts {
    /// Reads the parts of a file, of which the one named `name` holds the text.
    pub(super) fn of(mut package: Package, name: &str, present: &Present) -> Result<Self, Refused> {
        let text = package.text(name).map_err(|words| Refused {
            words: format!("holds no text that can be read: {words}"),
            help: Some(AGAIN),
        })?;
        let mut parts = Self {
            document: Story::default(),
            notes: Vec::new(),
            comments: Vec::new(),
            extended: Extended::default(),
            stamp: None,
            unread: Vec::new(),
        };
        parts.stamp = parts.stamp_of(&mut package);
        let is_ours = parts.stamp.is_some();
        let wanted =
            |name: &str| present.marked(name).is_some() || (is_ours && could_be_ours(name));
        let (document, broken) = story(&text, &wanted);
        if !document.is_document {
            return Err(match broken {
                Some(broken) => Refused {
                    words: format!("holds no text that can be read: the part `{name}` {broken}"),
                    help: Some(AGAIN),
                },
                None => Refused {
                    words: "is no Word file: its main part is a workbook, slides or something else"
                        .to_owned(),
                    help: None,
                },
            });
        }
        parts.document = document;
        parts.unread.extend(told(name, broken));
        let relations = match package.relations(name) {
            Ok(relations) => relations,
            Err(words) => {
                parts.unread.push(format!(
                    "{words}, so that comments and notes may be missing"
                ));
                Vec::new()
            }
        };
        parts.beside(&mut package, &relations);
        Ok(parts)
    }

    fn beside(&mut self, package: &mut Package, relations: &[Relation]) {
        for relation in relations {
            let Relation { kind, target } = relation;
            let beside = BESIDE.iter().find(|(name, _)| name == kind);
            let is_read = beside.is_some() || matches!(&**kind, "comments" | "commentsExtended");
            if !is_read {
                continue;
            }
            let text = match package.text(target) {
                Ok(text) => text,
                Err(words) => {
                    self.unread.push(words);
                    continue;
                }
            };
            match (beside, kind.as_str()) {
                (Some((_, what)), _) => {
                    let story = self.story(target, &text);
                    self.notes.push((story, *what));
                }
                (None, "comments") => {
                    let story = self.story(target, &text);
                    self.comments.extend(comments(&story));
                }
                (None, _) => {
                    let (said, broken) = extended(&text);
                    self.extended = said;
                    self.unread.extend(broken.map(|broken| {
                        format!("the part `{target}` {broken}: which comments answer others or are resolved may be missing")
                    }));
                }
            }
        }
    }

    fn story(&mut self, name: &str, text: &str) -> Story {
        let (story, broken) = story(text, &|_| false);
        self.unread.extend(told(name, broken));
        story
    }

    fn stamp_of(&mut self, package: &mut Package) -> Option<String> {
        // That there are relations of the file is known: one of them led to the document.
        let relations = package.relations("").unwrap_or_default();
        let mut relations = relations.into_iter();
        let part = relations.find(|relation| relation.kind == "custom-properties")?;
        let said = package.text(&part.target).and_then(|text| {
            properties(&text).map_err(|broken| format!("the part `{}` {broken}", part.target))
        });
        match said {
            Ok(mut said) => said.remove(STAMP).map(|stamp| stamp.trim().to_owned()),
            Err(words) => {
                self.unread.push(words);
                None
            }
        }
    }
}

/// What is told of a part that cannot be read to its end.
fn told(name: &str, broken: Option<Broken>) -> Option<String> {
    broken.map(|broken| format!("the part `{name}` {broken}: what stands behind that is missing"))
}

/// Whether the name of a bookmark could be one that a document of ours was given: other programs write capitals, or begin
/// with an underscore.
fn could_be_ours(name: &str) -> bool {
    let signs = |sign: u8| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'_');
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.bytes().all(signs)
}
