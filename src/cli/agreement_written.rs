//! Agreement in words and tables, for people.

use super::block;
use super::print::counted;
use cisgrid::analysts::beyond_chance::BeyondChance;
use cisgrid::analysts::codes::{CodesAgreement, OfCode};
use cisgrid::analysts::report::{AgreementReport, CaseEntry, CodesReport, FirstEntry, KindReport};
use cisgrid::analysts::table::AgreementTable;

/// The whole report.
pub(super) fn written(report: &AgreementReport) -> String {
    let mut out = String::new();
    for of in &report.kinds {
        kind(of, &mut out);
        out.push('\n');
    }
    if let Some(of) = &report.codes {
        codes(of, &mut out);
        out.push('\n');
    }
    if report.kinds.is_empty() && report.codes.is_none() {
        out += "There is no sheet of this that can be read: `cisgrid judge --as ID` writes one for each analyst.\n";
        return out;
    }
    if !report.kinds.is_empty() {
        out += &at_last(&report.kinds);
    }
    out
}

/// What is left to do.
fn at_last(kinds: &[KindReport]) -> String {
    let waiting = kinds.iter().filter(|of| !of.all_in).count();
    if waiting > 0 {
        let which = counted(waiting, "kind of judgement is", "kinds of judgement are");
        return format!("{which} not in: what was judged is told once all are.\n");
    }
    let cases = kinds.iter().flat_map(KindReport::to_talk_about);
    let cases: Vec<&CaseEntry> = cases.collect();
    let open = cases.iter().filter(|case| case.consensus.is_none());
    format!(
        "{} judged differently, {} not settled.\n",
        counted(cases.len(), "case", "cases"),
        open.count()
    )
}

fn kind(of: &KindReport, out: &mut String) {
    let who: Vec<_> = of.analysts.iter().map(|one| one.analyst.as_str()).collect();
    block::title(out, of.kind, &counted(of.cases, "case", "cases"));
    for one in &of.analysts {
        let words = match one.missing.as_slice() {
            [] => format!("all {} judged", one.judged),
            missing => format!(
                "{} of {} judged; missing: {}",
                one.judged,
                of.cases,
                few(missing)
            ),
        };
        block::line(out, &one.analyst, &words);
    }
    if of.analysts.len() < 2 {
        block::line(out, "", "agreement takes two analysts or more");
    }
    if !of.on_no_sheet.is_empty() {
        block::line(out, "on no sheet", &few(&of.on_no_sheet));
    }
    let Some(table) = &of.agreement else {
        return;
    };
    agreed(table, who.len(), "case", "cases", out);
    block::line(out, "words", &table.order);
    crossed(table, &who, out);
    coefficients(&table.beyond_chance, out);
    for (at, those) in &table.cannot_say {
        let names = those.iter().filter_map(|at| who.get(*at).copied());
        let names = names.collect::<Vec<_>>().join(", ");
        block::line(out, "cannot say", &format!("{at}: {names}"));
    }
    for case in of.to_talk_about() {
        out.push('\n');
        to_talk_about(of.kind, case, out);
    }
}

/// The first of many names.
fn few(names: &[String]) -> String {
    const MOST: usize = 20;
    let shown = names.iter().take(MOST).map(String::as_str);
    let shown = shown.collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MOST) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

fn agreed(table: &AgreementTable, analysts: usize, one: &str, many: &str, out: &mut String) {
    let all = match analysts {
        2 => "both",
        _ => "all",
    };
    let words = match table.percent {
        Some(percent) => format!(
            "{} of {} that {all} judged, {percent:.1}%",
            table.agreed,
            counted(table.judged_by_all, one, many),
        ),
        None => format!("{all} judged none of them"),
    };
    block::line(out, "agreed", &words);
}

