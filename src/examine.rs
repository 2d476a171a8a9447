//! Steps 2 to 7 of the data's path taken together: from a folder to what it means and what is found.

pub mod acknowledgement;
mod answered;
pub mod catalogue;
mod counts;
mod faults;
mod found_out;
mod hushed;
mod locked;
mod no_table;
mod passages;
mod passed_over;
pub mod reveal;
mod rules;
mod sheets;
pub mod sound;
pub mod withdrawn;
mod withheld;

use std::borrow::Cow;
use std::path::Path;

use rayon::prelude::*;

use crate::agreement::consistency::Consistency;
use crate::agreement::coverage::Coverage;
use crate::analysts::judgements::Judgements;
use crate::claims::drawn::Rules;
use crate::claims::trials::Trials;
use crate::claims::tried::Tally;
use crate::diagnostic::gather::gather;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::meaning::Meaning;
use crate::model::acknowledged::Acknowledged;
use crate::model::graph::Graph;
use crate::model::lookup::Lookup;
use crate::model::{Model, SourceText, TextFile};
use crate::number::Style;
use crate::read::confidential::ConfidentialTexts;
use crate::read::faults::{empty_file, nothing_declared};
use crate::read::folder::{self, LoadError, Project};
use crate::read::hidden::Hidden;
use crate::read::identifiers::Identifiers;
use crate::read::key::Key;
use crate::read::lock::Lock;
use crate::read::passed_over::PassedOver;
use crate::read::reviews::ReviewLock;
use crate::read::sealed;
use crate::read::texts::{self, Shelves};
use crate::read::yaml;
use crate::resolve::{self, Attached};
use crate::review::signed::{SignOff, signed};
use crate::source::{Sources, Span};
use crate::synthesis;
use crate::verify::held::Quotations;
use crate::verify::segments;
use crate::verify::status::{AtHand, Statuses};
use acknowledgement::{SetAside, acknowledge};
pub use counts::Counts;
use no_table::no_tables;
use passed_over::Named;
use rules::judge;
use sound::Sound;

/// A synthesis as far as it could be understood, and everything found on the way.
#[derive(Debug)]
pub struct Assessed {
    /// The texts.
    pub sources: Sources,
    /// What they mean.
    pub model: Model,
    /// How it hangs together.
    pub graph: Graph,
    /// Its figures by what they are about.
    pub lookup: Lookup,
    /// Which figures agree with each other.
    pub consistency: Consistency,
    /// What the claims came to.
    pub trials: Trials,
    /// What was found, in the order in which it is told.
    pub diagnostics: Vec<Diagnostic>,
    /// What the authors know of, each with their reason.
    pub acknowledged: Vec<SetAside>,
    /// How much was looked at.
    pub counts: Counts,
    /// False where faults in files hid so much that not all names, and no rules, were tried.
    pub complete: bool,
    /// What of the folder was passed over, though it looks as if it belonged to the synthesis.
    pub passed_over: Vec<PassedOver>,
    /// What of it can be answered for.
    pub sound: Sound,
    /// The texts of which no word may be printed, as far as they are there; nothing that is made from a synthesis has
    /// them.
    pub confidential: ConfidentialTexts,
    /// What can be said of its quotations.
    pub statuses: Statuses,
    /// What analysts judged independently.
    pub judgements: Judgements,
    /// What was checked of them earlier.
    pub lock: Lock,
    /// Who has read what, as it was recorded.
    pub reviews: ReviewLock,
    /// The newest sign-offs, held against what it says.
    pub signed: Vec<SignOff>,
    /// The key of this machine for hashes of confidential texts.
    pub key: Option<Key>,
    /// How many identifiers were looked for in what is printed; nothing where their list is not there.
    pub identifiers: Option<usize>,
    /// What was taken out of participants who withdrew.
    withheld: withheld::Withheld,
}

/// A synthesis without errors: all that a page may be made of.
#[derive(Debug)]
pub struct Renderable(Assessed);

impl Renderable {
    /// The synthesis.
    pub fn into_inner(self) -> Assessed {
        self.0
    }
}

/// Reads the synthesis in `folder`, resolves it, tries its claims and runs every check; numbers are
/// printed in `style`, where one is given, in place of the synthesis's own.
///
/// # Errors
///
/// Only where the folder itself cannot be read.
pub fn folder(folder: &Path, style: Option<Style>) -> Result<Assessed, LoadError> {
    folder::load(folder).map(|project| assess(project, style))
}

