//! Answers to readers: what they answer, and where something was changed.

use super::faults::unclear_response;
use super::resolver::{Resolver, each, placed};
use crate::model::{Placed, ReaderAnswer, RemarkSaid};
use crate::read::raw;
use crate::read::raw::field::{Field, Many};

impl Resolver<'_> {
    pub(super) fn response(&mut self, field: Field<raw::Response>) {
        let span = field.span;
        let Some(raw) = field.value else {
            return;
        };
        let is_true = |field: &Option<Field<bool>>| {
            let field = field.as_ref();
            field.is_some_and(|field| field.value == Some(true))
        };
        let (no_change, again) = (is_true(&raw.no_change), is_true(&raw.again));
        let (Some(to), Some(answer)) = (placed(Some(raw.to)), placed(Some(raw.answer))) else {
            return;
        };
        let date = self.day(raw.date.as_ref()).zip(raw.date.as_ref());
        let response = ReaderAnswer {
            span,
            to,
            remark: raw.remark.and_then(remark).unwrap_or_default(),
            at: each(raw.at, |field| self.trail_subject(field)),
            by: placed(raw.by),
            date: date.map(|(day, field)| Placed::new(day, field.span)),
            answer,
            changed: placed(raw.changed),
            no_change,
            again,
        };
        self.judge_response(&response);
        self.model.responses.push(response);
    }

    /// Tells where an answer says nothing, or two things at once.
    fn judge_response(&mut self, response: &ReaderAnswer) {
        let is_empty = |text: &Placed<String>| text.value.trim().is_empty();
        if is_empty(&response.to) {
            self.faults
                .push(unclear_response::to_nothing(response.to.span));
        }
        if is_empty(&response.answer) {
            let finding = unclear_response::empty(response.answer.span, "answer");
            self.faults.push(finding);
        }
        let Some(changed) = &response.changed else {
            return;
        };
        if is_empty(changed) {
            self.faults
                .push(unclear_response::empty(changed.span, "changed"));
        } else if response.no_change {
            self.faults.push(unclear_response::both(changed.span));
        }
    }
}

/// A remark as it was kept with its answer. Where it stood may be gone since, so that its ids are no names to be resolved.
fn remark(field: Field<raw::Remarked>) -> Option<RemarkSaid> {
    let raw = field.value?;
    let said = |field: Option<Field<String>>| {
        let text = field?.value?;
        Some(text).filter(|text| !text.trim().is_empty())
    };
    let all = |many: Many<String>| each(many, |field| said(Some(field)));
    Some(RemarkSaid {
        by: said(raw.by),
        on: said(raw.on),
        at: all(raw.at),
        place: said(raw.place),
        beside: said(raw.beside),
        words: said(raw.words),
        removes: said(raw.removes),
        inserts: said(raw.inserts),
        reads: said(raw.reads),
    })
}
