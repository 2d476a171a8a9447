//! Measures by their domains and instruments, and what participants were heard to say.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::{Handle, Measure, Model, Without};
use crate::voices::known::Voices;

/// The measures of every domain and instrument, and what participants were heard to say.
#[derive(Debug, Default)]
pub(crate) struct Index<'a> {
    pub(crate) domains: HashMap<&'a str, Vec<Handle<Measure>>>,
    pub(crate) instruments: HashMap<&'a str, Vec<Handle<Measure>>>,
    heard: OnceLock<Voices>,
}

impl<'a> Index<'a> {
    /// The measures of a model.
    pub(crate) fn build(model: &'a Model) -> Self {
        let mut index = Self::default();
        for (at, measure) in model.measures.entries() {
            if let Some(domain) = &measure.domain {
                index.domains.entry(domain).or_default().push(at);
            }
            if let Some(instrument) = &measure.instrument {
                index.instruments.entry(instrument).or_default().push(at);
            }
        }
        index
    }

    /// What participants were heard to say, gathered when a claim asks for it first.
    pub(crate) fn heard(&self, model: &Model, without: &Without) -> &Voices {
        self.heard.get_or_init(|| Voices::without(model, without))
    }
}
