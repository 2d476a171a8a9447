//! `cisgrid schema`: the format for editors, and that of the JSON that is made.

use clap::ValueEnum;

use super::outcome::{Outcome, Result};
use super::print::print;
use cisgrid::outputs;
use cisgrid::read::schema;

#[derive(Debug, clap::Args)]
#[command(
    about = "Print the JSON Schema of the format, for editors, or of the JSON that `render --to json` makes",
    after_help = "Examples:\n  cisgrid schema > propositions/cisgrid.schema.json\n  \
        cisgrid schema --of view > output/cisgrid-view.schema.json\n\n\
        An editor with YAML support then completes keys and underlines faults in a file that starts with\n  \
        # yaml-language-server: $schema=cisgrid.schema.json"
)]
pub(super) struct Arguments {
    /// What the schema is of.
    #[arg(long, value_enum, default_value_t = Of::Synthesis)]
    of: Of,
}

/// What a schema can be of.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    /// The files that authors write.
    Synthesis,
    /// The JSON that `cisgrid render --to json` makes, and what templates see.
    View,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    print(&match arguments.of {
        Of::Synthesis => schema::text(),
        Of::View => outputs::view_schema(),
    })?;
    Ok(Outcome::Clean)
}
