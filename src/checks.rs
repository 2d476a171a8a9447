//! The checks: each a file with its code, its name, its explanation and its rule; here the registry.

use std::collections::HashSet;
use std::fmt;

use rayon::prelude::*;

use crate::acknowledgement::acknowledge;
use crate::claims::Trials;
use crate::consistency::{Consistency, Figures, Held};
use crate::diagnostic::gather::gather;
use crate::diagnostic::{Diagnostic, Severity};
use crate::explanation;
use crate::graph::Graph;
use crate::lookup::Lookup;
use crate::model::Model;
use crate::source::Sources;

pub(crate) mod alias;
pub(crate) mod bad_id;
pub(crate) mod bad_range;
pub(crate) mod cut_text;
pub(crate) mod duplicate_figure;
pub(crate) mod duplicate_id;
pub(crate) mod duplicate_key;
pub(crate) mod empty_file;
pub(crate) mod encoding;
pub(crate) mod incomplete_figure;
pub(crate) mod link;
pub(crate) mod margin_without_unit;
pub(crate) mod missing_convention;
pub(crate) mod missing_file;
pub(crate) mod missing_key;
pub(crate) mod nothing_declared;
pub(crate) mod number;
pub(crate) mod ragged_row;
pub(crate) mod second_document;
pub(crate) mod second_synthesis;
pub(crate) mod syntax;
pub(crate) mod tag;
pub(crate) mod template_fault;
pub(crate) mod timepoint_order;
pub(crate) mod unknown_column;
pub(crate) mod unknown_figure;
pub(crate) mod unknown_key;
pub(crate) mod unknown_reference;
pub(crate) mod unknown_timepoint;
pub(crate) mod unknown_word;
pub(crate) mod unreadable;
pub(crate) mod wrong_type;

mod binary_sd;
mod broken_silence;
mod busy_quotation;
mod categories_do_not_add_up;
mod change_sd_impossible;
mod ci_and_p_disagree;
mod circular_propositions;
mod contradicted_claim;
mod contradiction_without_response;
mod double_link;
mod effect_size_differs;
mod effect_size_of_others;
mod empty_text;
mod estimate_off_centre;
mod finding_without_figures;
mod finding_without_quotation;
mod fit_differs;
mod impossible_figure;
mod impossible_norm;
mod long_caption;
mod loose_construct;
mod mean_and_ci_disagree;
mod mean_off_grid;
mod mean_outside_range;
mod means_disagree;
mod not_a_plain_comparison;
mod outside_scale;
mod p_from_statistic;
mod p_unlike_ci;
mod percent_of_n;
mod quotation_not_found;
mod quotation_without_participant;
mod quoted_quotation;
mod repeated_evidence;
mod repeated_finding;
mod response_without_contradiction;
mod sd_off_grid;
mod sd_or_se;
mod sd_out_of_bounds;
mod sign_unlike_means;
mod single_strand;
mod single_voice;
pub(crate) mod stale_acknowledgement;
mod stance_disagrees;
mod subgroups_disagree;
mod tainted;
mod theme_of_one;
mod theme_spelt_twice;
mod too_many_pairs;
mod uncited_finding;
mod undeclared_tension;
mod undetermined_claim;
mod unexpanded_abbreviation;
mod unexplained_assessment;
mod unlinked_contradiction;
mod unsupported_proposition;
mod untried_claim;
mod unused_abbreviation;
mod unused_evidence;
mod unused_figure;
mod unused_measure;
mod unused_source;
mod unused_timepoint;
mod wrong_assessment;

