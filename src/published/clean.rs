//! Texts of articles without what could command a terminal, or turn what stands around them.

use super::article::{PublishedArticle, UnreadPart};
use crate::wording::turning::is_control;

/// Takes controls out of all texts of an article, and tells how many there were.
pub(super) fn cleaned(mut article: PublishedArticle) -> PublishedArticle {
    let mut dropped = 0;
    let mut clean = |text: &mut String| {
        let is_wrong =
            |one: char| (one.is_control() && one != '\n' && one != '\t') || is_control(one);
        let wrong = text.chars().filter(|one| is_wrong(*one)).count();
        if wrong > 0 {
            dropped += wrong;
            text.retain(|one| !is_wrong(one));
        }
    };
    article.title.iter_mut().for_each(&mut clean);
    for one in &mut article.running {
        let before = one.text.len();
        clean(&mut one.text);
        // Its lines begin elsewhere then.
        if one.text.len() < before {
            one.lines.clear();
        }
    }
    for part in &mut article.unread {
        clean(&mut part.words);
    }
    for table in &mut article.tables {
        let words = table.label.iter_mut().chain(&mut table.caption);
        words.chain(&mut table.notes).for_each(&mut clean);
        for cell in table.rows.iter_mut().flatten() {
            clean(&mut cell.text);
        }
    }
    if dropped > 0 {
        article.unread.push(UnreadPart {
            place: "the whole file".to_owned(),
            words: match dropped {
                1 => "1 character that is no text, or turns its direction, was left out".to_owned(),
                several => {
                    format!("{several} characters that are no text, or turn its direction, were left out")
                }
            },
        });
    }
    article
}
