//! From what the files say to what it means: every name to the thing it names.

mod claims;
mod doubt;
mod evidence;
pub(crate) mod faults;
mod figures;
mod names;
mod propositions;
mod synthesis;
mod tables;

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::model::{Cite, Handle, Model, Placed, Source};
use crate::number::{NoNumber, Printed};
use crate::read::raw::field::{Field, Many, Short};
use crate::read::raw::result::{DecimalMark, Number};
use crate::read::raw::{self, Document};
use crate::source::{FileId, Sources, Span};
use doubt::{Lost, Places};
use faults::{number, unknown_reference};
use names::{Kind, Names};

/// The files beside the documents, each with its path from the folder.
#[derive(Clone, Copy, Debug)]
pub struct Attached<'a> {
    /// CSV tables.
    pub tables: &'a [(PathBuf, FileId)],
    /// Plain texts.
    pub texts: &'a [(PathBuf, FileId)],
}

impl Attached<'_> {
    /// The file at `path`, written with `/` between folders, among `files`.
    fn find(files: &[(PathBuf, FileId)], path: &str) -> Option<FileId> {
        let parts = Path::new(path).components();
        let wanted: PathBuf = parts
            .filter(|part| !matches!(part, Component::CurDir))
            .collect();
        let found = files.iter().find(|(known, _)| *known == wanted);
        found.map(|(_, file)| *file)
    }
}

/// What the documents of a folder mean, as far as it could be understood.
#[derive(Debug)]
pub struct Resolved {
    /// What they mean.
    pub model: Model,
    /// What is wrong with it.
    pub faults: Vec<Diagnostic>,
    /// The ids and figure keys of what was not understood whole: what a rule finds wanting there may
    /// be there.
    pub unsure: HashSet<String>,
}

/// Turns the joined documents of a folder into a model. Where a part cannot be understood, the fault
/// is reported and the part left out; what rests on it is not reported again. `read` is what was
/// found while the documents were read; `lost` says whether whole sections were passed over.
pub fn resolve(
    document: &Document,
    sources: &Sources,
    attached: &Attached<'_>,
    read: &[Diagnostic],
    lost: bool,
) -> Resolved {
    let mut faults = Vec::new();
    let names = Names::gather(document, &mut faults);
    let mut resolver = Resolver {
        document,
        sources,
        attached: *attached,
        names,
        figures: HashMap::new(),
        themes: HashMap::new(),
        model: Model::default(),
        faults,
        lost: Lost {
            sections: lost,
            ..Lost::default()
        },
        doubts: 0,
        places: Places::of(read),
        unsure: HashSet::new(),
    };
    resolver.synthesis();
    resolver.sources();
    resolver.measures();
    resolver.results();
    resolver.evidence();
    resolver.propositions();
    resolver.constructs();
    resolver.acknowledged();
    Resolved {
        model: resolver.model,
        faults: resolver.faults,
        unsure: resolver.unsure,
    }
}

/// The work in progress.
struct Resolver<'a> {
    document: &'a Document,
    sources: &'a Sources,
    attached: Attached<'a>,
    names: Names<'a>,
    /// The figures by key.
    figures: HashMap<String, Handle<crate::model::Figure>>,
    /// The themes by label.
    themes: HashMap<&'a str, Handle<crate::model::Theme>>,
    model: Model,
    faults: Vec<Diagnostic>,
    lost: Lost,
    /// What was not understood for a reason that was told already.
    doubts: usize,
    /// Where the faults of reading are.
    places: Places,
    unsure: HashSet<String>,
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

/// The text of a field that must be there, with its place; where it could not be read, no text.
fn placed_or_empty(field: &Field<String>) -> Placed<String> {
    Placed::new(field.value.clone().unwrap_or_default(), field.span)
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
        pick: fn(names::Name) -> Handle<T>,
    ) -> Option<Handle<T>> {
        let Some(name) = field.get() else {
            self.doubt();
            return None;
        };
        let found = self.names.get(name, wanted);
        match found {
            Some(found) if found.kind == wanted => Some(pick(found.name)),
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
            None if self.may_be_declared(wanted) => {
                self.doubt();
                None
            }
            None => {
                let finding = match self.known(wanted) {
                    Some(known) => {
                        unknown_reference::finding(field.span, name, wanted.word(), &known)
                    }
                    None => unknown_reference::bare(field.span, name, wanted.word()),
                };
                self.faults.push(finding);
                None
            }
        }
    }

    /// The ids of a kind, among which one may be meant; none where looking through very many of them,
    /// very many times, would take long.
    fn known(&self, kind: Kind) -> Option<Vec<&'a str>> {
        let few = self.faults.len() < 100 || self.names.len() < 1_000;
        few.then(|| self.names.of(kind))
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
        let Some(Number(text)) = field.get() else {
            self.doubt();
            return None;
        };
        match Printed::parse(text) {
            Ok(printed) => Some(Placed::new(printed, field.span)),
            Err(why) => {
                self.faults.push(self.no_number(field.span, text, why));
                None
            }
        }
    }

    /// The finding for a text that is no number, in the decimal mark that its file is written in.
    fn no_number(&self, place: Span, text: &str, why: NoNumber) -> Diagnostic {
        let written = self.sources.slice(place).trim_matches('"').trim();
        let in_table = self
            .attached
            .tables
            .iter()
            .any(|(_, file)| *file == place.file);
        if written == text || tables::swapped(written) != text {
            let mark = in_table.then_some(DecimalMark::Point);
            return number::finding(place, text, &why, mark);
        }
        let why = match why {
            NoNumber::Comma(better) => NoNumber::Comma(tables::swapped(&better)),
            NoNumber::Blank(better) => NoNumber::Blank(tables::swapped(&better)),
            NoNumber::Beside(better) => NoNumber::Beside(tables::swapped(&better)),
            why => why,
        };
        number::finding(place, written, &why, Some(DecimalMark::Comma))
    }
}
