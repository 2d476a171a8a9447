//! What could be said beside a table of the columns that nothing says anything of: the whole line to paste.

use super::columns::{COLUMNS, Column, Place};
use super::faults::unknown_column;
use super::headings::{self, Meaning};
use super::model_blocks::ModelBlocks;
use super::places::ToldPlace;
use crate::diagnostic::{Diagnostic, meant, nearest};
use crate::model::Effect;
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::Table;

/// A column that is not known, by its position: what its heading means, and whether its cells are numbers.
pub(super) type Unknown = (usize, Option<Meaning>, bool);

/// What is suggested of the columns that are not known, by their positions.
pub(super) struct Suggestion {
    keys: Vec<(usize, String)>,
    aside: Vec<usize>,
    /// Why some of them are put aside.
    reasons: Vec<(usize, &'static str)>,
    /// What else is to be said beside the table, such as `effect: or`.
    said: Vec<&'static str>,
    open: Vec<(usize, String)>,
    /// Columns of one time or group each.
    wide: Vec<(usize, ToldPlace)>,
    /// Columns of comparisons, which are of two of them.
    compared: Vec<(usize, &'static str)>,
    /// Columns of several models.
    models: Option<ModelBlocks>,
    /// Those of them that are not known.
    of_models: Vec<usize>,
}

impl Suggestion {
    /// Of headings with their meanings; `known` is what the other columns hold. A key that two headings would have,
    /// or that another column has, is left open.
    pub(super) fn of(
        raw: &Table,
        header: &[CsvCell],
        unknown: Vec<Unknown>,
        known: &[Option<Column>],
        told: Vec<(usize, Option<ToldPlace>)>,
        models: Option<ModelBlocks>,
    ) -> Self {
        let is_of_model = |at: usize| models.as_ref().is_some_and(|models| models.has(at));
        let wide = told
            .into_iter()
            .filter_map(|(at, place)| Some((at, place?)));
        let wide: Vec<(usize, ToldPlace)> = wide.collect();
        // One column of a time or group may be anything; two are a table of several.
        let wide = if wide.len() < 2 || !raw.wide.is_empty() || models.is_some() {
            Vec::new()
        } else {
            wide
        };
        let is_wide = |at: &usize| wide.iter().any(|(one, _)| one == at);
        let of_models = unknown.iter().map(|(at, ..)| *at);
        let of_models = of_models.filter(|at| is_of_model(*at)).collect();
        let beside: Vec<String> = header
            .iter()
            .map(|cell| headings::form(&cell.text))
            .collect();
        let of_model = headings::are_of_model(&beside);
        let effect = raw.effect.as_ref().and_then(|field| field.value);
        let of_ratios = effect.is_some_and(Effect::is_ratio);
        let names_measures = wide.iter().any(|(_, place)| place.measure.is_some());
        let unknown: Vec<Unknown> = unknown
            .into_iter()
            .filter(|(at, ..)| !is_wide(at) && !is_of_model(*at))
            .map(|(at, meaning, numeric)| {
                let meaning = match meaning {
                    // The measures stand in the headings.
                    Some(Meaning::Key("measure")) if names_measures && raw.effect.is_some() => {
                        Some(Meaning::Key("predictor"))
                    }
                    Some(Meaning::Key("measure")) if names_measures => Some(Meaning::Open(
                        "what the rows are about: `at`, `group` or `category`, as the measures stand in the headings",
                    )),
                    meaning => meaning,
                };
                let meaning = match headings::form(&header[at].text).as_str() {
                    "b" if of_ratios && beside.iter().any(|one| one == "exp(b)") => Some(
                        Meaning::Without("the logarithm of the ratio that `Exp(B)` is"),
                    ),
                    _ => headings::of_association(raw, &header[at].text, of_model, meaning),
                };
                (at, meaning, numeric)
            })
            .collect();
        let (unknown, said) = said_of_estimates(raw, header, known, unknown);
        let mut all = Self {
            keys: Vec::new(),
            aside: Vec::new(),
            reasons: Vec::new(),
            said,
            open: Vec::new(),
            wide,
            compared: known.iter().enumerate().filter_map(comparison).collect(),
            models,
            of_models,
        };
        let has = |key: &str| {
            let parts = super::columns::parts(key).unwrap_or_default();
            let mut columns = known.iter().flatten();
            columns.any(|column| column.parts.iter().any(|part| parts.contains(part)))
        };
        let wanted = |key: &str| {
            let same = |meaning: &Option<Meaning>| matches!(meaning, Some(Meaning::Key(one)) if *one == key);
            unknown
                .iter()
                .filter(|(_, meaning, _)| same(meaning))
                .count()
        };
        for (at, meaning, numeric) in &unknown {
            match meaning {
                Some(Meaning::Key(key)) if *key == "measure" && raw.measure.is_some() => {
                    all.open.push((
                        *at,
                        "`category`, as the measure is said beside `table:`".to_owned(),
                    ));
                }
                Some(Meaning::Key(key)) if !has(key) && wanted(key) == 1 => {
                    all.keys.push((*at, (*key).to_owned()));
                }
                Some(Meaning::Key(key)) => {
                    let words = match has(key) {
                        true => format!("`{key}`, which another column is"),
                        false => format!("`{key}`, which only one of them can be"),
                    };
                    all.open.push((*at, words));
                }
                Some(Meaning::Aside) => all.aside.push(*at),
                Some(Meaning::Without(reason)) => {
                    all.aside.push(*at);
                    all.reasons.push((*at, reason));
                }
                Some(Meaning::Open(words)) => all.open.push((*at, (*words).to_owned())),
                None => match nearest(&header[*at].text, COLUMNS.map(|(name, ..)| name)) {
                    // A word near to another may mean another thing; the cells say whether it can.
                    Some(near)
                        if !has(near)
                            && wanted(near) == 0
                            && header[*at].text.chars().count() > 2
                            && *numeric == is_number(near) =>
                    {
                        let words = meant(&header[*at].text, near);
                        all.keys.push((*at, near.to_owned()));
                        all.open.push((*at, words));
                    }
                    _ => all.open.push((*at, String::new())),
                },
            }
        }
        all
    }

    /// The one finding for all of them.
    pub(super) fn finding(&self, raw: &Table, header: &[CsvCell]) -> Diagnostic {
        let said = raw.columns.0.iter();
        let said =
            said.filter_map(|(ours, theirs)| Some((ours.get()?.clone(), theirs.get()?.clone())));
        let new = self
            .keys
            .iter()
            .map(|(at, key)| (key.clone(), heading(header, *at)));
        let line: Vec<(String, String)> = said.chain(new).collect();
        let said = raw.ignore.0.iter().filter_map(Field::get).cloned();
        let aside = self.aside.iter().map(|at| heading(header, *at));
        let aside: Vec<String> = said.chain(aside).collect();
        let open = self.open.iter();
        let open: Vec<(String, &str)> = open
            .map(|(at, words)| (heading(header, *at), words.as_str()))
            .collect();
        let all = self
            .keys
            .iter()
            .map(|(at, _)| at)
            .chain(&self.aside)
            .chain(self.open.iter().map(|(at, _)| at))
            .chain(self.wide.iter().map(|(at, _)| at))
            .chain(&self.of_models);
        let mut all: Vec<usize> = all.copied().collect();
        all.sort_unstable();
        all.dedup();
        let places: Vec<_> = all
            .iter()
            .map(|at| (header[*at].span, heading(header, *at)))
            .collect();
        let columns = (!self.keys.is_empty()).then_some(line.as_slice());
        let ignore = (!self.aside.is_empty()).then_some(aside.as_slice());
        let wide = (!self.wide.is_empty()).then(|| self.line(header));
        let found = unknown_column::unknown(
            &places,
            (&self.said, columns, ignore),
            &open,
            wide.as_deref(),
        );
        let reasons = self.reasons.iter();
        let found = reasons.fold(found, |found, (at, reason)| {
            unknown_column::put_aside(found, &heading(header, *at), reason)
        });
        match &self.models {
            Some(models) => unknown_column::of_models(found, models.lines(header)),
            None => found,
        }
    }

    /// The line `wide`: columns of one place together.
    fn line(&self, header: &[CsvCell]) -> String {
        let mut groups: Vec<(&ToldPlace, Vec<String>)> = Vec::new();
        for (at, place) in &self.wide {
            let written = unknown_column::as_written(&heading(header, *at));
            // Beside a percentage, what is counted is no number of people asked.
            let shares = |other: &ToldPlace| {
                let same = (&other.measure, &other.group, &other.at)
                    == (&place.measure, &place.group, &place.at);
                same && other.key == Some("percent")
            };
            let key = match place.key {
                Some("n") if self.wide.iter().any(|(_, other)| shares(other)) => "count",
                key => key.unwrap_or("…"),
            };
            let column = format!("{key}: {written}");
            let same = |one: &&mut (&ToldPlace, Vec<String>)| {
                place.key.is_some()
                    && (&one.0.measure, &one.0.group, &one.0.at)
                        == (&place.measure, &place.group, &place.at)
            };
            match groups.iter_mut().find(same) {
                Some((_, columns)) => columns.push(column),
                None => groups.push((place, vec![column])),
            }
        }
        let named: Vec<&String> = groups
            .iter()
            .filter_map(|(place, _)| place.group.as_ref())
            .collect();
        let versus = match *named.as_slice() {
            [one, other] if one != other && !self.compared.is_empty() => {
                let columns = self.compared.iter().map(|(at, key)| {
                    format!(
                        "{key}: {}",
                        unknown_column::as_written(&heading(header, *at))
                    )
                });
                let columns: Vec<String> = columns.collect();
                Some(format!(
                    "{{group: {one}, versus: {other}, columns: {{{}}}}}",
                    columns.join(", ")
                ))
            }
            _ => None,
        };
        let groups = groups.iter().map(|(place, columns)| {
            let said = [
                ("measure", &place.measure),
                ("group", &place.group),
                ("at", &place.at),
                ("n", &place.n),
            ];
            let said = said
                .into_iter()
                .filter_map(|(word, id)| Some(format!("{word}: {}", id.as_ref()?)));
            let columns = format!("columns: {{{}}}", columns.join(", "));
            let parts: Vec<String> = said.chain([columns]).collect();
            format!("{{{}}}", parts.join(", "))
        });
        let groups: Vec<String> = groups.chain(versus).collect();
        format!("`wide: [{}]`", groups.join(", "))
    }
}

/// What is to be said beside a table of what its headings say of estimates, `effect` and `test`; the one column of a
/// ratio is then that of the estimates.
fn said_of_estimates(
    raw: &Table,
    header: &[CsvCell],
    known: &[Option<Column>],
    mut unknown: Vec<Unknown>,
) -> (Vec<Unknown>, Vec<&'static str>) {
    let mut said = Vec::new();
    let has = |name: &str| known.iter().flatten().any(|column| column.has(name));
    // What is estimated is said of all figures of a table, which those of people are none of.
    let of_people = ["count", "percent", "mean", "median", "sd"];
    let has_people = of_people.into_iter().any(|name| {
        let starts = |meaning: &Option<Meaning>| matches!(meaning, Some(Meaning::Key(key)) if key.starts_with(name));
        has(name) || unknown.iter().any(|(_, meaning, _)| starts(meaning))
    });
    let effects = unknown
        .iter()
        .enumerate()
        .filter_map(|(number, (at, ..))| Some((number, headings::effect_of(&header[*at].text)?)));
    let effects: Vec<(usize, &'static str)> = effects.collect();
    if let [(number, effect)] = *effects.as_slice()
        && raw.effect.is_none()
        && !has("effect")
        && !has_people
        && !has("estimate")
    {
        let (_, meaning, numeric) = &mut unknown[number];
        let is_cell = matches!(meaning, Some(Meaning::Key(key)) if key.starts_with("estimate"));
        if *numeric && !is_cell {
            *meaning = Some(Meaning::Key("estimate"));
        }
        if *numeric || is_cell {
            said.extend(match effect {
                "or" => Some("effect: or"),
                "hr" => Some("effect: hr"),
                "irr" => Some("effect: irr"),
                _ => Some("effect: rr"),
            });
        }
    }
    let is_wald = |(at, meaning, _): &Unknown| {
        headings::form(&header[*at].text) == "wald" && *meaning == Some(Meaning::Key("statistic"))
    };
    if raw.test.is_none() && unknown.iter().any(is_wald) {
        said.push("test: chi2");
    }
    (unknown, said)
}

/// A column that is of a comparison alone, with its name.
fn comparison((at, column): (usize, &Option<Column>)) -> Option<(usize, &'static str)> {
    let words = ["p", "statistic", "effect_size", "change", "estimate"];
    let [part] = *column.as_ref()?.parts.as_slice() else {
        return None;
    };
    let name = COLUMNS[part].0;
    words.contains(&name).then_some((at, name))
}

/// Whether the format's column of that name holds numbers.
fn is_number(name: &str) -> bool {
    let mut columns = COLUMNS.iter();
    columns.any(|(ours, place, _)| *ours == name && matches!(place, Place::Number(_)))
}

/// A heading as the author can name it: of several that are the same, with its number.
fn heading(header: &[CsvCell], at: usize) -> String {
    let text = &header[at].text;
    let alike = header
        .iter()
        .enumerate()
        .filter(|(_, cell)| cell.text == *text);
    let alike: Vec<usize> = alike.map(|(at, _)| at).collect();
    match alike.iter().position(|one| *one == at) {
        Some(number) if alike.len() > 1 => format!("{text} #{}", number + 1),
        _ => text.clone(),
    }
}
