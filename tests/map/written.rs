//! The map as DOT and as Mermaid: every line is one of a few forms, and every label is the text that it was.

use libtest_mimic::Trial;

use super::drawn::drawn;
use super::{files, of_folder, of_text, synthesis, text_of};
use crate::same::hostile::{TEXTS, everywhere};
use crate::word::hostile::unmarked;
use crate::{Outcome, trial};
use cisgrid::view::View;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("map::dot_can_be_read", dot_can_be_read),
        trial("map::mermaid_can_be_read", mermaid_can_be_read),
        trial("map::hostile_texts_stay_labels", hostile_texts_stay_labels),
    ]
}

fn views() -> Vec<View> {
    vec![
        of_folder("propositions"),
        of_folder("tests/render/right-to-left"),
        of_text(&synthesis(7, 40, true)),
        of_text(&synthesis(14, 90, true)),
    ]
}

/// A line with every quoted string as `S`, and the strings; a backslash keeps what stands behind it.
fn parted(line: &str, keeps: bool) -> (String, Vec<String>) {
    let (mut form, mut strings) = (String::new(), Vec::new());
    let mut letters = line.chars();
    while let Some(one) = letters.next() {
        if one != '"' {
            form.push(one);
            continue;
        }
        let mut string = String::new();
        loop {
            match letters.next().expect("a string that ends in its line") {
                '"' => break,
                '\\' if keeps => {
                    string.push('\\');
                    string.push(letters.next().expect("something kept"));
                }
                other => string.push(other),
            }
        }
        form.push('S');
        strings.push(string);
    }
    (form, strings)
}

/// A form with every number as `N`.
fn numberless(form: &str) -> String {
    let mut out = String::new();
    for one in form.chars() {
        match one.is_ascii_digit() {
            true if out.ends_with('N') => {}
            true => out.push('N'),
            false => out.push(one),
        }
    }
    out
}

const DOT: [&str; 18] = [
    "digraph argument {",
    "  label=S",
    "  rankdir=LR",
    "  rankdir=RL",
    "  node [shape=box, fontname=S, fontsize=N]",
    "  edge [fontname=S, fontsize=N]",
    "  S [label=S, style=bold]",
    "  subgraph cluster_N {",
    "    label=S",
    "    S [label=S]",
    "  }",
    "  S -> S [label=S, arrowhead=dot]",
    "  S -> S [label=S, dir=back, arrowtail=dot]",
    "  S -> S [label=S, penwidth=N.N, constraint=false]",
    "  S -> S [label=S, penwidth=N.N, constraint=false, dir=both]",
    "}",
    "  S -> S [label=S, arrowhead=STYLE]",
    "  S -> S [label=S, dir=back, arrowtail=STYLE]",
];
const STYLES: [&str; 3] = [
    "odiamond, style=dashed",
    "tee, style=dotted, penwidth=N",
    "odot, penwidth=N.N",
];

/// The labels of propositions and findings in DOT, of which every line must be one that is known.
fn dot(text: &str) -> Vec<String> {
    let mut labels = Vec::new();
    let mut depth = 0_usize;
    for line in text.lines() {
        let (form, strings) = parted(line, true);
        let mut form = numberless(&form);
        for style in STYLES {
            form = form.replace(&format!("={style}]"), "=STYLE]");
        }
        assert!(DOT.contains(&form.as_str()), "{form}: {line}");
        depth = depth + form.matches('{').count() - form.matches('}').count();
        if form.contains("S [label=S") && !form.contains("->") {
            labels.push(of_dot(&strings[1]));
        }
    }
    assert_eq!(depth, 0, "not closed");
    labels
}

/// What Graphviz makes of a string: commands and names of letters become what they stand for.
fn of_dot(string: &str) -> String {
    let mut out = String::new();
    let mut letters = string.chars();
    while let Some(one) = letters.next() {
        match one {
            '\\' => match letters.next() {
                Some('n') => out.push(' '),
                Some(kept @ ('"' | '\\')) => out.push(kept),
                other => panic!("a command {other:?} in {string}"),
            },
            '&' => {
                let rest = letters.as_str();
                let rest = rest.strip_prefix("amp;");
                letters = rest.expect("no name of a letter but that of &").chars();
                out.push('&');
            }
            other => out.push(other),
        }
    }
    out
}

const MERMAID: [&str; 17] = [
    "flowchart LR",
    "flowchart RL",
    "  subgraph sN [S]",
    "    eN[S]",
    "  end",
    "  pN[S]",
    "  eN -->|S| pN",
    "  eN -.->|S| pN",
    "  eN ==x|S| pN",
    "  eN --o|S| pN",
    "  pN ---|S| eN",
    "  pN -.-|S| eN",
    "  pN ===|S| eN",
    "  pN ==>|S| pN",
    "  pN <==>|S| pN",
    "  classDef proposition stroke-width:Npx",
    "  class pN proposition",
];

