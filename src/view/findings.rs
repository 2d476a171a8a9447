//! Findings of the checks, as the page shows them beside what they concern.

use super::told::Told;
use super::whole::View;
use crate::diagnostic::{Diagnostic, Member, Origin, Severity};
use crate::examine::acknowledgement::SetAside;

/// A finding of a check, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct FindingView<'a> {
    pub(crate) view: &'a View,
    pub(crate) told: Told,
    /// Whether it stands beside what it is about: alone, whatever it is told together with.
    pub(crate) beside: bool,
}

/// More findings of one kind are counted, not listed.
const MOST_LIKEWISE: usize = 20;

/// The checks that tell of a claim what its verdict beside it tells as well.
const SAID_BY_VERDICTS: [&str; 4] = [
    "contradicted-claim",
    "tainted",
    "undetermined-claim",
    "untried-claim",
];

impl<'a> FindingView<'a> {
    fn found(self) -> &'a Diagnostic {
        let assessed = &self.view.assessed;
        match self.told.index.checked_sub(assessed.diagnostics.len()) {
            None => &assessed.diagnostics[self.told.index],
            Some(index) => &assessed.acknowledged[index].found,
        }
    }

    fn member(self) -> Option<&'a Member> {
        self.told.member.map(|at| &self.found().members[at])
    }

    /// Its anchor in the list of all that the checks found.
    pub fn anchor(self) -> String {
        // No id has a colon, so that none is the same.
        format!("checks:{}", self.told.index + 1)
    }

    /// The code of the check.
    pub fn code(self) -> &'static str {
        self.found().check.code
    }

    /// Its name.
    pub fn check(self) -> &'static str {
        self.found().check.name
    }

    /// `warning` or `note`.
    pub fn severity(self) -> &'static str {
        self.found().severity().word()
    }

    /// The same for the start of a sentence.
    pub fn label(self) -> &'a str {
        self.view.words().of(match self.found().severity() {
            Severity::Error => "severity_error",
            Severity::Warning => "severity_warning",
            Severity::Note => "severity_note",
        })
    }

    /// What is the case.
    pub fn message(self) -> &'a str {
        match self.member() {
            Some(member) => &member.message,
            None => &self.found().message,
        }
    }

    /// The findings that are told together with it.
    pub fn likewise(self) -> Vec<&'a str> {
        let others = match self.beside {
            true => &[],
            false => self.found().members.as_slice(),
        };
        let others = others.iter().map(|member| member.message.as_str());
        others.take(MOST_LIKEWISE).collect()
    }

    /// How many more there are.
    pub fn more(self) -> usize {
        match self.beside {
            true => 0,
            false => self.found().members.len().saturating_sub(MOST_LIKEWISE),
        }
    }

    /// File, line and column, told from the folder of the synthesis: a page depends on the synthesis
    /// alone, not on where it lay.
    pub fn place(self) -> String {
        let sources = &self.view.assessed.sources;
        let own = self.member().and_then(|member| member.span);
        match (own, &self.found().origin) {
            (Some(span), _) => sources.told_within(span),
            (None, Origin::Path(path)) => sources.within(path),
            (None, Origin::Text(label)) => sources.told_within(label.span),
        }
    }

    /// What to do.
    pub fn help(self) -> &'a [String] {
        &self.found().help
    }

    /// The authors' reason, where they know of it.
    pub fn acknowledged(self) -> Option<&'a str> {
        self.set_aside().map(|known| known.because.as_str())
    }

    /// At how many figures of which measure or table they do, in words, where it is told of all of them.
    pub fn whereabouts(self) -> Option<String> {
        match self.beside {
            true => None,
            false => self.set_aside()?.whereabouts(),
        }
    }

    fn set_aside(self) -> Option<&'a SetAside> {
        let assessed = &self.view.assessed;
        let index = self.told.index.checked_sub(assessed.diagnostics.len())?;
        assessed.acknowledged.get(index)
    }
}

impl View {
    /// What the checks found about things, each finding once; what the verdicts of claims say is left
    /// out, unless the authors have a word on it.
    pub(super) fn findings_beside<'a>(
        &'a self,
        subjects: impl IntoIterator<Item = &'a str>,
    ) -> Vec<FindingView<'a>> {
        let mut views: Vec<FindingView<'a>> = Vec::new();
        for view in subjects.into_iter().flat_map(|id| self.findings_about(id)) {
            let said = SAID_BY_VERDICTS.contains(&view.check()) && view.acknowledged().is_none();
            let same = |known: &FindingView<'_>| {
                (known.told.index, known.message()) == (view.told.index, view.message())
            };
            if !said && !views.iter().any(same) {
                views.push(view);
            }
        }
        views
    }

    /// What the checks found about the thing of that id or key.
    pub(super) fn findings_about(&self, subject: &str) -> impl Iterator<Item = FindingView<'_>> {
        let told = self.findings.get(subject).into_iter().flatten();
        told.map(|told| FindingView {
            view: self,
            told: *told,
            beside: true,
        })
    }

    /// All that the checks found, what the authors know of last.
    pub fn findings(&self) -> impl Iterator<Item = FindingView<'_>> {
        let assessed = &self.assessed;
        let all = 0..assessed.diagnostics.len() + assessed.acknowledged.len();
        all.map(|index| FindingView {
            view: self,
            told: Told {
                index,
                member: None,
            },
            beside: false,
        })
    }
}
