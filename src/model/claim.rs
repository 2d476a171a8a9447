//! What sentences assert of figures: parsed, not yet tried.

use super::assertion::{
    Above, Associated, Below, Changed, Comparable, Differs, DiffersBetween, HigherThan, InBand,
    LowerThan, NormDistance, NotMaintained, NotSignificant, NotWorse, Persists, Proportion, Range,
    Share, Size, Unchanged, Voiced,
};
use super::association::Predictor;
use super::dimension::Dimension;
use super::figure::Figure;
use super::handle::{Arena, Handle, Placed};
use super::measure::Measure;
use super::vocabulary::Among;
use crate::source::Span;

/// One claim: what a sentence asserts, alone, denied, or with others.
#[derive(Debug)]
pub struct Claim {
    /// Where it was declared.
    pub span: Span,
    /// How it is made of claims of one kind each.
    pub form: Form,
}

/// How a claim is made.
#[derive(Debug)]
pub enum Form {
    /// Of one kind.
    Single(Box<SingleClaim>),
    /// That another is not so.
    Not(Box<Claim>),
    /// That each of several is so.
    AllOf(Vec<Claim>),
}

/// A claim of one kind.
#[derive(Debug)]
pub struct SingleClaim {
    /// Where it was declared.
    pub span: Span,
    /// The figures it is about.
    pub selector: Selector,
    /// For how many of them it is to hold.
    pub holds_for: HoldsFor,
    /// What it asserts.
    pub kind: ClaimKind,
}

/// For how many of its figures a claim is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoldsFor {
    /// For each of them.
    All,
    /// For at least one.
    Any,
    /// For more than half.
    Most,
    /// For not one of them.
    None,
    /// For them alone: for none of the others among which they are. Where nothing is said, these are
    /// the other groups and categories if the claim names such, else the other measures of the same
    /// instrument or domain.
    Only(Vec<Among>),
    /// For at least so many.
    AtLeast(usize),
}

/// The figures a claim is about: those named, or all that meet every condition given.
#[derive(Clone, Debug, Default)]
pub struct Selector {
    /// Figures named by key.
    pub figures: Vec<Placed<Handle<Figure>>>,
    /// Measures.
    pub measures: Vec<Placed<Handle<Measure>>>,
    /// Instruments.
    pub instruments: Vec<Placed<String>>,
    /// Domains.
    pub domains: Vec<Placed<String>>,
    /// Categories of variables that are counted.
    pub categories: Vec<NamedCategory>,
    /// The positions of timepoints.
    pub at: Vec<usize>,
    /// The positions of earlier timepoints.
    pub from: Vec<usize>,
    /// The positions of later timepoints.
    pub to: Vec<usize>,
    /// The positions of groups.
    pub groups: Vec<usize>,
    /// The positions of groups compared with.
    pub versus: Vec<usize>,
    /// What measures are associated with.
    pub predictors: Vec<Placed<Handle<Predictor>>>,
    /// Studies, models, sites and subgroups, each by its position in its dimension.
    pub dimensions: Vec<(Dimension, usize)>,
}

/// A category that a selector names, and what it is in each measure that has one of that name.
#[derive(Clone, Debug)]
pub struct NamedCategory {
    /// The word.
    pub word: Placed<String>,
    /// The measures that have it, each with its position among the categories.
    pub of: Vec<(Handle<Measure>, usize)>,
}

impl Claim {
    /// The claims of one kind that it is made of, in the order written.
    pub fn singles(&self) -> Vec<&SingleClaim> {
        match &self.form {
            Form::Single(single) => vec![single],
            Form::Not(claim) => claim.singles(),
            Form::AllOf(claims) => claims.iter().flat_map(Self::singles).collect(),
        }
    }
}

impl Selector {
    /// Whether a measure is of the instruments and the domains named, as far as such are.
    pub fn is_within(&self, measure: &Measure) -> bool {
        let named = |wanted: &[Placed<String>], is: &Option<String>| {
            wanted.is_empty()
                || wanted
                    .iter()
                    .any(|wanted| is.as_ref() == Some(&wanted.value))
        };
        named(&self.instruments, &measure.instrument) && named(&self.domains, &measure.domain)
    }

