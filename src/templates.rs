//! The templates: those built in, overridden file by file by those of a folder of the user's.
//!
//! Every value is escaped for the format of the template it is printed by: a template whose name ends
//! in `.html` escapes for HTML, one that ends in `.md` for GitHub-flavoured Markdown, in `.tex` for LaTeX.
//! Those of the folder `typst` are rendered by Tera and escape for Typst, all others by MiniJinja. The name
//! of a built-in template behind `std/` is always the built-in one, so that an override can extend what it
//! replaces.

mod built_in;
mod direction;
mod each;
pub(crate) mod faults;
mod format;
mod latex;
mod letters;
mod markdown;
mod marks;
mod render_error;
mod series;
mod typst;
mod verbatim;

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use data_encoding::BASE64;
use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value, escape_formatter};
use serde::Serialize;
use sha2::{Digest, Sha256};

use self::typst::Typst;
use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span};
use crate::wording::{opened, sentence};
use each::Each;
use faults::template_fault;
use render_error::newest;
use verbatim::Verbatim;

pub use render_error::{Faults, RenderError};
pub(crate) use series::{Members, Series};

/// A set of templates, each of them understood.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    typst: Typst,
    sources: Sources,
    own: Vec<String>,
    verbatim: Verbatim,
    fonts: Vec<Vec<u8>>,
    told: Mutex<BTreeSet<String>>,
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
        environment.set_auto_escape_callback(format::of);
        environment.set_formatter(write_value);
        environment.add_filter("counted", counted);
        environment.add_filter("sentence", sentence);
        environment.add_filter("address", address);
        environment.add_filter("opened", opened);
        environment.add_filter("coded", marks::coded);
        environment.add_filter("dotted", marks::dotted);
        environment.add_filter("linked", marks::linked);
        environment.add_filter("named", named);
        environment.add_filter("kept", direction::kept);
        environment.add_filter("digest", digest);
        environment.add_filter("each", each::each);
        latex::add_filters(&mut environment);
        environment.set_loader(|name| Ok(name.strip_prefix("std/").and_then(built_in::find)));
        let mut sources = Sources::default();
        let mut diagnostics = Vec::new();
        for (name, text) in built_in::ALL {
            sources.add(format!("std/{name}"), (*text).to_owned());
            sources.add(*name, (*text).to_owned());
            if typst::is_own(name) {
                continue;
            }
            environment.set_syntax(syntax(name));
            // Templates that are borrowed are found without a lock.
            let added = environment.add_template(name, text);
            // One that has signs of its own is not left to the loader, which knows only the usual ones.
            let added = added.and_then(|()| match latex::is_own(name) {
                true => environment.add_template_owned(format!("std/{name}"), *text),
                false => Ok(()),
            });
            if let Err(error) = added {
                diagnostics.push(fault(&error, &sources));
            }
        }
        let mut own = Vec::with_capacity(overrides.len());
        let mut for_typst = Vec::new();
        let mut verbatim = Verbatim::default();
        for (name, text) in overrides {
            let id = sources.add(&name, text.clone());
            if verbatim::names().any(|known| known == name) {
                diagnostics.extend(verbatim.replace(name, text, id));
                continue;
            }
            own.push(name.clone());
            if typst::is_own(&name) {
                for_typst.push((name, text));
                continue;
            }
            environment.set_syntax(syntax(&name));
            if let Err(error) = environment.add_template_owned(name, text) {
                diagnostics.push(fault(&error, &sources));
            }
        }
        environment.set_syntax(syntax(""));
        let script = verbatim.text(verbatim::SCRIPT).to_owned();
        environment.add_global("script", Value::from_safe_string(script));
        let for_typst = for_typst
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        match Typst::new(for_typst, &sources) {
            Ok(typst) if diagnostics.is_empty() => Ok(Self {
                environment,
                typst,
                sources,
                own,
                verbatim,
                fonts: Vec::new(),
                told: Mutex::default(),
            }),
            typst => {
                diagnostics.extend(typst.err().unwrap_or_default());
                Err(Box::new(Faults {
                    sources,
                    diagnostics,
                }))
            }
        }
    }

    /// The names of the built-in templates, and of the files that are taken as they are.
    pub fn built_in() -> impl Iterator<Item = &'static str> {
        let templates = built_in::ALL.iter().map(|(name, _)| *name);
        templates.chain(verbatim::names())
    }

    /// The text of a file that is taken as it is, such as `docx/styles.xml`.
    pub(crate) fn verbatim(&self, name: &str) -> &str {
        self.verbatim.text(name)
    }

    /// The same, with the contents of font files, which come to the fonts that a format brings with it.
    pub fn with_fonts(mut self, fonts: Vec<Vec<u8>>) -> Self {
        self.fonts = fonts;
        self
    }

    /// The contents of the user's font files.
    pub fn fonts(&self) -> &[Vec<u8>] {
        &self.fonts
    }

    /// Tells the user something of what was made, once.
    pub fn tell(&self, words: String) {
        let told = self.told.lock();
        told.unwrap_or_else(PoisonError::into_inner).insert(words);
    }

    /// What there is to tell of what was made, in the order of its letters.
    pub fn told(&self) -> Vec<String> {
        let told = self.told.lock();
        let told = told.unwrap_or_else(PoisonError::into_inner);
        told.iter().cloned().collect()
    }

    /// The user's templates that take no built-in one's place, and that no template names.
    pub fn unused(&self) -> impl Iterator<Item = &str> {
        let own = self.own.iter().map(String::as_str);
        own.filter(|name| built_in::find(name).is_none() && !self.is_named(name))
            .filter(|name| !self.typst.has_component_of(name))
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

    /// Those that are built in alone: for what is no page of the authors' own making.
    ///
    /// # Errors
    ///
    /// Where one of them is at fault.
    pub(crate) fn plain() -> Result<Self, RenderError> {
        Self::new(Vec::new()).map_err(RenderError::Template)
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
        RenderError::of_templates(&self.sources, vec![fault(&error, &self.sources)])
    }

    /// Writes the Typst source that the template `name` makes of what it sees.
    ///
    /// # Errors
    ///
    /// Where a template is at fault, or `out` cannot be written to.
    pub(crate) fn render_typst(
        &self,
        name: &str,
        seen: &impl Serialize,
        out: &mut dyn io::Write,
    ) -> Result<(), RenderError> {
        self.typst.render(name, seen, &self.sources, out)
    }
}

