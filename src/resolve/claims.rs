//! Claims: their margins and parameters.

use super::faults::timepoint_order;
use super::resolver::{Resolver, copied, each};
use crate::model::{
    Above, Associated, Below, Changed, Claim, ClaimKind, Comparable, Differs, DiffersBetween, Form,
    HigherThan, HoldsFor, InBand, LowerThan, NormDistance, NotMaintained, NotSignificant, NotWorse,
    Persists, Placed, Proportion, Range, Selector, Share, SingleClaim, Size, Span2, Than,
    Thresholds, Unchanged,
};
use crate::read::faults::wrong_type;
use crate::read::raw::claim as raw;
use crate::read::raw::field::{Field, Many};
use crate::source::Span;

impl Resolver<'_> {
    pub(super) fn claims(&mut self, claims: Many<raw::Claim>) -> Vec<Claim> {
        each(claims, |field| self.claim(&field))
    }

    fn claim(&mut self, field: &Field<raw::Claim>) -> Option<Claim> {
        let span = field.span;
        let form = match field.get()? {
            raw::Claim::Not(inner) => Form::Not(Box::new(self.claim(inner)?)),
            raw::Claim::AllOf(parts) => {
                let written = parts.0.len();
                let parts: Vec<_> = parts.0.iter().map(|part| self.claim(part)).collect();
                if written == 0 {
                    let words = "expected the parts of the sentence, found none";
                    self.faults.push(wrong_type::finding(span, words));
                }
                // What could not be read of a part has been told, and the rest does not say the same.
                let parts: Option<Vec<_>> = parts.into_iter().collect();
                Form::AllOf(parts.filter(|parts| !parts.is_empty())?)
            }
            raw::Claim::Voiced(voiced) => Form::Single(Box::new(SingleClaim {
                span,
                selector: Selector::default(),
                holds_for: HoldsFor::All,
                kind: ClaimKind::Voiced(self.voiced(voiced, span)?),
            })),
            single => Form::Single(Box::new(SingleClaim {
                span,
                selector: self.selector(&single.selector()?),
                holds_for: self.holds_for(&single.selector()?),
                kind: self.claim_kind(single, span)?,
            })),
        };
        Some(Claim { span, form })
    }

    fn claim_kind(&mut self, raw: &raw::Claim, span: Span) -> Option<ClaimKind> {
        Some(match raw {
            raw::Claim::Changed(claim) => ClaimKind::Changed(Changed {
                direction: copied(claim.direction.as_ref()),
                by: self.least(claim.by.as_ref()),
                significant: copied(claim.significant.as_ref()).unwrap_or(false),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::Associated(claim) => ClaimKind::Associated(Associated {
                direction: copied(claim.direction.as_ref()),
                by: self.least(claim.by.as_ref()),
                significant: copied(claim.significant.as_ref()).unwrap_or(false),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::Differs(claim) => ClaimKind::Differs(Differs {
                direction: copied(claim.direction.as_ref()),
                by: self.least(claim.by.as_ref()),
                significant: copied(claim.significant.as_ref()).unwrap_or(false),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::HigherThan(claim) => ClaimKind::HigherThan(HigherThan(Than {
                than: self.than(&claim.than, span)?,
                by: self.least(claim.by.as_ref()),
                significant: copied(claim.significant.as_ref()).unwrap_or(false),
                alpha: self.number(claim.alpha.as_ref()),
            })),
            raw::Claim::LowerThan(claim) => ClaimKind::LowerThan(LowerThan(Than {
                than: self.than(&claim.than, span)?,
                by: self.least(claim.by.as_ref()),
                significant: copied(claim.significant.as_ref()).unwrap_or(false),
                alpha: self.number(claim.alpha.as_ref()),
            })),
            raw::Claim::DiffersBetween(claim) => ClaimKind::DiffersBetween(DiffersBetween {
                direction: copied(claim.direction.as_ref()),
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
            raw::Claim::BetterThanNorm(claim) => ClaimKind::NormDistance(NormDistance {
                better: true,
                by: self.maybe_margin(claim.by.as_ref()),
            }),
            raw::Claim::WorseThanNorm(claim) => ClaimKind::NormDistance(NormDistance {
                better: false,
                by: self.maybe_margin(claim.by.as_ref()),
            }),
            raw::Claim::NotWorse(claim) => ClaimKind::NotWorse(NotWorse {
                than: copied(claim.than.as_ref()),
                margin: self.maybe_margin(claim.margin.as_ref()),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::InBand(claim) => ClaimKind::InBand(InBand {
                bands: self.bands_named(&claim.band, span)?,
            }),
            raw::Claim::Proportion(claim) => ClaimKind::Proportion(Proportion {
                is: claim.is.value?,
                between: match &claim.between {
                    Some(field) => Some(self.shares(field)?),
                    None => None,
                },
            }),
            raw::Claim::Comparable(claim) => ClaimKind::Comparable(Comparable {
                margin: self.maybe_margin(claim.margin.as_ref()),
                alpha: self.number(claim.alpha.as_ref()),
            }),
            raw::Claim::Persists(claim) => {
                let (early, late) = self.early_and_late(&claim.early, &claim.late)?;
                ClaimKind::Persists(Persists {
                    early,
                    late,
                    alpha: self.number(claim.alpha.as_ref()),
                })
            }
            raw::Claim::NotMaintained(claim) => {
                let (early, late) = self.early_and_late(&claim.early, &claim.late)?;
                ClaimKind::NotMaintained(NotMaintained {
                    early,
                    late,
                    margin: self.maybe_margin(claim.margin.as_ref()),
                    alpha: self.number(claim.alpha.as_ref()),
                })
            }
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
            raw::Claim::Voiced(_) | raw::Claim::Not(_) | raw::Claim::AllOf(_) => return None,
        })
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
    fn early_and_late(
        &mut self,
        early: &Field<String>,
        late: &Field<String>,
    ) -> Option<(Placed<Span2>, Placed<Span2>)> {
        let (early, late) = (self.contrast(early)?, self.contrast(late)?);
        let (first, second) = (early.value, late.value);
        if first.0 == second.0 && second.1 <= first.1 {
            let finding = timepoint_order::no_later(early.span, late.span, first == second);
            self.faults.push(finding);
            return None;
        }
        Some((early, late))
    }

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
