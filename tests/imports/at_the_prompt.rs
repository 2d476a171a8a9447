//! `cisgrid import` as it is typed: what it lists, what it shows first, and that an interrupt leaves everything whole.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use cisgrid::imports::Holding;
use tempfile::TempDir;

use crate::{Outcome, outcome};

fn cisgrid(folder: &Path, arguments: &[&str]) -> Result<Output, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    let command = command.args(arguments).current_dir(folder);
    command.output().map_err(|error| error.to_string())
}

fn printed(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!(
        "{}{}",
        String::from_utf8_lossy(out),
        String::from_utf8_lossy(err)
    )
}

fn record(number: usize, title: &str) -> String {
    format!("TY  - JOUR\nAU  - Reed, Ben\nTI  - {title}\nPY  - 2021\nID  - reed{number}\nER  - \n")
}

/// What is shown before it is written, what is written, and what is listed afterwards.
pub(super) fn shown_first() -> Outcome {
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let at = folder.path();
    fs::write(at.join("library.ris"), record(1, "Walking and talking"))?;
    let mut complaints = Vec::new();
    let mut expect = |arguments: &[&str], status: i32, words: &[&str]| -> Result<(), String> {
        let output = cisgrid(at, arguments)?;
        let said = printed(&output);
        let missing: Vec<&&str> = words.iter().filter(|word| !said.contains(**word)).collect();
        if output.status.code() != Some(status) || !missing.is_empty() {
            complaints.push(format!(
                "{arguments:?} gave {:?}, without {missing:?}:\n{said}",
                output.status.code()
            ));
        }
        Ok(())
    };
    let import = ["import", "library.ris", "--into", "walking"];
    expect(
        &["import", "--into", "walking"],
        0,
        &["Nothing was taken into walking yet"],
    )?;
    expect(
        &["import", "library.ris", "--into", "walking", "--dry-run"],
        0,
        &[
            "would write",
            "+  - id: reed1",
            "+    title: Walking and talking",
        ],
    )?;
    if at.join("walking").exists() {
        return Err("a dry run has written".into());
    }
    expect(
        &import,
        0,
        &["1 reference", "wrote", "walking/library.yaml: new"],
    )?;
    expect(
        &import,
        0,
        &["nothing", "has changed since it was taken in"],
    )?;
    expect(
        &["import", "--into", "walking"],
        0,
        &["library.ris", "says what it said"],
    )?;
    // The file and a hand change the same.
    fs::write(at.join("library.ris"), record(1, "Walking or talking"))?;
    expect(&["import", "--into", "walking"], 1, &["has changed since"])?;
    let yaml = fs::read_to_string(at.join("walking/library.yaml"))?;
    fs::write(
        at.join("walking/library.yaml"),
        yaml.replace("Walking and talking", "Walking, and talking"),
    )?;
    expect(
        &import,
        1,
        &[
            "conflict",
            "here",
            "Walking, and talking",
            "in the file",
            "Walking or talking",
        ],
    )?;
    expect(
        &[
            "import",
            "library.ris",
            "--into",
            "walking",
            "--on-conflict",
            "replace",
        ],
        0,
        &["changed: sources/reed1: title"],
    )?;
    expect(
        &["import", "nothing.ris", "--into", "walking"],
        2,
        &["nothing.ris", "was not taken in"],
    )?;
    // What was meant is guessed by the name alone, and only where the content is none that is known.
    let wrong = [
        ("article.docx", "`cisgrid audit`"),
        ("scores.sav", "export its tables of results as CSV or XLSX"),
        (
            "walking.nvp",
            "export the project from its program as REFI-QDA",
        ),
    ];
    for (name, help) in wrong {
        fs::write(at.join(name), [0x4d, 0x5a, 0x90, 0x00])?;
        expect(
            &["import", name, "--into", "walking"],
            2,
            &["of no format that is known here", help],
        )?;
    }
    expect(
        &["import", "walking", "--into", "walking"],
        2,
        &["it is a folder", "name the files in it"],
    )?;
    expect(
        &["import", "library.ris", "--into", "library.ris"],
        2,
        &["`library.ris` is no folder", "behind `--into`"],
    )?;
    fs::create_dir(at.join("other"))?;
    fs::write(at.join("other/library.ris"), record(9, "Another"))?;
    expect(
        &["import", "other/library.ris", "--into", "walking"],
        2,
        &[
            "another file called `library.ris` was taken in",
            "a name of its own",
        ],
    )?;
    fs::write(at.join("letter.txt"), "Dear all,\n")?;
    expect(
        &["import", "letter.txt", "--into", "walking"],
        2,
        &["of no format that is known here", "REFI-QDA project", "RIS"],
    )?;
    outcome(complaints)
}

/// Ids with the titles of their works.
type Works<'a> = &'a [(&'a str, &'a str)];

