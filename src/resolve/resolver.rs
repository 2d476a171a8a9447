//! The work in progress, and what every part of it asks: the thing that a name names, a printed number, a
//! place in a source.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::attached::Attached;
use super::faults::{number, unknown_reference};
use super::lost::{Lost, Places};
use super::names::{Kind, Name, Names};
use super::partly_read::PartlyRead;
use super::people::People;
use super::theme_names::Themes;
use super::written_text::WrittenText;
use crate::diagnostic::Diagnostic;
use crate::model::{Cite, Figure, Handle, Model, Placed, Source};
use crate::number::{NoNumber, Printed, swapped};
use crate::read::raw;
use crate::read::raw::field::{Field, Many, Short};
use crate::read::raw::flow::Flow;
use crate::read::raw::result::{DecimalMark, Number};
use crate::read::texts::AtHand;
use crate::source::{Sources, Span};
use crate::wording::spelling;

/// The work in progress.
pub(super) struct Resolver<'a> {
    pub(super) sources: &'a Sources,
    pub(super) attached: Attached<'a>,
    pub(super) names: Names<'a>,
    /// The figures by their keys without dimensions, as keys are compared.
    pub(super) figures: HashMap<String, Vec<Handle<Figure>>>,
    /// Figures of which too little was understood to find fault with them.
    pub(super) doubtful: Vec<Handle<Figure>>,
    /// Figures that are printed elsewhere too, and which those are.
    pub(super) repeats: Vec<(Handle<Figure>, Handle<Figure>)>,
    /// The flows of people as written, each with its place: they are taken in once all other figures are.
    pub(super) written_flows: Vec<Field<Flow>>,
    /// What sources say of their texts: these are taken in once all participants are known.
    pub(super) written_texts: Vec<WrittenText>,
    /// The themes.
    pub(super) themes: Themes,
    /// The participants.
    pub(super) people: People,
    /// The first spelling of every name that is told apart by its words alone, by its form of comparison.
    pub(super) spellings: HashMap<String, String, RandomState>,
    pub(super) partly_read: PartlyRead,
    pub(super) model: Model,
    pub(super) faults: Vec<Diagnostic>,
    pub(super) lost: Lost,
    /// What was not understood for a reason that was told already.
    pub(super) doubts: usize,
    /// Where the faults of reading are.
    pub(super) places: Places,
    pub(super) unsure: HashSet<String>,
    /// Whether the synthesis section was understood whole.
    pub(super) frame_is_whole: bool,
}

/// The text of an optional field.
pub(super) fn text(field: Option<Field<String>>) -> Option<String> {
    field.and_then(|field| field.value)
}

/// The text of an optional field, with its place.
pub(super) fn placed(field: Option<Field<String>>) -> Option<Placed<String>> {
    let field = field?;
    Some(Placed::new(field.value?, field.span))
}

/// The text of a field that must be there, with its place; where it could not be read, no text.
pub(super) fn placed_or_empty(field: Field<String>) -> Placed<String> {
    Placed::new(field.value.unwrap_or_default(), field.span)
}

/// The texts of a list, with their places.
pub(super) fn placed_all(list: Many<String>) -> Vec<Placed<String>> {
    let list = list.0.into_iter();
    list.filter_map(|field| placed(Some(field))).collect()
}

/// The parts of a list that `each` understands, in a list no longer than it need be: `collect` would
/// make room for four of them wherever there is one.
pub(super) fn each<T, U>(list: Many<T>, mut each: impl FnMut(Field<T>) -> Option<U>) -> Vec<U> {
    let mut parts = Vec::with_capacity(list.0.len());
    parts.extend(list.0.into_iter().filter_map(&mut each));
    parts
}

/// The value of an optional field of a type that is copied.
pub(super) fn copied<T: Copy>(field: Option<&Field<T>>) -> Option<T> {
    field.and_then(|field| field.value)
}

impl<'a> Resolver<'a> {
    /// The thing that `field` names, if it is of the kind that `pick` takes; else a fault.
    pub(super) fn find<T>(
        &mut self,
        field: &Field<String>,
        wanted: Kind,
        pick: fn(Name) -> Handle<T>,
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
    pub(super) fn known(&self, kind: Kind) -> Option<Vec<&str>> {
        let few = self.faults.len() < 100 || self.names.len() < 1_000;
        few.then(|| self.names.of(kind))
    }

    pub(super) fn source(&mut self, field: &Field<String>) -> Option<Handle<Source>> {
        self.find(field, Kind::Source, Name::source)
    }

    pub(super) fn cites(&mut self, cites: Many<Short<raw::Cite>>) -> Vec<Cite> {
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

    /// A participant, theme, domain or instrument as it was spelt first: what does not show makes no other.
    pub(super) fn spelt(&mut self, name: String) -> String {
        let form = spelling::name(&name);
        match self.spellings.get(form.as_ref()) {
            Some(known) if *known == name => name,
            Some(known) => known.clone(),
            None => {
                self.spellings.insert(form.into_owned(), name.clone());
                name
            }
        }
    }

    /// The same of an optional text with its place.
    pub(super) fn spelt_at(&mut self, name: Option<Field<String>>) -> Option<Placed<String>> {
        let name = placed(name)?;
        Some(Placed::new(self.spelt(name.value), name.span))
    }

    /// A printed number; a fault where it is none.
    pub(super) fn number(&mut self, field: Option<&Field<Number>>) -> Option<Placed<Printed>> {
        self.read(field, Printed::parse)
    }

    /// What `parse` reads as a number; a fault where it is none.
    pub(super) fn read(
        &mut self,
        field: Option<&Field<Number>>,
        parse: fn(&str) -> Result<Printed, NoNumber>,
    ) -> Option<Placed<Printed>> {
        let field = field?;
        let Some(Number(text)) = field.get() else {
            self.doubt();
            return None;
        };
        match parse(text) {
            Ok(printed) => Some(Placed::new(printed, field.span)),
            Err(why) => {
                self.faults.push(self.no_number(field.span, text, why));
                None
            }
        }
    }

    /// Whether a place is a cell of a table.
    pub(super) fn in_table(&self, place: Span) -> bool {
        let mut tables = self.attached.tables.iter();
        let mut texts = self.attached.texts.iter();
        tables.any(|(_, file)| *file == place.file)
            || texts.any(|(_, text)| *text == AtHand::Read(place.file))
    }

    /// The finding for a text that is no number, in the decimal mark that its file is written in.
    fn no_number(&self, place: Span, text: &str, why: NoNumber) -> Diagnostic {
        let written = self.sources.slice(place).trim_matches('"').trim();
        let in_table = self.in_table(place);
        if written == text || swapped(written) != text {
            let mark = in_table.then_some(DecimalMark::Point);
            return number::finding(place, text, &why, mark);
        }
        let why = match why {
            NoNumber::Comma(better) => NoNumber::Comma(swapped(&better)),
            NoNumber::Blank(better) => NoNumber::Blank(swapped(&better)),
            NoNumber::Beside(better) => NoNumber::Beside(swapped(&better)),
            why => why,
        };
        number::finding(place, written, &why, Some(DecimalMark::Comma))
    }
}