/// Resolves and checks a synthesis that was read; see [`folder()`].
pub fn assess(project: Project, style: Option<Style>) -> Assessed {
    let no_tables = no_tables(&project);
    let Project {
        folder,
        mut sources,
        documents,
        tables,
        texts,
        local,
        lock,
        reviews,
        key,
        on_disk,
        faults: mut found,
        passed_over,
        codings,
        ..
    } = project;
    let is_error = |fault: &Diagnostic| fault.severity() == Severity::Error;
    let mut whole = !found.iter().any(is_error);
    let mut hidden = match whole {
        true => Hidden::default(),
        false => Hidden::of_any(),
    };
    if documents.is_empty() && whole {
        found.push(nothing_declared::no_files(&folder));
    }
    let files = documents.par_iter();
    let parsed: Vec<_> = files.map(|file| yaml::read(&sources, *file)).collect();
    let mut read = Vec::with_capacity(parsed.len());
    for (file, parsed) in documents.iter().zip(parsed) {
        if parsed.says_nothing {
            found.push(empty_file::finding(Span::new(*file, 0, 0)));
        }
        whole &= parsed.whole;
        hidden.join(parsed.hidden);
        found.extend(parsed.faults);
        read.push(parsed.document);
    }
    let understood = !found.iter().any(is_error);
    let declares_any = read.iter().any(|part| !part.propositions.is_empty());
    if !declares_any && whole && !found.iter().any(is_error) {
        found.push(nothing_declared::no_propositions(&folder));
    }
    let shelves = Shelves {
        folder: folder.clone(),
        on_hand: texts,
        local,
        on_disk,
    };
    let texts = texts::take_in(shelves, &read, understood, &mut sources);
    found.extend(texts.faults);
    let named = Named::by(&read);
    let (sheets, unnamed) = sheets::apart(&tables, &named);
    let attached = Attached {
        tables: &tables,
        texts: &texts.at_hand,
        elsewhere: &texts.elsewhere,
        no_tables: &no_tables,
        sheets: &sheets,
        codings: &codings,
    };
    passages::cover(&mut sources, &read, &tables, !texts.elsewhere.is_empty());
    let resolved = resolve::resolve(read, &sources, &attached, &found, &hidden);
    let (mut model, lookup, mut unsure) = (resolved.model, resolved.lookup, resolved.unsure);
    model.synthesis.style = style.unwrap_or(model.synthesis.style);
    found.extend(gather(resolved.faults));
    let (lock, faults) = lock
        .map(|file| sealed::read(&sources, file))
        .unwrap_or_default();
    found.extend(faults);
    let (reviews, faults) = reviews
        .map(|file| sealed::read(&sources, file))
        .unwrap_or_default();
    found.extend(faults);
    let mut withheld = withheld::take_out(&mut model, &lock, &mut sources);
    found.append(&mut withheld.told);
    found.extend(answered::take_out(&mut model, &sources));
    unsure.extend(withheld.lacking.iter().cloned());
    let sound = Sound {
        unsure,
        frame: resolved.frame,
        figures: resolved.figures,
        voices: resolved.voices,
    };
    // Where results were lost, nobody knows which tables they name.
    let unnamed = match sound.figures {
        true => unnamed.as_slice(),
        false => &[],
    };
    let passed_over = named.passed_over(&folder, passed_over, unnamed, &sources);
    let complete = whole && hidden.is_empty();
    let judgements = Judgements::of(&model);
    sheets::cover(&mut sources, &model, &judgements);
    let graph = Graph::build(&model);
    let mut set_aside = Vec::new();
    let mut consistency = Consistency::of(&model, &lookup, |held| sound.held(held));
    // Figures are held together as they are; what is said of them from here on is what is printed.
    model.drop_decimals();
    let trials = Trials::of(&model, &lookup, &consistency);
    let signed = match reviews.lines.is_empty() {
        true => Vec::new(),
        false => signed(&reviews, &Meaning::of(&model, &trials)),
    };
    let words =
        |_: &SourceText, file: &TextFile| Some(Cow::Borrowed(sources.file(file.file?).text()));
    let mut quotations = Quotations::of(&model, words);
    quotations.anchor(&model, &lock, words);
    let hand = AtHand {
        sources: &sources,
        confidential: &texts.confidential,
        key: key.as_ref(),
        lock: &lock,
    };
    let statuses = Statuses::of(&model, &quotations, hand);
    if complete {
        let resolved = !found.iter().any(is_error);
        let acknowledged = Acknowledged::of(&model);
        consistency.note_known(|found| acknowledged.meets(found));
        let none = Identifiers::default();
        let shelf = synthesis::named::Shelf::new(&model, &lookup);
        let strays = synthesis::stated::strays(&shelf, &model, &trials, resolved);
        let segments = segments::held(&model, words);
        let lost = synthesis::near::lost(&model, &quotations, &sources);
        let context = synthesis::context::ArgumentContext {
            segments: &segments,
            quotations: &quotations,
            statuses: &statuses,
            lost: &lost,
            model: &model,
            graph: &graph,
            trials: &trials,
            strays: &strays,
            signed: &signed,
            sources: &sources,
            identifiers: texts.identifiers.as_ref().unwrap_or(&none),
            resolved,
        };
        // Where nothing is to be set aside, what is told as one is told as one before the next rule looks.
        let at_once = model.acknowledged.is_empty() && resolved;
        let known = (&acknowledged, &judgements);
        let judged = judge(&context, &lookup, &consistency, known, at_once);
        found.extend(match at_once {
            true => judged,
            false => {
                let (mut open, known) = acknowledge(&model, &acknowledged, resolved, judged);
                if !resolved {
                    // What is found wanting in what was not understood whole may only have been lost.
                    open.retain(|found| {
                        let mut subjects = found.subjects.iter();
                        !subjects.any(|subject| sound.unsure.contains(subject))
                    });
                }
                set_aside = known;
                gather(open)
            }
        });
    }
    let known = set_aside.iter_mut().map(|known| &mut known.found);
    hushed::hush(found.iter_mut().chain(known), &model, &sources);
    diagnostic::sort(&mut found, &sources);
    let all = catalogue::all().iter();
    let ran = all.filter(|check| complete || !catalogue::judges(check));
    let checks = ran.count();
    let counts = Counts {
        files: documents.len() + tables.len(),
        propositions: model.propositions.len() - model.other_rows(),
        other_rows: model.other_rows(),
        evidence: model.evidence.len(),
        figures: model.figures.len(),
        links: model.propositions.iter().map(|row| row.links.len()).sum(),
        checks,
    };
    Assessed {
        sources,
        model,
        graph,
        lookup,
        consistency,
        trials,
        diagnostics: found,
        acknowledged: set_aside,
        counts,
        complete,
        passed_over,
        sound,
        confidential: texts.confidential,
        statuses,
        judgements,
        lock,
        reviews,
        signed,
        key,
        identifiers: texts.identifiers.map(|list| list.count()),
        withheld,
    }
}

