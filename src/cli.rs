//! The command line: one file per command, and the only code that prints.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what this module is for"
)]

mod agreement;
mod agreement_written;
mod asked;
mod block;
mod check;
mod claims;
mod completions;
mod counter;
mod diff;
mod explain;
mod export;
mod falls;
mod figures;
mod impact;
mod import;
mod init;
mod interrupt;
mod judge;
mod letter;
mod list;
mod listing;
mod outcome;
mod print;
mod progress;
mod remarks;
mod render;
mod respond;
mod review;
mod schema;
mod sensitivity;
mod sound;
mod threads;
mod today;
mod trace;
mod trail;
mod verify;
mod version;
mod voices;
mod withdrawn;
mod write;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

use outcome::Outcome;

/// Synthesis grids for mixed-methods research: evidence as YAML, checked, traced and printed as a
/// journal's table.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Start with `cisgrid init`, then `cisgrid check` and `cisgrid render`.\n\n\
        Exit status: 0 clean, 1 something at or above the denied level, or an answer beside errors, 2 could not run."
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
    /// Take in a file of another program: coded interviews, references, tables of figures.
    Import(import::Arguments),
    /// Write a workbook in which people who never write YAML can work.
    Export(export::Arguments),
    /// Report what a reviewer would object to, with file, line and column.
    Check(check::Arguments),
    /// Build the grid as HTML and Markdown, or in the formats asked for.
    Render(render::Arguments),
    /// Hold quotations against the texts that are here, and keep what came of it in `verified.lock`.
    Verify(verify::Arguments),
    /// Sign off what you have read, or list who has read what, and what has changed since.
    Review(review::Arguments),
    /// Show what a proposition rests on, or what rests on a finding, figure or source.
    Trace(trace::Arguments),
    /// List how the synthesis was made: memos, decisions, and what participants said of it.
    Trail(trail::Arguments),
    /// Show all that rests on a part of the synthesis, and what would fall with it.
    Impact(impact::Arguments),
    /// Leave out each source, participant, site, … in turn: which propositions lose their support, a strand or a verdict.
    Sensitivity(sensitivity::Arguments),
    /// Tell what has changed between two versions: statements, evidence, figures, verdicts, sign-offs.
    Diff(diff::Arguments),
    /// List every figure with what the checks say of it.
    Figures(figures::Arguments),
    /// List every claim with its verdict.
    Claims(claims::Arguments),
    /// List who speaks of each theme and in each row, and who does not.
    Voices(voices::Arguments),
    /// List what may speak against each proposition and is not linked to it, to look at.
    Counter(counter::Arguments),
    /// Write the sheet on which an analyst judges fit, stance, confidence or codes.
    Judge(judge::Arguments),
    /// Tell how far analysts agree who judged independently, and which cases there are to talk about.
    Agreement(agreement::Arguments),
    /// List what came back from readers: the comments and tracked changes of a Word file, the notes of a page.
    Remarks(remarks::Arguments),
    /// Answer a remark of a reader, and keep the answer in `responses.yaml`.
    Respond(respond::Arguments),
    /// Write the letter to reviewers from what they remarked and what was answered.
    Letter(letter::Arguments),
    /// List the checks, the kinds of claims, the ids of a synthesis, or the output formats.
    List(list::Arguments),
    /// Explain a check: what it finds, why it matters, what to do.
    Explain(explain::Arguments),
    /// Print the JSON Schema of the format, for editors.
    Schema(schema::Arguments),
    /// Print completions for a shell.
    Completions(completions::Arguments),
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
    let outcome = threads::shared(|| match &arguments.command {
        Command::Init(arguments) => init::run(arguments),
        Command::Import(arguments) => import::run(arguments),
        Command::Export(arguments) => export::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Render(arguments) => render::run(arguments),
        Command::Verify(arguments) => verify::run(arguments),
        Command::Review(arguments) => review::run(arguments),
        Command::Trace(arguments) => trace::run(arguments),
        Command::Trail(arguments) => trail::run(arguments),
        Command::Impact(arguments) => impact::run(arguments),
        Command::Sensitivity(arguments) => sensitivity::run(arguments),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Figures(arguments) => figures::run(arguments),
        Command::Claims(arguments) => claims::run(arguments),
        Command::Voices(arguments) => voices::run(arguments),
        Command::Counter(arguments) => counter::run(arguments),
        Command::Judge(arguments) => judge::run(arguments),
        Command::Agreement(arguments) => agreement::run(arguments),
        Command::Remarks(arguments) => remarks::run(arguments),
        Command::Respond(arguments) => respond::run(arguments),
        Command::Letter(arguments) => letter::run(arguments),
        Command::List(arguments) => list::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Schema(arguments) => schema::run(arguments),
        Command::Completions(arguments) => completions::run(arguments, &mut Arguments::command()),
    });
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
