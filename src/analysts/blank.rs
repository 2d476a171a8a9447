//! What somebody has to judge, in words: never what the synthesis says of it, nor what others judged.

use super::case::{self, Case, Judgeable};
use super::register::Register;
use super::words::{self, CANNOT_SAY};
use crate::model::{Analyst, Evidence, Handle, JudgementKind, Model, Proposition, Segment, Sheet};

/// A line of a sheet that is still to be filled in.
#[derive(Clone, Debug)]
pub struct BlankLine {
    /// What it is about.
    pub case: Case,
    /// How the sheet names it.
    pub at: String,
    /// What is judged of it.
    pub of: &'static str,
    /// The words of the proposition, where it is about one.
    pub proposition: String,
    /// The words of the finding or findings, or of the passage.
    pub finding: String,
    /// The words that may be answered.
    pub words: String,
}

/// What is new for a sheet, and what of it is gone.
#[derive(Clone, Debug, Default)]
pub struct Blank {
    /// The lines that the sheet does not have.
    pub new: Vec<BlankLine>,
    /// How many lines it has.
    pub kept: usize,
    /// What it names that is not there any more. Its lines stay.
    pub gone: Vec<String>,
}

impl Blank {
    /// What is to be added to the sheet of an analyst: of these kinds, or where none is said of those that the analyst
    /// judges; of all cases, or of those that are named.
    pub fn of(
        model: &Model,
        analyst: &Analyst,
        kinds: &[JudgementKind],
        named: &[String],
    ) -> Result<Self, UnknownCase> {
        let register = Register::of(model);
        let sheet = sheet_of(model, &analyst.id);
        let lines = sheet.map(|sheet| sheet.lines.as_slice());
        let lines = lines.unwrap_or_default();
        let read: Vec<_> = lines
            .iter()
            .map(|line| (line, register.case(line)))
            .collect();
        let gone = read.iter().filter(|(_, read)| read.is_err());
        let gone = gone.map(|(line, _)| line.at.value.clone());
        let kinds = match (kinds, analyst.judges.as_slice()) {
            ([], []) => case::usual(model),
            ([], judges) => judges.to_vec(),
            (kinds, _) => kinds.to_vec(),
        };
        let all = kinds.iter().flat_map(|kind| case::all(model, *kind));
        let all: Vec<(Case, String)> = all
            .map(|case| {
                let name = case.name(model);
                (case, name)
            })
            .collect();
        let meets = |name: &str, wanted: &str| {
            name == wanted || name.split_once('/').is_some_and(|(row, _)| row == wanted)
        };
        let unknown = named
            .iter()
            .find(|wanted| !all.iter().any(|(_, name)| meets(name, wanted)));
        if let Some(unknown) = unknown {
            let names = all.iter().map(|(_, name)| name.as_str());
            return Err(UnknownCase {
                name: unknown.clone(),
                near: crate::diagnostic::did_you_mean(unknown, names),
            });
        }
        let known: std::collections::HashSet<&Case> = read
            .iter()
            .filter_map(|(_, read)| read.as_ref().ok())
            .collect();
        let wanted = |name: &str| named.is_empty() || named.iter().any(|one| meets(name, one));
        let new = all
            .iter()
            .filter(|(case, name)| wanted(name) && !known.contains(case));
        Ok(Self {
            new: new.map(|(case, name)| line(model, case, name)).collect(),
            kept: lines.len(),
            gone: gone.collect(),
        })
    }
}

/// A case that is named and is none.
#[derive(Clone, Debug)]
pub struct UnknownCase {
    /// As it was named.
    pub name: String,
    /// What may be meant.
    pub near: Option<String>,
}

/// The sheet of an analyst, where there is one.
pub fn sheet_of<'a>(model: &'a Model, id: &str) -> Option<&'a Sheet> {
    let mut sheets = model.sheets.iter();
    sheets.find(|sheet| crate::wording::spelling::same_label(&sheet.name, id))
}

fn line(model: &Model, case: &Case, name: &str) -> BlankLine {
    let row = |at: Handle<Proposition>| model.propositions[at].statement.value.clone();
    let item = |at: Handle<Evidence>| model.evidence[at].finding.value.clone();
    let (proposition, finding) = match &case.subject {
        Judgeable::Proposition(at) => (row(*at), findings(model, *at)),
        Judgeable::Link(at, evidence) => (row(*at), item(*evidence)),
        Judgeable::Finding(at) => (String::new(), item(*at)),
        Judgeable::Passage(id) => (String::new(), passage(model, id)),
    };
    let closed = words::words(case.kind);
    let words = match case.kind {
        JudgementKind::Code => "a code of the synthesis, or several with ; between them".to_owned(),
        _ => closed.join(" | "),
    };
    BlankLine {
        case: case.clone(),
        at: name.to_owned(),
        of: case.kind.word(),
        proposition,
        finding,
        words: format!("{words} | {CANNOT_SAY}"),
    }
}

/// The findings of a row, strand by strand and in the order in which they are declared: the order of the links would tell
/// what each does there.
fn findings(model: &Model, at: Handle<Proposition>) -> String {
    let links = model.propositions[at].links.iter();
    let mut items: Vec<_> = links.map(|link| link.evidence).collect();
    items.sort_by_key(|item| (model.evidence[*item].strand, *item));
    items.dedup();
    let lines = items.iter().map(|item| {
        let item = &model.evidence[*item];
        let strand = model.synthesis.strands.get(item.strand);
        let strand = strand.map_or("", |strand| strand.label.as_str());
        format!("{strand}: {}", item.finding.value)
    });
    // Each row of a sheet is one line of its file, so that a line that is told is the row of a spreadsheet program.
    lines.collect::<Vec<_>>().join(" · ")
}

/// A passage: its words where they may be shown, else where it stands.
fn passage(model: &Model, id: &str) -> String {
    let mut segments = model.segments.iter();
    let named = |one: &&Segment| one.id.as_ref().is_some_and(|one| one.value == id);
    let Some(segment) = segments.find(named) else {
        return String::new();
    };
    let who = segment.participant.as_ref();
    let who = who.map(|at| model.participants[at.value].name.clone());
    let when = segment.at.as_ref();
    let when = when.and_then(|at| model.synthesis.timepoints.get(at.value));
    let when = when.map(|at| at.id.clone());
    let place = segment.start.as_ref().zip(segment.end.as_ref());
    let place = place.map(|(start, end)| format!("characters {} to {}", start.value, end.value));
    let words = segment
        .exact
        .as_ref()
        .filter(|_| model.may_be_shown(segment));
    let words = words.map(|words| format!("“{}”", words.value));
    let parts = [who, when, words.or(place)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
