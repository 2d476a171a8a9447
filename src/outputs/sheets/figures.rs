//! Figures with their numbers as columns, as statistics packages have them, and what each check says of each.

use super::evidence::cited;
use super::table::{CHECKS, EVIDENCE, Entry, FIGURES, Sheet, SheetColumn, SheetRow};
use crate::outputs::plain::plain;
use crate::view::View;
use crate::view::lists::FigureLine;

/// What stands before the numbers of a figure.
const ABOUT: [(&str, usize, &str); 16] = [
    (
        "key",
        44,
        "the key of the figure, by which findings name it",
    ),
    ("measure", 28, "what its measure is called"),
    ("category", 20, "the category that was counted"),
    (
        "at",
        8,
        "the id of the timepoint; of a change, the earlier one",
    ),
    ("to", 8, "the id of the later timepoint"),
    ("group", 14, "the id of the group"),
    ("versus", 14, "the id of the group compared with"),
    ("predictor", 18, "what it is associated with"),
    ("effect", 12, "what is estimated, where that is said"),
    ("study", 16, "the id of its study"),
    ("model", 14, "the id of its statistical model"),
    ("site", 14, "the id of its site"),
    (
        "subgroup",
        14,
        "the id of the part of the people that it is about",
    ),
    ("design", 14, "how the people of a contrast belong together"),
    ("test", 8, "the test that the statistic is of"),
    (
        "per",
        16,
        "for how much person-time a rate is, or for how much of a predictor an association",
    ),
];

/// The numbers of a figure by the words of the format, and what each is.
const NUMBERS: [(&str, &str); 49] = [
    ("n", "how many people"),
    ("n_versus", "how many in the group compared with"),
    ("mean", "the mean"),
    ("total", "the sum over all people"),
    ("sd", "the standard deviation"),
    ("median", "the median"),
    ("q1", "the lower quartile"),
    ("q3", "the upper quartile"),
    ("min", "the smallest value"),
    ("max", "the largest value"),
    ("count", "how many people of the n"),
    ("percent", "the percentage that they are"),
    ("events", "how many events"),
    ("person_time", "in how much person-time"),
    ("rate", "events by person-time"),
    ("items", "how many items"),
    ("raters", "how many raters"),
    ("cronbach_alpha", "Cronbach’s α"),
    ("omega", "McDonald’s ω"),
    ("kappa", "Cohen’s κ"),
    ("weighted_kappa", "weighted κ"),
    ("icc", "the intraclass correlation"),
    ("agreement", "the percentage of agreement"),
    ("inter_item_r", "the mean correlation between items"),
    ("change", "the change or difference"),
    ("estimate", "the estimate of what `effect` names"),
    ("se", "the standard error"),
    ("sd_change", "the standard deviation of the change"),
    ("ci_low", "the lower limit of the interval"),
    ("ci_high", "the upper limit of the interval"),
    ("level", "the level of the interval, 95% where none is said"),
    ("statistic", "the statistic of the test"),
    ("df", "its degrees of freedom"),
    ("df2", "its second degrees of freedom"),
    ("p", "the p value"),
    ("effect_size", "the effect size"),
    ("beta", "the standardised coefficient"),
    ("r2", "R²"),
    ("adj_r2", "adjusted R²"),
    ("r2_change", "the change of R²"),
    ("f_change", "F of that change"),
    ("nnt", "the number needed to treat"),
    ("nnt_low", "its lower limit"),
    ("nnt_high", "its upper limit"),
    ("studies", "how many studies are pooled"),
    ("q", "Cochran’s Q"),
    ("q_p", "the p value of Q"),
    ("i2", "I²"),
    ("tau2", "τ²"),
];

/// What stands behind them.
const BEHIND: [(&str, usize, &str); 7] = [
    (
        "means",
        40,
        "how it was made and what a positive value means, where that is said",
    ),
    ("note", 30, "what is noted of it"),
    ("fails", 24, "the checks that it fails"),
    ("findings", 28, "the ids of the findings that rest on it"),
    ("sources", 24, "where it was published"),
    (
        "file",
        28,
        "the file that it stands in, from the folder of the synthesis",
    ),
    ("line", 6, "the line of that file"),
];

