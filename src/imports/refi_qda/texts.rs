//! The texts of a project: interviews, notes of the field, what a PDF or a film says in words.

use std::collections::{BTreeMap, HashMap};

use super::super::brought::Brought;
use super::super::offered::{NotTaken, text_key};
use super::archive::{NoQdaText, QdaArchive};
use super::plain::{Given, counted, file_name, line, shown, some, stem};
use super::xml::{QdaDocument, QdaElement};
use crate::read::encoding::decode;
use crate::source::Encoding;

/// A text, in which passages are coded.
#[derive(Debug)]
pub(super) struct QdaText<'a> {
    /// What the project calls it, without an ending such as `.docx`.
    pub(super) name: String,
    /// The name of its file, without its folder and ending; no two are the same.
    pub(super) file: String,
    /// Its words with a line feed at each end of a line; none where they are not there.
    pub(super) words: Option<String>,
    /// Whether a byte order mark stood before it.
    pub(super) marked: bool,
    /// The ends of lines before which a carriage return stood, counted in characters of `words`.
    pub(super) returns: Vec<u32>,
    /// The elements that hold its passages: mostly one; a text may be that of a film as well.
    pub(super) holders: Vec<&'a QdaElement>,
}

/// The texts of a project, with what leads to them.
#[derive(Debug, Default)]
pub(super) struct QdaTexts<'a> {
    pub(super) list: Vec<QdaText<'a>>,
    /// By the GUIDs of the sources that have them.
    pub(super) by_guid: HashMap<String, usize>,
}

/// A source that may have a text: itself, and the elements in it that hold one.
fn holders(source: &QdaElement) -> Vec<&QdaElement> {
    match source.name {
        "TextSource" => vec![source],
        "PDFSource" => source.all("Representation").collect(),
        "PictureSource" => source.all("TextDescription").collect(),
        _ => source.all("Transcript").collect(),
    }
}

/// Reads the texts of all sources.
pub(super) fn read<'a>(
    document: &'a QdaDocument,
    archive: &mut Option<QdaArchive>,
    known: &BTreeMap<String, String>,
    found: &mut Brought,
) -> Result<QdaTexts<'a>, NotTaken> {
    let mut texts = QdaTexts::default();
    let mut by_path: HashMap<String, usize> = HashMap::new();
    // What each text is called with its ending, and where.
    let mut called: Vec<(String, String)> = Vec::new();
    let mut missing: Vec<String> = Vec::new();
    let sources = document.root.all("Sources").flat_map(|list| &list.children);
    for source in sources {
        for holder in holders(source) {
            let own = holder
                .attribute("name")
                .filter(|_| source.name != "PDFSource");
            let name = own.or(source.attribute("name")).unwrap_or("text");
            let path = holder
                .attribute("plainTextPath")
                .map(|path| path.trim().to_lowercase());
            let at = match path.as_ref().and_then(|path| by_path.get(path)) {
                Some(known) => {
                    texts.list[*known].holders.push(holder);
                    *known
                }
                None => {
                    let whole = name.trim();
                    let name = line(stem(whole));
                    let place = document.place(holder);
                    let words = words_of(holder, archive, &name, &place, &mut missing, found)?;
                    let (marked, words, returns) = match words {
                        Some(words) => unified(&words),
                        None => (false, None, Vec::new()),
                    };
                    called.push((whole.to_owned(), place));
                    texts.list.push(QdaText {
                        name,
                        file: String::new(),
                        words,
                        marked,
                        returns,
                        holders: vec![holder],
                    });
                    texts.list.len() - 1
                }
            };
            by_path.extend(path.map(|path| (path, at)));
            for guid in [holder.guid("guid"), source.guid("guid")]
                .into_iter()
                .flatten()
            {
                texts.by_guid.entry(guid).or_insert(at);
            }
        }
    }
    name_files(&mut texts, &called, known, found);
    if !missing.is_empty() {
        let words = format!(
            "{} not in the file: {}; what is coded in them has the words that the project repeats, and no place",
            counted(missing.len(), "text is", "texts are"),
            some(missing.iter().map(String::as_str))
        );
        found.doubt(words, Some(document.file.clone()));
    }
    Ok(texts)
}

