//! Labels of speakers, and texts that are written in several ways.

use libtest_mimic::Trial;

use super::spoken::{GROUP, found, hold, manner, spoken};
use crate::{Outcome, outcome, trial};
use cisgrid::quotation::manner::Manner;
use cisgrid::quotation::transcript::Standing;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::labels::labels", labels),
        trial("texts::labels::odd_labels", odd_labels),
        trial("texts::labels::ways_of_writing", ways_of_writing),
        trial("texts::labels::numbers_whole", numbers_whole),
    ]
}

fn labels() -> Outcome {
    type Case<'a> = (&'a str, &'a str, &'a [(&'a str, Standing)]);
    let cases: [Case<'_>; 9] = [
        (
            "{name}:",
            GROUP,
            &[
                ("INT", Standing::Interviewer),
                ("P03", Standing::Participant),
                ("P04", Standing::Participant),
            ],
        ),
        (
            "[{name}]",
            "[INT] How?\n[P03] Well.\n",
            &[
                ("INT", Standing::Interviewer),
                ("P03", Standing::Participant),
            ],
        ),
        (
            "[{time}] {name}:",
            "[00:01:02] INT: How?\n[00:01:04] P03: Well.\n",
            &[
                ("INT", Standing::Interviewer),
                ("P03", Standing::Participant),
            ],
        ),
        // A time that the pattern does not name.
        (
            "{name}:",
            "[00:01:02] INT: How?\n00:01:04 P03: Well.\n",
            &[
                ("INT", Standing::Interviewer),
                ("P03", Standing::Participant),
            ],
        ),
        (
            "{name} ({time}):",
            "INT (00:01): How?\nP03 (00:12): Well.\n",
            &[
                ("INT", Standing::Interviewer),
                ("P03", Standing::Participant),
            ],
        ),
        // Markdown.
        (
            "{name}:",
            "**INT:** How?\n\n**P03**: Well.\n",
            &[
                ("INT", Standing::Interviewer),
                ("P03", Standing::Participant),
            ],
        ),
        // Somebody unknown who speaks twice, the start of a sentence, an interviewer with a number.
        (
            "{name}:",
            "INT2: How?\nModerator: Go on.\nso this is it: I went.\nYes: I did.\nModerator: Go on.\n",
            &[
                ("INT2", Standing::Interviewer),
                ("Moderator", Standing::Unknown),
                ("Yes", Standing::Unknown),
            ],
        ),
        ("{name}:", "Nobody speaks here\nat all.\n", &[]),
        ("{name}:", "", &[]),
    ];
    let mut complaints = Vec::new();
    for (pattern, text, wanted) in cases {
        let spoken = spoken(text, &manner(pattern));
        let found = spoken.speakers.iter();
        let found: Vec<_> = found.map(|one| (one.name.as_str(), one.standing)).collect();
        if found != wanted {
            complaints.push(format!("{pattern} in {text:?}: {found:?}"));
        }
    }
    outcome(complaints)
}

/// Labels that are nobody's, once or written in another way, and what only looks like one.
fn odd_labels() -> Outcome {
    let text = "INT: How was it?\nRespondent: It was hard.\nP3: We met at\n10:30 by the gate, then\n10:30 again.\n\
                P03 (laughing): So we did.\nP03: On\nSunday: we walked.\nWoman 2: The coffee was cold.\n";
    hold(
        &[
            ("It was hard", &["Respondent"]),
            ("We met at 10:30 by the gate, then 10:30 again", &["P3"]),
            ("So we did. On Sunday: we walked", &["P03"]),
            ("we walked", &["Sunday"]),
            ("The coffee was cold", &["Woman 2"]),
        ],
        text,
        &manner("{name}:"),
    )?;
    let timed = "Jane Doe  0:00\nHow was it?\n\nP03  0:12\nIt was hard.\n";
    hold(
        &[("How was it", &["Jane Doe"]), ("It was hard", &["P03"])],
        timed,
        &Manner {
            interviewers: vec!["Jane Doe".to_owned()],
            ..manner("{name} {time}")
        },
    )
}

/// What is written in another way is the same: the marks of speech, French blanks, Arabic vowels.
fn ways_of_writing() -> Outcome {
    let rows = [
        (
            "she said \u{2018}Come on, love,\u{2019} and left",
            "she said \u{201c}Come on, love,\u{201d} and left",
            true,
        ),
        (
            "la peur \u{ab} du lundi \u{bb} ! encore",
            "la peur \u{ab}du lundi\u{bb}! encore",
            true,
        ),
        (
            "la peur \u{ab}\u{a0}du lundi\u{a0}\u{bb}\u{202f}! encore",
            "la peur \"du lundi\" ! encore",
            true,
        ),
        ("قُلْتُ لَهُ نَعَمْ", "قلت له نعم", true),
        ("good, really", "good, reality", false),
    ];
    let wrong = rows.iter().filter(|(text, said, stands)| {
        found(text, said, &Manner::default(), "en").is_some() != *stands
    });
    outcome(wrong.map(|row| format!("{row:?}")).collect())
}

/// A number is not cut, and a negation is not left out in silence.
fn numbers_whole() -> Outcome {
    let text =
        "It was 3.5 miles and cost 1,200.50, at -5 degrees, 10% off, 4/10, from 20-\n30 or 5-6.";
    let rows = [
        ("It was 3", false),
        ("It was 3.5", true),
        ("5 miles", false),
        ("cost 1", false),
        ("5 degrees", false),
        ("at -5 degrees", true),
        ("-5 degrees, 10", false),
        ("10% off, 4", false),
        ("10% off, 4/10", true),
        ("from 20-30", true),
        ("from 2030", false),
        ("or 5", false),
    ];
    let wrong = rows
        .iter()
        .filter(|(said, stands)| found(text, said, &Manner::default(), "en").is_some() != *stands);
    let mut complaints: Vec<_> = wrong.map(|row| format!("{row:?}")).collect();
    let mut silent = Manner::default();
    silent.left_out.words = vec!["not".to_owned(), "you know".to_owned()];
    if found(
        "I did not, you know, feel safe",
        "I did feel safe",
        &silent,
        "en",
    )
    .is_some()
    {
        complaints.push("a negation was left out in silence".to_owned());
    }
    outcome(complaints)
}
