//! Arguments in, exit status out.

use std::process::ExitCode;

use mimalloc::MiMalloc;

mod cli;

/// A synthesis is millions of short texts, for which an allocator made for small pieces takes less time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
