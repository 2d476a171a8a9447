//! `cisgrid verify` and its lock: from the texts to the page and back, and what is done where the lock is damaged.

mod anchors;
mod attackers;
mod damaged;

use std::fs;
use std::path::Path;
use std::process::Command;

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("verify::end_to_end", end_to_end),
        trial("verify::public_texts", public_texts),
        trial("verify::nothing_is_rewritten", nothing_is_rewritten),
        trial("verify::two_people", two_people),
        trial("verify::the_key", the_key),
        trial("verify::withdrawal", withdrawal),
    ];
    trials.extend(anchors::trials());
    trials.extend(damaged::trials());
    trials.extend(attackers::trials());
    trials
}

pub(crate) const SYNTHESIS: &str = "synthesis: {title: A walking group}
sources:
  - {id: interviews, citation: Our interviews. 2024., text: transcripts/, confidential: true, speakers: {pattern: \"{name}:\", interviewers: INT}}
evidence:
  - id: company
    strand: qualitative
    finding: People came for the company.
    cite: interviews
    quotes:
      - {said: the talking got me out, by: P03}
      - {said: \"[name] showed me where the river bends\", by: P03}
      - {said: I walk every week … whatever the weather, by: P07}
propositions:
  - id: company-first
    statement: A walking group does people good.
    supported_by: company
    silence: {quantitative: not measured}
";

pub(crate) const P03: &str = "INT: Did you feel alone?\nP03: I did. Then the talking got me out, and Marguerite showed me where\n\
                              the river bends. Nobody else knew of that place behind the mill.\n";
pub(crate) const P07: &str =
    "INT: And you?\nP07: I walk every week, on my own if need be, whatever the weather.\n";

/// A synthesis with confidential transcripts, whose files can be changed.
pub(crate) struct Study(TempDir);

impl Study {
    pub(crate) fn new() -> Result<Self, Box<dyn std::error::Error>> {
        let study = Self(tempfile::tempdir()?);
        study.write("a.yaml", SYNTHESIS);
        study.write("transcripts/P03.txt", P03);
        study.write("transcripts/P07.txt", P07);
        Ok(study)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join("s").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn change(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} has no `{from}`");
        self.write(name, &text.replacen(from, to, 1));
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join("s").join(name)).unwrap_or_default()
    }

    pub(crate) fn take_away(&self, name: &str) {
        let path = self.0.path().join("s").join(name);
        match path.is_dir() {
            true => fs::remove_dir_all(path),
            false => fs::remove_file(path),
        }
        .expect("to be there");
    }

    /// What a command prints, and whether it found nothing to object to. The day is always the same.
    pub(crate) fn run(&self, arguments: &[&str]) -> (String, bool) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
        let command = command.args(arguments).current_dir(self.0.path());
        let output = command
            .env("SOURCE_DATE_EPOCH", "1772409600")
            .output()
            .expect("to run");
        let printed = [output.stdout, output.stderr].concat();
        (
            String::from_utf8_lossy(&printed).into_owned(),
            output.status.success(),
        )
    }

    /// The page in Markdown.
    pub(crate) fn page(&self) -> String {
        let (said, fine) = self.run(&["render", "s", "--to", "markdown", "-o", "out"]);
        assert!(fine, "{said}");
        fs::read_to_string(self.0.path().join("out/grid.md")).expect("a page")
    }

    /// How often the page says each of five things.
    fn told(&self) -> [usize; 5] {
        let page = self.page();
        let told = [
            "checked against the transcript on 2026-03-02",
            "not checked against the transcript",
            "the quotation changed since 2026-03-02",
            "the transcript changed since 2026-03-02",
            "did not stand in the transcript when it was checked on 2026-03-02",
        ];
        told.map(|words| page.matches(words).count())
    }
}

fn end_to_end() -> Outcome {
    let study = Study::new()?;
    let mut complaints = Vec::new();
    let mut hold = |step: &str, found: [usize; 5], wanted: [usize; 5]| {
        if found != wanted {
            complaints.push(format!("{step}: {found:?}, not {wanted:?}"));
        }
    };
    hold("before", study.told(), [0, 3, 0, 0, 0]);
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(
        fine && said.contains("3 quotations with texts: 3 found."),
        "{said}"
    );
    hold("verified", study.told(), [3, 0, 0, 0, 0]);
    // A word of a transcript is changed.
    study.change("transcripts/P03.txt", "got me out", "took me out");
    let (said, _) = study.run(&["check", "s"]);
    assert!(
        said.contains("changed-text") && !said.contains("took me"),
        "{said}"
    );
    hold("a text was changed", study.told(), [1, 0, 0, 2, 0]);
    let (said, fine) = study.run(&["verify", "s", "--dry-run"]);
    assert!(
        !fine && said.contains("quotation-not-found") && !said.contains("took me"),
        "{said}"
    );
    hold("nothing was written", study.told(), [1, 0, 0, 2, 0]);
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(!fine && said.contains("2 found, 1 not"), "{said}");
    hold("verified again", study.told(), [2, 0, 0, 0, 1]);
    study.write("transcripts/P03.txt", P03);
    assert!(study.run(&["verify", "s"]).1);
    // The texts are taken away, and the key: at a reviewer's, or where the page is built.
    study.take_away("transcripts");
    study.take_away("cisgrid.local.key");
    let (said, fine) = study.run(&["check", "s", "--deny", "warning"]);
    assert!(fine, "{said}");
    hold("without the texts", study.told(), [3, 0, 0, 0, 0]);
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(
        fine && said.contains("3 whose texts are not here") && said.contains("left as it is"),
        "{said}"
    );
    // A quotation is smoothed.
    study.change("a.yaml", "the talking got me out", "talking got me out");
    let (said, fine) = study.run(&["check", "s", "--deny", "warning"]);
    assert!(!fine && said.contains("changed-quotation"), "{said}");
    hold("a quotation was changed", study.told(), [2, 0, 1, 0, 0]);
    // Another is new.
    study.change(
        "a.yaml",
        "    quotes:\n",
        "    quotes:\n      - {said: I did, by: P03}\n",
    );
    hold("one is new", study.told(), [2, 1, 1, 0, 0]);
    outcome(complaints)
}

/// Of texts that need not be hidden the lock keeps the passage and what stands around it.
fn public_texts() -> Outcome {
    let study = Study::new()?;
    study.change("a.yaml", "confidential: true, ", "");
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(fine, "{said}");
    assert!(
        !study.path().join("s/cisgrid.local.key").exists(),
        "a key was made for nothing"
    );
    let lock = study.read("verified.lock");
    let wanted = "\"passage\":{\"exact\":\"the talking got me out\",\"prefix\":\"ou feel alone?\\nP03: I did. Then \",\
                  \"suffix\":\", and Marguerite showed me where\",\"start\":42,\"end\":64}";
    assert!(lock.contains(wanted), "{lock}");
    // What is at hand is looked at, whatever the lock says.
    study.change("transcripts/P03.txt", "got me out", "took me out");
    let (said, _) = study.run(&["check", "s"]);
    assert!(
        said.contains("quotation-not-found") && said.contains("took"),
        "{said}"
    );
    let page = study.page();
    assert!(
        page.contains("stands in the text, line 2") && page.contains("does not stand in the text"),
        "{page}"
    );
    Ok(())
}

/// The lock is the same twice, its lines are in order, and one of an earlier day keeps its day.
fn nothing_is_rewritten() -> Outcome {
    let study = Study::new()?;
    study.run(&["verify", "s"]);
    let lock = study.read("verified.lock");
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    let later = command
        .args(["verify", "s"])
        .current_dir(study.path())
        .env("SOURCE_DATE_EPOCH", "1775001600");
    assert!(later.output()?.status.success());
    assert_eq!(study.read("verified.lock"), lock);
    let lines: Vec<_> = lock.lines().skip(1).collect();
    assert!(lines.is_sorted() && lines.len() == 3, "{lock}");
    // Lines of quotations that are gone stay until they are to go.
    study.change(
        "a.yaml",
        "      - {said: the talking got me out, by: P03}\n",
        "",
    );
    let (said, _) = study.run(&["verify", "s"]);
    assert!(
        said.contains("1 line of the lock is of quotations that are gone"),
        "{said}"
    );
    assert_eq!(study.read("verified.lock"), lock);
    study.run(&["verify", "s", "--prune"]);
    assert_eq!(study.read("verified.lock").lines().count(), 3);
    Ok(())
}

/// What two people checked is joined line by line.
fn two_people() -> Outcome {
    let study = Study::new()?;
    study.run(&["verify", "s"]);
    let both = study.read("verified.lock");
    let lines: Vec<_> = both.lines().collect();
    let [head, first, second, third] = lines.as_slice() else {
        return Err(both.into());
    };
    study.take_away("transcripts");
    study.take_away("cisgrid.local.key");
    for joined in [[head, third, first, second], [head, second, third, first]] {
        study.write(
            "verified.lock",
            &(joined.map(|line| format!("{line}\n")).concat() + first + "\n"),
        );
        assert_eq!(study.told(), [3, 0, 0, 0, 0]);
    }
    // Half of it is believed for exactly that half.
    study.write("verified.lock", &format!("{head}\n{second}\n"));
    assert_eq!(study.told(), [1, 2, 0, 0, 0]);
    // A lock of another text is not believed: its quotation is another's.
    study.write(
        "verified.lock",
        &format!("{head}\n{}\n", second.replace("P03", "P07")),
    );
    assert_eq!(study.told()[0], 0);
    Ok(())
}

/// The key of another machine is asked for, never made up.
fn the_key() -> Outcome {
    let study = Study::new()?;
    study.run(&["verify", "s"]);
    let key = study.read("cisgrid.local.key");
    let lock = study.read("verified.lock");
    assert_eq!(key.trim().len(), 64);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let path = study.path().join("s/cisgrid.local.key");
        assert_eq!(
            fs::metadata(path)?.permissions().mode() & 0o77,
            0,
            "others may read the key"
        );
    }
    study.take_away("cisgrid.local.key");
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(
        !fine && said.contains("is not here, and the lock was made with one"),
        "{said}"
    );
    study.write("cisgrid.local.key", "not a key");
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(!fine && said.contains("is no key"), "{said}");
    let other = "0".repeat(64);
    study.write("cisgrid.local.key", &other);
    let (said, fine) = study.run(&["verify", "s"]);
    assert!(!fine && said.contains("another key"), "{said}");
    assert_eq!(study.read("verified.lock"), lock);
    assert_eq!(study.read("cisgrid.local.key"), other);
    let (said, fine) = study.run(&["verify", "s", "--rekey"]);
    assert!(fine && said.contains("3 new or changed"), "{said}");
    // git is told to leave it alone, where it does not.
    fs::create_dir(study.path().join(".git"))?;
    assert!(study.run(&["verify", "s"]).0.contains(".gitignore"));
    fs::write(study.path().join(".gitignore"), "cisgrid.local.*\n")?;
    assert!(!study.run(&["verify", "s"]).0.contains(".gitignore"));
    Ok(())
}

