//! What is coded beside texts: in pages of a PDF, in pictures, sound and film. Words are taken where the file has them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::brought::Brought;
use super::codes::QdaCodes;
use super::passages::Passage;
use super::plain::{Given, counted, file_name, lines, some, stem};
use super::selections::given;
use super::xml::{QdaDocument, QdaElement};

/// What selections are of, by the names of their elements.
const KINDS: [(&str, &str, &str); 4] = [
    (
        "PDFSelection",
        "coded stretch of a PDF",
        "coded stretches of PDFs",
    ),
    (
        "PictureSelection",
        "coded part of a picture",
        "coded parts of pictures",
    ),
    (
        "AudioSelection",
        "coded stretch of sound",
        "coded stretches of sound",
    ),
    (
        "VideoSelection",
        "coded stretch of film",
        "coded stretches of film",
    ),
];

/// The passages that have words; what has none is told.
pub(super) fn read(
    document: &QdaDocument,
    codes: &QdaCodes,
    users: &HashMap<String, String>,
    brought: &mut Brought,
) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut ids = Given::default();
    let mut left: BTreeMap<usize, (usize, Vec<&str>)> = BTreeMap::new();
    let (mut whole, mut media) = (0, 0);
    for source in document.root.all("Sources").flat_map(|list| &list.children) {
        let name = source.attribute("name").unwrap_or_default();
        whole += source.all("Coding").count();
        media += usize::from(source.name != "TextSource");
        let texts = source
            .all("Representation")
            .flat_map(|text| text.all("PlainTextSelection"));
        let in_text: HashSet<String> = texts.filter_map(|one| one.guid("guid")).collect();
        for element in &source.children {
            let Some(kind) = KINDS.iter().position(|(kind, ..)| *kind == element.name) else {
                continue;
            };
            // The same passage stands in the text of the PDF, with its position.
            if element
                .guid("guid")
                .is_some_and(|guid| in_text.contains(&guid))
                || element.one("Coding").is_none()
            {
                continue;
            }
            match words(element) {
                Some(exact) => {
                    let page = element.attribute("page").unwrap_or_default();
                    let wanted = format!("{}.page-{page}", file_name(stem(name)));
                    passages.push(Passage {
                        id: ids.unique(wanted.trim_end_matches('-')),
                        text: None,
                        stretch: None,
                        exact,
                        prefix: String::new(),
                        suffix: String::new(),
                        codes: given(document, element, codes, users, brought),
                    });
                }
                None => {
                    let (count, names) = left.entry(kind).or_default();
                    *count += 1;
                    if names.last() != Some(&name) {
                        names.push(name);
                    }
                }
            }
        }
    }
    passages.retain(|passage| !passage.codes.is_empty());
    for (kind, (count, names)) in left {
        let (_, one, many) = KINDS[kind];
        brought.leave(
            format!(
                "{} ({}): no words to quote",
                counted(count, one, many),
                some(names)
            ),
            None,
        );
    }
    if whole > 0 {
        brought.leave(
            format!(
                "{} of whole texts: a passage has words",
                counted(whole, "coding", "codings")
            ),
            None,
        );
    }
    if media > 0 {
        brought.leave(
            format!(
                "{}: not unpacked",
                counted(
                    media,
                    "PDF, picture, sound or film",
                    "PDFs, pictures, sounds and films"
                )
            ),
            None,
        );
    }
    passages
}

/// The words that a selection repeats.
fn words(element: &QdaElement) -> Option<String> {
    let content = element.one("Representation")?.one("PlainTextContent")?;
    let words = lines(&content.text);
    (!words.is_empty()).then_some(words)
}
