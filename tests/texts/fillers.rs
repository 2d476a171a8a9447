//! What a clean transcript leaves out, with the pauses and dashes beside it, and what is said again behind a mark.

use libtest_mimic::Trial;

use super::spoken::{found, hold, manner};
use crate::{Outcome, outcome, trial};
use cisgrid::quotation::manner::{LeftOut, Manner};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::fillers::beside_pauses", beside_pauses),
        trial("texts::fillers::said_again", said_again),
    ]
}

/// Pauses and dashes beside what is left out may be gone; elsewhere they must not.
fn beside_pauses() -> Outcome {
    let manner = Manner {
        left_out: LeftOut {
            words: vec!["um".to_owned(), "er".to_owned()],
            ..LeftOut::default()
        },
        ..manner("{name}:")
    };
    let text = "P03: I was um… tired. We went, er... home. It was - er - fine. She had enough — um — of it. \
                Um... The dog, er – the brown one – slept. At um -5 degrees, it was — um. So — we left.\n\
                P07: Um — I came.\n";
    hold(
        &[
            ("I was tired", &["P03"]),
            ("I was… tired", &["P03"]),
            ("I was tired. We went home. It was fine", &["P03"]),
            ("We went home", &["P03"]),
            ("We went... home", &["P03"]),
            ("It was fine", &["P03"]),
            ("It was - er - fine", &["P03"]),
            ("enough of it", &["P03"]),
            ("enough — um — of it", &["P03"]),
            ("of it. The dog the brown one – slept", &["P03"]),
            ("of it. The dog the brown one slept", &["-"]),
            ("the brown one slept", &["-"]),
            ("At 5 degrees", &["-"]),
            ("At -5 degrees, it was. So — we left", &["P03"]),
            ("it was. So we left", &["-"]),
            ("So — we left", &["P03"]),
            ("I came", &["P07"]),
        ],
        text,
        &manner,
    )
}

/// Negations and numbers that are said again behind a mark may be written once, and turn nothing then.
fn said_again() -> Outcome {
    let manner = Manner {
        left_out: LeftOut {
            words: vec!["um".to_owned(), "you know".to_owned()],
            repeated: true,
            languages: vec!["en".to_owned()],
        },
        ..manner("{name}:")
    };
    let text = "P03: I'm not, not sure. We stayed for for two, two years. I didn't, didn't want to. It was not not bad, for \
                three three days, a two-two draw. It was never — never easy. I saw no… no end. I could not, you know, not \
                go. He hardly... hardly ate, um… and slept.\n";
    let rows = [
        ("I'm not sure", true),
        ("I'm not, not sure", true),
        ("I'm sure", false),
        ("We stayed for two years", true),
        ("We stayed for for two, two years", true),
        ("I didn't want to", true),
        ("It was not bad", false),
        ("for three days", false),
        ("a two draw", false),
        ("It was never easy", true),
        ("It was never — never easy", true),
        ("never easy", true),
        ("I saw no end", true),
        ("I saw no… no end", true),
        ("I could not go", false),
        ("I could not, not go", true),
        ("He hardly ate", true),
        ("He hardly ate and slept", true),
    ];
    let mut complaints = Vec::new();
    for (said, stands) in rows {
        let found = found(text, said, &manner, "en");
        if found.is_some() != stands {
            complaints.push(format!("{said:?}: {}", found.is_some()));
        }
        let turned = found.iter().flatten().any(|one| !one.turned.is_empty());
        if turned {
            complaints.push(format!("{said:?} is turned"));
        }
    }
    outcome(complaints)
}
