//! Values of several pieces, some of which are declared elsewhere.

use std::collections::HashMap;

use super::cut::{LONGEST, Piece};
use crate::imports::references::dates;

/// A value of several pieces.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// The text.
    pub(super) text: String,
    /// Whether it has names that nothing declares: they stay as they are.
    pub(super) has_unknown: bool,
    /// Whether it is longer than a value may be, and was cut off.
    pub(super) is_too_long: bool,
}

/// The text of a value of several pieces. What is declared by others may grow with each of them.
pub(super) fn joined(pieces: &[Piece], strings: &HashMap<String, String>) -> Joined {
    let mut joined = Joined::default();
    for piece in pieces {
        let text = match piece {
            Piece::Text(said) => said,
            Piece::Name(name) => match strings.get(&name.to_lowercase()) {
                Some(said) => said,
                None => {
                    joined.has_unknown |= dates::month(name).is_none();
                    name
                }
            },
        };
        if joined.text.len() + text.len() > LONGEST {
            joined.is_too_long = true;
            break;
        }
        joined.text.push_str(text);
    }
    joined
}
