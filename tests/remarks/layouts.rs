//! The worked example in every layout: no statement of it reads otherwise in its own file, each is found by its bookmark,
//! and, where there is none, by its words.

use libtest_mimic::Trial;

use super::docx::{Comment, Docx, remarks, sign, view};
use crate::{Outcome, root, trial};
use cisgrid::model::LayoutName;
use cisgrid::remarks::{FoundBy, Remarks, Stamp, StatementPart};

pub(super) fn trials() -> Vec<Trial> {
    vec![trial("remarks::every_layout", every_layout)]
}

/// A comment behind the start of every bookmark.
fn marked(file: Docx) -> Docx {
    let mut ids = 0..;
    let pieces = file.text("word/document.xml").split("<w:bookmarkStart");
    let pieces: Vec<String> = pieces.map(str::to_owned).collect();
    let mut text = pieces[0].clone();
    for piece in &pieces[1..] {
        let (start, rest) = piece.split_once("/>").expect("an empty element");
        let sign = sign(ids.next().unwrap_or_default());
        text.push_str(&format!("<w:bookmarkStart{start}/>{sign}{rest}"));
    }
    let texts: Vec<String> = (1..pieces.len()).map(|at| format!("{}", at - 1)).collect();
    let lines: Vec<[&str; 1]> = texts.iter().map(|text| [text.as_str()]).collect();
    let comments: Vec<Comment<'_>> = lines
        .iter()
        .enumerate()
        .map(|(at, text)| Comment::new(at, "Ada", text))
        .collect();
    let mut file = file.comments(&comments);
    file.parts
        .insert("word/document.xml".to_owned(), text.into_bytes());
    file
}

/// The statement at which each comment stands, by the number that it says.
fn places(listed: &Remarks, by: FoundBy) -> Vec<(usize, Option<String>, Option<String>)> {
    let mut places: Vec<_> = listed
        .remarks
        .iter()
        .filter_map(|remark| {
            let [at] = remark.at.statements.as_slice() else {
                return None;
            };
            let is_own = at.part == StatementPart::Statement && at.found_by == by;
            let number = remark.text.parse().expect("a number");
            is_own.then(|| (number, at.proposition.clone(), at.finding.clone()))
        })
        .collect();
    places.sort();
    places
}

fn every_layout() -> Outcome {
    let view = view(&root().join("propositions"));
    for name in LayoutName::WORDS {
        let layout = LayoutName::meant(name).ok_or("a layout")?;
        let file = marked(Docx::of(&view.in_layout(layout)));
        let listed = remarks(file.bytes(), &view).map_err(|refused| refused.words)?;
        assert_eq!(listed.stamp, Stamp::Same, "{name}");
        assert_eq!(listed.unread, [""; 0], "{name}");
        assert!(
            listed.differing.is_empty(),
            "{name}: {:#?}",
            listed.differing
        );
        assert!(listed.missing.is_empty(), "{name}: {:#?}", listed.missing);
        let by_bookmark = places(&listed, FoundBy::Bookmark);
        assert!(by_bookmark.len() > 20, "{name}: {}", by_bookmark.len());
        let file = file.without_bookmarks();
        let listed = remarks(file.bytes(), &view).map_err(|refused| refused.words)?;
        assert_eq!(places(&listed, FoundBy::Words), by_bookmark, "{name}");
        assert!(
            listed.differing.is_empty() && listed.missing.is_empty(),
            "{name}: {:#?} {:#?}",
            listed.differing,
            listed.missing
        );
    }
    Ok(())
}
