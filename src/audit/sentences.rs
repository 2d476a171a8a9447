//! The statistics of running text, read and judged.

use std::ops::Range;

use super::context::SaidOfTests;
use super::even::EvenText;
use super::finding::AuditFinding;
use super::judged_test::judged;
use super::report::{AuditedGap, SaidStatistic, SaidVerdict};
use super::said_limits::{Named, SaidLimits, limits, named};
use super::said_share::{SaidShare, shares};
use super::said_test::{SaidTest, TestOrNot, tests};
use crate::diagnostic::{Check, Severity};
use crate::examine::catalogue;
use crate::published::RunningText;
use crate::statistics::Quantity;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::symmetry::Scale;
use crate::statistics::{percent, range, symmetry};

/// What the sentences of a text came to.
#[derive(Default)]
pub(super) struct Sentences {
    pub(super) statistics: Vec<SaidStatistic>,
    pub(super) findings: Vec<AuditFinding>,
    pub(super) unread: Vec<AuditedGap>,
    /// The tests, to be held against those of tables.
    pub(super) tests: Vec<(SaidTest, String)>,
}

/// A paragraph that is being looked through.
struct Looked<'a> {
    text: &'a str,
    even: EvenText,
    said_at: &'a RunningText,
    near: SaidOfTests,
    article: SaidOfTests,
}

impl Sentences {
    /// Looks through a text; what is `shown` around a finding is its sentence.
    pub(super) fn look(&mut self, said: &RunningText, article: SaidOfTests) {
        let text = said.text.as_str();
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let even = EvenText::of(text);
        let looked = Looked {
            near: SaidOfTests::of(&even.text),
            text,
            even,
            said_at: said,
            article,
        };
        for found in tests(&looked.even.text) {
            match found {
                TestOrNot::Test(test) => self.test(&looked, *test),
                TestOrNot::Not(at, why) => {
                    let place = looked.place(at.start);
                    let said = looked.said(at);
                    self.unread.push(AuditedGap {
                        place,
                        words: format!("“{said}”: {why}"),
                    });
                }
            }
        }
        for share in shares(&looked.even.text) {
            self.share(&looked, &share);
        }
        for limits in limits(&looked.even.text) {
            self.limits(&looked, &limits);
        }
    }

    fn test(&mut self, looked: &Looked<'_>, test: SaidTest) {
        let Some(check) = catalogue::find("p-from-statistic") else {
            return;
        };
        let judged = judged(&test, looked.near_of(&test.place), looked.article, check);
        let place = looked.place(test.place.start);
        self.statistics.push(SaidStatistic {
            place: place.clone(),
            text: looked.said(test.place.clone()),
            verdict: judged.verdict,
            computed: judged.computed.map(|p| format!("p {p}")),
        });
        if let Some(told) = judged.told
            && let Some(check) = catalogue::find(told.check)
        {
            let mut found = looked.finding(
                check,
                told.severity,
                told.message,
                &test.p_place,
                &test.place,
            );
            found.notes = told.notes;
            found.help = told.help;
            found.decides = told.decides;
            self.findings.push(found);
        }
        self.tests.push((test, place));
    }

    fn share(&mut self, looked: &Looked<'_>, share: &SaidShare) {
        let Some(check) = catalogue::find("percent-of-n") else {
            return;
        };
        let Ok(found) = percent::check(share.count, share.n, &share.percent, Rounding::Nearest)
        else {
            return;
        };
        let fits = !found.outcome.is_inconsistent() && !found.exceeds;
        let decimals = share.percent.decimals();
        let computed = 100.0 * share.count as f64 / share.n as f64;
        let computed = format!("{computed:.*}%", decimals.max(1) as usize);
        let weighted = looked.near.weighted || looked.article.weighted;
        self.statistics.push(SaidStatistic {
            place: looked.place(share.place.start),
            text: looked.said(share.place.clone()),
            verdict: match (fits, weighted && !found.exceeds) {
                (true, _) => SaidVerdict::Fits,
                (false, true) => SaidVerdict::MayFit,
                (false, false) => SaidVerdict::DoesNotFit,
            },
            computed: Some(computed.clone()),
        });
        if fits {
            return;
        }
        let message = match found.exceeds {
            true => format!("{} is more than the {} that it is of", share.count, share.n),
            false => format!(
                "{} of {} is {computed}, but {}% is printed",
                share.count,
                share.n,
                share.percent.text()
            ),
        };
        let severity = match weighted && !found.exceeds {
            true => Severity::Note,
            false => Severity::Warning,
        };
        let mut told = looked.finding(check, severity, message, &share.place, &share.place);
        if weighted {
            told.notes.push(
                "the article speaks of weights or of imputed values, by which it may fit"
                    .to_owned(),
            );
        }
        if let Some((low, high)) = found.counts
            && !found.exceeds
        {
            let counts = match low == high {
                true => low.to_string(),
                false => format!("{low} to {high}"),
            };
            told.notes.push(format!(
                "{}% of {} is {counts}",
                share.percent.text(),
                share.n
            ));
        }
        self.findings.push(told);
    }

