//! No message shows a line that holds words of a participant who withdrew.

use crate::diagnostic::{Diagnostic, Origin};
use crate::model::Model;
use crate::source::{FileId, Sources, Span};

/// The lines of a stretch, from the first to the last.
fn lines(span: Span, sources: &Sources) -> (FileId, usize, usize) {
    let file = sources.file(span.file);
    let (first, last) = (span.start as usize, span.end as usize);
    (span.file, file.place(first).line, file.place(last).line)
}

/// Lets findings be told without the lines beside them, where such a line holds words of somebody who withdrew.
pub(super) fn hush<'a>(
    found: impl Iterator<Item = &'a mut Diagnostic>,
    model: &Model,
    sources: &Sources,
) {
    let held = model.still_there.iter();
    let held: Vec<_> = held.map(|one| lines(one.span, sources)).collect();
    if held.is_empty() {
        return;
    }
    for found in found {
        let Origin::Text(first) = &found.origin else {
            continue;
        };
        let labels = std::iter::once(first).chain(&found.related);
        let shown: Vec<_> = labels.map(|label| lines(label.span, sources)).collect();
        // Between two labels of one file, lines are shown as well.
        found.bare |= shown.iter().any(|(file, ..)| {
            let own = shown.iter().filter(|(other, ..)| other == file);
            let first = own.clone().map(|(_, first, _)| *first).min();
            let last = own.map(|(.., last)| *last).max();
            held.iter()
                .any(|(other, from, to)| other == file && first <= Some(*to) && Some(*from) <= last)
        });
    }
}
