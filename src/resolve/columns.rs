//! The columns of a CSV table as the format has them, what those of a file hold, and how a heading is named.

use crate::model::TestStatistic;
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure, Number};
use crate::source::Span;
use crate::wording::spelling;

/// Where the cells of a column go.
pub(super) enum Place {
    /// To a word of the figure.
    Word(fn(&mut Figure) -> &mut Option<Field<String>>),
    /// To a number of the figure.
    Number(fn(&mut Figure) -> &mut Option<Field<Number>>),
    /// To the two things that are compared.
    Contrast,
    /// To how the figure was made.
    Methods,
    /// To what is estimated.
    Effect,
}

/// A column that is read only where the author says that it is one: tables head the numbers of all people so too.
pub(super) const SAID_ONLY: &str = "total";

/// The format's columns, each with the place of its cells. The names after the first are those of R's
/// broom, understood as they are.
pub(super) const COLUMNS: [(&str, Place, &[&str]); 68] = [
    ("measure", Place::Word(|row| &mut row.measure), &["term"]),
    ("predictor", Place::Word(|row| &mut row.predictor), &[]),
    ("reference", Place::Word(|row| &mut row.reference), &[]),
    ("per", Place::Word(|row| &mut row.per), &[]),
    ("effect", Place::Effect, &[]),
    ("study", Place::Word(|row| &mut row.study), &[]),
    ("model", Place::Word(|row| &mut row.model), &[]),
    ("site", Place::Word(|row| &mut row.site), &[]),
    ("subgroup", Place::Word(|row| &mut row.subgroup), &[]),
    ("category", Place::Word(|row| &mut row.category), &[]),
    ("at", Place::Word(|row| &mut row.at), &[]),
    ("from", Place::Word(|row| &mut row.from), &[]),
    ("to", Place::Word(|row| &mut row.to), &[]),
    ("contrast", Place::Contrast, &[]),
    ("contrast_of_groups", Place::Contrast, &[]),
    ("group", Place::Word(|row| &mut row.group), &[]),
    ("versus", Place::Word(|row| &mut row.versus), &[]),
    ("n", Place::Number(|row| &mut row.n), &["nobs"]),
    ("n_versus", Place::Number(|row| &mut row.n_versus), &[]),
    ("mean", Place::Number(|row| &mut row.mean), &[]),
    ("total", Place::Number(|row| &mut row.total), &[]),
    ("sd", Place::Number(|row| &mut row.sd), &["std.dev"]),
    ("se", Place::Number(|row| &mut row.se), &["std.error"]),
    ("median", Place::Number(|row| &mut row.median), &[]),
    ("q1", Place::Number(|row| &mut row.q1), &[]),
    ("q3", Place::Number(|row| &mut row.q3), &[]),
    ("min", Place::Number(|row| &mut row.min), &[]),
    ("max", Place::Number(|row| &mut row.max), &[]),
    ("count", Place::Number(|row| &mut row.count), &[]),
    ("percent", Place::Number(|row| &mut row.percent), &[]),
    ("events", Place::Number(|row| &mut row.events), &[]),
    (
        "person_time",
        Place::Number(|row| &mut row.person_time),
        &[],
    ),
    ("rate", Place::Number(|row| &mut row.rate), &[]),
    (
        "cronbach_alpha",
        Place::Number(|row| &mut row.cronbach_alpha),
        &[],
    ),
    ("omega", Place::Number(|row| &mut row.omega), &[]),
    ("kappa", Place::Number(|row| &mut row.kappa), &[]),
    (
        "weighted_kappa",
        Place::Number(|row| &mut row.weighted_kappa),
        &[],
    ),
    ("icc", Place::Number(|row| &mut row.icc), &[]),
    ("agreement", Place::Number(|row| &mut row.agreement), &[]),
    ("items", Place::Number(|row| &mut row.items), &[]),
    ("raters", Place::Number(|row| &mut row.raters), &[]),
    (
        "inter_item_r",
        Place::Number(|row| &mut row.inter_item_r),
        &[],
    ),
    ("change", Place::Number(|row| &mut row.change), &[]),
    ("estimate", Place::Number(|row| &mut row.estimate), &[]),
    (
        "ci_low",
        Place::Number(|row| &mut row.ci_low),
        &["conf.low"],
    ),
    (
        "ci_high",
        Place::Number(|row| &mut row.ci_high),
        &["conf.high"],
    ),
    (
        "level",
        Place::Number(|row| &mut row.level),
        &["conf.level"],
    ),
    ("p", Place::Number(|row| &mut row.p), &["p.value"]),
    ("statistic", Place::Number(|row| &mut row.statistic), &[]),
    ("df", Place::Number(|row| &mut row.df), &["parameter"]),
    ("df2", Place::Number(|row| &mut row.df2), &["den.df"]),
    (
        "effect_size",
        Place::Number(|row| &mut row.effect_size),
        &[],
    ),
    ("sd_change", Place::Number(|row| &mut row.sd_change), &[]),
    ("beta", Place::Number(|row| &mut row.beta), &[]),
    ("r2", Place::Number(|row| &mut row.r2), &["r.squared"]),
    (
        "adj_r2",
        Place::Number(|row| &mut row.adj_r2),
        &["adj.r.squared"],
    ),
    ("r2_change", Place::Number(|row| &mut row.r2_change), &[]),
    ("f_change", Place::Number(|row| &mut row.f_change), &[]),
    ("nnt", Place::Number(|row| &mut row.nnt), &[]),
    ("nnt_low", Place::Number(|row| &mut row.nnt_low), &[]),
    ("nnt_high", Place::Number(|row| &mut row.nnt_high), &[]),
    ("studies", Place::Number(|row| &mut row.studies), &[]),
    ("q", Place::Number(|row| &mut row.q), &[]),
    ("q_p", Place::Number(|row| &mut row.q_p), &[]),
    ("i2", Place::Number(|row| &mut row.i2), &[]),
    ("tau2", Place::Number(|row| &mut row.tau2), &[]),
    ("method", Place::Methods, &[]),
    ("note", Place::Word(|row| &mut row.note), &[]),
];

