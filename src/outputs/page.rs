//! What the template of a page sees: the parts of a view.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::{Kwargs, Serde};
use minijinja::{Error, Value};
use schemars::JsonSchema;
use serde::Serialize;

use super::map::{self, MapView};
use super::seen::Seen;
use super::seen::listed::{Listed, Member};
use super::seen::maps::Maps;
use super::seen::table::TableView;
use super::seen::written::Written;
use crate::document::stamp;
use crate::language::Words;
use crate::templates::Series;
use crate::view::{
    AuthorshipView, ChangeView, ConstructView, DoubtView, EvidenceView, FacetView, FindingView,
    FlowView, Head, HeardPicture, RowView, SourceView, TrailView, View, VoicesView,
};

/// What a template sees of a synthesis, beside the functions `word` and `rests_on`.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Page")]
pub(super) struct Page<'a> {
    /// The head of the page, and what stands under its table.
    head: Head<'a>,
    /// The fingerprint of what the synthesis says, by which notes and copies that come back are known.
    stamp: String,
    /// Who wrote the synthesis, when, and under which licence.
    authorship: AuthorshipView<'a>,
    /// The words of table, key and notes, by their names.
    words: &'a BTreeMap<String, String>,
    /// The tables that the page is about, in its layout.
    tables: Vec<TableView<'a>>,
    /// The propositions, in the order written.
    rows: Written<'a, RowView<'a>>,
    /// The propositions that have more to say than stands in the grid: relations, reasons of links, claims, findings
    /// of the checks.
    details: Written<'a, RowView<'a>>,
    /// Every finding, strand by strand.
    evidence: Written<'a, EvidenceView<'a>>,
    /// The findings that no proposition uses.
    unmapped: Written<'a, EvidenceView<'a>>,
    /// The findings that propositions use and no table of this layout shows.
    unshown: Written<'a, EvidenceView<'a>>,
    /// The flows of people, in the order written.
    flows: Written<'a, FlowView<'a>>,
    /// Who speaks of each theme and in each row, and who does not, where it is known who takes part.
    voices: Written<'a, VoicesView>,
    /// The picture of it, where there is room.
    heard: Option<HeardPicture>,
    /// The works cited, in the order written.
    sources: Written<'a, SourceView<'a>>,
    /// The concepts of the synthesising argument.
    constructs: Written<'a, ConstructView<'a>>,
    /// The argument map, where one picture has room for all of it.
    map: Option<MapView>,
    /// Of a larger synthesis, the map around each proposition as SVG for a page, in the order written; empty where there is
    /// nothing to draw.
    maps: Written<'a, String>,
    /// What is printed of the trail: memos, decisions and member checks by their days, and last what the authors know of.
    trail: Written<'a, TrailView<'a>>,
    /// All that the checks found, what the authors know of last.
    findings: Written<'a, FindingView<'a>>,
    /// The figures that fail a check, each with the first finding that rests on it.
    doubtful: Written<'a, DoubtView<'a>>,
    /// What changed since an earlier version; `null` where none is known.
    changes: Option<Vec<ChangeView>>,
    /// What the statements can be chosen by, each value with its mark.
    facets: Written<'a, FacetView>,
}

impl<'a> Page<'a> {
    /// What there is to see of a view; its long lists are gone through when they are asked for.
    pub(super) fn of(view: &'a View) -> Self {
        Self {
            head: view.head(),
            stamp: stamp(view),
            authorship: view.authorship(),
            words: view.words().plain(),
            tables: Self::tables(view),
            rows: Written::of(view, |view| Box::new(view.rows())),
            details: Written::of(view, |view| Box::new(view.details())),
            evidence: Written::of(view, |view| Box::new(view.evidence())),
            unmapped: Written::of(view, |view| Box::new(view.unmapped())),
            unshown: Written::of(view, |view| Box::new(view.unshown())),
            flows: Written::of(view, |view| Box::new(view.flows())),
            voices: Written::of(view, |view| Box::new(view.voices())),
            heard: view.heard(),
            sources: Written::of(view, |view| Box::new(view.sources())),
            constructs: Written::of(view, |view| Box::new(view.constructs())),
            map: map::on_page(view),
            maps: Written::of(view, |view| Box::new(map::in_rows(view))),
            trail: Written::of(view, |view| Box::new(view.trail())),
            findings: Written::of(view, |view| Box::new(view.findings())),
            doubtful: Written::of(view, |view| Box::new(view.doubtful())),
            changes: changes(view),
            facets: Written::of(view, |view| Box::new(view.facets())),
        }
    }