/// Names the file of each text: as it was named before, so that no text gets the file of another, whatever their order; else
/// after the text, with a number where another has that name.
fn name_files(
    texts: &mut QdaTexts<'_>,
    called: &[(String, String)],
    known: &BTreeMap<String, String>,
    found: &mut Brought,
) {
    let mut files = Given::default();
    for (text, (whole, _)) in texts.list.iter_mut().zip(called) {
        let key = text_key(whole);
        // Of two texts of one name the first is the one that is known.
        if let Some(file) = known.get(&key)
            && !found.remembered.contains_key(&key)
        {
            text.file = files.unique_file(file);
            found.remembered.insert(key, text.file.clone());
        }
    }
    for (text, (whole, place)) in texts.list.iter_mut().zip(called) {
        let wanted = file_name(&text.name);
        if text.file.is_empty() {
            text.file = files.unique_file(&wanted);
            let key = text_key(whole);
            let file = found.remembered.entry(key);
            file.or_insert_with(|| text.file.clone());
        }
        if text.file != wanted {
            let words = format!(
                "another text is called {}: this one is `{}.txt`",
                shown(&text.name),
                text.file
            );
            found.doubt(words, Some(place.clone()));
        }
    }
}

/// The words of a text as they are stored, where they are to be had.
pub(super) fn words_of(
    holder: &QdaElement,
    archive: &mut Option<QdaArchive>,
    name: &str,
    place: &str,
    missing: &mut Vec<String>,
    found: &mut Brought,
) -> Result<Option<String>, NotTaken> {
    if let Some(content) = holder.one("PlainTextContent") {
        return Ok(Some(content.text.clone()));
    }
    let Some(path) = holder.attribute("plainTextPath") else {
        missing.push(name.to_owned());
        return Ok(None);
    };
    let read = match archive {
        Some(archive) => archive.text(path)?,
        None => Err(NoQdaText::Missing),
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(NoQdaText::Missing) => {
            missing.push(name.to_owned());
            return Ok(None);
        }
        Err(NoQdaText::Outside) => {
            let words = format!(
                "the text {} lies outside the file, where nothing is looked at",
                shown(name)
            );
            found.doubt(words, Some(place.to_owned()));
            return Ok(None);
        }
        Err(NoQdaText::Unreadable(why)) => {
            found.doubt(
                format!("the text {} {why}", shown(name)),
                Some(place.to_owned()),
            );
            return Ok(None);
        }
    };
    if bytes.contains(&0) && bytes.starts_with(b"PK") {
        found.doubt(
            format!("the text {} is no plain text", shown(name)),
            Some(place.to_owned()),
        );
        return Ok(None);
    }
    let (words, encoding) = decode(bytes, true);
    match encoding {
        Encoding::Utf8 => Ok(Some(words)),
        Encoding::Unknown(_) => {
            let words = format!(
                "the text {} is not stored as UTF-8, and how it is stored cannot be told for certain: it was not read",
                shown(name)
            );
            found.doubt(words, Some(place.to_owned()));
            Ok(None)
        }
        other => {
            let called = match other {
                Encoding::Utf16 => "UTF-16",
                _ => "Windows-1252",
            };
            let told = format!(
                "the text {} is stored as {called}; look whether its letters are right",
                shown(name)
            );
            found.doubt(told, Some(place.to_owned()));
            Ok(Some(words))
        }
    }
}

/// A text without a mark before it and with a line feed at each end of a line; and where carriage returns stood.
fn unified(words: &str) -> (bool, Option<String>, Vec<u32>) {
    let bare = words.strip_prefix('\u{feff}');
    let marked = bare.is_some();
    let bare = bare.unwrap_or(words);
    if !bare.contains('\r') {
        return (marked, Some(bare.to_owned()), Vec::new());
    }
    let mut text = String::with_capacity(bare.len());
    let mut returns = Vec::new();
    let mut at = 0_u32;
    let mut letters = bare.chars().peekable();
    while let Some(one) = letters.next() {
        let one = match one {
            '\r' if letters.peek() == Some(&'\n') => {
                returns.push(at);
                letters.next();
                '\n'
            }
            '\r' => '\n',
            other => other,
        };
        text.push(one);
        at += 1;
    }
    (marked, Some(text), returns)
}
