//! Lines of text as one, word by word; links, notes and pictures come and go whole.

use std::borrow::Cow;

use crate::document::inline::{Inline, Tracked};
use crate::document::text::SafeText;
use crate::wording::reworded::{Side, TextPiece, sided, words};

/// How a word is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Set {
    Strong,
    Emphasis,
}

/// A word of a line, or something that is no word.
#[derive(Clone, Debug)]
struct Token {
    /// How it is set, the outermost first.
    set: Vec<Set>,
    /// What it is.
    what: What,
    /// What is compared.
    key: String,
}

#[derive(Clone, Debug)]
enum What {
    Word(String),
    Whole(Inline),
}

/// A line in pieces.
#[derive(Debug, Default)]
pub(super) struct Lines {
    tokens: Vec<Token>,
}

impl Lines {
    /// Adds what stands in a line.
    pub(super) fn gather(&mut self, text: &[Inline]) {
        self.within(text, &[]);
    }

    /// What it says.
    pub(super) fn words(&self) -> String {
        self.tokens.iter().map(|token| token.said()).collect()
    }

    fn within(&mut self, text: &[Inline], set: &[Set]) {
        for inline in text {
            match inline {
                Inline::Text(text) => self.text(text.as_str(), set),
                Inline::Strong(text) => self.within(text, &[set, &[Set::Strong]].concat()),
                Inline::Emphasis(text) => self.within(text, &[set, &[Set::Emphasis]].concat()),
                Inline::Tracked { text, .. } => self.within(text, set),
                whole => self.tokens.push(Token {
                    set: set.to_vec(),
                    // Pictures and notes have no other name than what they are.
                    key: format!("{set:?} {whole:?}"),
                    what: What::Whole(whole.clone()),
                }),
            }
        }
    }

    fn text(&mut self, text: &str, set: &[Set]) {
        // A text that runs the other way holds together as it is.
        let words = match text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']) {
            true => vec![text.to_owned()],
            false => words(text),
        };
        self.tokens.extend(words.into_iter().map(|word| Token {
            set: set.to_vec(),
            key: format!("{set:?} {word}"),
            what: What::Word(word),
        }));
    }
}

impl TextPiece for Token {
    fn key(&self) -> &str {
        &self.key
    }

    fn said(&self) -> Cow<'_, str> {
        match &self.what {
            What::Word(word) => Cow::Borrowed(word),
            What::Whole(Inline::Code(text) | Inline::Superscript(text)) => {
                Cow::Borrowed(text.as_str())
            }
            What::Whole(Inline::Link { text, .. } | Inline::Note(text)) => {
                let mut lines = Lines::default();
                lines.gather(text);
                Cow::Owned(lines.words())
            }
            What::Whole(Inline::Break) => Cow::Borrowed(" "),
            What::Whole(_) => Cow::Borrowed(""),
        }
    }

    fn is_blank(&self) -> bool {
        matches!(&self.what, What::Word(word) if word.trim().is_empty())
    }
}

/// Two lines as one.
pub(super) fn merged(old: &[Inline], new: &[Inline]) -> Vec<Inline> {
    let [old, new] = [old, new].map(|text| {
        let mut lines = Lines::default();
        lines.gather(text);
        lines.tokens
    });
    let lines = sided(&old, &new).into_iter().flat_map(|(side, tokens)| {
        let text = inlines(tokens);
        let became = match side {
            Side::Both => return text,
            Side::Older => Tracked::Removed,
            Side::Newer => Tracked::Added,
        };
        vec![Inline::Tracked { became, text }]
    });
    lines.collect()
}

/// Tokens as a line: words that are set alike are one text.
fn inlines(tokens: Vec<Token>) -> Vec<Inline> {
    let mut line: Vec<(Vec<Set>, What)> = Vec::new();
    for token in tokens {
        match (line.last_mut(), token.what) {
            (Some((set, What::Word(before))), What::Word(word)) if *set == token.set => {
                before.push_str(&word);
            }
            (_, what) => line.push((token.set, what)),
        }
    }
    let line = line.into_iter().map(|(set, what)| {
        let inner = match what {
            What::Word(words) => Inline::Text(SafeText::new(&words)),
            What::Whole(inline) => inline,
        };
        set.into_iter().rev().fold(inner, |inner, set| match set {
            Set::Strong => Inline::Strong(vec![inner]),
            Set::Emphasis => Inline::Emphasis(vec![inner]),
        })
    });
    line.collect()
}
