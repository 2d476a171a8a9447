//! One node of the tree, and what can be said of it where it is not what was wanted.

use std::cell::{Cell, RefCell};
use std::fmt;

use crate::diagnostic::Diagnostic;
use crate::read::faults::{cut_text, wrong_type};
use crate::read::yaml::tree::{Kind, Node, Tree, is_null};
use crate::source::{FileId, Span};

/// What all nodes of a file share.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 'text> {
    pub(super) tree: &'a Tree<'text>,
    pub(super) text: &'a str,
    pub(super) file: FileId,
    pub(super) faults: &'a RefCell<Vec<Diagnostic>>,
    pub(super) lost: &'a Cell<bool>,
}

impl<'a> Reader<'a, '_> {
    fn slice(&self, span: Span) -> &'a str {
        let stretch = span.start as usize..span.end as usize;
        self.text.get(stretch).unwrap_or_default()
    }
}

/// Why a value could not be read.
#[derive(Debug)]
pub(super) enum Fault {
    /// Words from a visitor, to be placed at the value.
    Said(String),
    /// A finding, placed already.
    Found(Box<Diagnostic>),
    /// Reported elsewhere already.
    Known,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said(words) => f.write_str(words),
            Self::Found(found) => f.write_str(&found.message),
            Self::Known => f.write_str("reported already"),
        }
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Self::Said(words.to_string())
    }

    fn invalid_type(found: serde::de::Unexpected<'_>, wanted: &dyn serde::de::Expected) -> Self {
        Self::Said(format!("expected {wanted}, found {found}"))
    }
}

/// One node of the tree.
#[derive(Clone, Copy)]
pub(super) struct At<'a, 'text> {
    pub(super) reader: &'a Reader<'a, 'text>,
    pub(super) index: usize,
}