/// What one column of a file holds.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Columns of the format, by their positions in [`COLUMNS`], in the order of the numbers in a cell.
    pub(super) parts: Vec<usize>,
    /// The heading.
    pub(super) heading: Span,
    /// The test whose statistic it is, where the heading says it.
    pub(super) test: Option<TestStatistic>,
    /// Whether its p are adjusted for several comparisons.
    pub(super) adjusted: bool,
}

impl Column {
    /// The names of its parts, as a key of `columns` has them.
    pub(super) fn key(&self) -> String {
        let names = self.parts.iter().map(|part| COLUMNS[*part].0);
        names
            .collect::<Vec<_>>()
            .join(" ")
            .replace("ci_low ci_high", "ci")
    }

    /// Whether it holds that column of the format.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|part| COLUMNS[*part].0 == name)
    }
}

/// The columns of the format that a key of `columns` names: one, or those of the numbers in a cell in their
/// order, as `mean sd`; `ci` is both limits. The word that is none, where there is one.
pub(super) fn parts(key: &str) -> Result<Vec<usize>, String> {
    if let Some(one) = position(key) {
        return Ok(vec![one]);
    }
    let words: Vec<&str> = key.split_whitespace().collect();
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        // `ci low` is one word of the format, whatever stands between its halves.
        let both = words.get(at + 1).map(|next| format!("{word} {next}"));
        if let Some(one) = both.and_then(|both| position(&both)) {
            parts.push(one);
            at += 2;
            continue;
        }
        match (position(word), spelling::label(word).as_ref()) {
            (Some(one), _) => parts.push(one),
            (None, "ci") => {
                parts.extend(["ci_low", "ci_high"].iter().filter_map(|one| position(one)))
            }
            _ => return Err((*word).to_owned()),
        }
        at += 1;
    }
    match parts.len() {
        0 => Err(key.to_owned()),
        _ => Ok(parts),
    }
}

/// The positions of the columns that a heading names, as the author gives it: as it is written, before what is
/// the same but for blanks and marks that do not show, before what is the same but for capitals; else `M #2`, the
/// second column headed `M`.
pub(super) fn named(heading: &str, header: &[CsvCell]) -> Vec<usize> {
    let found = spelling::labelled(heading, header.iter().map(|cell| cell.text.as_str()));
    if !found.is_empty() {
        return found;
    }
    // R's gtsummary sets its headings in bold letters, which are stars in a file.
    let bare: Vec<String> = header
        .iter()
        .map(|cell| cell.text.replace('*', ""))
        .collect();
    let found = spelling::labelled(heading, bare.iter().map(String::as_str));
    if !found.is_empty() {
        return found;
    }
    by_number(heading, header).into_iter().collect()
}

/// The position of the column that a heading names by its number among those headed alike: `M #2`; nothing where a
/// column is headed so itself.
pub(super) fn by_number(heading: &str, header: &[CsvCell]) -> Option<usize> {
    let (name, number) = heading.rsplit_once('#')?;
    let number: usize = number.trim().parse().ok()?;
    let headings = || header.iter().map(|cell| cell.text.as_str());
    if !spelling::labelled(heading, headings()).is_empty() {
        return None;
    }
    let all = spelling::labelled(name.trim_end(), headings());
    all.get(number.checked_sub(1)?).copied()
}

/// The position of the format's column of that name, or of that name in R's broom. Case does not
/// matter, nor what stands between words: spreadsheets have `Mean`, `SD` and `CI low`.
pub(super) fn position(name: &str) -> Option<usize> {
    let plain = |name: &str| spelling::label(name).replace([' ', '-'], "_");
    let wanted = plain(name);
    let exact = COLUMNS
        .iter()
        .position(|(ours, _, theirs)| *ours == name || theirs.contains(&name));
    exact.or_else(|| {
        COLUMNS
            .iter()
            .position(|(ours, _, theirs)| *ours == wanted || theirs.contains(&wanted.as_str()))
    })
}
