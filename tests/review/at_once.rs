//! Several who sign at the same moment, and a program that is killed while it writes: no line is lost, and none is cut.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use libtest_mimic::Trial;

use super::study;
use crate::verify::Study;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("review::at_once::several_sign", several_sign),
        trial("review::at_once::killed", killed),
    ]
}

fn signing(study: &Study, by: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    command
        .args(["review", "walking-lifts", "--as", by, "--in", "s"])
        .current_dir(study.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn several_sign() -> Outcome {
    let study = study()?;
    let people: Vec<String> = (0..12).map(|number| format!("R{number}")).collect();
    let running: Result<Vec<_>, _> = people
        .iter()
        .map(|by| signing(&study, by).spawn())
        .collect();
    let mut signed = 0;
    for mut one in running? {
        signed += usize::from(one.wait()?.success());
    }
    let lock = study.read("reviews.lock");
    // Who was told that nothing was written may sign again; nobody else is missing.
    assert_eq!(lock.lines().count(), signed + 1, "{lock}");
    #[cfg(unix)]
    assert_eq!(signed, people.len(), "one had to wait and did not");
    Ok(())
}

fn killed() -> Outcome {
    let study = study()?;
    assert!(signing(&study, "AB").status()?.success());
    for after in 0..24 {
        let mut one = signing(&study, &format!("K{after}")).spawn()?;
        thread::sleep(Duration::from_millis(after));
        // It may have ended before.
        let _ = one.kill();
        one.wait()?;
        let (said, _) = study.run(&["check", "s"]);
        assert!(!said.contains("bad-lock"), "after {after} ms: {said}");
        assert!(
            study.read("reviews.lock").contains("\"by\":\"AB\""),
            "after {after} ms"
        );
    }
    // Nobody is kept waiting by one that was killed.
    assert!(signing(&study, "CD").status()?.success());
    Ok(())
}
