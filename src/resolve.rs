//! From what the files say to what it means: every name to the thing it names.

mod claims;
mod evidence;
mod figures;
mod names;
mod propositions;
mod synthesis;
mod tables;

use std::collections::HashMap;
use std::path::PathBuf;

use crate::checks::{number, unknown_reference};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::figure::Printed;
use crate::model::{Cite, Handle, Model, Placed, Source};
use crate::raw::field::{Field, Many, Short};
use crate::raw::result::Number;
use crate::raw::{self, Document};
use crate::source::{FileId, Sources};
use names::{Kind, Names};

/// Turns the joined documents of a folder into a model. Where a part cannot be understood, the fault
/// is reported and the part left out.
pub fn resolve(
    document: &Document,
    sources: &Sources,
    tables: &[(PathBuf, FileId)],
) -> (Model, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let names = Names::gather(document, &mut faults);
    let mut resolver = Resolver {
        document,
        sources,
        tables,
        names,
        figures: HashMap::new(),
        themes: HashMap::new(),
        model: Model::default(),
        faults,
    };
    resolver.synthesis();
    resolver.sources();
    resolver.measures();
    resolver.results();
    resolver.evidence();
    resolver.propositions();
    resolver.constructs();
    resolver.acknowledged();
    (resolver.model, resolver.faults)
}

/// The work in progress.
struct Resolver<'a> {
    document: &'a Document,
    sources: &'a Sources,
    tables: &'a [(PathBuf, FileId)],
    names: Names<'a>,
    /// The figures by key.
    figures: HashMap<String, Handle<crate::model::Figure>>,
    /// The themes by label.
    themes: HashMap<&'a str, Handle<crate::model::Theme>>,
    model: Model,
    faults: Vec<Diagnostic>,
}

/// The text of an optional field.
fn text(field: Option<&Field<String>>) -> Option<String> {
    field.and_then(|field| field.value.clone())
}

/// The text of an optional field, with its place.
fn placed(field: Option<&Field<String>>) -> Option<Placed<String>> {
    let field = field?;
    Some(Placed::new(field.value.clone()?, field.span))
}

/// The texts of a list, with their places.
fn placed_all(list: &Many<String>) -> Vec<Placed<String>> {
    list.0
        .iter()
        .filter_map(|field| placed(Some(field)))
        .collect()
}

/// The value of an optional field of a type that is copied.
fn copied<T: Copy>(field: Option<&Field<T>>) -> Option<T> {
    field.and_then(|field| field.value)
}

impl<'a> Resolver<'a> {
    /// The thing that `field` names, if it is of the kind that `pick` takes; else a fault.
    fn find<T>(
        &mut self,
        field: &Field<String>,
        wanted: Kind,
        pick: fn(names::Name) -> Option<Handle<T>>,
    ) -> Option<Handle<T>> {
        let name = field.get()?;
        let found = self.names.get(name);
        match found {
            Some(found) if found.kind == wanted => pick(found.name),
            Some(found) => {
                let finding = unknown_reference::other_kind(
                    field.span,
                    name,
                    wanted.word(),
                    found.kind.word(),
                    found.span,
                );
                self.faults.push(finding);
                None
            }
            None => {
                // Looking for the nearest of very many names, very many times, is left out.
                let few = self.faults.len() < 100 || self.names.len() < 1_000;
                let help = few
                    .then(|| did_you_mean(name, self.names.of(wanted)))
                    .flatten();
                let finding = unknown_reference::finding(field.span, name, wanted.word(), help);
                self.faults.push(finding);
                None
            }
        }
    }

    fn source(&mut self, field: &Field<String>) -> Option<Handle<Source>> {
        self.find(field, Kind::Source, names::Name::source)
    }

    fn cites(&mut self, cites: &Many<Short<raw::Cite>>) -> Vec<Cite> {
        let cites = cites.0.iter();
        cites
            .filter_map(|field| {
                let Short(cite) = field.get()?;
                let source = self.source(&cite.source)?;
                Some(Cite {
                    source,
                    span: field.span,
                    table: text(cite.table.as_ref()),
                    figure: text(cite.figure.as_ref()),
                    page: text(cite.page.as_ref()),
                    section: text(cite.section.as_ref()),
                    supplement: text(cite.supplement.as_ref()),
                })
            })
            .collect()
    }

    /// A printed number; a fault where it is none.
    fn number(&mut self, field: Option<&Field<Number>>) -> Option<Placed<Printed>> {
        let field = field?;
        let Number(text) = field.get()?;
        match Printed::parse(text) {
            Ok(printed) => Some(Placed::new(printed, field.span)),
            Err(why) => {
                self.faults.push(number::finding(field.span, text, &why));
                None
            }
        }
    }
}