/// Every check, in the order of its code.
pub static ALL: &[&Check] = &[
    &unreadable::CHECK,
    &link::CHECK,
    &encoding::CHECK,
    &empty_file::CHECK,
    &syntax::CHECK,
    &second_document::CHECK,
    &alias::CHECK,
    &tag::CHECK,
    &duplicate_key::CHECK,
    &unknown_key::CHECK,
    &missing_key::CHECK,
    &wrong_type::CHECK,
    &unknown_word::CHECK,
    &number::CHECK,
    &ragged_row::CHECK,
    &unknown_column::CHECK,
    &missing_file::CHECK,
    &nothing_declared::CHECK,
    &template_fault::CHECK,
    &cut_text::CHECK,
    &duplicate_id::CHECK,
    &unknown_reference::CHECK,
    &bad_id::CHECK,
    &second_synthesis::CHECK,
    &unknown_timepoint::CHECK,
    &timepoint_order::CHECK,
    &duplicate_figure::CHECK,
    &incomplete_figure::CHECK,
    &missing_convention::CHECK,
    &unknown_figure::CHECK,
    &bad_range::CHECK,
    &margin_without_unit::CHECK,
    &circular_propositions::CHECK,
    &unsupported_proposition::CHECK,
    &single_strand::CHECK,
    &contradiction_without_response::CHECK,
    &double_link::CHECK,
    &unused_evidence::CHECK,
    &repeated_evidence::CHECK,
    &fit_differs::CHECK,
    &quotation_without_participant::CHECK,
    &theme_of_one::CHECK,
    &busy_quotation::CHECK,
    &uncited_finding::CHECK,
    &unused_figure::CHECK,
    &unexpanded_abbreviation::CHECK,
    &unused_abbreviation::CHECK,
    &empty_text::CHECK,
    &broken_silence::CHECK,
    &response_without_contradiction::CHECK,
    &finding_without_figures::CHECK,
    &finding_without_quotation::CHECK,
    &wrong_assessment::CHECK,
    &unexplained_assessment::CHECK,
    &theme_spelt_twice::CHECK,
    &repeated_finding::CHECK,
    &long_caption::CHECK,
    &unused_source::CHECK,
    &unused_measure::CHECK,
    &loose_construct::CHECK,
    &stale_acknowledgement::CHECK,
    &quoted_quotation::CHECK,
    &unused_timepoint::CHECK,
    &single_voice::CHECK,
    &undeclared_tension::CHECK,
    &quotation_not_found::CHECK,
    &impossible_figure::CHECK,
    &outside_scale::CHECK,
    &mean_outside_range::CHECK,
    &sd_out_of_bounds::CHECK,
    &mean_off_grid::CHECK,
    &sd_off_grid::CHECK,
    &binary_sd::CHECK,
    &percent_of_n::CHECK,
    &categories_do_not_add_up::CHECK,
    &p_from_statistic::CHECK,
    &ci_and_p_disagree::CHECK,
    &estimate_off_centre::CHECK,
    &p_unlike_ci::CHECK,
    &effect_size_differs::CHECK,
    &too_many_pairs::CHECK,
    &change_sd_impossible::CHECK,
    &means_disagree::CHECK,
    &not_a_plain_comparison::CHECK,
    &effect_size_of_others::CHECK,
    &subgroups_disagree::CHECK,
    &sd_or_se::CHECK,
    &mean_and_ci_disagree::CHECK,
    &impossible_norm::CHECK,
    &sign_unlike_means::CHECK,
    &contradicted_claim::CHECK,
    &stance_disagrees::CHECK,
    &unlinked_contradiction::CHECK,
    &untried_claim::CHECK,
    &undetermined_claim::CHECK,
    &tainted::CHECK,
];

