//! From parser events to a flat tree of nodes, each with its place, every scalar as written.

use std::borrow::Cow;
use std::ops::Range;

use serde_saphyr::granit_parser::{
    Event, Options, Parser, ScalarStyle, ScanError, Span as Stretch,
};

use super::fault::{self, Stop};
use super::piece::Piece;
use crate::diagnostic::Diagnostic;
use crate::read::faults::{alias, cut_text, second_document, tag};
use crate::read::hidden::Hidden;
use crate::read::turned;
use crate::source::{FileId, Span};

/// Collections may be nested this deep: far deeper than the format goes, far from any stack's end.
const DEEPEST: usize = 64;

/// More faults of syntax in one file are not told: one slip may have been copied very often.
const MOST_FAULTS: usize = 20;

/// What a node is.
#[derive(Clone, Copy, Debug)]
pub(in crate::read) enum Kind<'tree> {
    /// A scalar: its text after unescaping, and whether it was written without quotes.
    Scalar(&'tree str, bool),
    /// A list; its items follow.
    List,
    /// A mapping; keys and values follow in turn.
    Map,
    /// An alias or another thing that was refused, and reported, already.
    Refused,
}

/// What a node is, as it is kept.
#[derive(Clone, Copy, Debug)]
enum Stored {
    /// A scalar whose text stands in the file, from that byte on, that long.
    Slice {
        from: u32,
        length: u32,
        plain: bool,
    },
    /// A scalar whose text had to be unescaped: the number of the text.
    Unescaped {
        number: u32,
        plain: bool,
    },
    List,
    Map,
    Refused,
}

/// A node; its children stand behind it, `next` is the index behind the last of them. Kept small:
/// a large file has millions.
#[derive(Debug)]
pub(in crate::read) struct Node {
    stored: Stored,
    pub(in crate::read) start: u32,
    pub(in crate::read) end: u32,
    pub(in crate::read) next: u32,
}

/// The nodes of a file in the order of the text.
#[derive(Debug)]
pub(in crate::read) struct Tree<'text> {
    text: &'text str,
    unescaped: Vec<String>,
    pub(in crate::read) nodes: Vec<Node>,
    /// The index of the root of each document.
    pub(in crate::read) roots: Vec<usize>,
    pub(in crate::read) faults: Vec<Diagnostic>,
    /// False where a fault of syntax hides a part of the file.
    pub(in crate::read) whole: bool,
    /// The byte behind the last scalar or bracket read.
    last: usize,
    /// The stretches that faults of syntax hide, each from the byte from which on what was read may be half
    /// of something else up to where the reading goes on: faults in there are echoes.
    pub(super) hidden: Vec<Range<u32>>,
    /// The sections that these stretches belong to.
    pub(super) of_sections: Hidden,
    /// The byte at which the piece starts that is being read.
    from: usize,
    /// Whether a document of that piece has started.
    started: bool,
}

/// Builds the tree of `text`.
pub(in crate::read) fn build(text: &str, file: FileId) -> Tree<'_> {
    let mut tree = Tree {
        text,
        unescaped: Vec::new(),
        nodes: Vec::with_capacity(text.len() / 12),
        roots: Vec::new(),
        faults: Vec::new(),
        whole: true,
        last: 0,
        hidden: Vec::new(),
        of_sections: Hidden::default(),
        from: 0,
        started: false,
    };
    let mut next = Some(Piece::whole(text));
    let mut faults = 0;
    while let Some(piece) = next {
        next = match tree.read(&piece, file) {
            None => piece.behind(text),
            Some(stopped) => {
                faults += 1;
                let section = piece.section_of(text, stopped.fault);
                let resumed = piece.resumed(text, stopped.fault, section.clone());
                let resumed = resumed.filter(|_| faults < MOST_FAULTS);
                // More faults than are told may be of any section.
                let section = section.filter(|_| faults < MOST_FAULTS);
                tree.of_sections.add(section.map(|key| &text[key]));
                let end = resumed.as_ref().map_or(text.len(), |piece| piece.from);
                tree.hidden.push(stopped.cut..end as u32);
                resumed
            }
        };
    }
    tree
}

/// Where the reading of a piece stopped.
struct Stopped {
    /// The byte of the fault.
    fault: usize,
    /// The byte from which on what was read may be half of something else.
    cut: u32,
}

