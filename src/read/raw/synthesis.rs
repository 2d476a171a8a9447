//! The frame: what a synthesis is about, its timepoints and groups.

use schemars::JsonSchema;
use serde::Deserialize;

use super::analyst::Analyst;
use super::claim::Margin;
use super::field::{Entries, Field, Many, Short, Word};
use super::interview::{Coded, Interview};
use super::layout::Layout;
use super::participant::Participants;
use super::result::Number;
use super::source::Cite;
use crate::model::{ReferenceStyle, StrandKind};
use crate::number::Style;

/// What the synthesis is about, and how it is printed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Synthesis {
    /// The title of the page.
    pub(crate) title: Field<String>,
    /// One line under the title.
    pub(crate) subtitle: Option<Field<String>>,
    /// The title of the table, fifteen words at the most: that of the first layout where there are several, as each has
    /// `caption` for its own.
    pub(crate) caption: Option<Field<String>>,
    /// The review or research questions.
    #[serde(default)]
    pub(crate) questions: Many<String>,
    /// Who wrote the synthesis.
    #[serde(default)]
    pub(crate) authors: Many<Short<Author>>,
    /// The day it is of, as in `2026-03-14`.
    pub(crate) date: Option<Field<String>>,
    /// Which version it is.
    #[schemars(with = "Option<Word>")]
    pub(crate) version: Option<Field<String>>,
    /// The licence under which it may be used, such as `CC BY 4.0`.
    pub(crate) licence: Option<Field<String>>,
    /// How the strands were brought together, such as critical interpretive synthesis.
    pub(crate) approach: Option<Field<String>>,
    /// The work that the synthesis reports or stands in.
    #[serde(default)]
    pub(crate) cite: Many<Short<Cite>>,
    /// When data were collected, in time order. Their ids may be any word: `T1`, `baseline`, `M6`, `6-weeks`.
    #[serde(default)]
    pub(crate) timepoints: Entries<Short<Timepoint>>,
    /// The groups or arms that figures may be about.
    #[serde(default)]
    pub(crate) groups: Entries<Short<Named>>,
    /// The studies that figures come from, where they need a name: a source reports a study of its own unless
    /// it says otherwise with `study`.
    #[serde(default)]
    pub(crate) studies: Entries<Short<Named>>,
    /// The statistical models that estimates come from, such as the crude and the adjusted one of a table.
    #[serde(default)]
    pub(crate) models: Entries<Short<AnalysisModel>>,
    /// The sites at which people took part, of which figures and participants may be.
    #[serde(default)]
    pub(crate) sites: Entries<Short<Named>>,
    /// Parts of the people of whom figures may be, such as the women.
    #[serde(default)]
    pub(crate) subgroups: Entries<Short<Named>>,
    /// The participants that quotations name, with their sites and roles.
    #[serde(default)]
    pub(crate) participants: Participants,
    /// What quotations leave out though it was said: words such as `um` and `er`, and `repeated words`, which are
    /// written once. Words that deny something, and numbers, are not left out so.
    #[serde(default)]
    pub(crate) left_out: Many<String>,
    /// A file of names, places and dates that must not appear in what is printed, one a line, or a regular
    /// expression between slashes. It is itself never printed.
    pub(crate) identifiers: Option<Field<String>>,
    /// Who was interviewed when: the people among whom claims count voices.
    #[serde(default)]
    pub(crate) interviews: Many<Short<Interview>>,
    /// Which interviews were read whole for a theme: without this, whoever has no passage of it may still have spoken
    /// of it.
    #[serde(default)]
    pub(crate) coded: Many<Coded>,
    /// What words such as several mean where a theme is voiced: `{several: at least 3, few: at most 2, most: more than
    /// two thirds}`.
    #[serde(default)]
    #[schemars(with = "Entries<Word>")]
    pub(crate) voices: Entries<String>,
    /// Who judges independently, by id: fit, stance, confidence or codes. Nothing that they judged is shown before all
    /// are in.
    #[serde(default)]
    pub(crate) analysts: Entries<Short<Analyst>>,
    /// The strands, as columns of the grid from left to right; quantitative and qualitative where
    /// nothing is said. One of another name says of which `kind` it is.
    #[serde(default)]
    pub(crate) strands: Entries<Short<Strand>>,
    /// The significance level, 0.05 where nothing is said.
    pub(crate) alpha: Option<Field<Number>>,
    /// The margin within which a difference counts as none, for the claims `unchanged`, `comparable` and
    /// `not_maintained` that name no other.
    pub(crate) margin: Option<Field<Margin>>,
    /// The most decimals that are printed of figures on the page; all where nothing is said, here, of a measure or of a
    /// table. Checks and claims go by the figures as they are; p values keep to the style.
    pub(crate) digits: Option<Field<u8>>,
    /// How numbers are printed; decimals stay as they are, but p values are rounded where the journal does.
    pub(crate) style: Option<Field<Style>>,
    /// How references are printed that are made of their parts: `vancouver`, which it is where nothing is said, `apa` or
    /// `harvard`. A `citation` that is written out stays as it is.
    pub(crate) references: Option<Field<ReferenceStyle>>,
    /// Abbreviations and what they stand for; the key under the table lists those that are used.
    #[serde(default)]
    pub(crate) abbreviations: Entries<String>,
    /// Notes printed under the table.
    #[serde(default)]
    pub(crate) notes: Many<String>,
    /// The language of the texts, as in `en` or `de-AT`. The words of table, key and notes are in that language where
    /// there is a table of them: in English, German, French, Spanish and Arabic. For another one, put them under `words`.
    pub(crate) language: Option<Field<String>>,
    /// Words of table, key and notes that the authors want in place of the usual ones, by their names.
    #[serde(default)]
    pub(crate) words: Entries<String>,
    /// How the table is laid out; a grid like Table 5 of the model paper where nothing is said.
    pub(crate) layout: Option<Field<Short<Layout>>>,
    /// Several layouts of the same evidence, each with files of its own.
    #[serde(default)]
    pub(crate) layouts: Many<Short<Layout>>,
    /// What reporting guidelines ask of a mixed-methods study, item by item: `gramms-1` to `gramms-6` and `mmat-5.1` to
    /// `mmat-5.5`, as the layouts `gramms` and `mmat` list them.
    #[serde(default)]
    pub(crate) reporting: Entries<Short<Reported>>,
}

