//! A column of a CSV table cannot be matched with the format.
//!
//! ## Why it matters
//!
//! A column that is passed over in silence may hold the very figure that speaks against a
//! statement. So every column is either understood or put aside by you.
//!
//! ## Example
//!
//! ```text
//! Scale,Time,M,SD,Cronbach
//! Wellbeing,T1,49.8,9.07,0.91
//! ```
//!
//! ## What to do
//!
//! Use the format's names as headings, such as `measure`, `at`, `n`, `mean`, `sd`, `ci_low` and
//! `ci_high`; capital letters, blanks and line ends do not matter, and headings that R (broom, emmeans),
//! SPSS, SAS, Stata or pandas give and nobody uses otherwise are understood, such as `p.value`, `Std. Error`,
//! `lower.CL`, `t.ratio` (which says the test as well) and `adj.p.value` (which is `method: adjusted p`). Or
//! leave the file as it is, and say beside `table:` which heading is which and what is to be passed over; the
//! message has the whole line to paste, and leaves open what may mean two things:
//!
//! ```yaml
//! results:
//!   - table: results/table-3.csv
//!     columns: {measure: Scale, at: Time, mean: M}
//!     ignore: [Cronbach]
//! ```
//!
//! Where columns of several models stand side by side (crude and adjusted, `OR` and `aOR`, Model 1 and Model 2), the
//! message has the whole line `wide`. Where a cell holds several numbers, a key names them in their order: `mean sd:
//! 'Mean (SD)'`. Of two columns with one heading, `M #2` is the second. Where titles stand above the headings, say in
//! which line these are: `headings_at: 3`.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;
use crate::wording::spelling;
use crate::wording::{joined, listed, listed_whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG016",
    name: "unknown-column",
    severity: Severity::Error,
    source: include_str!("unknown_column.rs"),
};

/// What to say beside a table: lines as they are, and those of `columns` and `ignore`, where something is known of them.
type Lines<'a> = (
    &'a [&'static str],
    Option<&'a [(String, String)]>,
    Option<&'a [String]>,
);

/// The headings at these places, which are not known; the whole lines to say beside the table; what is left open, with what it may be; and the whole line `wide` for those
/// of one time or group each.
pub(crate) fn unknown(
    places: &[(Span, String)],
    (said, columns, ignore): Lines<'_>,
    open: &[(String, &str)],
    wide: Option<&str>,
) -> Diagnostic {
    let shown: Vec<String> = places
        .iter()
        .map(|(_, heading)| on_one_line(heading))
        .collect();
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    let words = match *shown.as_slice() {
        [""] => "a column has no heading".to_owned(),
        [one] => format!("the column `{one}` is none that the format knows"),
        _ => format!(
            "{} columns are none that the format knows: {}",
            shown.len(),
            listed_whole(&shown)
        ),
    };
    let place = places
        .first()
        .map_or(Span::from_number(0), |(place, _)| *place);
    let mut found = Diagnostic::at(&CHECK, place, words);
    for (place, _) in places.iter().skip(1) {
        found = found.also(*place, "");
    }
    let entry =
        |(ours, theirs): &(String, String)| format!("{ours}: {}", written(&on_one_line(theirs)));
    let columns = columns.map(|line| {
        let line: Vec<String> = line.iter().map(entry).collect();
        format!("`columns: {{{}}}`", line.join(", "))
    });
    let ignore = ignore.map(|names| {
        let names: Vec<String> = names
            .iter()
            .map(|name| written(&on_one_line(name)))
            .collect();
        format!("`ignore: [{}]`", names.join(", "))
    });
    let said = said.iter().map(|line| format!("`{line}`"));
    let lines: Vec<String> = said.chain(columns).chain(ignore).collect();
    if !lines.is_empty() {
        found = found.help(format!("beside `table:`, say {}", joined(&lines)));
    }
    if let Some(wide) = wide {
        let open = if wide.contains('…') {
            ", with what the cells hold in place of each `…`, such as `mean sd`; rows that hold something else are read by a further entry, with `rows: {only: […]}`"
        } else {
            ""
        };
        found = found.help(format!(
            "where columns are of one time, group or measure each, say {wide}{open}"
        ));
    }
    let mut told: Vec<&str> = Vec::new();
    for (_, words) in open.iter().filter(|(_, words)| !words.is_empty()) {
        if told.contains(words) {
            continue;
        }
        told.push(words);
        let same = open.iter().filter(|(_, other)| other == words);
        let same: Vec<String> = same.map(|(heading, _)| on_one_line(heading)).collect();
        let same: Vec<&str> = same.iter().map(String::as_str).collect();
        let are = if same.len() == 1 { "is" } else { "are" };
        found = found.help(match words.starts_with("did you mean") {
            true => (*words).to_owned(),
            false => format!("{} {are} left open: {words}", listed_whole(&same)),
        });
    }
    let bare = open.iter().filter(|(_, words)| words.is_empty());
    let bare: Vec<String> = bare.map(|(heading, _)| heading.clone()).collect();
    if !open.is_empty() && (!bare.is_empty() || lines.is_empty() && wide.is_none()) {
        let first = written(&on_one_line(bare.first().unwrap_or(&open[0].0)));
        let all: Vec<String> = bare.iter().map(|one| on_one_line(one)).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let what = match all.len() {
            0 | 1 => String::new(),
            _ => format!("of {}, ", listed_whole(&all)),
        };
        found = found.help(format!(
            "{what}say which column of the format it is, as in `columns: {{…: {first}}}`, or pass it over with `ignore: [{first}]`"
        ));
    }
    found
}