/// The labels of propositions and findings in Mermaid, of which every line must be one that is known.
fn mermaid(text: &str) -> Vec<String> {
    let mut labels = Vec::new();
    let mut depth = 0_usize;
    for line in text.lines() {
        let (form, strings) = parted(line, false);
        let mut form = numberless(&form);
        while form.contains("pN,pN") {
            form = form.replace("pN,pN", "pN");
        }
        assert!(MERMAID.contains(&form.as_str()), "{form}: {line}");
        depth += usize::from(form.starts_with("  subgraph"));
        depth -= usize::from(form == "  end");
        let strings: Vec<_> = strings.iter().map(|string| of_mermaid(string)).collect();
        if form.ends_with("N[S]") {
            labels.extend(strings);
        }
    }
    assert_eq!(depth, 0, "not closed");
    labels
}

/// What Mermaid makes of a string; no sign of its own, of Markdown's or of HTML's may stand in it.
fn of_mermaid(string: &str) -> String {
    let mut out = String::new();
    let mut rest = string;
    while let Some(one) = rest.chars().next() {
        rest = &rest[one.len_utf8()..];
        match one {
            '#' => {
                let (code, after) = rest.split_once(';').expect("a number that ends");
                let code = code.parse().ok().and_then(char::from_u32);
                out.push(code.expect("the number of a letter"));
                rest = after;
            }
            ' ' | ',' | '.' | '-' | '\'' => out.push(one),
            other => {
                assert!(
                    other.is_alphanumeric() || !other.is_ascii(),
                    "{other:?} in {string}"
                );
                out.push(other);
            }
        }
    }
    let first = string.chars().next();
    assert!(
        !first.is_some_and(|one| "-.'".contains(one)),
        "{string} begins a list"
    );
    out
}

/// A text without marks of direction, its blanks made one.
fn plain(text: &str) -> String {
    unmarked(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// What the labels say: propositions behind their numbers, findings behind what leads them.
fn wanted(view: &View) -> Vec<String> {
    let argument = view.argument();
    let rows = argument.propositions.iter().map(|row| {
        let number = row.number.map(|number| format!("{number}. "));
        plain(&format!("{}{}", number.unwrap_or_default(), row.words))
    });
    let findings = argument
        .findings
        .iter()
        .map(|finding| plain(&finding.words));
    let mut wanted: Vec<_> = rows.chain(findings).collect();
    wanted.sort();
    wanted
}

fn hold(view: &View, format: &str, file: &str, read: fn(&str) -> Vec<String>) {
    let made = files(format, view);
    let mut found: Vec<_> = read(text_of(&made, file))
        .iter()
        .map(|label| plain(label))
        .collect();
    found.sort();
    assert_eq!(squeezed(&found), squeezed(&wanted(view)), "{format}");
}

/// Without blanks: a long word is parted where a line of a label ends.
fn squeezed(labels: &[String]) -> Vec<String> {
    let mut squeezed: Vec<_> = labels.iter().map(|label| label.replace(' ', "")).collect();
    squeezed.sort();
    squeezed
}

fn dot_can_be_read() -> Outcome {
    for view in views() {
        hold(&view, "dot", "map.dot", dot);
    }
    Ok(())
}

fn mermaid_can_be_read() -> Outcome {
    for view in views() {
        hold(&view, "mermaid", "map.mmd", mermaid);
    }
    Ok(())
}

/// Of every text that some program would take for something else, the labels are that text, and the picture has the
/// elements that it has anyway.
fn hostile_texts_stay_labels() -> Outcome {
    let more = [
        "a\"]; evil -> \"b\" [label=\"c",
        "x\"] --> y[\"z",
        "%% gone\n  p1 --> p2\n end",
        "&lt;b&gt; &amp; &quot; #quot; #35; &#60;",
        "`code` **bold** \\N \\G \\l \\\\",
        "subgraph end classDef click p1 call alert()",
        "\u{202e}txet\u{2067} \u{202d} never closed --> <!-- -->",
    ];
    for text in TEXTS.iter().copied().chain(more) {
        let (_, view) = everywhere(text);
        hold(&view, "dot", "map.dot", dot);
        hold(&view, "mermaid", "map.mmd", mermaid);
        let drawn = drawn(text_of(&files("svg", &view), "svg/map.svg"));
        let (_, harmless) = everywhere("harmless");
        let other = super::drawn::drawn(text_of(&files("svg", &harmless), "svg/map.svg"));
        let boxes = (drawn.boxes.len(), drawn.lines.len());
        assert_eq!(boxes, (other.boxes.len(), other.lines.len()), "{text:?}");
        let kinds = |one: &super::drawn::Drawn| {
            let mut kinds = one.elements.clone();
            kinds.sort();
            kinds.dedup();
            kinds
        };
        assert_eq!(kinds(&drawn), kinds(&other), "{text:?}");
        let opened = |text: &str| {
            text.matches(|one| ('\u{2066}'..='\u{2068}').contains(&one))
                .count()
        };
        for letters in &drawn.letters {
            let closed = letters.text.matches('\u{2069}').count();
            assert_eq!(opened(&letters.text), closed, "{text:?}: {letters:?}");
        }
    }
    Ok(())
}
