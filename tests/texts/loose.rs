//! Labels that are not written as the pattern has them, what looks like a label and is none, and what others put in.

use libtest_mimic::Trial;

use super::spoken::{found, hold, manner, spoken};
use crate::{Outcome, outcome, trial};
use cisgrid::quotation::search::Search;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::loose::other_marks", other_marks),
        trial("texts::loose::no_labels", no_labels),
        trial("texts::loose::put_in", put_in),
        trial("texts::loose::within_a_line", within_a_line),
        trial("texts::loose::others", others),
        trial("texts::loose::answers", answers),
        trial("texts::loose::exchanges", exchanges),
    ]
}

/// One label of the interviewer's written otherwise than the others.
fn other_marks() -> Outcome {
    let forms: [(&str, &str, &[&str]); 3] = [
        (
            "{name}",
            "\n",
            &[
                "INT\n",
                "Int\n",
                "INT:\n",
                "INT :\n",
                "INT.\n",
                "INT -\n",
                "INT 2\n",
                "[INT]\n",
                "<INT>\n",
                "(INT)\n",
                "INT (00:12)\n",
                "INT [00:12]\n",
                "INT 00:12\n",
                "00:12 INT\n",
                "[00:12] INT\n",
                "INT: ",
                "\u{200b}INT\n",
                "- INT\n",
                "1. INT\n",
                "INT (cont.)\n",
                "INT, laughing\n",
                "INT [00:12:01-00:12:09]\n",
                "INT  #00:12:01-3#\n",
                "\"INT\"\n",
            ],
        ),
        (
            "{name}:",
            ": ",
            &[
                "INT: ",
                "INT : ",
                "INT\u{a0}: ",
                "INT； ",
                "INT： ",
                "INT∶ ",
                "INT; ",
                "INT. ",
                "INT ",
                "INT - ",
                "INT – ",
                "int: ",
                "INT:",
                "INT:\n",
                "INT (laughs): ",
                "[INT]: ",
                "INT [00:12]: ",
                "**INT:** ",
                "**INT**: ",
                "- INT: ",
                "• INT: ",
                "1. INT: ",
                "\"INT: ",
                "<b>INT:</b> ",
                "“INT: ",
            ],
        ),
        (
            "{name} {time}",
            " 00:01\n",
            &[
                "INT 00:02\n",
                "INT\n",
                "INT: 00:02\n",
                "INT (00:02)\n",
                "INT [00:02]\n",
                "INT - 00:02\n",
                "INT 00.02\n",
                "INT 00:02 - 00:05\n",
                "INT (laughing) 00:02\n",
                "00:02 INT\n",
                "INT \u{200e}00:02\n",
                "**INT** *00:00:05*\n",
            ],
        ),
    ];
    let mut wrong = Vec::new();
    for (pattern, behind, labels) in forms {
        for label in labels {
            let text = format!(
                "INT{behind}How was it for you?\n\nP03{behind}It was hard.\n\n{label}Did you feel alone?\n\nP03{behind}No, never.\n"
            );
            let rows: [(&str, &[&str]); 2] = [("it was hard", &["P03"]), ("No, never", &["P03"])];
            if let Err(failed) = hold(&rows, &text, &manner(pattern)) {
                wrong.push(format!("{pattern} {label:?}: {failed:?}"));
            }
            let spoken = spoken(&text, &manner(pattern));
            let asked = match spoken.find(&text, "Did you feel alone", "en") {
                Search::Found(found) => found.first().and_then(|one| one.speaker),
                _ => None,
            };
            let name = asked.map(|who| spoken.speakers[who].name.to_lowercase());
            if !name.is_some_and(|name| name.starts_with("int")) {
                wrong.push(format!("{pattern} {label:?}: not the interviewer's"));
            }
        }
    }
    outcome(wrong)
}

