//! What people really have in their folders, through the binary: every fault is told with its place
//! and an exit status, and what is no fault changes nothing.

mod cases;
mod figures;
#[cfg(unix)]
mod unix;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = cases::trials();
    trials.extend(figures::trials());
    trials.extend([
        trial(
            "bad_input::marks_and_line_ends_change_nothing",
            marks_and_line_ends,
        ),
        trial(
            "bad_input::endings_in_any_case_are_read",
            endings_in_any_case,
        ),
        trial(
            "bad_input::a_csv_may_end_its_lines_in_any_way",
            csv_line_ends,
        ),
        trial("bad_input::a_folder_that_is_not_there", no_folder),
        trial("bad_input::a_file_in_place_of_a_folder", file_for_folder),
        trial("bad_input::an_empty_folder", empty_folder),
        trial("bad_input::a_folder_named_like_a_file", folder_like_a_file),
    ]);
    #[cfg(unix)]
    trials.extend([
        trial("bad_input::a_link_out_of_the_folder", unix::links),
        trial("bad_input::a_pipe_named_like_a_file", unix::pipe),
        trial("bad_input::a_file_without_permission", unix::permission),
        trial(
            "bad_input::a_name_that_is_no_text",
            unix::name_that_is_no_text,
        ),
    ]);
    trials
}

/// A synthesis without faults.
const OK: &str = "evidence:
  - {id: scores, strand: quantitative, finding: Scores fell.}
  - {id: voices, strand: qualitative, finding: People spoke of strain.}
propositions:
  - id: one
    statement: The first months are hard.
    supported_by: [scores, voices]
";

/// A measure, two timepoints and a CSV table, told further by `more`.
fn table(more: &str) -> Vec<u8> {
    format!(
        "synthesis: {{title: T, timepoints: {{T1: start, T2: end}}}}
measures:
  - {{id: wellbeing, label: Wellbeing}}
  - {{id: pay, label: Pay}}
results:
  - {{table: t.csv{more}}}
"
    )
    .into_bytes()
}

/// An item of evidence with those lines below its id.
fn item(lines: &str) -> Vec<u8> {
    format!("evidence:\n  - id: more\n    strand: qualitative\n{lines}").into_bytes()
}

/// A folder `s` in a place of its own.
struct Place(TempDir);

impl Place {
    fn new() -> Result<Self, String> {
        let place = tempfile::tempdir().map_err(|error| error.to_string())?;
        fs::create_dir(place.path().join("s")).map_err(|error| error.to_string())?;
        Ok(Self(place))
    }

    fn with(files: &[(&str, &[u8])]) -> Result<Self, String> {
        let place = Self::new()?;
        for (name, bytes) in files {
            place.write(name, bytes)?;
        }
        Ok(place)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join("s").join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let path = self.path(name);
        let folder = path.parent().unwrap_or(Path::new(""));
        fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        fs::write(path, bytes).map_err(|error| error.to_string())
    }

    /// What `cisgrid check` gives for the folder.
    fn check(&self) -> Result<Run, String> {
        self.run(&["check", "s", "--color", "never", "--most", "0"])
    }

    fn run(&self, arguments: &[&str]) -> Result<Run, String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
        command.args(arguments).current_dir(self.0.path());
        finish(command)
    }
}

/// What a run gave: its exit status, and all that it printed.
struct Run {
    status: Option<i32>,
    printed: String,
}

