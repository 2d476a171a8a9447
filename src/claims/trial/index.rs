//! Measures by their domains and instruments.

use std::collections::HashMap;

use crate::model::{Handle, Measure, Model};

/// The measures of every domain and instrument.
#[derive(Debug, Default)]
pub(crate) struct Index<'a> {
    pub(crate) domains: HashMap<&'a str, Vec<Handle<Measure>>>,
    pub(crate) instruments: HashMap<&'a str, Vec<Handle<Measure>>>,
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
}