impl Assessed {
    /// The heaviest severity found, if anything was found.
    pub fn worst(&self) -> Option<Severity> {
        self.diagnostics.iter().map(Diagnostic::severity).max()
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        let found = self.diagnostics.iter();
        found.filter(|found| found.severity() == severity).count()
    }

    /// How many findings the authors know of.
    pub fn known(&self) -> usize {
        self.acknowledged.iter().map(SetAside::count).sum()
    }

    /// How many figures and how many claims cannot be answered for, because of errors.
    pub fn left_out(&self) -> (usize, usize) {
        self.sound.left_out(&self.model, &self.trials)
    }

    /// What the rules of claims are asked about.
    pub(crate) fn rules(&self) -> Rules<'_> {
        Rules {
            model: &self.model,
            lookup: &self.lookup,
            consistency: &self.consistency,
        }
    }

    /// What came of trying the claims, and how many figures fail a check.
    pub fn tally(&self) -> Tally {
        Tally::of(&self.model, &self.trials, &self.consistency)
    }

    /// How much of the figures was held against others.
    pub fn coverage(&self) -> Coverage {
        Coverage::of(&self.model, &self.consistency)
    }

    /// The synthesis as something a page may be made of, if it has no errors.
    ///
    /// # Errors
    ///
    /// Gives the synthesis back where it has errors.
    pub fn renderable(mut self) -> Result<Renderable, Box<Self>> {
        match self.worst() {
            Some(Severity::Error) => Err(Box::new(self)),
            _ => {
                self.diagnostics.retain(|found| !found.of_this_machine);
                self.confidential = ConfidentialTexts::default();
                self.key = None;
                Ok(Renderable(self))
            }
        }
    }
}