/// One check: what it is called, what it weighs, what it means, and its rule.
pub struct Check {
    /// Its code, which never changes.
    pub code: &'static str,
    /// Its name in kebab-case: that of its file.
    pub name: &'static str,
    /// What its findings weigh.
    pub severity: Severity,
    /// The text of its file, whose opening comment explains it.
    pub source: &'static str,
    /// Where and how it looks.
    pub rule: Rule,
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

/// Where a check looks, and how.
#[derive(Clone, Copy)]
pub enum Rule {
    /// Its findings are made while files are read and names resolved.
    Reading,
    /// Looks at a synthesis and adds what it finds.
    Synthesis(fn(&Context<'_>, &mut Vec<Diagnostic>)),
    /// Holds printed figures against each other, and adds every set of them that it tried.
    Figures(fn(&Figures<'_>, &mut Vec<Held>)),
}

impl Rule {
    /// Whether it judges what was understood, not how it is written.
    pub fn judges(self) -> bool {
        !matches!(self, Self::Reading)
    }
}

/// What a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// What the synthesis means.
    pub model: &'a Model,
    /// How its parts hang together.
    pub graph: &'a Graph,
    /// Its figures by what they are about.
    pub lookup: &'a Lookup,
    /// Which figures agree with each other.
    pub consistency: &'a Consistency,
    /// What the claims came to.
    pub trials: &'a Trials,
    /// The texts that it was read from.
    pub sources: &'a Sources,
    /// False where some names could not be resolved, so that what seems to be missing may only be
    /// misspelt: rules that look for what is missing then find nothing.
    pub resolved: bool,
}

impl Check {
    /// The explanation in Markdown: the opening comment of the check's file.
    pub fn explanation(&self) -> String {
        explanation::of(self.source)
    }

    /// The first sentence of the explanation: what the check finds.
    pub fn summary(&self) -> String {
        explanation::summary(self.source)
    }
}

/// The check of that code or name, in whatever case.
pub fn find(word: &str) -> Option<&'static Check> {
    let word = word.to_lowercase().replace(['_', ' '], "-");
    ALL.iter()
        .find(|check| check.name == word || check.code.to_lowercase() == word)
        .copied()
}

/// What the checks of a synthesis found.
#[derive(Debug, Default)]
pub struct Findings {
    /// What stands.
    pub open: Vec<Diagnostic>,
    /// What the authors know of, each with their reason.
    pub acknowledged: Vec<(Diagnostic, String)>,
    /// How many rules were run.
    pub rules: usize,
}

/// Runs every rule and sets aside what is acknowledged. Where the files have errors, `unsure` names
/// the ids of what was not understood whole: what is found wanting there may only have been lost, and
/// is held back until the errors are mended.
pub fn run(context: &Context<'_>, unsure: Option<&HashSet<String>>) -> Findings {
    let judging = ALL.iter().filter(|check| check.rule.judges());
    let judging: Vec<_> = judging.collect();
    let rules = judging.len();
    // Where nothing is to be set aside, what is told as one is told as one before the next rule looks.
    let at_once = context.model.acknowledged.is_empty() && unsure.is_none();
    let found = judging.into_par_iter().map(|check| {
        let mut found = Vec::new();
        match check.rule {
            Rule::Reading => {}
            Rule::Synthesis(rule) => rule(context, &mut found),
            Rule::Figures(_) => found.extend(context.consistency.findings(check).cloned()),
        }
        match at_once {
            true => gather(found),
            false => found,
        }
    });
    let found: Vec<_> = found.collect();
    let found = found.into_iter().flatten().collect();
    if at_once {
        return Findings {
            open: found,
            acknowledged: Vec::new(),
            rules,
        };
    }
    let (mut open, acknowledged) = acknowledge(context, found);
    if let Some(unsure) = unsure {
        open.retain(|found| {
            let mut subjects = found.subjects.iter();
            !subjects.any(|subject| unsure.contains(subject))
        });
    }
    Findings {
        open: gather(open),
        acknowledged,
        rules,
    }
}

/// The word with `a` or `an` before it.
pub(crate) fn one(word: &str) -> String {
    match word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        true => format!("an {word}"),
        false => format!("a {word}"),
    }
}

/// Words in backticks, parted by commas and `and`.
pub(crate) fn listed(words: &[&str]) -> String {
    /// A longer list helps nobody.
    const MOST: usize = 12;
    let quoted: Vec<_> = words
        .iter()
        .take(MOST)
        .map(|word| format!("`{word}`"))
        .collect();
    let rest = words.len().saturating_sub(MOST);
    match (quoted.as_slice(), rest) {
        ([], _) => "none".to_owned(),
        ([only], 0) => only.clone(),
        ([start @ .., last], 0) => format!("{} and {last}", start.join(", ")),
        (all, rest) => format!("{} and {rest} more", all.join(", ")),
    }
}
