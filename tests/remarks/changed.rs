//! Tracked changes: what one person did in one place is one remark.

use libtest_mimic::Trial;

use super::cases::case;
use super::docx::{Comment, Docx, by, commented, deleted, formerly, inserted, run};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::words_that_come_and_go", words),
        trial("remarks::a_comment_on_an_insertion", on_an_insertion),
        trial("remarks::words_that_were_moved", moved),
        trial("remarks::paragraphs_that_come_and_go", paragraphs),
        trial("remarks::a_statement_that_was_parted", parted),
        trial("remarks::looks_that_changed", looks),
        trial("remarks::signs_that_were_turned_with_tracking_on", signs),
        trial("remarks::rows_and_cells_that_come_and_go", rows),
    ]
}

const COMPANY: &str = "A walking group does people good as long as it is company first.";
const HABIT: &str = "Walking in a group becomes walking alone.";
const MOOD: &str = "Mood was higher after six months of walking.";
const STEPS: &str = "People walked more on days without the group, too.";
const RAIN: &str = "Rain kept people at home.";

fn words() -> Outcome {
    let company = [
        run("A walking group does "),
        // Word marks what is typed in pieces.
        deleted("Ada", "people "),
        deleted("Ada", "good"),
        inserted("Ada", "most people "),
        inserted("Ada", "good"),
        run(" as long as it is "),
        inserted("Ben", "good "),
        run("company"),
        deleted("Ada", " first"),
        inserted("Ben", " above all"),
        run("."),
    ];
    // What Ada inserted Ben takes away again.
    let habit = format!(
        "{}<w:ins {}>{}{}</w:ins>{}",
        run("Walking in a group "),
        by("Ada"),
        run("soon "),
        deleted("Ben", "or later "),
        run("becomes walking alone.")
    );
    let file = Docx::rendered()
        .runs(COMPANY, &company.concat())
        .runs(HABIT, &habit);
    case("words", &file)
}

fn on_an_insertion() -> Outcome {
    let company = [
        run("A walking group does people good as long as it is company first"),
        commented(1, &inserted("Ada", ", last and always")),
        run("."),
    ];
    let mood = [
        run("Mood was higher "),
        commented(2, &deleted("Ada", "after six months ")),
        run("of walking."),
    ];
    let file = Docx::rendered()
        .runs(COMPANY, &company.concat())
        .runs(MOOD, &mood.concat())
        .comments(&[
            Comment::new(1, "Ben", &["Is this not too much?"]),
            Comment::new(2, "Ben", &["But it was six months."]),
        ]);
    case("on-an-insertion", &file)
}

fn moved() -> Outcome {
    let from = format!(
        "{}<w:moveFromRangeStart w:id=\"70\" w:author=\"Ada\" w:name=\"move1\"/><w:moveFrom {}>{}</w:moveFrom>\
         <w:moveFromRangeEnd w:id=\"70\"/>{}",
        run("Mood was higher "),
        by("Ada"),
        run("after six months "),
        run("of walking.")
    );
    let to = format!(
        "{}<w:moveToRangeStart w:id=\"71\" w:author=\"Ada\" w:name=\"move1\"/><w:moveTo {}>{}</w:moveTo>\
         <w:moveToRangeEnd w:id=\"71\"/>{}",
        run("Walking in a group becomes "),
        by("Ada"),
        run("after six months "),
        run("walking alone.")
    );
    // Of a move of which the other end is gone, one is told.
    let lost = format!(
        "<w:moveTo {}>{}</w:moveTo>{}",
        by("Ben"),
        run("Often, "),
        run(RAIN)
    );
    let file = Docx::rendered()
        .runs(MOOD, &from)
        .runs(HABIT, &to)
        .runs(RAIN, &lost);
    case("moved", &file)
}

