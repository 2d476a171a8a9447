//! Quotations in transcripts with speakers: whose words they are, what nobody said, what was left out and put in,
//! and what turns a sentence.

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::quotation::manner::{BadLabelPattern, LabelPattern, LeftOut, Manner, NotSpeech};
use cisgrid::quotation::search::{Occurrence, Search};
use cisgrid::quotation::transcript::Transcript;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::spoken::whose_words", whose_words),
        trial("texts::spoken::across_speakers", across_speakers),
        trial("texts::spoken::patterns", patterns),
        trial("texts::spoken::names_alone", names_alone),
        trial("texts::spoken::voices_of_subtitles", voices_of_subtitles),
        trial("texts::spoken::word_ends", word_ends),
        trial("texts::spoken::no_speech", no_speech),
        trial("texts::spoken::line_numbers", line_numbers),
        trial("texts::spoken::left_out", left_out),
        trial("texts::spoken::places", places),
        trial("texts::spoken::wordless", wordless),
    ]
}

pub(super) fn manner(pattern: &str) -> Manner {
    Manner {
        labels: Some(LabelPattern::parse(pattern).expect("a pattern")),
        interviewers: vec!["INT".to_owned()],
        ..Manner::default()
    }
}

pub(super) fn spoken(text: &str, manner: &Manner) -> Transcript {
    Transcript::new(text, manner, |name| matches!(name, "P03" | "P04"))
}

pub(super) fn found(
    text: &str,
    said: &str,
    manner: &Manner,
    language: &str,
) -> Option<Vec<Occurrence>> {
    match spoken(text, manner).find(text, said, language) {
        Search::Found(found) => Some(found),
        _ => None,
    }
}

pub(super) const GROUP: &str = "INT: How was it? Did you feel alone?\n\
    P03: I felt alone at first. Then the talking\n\
    got me out.\n\
    INT: mm\n\
    P03: And so I came back, every week.\n\
    P04: I said to her: P03, you know, I felt lost.\n\
    P04: And now I walk.\n";

/// By whom a quotation is said to be spoken, at each place.
fn speakers(text: &str, said: &str, manner: &Manner) -> Vec<String> {
    let spoken = spoken(text, manner);
    let Search::Found(found) = spoken.find(text, said, "en") else {
        return vec!["-".to_owned()];
    };
    let names = found.iter().map(|one| match one.speaker {
        Some(at) => spoken.speakers[at].name.clone(),
        None => "?".to_owned(),
    });
    names.collect()
}

pub(super) fn hold(rows: &[(&str, &[&str])], text: &str, manner: &Manner) -> Outcome {
    let wrong = rows.iter().filter_map(|(said, wanted)| {
        let found = speakers(text, said, manner);
        (found != *wanted).then(|| format!("{said:?}: {found:?}, not {wanted:?}"))
    });
    outcome(wrong.collect())
}

fn whose_words() -> Outcome {
    hold(
        &[
            ("I felt alone at first", &["P03"]),
            ("feel alone", &["INT"]),
            ("then the talking got me out", &["P03"]),
            ("I felt lost", &["P04"]),
            ("I felt", &["P03", "P04"]),
            // A label within a sentence is a word.
            ("I said to her: P03, you know", &["P04"]),
            // Two turns of one are one passage; a label is no word.
            ("I felt lost. And now I walk", &["P04"]),
            ("P03: I felt alone", &["-"]),
        ],
        GROUP,
        &manner("{name}:"),
    )
}

fn across_speakers() -> Outcome {
    let manner = manner("{name}:");
    let spoken = spoken(GROUP, &manner);
    let rows = [
        // The words of one, with another's between them.
        ("got me out … I came back", "found"),
        ("got me out. mm", "across"),
        ("got me out. And so", "missing"),
        ("feel alone … I felt alone", "across"),
        ("got me out [and] so I came", "across"),
        ("every week I said to her", "missing"),
        ("every week … I said to her", "across"),
    ];
    let wrong = rows.iter().filter_map(|(said, wanted)| {
        let found = match spoken.find(GROUP, said, "en") {
            Search::Found(_) => "found",
            Search::Across(_) => "across",
            Search::Missing(_) => "missing",
            Search::Wordless => "wordless",
        };
        (found != *wanted).then(|| format!("{said:?}: {found}, not {wanted}"))
    });
    outcome(wrong.collect())
}

