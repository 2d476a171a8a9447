//! What goes with a part that is left out, and which findings still stand without it.

use std::collections::HashSet;

use super::belongs::{Asked, Belongs};
use super::heard_in::HeardIn;
use super::part::GroundPart;
use crate::examine::Assessed;
use crate::model::{Evidence, Figure, Handle, Model, Participant, Theme, Without};
use crate::voices::heard::themes_of;

/// What is asked of a synthesis for each part that is left out, gathered once.
#[derive(Debug)]
pub(super) struct Grounds {
    heard_in: HeardIn,
    /// The themes and codes that the quotations of each finding are of.
    pub(super) themes: Vec<Vec<Handle<Theme>>>,
    /// Of each coded passage its themes and all to which they belong.
    upwards: Vec<Vec<Handle<Theme>>>,
}

/// What a finding loses with a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lost {
    /// Figures.
    pub(super) figures: Vec<Handle<Figure>>,
    /// Quotations, by their positions.
    pub(super) quotes: Vec<usize>,
    /// Whether coded passages of its themes are among it.
    pub(super) passages: bool,
    /// Themes and codes.
    pub(super) themes: Vec<Handle<Theme>>,
    /// Whether places where it can be read itself are among it.
    pub(super) cites: bool,
}

/// Whether a finding stands without a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// As it did.
    Whole,
    /// On less.
    Weakened(Lost),
    /// Not any more: all that it rested on is gone.
    Not,
}

/// What is left out with a part, and what stands.
#[derive(Debug)]
pub(super) struct Dropped {
    /// What claims are tried anew without.
    pub(super) without: Without,
    /// Of each finding whether it stands.
    pub(super) findings: Vec<Stands>,
}

impl Grounds {
    pub(super) fn of(model: &Model) -> Self {
        let themes = model.evidence.iter().map(|item| themes_of(model, item));
        let upwards = model.segments.iter().map(|segment| {
            let themes = segment.themes.iter();
            let all = themes.flat_map(|theme| model.themes.upwards(theme.value));
            let all: HashSet<_> = all.collect();
            all.into_iter().collect()
        });
        Self {
            heard_in: HeardIn::of(model),
            themes: themes.collect(),
            upwards: upwards.collect(),
        }
    }

    /// What goes with a part, and what stands without it.
    pub(super) fn without(&self, assessed: &Assessed, part: GroundPart) -> Dropped {
        let model = &assessed.model;
        let asked = Asked::of(model, part);
        let mut without = Without::default();
        let figures = model.figures.entries().map(|(at, _)| at);
        let gone = figures.filter(|at| asked.figure(*at) == Belongs::Wholly);
        without.figures = gone.collect();
        if asked.is_cited() {
            let measures = model.measures.entries().map(|(at, _)| at);
            let gone = measures.filter(|at| asked.norm(*at) == Belongs::Wholly);
            without.norms = gone.collect();
        }
        if let GroundPart::Theme(theme) = part {
            let themes = model.themes.entries().map(|(at, _)| at);
            let gone = themes.filter(|at| model.themes.is_within(*at, theme));
            without.themes = gone.collect();
        }
        for (at, item) in model.evidence.entries() {
            let quotes = 0..item.quotes.len();
            let gone = quotes.filter(|place| asked.quote(at, *place) == Belongs::Wholly);
            without.quotes.extend(gone.map(|place| (at, place)));
        }
        let segments = model.segments.iter().enumerate();
        let gone = segments.filter(|(_, one)| asked.segment(one) == Belongs::Wholly);
        without.segments = gone.map(|(place, _)| place).collect();
        self.heard_in.leave_out(&asked, &mut without);
        let passages = Passages::of(self, model, &asked);
        let findings = model.evidence.entries();
        let findings = findings.map(|(at, item)| {
            match self.stands(&asked, &without, &passages, at, item) {
                // What it rests on besides may stand where an error is.
                Stands::Not
                    if !assessed.sound.whole(&item.id.value)
                        && part != GroundPart::Evidence(at) =>
                {
                    Stands::Weakened(Lost::default())
                }
                stands => stands,
            }
        });
        let findings: Vec<Stands> = findings.collect();
        for (at, item) in model.evidence.entries() {
            if findings[at.index()] == Stands::Not {
                let quotes = 0..item.quotes.len();
                without.quotes.extend(quotes.map(|place| (at, place)));
            }
        }
        Dropped { without, findings }
    }

    /// Whether a finding stands without a part.
    ///
    /// It falls where something of what it rests on is of the part, and nothing is left: no figure, no quotation and, of a
    /// source or study, no other place where it can be read. Coded passages of its themes and codes carry a finding that
    /// has no quotations of its own; of one that has, nobody knows whether other passages of its theme say the same. With
    /// a theme it falls where it comes from no other and rests on no figure. Where anything is left, it stands on that.
    fn stands(
        &self,
        asked: &Asked<'_>,
        without: &Without,
        passages: &Passages,
        at: Handle<Evidence>,
        item: &Evidence,
    ) -> Stands {
        if let GroundPart::Evidence(own) = asked.part {
            return if own == at {
                Stands::Not
            } else {
                Stands::Whole
            };
        }
        let own = &self.themes[at.index()];
        let figures = item.figures.iter().map(|figure| figure.value);
        let (gone, left): (Vec<_>, Vec<_>) =
            figures.partition(|figure| without.figures.contains(figure));
        let mut lost = Lost {
            figures: gone,
            ..Lost::default()
        };
        let mut carried = !left.is_empty();
        if let GroundPart::Theme(_) = asked.part {
            let themes = own.iter().copied();
            let (gone, left): (Vec<_>, Vec<_>) =
                themes.partition(|theme| without.themes.contains(theme));
            carried |= !left.is_empty();
            lost.themes = gone;
        } else {
            let quotes = 0..item.quotes.len();
            let (gone, left): (Vec<_>, Vec<_>) =
                quotes.partition(|place| without.quotes.contains(&(at, *place)));
            carried |= !left.is_empty();
            lost.quotes = gone;
            if item.quotes.is_empty() {
                lost.passages = own.iter().any(|theme| passages.gone.contains(theme));
                carried |= own.iter().any(|theme| passages.left.contains(theme));
            }
            if asked.is_cited() {
                lost.cites = asked.cites(&item.cite) != Belongs::Not;
                carried |= item.cite.iter().any(|cite| !asked.has(cite.source));
            }
        }
        match (lost == Lost::default(), carried) {
            (true, _) => Stands::Whole,
            (false, true) => Stands::Weakened(lost),
            (false, false) => Stands::Not,
        }
    }
}

/// The themes of which coded passages go with a part, and those of which some are left.
#[derive(Debug, Default)]
struct Passages {
    gone: HashSet<Handle<Theme>>,
    left: HashSet<Handle<Theme>>,
}

impl Passages {
    fn of(grounds: &Grounds, model: &Model, asked: &Asked<'_>) -> Self {
        let mut found = Self::default();
        let withdrew = |at: Handle<Participant>| model.participants[at].withdrawn.is_some();
        for (segment, themes) in model.segments.iter().zip(&grounds.upwards) {
            let speaker = segment.participant.as_ref().map(|at| at.value);
            if speaker.is_some_and(withdrew) {
                continue;
            }
            let of = match asked.segment(segment) {
                Belongs::Wholly => &mut found.gone,
                _ => &mut found.left,
            };
            of.extend(themes);
        }
        found
    }
}
