//! From what the files say to what it means: every name to the thing it names.

mod alike;
mod analysts;
mod attached;
mod authorship;
mod bands;
mod bare_reference;
mod cell_marks;
mod cells;
mod cited_works;
mod claims;
mod columns;
mod contrast_label;
mod conventions;
mod designs;
mod diagonal;
mod dimensions;
mod doubt;
mod estimated;
mod evidence;
pub(crate) mod faults;
mod figures;
mod flow;
mod frame;
pub(crate) mod headed;
mod headings;
mod in_table;
mod interviews;
mod key_word;
mod keys;
mod kinds;
mod labelled_key;
mod layouts;
mod left_out;
mod left_over;
mod lost;
mod many_digits;
mod mapping;
mod margins;
mod methods;
mod model_blocks;
mod name_pattern;
mod names;
mod participants;
mod partly_read;
mod parts;
mod people;
mod places;
mod places_in_texts;
mod predictors;
mod procedures;
mod propositions;
mod references;
mod reliability;
mod repeats;
mod resolver;
mod responses;
mod row_kind;
mod row_names;
mod row_shape;
mod row_words;
mod sections;
mod segments;
mod selectors;
mod several_found;
mod shares;
mod suggestion;
mod synthesis;
mod table_file;
mod table_words;
mod tables;
mod texts;
mod theme_names;
mod themes;
mod totals;
mod trail;
mod understood;
mod voices;
mod withdrawn;
mod written_text;

use std::collections::{HashMap, HashSet};
use std::mem;

use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::model::lookup::Lookup;
use crate::read::hidden::Hidden;
use crate::read::raw::Document;
use crate::read::raw::field::Field;
use crate::source::Sources;
use lost::{Lost, Places};
use names::Names;
use partly_read::PartlyRead;
use people::People;
use resolver::Resolver;
use theme_names::Themes;

pub(crate) use attached::Attached;

/// What the documents of a folder mean, as far as it could be understood.
#[derive(Debug)]
pub(crate) struct Resolved {
    /// What they mean.
    pub(crate) model: Model,
    /// Its figures by what they are about.
    pub(crate) lookup: Lookup,
    /// What is wrong with it.
    pub(crate) faults: Vec<Diagnostic>,
    /// The ids and figure keys of what was not understood whole: what a rule finds wanting there may
    /// be there.
    pub(crate) unsure: HashSet<String>,
    /// Whether what holds for the whole synthesis, such as its timepoints and its significance level, was
    /// understood whole.
    pub(crate) frame: bool,
    /// Whether all figures and measures were taken in.
    pub(crate) figures: bool,
    /// Whether all that says who speaks of what was.
    pub(crate) voices: bool,
}

/// Turns the documents of a folder, in the order of its files, into a model. Where a part cannot be
/// understood, the fault is reported and the part left out; what rests on it is not reported again. `read` is what was
/// found while the documents were read; `hidden` says what could not be read.
pub(crate) fn resolve(
    mut documents: Vec<Document>,
    sources: &Sources,
    attached: &Attached<'_>,
    read: &[Diagnostic],
    hidden: &Hidden,
) -> Resolved {
    let mut faults = Vec::new();
    let names = Names::gather(&documents, sources, &mut faults);
    let mut resolver = Resolver {
        sources,
        attached: *attached,
        names,
        figures: HashMap::new(),
        doubtful: Vec::new(),
        repeats: Vec::new(),
        written_flows: Vec::new(),
        written_texts: Vec::new(),
        themes: Themes::default(),
        people: People::default(),
        spellings: HashMap::default(),
        partly_read: PartlyRead::of(&documents),
        model: Model::default(),
        faults,
        lost: Lost {
            hidden: hidden.clone(),
            ..Lost::default()
        },
        doubts: 0,
        places: Places::of(read),
        unsure: HashSet::new(),
        frame_is_whole: true,
        voices_are_whole: true,
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
    let doubts = resolver.doubts();
    section(
        documents,
        |part| &mut part.themes.0,
        |raw| resolver.theme_of(raw),
    );
    resolver.grow_tree();
    let mut spoken = ["themes", "segments", "evidence"].into_iter();
    resolver.voices_are_whole =
        resolver.doubts() == doubts && !spoken.any(|section| hidden.may_hold(section));
    resolver.synthesis(documents);
    section(
        documents,
        |part| &mut part.sources.0,
        |raw| resolver.source_of(raw),
    );
    resolver.print_references();
    section(
        documents,
        |part| &mut part.segments.0,
        |raw| resolver.segment_file(raw),
    );
    section(
        documents,
        |part| &mut part.measures.0,
        |raw| resolver.measure_of(raw),
    );
    section(
        documents,
        |part| &mut part.results.0,
        |raw| resolver.entry(raw),
    );
    resolver.tell_rows_left();
    resolver.find_shares(0, None);
    resolver.join_repeats();
    resolver.flows();
    resolver.tell_many_digits(0, None);
    resolver.finish_keys();
    // Neither figures nor measures are added from here on.
    let lookup = Lookup::build(&resolver.model);
    designs::take(&mut resolver.model, &lookup);
    section(
        documents,
        |part| &mut part.evidence.0,
        |raw| resolver.evidence(raw),
    );
    resolver.judge_left_out();
    resolver.judge_pattern();
    resolver.texts();
    resolver.take_segments_out();
    section(
        documents,
        |part| &mut part.propositions.0,
        |raw| resolver.proposition(raw),
    );
    section(
        documents,
        |part| &mut part.constructs.0,
        |raw| resolver.construct(raw),
    );
    section(
        documents,
        |part| &mut part.consensus.0,
        |raw| resolver.consensus(raw),
    );
    resolver.codings();
    resolver.sheets();
    section(
        documents,
        |part| &mut part.acknowledged.0,
        |raw| resolver.acknowledged(raw),
    );
    section(
        documents,
        |part| &mut part.memos.0,
        |raw| resolver.memo(raw),
    );
    section(
        documents,
        |part| &mut part.decisions.0,
        |raw| resolver.decision(raw),
    );
    section(
        documents,
        |part| &mut part.checked_with.0,
        |raw| resolver.member_check(raw),
    );
    section(
        documents,
        |part| &mut part.responses.0,
        |raw| resolver.response(raw),
    );
    resolver.tell_withdrawn_in_trail();
    let figures = resolver.has_all_figures();
    Resolved {
        frame: resolver.frame_is_whole,
        voices: resolver.voices_are_whole,
        figures,
        lookup,
        model: resolver.model,
        faults: resolver.faults,
        unsure: resolver.unsure,
    }
}

/// Hands the entries of one section over to `each`, file by file; what a file said is given free before
/// the next file's turn.
fn section<T>(
    documents: &mut [Document],
    of: fn(&mut Document) -> &mut Vec<Field<T>>,
    mut each: impl FnMut(Field<T>),
) {
    for document in documents {
        mem::take(of(document)).into_iter().for_each(&mut each);
    }
}