/// The signs that stand around what a template of that name computes.
fn syntax(name: &str) -> SyntaxConfig {
    let mut syntax = SyntaxConfig::builder();
    syntax
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true);
    if latex::is_own(name) {
        latex::set_delimiters(&mut syntax);
    }
    // The signs differ from each other, so that this cannot fail.
    syntax.build().unwrap_or_default()
}

/// `1 figure`, `2 figures`.
fn counted(number: usize, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// The fingerprint of a script or a style, by which a page's security policy knows it.
fn digest(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(text)))
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
        AutoEscape::Custom(format) => match value.as_str() {
            Some(text) if value.is_safe() => Ok(out.write_str(text)?),
            Some(text) if *format == format::LATEX => Ok(latex::write(out, text)?),
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
    let error = origin(error);
    let words = match error.detail() {
        Some(detail) => format!("{}: {detail}", error.kind()),
        None => error.kind().to_string(),
    };
    let named = error.name().unwrap_or_default();
    let Some((id, file)) = newest(sources, named) else {
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

/// Where templates include each other: the fault in the one that is included.
fn origin(error: &minijinja::Error) -> &minijinja::Error {
    let mut origin = error;
    while origin.kind() == ErrorKind::BadInclude {
        let source = std::error::Error::source(origin);
        match source.and_then(|source| source.downcast_ref::<minijinja::Error>()) {
            Some(inner) if inner.name().is_some() => origin = inner,
            _ => break,
        }
    }
    origin
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