impl<'a, 'text> At<'a, 'text> {
    pub(super) fn node(&self) -> &'a Node {
        &self.reader.tree.nodes[self.index]
    }

    pub(super) fn kind(&self) -> Kind<'a> {
        self.reader.tree.kind(self.index)
    }

    pub(super) fn span(&self) -> Span {
        let node = self.node();
        Span {
            file: self.reader.file,
            start: node.start,
            end: node.end,
        }
    }

    pub(super) fn report(&self, fault: Fault) {
        let found = match fault {
            Fault::Said(words) => wrong_type::finding(self.span(), words),
            Fault::Found(found) => *found,
            Fault::Known => return,
        };
        self.reader.faults.borrow_mut().push(found);
    }

    /// Reports a fault that names may be lost with.
    pub(super) fn lose(&self, fault: Fault) {
        self.reader.lost.set(true);
        self.report(fault);
    }

    /// The text of a scalar, or a fault that says what was `wanted`.
    pub(super) fn scalar(&self, wanted: &str) -> Result<&'a str, Fault> {
        match self.kind() {
            Kind::Scalar(text, plain) if !(plain && is_null(text)) => Ok(text),
            _ => Err(self.mismatch(wanted)),
        }
    }

    pub(super) fn mismatch(&self, wanted: &str) -> Fault {
        let found = match self.kind() {
            Kind::Scalar(text, true) if is_null(text) => "nothing".to_owned(),
            Kind::Scalar(text, _) => format!("`{}`", shortened(text)),
            Kind::List => "a list".to_owned(),
            Kind::Map => KEYS.to_owned(),
            Kind::Refused => return Fault::Known,
        };
        if let Some(comment) = self.comment() {
            let shown = shortened(self.reader.slice(comment));
            let words = format!("expected {wanted}, found nothing: `{shown}` is a comment");
            let finding = wrong_type::finding(comment, words).help(cut_text::HELP);
            return Fault::Found(Box::new(finding));
        }
        let help = match (self.kind(), wanted) {
            _ if wanted == WHOLE_NUMBER => "write digits alone, such as `14`",
            _ if wanted == TRUE_OR_FALSE => "write one of these two words",
            (Kind::Scalar(text, true), KEYS | KEYS_OR_TEXT) if is_null(text) => {
                "write what belongs here in the lines below, indented further than this one"
            }
            (Kind::Scalar(text, true), _) if is_null(text) => {
                "write it here, or take the key or the dash out"
            }
            (Kind::Map, "text") => {
                "a colon and a space inside a text need quotes around the whole text"
            }
            (Kind::List, "text") => {
                "a text that starts with a bracket or a dash needs quotes around the whole text"
            }
            (Kind::Map, "a list") => "start each item with a dash and a space",
            (_, "a list") => {
                "put it in brackets, as in `[one, two]`, or give each item a line and a dash"
            }
            (Kind::List, KEYS | KEYS_OR_TEXT) => "take the brackets or the dash away",
            (_, KEYS) => "write `key: value`, each pair in a line of its own",
            (Kind::List, _) => "write one word, without brackets or a dash",
            _ => "",
        };
        let help = (!help.is_empty()).then(|| help.to_owned());
        let words = format!("expected {wanted}, found {found}");
        let finding = wrong_type::finding(self.span(), words);
        Fault::Found(Box::new(finding.maybe_help(help)))
    }

    pub(super) fn lose_unless_nothing(&self, wanted: &str) {
        if !self.says_nothing() {
            self.lose(self.mismatch(wanted));
        }
    }

    /// Whether nothing stands here; where a text may have been taken for a comment, it is told.
    pub(super) fn says_nothing(&self) -> bool {
        let nothing = self.is_nothing();
        if nothing && let Some(comment) = self.comment() {
            let found = cut_text::judge_whole(self.reader.slice(comment), comment);
            self.reader.faults.borrow_mut().extend(found);
        }
        nothing
    }

    /// The comment that stands where a value is empty: right behind its colon or dash.
    fn comment(&self) -> Option<Span> {
        // The parser tells an empty value as a tilde.
        let written = self.reader.slice(self.span());
        if !self.is_nothing() || is_null(written) && !written.is_empty() {
            return None;
        }
        let text = self.reader.text;
        let near = text.floor_char_boundary(self.node().start as usize);
        let start = text[..near].rfind('\n').map_or(0, |end| end + 1);
        let line = text[start..].lines().next()?.trim_end();
        let mut signs = line.match_indices('#').map(|(at, _)| at);
        let sign = signs.find(|at| line[..*at].ends_with([' ', '\t']))?;
        let before = line[..sign].trim_end();
        let place = Span::new(self.reader.file, start + sign, start + line.len());
        before.ends_with([':', '-']).then_some(place)
    }

    pub(super) fn is_nothing(&self) -> bool {
        matches!(self.kind(), Kind::Scalar(text, true) if is_null(text))
    }

    /// The first key of a mapping that is called `name`.
    pub(super) fn key(&self, name: &str) -> Option<Self> {
        let mut items = match self.kind() {
            Kind::Map => self.items(),
            _ => return None,
        };
        while let (Some(key), Some(_)) = (items.take(), items.take()) {
            if matches!(key.kind(), Kind::Scalar(text, _) if text == name) {
                return Some(key);
            }
        }
        None
    }

    pub(super) fn items(self) -> Items<'a, 'text> {
        Items {
            reader: self.reader,
            at: self.index + 1,
            end: self.node().next as usize,
        }
    }
}

/// What a mapping is called in messages.
pub(super) const KEYS: &str = "keys and values";
pub(super) const KEYS_OR_TEXT: &str = "text, or keys and values";
pub(super) const TRUE_OR_FALSE: &str = "`true` or `false`";
pub(super) const WHOLE_NUMBER: &str = "a whole number";

fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// The children of a list, one after another.
pub(super) struct Items<'a, 'text> {
    pub(super) reader: &'a Reader<'a, 'text>,
    pub(super) at: usize,
    pub(super) end: usize,
}

impl<'a, 'text> Items<'a, 'text> {
    pub(super) fn take(&mut self) -> Option<At<'a, 'text>> {
        (self.at < self.end).then(|| {
            let node = At {
                reader: self.reader,
                index: self.at,
            };
            self.at = node.node().next as usize;
            node
        })
    }
}