    fn tables(view: &'a View) -> Vec<TableView<'a>> {
        view.tables().map(TableView::of).collect()
    }
}

/// The parts of a view, the long ones made while they are printed, and `rests_on(number)`, which gives
/// a finding with all that it rests on.
pub(super) fn context(view: &View) -> Value {
    let view = Arc::new(view.clone());
    macro_rules! part {
        ($part:ident) => {
            (
                stringify!($part),
                Value::make_object_iterable(Arc::clone(&view), |view: &Arc<View>| {
                    Box::new(view.$part().map(|part| Value::from(Serde(part))))
                }),
            )
        };
    }
    let series = |find| Series::of(Listed::by(&view, find));
    let whole = Arc::clone(&view);
    let rests_on = Value::from_function(move |number: usize| {
        let item = whole.numbered(number);
        item.map(|item| item.seen(&whole))
    });
    let words = view.words().clone();
    let word = Value::from_function(move |name: &str, parts: Kwargs| filled(&words, name, &parts));
    let findings = Value::make_object_iterable(Arc::clone(&view), |view: &Arc<View>| {
        Box::new(view.findings().map(|finding| finding.seen(view)))
    });
    Value::from_pairs([
        ("head", Value::from(Serde(view.head()))),
        ("authorship", Value::from(Serde(view.authorship()))),
        ("rests_on", rests_on),
        ("words", Value::from(view.words().plain().clone())),
        ("word", word),
        ("tables", Page::tables(&view).seen(&view)),
        (
            "rows",
            series(|view| view.rows().map(Member::from).collect()),
        ),
        (
            "details",
            series(|view| view.details().map(Member::from).collect()),
        ),
        (
            "evidence",
            series(|view| view.evidence().map(Member::from).collect()),
        ),
        (
            "unmapped",
            series(|view| view.unmapped().map(Member::from).collect()),
        ),
        (
            "unshown",
            series(|view| view.unshown().map(Member::from).collect()),
        ),
        part!(flows),
        part!(voices),
        ("heard", Value::from(Serde(view.heard()))),
        part!(sources),
        part!(constructs),
        ("map", Value::from(Serde(map::on_page(&view)))),
        ("maps", Series::of(Maps::of(&view))),
        part!(trail),
        ("findings", findings),
        part!(doubtful),
        part!(facets),
        ("changes", Value::from(Serde(changes(&view)))),
        ("stamp", Value::from(stamp(&view))),
    ])
}

/// What changed since an earlier version, where one is known.
fn changes(view: &View) -> Option<Vec<ChangeView>> {
    view.has_before().then(|| view.changes().collect())
}

/// The words of that name, with what belongs into them: whole numbers bend them, everything else is filled in as it is.
fn filled(words: &Words, name: &str, parts: &Kwargs) -> Result<String, Error> {
    let (mut numbers, mut texts) = (Vec::new(), Vec::new());
    for part in parts.args() {
        let value: Value = parts.get(part)?;
        match usize::try_from(value.clone()) {
            Ok(number) if value.is_number() => numbers.push((part, number)),
            _ => texts.push((part, value.to_string())),
        }
    }
    parts.assert_all_used()?;
    let texts: Vec<(&str, &str)> = texts
        .iter()
        .map(|(part, text)| (*part, text.as_str()))
        .collect();
    Ok(match numbers.is_empty() && texts.is_empty() {
        true => words.of(name).to_owned(),
        false => words.told(name, &numbers, &texts),
    })
}
