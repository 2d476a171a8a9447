//! What the processor gets wrong, put right.

use super::item::{StandIns, words_for_year};
use super::lettered::Lettered;
use crate::model::{SourceKind, SourceParts};
use crate::wording::spelling;

/// What the Harvard style says of a preprint.
const PREPRINT: &str = " [Preprint]";

/// The text as it is printed: with what stands for the year, one blank where there are several, and no full stop behind
/// a part that ends a sentence by itself.
pub(super) fn mend(text: &mut Lettered, work: &SourceParts, stand_ins: &StandIns) {
    let stand_in = stand_ins.year;
    text.turn(|letter| stand_ins.letters.behind(letter));
    text.space();
    // A year that has neither month nor day behind it has a comma behind it.
    let year = work.date.map(|date| i32::from(date.from.year));
    let year = stand_in.map(i32::from).or(year);
    let year = year
        .map(|year| year.to_string())
        .or_else(|| work.year.clone());
    if let Some(year) = year {
        text.replace(&format!("({year},)"), &format!("({year})"));
    }
    if let (Some(year), Some(words)) = (stand_in, words_for_year(work)) {
        text.replace(&year.to_string(), &words);
    }
    // The Harvard style takes an article without volume and pages for one that is in no journal yet.
    if work.kind() != SourceKind::Preprint {
        text.replace(PREPRINT, "");
    }
    let as_written = [
        &work.title,
        &work.container,
        &work.series,
        &work.publisher,
        &work.place,
    ];
    for part in as_written.into_iter().flatten() {
        text.with_capitals_of(&spelling::spaced(part));
    }
    let parts = work.texts().into_iter().filter_map(|(_, part)| part);
    let names = work.authors.named.iter().chain(&work.editors.named);
    let names: Vec<String> = names.map(ToString::to_string).collect();
    for part in parts.chain(&names) {
        let part = spelling::spaced(part);
        let ends = part.ends_with(['.', '?', '!', '…']);
        // The last word will do: of a name the initials may be another's.
        let last = part.rsplit(' ').next().filter(|_| ends);
        if let Some(last) = last.filter(|last| last.len() > 1) {
            text.replace(&format!("{last}."), last);
        }
    }
}
