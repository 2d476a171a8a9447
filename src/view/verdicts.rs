//! What trying claims gave, and how the verdicts add up.

use schemars::JsonSchema;
use serde::Serialize;

use super::findings::FindingView;
use super::whole::View;
use crate::claims::tried::words::{label, when};
use crate::claims::verdict::{Judgement, Reading, Taint, Trial, Verdict};
use crate::model::{Figure, Handle};

/// A verdict: its word and the sign beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VerdictView {
    /// `supported`, `undetermined` or `contradicted`.
    pub word: &'static str,
    /// The sign beside the word; none of the signs of stances.
    pub sign: &'static str,
}

/// What one figure, or an early and a late one together, says of a claim.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReadingView {
    /// The figures, in words.
    pub of: String,
    /// The verdict that counts.
    pub verdict: VerdictView,
    /// What the figures show of these people, then what they let one infer beyond them.
    pub judgements: Vec<JudgementView>,
    /// The checks that one of its figures fails.
    pub taints: Vec<TaintView>,
}

/// One verdict with its reason.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct JudgementView {
    /// `descriptive` or `inferential`.
    pub reading: &'static str,
    /// The verdict.
    pub verdict: VerdictView,
    /// The figures and the arithmetic.
    pub because: String,
    /// What would settle it.
    pub needs: Vec<String>,
}

/// A figure that fails a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaintView {
    /// The figure, in words.
    pub figure: String,
    /// The check it fails.
    pub check: &'static str,
    /// The anchor of what the check found, if the page lists it.
    pub anchor: Option<String>,
}

/// How many claims there are, and what came of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Verdicts {
    /// Claims.
    pub claims: usize,
    /// Those that the figures bear out.
    pub supported: usize,
    /// Those that the figures speak against.
    pub contradicted: usize,
    /// Those that the figures leave open.
    pub undetermined: usize,
    /// Those that rest on a figure that fails a check, whatever the verdict.
    pub tainted: usize,
}

impl VerdictView {
    pub(super) fn new(verdict: Verdict) -> Self {
        Self {
            word: verdict.word(),
            sign: match verdict {
                Verdict::Supported => "✓",
                Verdict::Undetermined => "?",
                Verdict::Contradicted => "≠",
            },
        }
    }

    /// Every verdict, what speaks against first.
    pub(super) fn all() -> [Self; 3] {
        [
            Verdict::Contradicted,
            Verdict::Undetermined,
            Verdict::Supported,
        ]
        .map(Self::new)
    }
}

impl Verdicts {
    /// The sum over trials.
    pub(super) fn of<'a>(trials: impl IntoIterator<Item = &'a Trial>) -> Self {
        let mut sum = Self::default();
        for trial in trials {
            sum.add(trial.verdict);
            sum.tainted += usize::from(!trial.taints.is_empty());
        }
        sum
    }

    /// The sum over the readings of one trial.
    pub(super) fn of_readings(trial: &Trial) -> Self {
        let mut sum = Self::default();
        for reading in &trial.readings {
            sum.add(reading.verdict);
            let tainted =
                |figure: &Handle<Figure>| trial.taints.iter().any(|taint| taint.figure == *figure);
            sum.tainted += usize::from(reading.figures.iter().any(tainted));
        }
        sum
    }

    fn add(&mut self, verdict: Verdict) {
        self.claims += 1;
        match verdict {
            Verdict::Supported => self.supported += 1,
            Verdict::Undetermined => self.undetermined += 1,
            Verdict::Contradicted => self.contradicted += 1,
        }
    }
}

impl JudgementView {
    fn new(reading: &'static str, judgement: &Judgement) -> Self {
        Self {
            reading,
            verdict: VerdictView::new(judgement.verdict),
            because: judgement.because.clone(),
            needs: judgement.needs.clone(),
        }
    }
}

impl View {
    /// What each figure, or each pair of figures, says of a claim.
    pub(super) fn readings(&self, trial: &Trial) -> Vec<ReadingView> {
        let readings = trial.readings.iter();
        readings
            .map(|reading| {
                let own = |taint: &&Taint| reading.figures.contains(&taint.figure);
                ReadingView {
                    of: self.figures_of(reading),
                    verdict: VerdictView::new(reading.verdict),
                    judgements: judgements(reading),
                    taints: self.taints(trial.taints.iter().filter(own)),
                }
            })
            .collect()
    }

    /// Figures that fail checks, each with its check once.
    pub(super) fn taints<'a>(&self, taints: impl IntoIterator<Item = &'a Taint>) -> Vec<TaintView> {
        let mut views: Vec<TaintView> = Vec::new();
        for taint in taints {
            let view = self.taint(taint.figure, taint.check.name);
            if !views.contains(&view) {
                views.push(view);
            }
        }
        views
    }

    /// A figure that fails a check, with the place on the page that says how.
    pub(super) fn taint(&self, figure: Handle<Figure>, check: &'static str) -> TaintView {
        let mut found = self.findings_about(&self.model().figures[figure].key);
        TaintView {
            figure: self.name(figure),
            check,
            anchor: found
                .find(|found| found.check() == check)
                .map(FindingView::anchor),
        }
    }

    /// A figure in words: `Wellbeing T1–T2`.
    pub(super) fn name(&self, at: Handle<Figure>) -> String {
        let figure = &self.model().figures[at];
        let words = self.words();
        let label = label(figure, self.model(), words);
        let when = when(figure, self.model(), words);
        match (when.is_empty(), figure.predictor) {
            (true, _) => label,
            (false, None) => format!("{label} {when}"),
            (false, Some(_)) => words.listed([label, when]),
        }
    }

    /// The figures of a reading in words, the label of a measure said once: `Wellbeing T1–T2, T1–T3`.
    fn figures_of(&self, reading: &Reading) -> String {
        let model = self.model();
        let mut names = Vec::new();
        let mut before = None;
        for at in &reading.figures {
            let figure = &model.figures[*at];
            let about = (figure.measure, figure.category, figure.predictor);
            names.push(match before == Some(about) {
                true => when(figure, model, self.words()),
                false => self.name(*at),
            });
            before = Some(about);
        }
        self.words().listed(names)
    }
}

/// The descriptive and the inferential verdict, as far as there are such.
fn judgements(reading: &Reading) -> Vec<JudgementView> {
    let both = [
        ("descriptive", &reading.descriptive),
        ("inferential", &reading.inferential),
    ];
    let both = both.into_iter();
    both.filter_map(|(word, judgement)| Some(JudgementView::new(word, judgement.as_ref()?)))
        .collect()
}