/// Every figure, a row each.
pub(super) fn figures(view: &View, lines: &[FigureLine<'_>]) -> Sheet {
    let text = |(heading, width, about)| SheetColumn::new(heading, width, about);
    let number = |(word, about)| SheetColumn::new(word, 0, about);
    let columns = ABOUT.into_iter().map(text);
    let columns = columns.chain(NUMBERS.into_iter().map(number));
    let rows = lines.iter().map(|line| SheetRow {
        id: line.entry.key.to_owned(),
        entries: figure(view, line),
    });
    Sheet {
        name: FIGURES,
        about: "Every figure, with its numbers as they are printed.",
        columns: columns.chain(BEHIND.into_iter().map(text)).collect(),
        rows: rows.collect(),
    }
}

fn figure(view: &View, line: &FigureLine<'_>) -> Vec<Entry> {
    let entry = &line.entry;
    // What no other number is called is the statistic, by the word of its test.
    let is_test = |word: &str| NUMBERS.iter().all(|(known, _)| *known != word);
    let mut printed = entry.printed.iter();
    let test = printed.find(|(word, _)| is_test(word));
    let number = |(word, _): (&str, &str)| {
        let named = |(own, _): &&(&str, &str)| *own == word;
        let found = entry.printed.iter().find(named);
        let found = found.or(test.filter(|_| word == "statistic"));
        found.map_or(Entry::Nothing, |(_, number)| {
            Entry::Printed((*number).to_owned())
        })
    };
    let about = [
        Some(entry.key),
        Some(entry.label),
        entry.category,
        entry.at,
        entry.to,
        entry.group,
        entry.versus,
        entry.predictor.as_deref(),
        entry.effect,
        entry.study,
        entry.model,
        entry.site,
        entry.subgroup,
        entry.design,
        test.map(|(word, _)| *word),
        line.per,
    ];
    let mut fails: Vec<_> = entry
        .checks
        .iter()
        .filter(|one| one.verdict == "disagree")
        .map(|one| one.check)
        .collect();
    fails.dedup();
    let behind = [
        Entry::lines(&line.means),
        Entry::plain(line.note),
        Entry::text(fails.join("; ")),
        Entry::ids(EVIDENCE, &line.findings),
        cited(&line.cites),
        Entry::text(plain(&view.file_within(entry.place))),
        Entry::Count(entry.place.line),
    ];
    let about = about.map(Entry::plain).into_iter();
    about.chain(NUMBERS.map(number)).chain(behind).collect()
}

/// What each check says of each figure that it looked at.
pub(super) fn checks(lines: &[FigureLine<'_>]) -> Sheet {
    let columns = vec![
        SheetColumn::new("figure", 28, "the key of the figure"),
        SheetColumn::new("code", 8, "the code of the check"),
        SheetColumn::new("check", 26, "its name"),
        SheetColumn::new(
            "verdict",
            13,
            "agree, disagree, odd where the check is advisory, or undetermined",
        ),
        SheetColumn::new("found", 60, "what was found, where they do not agree"),
        SheetColumn::new(
            "notes",
            60,
            "what else there is to know, and what would repair it",
        ),
        SheetColumn::new(
            "missing",
            20,
            "the figures that lack, where nothing can be said",
        ),
        SheetColumn::new("with", 30, "the figures that it was held against"),
    ];
    let rows = lines.iter().flat_map(|line| {
        let key = line.entry.key;
        let checks = line.entry.checks.iter();
        checks.map(move |check| SheetRow {
            id: key.to_owned(),
            entries: vec![
                Entry::row(FIGURES, key),
                Entry::text(check.code),
                Entry::text(check.check),
                Entry::text(check.verdict),
                Entry::plain(check.found),
                Entry::lines(&check.notes),
                Entry::text(check.missing.join("; ")),
                Entry::ids(FIGURES, &check.with),
            ],
        })
    });
    Sheet {
        name: CHECKS,
        about: "What each check says of each figure that it held against others.",
        columns,
        rows: rows.collect(),
    }
}
