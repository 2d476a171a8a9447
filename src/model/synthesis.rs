//! The frame of a synthesis: title, timepoints, strands, abbreviations.

use super::day::Day;
use super::dimension::{AnalysisModel, Dimension, Site, Study, Subgroup};
use super::handle::Placed;
use super::interview::{Coded, Interview, VoiceMeaning};
use super::layout::Layout;
use super::margin::Margin;
use super::source::Cite;
use super::vocabulary::{ReferenceStyle, StrandKind};
use crate::number::{Printed, Style};
use crate::quotation::manner::LeftOut;
use crate::source::Span;
use crate::wording::spelling;

/// What a synthesis is about, and how it is printed.
#[derive(Debug, Default)]
pub struct Synthesis {
    /// Where it was declared.
    pub span: Option<Span>,
    /// The title of the page.
    pub title: Option<Placed<String>>,
    /// One line under it.
    pub subtitle: Option<Placed<String>>,
    /// The title of the table.
    pub caption: Option<Placed<String>>,
    /// The review or research questions.
    pub questions: Vec<Placed<String>>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// The day it is of.
    pub date: Option<Day>,
    /// Which version it is.
    pub version: Option<Placed<String>>,
    /// The licence under which it may be used.
    pub licence: Option<Placed<String>>,
    /// How the strands were brought together.
    pub approach: Option<Placed<String>>,
    /// The work it reports.
    pub cite: Vec<Cite>,
    /// When data were collected, in time order.
    pub timepoints: Vec<Timepoint>,
    /// Groups or arms.
    pub groups: Vec<Group>,
    /// The studies that figures come from: those declared, and those that sources report.
    pub studies: Vec<Study>,
    /// Whether figures of several studies stand side by side, so that the study is a part of what a figure is
    /// about.
    pub studies_apart: bool,
    /// The statistical models that estimates come from.
    pub models: Vec<AnalysisModel>,
    /// The sites at which people took part.
    pub sites: Vec<Site>,
    /// Parts of the people of whom figures may be.
    pub subgroups: Vec<Subgroup>,
    /// What a clean transcript leaves out.
    pub left_out: LeftOut,
    /// Where each of its words is written.
    pub left_out_at: Vec<Span>,
    /// The path of the file of names that must not appear, from the folder of the synthesis.
    pub identifiers: Option<Placed<String>>,
    /// Who was interviewed when.
    pub interviews: Vec<Interview>,
    /// What was read whole.
    pub coded: Vec<Coded>,
    /// What words for how many voices mean, where that is said.
    pub voices: Vec<VoiceMeaning>,
    /// The columns of the grid.
    pub strands: Vec<Strand>,
    /// The significance level.
    pub alpha: Option<Placed<Printed>>,
    /// The margin within which a difference counts as none.
    pub margin: Option<Placed<Margin>>,
    /// The most decimals that are shown of figures, where that is said.
    pub digits: Option<u8>,
    /// How numbers are printed.
    pub style: Style,
    /// How references are printed that are made of their parts, where that is said.
    pub references: Option<ReferenceStyle>,
    /// Abbreviations, in the order written.
    pub abbreviations: Vec<Abbreviation>,
    /// Notes printed under the table.
    pub notes: Vec<Placed<String>>,
    /// The language of the texts, `en` where nothing is said.
    pub language: String,
    /// Words of table, key and notes that the authors want in place of the usual ones, by their names.
    pub words: Vec<(Placed<String>, String)>,
    /// The layouts of the table; at least one.
    pub layouts: Vec<Layout>,
    /// What is said on the items of reporting guidelines, by their names.
    pub reporting: Vec<ReportedItem>,
}

/// Someone who wrote a synthesis.
#[derive(Debug)]
pub struct Author {
    /// The name, as it is printed.
    pub name: Placed<String>,
    /// The ORCID iD, as in `0000-0002-1825-0097`.
    pub orcid: Option<String>,
    /// Where the author works.
    pub affiliation: Option<String>,
}

/// What is said on an item of a reporting guideline.
#[derive(Debug)]
pub struct ReportedItem {
    /// The name of the item, as its checklist has it, such as `gramms-4`.
    pub item: Placed<String>,
    /// What the study did.
    pub answer: Placed<String>,
    /// Where it is reported.
    pub at: Option<String>,
}

impl Synthesis {
    /// The position in time order of the timepoint with that id.
    pub fn timepoint(&self, id: &str) -> Option<usize> {
        let ids = self.timepoints.iter().map(|at| at.id.as_str());
        spelling::find_name(id, ids)
    }

    /// The parts of a dimension, each by its id, its label and where it was declared.
    pub fn parts(&self, dimension: Dimension) -> Vec<(&str, &str, Span)> {
        macro_rules! parts {
            ($list:ident) => {
                self.$list
                    .iter()
                    .map(|one| (one.id.as_str(), one.label.as_str(), one.span))
                    .collect()
            };
        }
        match dimension {
            Dimension::Study => parts!(studies),
            Dimension::Model => parts!(models),
            Dimension::Site => parts!(sites),
            Dimension::Subgroup => parts!(subgroups),
        }
    }

    /// The position of the strand with that id.
    pub fn strand(&self, id: &str) -> Option<usize> {
        let ids = self.strands.iter().map(|strand| strand.id.as_str());
        spelling::find_name(id, ids)
    }

    /// A word in full where it is an abbreviation that the authors declare; the word itself else.
    pub(crate) fn in_full<'a>(&'a self, word: &'a str) -> &'a str {
        let mut known = self.abbreviations.iter();
        let known = known.find(|one| spelling::same_name(&one.short, word));
        known.map_or(word, |one| one.long.as_str())
    }
}

/// A time of data collection.
#[derive(Debug)]
pub struct Timepoint {
    /// Its id, as figures name it.
    pub id: String,
    /// Where it was declared.
    pub span: Span,
    /// What it is called in print.
    pub label: String,
    /// Months since the start.
    pub months: Option<Placed<Printed>>,
}

/// A group or arm.
#[derive(Debug)]
pub struct Group {
    /// Its id, as figures name it.
    pub id: String,
    /// Where it was declared.
    pub span: Span,
    /// What it is called in print.
    pub label: String,
}

/// A strand: a column of the grid.
#[derive(Debug)]
pub struct Strand {
    /// Its id, as evidence names it.
    pub id: String,
    /// Where it was declared; of the two that every synthesis has, nowhere.
    pub span: Option<Span>,
    /// The heading of its column.
    pub label: String,
    /// Of which kind it is: as the authors say, or as its name does; none where neither tells.
    pub kind: Option<StrandKind>,
}

impl Strand {
    /// The kind that the name of a strand says by itself.
    pub(crate) fn kind_by_name(id: &str) -> Option<StrandKind> {
        let classic = [StrandKind::Quantitative, StrandKind::Qualitative].into_iter();
        let mut named = classic.filter(|kind| spelling::same_label(kind.word(), id));
        named.next()
    }
}

/// An abbreviation and what it stands for.
#[derive(Debug)]
pub struct Abbreviation {
    /// The short form.
    pub short: Placed<String>,
    /// What it stands for.
    pub long: String,
}
