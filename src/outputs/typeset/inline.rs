//! What stands in a line, as a template sees it.

use std::borrow::Cow;

use super::address::address;
use super::plot::Drawing;
use super::seen::InlineSeen;
use super::setter::Setter;
use crate::document::{Inline, Target, Tracked};
use crate::wording::long;

impl<'a> Setter<'a> {
    /// What a template sees of a line.
    pub(super) fn inlines(&mut self, text: &'a [Inline]) -> Vec<InlineSeen<'a>> {
        let mut seen = Vec::with_capacity(text.len());
        for inline in text {
            self.inline(inline, &mut seen);
        }
        seen
    }

    fn inline(&mut self, inline: &'a Inline, seen: &mut Vec<InlineSeen<'a>>) {
        let one = match inline {
            Inline::Text(text) => return seen.extend(parted(self.text(text.as_str()))),
            Inline::Strong(text) => InlineSeen::Strong {
                text: self.inlines(text),
            },
            Inline::Emphasis(text) | Inline::Struck(text) => InlineSeen::Emphasis {
                text: self.inlines(text),
            },
            Inline::Code(text) => InlineSeen::Code {
                text: self.text(text.as_str()),
            },
            Inline::Superscript(text) => InlineSeen::Superscript {
                text: self.text(text.as_str()),
            },
            Inline::Link { to, text } => {
                let text = self.in_link(|setter| setter.inlines(text));
                let can_lead = !self.is_in_link();
                match to {
                    Target::Anchor(to) if can_lead && self.knows(to) => {
                        InlineSeen::Inner { to, text }
                    }
                    Target::Address(to) => match address(to).filter(|_| can_lead) {
                        Some(to) => InlineSeen::Outer { to, text },
                        None => return seen.extend(text),
                    },
                    Target::Anchor(_) => return seen.extend(text),
                }
            }
            Inline::Note(text) => return self.note(text, seen),
            Inline::Plot { picture, words } => InlineSeen::Plot {
                drawing: Drawing::of(picture),
                words: match words.is_empty() {
                    true => &picture.words,
                    false => words.as_str(),
                },
            },
            Inline::Break => InlineSeen::Break,
            // A page that is set shows the newer version.
            Inline::Tracked { became, text } => {
                if *became == Tracked::Added {
                    seen.extend(self.inlines(text));
                }
                return;
            }
        };
        seen.push(one);
    }

    /// A note at the foot of the page; within a table, below it; within another note, in brackets.
    fn note(&mut self, text: &'a [Inline], seen: &mut Vec<InlineSeen<'a>>) {
        if self.is_in_note() {
            seen.push(InlineSeen::Text { text: " (".into() });
            seen.extend(self.inlines(text));
            seen.push(InlineSeen::Text { text: ")".into() });
            return;
        }
        seen.push(match self.call_of_table(format!("{text:?}")) {
            Some(call) => InlineSeen::Mark {
                letter: call.letter,
                to: call.note,
                anchor: call.first.map(|first| {
                    let text = self.in_note(|setter| setter.inlines(text));
                    self.put_below_table(first.at, text);
                    first.anchor
                }),
            },
            None => InlineSeen::Note {
                text: self.in_note(|setter| setter.inlines(text)),
            },
        });
    }
}

/// A text, and in it the words that are too long for a narrow column, in the parts behind which a line may end.
fn parted(text: Cow<'_, str>) -> Vec<InlineSeen<'_>> {
    let mut seen = Vec::new();
    let mut from = 0;
    for (word, parts) in long::words(&text) {
        if from < word.start {
            let text = text[from..word.start].to_owned().into();
            seen.push(InlineSeen::Text { text });
        }
        from = word.end;
        let text = text[word].to_owned();
        seen.push(InlineSeen::Long { text, parts });
    }
    match from {
        0 => seen.push(InlineSeen::Text { text }),
        _ if from < text.len() => {
            let text = text[from..].to_owned().into();
            seen.push(InlineSeen::Text { text });
        }
        _ => {}
    }
    seen
}

/// A line as text alone, without notes.
pub(super) fn plain(text: &[Inline]) -> String {
    let mut plain = String::new();
    add_plain(text, &mut plain);
    plain
}

fn add_plain(text: &[Inline], plain: &mut String) {
    for inline in text {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Superscript(text) => {
                plain.push_str(text.as_str());
            }
            Inline::Strong(text)
            | Inline::Emphasis(text)
            | Inline::Struck(text)
            | Inline::Link { text, .. }
            | Inline::Tracked {
                became: Tracked::Added,
                text,
            } => {
                add_plain(text, plain);
            }
            Inline::Plot { words, .. } => plain.push_str(words.as_str()),
            Inline::Break => plain.push(' '),
            Inline::Note(_) | Inline::Tracked { .. } => {}
        }
    }
}
