//! A sentence that is gone through for numbers, each of which is taken once.

use std::cell::OnceCell;
use std::ops::Range;

use super::lists::{self, List, has};
use super::pieces::Piece;
use super::telling::{About, Nearness, Telling, Told, with_operator};
use crate::number::{Operator, Printed};

/// A sentence under way.
pub(super) struct Reader<'s, 'a> {
    pub(super) pieces: &'s [Piece<'a>],
    /// Words by which the figures in question are called.
    pub(super) known: &'s dyn Fn(&str) -> bool,
    /// What the sentence is about, once that is asked for.
    about: OnceCell<About>,
    taken: Vec<bool>,
    pub(super) found: Vec<Telling>,
}

impl<'s, 'a> Reader<'s, 'a> {
    pub(super) fn new(pieces: &'s [Piece<'a>], known: &'s dyn Fn(&str) -> bool) -> Self {
        Self {
            pieces,
            known,
            about: OnceCell::new(),
            taken: vec![false; pieces.len()],
            found: Vec::new(),
        }
    }

    /// Whether the sentence speaks of a difference or change.
    pub(super) fn is_of_change(&self) -> bool {
        self.about().of_change
    }

    /// What the sentence is about.
    fn about(&self) -> About {
        let changes = |piece: &Piece<'_>| {
            let word = piece.word.as_str();
            let singular = word.strip_suffix('s').unwrap_or(word);
            has(&lists::VERBS, word) || has(&lists::NOUNS, singular) || word == "md"
        };
        *self.about.get_or_init(|| {
            let of_change = self.pieces.iter().any(changes);
            About {
                of_change,
                of_difference: of_change || self.has_any(&lists::DIFFERENCES),
                of_all: self.has_any(&lists::TOGETHER),
                of_logarithm: self.has_any(&lists::LOGARITHMS),
                names_test: self.has_any(&lists::NAMED_TESTS),
                is_inverse: self.has_any(&lists::INVERSE),
            }
        })
    }

    /// Whether some word of the sentence is of the list.
    pub(super) fn has_any(&self, list: &List) -> bool {
        self.pieces.iter().any(|piece| has(list, &piece.word))
    }

    /// The word at a place, in small letters; nothing where there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &piece.word)
    }

    /// The word or mark at a place as it was written.
    pub(super) fn text(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| piece.text)
    }

    /// The word or mark so many places before another.
    pub(super) fn before(&self, at: usize, back: usize) -> &str {
        let place = at.checked_sub(back);
        let text = place.map_or("", |place| self.text(place));
        let word = place.map_or("", |place| self.word(place));
        if word.is_empty() { text } else { word }
    }

    /// The number at a place that no pattern has taken yet.
    pub(super) fn number(&self, at: usize) -> Option<&'s Printed> {
        let free = !self.taken.get(at)?;
        self.pieces[at].number.as_ref().filter(|_| free)
    }

    /// The places of the numbers that are left.
    pub(super) fn numbers(&self) -> Vec<usize> {
        let places = 0..self.pieces.len();
        places.filter(|at| self.number(*at).is_some()).collect()
    }

    /// The place behind a sign of percent at `at`, if one is there.
    pub(super) fn behind_percent(&self, at: usize) -> Option<usize> {
        match (self.text(at), self.word(at), self.word(at + 1)) {
            ("%", ..) | (_, "percent", _) => Some(at + 1),
            (_, "per", "cent") => Some(at + 2),
            _ => None,
        }
    }

    /// The place behind words such as `of`, `was`, `=`, `:` from `at` on, up to three of them.
    pub(super) fn behind_links(&self, mut at: usize) -> usize {
        for _ in 0..3 {
            let link = matches!(
                self.word(at),
                "of" | "was" | "were" | "is" | "from" | "value" | "values"
            );
            if !link && !matches!(self.text(at), "=" | ":") {
                break;
            }
            at += 1;
        }
        at
    }

    /// The operator at `at` and the place behind it.
    pub(super) fn operator(&self, at: usize) -> (Option<Operator>, usize) {
        match (self.text(at), self.text(at + 1)) {
            ("<", "=") => (Some(Operator::Less), at + 2),
            (">", "=") => (Some(Operator::Greater), at + 2),
            ("<" | "≤" | "⩽", _) => (Some(Operator::Less), at + 1),
            (">" | "≥" | "⩾", _) => (Some(Operator::Greater), at + 1),
            ("=", _) => (Some(Operator::Equal), at + 1),
            _ => (None, at),
        }
    }

    /// How the number at `at` is told, by the words before it, and behind `end`; where they do not say, as an earlier
    /// number of the same list is: `roughly 60% of the one and 40% of the other`.
    pub(super) fn nearness(&self, at: usize, end: usize) -> Nearness {
        match self.own_nearness(at, end) {
            Nearness::Exactly => {
                let listed = self.nearness_of_list(at);
                let in_words = || self.is_about_in_words(at).then_some(Nearness::About);
                listed.or_else(in_words).unwrap_or(Nearness::Exactly)
            }
            own => own,
        }
    }

    /// Whether a number in words that is told roughly stands before a whole number: `about a quarter (25%)`.
    fn is_about_in_words(&self, at: usize) -> bool {
        let number = self.pieces.get(at).and_then(|piece| piece.number.as_ref());
        let about = |place: usize| {
            has(&lists::ABOUT, self.word(place)) && has(&lists::IN_WORDS, self.word(place + 1))
        };
        number.is_some_and(|number| number.decimals() == 0) && (0..at).any(about)
    }

    /// How an earlier number of the list in which the one at `at` stands is told, where it is not told just so, and
    /// not with fewer decimals.
    fn nearness_of_list(&self, at: usize) -> Option<Nearness> {
        let decimals = self.pieces.get(at)?.number.as_ref()?.decimals();
        let percent = |place: usize| self.behind_percent(place + 1);
        (0..at).rev().find_map(|place| {
            let first = self.pieces[place].number.as_ref()?;
            let alike = percent(place).is_some() == percent(at).is_some() || at - place == 2;
            let end = percent(place).unwrap_or(place + 1);
            let time = has(&lists::TIMES, self.word(end));
            let compared = ["<", ">", "≤", "≥", "⩽", "⩾", "="].contains(&self.before(place, 1));
            let listed = (end..at).any(|between| {
                self.text(between) == ","
                    || matches!(
                        self.word(between),
                        "and"
                            | "or"
                            | "v"
                            | "vs"
                            | "versus"
                            | "against"
                            | "compared"
                            | "while"
                            | "whereas"
                    )
            });
            let parted = (end..at).any(|between| self.text(between) == ";");
            let of_list = alike && listed && !(time || compared || parted);
            match self.own_nearness(place, end) {
                Nearness::Exactly => None,
                near => Some(near).filter(|_| of_list && decimals <= first.decimals()),
            }
        })
    }

    /// How the number at `at` is told by the words before it, and behind `end`.
    fn own_nearness(&self, at: usize, end: usize) -> Nearness {
        let (one, two) = (self.before(at, 1), self.before(at, 2));
        let one_of = |list: &List| {
            has(list, one)
                || matches!(one, "to" | "than" | "of" | "a" | "the" | "by") && has(list, two)
        };
        let behind = (self.word(end), self.word(end + 1));
        let denied = matches!(self.before(at, 3), "no" | "not") && one == "than";
        match (two, one) {
            ("less" | "fewer" | "lower" | "smaller", "than") if denied => Nearness::Above,
            ("more" | "greater" | "higher" | "larger" | "better", "than") if denied => {
                Nearness::Below
            }
            (">", "=") => Nearness::Above,
            ("<", "=") => Nearness::Below,
            ("more" | "greater" | "higher" | "larger" | "better", "than") | ("at", "least") => {
                Nearness::Above
            }
            ("less" | "fewer" | "lower" | "smaller", "than") | ("up", "to") | ("at", "most") => {
                Nearness::Below
            }
            _ if one_of(&lists::ABOUT) => Nearness::About,
            _ if has(&lists::ABOVE, one) => Nearness::Above,
            _ if has(&lists::BELOW, one) => Nearness::Below,
            _ if matches!(behind, ("or", "more" | "higher" | "above" | "over")) => Nearness::Above,
            _ if matches!(behind, ("or", "less" | "fewer" | "lower" | "below")) => Nearness::Below,
            _ if matches!(behind, ("or", "so")) => Nearness::About,
            _ => Nearness::Exactly,
        }
    }

    /// Whether the number at `at` is one end of a span, as in `30–40` and `30 to 40`.
    pub(super) fn is_span(&self, at: usize, end: usize) -> bool {
        if self.is_from_to(at, end) && self.is_of_change() {
            return false;
        }
        let between = |text: &str| matches!(text, "-" | "–" | "—" | "‑" | "−" | "to" | "and");
        let number = |place: usize| {
            self.pieces
                .get(place)
                .is_some_and(|piece| piece.number.is_some())
        };
        let dash = |text: &str| between(text) && text != "and";
        let (before, behind) = (self.before(at, 1), self.text(end));
        let percent = |place: usize| matches!(self.text(place), "%");
        let back = at
            .checked_sub(2)
            .is_some_and(|place| number(place) || percent(place) && place > 0 && number(place - 1));
        let spanned = self.pieces[..at].iter().rev().take(6);
        let between_two = spanned.clone().any(|piece| piece.word == "between");
        dash(before) && back
            || dash(behind) && number(end + 1)
            || between_two && (before == "and" && back || behind == "and" && number(end + 1))
    }

    /// Whether the number at `at` is one end of `from 40% to 30%`.
    fn is_from_to(&self, at: usize, end: usize) -> bool {
        let from = self.before(at, 1) == "from" && self.word(end) == "to";
        let back = 2 + usize::from(self.before(at, 2) == "%");
        let to = self.before(at, 1) == "to" && self.before(at, back + 1) == "from";
        from || to
    }

    /// Whether what stands behind a number names no other thing than the figures in question are of: nothing, a
    /// word that only joins, or one of theirs. A bracket behind it is passed over.
    pub(super) fn is_of_theirs(&self, end: usize) -> bool {
        let open = matches!(self.text(end), "(" | "[");
        let close = (end..end + 14).find(|place| matches!(self.text(*place), ")" | "]"));
        let behind = close.filter(|_| open).map_or(end, |close| close + 1);
        let is_theirs = |at: usize| {
            let word = self.word(at);
            let measured =
                (self.known)(word) || !has(&lists::TIMES, word) && has(&lists::PLAIN, word);
            word.is_empty() || measured
        };
        is_theirs(end) && is_theirs(behind)
    }

    /// The number that stands shortly before `from`, such as that of `3.9 (95% CI …`, where p and n are passed
    /// over.
    pub(super) fn beside(&self, from: usize) -> Option<Printed> {
        let mut before = (from.saturating_sub(8)..from).rev();
        let at = before.find(|at| {
            let p_or_n = (1..=2).any(|back| matches!(self.before(*at, back), "p" | "n"));
            self.pieces[*at].number.is_some() && !p_or_n
        })?;
        self.pieces[at].number.clone()
    }

    /// Marks the numbers from one place to another as looked at, whether or not anything is told of them.
    pub(super) fn take(&mut self, from: usize, to: usize) {
        let to = to.min(self.taken.len());
        self.taken[from.min(to)..to].fill(true);
    }

    /// Notes one number, or two, from the piece `from` up to before the piece `to`.
    pub(super) fn tell(
        &mut self,
        told: Told,
        nearness: Nearness,
        numbers: &[&Printed],
        from: usize,
        to: usize,
    ) {
        let beside = self.beside(from);
        self.note((told, nearness), numbers, beside, from..to);
    }

    /// The same of one number that is known by another beside it.
    pub(super) fn tell_beside(
        &mut self,
        told: Told,
        number: &Printed,
        beside: Printed,
        from: usize,
        to: usize,
    ) {
        let nearness = self.nearness(from, to);
        self.note((told, nearness), &[number], Some(beside), from..to);
    }

    fn note(
        &mut self,
        (told, nearness): (Told, Nearness),
        numbers: &[&Printed],
        beside: Option<Printed>,
        Range {
            start: from,
            end: to,
        }: Range<usize>,
    ) {
        let to = to.min(self.pieces.len());
        let (Some(first), Some(last)) =
            (self.pieces.get(from), self.pieces.get(to.saturating_sub(1)))
        else {
            return;
        };
        let place = first.start..last.end().max(first.end());
        self.take(from, to);
        self.found.push(Telling {
            told,
            nearness,
            numbers: numbers.iter().map(|one| (*one).clone()).collect(),
            beside,
            place,
            sentence: self.about(),
        });
    }

    /// The same of a number behind an operator.
    pub(super) fn tell_compared(
        &mut self,
        told: Told,
        operator: Operator,
        number: &Printed,
        from: usize,
        to: usize,
    ) {
        if let Some(number) = with_operator(number, operator) {
            self.tell(told, Nearness::Exactly, &[&number], from, to);
        }
    }
}
