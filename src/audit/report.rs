//! What an audit gives: what was read of an article, how it was understood, and what was found.

use serde::Serialize;

use super::finding::AuditFinding;
use crate::diagnostic::Severity;

/// The audit of one file.
#[derive(Debug, Serialize)]
pub struct AuditReport {
    /// The name of the file.
    pub file: String,
    /// What it is, as in “JATS article”.
    pub kind: &'static str,
    /// Its title.
    pub title: Option<String>,
    /// How many paragraphs of running text were read.
    pub paragraphs: usize,
    /// Its tables.
    pub tables: Vec<AuditedTable>,
    /// The statistics of its sentences and of cells that hold whole tests.
    pub statistics: Vec<SaidStatistic>,
    /// What was found, in the order of the article.
    pub findings: Vec<AuditFinding>,
    /// What was not read.
    pub unread: Vec<AuditedGap>,
    /// A synthesis to start from: each file by its name.
    #[serde(skip)]
    pub draft: Vec<(String, String)>,
}

impl AuditReport {
    /// What the heaviest finding weighs.
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|one| one.severity).max()
    }

    /// How many findings weigh that much.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    }
}

/// A table as it was understood.
#[derive(Clone, Debug, Serialize)]
pub struct AuditedTable {
    /// What it is called.
    pub label: String,
    /// Its caption.
    pub caption: Option<String>,
    /// Where it stands.
    pub place: String,
    /// Its rows without those that head it.
    pub rows: usize,
    /// How many rows head it.
    pub heads: usize,
    /// How each column was understood.
    pub columns: Vec<AuditedColumn>,
    /// How many cells with figures were read and checked, and how many were not read.
    pub cells_read: usize,
    /// The cells with figures that were not read.
    pub unread: Vec<AuditedGap>,
}

/// A column as it was understood.
#[derive(Clone, Debug, Serialize)]
pub struct AuditedColumn {
    /// Its heading.
    pub heading: String,
    /// What its cells hold, in the words of the format, such as `mean sd`; several where rows differ.
    pub holds: Vec<String>,
    /// Whether that is a guess.
    pub guessed: bool,
    /// What it rests on.
    pub because: Vec<String>,
}

/// Something that was not read.
#[derive(Clone, Debug, Serialize)]
pub struct AuditedGap {
    /// Where it stands.
    pub place: String,
    /// What stands there, or why it was not read.
    pub words: String,
}

/// A statistic that a sentence says.
#[derive(Clone, Debug, Serialize)]
pub struct SaidStatistic {
    /// Where it stands.
    pub place: String,
    /// As it is written.
    pub text: String,
    /// What it came to.
    pub verdict: SaidVerdict,
    /// What follows from it: of a test, its p.
    pub computed: Option<String>,
}

/// What a statistic of a sentence came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidVerdict {
    /// Its figures belong together.
    Fits,
    /// They do as a test of one side, which the text announces.
    FitsOneSided,
    /// They would as a test of one side, which the text does not announce.
    WouldFitOneSided,
    /// They do not, and what the article says of its tests may be why.
    MayFit,
    /// They do not.
    DoesNotFit,
    /// What is printed of them leaves open whether they do.
    Open,
}

impl SaidVerdict {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::FitsOneSided => "fits one-sided, as the text says",
            Self::WouldFitOneSided => "would fit one-sided",
            Self::MayFit => "may fit, by what the article says of its tests",
            Self::DoesNotFit => "does not fit",
            Self::Open => "left open by what is printed",
        }
    }
}
