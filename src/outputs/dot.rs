//! DOT: the argument map as Graphviz reads it, for those who would lay it out or style it themselves.
//!
//! Propositions are bold boxes in the middle; findings of the first strand point to them from one side, those of the
//! second from the other. Relations between propositions move nothing. Every text of the authors' is a quoted string, in
//! which no sign of DOT's or HTML's is one.

use std::fmt::Write as _;

use super::format::{Output, Render};
use super::plain::within;
use crate::model::Stance;
use crate::view::{Argument, View};
use crate::wording::letters;

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "dot",
    file: "map.dot",
    about: "the argument map for Graphviz: propositions, their relations and what each rests on",
    by_layout: false,
    render: Render::File(|view, _, out| Ok(out.write_all(written(view).as_bytes())?)),
};

/// How wide a line of a label is, in sizes of the font.
const WIDE: f64 = 17.0;

fn written(view: &View) -> String {
    let (argument, words) = (view.argument(), view.words());
    let mut out = String::from("digraph argument {\n");
    let _ = writeln!(out, "  label={}", quoted(words.of("map_title")));
    let direction = if view.is_leftwards() { "RL" } else { "LR" };
    let _ = writeln!(out, "  rankdir={direction}");
    out += "  node [shape=box, fontname=\"Helvetica\", fontsize=10]\n";
    out += "  edge [fontname=\"Helvetica\", fontsize=9]\n";
    for row in &argument.propositions {
        let number = row.number.map(|number| format!("{number}. "));
        let label = label(&format!("{}{}", number.unwrap_or_default(), row.words));
        let _ = writeln!(out, "  {} [label={label}, style=bold]", quoted(row.id));
    }
    for (strand, heading) in argument.strands.iter().enumerate() {
        let of = argument.findings.iter();
        let mut of = of.filter(|finding| finding.strand == strand).peekable();
        if of.peek().is_none() {
            continue;
        }
        let _ = writeln!(out, "  subgraph cluster_{} {{", strand + 1);
        let _ = writeln!(out, "    label={}", quoted(heading));
        for finding in of {
            let label = label(&finding.words);
            let _ = writeln!(out, "    {} [label={label}]", quoted(finding.id));
        }
        out += "  }\n";
    }
    links(&mut out, &argument);
    for relation in &argument.relations {
        let [from, to] =
            [relation.from, relation.to].map(|at| quoted(argument.propositions[at].id));
        let heads = if relation.is_mutual() {
            ", dir=both"
        } else {
            ""
        };
        let said = quoted(words.of(relation.kind.words()));
        let _ = writeln!(
            out,
            "  {from} -> {to} [label={said}, penwidth=1.5, constraint=false{heads}]"
        );
    }
    out += "}\n";
    out
}

fn links(out: &mut String, argument: &Argument<'_>) {
    for link in &argument.links {
        let finding = &argument.findings[link.finding];
        let ends = [finding.id, argument.propositions[link.proposition].id].map(quoted);
        let style = match link.stance {
            Stance::Supports => "dot",
            Stance::Qualifies => "odiamond, style=dashed",
            Stance::Contradicts => "tee, style=dotted, penwidth=2",
            Stance::Informs => "odot, penwidth=0.5",
        };
        let symbol = link.symbol();
        // The findings of every second strand stand on the other side: what is written first, Graphviz puts first.
        let _ = match finding.strand % 2 {
            0 => writeln!(
                out,
                "  {} -> {} [label=\"{symbol}\", arrowhead={style}]",
                ends[0], ends[1]
            ),
            _ => writeln!(
                out,
                "  {} -> {} [label=\"{symbol}\", dir=back, arrowtail={style}]",
                ends[1], ends[0]
            ),
        };
    }
}

/// A text in lines, as a quoted string.
fn label(text: &str) -> String {
    let text = within(text);
    let lines = letters::lines(&text, WIDE);
    let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
    format!("\"{}\"", lines.join("\\n"))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(&within(text)))
}

/// A text within quotation marks: a backslash begins a command there, and `&` the name of a letter.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for one in text.chars() {
        match one {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            other => out.push(other),
        }
    }
    out
}