/// Adds why the column of that heading is put aside.
pub(crate) fn put_aside(found: Diagnostic, heading: &str, reason: &str) -> Diagnostic {
    match heading {
        "" => found.help(reason.to_owned()),
        heading => found.help(format!("`{}` is put aside: {reason}", on_one_line(heading))),
    }
}

/// Adds the line `wide` for columns of several models, and how these are declared, where they are not.
pub(crate) fn of_models(found: Diagnostic, lines: (String, Option<String>)) -> Diagnostic {
    let (wide, models) = lines;
    let open = match wide.contains('…') {
        true => ", with what the cells hold in place of each `…`, such as `estimate ci`",
        false => "",
    };
    let declared = models.map_or_else(String::new, |models| {
        format!(", and under `synthesis` {models}")
    });
    found.help(format!(
        "the columns are of several models: beside `table:`, say {wide}{open}{declared}"
    ))
}

/// A heading as it can be written beside the table: blanks and line ends in it do not matter.
pub(super) fn on_one_line(heading: &str) -> String {
    spelling::spaced(heading)
}

/// A heading as it is written in braces or brackets of YAML.
pub(super) fn written(heading: &str) -> String {
    let plain = |one: char| one.is_alphanumeric() || " ._-%".contains(one);
    let starts_well = heading.starts_with(char::is_alphanumeric);
    match starts_well && heading.chars().all(plain) {
        true => heading.to_owned(),
        false => format!("'{}'", heading.replace('\'', "''")),
    }
}

/// A heading as it is written in braces or brackets of YAML, on one line.
pub(crate) fn as_written(heading: &str) -> String {
    written(&on_one_line(heading))
}

pub(crate) fn no_headings(header: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, header, "the first line of this table names no column that the format knows")
        .help("let the first line hold the headings, such as `measure`, `at`, `n` and `mean`; where they stand further below, say in which line, as in `headings_at: 3`")
        .help("where the headings are other words, say which they are beside `table:`, as in `columns: {measure: Scale, mean: M}`")
}

pub(crate) fn not_ours(place: Span, name: &str, near: Option<String>) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("the format has no column `{name}`"))
        .maybe_help(near)
        .help("the format's name stands first, the table's heading behind it: `columns: {mean: M}`")
}

