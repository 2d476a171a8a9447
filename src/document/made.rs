//! A synthesis as a document: the table as a journal prints it, and behind it what each statement rests on.

use super::block::{Block, List, Marker, Paragraph, Role};
use super::set::{Setting, item, paragraph, report_of, strong, text};
use super::whole::{Byline, Chapter, Date, Document};
use super::{appendix, grid, stamp};
use crate::view::View;

impl Document {
    /// The document of a synthesis in the layout of `view`.
    pub fn new(view: &View) -> Self {
        let head = view.head();
        let authorship = view.authorship();
        let mut front = Vec::new();
        if !authorship.edition.is_empty() {
            let line = vec![text(&authorship.edition.join(" · "))];
            front.push(paragraph(Role::Source, line));
        }
        for report in &head.reports {
            front.push(paragraph(Role::Source, report_of(report)));
        }
        let set = Setting::new(view);
        front.extend(questions(&set, &head.questions, head.approach));
        front.extend(grid::tables(&set));
        front.extend(grid::legend(&set, &head));
        let mut parts = vec![Chapter {
            landscape: true,
            blocks: front,
        }];
        let behind = appendix::blocks(&set, &head);
        if !behind.is_empty() {
            parts.push(Chapter {
                landscape: false,
                blocks: behind,
            });
        }
        Self {
            title: head.title.into(),
            subtitle: head.subtitle.map(Into::into),
            language: head.language.to_owned(),
            right_to_left: head.direction.is_some(),
            authors: authorship
                .authors
                .iter()
                .map(|author| Byline {
                    name: author.name.into(),
                    orcid: author.orcid.map(str::to_owned),
                    affiliation: author.affiliation.map(Into::into),
                })
                .collect(),
            date: authorship.date.map(|day| Date {
                year: day.year,
                month: day.month,
                day: day.day,
            }),
            stamp: stamp::stamp(view),
            parts,
        }
    }
}

fn questions(set: &Setting<'_>, questions: &[&str], approach: Option<&str>) -> Vec<Block> {
    let words = set.words();
    let mut blocks = Vec::new();
    if !questions.is_empty() {
        let name = match questions.len() {
            1 => "question",
            _ => "questions",
        };
        let lead = strong(&words.heading(name));
        blocks.push(paragraph(Role::Source, vec![lead]));
        let items = questions.iter().map(|question| {
            let said = Paragraph {
                role: Role::Source,
                text: vec![text(question)],
                anchor: None,
            };
            item(Marker::Number, None, vec![Block::Paragraph(said)])
        });
        blocks.push(Block::List(List {
            items: items.collect(),
        }));
    }
    if let Some(approach) = approach {
        let lead = strong(&words.heading("approach"));
        let said = vec![lead, text(" "), text(approach), text(".")];
        blocks.push(paragraph(Role::Source, said));
    }
    blocks
}
