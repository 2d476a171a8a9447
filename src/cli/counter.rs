//! `cisgrid counter`: what may speak against each proposition and is not linked to it.

use std::fmt::Write as _;

use super::asked::{Folder, Format};
use super::outcome::Result;
use super::print::{counted, print, print_json};
use super::{block, sound};
use cisgrid::diagnostic::did_you_mean;
use cisgrid::examine;
use cisgrid::language::Words;
use cisgrid::view::{BesideRow, View};
use cisgrid::wording::spelling::find_name;

#[derive(Debug, clap::Args)]
#[command(
    about = "List what may speak against each proposition and is not linked to it: a list to look at, no verdict",
    after_help = "Examples:\n  cisgrid counter\n  cisgrid counter my-review --id company-first\n  cisgrid counter --format json\n\nListed are, five at the most, findings and coded passages that share themes, measures or words with a proposition, and point the other way or were never linked."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// Only of that proposition.
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// How the list is written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let assessed = examine::folder(&arguments.folder.folder, None)?;
    let told = sound::told(&assessed)?;
    let wanted = match &arguments.id {
        None => None,
        Some(id) => {
            let ids = assessed
                .model
                .propositions
                .iter()
                .map(|row| row.id.value.as_str());
            let at = find_name(id, ids.clone());
            let Some(id) = at.and_then(|at| ids.clone().nth(at)) else {
                let near = did_you_mean(id, ids);
                return sound::unknown_id(told, format!("there is no proposition `{id}`"), near);
            };
            Some(id.to_owned())
        }
    };
    // The program speaks English, whatever the language of the page.
    let view = View::of_sound(assessed).in_words(Words::default());
    let rows = view.beside_rows();
    let rows = rows.filter(|row| wanted.as_ref().is_none_or(|id| *id == row.id));
    let rows: Vec<BesideRow> = rows.collect();
    match arguments.format {
        Format::Json => print_json(&rows)?,
        Format::Text => print(&written(&rows))?,
    }
    Ok(told)
}

fn written(rows: &[BesideRow]) -> String {
    let mut out = String::new();
    for row in rows {
        block::title(&mut out, &format!("proposition {}", row.id), &row.place);
        block::line(&mut out, "", &row.text);
        for one in &row.beside {
            let id = one.step.id.as_deref().unwrap_or_default();
            block::line(
                &mut out,
                one.step.kind,
                format!("{id} {}", one.step.text).trim(),
            );
            block::line(&mut out, "", &one.because.join("; "));
            block::line(&mut out, "", one.step.place.as_deref().unwrap_or_default());
        }
        out.push('\n');
    }
    let all: usize = rows.iter().map(|row| row.beside.len()).sum();
    let _ = writeln!(
        out,
        "{} to look at, beside {}; none of it is a verdict.",
        counted(all, "thing", "things"),
        counted(rows.len(), "proposition", "propositions")
    );
    out
}
