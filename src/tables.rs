//! A table as somebody made it, in a sheet, a document or an article: cells, which of them head, and which were merged.

pub mod heads;

/// A table that was found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundTable {
    /// What it is called: “Table 3”, the name of a sheet.
    pub label: Option<String>,
    /// Its caption.
    pub caption: Option<String>,
    /// The notes below it.
    pub notes: Vec<String>,
    /// Its rows, all of one length: the text of a merged cell stands in each place that it covers.
    pub rows: Vec<Vec<FoundCell>>,
    /// How many rows head the others.
    pub heads: usize,
    /// Where in the file it stands: `line 120`, `Sheet1!A3`, `table 2`.
    pub place: String,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundCell {
    /// Its text, without the marks of footnotes; lines of one cell are parted by line ends.
    pub text: String,
    /// The marks of footnotes that stand in it.
    pub marks: Vec<String>,
    /// Whether it repeats the text of a merged cell that begins further to the left.
    pub across: bool,
    /// Whether it repeats the text of a merged cell that begins further above.
    pub down: bool,
    /// Where it stands, where it has a place of its own: `C4`, `line 130`.
    pub place: Option<String>,
    /// What is odd about how it was stored: a date where a number is likely, a formula without a value.
    pub doubt: Option<String>,
}
