//! The templates: those built in, overridden file by file by those of a folder of the user's.
//!
//! Every value is escaped for the format of the template it is printed by: a template whose name ends
//! in `.html` escapes for HTML, one that ends in `.md` for GitHub-flavoured Markdown. The name of a
//! built-in template behind `std/` is always the built-in one, so that an override can extend what it
//! replaces.

mod direction;
mod each;
pub(crate) mod faults;
mod markdown;
mod marks;
mod render_error;
mod series;

use std::io;
use std::path::Path;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value, escape_formatter};

use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span};
use crate::wording::{opened, sentence};
use each::Each;
use faults::template_fault;

pub use render_error::{Faults, RenderError};
pub(crate) use series::{Members, Series};

/// Lists templates that are built in, each by its name under `templates/`.
macro_rules! built_in {
    ($($name:literal,)*) => {
        [$(($name, include_str!(concat!("../templates/", $name))),)*]
    };
}

/// The built-in templates, by name.
static BUILT_IN: &[(&str, &str)] = &built_in![
    "html/grid.html",
    "html/row.html",
    "html/proposition.html",
    "html/finding.html",
    "html/cell.html",
    "html/paragraph.html",
    "html/points.html",
    "html/see.html",
    "html/evidence.html",
    "html/findings.html",
    "html/figures.html",
    "html/flow.html",
    "html/held.html",
    "html/when.html",
    "html/picture.html",
    "html/claims.html",
    "html/reading.html",
    "html/tried.html",
    "html/taints.html",
    "html/standing.html",
    "html/style.css",
    "markdown/grid.md",
    "markdown/row.md",
    "markdown/cell.md",
    "markdown/paragraph.md",
    "markdown/detail.md",
    "markdown/flow.md",
    "markdown/claims.md",
    "markdown/reading.md",
    "markdown/tried.md",
    "markdown/evidence.md",
];

/// A set of templates, each of them understood.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    sources: Sources,
    own: Vec<String>,
}

impl Templates {
    /// The built-in templates and, over them, those of the user's: each a name such as
    /// `html/grid.html` and a text.
    ///
    /// # Errors
    ///
    /// Every fault of syntax in one of them.
    pub fn new(overrides: Vec<(String, String)>) -> Result<Self, Box<Faults>> {
        let mut environment = Environment::new();
        environment.set_debug(true);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(escaping);
        environment.set_formatter(write_value);
        let mut syntax = SyntaxConfig::builder();
        syntax
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true);
        // The delimiters are the usual ones, so that this cannot fail.
        if let Ok(syntax) = syntax.build() {
            environment.set_syntax(syntax);
        }
        environment.add_filter("counted", counted);
        environment.add_filter("sentence", sentence);
        environment.add_filter("address", address);
        environment.add_filter("opened", opened);
        environment.add_filter("coded", marks::coded);
        environment.add_filter("dotted", marks::dotted);
        environment.add_filter("linked", marks::linked);
        environment.add_filter("named", named);
        environment.add_filter("kept", direction::kept);
        environment.add_filter("each", each::each);
        environment.set_loader(|name| Ok(name.strip_prefix("std/").and_then(built_in)));
        let mut sources = Sources::default();
        let mut diagnostics = Vec::new();
        for (name, text) in BUILT_IN {
            sources.add(format!("std/{name}"), (*text).to_owned());
            sources.add(*name, (*text).to_owned());
            // Templates that are borrowed are found without a lock.
            if let Err(error) = environment.add_template(name, text) {
                diagnostics.push(fault(&error, &sources));
            }
        }
        let mut own = Vec::with_capacity(overrides.len());
        for (name, text) in overrides {
            sources.add(&name, text.clone());
            own.push(name.clone());
            if let Err(error) = environment.add_template_owned(name, text) {
                diagnostics.push(fault(&error, &sources));
            }
        }
        match diagnostics.is_empty() {
            true => Ok(Self {
                environment,
                sources,
                own,
            }),
            false => Err(Box::new(Faults {
                sources,
                diagnostics,
            })),
        }
    }

    /// The names of the built-in templates.
    pub fn built_in() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// The user's templates that take no built-in one's place, and that no template names.
    pub fn unused(&self) -> impl Iterator<Item = &str> {
        let own = self.own.iter().map(String::as_str);
        own.filter(|name| built_in(name).is_none() && !self.is_named(name))
    }

    /// Whether another template names this one, in quotation marks of either kind.
    fn is_named(&self, name: &str) -> bool {
        let quoted = [format!("\"{name}\""), format!("'{name}'")];
        let mut others = self.sources.iter().map(|(_, file)| file);
        others.any(|file| {
            let names = |quoted: &String| file.text().contains(quoted);
            file.name() != Path::new(name) && quoted.iter().any(names)
        })
    }

    /// Writes the page that the template `name` makes of what it sees.
    ///
    /// # Errors
    ///
    /// Where a template is at fault, or `out` cannot be written to.
    pub fn render(
        &self,
        name: &str,
        seen: Value,
        out: &mut dyn io::Write,
    ) -> Result<(), RenderError> {
        let page = self.environment.get_template(name).and_then(|template| {
            let written = template.render_captured_to(seen, out);
            written.map(|_| ())
        });
        page.map_err(|error| self.render_error(error))
    }

    fn render_error(&self, error: minijinja::Error) -> RenderError {
        if error.kind() == ErrorKind::WriteFailure {
            let source = std::error::Error::source(&error);
            let known = source.and_then(|source| source.downcast_ref::<io::Error>());
            let kind = known.map_or(io::ErrorKind::Other, io::Error::kind);
            let words = known.map_or_else(|| error.to_string(), ToString::to_string);
            return RenderError::Write(io::Error::new(kind, words));
        }
        let diagnostic = fault(&error, &self.sources);
        let mut sources = Sources::default();
        for (_, file) in self.sources.iter() {
            sources.add(file.name(), file.text().to_owned());
        }
        RenderError::Template(Box::new(Faults {
            sources,
            diagnostics: vec![diagnostic],
        }))
    }
}

