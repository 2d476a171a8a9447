//! Cells of a table, and what stands in them by the part that their column shows.

use std::borrow::Cow;

use super::laid::{LaidCell, LaidLine, LaidRow};
use super::plan::{Column, Part, Subject};
use super::row::{ParagraphView, SilenceView};
use crate::model::{Evidence, Handle, Judged, LayoutName, Proposition, Silence};
use crate::synthesis::fit;
use crate::view::evidence::EvidenceView;
use crate::view::printed::text;
use crate::view::rows::{RowView, StatementView};
use crate::view::whole::View;
use crate::wording::beginning;

impl<'a> LaidCell<'a> {
    pub(super) fn own_row(self) -> LaidRow<'a> {
        LaidRow {
            view: self.view,
            table: self.table,
            place: self.place,
        }
    }

    fn own_column(self) -> &'a Column {
        &self.own_row().plan().columns[self.column]
    }

    pub(super) fn part(self) -> Part {
        self.own_column().part
    }

    fn own_line(self) -> LaidLine<'a> {
        LaidLine {
            view: self.view,
            table: self.table,
            place: self.place,
            line: self.line,
        }
    }

    fn proposition(self) -> Option<&'a Proposition> {
        let at = self.own_row().subject().proposition()?;
        Some(&self.view.model().propositions[at])
    }

    /// The place of its column, from 0.
    pub fn column(self) -> usize {
        self.column
    }

    /// What stands in it: the word of its column.
    pub fn kind(self) -> &'static str {
        self.part().word()
    }

    /// The heading of its column.
    pub fn label(self) -> &'a str {
        &self.own_column().heading
    }

    /// Whether it heads its row.
    pub fn heading(self) -> bool {
        matches!(self.part(), Part::Proposition | Part::Finding | Part::Asks)
    }

    /// How many lines of the row it spans.
    pub fn span(self) -> usize {
        match self.own_row().is_by_line(self.part()) {
            true => 1,
            false => self.own_row().line_count(),
        }
    }

    /// The proposition, in the cell that states it.
    pub fn row(self) -> Option<RowView<'a>> {
        let states = self.part() == Part::Proposition;
        self.own_row().row().filter(|_| states)
    }

    /// The finding, in the cell that states it.
    pub fn item(self) -> Option<EvidenceView<'a>> {
        let states = self.part() == Part::Finding;
        self.own_row().item().filter(|_| states)
    }

    /// The number of the row, where it stands in this cell.
    pub fn number(self) -> Option<usize> {
        let columns = &self.own_row().plan().columns;
        let own = columns.iter().any(|column| column.part == Part::Number);
        let here = match own {
            true => self.part() == Part::Number,
            false => self.heading(),
        };
        let printed = here && self.own_row().numbered();
        // An item has the number of its checklist, in a cell of its own.
        (printed && self.part() != Part::Asks).then(|| self.own_row().number())
    }

    /// The statements in it, in the order of print.
    pub fn statements(self) -> Vec<StatementView<'a>> {
        let Part::Strand { strand, quoted } = self.part() else {
            return Vec::new();
        };
        let (Some(at), Some(row)) = (self.own_row().subject().proposition(), self.proposition())
        else {
            return Vec::new();
        };
        let model = self.view.model();
        let links = self.own_line().links().into_iter();
        let of_strand =
            links.filter(|link| model.evidence[row.links[*link].evidence].strand == strand);
        of_strand
            .map(|link| StatementView {
                view: self.view,
                row: at,
                link,
                quoted,
            })
            .collect()
    }

    /// Why the strand is silent here, where that is declared.
    pub fn silences(self) -> Vec<SilenceView<'a>> {
        let Part::Strand { strand, .. } = self.part() else {
            return Vec::new();
        };
        let Some(row) = self.proposition() else {
            return Vec::new();
        };
        let of_strand = |silence: &&Silence| silence.strand == strand;
        let paired = self.own_line().pair().map(|pair| pair.silences.iter());
        let paired = paired.into_iter().flatten();
        let whole = row.silence.iter().filter(|_| self.line == 0);
        paired
            .chain(whole)
            .filter(of_strand)
            .map(|silence| SilenceView {
                because: silence
                    .because
                    .as_ref()
                    .map_or("", |because| because.value.as_str()),
                see: self.view.references(&silence.see),
            })
            .collect()
    }

    /// What is printed where nothing else stands in it; nothing where it may be empty.
    pub fn nothing(self) -> Option<&'a str> {
        let words = self.view.words();
        match self.part() {
            Part::Strand { strand, .. } => {
                // A silence of the whole row is told once, in its first line.
                let told = self
                    .proposition()
                    .is_some_and(|row| row.silence.iter().any(|silence| silence.strand == strand));
                let silent = !told
                    && !self.own_line().is_rest()
                    && self.silences().is_empty()
                    && self.statements().is_empty();
                silent.then(|| words.of(self.view.nothing_found()))
            }
            Part::Convergence => {
                let coded = self
                    .proposition()
                    .is_some_and(|row| !row.convergences.is_empty());
                (!coded).then(|| words.of("not_coded"))
            }
            Part::Level | Part::Component(_) => self
                .paragraphs()
                .is_empty()
                .then(|| words.of("not_assessed")),
            Part::Place => self.place_wanting().then(|| words.of("place_not_said")),
            _ => None,
        }
    }

    /// Its paragraphs.
    pub fn paragraphs(self) -> Vec<ParagraphView<'a>> {
        match (self.proposition(), self.own_row().subject()) {
            (Some(row), _) => self.of_proposition(row),
            (None, Subject::Item(item)) => self.of_item(item),
            (None, _) => self.of_finding(),
        }
    }

    fn of_proposition(self, row: &'a Proposition) -> Vec<ParagraphView<'a>> {
        let words = self.view.words();
        let columns = &self.own_row().plan().columns;
        let own = |part| columns.iter().any(|column| column.part == part);
        let states = self.part() == Part::Proposition;
        // What has a column of its own is not said beside the statement as well.
        let here = |part| self.part() == part || states && !own(part);
        let said = |kind, lead: &str, what| {
            text(what).map(|text| ParagraphView {
                kind,
                lead: match states && !lead.is_empty() {
                    true => words.of(lead).to_owned(),
                    false => String::new(),
                },
                text: Cow::Borrowed(text),
                ..ParagraphView::default()
            })
        };
        let mut paragraphs = Vec::new();
        if here(Part::Note) {
            paragraphs.extend(said("note", "", &row.note));
        }
        if here(Part::Fit) {
            let fits = self.of_this_line(&row.fits);
            paragraphs.extend(fits.map(|fit| {
                let differing = fit::differing(self.view.model(), row, fit);
                let suggested = differing.map(|(fit, _)| words.of(fit.word()));
                let suggest = |fit| words.with("the_links_suggest", &[("fit", fit)]);
                self.judged("fit", fit.label.value.word(), fit, suggested.map(suggest))
            }));
        }
        if here(Part::Convergence) {
            let codes = self.of_this_line(&row.convergences);
            paragraphs.extend(
                codes.map(|code| self.judged("convergence", code.label.value.word(), code, None)),
            );
        }
        if here(Part::Interpretation) {
            let said = said("interpretation", "meta_inference", &row.meta_inference);
            paragraphs.extend(said);
        }
        if here(Part::Response) {
            paragraphs.extend(said("response", "on_the_contradiction", &row.response));
        }
        match self.part() {
            Part::Confidence => paragraphs.extend(self.assessed(row)),
            _ => paragraphs.extend(self.listed(row).into_iter().map(plain)),
        }
        paragraphs
    }

    /// The findings of the line, in the order of print.
    fn items(self, row: &'a Proposition) -> impl Iterator<Item = Handle<Evidence>> {
        let links = self.own_line().links().into_iter();
        links.map(|link| row.links[link].evidence)
    }

    /// The levels of certainty and confidence of the line's findings, each with the finding's name and the reason.
    fn assessed(self, row: &'a Proposition) -> impl Iterator<Item = ParagraphView<'a>> {
        let (model, words) = (self.view.model(), self.view.words());
        self.items(row).flat_map(move |at| {
            let item = &model.evidence[at];
            let assessed = item.confidence.iter().chain(&item.certainty);
            let name = self.view.name_among(at, self.items(row));
            assessed.map(move |one| {
                let level = words.of(one.level.value.word());
                ParagraphView {
                    kind: "text",
                    lead: words.with("named_value", &[("name", name), ("value", level)]),
                    text: Cow::Borrowed(one.because.as_deref().unwrap_or_default()),
                    ..ParagraphView::default()
                }
            })
        })
    }

    /// Those of the judgements that stand in this line: all of them where they are of the whole row.
    fn of_this_line<T>(self, all: &'a [Judged<T>]) -> impl Iterator<Item = &'a Judged<T>> {
        let by_line = self.own_row().is_by_line(self.part());
        all.iter()
            .filter(move |one| !by_line || self.own_row().line_of(&one.of) == Some(self.line))
    }

    fn judged<T>(
        self,
        kind: &'static str,
        word: &str,
        judged: &'a Judged<T>,
        suggested: Option<String>,
    ) -> ParagraphView<'a> {
        let words = self.view.words();
        let word = words.of(word);
        let by_line = self.own_row().is_by_line(self.part());
        let part = (!by_line && !judged.of.is_empty()).then(|| {
            let row = self.proposition();
            let others: Vec<_> = row
                .into_iter()
                .flat_map(|row| row.links.iter().map(|link| link.evidence))
                .filter(|at| !judged.of.contains(at))
                .collect();
            let mut names: Vec<&str> = Vec::new();
            for at in &judged.of {
                let name = self.view.name_among(*at, others.iter().copied());
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            words.with("of_part", &[("part", &words.listed(names))])
        });
        ParagraphView {
            kind,
            lead: match part {
                Some(part) => format!("{word} ({part})"),
                None => word.to_owned(),
            },
            text: Cow::Borrowed(judged.because.as_deref().unwrap_or_default()),
            aside: suggested.unwrap_or_default(),
            rows: Vec::new(),
        }
    }

    /// The names in a column of measures or themes, each once.
    fn listed(self, row: &'a Proposition) -> Vec<&'a str> {
        let model = self.view.model();
        let mut names: Vec<&'a str> = Vec::new();
        for item in self.items(row).map(|at| &model.evidence[at]) {
            let figures = item.figures.iter().map(|at| &model.figures[at.value]);
            let named: Vec<&'a str> = match self.part() {
                Part::Measures => figures
                    .map(|figure| model.measures[figure.measure].label.as_str())
                    .collect(),
                Part::Themes => {
                    let themes = item.themes.iter();
                    themes
                        .map(|theme| model.themes[theme.value].label.as_str())
                        .collect()
                }
                _ => Vec::new(),
            };
            for name in named {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }
}

fn plain(text: &str) -> ParagraphView<'_> {
    ParagraphView {
        kind: "text",
        text: Cow::Borrowed(text),
        ..ParagraphView::default()
    }
}

impl View {
    /// A few words for a finding, by which a part of a row is named: what leads it, its theme, what its figures measure,
    /// or how it begins.
    fn short_name(&self, at: Handle<Evidence>) -> &str {
        let model = self.model();
        let item = &model.evidence[at];
        let theme = item.themes.first();
        let theme = theme.map(|theme| model.themes[theme.value].label.as_str());
        let measure = item
            .figures
            .first()
            .map(|at| model.figures[at.value].measure);
        let measure = measure.map(|measure| model.measures[measure].label.as_str());
        let lead = text(&item.lead).map(|lead| lead.trim_end_matches(['.', ':']));
        let named = lead.or(theme).or(measure);
        named.unwrap_or_else(|| beginning(&item.finding.value))
    }

    /// A few words for a finding by which it is told from others: how it begins where one of them has the same name.
    fn name_among(
        &self,
        at: Handle<Evidence>,
        others: impl Iterator<Item = Handle<Evidence>>,
    ) -> &str {
        let name = self.short_name(at);
        let mut others = others.filter(|other| *other != at);
        match others.any(|other| self.short_name(other) == name) {
            true => beginning(&self.model().evidence[at].finding.value),
            false => name,
        }
    }

    /// The name of what is printed in a cell in which no finding stands.
    fn nothing_found(&self) -> &'static str {
        match self.layout().name {
            LayoutName::Pillar => "not_identified",
            _ => "no_finding",
        }
    }
}
