//! Findings: their strand, figures, themes, quotations and assessments.

use super::keys::Meant;
use super::resolver::{Resolver, each, placed, placed_all, placed_or_empty, text};
use crate::model::{Assessment, AssessmentKind, Component, Concern, Evidence, Placed, Rating};
use crate::read::raw::field::{Field, Short};
use crate::read::raw::{self, CerqualConcern, GradeRating};

impl Resolver<'_> {
    pub(super) fn evidence(&mut self, field: Field<raw::Evidence>) {
        let Some(raw) = field.value else {
            return;
        };
        let Some(id) = placed(Some(raw.id)) else {
            return;
        };
        let doubts = self.doubts();
        let strand = self.strand(&raw.strand).unwrap_or(0);
        let figures = self.figure_keys(&raw.figures.0, Meant::One);
        let quotes = each(raw.quotes, |field| self.quote(field, &id.value));
        let evidence = Evidence {
            id,
            strand,
            lead: placed(raw.lead),
            finding: placed_or_empty(raw.finding),
            points: placed_all(raw.points),
            figures,
            claims: self.claims(raw.claims),
            themes: self.themes(raw.theme),
            codes: self.codes(&raw.codes),
            quotes,
            cite: self.cites(raw.cite),
            confidence: raw
                .confidence
                .and_then(|field| confidence(*field))
                .map(Box::new),
            certainty: raw
                .certainty
                .and_then(|field| certainty(*field))
                .map(Box::new),
            note: placed(raw.note),
        };
        self.weigh(&evidence.id.value, field.span, doubts);
        self.model.evidence.push(evidence);
    }
}

fn confidence(field: Field<Short<raw::Confidence>>) -> Option<Assessment> {
    let Short(raw) = field.value?;
    let component = |name, concern: Option<Field<Short<CerqualConcern>>>| {
        let field = concern?;
        let Short(raw) = field.value?;
        let concern = raw.concern.value?;
        Some(Component {
            name,
            span: field.span,
            words: match concern {
                Concern::None => "no concerns",
                Concern::NoOrVeryMinor => "no or very minor concerns",
                Concern::VeryMinor => "very minor concerns",
                Concern::Minor => "minor concerns",
                Concern::Moderate => "moderate concerns",
                Concern::Serious => "serious concerns",
            },
            lowers: concern >= Concern::Minor,
            because: text(raw.because),
        })
    };
    let components = [
        component("methodological limitations", raw.methodological_limitations),
        component("coherence", raw.coherence),
        component("adequacy", raw.adequacy),
        component("relevance", raw.relevance),
    ];
    Some(Assessment {
        span: field.span,
        kind: AssessmentKind::Confidence,
        level: Placed::new(raw.level.value?, raw.level.span),
        components: components.into_iter().flatten().collect(),
        because: text(raw.because),
    })
}

fn certainty(field: Field<Short<raw::Certainty>>) -> Option<Assessment> {
    let Short(raw) = field.value?;
    let component = |name, rating: Option<Field<Short<GradeRating>>>| {
        let field = rating?;
        let Short(raw) = field.value?;
        let rating = raw.rating.value?;
        Some(Component {
            name,
            span: field.span,
            words: rating.word(),
            lowers: rating > Rating::NotSerious,
            because: text(raw.because),
        })
    };
    let components = [
        component("risk of bias", raw.risk_of_bias),
        component("inconsistency", raw.inconsistency),
        component("indirectness", raw.indirectness),
        component("imprecision", raw.imprecision),
        component("other considerations", raw.other),
    ];
    Some(Assessment {
        span: field.span,
        kind: AssessmentKind::Certainty,
        level: Placed::new(raw.level.value?, raw.level.span),
        components: components.into_iter().flatten().collect(),
        because: text(raw.because),
    })
}