    /// Whether a figure is of the categories named, where such are.
    pub fn is_of_category(&self, figure: &Figure) -> bool {
        let one = |named: &NamedCategory| {
            let mut of = named.of.iter();
            of.any(|(measure, at)| *measure == figure.measure && Some(*at) == figure.category)
        };
        self.categories.is_empty() || self.categories.iter().any(one)
    }

    /// Whether a figure is of the studies, models, sites and subgroups named, as far as such are.
    pub fn is_in(&self, figure: &Figure) -> bool {
        Dimension::ALL
            .into_iter()
            .all(|one| self.is_in_one(figure, one))
    }

    /// Whether a figure is of the parts of one dimension that are named, where such are.
    pub fn is_in_one(&self, figure: &Figure, dimension: Dimension) -> bool {
        let mut named = self
            .dimensions
            .iter()
            .filter(|(one, _)| *one == dimension)
            .peekable();
        let at = figure.all_dimensions().get(dimension);
        named.peek().is_none() || named.any(|(_, named)| Some(*named) == at)
    }

    /// Whether a figure is an association with one of the predictors named, or with a category of it; where none is
    /// named, whether it is none at all.
    pub fn is_associated(&self, figure: &Figure, predictors: &Arena<Predictor>) -> bool {
        let Some(own) = figure.predictor.map(|at| &predictors[at]) else {
            return self.predictors.is_empty();
        };
        let mut named = self.predictors.iter();
        named.any(|wanted| own.is_within(&predictors[wanted.value]))
    }

    /// Whether it can only mean differences between groups among changes and differences: it names what is compared
    /// with, or one time.
    pub fn asks_for_differences(&self) -> bool {
        !self.versus.is_empty() || !self.at.is_empty()
    }

    /// Whether a figure is of the timepoints named, where such are.
    pub fn is_when(&self, figure: &Figure) -> bool {
        let over_time = figure.to.is_some();
        let at = figure.at.filter(|_| !over_time);
        let from = figure.at.filter(|_| over_time);
        is_one_of(at, &self.at) && is_one_of(from, &self.from) && is_one_of(figure.to, &self.to)
    }

    /// Whether a figure is of the groups named, where such are. A group alone does not mean the
    /// comparisons of it with another.
    pub fn is_of_group(&self, figure: &Figure) -> bool {
        let alone = self.versus.is_empty() && !self.groups.is_empty();
        is_one_of(figure.group, &self.groups)
            && is_one_of(figure.versus, &self.versus)
            && !(alone && figure.versus.is_some())
    }
}

/// Whether a position is one of those wanted, or none is wanted.
fn is_one_of(position: Option<usize>, wanted: &[usize]) -> bool {
    wanted.is_empty() || position.is_some_and(|position| wanted.contains(&position))
}

/// What a claim asserts; the rules are those of the field's tests, not of this type.
#[derive(Debug)]
pub enum ClaimKind {
    /// A change in the stated direction.
    Changed(Changed),
    /// An association of two variables.
    Associated(Associated),
    /// A difference between groups.
    Differs(Differs),
    /// Figures higher than others.
    HigherThan(HigherThan),
    /// Figures lower than others.
    LowerThan(LowerThan),
    /// Two changes or differences that differ from each other.
    DiffersBetween(DiffersBetween),
    /// A change that is not significant.
    NotSignificant(NotSignificant),
    /// No change beyond a margin.
    Unchanged(Unchanged),
    /// A mean above the norm's.
    Above(Above),
    /// A mean below the norm's.
    Below(Below),
    /// A mean better or worse than the norm's.
    NormDistance(NormDistance),
    /// A change, a difference or a mean that is not worse, by more than a margin.
    NotWorse(NotWorse),
    /// A mean or median in a band of its measure.
    InBand(InBand),
    /// How many people, in a word.
    Proportion(Proportion),
    /// A mean like the norm's.
    Comparable(Comparable),
    /// An early change that is still there later.
    Persists(Persists),
    /// An early change that is not there later.
    NotMaintained(NotMaintained),
    /// An effect of a size that a word names.
    Size(Size),
    /// A count and a percentage that the sentence states.
    Share(Share),
    /// The smallest and the largest value that the sentence states.
    Range(Range),
    /// How many participants voice a theme.
    Voiced(Voiced),
}
