//! From parser events to a flat tree of nodes, each with its place, every scalar as written.

use std::borrow::Cow;

use serde_saphyr::granit_parser::{Event, Options, Parser, ScalarStyle, Span as Stretch};

use crate::checks::{alias, second_document, syntax, tag};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// Collections may be nested this deep: far deeper than the format goes, far from any stack's end.
const DEEPEST: usize = 64;

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind<'text> {
    /// A scalar: its text after unescaping, and whether it was written without quotes.
    Scalar(Cow<'text, str>, bool),
    /// A list; its items follow.
    List,
    /// A mapping; keys and values follow in turn.
    Map,
    /// An alias or another thing that was refused, and reported, already.
    Refused,
}

/// A node; its children stand behind it, `next` is the index behind the last of them.
#[derive(Debug)]
pub(super) struct Node<'text> {
    pub(super) kind: Kind<'text>,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) next: u32,
}

/// The nodes of a file in the order of the text.
#[derive(Debug)]
pub(super) struct Tree<'text> {
    pub(super) nodes: Vec<Node<'text>>,
    /// The index of the root of each document.
    pub(super) roots: Vec<usize>,
    pub(super) faults: Vec<Diagnostic>,
    /// False where a fault of syntax hides the rest of the file.
    pub(super) whole: bool,
}

/// Builds the tree of `text`.
pub(super) fn build(text: &str, file: FileId) -> Tree<'_> {
    let mut tree = Tree {
        nodes: Vec::with_capacity(text.len() / 24),
        roots: Vec::new(),
        faults: Vec::new(),
        whole: true,
    };
    let mut options = Options::default();
    options.flow_nesting_limit = DEEPEST;
    options.block_nesting_limit = DEEPEST;
    options.emit_unresolved_aliases = true;
    let mut open: Vec<usize> = Vec::new();
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, at)) => tree.take(event, at, text, file, &mut open),
            Err(error) => {
                tree.faults.push(syntax::yaml(&error, text, file));
                tree.whole = false;
                break;
            }
        }
    }
    while let Some(index) = open.pop() {
        tree.close(index);
    }
    tree
}

impl<'text> Tree<'text> {
    fn take(
        &mut self,
        event: Event<'text>,
        at: Stretch,
        text: &str,
        file: FileId,
        open: &mut Vec<usize>,
    ) {
        let start = at.start.byte_offset().unwrap_or(0);
        let end = at.end.byte_offset().unwrap_or(start);
        let span = Span::new(file, start, end);
        if let Some(found) = event.tag() {
            let place = at.tag_span().map_or(span, |at| {
                let offset = |mark: Option<usize>| mark.unwrap_or(start);
                Span::new(
                    file,
                    offset(at.start.byte_offset()),
                    offset(at.end.byte_offset()),
                )
            });
            self.faults.push(tag::finding(place, &found.to_string()));
        }
        match event {
            Event::DocumentStart(..) if !self.roots.is_empty() => {
                let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
                let place = Span::new(file, start, end.min(start + 3));
                self.faults.push(second_document::finding(place));
            }
            Event::Scalar(value, style, _, _) => {
                let plain = style == ScalarStyle::Plain;
                self.push(Kind::Scalar(value, plain), span, open.len());
            }
            Event::SequenceStart(..) => open.push(self.push(Kind::List, span, open.len())),
            Event::MappingStart(..) => open.push(self.push(Kind::Map, span, open.len())),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(index) = open.pop() {
                    self.close(index);
                    // A collection in brackets ends with its bracket, one in lines with its last item.
                    if text
                        .as_bytes()
                        .get(start)
                        .is_some_and(|at| b"]}".contains(at))
                    {
                        self.nodes[index].end = span.end;
                    }
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.faults.push(alias::finding(span, &text[start..end]));
                self.push(Kind::Refused, span, open.len());
            }
            _ => {}
        }
    }

    /// Whether no document of the file has content.
    pub(super) fn says_nothing(&self) -> bool {
        let mut roots = self.roots.iter().map(|root| &self.nodes[*root].kind);
        roots.all(|kind| matches!(kind, Kind::Scalar(text, true) if super::is_null(text)))
    }

    fn push(&mut self, kind: Kind<'text>, span: Span, depth: usize) -> usize {
        let index = self.nodes.len();
        if depth == 0 {
            self.roots.push(index);
        }
        self.nodes.push(Node {
            kind,
            start: span.start,
            end: span.end,
            next: index as u32 + 1,
        });
        index
    }

    fn close(&mut self, index: usize) {
        let next = self.nodes.len() as u32;
        let last = self.nodes[self.nodes.len() - 1].end;
        let node = &mut self.nodes[index];
        node.next = next;
        node.end = node.end.max(last);
    }
}
