//! Links within the document, tied to where they lead once the pages are set.
//!
//! A link to a label asks Typst where the label stands. That is known when all pages are set, which are then set once
//! more. So where Typst is told of `ties`, the templates' links within the document lead to an address of a scheme that
//! no web has; and when the pages are set, once, each of these addresses gives way to its place.

use std::collections::HashMap;
use std::sync::Arc;

use typst::foundations::{Dict, IntoValue, Label};
use typst::introspection::{Introspector, Location, Tag};
use typst::layout::{Frame, FrameItem, PageElem};
use typst::model::{Destination, LinkMarker};
use typst::text::{Lang, LocalName};
use typst::utils::PicoStr;
use typst_layout::{Page, PagedDocument, PagedIntrospector};

/// What templates find among the inputs: the beginning of the addresses.
const INPUT: &str = "ties";
/// The scheme of the addresses.
const SCHEME: &str = "cisgrid:";

/// What templates are told.
pub(super) fn inputs() -> Dict {
    [(INPUT.into(), SCHEME.into_value())].into_iter().collect()
}

/// A label that is not there, or there twice.
#[derive(Clone, Debug)]
pub(super) struct Lost {
    pub(super) label: String,
    /// What is the matter with it, in Typst's words.
    pub(super) words: String,
}

/// The same pages, each link tied to its place; else the labels to which none can be tied. `language` is the tag of
/// the document's language, in which a link says to whom it is read aloud that it leads to a page.
pub(super) fn tied(document: PagedDocument, language: &str) -> Result<PagedDocument, Vec<Lost>> {
    let code = language.split('-').next().and_then(|tag| tag.parse().ok());
    let mut ties = Ties {
        introspector: Arc::clone(document.introspector()),
        page: PageElem::local_name(code.unwrap_or(Lang::ENGLISH), None),
        known: HashMap::new(),
        lost: Vec::new(),
    };
    let info = typst::model::Document::info(&document).clone();
    let mut pages: Vec<Page> = document.pages().to_vec();
    // The pages are changed where they stand, unless someone else holds them.
    drop(document);
    for page in &mut pages {
        ties.tie(&mut page.frame);
    }
    match ties.lost.is_empty() {
        true => Ok(PagedDocument::new(pages.into_iter().collect(), info)),
        false => Err(ties.lost),
    }
}

struct Ties {
    introspector: Arc<PagedIntrospector>,
    /// The word for a page.
    page: &'static str,
    /// Where labels stand, as far as they were asked for.
    known: HashMap<String, Option<Location>>,
    lost: Vec<Lost>,
}

impl Ties {
    fn tie(&mut self, frame: &mut Frame) {
        frame.retain(|item| {
            match item {
                FrameItem::Group(group) => self.tie(&mut group.frame),
                FrameItem::Link(to, _) => {
                    if let Destination::Url(address) = &*to
                        && let Some(name) = address.clone().into_inner().strip_prefix(SCHEME)
                        && let Some(place) = self.place(name)
                    {
                        *to = Destination::Location(place);
                    }
                }
                FrameItem::Tag(Tag::Start(content, _)) => {
                    if let Some(marker) = content.to_packed_mut::<LinkMarker>() {
                        let name = marker
                            .alt
                            .as_deref()
                            .and_then(|alt| alt.strip_prefix(SCHEME));
                        if let Some(name) = name
                            && let Some(place) = self.place(name)
                        {
                            let page = self.introspector.page(place).map_or(1, |page| page.get());
                            marker.alt = Some(format!("{} {page}", self.page).into());
                        }
                    }
                }
                FrameItem::Tag(Tag::End(..))
                | FrameItem::Text(_)
                | FrameItem::Shape(..)
                | FrameItem::Image(..) => {}
            }
            true
        });
    }

    /// Where a label stands.
    fn place(&mut self, name: &str) -> Option<Location> {
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let place = match Label::new(PicoStr::intern(name)) {
            Some(label) => self
                .introspector
                .query_label(label)
                .map(|found| found.location()),
            None => Err("a link leads to a label without a name".into()),
        };
        let place = place.unwrap_or_else(|words| {
            self.lost.push(Lost {
                label: name.to_owned(),
                words: words.to_string(),
            });
            None
        });
        self.known.insert(name.to_owned(), place);
        place
    }
}
