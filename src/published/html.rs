//! Articles as web pages. Only the tokens are read, as a browser reads them, and no tree is made: a page takes time by its
//! length, however deep its elements stand in one another.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::article::PublishedArticle;
use super::cells::reach;
use super::gatherer::{Gatherer, Sink};
use super::sheet;
use crate::read::texts::html::{is_block, is_unseen};

/// How deep tables may stand in one another; deeper ones are read as text.
const DEEPEST: usize = 20;

/// Reads a page.
pub(super) fn article(page: String) -> PublishedArticle {
    let walk = Walk {
        gatherer: Gatherer::new("HTML article"),
        tables: Vec::new(),
        unseen: 0,
        passed: 0,
        raised: false,
        title: false,
    };
    let tokens = Tokenizer::new(Page(RefCell::new(walk)), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page));
    // A script is not run, so that the tokens go on behind it.
    while !input.is_empty() {
        let _ = tokens.feed(&input);
    }
    tokens.end();
    sheet::with_captions(tokens.sink.0.into_inner().finished())
}

struct Page(RefCell<Walk>);

/// A table that is open.
struct Open {
    /// Whether its head is open.
    heads: bool,
    /// Whether a cell is, and its row holds headings alone so far.
    cell: bool,
    all_head: bool,
    caption: bool,
}

struct Walk {
    gatherer: Gatherer,
    tables: Vec<Open>,
    /// How many elements that are not shown are open.
    unseen: usize,
    /// How many tables are open that stand too deep.
    passed: usize,
    raised: bool,
    title: bool,
}

impl Walk {
    fn finished(mut self) -> PublishedArticle {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.gatherer.finished()
    }

    fn tag(&mut self, tag: &Tag, line: u64) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let opens = tag.kind == TagKind::StartTag;
        if is_unseen(name) {
            self.unseen = match opens {
                true => self.unseen.saturating_add(1),
                false => self.unseen.saturating_sub(1),
            };
            self.title = name == "title" && opens;
            return match name {
                "script" if opens => TokenSinkResult::RawData(ScriptData),
                "title" | "textarea" if opens => TokenSinkResult::RawData(Rcdata),
                "style" | "iframe" | "noembed" | "noframes" | "xmp" if opens => {
                    TokenSinkResult::RawData(Rawtext)
                }
                _ => TokenSinkResult::Continue,
            };
        }
        if self.unseen == 0 {
            self.shown(name, tag, opens, line);
        }
        TokenSinkResult::Continue
    }

    fn shown(&mut self, name: &str, tag: &Tag, opens: bool, line: u64) {
        let place = || format!("line {line}");
        match (name, opens) {
            ("sup", true) if !self.raised => {
                self.raised = true;
                self.gatherer.enter(Sink::Raised);
            }
            ("sup", false) => self.end_raised(),
            ("table", true) if self.tables.len() >= DEEPEST => {
                if self.passed == 0 {
                    self.gatherer
                        .unread(place(), "tables stand too deep in one another");
                }
                self.passed = self.passed.saturating_add(1);
            }
            ("table", false) if self.passed > 0 => self.passed -= 1,
            ("table", true) => self.begin_table(place()),
            ("table", false) => self.end_table(),
            _ if self.passed > 0 => {}
            ("thead" | "tbody" | "tfoot", _) if !self.tables.is_empty() => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    table.heads = name == "thead" && opens;
                }
            }
            ("tr", _) if !self.tables.is_empty() => {
                self.end_cell();
                if opens && let Some(table) = self.tables.last_mut() {
                    table.all_head = true;
                    let heads = table.heads;
                    self.gatherer.begin_row(heads);
                }
            }
            ("td" | "th", true) if !self.tables.is_empty() => self.begin_cell(name, tag, place()),
            ("td" | "th", false) if !self.tables.is_empty() => self.end_cell(),
            ("caption", _) => self.caption(opens),
            (name, _) if is_block(name) => {
                self.end_raised();
                self.gatherer.line(place);
            }
            _ => {}
        }
    }

    fn caption(&mut self, opens: bool) {
        self.end_cell();
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        match (table.caption, opens) {
            (false, true) => {
                table.caption = true;
                self.gatherer.enter(Sink::Caption);
            }
            (true, false) => {
                table.caption = false;
                self.gatherer.leave();
            }
            _ => {}
        }
    }

    fn end_raised(&mut self) {
        if self.raised {
            self.raised = false;
            self.gatherer.leave();
        }
    }

    fn begin_table(&mut self, place: String) {
        self.end_raised();
        if self.gatherer.in_table() {
            self.gatherer.unread(
                place.clone(),
                "a table stands within a cell of another; it is listed as a table of its own",
            );
        } else {
            let before = place.clone();
            self.gatherer.line(|| before);
        }
        self.gatherer.begin_table(place);
        // What stands between the cells belongs nowhere.
        self.gatherer.enter(Sink::Dropped);
        self.tables.push(Open {
            heads: false,
            cell: false,
            all_head: true,
            caption: false,
        });
    }

    fn end_table(&mut self) {
        self.end_cell();
        self.caption(false);
        if self.tables.pop().is_some() {
            self.gatherer.leave();
            self.gatherer.end_table();
        }
    }

    fn begin_cell(&mut self, name: &str, tag: &Tag, place: String) {
        self.end_cell();
        self.caption(false);
        let said = |key: &str| {
            let mut attributes = tag.attrs.iter();
            let found = attributes.find(|one| &*one.name.local == key)?;
            Some(found.value.to_string())
        };
        let across = reach(said("colspan").as_deref(), false);
        let down = reach(said("rowspan").as_deref(), true);
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        table.cell = true;
        table.all_head &= name == "th";
        let heads = table.heads || table.all_head;
        self.gatherer.begin_cell(across, down, Some(place));
        self.gatherer.row_heads(heads);
        self.gatherer.leave();
        self.gatherer.enter(Sink::Cell);
    }

    fn end_cell(&mut self) {
        self.end_raised();
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        if std::mem::take(&mut table.cell) {
            self.gatherer.leave();
            self.gatherer.end_cell();
            self.gatherer.enter(Sink::Dropped);
        }
    }
}

impl TokenSink for Page {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut walk = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => return walk.tag(&tag, line),
            Token::CharacterTokens(shown) if walk.title => {
                walk.gatherer.enter(Sink::Title);
                walk.gatherer.add(&shown);
                walk.gatherer.leave();
            }
            Token::CharacterTokens(shown) if walk.unseen == 0 => walk.gatherer.add(&shown),
            Token::CharacterTokens(_)
            | Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}
