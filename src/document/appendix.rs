//! What stands behind the table: each finding with what it rests on, the flow of people, the argument, the sources.

use super::block::{
    Align, Block, Column, Heads, List, Marker, Paragraph, Role, Row, TableBlock, TableKind,
};
use super::figures;
use super::grid::{entries, listed, points};
use super::inline::Inline;
use super::set::{Setting, heading, item, led, link, paragraph, report_of, strong, text, words};
use super::trail;
use crate::view::{AssessmentView, EvidenceView, FigureTable, FlowView, Head, QuoteView};
use crate::wording::{opened, sentence};

/// All of it.
pub(super) fn blocks(set: &Setting<'_>, head: &Head<'_>) -> Vec<Block> {
    let names = set.words();
    let mut blocks = Vec::new();
    let mut strand = "";
    let mut tables = Vec::new();
    for item in set.view.evidence() {
        if blocks.is_empty() {
            blocks.push(heading(1, names.of("evidence")));
        }
        if item.strand() != strand {
            strand = item.strand();
            blocks.push(heading(2, strand));
        }
        blocks.extend(finding(set, item, &mut tables));
    }
    let mut key = figures::key(set, &tables);
    if !head.key_behind.is_empty() {
        let behind = entries(set, &head.key_behind).collect();
        key.insert(0, listed(set, behind));
    }
    if !key.is_empty() && !blocks.is_empty() {
        blocks.insert(1, paragraph(Role::Small, key.join(&text(" "))));
    }
    for (at, flow) in set.view.flows().enumerate() {
        if at == 0 {
            blocks.push(heading(1, names.of("flow_of_people")));
        }
        blocks.extend(flow_of(set, &flow));
    }
    blocks.extend(argument(set));
    let sources = set.view.sources().map(|source| {
        let line = Block::Paragraph(Paragraph {
            role: Role::Small,
            text: report_of(&source),
            anchor: None,
        });
        item(Marker::Number, Some(source.id.to_owned()), vec![line])
    });
    let items: Vec<_> = sources.collect();
    if !items.is_empty() {
        blocks.push(heading(1, names.of("sources")));
        blocks.push(Block::List(List { items }));
    }
    blocks.extend(trail::blocks(set));
    blocks
}

/// A finding with what it rests on; its tables of figures are put to the others.
fn finding<'a>(
    set: &Setting<'_>,
    item: EvidenceView<'a>,
    tables: &mut Vec<FigureTable<'a>>,
) -> Vec<Block> {
    let names = set.words();
    let mut line = vec![strong(&set.number(item.id())), text(" ")];
    if let Some(lead) = item.lead() {
        line.extend([strong(lead), text(" ")]);
    }
    line.push(text(item.finding()));
    let mut blocks = vec![Block::Paragraph(Paragraph {
        role: Role::Finding,
        text: line,
        anchor: Some(item.id().to_owned()),
    })];
    blocks.extend(points(&item.points()));
    let whereabouts = whereabouts(set, item);
    if !whereabouts.is_empty() {
        blocks.push(paragraph(Role::Whereabouts, whereabouts));
    }
    if let Some(note) = item.note() {
        blocks.push(paragraph(Role::Whereabouts, vec![text(note)]));
    }
    for table in item.tables() {
        blocks.push(figures::table(set, &table));
        let under = figures::under(set, &table);
        if !under.is_empty() {
            blocks.push(paragraph(Role::Small, under));
        }
        tables.push(table);
    }
    blocks.extend(item.quotes().into_iter().map(|quote| said(set, quote)));
    let assessed = [
        ("GRADE-CERQual", item.confidence()),
        ("GRADE", item.certainty()),
    ];
    for (by, assessment) in assessed {
        if let Some(assessment) = assessment {
            let level = names.of(assessment.level);
            let lead = names.with("named_value", &[("name", by), ("value", level)]);
            let mut line = vec![Inline::Strong(vec![set.own(&lead)])];
            line.extend(reasons(set, &assessment));
            blocks.push(paragraph(Role::Small, line));
        }
    }
    blocks
}

/// The rows that a finding stands in and what it does there, its themes, and where it can be read.
fn whereabouts(set: &Setting<'_>, item: EvidenceView<'_>) -> Vec<Inline> {
    let names = set.words();
    let mut parts: Vec<Vec<Inline>> = Vec::new();
    for service in item.serves() {
        let word = text(&format!("{} ", names.of(service.stance())));
        parts.push(vec![word, link(service.id(), &service.called())]);
    }
    parts.extend(item.themes().iter().map(|theme| vec![text(theme)]));
    let cited = set.cites(&item.cites());
    if !cited.is_empty() {
        parts.push(cited);
    }
    let mut line = Vec::new();
    for part in parts {
        if !line.is_empty() {
            line.push(text(" · "));
        }
        line.extend(part);
    }
    line
}