impl<'text> Tree<'text> {
    /// Reads a piece of the file; says where a fault of syntax stopped that.
    fn read(&mut self, piece: &Piece, file: FileId) -> Option<Stopped> {
        let mut options = Options::default();
        options.flow_nesting_limit = DEEPEST;
        options.block_nesting_limit = DEEPEST;
        options.emit_unresolved_aliases = true;
        options.emit_anchor_events = true;
        options.disallow_directives = true;
        let mut open: Vec<usize> = Vec::new();
        let mut stopped = None;
        self.from = piece.from;
        self.started = false;
        self.last = self.last.max(piece.from);
        if let Some(key) = &piece.section {
            open.push(self.section(key, file));
        }
        let text = &self.text[piece.from..piece.to];
        for event in Parser::new_from_str_with_options(text, options) {
            match event {
                Ok((event, at)) => self.take(event, at, file, &mut open),
                Err(error) => {
                    stopped = Some(self.stop(&error, piece, file, &open));
                    break;
                }
            }
        }
        while let Some(index) = open.pop() {
            self.close(index);
        }
        stopped
    }

    /// Opens a section whose key stands further above; gives the node to close.
    fn section(&mut self, key: &Range<usize>, file: FileId) -> usize {
        let place = Span::new(file, key.start, key.end);
        let index = self.push(Stored::Map, place, 0);
        let name = Stored::Slice {
            from: place.start,
            length: place.end - place.start,
            plain: true,
        };
        self.push(name, place, 1);
        index
    }
}

/// Whether a collection that starts at `at` stands in brackets.
fn bracket(text: &str, at: usize) -> bool {
    matches!(text.as_bytes().get(at), Some(b'[' | b'{'))
}

