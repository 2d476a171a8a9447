//! What has changed, as text for a terminal: what went in brackets with a minus, what came in brackets with a plus.

use crate::cli::block;
use crate::cli::print::counted;
use cisgrid::compare::changed::Changes;
use cisgrid::compare::sentences::{Sentence, SentencePiece, passages};

pub(super) fn written(changes: &Changes) -> String {
    let mut out = format!("From {} to {}\n\n", changes.old, changes.new);
    if changes.is_nothing() {
        out += "Nothing has changed of what the propositions say and rest on.\n";
        return out;
    }
    for passage in passages(changes) {
        out += &line(&passage.heading);
        out.push('\n');
        for sentence in &passage.sentences {
            block::line(&mut out, "", &line(sentence));
        }
        out.push('\n');
    }
    let rows = changes.propositions.len();
    out += &format!(
        "{} of which something has changed.\n",
        counted(rows, "proposition", "propositions")
    );
    out
}

fn line(sentence: &Sentence) -> String {
    let pieces = sentence.iter().map(|piece| match piece {
        SentencePiece::Words(text) => text.clone(),
        SentencePiece::Code(text) => format!("`{text}`"),
        SentencePiece::Removed(text) => format!("[-{text}-]"),
        SentencePiece::Added(text) => format!("{{+{text}+}}"),
    });
    pieces.collect()
}
