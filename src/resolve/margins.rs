//! Margins and least amounts, each in its unit, and the figures that others are held against.

use rust_decimal::Decimal;

use super::keys::Meant;
use super::resolver::{Resolver, copied};
use crate::model::{Figure, Handle, Least, Margin, Placed};
use crate::number::{Operator, Printed, PrintedValue};
use crate::read::faults::{margin_without_unit, wrong_type};
use crate::read::raw::claim as raw;
use crate::read::raw::field::{Field, Many};
use crate::read::raw::result::Number;
use crate::source::Span;

impl Resolver<'_> {
    pub(super) fn maybe_margin(
        &mut self,
        field: Option<&Field<raw::Margin>>,
    ) -> Option<Placed<Margin>> {
        field.and_then(|field| self.margin(field))
    }

    /// A margin in exactly one unit; else a fault.
    pub(super) fn margin(&mut self, field: &Field<raw::Margin>) -> Option<Placed<Margin>> {
        let raw = field.get()?;
        let ratio = raw.ratio.as_ref();
        let margin = match (&raw.sd, &raw.points, ratio) {
            (Some(sd), None, None) => Margin::Sd(self.number(Some(sd))?, copied(raw.of.as_ref())),
            (None, Some(points), None) => Margin::Points(self.number(Some(points))?),
            (None, None, Some(ratio)) => self.ratio(
                ratio,
                "a margin of `ratio: 1.25` reaches from 1 / 1.25 = 0.8 to 1.25",
            )?,
            _ => {
                self.faults.push(margin_without_unit::finding(field.span));
                return None;
            }
        };
        if let Margin::Sd(printed, _) | Margin::Points(printed) = &margin {
            self.amount(printed, "a margin")?;
        }
        Some(Placed::new(margin, field.span))
    }

    /// A margin that is a ratio of 1 or more; else a fault with that help.
    fn ratio(&mut self, field: &Field<Number>, help: &str) -> Option<Margin> {
        let ratio = self.number(Some(field))?;
        if amount(&ratio).is_some_and(|ratio| ratio >= Decimal::ONE) {
            return Some(Margin::Ratio(ratio));
        }
        let words = format!("expected a ratio of 1 or more, found `{}`", ratio.text());
        let finding = wrong_type::finding(ratio.span, words);
        self.faults.push(finding.help(help));
        None
    }

    /// How much a change is at least said to be, in exactly one unit; else a fault.
    pub(super) fn least(&mut self, field: Option<&Field<raw::Least>>) -> Option<Placed<Least>> {
        let field = field?;
        let raw = field.get()?;
        let least = match (&raw.sd, &raw.points, &raw.percent, &raw.ratio) {
            (Some(sd), None, None, None) => {
                let sd = self.number(Some(sd))?;
                Least::By(Margin::Sd(sd, copied(raw.of.as_ref())))
            }
            (None, Some(points), None, None) => {
                Least::By(Margin::Points(self.number(Some(points))?))
            }
            (None, None, Some(percent), None) => Least::Percent(self.number(Some(percent))?),
            (None, None, None, Some(ratio)) => Least::By(self.ratio(
                ratio,
                "`by: {ratio: 1.5}` is a ratio of at least 1.5, or of at most 1 / 1.5 = 0.67",
            )?),
            _ => {
                let words = "expected one of `points`, `percent`, `sd` and `ratio`";
                let finding = wrong_type::finding(field.span, words);
                let help = "write `by: {points: 2}`, `by: {percent: 20}`, `by: {sd: 0.5, of: baseline}` or, of a ratio, `by: {ratio: 1.5}`";
                self.faults.push(finding.help(help));
                return None;
            }
        };
        if let Least::By(Margin::Sd(printed, _) | Margin::Points(printed))
        | Least::Percent(printed) = &least
        {
            self.amount(printed, "an amount")?;
        }
        Some(Placed::new(least, field.span))
    }

    /// Finds fault with what is no number from 0 up.
    fn amount(&mut self, printed: &Placed<Printed>, what: &str) -> Option<()> {
        if amount(printed).is_some_and(|amount| amount >= Decimal::ZERO) {
            return Some(());
        }
        let words = format!("expected {what} of 0 or more, found `{}`", printed.text());
        self.faults.push(wrong_type::finding(printed.span, words));
        None
    }

    /// The figures that others are held against; a fault where none is named.
    pub(super) fn than(
        &mut self,
        keys: &Many<String>,
        claim: Span,
    ) -> Option<Vec<Placed<Handle<Figure>>>> {
        if keys.0.is_empty() {
            let words = "expected the figures that it is held against, found none";
            let finding = wrong_type::finding(claim, words);
            self.faults
                .push(finding.help("name them, as in `than: mood@T1`"));
        }
        let found = self.figure_keys(&keys.0, Meant::All);
        // A key that names no figure has been told.
        (!found.is_empty()).then_some(found)
    }
}

/// The number that is printed, where it is one and no bound.
fn amount(printed: &Printed) -> Option<Decimal> {
    match printed.reading() {
        PrintedValue::Number(Operator::Equal, value) => Some(value),
        _ => None,
    }
}
