//! What quotations leave out without a sign.

use super::faults::filler_that_turns;
use super::resolver::Resolver;
use crate::quotation::manner::LeftOut;
use crate::quotation::meaning;
use crate::read::raw::field::Many;
use crate::source::Span;
use crate::wording::spelling;

/// What the words under `left_out` mean, and where each is written.
pub(super) fn left_out(words: Many<String>) -> (LeftOut, Vec<Span>) {
    let (mut left_out, mut places) = (LeftOut::default(), Vec::new());
    for field in words.0 {
        let Some(word) = field.value else {
            continue;
        };
        match spelling::word(&word).as_str() {
            "repeated words" | "repeated word" | "repetitions" => left_out.repeated = true,
            _ => {
                left_out.words.push(word);
                places.push(field.span);
            }
        }
    }
    (left_out, places)
}

impl Resolver<'_> {
    /// Takes those words out that turn a sentence in a language of the synthesis or of what was said, and tells them. Texts
    /// are read by what is left.
    pub(super) fn judge_left_out(&mut self) {
        let frame = &mut self.model.synthesis;
        let mut left_out = std::mem::take(&mut frame.left_out);
        let mut languages = vec![frame.language.clone()];
        let quotes = self.model.evidence.iter().flat_map(|one| &one.quotes);
        let originals = quotes.filter_map(|quote| quote.original.as_ref()?.lang.as_ref());
        for lang in originals {
            if !languages.contains(&lang.value) {
                languages.push(lang.value.clone());
            }
        }
        let words = std::mem::take(&mut left_out.words).into_iter();
        for (word, at) in words.zip(std::mem::take(&mut frame.left_out_at)) {
            match meaning::turning_word(&word, &languages) {
                Some(what) => self
                    .faults
                    .push(filler_that_turns::finding(at, &word, what)),
                None => {
                    left_out.words.push(word);
                    frame.left_out_at.push(at);
                }
            }
        }
        left_out.languages = languages;
        frame.left_out = left_out;
    }
}
