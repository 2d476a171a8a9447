//! What lies at either side of the line of a picture, in words.

use super::words::Words;
use crate::claims::trial::direction::{better, rises};
use crate::model::{Better, ChangeMeaning, Contrast, Kind};

/// What lies to the left and to the right of the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sides {
    /// The word at the left end; may be empty.
    pub(super) left: String,
    /// The word at the right end; may be empty.
    pub(super) right: String,
    /// What the right side is, in a sentence; may be empty.
    pub(super) sentence: String,
}

impl<'a> Words<'a> {
    /// What lies on either side of the line.
    pub(super) fn sides(&self) -> Sides {
        let better = better(self.figure, self.model);
        match &self.figure.kind {
            Kind::Contrast(contrast) if self.figure.predictor.is_some() => {
                self.sides_of_association(contrast, better)
            }
            Kind::Contrast(contrast) => match contrast.change_means {
                // A difference of changes has two signs: the words for one of them would mislead.
                Some(_) if self.figure.to.is_some() && self.figure.versus.is_some() => {
                    self.sides_of_changes(contrast, better)
                }
                Some(meaning) => self.sides_of(contrast, meaning, better),
                None => Sides::default(),
            },
            _ => {
                let said = self.names.of("above_the_norm_is_right");
                self.ends(better, Better::Higher, ["side_below", "side_above"], said)
            }
        }
    }

    /// The sides of an association: right of none there is more of the outcome with more of the predictor, unless its sign is
    /// said to be the other way round.
    fn sides_of_association(&self, contrast: &Contrast, better: Option<Better>) -> Sides {
        let (good, plain, said) = match rises(self.model, self.figure, contrast) {
            Some(true) => (
                Better::Higher,
                ["side_negative", "side_positive"],
                "positive_is_right",
            ),
            Some(false) => (
                Better::Lower,
                ["side_positive", "side_negative"],
                "negative_is_right",
            ),
            None => return Sides::default(),
        };
        let said = self.names.with(said, &[("line", self.line())]);
        self.ends(better, good, plain, &said)
    }

    /// The sides of a difference of changes, where both of its signs are said.
    fn sides_of_changes(&self, contrast: &Contrast, better: Option<Better>) -> Sides {
        let (Some(rises), (_, Some(groups))) =
            (rises(self.model, self.figure, contrast), contrast.signs())
        else {
            return Sides::default();
        };
        let group = |at: Option<usize>| Some(&self.model.synthesis.groups.get(at?)?.label);
        let (Some(one), Some(other)) = (group(self.figure.group), group(self.figure.versus)) else {
            return Sides::default();
        };
        // What lies right of the line is a greater rise of the group named first, or a smaller one.
        let (right, left) = match rises {
            true => (one, other),
            false => (other, one),
        };
        let sentence = self.meant("greater_rise_is_right", groups, Some(right));
        match better {
            None => self.of_groups("greater_rise_in", [left, right], sentence),
            Some(better) => {
                let (good, bad) = match better {
                    Better::Higher => (right, left),
                    Better::Lower => (left, right),
                };
                self.favouring([bad, good], &sentence)
            }
        }
    }

    fn sides_of(
        &self,
        contrast: &Contrast,
        meaning: ChangeMeaning,
        better: Option<Better>,
    ) -> Sides {
        let change = match meaning {
            ChangeMeaning::EarlierMinusLater | ChangeMeaning::EarlierOverLater => {
                Some((Better::Lower, "fall_is_right", ["side_rise", "side_fall"]))
            }
            ChangeMeaning::LaterMinusEarlier | ChangeMeaning::LaterOverEarlier => {
                Some((Better::Higher, "rise_is_right", ["side_fall", "side_rise"]))
            }
            _ => None,
        };
        if let Some((good, said, plain)) = change {
            return self.ends(better, good, plain, &self.meant(said, meaning, None));
        }
        let group = |at: Option<usize>| Some(&self.model.synthesis.groups.get(at?)?.label);
        let (Some(one), Some(other)) = (group(self.figure.group), group(self.figure.versus)) else {
            return Sides::default();
        };
        let (higher, lower) = match rises(self.model, self.figure, contrast) {
            Some(true) => (one, other),
            Some(false) => (other, one),
            None => return Sides::default(),
        };
        let sentence = self.meant("higher_is_right", meaning, Some(higher));
        match better {
            None => self.of_groups("higher_in", [lower, higher], sentence),
            Some(better) => {
                let (right, left) = match better {
                    Better::Higher => (higher, lower),
                    Better::Lower => (lower, higher),
                };
                self.favouring([left, right], &sentence)
            }
        }
    }

    /// What lies at either side of the line: which is better, where that is known.
    fn ends(
        &self,
        better: Option<Better>,
        good: Better,
        plain: [&'static str; 2],
        said: &str,
    ) -> Sides {
        let (sides, sentence) = match better {
            None => (plain, said.to_owned()),
            Some(better) if better == good => {
                let sentence = self.names.with("which_is_better", &[("said", said)]);
                (["side_worse", "side_better"], sentence)
            }
            Some(_) => {
                let sentence = self.names.with("which_is_worse", &[("said", said)]);
                (["side_better", "side_worse"], sentence)
            }
        };
        let [left, right] = sides.map(|side| self.names.of(side).to_owned());
        Sides {
            left,
            right,
            sentence,
        }
    }

    /// What lies at either side, in words of that name for a group.
    fn of_groups(&self, name: &str, groups: [&str; 2], sentence: String) -> Sides {
        let [left, right] = groups.map(|group| self.names.with(name, &[("group", group)]));
        Sides {
            left,
            right,
            sentence,
        }
    }

    /// Which group each side favours.
    fn favouring(&self, groups: [&str; 2], said: &str) -> Sides {
        let parts = [("said", said), ("group", groups[1])];
        let sentence = self.names.with("which_favours", &parts);
        self.of_groups("favours", groups, sentence)
    }

    /// A sentence of that name on what lies right of the line, by what a positive value means.
    fn meant(&self, name: &str, meaning: ChangeMeaning, group: Option<&str>) -> String {
        let meaning = self.names.among("means", meaning.word());
        let parts = [("meaning", meaning), ("line", self.line())];
        let group = group.map(|group| ("group", group));
        let parts: Vec<_> = parts.into_iter().chain(group).collect();
        self.names.with(name, &parts)
    }

    /// What a figure is held against.
    pub(super) fn line(&self) -> &'a str {
        self.drawn.axis.line(self.names)
    }
}