fn said(set: &Setting<'_>, quote: QuoteView<'_>) -> Block {
    let names = set.words();
    let mut line = set.quoted(quote.said());
    let not_named = names.of("participant_not_named");
    let by = match (quote.by(), quote.role(), quote.site()) {
        (None, None, None) => Some(not_named),
        (by, _, _) => by,
    };
    let about = [by, quote.role(), quote.site(), quote.at()];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    line.push(text(" ("));
    for (at, part) in about.iter().enumerate() {
        line.extend((at > 0).then(|| text(names.of("comma"))));
        line.push(text(part));
    }
    let cited = set.cites(&quote.cites());
    if !cited.is_empty() {
        line.push(text(names.of("semicolon")));
        line.extend(cited);
    }
    line.push(text(")"));
    paragraph(Role::Quotation, line)
}

fn reasons(set: &Setting<'_>, assessment: &AssessmentView<'_>) -> Vec<Inline> {
    let names = set.words();
    let colon = names.of("colon");
    let mut line = Vec::new();
    // What the authors say may run in a direction of its own.
    let mut because = |own: String, because: Option<&str>| match because {
        Some(because) => {
            line.extend([set.own(&format!("{own}{colon} ")), text(&sentence(because))])
        }
        None => line.push(set.own(&format!("{own}."))),
    };
    because(String::new(), assessment.because);
    for component in &assessment.components {
        let name = opened(names.of(component.name));
        let words = names.of(component.words);
        because(format!(" {name}{colon} {words}"), component.because);
    }
    line
}

fn flow_of(set: &Setting<'_>, flow: &FlowView<'_>) -> Vec<Block> {
    let names = set.words();
    let mut headings = vec![names.of("step")];
    if flow.timed {
        headings.push(names.of("when_and_who"));
    }
    headings.extend([names.of("heading_n"), names.of("from")]);
    if flow.parted {
        headings.push(names.of("left_on_the_way"));
    }
    let body = flow.steps.iter().map(|step| {
        let mut cells = vec![words(step.label, Some(Heads::Row))];
        if flow.timed {
            cells.push(words(&step.when, None));
        }
        cells.push(words(&step.n, None));
        cells.push(words(&names.listed(&step.from), None));
        if flow.parted {
            let left = step.left.iter().map(|left| match left.why {
                Some(why) => format!("{} {why}", left.n),
                None => left.n.clone(),
            });
            let left = names.parted(left);
            cells.push(words(left.trim(), None));
        }
        Row { cells, ends: false }
    });
    let mut body: Vec<Row> = body.collect();
    figures::close(&mut body);
    let share = 1.0 / headings.len() as f64;
    let columns = headings.iter().map(|name| Column {
        share,
        align: match *name == names.of("heading_n") {
            true => Align::End,
            false => Align::Start,
        },
    });
    let head = headings.iter().map(|name| words(name, Some(Heads::Column)));
    let table = TableBlock {
        kind: TableKind::Figures,
        caption: flow.study.iter().map(|study| text(study)).collect(),
        summary: names.of("flow_of_people").to_owned(),
        anchor: None,
        columns: columns.collect(),
        head: vec![Row {
            cells: head.collect(),
            ends: true,
        }],
        body,
    };
    let mut blocks = vec![Block::Table(Box::new(table))];
    let mut under: Vec<Inline> = Vec::new();
    if let Some(note) = flow.note {
        under.push(text(&sentence(note)));
    }
    if !flow.cites.is_empty() {
        under.push(text(&format!(" {} ", names.of("from"))));
        under.extend(set.cites(&flow.cites));
        under.push(text("."));
    }
    if !under.is_empty() {
        blocks.push(paragraph(Role::Small, under));
    }
    blocks
}

/// The relations between rows, and the concepts of the argument.
fn argument(set: &Setting<'_>) -> Vec<Block> {
    let names = set.words();
    let mut items = Vec::new();
    for row in set.view.rows() {
        for relation in row.relations() {
            let mut line = set.rows(&[row.reference()]);
            line.push(text(&format!(" {} ", names.of(relation.words))));
            line.extend(set.rows(&[relation.row]));
            line.push(text(&match relation.because {
                Some(because) => format!("{} {}", names.of("colon"), sentence(because)),
                None => ".".to_owned(),
            }));
            items.push(item(
                Marker::Bullet,
                None,
                vec![paragraph(Role::Body, line)],
            ));
        }
    }
    for construct in set.view.constructs() {
        let mut line = match construct.definition {
            Some(definition) => vec![
                strong(construct.label),
                text(&format!("{} {}", names.of("colon"), sentence(definition))),
            ],
            None => led(construct.label, ""),
        };
        if !construct.propositions.is_empty() {
            line.push(text(" ("));
            line.extend(set.rows(&construct.propositions));
            line.push(text(")"));
        }
        let anchor = Some(construct.id.to_owned());
        items.push(item(
            Marker::Bullet,
            anchor,
            vec![paragraph(Role::Body, line)],
        ));
    }
    match items.is_empty() {
        true => Vec::new(),
        false => vec![
            heading(1, names.of("synthesising_argument")),
            Block::List(List { items }),
        ],
    }
}
