//! Files that were made to fill a machine, or to keep it busy: told in time.

use std::time::{Duration, Instant};

use libtest_mimic::Trial;

use super::docx::{Comment, Docx, commented, remarks, run, synthesis, view};
use crate::cli::holds;
use crate::{Outcome, trial};
use cisgrid::remarks::Remarks;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "remarks::a_file_that_unpacks_without_end",
            unpacks_without_end,
        ),
        trial("remarks::elements_within_elements", within),
        trial("remarks::very_many_marks", very_many),
    ]
}

/// A second is plenty for what these hold; a build without optimisation and a busy machine take longer.
const SOON: Duration = Duration::from_secs(60);

#[track_caller]
fn soon(file: &Docx) -> Remarks {
    let started = Instant::now();
    let listed = remarks(file.bytes(), &view(&synthesis())).expect("a Word file");
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
    listed
}

fn unpacks_without_end() -> Outcome {
    let mood = "Mood was higher after six months of walking.";
    let mut file = Docx::rendered()
        .runs(mood, &commented(1, &run(mood)))
        .comments(&[Comment::new(1, "Ada", &["Which scale?"])]);
    file.parts
        .insert("word/footnotes.xml".to_owned(), vec![b' '; 65 << 20]);
    let listed = soon(&file);
    holds(
        &listed.unread.join("\n"),
        "`word/footnotes.xml` is not read: unpacked, the file is larger than 64 MiB",
    );
    assert_eq!(
        listed.remarks.len(),
        1,
        "the comment is listed all the same"
    );
    Ok(())
}

fn within() -> Outcome {
    let deep = format!(
        "{}{}",
        "<w:tbl><w:tr><w:tc>".repeat(30_000),
        "</w:tc></w:tr></w:tbl>".repeat(30_000)
    );
    let file = Docx::rendered().with("word/document.xml", "<w:body>", &format!("<w:body>{deep}"));
    holds(
        &soon(&file).unread.join("\n"),
        "holds elements more than 400 deep",
    );
    Ok(())
}

/// Comments over each other, bookmarks that never end, and changes side by side, all by the ten thousand.
fn very_many() -> Outcome {
    const MANY: usize = 20_000;
    let starts = |at: usize| {
        format!(
            "<w:commentRangeStart w:id=\"{at}\"/><w:bookmarkStart w:id=\"{at}\" w:name=\"habit\"/>"
        )
    };
    let text = |at: usize| {
        format!(
            "<w:p>{}<w:ins w:id=\"1\" w:author=\"A{at}\"><w:r><w:t>word</w:t></w:r></w:ins></w:p>",
            run("kept")
        )
    };
    let ends = |at: usize| format!("<w:commentRangeEnd w:id=\"{at}\"/>");
    let all: String = (0..MANY)
        .map(starts)
        .chain((0..MANY).map(text))
        .chain((0..MANY).map(ends))
        .collect();
    let texts: Vec<String> = (0..MANY).map(|at| format!("comment {at}")).collect();
    let lines: Vec<[&str; 1]> = texts.iter().map(|text| [text.as_str()]).collect();
    let comments: Vec<Comment<'_>> = lines
        .iter()
        .enumerate()
        .map(|(at, text)| Comment {
            // Each answers the one before it, in one long thread, but for every other one.
            answers: at.checked_sub(2).filter(|_| at % 2 == 0),
            ..Comment::new(at, "Ada", text)
        })
        .collect();
    let file = Docx::rendered()
        .with("word/document.xml", "<w:body>", &format!("<w:body>{all}"))
        .comments(&comments);
    let listed = soon(&file);
    holds(
        &listed.unread.join("\n"),
        "covers too much text together with others",
    );
    assert_eq!(listed.remarks.len(), MANY + 1 + MANY / 2);
    Ok(())
}
