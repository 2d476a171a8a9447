//! What cannot be signed, and locks that are damaged: told, and nothing is written.

use libtest_mimic::Trial;

use super::{signed, study, told};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("review::bad::what_cannot_be_signed", unsignable),
        trial("review::bad::damaged_locks", damaged),
        trial("review::bad::mended", mended),
        trial("review::bad::a_synthesis_with_errors", errors),
        trial("review::bad::words_of_who_withdrew", withdrawn),
    ]
}

fn unsignable() -> Outcome {
    let study = signed()?;
    let lock = study.read("reviews.lock");
    let rows: [(&[&str], &str); 11] = [
        (
            &["walking-lift", "--as", "AB"],
            "did you mean `walking-lifts`?",
        ),
        (
            &["walking-lifts/talks", "--as", "AB"],
            "did you mean `walking-lifts/talk`?",
        ),
        (
            &["talk-matters/mood-rises", "--as", "AB"],
            "no proposition `talk-matters` has a link to a finding `mood-rises`",
        ),
        (
            &["mood@T1", "--as", "AB"],
            "no proposition and no finding has the id `mood@T1`",
        ),
        (&["walking-lifts"], "--as <INITIALS>"),
        (
            &["walking-lifts", "--as", " "],
            "`--as` takes initials or a name",
        ),
        (
            &["walking-lifts", "--as", "A\u{1b}[2J"],
            "`--as` takes initials or a name",
        ),
        (&["walking-lifts", "--as", "ab"], "sign as `AB`"),
        (
            &["walking-lifts", "--as", "AB", "--on", "yesterday"],
            "`yesterday` is no day",
        ),
        (
            &["walking-lifts", "--as", "AB", "--on", "2026-03-03"],
            "2026-03-03 is still to come",
        ),
        (&["s", "--as", "AB"], "`s` is a folder"),
    ];
    let mut complaints = Vec::new();
    for (arguments, wanted) in rows {
        let (said, fine) = study.run(&[&["review"], arguments, &["--in", "s"]].concat());
        if fine || !said.contains(wanted) {
            complaints.push(format!("{arguments:?}: {said}"));
        }
    }
    // The folder behind the id, as other commands have it.
    let (said, fine) = study.run(&["review", "walking-lifts", "s", "--as", "AB"]);
    if fine || !said.contains("`--in FOLDER` names the folder") {
        complaints.push(said);
    }
    assert_eq!(study.read("reviews.lock"), lock);
    outcome(complaints)
}

/// A damage, and how many of the two sign-offs are still believed.
type Damage = (&'static str, fn(&str) -> String, usize);

const DAMAGES: [Damage; 6] = [
    (
        "a mark of a merge",
        |lock| lock.replacen('\n', "\n<<<<<<< HEAD\n", 1),
        2,
    ),
    (
        "changed after it was written",
        |lock| lock.replace("\"by\":\"AB\"", "\"by\":\"EF\""),
        1,
    ),
    (
        "ends within this line",
        |lock| lock[..lock.len() - 30].to_owned(),
        1,
    ),
    (
        "has version 2",
        |lock| lock.replacen("\"version\":1", "\"version\":2", 1),
        0,
    ),
    (
        "no line of a lock",
        |lock| format!("{lock}AB has read all of it\n"),
        2,
    ),
    (
        "first line of the lock is missing",
        |lock| {
            lock.split_once('\n')
                .map_or("", |(_, rest)| rest)
                .to_owned()
        },
        2,
    ),
];

fn damaged() -> Outcome {
    let mut complaints = Vec::new();
    for (words, damage, believed) in DAMAGES {
        let study = signed()?;
        let damaged = damage(&study.read("reviews.lock"));
        study.write("reviews.lock", &damaged);
        for arguments in [
            &["review", "talk", "--as", "EF", "--in", "s"][..],
            &["review", "--prune", "--in", "s"],
        ] {
            let (said, fine) = study.run(arguments);
            if fine || !said.contains(words) || !said.contains("Nothing was written") {
                complaints.push(format!("{words}: {said}"));
            }
        }
        if study.read("reviews.lock") != damaged {
            complaints.push(format!("{words}: the lock was rewritten"));
        }
        let (said, _) = study.run(&["check", "s"]);
        if !said.contains("bad-lock") || !said.contains("reviews.lock:") {
            complaints.push(format!("{words}: check says {said}"));
        }
        let (said, _) = study.run(&["review", "--in", "s", "--format", "json"]);
        let listed = said.matches("\"standing\": \"current\"").count();
        if listed != believed {
            complaints.push(format!("{words}: {listed} are believed, not {believed}"));
        }
    }
    outcome(complaints)
}

/// What is whole is kept, what was there stays beside it, and what a newer program wrote is left alone.
fn mended() -> Outcome {
    let study = signed()?;
    let whole = study.read("reviews.lock");
    let damaged = format!("{}nonsense\n", whole.replacen('\n', "\n=======\n", 1));
    study.write("reviews.lock", &damaged);
    let (said, fine) = study.run(&["review", "--mend", "--in", "s"]);
    assert!(fine, "{said}");
    assert_eq!(study.read("reviews.lock"), whole);
    assert_eq!(study.read("reviews.lock.old"), damaged);
    // A second copy does not replace the first.
    study.write("reviews.lock", &format!("{whole}more nonsense\n"));
    study.run(&["review", "--mend", "--in", "s"]);
    assert_eq!(study.read("reviews.lock.old"), damaged);
    assert!(study.read("reviews.lock.old2").contains("more nonsense"));
    let newer = whole.replacen("\"version\":1", "\"version\":2", 1);
    study.write("reviews.lock", &newer);
    let (said, fine) = study.run(&["review", "--mend", "--in", "s"]);
    assert!(!fine && said.contains("newer"), "{said}");
    assert_eq!(study.read("reviews.lock"), newer);
    Ok(())
}

/// What is not understood is not signed, and no sign-off is called stale for it.
fn errors() -> Outcome {
    let study = signed()?;
    study.change(
        "a.yaml",
        "figures: [mood@T1, mood@T2]",
        "figures: [mood@T1, mood@T9]",
    );
    assert_eq!(told(&study), [""; 0]);
    let (said, fine) = study.run(&["review", "walking-lifts", "--as", "AB", "--in", "s"]);
    assert!(
        !fine && said.contains("the synthesis has 1 error"),
        "{said}"
    );
    Ok(())
}

fn withdrawn() -> Outcome {
    let study = study()?;
    study.change(
        "a.yaml",
        "P03: {role: walker}",
        "P03: {role: walker, withdrawn: 2026-02-01}",
    );
    study.change(
        "a.yaml",
        "      - {said: I come to talk, by: P03, at: T1}\n",
        "",
    );
    let (said, fine) = study.run(&["review", "talk", "--as", "AB", "--in", "s"]);
    assert!(fine, "{said}");
    assert!(!study.read("reviews.lock").contains("come to talk"));
    Ok(())
}
