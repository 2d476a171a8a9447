//! `cisgrid audit`: published tables and the statistics of running text, held against themselves.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::interrupt;
use super::outcome::{Failure, Outcome, Result};
use super::print::{COLOUR, complain, print, print_json};
use super::progress::steps;
use super::write::{Pending, failure};
use cisgrid::audit::{AuditReport, audit, page, told};
use cisgrid::diagnostic::Severity;
use cisgrid::document::SafeText;
use cisgrid::published::{self, LARGEST_ARTICLE};
use cisgrid::read::folder;

#[derive(Debug, clap::Args)]
#[command(
    about = "Audit published articles: their tables and the statistics of their sentences, held against themselves",
    after_help = "What a file is, is known by what it holds: a Word file, a JATS or HTML article, a PDF with text, a CSV table or plain text. \
        Nothing is fetched, and nothing leaves this machine.\n\n\
        How each column was understood is shown, with what that rests on. What rests on a guess is a note and says so; \
        what the text itself says is a warning where it cannot be. What was not read is listed.\n\n\
        Exit status: 0 clean, 1 warnings, 2 a file could not be read.\n\n\
        Examples:\n  cisgrid audit article.xml\n  cisgrid audit article.docx --format html > audit.html\n  cisgrid audit table-2.csv --draft my-review"
)]
pub(super) struct Arguments {
    /// The files to audit.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// How the report is written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Written,
    /// Write a synthesis to start from into this folder, as YAML and CSV; of several files each into a folder of its own
    /// there. No file that is there is overwritten.
    #[arg(long, value_name = "FOLDER")]
    draft: Option<PathBuf>,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Written {
    /// For people.
    Text,
    /// For machines.
    Json,
    /// As a web page.
    Html,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let mut reports = Vec::new();
    let mut failed: Option<Failure> = None;
    interrupt::heed()?;
    let bar = steps(arguments.files.len());
    for (number, path) in arguments.files.iter().enumerate() {
        if interrupt::asked() {
            let words = format!(
                "interrupted: {number} of {} files were audited",
                arguments.files.len()
            );
            failed = Some(Failure::new(words));
            break;
        }
        bar.set_message(SafeText::new(&path.display().to_string()).to_string());
        let read = read(path);
        bar.inc(1);
        // What is printed does not run into the line that counts.
        bar.suspend(|| -> Result<()> {
            match read {
                Ok(report) => {
                    if arguments.format == Written::Text {
                        let before = if reports.is_empty() { "" } else { "\n" };
                        print(&format!("{before}{}", told::told(&report, COLOUR)))?;
                    }
                    reports.push((path, report));
                }
                Err(failure) => {
                    if let Some(before) = failed.replace(failure) {
                        complain(&format!("error: {}\n", before.message))?;
                    }
                }
            }
            Ok(())
        })?;
    }
    bar.finish_and_clear();
    let drafted = match &arguments.draft {
        Some(folder) => draft(folder, &reports),
        None => Ok(()),
    };
    let warned = reports
        .iter()
        .any(|(_, report)| report.worst() >= Some(Severity::Warning));
    let reports: Vec<AuditReport> = reports.into_iter().map(|(_, report)| report).collect();
    match arguments.format {
        Written::Text => {}
        Written::Json => print_json(&reports)?,
        Written::Html => {
            let page = page::page(&reports)?;
            print(&String::from_utf8_lossy(&page))?;
        }
    }
    drafted?;
    match (failed, warned) {
        (Some(failure), _) => Err(failure),
        (None, true) => Ok(Outcome::Findings),
        (None, false) => Ok(Outcome::Clean),
    }
}

/// Reads a file and audits it.
fn read(path: &Path) -> Result<AuditReport> {
    let shown = SafeText::new(&path.display().to_string()).to_string();
    let told = |words: &str| Failure::new(format!("`{shown}` {}", SafeText::new(words)));
    let unread = |error: &std::io::Error| {
        Failure::new(format!("cannot read `{shown}`: {}", folder::reason(error)))
    };
    if path.is_dir() {
        return Err(told("is a folder").help("name the files of articles in it"));
    }
    let file = File::open(path).map_err(|error| unread(&error))?;
    let mut bytes = Vec::new();
    let most = LARGEST_ARTICLE + 1;
    file.take(most)
        .read_to_end(&mut bytes)
        .map_err(|error| unread(&error))?;
    let article = published::article(path, bytes);
    let article = article.map_err(|none| told(&none.words).help(none.help))?;
    Ok(audit(&shown, &article))
}

/// Writes the drafts; nothing where a file of one of them is there already.
fn draft(folder: &Path, reports: &[(&PathBuf, AuditReport)]) -> Result<()> {
    let mut files: Vec<(PathBuf, &str)> = Vec::new();
    for (path, report) in reports {
        let own = match (reports.len(), path.file_stem()) {
            (1, _) | (_, None) => PathBuf::new(),
            (_, Some(stem)) => PathBuf::from(stem),
        };
        files.extend(
            report
                .draft
                .iter()
                .map(|(name, text)| (own.join(name), text.as_str())),
        );
    }
    if files.is_empty() {
        complain("No draft was written: no table was understood.\n")?;
        return Ok(());
    }
    let twice = files
        .iter()
        .enumerate()
        .find(|(at, (name, _))| files[..*at].iter().any(|(other, _)| other == name));
    if let Some((_, (name, _))) = twice {
        let words = format!("two files would be written as `{}`", name.display());
        return Err(Failure::new(words).help("audit files of one name one by one"));
    }
    let there = files
        .iter()
        .map(|(name, _)| folder.join(name))
        .find(|path| path.exists());
    if let Some(path) = there {
        let words = format!(
            "`{}` is there already, and nothing is overwritten",
            path.display()
        );
        return Err(Failure::new(words).help("name a folder that is empty, or not there yet"));
    }
    let mut pending = Pending::start(folder)?;
    for (name, text) in &files {
        if let Some(own) = name.parent() {
            let own = folder.join(own);
            std::fs::create_dir_all(&own).map_err(|error| failure(&own, &error))?;
        }
        let name = name.to_string_lossy();
        let written = pending.add::<std::io::Error>(&name, |out| out.write_all(text.as_bytes()));
        written.map_err(|error| failure(folder, &error))?;
    }
    for path in pending.finish()? {
        complain(&format!("Wrote {}\n", path.display()))?;
    }
    Ok(())
}