pub(crate) fn not_theirs(
    place: Span,
    heading: &str,
    header: Option<Span>,
    known: &[&str],
) -> Diagnostic {
    let known = known.iter().map(|one| on_one_line(one));
    let known: Vec<_> = known.collect();
    let known: Vec<_> = known.iter().map(String::as_str).collect();
    let found = Diagnostic::at(
        &CHECK,
        place,
        format!("the table has no column `{heading}`"),
    );
    let found = match header {
        Some(header) => found.also(header, "the header starts here"),
        None => found,
    };
    found
        .maybe_help(did_you_mean(heading, known.iter().copied()))
        .help(format!("its columns are {}", listed(&known)))
}

/// A text whose first line has no columns.
pub(crate) fn console(line: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, line, "this text is no table: its first line has no columns")
        .help("save the table from its program as CSV, or as text with tabs between its cells; what a program prints on the screen is not read so far")
        .help("in R, `write.csv(broom::tidy(test), \"table.csv\", row.names = FALSE)` writes a test or a model so that it is understood")
}

/// A table whose first column holds the names of figures, and the second where `is_split` what they are of; the first of
/// them.
pub(crate) fn turned(name: Span, is_split: bool) -> Diagnostic {
    let words = "the rows of this table are figures, and its columns are what they are about";
    let found = Diagnostic::at(&CHECK, name, words);
    match is_split {
        true => found.help("beside `table:`, say `turned: true` and `headings_at: [1, 2]`, so that each column is read as a row, under headings of two words, such as `Mean walk`; say with `wide` which of them belong together"),
        false => found.help("beside `table:`, say `turned: true`, so that each column is read as a row"),
    }
}

/// A column that is mapped already, at `first`.
pub(crate) fn taken(place: Span, heading: &str, ours: &str, first: Span) -> Diagnostic {
    let words = format!("the column `{heading}` is `{ours}` already");
    Diagnostic::at(&CHECK, place, words)
        .also(first, "it is named here")
        .help("a column of the table is one column of the format; where a cell holds several numbers, one key names them in their order, as in `mean sd: 'Mean (SD)'`")
}

/// A key of several parts that names one of them twice.
pub(crate) fn part_twice(place: Span, key: &str, part: &str) -> Diagnostic {
    let words = format!("`{key}` names `{part}` twice");
    Diagnostic::at(&CHECK, place, words)
        .help("name each number of the cell once, in the order in which they stand")
}

/// A key of several parts, one of which is no number.
pub(crate) fn no_number(place: Span, part: &str) -> Diagnostic {
    let words = format!("`{part}` is no number, and stands among several in one cell");
    Diagnostic::at(&CHECK, place, words)
        .help("a key of several parts names the numbers of a cell, as in `mean sd: 'Mean (SD)'`; give words a column of their own")
}

pub(crate) fn twice(second: Span, name: &str, first: Span, same_heading: bool) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, second, format!("two columns are `{name}`"))
        .label("the second")
        .also(first, "the first");
    match same_heading {
        true => found.help("beside `table:`, name them by their numbers, as in `columns: {n: 'N #1', n_versus: 'N #2'}`, or pass one over, as in `ignore: ['N #2']`"),
        false => found.help("pass one of them over with `ignore` beside `table:`"),
    }
}

pub(crate) fn no_measure(header: Span, table: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, header, "this table does not say which measure its rows are about")
        .label("no column here is `measure`")
        .also(table, "the table is read here")
        .help("add a column `measure`, map one with `columns: {measure: …}`, or say `measure:` for the whole table; where it stands in rows above the others, `rows: {headings: measure}`")
}

/// A column of a file of segments that none of the format's is called like.
pub(crate) fn of_segments(place: Span, heading: &str, known: &[&str]) -> Diagnostic {
    let heading = on_one_line(heading);
    let words = match heading.is_empty() {
        true => "a column of the segments has no heading".to_owned(),
        false => format!("the column `{heading}` is none that segments have"),
    };
    let shown = match heading.is_empty() {
        true => "''".to_owned(),
        false => written(&heading),
    };
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(did_you_mean(&heading, known.iter().copied()))
        .help(format!("their columns are {}", listed_whole(known)))
        .help(format!(
            "beside `file:`, say which it is, as in `columns: {{code: {shown}}}`, or pass it over with `ignore: [{shown}]`"
        ))
}
