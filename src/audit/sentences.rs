//! The statistics of running text, read and judged.

use std::collections::BTreeMap;
use std::ops::Range;

use super::context::{SaidOfTests, says_one_sided};
use super::even::EvenText;
use super::finding::AuditFinding;
use super::judged::{Judged, Told};
use super::report::{AuditedGap, SaidStatistic};
use super::said_alone::{Alone, AloneOrNot, figures};
use super::said_beside::SaidBeside;
use super::said_effect;
use super::said_limits::limits;
use super::said_share::shares;
use super::said_test::{SaidTest, TestOrNot, tests};
use super::{judged_limits, judged_share, judged_test};
use crate::examine::catalogue;
use crate::published::RunningText;

/// What the sentences of a text came to.
#[derive(Default)]
pub(super) struct Sentences {
    pub(super) statistics: Vec<SaidStatistic>,
    pub(super) findings: Vec<AuditFinding>,
    pub(super) unread: Vec<AuditedGap>,
    /// The tests, to be held against those of tables.
    pub(super) tests: Vec<(SaidTest, String)>,
    /// Figures that stand alone: how many there are of each kind, and where the first of them stand.
    alone: BTreeMap<Alone, (usize, Vec<String>)>,
}

/// How many places are told of figures that stand alone.
const PLACES: usize = 5;

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
        let mut taken: Vec<Range<usize>> = Vec::new();
        for found in tests(&looked.even.text) {
            match found {
                TestOrNot::Test(test) => {
                    taken.push(test.place.clone());
                    self.test(&looked, *test);
                }
                TestOrNot::Cannot(at, why) => {
                    taken.push(at.clone());
                    self.told(&looked, Told::impossible(why), &at, &at);
                }
                TestOrNot::Not(at, why) => {
                    taken.push(at.clone());
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
            if let Some(judged) = judged_share::judged(&share, looked.near, article) {
                self.judged(&looked, judged, &share.place, &share.place);
            }
        }
        for limits in limits(&looked.even.text) {
            if let Some(judged) =
                judged_limits::judged(&limits, looked.near_of(&limits.place), article)
            {
                taken.push(limits.whole.clone());
                self.judged(&looked, judged, &limits.place, &limits.place);
            }
        }
        taken.sort_by_key(|one| (one.start, one.end));
        for found in figures(&looked.even.text, &taken) {
            match found {
                AloneOrNot::Cannot(at, why) => self.told(&looked, Told::impossible(why), &at, &at),
                AloneOrNot::Alone(at, which) => {
                    let (count, places) = self.alone.entry(which).or_default();
                    *count += 1;
                    let place = looked.place(at.start);
                    if places.len() <= PLACES && places.last() != Some(&place) {
                        places.push(place);
                    }
                }
            }
        }
    }

    /// What stands alone, as it is told of a whole article.
    pub(super) fn alone(&self) -> Vec<AuditedGap> {
        let told = self.alone.iter().map(|(which, (count, places))| {
            let shown = places.iter().take(PLACES).cloned().collect::<Vec<_>>();
            let more = if places.len() > PLACES {
                " and further"
            } else {
                ""
            };
            AuditedGap {
                place: format!("{}{more}", shown.join("; ")),
                words: which.words(*count),
            }
        });
        told.collect()
    }

    fn test(&mut self, looked: &Looked<'_>, test: SaidTest) {
        let Some(check) = catalogue::find("p-from-statistic") else {
            return;
        };
        let said = (
            SaidBeside::of(&looked.even.text, &test.place, test.test, test.df.is_bare()),
            looked.near_of(&test.place),
            looked.article,
        );
        let judged = judged_test::judged(&test, said, check);
        self.judged(looked, judged, &test.p_place, &test.place);
        if let Some(told) = said_effect::unlike(&looked.even.text, &test) {
            self.told(looked, told.0, &told.1, &test.place);
        }
        let place = looked.place(test.place.start);
        self.tests.push((test, place));
    }

    /// Takes in what a statistic came to: what is meant of it, and the whole.
    fn judged(
        &mut self,
        looked: &Looked<'_>,
        judged: Judged,
        marked: &Range<usize>,
        whole: &Range<usize>,
    ) {
        self.statistics.push(SaidStatistic {
            place: looked.place(whole.start),
            text: looked.said(whole.clone()),
            verdict: judged.verdict,
            computed: judged.computed,
        });
        if let Some(told) = judged.told {
            self.told(looked, told, marked, whole);
        }
    }

    fn told(
        &mut self,
        looked: &Looked<'_>,
        told: Told,
        marked: &Range<usize>,
        whole: &Range<usize>,
    ) {
        self.findings.extend(looked.finding(told, marked, whole));
    }
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
        // What is said of one test of a paragraph holds for no other; the rest of it is of the article.
        SaidOfTests {
            one_sided: says_one_sided(&self.even.text[window]),
            ..self.near
        }
    }

    /// A finding at its sentence; nothing where there is no such check.
    fn finding(
        &self,
        told: Told,
        marked: &Range<usize>,
        whole: &Range<usize>,
    ) -> Option<AuditFinding> {
        let window = window(&self.even.text, whole, 60);
        let shown = self.even.place(window);
        let marked = self.even.place(self.whole(marked.clone()));
        let begin = shown.start;
        Some(AuditFinding {
            check: catalogue::find(told.check)?,
            severity: told.severity,
            message: told.message,
            place: self.place(whole.start),
            shown: self.text.get(shown).unwrap_or_default().to_owned(),
            marked: marked.start.saturating_sub(begin)..marked.end.saturating_sub(begin),
            decides: told.decides,
            guesses: told.guesses,
            notes: told.notes,
            help: told.help,
        })
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
