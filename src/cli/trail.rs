//! `cisgrid trail`: how a synthesis was made, by its days.

use super::asked::{Folder, Format};
use super::outcome::Result;
use super::print::{counted, print, print_json};
use super::{block, sound};
use cisgrid::diagnostic::did_you_mean;
use cisgrid::examine;
use cisgrid::language::Words;
use cisgrid::view::{TrailView, View};
use cisgrid::wording::spelling::find_name;

#[derive(Debug, clap::Args)]
#[command(
    about = "List how the synthesis was made, by the days: memos, decisions with their reasons, and what participants said of it",
    after_help = "Examples:\n  cisgrid trail\n  cisgrid trail my-review --all\n  cisgrid trail --at company-first\n  cisgrid trail --format json\n\nWhat has no date comes last, and last of all the findings of checks that the authors know of, each with its reason."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// Memos that are for the authors alone as well.
    #[arg(long)]
    all: bool,
    /// Only what is about that id: of a proposition or a finding also what is about its links.
    #[arg(long, value_name = "ID")]
    at: Option<String>,
    /// How the trail is written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let assessed = examine::folder(&arguments.folder.folder, None)?;
    let told = sound::told(&assessed)?;
    // The program speaks English, whatever the language of the page.
    let view = View::of_sound(assessed).in_words(Words::default());
    let mut entries: Vec<TrailView<'_>> = view.whole_trail().collect();
    if let Some(id) = &arguments.at {
        let named = entries.iter().flat_map(|entry| &entry.at);
        let named: Vec<&str> = named.map(|place| place.id).collect();
        let known: Vec<&str> = view.traceable().chain(named).collect();
        let Some(at) = find_name(id, known.iter().copied()) else {
            let near = did_you_mean(id, known);
            let words = format!("there is nothing of the id `{id}`");
            return sound::unknown_id(told, words, near);
        };
        entries = view
            .whole_trail_of(known.get(at).copied().unwrap_or(id))
            .collect();
    }
    let all = entries.len();
    entries.retain(|entry| arguments.all || entry.printed);
    let left = all - entries.len();
    match arguments.format {
        Format::Json => print_json(&entries)?,
        Format::Text => print(&written(&entries, left))?,
    }
    Ok(told)
}

fn written(entries: &[TrailView<'_>], left: usize) -> String {
    let mut out = String::new();
    for entry in entries {
        let date = entry.date.as_deref().unwrap_or("undated");
        block::title(&mut out, &format!("{date} {}", entry.kind), &entry.place);
        for (word, text) in lines(entry) {
            block::line(&mut out, word, &text);
        }
        out.push('\n');
    }
    out += &counts(entries);
    if left > 0 {
        let left = counted(left, "memo is", "memos are");
        out += &format!("{left} for the authors alone, and left out: `--all` lists them.\n");
    }
    out
}

/// What an entry says, each with the word on its left.
fn lines(entry: &TrailView<'_>) -> Vec<(&'static str, String)> {
    let ids: Vec<&str> = entry.at.iter().map(|place| place.id).collect();
    let at = match ids.is_empty() {
        true => "the whole synthesis".to_owned(),
        false => ids.join(", "),
    };
    let words = |words: Option<&str>| words.map(str::to_owned);
    let asked = (!entry.asked.is_empty()).then(|| entry.asked.join(", "));
    let because = match entry.outcome {
        Some(_) => "said",
        None => "because",
    };
    let stale = entry.reworded.as_ref();
    let stale =
        stale.map(|one| format!("“{}” was shown, and “{}” stands there now", one.was, one.is));
    let alone = (!entry.printed).then(|| "for the authors alone".to_owned());
    let all = [
        ("at", Some(at)),
        ("by", words(entry.by)),
        ("", words(entry.text)),
        ("asked", asked),
        ("outcome", words(entry.outcome)),
        (because, words(entry.because)),
        ("response", words(entry.response)),
        ("stale", stale),
        ("not printed", alone),
    ];
    let all = all.into_iter();
    all.filter_map(|(word, text)| Some((word, text?))).collect()
}

fn counts(entries: &[TrailView<'_>]) -> String {
    if entries.is_empty() {
        return "Nothing is written in the trail.\n".to_owned();
    }
    let of = |kind: &str| entries.iter().filter(|entry| entry.kind == kind).count();
    let kinds = [
        (of("memo"), "memo", "memos"),
        (of("decision"), "decision", "decisions"),
        (of("member check"), "member check", "member checks"),
        (
            of("acknowledged"),
            "acknowledged finding",
            "acknowledged findings",
        ),
    ];
    let kinds = kinds.into_iter().filter(|(count, ..)| *count > 0);
    let kinds: Vec<_> = kinds
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    let stale = entries.iter().filter(|entry| entry.reworded.is_some());
    let stale = match stale.count() {
        0 => String::new(),
        count => format!("; {}", counted(count, "is stale", "are stale")),
    };
    format!("{}{stale}.\n", kinds.join(", "))
}
