//! The trail of how a synthesis was made, entry by entry.

use super::block::{Block, List, Marker, Role};
use super::inline::Inline;
use super::set::{Setting, heading, item, link, paragraph, strong, text};
use crate::view::TrailView;
use crate::wording::{opened, sentence};

/// All of it, where there is some.
pub(super) fn blocks(set: &Setting<'_>) -> Vec<Block> {
    let names = set.words();
    let entries = set.view.trail();
    let items: Vec<_> = entries
        .map(|one| {
            let line = entry(set, &one);
            item(Marker::Bullet, None, vec![paragraph(Role::Small, line)])
        })
        .collect();
    match items.is_empty() {
        true => Vec::new(),
        false => vec![
            heading(1, names.of("audit_trail")),
            paragraph(Role::Small, vec![text(names.of("audit_trail_lead"))]),
            Block::List(List { items }),
        ],
    }
}

fn entry(set: &Setting<'_>, entry: &TrailView<'_>) -> Vec<Inline> {
    let names = set.words();
    let (colon, comma) = (names.of("colon"), names.of("comma"));
    let date = entry.date.as_deref();
    let mut line = vec![
        strong(date.unwrap_or(names.of("trail_undated"))),
        text(&format!("{comma}{}", names.among("trail", entry.kind))),
    ];
    if let Some(by) = entry.by {
        line.push(text(&format!("{comma}{by}")));
    }
    line.extend(about(set, entry));
    line.push(text(colon));
    let mut say = |lead: &str, words: &str| {
        let lead = match lead {
            "" => " ".to_owned(),
            lead => format!(" {}{colon} ", opened(lead)),
        };
        line.extend([set.own(&lead), text(&sentence(words))]);
    };
    if let Some(words) = entry.text {
        say("", words);
    }
    if !entry.asked.is_empty() {
        say(names.of("trail_asked"), &names.listed(&entry.asked));
    }
    let reason = match entry.outcome {
        Some(outcome) => names.among("trail", outcome),
        None => names.of("trail_because"),
    };
    match entry.because {
        Some(because) => say(reason, because),
        None if entry.outcome.is_some() => say("", &opened(reason)),
        None => {}
    }
    if let Some(response) = entry.response {
        say(names.of("trail_response"), response);
    }
    if let Some(changed) = &entry.reworded {
        let parts = [("was", changed.was.as_str()), ("is", changed.is.as_str())];
        say("", &names.with("trail_reworded", &parts));
    }
    line
}

/// What an entry is about, each with its place where it has one.
fn about(set: &Setting<'_>, entry: &TrailView<'_>) -> Vec<Inline> {
    let names = set.words();
    let comma = text(names.of("comma"));
    if entry.at.is_empty() {
        return vec![comma, text(names.of("trail_whole"))];
    }
    let places = entry.at.iter().flat_map(|place| {
        let words = match place.anchor {
            Some(anchor) => link(anchor, place.id),
            None => text(place.id),
        };
        [comma.clone(), words]
    });
    places.collect()
}
