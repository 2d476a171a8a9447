//! `cisgrid schema`: the format for editors.

use super::outcome::{Outcome, Result};
use super::print::print;
use cisgrid::read::schema;

#[derive(Debug, clap::Args)]
#[command(
    about = "Print the JSON Schema of the format, for editors",
    after_help = "Example:\n  cisgrid schema > propositions/cisgrid.schema.json\n\n\
        An editor with YAML support then completes keys and underlines faults in a file that starts with\n  \
        # yaml-language-server: $schema=cisgrid.schema.json"
)]
pub(super) struct Arguments {}

pub(super) fn run(_: &Arguments) -> Result {
    print(&schema::text())?;
    Ok(Outcome::Clean)
}