/// The built-in template of that name.
fn built_in(name: &str) -> Option<&'static str> {
    let mut templates = BUILT_IN.iter();
    let (_, text) = templates.find(|(known, _)| *known == name)?;
    Some(text)
}

/// `1 figure`, `2 figures`.
fn counted(number: usize, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// A web address, safe between the angle brackets of Markdown.
fn address(url: &str) -> Value {
    let safe: String = url
        .chars()
        .filter(|one| !one.is_whitespace() && !one.is_control() && !"<>\"`\\".contains(*one))
        .collect();
    Value::from_safe_string(safe)
}

/// An id as it is, which holds no sign that the format would take for its own: a backslash before one of its
/// signs would become a part of an anchor.
fn named(id: &str) -> Value {
    let signs = |one: &char| one.is_alphanumeric() || !one.is_ascii() || "-_.".contains(*one);
    Value::from_safe_string(id.chars().filter(signs).collect())
}

fn escaping(name: &str) -> AutoEscape {
    match name.rsplit('.').next() {
        Some("html") => AutoEscape::Html,
        Some("md") => AutoEscape::Custom("markdown".into()),
        _ => AutoEscape::None,
    }
}

/// Writes a value, escaped for the format of the template. What is not there prints as nothing.
fn write_value(
    out: &mut minijinja::Output<'_>,
    state: &mut minijinja::State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    if value.is_none() {
        return Ok(());
    }
    if let Some(each) = value.downcast_object_ref::<Each>() {
        return each.write(out, state);
    }
    match state.auto_escape() {
        AutoEscape::Custom(_) => match value.as_str() {
            Some(text) if value.is_safe() => Ok(out.write_str(text)?),
            Some(text) => Ok(markdown::write(out, text)?),
            None => Ok(write!(out, "{value}")?),
        },
        AutoEscape::Html => match value.as_str() {
            Some(text) if marks::is_plain(text) => Ok(out.write_str(text)?),
            _ => escape_formatter(out, state, value),
        },
        _ => escape_formatter(out, state, value),
    }
}

/// A fault of a template as a finding with its place.
fn fault(error: &minijinja::Error, sources: &Sources) -> Diagnostic {
    let words = match error.detail() {
        Some(detail) => format!("{}: {detail}", error.kind()),
        None => error.kind().to_string(),
    };
    let named = error.name().unwrap_or_default();
    // The newest text of a name is the one that is used.
    let file = sources
        .iter()
        .filter(|(_, file)| file.name().as_os_str() == named)
        .last();
    let Some((id, file)) = file else {
        return template_fault::unplaced(named, &words);
    };
    let text = file.text();
    let line = error.line().unwrap_or(1);
    let start: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let length = text[start..].lines().next().unwrap_or_default().len();
    let range = error
        .range()
        .filter(|range| range.end <= text.len() && range.start >= start);
    let range = range.unwrap_or(start..start + length);
    let mut found = template_fault::finding(Span::new(id, range.start, range.end), &words);
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        found = found.note(format!("because of: {}", first_line(&cause.to_string())));
        source = cause.source();
    }
    found
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
