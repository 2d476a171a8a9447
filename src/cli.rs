//! The command line: one file per command, and the only code that prints.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what this module is for"
)]

mod block;
mod check;
mod claims;
mod completions;
mod explain;
mod figures;
mod init;
mod list;
mod listing;
mod render;
mod schema;
mod trace;
mod write;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use cisgrid::diagnostic::Severity;
use cisgrid::diagnostic::text::Colour;
use cisgrid::read::folder::LoadError;

/// The exit status of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing to object to.
    Clean,
    /// Findings at or above the denied level.
    Findings,
}

/// Why a command could not run: words for the person who typed it.
#[derive(Debug)]
struct Failure {
    message: String,
    help: Option<String>,
}

impl Failure {
    fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
        }
    }

    fn help(mut self, words: impl Into<String>) -> Self {
        self.help = Some(words.into());
        self
    }

    /// Nothing has the id that is asked for, but what is `near` may be meant.
    fn unknown_id(words: String, near: Option<String>) -> Self {
        let help = near.unwrap_or_else(|| "`cisgrid list ids` names them all".to_owned());
        Self::new(words).help(help)
    }
}

impl From<LoadError> for Failure {
    fn from(failed: LoadError) -> Self {
        let folder = failed.folder.display();
        let reason = cisgrid::read::folder::reason(&failed.error);
        let failure = Self::new(format!("cannot read `{folder}`: {reason}"));
        match failed.error.kind() {
            io::ErrorKind::NotFound => failure.help(format!(
                "name the folder that holds the synthesis; to start one there, `cisgrid init {folder}`"
            )),
            io::ErrorKind::NotADirectory => {
                failure.help("name the folder that holds the synthesis, not a file of it")
            }
            _ => failure,
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::new(cisgrid::read::folder::reason(&error))
    }
}

/// What every command gives.
type Result<T = Outcome> = std::result::Result<T, Failure>;

/// Synthesis grids for mixed-methods research: evidence as YAML, checked, traced and printed as a
/// journal's table.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Start with `cisgrid init`, then `cisgrid check` and `cisgrid render`.\n\n\
        Exit status: 0 clean, 1 something at or above the denied level, 2 could not run."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// When to colour what is printed.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: When,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum When {
    /// On a terminal only.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a small, commented synthesis into an empty folder.
    Init(init::Arguments),
    /// Report what a reviewer would object to, with file, line and column.
    Check(check::Arguments),
    /// Build the grid as HTML and Markdown.
    Render(render::Arguments),
    /// Show what a proposition rests on, or what rests on a finding, figure or source.
    Trace(trace::Arguments),
    /// List every figure with what the checks say of it.
    Figures(figures::Arguments),
    /// List every claim with its verdict.
    Claims(claims::Arguments),
    /// List the checks, the kinds of claims, the ids of a synthesis, or the output formats.
    List(list::Arguments),
    /// Explain a check: what it finds, why it matters, what to do.
    Explain(explain::Arguments),
    /// Print the JSON Schema of the format, for editors.
    Schema(schema::Arguments),
    /// Print completions for a shell.
    Completions(completions::Arguments),
}

/// The folder of a synthesis, as every command takes it.
#[derive(Debug, clap::Args)]
struct Folder {
    /// The folder that holds the synthesis.
    #[arg(value_name = "FOLDER", default_value = "propositions")]
    folder: PathBuf,
}

/// A severity on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Level {
    /// Errors only.
    Error,
    /// Errors and warnings.
    Warning,
    /// Everything found.
    Note,
}

impl Level {
    fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Note => Severity::Note,
        }
    }
}

/// How much can be read by machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Reads the arguments, runs the command and turns what it gives into an exit status.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let choice = match arguments.color {
        When::Auto => anstream::ColorChoice::Auto,
        When::Always => anstream::ColorChoice::Always,
        When::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
    let outcome = match &arguments.command {
        Command::Init(arguments) => init::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Render(arguments) => render::run(arguments),
        Command::Trace(arguments) => trace::run(arguments),
        Command::Figures(arguments) => figures::run(arguments),
        Command::Claims(arguments) => claims::run(arguments),
        Command::List(arguments) => list::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Schema(arguments) => schema::run(arguments),
        Command::Completions(arguments) => completions::run(arguments),
    };
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(failure) => {
            anstream::eprintln!("\u{1b}[1;31merror\u{1b}[0m: {}", failure.message);
            if let Some(help) = failure.help {
                anstream::eprintln!("  \u{1b}[1;36mhelp\u{1b}[0m: {help}");
            }
            ExitCode::from(2)
        }
    }
}

/// Writes to standard output. A reader that has gone away, as in `cisgrid list checks | head`, is no
/// failure.
fn print(text: &str) -> Result<()> {
    match anstream::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Prints a value as indented JSON.
fn print_json(value: &impl serde::Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value);
    let text = text.map_err(|error| Failure::new(format!("cannot be written as JSON: {error}")))?;
    print(&format!("{text}\n"))
}

/// Whether findings are coloured on the stream they are printed to: anstream takes colours out
/// where they are not wanted.
const COLOUR: Colour = Colour::Always;

/// `1 file`, `2 files`.
fn counted(number: usize, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}
