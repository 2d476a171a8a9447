//! What `cisgrid claims` and `cisgrid figures` share: which entries of a table are listed, and how.

use clap::ValueEnum;
use serde::Serialize;

use super::asked::{Folder, Format};
use super::outcome::{Outcome, Result};
use super::print::{print, print_json};

/// Which entries are listed, and how; each command says in words of its own what its entries are.
#[derive(Debug, clap::Args)]
pub(super) struct Listing<Only: ValueEnum + Send + Sync + 'static> {
    #[command(flatten)]
    pub(super) folder: Folder,
    /// Only the entries of that id.
    #[arg(long, value_name = "ID")]
    pub(super) id: Option<String>,
    /// Only the entries of that verdict.
    #[arg(long, value_name = "VERDICT")]
    pub(super) only: Option<Only>,
    /// Write CSV.
    #[arg(long, conflicts_with = "format")]
    csv: bool,
    /// How the entries are written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

impl<Only: ValueEnum + Send + Sync + 'static> Listing<Only> {
    /// Prints the entries in the form that is asked for; what was told beside them is how it ends.
    pub(super) fn print<Entry: Serialize>(
        &self,
        told: Outcome,
        entries: &[Entry],
        csv: impl FnOnce(&[Entry]) -> String,
        text: impl FnOnce(&[Entry]) -> String,
    ) -> Result {
        match self.format {
            _ if self.csv => print(&csv(entries))?,
            Format::Json => print_json(&entries)?,
            Format::Text => print(&text(entries))?,
        }
        Ok(told)
    }
}
