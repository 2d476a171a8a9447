//! The table of one kind of judgement: how often analysts agreed, which words met which, and the coefficients.

use serde::Serialize;

use super::beyond_chance::{BeyondChance, Rated};
use super::judged::{JudgedCase, OfKind};
use super::register::Said;
use super::words;

/// How analysts judged the cases of a kind.
#[derive(Clone, Debug, Serialize)]
pub struct AgreementTable {
    /// How many cases all of them judged.
    pub judged_by_all: usize,
    /// On how many of these all agreed.
    pub agreed: usize,
    /// The percentage; nothing where all judged none.
    pub percent: Option<f64>,
    /// The words, in the order of the format, or of the codes.
    pub words: Vec<String>,
    /// What is known of their order.
    pub order: String,
    /// Of two analysts, how often each word of the first, a row, met each of the second, a column.
    pub crossed: Option<Vec<Vec<u64>>>,
    /// The coefficients.
    pub beyond_chance: Vec<BeyondChance>,
    /// The cases that somebody could not judge, each with who.
    pub cannot_say: Vec<(String, Vec<usize>)>,
}

impl AgreementTable {
    /// The table of a kind, once all are in.
    pub fn of(of: &OfKind) -> Option<Self> {
        let cases = of.revealed()?;
        let words = used(of, cases);
        let place = |said: &Said| match said {
            Said::Word(word) => words.iter().position(|one| one == word),
            Said::CannotSay => None,
        };
        let rows = cases.iter().map(|case| {
            let first = case.first.iter();
            let places = first.map(|one| one.as_ref().and_then(|one| place(&one.said)));
            places.collect()
        });
        let rows: Vec<Vec<Option<usize>>> = rows.collect();
        let ordered = words::ordered(of.kind);
        let table = Self::of_rated(&words, ordered, &rows, None);
        let unsaid = cases.iter().zip(&rows).filter_map(|(case, row)| {
            let who = row.iter().enumerate().filter(|(_, one)| one.is_none());
            let who: Vec<usize> = who.map(|(at, _)| at).collect();
            (!who.is_empty()).then(|| (case.at.clone(), who))
        });
        Some(Self {
            cannot_say: unsaid.collect(),
            ..table
        })
    }

    /// The table of judgements that are numbers of words.
    pub(super) fn of_rated(
        words: &[String],
        ordered: bool,
        rows: &[Vec<Option<usize>>],
        dependent: Option<&'static str>,
    ) -> Self {
        let rated = Rated {
            categories: words.len(),
            ordered,
            cases: rows,
            dependent,
        };
        let whole = rated.of_all();
        let same = |case: &&Vec<usize>| case.windows(2).all(|pair| pair.first() == pair.last());
        let agreed = whole.iter().filter(same).count();
        let is_two = rows.first().is_some_and(|row| row.len() == 2);
        let crossed = is_two.then(|| crossed(words.len(), &whole));
        Self {
            judged_by_all: whole.len(),
            agreed,
            percent: (!whole.is_empty()).then(|| agreed as f64 * 100.0 / whole.len() as f64),
            words: words.to_vec(),
            order: match ordered {
                true => format!("in order, from the least: {}", words.join(", ")),
                false => "without an order".to_owned(),
            },
            crossed,
            beyond_chance: rated.beyond_chance(),
            cannot_say: Vec::new(),
        }
    }
}

/// How often each of so many categories of the first of two analysts met each of the second.
fn crossed(categories: usize, cases: &[Vec<usize>]) -> Vec<Vec<u64>> {
    let mut counts = vec![vec![0; categories]; categories];
    for case in cases {
        let [one, other] = case.as_slice() else {
            continue;
        };
        let row: Option<&mut Vec<u64>> = counts.get_mut(*one);
        if let Some(count) = row.and_then(|row| row.get_mut(*other)) {
            *count += 1;
        }
    }
    counts
}

/// The words of a kind: all that the format has, or the codes that were given.
fn used(of: &OfKind, cases: &[JudgedCase]) -> Vec<String> {
    let closed = words::words(of.kind).iter();
    let mut all: Vec<String> = closed.map(|word| (*word).to_owned()).collect();
    if all.is_empty() {
        let given = cases.iter().flat_map(JudgedCase::words);
        all.extend(given.map(String::from));
        all.sort();
        all.dedup();
    }
    all
}
