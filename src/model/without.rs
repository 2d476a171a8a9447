//! What is left out of a synthesis when its claims are tried anew without it.

use std::collections::HashSet;

use super::evidence::Evidence;
use super::figure::Figure;
use super::handle::Handle;
use super::measure::Measure;
use super::theme::Theme;

/// The parts of a synthesis that are left out of account, as if they had never been declared: nothing, by default.
///
/// What a claim is tried on is what it would be tried on if these parts were not there. What is left out is not the same
/// as what is known not to be: where a passage is left out of an interview that stays, nobody knows any more what was said
/// there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Without {
    /// Figures.
    pub figures: HashSet<Handle<Figure>>,
    /// Measures whose norms are left out.
    pub norms: HashSet<Handle<Measure>>,
    /// Quotations, each by its finding and its position there.
    pub quotes: HashSet<(Handle<Evidence>, usize)>,
    /// The positions of coded passages.
    pub segments: HashSet<usize>,
    /// The positions of interviews.
    pub interviews: HashSet<usize>,
    /// The positions of interviews of which a part is left out: they are not read whole any more.
    pub unread: HashSet<usize>,
    /// Themes and codes.
    pub themes: HashSet<Handle<Theme>>,
}
