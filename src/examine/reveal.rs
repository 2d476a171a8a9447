//! A synthesis with its confidential texts among those that messages show: for the terminal of whoever has them, and for nothing else.

use std::borrow::Cow;

use super::Assessed;
use super::withheld::{Withheld, take_out};
use crate::claims::trials::Trials;
use crate::diagnostic::{self, Diagnostic};
use crate::model::graph::Graph;
use crate::model::{Day, Model, SourceText, TextFile};
use crate::read::identifiers::Identifiers;
use crate::read::key::Key;
use crate::read::lock::Lock;
use crate::source::Sources;
use crate::synthesis;
use crate::synthesis::context::ArgumentContext;
use crate::verify::held::Quotations;
use crate::verify::lock::{Renewed, renewed};
use crate::verify::segments;
use crate::verify::status::Statuses;

/// A synthesis whose texts are all open. Nothing that is printed elsewhere is made from it.
#[derive(Debug)]
pub struct Revealed {
    sources: Sources,
    model: Model,
    graph: Graph,
    trials: Trials,
    lock: Lock,
    key: Option<Key>,
    withheld: Withheld,
}

impl Revealed {
    /// Opens the confidential texts of a synthesis.
    pub fn of(assessed: Assessed) -> Self {
        let Assessed {
            mut sources,
            mut model,
            graph,
            trials,
            confidential,
            lock,
            key,
            diagnostics,
            withheld: before,
            ..
        } = assessed;
        // Texts of those who withdrew are looked into once more, for quotations that do not say whose they are.
        for (source, file) in std::mem::take(&mut model.texts_of_withdrawn) {
            if let Some(whole) = model.sources[source].text.as_deref_mut() {
                whole.files.push(file);
            }
        }
        let each: Vec<_> = model.sources.entries().map(|(at, _)| at).collect();
        for at in each {
            let Some(whole) = model.sources[at].text.as_deref_mut() else {
                continue;
            };
            for file in whole.files.iter_mut().filter(|_| whole.confidential) {
                if let Some(text) = confidential.reveal(&file.path) {
                    file.file = Some(sources.add(&file.path, text.to_owned()));
                }
            }
        }
        let mut withheld = take_out(&mut model, &lock, &mut sources);
        let known = |one: &Diagnostic| {
            let mut before = diagnostics.iter();
            before.any(|before| before.message == one.message && before.help == one.help)
        };
        withheld.told.retain(|one| !known(one));
        withheld.found.extend(before.found);
        withheld.kept.extend(before.kept);
        Self {
            sources,
            model,
            graph,
            trials,
            lock,
            key,
            withheld,
        }
    }

    /// What was checked earlier.
    pub fn lock(&self) -> &Lock {
        &self.lock
    }

    /// The key of this machine.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// Whether any confidential text is at hand.
    pub fn has_confidential(&self) -> bool {
        let texts = self
            .model
            .sources
            .iter()
            .filter_map(|source| source.text.as_deref());
        let mut files = texts
            .filter(|text| text.confidential)
            .flat_map(|text| &text.files);
        files.any(|file| file.file.is_some())
    }

    /// Its texts, the confidential ones among them.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// What it means.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The quotations, held against all texts at hand.
    pub fn quotations(&self) -> Quotations<'_> {
        let mut quotations = Quotations::of(&self.model, |whole, file| self.text(whole, file));
        quotations.anchor(&self.model, &self.lock, |whole, file| {
            self.text(whole, file)
        });
        quotations
    }

    fn text<'a>(&'a self, _: &SourceText, file: &TextFile) -> Option<Cow<'a, str>> {
        Some(Cow::Borrowed(self.sources.file(file.file?).text()))
    }

    /// What is found of the quotations in their texts.
    pub fn findings(&self, quotations: &Quotations<'_>) -> Vec<Diagnostic> {
        let segments = segments::held(&self.model, |whole, file| self.text(whole, file));
        let lost = synthesis::near::lost(&self.model, quotations, &self.sources);
        let context = ArgumentContext {
            segments: &segments,
            model: &self.model,
            graph: &self.graph,
            trials: &self.trials,
            strays: &[],
            quotations,
            statuses: &Statuses::default(),
            lost: &lost,
            identifiers: &Identifiers::default(),
            signed: &[],
            sources: &self.sources,
            resolved: true,
        };
        let mut found = self.withheld.told.clone();
        for (_, rule) in synthesis::checks::quotations::OF_TEXTS {
            rule(&context, &mut found);
        }
        diagnostic::sort(&mut found, &self.sources);
        found
    }

    /// The lock as it is to be from the day `on`, hashes keyed with `key`; see [`renewed`].
    pub fn renewed<'a>(
        &'a self,
        quotations: &Quotations<'a>,
        key: Option<&Key>,
        pruned: bool,
        on: Day,
    ) -> Renewed {
        let key = key.or(self.key.as_ref());
        let mut renewed = renewed(
            &self.model,
            quotations,
            |whole, file| self.text(whole, file),
            key,
            (&self.lock, pruned),
            on,
        );
        let hash = |path: &str| {
            let texts = self.model.sources.iter();
            let texts = texts.filter_map(|source| source.text.as_deref());
            let files = texts.flat_map(|text| &text.files);
            let theirs = self.model.texts_of_withdrawn.iter().map(|(_, file)| file);
            let file = files.chain(theirs).find(|file| file.path == path)?;
            let text = self.sources.file(file.file?).text();
            Some((key?.hash(text), key?.id()))
        };
        self.withheld.keep_lines(&mut renewed, hash, on);
        renewed
    }

    /// Whether words of participants who withdrew were found that nobody without the texts finds.
    pub fn has_withdrawn(&self) -> bool {
        !self.withheld.told.is_empty()
    }
}