/// Whoever withdraws is told to be in the quotations, the text, the lock and the page, and goes out of each.
fn withdrawal() -> Outcome {
    let study = Study::new()?;
    study.change(
        "a.yaml",
        "{title: A walking group}",
        "{title: A walking group, participants: {P03: {}, P07: {}}}",
    );
    study.run(&["verify", "s"]);
    study.run(&["render", "s", "-o", "output"]);
    study.change("a.yaml", "P07: {}", "P07: {withdrawn: 2026-11-03}");
    let (said, fine) = study.run(&["check", "s"]);
    let told = [
        "a.yaml:12",
        "transcripts/P07.txt",
        "verified.lock:2",
        "output/grid.html",
        "output/grid.md",
    ];
    for place in told {
        assert!(said.contains(place), "{place} is not told: {said}");
    }
    assert!(!fine && !said.contains("whatever"), "{said}");
    assert!(
        !study.run(&["render", "s", "-o", "output"]).1,
        "a page was made"
    );
    // A slip in the name does not hide who it is.
    study.change("a.yaml", "weather, by: P07}", "weather, by: P7}");
    let (said, fine) = study.run(&["check", "s"]);
    assert!(
        !fine && said.contains("a.yaml:12") && !said.contains("whatever"),
        "{said}"
    );
    study.change("a.yaml", "weather, by: P7}", "weather, by: P07}");
    // The quotation, the text and the page are taken out; the line of the lock is left.
    study.change(
        "a.yaml",
        "      - {said: I walk every week … whatever the weather, by: P07}\n",
        "",
    );
    study.take_away("transcripts/P07.txt");
    fs::remove_dir_all(study.path().join("output"))?;
    let (said, fine) = study.run(&["check", "s"]);
    assert!(
        !fine
            && said.contains("verified.lock:2")
            && said.contains("--prune")
            && !said.contains("whatever"),
        "{said}"
    );
    assert!(!study.run(&["verify", "s"]).1);
    let (said, fine) = study.run(&["verify", "s", "--prune"]);
    assert!(fine, "{said}");
    assert!(!study.read("verified.lock").contains("whatever"));
    let (said, fine) = study.run(&["check", "s"]);
    assert!(fine, "{said}");
    // In a text with others, too, where it may be read.
    study.change("transcripts/P03.txt", "INT: Did", "P7: Me too.\nINT: Did");
    let (said, _) = study.run(&["verify", "s"]);
    assert!(said.contains("withdrawn-participant"), "{said}");
    Ok(())
}
