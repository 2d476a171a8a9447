//! Places of quotations in transcripts that were edited since they were checked.

use libtest_mimic::Trial;

use super::Study;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("verify::anchors::moved", moved),
        trial("verify::anchors::which_of_two", which_of_two),
        trial("verify::anchors::lost", lost),
        trial("verify::anchors::positions", positions),
    ]
}

/// A study whose texts need not be hidden, checked once.
fn checked(text: &str) -> Study {
    let study = Study::new().expect("a study");
    study.change("a.yaml", "confidential: true, ", "");
    study.change(
        "a.yaml",
        "      - {said: \"[name] showed me where the river bends\", by: P03}\n",
        "",
    );
    study.write("transcripts/P03.txt", text);
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(fine, "{said}");
    study
}

const ONE: &str = "INT: How was it?\nP03: Then the talking got me out, and the walking.\n";

/// Lines above are added, words far off changed, line ends stored otherwise: the place is found again.
fn moved() -> Outcome {
    let study = checked(ONE);
    for edited in [
        format!("INT: Shall we?\nP03: Yes.\n{ONE}"),
        format!(
            "\u{feff}INT: Shall we?\r\nP03: Yes.\r\n{}",
            ONE.replace('\n', "\r\n")
        ),
        ONE.replace("Then", "INT: Go on.\nP03: And then, at last,"),
    ] {
        study.write("transcripts/P03.txt", &edited);
        let (said, fine) = study.run(&["verify", "s", "--dry-run"]);
        assert!(
            fine && said.contains("1 quotation stands elsewhere than before"),
            "{edited:?}: {said}"
        );
    }
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(fine && said.contains("1 new or changed"), "{said}");
    assert!(!study.run(&["verify", "s"]).0.contains("elsewhere"));
    Ok(())
}

/// Of two places with the same words, the one with the same words before or behind is meant.
fn which_of_two() -> Outcome {
    let study = checked(ONE);
    let twice = format!("{ONE}P03: When I was ill the talking got me out as nothing else did.\n");
    study.write("transcripts/P03.txt", &twice);
    let (said, fine) = study.run(&["check", "s"]);
    assert!(fine && !said.contains("several-places"), "{said}");
    let before = format!("P03: When I was ill the talking got me out as nothing else did.\n{ONE}");
    study.write("transcripts/P03.txt", &before);
    let (said, _) = study.run(&["verify", "s"]);
    assert!(said.contains("elsewhere than before"), "{said}");
    assert!(
        study.page().contains("stands in the text, line 3"),
        "{}",
        study.page()
    );
    Ok(())
}

/// Where the words before and behind are others, nobody says that it is the same place.
fn lost() -> Outcome {
    let study = checked(ONE);
    study.write(
        "transcripts/P03.txt",
        "P03: When I was ill the talking got me out as nothing else did.\n",
    );
    let (said, fine) = study.run(&["verify", "s", "--dry-run"]);
    assert!(
        fine && said.contains("nothing tells whether where it was checked before"),
        "{said}"
    );
    study.write(
        "transcripts/P03.txt",
        "P03: When I was ill the talking got me out as nothing else did.\nP03: Now the talking got me out each day.\n",
    );
    let (said, _) = study.run(&["check", "s"]);
    assert!(
        said.contains("several-places") && said.contains("it was checked in line 2"),
        "{said}"
    );
    Ok(())
}

/// Positions are counted in code points, without a byte order mark, a line end as one.
fn positions() -> Outcome {
    let wanted = "\"exact\":\"the talking got me out\",\"prefix\":\"m\u{fc}de \u{1f6b6}? Ja.\\nP03: Then \",";
    for text in [
        "INT: m\u{fc}de \u{1f6b6}? Ja.\nP03: Then the talking got me out.\n".to_owned(),
        "\u{feff}INT: m\u{fc}de \u{1f6b6}? Ja.\r\nP03: Then the talking got me out.\r\n".to_owned(),
    ] {
        let study = checked(&text);
        let lock = study.read("verified.lock");
        let start = "INT: m\u{fc}de \u{1f6b6}? Ja.\nP03: Then ".chars().count();
        let place = format!("\"start\":{start},\"end\":{}", start + 22);
        assert!(
            lock.contains(&wanted.replace("\"prefix\":\"m", "\"prefix\":\"INT: m")),
            "{lock}"
        );
        assert!(lock.contains(&place), "{lock}");
    }
    Ok(())
}
