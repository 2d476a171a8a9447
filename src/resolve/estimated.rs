//! What tells apart two estimates of one pair: what is estimated, and for how much more of the predictor.

use crate::model::{Effect, Figure};
use crate::wording::spelling;

/// What a key may say of an estimate, where it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// What is estimated.
    Effect,
    /// For how much more of the predictor.
    Per,
}

impl Said {
    /// Both, in the order in which keys say them.
    pub(super) const ALL: [Self; 2] = [Self::Effect, Self::Per];

    /// The word of the format.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Effect => "effect",
            Self::Per => "per",
        }
    }

    /// That of this word.
    pub(super) fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// What a figure says of it, as keys write it.
    pub(super) fn of(self, figure: &Figure) -> Option<String> {
        let contrast = figure.contrast()?;
        let said = match self {
            Self::Effect => contrast.effect.map(|effect| effect.word().to_owned()),
            // Of a rate it is of person-time.
            Self::Per => figure
                .predictor
                .and(contrast.per.as_ref())
                .map(|per| per.value.clone()),
        };
        said.map(|said| said.split_whitespace().collect::<Vec<_>>().join("-"))
    }

    /// Whether a figure is the one of which a key says so.
    pub(super) fn is(self, figure: &Figure, name: &str) -> bool {
        let own = self.of(figure);
        let same = own.is_some_and(|own| plain(&own) == plain(name));
        let effect = || {
            let effect = figure.contrast().and_then(|contrast| contrast.effect);
            self == Self::Effect && effect.is_some() && effect == Effect::meant(name)
        };
        same || effect()
    }
}

/// A word of a key as it is compared.
fn plain(text: &str) -> String {
    let text = spelling::label(text);
    text.chars()
        .filter(|one| one.is_alphanumeric() || *one == '.')
        .collect()
}

/// Whether two figures are not the same estimate: another effect, or for another amount of the predictor.
pub(super) fn are_apart(one: &Figure, other: &Figure) -> bool {
    let both = |said: Said| said.of(one).zip(said.of(other));
    let differ = |said: Said| both(said).is_some_and(|(one, other)| plain(&one) != plain(&other));
    // One unit goes without saying.
    let one_unit = |figure: &Figure| Said::Per.of(figure).is_none_or(|per| is_one(&per));
    let is_association = one.predictor.is_some() && other.predictor.is_some();
    let amounts = is_association && one_unit(one) != one_unit(other);
    differ(Said::Effect) || amounts || is_association && differ(Said::Per) && !one_unit(one)
}

/// Whether an amount is one unit, as in `1 year` and `year`.
fn is_one(per: &str) -> bool {
    let number: String = per
        .chars()
        .take_while(|one| one.is_ascii_digit() || *one == '.')
        .collect();
    number.is_empty() || number.parse::<f64>() == Ok(1.0)
}