fn patterns() -> Outcome {
    let rows = [
        ("{name}:", None),
        ("[{time}] {name}:", None),
        ("{ Name } -", None),
        ("name:", Some(BadLabelPattern::NoName)),
        ("", Some(BadLabelPattern::NoName)),
        ("{name}", None),
        (" {name} ", None),
        ("{name} {name}:", Some(BadLabelPattern::TwoNames)),
        ("{who}:", Some(BadLabelPattern::UnknownPart)),
        ("{name:", Some(BadLabelPattern::UnknownPart)),
    ];
    let wrong = rows
        .iter()
        .filter(|(pattern, wanted)| LabelPattern::parse(pattern).err() != *wanted);
    outcome(wrong.map(|row| format!("{row:?}")).collect())
}

/// As some programs write them: the name above what was said, with a time beside or below it.
fn names_alone() -> Outcome {
    let text = "INT\nHow was it?\n\nP03\n00:01:20\nI felt alone.\nSure\nThe talking got me out.\n\nNurse\nMm, I see\n\n\
                P04 (laughing)\nI felt lost.\nP03 said so.\n\nNurse\nWell, then\n";
    let rows: [(&str, &[&str]); 8] = [
        ("how was it", &["INT"]),
        ("I felt alone", &["P03"]),
        // A line that holds a word once is speech.
        ("sure the talking got me out", &["P03"]),
        ("I felt lost. P03 said so", &["P04"]),
        ("Mm, I see", &["Nurse"]),
        ("well, then", &["Nurse"]),
        ("got me out … I see", &["Nurse"]),
        ("how was it … I felt alone", &["-"]),
    ];
    hold(&rows, text, &manner("{name}"))?;
    let timed = "INT 0:00\nHow was it?\n\nP03  0:04\nI felt alone.\n";
    let rows: [(&str, &[&str]); 2] = [("how was it", &["INT"]), ("I felt alone", &["P03"])];
    hold(&rows, timed, &manner("{name} {time}"))
}

fn voices_of_subtitles() -> Outcome {
    let text = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v INT>How was it?</v>\n\n2\n00:03.000 --> 00:05.000\n\
                <v.loud P03>I felt <i>lost</i>,</v>\n\n00:05.000 --> 00:06.000\n<v P03>often.</v>\n";
    let manner = Manner {
        interviewers: vec!["INT".to_owned()],
        ..Manner::default()
    };
    hold(
        &[
            ("I felt lost, often", &["P03"]),
            ("How was it", &["INT"]),
            ("how was it I felt", &["-"]),
        ],
        text,
        &manner,
    )
}

fn word_ends() -> Outcome {
    let text = "I know it. I can't go, she didn't say. A non-smoker—so tired. L'eau est froide. 我很累了 today. \
                the dog's tail, naïve";
    let rows = [
        ("no", false),
        ("I know", true),
        ("I can", false),
        ("I can't", true),
        ("did", false),
        ("smoker", false),
        ("non-smoker", true),
        ("so tired", true),
        ("eau est froide", true),
        ("很累", true),
        ("the dog", false),
        ("tail, naïve", true),
        ("tail, naiv", false),
    ];
    let manner = Manner::default();
    let wrong = rows
        .iter()
        .filter(|(said, stands)| found(text, said, &manner, "en").is_some() != *stands);
    outcome(wrong.map(|row| format!("{row:?}")).collect())
}

fn no_speech() -> Outcome {
    let manner = Manner {
        not_speech: vec![
            NotSpeech::Mark("(laughs)".to_owned()),
            NotSpeech::Mark("(.)".to_owned()),
            NotSpeech::Markup,
        ],
        ..manner("{name}:")
    };
    let text = "P03: I was (laughs), you see, (.) so **very** tired (Laughs). I_am <b>here</b> 2*3*4 (cries) now\n\
                > and # _there_\n";
    hold(
        &[
            ("I was, you see, so very tired", &["P03"]),
            ("I was (laughs), you see, so very tired", &["P03"]),
            ("so *very* tired. I_am here", &["P03"]),
            ("(.) so very tired", &["P03"]),
            ("here 2*3*4", &["P03"]),
            ("now and # there", &["P03"]),
            ("here now", &["-"]),
            ("here (cries) now", &["-"]),
        ],
        text,
        &Manner {
            not_speech: manner.not_speech.clone(),
            ..manner.clone()
        },
    )
}

