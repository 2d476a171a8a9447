//! `cisgrid completions`: completions for a shell.

use clap::Command;
use clap_complete::Shell;

use super::outcome::{Outcome, Result};
use super::print::print;

#[derive(Debug, clap::Args)]
#[command(
    about = "Print completions for a shell",
    after_help = "Example:\n  cisgrid completions bash > ~/.local/share/bash-completion/completions/cisgrid"
)]
pub(super) struct Arguments {
    /// The shell.
    shell: Shell,
}

/// Prints completions of `command`, which is the whole program.
pub(super) fn run(arguments: &Arguments, command: &mut Command) -> Result {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, command, "cisgrid", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Clean)
}