impl<'text> Tree<'text> {
    fn take(&mut self, event: Event<'text>, at: Stretch, file: FileId, open: &mut Vec<usize>) {
        let text = self.text;
        let start = self.from + at.start.byte_offset().unwrap_or(0);
        let end = at.end.byte_offset().map_or(start, |end| self.from + end);
        let span = Span::new(file, start, end);
        if event.tag().is_some() {
            let place = at.tag_span().map_or(span, |at| {
                let offset = |mark: Option<usize>| mark.map_or(start, |mark| self.from + mark);
                Span::new(
                    file,
                    offset(at.start.byte_offset()),
                    offset(at.end.byte_offset()),
                )
            });
            let written = &text[place.start as usize..place.end as usize];
            self.faults.push(tag::finding(place, written));
        }
        match event {
            Event::DocumentStart(..) if !self.started => self.started = true,
            Event::DocumentStart(..) => {
                let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
                let place = Span::new(file, start, end.min(start + 3));
                self.faults.push(second_document::finding(place));
                self.last = self.last.max(start);
            }
            Event::Scalar(value, style, _, _) => {
                self.last = self.last.max(end);
                let plain = style == ScalarStyle::Plain;
                if plain && end > start {
                    self.judge_end(end, file);
                }
                let value = turned::straight(value, &text[start..end], span, &mut self.faults);
                let stored = self.scalar(value, plain);
                self.push(stored, span, open.len());
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                let stored = match event {
                    Event::SequenceStart(..) => Stored::List,
                    _ => Stored::Map,
                };
                if bracket(text, start) {
                    self.last = self.last.max(start + 1);
                }
                open.push(self.push(stored, span, open.len()));
            }
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
                        self.last = self.last.max(end);
                    }
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.last = self.last.max(end);
                self.faults.push(alias::finding(span, &text[start..end]));
                self.push(Stored::Refused, span, open.len());
            }
            Event::Anchor(..) => self.faults.push(alias::anchor(span, &text[start..end])),
            _ => {}
        }
    }

    /// Says where a number sign behind a text without quotes cuts it off.
    fn judge_end(&mut self, end: usize, file: FileId) {
        if !matches!(self.text.as_bytes().get(end), Some(b' ' | b'\t' | b'#')) {
            return;
        }
        let rest = &self.text[end..];
        let behind = rest.trim_start_matches([' ', '\t']);
        if behind.starts_with('#') {
            let at = end + rest.len() - behind.len();
            let length = behind.lines().next().unwrap_or_default().trim_end().len();
            let place = Span::new(file, at, at + length);
            self.faults.extend(cut_text::judge(behind, place));
        }
    }

    /// Takes in why the reading of a piece of the file stops here.
    fn stop(&mut self, error: &ScanError, piece: &Piece, file: FileId, open: &[usize]) -> Stopped {
        let text = &self.text[..piece.to];
        let starts = open
            .iter()
            .rev()
            .map(|index| self.nodes[*index].start as usize);
        let found = fault::find(
            error,
            &Stop {
                text,
                from: piece.from,
                file,
                last: self.last,
                bracket: starts.into_iter().find(|start| bracket(text, *start)),
            },
        );
        let line = |at: u32| {
            text[..at as usize]
                .rfind('\n')
                .map_or(0, |end| end as u32 + 1)
        };
        let stopped = found.span().map_or(0, |span| span.start);
        let scalar =
            |node: &&Node| matches!(node.stored, Stored::Slice { .. } | Stored::Unescaped { .. });
        let last = self
            .nodes
            .iter()
            .rev()
            .take_while(|node| node.start as usize >= piece.from)
            .find(scalar)
            .map_or(stopped, |node| node.start);
        self.whole = false;
        // An alias or a tag in the same line is what stopped the reading.
        let known = self.faults.last().and_then(Diagnostic::span);
        if known.is_none_or(|known| line(known.start) != line(stopped)) {
            self.faults.push(found);
        }
        Stopped {
            fault: piece.from.max(stopped as usize),
            cut: line(stopped.min(last)),
        }
    }

    /// Whether no document of the file has content.
    pub(super) fn says_nothing(&self) -> bool {
        let mut roots = self.roots.iter().map(|root| self.kind(*root));
        roots.all(|kind| matches!(kind, Kind::Scalar(text, true) if is_null(text)))
    }

    /// What the node at `index` is.
    pub(in crate::read) fn kind(&self, index: usize) -> Kind<'_> {
        match self.nodes[index].stored {
            Stored::Slice {
                from,
                length,
                plain,
            } => {
                let from = from as usize;
                let text = self.text.get(from..from + length as usize);
                Kind::Scalar(text.unwrap_or_default(), plain)
            }
            Stored::Unescaped { number, plain } => {
                Kind::Scalar(&self.unescaped[number as usize], plain)
            }
            Stored::List => Kind::List,
            Stored::Map => Kind::Map,
            Stored::Refused => Kind::Refused,
        }
    }

    /// Keeps a scalar: by its place where its text is a piece of the file, else as a text of its own.
    fn scalar(&mut self, value: Cow<'text, str>, plain: bool) -> Stored {
        let piece = match &value {
            Cow::Borrowed(piece) => self.offset(piece),
            Cow::Owned(_) => None,
        };
        if let (Some(from), Ok(length)) = (piece, u32::try_from(value.len())) {
            return Stored::Slice {
                from,
                length,
                plain,
            };
        }
        self.unescaped.push(value.into_owned());
        Stored::Unescaped {
            number: self.unescaped.len() as u32 - 1,
            plain,
        }
    }

    /// The byte of the file at which `piece`, if it is a piece of its text, starts.
    fn offset(&self, piece: &str) -> Option<u32> {
        let from = piece
            .as_ptr()
            .addr()
            .checked_sub(self.text.as_ptr().addr())?;
        // Two texts that overlap in memory are of one text.
        self.text.get(from..from + piece.len())?;
        u32::try_from(from).ok()
    }

    fn push(&mut self, stored: Stored, span: Span, depth: usize) -> usize {
        let index = self.nodes.len();
        if depth == 0 {
            self.roots.push(index);
        }
        self.nodes.push(Node {
            stored,
            start: span.start,
            end: span.end,
            next: index as u32 + 1,
        });
        index
    }

    fn close(&mut self, index: usize) {
        let next = self.nodes.len();
        // Behind the last node there may be a bracket.
        let last = self.nodes[next - 1].end.max(self.last as u32);
        let node = &mut self.nodes[index];
        (node.next, node.end) = (next as u32, node.end.max(last));
    }
}

/// Whether a scalar as written is YAML's nothing.
pub(in crate::read) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}
