//! `cisgrid explain`: one check in full.

use super::{Failure, Outcome, Result, print};
use cisgrid::checks;
use cisgrid::diagnostic::did_you_mean;

#[derive(Debug, clap::Args)]
#[command(
    about = "Explain a check: what it finds, why it matters, what to do",
    after_help = "Examples:\n  cisgrid explain single-strand\n  cisgrid explain CG203"
)]
pub(super) struct Arguments {
    /// The code or the name of a check.
    #[arg(value_name = "CODE|NAME")]
    check: String,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let Some(check) = checks::find(&arguments.check) else {
        let names = checks::ALL
            .iter()
            .flat_map(|check| [check.name, check.code]);
        let near = did_you_mean(&arguments.check, names);
        let help = near.unwrap_or_else(|| "`cisgrid list checks` names them all".to_owned());
        return Err(Failure::new(format!("there is no check `{}`", arguments.check)).help(help));
    };
    let severity = check.severity.word();
    print(&format!(
        "{} {} ({severity})\n\n{}\n",
        check.code,
        check.name,
        check.explanation().trim_end()
    ))?;
    Ok(Outcome::Clean)
}
