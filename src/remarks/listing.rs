//! What a listing of remarks says: plain data, as it is printed as JSON.

use std::path::PathBuf;

use serde::Serialize;

use crate::document::stamp;
use crate::view::View;

/// The remarks of a file.
#[derive(Clone, Debug, Serialize)]
pub struct Remarks {
    /// Whether the file was made from the synthesis as it is now.
    pub stamp: Stamp,
    /// Of notes, the title of the synthesis on which they were written, where that has another now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_title: Option<String>,
    /// The comments and changes, or the notes: those at a proposition and its findings in the order of the propositions,
    /// then those at findings behind the table or by themselves, then the others, in the order of the file.
    pub remarks: Vec<Remark>,
    /// The statements that the file has in other words than the synthesis, tracked changes aside: by their bookmarks, or
    /// where the words of one paragraph alone are nearly theirs.
    pub differing: Vec<Differing>,
    /// The findings in rows whose sign in the file is that of another stance, tracked changes aside.
    pub turned: Vec<Turned>,
    /// The statements that do not stand in the file, neither at a bookmark nor in their words or nearly so.
    pub missing: Vec<LostStatement>,
    /// What could not be read, or is not whole, in words.
    pub unread: Vec<String>,
    /// How many notes say nothing, and are not listed.
    #[serde(skip_serializing_if = "is_none")]
    pub empty: usize,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

/// Whether a file was made from a synthesis as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stamp {
    /// It was.
    Same,
    /// It was made from another version.
    Different,
    /// The file does not say what it was made from.
    Missing,
}

impl Stamp {
    /// What the fingerprint that a file carries says of it.
    pub(super) fn of(said: Option<&str>, view: &View) -> Self {
        match said {
            None => Self::Missing,
            Some(said) if said == stamp(view) => Self::Same,
            Some(_) => Self::Different,
        }
    }
}

/// A comment, a change or a note.
#[derive(Clone, Debug, Serialize)]
pub struct Remark {
    /// By what it is known when the file is listed again, and answered.
    pub id: String,
    /// Whether the synthesis has an answer to it.
    pub answered: bool,
    /// What it is.
    pub kind: RemarkKind,
    /// Who made it, where the file says so.
    pub author: Option<String>,
    /// When, as the file says it.
    pub date: Option<String>,
    /// Whether it is a comment that is marked as resolved.
    pub resolved: bool,
    /// What the comment or note says, its paragraphs on lines of their own; the words that were inserted, moved, formatted, or put
    /// in place of others; of a deletion, the words that are to go; of a sign, the stance that it has now.
    pub text: String,
    /// Of a replacement, the words that are to go; of a sign, the stance that it had.
    pub replaced: Option<String>,
    /// Where it stands; of a move, where the words were taken from, or, where only one end of it is marked, that end.
    pub at: Whereabouts,
    /// Of a move, where the words were brought.
    pub to: Option<Whereabouts>,
    /// The answers to a comment, in the order of time.
    pub replies: Vec<Reply>,
    /// Of a change of the words of one statement, how that reads with the changes taken over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reads: Option<String>,
    /// The paragraph at which it stands, with all changes rejected.
    #[serde(skip)]
    pub(super) paragraph: String,
}

/// Kinds of remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RemarkKind {
    /// A comment.
    Comment,
    /// A note that was written in the page.
    Note,
    /// Words that were inserted.
    Insertion,
    /// Words that are to go.
    Deletion,
    /// Words in place of others.
    Replacement,
    /// Words that stood elsewhere.
    Move,
    /// Words that look otherwise.
    Formatting,
    /// The sign of a finding that was turned to that of another stance.
    Sign,
    /// A row of a table that was inserted.
    RowInsertion,
    /// A row of a table that is to go.
    RowDeletion,
    /// A cell that was inserted.
    CellInsertion,
    /// A cell that is to go.
    CellDeletion,
    /// Cells that were joined or parted.
    CellMerge,
}

impl RemarkKind {
    /// What it is called.
    pub fn word(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Note => "note",
            Self::Insertion => "inserted",
            Self::Deletion => "deleted",
            Self::Replacement => "replaced",
            Self::Move => "moved",
            Self::Formatting => "formatting",
            Self::Sign => "sign changed",
            Self::RowInsertion => "row inserted",
            Self::RowDeletion => "row deleted",
            Self::CellInsertion => "cell inserted",
            Self::CellDeletion => "cell deleted",
            Self::CellMerge => "cells merged",
        }
    }
}