fn paragraphs() -> Outcome {
    let mark = |name: &str| format!("<w:rPr><w:{name} {}/></w:rPr></w:pPr>", by("Ada"));
    let point = |words: &str, inner: &str| {
        let from = format!("</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>");
        let to = format!("{}{inner}</w:p>", mark("del"));
        (from, to)
    };
    // Both points below a finding go, with their paragraphs, and a paragraph comes behind the proposition.
    let (first, first_gone) = point(
        "On weekdays by a third.",
        &deleted("Ada", "On weekdays by a third."),
    );
    let end = "<w:t>At weekends hardly.</w:t></w:r>";
    let habit = format!(
        "{}<w:bookmarkEnd w:id=\"500\"/></w:p><w:p><w:pPr>{}{}</w:p><w:p>",
        run(HABIT),
        mark("ins"),
        inserted("Ada", "Or so we hope.")
    );
    let file = Docx::rendered()
        .with("word/document.xml", &first, &first_gone)
        .with(
            "word/document.xml",
            &format!("<w:r>{end}"),
            &deleted("Ada", "At weekends hardly."),
        )
        .runs(HABIT, &habit);
    case("paragraphs", &file)
}

/// Whoever presses Enter in a statement makes two paragraphs of it, which are one where the change is rejected.
fn parted() -> Outcome {
    let start = "</w:pPr><w:bookmarkStart w:id=\"5\" w:name=\"habit\"/>";
    let ends = format!("<w:rPr><w:ins {}/></w:rPr>{start}", by("Ada"));
    let habit = [
        run("Walking in a group"),
        "</w:p><w:p>".to_owned(),
        run(" becomes walking alone."),
    ];
    let file = Docx::rendered()
        .with("word/document.xml", start, &ends)
        .runs(HABIT, &habit.concat());
    case("parted", &file)?;
    case("parted-without-bookmarks", &file.without_bookmarks())
}

fn looks() -> Outcome {
    let bold = format!(
        "<w:r><w:rPr><w:b/><w:rPrChange {}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>six months</w:t></w:r>",
        by("Ada")
    );
    let mood = [run("Mood was higher after "), bold, run(" of walking.")];
    let centred = format!(
        "<w:jc w:val=\"center\"/><w:pPrChange {}><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr></w:pPrChange></w:pPr>",
        by("Ben")
    );
    let start = "<w:pStyle w:val=\"Statement\"/></w:pPr>";
    let file = Docx::rendered().runs(MOOD, &mood.concat()).with(
        "word/document.xml",
        start,
        &format!("<w:pStyle w:val=\"Statement\"/>{centred}"),
    );
    case("looks", &file)
}

/// Each sign by itself, also of neighbours; a paragraph of which something else was changed, or that had a style of the
/// authors' own, merely looks otherwise. Neither has the mark of what a finding rests on among its words.
fn signs() -> Outcome {
    let company = "People came back for the company more than for the walking.";
    let centred = format!("<w:jc w:val=\"center\"/>{}", formerly("Ben", "Supports"));
    let file = Docx::rendered()
        .styled(company, "Qualifies", &formerly("Ada", "Supports"))
        .styled(RAIN, "Contradicts", &formerly("Ada", "Qualifies"))
        .styled(MOOD, "Supports", &centred)
        .styled(STEPS, "Supports", &formerly("Ben", "JournalItem"));
    case("signs", &file)?;
    case("signs-without-bookmarks", &file.without_bookmarks())
}

fn rows() -> Outcome {
    let file = Docx::rendered();
    // The row of the first proposition goes; one comes behind it, whose words are tracked as well.
    let text = file.text("word/document.xml");
    let rows: Vec<&str> = text.split("<w:tr>").collect();
    let going = rows[2];
    let gone = going.replacen(
        "<w:cantSplit/>",
        &format!("<w:cantSplit/><w:del {}/>", by("Ada")),
        1,
    );
    let new = format!(
        "<w:tr><w:trPr><w:ins {0}/></w:trPr><w:tc><w:tcPr><w:cellIns {0}/></w:tcPr><w:p>{1}</w:p></w:tc>\
         <w:tc><w:p>{2}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>",
        by("Ada"),
        inserted("Ada", "Groups grow smaller."),
        commented(1, &inserted("Ada", "From 12 to 7 people."))
    );
    let cell = format!("<w:tcPr><w:cellDel {}/>", by("Ben"));
    let file = file
        .clone()
        .with("word/document.xml", going, &format!("{gone}{new}"))
        .with(
            "word/document.xml",
            &format!("<w:tr>{}", rows[3]),
            &format!("<w:tr>{}", rows[3].replacen("<w:tcPr>", &cell, 1)),
        )
        .comments(&[Comment::new(1, "Ben", &["Where is this from?"])]);
    case("rows", &file)
}
