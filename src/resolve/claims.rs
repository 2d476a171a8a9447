//! Claims: their selectors, margins and parameters.

use rust_decimal::Decimal;

use super::faults::timepoint_order;
use super::keys::Meant;
use super::names::{Kind, Name};
use super::resolver::{Resolver, copied, each};
use crate::model::{
    Above, Below, Changed, Claim, ClaimKind, Comparable, Handle, Margin, Measure, NotMaintained,
    NotSignificant, Persists, Placed, Quantifier, Range, Selector, Share, Size, Span2, Thresholds,
    Unchanged,
};
use crate::number::{Operator, PrintedValue};
use crate::read::faults::{margin_without_unit, wrong_type};
use crate::read::raw::claim as raw;
use crate::read::raw::field::{Field, Many};

impl Resolver<'_> {
    pub(super) fn claims(&mut self, claims: Many<raw::Claim>) -> Vec<Claim> {
        each(claims, |field| self.claim(&field))
    }

    fn claim(&mut self, field: &Field<raw::Claim>) -> Option<Claim> {
        let raw = field.get()?;
        let parts = raw.selector();
        let selector = Selector {
            figures: self.figure_keys(parts.figures, Meant::All),
            measures: self.measures_named(parts.measure),
            instrument: self.spelt_at(parts.instrument.cloned()),
            domain: self.spelt_at(parts.domain.cloned()),
            at: self.timepoint(parts.at),
            from: self.timepoint(parts.from),
            to: self.timepoint(parts.to),
        };
        Some(Claim {
            span: field.span,
            selector,
            quantifier: copied(parts.holds_for).unwrap_or(Quantifier::All),
            kind: self.claim_kind(raw)?,
        })
    }

    fn measures_named(&mut self, names: &[Field<String>]) -> Vec<Placed<Handle<Measure>>> {
        let names = names.iter();
        names
            .filter_map(|field| {
                let found = self.find(field, Kind::Measure, Name::measure)?;
                Some(Placed::new(found, field.span))
            })
            .collect()
    }

    fn claim_kind(&mut self, raw: &raw::Claim) -> Option<ClaimKind> {
        Some(match raw {
            raw::Claim::Changed(claim) => ClaimKind::Changed(Changed {
                direction: copied(claim.direction.as_ref()),
                significant: copied(claim.significant.as_ref()).unwrap_or(false),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::NotSignificant(claim) => ClaimKind::NotSignificant(NotSignificant {
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::Unchanged(claim) => ClaimKind::Unchanged(Unchanged {
                margin: self.maybe_margin(claim.margin.as_ref()),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::Above(claim) => ClaimKind::Above(Above {
                by: self.maybe_margin(claim.by.as_ref()),
            }),
            raw::Claim::Below(claim) => ClaimKind::Below(Below {
                by: self.maybe_margin(claim.by.as_ref()),
            }),
            raw::Claim::Comparable(claim) => ClaimKind::Comparable(Comparable {
                margin: self.maybe_margin(claim.margin.as_ref()),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::Persists(claim) => ClaimKind::Persists(Persists {
                early: self.contrast(&claim.early)?,
                late: self.contrast(&claim.late)?,
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::NotMaintained(claim) => ClaimKind::NotMaintained(NotMaintained {
                early: self.contrast(&claim.early)?,
                late: self.contrast(&claim.late)?,
                margin: self.maybe_margin(claim.margin.as_ref()),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::Size(claim) => ClaimKind::Size(Size {
                label: claim.label.value?,
                thresholds: claim
                    .thresholds
                    .as_ref()
                    .and_then(|field| self.thresholds(field)),
                definition: copied(claim.definition.as_ref()),
            }),
            raw::Claim::Share(claim) => ClaimKind::Share(Share {
                count: self.number(claim.count.as_ref()),
                n: self.number(claim.n.as_ref()),
                percent: self.number(claim.percent.as_ref()),
            }),
            raw::Claim::Range(claim) => ClaimKind::Range(Range {
                min: self.number(claim.min.as_ref()),
                max: self.number(claim.max.as_ref()),
            }),
        })
    }

    fn maybe_margin(&mut self, field: Option<&Field<raw::Margin>>) -> Option<Placed<Margin>> {
        field.and_then(|field| self.margin(field))
    }

    /// A margin in exactly one unit; else a fault.
    pub(super) fn margin(&mut self, field: &Field<raw::Margin>) -> Option<Placed<Margin>> {
        let raw = field.get()?;
        let margin = match (&raw.sd, &raw.points) {
            (Some(sd), None) => Margin::Sd(self.number(Some(sd))?, copied(raw.of.as_ref())),
            (None, Some(points)) => Margin::Points(self.number(Some(points))?),
            _ => {
                self.faults.push(margin_without_unit::finding(field.span));
                return None;
            }
        };
        let (Margin::Sd(amount, _) | Margin::Points(amount)) = &margin;
        if !matches!(amount.reading(), PrintedValue::Number(Operator::Equal, value) if value >= Decimal::ZERO)
        {
            let words = format!("expected a margin of 0 or more, found `{}`", amount.text());
            self.faults.push(wrong_type::finding(amount.span, words));
            return None;
        }
        Some(Placed::new(margin, field.span))
    }

    fn thresholds(&mut self, field: &Field<raw::Thresholds>) -> Option<Thresholds> {
        let raw = field.get()?;
        let [small, medium, large] = [&raw.small, &raw.medium, &raw.large].map(|bound| {
            let printed = self.number(Some(bound));
            printed.map(|placed| placed.value)
        });
        Some(Thresholds {
            small: small?,
            medium: medium?,
            large: large?,
        })
    }

    /// The two timepoints of `T1..T2`; else a fault.
    fn contrast(&mut self, field: &Field<String>) -> Option<Placed<Span2>> {
        let text = field.get()?;
        let Some((from, to)) = text.split_once("..") else {
            let words = format!("expected two timepoints, as in `T1..T2`, found `{text}`");
            self.faults.push(wrong_type::finding(field.span, words));
            return None;
        };
        let part = |word: &str| Field {
            span: field.span,
            value: Some(word.trim().to_owned()),
        };
        let (from, to) = (part(from), part(to));
        let earlier = self.timepoint(Some(&from))?;
        let later = self.timepoint(Some(&to))?;
        if earlier >= later {
            let finding = timepoint_order::turned(field.span, text);
            self.faults.push(finding);
            return None;
        }
        Some(Placed::new((earlier, later), field.span))
    }
}
