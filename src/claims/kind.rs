//! What a kind of claim is: how claims of it are explained, told, tried and settled.

use super::trial::aim::Aim;
use super::trial::ask::Ask;
use super::trial::bench::{Bench, Weighed};
use super::trial::together::Together;
use super::verdict::Judgement;
use crate::diagnostic::explanation;
use crate::model::lookup::Coordinates;
use crate::model::{Figure, Handle, Margin, Model, Placed, Span2};

/// A kind of claim, explained.
#[derive(Debug)]
pub struct Explained {
    /// The word that declares it.
    pub word: &'static str,
    /// The text of its file, whose opening comment explains it.
    pub(super) source: &'static str,
}

impl Explained {
    /// The explanation in Markdown: the opening comment of its file.
    pub fn explanation(&self) -> String {
        explanation::of(self.source)
    }

    /// The first sentence of the explanation: what it asserts.
    pub fn summary(&self) -> String {
        explanation::summary(self.source)
    }
}

/// A kind of claim, with the parameters of one.
pub(crate) trait Assertion {
    /// What the kind says of itself.
    fn explained(&self) -> &'static Explained;

    /// What kind of figures it is about.
    fn aim(&self) -> Aim;

    /// Whether it can be said of associations as well, where it names what they are with.
    fn may_be_of_associations(&self) -> bool {
        false
    }

    /// What is asserted, in words.
    fn asserts(&self, model: &Model) -> String;

    /// The same, of what is called so: `change`, `difference` or `association`.
    fn asserts_of(&self, _noun: &'static str, model: &Model) -> String {
        self.asserts(model)
    }

    /// Tries it on one figure; nothing where that is not of the kind it is about.
    fn tried(&self, _bench: Bench<'_>, _at: Handle<Figure>) -> Option<Weighed> {
        None
    }

    /// Tries it on what participants said; nothing where it is about figures.
    fn tried_by_voices(&self, _bench: Bench<'_>) -> Option<Judgement> {
        None
    }

    /// Whether several categories that it names are meant together, as their sum.
    fn adds_categories(&self) -> bool {
        false
    }

    /// Tries it on several categories of one count together.
    fn tried_together(&self, _bench: Bench<'_>, _sum: &Together) -> Option<Weighed> {
        None
    }

    /// Tries it on a comparison of groups of which the claim names the other first, or on an association that is
    /// written the other way round; nothing where the order is nothing to it.
    fn tried_reversed(&self, _bench: Bench<'_>, _at: Handle<Figure>) -> Option<Weighed> {
        None
    }

    /// Whether it can be said of two figures between which no change or difference is declared.
    fn describes_ends(&self) -> bool {
        false
    }

    /// Whether it can be said of two groups between which no difference is declared, where it asks for one.
    fn describes_groups(&self) -> bool {
        false
    }

    /// Whether it means differences between groups where there are no changes.
    fn may_be_of_differences(&self) -> bool {
        false
    }

    /// Whether it can be said of several groups at once, as one test over all of them has it.
    fn may_be_of_all_groups(&self) -> bool {
        false
    }

    /// Tries it on two figures between which no change or difference is declared, by what is printed of
    /// both: two groups, or where it describes ends two times; nothing where it can only be told what they are.
    fn tried_between(
        &self,
        _bench: Bench<'_>,
        _first: Handle<Figure>,
        _second: Handle<Figure>,
    ) -> Option<Weighed> {
        None
    }

    /// Tries it on the figures of two groups, each at an earlier and a later time, between which nothing is declared;
    /// nothing where it is not about how much more the one changed.
    fn tried_four(
        &self,
        _bench: Bench<'_>,
        _first: [Handle<Figure>; 2],
        _second: [Handle<Figure>; 2],
    ) -> Option<Weighed> {
        None
    }

    /// Where it holds each of its figures against others, those that it names; none where it holds each
    /// two of its own against each other.
    fn against(&self) -> Option<&[Placed<Handle<Figure>>]> {
        None
    }

    /// Tries it on two figures held against each other.
    fn tried_against(
        &self,
        _bench: Bench<'_>,
        _one: Handle<Figure>,
        _two: Handle<Figure>,
    ) -> Option<Weighed> {
        None
    }

    /// Tries it on an early and a late change of the same scores; nothing where it is about single ones.
    fn tried_over_time(
        &self,
        _bench: Bench<'_>,
        _place: Coordinates,
        _early: Span2,
        _late: Span2,
    ) -> Option<Weighed> {
        None
    }

    /// What else lacks where the figures at two timepoints are declared and the change between them is
    /// not.
    fn lacks_between(&self, _bench: Bench<'_>) -> Option<String> {
        None
    }

    /// Whether it says something beyond the people measured, so that what the figures let one infer is a
    /// part of its reasons.
    fn infers(&self) -> bool {
        true
    }

    /// The margin within which it counts two values as alike, where it has its own.
    fn margin(&self) -> Option<&Margin> {
        None
    }

    /// The lines that would help to settle it, each with what it is written in; none where the figures
    /// themselves leave it open.
    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String>;
}
