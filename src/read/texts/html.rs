//! Web pages to plain text: what a browser would show, each block a line.
//!
//! Only the tokens are read, as a browser reads them, and no tree is made: a page takes time by its length, however deep
//! its elements stand in one another.

use std::cell::{Cell, RefCell};

use encoding_rs::Encoding as Stored;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::read::encoding::decode;
use crate::source::Encoding;

/// The text of a page, and how it was stored.
pub(in crate::read) fn text(bytes: Vec<u8>) -> (String, Encoding) {
    let (page, encoding) = page(bytes);
    let tokens = Tokenizer::new(Shown::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page));
    // A script is not run, so that the tokens go on behind it.
    while !input.is_empty() {
        let _ = tokens.feed(&input);
    }
    tokens.end();
    (tokens.sink.text.into_inner(), encoding)
}

/// The page as text: in the encoding that it names, where it is no UTF-8.
pub(crate) fn page(bytes: Vec<u8>) -> (String, Encoding) {
    let named = match std::str::from_utf8(&bytes) {
        Ok(_) => None,
        Err(_) => named(&bytes),
    };
    match named {
        Some(stored) => {
            let (text, _, damaged) = stored.decode(&bytes);
            let encoding = match damaged {
                true => Encoding::Unknown(0),
                false => Encoding::Utf8,
            };
            (text.into_owned(), encoding)
        }
        None => decode(bytes, true),
    }
}

/// The encoding that a page names at its start.
fn named(bytes: &[u8]) -> Option<&'static Stored> {
    /// As far as browsers look.
    const FAR: usize = 1024;
    if let Some((marked, _)) = Stored::for_bom(bytes) {
        return Some(marked);
    }
    let start: String = bytes.iter().take(FAR).map(|one| *one as char).collect();
    let start = start.to_ascii_lowercase();
    let (_, behind) = start.split_once("charset=")?;
    let label = behind.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|one: char| !one.is_ascii_alphanumeric() && !"-_:.".contains(one));
    Stored::for_label(&label.as_bytes()[..end.unwrap_or(label.len())])
}

/// What a page shows, as far as it was read.
#[derive(Default)]
struct Shown {
    text: RefCell<String>,
    /// How many elements that are not shown are open.
    unseen: Cell<usize>,
    /// How many are open whose blanks count.
    written: Cell<usize>,
}

/// What of a page is never shown; their content holds no elements, or is passed over with them.
pub(crate) fn is_unseen(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "title"
            | "template"
            | "textarea"
            | "iframe"
            | "noembed"
            | "noframes"
            | "xmp"
    )
}

/// Whether an element stands on lines of its own.
pub(crate) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "br"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

impl Shown {
    /// Ends the line, if something stands on it.
    fn end_line(&self) {
        let mut text = self.text.borrow_mut();
        while text.ends_with(' ') {
            text.pop();
        }
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    }

    fn add(&self, shown: &str) {
        if self.unseen.get() > 0 {
            return;
        }
        let mut text = self.text.borrow_mut();
        if self.written.get() > 0 {
            text.push_str(shown);
            return;
        }
        for one in shown.chars() {
            // A no-break space is written on purpose.
            match matches!(one, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                false => text.push(one),
                true if text.is_empty() || text.ends_with([' ', '\n']) => {}
                true => text.push(' '),
            }
        }
    }

    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let opens = tag.kind == TagKind::StartTag;
        let count = |open: &Cell<usize>| {
            let now = open.get();
            open.set(match opens {
                true => now.saturating_add(1),
                false => now.saturating_sub(1),
            });
        };
        if is_block(name) && self.unseen.get() == 0 {
            self.end_line();
        }
        match name {
            "pre" => count(&self.written),
            // As in a browser, a `/` at its end does not close it.
            _ if is_unseen(name) => count(&self.unseen),
            _ => {}
        }
        match name {
            "script" if opens => TokenSinkResult::RawData(ScriptData),
            "title" | "textarea" if opens => TokenSinkResult::RawData(Rcdata),
            "style" | "iframe" | "noembed" | "noframes" | "xmp" if opens => {
                TokenSinkResult::RawData(Rawtext)
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

impl TokenSink for Shown {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => return self.tag(&tag),
            Token::CharacterTokens(shown) => self.add(&shown),
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}
