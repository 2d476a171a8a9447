//! `cisgrid explain`: one check, one kind of claim or one method in full.

use super::outcome::{Failure, Outcome, Result};
use super::print::print;
use cisgrid::agreement::methods;
use cisgrid::claims::kinds;
use cisgrid::diagnostic::did_you_mean;
use cisgrid::examine::catalogue;

#[derive(Debug, clap::Args)]
#[command(
    about = "Explain a check, a kind of claim or a method: what it finds, asserts or changes, by what rule, what to do",
    after_help = "Examples:\n  cisgrid explain single-strand\n  cisgrid explain CG203\n  cisgrid explain not_maintained\n  cisgrid explain \"adjusted p\""
)]
pub(super) struct Arguments {
    /// The code or the name of a check, the word of a claim, or that of a method.
    #[arg(value_name = "CODE|NAME|CLAIM|METHOD")]
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
    let method = || {
        let making = methods::find(word)?;
        let title = format!("{} (a method)", making.method.word());
        Some((title, making.explanation()))
    };
    let Some((title, explanation)) = found.or_else(claim).or_else(method) else {
        let names = catalogue::all()
            .iter()
            .flat_map(|check| [check.name, check.code]);
        let claims = kinds::ALL.iter().map(|claim| claim.word);
        let methods = methods::ALL.iter().map(|making| making.method.word());
        let near = did_you_mean(word, names.chain(claims).chain(methods));
        let help = near.unwrap_or_else(|| {
            "`cisgrid list checks` names all checks, `cisgrid list claims` all claims, `cisgrid list methods` \
             all methods"
                .to_owned()
        });
        let message = format!("there is no check, claim or method `{word}`");
        return Err(Failure::new(message).help(help));
    };
    print(&format!("{title}\n\n{}\n", explanation.trim_end()))?;
    Ok(Outcome::Clean)
}
