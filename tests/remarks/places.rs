//! Comments, and where they stand.

use libtest_mimic::Trial;

use super::cases::{case, listed};
use super::docx::{Comment, Docx, commented, inserted, run, sign, synthesis, view};
use crate::{Outcome, trial};
use cisgrid::model::LayoutName;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::answers_and_what_is_resolved", answers),
        trial("remarks::a_comment_across_cells", across_cells),
        trial("remarks::what_is_at_no_statement", elsewhere),
        trial("remarks::items_of_a_checklist", checklist),
        trial("remarks::no_remarks", nothing),
        trial("remarks::what_is_not_whole_is_told", not_whole),
        trial("remarks::other_programs_write_otherwise", otherwise),
        trial("remarks::text_of_a_file_commands_no_terminal", tame),
    ]
}

const COMPANY: &str = "A walking group does people good as long as it is company first.";
const MOOD: &str = "Mood was higher after six months of walking.";
const PEOPLE: &str = "People came back for the company more than for the walking.";
const RAIN: &str = "Rain kept people at home.";

fn answers() -> Outcome {
    let company = [
        run("A walking group "),
        // Every answer has marks of its own.
        "<w:commentRangeStart w:id=\"1\"/><w:commentRangeStart w:id=\"2\"/><w:commentRangeStart w:id=\"3\"/>"
            .to_owned(),
        run("does people good"),
        "<w:commentRangeEnd w:id=\"1\"/>".to_owned(),
        sign(1),
        "<w:commentRangeEnd w:id=\"2\"/>".to_owned(),
        sign(2),
        "<w:commentRangeEnd w:id=\"3\"/>".to_owned(),
        sign(3),
        run(" as long as it is company first."),
    ];
    let file = Docx::rendered()
        .runs(COMPANY, &company.concat())
        .runs(MOOD, &commented(4, &run(MOOD)))
        .comments(&[
            Comment::new(1, "Ada", &["All people?"]),
            Comment {
                answers: Some(1),
                date: "2026-03-04T08:00:00Z",
                ..Comment::new(2, "Ada", &["Fine."])
            },
            Comment {
                // An answer to an answer, written before it in time.
                answers: Some(2),
                date: "2026-03-03T08:00:00Z",
                ..Comment::new(3, "Ben", &["All whom we asked.", "See the appendix."])
            },
            Comment {
                resolved: true,
                ..Comment::new(4, "Ben", &["Which scale?"])
            },
        ]);
    case("answers", &file)
}

fn across_cells() -> Outcome {
    let start = |words: &str| format!("<w:commentRangeStart w:id=\"1\"/>{}", run(words));
    let end = |words: &str| format!("{}<w:commentRangeEnd w:id=\"1\"/>{}", run(words), sign(1));
    let file = Docx::rendered()
        .runs(COMPANY, &start(COMPANY))
        .runs(PEOPLE, &end(PEOPLE))
        .comments(&[Comment::new(1, "Ada", &["These three do not fit."])]);
    case("across-cells", &file)
}

fn elsewhere() -> Outcome {
    // Either part of an entry of the key may run in a direction of its own.
    let parts =
        ["GP", "general practitioner"].map(|words| format!("<w:r><w:t>{words}</w:t></w:r>"));
    let comma = "<w:r><w:t xml:space=\"preserve\">, </w:t></w:r>";
    let entry = parts.join(comma);
    let confirmation = "Both strands say that people gain.";
    let note = "asked for directly, in every interview";
    let headings = |text: &str, words: &str| {
        let run = format!("<w:t>{words}</w:t></w:r>");
        assert!(text.contains(&run), "{words}");
        run
    };
    let file = Docx::rendered();
    let in_grid = headings(file.text("word/document.xml"), confirmation);
    let in_note = format!("<w:t>{note}</w:t></w:r>");
    let sides = "<w:t>Walking groups</w:t></w:r>";
    let said = "<w:t>it is the talking that gets me out</w:t></w:r>";
    let behind = |id: usize, run: &str| format!("{run}{}", sign(id));
    let file = file
        .with("word/document.xml", sides, &behind(1, sides))
        .with("word/document.xml", &in_grid, &behind(2, &in_grid))
        .with("word/document.xml", said, &behind(3, said))
        .with("word/footnotes.xml", &in_note, &behind(4, &in_note))
        .with(
            "word/footnotes.xml",
            &in_note,
            &format!("{in_note}{}", inserted("Ben", " that we held")),
        )
        .with("word/document.xml", &entry, &commented(5, &entry))
        .with(
            "word/footer1.xml",
            "</w:p>",
            &format!("{}</w:p>", inserted("Ben", "Draft")),
        )
        .comments(&[
            Comment::new(1, "Ada", &["A better title?"]),
            Comment::new(2, "Ada", &["Do they?"]),
            Comment::new(3, "Ada", &["Whose words?"]),
            Comment::new(4, "Ada", &["In every one?"]),
            Comment::new(5, "Ada", &["Our readers know."]),
        ]);
    case("elsewhere", &file)
}

