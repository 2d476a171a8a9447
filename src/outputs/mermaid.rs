//! Mermaid: the argument map as a flowchart that GitHub, GitLab and many editors draw where they show Markdown.
//!
//! A label of Mermaid's is taken for Markdown and for HTML. Whatever sign could mean something there is written by its
//! number, so that every text of the authors' stays a text.

use std::fmt::Write as _;

use super::format::{Output, Render};
use super::plain::within;
use crate::model::Stance;
use crate::view::{Argument, View};

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "mermaid",
    file: "map.mmd",
    about: "the argument map as a flowchart of Mermaid, which GitHub and many editors draw",
    by_layout: false,
    render: Render::File(|view, _, out| Ok(out.write_all(written(view).as_bytes())?)),
};

fn written(view: &View) -> String {
    let (argument, words) = (view.argument(), view.words());
    let direction = if view.is_leftwards() { "RL" } else { "LR" };
    let mut out = format!("flowchart {direction}\n");
    let mut findings = argument.findings.iter().zip(1..).peekable();
    for (strand, heading) in argument.strands.iter().enumerate() {
        if findings
            .peek()
            .is_none_or(|(finding, _)| finding.strand != strand)
        {
            continue;
        }
        let _ = writeln!(out, "  subgraph s{} [\"{}\"]", strand + 1, coded(heading));
        while let Some((finding, number)) =
            findings.next_if(|(finding, _)| finding.strand == strand)
        {
            let _ = writeln!(out, "    e{number}[\"{}\"]", coded(&finding.words));
        }
        out += "  end\n";
    }
    for (row, number) in argument.propositions.iter().zip(1..) {
        let before = row.number.map(|number| format!("{number}. "));
        let label = coded(&format!("{}{}", before.unwrap_or_default(), row.words));
        let _ = writeln!(out, "  p{number}[\"{label}\"]");
    }
    links(&mut out, &argument, |stance| coded(words.of(stance.word())));
    for relation in &argument.relations {
        let arrow = if relation.is_mutual() { "<==>" } else { "==>" };
        let said = coded(words.of(relation.kind.words()));
        let (from, to) = (relation.from + 1, relation.to + 1);
        let _ = writeln!(out, "  p{from} {arrow}|\"{said}\"| p{to}");
    }
    let rows = (1..=argument.propositions.len()).map(|number| format!("p{number}"));
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        out += "  classDef proposition stroke-width:2px\n";
        let _ = writeln!(out, "  class {} proposition", rows.join(","));
    }
    out
}

fn links(out: &mut String, argument: &Argument<'_>, word: impl Fn(Stance) -> String) {
    for link in &argument.links {
        let (finding, row) = (link.finding + 1, link.proposition + 1);
        let said = format!("{} {}", link.symbol(), word(link.stance));
        let line = match link.stance {
            Stance::Supports => "-->",
            Stance::Qualifies => "-.->",
            Stance::Contradicts => "==x",
            Stance::Informs => "--o",
        };
        let _ = match argument.findings[link.finding].strand % 2 {
            0 => writeln!(out, "  e{finding} {line}|\"{said}\"| p{row}"),
            // Written the other way round, the finding stands on the other side.
            _ => writeln!(
                out,
                "  p{row} {}|\"{said}\"| e{finding}",
                turned(link.stance)
            ),
        };
    }
}

/// The same line from a proposition to a finding, its head at the proposition where Mermaid has such a one.
fn turned(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "---",
        Stance::Qualifies => "-.-",
        Stance::Contradicts => "===",
        Stance::Informs => "---",
    }
}

/// A text in which only letters, digits, blanks and what stands within words is written as it is.
fn coded(text: &str) -> String {
    let text = within(text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(one) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let is_within = before.is_alphanumeric() && next.is_alphanumeric();
        let is_plain = match one {
            ' ' | ',' => true,
            '-' | '\'' => is_within,
            '.' => before.is_alphabetic(),
            other => other.is_alphanumeric() || !other.is_ascii(),
        };
        if is_plain {
            out.push(one);
        } else {
            let _ = write!(out, "#{};", u32::from(one));
        }
        before = one;
    }
    out
}
