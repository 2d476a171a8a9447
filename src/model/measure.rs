//! Scales, subscales and other variables, and their norms.

use super::handle::Placed;
use super::source::Cite;
use super::vocabulary::{Better, Method, Score};
use crate::number::Printed;
use crate::wording::spelling;

/// A scale, subscale or other variable.
#[derive(Debug)]
pub struct Measure {
    /// Its id.
    pub id: Placed<String>,
    /// What it is called in print.
    pub label: String,
    /// The instrument it belongs to.
    pub instrument: Option<String>,
    /// The domain that claims may name.
    pub domain: Option<String>,
    /// The lowest and the highest possible score.
    pub range: Option<Placed<(Printed, Printed)>>,
    /// The number of items that make up the score.
    pub items: Option<u32>,
    /// How the score is made of its items.
    pub score: Option<Score>,
    /// True where missing items were filled in, so that scores need not be whole steps.
    pub prorated: bool,
    /// Which direction is good for the person.
    pub better: Option<Better>,
    /// How all its figures were made, where that is said.
    pub methods: Vec<Method>,
    /// The most decimals that are shown of figures of its own, where that is said.
    pub digits: Option<u8>,
    /// The unit of its figures.
    pub unit: Option<String>,
    /// The categories of a variable that is counted.
    pub categories: Vec<Category>,
    /// True where everybody falls into exactly one category.
    pub exhaustive: bool,
    /// The words for stretches of its scores, from the lowest up.
    pub bands: Vec<Band>,
    /// A reference population's figures.
    pub norm: Option<Norm>,
    /// Printed where the measure is explained.
    pub note: Option<String>,
}

impl Measure {
    /// The position of the category with that id or label.
    pub fn category(&self, word: &str) -> Option<usize> {
        let each = self.categories.iter();
        let labels = each.clone().map(|category| category.label.as_str());
        spelling::find_name(word, each.map(|category| category.id.as_str()))
            .or_else(|| spelling::find_label(word, labels))
    }
}

/// A stretch of scores that has a word, such as mild.
#[derive(Debug)]
pub struct Band {
    /// The word.
    pub label: Placed<String>,
    /// The lowest score in it, where it is said.
    pub from: Option<Placed<Printed>>,
    /// The highest score in it, where it has one.
    pub to: Option<Placed<Printed>>,
}

/// A category of a variable that is counted.
#[derive(Debug)]
pub struct Category {
    /// Its id, as figure keys name it.
    pub id: String,
    /// What it is called in print.
    pub label: String,
}

/// A reference population's figures on a measure.
#[derive(Debug)]
pub struct Norm {
    /// The mean.
    pub mean: Placed<Printed>,
    /// The standard deviation.
    pub sd: Option<Placed<Printed>>,
    /// The number of people.
    pub n: Option<Placed<Printed>>,
    /// Who they are.
    pub population: Option<String>,
    /// Where it was published.
    pub cite: Vec<Cite>,
}