/// The longest that any run may take: far longer than it does, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Runs a command to its end.
fn finish(mut command: Command) -> Result<Run, String> {
    let printed = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    let stream = || printed.reopen().map_err(|error| error.to_string());
    let (out, err) = (stream()?, stream()?);
    command.stdin(Stdio::null()).stdout(out).stderr(err);
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    let start = Instant::now();
    let status = loop {
        match child.try_wait().map_err(|error| error.to_string())? {
            Some(status) => break status.code(),
            None if start.elapsed() > PATIENCE => {
                child.kill().map_err(|error| error.to_string())?;
                return Err("does not come to an end".to_owned());
            }
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    let printed = fs::read_to_string(printed.path()).map_err(|error| error.to_string())?;
    Ok(Run { status, printed })
}

impl Run {
    /// Holds the exit status and what was printed against what is `wanted`; words behind a `!` must
    /// not be there.
    fn hold(&self, status: i32, wanted: &[&str]) -> Outcome {
        let mut complaints = Vec::new();
        if self.status != Some(status) {
            complaints.push(format!("exit status {:?}, not {status}", self.status));
        }
        for words in wanted.iter().chain(&["!panicked"]) {
            match words.strip_prefix('!') {
                Some(words) if self.printed.contains(words) => {
                    complaints.push(format!("says `{words}`"));
                }
                None if !self.printed.contains(words) => {
                    complaints.push(format!("does not say `{words}`"));
                }
                _ => {}
            }
        }
        match complaints.is_empty() {
            true => Ok(()),
            false => {
                let printed: String = self.printed.chars().take(6_000).collect();
                Err(format!("{}\n{printed}", complaints.join("\n")).into())
            }
        }
    }
}

/// A synthesis with a fault in YAML and one in CSV, whose places are known.
const FAULTY: [(&str, &str); 3] = [
    (
        "a.yaml",
        "evidence:\n  - id: more\n    strand: qualitative\n    finding: |\n      Two\n      lines – and a “quotation”.\n    foo: 1\n",
    ),
    (
        "m.yaml",
        "synthesis: {title: T, timepoints: {T1: start}}\nmeasures:\n  - {id: wellbeing, label: Bien-être}\nresults:\n  - table: t.csv\n",
    ),
    ("t.csv", "measure,at,n,mean\nBien-être,T1,32,x"),
];

/// What is done to a text.
type Change = fn(&str) -> String;

/// The report on the faulty synthesis, its texts changed by `change`.
fn faulty(change: impl Fn(&str) -> String) -> Result<String, String> {
    let place = Place::with(&[("ok.yaml", OK.as_bytes())])?;
    for (name, text) in FAULTY {
        place.write(name, change(text).as_bytes())?;
    }
    Ok(place.check()?.printed)
}

fn marks_and_line_ends() -> Outcome {
    let plain = faulty(str::to_owned)?;
    let wanted = ["s/a.yaml:7:5", "s/t.csv:2:17", "Found 2 errors,"];
    if let Some(missing) = wanted.iter().find(|words| !plain.contains(**words)) {
        return Err(format!("does not say `{missing}`\n{plain}").into());
    }
    let changes: [(&str, Change); 5] = [
        ("a byte order mark", |text| format!("\u{feff}{text}")),
        ("CRLF", |text| text.replace('\n', "\r\n")),
        ("CRLF behind a mark", |text| {
            format!("\u{feff}{}", text.replace('\n', "\r\n"))
        }),
        ("a last line without an end", |text| {
            text.trim_end().to_owned()
        }),
        ("a last line with an end", |text| {
            format!("{}\n", text.trim_end())
        }),
    ];
    for (name, change) in changes {
        let changed = faulty(change)?;
        if changed != plain {
            return Err(format!("{name} changes the report\n{plain}\n--- to\n{changed}").into());
        }
    }
    Ok(())
}

fn csv_line_ends() -> Outcome {
    let yaml = table("");
    for end in ["\n", "\r\n", "\r"] {
        let text = ["measure,at,n", "Wellbeing,T1,32", "Pay,T1,x", ""].join(end);
        let files = [
            ("ok.yaml", OK.as_bytes()),
            ("m.yaml", &yaml),
            ("t.csv", text.as_bytes()),
        ];
        let wanted = [
            "`x` is no number",
            "s/t.csv:3:8",
            "3 | Pay,T1,x\n",
            "Found 1 error,",
        ];
        Place::with(&files)?.check()?.hold(1, &wanted)?;
    }
    Ok(())
}

fn endings_in_any_case() -> Outcome {
    let yaml = String::from_utf8_lossy(&table("")).replace("t.csv", "T.CSV");
    for (name, other) in [("x.yml", "m.yml"), ("X.YAML", "M.YML"), ("x.Yaml", "m.yMl")] {
        let files: [(&str, &[u8]); 4] = [
            ("ok.yaml", OK.as_bytes()),
            (name, &item("    finding: F\n    foo: 1\n")),
            (other, yaml.as_bytes()),
            ("T.CSV", b"measure,at,n\nWellbeing,T1,x\n"),
        ];
        let place = format!("s/{name}:5:5");
        let wanted = [
            place.as_str(),
            "no key `foo` here",
            "s/T.CSV:2:14",
            "Checked 4 files",
        ];
        Place::with(&files)?.check()?.hold(1, &wanted)?;
    }
    Ok(())
}

fn no_folder() -> Outcome {
    let run = Place::new()?.run(&["check", "nowhere", "--color", "never"])?;
    run.hold(2, &["cannot read `nowhere`: no such file or directory"])
}

fn file_for_folder() -> Outcome {
    let place = Place::with(&[("ok.yaml", OK.as_bytes())])?;
    let run = place.run(&["check", "s/ok.yaml", "--color", "never"])?;
    run.hold(
        2,
        &[
            "cannot read `s/ok.yaml`: not a directory",
            "name the folder",
        ],
    )
}

fn empty_folder() -> Outcome {
    Place::new()?
        .check()?
        .hold(1, &["`s` holds no YAML file", "--> s", "Found 1 error,"])
}

fn folder_like_a_file() -> Outcome {
    let place = Place::with(&[("ok.yaml", OK.as_bytes())])?;
    fs::create_dir(place.path("x.yaml"))?;
    fs::create_dir(place.path("t.csv"))?;
    place.write("x.yaml/y.yaml", b"evidence: 3\n")?;
    let wanted = [
        "`s/x.yaml` is a folder, not a file",
        "--> s/x.yaml",
        "`s/t.csv` is a folder, not a file",
        "s/x.yaml/y.yaml:1:11",
    ];
    place.check()?.hold(1, &wanted)
}