/// An answer to a comment.
#[derive(Clone, Debug, Serialize)]
pub struct Reply {
    /// Who wrote it, where the file says so.
    pub author: Option<String>,
    /// When, as the file says it.
    pub date: Option<String>,
    /// What it says.
    pub text: String,
}

/// Where a remark stands.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Whereabouts {
    /// The words at which it stands; none where it stands between words, and of a change, whose words it says itself.
    pub words: String,
    /// Whether all of these words were inserted, or are all to go, by a tracked change.
    pub on_change: Option<OnChange>,
    /// Whether they stand in a note to what is named.
    pub in_note: bool,
    /// The statements that it covers, in the order of the file.
    pub statements: Vec<StatementAt>,
    /// What was a statement and is none now.
    pub gone: Vec<Gone>,
    /// Where the words of the file may be those of several statements, or of one that another paragraph has or may have:
    /// these.
    pub several: Vec<Candidate>,
    /// The words of the first paragraph of which that is so.
    pub unclear: Option<String>,
    /// Of a note, what it says of its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noted: Option<Noted>,
    /// Where a note is at something else that has an id or a key: this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<NamedAt>,
    /// Where it is at no statement: what it is at.
    pub elsewhere: Option<Elsewhere>,
}

/// A change on which a comment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnChange {
    /// Words that were inserted.
    Insertion,
    /// Words that are to go.
    Deletion,
}

/// A statement at which a remark stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatementAt {
    /// The id of the proposition; none where it is a finding by itself.
    pub proposition: Option<String>,
    /// The id of the finding; none where it is the proposition itself, or its row.
    pub finding: Option<String>,
    /// What of it the remark is at.
    pub part: StatementPart,
    /// The heading of the column of the table.
    pub heading: Option<String>,
    /// The file in which it is written, from where the program was started.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// By what it was found.
    pub found_by: FoundBy,
    /// How it reads in the synthesis, where the file has it in other words.
    pub now: Option<String>,
}

/// What a note says of the place at which it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Noted {
    /// The id at which it was written.
    pub id: String,
    /// The proposition in whose row the statement stood.
    pub row: Option<NotedRow>,
    /// The others that read now, word for word, as this one did when the note was written, where it reads differently.
    pub words_now_at: Vec<Candidate>,
}

/// The proposition in whose row a statement stood when a note was written at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotedRow {
    /// Its id.
    pub id: String,
    /// Whether the statement still stands there.
    pub standing: RowStanding,
}

/// Whether a statement still stands in the row in which it stood when a note was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowStanding {
    /// It does.
    Same,
    /// It does not, though the proposition is there.
    Left,
    /// There is no proposition of that id.
    Gone,
}

/// Something at which a note stands that is neither a proposition nor a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedAt {
    /// What it is: `source`, `construct`, `measure` or `figure`.
    pub kind: &'static str,
    /// Its id or key.
    pub id: String,
    /// The file in which it is declared, from where the program was started.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// How it reads in the synthesis, where the note was written on other words.
    pub now: Option<String>,
}

/// What of a statement a remark is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementPart {
    /// The words of the proposition or finding.
    Statement,
    /// Something else in the row of the table.
    Row,
    /// What the finding rests on, behind the table.
    Behind,
}

/// By what a statement was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FoundBy {
    /// By its bookmark.
    Bookmark,
    /// By its id, which a note names.
    Id,
    /// By its words, since the file has no bookmark for it, or nothing has the id any more.
    Words,
    /// It was not found.
    Nothing,
}

/// What was a statement of the synthesis from which the file was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// The name of its bookmark, which is its id or begins like it; a note names the id itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bookmark: Option<String>,
    /// How it reads in the file.
    pub words: String,
}

/// A statement that may be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// `proposition` or `finding`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
}

/// Something that is no statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// What it is, such as `the key`.
    pub what: &'static str,
    /// The words of the nearest heading before it.
    pub heading: Option<String>,
    /// Of a row of a table, what the row is known by: the words of its first cell, and of the second where the first has
    /// nothing but a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
}

/// A statement that the file has in other words than the synthesis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Differing {
    /// The statement.
    pub statement: StatementAt,
    /// How it reads in the file, tracked changes aside.
    pub words: String,
}

/// A statement that does not stand in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LostStatement {
    /// The statement, with how it reads in the synthesis.
    pub statement: StatementAt,
    /// Whether its words stand elsewhere in the file: it is missing in the row of the proposition that is named.
    pub stands_elsewhere: bool,
}

/// A finding in a row of which the file says by its sign that it has another stance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turned {
    /// The finding in its row.
    pub statement: StatementAt,
    /// The stance that the file shows.
    pub in_file: &'static str,
    /// The stance in the synthesis.
    pub stance: &'static str,
}
