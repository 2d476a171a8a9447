//! What analysts judged of a row independently, and what they settled on: nothing before all are in.

use schemars::JsonSchema;
use serde::Serialize;

use super::rows::RowView;
use super::whole::View;
use crate::analysts::beyond_chance::{BeyondChance, decimal};
use crate::analysts::case::Judgeable;
use crate::analysts::judged::{JudgedCase, OfKind};
use crate::analysts::judgements::Judgements;
use crate::analysts::table::AgreementTable;
use crate::model::{Handle, JudgementKind, Proposition};
use crate::wording::opened;

/// What analysts judged independently of a row, in one kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndependentView {
    /// The kind: `fit`, `convergence`, `stance`, `confidence` or `certainty`.
    pub kind: &'static str,
    /// Who judged this kind, on how many cases of the whole synthesis, on how many they agreed, and the coefficients.
    pub summary: String,
    /// The cases of the row.
    pub cases: Vec<IndependentCase>,
}

/// A case of a row.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndependentCase {
    /// The id of the finding; nothing where it is the row itself.
    pub finding: Option<String>,
    /// What each judged, with the reason, and the consensus with its reason.
    pub words: String,
}

impl View {
    /// What was judged of a row, kind by kind.
    pub(super) fn independent(&self, at: Handle<Proposition>) -> Vec<IndependentView> {
        let judgements = &self.assessed.judgements;
        let kinds = judgements.kinds.iter();
        let kinds = kinds.filter_map(|of| {
            let cases = of.revealed()?.iter();
            let cases = cases.filter_map(|case| {
                let finding = self.within(at, case)?;
                let words = self.judged_words(judgements, of, case);
                Some(IndependentCase { finding, words })
            });
            let cases: Vec<_> = cases.collect();
            let summary = || self.judged_summary(judgements, of);
            (!cases.is_empty()).then(|| IndependentView {
                kind: of.kind.word(),
                summary: summary(),
                cases,
            })
        });
        kinds.collect()
    }

    /// Whether a case belongs to a row: the finding that it is about, or that it is about the row itself.
    fn within(&self, at: Handle<Proposition>, case: &JudgedCase) -> Option<Option<String>> {
        let finding = |item| Some(Some(self.model().evidence[item].id.value.clone()));
        match &case.case.subject {
            Judgeable::Proposition(row) => (*row == at).then_some(None),
            Judgeable::Link(row, item) if *row == at => finding(*item),
            Judgeable::Finding(item) => {
                let mut links = self.model().propositions[at].links.iter();
                links.find(|link| link.evidence == *item)?;
                finding(*item)
            }
            Judgeable::Link(..) | Judgeable::Passage(_) => None,
        }
    }

    fn judged_words(&self, judgements: &Judgements, of: &OfKind, case: &JudgedCase) -> String {
        let words = self.words();
        let colon = words.of("colon");
        let said = |who: &str, word: &str, because: Option<&str>| {
            let word = words.of(word);
            match because {
                Some(because) => format!("{who}{colon} {word} ({because})"),
                None => format!("{who}{colon} {word}"),
            }
        };
        let first = judgements.who(of).zip(&case.first);
        let first = first.filter_map(|(who, one)| {
            let one = one.as_ref()?;
            Some(said(who, one.said.word(), one.because.as_deref()))
        });
        let settled = case.settled.as_ref().map(|one| {
            let because = one.because.as_deref();
            said(words.of("judged_consensus"), &one.word, because)
        });
        words.parted(first.chain(settled))
    }

    fn judged_summary(&self, judgements: &Judgements, of: &OfKind) -> String {
        let words = self.words();
        let Some(table) = AgreementTable::of(of) else {
            return String::new();
        };
        let who: Vec<&str> = judgements.who(of).collect();
        let told = words.told(
            "judged_summary",
            &[
                ("n", of.count),
                ("all", table.judged_by_all),
                ("agreed", table.agreed),
            ],
            &[
                ("kind", words.of(called(of.kind))),
                ("who", &words.listed(who)),
            ],
        );
        let found = table.beyond_chance.iter();
        let found = found.map(|one| self.coefficient(one));
        opened(&words.parted(std::iter::once(told).chain(found)))
    }

    /// A coefficient in one line: its sign and value, and its interval where it has one.
    fn coefficient(&self, one: &BeyondChance) -> String {
        let words = self.words();
        match (one.value, one.interval) {
            (Some(value), Some((low, high))) => words.with(
                "judged_interval",
                &[
                    ("sign", one.sign),
                    ("value", &decimal(value)),
                    ("low", &decimal(low)),
                    ("high", &decimal(high)),
                ],
            ),
            (Some(value), None) => format!("{} {}", one.sign, decimal(value)),
            (None, _) => words.with("judged_undefined", &[("sign", one.sign)]),
        }
    }
}

/// The word of the page for a kind.
fn called(kind: JudgementKind) -> &'static str {
    match kind {
        JudgementKind::Fit => "fit",
        JudgementKind::Convergence => "convergence",
        JudgementKind::Confidence => "confidence",
        JudgementKind::Certainty => "certainty",
        // Codes are of passages, which stand in no row.
        JudgementKind::Stance | JudgementKind::Code => "judged_stance",
    }
}

impl RowView<'_> {
    /// What analysts judged of it independently.
    pub fn independent(self) -> Vec<IndependentView> {
        self.view.independent(self.at)
    }
}