/// Someone who wrote the synthesis.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Author {
    /// The name, as it is printed.
    pub(crate) name: Field<String>,
    /// The ORCID iD, as in `0000-0002-1825-0097`.
    pub(crate) orcid: Option<Field<String>>,
    /// Where the author works.
    pub(crate) affiliation: Option<Field<String>>,
}

/// What is said on an item of a reporting guideline.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reported {
    /// What the study did.
    pub(crate) answer: Field<String>,
    /// Where it is reported, such as a page or a section of the paper.
    #[schemars(with = "Option<Word>")]
    pub(crate) at: Option<Field<String>>,
}

/// A time of data collection.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Timepoint {
    /// What it is called in print.
    pub(crate) label: Field<String>,
    /// Months since the start.
    pub(crate) months: Option<Field<Number>>,
}

/// A strand: a column of the grid.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Strand {
    /// The heading of its column.
    pub(crate) label: Field<String>,
    /// Of which kind it is, by which its findings are asked for figures or quotations, and for GRADE or
    /// GRADE-CERQual. `quantitative` and `qualitative` say it by their names.
    pub(crate) kind: Option<Field<StrandKind>>,
}

/// Something with a name to print.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    /// What it is called in print.
    pub(crate) label: Field<String>,
}

/// A statistical model.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnalysisModel {
    /// What it is called in print.
    pub(crate) label: Field<String>,
    /// What it is adjusted for, in words; `[]` says that it is adjusted for nothing.
    #[serde(rename = "for")]
    pub(crate) adjusted_for: Option<Many<String>>,
}
