//! What became of a cell: nothing, figures in the words of the format, or figures that were not read.

/// What a cell holds, in the words of the format, and what that rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeldFigures {
    pub(super) words: Vec<&'static str>,
    pub(super) guessed: bool,
    pub(super) because: &'static str,
    pub(super) comma: bool,
}

/// What became of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CellUse {
    /// There are no figures in it.
    Nothing,
    Figures(HeldFigures),
    /// There are figures in it that were not read, and why.
    Unread(&'static str),
}

/// Why a number with blanks between its digits is not read.
pub(super) const BLANK: &str =
    "has a blank between digits, which may part two numbers or stand in one";

/// Figures that something says.
pub(super) fn figures(words: &[&'static str], because: &'static str, comma: bool) -> CellUse {
    CellUse::Figures(HeldFigures {
        words: words.to_vec(),
        guessed: false,
        because,
        comma,
    })
}

/// Figures that nothing says.
pub(super) fn guessed(words: &[&'static str], because: &'static str, comma: bool) -> CellUse {
    CellUse::Figures(HeldFigures {
        words: words.to_vec(),
        guessed: true,
        because,
        comma,
    })
}

/// What words of the format stand for, said of a column.
pub(super) fn holds(words: &[&str]) -> String {
    let words = words.iter().map(|word| match *word {
        "mean" => "the mean",
        "sd" => "the SD",
        "se" => "the SE",
        "count" => "a count",
        "percent" => "its percentage",
        "median" => "the median",
        "min" => "the smallest value",
        "max" => "the largest value",
        "q1" => "the lower quartile",
        "q3" => "the upper quartile",
        "ci" => "its limits",
        other => other,
    });
    words.collect::<Vec<_>>().join(" with ")
}
