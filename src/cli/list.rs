//! `cisgrid list`: checks, claims, methods, layouts, ids, outputs.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;

use serde::Serialize;

use super::asked::{Folder, Format};
use super::outcome::{Outcome, Result};
use super::print::{print, print_json};
use cisgrid::agreement::methods;
use cisgrid::claims::kinds;
use cisgrid::examine::{self, catalogue};
use cisgrid::model::Dimension;
use cisgrid::outputs;
use cisgrid::view::layout;

#[derive(Debug, clap::Args)]
#[command(
    about = "List the checks, the kinds of claims, the methods, the layouts, the ids of a synthesis, or the output formats",
    after_help = "Examples:\n  cisgrid list checks\n  cisgrid list claims\n  cisgrid list methods\n  cisgrid list layouts\n  cisgrid list ids my-review\n  cisgrid list outputs --format json"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Every check: code, severity, name, what it finds.
    Checks(Shape),
    /// Every kind of claim: its word, what it asserts.
    Claims(Shape),
    /// Every way in which figures may be made otherwise than usual: the words of `method`.
    Methods(Shape),
    /// Every layout of the table: the words of `layout`.
    Layouts(Shape),
    /// Every id and figure key of a synthesis, with its place: all that `trace` shows the paths from.
    Ids {
        #[command(flatten)]
        folder: Folder,
        #[command(flatten)]
        shape: Shape,
    },
    /// Every output format, with the name of its file or folder.
    Outputs(Shape),
}

#[derive(Debug, clap::Args)]
struct Shape {
    /// How the list is written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

/// One line of a list.
#[derive(Serialize)]
struct Line {
    name: String,
    kind: Cow<'static, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    about: String,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let (lines, shape) = match &arguments.what {
        What::Checks(shape) => (all_checks(), shape),
        What::Claims(shape) => (all_claims(), shape),
        What::Methods(shape) => (all_methods(), shape),
        What::Layouts(shape) => (all_layouts(), shape),
        What::Outputs(shape) => (all_outputs(), shape),
        What::Ids { folder, shape } => (ids(folder)?, shape),
    };
    match shape.format {
        Format::Json => print_json(&lines)?,
        Format::Text => print(&table(&lines))?,
    }
    Ok(Outcome::Clean)
}

fn all_checks() -> Vec<Line> {
    let checks = catalogue::all().iter().map(|check| Line {
        name: check.name.to_owned(),
        kind: check.severity.word().into(),
        code: Some(check.code),
        about: check.summary(),
    });
    checks.collect()
}

fn all_claims() -> Vec<Line> {
    let claims = kinds::ALL.iter().map(|claim| Line {
        name: claim.word.to_owned(),
        kind: "claim".into(),
        code: None,
        about: claim.summary(),
    });
    claims.collect()
}

fn all_methods() -> Vec<Line> {
    let methods = methods::ALL.iter().map(|making| Line {
        name: making.method.word().to_owned(),
        kind: "method".into(),
        code: None,
        about: making.summary(),
    });
    methods.collect()
}

fn all_layouts() -> Vec<Line> {
    let layouts = layout::all().map(|(name, about)| Line {
        name: name.word().to_owned(),
        kind: "layout".into(),
        code: None,
        about: about.to_owned(),
    });
    layouts.collect()
}

fn all_outputs() -> Vec<Line> {
    let outputs = outputs::ALL.iter().map(|output| Line {
        name: output.name.to_owned(),
        kind: output.place().into(),
        code: None,
        about: output.about.to_owned(),
    });
    outputs.collect()
}

fn ids(folder: &Folder) -> Result<Vec<Line>> {
    let assessed = examine::folder(&folder.folder, None)?;
    let (model, sources) = (&assessed.model, &assessed.sources);
    let mut lines = Vec::new();
    let mut add = |kind: &'static str, name: &str, span| {
        lines.push(Line {
            name: name.to_owned(),
            kind: kind.into(),
            code: None,
            about: sources.told(span),
        });
    };
    for item in model.propositions.iter() {
        add("proposition", &item.id.value, item.id.span);
    }
    for item in model.evidence.iter() {
        add("evidence item", &item.id.value, item.id.span);
    }
    for item in model.measures.iter() {
        add("measure", &item.id.value, item.id.span);
    }
    for item in model.sources.iter() {
        add("source", &item.id.value, item.id.span);
    }
    for item in model.constructs.iter() {
        add("construct", &item.id.value, item.id.span);
    }
    for item in model.themes.iter() {
        add("theme", item.name(), item.span);
    }
    for item in model.participants.iter() {
        add("participant", &item.name, item.span);
    }
    // A source reports a study of its own, called as the source is.
    let sources = model.sources.iter().map(|one| one.id.value.as_str());
    let sources: HashSet<_> = sources.collect();
    for dimension in Dimension::ALL {
        let parts = model.synthesis.parts(dimension).into_iter();
        for (id, _, span) in parts.filter(|(id, ..)| !sources.contains(id)) {
            add(dimension.word(), id, span);
        }
    }
    for item in &model.synthesis.groups {
        add("group", &item.id, item.span);
    }
    for item in &model.synthesis.timepoints {
        add("timepoint", &item.id, item.span);
    }
    let mut paths = Vec::new();
    for item in model.tables.iter() {
        if !paths.contains(&&item.path.value) {
            paths.push(&item.path.value);
            add("table", &item.path.value, item.path.span);
        }
    }
    for item in model.figures.iter() {
        add("figure", &item.key, item.span);
    }
    Ok(lines)
}

/// The lines in columns.
fn table(lines: &[Line]) -> String {
    let width = |text: fn(&Line) -> usize| lines.iter().map(text).max().unwrap_or(0);
    let names = width(|line| line.name.chars().count());
    let kinds = width(|line| line.kind.chars().count());
    let mut out = String::new();
    for line in lines {
        if let Some(code) = line.code {
            let _ = write!(out, "{code}  ");
        }
        let _ = match line.code {
            Some(_) => write!(out, "{:kinds$}  {:names$}  ", line.kind, line.name),
            None => write!(out, "{:names$}  {:kinds$}  ", line.name, line.kind),
        };
        let _ = writeln!(out, "{}", line.about);
    }
    out
}
