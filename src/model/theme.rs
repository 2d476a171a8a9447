//! Themes and codes: what passages and findings are about.

use super::handle::{Arena, Handle, Placed};
use crate::source::Span;

/// A theme, or a code that belongs to one.
#[derive(Debug)]
pub struct Theme {
    /// Its id, where it is declared.
    pub id: Option<Placed<String>>,
    /// What it is called.
    pub label: String,
    /// Where it is declared; of one that is not, where it is named first.
    pub span: Span,
    /// What belongs to it and what does not.
    pub definition: Option<String>,
    /// The theme to which it belongs.
    pub within: Option<Placed<Handle<Self>>>,
}

impl Theme {
    /// What names it: its id, else its label.
    pub fn name(&self) -> &str {
        self.id.as_ref().map_or(&self.label, |id| &id.value)
    }
}

impl Arena<Theme> {
    /// The theme and those to which it belongs, from the nearest on.
    pub fn upwards(&self, at: Handle<Theme>) -> impl Iterator<Item = Handle<Theme>> + '_ {
        let next = |at: &Handle<Theme>| self[*at].within.as_ref().map(|within| within.value);
        // A circle is a fault; whoever asks beside it gets an end all the same.
        std::iter::successors(Some(at), next).take(self.len())
    }

    /// Whether a theme is another, or belongs to it.
    pub fn is_within(&self, at: Handle<Theme>, other: Handle<Theme>) -> bool {
        self.upwards(at).any(|above| above == other)
    }
}