    fn limits(&mut self, looked: &Looked<'_>, said: &SaidLimits) {
        let name = named(said.label.as_deref());
        if name == Named::Other {
            return;
        }
        let intervals = [&said.estimate, &said.low, &said.high].map(Interval::of);
        let [Some(estimate), Some(low), Some(high)] = intervals else {
            return;
        };
        // Limits the wrong way round are read as limits.
        let turned = low.low > high.high;
        let (low, high) = if turned { (high, low) } else { (low, high) };
        let outcome = range::check(Quantity::Estimate, estimate, low, high);
        let inside = !outcome.is_inconsistent();
        let [e, l, h] = [&said.estimate, &said.low, &said.high].map(|one| one.text().to_owned());
        let (check, severity, message) = if !inside {
            let severity = match name {
                Named::Estimate(_) => Severity::Warning,
                _ => Severity::Note,
            };
            let message = format!("{e} stands outside its limits {l} to {h}");
            ("estimate-outside-limits", severity, Some(message))
        } else {
            let message = off_centre(said, name, turned, looked);
            ("estimate-off-centre", Severity::Note, message)
        };
        self.statistics.push(SaidStatistic {
            place: looked.place(said.place.start),
            text: looked.said(said.place.clone()),
            verdict: match (&message, severity) {
                (None, _) => SaidVerdict::Fits,
                (Some(_), Severity::Note) => SaidVerdict::MayFit,
                (Some(_), _) => SaidVerdict::DoesNotFit,
            },
            computed: None,
        });
        let (Some(message), Some(check)) = (message, catalogue::find(check)) else {
            return;
        };
        let mut told = looked.finding(check, severity, message, &said.place, &said.place);
        if name == Named::Nothing {
            told.guesses
                .push(format!("if {e} is the estimate of these limits"));
        }
        if inside {
            told.notes
                .push("limits of another kind, as of a bootstrap, need not be even".to_owned());
        }
        self.findings.push(told);
    }
}

/// What is said of an estimate that is not in the middle of its limits, where it must be.
fn off_centre(said: &SaidLimits, name: Named, turned: bool, looked: &Looked<'_>) -> Option<String> {
    let Named::Estimate(Some(scale)) = name else {
        return None;
    };
    if turned || looked.near.or(looked.article).resampled {
        return None;
    }
    let found = symmetry::check(&said.estimate, &said.low, &said.high, scale).ok()?;
    let how = match scale {
        Scale::Linear => "",
        Scale::Ratio => ", on the scale of logarithms",
        Scale::Correlation => ", on Fisher's scale",
    };
    found.outcome.is_inconsistent().then(|| {
        format!(
            "{} is not in the middle of its limits {} to {}{how}",
            said.estimate.text(),
            said.low.text(),
            said.high.text()
        )
    })
}

impl Looked<'_> {
    /// Where a byte of the even form stands.
    fn place(&self, byte: usize) -> String {
        let byte = self.even.place(byte..byte).start;
        self.said_at.place_of(byte).to_owned()
    }

    /// A stretch with the sign that belongs to its last number, and the brackets that were opened in it.
    fn whole(&self, stretch: Range<usize>) -> Range<usize> {
        let mut end = stretch.end;
        let opened = self.even.text.get(stretch.clone()).unwrap_or_default();
        let closed = opened.matches([')', ']']).count();
        let mut open = opened.matches(['(', '[']).count().saturating_sub(closed);
        while let Some(next) = self
            .even
            .text
            .get(end..)
            .and_then(|rest| rest.chars().next())
        {
            match next {
                '%' => {}
                ')' | ']' if open > 0 => open -= 1,
                _ => break,
            }
            end += next.len_utf8();
        }
        stretch.start..end
    }

    /// The words of a stretch of the even form.
    fn said(&self, stretch: Range<usize>) -> String {
        let place = self.even.place(self.whole(stretch));
        self.text.get(place).unwrap_or_default().trim().to_owned()
    }

    /// What the sentence of a stretch, and those beside it, say of tests.
    fn near_of(&self, stretch: &Range<usize>) -> SaidOfTests {
        let window = window(&self.even.text, stretch, 160);
        let near = SaidOfTests::of(&self.even.text[window]);
        // What is said of one test of a paragraph holds for no other; the rest of it is of the article.
        SaidOfTests {
            one_sided: near.one_sided,
            ..self.near
        }
    }

    fn finding(
        &self,
        check: &'static Check,
        severity: Severity,
        message: String,
        marked: &Range<usize>,
        whole: &Range<usize>,
    ) -> AuditFinding {
        let window = window(&self.even.text, whole, 60);
        let shown = self.even.place(window);
        let marked = self.even.place(self.whole(marked.clone()));
        let begin = shown.start;
        AuditFinding {
            check,
            severity,
            message,
            place: self.place(whole.start),
            shown: self.text.get(shown).unwrap_or_default().to_owned(),
            marked: marked.start.saturating_sub(begin)..marked.end.saturating_sub(begin),
            decides: false,
            guesses: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
        }
    }
}

/// A stretch with so many bytes around it, from the start of a word to the end of one.
fn window(text: &str, stretch: &Range<usize>, around: usize) -> Range<usize> {
    let mut start = stretch.start.saturating_sub(around);
    while start > 0 && !(text.is_char_boundary(start) && text[..start].ends_with(' ')) {
        start -= 1;
    }
    let mut end = (stretch.end + around).min(text.len());
    while end < text.len() && !(text.is_char_boundary(end) && text[end..].starts_with(' ')) {
        end += 1;
    }
    start..end
}
