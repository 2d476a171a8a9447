//! `cisgrid voices`: who speaks of each theme and in each row, and who does not.

use clap::ValueEnum;

use super::listing::Listing;
use super::outcome::Result;
use super::print::counted;
use super::{block, sound};
use cisgrid::diagnostic::did_you_mean;
use cisgrid::examine;
use cisgrid::language::Words;
use cisgrid::outputs::voices_as_csv;
use cisgrid::view::{SpeakersView, View, VoicesView};
use cisgrid::wording::spelling::find_name;

#[derive(Debug, clap::Args)]
#[command(
    about = "List who speaks of each theme and in each row, who does not, and of whom it is not known",
    after_help = "Examples:\n  cisgrid voices\n  cisgrid voices my-review --only over-quoted\n  cisgrid voices --id company\n  cisgrid voices --csv > voices.csv\n\nThat somebody does not speak is known of interviews that were read whole (`coded`); how many speak is no measure of evidence.",
    mut_arg("id", |arg| arg.help("Only that theme or proposition")),
    mut_arg("only", |arg| arg.help("Only such themes or propositions").value_name("WHICH")),
    mut_arg("csv", |arg| arg.help("Write CSV, a row for each theme and proposition")),
    mut_arg("format", |arg| arg.help("How they are written")),
)]
pub(super) struct Arguments {
    #[command(flatten)]
    listing: Listing<Only>,
}

/// Which of them are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Only {
    /// Themes and codes.
    Themes,
    /// Propositions.
    Propositions,
    /// Those of which one participant has more than half of the quotations.
    OverQuoted,
    /// Those of which somebody does not speak.
    Silent,
    /// Those of which it is not known of somebody.
    Unknown,
}

impl Only {
    fn meets(self, entry: &VoicesView) -> bool {
        match self {
            Self::Themes => entry.kind == "theme",
            Self::Propositions => entry.kind == "proposition",
            Self::OverQuoted => entry.over_quoted.is_some(),
            Self::Silent => !entry.participants.never.is_empty(),
            Self::Unknown => !entry.participants.unknown.is_empty(),
        }
    }
}

/// Those who do, who do not, or of whom it is not known.
type Names = fn(&SpeakersView) -> &Vec<String>;

pub(super) fn run(Arguments { listing }: &Arguments) -> Result {
    let assessed = examine::folder(&listing.folder.folder, None)?;
    let told = sound::told(&assessed)?;
    // The program speaks English, whatever the language of the page.
    let view = View::of_sound(assessed).in_words(Words::default());
    let mut entries = view.all_voices();
    if let Some(id) = &listing.id {
        let ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        let at = find_name(id, ids.iter().copied());
        let Some(known) = at.map(|at| ids[at].to_owned()) else {
            let near = did_you_mean(id, ids);
            let words = format!("nobody is heard on a theme or in a proposition `{id}`");
            return sound::unknown_id(told, words, near);
        };
        entries.retain(|entry| entry.id == known);
    }
    if let Some(only) = listing.only {
        entries.retain(|entry| only.meets(entry));
    }
    listing.print(told, &entries, voices_as_csv, written)
}

fn written(entries: &[VoicesView]) -> String {
    let mut out = String::new();
    for entry in entries {
        out += &format!("{} {}\n", entry.kind, entry.id);
        if entry.label != entry.id {
            block::line(&mut out, "", &entry.label);
        }
        let said = [
            (entry.segments, "coded passage", "coded passages"),
            (entry.quotations, "quotation", "quotations"),
        ];
        let said = said.into_iter().filter(|(count, ..)| *count > 0);
        let said: Vec<_> = said
            .map(|(count, one, more)| counted(count, one, more))
            .collect();
        if !said.is_empty() {
            block::line(&mut out, "heard in", &said.join(", "));
        }
        let of: [(&str, Names); 3] = [
            ("speak", |one| &one.speak),
            ("do not", |one| &one.never),
            ("not known", |one| &one.unknown),
        ];
        for (word, names) in of {
            let parts = [
                ("", &entry.participants),
                ("sites: ", &entry.sites),
                ("roles: ", &entry.roles),
                ("timepoints: ", &entry.timepoints),
            ];
            let parts = parts.into_iter().map(|(what, all)| (what, names(all)));
            let parts = parts.filter(|(_, names)| !names.is_empty());
            let parts: Vec<_> = parts
                .map(|(what, names)| format!("{what}{}", names.join(", ")))
                .collect();
            if !parts.is_empty() {
                block::line(&mut out, word, &parts.join("; "));
            }
        }
        if let Some(who) = &entry.over_quoted {
            let words = format!("more than half of the quotations are from {who}");
            block::line(&mut out, "over-quoted", &words);
        }
        out.push('\n');
    }
    let of = |only: Only| entries.iter().filter(|entry| only.meets(entry)).count();
    out += &format!(
        "{}, {}; {} over-quoted.\n",
        counted(of(Only::Themes), "theme", "themes"),
        counted(of(Only::Propositions), "proposition", "propositions"),
        of(Only::OverQuoted),
    );
    out
}