/// What stands before a colon, or alone, and is nobody's name.
fn no_labels() -> Outcome {
    let text = "INT: What was a day like?\nP03: I had a plan of my own for it.\nAt 12:30 we ate together and it was lovely.\n\
                Around 2:15 the dog wanted out.\nso this is it: I went.\nP04 said so. P03, well, you know.\nINT: And then?\n";
    let rows: [(&str, &[&str]); 4] = [
        (
            "a plan of my own for it. At 12:30 we ate together",
            &["P03"],
        ),
        ("Around 2:15 the dog wanted out", &["P03"]),
        ("the dog wanted out. so this is it: I went", &["P03"]),
        ("P04 said so. P03, well", &["P03"]),
    ];
    hold(&rows, text, &manner("{name}:"))
}

/// What an interviewer puts in is nobody else's, and leaves no gap in what was said.
fn put_in() -> Outcome {
    let text = "P03: It was hard at first [INT: did you feel alone?] no, never, and (INT: mm) I went on [12:30] again \
                [the nurse: no name].\n";
    let manner = manner("{name}:");
    let rows: [(&str, &[&str]); 3] = [
        ("It was hard at first no, never", &["P03"]),
        ("and I went on", &["P03"]),
        ("did you feel alone", &["-"]),
    ];
    hold(&rows, text, &manner)?;
    let kept = found(text, "again [the nurse: no name]", &manner, "en");
    outcome(
        kept.is_none()
            .then(|| "what is in brackets is lost".to_owned())
            .into_iter()
            .collect(),
    )
}

fn within_a_line() -> Outcome {
    let text =
        "P03: I went on. INT: So you were not sad at all? P03: Not at all, I told INT: go home.\n";
    let rows: [(&str, &[&str]); 3] = [
        ("So you were not sad", &["INT"]),
        ("Not at all, I told INT: go home", &["P03"]),
        ("I went on … Not at all", &["P03"]),
    ];
    hold(&rows, text, &manner("{name}:"))
}

/// Those whom nobody declared.
fn others() -> Outcome {
    let text = "INT: How was it?\nP03: I kept quiet.\nwife: She never slept.\nP03: I ate soup.\nNurse on the night ward: He rang the bell.\n\
                P03: I like cats.\nS2: He had a cat.\n";
    let rows: [(&str, &[&str]); 5] = [
        ("She never slept", &["wife"]),
        ("He rang the bell", &["Nurse on the night ward"]),
        ("He had a cat", &["S2"]),
        // A word with digits is a name, and no word that was said.
        ("I like cats. S2: He had a cat", &["-"]),
        ("I kept quiet. wife: She never slept", &["P03"]),
    ];
    hold(&rows, text, &manner("{name}:"))
}

/// Short answers on lines of their own.
fn answers() -> Outcome {
    let text = "INT\nWere you alone?\n\nP03\nYes\nI was alone all winter.\n\nINT\nAnd tired?\n\nP03\nYes\nI was tired.\n\nwife\nHe was.\n\n\
                P03\nYes\nSo I was.\n\nwife\nHe was indeed.\n\nNurse\nMm, I see.\n";
    let rows: [(&str, &[&str]); 5] = [
        ("Yes I was alone all winter", &["P03"]),
        ("I was tired", &["P03"]),
        ("He was indeed", &["wife"]),
        ("Mm, I see", &["Nurse"]),
        ("I was alone all winter … Yes I was tired", &["P03"]),
    ];
    hold(&rows, text, &manner("{name}"))
}

/// What two said, with the label of the second: it stands there, and is not the words of one.
fn exchanges() -> Outcome {
    let text = "P03: I liked the hill.\nP04: I hated the mud.\nINT: Well.\n";
    let manner = manner("{name}:");
    let rows = [
        "I liked the hill. P04: I hated the mud",
        "P04: I hated the mud",
    ];
    let wrong = rows.iter().filter(|said| {
        let found = spoken(text, &manner).find(text, said, "en");
        !matches!(found, Search::Across(_))
    });
    outcome(wrong.map(|said| format!("{said:?}")).collect())
}
