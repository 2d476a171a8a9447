//! What a file of another program brings to a synthesis.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use crate::read::edit::Written;

/// What a file brings: entries for the YAML, files beside it, and what is to be said of both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// What it is, with the program that wrote it where the file says so: “REFI-QDA project of QualCoder 4.0”.
    pub what: String,
    /// The entries, in the order in which they are to be written.
    pub parts: Vec<BroughtPart>,
    /// Files that belong beside the YAML: transcripts, sheets, tables of coded passages.
    pub files: Vec<BroughtFile>,
    /// What was taken, one sentence each without a full stop: “24 codes as themes”.
    pub taken: Vec<String>,
    /// What was not, or not as it stood, and why.
    pub left: Vec<LeftBehind>,
    /// The texts of a project whose passages stand in its table.
    pub texts: Vec<BroughtText>,
    /// What is to be remembered of the file until it comes again.
    pub remembered: BTreeMap<String, String>,
}

/// A text of which passages are brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtText {
    /// What the ids of its passages begin with, before the last full stop.
    pub name: String,
    /// Its file, from the folder of the synthesis.
    pub path: PathBuf,
    /// Whether its words are not in the file that is taken in, so that nobody can say where its passages stand.
    pub missing: bool,
}

/// One entry of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtPart {
    /// The section: `sources`, `themes`, `evidence`, `results`, `measures`, `memos`, `segments`, or one below `synthesis`,
    /// such as `synthesis.participants`.
    pub section: &'static str,
    /// The id by which the entry is known in its section: its `id`, or its key where the section is a mapping; of a table
    /// of figures or segments the path of the file, of which a second entry is `results/table.csv #2`.
    pub id: String,
    /// What stands in it, without the id.
    pub fields: Vec<(String, Written)>,
    /// Lines above it, without the number sign: what is unknown and to be filled in.
    pub comment: Vec<String>,
}

/// A file that belongs beside the YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtFile {
    /// Its path from the folder of the synthesis; never absolute, never through `..`.
    pub path: PathBuf,
    /// What stands in it.
    pub bytes: Vec<u8>,
    /// Of a CSV table with one line an entry: the heading of the column that holds its id.
    pub id_column: Option<&'static str>,
}

/// Something that was not taken, or not as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftBehind {
    /// What, and why: “3 selections of the picture `map.png`: pictures have no words to quote”.
    pub words: String,
    /// Where in the file: `project.qde:120`, `line 12`, `Sheet1!C4`.
    pub place: Option<String>,
    /// Whether it is a weakness of the file, to be looked at, and not merely something that cisgrid has no use for.
    pub doubtful: bool,
}

impl Brought {
    /// Notes something that was left and that a synthesis has no use for.
    pub fn leave(&mut self, words: impl Into<String>, place: Option<String>) {
        self.left.push(LeftBehind {
            words: words.into(),
            place,
            doubtful: false,
        });
    }

    /// Notes something that somebody should look at.
    pub fn doubt(&mut self, words: impl Into<String>, place: Option<String>) {
        self.left.push(LeftBehind {
            words: words.into(),
            place,
            doubtful: true,
        });
    }
}
