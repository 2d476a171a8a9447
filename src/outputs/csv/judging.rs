//! Sheets for analysts to judge on, and what came of them.

use super::writer::Csv;
use crate::analysts::blank::BlankLine;
use crate::analysts::report::{AgreementReport, CaseEntry, CodesReport, KindReport};

/// The headings of a sheet: `at`, `of`, `judgement` and `because` are read, the others are for whoever judges.
const HEADINGS: [&str; 7] = [
    "at",
    "of",
    "proposition",
    "finding",
    "words",
    "judgement",
    "because",
];

/// A new sheet with these lines.
pub fn blank_sheet(lines: &[BlankLine], separator: u8) -> String {
    let mut csv = Csv::between(separator, HEADINGS);
    for line in lines {
        csv.row(HEADINGS.map(|heading| cell(line, heading)));
    }
    csv.finish()
}

/// A sheet with these lines behind those that it has, of which nothing is changed.
pub fn sheet_with(sheet: &str, headings: &[String], lines: &[BlankLine], separator: u8) -> String {
    let mut csv = Csv::rows(separator);
    for line in lines {
        csv.row(headings.iter().map(|heading| cell(line, heading)));
    }
    let between = match sheet.is_empty() || sheet.ends_with(['\n', '\r']) {
        true => "",
        false => "\r\n",
    };
    format!("{sheet}{between}{}", csv.finish())
}

fn cell<'a>(line: &'a BlankLine, heading: &str) -> &'a str {
    match heading.trim().to_lowercase().as_str() {
        "at" => &line.at,
        "of" => line.of,
        "proposition" => &line.proposition,
        "finding" => &line.finding,
        "words" => &line.words,
        _ => "",
    }
}

/// The cases of a report, a row each, or of codes a row for each code.
pub fn agreement_as_csv(report: &AgreementReport) -> String {
    match (report.kinds.is_empty(), &report.codes) {
        (true, Some(codes)) => of_codes(codes),
        _ => of_kinds(&report.kinds),
    }
}

fn of_kinds(kinds: &[KindReport]) -> String {
    let named = kinds.iter().flat_map(|of| &of.analysts);
    let mut who: Vec<&str> = Vec::new();
    for analyst in named.map(|one| one.analyst.as_str()) {
        if !who.contains(&analyst) {
            who.push(analyst);
        }
    }
    let mut headings: Vec<String> = vec!["of".to_owned(), "at".to_owned()];
    for analyst in &who {
        headings.extend([(*analyst).to_owned(), format!("{analyst} because")]);
    }
    headings.extend(["differ", "consensus", "because", "stated"].map(String::from));
    let mut csv = Csv::new(headings);
    for of in kinds {
        for case in &of.judged {
            csv.row(row(of, case, &who));
        }
    }
    csv.finish()
}

fn row<'a>(of: &'a KindReport, case: &'a CaseEntry, who: &[&str]) -> Vec<&'a str> {
    let mut cells = vec![of.kind, &case.at];
    for analyst in who {
        let mut first = case.first.iter();
        let first = first.find(|one| one.analyst.as_deref() == Some(*analyst));
        let because = first.and_then(|one| one.because.as_deref());
        let word = first.map_or("", |one| one.judgement.as_str());
        cells.extend([word, because.unwrap_or_default()]);
    }
    let settled = case.consensus.as_ref();
    let because = settled.and_then(|one| one.because.as_deref());
    cells.extend([
        if case.differ { "yes" } else { "no" },
        settled.map_or("", |one| one.judgement.as_str()),
        because.unwrap_or_default(),
        case.stated.as_deref().unwrap_or_default(),
    ]);
    cells
}

fn of_codes(codes: &CodesReport) -> String {
    let agreement = codes.agreement.as_ref();
    let who = agreement.map(|one| one.analysts.as_slice());
    let who = who.unwrap_or_default().iter();
    let mut headings = vec!["code".to_owned(), "interviews".to_owned()];
    headings.extend(who.map(|who| format!("given by {who}")));
    let others = [
        "agreed",
        "percent",
        "coefficient",
        "value",
        "low",
        "high",
        "why none",
    ];
    headings.extend(others.map(String::from));
    let mut csv = Csv::new(headings);
    let of_code = agreement.map(|one| one.codes.as_slice());
    for one in of_code.unwrap_or_default() {
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        let mut cells = vec![one.code.clone(), one.table.judged_by_all.to_string()];
        cells.extend(one.given.iter().map(ToString::to_string));
        cells.extend([one.table.agreed.to_string(), number(one.table.percent)]);
        if let Some(found) = one.table.beyond_chance.first() {
            let why = found.not_defined.as_ref().or(found.no_interval.as_ref());
            cells.extend([
                found.name.to_owned(),
                number(found.value),
                number(found.interval.map(|(low, _)| low)),
                number(found.interval.map(|(_, high)| high)),
                why.cloned().unwrap_or_default(),
            ]);
        } else {
            cells.extend(std::iter::repeat_n(String::new(), 5));
        }
        csv.row(cells);
    }
    csv.finish()
}
