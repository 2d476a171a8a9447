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
use std::mem;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::model::{Cite, Handle, Model, Placed, Source};
use crate::number::{NoNumber, Printed};
use crate::read::raw::field::{Field, List, Many, Short};
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

/// Turns the documents of a folder, in the order of its files, into a model. Where a part cannot be understood, the fault
/// is reported and the part left out; what rests on it is not reported again. `read` is what was
/// found while the documents were read; `lost` says whether whole sections were passed over.
pub fn resolve(
    mut documents: Vec<Document>,
    sources: &Sources,
    attached: &Attached<'_>,
    read: &[Diagnostic],
    lost: bool,
) -> Resolved {
    let mut faults = Vec::new();
    let names = Names::gather(&documents, sources, &mut faults);
    let mut resolver = Resolver {
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
    let documents = &mut documents;
    let parts = documents.iter();
    let (evidence, propositions) = parts.fold((0, 0), |(evidence, propositions), part| {
        (
            evidence + part.evidence.len(),
            propositions + part.propositions.len(),
        )
    });
    resolver.model.evidence.reserve(evidence);
    resolver.model.propositions.reserve(propositions);
    resolver.synthesis(documents);
    section(
        documents,
        |part| &mut part.sources,
        |raw| resolver.source_of(raw),
    );
    section(
        documents,
        |part| &mut part.measures,
        |raw| resolver.measure_of(raw),
    );
    section(
        documents,
        |part| &mut part.results,
        |raw| resolver.result(raw),
    );
    section(
        documents,
        |part| &mut part.evidence,
        |raw| resolver.evidence(raw),
    );
    section(
        documents,
        |part| &mut part.propositions,
        |raw| resolver.proposition(raw),
    );
    section(
        documents,
        |part| &mut part.constructs,
        |raw| resolver.construct(raw),
    );
    section(
        documents,
        |part| &mut part.acknowledged,
        |raw| resolver.acknowledged(raw),
    );
    Resolved {
        model: resolver.model,
        faults: resolver.faults,
        unsure: resolver.unsure,
    }
}

/// Hands the entries of one section over to `each`, file by file; what a file said is given free before
/// the next file's turn.
fn section<T>(
    documents: &mut [Document],
    of: fn(&mut Document) -> &mut List<T>,
    mut each: impl FnMut(Field<T>),
) {
    for document in documents {
        mem::take(of(document)).0.into_iter().for_each(&mut each);
    }
}

/// The work in progress.
struct Resolver<'a> {
    sources: &'a Sources,
    attached: Attached<'a>,
    names: Names<'a>,
    /// The figures by key.
    figures: HashMap<String, Handle<crate::model::Figure>>,
    /// The themes by label.
    themes: HashMap<String, Handle<crate::model::Theme>>,
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
fn text(field: Option<Field<String>>) -> Option<String> {
    field.and_then(|field| field.value)
}

/// The text of an optional field, with its place.
fn placed(field: Option<Field<String>>) -> Option<Placed<String>> {
    let field = field?;
    Some(Placed::new(field.value?, field.span))
}

/// The text of a field that must be there, with its place; where it could not be read, no text.
fn placed_or_empty(field: Field<String>) -> Placed<String> {
    Placed::new(field.value.unwrap_or_default(), field.span)
}

/// The texts of a list, with their places.
fn placed_all(list: Many<String>) -> Vec<Placed<String>> {
    let list = list.0.into_iter();
    list.filter_map(|field| placed(Some(field))).collect()
}

/// The parts of a list that `each` understands, in a list no longer than it need be: `collect` would
/// make room for four of them wherever there is one.
fn each<T, U>(list: Many<T>, mut each: impl FnMut(Field<T>) -> Option<U>) -> Vec<U> {
    let mut parts = Vec::with_capacity(list.0.len());
    parts.extend(list.0.into_iter().filter_map(&mut each));
    parts
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
    fn known(&self, kind: Kind) -> Option<Vec<&str>> {
        let few = self.faults.len() < 100 || self.names.len() < 1_000;
        few.then(|| self.names.of(kind))
    }

    fn source(&mut self, field: &Field<String>) -> Option<Handle<Source>> {
        self.find(field, Kind::Source, names::Name::source)
    }

    fn cites(&mut self, cites: Many<Short<raw::Cite>>) -> Vec<Cite> {
        let part = |field| text(field).map(String::into_boxed_str);
        each(cites, |field| {
            let Short(cite) = field.value?;
            let source = self.source(&cite.source)?;
            Some(Cite {
                source,
                span: field.span,
                table: part(cite.table.map(|field| *field)),
                figure: part(cite.figure.map(|field| *field)),
                page: part(cite.page),
                section: part(cite.section.map(|field| *field)),
                supplement: part(cite.supplement.map(|field| *field)),
            })
        })
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
