//! `cisgrid completions`: completions for a shell.

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Outcome, Result, print};

#[derive(Debug, clap::Args)]
#[command(
    about = "Print completions for a shell",
    after_help = "Example:\n  cisgrid completions bash > ~/.local/share/bash-completion/completions/cisgrid"
)]
pub(super) struct Arguments {
    /// The shell.
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let mut command = super::Arguments::command();
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "cisgrid", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Clean)
}
