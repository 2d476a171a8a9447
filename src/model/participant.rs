//! Participants: who is quoted, of which site and in which role.

use super::day::Day;
use super::handle::Placed;
use crate::source::Span;

/// Somebody whom the study heard.
#[derive(Debug)]
pub struct Participant {
    /// The name, number or pseudonym, as it was written first.
    pub name: String,
    /// Where it was declared; of one that is not, where it is quoted first.
    pub span: Span,
    /// Whether it is declared, by itself or by the pattern of names.
    pub declared: bool,
    /// Whether it is declared by itself: then it is nobody else, however alike the names are.
    pub listed: bool,
    /// The position of the site.
    pub site: Option<Placed<usize>>,
    /// The role, as it was written.
    pub role: Option<Placed<String>>,
    /// The day on which the participant withdrew: no word of theirs may be used any more.
    pub withdrawn: Option<Placed<Day>>,
}

/// What a quotation says of its participant itself.
#[derive(Debug)]
pub struct Speaking {
    /// The position of the site.
    pub site: Option<Placed<usize>>,
    /// The role, as it was written.
    pub role: Option<Placed<String>>,
}
