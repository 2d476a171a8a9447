//! The parts of a quotation in the order in which they are looked for, with what stands between them.

use super::said::{Part, Said};

/// What stands between two parts with words.
#[derive(Clone, Debug, Default)]
pub(super) struct Between {
    pub(super) gap: bool,
    /// What stands in brackets.
    pub(super) inner: Option<String>,
}

/// The parts with words, and what stands before each of them and behind the last.
pub(super) struct Plan<'a> {
    pub(super) words: Vec<(&'a str, (bool, bool))>,
    pub(super) between: Vec<Between>,
}

impl<'a> Plan<'a> {
    pub(super) fn of(said: &'a Said) -> Self {
        let mut plan = Self {
            words: Vec::new(),
            between: vec![Between::default()],
        };
        for part in &said.parts {
            match (part, plan.between.last_mut()) {
                (
                    Part::Words {
                        letters, attached, ..
                    },
                    _,
                ) => {
                    plan.words.push((letters, *attached));
                    plan.between.push(Between::default());
                }
                (Part::Gap, Some(last)) => last.gap = true,
                (Part::Bracket(inner), Some(last)) => {
                    let whole = last.inner.get_or_insert_default();
                    whole.push(' ');
                    whole.push_str(inner);
                }
                (_, None) => {}
            }
        }
        plan
    }
}