/// The cross table of two analysts: only the words that were used.
fn crossed(table: &AgreementTable, who: &[&str], out: &mut String) {
    let (Some(counts), [first, second]) = (&table.crossed, who) else {
        return;
    };
    let count = |row: usize, column: usize| {
        let row = counts.get(row);
        row.and_then(|row| row.get(column)).copied().unwrap_or(0)
    };
    let all = 0..table.words.len();
    let used = |at: &usize| {
        all.clone()
            .any(|other| count(*at, other) + count(other, *at) > 0)
    };
    let used: Vec<usize> = all.clone().filter(used).collect();
    let word = |at: usize| table.words.get(at).map_or("", String::as_str);
    let width = used.iter().map(|at| word(*at).chars().count()).max();
    let width = width.unwrap_or(0).max(first.chars().count());
    let pad = |text: &str, width: usize| format!("{text:width$}");
    out.push('\n');
    *out += &format!("  {}  {second}\n", pad("", width));
    let heads = used.iter().map(|at| word(*at).to_owned());
    *out += &format!(
        "  {}  {}\n",
        pad(first, width),
        heads.collect::<Vec<_>>().join("  ")
    );
    for row in &used {
        let cells = used.iter().map(|column| {
            let width = word(*column).chars().count();
            format!("{:>width$}", count(*row, *column))
        });
        let cells = cells.collect::<Vec<_>>().join("  ");
        *out += &format!("  {}  {cells}\n", pad(word(*row), width));
    }
    out.push('\n');
}

fn coefficients(all: &[BeyondChance], out: &mut String) {
    for one in all {
        block::line(
            out,
            "beyond chance",
            &format!("{}: {}", one.name, one.in_words()),
        );
        block::line(out, "", one.why);
        if let Some(by) = one.interval_by {
            block::line(out, "", &format!("interval: {by}"));
        }
    }
}

fn to_talk_about(kind: &str, case: &CaseEntry, out: &mut String) {
    *out += &format!("  {kind} of {}\n", case.at);
    for one in &case.first {
        let who = one.analyst.as_deref().unwrap_or_default();
        block::line(out, who, &said(one));
    }
    match &case.consensus {
        Some(settled) => block::line(out, "consensus", &said(settled)),
        None => block::line(out, "consensus", "none yet"),
    }
}

fn said(one: &FirstEntry) -> String {
    let place = format!("{}:{}", one.file, one.line);
    match &one.because {
        Some(because) => format!("{}, because: {because} ({place})", one.judgement),
        None => format!("{} ({place})", one.judgement),
    }
}

fn codes(of: &CodesReport, out: &mut String) {
    let Some(agreement) = &of.agreement else {
        block::title(out, "codes in files of passages", "");
        let words = match of.missing.as_slice() {
            [] => "agreement takes two analysts or more who name a file of passages".to_owned(),
            missing => format!("still without a file of passages: {}", missing.join(", ")),
        };
        block::line(out, "", &words);
        return;
    };
    let title = format!("codes of {}", agreement.analysts.join(" and "));
    let count = counted(agreement.interviews, "interview", "interviews");
    block::title(out, &title, &count);
    block::line(out, "unit", agreement.unit);
    for (who, passages) in agreement.analysts.iter().zip(&agreement.passages) {
        let mut words = counted(passages.count, "passage", "passages");
        if passages.without_interview > 0 {
            words += &format!(
                ", {} of them not counted: they name nobody, or no interview that can be told",
                passages.without_interview
            );
        }
        block::line(out, who, &words);
    }
    for note in &agreement.notes {
        block::line(out, "note", note);
    }
    for one in &agreement.codes {
        out.push('\n');
        code(agreement, one, out);
    }
    if let Some(pooled) = &agreement.pooled {
        *out += "\n  all codes together\n";
        agreed(pooled, agreement.analysts.len(), "unit", "units", out);
        coefficients(&pooled.beyond_chance, out);
    }
}

fn code(agreement: &CodesAgreement, one: &OfCode, out: &mut String) {
    *out += &format!("  {}\n", one.code);
    let given = agreement.analysts.iter().zip(&one.given);
    let given = given.map(|(who, count)| format!("{who} in {count}"));
    let given = given.collect::<Vec<_>>().join(", ");
    block::line(
        out,
        "given",
        &format!("{given} of {}", agreement.interviews),
    );
    agreed(
        &one.table,
        agreement.analysts.len(),
        "interview",
        "interviews",
        out,
    );
    coefficients(&one.table.beyond_chance, out);
    for (interview, gave) in &one.differ {
        let those = agreement.analysts.iter().zip(gave);
        let those = those
            .filter(|(_, gave)| **gave)
            .map(|(who, _)| who.as_str());
        let those = those.collect::<Vec<_>>().join(", ");
        block::line(
            out,
            "differ",
            &format!("{interview}: given by {those} alone"),
        );
    }
}
