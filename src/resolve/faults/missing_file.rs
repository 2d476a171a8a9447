//! A CSV table or a source's text that is named is not in the synthesis folder.
//!
//! ## Why it matters
//!
//! The figures that findings rest on are read from the table. Without it no statement that cites
//! them can be checked; and without its text, no quotation from a source.
//!
//! ## Example
//!
//! ```yaml
//! results:
//!   - table: results/table-3.xlsx       # a workbook, not a CSV file
//!   - table: C:\study\table-4.csv       # outside the folder
//! ```
//!
//! ## What to do
//!
//! Put the file into the synthesis folder and write its path from there, with `/` between folders,
//! as in `results/table-3.csv`. Capital and small letters count. Save a sheet of a workbook as CSV
//! first. A text of a source may be plain text, a Word file, a web page, a PDF with a text layer, or subtitles.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG017",
    name: "missing-file",
    severity: Severity::Error,
    source: include_str!("missing_file.rs"),
};

pub(crate) fn finding(place: Span, path: &str, known: &[&str]) -> Diagnostic {
    let words = format!("there is no table `{path}` in the synthesis folder");
    let found = Diagnostic::at(&CHECK, place, words);
    if !is_of_a_table(path) {
        return found.help("save the table as CSV in the synthesis folder, and name that file");
    }
    let near = did_you_mean(path, known.iter().copied());
    match (near, known.is_empty()) {
        (Some(near), _) => found.help(near),
        (None, true) => found.help("put the CSV file into the synthesis folder"),
        (None, false) => found.help(format!("found there: {}", listed(known))),
    }
    .help("the path starts in the synthesis folder, as in `results/table-3.csv`")
}

/// What is named as a table is in the folder, and is none, `because` of what it is or is called.
pub(crate) fn no_table(place: Span, path: &str, because: &str) -> Diagnostic {
    let words = format!("`{path}` is in the synthesis folder, but {because}");
    let found = Diagnostic::at(&CHECK, place, words);
    match is_of_a_table(path) {
        // It has the ending of a table, so that it starts with what hides it.
        true => found
            .help("give the file a name that does not start with a point, and name it so here too"),
        false => found.help("save the table as CSV, with the ending `.csv`, and name that file"),
    }
}

/// Whether a path ends as those of tables do.
fn is_of_a_table(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    matches!(ending.as_str(), "csv" | "tsv")
}

pub(crate) fn no_text(place: Span, path: &str) -> Diagnostic {
    let words = format!("there is no text `{path}` in the synthesis folder");
    let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    let found = Diagnostic::at(&CHECK, place, words);
    match ending.as_str() {
        "txt" | "md" | "vtt" | "srt" | "docx" | "html" | "htm" | "pdf" => {
            found.help("the path starts in the synthesis folder, as in `sources/paper.txt`")
        }
        _ => found.help(ENDINGS),
    }
}

/// What texts may be.
const ENDINGS: &str = "texts end in `.txt`, `.md`, `.docx`, `.html` or `.pdf`, subtitles in `.vtt` or `.srt`; save another one, as a `.doc` or `.rtf` is, as `.docx` or plain text";

/// A folder or a pattern of transcripts, in whose `folder` there is no text.
pub(crate) fn no_texts(place: Span, path: &str, folder: &str) -> Diagnostic {
    let words = match folder.trim_end_matches('/') {
        "" => format!("there is no text `{path}` in the synthesis folder"),
        folder => format!("there is no text in a folder `{folder}` of the synthesis folder"),
    };
    Diagnostic::at(&CHECK, place, words)
        .help("the path starts in the synthesis folder, as in `transcripts/` or `\"transcripts/{participant}.txt\"`")
        .help(ENDINGS)
        .help("where the texts lie outside of it, say where in `cisgrid.local.yaml`: `texts: {interviews: /path/to/them}`")
        .help("where the texts must not leave their machine, say `confidential: true`: they need not be there then")
}
