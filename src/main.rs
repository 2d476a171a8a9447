//! Arguments in, exit status out.

use std::process::ExitCode;

mod cli;

fn main() -> ExitCode {
    cli::run()
}
