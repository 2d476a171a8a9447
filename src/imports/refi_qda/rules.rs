//! What follows for the files of texts from who speaks in them.

use std::collections::HashMap;

use super::super::brought::Brought;
use super::passages::Passage;
use super::people::People;
use super::plain::{counted, file_name, shown};
use super::texts::QdaTexts;
use crate::wording::spelling;

/// Leaves out what people said who withdrew; `silent` are their texts.
pub(super) fn leave_withdrawn(passages: &mut Vec<Passage>, silent: &[bool], found: &mut Brought) {
    let before = passages.len();
    passages.retain(|passage| !passage.text.is_some_and(|text| silent[text]));
    let texts = silent.iter().filter(|silent| **silent).count();
    if texts > 0 {
        let texts = counted(texts, "text", "texts");
        tell_withdrawn(before - passages.len(), Some(&texts), found);
    }
}

/// Tells how many passages of participants were left out who withdrew, and how many texts.
pub(in super::super) fn tell_withdrawn(passages: usize, texts: Option<&str>, found: &mut Brought) {
    let passages = counted(passages, "coded passage", "coded passages");
    let texts = texts.map_or_else(String::new, |texts| format!(" and {texts}"));
    let words = format!(
        "{passages}{texts} of participants who withdrew: nothing that they said is taken in"
    );
    found.doubt(words, None);
}

/// Names the files after who speaks in them, where cases say so and names do not; keeps a text out of the pattern of names
/// whose file cannot be called as the text is.
pub(super) fn settle(texts: &mut QdaTexts<'_>, people: &mut People, found: &mut Brought) {
    if people.files.is_some() {
        for (text, ruled) in texts.list.iter().zip(&mut people.ruled) {
            if *ruled && !spelling::same_name(&text.file, &text.name) {
                *ruled = false;
                let words = format!(
                    "no file can be called {}: it is `{}.txt`, outside the pattern of names",
                    shown(&text.name),
                    text.file
                );
                found.doubt(words, None);
            }
        }
        return;
    }
    let wanted = people.texts.iter().map(|(person, time)| {
        let name = &people.list[(*person)?].name;
        Some(file_name(&match time {
            Some(time) => format!("{name}-{time}"),
            None => name.clone(),
        }))
    });
    let wanted: Vec<Option<String>> = wanted.collect();
    let mut times: HashMap<String, usize> = HashMap::new();
    let kept = texts
        .list
        .iter()
        .zip(&wanted)
        .filter(|(_, wanted)| wanted.is_none());
    let kept = kept.map(|(text, _)| text.file.to_lowercase());
    for name in wanted
        .iter()
        .flatten()
        .map(|name| name.to_lowercase())
        .chain(kept)
    {
        *times.entry(name).or_default() += 1;
    }
    for (text, wanted) in texts.list.iter_mut().zip(wanted) {
        let Some(wanted) = wanted else { continue };
        if times.get(&wanted.to_lowercase()) == Some(&1) {
            text.file = wanted;
        } else {
            let words = format!(
                "several texts are of the one who speaks in {}, and no time tells them apart: quotations are not looked for in it",
                shown(&text.name)
            );
            found.doubt(words, None);
        }
    }
}
