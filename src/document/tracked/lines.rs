//! Lines of text as one, word by word; links, notes and pictures come and go whole.

use similar::{Algorithm, ChangeTag, capture_diff_slices};

use crate::document::inline::{Inline, Tracked};
use crate::document::text::SafeText;

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

impl Token {
    fn said(&self) -> String {
        match &self.what {
            What::Word(word) => word.clone(),
            What::Whole(Inline::Code(text) | Inline::Superscript(text)) => text.as_str().to_owned(),
            What::Whole(Inline::Link { text, .. } | Inline::Note(text)) => {
                let mut lines = Lines::default();
                lines.gather(text);
                lines.words()
            }
            What::Whole(Inline::Break) => " ".to_owned(),
            What::Whole(_) => String::new(),
        }
    }
}

/// The words of a text, and the blanks between them.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for letter in text.chars() {
        match words.last_mut() {
            Some(word) if word.ends_with(char::is_whitespace) == letter.is_whitespace() => {
                word.push(letter);
            }
            _ => words.push(letter.to_string()),
        }
    }
    words
}

/// Two lines as one.
pub(super) fn merged(old: &[Inline], new: &[Inline]) -> Vec<Inline> {
    let [old, new] = [old, new].map(|text| {
        let mut lines = Lines::default();
        lines.gather(text);
        lines.tokens
    });
    let keys = |tokens: &[Token]| tokens.iter().map(|one| one.key.clone()).collect::<Vec<_>>();
    let (before, now) = (keys(&old), keys(&new));
    let mut merged: Vec<(Option<Tracked>, Vec<Token>)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &now) {
        for change in op.iter_changes(&before, &now) {
            let (became, token) = match change.tag() {
                ChangeTag::Equal => (None, change.new_index().and_then(|at| new.get(at))),
                ChangeTag::Delete => {
                    let token = change.old_index().and_then(|at| old.get(at));
                    (Some(Tracked::Removed), token)
                }
                ChangeTag::Insert => {
                    let token = change.new_index().and_then(|at| new.get(at));
                    (Some(Tracked::Added), token)
                }
            };
            let Some(token) = token else { continue };
            match merged.last_mut() {
                Some((last, tokens)) if *last == became => tokens.push(token.clone()),
                _ => merged.push((became, vec![token.clone()])),
            }
        }
    }
    let mut merged = together(merged);
    let said: usize = merged
        .iter()
        .filter(|(became, _)| became.is_none())
        .flat_map(|(_, tokens)| tokens)
        .map(|token| token.said().trim().len())
        .sum();
    let longer =
        [&old, &new].map(|all| all.iter().map(|one| one.said().trim().len()).sum::<usize>());
    // Scattered words that happen to be the same are no help to a reader.
    if said * 4 < longer[0].max(longer[1]) {
        let sides = [(Tracked::Removed, old), (Tracked::Added, new)];
        let sides = sides.into_iter().filter(|(_, tokens)| !tokens.is_empty());
        merged = sides
            .map(|(became, tokens)| (Some(became), tokens))
            .collect();
    }
    let lines = merged.into_iter().flat_map(|(became, tokens)| {
        let text = inlines(tokens);
        match became {
            None => text,
            Some(became) => vec![Inline::Tracked { became, text }],
        }
    });
    lines.collect()
}

/// Changes with nothing but a blank between them as one: what went, then what came.
fn together(groups: Vec<(Option<Tracked>, Vec<Token>)>) -> Vec<(Option<Tracked>, Vec<Token>)> {
    let mut all = Vec::new();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    let mut groups = groups.into_iter().peekable();
    while let Some((became, tokens)) = groups.next() {
        match became {
            Some(Tracked::Removed) => removed.extend(tokens),
            Some(Tracked::Added) => added.extend(tokens),
            None => {
                let is_blank = tokens.iter().all(|token| token.said().trim().is_empty());
                let is_word = tokens.iter().all(|one| matches!(one.what, What::Word(_)));
                let changing = !removed.is_empty() || !added.is_empty();
                if changing && is_blank && is_word && groups.peek().is_some() {
                    removed.extend(tokens.iter().cloned());
                    added.extend(tokens);
                    continue;
                }
                flush(&mut all, &mut removed, &mut added);
                all.push((None, tokens));
            }
        }
    }
    flush(&mut all, &mut removed, &mut added);
    all
}

fn flush(
    all: &mut Vec<(Option<Tracked>, Vec<Token>)>,
    removed: &mut Vec<Token>,
    added: &mut Vec<Token>,
) {
    for (became, tokens) in [(Tracked::Removed, removed), (Tracked::Added, added)] {
        if !tokens.is_empty() {
            all.push((Some(became), std::mem::take(tokens)));
        }
    }
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
