//! `cisgrid explain`: one check or one kind of claim in full.

use super::outcome::{Failure, Outcome, Result};
use super::print::print;
use cisgrid::claims::kinds;
use cisgrid::diagnostic::did_you_mean;
use cisgrid::examine::catalogue;

#[derive(Debug, clap::Args)]
#[command(
    about = "Explain a check or a kind of claim: what it finds or asserts, by what rule, what to do",
    after_help = "Examples:\n  cisgrid explain single-strand\n  cisgrid explain CG203\n  cisgrid explain not_maintained"
)]
pub(super) struct Arguments {
    /// The code or the name of a check, or the word of a claim.
    #[arg(value_name = "CODE|NAME|CLAIM")]
    word: String,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let word = &arguments.word;
    let found = catalogue::find(word).map(|check| {
        let (code, name, severity) = (check.code, check.name, check.severity.word());
        (format!("{code} {name} ({severity})"), check.explanation())
    });
    let claim = || {
        let claim = kinds::find(word)?;
        Some((format!("{} (a claim)", claim.word), claim.explanation()))
    };
    let Some((title, explanation)) = found.or_else(claim) else {
        let names = catalogue::all()
            .iter()
            .flat_map(|check| [check.name, check.code]);
        let claims = kinds::ALL.iter().map(|claim| claim.word);
        let near = did_you_mean(word, names.chain(claims));
        let help = near.unwrap_or_else(|| {
            "`cisgrid list checks` names all checks, `cisgrid list claims` all claims".to_owned()
        });
        return Err(Failure::new(format!("there is no check or claim `{word}`")).help(help));
    };
    print(&format!("{title}\n\n{}\n", explanation.trim_end()))?;
    Ok(Outcome::Clean)
}
