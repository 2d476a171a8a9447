//! What a synthesis declares of its integration, in sentences for checklists: each says from what it is told.

use std::borrow::Cow;

use super::row::ParagraphView;
use crate::language::Words;
use crate::model::{
    Convergence, Evidence, Fit, Handle, Model, Proposition, ReportedItem, Stance, StrandKind,
};
use crate::view::printed::text;
use crate::view::whole::View;
use crate::wording::sentence;

/// The two strands that a mixed methods study mixes.
pub(super) const MIXED: [StrandKind; 2] = [StrandKind::Quantitative, StrandKind::Qualitative];

/// The items that ask the same in two checklists: why the research question calls for mixed methods.
const SAME: [&str; 2] = ["gramms-1", "mmat-5.1"];

/// A synthesis, asked for what it declares.
#[derive(Clone, Copy)]
pub(super) struct Declared<'a>(pub(super) &'a View);

impl<'a> Declared<'a> {
    pub(super) fn model(self) -> &'a Model {
        self.0.model()
    }

    pub(super) fn words(self) -> &'a Words {
        self.0.words()
    }

    /// A paragraph with words set off before it.
    pub(super) fn led(self, lead: &str, text: impl Into<Cow<'a, str>>) -> ParagraphView<'a> {
        ParagraphView {
            kind: "declared",
            lead: self.words().of(lead).to_owned(),
            text: text.into(),
            ..ParagraphView::default()
        }
    }

    /// A sentence of its own.
    pub(super) fn sentence(self, text: &str) -> ParagraphView<'a> {
        ParagraphView {
            kind: "declared",
            text: Cow::Owned(sentence(text)),
            ..ParagraphView::default()
        }
    }

    /// What is to be declared, under the message of that name, for an item of a checklist.
    pub(super) fn wanting(self, message: &str, item: &str) -> ParagraphView<'a> {
        ParagraphView {
            kind: "gap",
            ..self.sentence(&self.words().with(message, &[("item", item)]))
        }
    }

    /// A sentence on some of the propositions, with links to them; nothing where it is of none.
    pub(super) fn of_rows(
        self,
        message: &str,
        rows: &[Handle<Proposition>],
    ) -> Option<ParagraphView<'a>> {
        let all = self.model().propositions.len();
        let numbers = [("n", rows.len()), ("all", all)];
        // Topics, domains and the like are rows, and no propositions.
        let noun = match self.model().other_rows() {
            0 => "rows_propositions",
            _ => "rows_of_the_table",
        };
        let noun = self.words().counted(noun, all);
        let told = self.words().told(message, &numbers, &[("rows", &noun)]);
        (!rows.is_empty()).then(|| ParagraphView {
            kind: "declared",
            text: Cow::Owned(told),
            rows: self.0.references(rows),
            ..ParagraphView::default()
        })
    }

    /// The propositions of which something is true.
    pub(super) fn rows(self, is_so: impl Fn(&Proposition) -> bool) -> Vec<Handle<Proposition>> {
        let rows = self.model().propositions.entries();
        let rows = rows.filter(|(_, row)| is_so(row));
        rows.map(|(at, _)| at).collect()
    }

    /// The authors' own answer to an item.
    pub(super) fn reported(self, item: &str) -> Option<&'a ReportedItem> {
        let mut reported = self.model().synthesis.reporting.iter();
        reported.find(|one| one.item.value == item)
    }

    /// What the authors answer to the item of another checklist that asks the same.
    pub(super) fn reported_elsewhere(self, item: &str) -> Option<&'a ReportedItem> {
        let alike = SAME.iter().filter(|_| SAME.contains(&item));
        let mut others = alike.filter(|other| **other != item);
        others.find_map(|other| self.reported(other))
    }

    /// That answer, with the name of the other item.
    pub(super) fn as_said_elsewhere(self, item: &str) -> Option<ParagraphView<'a>> {
        let said = self.reported_elsewhere(item)?;
        let lead = self
            .words()
            .with("as_said_on", &[("item", &said.item.value)]);
        let mut paragraph = self.led("", said.answer.value.as_str());
        paragraph.lead = lead;
        Some(paragraph)
    }

    pub(super) fn questions(self) -> impl Iterator<Item = ParagraphView<'a>> {
        let questions = self.model().synthesis.questions.iter();
        questions.map(move |one| self.led("question", one.value.as_str()))
    }

    pub(super) fn approach(self) -> Option<ParagraphView<'a>> {
        let approach = text(&self.model().synthesis.approach)?;
        Some(self.led("approach", approach))
    }

    pub(super) fn authors(self) -> Option<ParagraphView<'a>> {
        let authors = self.model().synthesis.authors.iter();
        let names: Vec<&str> = authors.map(|author| author.name.value.as_str()).collect();
        let told = self
            .words()
            .with("told_authors", &[("names", &self.words().listed(&names))]);
        (!names.is_empty()).then(|| self.sentence(&told))
    }

    /// Whether findings of both strands are linked to a row.
    pub(super) fn is_mixed(self, row: &Proposition) -> bool {
        let model = self.model();
        let speaks = |kind: &StrandKind| {
            let mut linked = row.links.iter().map(|link| link.evidence);
            linked.any(|item: Handle<Evidence>| model.kind_of(&model.evidence[item]) == Some(*kind))
        };
        MIXED.iter().all(speaks)
    }

    /// The rows on which both strands speak.
    pub(super) fn mixed(self) -> Option<ParagraphView<'a>> {
        self.of_rows("told_mixed", &self.rows(|row| self.is_mixed(row)))
    }

    /// The rows on which they do not, with a declared silence and without.
    pub(super) fn not_mixed(self) -> impl Iterator<Item = ParagraphView<'a>> {
        let silent = self.rows(is_silent);
        let alone =
            self.rows(|row| !row.links.is_empty() && !self.is_mixed(row) && !is_silent(row));
        let told = [
            self.of_rows("told_silent", &silent),
            self.of_rows("told_alone", &alone),
        ];
        told.into_iter().flatten()
    }

    /// How the strands are judged to meet, in each of the two vocabularies.
    pub(super) fn meeting(self) -> impl Iterator<Item = ParagraphView<'a>> {
        let fit = Fit::WORDS
            .iter()
            .map(|word| (*word, self.rows(|row| fits(row, word))));
        let fit = self.judged("fit", fit.collect());
        let codes = Convergence::WORDS
            .iter()
            .map(|word| (*word, self.rows(|row| converges(row, word))));
        let codes = self.judged("convergence", codes.collect());
        [fit, codes].into_iter().flatten()
    }

    /// How often each word is given, with links to the rows that have any.
    fn judged(
        self,
        lead: &str,
        words: Vec<(&str, Vec<Handle<Proposition>>)>,
    ) -> Option<ParagraphView<'a>> {
        let given = words.iter().filter(|(_, rows)| !rows.is_empty());
        let given = given.map(|(word, rows)| format!("{} {}", self.words().of(word), rows.len()));
        let told = self.words().listed(given);
        let mut rows: Vec<_> = words.into_iter().flat_map(|(_, rows)| rows).collect();
        rows.sort_unstable();
        rows.dedup();
        let mut paragraph = self.led(lead, told);
        paragraph.rows = self.0.references(&rows);
        (!rows.is_empty()).then_some(paragraph)
    }

    pub(super) fn interpreted(self) -> Option<ParagraphView<'a>> {
        let rows = self.rows(|row| row.meta_inference.is_some());
        self.of_rows("told_interpreted", &rows)
    }

    pub(super) fn constructs(self) -> Option<ParagraphView<'a>> {
        let constructs = self.model().constructs.iter();
        let labels: Vec<&str> = constructs.map(|one| one.label.as_str()).collect();
        (!labels.is_empty())
            .then(|| self.led("synthesising_argument", self.words().listed(&labels)))
    }

    /// The rows in which a finding speaks against the proposition, and which of these are answered.
    pub(super) fn contradicted(self) -> impl Iterator<Item = ParagraphView<'a>> {
        let answered = self.rows(|row| is_contradicted(row) && row.response.is_some());
        let told = [
            self.of_rows("told_contradicted", &self.rows(is_contradicted)),
            self.of_rows("told_answered", &answered),
        ];
        told.into_iter().flatten()
    }

    /// The rows whose contradiction nobody accounts for.
    pub(super) fn unanswered(self) -> Option<ParagraphView<'a>> {
        let rows = self.rows(|row| is_contradicted(row) && row.response.is_none());
        let told = self.of_rows("want_response", &rows)?;
        Some(ParagraphView {
            kind: "gap",
            ..told
        })
    }

    /// The rows in which the strands are judged to part company.
    pub(super) fn apart(self) -> Option<ParagraphView<'a>> {
        let rows = self.rows(|row| fits(row, "discordance") || converges(row, "dissonance"));
        self.of_rows("told_apart", &rows)
    }

    /// That the strands are judged wherever both speak, where none of these rows is contradicted or judged to part
    /// company.
    pub(super) fn nowhere_apart(self) -> Option<ParagraphView<'a>> {
        let mixed = self.rows(|row| self.is_mixed(row));
        let judged = |row: &Proposition| !row.fits.is_empty() || !row.convergences.is_empty();
        let unsettled = self.rows(|row| is_contradicted(row) || self.is_mixed(row) && !judged(row));
        let settled = unsettled.is_empty() && self.apart().is_none();
        self.of_rows("told_nowhere_apart", &mixed)
            .filter(|_| settled)
    }
}

fn is_contradicted(row: &Proposition) -> bool {
    let mut links = row.links.iter();
    links.any(|link| link.stance == Stance::Contradicts)
}

fn is_silent(row: &Proposition) -> bool {
    let paired = row.pairs.iter().any(|pair| !pair.silences.is_empty());
    paired || !row.silence.is_empty()
}

fn fits(row: &Proposition, word: &str) -> bool {
    row.fits.iter().any(|fit| fit.label.value.word() == word)
}

fn converges(row: &Proposition, word: &str) -> bool {
    let mut codes = row.convergences.iter();
    codes.any(|code| code.label.value.word() == word)
}