/// Works of one author and year, with one more above them and one taken out: each keeps the id by which it is cited.
pub(super) fn works_keep_their_ids() -> Outcome {
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let at = folder.path();
    let list = |titles: &[&str]| {
        let all = titles.iter().map(|title| {
            format!("TY  - JOUR\nAU  - Reed, Ben\nTI  - {title}\nPY  - 2021\nER  - \n")
        });
        all.collect::<String>()
    };
    let import = ["import", "list.ris", "--into", "walking"];
    let ids = || -> Result<Vec<(String, String)>, String> {
        let holding = Holding::of(&at.join("walking")).map_err(|why| why.words)?;
        let held = holding
            .documents
            .values()
            .find_map(|held| held.meant.get("sources"))
            .ok_or("no sources")?;
        let entries = held.entries();
        let pairs = entries.iter().filter_map(|(id, entry)| {
            Some(((*id)?.to_owned(), entry.get("title")?.text()?.to_owned()))
        });
        Ok(pairs.collect())
    };
    let mut complaints = Vec::new();
    let steps: [(&[&str], Works<'_>); 3] = [
        (
            &["First", "Second"],
            &[("reed2021", "First"), ("reed2021b", "Second")],
        ),
        (
            &["Zero", "First", "Second"],
            &[
                ("reed2021", "First"),
                ("reed2021b", "Second"),
                ("reed2021c", "Zero"),
            ],
        ),
        // What is gone is told, and stays until it is taken out.
        (
            &["Second", "Zero"],
            &[
                ("reed2021", "First"),
                ("reed2021b", "Second"),
                ("reed2021c", "Zero"),
            ],
        ),
    ];
    for (titles, wanted) in steps {
        fs::write(at.join("list.ris"), list(titles))?;
        let output = cisgrid(at, &import)?;
        let now = ids()?;
        let wanted: Vec<(String, String)> = wanted
            .iter()
            .map(|(id, title)| ((*id).to_owned(), (*title).to_owned()))
            .collect();
        if now != wanted {
            complaints.push(format!("{titles:?} gives {now:?}\n{}", printed(&output)));
        }
    }
    outcome(complaints)
}

/// Rules that were stated once are remembered, and what a hand wrote beside the lines of a table is a hand's.
pub(super) fn rules_are_remembered() -> Outcome {
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let at = folder.path();
    let project = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/refi-qda/walking.qdpx"
    );
    let import = ["import", project, "--into", "walking"];
    cisgrid(
        at,
        &[&import[..], &["--names", "{site}-{participant}-{at}"]].concat(),
    )?;
    let coding = at.join("walking/coding/walking.csv");
    let table = fs::read_to_string(&coding)?;
    let mut lines: Vec<String> = table.lines().map(|line| format!("{line},")).collect();
    lines[0] = lines[0].trim_end_matches(',').to_owned() + ",note";
    lines[1] += "mine";
    lines[1..].reverse();
    let changed = lines.join("\n") + "\n";
    fs::write(&coding, &changed)?;
    let output = cisgrid(at, &import)?;
    let mut complaints = Vec::new();
    let said = printed(&output);
    if !output.status.success() || !said.contains("has changed since it was taken in") {
        complaints.push(format!("the second import says {said}"));
    }
    if fs::read_to_string(&coding)? != changed {
        complaints.push("the table is not as a hand left it".to_owned());
    }
    outcome(complaints)
}

/// An interrupt ends between two files: those before it are whole, and nothing half written lies about.
pub(super) fn interrupted() -> Outcome {
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let at = folder.path();
    let names: Vec<String> = (0..300)
        .map(|number| format!("list-{number}.ris"))
        .collect();
    for (number, name) in names.iter().enumerate() {
        fs::write(at.join(name), record(number, "Walking"))?;
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    command
        .arg("import")
        .args(&names)
        .args(["--into", "walking"])
        .current_dir(at);
    let running = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    // As soon as something is there.
    let lock = at.join("walking/imports.lock");
    for _ in 0..2000 {
        if lock.exists() {
            break;
        }
        sleep(Duration::from_millis(5));
    }
    let asked = Command::new("kill")
        .args(["-INT", &running.id().to_string()])
        .status()?;
    let output = running.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut complaints = Vec::new();
    let entries = fs::read_dir(at.join("walking"))?.flatten();
    let entries: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let lists = entries
        .iter()
        .filter(|name| name.ends_with(".yaml"))
        .count();
    let done = output.status.success() && lists == names.len();
    let stopped = asked.success()
        && said.contains("interrupted: nothing of")
        && output.status.code() == Some(2);
    if !(done || stopped) {
        complaints.push(format!(
            "it ended with {:?} and said {said}",
            output.status.code()
        ));
    }
    if let Some(litter) = entries.iter().find(|name| name.starts_with('.')) {
        complaints.push(format!("`{litter}` lies about"));
    }
    match Holding::of(&at.join("walking")) {
        Err(why) => complaints.push(format!("what is there is not whole: {}", why.words)),
        Ok(holding) => {
            let imports = holding
                .owned
                .iter()
                .filter(|line| line.of == "import")
                .count();
            if imports != lists || imports == 0 {
                complaints.push(format!(
                    "{imports} imports are known, and {lists} files are there"
                ));
            }
        }
    }
    outcome(complaints)
}