/// The item is told by its number and words, whichever cell of its row a comment is in; of what heads the table, stands
/// across items or in the key, none is.
fn checklist() -> Outcome {
    let view = view(&synthesis()).in_layout(LayoutName::Gramms);
    let file = Docx::of(&view);
    let run = |words: &str| format!("<w:t>{words}</w:t></w:r>");
    let begins = |file: Docx, id: usize, words: &str| {
        let start = format!("{}<w:commentRangeStart w:id=\"{id}\"/>", run(words));
        file.with("word/document.xml", &run(words), &start)
    };
    let ends = |file: Docx, id: usize, words: &str| {
        let end = format!(
            "{}<w:commentRangeEnd w:id=\"{id}\"/>{}",
            run(words),
            sign(id)
        );
        file.with("word/document.xml", &run(words), &end)
    };
    let at = |file: Docx, id: usize, words: &str| {
        let behind = format!("{}{}", run(words), sign(id));
        file.with("word/document.xml", &run(words), &behind)
    };
    let file = at(file, 1, "Narrative synthesis.");
    let file = at(file, 2, "6");
    let file = at(file, 3, "What is asked");
    let file = begins(file, 4, "1");
    let file = ends(file, 4, "2");
    let counted =
        "0 of 6 items are answered; answered in part: 1, 2, 3, 4; nothing is said on: 5, 6.";
    let file = at(file, 5, counted);
    let file = file.comments(&[
        Comment::new(1, "Ada", &["Was it convergent?"]),
        Comment::new(2, "Ada", &["More on this."]),
        Comment::new(3, "Ada", &["By whom?"]),
        Comment::new(4, "Ada", &["Say both in the methods."]),
        Comment::new(5, "Ada", &["Too long."]),
    ]);
    case("checklist", &file)
}

fn nothing() -> Outcome {
    case("nothing", &Docx::rendered())
}

fn not_whole() -> Outcome {
    // One begins and never ends, one is in the text only, one in the comments only, one answers nothing.
    let company = format!("<w:commentRangeStart w:id=\"1\"/>{}", run(COMPANY));
    let file = Docx::rendered()
        .runs(COMPANY, &company)
        .runs(MOOD, &commented(2, &run(MOOD)))
        .runs(RAIN, &commented(4, &run(RAIN)))
        .comments(&[
            Comment::new(1, "Ada", &["Where does this end?"]),
            Comment::new(3, "Ada", &["And this is about nothing."]),
            Comment {
                answers: Some(77),
                ..Comment::new(4, "Ben", &["I agree."])
            },
        ]);
    listed("not-whole", &file.bytes(), &synthesis(), 1)
}

/// The strict form of the standard, other prefixes, parts of other names and places, comments without paragraph ids.
fn otherwise() -> Outcome {
    let file = Docx::rendered()
        .runs(
            MOOD,
            &commented(1, &run("Mood was higher after six months of walking.")),
        )
        .plain_comments(&[Comment::new(1, "Ada", &["Which scale?"])]);
    let strict = |text: &str| {
        text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        )
        .replace("<w:", "<x:")
        .replace("</w:", "</x:")
        .replace(" w:", " x:")
        .replace("xmlns:w=", "xmlns:x=")
        .replace("word/document.xml", "/text/main.xml")
        .replace("Target=\"comments.xml\"", "Target=\"../said/of.xml\"")
    };
    let parts = file.parts.iter().map(|(name, content)| {
        let name = match name.as_str() {
            "word/document.xml" => "text/main.xml",
            "word/_rels/document.xml.rels" => "text/_rels/main.xml.rels",
            "word/comments.xml" => "said/of.xml",
            other => other,
        };
        let content = match std::str::from_utf8(content) {
            Ok(text) => strict(text).into_bytes(),
            Err(_) => content.clone(),
        };
        (name.replace("word/", "text/"), content)
    });
    let file = Docx {
        parts: parts.collect(),
    };
    case("otherwise", &file)
}

fn tame() -> Outcome {
    let file = Docx::rendered()
        .runs(
            MOOD,
            &commented(1, &run("Mood was higher after six months of walking.")),
        )
        .comments(&[Comment::new(
            1,
            "A&#x9b;31mda\u{202e}",
            &["&#x85;\u{202e}sdrawkcab &#x9d;0;title&#x9c;", "שלום (3)"],
        )]);
    case("tame", &file)
}
