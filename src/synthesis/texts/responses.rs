//! The texts of answers to readers, and of what these remarked: they stand in a letter.

use super::text::{Text, name, prose};
use crate::model::{Model, ReaderAnswer};

pub(super) fn all(model: &Model) -> impl Iterator<Item = Text<'_>> {
    model.responses.iter().flat_map(answer)
}

fn answer(answer: &ReaderAnswer) -> impl Iterator<Item = Text<'_>> {
    let of = answer.to.value.as_str();
    let own = answer.texts();
    let own = own.map(move |text| prose("answer to a remark", of, &text.value, text.span));
    let theirs = answer.remark.texts();
    // The texts of a remark have no places of their own.
    own.chain(theirs.map(move |text| name("remark", of, text, answer.span)))
}
