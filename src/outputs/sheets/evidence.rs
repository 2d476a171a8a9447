//! Findings, what participants said, and the works cited.

use super::table::{
    EVIDENCE, Entry, FIGURES, QUOTATIONS, SOURCES, STATEMENTS, Sheet, SheetColumn, SheetRow, To,
};
use crate::language::Words;
use crate::outputs::plain::{plain, within};
use crate::view::{AssessmentView, CiteView, EvidenceView, View};

/// Every finding, strand by strand.
pub(super) fn findings(view: &View) -> Sheet {
    let columns = vec![
        SheetColumn::new("id", 28, "the id of the finding"),
        SheetColumn::new("strand", 16, "the heading of its strand"),
        SheetColumn::new("finding", 60, "what it says"),
        SheetColumn::new(
            "stands in",
            20,
            "the propositions that it stands under, with its stance",
        ),
        SheetColumn::new("note", 40, "what is noted of it"),
        SheetColumn::new("themes", 24, "the themes that it comes from"),
        SheetColumn::new("figures", 30, "the keys of the figures that it rests on"),
        SheetColumn::new("failing", 8, "how many of these fail a check"),
        SheetColumn::new("quotations", 10, "how many quotations it has"),
        SheetColumn::new("participants", 11, "how many people are quoted"),
        SheetColumn::new("claims", 8, "how many claims it makes of figures"),
        SheetColumn::new("supported", 10, "how many of these the figures bear out"),
        SheetColumn::new(
            "undetermined",
            12,
            "how many of these the figures leave open",
        ),
        SheetColumn::new(
            "contradicted",
            12,
            "how many of these the figures speak against",
        ),
        SheetColumn::new(
            "confidence",
            24,
            "confidence in it, by GRADE-CERQual, with its components",
        ),
        SheetColumn::new(
            "certainty",
            24,
            "certainty of it, by GRADE, with its components",
        ),
        SheetColumn::new("sources", 28, "where it can be read"),
        SheetColumn::new(
            "checks",
            40,
            "what the checks found about it or its figures",
        ),
    ];
    let rows = view.evidence().map(|item| SheetRow {
        id: item.id().to_owned(),
        entries: finding(item, view.words()),
    });
    Sheet {
        name: EVIDENCE,
        about: "Every finding, strand by strand, with what it rests on.",
        columns,
        rows: rows.collect(),
    }
}

fn finding(item: EvidenceView<'_>, words: &Words) -> Vec<Entry> {
    let [claims, supported, undetermined, contradicted] = Entry::verdicts(item.verdicts());
    let serves = item.serves();
    let places = serves.iter();
    let places = places.map(|one| {
        let (sign, stance) = (one.symbol(), words.of(one.stance()));
        format!("{sign} {stance} {}", one.number())
    });
    let places = places.collect::<Vec<_>>().join("\n");
    let stands = match serves.as_slice() {
        [] => Entry::text(words.of("unused")),
        [only] => Entry::Link(places, To::Row(STATEMENTS, only.id().to_owned())),
        _ => Entry::text(places),
    };
    let checks = item.findings().into_iter().map(|found| {
        let known = match found.acknowledged() {
            Some(because) => {
                let known = words.of("acknowledged");
                format!("{}{known} ({because})", words.of("comma"))
            }
            None => String::new(),
        };
        format!(
            "{}{known}{} {}",
            found.label(),
            words.of("colon"),
            found.message()
        )
    });
    vec![
        Entry::plain(Some(item.id())),
        Entry::plain(Some(item.strand())),
        Entry::said(item.lead(), item.finding(), &item.points()),
        stands,
        Entry::plain(item.note()),
        Entry::lines(item.themes()),
        Entry::ids(FIGURES, &item.figure_keys()),
        Entry::some(item.failing()),
        Entry::some(item.quotes().len()),
        Entry::some(item.participants()),
        claims,
        supported,
        undetermined,
        contradicted,
        assessment(item.confidence(), words),
        assessment(item.certainty(), words),
        cited(&item.cites()),
        Entry::lines(checks),
    ]
}

/// A level, and its components on lines of their own.
fn assessment(assessment: Option<AssessmentView<'_>>, words: &Words) -> Entry {
    let Some(whole) = assessment else {
        return Entry::Nothing;
    };
    let because = |rated: &str, because: Option<&str>| match because {
        Some(because) => {
            let reason = format!("{} {because}", words.of("because"));
            words.listed([words.of(rated), &reason])
        }
        None => words.of(rated).to_owned(),
    };
    let level = because(whole.level, whole.because);
    let components = whole.components.iter();
    let components = components.map(|one| {
        let name = words.among("component", one.name);
        let rated = because(one.words, one.because);
        words.with("named_value", &[("name", name), ("value", &rated)])
    });
    Entry::lines(std::iter::once(level).chain(components))
}

/// The places that are cited, each on a line of its own; one alone leads to the work.
pub(super) fn cited(cites: &[CiteView<'_>]) -> Entry {
    let places = cites.iter().map(|cite| match cite.locus.is_empty() {
        true => within(cite.source),
        false => format!("{}, {}", within(cite.source), within(&cite.locus)),
    });
    let places = places.collect::<Vec<_>>().join("\n");
    match cites {
        [only] => Entry::Link(places, To::Row(SOURCES, only.source.to_owned())),
        _ => Entry::text(places),
    }
}

/// Every quotation, finding by finding.
pub(super) fn quotations(view: &View) -> Sheet {
    let columns = vec![
        SheetColumn::new("finding", 28, "the id of the finding that it stands for"),
        SheetColumn::new("quotation", 60, "what was said"),
        SheetColumn::new("participant", 14, "who said it"),
        SheetColumn::new("role", 20, "the role of the participant"),
        SheetColumn::new("site", 16, "where the participant took part"),
        SheetColumn::new("at", 20, "when it was said"),
        SheetColumn::new("sources", 28, "where it can be read"),
    ];
    let rows = view.evidence().flat_map(|item| {
        let quotes = item.quotes().into_iter();
        quotes.map(move |quote| SheetRow {
            id: item.id().to_owned(),
            entries: vec![
                Entry::row(EVIDENCE, item.id()),
                Entry::plain(Some(quote.said())),
                Entry::plain(quote.by()),
                Entry::plain(quote.role()),
                Entry::plain(quote.site()),
                Entry::plain(quote.at()),
                cited(&quote.cites()),
            ],
        })
    });
    Sheet {
        name: QUOTATIONS,
        about: "What participants said, a row for each quotation.",
        columns,
        rows: rows.collect(),
    }
}

/// The works cited.
pub(super) fn sources(view: &View) -> Sheet {
    let columns = vec![
        SheetColumn::new("id", 24, "the id of the work"),
        SheetColumn::new("citation", 80, "the whole reference"),
        SheetColumn::new("doi", 28, "its DOI"),
        SheetColumn::new("address", 40, "where it can be read on the web"),
        SheetColumn::new("licence", 20, "its licence"),
    ];
    let rows = view.sources().map(|source| {
        let url = source.url.as_deref();
        SheetRow {
            id: source.id.to_owned(),
            entries: vec![
                Entry::plain(Some(source.id)),
                Entry::plain(Some(source.citation)),
                Entry::plain(source.doi),
                match url {
                    Some(url) => Entry::Link(plain(url), To::Address(url.to_owned())),
                    None => Entry::Nothing,
                },
                Entry::plain(source.licence),
            ],
        }
    });
    Sheet {
        name: SOURCES,
        about: "The works cited.",
        columns,
        rows: rows.collect(),
    }
}
