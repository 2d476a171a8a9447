//! A line of a plot.

use crate::view::PictureValues;

/// A line of a plot.
#[derive(Debug)]
pub(super) struct PlotRow {
    /// What stands on a line of its own above it, where it is the first of several of one measure.
    pub(super) above: Option<String>,
    /// What it is of.
    pub(super) named: String,
    /// What it is called.
    pub(super) label: String,
    /// True where it stands below such a line.
    pub(super) indented: bool,
    /// Its numbers, one for each heading.
    pub(super) cells: Vec<String>,
    /// What is drawn, if anything.
    pub(super) values: Option<PictureValues>,
    /// True where it fails a check.
    pub(super) fails: bool,
    /// What it shows, in words.
    pub(super) words: String,
}
