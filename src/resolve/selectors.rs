//! Which figures a claim is about, and for how many of them it is to hold.

use super::faults::unknown_reference;
use super::keys::Meant;
use super::names::{Kind, Name};
use super::resolver::{Resolver, copied};
use crate::model::{
    Among, Dimension, Handle, HoldsFor, Measure, NamedCategory, Placed, Predictor, Quantifier,
    Selector,
};
use crate::read::faults::wrong_type;
use crate::read::raw::claim as raw;
use crate::read::raw::field::Field;

impl Resolver<'_> {
    pub(super) fn selector(&mut self, parts: &raw::Selector<'_>) -> Selector {
        let measures = self.measures_named(parts.measure);
        Selector {
            figures: self.figure_keys(parts.figures, Meant::All),
            categories: self.categories_named(parts.category, &measures),
            measures,
            instruments: self.words(parts.instrument),
            domains: self.words(parts.domain),
            at: self.timepoints_named(parts.at),
            from: self.timepoints_named(parts.from),
            to: self.timepoints_named(parts.to),
            groups: self.groups_named(parts.group),
            versus: self.groups_named(parts.versus),
            predictors: self.predictors_named(parts.predictor),
            dimensions: self.dimensions_named(parts),
        }
    }

    /// For how many of its figures a claim holds; a fault where that is said in two ways.
    pub(super) fn holds_for(&mut self, parts: &raw::Selector<'_>) -> HoldsFor {
        let word = copied(parts.holds_for);
        if let Some(among) = parts.among.first()
            && word != Some(Quantifier::Only)
        {
            let words = "`among` says of what a claim that holds for some only does not hold";
            let finding = wrong_type::finding(among.span, words);
            self.faults
                .push(finding.help("write `holds_for: only` beside it, or take it out"));
        }
        if let Some(at_least) = parts.at_least {
            if word.is_some() {
                let words = "`at_least` and `holds_for` both say for how many figures it holds";
                let finding = wrong_type::finding(at_least.span, words);
                self.faults.push(finding.help("take one of the two out"));
            }
            match at_least.value {
                Some(0) => {
                    let words = "expected a number from 1 up, found `0`";
                    let finding = wrong_type::finding(at_least.span, words);
                    let help = "a claim that holds for none says so by `holds_for: none`";
                    self.faults.push(finding.help(help));
                }
                Some(least) => return HoldsFor::AtLeast(least as usize),
                None => {}
            }
        }
        match word {
            None | Some(Quantifier::All) => HoldsFor::All,
            Some(Quantifier::Any) => HoldsFor::Any,
            Some(Quantifier::Most) => HoldsFor::Most,
            Some(Quantifier::None) => HoldsFor::None,
            Some(Quantifier::Only) => {
                let among = parts.among.iter().filter_map(|field| field.value);
                let mut among: Vec<Among> = among.collect();
                among.sort_unstable();
                among.dedup();
                HoldsFor::Only(among)
            }
        }
    }

    fn measures_named(&mut self, names: &[Field<String>]) -> Vec<Placed<Handle<Measure>>> {
        let names = names.iter();
        names
            .filter_map(|field| {
                let word = field.get().map_or("", String::as_str);
                let by_label = match self.names.get(word, Kind::Measure) {
                    Some(_) => None,
                    None => self.labelled_measure(word),
                };
                let found = by_label.or_else(|| self.find(field, Kind::Measure, Name::measure))?;
                Some(Placed::new(found, field.span))
            })
            .collect()
    }

    /// Instruments or domains, as they were spelt first.
    fn words(&mut self, fields: &[Field<String>]) -> Vec<Placed<String>> {
        let fields = fields.iter();
        fields
            .filter_map(|field| self.spelt_at(Some(field.clone())))
            .collect()
    }

    fn timepoints_named(&mut self, fields: &[Field<String>]) -> Vec<usize> {
        let fields = fields.iter();
        fields
            .filter_map(|field| self.timepoint(Some(field)))
            .collect()
    }

    fn groups_named(&mut self, fields: &[Field<String>]) -> Vec<usize> {
        let fields = fields.iter();
        fields.filter_map(|field| self.group(Some(field))).collect()
    }

    fn predictors_named(&mut self, fields: &[Field<String>]) -> Vec<Placed<Handle<Predictor>>> {
        let fields = fields.iter();
        fields
            .filter_map(|field| Some(Placed::new(self.predictor(field, None)?, field.span)))
            .collect()
    }

    /// The parts of dimensions that are named.
    fn dimensions_named(&mut self, parts: &raw::Selector<'_>) -> Vec<(Dimension, usize)> {
        let named = [
            (Dimension::Study, parts.study),
            (Dimension::Model, parts.model),
            (Dimension::Site, parts.site),
            (Dimension::Subgroup, parts.subgroup),
        ];
        let mut found = Vec::new();
        for (dimension, fields) in named {
            for field in fields {
                let at = self.dimension(dimension, field);
                found.extend(at.map(|at| (dimension, at)));
            }
        }
        found
    }

    /// The categories of those names, of the measures named or else of all; a fault where none has such.
    fn categories_named(
        &mut self,
        fields: &[Field<String>],
        measures: &[Placed<Handle<Measure>>],
    ) -> Vec<NamedCategory> {
        let named = |at: &Handle<Measure>| {
            measures.is_empty() || measures.iter().any(|one| one.value == *at)
        };
        let mut found = Vec::new();
        for field in fields {
            let Some(word) = field.get() else {
                self.doubt();
                continue;
            };
            let all = self.model.measures.entries();
            let of = all.filter(|(at, _)| named(at));
            let of = of.filter_map(|(at, measure)| Some((at, measure.category(word)?)));
            let of: Vec<_> = of.collect();
            if of.is_empty() && self.may_be_declared(Kind::Measure) {
                self.doubt();
                continue;
            }
            if of.is_empty() {
                let all = self.model.measures.entries().filter(|(at, _)| named(at));
                let known = all.flat_map(|(_, measure)| &measure.categories);
                let mut known: Vec<_> = known.map(|one| one.id.as_str()).collect();
                known.sort_unstable();
                known.dedup();
                let finding = unknown_reference::finding(field.span, word, "category", &known);
                self.faults.push(finding);
                continue;
            }
            let word = Placed::new(word.clone(), field.span);
            found.push(NamedCategory { word, of });
        }
        found
    }
}
