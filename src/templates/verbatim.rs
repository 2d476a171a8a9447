//! Files that are taken as they are: the script of the page, and of a Word file its styles, lists, settings, fonts and
//! theme.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::faults::template_fault;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// One of the files: its name, the name of its outermost element where it is XML, and the built-in text.
type Kept = (&'static str, Option<&'static str>, &'static str);

/// The script of the page.
pub(super) const SCRIPT: &str = "html/script.js";

/// Every one of them.
const BUILT_IN: [Kept; 6] = [
    (SCRIPT, None, include_str!("../../templates/html/script.js")),
    (
        "docx/styles.xml",
        Some("styles"),
        include_str!("../../templates/docx/styles.xml"),
    ),
    (
        "docx/numbering.xml",
        Some("numbering"),
        include_str!("../../templates/docx/numbering.xml"),
    ),
    (
        "docx/settings.xml",
        Some("settings"),
        include_str!("../../templates/docx/settings.xml"),
    ),
    (
        "docx/fontTable.xml",
        Some("fonts"),
        include_str!("../../templates/docx/fontTable.xml"),
    ),
    (
        "docx/theme.xml",
        Some("theme"),
        include_str!("../../templates/docx/theme.xml"),
    ),
];

/// The names of all of them.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(name, _, _)| *name)
}

/// The files, those of the user's in the place of the built-in ones.
#[derive(Debug, Default)]
pub(super) struct Verbatim {
    replaced: Vec<(String, String)>,
}

impl Verbatim {
    /// The text of the file of that name; nothing where there is no such file.
    pub(super) fn text(&self, name: &str) -> &str {
        let mut replaced = self.replaced.iter();
        if let Some((_, text)) = replaced.find(|(own, _)| own == name) {
            return text;
        }
        let built_in = BUILT_IN.iter().find(|(known, _, _)| *known == name);
        built_in.map_or("", |(_, _, text)| text)
    }

    /// Puts a file of the user's in the place of the built-in one of that name, and tells where it is no XML, or
    /// other XML than what is wanted there; or where it is a script that would end too early within a page.
    pub(super) fn replace(&mut self, name: String, text: String, id: FileId) -> Option<Diagnostic> {
        let (_, root, _) = BUILT_IN.iter().find(|(known, _, _)| *known == name)?;
        let found = match root {
            Some(root) => fault(&text, root),
            None => early_end(&text),
        };
        let fault = found.map(|(place, words)| {
            let place = place.min(text.len());
            let start = (0..=place).rev().find(|at| text.is_char_boundary(*at));
            let start = start.unwrap_or_default();
            let length = text[start..].lines().next().unwrap_or_default().len();
            template_fault::finding(Span::new(id, start, start + length), &words)
        });
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
        self.replaced.push((name, text));
        fault
    }
}

/// Where a script within a page would end, or would not be one, though it goes on.
fn early_end(text: &str) -> Option<(usize, String)> {
    let small = text.to_ascii_lowercase();
    let ends = ["</script", "<script", "<!--"].into_iter();
    let ends = ends.filter_map(|end| Some((small.find(end)?, end)));
    let (place, end) = ends.min()?;
    Some((
        place,
        format!(
            "a script within a page cannot hold `{end}`; write it as `<\\{}`",
            &end[1..]
        ),
    ))
}

/// The first fault of a text as XML with that outermost element, and its place.
fn fault(text: &str, root: &str) -> Option<(usize, String)> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut depth = 0_usize;
    let mut has_root = false;
    loop {
        let place = reader.buffer_position() as usize;
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return Some((reader.error_position() as usize, error.to_string())),
        };
        let is_outside = depth == 0;
        let words = match &event {
            Event::Start(element) | Event::Empty(element) => {
                let is_first = !std::mem::replace(&mut has_root, true);
                depth += usize::from(matches!(event, Event::Start(_)));
                let name = element.local_name();
                match is_outside {
                    true if !is_first => Some("a second outermost element".to_owned()),
                    true if name.as_ref() != root => Some(format!(
                        "the outermost element of this file is `{root}`, not `{}`",
                        name.as_ref()
                    )),
                    _ => element_fault(&reader, element),
                }
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                None
            }
            Event::Text(text) if is_outside && !text.trim_matches(is_blank).is_empty() => {
                Some("text outside of the outermost element".to_owned())
            }
            Event::CData(_) if is_outside => {
                Some("text outside of the outermost element".to_owned())
            }
            Event::GeneralRef(name) => {
                let known = name.is_char_ref() || resolve_predefined_entity(name).is_some();
                (!known || is_outside).then(|| format!("the entity `&{};` is not known", &**name))
            }
            Event::DocType(_) => {
                Some("a part of a Word file has no document type declaration".to_owned())
            }
            Event::Decl(declaration) => match declaration.encoding() {
                Some(Ok(encoding)) if !encoding.eq_ignore_ascii_case("utf-8") => {
                    Some(format!("the file is UTF-8, and says that it is {encoding}"))
                }
                _ => None,
            },
            Event::Eof if depth > 0 => Some("an element is opened and not closed".to_owned()),
            Event::Eof if !has_root => Some(format!("there is no element `{root}`")),
            Event::Eof => return None,
            _ => None,
        };
        if let Some(words) = words {
            return Some((place, words));
        }
    }
}

fn is_blank(one: char) -> bool {
    one.is_ascii_whitespace() || one == '\u{feff}'
}

/// What is wrong with one element: a prefix that no declaration explains, or an attribute that is none.
fn element_fault(reader: &NsReader<&[u8]>, element: &BytesStart) -> Option<String> {
    let unknown = |prefix: &str| Some(format!("the prefix `{prefix}` is not declared"));
    if let (ResolveResult::Unknown(prefix), _) = reader.resolver().resolve_element(element.name()) {
        return unknown(&prefix);
    }
    for attribute in element.attributes() {
        let attribute = match attribute {
            Ok(attribute) => attribute,
            Err(error) => return Some(error.to_string()),
        };
        let resolved = reader.resolver().resolve_attribute(attribute.key);
        if let (ResolveResult::Unknown(prefix), _) = resolved {
            return unknown(&prefix);
        }
        if attribute.value.contains('<') {
            return Some("an attribute holds `<`".to_owned());
        }
        if let Err(error) = quick_xml::escape::unescape(&attribute.value) {
            return Some(error.to_string());
        }
    }
    None
}