fn line_numbers() -> Outcome {
    let manner = Manner {
        not_speech: vec![NotSpeech::LineNumbers],
        ..manner("{name}:")
    };
    let text = "1 P03: I walk\n2 every day, about\n3  3 miles, with\n4\n5 12 people, for\n20 minutes.\n\
                1 INT: and now?\n2 P03: Now 2\n3 of us.\n";
    hold(
        &[
            (
                "I walk every day, about 3 miles, with 12 people, for 20 minutes",
                &["P03"],
            ),
            ("about 3 3 miles", &["-"]),
            ("Now 2 of us", &["P03"]),
            ("and now", &["INT"]),
        ],
        text,
        &manner,
    )
}

fn left_out() -> Outcome {
    let manner = Manner {
        left_out: LeftOut {
            words: vec!["um".to_owned(), "er".to_owned(), "you know".to_owned()],
            repeated: true,
            ..LeftOut::default()
        },
        ..manner("{name}:")
    };
    let text = "P03: Um, I was, um, so, you know, tired, er. I - I went home and no no I never never slept. \
                The umbrella, the the er the sun. It was good. Good days, 20 20 vision.\n";
    hold(
        &[
            ("I was so tired. I went home", &["P03"]),
            ("I was, so tired. I went home", &["P03"]),
            (
                "Um, I was, um, so, you know, tired, er. I - I went home",
                &["P03"],
            ),
            ("no no I never never slept", &["P03"]),
            ("no I never slept", &["-"]),
            ("The umbrella, the sun", &["P03"]),
            ("The brella", &["-"]),
            ("20 vision", &["P03"]),
            ("days, 20 vision", &["-"]),
            ("It was good. Good days", &["P03"]),
        ],
        text,
        &manner,
    )
}

/// Places are those of the words in the text as it is.
fn places() -> Outcome {
    let manner = Manner {
        left_out: LeftOut {
            words: vec!["um".to_owned()],
            repeated: true,
            ..LeftOut::default()
        },
        not_speech: vec![NotSpeech::Mark("(laughs)".to_owned())],
        ..manner("{name}:")
    };
    let text = "P03: Müde, “so  mu\u{308}de” und di\u{fb03}cult [00:12:31] für um,\n I I café\u{301}, (laughs) 10\u{a0}% exer-\ncise.";
    let rows = [
        ("so müde", "so  mu\u{308}de"),
        ("müde und", ""),
        ("difficult für", "di\u{fb03}cult [00:12:31] für"),
        ("und difficult", "und di\u{fb03}cult"),
        ("für i cafe\u{301}\u{301}", "für um,\n I I café\u{301}"),
        ("10 % exercise", "10\u{a0}% exer-\ncise"),
        ("Müde", "Müde"),
    ];
    let mut complaints = Vec::new();
    for (said, wanted) in rows {
        let found = found(text, said, &manner, "en");
        let shown = found.map_or("", |found| &text[found[0].place.clone()]);
        if shown != wanted {
            complaints.push(format!("{said:?}: {shown:?}, not {wanted:?}"));
        }
    }
    outcome(complaints)
}

fn wordless() -> Outcome {
    let manner = Manner {
        left_out: LeftOut {
            words: vec!["um".to_owned()],
            repeated: false,
            ..LeftOut::default()
        },
        ..Manner::default()
    };
    let text = "um, so I was tired";
    let said = ["", "…", "[…]", "[name]", "um", "?!", "[00:12:31]"];
    let spoken = spoken(text, &manner);
    let wrong = said.iter().filter(|said| {
        let found = spoken.find(text, said, "en");
        found != Search::Wordless && !(**said == "[name]" && matches!(found, Search::Missing(_)))
    });
    outcome(wrong.map(|said| format!("{said:?}")).collect())
}
