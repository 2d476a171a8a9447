//! Texts in which somebody who withdrew speaks, and what the lock knows of them.

use std::fs;

use tempfile::TempDir;

use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, outcome};

/// A synthesis in which P03 is quoted from a text in which P07, who withdrew, speaks as well.
fn among_others() -> Result<TempDir, Box<dyn std::error::Error>> {
    let place = tempfile::tempdir()?;
    fs::create_dir(place.path().join("transcripts"))?;
    fs::write(
        place.path().join("transcripts/group.txt"),
        "INT: How was it?
P03: Well, it was not fog.
P07: Oh the quillfeather, never mind the mud.
P03: I come back for the talk.
P07: It is the marblecake that keeps me out.
P03: No. The walking helps.
",
    )?;
    fs::write(
        place.path().join("a.yaml"),
        "synthesis:
  title: A walking group
  participants: {P03: {}, P07: {withdrawn: 2026-03-14}}
sources:
  - {id: interviews, citation: Our interviews. 2024., text: transcripts/group.txt, speakers: {pattern: \"{name}:\", interviewers: INT}}
evidence:
  - {id: q0, strand: qualitative, finding: Fog., cite: interviews, quotes: [{said: it was not fog, by: P03, where: {line: 4}}]}
  - {id: q1, strand: qualitative, finding: Talk., cite: interviews, quotes: [{said: I come back for the walk, by: P03}]}
  - {id: q2, strand: qualitative, finding: Cake., cite: interviews, quotes: [{said: It is the mud that keeps me out, by: P03}]}
  - {id: q3, strand: qualitative, finding: Out., cite: interviews, quotes: [{said: marblecake that keeps me out, by: P03}]}
  - {id: q4, strand: qualitative, finding: Mud., cite: interviews, quotes: [{said: the quillfeather … for the talk, by: P03}]}
  - {id: q5, strand: qualitative, finding: Help., cite: interviews, quotes: [{said: fog, by: P03}, {said: The walking helps, by: P03}]}
propositions:
  - {id: p, statement: Walking helps., supported_by: [q0, q1, q2, q3, q4, q5]}
",
    )?;
    Ok(place)
}

/// What is said of others in the same text is told without a line of it, and what has the words is told to be taken out.
pub(super) fn among_others_is_not_shown() -> Outcome {
    let place = among_others()?;
    let check = cisgrid(place.path(), &["check", ".", "--most", "0"]);
    ends(&check, 1);
    let told = printed(&check);
    for wanted in [
        "take the turns of `P07` out of `transcripts/group.txt`",
        "take out the quotation of `q3` at",
        "take out the quotation of `q4` at",
        "`I come back for the walk` does not stand in the text",
        "`It is the mud that keeps me out` does not stand in the text",
        "a quotation of `q0` does not stand where `where` says",
    ] {
        holds(&told, wanted);
    }
    let mut complaints = Vec::new();
    let commands: [&[&str]; 14] = [
        &["check", ".", "--most", "0"],
        &["check", ".", "--format", "json"],
        &["trace", "q0", "."],
        &["trace", "q0", ".", "--format", "json"],
        &["trace", "q3", "."],
        &["trace", "q5", "."],
        &["trace", "P03", "."],
        &["trace", "interviews", ".", "--format", "json"],
        &["trace", "transcripts/group.txt", "."],
        &["voices", "."],
        &["counter", "."],
        &["verify", "."],
        &["verify", ".", "--prune"],
        &["render", ".", "--to", "all", "-o", "output"],
    ];
    for arguments in commands {
        let run = cisgrid(place.path(), arguments);
        let all = printed(&run) + &complained(&run);
        for word in ["quillfeather", "marblecake", "never mind"] {
            if all.contains(word) {
                complaints.push(format!("{arguments:?} prints `{word}`: {all}"));
            }
        }
    }
    let lock = fs::read_to_string(place.path().join("verified.lock"))?;
    holds(&lock, "it was not fog");
    for word in ["quillfeather", "marblecake", "never mind"] {
        if lock.contains(word) {
            complaints.push(format!("the lock has `{word}`: {lock}"));
        }
    }
    if place.path().join("output").exists() {
        complaints.push("something was rendered".to_owned());
    }
    outcome(complaints)
}

/// A quotation that does not say whose it is, and whose line in the lock names their text, is told until both are gone.
pub(super) fn the_lock_knows() -> Outcome {
    for confidential in ["", ", confidential: true"] {
        let place = tempfile::tempdir()?;
        let text = |name: &str| place.path().join("transcripts").join(name);
        let yaml = |withdrawn: &str, quotes: &str| {
            let text = format!(
                "synthesis: {{title: A walking group, participants: {{P03: {{}}, P07: {{{withdrawn}}}}}}}
sources:
  - {{id: interviews, citation: Our interviews. 2024., text: transcripts/, speakers: {{interviewers: INT}}{confidential}}}
evidence:
  - {{id: q0, strand: qualitative, finding: Sorrow., cite: interviews, quotes: [{quotes}]}}
propositions:
  - {{id: p, statement: Walking helps., supported_by: q0}}
"
            );
            fs::write(place.path().join("a.yaml"), text)
        };
        let other = "{said: three liked fog, by: P03}";
        let both = format!("{{said: the quillfeather keeps me in}}, {other}");
        fs::create_dir(place.path().join("transcripts"))?;
        fs::write(text("P03.txt"), "INT: How?\nP03: We three liked fog.\n")?;
        fs::write(
            text("P07.txt"),
            "INT: How?\nP07: The quillfeather keeps me in.\n",
        )?;
        yaml("", &both)?;
        ends(&cisgrid(place.path(), &["verify", "."]), 0);
        yaml("withdrawn: 2026-03-14", &both)?;
        fs::remove_file(text("P07.txt"))?;
        for _ in 0..2 {
            let check = cisgrid(place.path(), &["check", "."]);
            ends(&check, 1);
            holds(
                &printed(&check),
                "take out the quotation of `q0` at a.yaml:5:",
            );
            holds(&printed(&check), "verified.lock:2:1");
            assert!(
                !printed(&check).contains("quillfeather"),
                "{}",
                printed(&check)
            );
            let render = cisgrid(place.path(), &["render", ".", "-o", "output"]);
            ends(&render, 1);
            assert!(
                !place.path().join("output").exists(),
                "something was rendered"
            );
            // The line stays as long as the quotation does: nothing else says whose it is.
            ends(&cisgrid(place.path(), &["verify", ".", "--prune"]), 0);
        }
        yaml("withdrawn: 2026-03-14", other)?;
        ends(&cisgrid(place.path(), &["check", "."]), 1);
        ends(&cisgrid(place.path(), &["verify", ".", "--prune"]), 0);
        let lock = fs::read_to_string(place.path().join("verified.lock"))?;
        assert!(!lock.contains("quillfeather"), "{lock}");
        ends(&cisgrid(place.path(), &["check", "."]), 0);
        // Under their label in a text of another that only its machine has, the lock says so to all.
        fs::write(
            text("P03.txt"),
            "INT: How?\nP03: We three liked fog.\nP07: The quillfeather keeps me in.\n",
        )?;
        yaml("withdrawn: 2026-03-14", &both)?;
        let verify = cisgrid(place.path(), &["verify", "."]);
        assert!(verify.status.code() != Some(0), "{}", printed(&verify));
        if !confidential.is_empty() {
            holds(
                &printed(&verify),
                "take out the quotation of `q0` at a.yaml:5:",
            );
            fs::remove_file(text("P03.txt"))?;
            let check = cisgrid(place.path(), &["check", "."]);
            ends(&check, 1);
            holds(
                &printed(&check),
                "take out the quotation of `q0` at a.yaml:5:",
            );
        }
    }
    Ok(())
}

/// Where two are declared whose names differ in a zero alone, another spelling is neither's.
pub(super) fn a_label_of_two() -> Outcome {
    let place = tempfile::tempdir()?;
    let mut complaints = Vec::new();
    for (label, theirs) in [
        ("P07", true),
        ("P7", false),
        ("P 07", false),
        ("P-07", false),
        ("P007", false),
    ] {
        fs::write(
            place.path().join("group.txt"),
            format!("INT: How?\nP03: We three liked fog.\nP7: Yes.\n{label}: Me too, I think.\n"),
        )?;
        fs::write(
            place.path().join("a.yaml"),
            "synthesis: {title: A walking group, participants: {P03: {}, P7: {}, P07: {withdrawn: 2026-03-14}}}
sources:
  - {id: interviews, citation: Our interviews. 2024., text: group.txt, speakers: {interviewers: INT}}
evidence:
  - {id: q0, strand: qualitative, finding: Fog., cite: interviews, quotes: [{said: three liked fog, by: P03}]}
  - {id: q1, strand: qualitative, finding: Me too., cite: interviews, quotes: [{said: \"Me too, I think\", by: P7}]}
propositions:
  - {id: p, statement: Walking helps., supported_by: [q0, q1]}
",
        )?;
        let told = printed(&cisgrid(place.path(), &["check", "."]));
        if told.contains("CG423") != theirs {
            complaints.push(format!("`{label}`: {told}"));
        }
        if !theirs && label != "P7" && !told.contains("nobody's") && !told.contains("CG243") {
            complaints.push(format!("`{label}` is taken for that of P7: {told}"));
        }
    }
    outcome(complaints)
}

/// A text is theirs that is named after them, by a part of its name or a folder, and after nobody else.
pub(super) fn names_of_files() -> Outcome {
    let mut complaints = Vec::new();
    let names = [
        ("P07.txt", true),
        ("p7.txt", true),
        ("P07 (final).txt", true),
        ("Transcript P07.txt", true),
        ("interviewP07.txt", true),
        ("P07b.txt", true),
        ("P07/first.txt", true),
        ("P070.txt", false),
        ("P03-P07.txt", false),
        ("P03 at Anna's.txt", false),
        ("P03-2026-11-07.txt", false),
    ];
    for (name, theirs) in names {
        let place = tempfile::tempdir()?;
        let path = place.path().join("transcripts").join(name);
        fs::create_dir_all(path.parent().unwrap_or(place.path()))?;
        fs::write(path, "It was fog.\n")?;
        fs::write(
            place.path().join("a.yaml"),
            "synthesis: {title: A walking group, participants: {P03: {}, P07: {withdrawn: 2026-03-14}, Anna: {}, 07: {}}}
sources:
  - {id: interviews, citation: Our interviews. 2024., text: transcripts/}
evidence:
  - {id: q0, strand: qualitative, finding: Fog., cite: interviews}
propositions:
  - {id: p, statement: Walking helps., supported_by: q0}
",
        )?;
        let told = printed(&cisgrid(place.path(), &["check", "."]));
        let listed = told.contains(&format!("take the text `transcripts/{name}` out"));
        if listed != theirs {
            complaints.push(format!("`{name}`: {told}"));
        }
    }
    outcome(complaints)
}
